//! Precedents in the cases of the library for what would open a response (rule M31).

use crate::{
    library,
    report::{Cited, PrecedentReport},
};
use salida_actors::{Map, Moment, Precedent, State, Statement};
use salida_case::{Case, terrain::Response};
use salida_world::{ActorId, Language, SourceId, Wording};

/// What opened the same response in other cases, up to the day asked about, by kind, case and day. An act that opened it for
/// several, or toward several, is told once.
pub(super) fn precedents(own: &Case, response: Response, moment: Moment) -> Vec<PrecedentReport> {
    let mut told: Vec<PrecedentReport> = Vec::new();
    for case in library::cases().filter(|case| !is_same(case, own)) {
        let found = Map::compile(&case).precedents(response, moment);
        let mut of_case: Vec<(Statement, PrecedentReport)> = Vec::new();
        for precedent in &found {
            let question = &precedent.question;
            let known = of_case
                .iter_mut()
                .find(|(act, it)| *act == precedent.act && it.kind == precedent.kind && it.during == precedent.during);
            match known {
                Some((_, it)) => {
                    add(&mut it.institutions, name(&case, &question.institution));
                    add(&mut it.toward, name(&case, &question.actor));
                }
                None => of_case.push((precedent.act.clone(), one(&case, precedent))),
            }
        }
        told.extend(of_case.into_iter().map(|(_, it)| it));
    }
    told.sort_by_key(|it| (it.kind, it.during.first()));
    told
}

/// A case is no precedent for itself, under whatever name its folder goes.
fn is_same(one: &Case, other: &Case) -> bool {
    let title = |case: &Case, language: Language| case.title.read(language).map(|(_, text)| text.to_owned());
    Language::ALL
        .into_iter()
        .any(|language| title(one, language).is_some() && title(one, language) == title(other, language))
}

fn add(names: &mut Vec<Wording>, name: Wording) {
    if !names.contains(&name) {
        names.push(name);
    }
}

fn name(case: &Case, id: &ActorId) -> Wording {
    case.actor(id).map(|it| it.name.clone()).unwrap_or_default()
}

fn one(case: &Case, precedent: &Precedent) -> PrecedentReport {
    let told = told(case, &precedent.act).unwrap_or_default();
    let sources = told.sources.iter().filter_map(|id| case.source(id));
    PrecedentReport {
        kind: precedent.kind,
        case: case.title.clone(),
        what: told.what,
        basis: told.basis,
        by: told.by.map(|by| name(case, &by)),
        institutions: vec![name(case, &precedent.question.institution)],
        toward: vec![name(case, &precedent.question.actor)],
        during: precedent.during,
        in_spite: precedent.state == State::InSpite,
        sources: sources
            .map(|it| Cited {
                citation: it.citation.clone(),
                url: it.url.clone(),
            })
            .collect(),
    }
}

/// What a statement says, in its own words.
#[derive(Default)]
struct Told {
    what: Option<Wording>,
    basis: Option<Wording>,
    by: Option<ActorId>,
    sources: Vec<SourceId>,
}

fn told(case: &Case, act: &Statement) -> Option<Told> {
    let terrain = &case.terrain;
    Some(match act {
        Statement::Label(place) => {
            let it = case.labels.get(*place as usize)?;
            Told {
                what: Some(it.term.clone()),
                basis: it.basis.clone(),
                by: Some(it.by.clone()),
                sources: it.sources.clone(),
            }
        }
        Statement::Mandate(id) => {
            let it = terrain.mandates.iter().find(|it| it.id == *id)?;
            Told {
                what: None,
                basis: it.basis.clone(),
                by: it.given_by.clone(),
                sources: it.sources.clone(),
            }
        }
        Statement::Rule(id) => {
            let it = terrain.rules.iter().find(|it| it.id == *id)?;
            Told {
                what: it.name.clone(),
                basis: it.basis.clone(),
                by: it.set_by.clone(),
                sources: it.sources.clone(),
            }
        }
        Statement::Exception(id) => {
            let it = terrain.exceptions.iter().find(|it| it.id == *id)?;
            Told {
                what: None,
                basis: it.basis.clone(),
                by: Some(it.by.clone()),
                sources: it.sources.clone(),
            }
        }
        Statement::Fulfilment(place) => {
            let it = terrain.fulfilments.get(*place as usize)?;
            let rule = terrain.rules.iter().find(|rule| rule.id == it.of)?;
            Told {
                what: rule.condition.clone().or_else(|| rule.name.clone()),
                basis: None,
                by: Some(it.by.clone()),
                sources: it.sources.clone(),
            }
        }
        Statement::SameAs(_) => return None,
    })
}
