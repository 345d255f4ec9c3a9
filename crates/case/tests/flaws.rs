//! Every flaw that a text can have: a small text, the code of the note, and the exact piece that is underlined.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use salida_case::{Texts, codes, read};
use salida_note::{At, Fact, Note};
use std::collections::BTreeSet;

/// A sound case that every example below adds to.
const SOUND: &str = r#"title = "T"
language = "en"
[[source]]
id = "s"
citation = "A source"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "s"
[[place]]
id = "harbour"
name = "Harbour"
[[outcome]]
id = "killings"
deed = "homicide"
zone = "harbour"
agencies = "gulls"
"#;

/// A sound process beside it.
const SOUND_PROCESS: &str = r#"[[track]]
id = "quiet"
name = "Quiet"
between = ["gulls"]
during = "2031"
source = "s"
[[ask]]
id = "stop"
by = "gulls"
to = "gulls"
during = "2031"
what = "Stop"
source = "s"
"#;

/// An addition to the case, and what is told about it: code and underlined piece.
type Example = (&'static str, &'static [(&'static str, &'static str)]);

const IN_CASE: &[Example] = &[
    ("", &[]),
    // The terrain.
    (
        "[[same-as]]\none = \"gulls\"\nother = \"geese\"\nby = \"gulls\"\nsource = \"s\"\n",
        &[("dangling-reference", "\"geese\"")],
    ),
    (
        "[[label]]\nabout = \"gulls\"\nby = \"gulls\"\nterm = \"T\"\ncategory = \"x\"\nfrom = \"2031-01-01\"\nsource = \"s\"\n",
        &[("dangling-reference", "\"x\"")],
    ),
    (
        "[[vocabulary]]\nid = \"v\"\nname = \"V\"\nsource = \"s\"\n[[category]]\nid = \"a\"\nvocabulary = \"v\"\nname = \"A\"\nis-a = \"b\"\n[[category]]\nid = \"b\"\nvocabulary = \"v\"\nname = \"B\"\nis-a = \"a\"\n",
        &[("circular-nesting", "\"b\"")],
    ),
    (
        "[[vocabulary]]\nid = \"v\"\nname = \"V\"\nsource = \"s\"\n[[vocabulary]]\nid = \"w\"\nname = \"W\"\nsource = \"s\"\n[[category]]\nid = \"a\"\nvocabulary = \"v\"\nname = \"A\"\nis-a = \"b\"\n[[category]]\nid = \"b\"\nvocabulary = \"w\"\nname = \"B\"\n",
        &[("category-across-vocabularies", "\"b\"")],
    ),
    (
        "[[mandate]]\nid = \"m\"\nof = \"gulls\"\nresponses = [\"dialogue\"]\nfrom = \"2031-02-01\"\nuntil = \"2031-01-01\"\nsource = \"s\"\n",
        &[("statement-ends-before-it-begins", "\"2031-01-01\"")],
    ),
    (
        "[[mandate]]\nid = \"m\"\nof = \"gulls\"\nresponses = [\"dialogue\"]\nduring = \"2031\"\nfrom = \"2031-02-01\"\nsource = \"s\"\n",
        &[("two-periods", "\"2031\"")],
    ),
    (
        "[[mandate]]\nid = \"m\"\nof = \"gulls\"\nresponses = [\"dialogue\"]\nrecorded = \"2031-02-01\"\nwithdrawn = \"2031-01-01\"\nsource = \"s\"\n",
        &[("withdrawn-before-known", "\"2031-01-01\"")],
    ),
    (
        "[[mandate]]\nid = \"m\"\nof = \"gulls\"\nresponses = [\"chat\"]\nsource = \"s\"\n",
        &[("unknown-word", "\"chat\"")],
    ),
    (
        "[[rule]]\nid = \"r\"\nbinds = \"gulls\"\nresponses = [\"dialogue\"]\nmakes = \"conditional\"\nsource = \"s\"\n",
        &[("unspoken-condition", "[[rule]]")],
    ),
    (
        "[[exception]]\nid = \"e\"\nkind = \"waiver\"\nby = \"gulls\"\nfor = \"gulls\"\nabout = \"gulls\"\nlifts = \"none\"\nacknowledged = \"2031-01-01\"\nsource = \"s\"\n",
        &[
            ("dangling-reference", "\"none\""),
            ("acknowledged-without-back-channel", "\"2031-01-01\""),
        ],
    ),
    (
        "[[market]]\nid = \"m\"\nname = \"M\"\nzones = \"harbour\"\nsource = \"s\"\nparts = [{ actor = \"gulls\", role = \"taxer\", share = 1.2 }]\n",
        &[("impossible-number", "1.2")],
    ),
    (
        "[[market]]\nid = \"m\"\nname = \"M\"\nzones = \"harbour\"\nsource = \"s\"\nparts = [{ actor = \"gulls\", role = \"taxer\", share = 0.6 }, { actor = \"gulls\", role = \"carrier\", share = 0.5 }]\n",
        &[("market-shares-above-one", "\"m\"")],
    ),
    (
        "[[weight]]\nof = \"gulls\"\nshare = 0.5\nsource = \"s\"\n",
        &[("weight-without-group", "\"gulls\"")],
    ),
    (
        "[[actor]]\nid = \"wing\"\nname = \"W\"\nkind = \"faction\"\npart-of = \"gulls\"\nsource = \"s\"\n[[weight]]\nof = \"wing\"\nshare = 0.7\nduring = \"2031\"\nsource = \"s\"\n[[weight]]\nof = \"wing\"\nshare = 0.7\nfrom = \"2031-06-01\"\nsource = \"s\"\n",
        &[("faction-weights-above-one", "0.7")],
    ),
    (
        "[[capacity]]\nof = \"gulls\"\ndimension = \"finance\"\namount = { low = 3, best = 2, high = 4 }\nunit = \"USD\"\nsource = \"s\"\n",
        &[("unordered-range", "{ low = 3, best = 2, high = 4 }")],
    ),
    // What is no TOML.
    (
        "[[phase]\nid = \"p\"\nname = \"P\"\n[[sauce]]\n",
        &[("broken-toml", ""), ("unknown-key", "sauce")],
    ),
    ("[[source]]\nid = \"t\"\ncitation = \n", &[("broken-toml", "")]),
    ("[[source]]\nid = \"t\"\ncitation = \"open\n", &[("broken-toml", "")]),
    (
        "[[actor]]\nid = x\nname = \"X\"\nkind = \"group\"\nsource = \"s\"\n",
        &[("unquoted-text", "x")],
    ),
    (
        "[[source]]\nid = \"t\"\ncitation = \"a\"\ncitation = \"b\"\n",
        &[("duplicate-key", "citation")],
    ),
    (
        "[[source]]\nid = \"t\"\ncitation = \"a\"\npublished = 2012-02-30\n",
        &[("impossible-date", "2012-02-30")],
    ),
    // Keys.
    (
        "[[source]]\nid = \"t\"\ncitation = \"a\"\npublisht = \"2012-02-03\"\n",
        &[("unknown-key", "publisht")],
    ),
    ("[[sauce]]\nid = \"t\"\n", &[("unknown-key", "sauce")]),
    ("[[source]]\nid = \"t\"\n", &[("missing-key", "[[source]]")]),
    ("[[source]]\ncitation = \"t\"\n", &[("missing-key", "[[source]]")]),
    (
        "[[deed]]\nid = \"d\"\nname = { de = \"Tat\" }\n",
        &[("unknown-key", "de")],
    ),
    ("[[deed]]\nid = \"d\"\nname = {}\n", &[("empty-value", "{}")]),
    // Values of another sort.
    ("[[source]]\nid = 7\ncitation = \"t\"\n", &[("wrong-type", "7")]),
    ("[phase]\nid = \"p\"\n", &[("wrong-type", "[phase]")]),
    (
        "[[deed]]\nid = \"d\"\nname = \"D\"\nmeasurable = \"no\"\n",
        &[("wrong-type", "\"no\"")],
    ),
    (
        "[[deed]]\nid = \"d\"\nname = 2012-01-01\n",
        &[("wrong-type", "2012-01-01")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tallies\"\nskip-lines = 1.5\n",
        &[("wrong-type", "1.5")],
    ),
    // Words outside a list.
    (
        "[[deed]]\nid = \"d\"\nname = \"D\"\ntopics = [\"violense\"]\n",
        &[("unknown-word", "\"violense\"")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tally\"\n",
        &[("unknown-word", "\"tally\"")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tallies\"\ndecimal = \";\"\n",
        &[("unknown-word", "\";\"")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tallies\"\ncolumns = { contt = \"N\" }\n",
        &[("unknown-key", "contt")],
    ),
    // Empty, too long, impossible.
    (
        "[[source]]\nid = \"t\"\ncitation = \"  \"\n",
        &[("empty-value", "\"  \"")],
    ),
    (
        "[[phase]]\nid = \"p\"\nname = \"P\"\nduring = \"2012\"\nsource = []\n",
        &[("empty-value", "[]")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tallies\"\nskip-lines = -1\n",
        &[("impossible-number", "-1")],
    ),
    (
        "[[place]]\nid = \"p\"\nname = \"P\"\npopulation = [{ during = \"2012\", people = -5, source = \"s\" }]\n",
        &[("impossible-number", "-5")],
    ),
    (
        "[[place]]\nid = \"p\"\nname = \"P\"\npopulation = [{ during = \"2012\", people = { low = 1, best = 99999999999999999999999999999999999999999, high = 3 }, source = \"s\" }]\n",
        &[("impossible-number", "99999999999999999999999999999999999999999")],
    ),
    (
        "[[published]]\nwhat = \"W\"\nestimate = nan\nmeasure = \"deaths\"\nduring = \"2012\"\nsource = \"s\"\n",
        &[("impossible-number", "nan")],
    ),
    (
        "[[published]]\nwhat = \"W\"\nestimate = -0.5\nmeasure = \"rate-ratio\"\nduring = \"2012\"\nsource = \"s\"\n",
        &[("impossible-number", "-0.5")],
    ),
    // Ids.
    (
        "[[source]]\nid = \"a b\"\ncitation = \"t\"\n",
        &[("ill-formed-id", "\"a b\"")],
    ),
    (
        "[[source]]\nid = \"s\"\ncitation = \"t\"\n",
        &[("duplicate-id", "\"s\"")],
    ),
    // References of every sort.
    (
        "[[market]]\nid = \"m\"\nname = \"M\"\nzones = [\"harbor\"]\nsource = \"s\"\n",
        &[("dangling-reference", "\"harbor\"")],
    ),
    (
        "[[place]]\nid = \"p\"\nname = \"P\"\nwithin = \"x\"\n",
        &[("dangling-reference", "\"x\"")],
    ),
    (
        "[[deed]]\nid = \"d\"\nname = \"D\"\nis-a = \"homicid\"\n",
        &[("dangling-reference", "\"homicid\"")],
    ),
    (
        "[[actor]]\nid = \"h\"\nname = \"H\"\nkind = \"faction\"\npart-of = \"gull\"\nsource = [\"s\", \"sss\"]\n",
        &[("dangling-reference", "\"gull\""), ("dangling-reference", "\"sss\"")],
    ),
    (
        "[[claim]]\nid = \"c\"\ntext = \"C\"\nby = \"gulls\"\noutcome = \"deaths\"\naverted = 5\nsource = \"s\"\nwindows = [{ before = \"2010\", after = \"2012\", why = \"W\" }]\n",
        &[("dangling-reference", "\"deaths\"")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tallies\"\nvalues = { agency = { PNC = \"police\" }, zone = { \"1\" = \"harbour\" }, step = { yes = \"verified\" } }\nevery-row = { source = \"t\" }\n",
        &[("dangling-reference", "\"police\""), ("dangling-reference", "\"t\"")],
    ),
    // Circles.
    (
        "[[place]]\nid = \"p\"\nname = \"P\"\nwithin = \"p\"\n",
        &[("circular-nesting", "\"p\"")],
    ),
    (
        "[[place]]\nid = \"p\"\nname = \"P\"\nwithin = \"q\"\n[[place]]\nid = \"q\"\nname = \"Q\"\nwithin = \"p\"\n",
        &[("circular-nesting", "\"q\"")],
    ),
    (
        "[[actor]]\nid = \"h\"\nname = \"H\"\nkind = \"faction\"\npart-of = \"h\"\nsource = \"s\"\n",
        &[("circular-nesting", "\"h\"")],
    ),
    (
        "[[deed]]\nid = \"recruitment\"\nname = \"R\"\nis-a = \"child-recruitment\"\n",
        &[
            ("built-in-deed-redefined", "\"recruitment\""),
            ("circular-nesting", "\"child-recruitment\""),
        ],
    ),
    (
        "[[deed]]\nid = \"Tortura\"\nname = \"T\"\n",
        &[("word-of-built-in-deed", "\"Tortura\"")],
    ),
    // Days and spans.
    (
        "[[source]]\nid = \"t\"\ncitation = \"a\"\npublished = \"2012-02-30\"\n",
        &[("impossible-date", "\"2012-02-30\"")],
    ),
    (
        "[[source]]\nid = \"t\"\ncitation = \"a\"\npublished = \"9/3/2012\"\n",
        &[("ill-formed-date", "\"9/3/2012\"")],
    ),
    (
        "[[source]]\nid = \"t\"\ncitation = \"a\"\npublished = 2012-02-03T10:00:00Z\n",
        &[("ill-formed-date", "2012-02-03T10:00:00Z")],
    ),
    (
        "[[phase]]\nid = \"p\"\nname = \"P\"\nduring = \"spring\"\nsource = \"s\"\n",
        &[("ill-formed-span", "\"spring\"")],
    ),
    (
        "[[phase]]\nid = \"p\"\nname = \"P\"\nduring = \"2013..2012\"\nsource = \"s\"\n",
        &[("reversed-span", "\"2013..2012\"")],
    ),
    (
        "[[phase]]\nid = \"p\"\nname = \"P\"\nduring = \"2012-13\"\nsource = \"s\"\n",
        &[("impossible-date", "\"2012-13\"")],
    ),
    (
        "[[label]]\nabout = \"gulls\"\nby = \"gulls\"\nterm = \"gang\"\nfrom = \"2012-01-02\"\nuntil = \"2012-01-01\"\nsource = \"s\"\n",
        &[("label-ends-before-it-begins", "\"2012-01-01\"")],
    ),
    (
        "[[comparison]]\nid = \"c\"\nname = \"C\"\nbefore = \"2010..2012\"\nafter = \"2012\"\nsource = \"s\"\n",
        &[("overlapping-windows", "\"2012\"")],
    ),
    (
        "[[phase]]\nid = \"q\"\nname = \"Q\"\nduring = \"2012-06..2013\"\nsource = \"s\"\n[[phase]]\nid = \"p\"\nname = \"P\"\nduring = \"2011..2012-06\"\nsource = \"s\"\n",
        &[("overlapping-phases", "\"q\"")],
    ),
    // Ranges and figures.
    (
        "[[place]]\nid = \"p\"\nname = \"P\"\npopulation = [{ during = \"2012\", people = { low = 3, best = 2, high = 4 }, source = \"s\" }]\n",
        &[("unordered-range", "{ low = 3, best = 2, high = 4 }")],
    ),
    (
        "[[published]]\nwhat = \"W\"\nestimate = 0.5\nlow = 0.6\nhigh = 0.7\nmeasure = \"rate-ratio\"\nduring = \"2012\"\nsource = \"s\"\n",
        &[("unordered-range", "0.5")],
    ),
    (
        "[[actor]]\nid = \"h\"\nname = \"H\"\nkind = \"group\"\nsource = \"s\"\nmembers = [{ during = \"2012\", people = 5, in-prison = 6, source = \"s\" }]\n",
        &[("more-in-prison-than-members", "6")],
    ),
    (
        "[[claim]]\nid = \"c\"\ntext = \"C\"\nby = \"gulls\"\noutcome = \"killings\"\nsource = \"s\"\nwindows = [{ before = \"2010\", after = \"2012\", why = \"W\" }]\n",
        &[("claim-without-figure", "\"c\"")],
    ),
    (
        "[[claim]]\nid = \"c\"\ntext = \"C\"\nby = \"gulls\"\noutcome = \"killings\"\naverted = 5\nchange-percent = -60.0\nsource = \"s\"\nwindows = [{ before = \"2010\", after = \"2012\", why = \"W\" }]\n",
        &[("claim-with-two-figures", "\"c\"")],
    ),
    (
        "[[claim]]\nid = \"c\"\ntext = \"C\"\nby = \"gulls\"\noutcome = \"killings\"\nchange-percent = -160\nsource = \"s\"\nwindows = []\n",
        &[("impossible-number", "-160"), ("empty-value", "[]")],
    ),
    (
        "[[data]]\npath = \"a.csv\"\nkind = \"tallies\"\ndelimiter = \";;\"\n",
        &[("ill-formed-delimiter", "\";;\"")],
    ),
    // What follows from a flaw that was told is not told again.
    (
        "[[actor]]\nid = \"h\"\nkind = \"group\"\nsource = \"s\"\n[[label]]\nabout = \"h\"\nby = \"gulls\"\nterm = \"gang\"\nfrom = \"2012-01-02\"\nsource = \"s\"\n",
        &[("missing-key", "[[actor]]")],
    ),
    (
        "[[outcome]]\nid = \"o\"\ndeed = \"x\"\nzone = \"harbour\"\nagencies = \"gulls\"\n[[claim]]\nid = \"c\"\ntext = \"C\"\nby = \"gulls\"\noutcome = \"o\"\naverted = 5\nsource = \"s\"\nwindows = [{ before = \"2010\", after = \"2012\", why = \"W\" }]\n",
        &[("dangling-reference", "\"x\"")],
    ),
];

const IN_PROCESS: &[Example] = &[
    ("", &[]),
    (
        "[[meeting]]\nid = \"m\"\nduring = \"2031\"\ntrack = \"quite\"\nwho = \"gulls\"\nsource = \"s\"\n",
        &[("dangling-reference", "\"quite\"")],
    ),
    (
        "[[answer]]\nto = \"stp\"\nby = \"gulls\"\nduring = \"2031\"\nkind = \"refused\"\nsource = \"s\"\n",
        &[("dangling-reference", "\"stp\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031\"\nkind = \"communique\"\nwhat = \"W\"\ninstrument = \"truse\"\nsource = \"s\"\n",
        &[("dangling-reference", "\"truse\"")],
    ),
    (
        "[[offer]]\nid = \"stop\"\nby = \"gulls\"\nto = \"gulls\"\nduring = \"2031\"\nwhat = \"W\"\nsource = \"s\"\n",
        &[("duplicate-id", "\"stop\"")],
    ),
    (
        "[[question]]\nid = \"q\"\ntext = \"Q?\"\nsource = \"s\"\npositions = [{ by = \"gulls\", stance = \"perhaps\", source = \"s\" }]\n",
        &[("unknown-word", "\"perhaps\"")],
    ),
    // Acts that change the force of an instrument.
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"suspension\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\ncommitments = [\"peace\"]\n",
        &[],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"extension\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\nuntil = 2031-05-01\n",
        &[],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"termination\"\nwhat = \"W\"\nsource = \"s\"\n",
        &[("act-without-instrument", "\"a\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"communique\"\nwhat = \"W\"\nsource = \"s\"\ncommitments = \"peace\"\n",
        &[("act-without-instrument", "\"a\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05\"\nkind = \"communique\"\nwhat = \"W\"\nsource = \"s\"\n",
        &[],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05\"\nkind = \"resumption\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\n",
        &[("act-without-day", "\"2031-05\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"extension\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\n",
        &[("missing-key", "\"a\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"extension\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\nuntil = \"2031-02-30\"\n",
        &[("impossible-date", "\"2031-02-30\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"extension\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\nuntil = \"2031-04-30\"\n",
        &[("until-before-act", "\"2031-04-30\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"suspension\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\nuntil = \"2031-06-30\"\n",
        &[("until-without-extension", "\"2031-06-30\"")],
    ),
    (
        "[[act]]\nid = \"a\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"amendment\"\nwhat = \"W\"\nsource = \"s\"\ninstrument = \"truce\"\ncommitments = [\"peace\", \"peas\"]\nwith = \"heron\"\n",
        &[("dangling-reference", "\"heron\""), ("dangling-reference", "\"peas\"")],
    ),
];

/// Code and underlined piece of every note, in the order in which they are told.
fn told(case: &str, process: Option<&str>) -> Vec<(&'static str, String)> {
    let agreements = [("agreements/truce.md".to_owned(), AGREEMENT.to_owned())];
    let agreements = if process.is_some() { agreements.as_slice() } else { &[] };
    let checked = read(&Texts {
        case,
        process,
        agreements,
    });
    let underlined = |note: &Note| {
        let place = note.place.as_ref().unwrap();
        let text = if &*place.file == "case.toml" {
            case
        } else {
            process.unwrap()
        };
        match place.at {
            At::Bytes { start, end } => text[start..end].to_owned(),
            _ => "(whole)".to_owned(),
        }
    };
    checked
        .notes
        .iter()
        .map(|note| (note.code.name, underlined(note)))
        .collect()
}

const AGREEMENT: &str = "```covenant\nagreement \"Truce\" between gulls\n  status draft\ncommitment peace\n  keep homicide at most 5, per month\n```\n";

fn expect(example: &Example, told: &[(&'static str, String)], seen: &mut BTreeSet<&'static str>) {
    let told: Vec<_> = told.iter().map(|(code, piece)| (*code, piece.as_str())).collect();
    assert_eq!(told, example.1, "{}", example.0);
    seen.extend(told.iter().map(|(code, _)| *code));
}

#[test]
fn every_flaw_is_told_once_and_where_it_stands() {
    let mut seen = BTreeSet::new();
    for example in IN_CASE {
        let text = [SOUND, example.0].concat();
        expect(example, &told(&text, Some(SOUND_PROCESS)), &mut seen);
    }
    for example in IN_PROCESS {
        let text = [SOUND_PROCESS, example.0].concat();
        expect(example, &told(SOUND, Some(&text)), &mut seen);
    }
    // These three are about a text as a whole, or its top; they have tests of their own.
    seen.extend(["file-too-large", "too-many-flaws", "too-long-text"]);
    let all: BTreeSet<_> = codes::ALL.iter().map(|code| code.name).collect();
    assert_eq!(seen, all);
}

#[test]
fn the_top_of_a_case_is_looked_at_like_any_table() {
    let zone = "x".repeat(81);
    let text =
        format!("language = \"eng\"\nzone = \"nowhere\"\ntime-zone = \"{zone}\"\nas-of = 7\n[title]\nen = \"\"\n");
    let quoted = format!("\"{zone}\"");
    assert_eq!(
        told(&text, None),
        [
            ("unknown-word", "\"eng\"".to_owned()),
            ("dangling-reference", "\"nowhere\"".to_owned()),
            ("too-long-text", quoted),
            ("wrong-type", "7".to_owned()),
            ("empty-value", "\"\"".to_owned()),
        ]
    );
    let missing = ("missing-key", "(whole)".to_owned());
    assert_eq!(told("", None), [missing.clone(), missing]);
}

#[test]
fn a_slip_is_told_with_what_was_probably_meant() {
    let cases = [
        (
            "[[source]]\nid = \"t\"\ncitation = \"a\"\npublisht = \"2012-02-03\"\n",
            "published",
        ),
        (
            "[[deed]]\nid = \"d\"\nname = \"D\"\ntopics = [\"violense\"]\n",
            "violence",
        ),
        (
            "[[market]]\nid = \"m\"\nname = \"M\"\nzones = \"harbor\"\nsource = \"s\"\n",
            "harbour",
        ),
        ("[[deed]]\nid = \"d\"\nname = \"D\"\nis-a = \"homicid\"\n", "homicide"),
    ];
    for (added, meant) in cases {
        let text = [SOUND, added].concat();
        let checked = read(&Texts {
            case: &text,
            ..Texts::default()
        });
        let [note] = checked.notes.as_slice() else {
            panic!("one note for {added}")
        };
        assert_eq!(note.fact("nearest"), Some(&Fact::from(meant)));
    }
}

#[test]
fn a_duplicate_points_at_the_first_use_and_a_circle_names_its_links() {
    let text = [SOUND, "[[source]]\nid = \"s\"\ncitation = \"t\"\n"].concat();
    let checked = read(&Texts {
        case: &text,
        ..Texts::default()
    });
    let first = &checked.notes[0].related[0];
    assert_eq!(
        first
            .line_column(Some(&salida_note::Lines::of(&text)))
            .map(|at| at.line),
        Some(4)
    );

    let ring =
        "[[place]]\nid = \"p\"\nname = \"P\"\nwithin = \"q\"\n[[place]]\nid = \"q\"\nname = \"Q\"\nwithin = \"p\"\n";
    let text = [SOUND, ring].concat();
    let checked = read(&Texts {
        case: &text,
        ..Texts::default()
    });
    let chain = ["p", "q", "p"].map(str::to_owned).to_vec();
    assert_eq!(checked.notes[0].fact("chain"), Some(&Fact::from(chain)));
    let zones = checked.value.unwrap().zones;
    let within: Vec<_> = zones
        .iter()
        .map(|zone| zone.within.as_ref().map(salida_world::ZoneId::as_str))
        .collect();
    assert_eq!(within, [None, None, Some("p")]);
}

#[test]
fn phases_come_in_order_of_time_and_each_overlap_names_both() {
    let phases = [
        ("last", "2014"),
        ("first", "2010..2012"),
        ("within", "2011"),
        ("next", "2012-12-31..2013"),
    ];
    let written = phases
        .map(|(id, during)| format!("[[phase]]\nid = \"{id}\"\nname = \"P\"\nduring = \"{during}\"\nsource = \"s\"\n"));
    let text = [SOUND, &written.concat()].concat();
    let checked = read(&Texts {
        case: &text,
        ..Texts::default()
    });
    let order: Vec<_> = checked
        .value
        .unwrap()
        .phases
        .iter()
        .map(|it| it.id.to_string())
        .collect();
    assert_eq!(order, ["first", "within", "next", "last"]);
    let pairs: Vec<_> = checked
        .notes
        .iter()
        .map(|note| (note.fact("phase"), note.fact("other"), note.related.len()))
        .collect();
    let [first, within, next] = ["first", "within", "next"].map(Fact::from);
    assert_eq!(
        pairs,
        [(Some(&within), Some(&first), 1), (Some(&next), Some(&first), 1)]
    );
}

#[test]
fn ten_different_mistakes_are_told_all_at_once() {
    let text = r#"
title = ""
langauge = "en"
language = "en"
as-of = "2012-02-30"
[[source]]
id = "s"
citation = "A source"
published = "1/1/2012"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "grup"
source = "s"
[[actor]]
id = "gulls"
name = "More gulls"
kind = "group"
source = "t"
[[place]]
id = "harbour"
within = "sea"
[[phase]]
id = "a phase"
name = "Phase"
during = "2013..2012"
source = "s"
"#;
    let told = told(text, None);
    let codes: Vec<_> = told.iter().map(|(code, _)| *code).collect();
    assert_eq!(
        codes,
        [
            "empty-value",
            "unknown-key",
            "impossible-date",
            "ill-formed-date",
            "unknown-word",
            "duplicate-id",
            "dangling-reference",
            "missing-key",
            "ill-formed-id",
            "reversed-span",
        ]
    );
    assert_eq!(codes.iter().collect::<BTreeSet<_>>().len(), 10);
}

#[test]
fn what_stands_on_no_day_and_what_would_hold_too_widely_is_left_out() {
    let label = |days: &str| {
        format!(
            "[[label]]\nabout = \"gulls\"\nby = \"gulls\"\nterm = \"T\"\nsource = \"s\"\nfrom = \"2031-03-01\"\n{days}\n"
        )
    };
    let mandate = |id: &str, days: &str| {
        format!("[[mandate]]\nid = \"{id}\"\nof = \"gulls\"\nresponses = [\"dialogue\"]\nsource = \"s\"\n{days}\n")
    };
    let exception = |id: &str, responses: &str| {
        format!(
            "[[exception]]\nid = \"{id}\"\nkind = \"waiver\"\nby = \"gulls\"\nfor = \"gulls\"\nabout = \"gulls\"\nsource = \"s\"\n{responses}\n"
        )
    };
    let text = [
        label("until = \"2031-01-01\""),
        label("withdrawn = \"2031-01-01\""),
        label("until = \"2031-03-01\""),
        mandate("backward", "from = \"2031-03-01\"\nuntil = \"2031-01-01\""),
        mandate("unheard", "recorded = \"2031-03-01\"\nwithdrawn = \"2031-01-01\""),
        mandate("sound", ""),
        exception("misspelt", "responses = [\"dialog\"]"),
        exception("half", "responses = [\"dialog\", \"amnesty\"]"),
        exception("all", ""),
    ];
    let case = read(&Texts {
        case: &format!("{SOUND}{}", text.concat()),
        ..Texts::default()
    });
    let case = case.value.unwrap();
    assert_eq!(case.labels.len(), 1);
    let mandates: Vec<&str> = case.terrain.mandates.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(mandates, ["sound"]);
    let exceptions: Vec<(&str, usize)> = { case.terrain.exceptions.iter() }
        .map(|it| (it.id.as_str(), it.responses.len()))
        .collect();
    assert_eq!(exceptions, [("half", 1), ("all", 0)]);
}
