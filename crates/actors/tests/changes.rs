//! The sets of changes that open a response, against trying every set.

#![allow(
    clippy::expect_used,
    clippy::format_push_string,
    reason = "texts of a test are put together from pieces"
)]

mod stage;

use salida_actors::{Change, Limits, Map, Question, Requirement};
use salida_case::{
    Case,
    label::Label,
    terrain::{Confidence, Exception, Fulfilment, Mandate, Validity, When},
};
use salida_note::Place;
use salida_world::{ActorId, Day, Wording};
use stage::{MANDATE, ban, case, label, on, talk};
use std::collections::BTreeSet;

const DAY: &str = "2031-06-01";

fn place() -> Place {
    Place::whole("case.toml")
}

/// The case with a change made, by somebody who could.
fn make(case: &mut Case, question: &Question, (change, by): &(Change, Vec<ActorId>)) {
    let gone = Some(Day::MIN);
    let someone = by.last().cloned().unwrap_or_else(|| "state".into());
    match change {
        Change::EndLabel { label } => case.labels[*label as usize].withdrawn = gone,
        Change::SetAsideRule { rule } => {
            let rule = case.terrain.rules.iter_mut().find(|it| it.id == *rule);
            rule.expect("the rule").validity.withdrawn = gone;
        }
        Change::StateLabel { category } => case.labels.push(Label {
            id: None,
            about: question.actor.clone(),
            by: someone,
            term: Wording::default(),
            category: Some(category.clone()),
            denies: false,
            confidence: Confidence::Certain,
            basis: None,
            from: Day::MIN,
            until: None,
            recorded: None,
            withdrawn: None,
            why: None,
            consequence: None,
            gain: None,
            sources: Vec::new(),
            place: place(),
        }),
        Change::GiveMandate => case.terrain.mandates.push(Mandate {
            id: "given".into(),
            of: vec![question.institution.clone()],
            responses: vec![question.response],
            when: When::default(),
            given_by: None,
            basis: None,
            validity: Validity::default(),
            sources: Vec::new(),
            place: place(),
        }),
        Change::GrantException { rule, kind } => case.terrain.exceptions.push(Exception {
            id: "granted".into(),
            kind: *kind,
            by: someone,
            institutions: vec![question.institution.clone()],
            about: vec![question.actor.clone()],
            responses: Vec::new(),
            lifts: vec![rule.clone()],
            suspends: Vec::new(),
            basis: None,
            acknowledged: None,
            validity: Validity::default(),
            sources: Vec::new(),
            place: place(),
        }),
        Change::MeetCondition { rule } => case.terrain.fulfilments.push(Fulfilment {
            of: rule.clone(),
            about: question.actor.clone(),
            by: someone,
            validity: Validity::default(),
            sources: Vec::new(),
            place: place(),
        }),
    }
}

fn opens(case: &Case, question: &Question, changes: &[&(Change, Vec<ActorId>)]) -> bool {
    let mut other = case.clone();
    for change in changes {
        make(&mut other, question, change);
    }
    Map::compile(&other).state(question, on(DAY)).is_open()
}

/// The minimal sets by trying every one; `None` where there are too many.
fn tried(case: &Case, question: &Question) -> Option<BTreeSet<BTreeSet<Change>>> {
    let possible = Map::compile(case).possible_changes(question, on(DAY));
    if possible.len() > 9 {
        return None;
    }
    let members = |set: usize| possible.iter().enumerate().filter(move |(at, _)| set & (1 << at) != 0);
    let mut minimal: Vec<usize> = Vec::new();
    let mut sets: Vec<usize> = (0..1 << possible.len()).collect();
    sets.sort_by_key(|set| set.count_ones());
    for set in sets {
        let changes: Vec<_> = members(set).map(|(_, it)| it).collect();
        if !minimal.iter().any(|smaller| smaller & set == *smaller) && opens(case, question, &changes) {
            minimal.push(set);
        }
    }
    let named = minimal
        .into_iter()
        .map(|set| members(set).map(|(_, (change, _))| change.clone()).collect());
    Some(named.collect())
}

fn found(case: &Case, question: &Question) -> BTreeSet<BTreeSet<Change>> {
    let limits = Limits {
        sets: 10_000,
        ..Limits::default()
    };
    let changes = Map::compile(case).changes(question, on(DAY), limits);
    assert!(changes.complete);
    if changes.open_already {
        return BTreeSet::from([BTreeSet::new()]);
    }
    let sizes: Vec<usize> = changes.sets.iter().map(|set| set.steps.len()).collect();
    assert!(sizes.is_sorted());
    assert_eq!(sizes.first().copied().unwrap_or(changes.at_least), changes.at_least);
    let named = |set: &salida_actors::ChangeSet| set.steps.iter().map(|step| step.change.clone()).collect();
    changes.sets.iter().map(named).collect()
}

/// A linear congruential generator (Knuth), so that every run draws the same cases.
struct Draws(u64);

impl Draws {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or(0) % limit
    }

    fn one<'t>(&mut self, of: &[&'t str]) -> &'t str {
        of[self.below(of.len())]
    }

    fn labels(&mut self, keys: &str) -> String {
        const CATEGORIES: [&str; 4] = ["criminal", "terrorist", "party", "[\"criminal\", \"party\"]"];
        if self.below(2) == 0 {
            return String::new();
        }
        let category = self.one(&CATEGORIES);
        let quoted = if category.starts_with('[') {
            category.to_owned()
        } else {
            format!("\"{category}\"")
        };
        format!("{keys} = {quoted}\n")
    }

    fn law(&mut self) -> String {
        let mut text = self.labels("labelled") + &self.labels("unless-labelled");
        text += self.one(&["", "", "said-by = \"court\"\n", "said-by = [\"court\", \"church\"]\n"]);
        text += self.one(&["", "reaches-parts = true\n"]);
        text
    }

    fn case(&mut self) -> String {
        let mut text = String::new();
        for number in 0..self.below(4) {
            let about = self.one(&["gulls", "gulls", "herons"]);
            let by = self.one(&["court", "church", "ministry", "state"]);
            let category = self.one(&["criminal", "terrorist", "party"]);
            text += &label(about, by, category, &format!("id = \"l{number}\""));
        }
        for number in 0..self.below(3) {
            text += &format!(
                "[[mandate]]\nid = \"m{number}\"\nof = \"ministry\"\nresponses = [\"dialogue\"]\nsource = \"src\"\n"
            );
            text += &self.law();
        }
        let rules = self.below(3);
        for number in 0..rules {
            text += &format!(
                "[[rule]]\nid = \"r{number}\"\nbinds = \"state\"\nresponses = [\"dialogue\"]\nsource = \"src\"\n"
            );
            text += self.one(&["makes = \"closed\"\n", "makes = \"conditional\"\ncondition = \"c\"\n"]);
            text += self.one(&["", "exceptions = [{ kind = \"waiver\", by = \"state\" }]\n"]);
            text += &self.law();
        }
        if self.below(3) == 0 {
            text += "[[same-as]]\none = \"gulls\"\nother = \"herons\"\nby = \"court\"\nsource = \"src\"\n";
        }
        if rules > 0 && self.below(3) == 0 {
            text += "[[exception]]\nid = \"e\"\nkind = \"licence\"\nby = \"state\"\nfor = \"state\"\nabout = \"gulls\"\nsource = \"src\"\nlifts = \"r0\"\n";
        }
        text
    }
}

#[test]
fn m13_the_minimal_sets_are_those_that_trying_every_set_finds() {
    let mut draws = Draws(2014);
    let (mut compared, mut several) = (0, 0);
    for _ in 0..600 {
        let text = draws.case();
        let case = case(&[&text]);
        let Some(expected) = tried(&case, &talk()) else {
            continue;
        };
        assert_eq!(found(&case, &talk()), expected, "{text}");
        compared += 1;
        several += usize::from(expected.iter().any(|set| set.len() > 1));
    }
    assert!(
        compared > 300 && several > 50,
        "{compared} compared, {several} with sets of several"
    );
}

#[test]
fn m13_institutions_that_are_asked_together_are_answered_as_each_alone_and_as_trying_every_set_does() {
    let mut draws = Draws(1962);
    let (mut alike, mut compared) = (0, 0);
    for _ in 0..300 {
        let text = draws.case().replace(
            "binds = \"state\"",
            draws.one(&["binds = \"state\"", "binds = [\"state\", \"court\", \"church\"]"]),
        );
        let case = case(&[&text]);
        let map = Map::compile(&case);
        let ask = |institution: &str| stage::ask(institution, "gulls", salida_case::terrain::Response::Dialogue);
        let questions = ["ministry", "state", "court", "church"].map(ask);
        // Limits that break the search off at many places, and one that does not.
        for effort in [0, 3, 10, 40, 150, 60_000_000] {
            for sets in [1, 3, 10_000] {
                let limits = Limits { sets, effort };
                let together = map.changes_of_each(&questions, on(DAY), limits);
                let alone: Vec<_> = { questions.iter() }
                    .map(|question| map.changes(question, on(DAY), limits))
                    .collect();
                assert_eq!(together, alone, "{text}");
                alike += usize::from(together.first() == together.get(1) && !together[0].sets.is_empty());
            }
        }
        for question in &questions[1..] {
            if let Some(expected) = tried(&case, question) {
                assert_eq!(found(&case, question), expected, "{text}");
                compared += 1;
            }
        }
    }
    assert!(alike > 100 && compared > 300, "{alike} alike, {compared} compared");
}

#[test]
fn m12_each_change_names_who_could_make_it_and_m14_what_is_unmet_without_it() {
    let provided = ban("exceptions = [{ kind = \"waiver\", by = \"state\" }]");
    let case = case(&[&label("gulls", "ministry", "criminal", ""), &provided]);
    let map = Map::compile(&case);
    let changes = map.changes(&talk(), on(DAY), Limits::default());
    assert_eq!((changes.at_least, changes.complete, changes.sets.len()), (2, true, 3));
    for set in &changes.sets {
        let mandate = set.steps.iter().find(|step| step.change == Change::GiveMandate);
        assert_eq!(mandate.map(|step| &step.without), Some(&Requirement::Mandate));
    }
    let by = |change: &Change| {
        let steps = changes.sets.iter().flat_map(|set| &set.steps);
        let found = steps
            .filter(|step| step.change == *change)
            .map(|step| step.by.clone())
            .next();
        found.unwrap_or_default()
    };
    let rule = || "ban".into();
    assert_eq!(by(&Change::EndLabel { label: 0 }), ["ministry".into()]);
    assert_eq!(by(&Change::SetAsideRule { rule: rule() }), ["court".into()]);
    let kind = salida_case::terrain::ExceptionKind::Waiver;
    assert_eq!(by(&Change::GrantException { rule: rule(), kind }), ["state".into()]);
    assert_eq!(by(&Change::GiveMandate), [], "nobody on record has given it any");
}

#[test]
fn m13_a_label_that_closes_one_door_and_opens_another_is_ended_only_with_a_mandate_in_its_place() {
    let toward = format!("{MANDATE}labelled = \"criminal\"\nsaid-by = \"court\"\n");
    let case = case(&[
        &label("gulls", "court", "criminal", ""),
        &toward,
        &ban("said-by = \"court\""),
    ]);
    let sets = found(&case, &talk());
    let ending = Change::EndLabel { label: 0 };
    let with: Vec<_> = sets.iter().filter(|set| set.contains(&ending)).collect();
    assert_eq!(with, [&BTreeSet::from([ending, Change::GiveMandate])]);
    assert!(sets.contains(&BTreeSet::from([Change::SetAsideRule { rule: "ban".into() }])));
}

#[test]
fn m13_a_search_that_was_broken_off_says_how_far_it_came() {
    let rules = (0..30).map(|number| {
        let rule = ban(&format!("exceptions = [{{ kind = \"waiver\", by = \"state\" }}, {{ kind = \"licence\", by = \"state\" }}]\ncondition = \"{number}\""));
        rule.replace("\"ban\"", &format!("\"ban{number}\"")).replace("labelled = \"criminal\"\n", "")
    });
    let case = case(&[MANDATE, &rules.collect::<String>()]);
    let map = Map::compile(&case);
    let changes = map.changes(&talk(), on(DAY), Limits::default());
    assert_eq!(
        (changes.at_least, changes.complete, changes.sets.len()),
        (30, false, 50)
    );
    assert!(changes.complete_to < 30);
    let stopped = map.changes(&talk(), on(DAY), Limits { sets: 50, effort: 10 });
    assert_eq!(
        (stopped.sets.len(), stopped.complete, stopped.at_least < 30),
        (1, false, true)
    );
}

#[test]
fn m14_where_the_smallest_is_out_of_reach_one_set_is_given_that_holds_no_smaller_one() {
    let rules = (0..6).map(|number| {
        let rule =
            ban("exceptions = [{ kind = \"waiver\", by = \"state\" }]").replace("\"ban\"", &format!("\"ban{number}\""));
        rule.replace("labelled = \"criminal\"\n", "")
    });
    let case = case(&[MANDATE, &rules.collect::<String>()]);
    let map = Map::compile(&case);
    let effort = 8;
    let changes = map.changes(&talk(), on(DAY), Limits { sets: 1, effort });
    assert!(changes.at_least < 6, "it was broken off before");
    let sizes: Vec<usize> = changes.sets.iter().map(|set| set.steps.len()).collect();
    assert_eq!(sizes, [6]);
}
