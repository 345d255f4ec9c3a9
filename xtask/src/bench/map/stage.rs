//! The cases that the map is measured on: drawn, with a seed, and without a meaning.

use crate::bench::chance::Chance;
use salida_case::{
    Case, Texts,
    label::Label,
    read,
    terrain::{Confidence, Exception, ExceptionKind, Mandate, Response, Rule, SameAs, Validity, When},
};
use salida_note::Place;
use salida_world::{ActorId, Day, Name, Wording};
use std::fmt::Write as _;

/// Categories, in tens, each a case of the one before it in its ten.
const CATEGORIES: usize = 100;

/// 5,000 actors, 50 of them institutions; 500 rules and mandates; exceptions and same-as; zones with who governs them, markets,
/// weights of factions and capacities; so many labels.
pub(super) fn large(labels: usize) -> Case {
    let mut chance = Chance::new(14);
    let mut text = head();
    for number in 0..5_000 {
        let (kind, part) = if number < 50 {
            ("institution", String::new())
        } else if number >= 100 && number % 5 == 0 {
            ("faction", format!("part-of = \"a{}\"\n", number - 1))
        } else {
            ("group", String::new())
        };
        actor(&mut text, &format!("a{number}"), kind, &part);
    }
    ground(&mut Chance::new(41), &mut text);
    let mut case = parsed(&text);
    let institution = |chance: &mut Chance| ActorId::from(format!("a{}", chance.between(0, 49)).as_str());
    let group = |chance: &mut Chance| ActorId::from(format!("a{}", chance.between(50, 4_999)).as_str());
    for _ in 0..labels {
        let (about, by) = (group(&mut chance), institution(&mut chance));
        case.labels.push(label(&mut chance, about, by));
    }
    for number in 0..500 {
        let (of, by) = (institution(&mut chance), institution(&mut chance));
        let mandate = Mandate {
            id: name("m", number),
            of: vec![of],
            responses: responses(&mut chance),
            when: when(&mut chance),
            given_by: Some(by),
            basis: None,
            validity: Validity::default(),
            sources: Vec::new(),
            place: place(),
        };
        case.terrain.mandates.push(mandate);
        let binds = (0..3).map(|_| institution(&mut chance)).collect();
        case.terrain.rules.push(rule(&mut chance, number, binds));
    }
    for number in 0..1_000 {
        let validity = days(&mut chance);
        case.terrain.same_as.push(SameAs {
            id: None,
            one: group(&mut chance),
            other: group(&mut chance),
            by: institution(&mut chance),
            confidence: Confidence::Certain,
            validity,
            sources: Vec::new(),
            place: place(),
        });
        case.terrain.exceptions.push(Exception {
            id: name("e", number),
            kind: ExceptionKind::Licence,
            by: institution(&mut chance),
            institutions: vec![institution(&mut chance)],
            about: vec![group(&mut chance)],
            responses: responses(&mut chance),
            lifts: vec![name("r", chance.between(0, 499))],
            suspends: Vec::new(),
            basis: None,
            acknowledged: None,
            validity,
            sources: Vec::new(),
            place: place(),
        });
    }
    case
}

/// Two hundred zones in threes of depth, who provides what there and how that is taken, three hundred markets with ten parts
/// each, weights of nearly a thousand factions, and what a hundred groups and five institutions have.
fn ground(chance: &mut Chance, text: &mut String) {
    let anybody = |chance: &mut Chance| format!("a{}", chance.between(0, 4_999));
    for number in 0..200_usize {
        let within = number.checked_sub(1).filter(|_| number % 3 > 0);
        let within = within.map_or_else(String::new, |outer| format!("within = \"z{outer}\"\n"));
        let _ = write!(text, "[[place]]\nid = \"z{number}\"\nname = \"Z\"\n{within}");
        for function in ["security", "justice", "disputes", "services", "work"] {
            let _ = write!(
                text,
                "[[order]]\nzone = \"z{number}\"\nfunction = \"{function}\"\nby = \"{}\"\nsource = \"s\"\n",
                anybody(chance)
            );
        }
        let _ = write!(
            text,
            "[[mediation]]\nzone = \"z{number}\"\nrole = \"Elders\"\ncoverage = \"part\"\nsource = \"s\"\n"
        );
    }
    for _ in 0..1_000 {
        let _ = write!(
            text,
            "[[acceptance]]\nof = \"{}\"\nby = \"{}\"\nlevel = \"feared\"\nsource = \"s\"\n",
            anybody(chance),
            anybody(chance)
        );
    }
    for number in 0..300 {
        let parts: Vec<String> = (0..10)
            .map(|role| {
                let role = ["producer", "carrier", "protector", "taxer", "buyer"][role % 5];
                let share = "{ low = 0.0, best = 0.05, high = 0.3 }";
                format!(
                    "{{ actor = \"{}\", role = \"{role}\", share = {share} }}",
                    anybody(chance)
                )
            })
            .collect();
        let _ = write!(
            text,
            "[[market]]\nid = \"k{number}\"\nname = \"K\"\nzones = \"z{}\"\nsubstitutes = \"k{}\"\nparts = [{}]\nsource = \"s\"\n",
            chance.between(0, 199),
            (number + 1) % 300,
            parts.join(", ")
        );
    }
    for faction in (100..5_000).step_by(5) {
        let share = "{ low = 0.2, best = 0.4, high = 0.6 }";
        let _ = write!(
            text,
            "[[weight]]\nof = \"a{faction}\"\nshare = {share}\nsource = \"s\"\n"
        );
    }
    for owner in (0..5).chain(50..150) {
        for dimension in ["finance", "coercion", "members", "acceptance", "information"] {
            let amount = chance.between(10, 1_000);
            let _ = write!(
                text,
                "[[capacity]]\nof = \"a{owner}\"\ndimension = \"{dimension}\"\namount = {{ low = {}, best = {amount}, high = {} }}\nunit = \"u\"\nsource = \"s\"\n",
                amount / 2,
                amount * 2
            );
        }
    }
}

/// How rules bind fifty institutions.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bound {
    /// Each rule binds so many of them, in turn.
    InTurn(usize),
    /// Each rule binds about so many in a hundred, drawn anew; each institution has exceptions of its own, and half of them a
    /// mandate that asks for a label of its own.
    EachItsOwn(usize),
}

/// Fifty institutions under five hundred rules on dialogue, and an actor with so many labels.
pub(super) fn many_rules(labels: usize, bound: Bound) -> Case {
    let mut chance = Chance::new(5);
    let mut text = head();
    let institutions: Vec<String> = (0..50).map(|number| format!("i{number}")).collect();
    institutions
        .iter()
        .for_each(|id| actor(&mut text, id, "institution", ""));
    actor(&mut text, "gulls", "group", "");
    let mut case = parsed(&text);
    for _ in 0..labels {
        let by = ActorId::from(format!("i{}", chance.between(0, 49)).as_str());
        let mut said = label(&mut chance, "gulls".into(), by);
        (said.from, said.until) = (Day::MIN, None);
        case.labels.push(said);
    }
    let all: Vec<ActorId> = institutions.iter().map(|id| id.as_str().into()).collect();
    for number in 0..500 {
        let binds: Vec<ActorId> = match bound {
            Bound::InTurn(many) => (0..many)
                .filter_map(|at| all.get((number * 7 + at) % all.len()).cloned())
                .collect(),
            Bound::EachItsOwn(hundredths) => {
                let some = all.iter().filter(|_| chance.in_thousand(hundredths * 10));
                some.cloned().collect()
            }
        };
        let mut rule = rule(&mut chance, number, binds);
        rule.responses = vec![Response::Dialogue];
        rule.when.said_by.clone_from(&all);
        case.terrain.rules.push(rule);
    }
    if matches!(bound, Bound::EachItsOwn(_)) {
        let own = all.iter().enumerate();
        own.for_each(|(number, institution)| of_its_own(&mut chance, number, institution, &mut case));
    }
    case
}

/// Exceptions that an institution has alone, each from another rule, and for every second one a mandate.
fn of_its_own(chance: &mut Chance, number: usize, institution: &ActorId, case: &mut Case) {
    for which in 0..20 {
        case.terrain.exceptions.push(Exception {
            id: name("e", number * 20 + which),
            kind: ExceptionKind::Waiver,
            by: institution.clone(),
            institutions: vec![institution.clone()],
            about: vec!["gulls".into()],
            responses: vec![Response::Dialogue],
            lifts: vec![name("r", chance.between(0, 499))],
            suspends: Vec::new(),
            basis: None,
            acknowledged: None,
            validity: Validity::default(),
            sources: Vec::new(),
            place: place(),
        });
    }
    if number.is_multiple_of(2) {
        case.terrain.mandates.push(Mandate {
            id: name("m", number),
            of: vec![institution.clone()],
            responses: vec![Response::Dialogue],
            when: when(chance),
            given_by: Some(institution.clone()),
            basis: None,
            validity: Validity::default(),
            sources: Vec::new(),
            place: place(),
        });
    }
}

/// The labels of a case as a table.
pub(super) fn table(case: &Case) -> String {
    let mut text = String::from("about,by,term,category,denies,from,until,source\n");
    for it in &case.labels {
        let category = it.category.as_ref().map_or("", Name::as_str);
        let until = it.until.map(|until| until.to_string()).unwrap_or_default();
        let _ = writeln!(
            text,
            "{},{},word,{category},{},{},{until},s",
            it.about, it.by, it.denies, it.from
        );
    }
    text
}

fn head() -> String {
    let mut text = String::from("title = \"Bench\"\nlanguage = \"en\"\n[[source]]\nid = \"s\"\ncitation = \"S\"\n");
    text.push_str("[[vocabulary]]\nid = \"v\"\nname = \"V\"\nsource = \"s\"\n");
    for number in 0..CATEGORIES {
        let _ = writeln!(
            text,
            "[[category]]\nid = \"c{number}\"\nvocabulary = \"v\"\nname = \"C\""
        );
        if number % 10 > 0 {
            let _ = writeln!(text, "is-a = \"c{}\"", number - 1);
        }
    }
    text
}

fn actor(text: &mut String, id: &str, kind: &str, more: &str) {
    let _ = write!(
        text,
        "[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"{kind}\"\nsource = \"s\"\n{more}"
    );
}

fn parsed(text: &str) -> Case {
    let texts = Texts {
        case: text,
        ..Texts::default()
    };
    read(&texts).value.expect("a case that the bench wrote itself")
}

fn label(chance: &mut Chance, about: ActorId, by: ActorId) -> Label {
    let days = days(chance);
    Label {
        id: None,
        about,
        by,
        term: Wording::default(),
        category: Some(name("c", chance.between(0, CATEGORIES - 1))),
        denies: chance.in_thousand(20),
        confidence: Confidence::Certain,
        basis: None,
        from: days.from.unwrap_or(Day::MIN),
        until: days.until,
        recorded: None,
        withdrawn: None,
        why: None,
        consequence: None,
        gain: None,
        sources: Vec::new(),
        place: place(),
    }
}

fn rule(chance: &mut Chance, number: usize, binds: Vec<ActorId>) -> Rule {
    use salida_case::terrain::{Effect, Provided};
    let set_by = binds.first().cloned();
    Rule {
        id: name("r", number),
        name: None,
        responses: responses(chance),
        makes: if chance.in_thousand(700) {
            Effect::Closed
        } else {
            Effect::Conditional
        },
        when: when(chance),
        condition: None,
        owed_by: Vec::new(),
        exceptions: vec![Provided {
            kind: ExceptionKind::Waiver,
            by: set_by.iter().cloned().collect(),
        }],
        set_by,
        binds,
        basis: None,
        validity: Validity::default(),
        sources: Vec::new(),
        place: place(),
    }
}

fn when(chance: &mut Chance) -> When {
    When {
        labelled: vec![name("c", chance.between(0, CATEGORIES - 1))],
        unless_labelled: if chance.in_thousand(200) {
            vec![name("c", chance.between(0, CATEGORIES - 1))]
        } else {
            Vec::new()
        },
        said_by: (0..10)
            .map(|_| ActorId::from(format!("a{}", chance.between(0, 49)).as_str()))
            .collect(),
        reaches_parts: chance.in_thousand(300),
    }
}

fn responses(chance: &mut Chance) -> Vec<Response> {
    let some = Response::ALL.iter().map(|(response, _)| *response);
    some.filter(|_| chance.in_thousand(300)).collect()
}

fn days(chance: &mut Chance) -> Validity {
    let start = i32::try_from(chance.between(7_000, 22_000)).unwrap_or(0);
    let length = i32::try_from(chance.between(30, 6_000)).unwrap_or(0);
    Validity {
        from: Some(Day::from_number(start)),
        until: chance.in_thousand(600).then(|| Day::from_number(start + length)),
        ..Validity::default()
    }
}

fn name(start: &str, number: usize) -> Name {
    Name::from(format!("{start}{number}").as_str())
}

fn place() -> Place {
    Place::whole("case.toml")
}
