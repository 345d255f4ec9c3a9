//! A watch tells what changes, and ends where a batch over the same rows ends, whatever the order and the pieces.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk has to make folders")]

use salida_desk::{
    Asked, Opened,
    report::{Edition, InstrumentReport, Standings},
    watch::{self, Because, Change, Follow, Piece, Said, Shown, Watch},
};
use salida_monitor::Standing;
use salida_world::ActorId;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

const CASE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../cli/tests/harbour");
const HEADER: &str = "informe,hecho,lugar,fecha,cantidad,autor,paso,registrado,corrige,retirado\n";
/// A revision, a fork, a withdrawal, an orphan that is answered, one that is not, a circle, an id told twice, late reports.
const ROWS: [&str; 14] = [
    "h-3,homicide,harbour,2031-04-09,1,gulls,attributed,2031-05-03,,\n",
    "h-3b,homicide,harbour,2031-04-09,1,herons,attributed,2031-05-20,h-3,\n",
    "h-3c,homicide,harbour,2031-04-09,2,gulls:0.7,attributed,2031-05-22,h-3,\n",
    "a-2,hand-over-firearms,harbour,2031-05-10,8,gulls,verified,2031-06-11,,\n",
    "h-4,homicide,old-town,2031-04-09..2031-05-02,1,,verified,2031-05-12,,\n",
    "h-4x,homicide,old-town,2031-04-09,1,,verified,2031-06-12,h-4,yes\n",
    "h-6b,homicide,harbour,2031-06-01,1,herons,attributed,2031-06-12,h-6,\n",
    "h-6,homicide,harbour,2031-06-01,3,herons,attributed,2031-06-10,,\n",
    "h-7b,homicide,harbour,2031-06-03,1,herons,attributed,2031-06-12,h-7,\n",
    "h-8,homicide,harbour,2031-07-03,1,herons,attributed,2031-07-12,h-9,\n",
    "h-9,homicide,harbour,2031-07-04,1,herons,attributed,2031-07-13,h-8,\n",
    "h-10,homicide,harbour,2031-08-04,1,herons:0.5,attributed,2031-08-13,,\n",
    "h-10,homicide,harbour,2031-08-05,2,herons:0.9,attributed,2031-08-12,,\n",
    "h-11,homicide,harbour,2031-08-05,1,gulls:0.5,alleged,2031-08-12,h-11,\n",
];

/// A copy of the case for a test, taken away at the end.
struct Scratch(PathBuf);

impl Scratch {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("salida-watch-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&folder);
        copy(Path::new(CASE), &folder);
        Self(folder)
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

fn opened(root: &Path) -> Opened {
    salida_desk::open(root).unwrap()
}

fn asked(edition: Edition) -> Asked {
    Asked {
        edition,
        ..Asked::default()
    }
}

/// Everything that a watch says about a stream in pieces of that size, and where everything stands at its end.
fn watched(root: &Path, stream: &str, size: usize, question: &Asked) -> (Vec<Said>, Standings) {
    let opened = opened(root);
    let plan = watch::plan(&opened, question.edition).unwrap();
    let mut watch = Watch::begin(&opened, question, &plan, root, Path::new("-")).unwrap();
    let mut said: Vec<Said> = stream
        .as_bytes()
        .chunks(size)
        .flat_map(|piece| watch.take(piece))
        .collect();
    said.extend(watch.finish());
    (said, watch.standings().unwrap())
}

fn changes(said: Vec<Said>) -> Vec<Change> {
    let change = |it| match it {
        Said::Change(change) => Some(*change),
        Said::Note(_) => None,
    };
    said.into_iter().filter_map(change).collect()
}

fn notes(said: &[Said]) -> Vec<&'static str> {
    let name = |it: &Said| match it {
        Said::Note(note) => Some(note.code.name),
        Said::Change(_) => None,
    };
    said.iter().filter_map(name).collect()
}

/// What stands where and why, without the numbers of reports, which count them in the order in which they came.
fn facts(answer: &Standings) -> Vec<String> {
    let findings = answer.instruments.iter().flat_map(|report| {
        let clauses = report.clauses();
        clauses.flat_map(|clause| {
            let course = format!("{:?}", clause.course);
            let findings = clause.findings.iter().map(|it| {
                let mut it = it.clone();
                it.finding.why.reports.clear();
                it.finding.why.settled_by.clear();
                format!("{it:?}")
            });
            findings.chain([course]).collect::<Vec<_>>()
        })
    });
    let days = format!("{} {}", answer.on, answer.known);
    findings.chain([days]).collect()
}

/// A batch over the same rows: they stand in the case itself.
fn batch(stream: &str, question: &Asked, name: &str) -> Standings {
    let scratch = Scratch::new(name);
    let path = scratch.0.join("data/incidents.csv");
    let mut file = fs::OpenOptions::new().append(true).open(path).unwrap();
    file.write_all(stream.strip_prefix(HEADER).unwrap().as_bytes()).unwrap();
    salida_desk::standing(&opened(&scratch.0), question).unwrap()
}

#[test]
fn a_stream_ends_where_a_batch_over_the_same_rows_ends_whatever_their_order() {
    let mut seed = 20_310_309_u64;
    for round in 0..24 {
        let mut rows = ROWS.to_vec();
        for index in (1..rows.len()).rev() {
            seed = seed
                .wrapping_mul(6_364_136_223_846_793_005)
                .wrapping_add(1_442_695_040_888_963_407);
            rows.swap(index, usize::try_from(seed >> 33).unwrap() % (index + 1));
        }
        let stream = format!("{HEADER}{}", rows.concat());
        let edition = Edition::ALL[round % 3];
        let days = [None, Some("2031-06-11"), Some("2031-12-31")].map(|day| day.map(|day| day.parse().unwrap()));
        let question = Asked {
            on: days[round % 3],
            known: days[(round / 3) % 3].or(days[round % 3]),
            ..asked(edition)
        };
        let (_, ended) = watched(Path::new(CASE), &stream, 1 + round * 5, &question);
        let whole = batch(&stream, &question, &format!("batch-{round}"));
        for (streamed, batch) in facts(&ended).iter().zip(&facts(&whole)) {
            assert_eq!(streamed, batch, "round {round}: {rows:?}");
        }
        assert_eq!(facts(&ended).len(), facts(&whole).len());
    }
}

#[test]
fn only_changes_are_told_and_the_last_one_of_each_is_where_it_stands() {
    let stream = format!("{HEADER}{}", ROWS.concat());
    let (said, ended) = watched(Path::new(CASE), &stream, 64, &asked(Edition::Team));
    let changes = changes(said);
    assert!(changes.iter().all(|change| change.was != change.is));
    assert!(
        changes.iter().all(|change| change.report.is_some()),
        "each names its report"
    );
    for finding in ended
        .instruments
        .iter()
        .flat_map(InstrumentReport::clauses)
        .flat_map(|clause| &clause.findings)
    {
        let own = |change: &&Change| {
            let told = &change.found.finding;
            (&told.commitment, &told.parties, &told.instance)
                == (
                    &finding.finding.commitment,
                    &finding.finding.parties,
                    &finding.finding.instance,
                )
        };
        if let Some(last) = changes.iter().rev().find(own) {
            assert_eq!(last.is, Some(Shown::Standing(finding.finding.standing)));
        }
    }
    let breach = changes
        .iter()
        .find(|it| it.is == Some(Shown::Standing(Standing::Breached)))
        .unwrap();
    assert_eq!(breach.report.as_ref().unwrap().id, "h-3");
    assert_eq!(
        (breach.on.to_string(), breach.known.to_string()),
        ("2031-05-03".into(), "2031-05-03".into())
    );
}

#[test]
fn circles_and_ids_told_twice_are_told_and_cost_nothing_else() {
    let stream = format!("{HEADER}{}", ROWS.concat());
    let (said, _) = watched(Path::new(CASE), &stream, 64, &asked(Edition::Team));
    assert_eq!(notes(&said), ["circular-revision", "duplicate-report", "self-revision"]);
}

#[test]
fn outside_the_team_no_report_is_named_and_what_is_withheld_is_said_once_for_all() {
    let alleged = "x-1,homicide,harbour,2031-04-09,4,herons,alleged,2031-05-03,,\n";
    let stream = format!("{HEADER}{alleged}");
    let (said, _) = watched(Path::new(CASE), &stream, 64, &asked(Edition::Public));
    let changes = changes(said);
    assert!(
        changes
            .iter()
            .all(|change| change.report.is_none() && change.found.finding.why.reports.is_empty())
    );
    let withheld: Vec<&Change> = changes.iter().filter(|it| it.is == Some(Shown::Withheld)).collect();
    assert_eq!(withheld.len(), 1, "{changes:?}");
    assert_eq!((withheld[0].was, withheld[0].found.finding.parties.len()), (None, 0));
}

#[test]
fn what_two_breaches_call_for_from_the_same_party_is_told_of_each() {
    let scratch = Scratch::new("same-party");
    let truce = scratch.0.join("agreements/truce.md");
    let clause = "\ncommitment no-threats\n  each of gulls, herons shall not extortion in harbour\n  \
                  on breach town may disclosure within 30 days\n```\n";
    let text = fs::read_to_string(&truce).unwrap();
    let whole = [text.trim_end().strip_suffix("```").unwrap(), clause].concat();
    fs::write(&truce, whole).unwrap();
    let row = "x-1,extortion,harbour,2031-04-09,1,gulls:0.5|herons:0.5,attributed,2031-05-03,,\n";
    let (said, _) = watched(&scratch.0, &format!("{HEADER}{row}"), 64, &asked(Edition::Team));
    let links = changes(said).into_iter().map(|it| it.found.finding);
    let called: Vec<Vec<ActorId>> = { links.filter(|it| it.link == Some(1)) }
        .map(|it| {
            assert_eq!(it.parties, [ActorId::from("town")]);
            it.follows.unwrap().parties
        })
        .collect();
    assert_eq!(called, ["gulls", "herons"].map(|party| vec![ActorId::from(party)]));
}

#[test]
fn rows_that_the_case_holds_already_are_not_heard_twice() {
    let scratch = Scratch::new("own");
    let file = scratch.0.join("data/incidents.csv");
    let opened = opened(&scratch.0);
    let plan = watch::plan(&opened, Edition::Team).unwrap();
    let question = asked(Edition::Team);
    let mut watch = Watch::begin(&opened, &question, &plan, &scratch.0, &file).unwrap();
    let said = watch.take(&fs::read(&file).unwrap());
    assert_eq!(said, [], "nothing is new");
    assert!(!watch.take(ROWS[0].as_bytes()).is_empty());
}

#[test]
fn a_file_that_is_cut_off_or_replaced_is_noticed_and_read_from_its_beginning() {
    let scratch = Scratch::new("follow");
    let path = scratch.0.join("stream.csv");
    let write = |text: &str| fs::write(&path, text).unwrap();
    write("one\ntwo\n");
    let mut follow = Follow::open(&path).unwrap();
    assert_eq!(follow.look().unwrap(), Piece::Bytes(b"one\ntwo\n".to_vec()));
    assert_eq!(follow.look().unwrap(), Piece::Nothing);
    fs::OpenOptions::new()
        .append(true)
        .open(&path)
        .unwrap()
        .write_all(b"three")
        .unwrap();
    assert_eq!(follow.look().unwrap(), Piece::Bytes(b"three".to_vec()));
    write("new\n");
    assert_eq!(follow.look().unwrap(), Piece::Anew(Because::CutOff));
    assert_eq!(follow.look().unwrap(), Piece::Bytes(b"new\n".to_vec()));
    write("other, and longer than before\n");
    assert_eq!(
        follow.look().unwrap(),
        Piece::Anew(Because::CutOff),
        "known by its beginning"
    );
    assert!(matches!(follow.look().unwrap(), Piece::Bytes(_)));
    fs::rename(&path, scratch.0.join("stream.csv.1")).unwrap();
    assert_eq!(
        follow.look().unwrap(),
        Piece::Nothing,
        "the old file goes on until there is a new one"
    );
    write("rotated\n");
    assert_eq!(follow.look().unwrap(), Piece::Anew(Because::Replaced));
    assert_eq!(follow.look().unwrap(), Piece::Bytes(b"rotated\n".to_vec()));
}

#[test]
fn after_a_rotation_the_header_is_read_anew_and_what_was_heard_stays() {
    let opened = opened(Path::new(CASE));
    let question = asked(Edition::Team);
    let plan = watch::plan(&opened, Edition::Team).unwrap();
    let mut watch = Watch::begin(&opened, &question, &plan, Path::new(CASE), Path::new("-")).unwrap();
    watch.take(format!("{HEADER}{}", ROWS[0]).as_bytes());
    assert_eq!(notes(&watch.begin_anew(Because::Replaced)), ["watched-file-began-anew"]);
    let said = watch.take(format!("{HEADER}{}{}", ROWS[0], ROWS[1]).as_bytes());
    assert_eq!(notes(&said), [""; 0], "the row that was heard says nothing new");
    assert!(!changes(said).is_empty());
}

/// A watch over a copy of the harbour, for the public unless for the team, with all that follows from a file.
fn pumped(follow: &mut Follow, watch: &mut Watch<'_>) -> Vec<Said> {
    let mut said = Vec::new();
    loop {
        match follow.look().unwrap() {
            Piece::Bytes(bytes) => said.extend(watch.take(&bytes)),
            Piece::Anew(because) => said.extend(watch.begin_anew(because)),
            Piece::Nothing => return said,
        }
    }
}

const JSON_ROW: &str = r#"{"informe":"h-3","hecho":"homicide","lugar":"harbour","fecha":"2031-04-09","cantidad":1,"autor":"gulls","paso":"attributed","registrado":"2031-05-03"}"#;

#[test]
fn half_a_line_at_the_end_of_a_stream_is_told_and_never_heard() {
    let whole_row = ROWS[3].trim_end();
    let question = asked(Edition::Team);
    let (_, before) = watched(Path::new(CASE), HEADER, 64, &question);
    // The last two cells may be empty, and are there.
    let ends = whole_row.rfind(",,").unwrap();
    for cut in 1..ends {
        let (said, ended) = watched(Path::new(CASE), &format!("{HEADER}{}", &whole_row[..cut]), 7, &question);
        assert_eq!(notes(&said).len(), 1, "{}: {said:?}", &whole_row[..cut]);
        assert_eq!(facts(&ended), facts(&before), "{}", &whole_row[..cut]);
    }
    for cut in 1..JSON_ROW.len() {
        let (said, ended) = watched(Path::new(CASE), &JSON_ROW[..cut], 7, &question);
        assert_eq!(notes(&said), ["broken-json-line"], "{}", &JSON_ROW[..cut]);
        assert_eq!(facts(&ended), facts(&before));
    }
    let (said, ended) = watched(Path::new(CASE), JSON_ROW, 7, &question);
    assert!(
        notes(&said).is_empty() && facts(&ended) != facts(&before),
        "a whole one without a line end is heard"
    );
}

#[test]
fn two_watches_over_one_file_are_told_the_same() {
    let scratch = Scratch::new("two");
    let path = scratch.0.join("stream.csv");
    fs::write(&path, HEADER).unwrap();
    let opened = opened(&scratch.0);
    let question = asked(Edition::Team);
    let plan = watch::plan(&opened, Edition::Team).unwrap();
    let begin = || {
        let watch = Watch::begin(&opened, &question, &plan, &scratch.0, &path).unwrap();
        (Follow::open(&path).unwrap(), watch, Vec::new())
    };
    let mut both = [begin(), begin()];
    let mut file = fs::OpenOptions::new().append(true).open(&path).unwrap();
    for (round, piece) in ROWS.concat().as_bytes().chunks(37).enumerate() {
        file.write_all(piece).unwrap();
        // One looks at every piece, the other now and then.
        for (at, (follow, watch, said)) in both.iter_mut().enumerate() {
            if at == 0 || round % 5 == 4 {
                said.extend(pumped(follow, watch));
            }
        }
    }
    for (follow, watch, said) in &mut both {
        said.extend(pumped(follow, watch));
        said.extend(watch.finish());
    }
    let [one, other] = both;
    assert_eq!(one.2, other.2);
    assert!(!one.2.is_empty());
    assert_eq!(facts(&one.1.standings().unwrap()), facts(&other.1.standings().unwrap()));
}

#[test]
fn a_clause_that_is_veiled_and_unveiled_and_veiled_again_tells_nothing_of_who_was_accused() {
    let row = |id: &str, step: &str, day: &str, revises: &str| {
        format!("{id},homicide,harbour,2031-04-09,4,herons,{step},{day},{revises},\n")
    };
    let rows = [
        row("x-1", "alleged", "2031-05-03", ""),
        row("x-2", "attributed", "2031-05-04", "x-1"),
        row("x-3", "alleged", "2031-05-05", "x-2"),
        row("x-4", "attributed", "2031-05-06", "x-3"),
    ];
    let of_herons = |changes: &[Change]| {
        let own = changes
            .iter()
            .filter(|it| it.found.finding.commitment.as_str() == "no-killing");
        own.map(|it| (it.was, it.is, it.found.withheld)).collect::<Vec<_>>()
    };
    let mut veiled = Vec::new();
    for many in 1..=rows.len() {
        let stream = format!("{HEADER}{}", rows[..many].concat());
        let question = asked(Edition::Public);
        let (said, ended) = watched(Path::new(CASE), &stream, 64, &question);
        assert_eq!(
            facts(&ended),
            facts(&batch(&stream, &question, &format!("veil-{many}"))),
            "{many}"
        );
        let changes = changes(said);
        for change in changes.iter().filter(|it| it.is == Some(Shown::Withheld)) {
            assert_eq!((change.was, change.found.finding.parties.len()), (None, 0));
            assert!(change.found.finding.why.reports.is_empty() && change.found.finding.zones.is_empty());
        }
        veiled.push(
            of_herons(&changes)
                .iter()
                .filter(|(_, is, _)| *is == Some(Shown::Withheld))
                .count(),
        );
    }
    assert_eq!(veiled, [1, 1, 2, 2], "told once each time that it is veiled");
}

#[test]
fn an_empty_file_and_one_of_blank_lines_say_nothing_and_change_nothing() {
    let question = asked(Edition::Team);
    let scratch = Scratch::new("empty");
    let unchanged = salida_desk::standing(&opened(&scratch.0), &question).unwrap();
    for stream in ["", "\n", " \r\n\n", "\u{feff}", HEADER] {
        let (said, ended) = watched(Path::new(CASE), stream, 1, &question);
        assert_eq!(said, [], "{stream:?}");
        assert_eq!(facts(&ended), facts(&unchanged), "{stream:?}");
    }
}

#[test]
fn a_file_that_is_cut_off_while_it_is_watched_is_heard_on_from_its_new_beginning() {
    let scratch = Scratch::new("cut");
    let path = scratch.0.join("stream.csv");
    let write = |text: &str| fs::write(&path, text).unwrap();
    write(&format!("{HEADER}{}{}", ROWS[0], &ROWS[3][..30]));
    let opened = opened(&scratch.0);
    let question = asked(Edition::Team);
    let plan = watch::plan(&opened, Edition::Team).unwrap();
    let mut watch = Watch::begin(&opened, &question, &plan, &scratch.0, &path).unwrap();
    let mut follow = Follow::open(&path).unwrap();
    assert!(!changes(pumped(&mut follow, &mut watch)).is_empty());
    write("");
    let said = pumped(&mut follow, &mut watch);
    assert_eq!(notes(&said).len(), 2, "half a row, and the new beginning: {said:?}");
    assert_eq!(notes(&said)[1], "watched-file-began-anew");
    // What was heard is not heard twice, and the row that was cut off is heard whole.
    write(&format!("{HEADER}{}{}", ROWS[0], ROWS[3]));
    let said = pumped(&mut follow, &mut watch);
    assert_eq!(notes(&said), [""; 0]);
    assert_eq!(changes(said)[0].report.as_ref().unwrap().id, "a-2");
    let stream = format!("{HEADER}{}{}", ROWS[0], ROWS[3]);
    assert_eq!(
        facts(&watch.standings().unwrap()),
        facts(&batch(&stream, &question, "cut-batch"))
    );
}

#[test]
fn a_file_that_is_written_anew_under_the_same_long_beginning_is_noticed() {
    let scratch = Scratch::new("same");
    let path = scratch.0.join("stream.csv");
    let head = "x".repeat(600);
    fs::write(&path, format!("{head}\none\ntwo\n")).unwrap();
    let mut follow = Follow::open(&path).unwrap();
    assert!(matches!(follow.look().unwrap(), Piece::Bytes(_)));
    fs::write(&path, format!("{head}\nthree\nfour\nfive\n")).unwrap();
    assert_eq!(follow.look().unwrap(), Piece::Anew(Because::CutOff));
    assert_eq!(
        follow.look().unwrap(),
        Piece::Bytes(format!("{head}\nthree\nfour\nfive\n").into_bytes())
    );
    fs::write(&path, format!("{head}\nthree\nfour\nfive\nsix\n")).unwrap();
    assert_eq!(follow.look().unwrap(), Piece::Bytes(b"six\n".to_vec()), "only longer");
}

#[test]
fn a_line_of_a_million_characters_is_one_flaw_and_the_next_line_is_heard() {
    let question = asked(Edition::Team);
    for long in [
        "é".repeat(1_000_000),
        "y".repeat(1_000_000),
        "\"".to_owned() + &"z".repeat(2_000_000) + "\"",
    ] {
        let stream = format!("{HEADER}{long}\n{}", ROWS[0]);
        for size in [97, 1 << 16] {
            let (said, _) = watched(Path::new(CASE), &stream, size, &question);
            assert_eq!(notes(&said).len(), 1, "{said:?}");
            let Said::Note(note) = &said[0] else {
                panic!("the flaw comes first: {said:?}");
            };
            assert!(format!("{note:?}").len() < 4_000, "no note holds all of it");
            assert_eq!(changes(said)[0].report.as_ref().unwrap().id, "h-3");
        }
    }
    let json = format!("{{\"informe\":\"{}\"}}\n{JSON_ROW}\n", "j".repeat(1_000_000));
    let (said, _) = watched(Path::new(CASE), &json, 1 << 16, &question);
    assert_eq!(notes(&said).len(), 1, "{:?}", notes(&said));
    assert!(!changes(said).is_empty());
}
