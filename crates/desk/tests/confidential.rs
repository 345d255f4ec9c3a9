//! What hangs on a confidential clause is hidden with it: judged without it, it would be told a standing that it never had.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk makes folders for it")]

mod folder;
mod harbour;

use folder::opened;
use harbour::{CASE, INCIDENTS};
use salida_desk::{
    Asked,
    report::{Edition, Standings},
    standing,
};

const LEVY: &str = "levy,2031-02-03,1,herons,attributed,extortion,harbour,paper,2031-02-04\n";

const PROCESS: &str = r#"
[[act]]
id = "rest-canary"
by = "herons"
during = "2031-02-01"
kind = "suspension"
instrument = "truce"
commitments = ["list-canary"]
what = "The Herons set it aside."
source = "paper"
"#;

/// What an edition tells of a truce with these lines in its header and these commitments after the confidential ones.
fn told(test: &str, edition: Edition, header: &str, commitments: &str) -> Standings {
    let truce = format!(
        "```covenant\nagreement \"Truce\" between gulls, herons\n  status signed\n  \
         in force from 2031-01-01 until 2031-06-30\n  herons may suspend list-canary\n{header}\n\
         commitment list-canary\n  gulls shall disclosure by 2031-03-31\n  burden on the party\n  confidential\n\n\
         commitment levy-canary\n  herons may extortion\n  confidential\n\n{commitments}\n```\n"
    );
    let files = [
        ("case.toml", CASE),
        ("process.toml", PROCESS),
        ("agreements/truce.md", &truce),
        ("data/incidents.csv", &format!("{INCIDENTS}{LEVY}")),
    ];
    let opened = opened(&format!("hidden-{test}-{}", edition.word()), &files);
    let asked = Asked {
        edition,
        ..Asked::default()
    };
    standing(&opened, &asked).unwrap()
}

/// The names of the clauses that an edition tells of, and that nothing in it names a hidden one.
fn clauses(test: &str, edition: Edition, header: &str, commitments: &str) -> Vec<String> {
    let answer = told(test, edition, header, commitments);
    if edition == Edition::Public {
        let said = serde_json::to_string(&answer).unwrap();
        assert!(!said.contains("canary"), "{said}");
    }
    let told = answer.instruments[0].commitments.iter();
    told.map(|it| it.commitment.to_string()).collect()
}

const REPORT: &str = "commitment report\n  herons shall open-training-places by 2031-05-31\n  burden on the party\n";

#[test]
fn a_clause_that_a_confidential_one_ends_is_not_told_as_breached() {
    let ended =
        format!("{REPORT}  ends when list-canary is breached\n\ncommitment other\n  gulls shall not homicide\n");
    assert_eq!(clauses("ended", Edition::Public, "", &ended), ["other"]);
    assert_eq!(
        clauses("ended", Edition::Parties, "", &ended),
        ["list-canary", "levy-canary", "report", "other"]
    );
}

#[test]
fn what_reads_a_clause_that_reads_a_confidential_one_is_hidden_as_well() {
    let chain = format!(
        "commitment last\n  gulls shall not homicide\n  excused if report is breached\n\n{REPORT}  \
         suspended while list-canary is breached or list-canary is unknown\n"
    );
    assert_eq!(clauses("chain", Edition::Public, "", &chain), Vec::<String>::new());
}

#[test]
fn a_prohibition_that_a_confidential_permission_lifts_is_not_told_as_breached() {
    let levies = "commitment no-levy\n  herons shall not extortion\n\ncommitment calm\n  herons shall not homicide\n";
    assert_eq!(clauses("lifted", Edition::Public, "", levies), ["calm"]);
}

#[test]
fn an_agreement_that_a_confidential_clause_ends_is_not_told() {
    let header = "  ends when list-canary is breached\n";
    assert_eq!(clauses("header", Edition::Public, header, REPORT), Vec::<String>::new());
}

#[test]
fn a_power_over_confidential_clauses_alone_does_not_become_one_over_all() {
    let public = told("power", Edition::Public, "", REPORT);
    assert!(public.instruments[0].instrument.powers.is_empty());
    let team = told("power", Edition::Team, "", REPORT);
    assert_eq!(team.instruments[0].instrument.powers.len(), 1);
}
