//! What sources mark for fewer eyes is shown to nobody else, in whatever form: planted words are looked for in every
//! answer.
#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]
#![allow(
    clippy::disallowed_methods,
    reason = "a test of the command makes folders and runs it"
)]

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

const WHARF: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wharf");
const FORMATS: [&str; 10] = [
    "ftm",
    "ftm-statements",
    "stix",
    "gexf",
    "graphml",
    "csv-labels",
    "csv-relations",
    "csv-same-as",
    "csv-actors",
    "csv-sources",
];
const PICTURES: [&str; 7] = [
    "labels",
    "openings",
    "orders",
    "markets",
    "relations",
    "weights",
    "power",
];

/// A statement of each kind, each with a planted word, all of which rest on what `TLP:RED` or `TLP:AMBER` marks; then what
/// names what has gone with them.
const PLANTED: &str = r#"
[[source]]
id = "red-source-planted"
citation = "Interview planted (TLP:RED)"
[[source]]
id = "amber-source-planted"
citation = "Memo planted, TLP:AMBER"
[[actor]]
id = "terns-planted"
name = "Terns planted"
kind = "group"
source = "red-source-planted"
[[actor]]
id = "chicks-planted"
name = "Chicks planted"
kind = "facilitator"
source = "amber-source-planted"
[[place]]
id = "cellar"
name = "Cellar"
within = "wharf"
[[vocabulary]]
id = "secret-words-planted"
name = "Secret words planted"
source = "red-source-planted"
[[category]]
id = "spy-planted"
vocabulary = "secret-words-planted"
name = "Spy planted"
[[label]]
about = "herons"
by = "court"
term = "crew planted"
from = "2030-01-01"
source = ["notes", "red-source-planted"]
[[label]]
about = "herons"
by = "court"
term = "word in a planted category"
category = "spy-planted"
from = "2030-01-01"
source = "notes"
[[label]]
about = "terns-planted"
by = "court"
term = "word about planted"
from = "2030-01-01"
source = "notes"
[[label]]
about = "gulls"
by = "chicks-planted"
term = "word by planted"
category = "gang"
from = "2030-01-01"
source = "notes"
[[same-as]]
one = "herons"
other = "terns-planted"
by = "court"
source = "notes"
[[mandate]]
id = "mandate-planted"
of = "court"
responses = ["amnesty"]
source = "amber-source-planted"
[[rule]]
id = "rule-planted"
name = "Rule planted"
binds = "town"
responses = ["force"]
makes = "closed"
source = "red-source-planted"
[[exception]]
id = "exception-planted"
kind = "waiver"
by = "court"
for = "town"
about = "gulls"
responses = ["dialogue"]
lifts = "rule-planted"
from = "2031-01-01"
source = "notes"
[[fulfilment]]
of = "rule-planted"
about = "gulls"
by = "gulls"
source = "notes"
[[market]]
id = "market-planted"
name = "Market planted"
zones = "wharf"
parts = [{ actor = "gulls", role = "role-planted" }]
source = "red-source-planted"
[[market]]
id = "salt"
name = "Salt"
zones = "wharf"
substitutes = "market-planted"
complete = true
parts = [
  { actor = "gulls", role = "carrier", share = 0.5 },
  { actor = "herons", role = "part-planted", share = 0.5, source = "amber-source-planted" },
]
source = "notes"
[[weight]]
of = "assembly"
share = 0.123
source = "red-source-planted"
[[gain]]
id = "gain-planted"
what = "Gain planted"
to = "herons"
serves = ["criminal"]
source = "red-source-planted"
[[order]]
zone = "wharf"
function = "justice"
by = "terns-planted"
source = "notes"
[[acceptance]]
of = "court"
by = "chicks-planted"
level = "accepted"
source = "notes"
[[mediation]]
zone = "wharf"
role = "Role that mediates planted"
coverage = "whole"
source = "amber-source-planted"
[[capacity]]
of = "gulls"
dimension = "finance"
amount = 98765
unit = "unit-planted"
source = "red-source-planted"
[[capacity]]
of = "town"
dimension = "finance"
amount = 5
unit = "unit-planted"
source = "notes"
[[relation]]
kind = "alliance"
one = "gulls"
other = "herons"
what = "Relation planted"
source = "red-source-planted"
[[strategy]]
id = "strategy-planted"
kind = "confrontation"
by = "town"
during = "2031"
what = "Strategy planted"
source = "amber-source-planted"
[[data]]
path = "data/planted-rows.csv"
kind = "incidents"
[data.every-row]
source = "red-source-planted"
[[data]]
path = "data/incidents.csv"
kind = "incidents"
"#;

const PROCESS: &str = r#"
[[track]]
id = "track-planted"
name = "Track planted"
between = ["gulls", "town"]
during = "2031"
source = "red-source-planted"
[[offer]]
id = "offer-planted"
by = "gulls"
to = ["town"]
during = "2031-02"
what = "Offer planted"
source = "red-source-planted"
[[offer]]
id = "open-offer-planted"
by = "gulls"
to = ["town"]
during = "2031-02"
what = "Open offer planted"
source = "red-source-planted"
[[answer]]
to = "offer-planted"
by = "town"
during = "2031-03-01"
kind = "accepted"
what = "Answer planted"
source = "track-notes"
[[act]]
id = "act-planted"
by = "gulls"
during = "2031-03-01"
kind = "communique"
what = "Act planted"
source = "amber-source-planted"
"#;

const AGREEMENTS: [(&str, &str); 2] = [
    (
        "pact.md",
        "```covenant\nagreement \"Pact\" between gulls, herons\n  status signed\n  in force from 2031-01-01 until 2031-12-31\n\ncommitment calm\n  each of gulls, herons shall not homicide in wharf\n  according to notes\n\ncommitment clause-planted\n  gulls shall not extortion in wharf\n  according to red-source-planted\n```\n",
    ),
    (
        "pact-planted.md",
        "```covenant\nagreement \"Pact planted\" between gulls, terns-planted\n  status signed\n  in force from 2031-01-01 until 2031-12-31\n\ncommitment calm\n  each of gulls, terns-planted shall not homicide in wharf\n```\n",
    ),
];

fn salida(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
    command.args(arguments).stdin(Stdio::null()).output().unwrap()
}

/// A copy of the wharf with planted words in it.
fn planted(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
    for inner in ["data", "agreements"] {
        fs::create_dir_all(folder.join(inner)).unwrap();
    }
    let read = |file: &str| fs::read_to_string(format!("{WHARF}/{file}")).unwrap();
    fs::write(folder.join("case.toml"), read("case.toml") + PLANTED).unwrap();
    fs::write(folder.join("process.toml"), read("process.toml") + PROCESS).unwrap();
    fs::write(folder.join("data/labels.csv"), read("data/labels.csv")).unwrap();
    let head = "id,deed,zone,date,count,by,step,source,recorded\n";
    let rows = "row-planted,homicide,wharf,2031-02-01,1,gulls,attributed,red-source-planted,2031-02-03\n\
                open-row,homicide,wharf,2031-02-05,1,terns-planted,attributed,notes,2031-02-07\n";
    fs::write(folder.join("data/incidents.csv"), format!("{head}{rows}")).unwrap();
    let all = "id,deed,zone,date,count,by,step,recorded\nwhole-row-planted,homicide,wharf,2031-03-01,1,gulls,attributed,2031-03-03\n";
    fs::write(folder.join("data/planted-rows.csv"), all).unwrap();
    for (file, text) in AGREEMENTS {
        fs::write(folder.join("agreements").join(file), text).unwrap();
    }
    folder
}

/// Every way in which a case can be shown, for an edition and in a language; what is said beside an answer included.
fn shown(case: &str, edition: &str, language: &str) -> Vec<(String, String)> {
    let mut asked: Vec<Vec<&str>> = vec![
        vec!["map"],
        vec!["map", "--json"],
        vec!["standing"],
        vec!["standing", "--json"],
    ];
    for actor in ["gulls", "herons"] {
        for response in ["dialogue", "amnesty", "force", "ddr"] {
            let one = ["map", "--institution", "town", "--actor", actor, "--response", response];
            asked.push(one.to_vec());
            asked.push([&one[..], &["--json"]].concat());
        }
    }
    asked.extend(PICTURES.map(|picture| vec!["map", "--picture", picture]));
    asked.extend(FORMATS.map(|format| vec!["map", "--export", format]));
    asked.push(vec!["report", "--out", "-"]);
    asked.push(vec!["report", "--json"]);
    let told = asked.into_iter().map(|words| {
        let (verb, rest) = words.split_first().unwrap();
        let lang: &[&str] = &["--lang", language];
        let arguments = [&[verb, case, "--for", edition], rest, lang].concat();
        let output = salida(&arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        // A picture of what an edition leaves out is none.
        let none = rest.contains(&"--picture") && output.status.code() == Some(2);
        assert!(none || output.status.code() == Some(0), "{arguments:?}: {said}");
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        (arguments[2..].join(" "), format!("{verb}\n{text}"))
    });
    told.collect()
}

#[test]
fn outside_the_team_no_answer_holds_a_word_that_only_marked_sources_name() {
    let folder = planted("marked");
    let case = folder.to_str().unwrap();
    for edition in ["public", "parties"] {
        for language in ["en", "es", "fr"] {
            for (asked, told) in shown(case, edition, language) {
                let at = told
                    .find("planted")
                    .map(|at| &told[at.saturating_sub(200)..(at + 60).min(told.len())]);
                assert_eq!(at, None, "{asked}");
                for figure in ["98765", "0.123", "12.3"] {
                    assert!(!told.contains(figure), "{asked}: {figure}");
                }
            }
        }
    }
    let team: String = shown(case, "team", "en").into_iter().map(|(_, told)| told).collect();
    for word in [
        "Terns planted",
        "Chicks planted",
        "Secret words planted",
        "crew planted",
        "word in a planted category",
        "word about planted",
        "word by planted",
        "Rule planted",
        "Market planted",
        "Gain planted",
        "Relation planted",
        "Strategy planted",
        "Track planted",
        "Open offer planted",
        "clause-planted",
        "Pact planted",
        "Interview planted",
        "Role that mediates planted",
        "unit-planted",
        "role-planted",
        "mandate-planted",
    ] {
        assert!(team.contains(word), "the team is shown {word}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_rests_on_what_is_marked_green_is_for_the_parties_and_not_for_the_public() {
    let folder = planted("green");
    let file = folder.join("case.toml");
    let text = fs::read_to_string(&file).unwrap().replace("TLP:AMBER", "TLP:GREEN");
    fs::write(&file, text).unwrap();
    let case = folder.to_str().unwrap();
    let told = |edition: &str| -> String { shown(case, edition, "en").into_iter().map(|(_, told)| told).collect() };
    let (public, parties) = (told("public"), told("parties"));
    for word in [
        "Chicks planted",
        "Role that mediates planted",
        "Strategy planted",
        "word by planted",
    ] {
        assert!(!public.contains(word) && parties.contains(word), "{word}");
    }
    assert!(!parties.contains("Terns planted"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn each_edition_outside_the_team_says_that_it_leaves_out_what_is_marked_whether_there_is_any_or_not() {
    let folder = planted("told");
    for case in [WHARF, folder.to_str().unwrap()] {
        let told = String::from_utf8(salida(&["map", case]).stdout).unwrap();
        let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            told.contains("marked for fewer eyes (TLP), whether there are any or not"),
            "{told}"
        );
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_watch_does_not_hear_for_others_what_a_marked_source_reports() {
    let folder = planted("watched");
    let stream = folder.join("stream.csv");
    let rows = "id,deed,zone,date,count,by,step,source,recorded\n\
                row-planted-2,homicide,wharf,2031-04-01,1,herons,attributed,red-source-planted,2031-04-02\n";
    fs::write(&stream, rows).unwrap();
    let told = |edition: &str| {
        let (case, stream) = (folder.to_str().unwrap(), stream.to_str().unwrap());
        let output = salida(&["standing", case, "--watch", stream, "--once", "--for", edition]);
        let text = [output.stdout, output.stderr].concat();
        String::from_utf8_lossy(&text).into_owned()
    };
    let (public, team) = (told("public"), told("team"));
    assert!(
        !public.contains("breached") && !public.contains("unknown-source"),
        "{public}"
    );
    assert!(team.contains("breached"), "{team}");
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_a_confidential_clause_gives_is_in_no_public_answer_in_whatever_form() {
    for term in ["gift-planted", "pact/gift-planted"] {
        let folder = planted(&format!("gift-{}", term.len()));
        let read = |file: &str| fs::read_to_string(format!("{WHARF}/{file}")).unwrap();
        let gain = format!(
            "[[actor]]\nid = \"heirs-planted\"\nname = \"Heirs planted\"\nkind = \"community\"\nsource = \"notes\"\n\
             [[gain]]\nid = \"gift\"\nwhat = \"Gift planted\"\nto = [\"gulls\", \"heirs-planted\"]\n\
             serves = [\"political\"]\nterm = \"{term}\"\nsource = \"notes\"\n"
        );
        fs::write(folder.join("case.toml"), read("case.toml") + &gain).unwrap();
        fs::write(folder.join("process.toml"), read("process.toml")).unwrap();
        fs::remove_file(folder.join("agreements/pact-planted.md")).unwrap();
        for file in ["incidents.csv", "planted-rows.csv"] {
            fs::remove_file(folder.join("data").join(file)).unwrap();
        }
        let pact = "```covenant\nagreement \"Pact\" between gulls, herons\n  status signed\n  \
                    in force from 2031-01-01 until 2031-12-31\n\ncommitment calm\n  \
                    each of gulls, herons shall not homicide in wharf\n\ncommitment gift-planted\n  \
                    gulls shall disclosure by 2031-12-01\n  confidential\n```\n";
        fs::write(folder.join("agreements/pact.md"), pact).unwrap();
        let case = folder.to_str().unwrap();
        for (asked, told) in shown(case, "public", "en") {
            assert!(!told.contains("planted"), "{term}: {asked}");
        }
        let parties: String = shown(case, "parties", "en").into_iter().map(|(_, told)| told).collect();
        assert!(
            parties.contains("Gift planted") && parties.contains("Heirs planted"),
            "{term}"
        );
        fs::remove_dir_all(folder).unwrap();
    }
}
