//! The same questions about the same case to networkx, in the same call: what it finds has to be what ours finds before
//! any time is told.

use super::{middle, timed};
use crate::bench::clock::{self, Run};
use salida_actors::{Contradiction, Map, Moment, Question, State};
use salida_case::Case;
use std::{
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// The version that the figures were taken with.
const PACKAGE: (&str, &str) = ("networkx", "3.6.1");
const SCRIPT: &str = include_str!("graphs.py");
/// The kinds of questions, as the script names them.
const KINDS: [(&str, &str); 3] = [
    ("standing", "the labels of an actor that stand on a day"),
    ("contradictions", "those that contradict each other"),
    (
        "state",
        "the state of a response: rules, parts, narrower categories, other names, exceptions",
    ),
];

/// Puts networkx into an environment of its own.
pub(in crate::bench) fn install(folder: &Path) -> Result<(), String> {
    let venv = folder.join("venv");
    let step = |what: &str, command: &mut Command| {
        println!("installing {what}");
        let done = command.status().map_err(|error| format!("{what}: {error}"))?;
        done.success()
            .then_some(())
            .ok_or_else(|| format!("not installed: {what}"))
    };
    fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    step("venv", Command::new("python3").args(["-m", "venv"]).arg(&venv))?;
    let (name, version) = PACKAGE;
    let mut pip = Command::new(venv.join("bin/pip"));
    pip.args(["install", "--quiet", "--disable-pip-version-check"]);
    step(name, pip.arg(format!("{name}=={version}")))
}

/// What ours and networkx took, as a table; or why networkx is not compared with.
pub(super) fn compare(
    peers: &Path,
    case: &Case,
    labels: &str,
    questions: &[Question],
    moment: Moment,
) -> Result<(), String> {
    let python = peers.join("venv/bin/python");
    let version = Command::new(&python)
        .args(["-c", "import networkx; print(networkx.__version__)"])
        .output();
    let version = version.ok().filter(|done| done.status.success());
    let Some(version) = version.map(|done| String::from_utf8_lossy(&done.stdout).trim().to_owned()) else {
        let hint = "`cargo xtask bench map --install FOLDER`, then `--peers FOLDER`";
        println!(
            "\nnetworkx is not installed in {}, and not compared with: {hint}",
            peers.display()
        );
        return Ok(());
    };
    let folder = PathBuf::from("target/bench/map");
    write(&folder, case, labels, questions, moment)?;
    let ours = ours(case, labels, questions, moment)?;
    let said = folder.join("said-by-networkx.txt");
    let script = folder.join("graphs.py").display().to_string();
    let words = [script, folder.display().to_string()];
    let mut run = clock::time(&python, &words, Some(&said), clock::PATIENCE)?;
    run.said = fs::read_to_string(&said).map_err(|error| format!("{}: {error}", said.display()))?;
    println!("\n# The same beside networkx {version}\n");
    println!("| what | ours, median | most | networkx, median | most | times |\n|---|--:|--:|--:|--:|--:|");
    let theirs = |name: &str| run.figure(name).unwrap_or(f64::NAN);
    row(
        "reading its labels from a table",
        (ours.load, ours.load),
        (theirs("load"), theirs("load")),
    );
    for ((kind, what), (found, times)) in KINDS.into_iter().zip(&ours.answers) {
        if told(&run, kind) != *found {
            println!("| {what} | differs | | | | |");
            return Err(format!("{kind}: networkx finds something else"));
        }
        let (median, most) = middle(times.clone());
        let figures = [format!("{kind}-median"), format!("{kind}-most")].map(|name| theirs(&name));
        row(what, (median, most), figures.into());
    }
    let found: usize = ours.answers.iter().map(|(found, _)| found.len()).sum();
    println!("\nAll {found} answers are the same.");
    Ok(())
}

fn row(what: &str, (median, most): (Duration, Duration), theirs: (f64, f64)) {
    let seconds = |figure: f64| format!("{:.1?}", Duration::try_from_secs_f64(figure).unwrap_or_default());
    let times = theirs.0 / median.as_secs_f64();
    let theirs = [theirs.0, theirs.1].map(seconds).join(" | ");
    println!("| {what} | {median:.1?} | {most:.1?} | {theirs} | {times:.0} |");
}

/// The lines of one kind of answer.
fn told(run: &Run, kind: &str) -> Vec<String> {
    let start = format!("{kind} ");
    run.said
        .lines()
        .filter_map(|line| line.strip_prefix(&start))
        .map(str::to_owned)
        .collect()
}

/// The tables that the script reads.
fn write(folder: &Path, case: &Case, labels: &str, questions: &[Question], moment: Moment) -> Result<(), String> {
    let failed = |error: &dyn std::fmt::Display| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(|error| failed(&error))?;
    let bare = Case {
        labels: Vec::new(),
        ..case.clone()
    };
    let bare = serde_json::to_string(&bare).map_err(|error| failed(&error))?;
    let mut asked = String::from("institution,actor,response,day\n");
    for it in questions {
        let _ = writeln!(
            asked,
            "{},{},{},{}",
            it.institution,
            it.actor,
            it.response.word(),
            moment.on
        );
    }
    let files = [
        ("graphs.py", SCRIPT),
        ("case.json", bare.as_str()),
        ("labels.csv", labels),
        ("questions.csv", asked.as_str()),
    ];
    for (name, text) in files {
        fs::write(folder.join(name), text).map_err(|error| failed(&error))?;
    }
    Ok(())
}

/// What ours finds, as lines, with what each question took.
struct Ours {
    load: Duration,
    answers: Vec<(Vec<String>, Vec<Duration>)>,
}

fn ours(case: &Case, labels: &str, questions: &[Question], moment: Moment) -> Result<Ours, String> {
    let mut own = Case {
        labels: Vec::new(),
        ..case.clone()
    };
    let (load, read) = timed(|| salida_actors::read_labels("labels.csv", labels.as_bytes(), &own).value);
    if read.len() != case.labels.len() {
        return Err(format!("{} labels of {} were read", read.len(), case.labels.len()));
    }
    own.labels = read;
    let (compiled, map) = timed(|| Map::compile(&own));
    let ask = |answer: &dyn Fn(&Question) -> String| -> (Vec<String>, Vec<Duration>) {
        let pairs = questions.iter().map(|question| {
            let (time, found) = timed(|| answer(question));
            (found, time)
        });
        pairs.unzip()
    };
    Ok(Ours {
        load: load + compiled,
        answers: vec![
            ask(&|it| numbers(&mut map.labels_of(&it.actor, moment))),
            ask(&|it| contradictions(&map, it, moment)),
            ask(&|it| state(map.state(it, moment)).to_owned()),
        ],
    })
}

fn numbers(places: &mut [u32]) -> String {
    places.sort_unstable();
    places.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

fn contradictions(map: &Map<'_>, question: &Question, moment: Moment) -> String {
    let found = map.contradictions(&question.actor, moment).into_iter();
    let mut found: Vec<Vec<u32>> = found
        .map(|it| match it {
            Contradiction::Denied { said, denied } => [said, denied],
            Contradiction::Excluded { one, other } => [one, other],
        })
        .map(|mut sides| {
            sides.iter_mut().for_each(|side| side.sort_unstable());
            sides.concat()
        })
        .collect();
    found.sort();
    let lines = found
        .iter()
        .map(|places| places.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join(" / ")
}

fn state(state: State) -> &'static str {
    match state {
        State::Open => "open",
        State::InSpite => "in-spite",
        State::Conditional => "conditional",
        State::Closed => "closed",
        State::NotOnRecord => "not-on-record",
    }
}
