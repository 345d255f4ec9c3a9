//! Markets: who has which part and share in them, whose of them are of the state, and what would be left if one went
//! (rules M15 to M17).

use crate::{Map, Moment, share::narrow};
use salida_case::{
    actor::ActorKind,
    market::{Market, Part},
    terrain::Validity,
};
use salida_world::{ActorId, Name, Range, SourceId};
use serde::Serialize;

/// A market on a day.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MarketReport {
    /// Which.
    pub market: Name,
    /// True when the stated shares exceed the market, or cannot fill it: nothing is drawn from them.
    pub contradictory: bool,
    /// The parts that stand.
    pub parts: Vec<PartReport>,
    /// The share of those without a stated one: least and most.
    pub unstated: Option<(f64, f64)>,
    /// What would be left if one went.
    pub if_gone: Vec<IfGone>,
    /// Months for which somebody was taken as a newcomer.
    pub newcomer_months: u32,
}

/// A part in a market.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PartReport {
    /// Whose.
    pub actor: ActorId,
    /// Which part.
    pub role: String,
    /// Its share, narrowed by the others.
    pub share: Option<Range<f64>>,
    /// True for public institutions and their agents.
    pub of_the_state: bool,
    /// True when it came within the time that makes a newcomer.
    pub newcomer: bool,
    /// Who says so.
    pub sources: Vec<SourceId>,
}

/// What would be left of a market without one actor. It says what can be, not what will.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IfGone {
    /// Without whom.
    pub actor: ActorId,
    /// The share that would be up for taking: least and most.
    pub share: (f64, f64),
    /// Who is there for each of its roles.
    pub roles: Vec<RoleLeft>,
    /// True when somebody else is there for each of its roles, so that the market can go on.
    pub can_go_on: bool,
}

/// Who is there for a role besides one actor.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoleLeft {
    /// Which role.
    pub role: String,
    /// Others who have it in this market.
    pub here: Vec<ActorId>,
    /// Those who have it in a market that is a substitute.
    pub elsewhere: Vec<(Name, ActorId)>,
    /// Those of both who came to it within the time that makes a newcomer.
    pub newcomers: Vec<ActorId>,
}

impl Map<'_> {
    /// Every market on a day, in the order of the case.
    pub fn markets(&self, moment: Moment) -> Vec<MarketReport> {
        self.case
            .markets
            .iter()
            .map(|market| self.market(market, moment))
            .collect()
    }

    fn market(&self, market: &Market, moment: Moment) -> MarketReport {
        let standing = self.parts(market, moment);
        let shares: Vec<Option<Range<f64>>> = standing.iter().map(|part| part.share).collect();
        let narrowed = narrow(&shares, market.complete);
        let contradictory = narrowed.is_none();
        let unstated = narrowed.as_ref().map(|it| it.rest);
        let shares = narrowed.map_or_else(|| vec![None; standing.len()], |it| it.shares);
        let parts: Vec<PartReport> = { standing.iter().zip(shares) }
            .map(|(part, share)| PartReport {
                actor: part.actor.clone(),
                role: part.role.clone(),
                share,
                of_the_state: self.is_of_the_state(&part.actor),
                newcomer: self.is_new(part, moment),
                sources: said_by(market, part).to_vec(),
            })
            .collect();
        let mut actors: Vec<&ActorId> = parts.iter().map(|part| &part.actor).collect();
        actors.sort();
        actors.dedup();
        let rest = unstated.unwrap_or((0.0, 1.0)).1;
        let elsewhere = self.elsewhere(market, moment);
        let if_gone = actors
            .into_iter()
            .map(|actor| self.if_gone(actor, &parts, &elsewhere, rest, moment));
        MarketReport {
            market: market.id.clone(),
            contradictory,
            if_gone: if_gone.collect(),
            newcomer_months: self.case.terrain.scale.newcomer_months,
            parts,
            unstated,
        }
    }

    fn if_gone(
        &self,
        actor: &ActorId,
        parts: &[PartReport],
        others: &[(Name, &Part)],
        rest: f64,
        moment: Moment,
    ) -> IfGone {
        let own = || parts.iter().filter(|part| part.actor == *actor);
        let mut names: Vec<&String> = own().map(|part| &part.role).collect();
        names.sort();
        names.dedup();
        let left = |role: &String| {
            let here = || parts.iter().filter(|part| part.role == *role && part.actor != *actor);
            let holds = |(_, part): &&(Name, &Part)| part.role == *role && part.actor != *actor;
            let elsewhere: Vec<&(Name, &Part)> = others.iter().filter(holds).collect();
            let new_here = here().filter(|part| part.newcomer).map(|part| part.actor.clone());
            let new_there = elsewhere.iter().filter(|(_, part)| self.is_new(part, moment));
            RoleLeft {
                role: role.clone(),
                here: distinct(here().map(|part| part.actor.clone())),
                newcomers: distinct(new_here.chain(new_there.map(|(_, part)| part.actor.clone()))),
                elsewhere: distinct(
                    { elsewhere.into_iter() }.map(|(market, part)| (market.clone(), part.actor.clone())),
                ),
            }
        };
        let roles: Vec<RoleLeft> = names.into_iter().map(left).collect();
        let sum = |end: fn(&Range<f64>) -> f64, unknown: f64| -> f64 {
            own()
                .map(|part| part.share.as_ref().map_or(unknown, end))
                .sum::<f64>()
                .min(1.0)
        };
        IfGone {
            actor: actor.clone(),
            share: (sum(|it| it.low, 0.0), sum(|it| it.high, rest)),
            can_go_on: roles.iter().all(|it| !it.here.is_empty() || !it.elsewhere.is_empty()),
            roles,
        }
    }

    /// The parts in markets that are substitutes for this one, whichever of the two says so.
    fn elsewhere(&self, market: &Market, moment: Moment) -> Vec<(Name, &Part)> {
        let substitutes = self.case.markets.iter().filter(|other| {
            other.id != market.id && (market.substitutes.contains(&other.id) || other.substitutes.contains(&market.id))
        });
        let holders = substitutes.flat_map(|other| {
            let parts = self.parts(other, moment).into_iter();
            parts.map(|part| (other.id.clone(), part))
        });
        holders.collect()
    }

    /// The parts of a market that stand.
    pub(crate) fn parts<'m>(&self, market: &'m Market, moment: Moment) -> Vec<&'m Part> {
        let stands = |part: &&Part| {
            let validity = Validity {
                from: part.during.map(salida_world::Span::first),
                until: part.during.map(salida_world::Span::last),
                ..Validity::default()
            };
            self.published.stands(&validity, said_by(market, part), moment)
        };
        market.parts.iter().filter(stands).collect()
    }

    /// True when it came within the time that makes a newcomer, as the case sets it.
    fn is_new(&self, part: &Part, moment: Moment) -> bool {
        let since = moment.on.minus_months(self.case.terrain.scale.newcomer_months);
        part.during.is_some_and(|during| during.first() > since)
    }

    fn is_of_the_state(&self, actor: &ActorId) -> bool {
        let actor = self.case.actors.get(self.roll.number(actor) as usize);
        actor.is_some_and(|it| matches!(it.kind, ActorKind::Institution | ActorKind::StateAgent))
    }
}

fn said_by<'m>(market: &'m Market, part: &'m Part) -> &'m [SourceId] {
    if part.sources.is_empty() {
        &market.sources
    } else {
        &part.sources
    }
}

fn distinct<T: Ord>(items: impl Iterator<Item = T>) -> Vec<T> {
    let mut items: Vec<T> = items.collect();
    items.sort();
    items.dedup();
    items
}
