//! What each edition leaves out, on a small invented case.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk makes folders for it")]

mod folder;

use salida_desk::{
    Asked, report,
    report::{Edition, Report},
};
use salida_monitor::Standing;

const CASE: &str = r#"
title = "Harbour"
summary = "Invented."
language = "en"
zone = "harbour"
as-of = "2031-06-30"
[[source]]
id = "paper"
citation = "The paper"
[[place]]
id = "harbour"
name = "Harbour"
[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
source = "paper"
[[actor]]
id = "herons"
name = "Herons"
kind = "group"
source = "paper"
[[outcome]]
id = "homicide"
deed = "homicide"
zone = "harbour"
agencies = ["herons"]
[[actor]]
id = "carriers"
name = "Carriers"
kind = "community"
part-of = "porters"
source = "carriers-source-canary"
[[source]]
id = "carriers-source-canary"
citation = "Who the carriers are"
[[actor]]
id = "porters"
name = "Porters"
kind = "community"
source = "paper"
[[actor]]
id = "bystanders"
name = "Bystanders"
kind = "community"
source = "paper"
[[source]]
id = "secret-source-canary"
citation = "Interview canary"
[[place]]
id = "alley-canary"
name = "Alley canary"
within = "harbour"
[[exception]]
id = "boat-canary"
kind = "back-channel"
by = "carriers"
for = "herons"
about = "gulls"
responses = ["dialogue"]
from = "2031-03-01"
source = "secret-source-canary"
[[relation]]
kind = "alliance"
one = "gulls"
other = "herons"
what = "Tie canary"
source = "secret-source-canary"
[[data]]
path = "data/incidents.csv"
kind = "incidents"
[[data]]
path = "data/tallies.csv"
kind = "tallies"
[[data]]
path = "data/coverage.csv"
kind = "coverage"
"#;

const TRUCE: &str = "```covenant
agreement \"Truce\" between gulls, herons
  status signed
  in force from 2031-01-01 until 2031-12-31

commitment no-killing
  each of gulls, herons shall not homicide in harbour

commitment quiet-canary
  gulls shall hand-over-firearms at least 40 firearms by 2031-07-12
  confidential

commitment no-extortion
  herons shall not extortion in harbour

commitment arms
  gulls shall hand-over-firearms at least 40 firearms by 2031-06-12; burden on the party
```
";

const PROCESS: &str = r#"
[[track]]
id = "track-canary"
name = "Track canary"
between = ["gulls", "herons"]
carried-by = ["carriers"]
during = "2031"
source = "secret-source-canary"
[[meeting]]
id = "meeting-canary"
during = "2031-05-17"
track = "track-canary"
who = ["gulls", "carriers"]
zone = "alley-canary"
source = "secret-source-canary"
"#;

/// The second row names somebody who is no actor: the note about it quotes the name.
const INCIDENTS: &str = "id,during,count,by,step,deed,zone,source,recorded,revises,withdrawn\n\
    seen-canary,2031-05-01,2,gulls,alleged,homicide,alley-canary,secret-source-canary,2031-05-02,,\n\
    named-canary,2031-05-03,1,El Canary,alleged,homicide,harbour,paper,2031-05-04,,\n\
    handed-canary,2031-05-05,10,gulls,alleged,hand-over-firearms,harbour,paper,2031-05-06,,\n\
    rumour-canary,2031-03-01,1,herons,alleged,extortion,harbour,paper,2031-03-02,,\n\
    taken-back-canary,2031-03-01,1,herons,alleged,extortion,harbour,paper,2031-05-25,rumour-canary,yes\n";

const TALLIES: &str = "id,during,count,agency,deed,zone,source,recorded,revises\n\
    january,2031-01,3,herons,homicide,harbour,paper,2031-02-02,\n\
    february,2031-02,30,herons,homicide,harbour,paper,2031-03-02,\n\
    april-first,2031-04,40,herons,homicide,harbour,paper,2031-05-02,\n\
    april,2031-04,4,herons,homicide,harbour,paper,2031-05-20,april-first\n";

const COVERAGE: &str = "during,part,method,deed,zone,source,recorded\n\
    2031,1,patrol,homicide,harbour,paper,2031-01-02\n\
    2031,1,patrol,extortion,harbour,paper,2031-01-02\n";

fn told(test: &str, edition: Edition) -> Report {
    let files = [
        ("case.toml", CASE),
        ("process.toml", PROCESS),
        ("agreements/truce.md", TRUCE),
        ("data/incidents.csv", INCIDENTS),
        ("data/tallies.csv", TALLIES),
        ("data/coverage.csv", COVERAGE),
    ];
    let opened = folder::opened(&format!("{test}-{}", edition.word()), &files);
    let told = report(
        &opened,
        &Asked {
            edition,
            ..Asked::default()
        },
    );
    assert!(told.is_ok(), "{:?}", opened.notes);
    told.unwrap()
}

fn standing(report: &Report) -> (Standing, bool) {
    let findings = &report.instruments[0].commitments[0].findings;
    (findings[0].finding.standing, findings[0].withheld)
}

#[test]
fn editions_leave_out_what_they_must() {
    let team = told("all", Edition::Team);
    assert_eq!(standing(&team), (Standing::Contested, false));
    let said = serde_json::to_string(&team).unwrap();
    for word in [
        "quiet-canary",
        "seen-canary",
        "El Canary",
        "carriers",
        "boat-canary",
        "Tie canary",
        "alley-canary",
        "Interview canary",
    ] {
        assert!(said.contains(word), "the team sees {word}");
    }
    assert!(team.left_out.is_empty());

    let parties = told("all", Edition::Parties);
    assert_eq!(
        standing(&parties),
        (Standing::Unknown, true),
        "nobody attributed the killing"
    );
    let said = serde_json::to_string(&parties).unwrap();
    assert!(said.contains("quiet-canary"), "parties know their own annex");
    assert!(
        said.contains("bystanders") && said.contains("porters"),
        "nothing hides them"
    );
    for word in [
        "carriers",
        "Carriers",
        "seen-canary",
        "El Canary",
        "alley",
        "Interview",
        "boat",
        "Tie",
        "2031-05-17",
    ] {
        assert!(!said.contains(word), "{word} stays with the team");
    }
    assert!(
        !said.contains("\"breached\"") && !said.contains("\"contested\""),
        "nobody is accused, on any page"
    );
    let own: Vec<bool> = parties.instruments[0].commitments[0]
        .findings
        .iter()
        .map(|it| it.withheld)
        .collect();
    assert_eq!(own, [true, true], "a gap on one row alone would accuse");

    let public = told("all", Edition::Public);
    assert_eq!(standing(&public), (Standing::Unknown, true));
    let said = serde_json::to_string(&public).unwrap();
    assert!(
        !said.to_lowercase().contains("canary"),
        "neither the annex nor the incident is public"
    );
    assert!(
        !said.to_lowercase().contains("carriers"),
        "whom only a hidden track names is hidden with it"
    );
    assert!(said.contains("bystanders"), "whom nothing names is not hidden");
    assert!(public.left_out.len() >= 3, "{:?}", public.left_out);
}

#[test]
fn a_small_revision_takes_the_figure_that_it_replaced_with_it() {
    let figures = |edition| -> Vec<u64> {
        let impact = told("revision", edition).impact.unwrap();
        impact.tallies.iter().map(|tally| tally.count.best).collect()
    };
    assert_eq!(
        figures(Edition::Team),
        [3, 30, 4, 40],
        "April was 40 first and 4 in the end"
    );
    assert_eq!(
        figures(Edition::Public),
        [30],
        "neither the small figure nor the wrong one"
    );
}

#[test]
fn a_change_does_not_tell_what_was_withheld_before() {
    let team = serde_json::to_string(&told("change", Edition::Team).meeting.changed).unwrap();
    assert!(
        team.contains("\"was\":\"contested\""),
        "a rumour that was taken back: {team}"
    );
    let public = told("change", Edition::Public);
    let said = serde_json::to_string(&public.meeting.changed).unwrap();
    assert!(!said.contains("contested") && !said.contains("breached"), "{said}");
}

#[test]
fn small_counts_are_left_out_and_said_to_be() {
    let rows = |edition| told("small", edition).impact.unwrap().tallies.len();
    assert_eq!(
        (rows(Edition::Team), rows(Edition::Parties), rows(Edition::Public)),
        (4, 1, 1)
    );
}
