//! What the map says from day to day: which labels contradict each other when, and how the weights of factions turn.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod stage;

use salida_actors::{Map, Moment};
use salida_case::Texts;
use salida_world::{ActorId, Range};
use stage::{STAGE, case, day, label, on};

/// Criminal for the court until the end of 2030, a party for the church from the middle of that year, and denied by the state.
fn words() -> String {
    [
        label("gulls", "court", "criminal", "until = \"2030-12-31\""),
        label("gulls", "church", "party", "").replace("2030-01-01", "2030-07-01"),
        label(
            "gulls",
            "state",
            "criminal",
            "denies = true\nuntil = \"2030-03-31\"\nrecorded = \"2031-06-01\"",
        ),
    ]
    .concat()
}

#[test]
fn m05_two_labels_clash_on_the_days_on_which_both_hold() {
    let case = case(&[&words()]);
    let map = Map::compile(&case);
    let clashes = |moment| -> Vec<(u32, u32, bool, String)> {
        let found = map.clashes(&ActorId::from("gulls"), moment, 9);
        found
            .iter()
            .map(|it| (it.one, it.other, it.denied, it.during.to_string()))
            .collect()
    };
    let excluded = (0, 1, false, "2030-07..2030-12".to_owned());
    assert_eq!(
        clashes(on("2031-01-01")),
        std::slice::from_ref(&excluded),
        "nobody knew of the denial yet"
    );
    let denied = (0, 2, true, "2030-01..2030-03".to_owned());
    assert_eq!(clashes(on("2031-06-01")), [denied, excluded]);
    assert_eq!(clashes(on("2030-06-01")), [], "the second word is not yet said");
    let cut = clashes(on("2030-08-01"));
    assert_eq!(cut[0].3, "2030-07-01..2030-08-01", "up to the day asked about");
    assert_eq!(map.clashes(&ActorId::from("gulls"), on("2031-06-01"), 1).len(), 1);
}

#[test]
fn m05_a_clash_of_one_day_is_what_the_contradictions_of_that_day_say() {
    let case = case(&[&words()]);
    let map = Map::compile(&case);
    let gulls = ActorId::from("gulls");
    for text in ["2030-01-01", "2030-03-31", "2030-04-01", "2030-07-01", "2031-01-01"] {
        let moment = Moment {
            on: day(text),
            known: day("2032-01-01"),
        };
        let now = map
            .clashes(&gulls, moment, 9)
            .into_iter()
            .filter(|it| it.during.contains(moment.on));
        assert_eq!(now.count(), map.contradictions(&gulls, moment).len(), "{text}");
    }
}

fn weight(low: f64, high: f64, more: &str) -> String {
    format!(
        "[[weight]]\nof = \"young\"\nshare = {{ low = {low}, best = {low}, high = {high} }}\nsource = \"src\"\n{more}\n"
    )
}

#[test]
fn m18_weights_turn_on_the_days_on_which_a_statement_begins_or_ends() {
    let first = weight(0.2, 0.3, "from = \"2030-01-01\"\nuntil = \"2030-06-30\"");
    let second = weight(0.5, 0.6, "from = \"2031-01-01\"\nrecorded = \"2031-06-01\"");
    let case = case(&[&first, &second]);
    let map = Map::compile(&case);
    let told = |moment| -> Vec<(String, Option<f64>)> {
        let courses = map.weights(moment);
        let turns = courses.iter().flat_map(|it| &it.turns);
        turns
            .map(|turn| (turn.during.to_string(), turn.weights[0].map(|it: Range<f64>| it.best)))
            .collect()
    };
    let half = ("2030-01..2030-06".to_owned(), Some(0.2));
    let early = told(on("2031-02-01"));
    assert_eq!(early[0].1, half.1);
    assert_eq!(early.len(), 2, "the second was not known yet: {early:?}");
    let late = told(on("2031-07-01"));
    assert_eq!(
        late.iter().map(|it| it.1).collect::<Vec<_>>(),
        [Some(0.2), None, Some(0.5)],
        "{late:?}"
    );
    assert_eq!(told(on("2029-01-01")), [], "nothing is on record before the first");
}

#[test]
fn m18_weights_that_hold_for_ever_are_told_of_the_day_and_those_that_exceed_the_group_of_none() {
    let old = "[[actor]]\nid = \"old\"\nname = \"Old\"\nkind = \"faction\"\npart-of = \"gulls\"\nsource = \"src\"\n\
               [[weight]]\nof = \"old\"\nshare = 0.6\nfrom = \"2030-05-01\"\nsource = \"src\"\n";
    let text = [STAGE, &weight(0.7, 0.8, ""), old].concat();
    // The reader notes that they are too much; the map is drawn all the same.
    let read = salida_case::read(&Texts {
        case: &text,
        ..Texts::default()
    });
    let case = read.value.unwrap();
    let map = Map::compile(&case);
    let courses = map.weights(on("2030-06-01"));
    assert_eq!(courses[0].factions.len(), 2);
    let turn = &courses[0].turns[0];
    assert!(turn.contradictory && turn.weights == [None, None], "{turn:?}");
    let before = map.weights(on("2030-04-01"));
    assert!(before.is_empty() || before[0].turns[0].weights[0].is_some());
}
