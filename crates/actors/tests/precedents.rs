//! What counts as a precedent: dated acts that opened a response, and without which it would not have opened (rule M31).
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod stage;

use salida_actors::{ChangeKind, Map, Moment};
use salida_case::terrain::{ExceptionKind, Response};
use stage::{MANDATE, ban, case, day, label, on};

fn told(text: &[&str], moment: Moment) -> Vec<(ChangeKind, String, String)> {
    let case = case(text);
    let found = Map::compile(&case).precedents(Response::Dialogue, moment);
    let told = found.iter().map(|it| {
        let days = it.during;
        (it.kind, days.first().to_string(), days.last().to_string())
    });
    told.collect()
}

fn act(kind: ChangeKind, first: &str, last: &str) -> (ChangeKind, String, String) {
    (kind, first.to_owned(), last.to_owned())
}

/// An exception of the state from a day on.
fn exception(kind: &str, more: &str) -> String {
    format!(
        "[[exception]]\nid = \"{kind}\"\nkind = \"{kind}\"\nby = \"state\"\nfor = \"ministry\"\nabout = \"gulls\"\n\
         responses = [\"dialogue\"]\nsource = \"src\"\n{more}\n"
    )
}

#[test]
fn m31_each_kind_of_act_that_opens_a_response_is_a_precedent_of_its_kind() {
    let word = label("gulls", "court", "criminal", "until = \"2030-12-31\"\n");
    let closed = ban("said-by = \"court\"\n");
    assert_eq!(
        told(&[MANDATE, &word, &closed], on("2031-06-01")),
        [act(ChangeKind::EndLabel, "2031-01-01", "2031-06-01")]
    );
    let rule = ban("until = \"2030-12-31\"\n").replace("labelled = \"criminal\"\n", "");
    assert_eq!(
        told(
            &[MANDATE, &rule, &label("gulls", "court", "party", "")],
            on("2031-06-01")
        ),
        [act(ChangeKind::SetAsideRule, "2031-01-01", "2031-06-01")]
    );
    let named = format!("{MANDATE}labelled = \"party\"\nsaid-by = \"court\"\n");
    assert_eq!(
        told(&[&named, &label("gulls", "court", "party", "")], on("2031-06-01")),
        [act(ChangeKind::StateLabel, "2030-01-01", "2031-06-01")]
    );
    let given = format!("{MANDATE}from = \"2030-05-01\"\n");
    assert_eq!(
        told(&[&given, &label("gulls", "court", "party", "")], on("2031-06-01")),
        [act(ChangeKind::GiveMandate, "2030-05-01", "2031-06-01")]
    );
    let tied = ban("condition = \"Weapons first\"\nowed-by = \"gulls\"\n")
        .replace("makes = \"closed\"", "makes = \"conditional\"")
        .replace("labelled = \"criminal\"\n", "");
    let met =
        "[[fulfilment]]\nof = \"ban\"\nabout = \"gulls\"\nby = \"gulls\"\nfrom = \"2031-02-01\"\nsource = \"src\"\n";
    assert_eq!(
        told(&[MANDATE, &tied, met], on("2031-06-01")),
        [act(ChangeKind::MeetCondition, "2031-02-01", "2031-06-01")]
    );
    let waiver = exception(
        "waiver",
        "lifts = \"ban\"\nfrom = \"2031-02-01\"\nuntil = \"2031-02-28\"\n",
    );
    assert_eq!(
        told(
            &[MANDATE, &ban("").replace("labelled = \"criminal\"\n", ""), &waiver],
            on("2031-06-01")
        ),
        [act(
            ChangeKind::GrantException(ExceptionKind::Waiver),
            "2031-02-01",
            "2031-02-28"
        )]
    );
}

#[test]
fn m31_an_act_without_which_it_would_have_opened_all_the_same_is_none() {
    // The label ends on the day on which the rule does: each alone would have opened it, so that each is one.
    let word = label("gulls", "court", "criminal", "until = \"2030-12-31\"\n");
    let both = ban("said-by = \"court\"\nuntil = \"2030-12-31\"\n");
    let kinds: Vec<ChangeKind> = told(&[MANDATE, &word, &both], on("2031-06-01"))
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(kinds, [ChangeKind::EndLabel, ChangeKind::SetAsideRule]);
    // A word that nothing hears, stated on the day on which the mandate is given, opened nothing.
    let given = format!("{MANDATE}from = \"2030-01-01\"\n");
    let kinds: Vec<ChangeKind> = told(&[&given, &label("gulls", "court", "party", "")], on("2031-06-01"))
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(kinds, [ChangeKind::GiveMandate]);
    // A mandate and the word that it asks for, both of one day: neither alone would have done, so that both are.
    let asking = format!("{MANDATE}labelled = \"party\"\nsaid-by = \"court\"\nfrom = \"2030-01-01\"\n");
    let kinds: Vec<ChangeKind> = told(&[&asking, &label("gulls", "court", "party", "")], on("2031-06-01"))
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(kinds, [ChangeKind::StateLabel, ChangeKind::GiveMandate]);
}

#[test]
fn m31_what_always_was_open_what_comes_later_and_what_was_not_known_yet_are_none() {
    let word = label("gulls", "court", "party", "");
    assert_eq!(told(&[MANDATE, &word], on("2031-06-01")), [], "no act opened it");
    let given = format!("{MANDATE}from = \"2031-07-01\"\n");
    assert_eq!(told(&[&given, &word], on("2031-06-01")), []);
    let quiet = exception(
        "back-channel",
        "from = \"2031-02-01\"\nuntil = \"2031-02-28\"\nrecorded = \"2031-05-01\"\nacknowledged = \"2031-05-01\"\n",
    );
    let then = |known: &str| Moment {
        on: day("2031-06-01"),
        known: day(known),
    };
    assert_eq!(told(&[&quiet], then("2031-04-30")), []);
    let channel = ChangeKind::GrantException(ExceptionKind::BackChannel);
    assert_eq!(
        told(&[&quiet], then("2031-05-01")),
        [act(channel, "2031-02-01", "2031-02-28")]
    );
}
