//! All reports together: one order whatever was read first, and what stands on a given day.

use crate::harbour::{day, names, note, tallies};
use crate::hostile::Seeded;
use salida_events::{Evidence, Recorded, heads};
use salida_note::Checked;

/// Reports as lines of `id, recorded, count, revises, withdrawn, same_as`.
fn reports(rows: &[&str]) -> Vec<Recorded> {
    let head = "during,deed,zone,agency,source,id,recorded,count,revises,withdrawn,same_as\n";
    let rows: Vec<String> = rows
        .iter()
        .map(|row| format!("2012,homicide,harbour,police,notes,{row}\n"))
        .collect();
    let read: Checked<Vec<Recorded>> = tallies(&format!("{head}{}", rows.concat()));
    assert!(!read.has_errors(), "{:#?}", read.notes);
    read.value
}

fn standing(evidence: &Evidence, known: &str) -> Vec<String> {
    let heads = heads(evidence, day(known));
    heads.standing.iter().map(|head| head.report.id.to_string()).collect()
}

const CHAIN: [&str; 4] = [
    "a,2013-01-01,10,,,",
    "b,2013-02-01,12,a,,",
    "c,2013-03-01,12,b,yes,",
    "d,2013-01-15,7,,,",
];

#[test]
fn rule_11_a_revision_supersedes_and_a_withdrawal_takes_back_from_its_recorded_day_on() {
    let evidence = Evidence::gather(reports(&CHAIN));
    assert_eq!(names(&evidence), Vec::<&str>::new());
    let evidence = evidence.value;
    assert_eq!(standing(&evidence, "2012-12-31"), Vec::<String>::new());
    assert_eq!(standing(&evidence, "2013-01-20"), ["a", "d"]);
    assert_eq!(standing(&evidence, "2013-02-01"), ["d", "b"]);
    assert_eq!(standing(&evidence, "2013-03-01"), ["d"]);
    let last = heads(&evidence, day("2013-03-01"));
    let superseded: Vec<&str> = last.superseded.iter().map(|report| report.id.as_str()).collect();
    assert_eq!(superseded, ["a", "b"]);
}

#[test]
fn rule_11_two_heads_are_a_fork_and_both_stand() {
    let rows = [
        "a,2013-01-01,10,,,",
        "b,2013-02-01,12,a,,",
        "c,2013-02-02,13,a,,",
        "d,2013-03-01,13,a,yes,",
    ];
    let evidence = Evidence::gather(reports(&rows)).value;
    let fork = heads(&evidence, day("2013-02-10"));
    assert!(
        fork.standing
            .iter()
            .all(|head| head.fork.is_some_and(|root| root.as_str() == "a") && !head.disputed)
    );
    assert_eq!(standing(&evidence, "2013-02-10"), ["b", "c"]);
    let disputed = heads(&evidence, day("2013-03-01"));
    assert_eq!(disputed.standing.len(), 2);
    assert!(disputed.standing.iter().all(|head| head.disputed));
}

#[test]
fn rule_11_an_orphan_waits_until_what_it_revises_is_known() {
    let rows = ["b,2013-01-01,12,a,,", "a,2013-02-01,10,,,", "x,2013-01-01,5,nobody,,"];
    let evidence = Evidence::gather(reports(&rows));
    assert_eq!(
        note(&evidence, "orphan-revision").fact("revises"),
        Some(&"nobody".into())
    );
    let evidence = evidence.value;
    let early = heads(&evidence, day("2013-01-15"));
    assert_eq!((early.standing.len(), early.waiting.len()), (0, 2));
    assert_eq!(standing(&evidence, "2013-02-01"), ["b"]);
}

#[test]
fn reports_of_the_same_are_marked_and_none_is_dropped() {
    let rows = [
        "a,2013-01-01,10,,,",
        "b,2013-01-02,11,,,a",
        "c,2013-01-03,11,b,,",
        "d,2013-01-04,1,,,nobody",
    ];
    let evidence = Evidence::gather(reports(&rows));
    assert_eq!(names(&evidence), ["orphan-same-as"]);
    let evidence = evidence.value;
    let all = heads(&evidence, day("2013-02-01"));
    let marked: Vec<(&str, Option<&str>)> = all
        .standing
        .iter()
        .map(|head| (head.report.id.as_str(), head.same.map(salida_world::Name::as_str)))
        .collect();
    assert_eq!(marked, [("a", Some("a")), ("c", Some("a")), ("d", None)]);
}

#[test]
fn duplicates_and_circles_are_told_and_cut() {
    let rows = [
        "a,2013-01-02,10,,,",
        "a,2013-01-01,11,,,",
        "s,2013-01-01,1,s,,",
        "x,2013-01-01,1,z,,",
        "y,2013-01-01,1,x,,",
        "z,2013-01-01,1,y,,",
        "w,2013-01-05,1,x,,",
    ];
    let evidence = Evidence::gather(reports(&rows));
    assert_eq!(
        names(&evidence),
        ["duplicate-report", "self-revision", "circular-revision"]
    );
    let circle = note(&evidence, "circular-revision");
    assert_eq!(
        circle.fact("ids"),
        Some(&vec!["x".to_owned(), "z".to_owned(), "y".to_owned()].into())
    );
    let a = evidence.value.reports.iter().find(|report| report.id.as_str() == "a");
    assert_eq!(a.map(|report| report.recorded), Some(day("2013-01-01")));
    assert_eq!(standing(&evidence.value, "2013-02-01"), ["a", "s", "y", "z", "w"]);
}

#[test]
fn the_order_of_files_and_rows_never_matters() {
    let rows = [
        "a,2013-01-02,10,,,",
        "a,2013-01-01,11,,,",
        "b,2013-01-02,1,a,,",
        "x,2013-01-01,1,z,,",
        "y,2013-01-01,1,x,,",
        "z,2013-01-01,1,y,,",
        "o,2013-01-01,1,nobody,,",
        "p,2013-01-03,1,,,a",
    ];
    let sorted = reports(&rows);
    let expected = Evidence::gather(sorted.clone());
    let mut seeded = Seeded(11);
    for _ in 0..500 {
        let mut shuffled = sorted.clone();
        for at in (1..shuffled.len()).rev() {
            shuffled.swap(at, seeded.below(at + 1));
        }
        assert_eq!(Evidence::gather(shuffled), expected);
    }
}

#[test]
fn a_long_chain_of_revisions_is_followed_without_depth() {
    let rows: Vec<String> = (0..20_000)
        .map(|at| {
            if at == 0 {
                "r0,2013-01-01,1,,,".to_owned()
            } else {
                format!("r{at},2013-01-01,1,r{},,", at - 1)
            }
        })
        .collect();
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    let evidence = Evidence::gather(reports(&rows)).value;
    assert_eq!(standing(&evidence, "2013-01-01"), ["r19999"]);
}

#[test]
fn gathering_gives_the_plain_order_and_the_first_of_each_id_whatever_the_ids_begin_with() {
    let mut seeded = Seeded(3);
    for beginning in ["", "i", "report-of-the-harbour-", "ñ"] {
        let row = |_| {
            let (id, day, count) = (seeded.below(40), 1 + seeded.below(3), seeded.below(9));
            format!("{beginning}{id},2013-01-0{day},{count},,,")
        };
        let rows: Vec<String> = (0..60).map(row).collect();
        let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
        let read = reports(&rows);
        let mut plain = read.clone();
        plain.sort_by(|a, b| (a.recorded, &a.id, &a.place).cmp(&(b.recorded, &b.id, &b.place)));
        let mut kept: Vec<Recorded> = Vec::new();
        for report in plain {
            if kept.iter().all(|known| known.id != report.id) {
                kept.push(report);
            }
        }
        let doubles = read.len() - kept.len();
        let gathered = Evidence::gather(read);
        assert_eq!(gathered.value.reports, kept);
        assert_eq!(names(&gathered), vec!["duplicate-report"; doubles]);
        assert!(doubles > 0);
    }
}
