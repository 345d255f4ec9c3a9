//! The rules of `docs/map.md` on markets, factions, orders, power and placement.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod stage;

use salida_actors::{Head, Map, Met, Outcome, Reading};
use salida_case::terrain::{Dimension, Response};
use stage::{MANDATE, case, on};

const DAY: &str = "2031-06-01";

fn market(parts: &str, more: &str) -> String {
    format!(
        "[[market]]\nid = \"fees\"\nname = \"Fees\"\nzones = \"city\"\nsource = \"src\"\nparts = [{parts}]\n{more}\n"
    )
}

#[test]
fn m15_parts_stand_on_their_days_and_agents_of_the_state_are_named() {
    let parts =
        "{ actor = \"gulls\", role = \"taxer\", during = \"2030\" }, { actor = \"ministry\", role = \"protector\" }";
    let case = case(&[&market(parts, "")]);
    let report = &Map::compile(&case).markets(on(DAY))[0];
    let told: Vec<(&str, bool)> = report
        .parts
        .iter()
        .map(|it| (it.actor.as_str(), it.of_the_state))
        .collect();
    assert_eq!(told, [("ministry", true)]);
}

#[test]
fn m17_a_market_can_go_on_where_somebody_else_is_there_for_each_role() {
    let parts = "{ actor = \"gulls\", role = \"taxer\", share = { low = 0.5, best = 0.6, high = 0.75 } }, \
                 { actor = \"gulls\", role = \"carrier\" }, { actor = \"herons\", role = \"taxer\", during = \"2031\" }";
    let other = "[[market]]\nid = \"ferries\"\nname = \"Ferries\"\nzones = \"city\"\nsource = \"src\"\nsubstitutes = \"fees\"\n\
                 parts = [{ actor = \"young\", role = \"carrier\" }]\n";
    let alone = case(&[&market(parts, "")]);
    let report = &Map::compile(&alone).markets(on(DAY))[0];
    let gulls = |report: &salida_actors::MarketReport| {
        report
            .if_gone
            .iter()
            .find(|it| it.actor.as_str() == "gulls")
            .cloned()
            .unwrap()
    };
    assert!(!gulls(report).can_go_on, "nobody else carries");
    assert_eq!(gulls(report).share, (0.5, 1.0), "what it carries may be all the rest");
    let newcomers: Vec<&str> = report
        .parts
        .iter()
        .filter(|it| it.newcomer)
        .map(|it| it.actor.as_str())
        .collect();
    assert_eq!(newcomers, ["herons"]);
    let with_ferries = case(&[&market(parts, ""), other]);
    let report = &Map::compile(&with_ferries).markets(on(DAY))[0];
    assert!(gulls(report).can_go_on);
    let carrier = &gulls(report).roles[0];
    assert_eq!((carrier.role.as_str(), carrier.elsewhere.len()), ("carrier", 1));
}

const WINGS: &str = "[[actor]]\nid = \"old\"\nname = \"Old\"\nkind = \"faction\"\npart-of = \"gulls\"\nagendas = [\"criminal\"]\nleaders-bind = \"yes\"\nsource = \"src\"\n\
[[weight]]\nof = \"old\"\nshare = { low = 0.2, best = 0.3, high = 0.5 }\nsource = \"src\"\n\
[[weight]]\nof = \"old\"\nshare = { low = 0.4, best = 0.4, high = 0.6 }\nrecorded = \"2031-01-01\"\nsource = \"src\"\n";

#[test]
fn m18_weights_that_stand_at_once_are_taken_together() {
    let case = case(&[WINGS]);
    let group = &Map::compile(&case).groups(on(DAY))[0];
    let old = group.factions.iter().find(|it| it.faction.as_str() == "old").unwrap();
    let weight = old.weight.unwrap();
    assert_eq!((weight.low, weight.best, weight.high), (0.2, 0.4, 0.6));
}

#[test]
fn m19_a_gain_strengthens_those_whom_it_reaches_and_whose_agenda_it_serves() {
    let gain = |to: &str, serves: &str| {
        format!("[[gain]]\nid = \"g\"\nwhat = \"W\"\nto = \"{to}\"\nserves = [\"{serves}\"]\nsource = \"src\"\n")
    };
    let strong = |to: &str, serves: &str| {
        let case = case(&[WINGS, &gain(to, serves)]);
        let group = Map::compile(&case).groups(on(DAY)).remove(0);
        let old = group.factions.iter().find(|it| it.faction.as_str() == "old").unwrap();
        (!old.strengthened_by.is_empty(), !old.reached_by.is_empty())
    };
    assert_eq!(strong("gulls", "criminal"), (true, false));
    assert_eq!(strong("old", "criminal"), (true, false));
    assert_eq!(strong("gulls", "political"), (false, true));
    assert_eq!(strong("young", "criminal"), (false, false), "it goes to another wing");
}

#[test]
fn m20_leaders_bind_whole_wings_surely_and_others_possibly() {
    let case = case(&[WINGS]);
    let group = &Map::compile(&case).groups(on(DAY))[0];
    // Old is bound whole; of Young and of the rest nothing is known.
    assert_eq!(group.bound, (0.2, 1.0));
}

fn capacity(of: &str, dimension: &str, amount: &str) -> String {
    format!(
        "[[capacity]]\nof = \"{of}\"\ndimension = \"{dimension}\"\namount = {amount}\nunit = \"units\"\nsource = \"src\"\n"
    )
}

#[test]
fn m25_amounts_in_one_unit_are_compared_with_a_band_and_their_intervals() {
    let readings = |a: &str, b: &str| {
        let case = case(&[&capacity("gulls", "finance", a), &capacity("state", "finance", b)]);
        let report = Map::compile(&case).power(vec!["gulls".into()], vec!["state".into()], on(DAY));
        let finance = report
            .comparisons
            .into_iter()
            .find(|it| it.dimension == Dimension::Finance)
            .unwrap();
        (finance.best, finance.possible)
    };
    assert_eq!(
        readings("3", "2"),
        (Reading::Even, vec![Reading::Even]),
        "one and a half is still even"
    );
    assert_eq!(readings("3.5", "2"), (Reading::A, vec![Reading::A]));
    let wide = "{ low = 1, best = 2, high = 4 }";
    assert_eq!(
        readings(wide, "2"),
        (Reading::Even, vec![Reading::A, Reading::Even, Reading::B])
    );
    assert_eq!(readings("0", "0"), (Reading::Even, vec![Reading::Even]));
    assert_eq!(readings("1", "0"), (Reading::A, vec![Reading::A]));
    let other_unit = capacity("state", "finance", "2").replace("\"units\"", "\"pesos\"");
    let case = case(&[&capacity("gulls", "finance", "3"), &other_unit]);
    let report = Map::compile(&case).power(vec!["gulls".into()], vec!["state".into()], on(DAY));
    assert!(
        report
            .comparisons
            .iter()
            .all(|it| it.unit.is_none() && it.possible.len() == 3)
    );
}

#[test]
fn m26_what_follows_from_each_constellation() {
    let follows = |finance: &str, coercion: &str, members: &str, acceptance: &str, information: &str| {
        let both = |dimension: &str, who: &str| {
            let (a, b) = match who {
                "a" => ("9", "1"),
                "b" => ("1", "9"),
                _ => ("5", "5"),
            };
            capacity("gulls", dimension, a) + &capacity("state", dimension, b)
        };
        let all = [
            ("finance", finance),
            ("coercion", coercion),
            ("members", members),
            ("acceptance", acceptance),
            ("information", information),
        ];
        let text: String = all.into_iter().map(|(dimension, who)| both(dimension, who)).collect();
        let case = case(&[&text]);
        let report = Map::compile(&case).balance(on(DAY)).remove(0);
        assert_eq!(
            (report.possible.len(), report.turns.len()),
            (1, 0),
            "nothing is left open"
        );
        report.at_best
    };
    assert_eq!(follows("b", "b", "=", "=", "="), Outcome::StateLedTransformation);
    assert_eq!(
        follows("b", "=", "b", "=", "="),
        Outcome::StateLedTransformation,
        "members decide even force"
    );
    assert_eq!(
        follows("b", "b", "a", "a", "a"),
        Outcome::Bargaining,
        "the group is better accepted"
    );
    assert_eq!(follows("a", "a", "b", "=", "="), Outcome::Parasitism);
    assert_eq!(follows("a", "a", "b", "a", "="), Outcome::Capture);
    assert_eq!(follows("a", "a", "b", "b", "a"), Outcome::Capture);
    assert_eq!(follows("a", "b", "=", "=", "="), Outcome::Symbiosis);
    assert_eq!(follows("=", "=", "=", "a", "a"), Outcome::Bargaining);
}

#[test]
fn m27_what_is_unknown_is_even_at_best_and_says_what_it_could_turn() {
    let case = case(&[
        &capacity("gulls", "finance", "9"),
        &capacity("state", "finance", "1"),
        &capacity("gulls", "coercion", "9"),
        &capacity("state", "coercion", "1"),
    ]);
    let report = Map::compile(&case).balance(on(DAY)).remove(0);
    assert_eq!(report.at_best, Outcome::Parasitism);
    assert_eq!(report.possible, [Outcome::Parasitism, Outcome::Capture]);
    let turned: Vec<Dimension> = report.turns.iter().map(|it| it.dimension).collect();
    assert_eq!(turned, [Dimension::Acceptance, Dimension::Information]);
}

#[test]
fn m28_candidates_are_placed_head_by_head_and_gaps_are_named() {
    let accepted = |of: &str, level: &str| {
        format!("[[acceptance]]\nof = \"{of}\"\nby = \"gulls\"\nlevel = \"{level}\"\nsource = \"src\"\n")
    };
    let part = market("{ actor = \"ministry\", role = \"protector\" }", "");
    let case = case(&[
        MANDATE,
        &part,
        &accepted("church", "accepted"),
        &accepted("ministry", "feared"),
    ]);
    let placement = Map::compile(&case).placement(&"gulls".into(), Response::Dialogue, on(DAY));
    let of = |id: &str| placement.candidates.iter().find(|it| it.actor.as_str() == id).unwrap();
    let (church, ministry, court) = (of("church"), of("ministry"), of("court"));
    assert_eq!(
        (
            ministry.heads.mandate,
            ministry.heads.acceptance,
            ministry.heads.neutrality
        ),
        (Met::Yes, Met::No, Met::No)
    );
    assert_eq!(
        (church.heads.mandate, church.heads.acceptance, church.heads.neutrality),
        (Met::NotOnRecord, Met::Yes, Met::Yes)
    );
    assert!(
        church.first && ministry.first,
        "each is before the other under some head"
    );
    assert!(
        !court.first,
        "the church is at least as well under every head, and accepted"
    );
    assert_eq!(placement.gaps, [Head::Protection]);
    assert!(
        !placement.candidates.iter().any(|it| it.actor.as_str() == "herons"),
        "groups carry no talks with groups"
    );
}
