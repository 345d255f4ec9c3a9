//! The article's own examples on the map: Congo, Colombia, Guinea-Bissau, Lomé, Rio, Kabul, El
//! Salvador. Each says in its head what is made up.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod stage;

use salida_actors::{Limits, Map, Moment, Outcome, State};
use salida_case::{Case, terrain::Response};
use salida_world::ActorId;
use stage::{ask, day, on, parsed};

fn congo() -> Case {
    parsed(include_str!("article/congo.toml"))
}

#[test]
fn in_eastern_congo_the_same_groups_are_open_to_dialogue_for_one_mandate_and_to_prosecution_for_the_other() {
    let case = congo();
    let map = Map::compile(&case);
    for group in ["fdlr", "cndp", "mai-mai"] {
        let state = |who: &str, response| map.state(&ask(who, group, response), on("2011-06-01"));
        assert_eq!(state("mediators", Response::Dialogue), State::Open, "{group}");
        assert_eq!(state("unodc", Response::Prosecution), State::Open);
        assert_eq!(
            state("unodc", Response::Dialogue),
            State::NotOnRecord,
            "no bridge between the two"
        );
        assert_eq!(state("mediators", Response::Prosecution), State::NotOnRecord);
        assert_eq!(
            map.contradictions(&ActorId::from(group), on("2011-06-01")),
            [],
            "neither word denies the other"
        );
    }
}

#[test]
fn the_history_of_the_farc_closes_with_a_label_and_goes_on_in_spite_of_it() {
    let case = parsed(include_str!("article/farc.toml"));
    let map = Map::compile(&case);
    let talk = ask("government", "farc", Response::Dialogue);
    let told = |moment| -> Vec<(String, State)> {
        let turns = map.history(&talk, moment);
        turns
            .iter()
            .map(|turn| (turn.during.first().to_string(), turn.state))
            .collect()
    };
    let late = [
        ("2002-02-21", State::Closed),
        ("2012-02-23", State::InSpite),
        ("2016-11-24", State::Open),
    ];
    let expected = late.map(|(first, state)| (first.to_owned(), state));
    assert_eq!(
        told(on("2017-01-01")),
        expected,
        "from the first day on which a word bears on it"
    );
    // The same spring of 2012, as it was known then: nobody had acknowledged the talks.
    let then = Moment {
        on: day("2012-06-01"),
        known: day("2012-06-01"),
    };
    assert_eq!(map.state(&talk, then), State::Closed);
    assert_eq!(
        map.state(
            &talk,
            Moment {
                known: day("2012-09-04"),
                ..then
            }
        ),
        State::InSpite
    );
}

#[test]
fn the_word_that_closed_talks_opened_military_aid() {
    let case = parsed(include_str!("article/farc.toml"));
    let map = Map::compile(&case);
    let state = |who: &str, response| map.state(&ask(who, "farc", response), on("2005-01-01"));
    assert_eq!(state("us-military", Response::Force), State::Open);
    assert_eq!(state("government", Response::Dialogue), State::Closed);
    let changes = map.changes(
        &ask("government", "farc", Response::Dialogue),
        on("2005-01-01"),
        Limits::default(),
    );
    assert_eq!(
        (changes.at_least, changes.sets.len()),
        (1, 3),
        "end the word, suspend warrants, or drop the rule"
    );
    let makers = changes
        .sets
        .iter()
        .flat_map(|set| &set.steps)
        .map(|step| step.by.clone());
    assert!(makers.into_iter().all(|by| by == [ActorId::from("government")]));
}

#[test]
fn in_guinea_bissau_agents_of_the_state_are_in_the_market_and_acceptance_decides_between_capture_and_parasitism() {
    let case = parsed(include_str!("article/guinea-bissau.toml"));
    let map = Map::compile(&case);
    let market = &map.markets(on("2013-01-01"))[0];
    let of_the_state: Vec<&str> = market
        .parts
        .iter()
        .filter(|part| part.of_the_state)
        .map(|part| part.actor.as_str())
        .collect();
    assert_eq!(of_the_state, ["officers"]);
    assert!(
        market.if_gone.iter().all(|it| !it.can_go_on),
        "nobody else is on record for either role"
    );
    let power = &map.balance(on("2013-01-01"))[0];
    assert_eq!(power.at_best, Outcome::Capture);
    assert_eq!(
        power.possible,
        [
            Outcome::Bargaining,
            Outcome::Symbiosis,
            Outcome::Parasitism,
            Outcome::Capture
        ]
    );
    let turned: Vec<Outcome> = power.turns.iter().map(|turn| turn.outcome).collect();
    let expected = [Outcome::Bargaining, Outcome::Parasitism, Outcome::Parasitism];
    assert_eq!(
        turned, expected,
        "by even force, or by information that is even or the state's"
    );
}

#[test]
fn at_lome_the_wrong_wing_gained() {
    let case = parsed(include_str!("article/lome.toml"));
    let group = &Map::compile(&case).groups(on("1999-07-07"))[0];
    assert!(group.wrong_ones);
    let strong: Vec<&str> = { group.factions.iter() }
        .filter(|it| !it.strengthened_by.is_empty())
        .map(|it| it.faction.as_str())
        .collect();
    assert_eq!(strong, ["traders"]);
    let near = |one: f64, other: f64| (one - other).abs() < 1e-9;
    assert!(near(group.strengthened.0, 0.4) && near(group.strengthened.1, 0.8));
    assert_eq!(group.of_it_criminal, group.strengthened);
    // The wing that is bound, and of the rest, which leaders bind in part, all or nothing.
    assert_eq!(group.bound.0, 0.4);
    assert!(group.bound.1 <= 1.0);
}

#[test]
fn on_a_hill_in_rio_a_militia_governs_in_fact_and_the_state_depends_on_it() {
    let case = parsed(include_str!("article/rio.toml"));
    let zones = Map::compile(&case).orders(on("2014-01-01"));
    let zone = |id: &str| zones.iter().find(|zone| zone.zone.as_str() == id).unwrap();
    let hill = zone("hill");
    let governs: Vec<(&str, usize)> = hill
        .governs
        .iter()
        .map(|it| (it.actor.as_str(), it.functions))
        .collect();
    assert_eq!(
        governs,
        [("militia", 2), ("state", 2)],
        "equally many, and both are named"
    );
    let depends: Vec<usize> = hill.functions.iter().map(|it| it.depends_on.len()).collect();
    assert_eq!(depends, [1, 0, 1, 1, 0]);
    assert_eq!(
        hill.functions[1].said_of.as_ref().map(salida_world::ZoneId::as_str),
        Some("rio")
    );
    assert_eq!(hill.functions[0].providers[0].acceptance.len(), 2);
    assert_eq!(hill.mediation.len(), 1);
    assert!(zone("flats").mediation.is_empty(), "nobody mediates there");
    assert_eq!(zone("rio").mediation.len(), 1, "in a part of it");
}

#[test]
fn a_word_about_the_haqqani_network_closes_nothing_toward_the_taliban() {
    let case = parsed(include_str!("article/taliban.toml"));
    let map = Map::compile(&case);
    let state = |who, on| map.state(&ask("us-state", who, Response::Dialogue), on);
    assert_eq!(state("haqqani", on("2012-09-18")), State::Open);
    assert_eq!(state("haqqani", on("2013-06-18")), State::Closed);
    assert_eq!(
        state("taliban", on("2013-06-18")),
        State::Open,
        "whatever Kabul holds for one"
    );
}

#[test]
fn each_word_about_ms13_moves_those_who_say_it_and_nobody_else() {
    let case = parsed(include_str!("article/ms-13.toml"));
    let map = Map::compile(&case);
    let state = |who, response, on| map.state(&ask(who, "ms-13", response), on);
    assert_eq!(
        state("treasury", Response::Sanctions, on("2012-10-10")),
        State::NotOnRecord
    );
    assert_eq!(state("treasury", Response::Sanctions, on("2012-10-11")), State::Open);
    assert_eq!(
        state("presidency", Response::Dialogue, on("2014-12-01")),
        State::NotOnRecord,
        "neither the law of 2010 nor the sanctions say that it may not"
    );
    assert_eq!(
        state("treasury", Response::Dialogue, on("2016-01-01")),
        State::NotOnRecord
    );
    let gang = ActorId::from("ms-13");
    assert_eq!(map.labels_of(&gang, on("2016-01-01")).len(), 4);
    assert_eq!(
        map.contradictions(&gang, on("2016-01-01")),
        [],
        "four words, and none denies another"
    );
}

#[test]
fn talks_with_ms13_went_on_in_spite_of_what_nobody_allowed_until_a_ruling_closed_them() {
    let case = parsed(include_str!("article/ms-13.toml"));
    let map = Map::compile(&case);
    let talk = ask("presidency", "ms-13", Response::Dialogue);
    let turns = map.history(&talk, on("2017-08-31"));
    let told: Vec<(String, State)> = { turns.iter() }
        .map(|turn| (turn.during.first().to_string(), turn.state))
        .collect();
    let expected = [
        ("2012-03-09", State::InSpite),
        ("2013-05-18", State::NotOnRecord),
        ("2015-08-24", State::Closed),
    ];
    assert_eq!(told, expected.map(|(first, state)| (first.to_owned(), state)));
    assert_eq!(
        map.state(&talk, on("2012-06-01")),
        State::NotOnRecord,
        "as it was known then"
    );
    let changes = map.changes(&talk, on("2016-01-01"), Limits::default());
    assert_eq!(changes.at_least, 2, "a mandate, and the word or the ruling gone");
    let makers = changes.sets.iter().flat_map(|set| &set.steps).flat_map(|step| &step.by);
    assert!(makers.clone().count() > 0 && makers.into_iter().all(|by| by.as_str() == "chamber"));
}

#[test]
fn in_the_library_dialogue_with_the_farc_turns_with_each_decision_of_the_government() {
    let case = parsed(include_str!("../../../cases/colombia-farc/case.toml"));
    let map = Map::compile(&case);
    let turns = |question, until: &str| -> Vec<(String, State)> {
        let turns = map.history(&question, on(until));
        turns
            .iter()
            .map(|turn| (turn.during.first().to_string(), turn.state))
            .collect()
    };
    let expected = [
        ("1998-10-14", State::Open),
        ("2002-02-21", State::Closed),
        ("2012-02-23", State::InSpite),
        ("2012-08-27", State::Closed),
        ("2012-09-18", State::Conditional),
        ("2012-09-24", State::InSpite),
    ];
    let talk = turns(ask("government", "farc", Response::Dialogue), "2013-01-01");
    assert_eq!(talk, expected.map(|(first, state)| (first.to_owned(), state)));
    let work = ask("us-agencies", "farc", Response::Ddr);
    let before = Moment {
        on: day("2020-01-01"),
        known: day("2021-12-31"),
    };
    assert_eq!(
        map.state(&work, before),
        State::Closed,
        "as it is known from what was said later"
    );
    assert_eq!(
        map.state(&work, on("2021-11-30")),
        State::Open,
        "the word went, and with it the rule"
    );
}

#[test]
fn in_the_library_help_in_afghanistan_goes_on_by_licence_and_carve_out_while_the_words_stand() {
    let case = parsed(include_str!("../../../cases/afghanistan-2021/case.toml"));
    let map = Map::compile(&case);
    let state = |who: &str, toward: &str, response, day: &str| map.state(&ask(who, toward, response), on(day));
    let help = Response::HumanitarianContact;
    for group in ["taliban", "haqqani"] {
        assert_eq!(state("us-ngos", group, help, "2021-09-23"), State::Closed, "{group}");
        assert_eq!(state("us-ngos", group, help, "2021-09-24"), State::InSpite, "{group}");
    }
    assert_eq!(state("un-agencies", "taliban", help, "2021-12-21"), State::Closed);
    assert_eq!(state("un-agencies", "taliban", help, "2021-12-22"), State::InSpite);
    assert_eq!(
        state("host-states", "taliban", Response::Dialogue, "2022-03-21"),
        State::InSpite
    );
    let talks = |day| state("host-states", "taliban", Response::Dialogue, day);
    assert_eq!(talks("2022-06-21"), State::InSpite, "for thirteen instead of fifteen");
    assert_eq!(talks("2022-08-19"), State::InSpite);
    assert_eq!(talks("2022-08-20"), State::Closed, "nobody agreed to extend it");
}
