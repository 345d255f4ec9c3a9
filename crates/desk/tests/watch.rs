//! A watch tells what changes, and ends where a batch over the same rows ends, whatever the order and the pieces.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk has to make folders")]

use salida_desk::{
    Asked, Opened,
    report::{Edition, InstrumentReport, Standings},
    watch::{self, Because, Change, Follow, Piece, Said, Shown, Watch},
};
use salida_monitor::Standing;
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
