//! The rules of `docs/map.md` on statements and openings, one by one.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod stage;

use salida_actors::{Contradiction, Link, Map, Moment, State, Statement, Through};
use salida_case::terrain::Response;
use salida_world::ActorId;
use stage::{MANDATE, ask, ban, case, day, label, on, talk};

fn state(more: &[&str]) -> State {
    let case = case(more);
    Map::compile(&case).state(&talk(), on("2031-06-01"))
}

#[test]
fn m01_a_statement_stands_on_its_days_from_when_it_is_known_until_it_is_taken_back() {
    let case = case(&[
        &label(
            "gulls",
            "court",
            "criminal",
            "until = \"2031-12-31\"\nrecorded = \"2031-02-01\"\nwithdrawn = \"2031-08-01\"",
        ),
        MANDATE,
        &ban(""),
    ]);
    let map = Map::compile(&case);
    let state = |on: &str, known: &str| {
        map.state(
            &talk(),
            Moment {
                on: day(on),
                known: day(known),
            },
        )
    };
    assert_eq!(state("2031-01-15", "2031-01-31"), State::Open, "nobody knew of it yet");
    assert_eq!(state("2031-01-15", "2031-02-01"), State::Closed);
    assert_eq!(state("2029-12-31", "2031-02-01"), State::Open, "it did not hold yet");
    assert_eq!(state("2032-01-01", "2031-07-31"), State::Open, "it had ended");
    assert_eq!(state("2031-06-01", "2031-07-31"), State::Closed);
    assert_eq!(
        state("2031-06-01", "2031-08-01"),
        State::Open,
        "it was taken back, also for the days before"
    );
}

#[test]
fn m01_what_is_not_dated_became_known_with_its_first_source_when_all_have_a_day() {
    let text = label("gulls", "court", "criminal", "").replace("source = \"src\"", "source = \"late\"");
    let case = case(&[&text, MANDATE, &ban("")]);
    let map = Map::compile(&case);
    assert_eq!(map.state(&talk(), on("2031-06-01")), State::Open);
    assert_eq!(map.state(&talk(), on("2032-01-01")), State::Closed);
}

#[test]
fn m03_a_rule_on_a_category_means_its_cases_and_nothing_of_another_vocabulary() {
    for (category, expected) in [
        ("criminal", State::Closed),
        ("terrorist", State::Closed),
        ("party", State::Open),
    ] {
        assert_eq!(
            state(&[&label("gulls", "court", category, ""), MANDATE, &ban("")]),
            expected,
            "{category}"
        );
    }
    let narrow = ban("").replace("\"criminal\"", "\"terrorist\"");
    assert_eq!(
        state(&[&label("gulls", "court", "criminal", ""), MANDATE, &narrow]),
        State::Open
    );
}

#[test]
fn m04_a_label_does_not_spread_to_parts_to_wholes_or_to_another_name() {
    for about in ["young", "herons"] {
        assert_eq!(
            state(&[&label(about, "court", "criminal", ""), MANDATE, &ban("")]),
            State::Open,
            "{about}"
        );
    }
    let case = case(&[&label("gulls", "court", "criminal", ""), MANDATE, &ban("")]);
    let part = ask("ministry", "young", Response::Dialogue);
    assert_eq!(Map::compile(&case).state(&part, on("2031-06-01")), State::Open);
}

#[test]
fn m04_a_rule_may_reach_parts_and_says_through_what() {
    let case = case(&[
        &label("gulls", "court", "criminal", ""),
        MANDATE,
        &ban("reaches-parts = true"),
    ]);
    let map = Map::compile(&case);
    let opening = map.opening(&ask("ministry", "young", Response::Dialogue), on("2031-06-01"));
    assert_eq!(opening.state, State::Closed);
    let rule = opening.chain.iter().find_map(|link| match link {
        Link::Rule { labels, .. } => labels.first().cloned(),
        _ => None,
    });
    assert_eq!(rule.unwrap().through, Through::Whole(ActorId::from("gulls")));
}

#[test]
fn m04_a_same_as_carries_one_step_for_those_who_take_its_word_until_it_is_withdrawn() {
    let same = |one: &str, by: &str, more: &str| {
        format!("[[same-as]]\none = \"{one}\"\nother = \"herons\"\nby = \"{by}\"\nsource = \"src\"\n{more}\n")
    };
    let far = label("herons", "court", "criminal", "");
    assert_eq!(
        state(&[&far, MANDATE, &ban(""), &same("gulls", "court", "")]),
        State::Closed
    );
    assert_eq!(
        state(&[&far, MANDATE, &ban(""), &same("gulls", "church", "")]),
        State::Open,
        "nobody takes its word"
    );
    let withdrawn = same("gulls", "court", "from = \"2030-01-01\"\nwithdrawn = \"2031-05-01\"");
    assert_eq!(state(&[&far, MANDATE, &ban(""), &withdrawn]), State::Open);
    // Young Gulls are one with Herons: that says nothing of Gulls, and two steps carry nothing.
    let chain = [
        same("young", "court", ""),
        "[[same-as]]\none = \"gulls\"\nother = \"young\"\nby = \"court\"\nsource = \"src\"\n".into(),
    ];
    assert_eq!(state(&[&far, MANDATE, &ban(""), &chain[0], &chain[1]]), State::Open);
}

#[test]
fn m05_contradictions_are_shown_and_rules_take_both() {
    let case = case(&[
        &label("gulls", "court", "terrorist", ""),
        &label("gulls", "state", "criminal", "denies = true"),
        &label("gulls", "church", "party", ""),
        "[[label]]\nabout = \"gulls\"\nby = \"church\"\nterm = \"Neighbours\"\nfrom = \"2030-01-01\"\nsource = \"src\"\n",
        "[[label]]\nabout = \"gulls\"\nby = \"court\"\nterm = \"neighbours\"\ndenies = true\nfrom = \"2030-01-01\"\nsource = \"src\"\n",
        MANDATE,
        &ban(""),
    ]);
    let map = Map::compile(&case);
    let found = map.contradictions(&"gulls".into(), on("2031-06-01"));
    let denied = |said, denied| Contradiction::Denied {
        said: vec![said],
        denied: vec![denied],
    };
    let excluded = Contradiction::Excluded {
        one: vec![0],
        other: vec![2],
    };
    assert_eq!(found.len(), 3, "{found:?}");
    for expected in [denied(0, 1), denied(3, 4), excluded] {
        assert!(found.contains(&expected), "{expected:?} is not in {found:?}");
    }
    let opening = map.opening(&talk(), on("2031-06-01"));
    assert_eq!((opening.state, opening.contradicted), (State::Closed, vec![0]));
}

#[test]
fn m06_a_rule_binds_parts_a_mandate_does_not_and_denials_trigger_nothing() {
    let word = label("gulls", "court", "criminal", "");
    assert_eq!(
        state(&[&word, MANDATE, &ban("")]),
        State::Closed,
        "what binds the state binds its ministry"
    );
    let of_state = MANDATE.replace("\"ministry\"", "\"state\"");
    assert_eq!(state(&[&of_state]), State::NotOnRecord);
    assert_eq!(
        state(&[&label("gulls", "court", "criminal", "denies = true"), MANDATE, &ban("")]),
        State::Open
    );
}

#[test]
fn m06_whose_labels_count_is_those_named_or_the_institution_its_wholes_and_who_made_the_rule() {
    for (by, expected) in [
        ("ministry", State::Closed),
        ("state", State::Closed),
        ("court", State::Closed),
        ("church", State::Open),
    ] {
        assert_eq!(
            state(&[&label("gulls", by, "criminal", ""), MANDATE, &ban("")]),
            expected,
            "{by}"
        );
    }
    let named = ban("said-by = \"church\"");
    assert_eq!(
        state(&[&label("gulls", "church", "criminal", ""), MANDATE, &named]),
        State::Closed
    );
    assert_eq!(
        state(&[&label("gulls", "court", "criminal", ""), MANDATE, &named]),
        State::Open
    );
}

#[test]
fn m06_what_is_tied_to_the_lack_of_a_label_ends_with_that_label() {
    let unless = ban("unless-labelled = \"party\"\nsaid-by = [\"court\", \"church\"]");
    let word = label("gulls", "court", "criminal", "");
    assert_eq!(state(&[&word, MANDATE, &unless]), State::Closed);
    assert_eq!(
        state(&[&word, &label("gulls", "church", "party", ""), MANDATE, &unless]),
        State::Open
    );
}

const WAIVER: &str = "[[exception]]\nid = \"waiver\"\nkind = \"waiver\"\nby = \"state\"\nfor = \"state\"\nabout = \"gulls\"\nsource = \"src\"\n";

#[test]
fn m07_an_exception_sets_aside_what_it_names_or_suspends_or_else_everything() {
    let word = label("gulls", "court", "criminal", "id = \"word\"");
    let lifts = format!("{WAIVER}lifts = \"ban\"\n");
    assert_eq!(state(&[&word, MANDATE, &ban(""), &lifts]), State::InSpite);
    assert_eq!(
        state(&[&word, &ban(""), &lifts]),
        State::NotOnRecord,
        "the ban is lifted, and there is no mandate"
    );
    let suspends = format!("{WAIVER}suspends = \"word\"\n");
    assert_eq!(state(&[&word, MANDATE, &ban(""), &suspends]), State::InSpite);
    assert_eq!(
        state(&[&word, &ban(""), WAIVER]),
        State::InSpite,
        "a back channel needs no mandate"
    );
    let other = format!("{WAIVER}responses = [\"amnesty\"]\n");
    assert_eq!(state(&[&word, MANDATE, &ban(""), &other]), State::Closed);
    assert_eq!(state(&[MANDATE, WAIVER]), State::Open, "nothing stood in the way");
}

#[test]
fn m08_a_condition_holds_until_it_is_met_for_the_actor() {
    let tied = ban("condition = \"A list of weapons\"\nowed-by = \"gulls\"").replace("\"closed\"", "\"conditional\"");
    let word = label("gulls", "court", "criminal", "");
    assert_eq!(state(&[&word, MANDATE, &tied]), State::Conditional);
    let met =
        |about: &str| format!("[[fulfilment]]\nof = \"ban\"\nabout = \"{about}\"\nby = \"gulls\"\nsource = \"src\"\n");
    assert_eq!(state(&[&word, MANDATE, &tied, &met("gulls")]), State::Open);
    assert_eq!(state(&[&word, MANDATE, &tied, &met("herons")]), State::Conditional);
}

#[test]
fn m09_no_mandate_on_record_is_not_the_same_as_one_that_does_not_fit() {
    assert_eq!(state(&[]), State::NotOnRecord);
    assert_eq!(state(&[MANDATE]), State::Open);
    assert_eq!(state(&[&format!("{MANDATE}labelled = \"party\"\n")]), State::Closed);
    assert_eq!(state(&[&format!("{MANDATE}until = \"2030-12-31\"\n")]), State::Closed);
    assert_eq!(
        state(&[&format!("{MANDATE}recorded = \"2031-12-31\"\n")]),
        State::NotOnRecord,
        "not known yet"
    );
}

#[test]
fn m10_the_chain_names_mandates_rules_labels_exceptions_and_what_rests_on_doubt() {
    let word = label("gulls", "court", "criminal", "confidence = \"doubtful\"");
    let case = case(&[
        &word,
        MANDATE,
        &ban(""),
        &format!("{WAIVER}lifts = \"ban\"\nuntil = \"2031-06-30\"\n"),
    ]);
    let map = Map::compile(&case);
    let opening = map.opening(&talk(), on("2031-06-01"));
    assert_eq!(
        (opening.state, opening.without_exceptions),
        (State::InSpite, State::Closed)
    );
    let kinds: Vec<&str> = { opening.chain.iter() }
        .map(|link| match link {
            Link::Mandate { .. } => "mandate",
            Link::Rule { set_aside_by, .. } => set_aside_by.first().map_or("rule", |_| "rule set aside"),
            Link::Exception { .. } => "exception",
            Link::NoMandate | Link::OutsideMandates { .. } => "none",
        })
        .collect();
    assert_eq!(kinds, ["mandate", "rule set aside", "exception"]);
    let later = map.opening(&talk(), on("2031-07-01"));
    assert_eq!(
        (later.state, later.weak, later.without_weak),
        (State::Closed, vec![0], Some(State::Open))
    );
}

#[test]
fn m11_the_history_tells_each_turn_and_what_made_it() {
    let word = label("gulls", "court", "criminal", "until = \"2031-12-31\"");
    let waiver = format!("{WAIVER}lifts = \"ban\"\nduring = \"2031-03\"\n");
    let case = case(&[&word, &format!("{MANDATE}from = \"2029-01-01\"\n"), &ban(""), &waiver]);
    let turns = Map::compile(&case).history(&talk(), on("2032-06-01"));
    let told: Vec<(String, State)> = turns.iter().map(|turn| (turn.during.to_string(), turn.state)).collect();
    let expected = [
        ("2029", State::Open),
        ("2030-01..2031-02", State::Closed),
        ("2031-03", State::InSpite),
        ("2031-04..2031-12", State::Closed),
        ("2032-01-01..2032-06-01", State::Open),
    ];
    assert_eq!(told, expected.map(|(days, state)| (days.to_owned(), state)));
    assert_eq!(turns[1].began, [Statement::Label(0)]);
    assert_eq!(turns[3].ended, [Statement::Exception("waiver".into())]);
    assert_eq!(turns[4].ended, [Statement::Label(0)]);
}

#[test]
fn m07_an_exception_from_a_rule_that_could_not_be_read_sets_nothing_else_aside() {
    let flawed = ban("from = \"2031-03-01\"\nuntil = \"2031-01-01\"").replace("\"ban\"", "\"flawed\"");
    let waiver = format!("{WAIVER}lifts = \"flawed\"\n");
    let word = label("gulls", "court", "criminal", "");
    let text = format!("{}\n{word}{MANDATE}{}{flawed}{waiver}", stage::STAGE, ban(""));
    let read = salida_case::read(&salida_case::Texts {
        case: &text,
        ..salida_case::Texts::default()
    });
    let told: Vec<&str> = read.notes.iter().map(|note| note.code.name).collect();
    assert_eq!(told, ["statement-ends-before-it-begins"]);
    let case = read.value.unwrap();
    assert_eq!(Map::compile(&case).state(&talk(), on("2031-06-01")), State::Closed);
}
