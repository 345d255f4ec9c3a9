//! A day far away is answered like a near one, or refused with a reason; it never takes hours.
#![expect(clippy::unwrap_used, reason = "a folder that cannot be made is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the desk makes folders for it")]

mod folder;
mod harbour;

use harbour::{CASE, INCIDENTS};
use salida_desk::{
    Asked, Opened,
    report::{Edition, Standings},
    standing, too_much, watch,
};
use salida_note::Severity;
use std::{fmt::Write, path::Path};

fn opened(test: &str, until: &str, clause: &str) -> Opened {
    told(test, (until, clause), "", "")
}

/// The same with acts of the process and rows of incidents.
fn told(test: &str, (until, clause): (&str, &str), acts: &str, rows: &str) -> Opened {
    let truce = format!(
        "```covenant\nagreement \"Truce\" between gulls\n  status signed\n  in force from 2031-01-01{until}\n\n{clause}\n```\n"
    );
    let files = [
        ("case.toml", CASE),
        ("agreements/truce.md", &truce),
        ("process.toml", acts),
        ("data/incidents.csv", &format!("{INCIDENTS}{rows}")),
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
    assert!(standing(&case, &on("2035-12-31")).is_ok());
    assert!(standing(&case, &on("9999-12-31")).is_err());
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
    assert!(standing(&case, &on("9999-12-31")).is_ok());
}

/// A promise for every day, and one for every month whose breach calls for something: its periods are judged on many days.
const PROMISES: &str = "commitment visits\n  gulls shall disclosure every 1 days\n  burden on the party\n\ncommitment payments\n  \
     gulls shall disclosure every month\n  burden on the party\n  \
     on breach the party shall open-training-places within 7 days\n";

/// That the gulls end the truce in May 2031, with more lines of its entry.
fn ending(more: &str) -> String {
    format!(
        "[[act]]\nid = \"over\"\nby = \"gulls\"\nduring = \"2031-05-01\"\nkind = \"termination\"\nwhat = \"It is over.\"\n\
         source = \"paper\"\ninstrument = \"truce\"\n{more}"
    )
}

const THE_END: &str = "9999-12-31";

#[test]
fn promises_that_an_act_has_ended_are_judged_on_any_day() {
    let power = ("\n  gulls may end", PROMISES);
    let ended = told("act", power, &ending(""), "");
    assert_eq!(too_much(&ended, &on(THE_END)), None);
    let answer = standing(&ended, &on(THE_END)).unwrap();
    let findings = answer.instruments[0].commitments.iter().map(|it| it.findings.len());
    assert!(findings.sum::<usize>() > 120, "as many as until May");
    for (test, case) in [
        ("powerless", told("powerless", ("", PROMISES), &ending(""), "")),
        ("never", told("never", power, "", "")),
        ("other", told("other", power, &ending("commitments = \"visits\"\n"), "")),
    ] {
        assert!(standing(&case, &on(THE_END)).is_err(), "{test}");
        assert_eq!(
            too_much(&case, &on(THE_END)).unwrap().code.name,
            "too-many-periods",
            "{test}"
        );
    }
}

#[test]
fn an_end_that_was_not_known_yet_ends_nothing() {
    let case = told("unknown", ("\n  gulls may end", PROMISES), &ending(""), "");
    let asked = |on, known: &str| Asked {
        known: Some(known.parse().unwrap()),
        ..self::on(on)
    };
    assert!(too_much(&case, &asked(THE_END, "2031-04-30")).is_some());
    assert!(too_much(&case, &asked(THE_END, "2031-05-01")).is_none());
    assert!(too_much(&case, &asked("2033-01-01", "2031-04-30")).is_none());
}

#[test]
fn what_others_read_was_judged_until_its_end_became_known() {
    let late = ending("recorded = \"9000-01-01\"\n");
    let (visits, payments) = PROMISES.split_once("\n\n").unwrap();
    let unread = told("late-unread", ("\n  gulls may end", visits), &late, "");
    let read = told("late-read", ("\n  gulls may end", payments), &late, "");
    assert!(standing(&unread, &on(THE_END)).is_ok());
    assert!(too_much(&read, &on(THE_END)).is_some());
}

#[test]
fn a_day_from_which_changes_are_shown_is_looked_at_as_well() {
    let case = opened("since", "", DAILY);
    let asked = Asked {
        since: Some(THE_END.parse().unwrap()),
        ..on("2031-07-31")
    };
    assert!(too_much(&case, &on("2031-07-31")).is_none());
    assert!(too_much(&case, &asked).is_some());
}

/// Ends with the first killing, which is one by the gulls.
const UNTIL_BROKEN: &str = "\n\ncommitment calm\n  gulls shall not homicide\n";

fn killed(on: &str) -> String {
    format!("k,{on},1,gulls,attributed,homicide,harbour,paper,{on}\n")
}

#[test]
fn promises_that_a_condition_has_ended_are_judged_on_any_day() {
    let header = ("\n  ends when calm is breached", &*format!("{PROMISES}{UNTIL_BROKEN}"));
    let broken = told("condition", header, "", &killed("2031-05-03"));
    assert_eq!(too_much(&broken, &on(THE_END)), None);
    assert!(standing(&broken, &on(THE_END)).is_ok());
    for (test, rows) in [("unbroken", ""), ("broken-far-away", &*killed("9000-01-01"))] {
        let case = told(test, header, "", rows);
        assert!(too_much(&case, &on(THE_END)).is_some(), "{test}");
    }
    // What is yet to come may take the killing back, and then all the days would have to be judged.
    assert!(watch::too_much(&broken, &on(THE_END)).is_some());
    assert!(watch::too_much(&broken, &on("2033-01-01")).is_none());
}

#[test]
fn a_watch_does_not_move_on_to_a_day_that_is_too_far() {
    let case = opened("watch", "", DAILY);
    let plan = watch::plan(&case, Edition::Team).unwrap();
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
    assert!(standing(&case, &on("2031-07-31")).is_err());
    assert!(watch::plan(&case, Edition::Team).is_none());
    let note = too_much(&case, &on("2031-07-31")).unwrap();
    assert_eq!(note.code.name, "too-many-duties");
    assert!(note.place.is_some());
    assert!(standing(&multiplied("few", 3), &on("2031-07-31")).is_ok());
}

/// An amnesty to so many groups in return for so many deeds, with these rows.
fn open_to(test: &str, many: usize, deeds: usize, rows: &str) -> Opened {
    let mut case = CASE.to_owned();
    let groups: Vec<String> = (0..many).map(|number| format!("group-{number}")).collect();
    for id in &groups {
        let _ = write!(
            case,
            "[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"group\"\nsource = \"paper\"\n"
        );
    }
    let deeds: Vec<String> = (0..deeds).map(|number| format!("deed-{number}")).collect();
    for id in &deeds {
        let _ = write!(case, "[[deed]]\nid = \"{id}\"\nname = \"{id}\"\n");
    }
    let truce = format!(
        "```covenant\nagreement \"Truce\" between gulls, herons\n  status signed\n  in force from 2031-01-01\n\namnesty door\n  \
         gulls offers no-prosecution\n  for acts before 2031-01-01\n  to members of {}\n  open from 2031-01-01 until 2031-06-30\n  \
         in return for {} within 30 days\n  revoked on homicide\n```\n",
        groups.join(", "),
        deeds.join(", ")
    );
    let files = [
        ("case.toml", case.as_str()),
        ("agreements/truce.md", &truce),
        ("data/incidents.csv", &format!("{INCIDENTS}{rows}")),
    ];
    folder::opened(&format!("door-{test}"), &files)
}

#[test]
fn an_amnesty_to_more_groups_than_can_be_judged_is_refused_before_anything_is_made_of_it() {
    let case = open_to("many", 8_000, 20, "");
    let note = too_much(&case, &on("2031-07-31")).unwrap();
    assert_eq!(note.code.name, "too-many-duties");
    assert!(note.place.is_some(), "that of the amnesty");
    assert!(too_much(&open_to("fewer", 2_000, 20, ""), &on("2031-07-31")).is_none());
    assert!(standing(&case, &on("2031-07-31")).is_err());
}

#[test]
fn of_an_amnesty_to_hundreds_of_groups_each_stands_as_if_it_alone_had_enrolled() {
    let rows_of = |number: usize| {
        let (enrolled, done) = (1 + number % 28, if number.is_multiple_of(3) { "02" } else { "06" });
        let by = if number.is_multiple_of(5) {
            format!("group-{number}:0.5|group-{}:0.5", number + 1)
        } else {
            format!("group-{number}")
        };
        format!(
            "e{number},2031-02-{enrolled:02},1,group-{number},verified,enrolment,harbour,paper,2031-03-01\n\
             d{number},2031-{done}-28,1,{by},verified,deed-0,harbour,paper,2031-07-01\n"
        )
    };
    // Who else may have done these is not said: they concern all.
    let killed = |number: usize| {
        format!(
            "k{number},2031-05-{:02},1,group-{}:0.98,attributed,homicide,harbour,paper,2031-07-01\n",
            1 + number % 28,
            number * 4
        )
    };
    let killings: String = (0..150).map(killed).collect();
    let all = killings.clone() + &(0..601).map(rows_of).collect::<String>();
    let team = |case: &Opened| {
        let asked = Asked {
            edition: Edition::Team,
            ..on("2031-07-31")
        };
        standing(case, &asked).unwrap()
    };
    let together = team(&open_to("together", 602, 1, &all));
    let found = &together.instruments[0].amnesties[0].findings;
    assert_eq!(found.len(), 601);
    for number in [0, 1, 3, 5, 40, 599, 600] {
        let alone = (0..601).filter(|it| *it == number || it + 1 == number);
        let rows = killings.clone() + &alone.map(rows_of).collect::<String>();
        let alone = team(&open_to(&format!("alone-{number}"), 602, 1, &rows));
        let of = |answer: &Standings| {
            let own = answer.instruments[0].amnesties[0].findings.iter();
            own.filter(|it| it.finding.parties[0].as_str() == format!("group-{number}"))
                .map(|it| (it.finding.standing, it.finding.probability, it.finding.why.due))
                .collect::<Vec<_>>()
        };
        assert_eq!(of(&together), of(&alone), "{number}");
        assert_eq!(of(&alone).len(), 1);
    }
}
