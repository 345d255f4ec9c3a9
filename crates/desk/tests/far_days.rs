//! A day far away is answered like a near one, or refused with a reason; it never takes hours.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk makes folders for it")]

mod folder;
mod harbour;

use harbour::{CASE, INCIDENTS};
use salida_desk::{Asked, Opened, standing, too_much, watch};
use salida_note::Severity;
use std::{fmt::Write, path::Path};

fn opened(test: &str, until: &str, clause: &str) -> Opened {
    let truce = format!(
        "```covenant\nagreement \"Truce\" between gulls\n  status signed\n  in force from 2031-01-01{until}\n\n{clause}\n```\n"
    );
    let files = [
        ("case.toml", CASE),
        ("agreements/truce.md", &truce),
        ("data/incidents.csv", INCIDENTS),
    ];
    let opened = folder::opened(&format!("far-{test}"), &files);
    assert!(
        opened.notes.iter().all(|note| note.severity() != Severity::Error),
        "{:?}",
        opened.notes
    );
    opened
}

fn on(day: &str) -> Asked {
    Asked {
        on: Some(day.parse().unwrap()),
        ..Asked::default()
    }
}

const DAILY: &str = "commitment visits\n  gulls shall disclosure every 1 days\n  burden on the party\n";

#[test]
fn a_promise_for_every_day_without_end_is_not_judged_until_the_end_of_time() {
    let case = opened("daily", "", DAILY);
    assert!(standing(&case, &on("2035-12-31")).is_some());
    assert!(standing(&case, &on("9999-12-31")).is_none());
    let note = too_much(&case, &on("9999-12-31")).unwrap();
    assert_eq!(note.code.name, "too-many-periods");
    assert!(note.place.is_some());
}

#[test]
fn a_promise_that_ended_long_ago_is_judged_on_any_day() {
    let read = format!(
        "{DAILY}  on breach the party shall open-training-places within 7 days\n\ncommitment calm\n  \
         gulls shall not homicide allowing 2 in any 30 days\n  suspended while visits is breached\n"
    );
    let case = opened("ended", " until 2031-03-31", &read);
    assert!(standing(&case, &on("9999-12-31")).is_some());
}

#[test]
fn a_watch_does_not_move_on_to_a_day_that_is_too_far() {
    let case = opened("watch", "", DAILY);
    let plan = watch::plan(&case, salida_desk::report::Edition::Team).unwrap();
    let mut watch = watch::Watch::begin(&case, &Asked::default(), &plan, Path::new("."), Path::new("-")).unwrap();
    let rows = format!("{INCIDENTS}far,2031-02-03,1,gulls,verified,disclosure,harbour,paper,9999-12-31\n");
    let said = watch.take(rows.as_bytes());
    let is_told = |it: &watch::Said| matches!(it, watch::Said::Note(note) if note.code.name == "too-many-periods");
    assert_eq!(said.iter().filter(|it| is_told(it)).count(), 1, "{said:?}");
    assert_eq!(watch.standings().unwrap().on, "2031-07-31".parse().unwrap());
}

/// A case with so many groups, zones and deeds, and one clause that multiplies them all twice.
fn multiplied(test: &str, many: usize) -> Opened {
    let mut case = CASE.to_owned();
    let names = |kind: &str| (0..many).map(|number| format!("{kind}-{number}")).collect::<Vec<_>>();
    let (groups, zones, deeds) = (names("group"), names("quay"), names("deed"));
    for id in &groups {
        let _ = write!(
            case,
            "[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"group\"\nsource = \"paper\"\n"
        );
    }
    for id in &zones {
        let _ = write!(case, "[[place]]\nid = \"{id}\"\nname = \"{id}\"\n");
    }
    for id in &deeds {
        let _ = write!(case, "[[deed]]\nid = \"{id}\"\nname = \"{id}\"\n");
    }
    let (groups, zones, deeds) = (groups.join(", "), zones.join(", "), deeds.join(", "));
    let truce = format!(
        "```covenant\nagreement \"Truce\" between gulls\n  status signed\n  in force from 2031-01-01\n\ncommitment calm\n  \
         each of {groups} shall not each of {deeds}\n  in each of {zones}\n  \
         on breach each of {groups} shall each of {deeds} within 7 days\n```\n"
    );
    let files = [
        ("case.toml", case.as_str()),
        ("agreements/truce.md", &truce),
        ("data/incidents.csv", INCIDENTS),
    ];
    folder::opened(&format!("multiplied-{test}"), &files)
}

#[test]
fn lists_that_multiply_one_another_are_refused_before_anything_is_made_of_them() {
    let case = multiplied("many", 2_000);
    assert!(standing(&case, &on("2031-07-31")).is_none());
    assert!(watch::plan(&case, salida_desk::report::Edition::Team).is_none());
    let note = too_much(&case, &on("2031-07-31")).unwrap();
    assert_eq!(note.code.name, "too-many-duties");
    assert!(note.place.is_some());
    assert!(standing(&multiplied("few", 3), &on("2031-07-31")).is_some());
}
