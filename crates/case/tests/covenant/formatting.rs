//! Blocks brought into one layout, or into another language, in a file that is otherwise left alone.

use crate::draw;
use proptest::prelude::*;
use salida_case::covenant::{codes, formatted, in_language, markdown, parse, tree::Agreement};
use salida_world::Language;

const HEAD: &str = "# A truce  \n\nWords of people,   with blanks  \n\tand a tab.\n\n";
const TAIL: &str = "\n* a list\n\n```\ncovenant-like text, not ours\n```\nNo line end here";

const MESSY: &str = "agreement   \"Truce\"
   between gulls,herons ; status signed
in force from 2031-01-01   # until when?

# Both promise it.
commitment no-killing   each of gulls,herons
   shall not homicide; in harbour
      # This was hard to agree.
   allowing 3 in any 30 days
# The end.
";

const NEAT: &str = "agreement \"Truce\" between gulls, herons
  status signed
  in force from 2031-01-01  # until when?

# Both promise it.
commitment no-killing
  each of gulls, herons shall not homicide
  in harbour
  # This was hard to agree.
  allowing 3 in any 30 days
# The end.
";

fn file(block: &str) -> String {
    format!("{HEAD}```covenant\n{block}```\n{TAIL}")
}

fn rewritten(text: &str) -> String {
    formatted("truce.md", text).value.unwrap()
}

fn tree(text: &str) -> Agreement {
    let read = parse("truce.md", text);
    assert!(read.notes.is_empty(), "{:?}\n{text}", read.notes);
    read.value.unwrap()
}

#[test]
fn a_block_is_brought_into_one_layout_with_its_comments_and_nothing_else_changes() {
    assert_eq!(rewritten(&file(MESSY)), file(NEAT));
}

#[test]
fn what_is_in_one_layout_stays_as_it_is() {
    assert_eq!(rewritten(&file(NEAT)), file(NEAT));
}

#[test]
fn several_comments_behind_one_clause_stay_behind_it() {
    let block = "agreement \"Truce\"  # one\n  between gulls,  # two\n herons  # three\n  status draft\n";
    let once = rewritten(&file(block));
    assert_eq!(rewritten(&once), once);
    for comment in ["one", "two", "three"] {
        assert!(once.contains(comment), "{once}");
    }
}

#[test]
fn each_part_stays_in_its_block_and_in_its_order() {
    let blocks =
        |one: &str, two: &str| format!("Before.\n\n```covenant\n{one}```\n\nBetween.\n\n~~~ covenant\n{two}~~~\n");
    let amnesty = "amnesty door\n  government offers no-prosecution\n";
    let messy = blocks(
        "agreement \"Truce\" between gulls\nstatus draft\n",
        &format!("{amnesty}\ncommitment c\n gulls shall\n not homicide\n"),
    );
    let neat = blocks(
        "agreement \"Truce\" between gulls\n  status draft\n",
        &format!("{amnesty}\ncommitment c\n  gulls shall not homicide\n"),
    );
    assert_eq!(rewritten(&messy), neat);
}

#[test]
fn a_clause_that_runs_on_behind_its_block_is_left_where_it_is() {
    let text = "```covenant\nagreement \"Truce\" between gulls\n  status draft\n\ncommitment c\n  gulls shall not homicide\n```\n\nBecause:\n\n```covenant\n  proof clear\n```\n";
    let read = formatted("truce.md", text);
    assert_eq!(read.value, None);
    assert!(read.notes.iter().any(|note| note.code == codes::COVENANT_NOT_REWRITTEN));
}

#[test]
fn a_file_with_a_block_that_cannot_be_read_is_left_alone_and_that_is_said() {
    for block in [
        "agreement \"Truce\" betwen gulls\n",
        "agreement \"Truce\" between gulls\n status signed status draft\n",
    ] {
        let read = formatted("truce.md", &file(block));
        assert_eq!(read.value, None);
        let last = read.notes.last().unwrap();
        assert_eq!(last.code, codes::COVENANT_NOT_REWRITTEN);
        assert!(read.notes.len() > 1, "and why");
    }
    assert_eq!(formatted("truce.md", "No block.\n").value, None);
}

#[test]
fn line_ends_a_byte_order_mark_quotes_and_lists_are_kept() {
    let windows = file(MESSY).replace('\n', "\r\n");
    assert_eq!(rewritten(&windows), file(NEAT).replace('\n', "\r\n"));
    let marked = format!("\u{feff}```covenant\n{MESSY}```\n");
    assert_eq!(rewritten(&marked), format!("\u{feff}```covenant\n{NEAT}```\n"));
    let prefixed = |prefix: &str, block: &str| -> String {
        let lines = format!("```covenant\n{block}```\n");
        let lines = lines.lines().map(|line| String::from(prefix) + line);
        lines.fold(String::new(), |told, line| told + line.trim_end() + "\n")
    };
    assert_eq!(rewritten(&prefixed("> ", MESSY)), prefixed("> ", NEAT));
    let list = |block: &str| format!("- one\n\n{}", prefixed("  ", block));
    assert_eq!(rewritten(&list(MESSY)), list(NEAT));
}

#[test]
fn another_language_changes_the_blocks_and_says_the_same() {
    let english = file(NEAT);
    for language in Language::ALL {
        let other = in_language("truce.md", &english, language).value.unwrap();
        assert!(other.starts_with(HEAD) && other.ends_with(TAIL), "{other}");
        assert!(other.contains(&format!("```covenant {language}\n")), "{other}");
        assert_eq!(tree(&other), tree(&english));
        let back = in_language("truce.md", &other, Language::En).value.unwrap();
        assert_eq!(tree(&back), tree(&english));
    }
}

#[test]
fn built_in_deeds_are_written_in_the_language_of_the_block() {
    let block = |language: &str, text: &str| format!("```covenant {language}\n{text}```\n");
    let spanish = block(
        "es",
        "acuerdo \"Tregua\" entre gulls, herons
  estado firmado
  en vigor desde el 2031-01-01

compromiso no-matar
  gulls, herons no deben cometer homicidio, tortura

compromiso armas
  gulls debe entregar-armas-de-fuego al menos 40 a más tardar el 2031-03-01

compromiso alivio
  mantener extorsión como máximo 5, por mes
",
    );
    let english = in_language("truce.md", &spanish, Language::En).value.unwrap();
    for words in [
        "shall not commit homicide, torture",
        "shall hand-over-firearms at least 40",
        "keep extortion at most 5",
    ] {
        assert!(english.contains(words), "{english}");
    }
    assert_eq!(tree(&english), tree(&spanish));
    assert_eq!(in_language("truce.md", &english, Language::Es).value.unwrap(), spanish);
    let french = in_language("truce.md", &spanish, Language::Fr).value.unwrap();
    for words in [
        "ne doivent pas commettre homicide, torture",
        "doit remettre-des-armes-à-feu",
        "maintenir extorsion",
    ] {
        assert!(french.contains(words), "{french}");
    }
}

#[test]
fn an_english_block_keeps_its_plain_words() {
    let plain = file(NEAT);
    let filled = plain.replace("shall not homicide", "shall not commit homicide");
    assert_eq!(rewritten(&plain), plain);
    assert_eq!(rewritten(&filled), filled);
    assert_eq!(tree(&plain), tree(&filled));
}

#[test]
fn a_block_that_holds_only_comments_or_nothing_keeps_them() {
    let text = format!("```covenant\n{NEAT}```\n\n```covenant\n# Only words.\n```\n\n```covenant\n```\n");
    assert_eq!(rewritten(&text), text);
}

/// The clauses of a block on as few lines as they can have: line ends are white space.
fn crowded(block: &str) -> String {
    let mut lines: Vec<&str> = block.lines().collect();
    let last = lines.pop().unwrap_or_default();
    let (fence, clauses) = lines.split_first().unwrap();
    let clauses: Vec<&str> = clauses.iter().map(|line| line.trim()).collect();
    format!("{fence}\n {}  # crowded\n{last}\n", clauses.join("  "))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_agreement_comes_into_one_layout_and_stays_there(instrument in draw::instrument()) {
        let drawn = Agreement::from(&instrument);
        for language in Language::ALL {
            let neat = markdown(&drawn, language);
            prop_assert_eq!(rewritten(&neat), neat.clone());
            let crowded = format!("{HEAD}{}{TAIL}", crowded(&neat));
            let once = rewritten(&crowded);
            prop_assert_eq!(once.replacen("  # crowded", "", 1), format!("{HEAD}{neat}{TAIL}"));
            prop_assert_eq!(rewritten(&once), once);
        }
    }

    #[test]
    fn any_agreement_says_the_same_in_another_language(instrument in draw::instrument()) {
        let neat = markdown(&Agreement::from(&instrument), Language::En);
        for language in Language::ALL {
            let other = in_language("any.md", &neat, language);
            prop_assert_eq!(&other.notes, &[]);
            prop_assert_eq!(other.value, Some(markdown(&Agreement::from(&instrument), language)));
        }
    }
}
