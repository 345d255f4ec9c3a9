//! The clauses around a duty, compiled: whose standings its conditions read, which happenings open and close it, what
//! follows its breach.

use crate::{
    plan::{Duty, deed_lists, party_lists},
    quantity::{Quantities, QuantityId},
};
use salida_case::{
    Case,
    covenant::{
        Asked, Commitment, Condition, Consequence, Due, Duty as Who, Form, Holders, Instrument, Length, Power, Scope,
        Status, Target, Trigger, Verb,
    },
};
use salida_world::{ActorId, Day, DeedId, ZoneId};

/// What duties need of their instrument.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Terms {
    pub(crate) from: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) powers: Vec<Power>,
}

impl Terms {
    /// A draft binds nobody.
    pub(crate) fn of(instrument: &Instrument) -> Self {
        Self {
            from: instrument.from.filter(|_| instrument.status != Status::Draft),
            until: instrument.until,
            powers: instrument.powers.clone(),
        }
    }
}

/// The clauses around one duty.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Clauses {
    pub(crate) scope: Option<Confinement>,
    /// The permissions that may bear on a prohibition.
    pub(crate) permissions: Vec<Leave>,
    pub(crate) suspended_while: Option<Test>,
    pub(crate) excused_if: Option<Test>,
    pub(crate) ends_when: Option<Test>,
    /// `ends when` of the whole instrument.
    pub(crate) ends_whole: Option<Test>,
    /// The eve of the first day of an instrument that puts another commitment in its place.
    pub(crate) replaced_after: Option<Day>,
    /// What calls for an answer; `None` where nobody could do it.
    pub(crate) trigger: Option<QuantityId>,
    pub(crate) chain: Vec<Link>,
}

impl Clauses {
    /// True when a duty reads more than the quantity that it counts and the happenings that it answers.
    pub(crate) fn is_entangled(&self) -> bool {
        let conditions = [
            &self.suspended_while,
            &self.excused_if,
            &self.ends_when,
            &self.ends_whole,
        ];
        self.scope.is_some()
            || !self.permissions.is_empty()
            || !self.chain.is_empty()
            || conditions.iter().any(|condition| condition.is_some())
    }
}

/// A permission that may bear on a prohibition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Leave {
    /// Position of the permission.
    pub(crate) duty: usize,
    /// True when it permits the acts of all the prohibited parties, whoever of them it was.
    pub(crate) is_of_all: bool,
}

/// A scope with what it counts. A trigger that nobody could bring about has no quantity.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Confinement {
    After(Length, Option<QuantityId>),
    Before(Length, Option<QuantityId>),
    Between(Option<QuantityId>, Option<QuantityId>),
}

/// A condition, compiled.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Test {
    All(Vec<Test>),
    Any(Vec<Test>),
    /// The standing of these duties together.
    Standing {
        of: Vec<usize>,
        is: Asked,
    },
    Happens {
        what: Option<QuantityId>,
        within: Option<Length>,
    },
}

/// One link of an `on breach` chain: who does what, an entry for each party list and each deed list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Link {
    pub(crate) is_owed: bool,
    pub(crate) at_least: u64,
    pub(crate) within: Option<Length>,
    pub(crate) owed_by: Vec<Owed>,
}

/// One party list and one deed list of a link.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Owed {
    pub(crate) parties: Vec<ActorId>,
    pub(crate) deeds: Vec<DeedId>,
    pub(crate) counts: QuantityId,
}

impl Test {
    /// Every duty whose standing it reads.
    pub(crate) fn targets(&self) -> Vec<usize> {
        match self {
            Self::All(of) | Self::Any(of) => of.iter().flat_map(Self::targets).collect(),
            Self::Standing { of, .. } => of.clone(),
            Self::Happens { .. } => Vec::new(),
        }
    }

    /// Every quantity that it looks at by itself.
    pub(crate) fn quantities(&self) -> Vec<QuantityId> {
        match self {
            Self::All(of) | Self::Any(of) => of.iter().flat_map(Self::quantities).collect(),
            Self::Standing { .. } => Vec::new(),
            Self::Happens { what, .. } => what.iter().copied().collect(),
        }
    }
}

/// Compiles the clauses of every duty, once all duties are known. No commitment bears the name of an amnesty, which has no
/// clauses of its own and ends with its instrument.
pub(crate) fn compile(case: &Case, duties: &mut [Duty], quantities: &mut Quantities) {
    let mut compiled = Vec::new();
    for duty in duties.iter() {
        let instrument = case.instruments.get(duty.terms);
        let Some(instrument) = instrument else {
            compiled.push(Clauses::default());
            continue;
        };
        let mut own = instrument.commitments.iter();
        let commitment = own.find(|own| own.name == duty.commitment);
        let circle = Circle {
            case,
            instrument,
            duties,
            duty,
        };
        compiled.push(match commitment {
            Some(commitment) => circle.clauses(commitment, quantities),
            None => circle.clauses_of_all(quantities),
        });
    }
    for (duty, clauses) in duties.iter_mut().zip(compiled) {
        duty.clauses = clauses;
    }
}

/// What the words of a clause may refer to.
struct Circle<'a> {
    case: &'a Case,
    instrument: &'a Instrument,
    duties: &'a [Duty],
    duty: &'a Duty,
}

impl Circle<'_> {
    fn clauses(&self, commitment: &Commitment, quantities: &mut Quantities) -> Clauses {
        let region = &self.duty.region;
        let everywhere: Vec<ZoneId> = self.case.zone.iter().cloned().collect();
        let scope = { commitment.scope.as_ref() }.map(|scope| self.confinement(scope, quantities));
        let mut test = |condition: &Option<Condition>, region: &[ZoneId]| {
            condition.as_ref().map(|it| self.test(it, region, quantities))
        };
        let ends_when = test(&commitment.ends_when, region);
        let ends_whole = test(&self.instrument.ends_when, &everywhere);
        let suspended_while = test(&commitment.suspended_while, region);
        let excused_if = test(&commitment.excused_if, region);
        let trigger = match &commitment.form {
            Form::Shall {
                due: Due::Within { of, .. },
                ..
            } => self.trigger(of, region, quantities),
            _ => None,
        };
        let chain = commitment.on_breach.iter().map(|link| self.link(link, quantities));
        Clauses {
            scope,
            permissions: self.permissions(),
            suspended_while,
            excused_if,
            ends_when,
            ends_whole,
            replaced_after: self.replaced_after(commitment),
            trigger,
            chain: chain.collect(),
        }
    }

    /// The clauses of the instrument as a whole.
    fn clauses_of_all(&self, quantities: &mut Quantities) -> Clauses {
        let everywhere: Vec<ZoneId> = self.case.zone.iter().cloned().collect();
        let ends_whole = { self.instrument.ends_when.as_ref() }.map(|it| self.test(it, &everywhere, quantities));
        Clauses {
            ends_whole,
            ..Clauses::default()
        }
    }

    fn confinement(&self, scope: &Scope, quantities: &mut Quantities) -> Confinement {
        let mut counts = |of: &Trigger| self.trigger(of, &self.duty.region, quantities);
        match scope {
            Scope::After { length, of } => Confinement::After(*length, counts(of)),
            Scope::Before { length, of } => Confinement::Before(*length, counts(of)),
            Scope::Between { opens, closes } => Confinement::Between(counts(opens), counts(closes)),
        }
    }

    fn test(&self, condition: &Condition, region: &[ZoneId], quantities: &mut Quantities) -> Test {
        match condition {
            Condition::All { of } => Test::All(of.iter().map(|it| self.test(it, region, quantities)).collect()),
            Condition::Any { of } => Test::Any(of.iter().map(|it| self.test(it, region, quantities)).collect()),
            Condition::Standing { of, is } => Test::Standing {
                of: self.targets(of),
                is: is.clone(),
            },
            Condition::Happens { what, within } => Test::Happens {
                what: self.trigger(what, region, quantities),
                within: *within,
            },
        }
    }

    /// The quantity of a trigger. `None` where nobody is named who could do it.
    fn trigger(&self, trigger: &Trigger, region: &[ZoneId], quantities: &mut Quantities) -> Option<QuantityId> {
        let own = &self.duty.parties;
        let deeds = &trigger.deeds;
        match &trigger.by {
            Holders::Everybody => Some(quantities.id(deeds, region, &[])),
            Holders::TheParty => (!own.is_empty()).then(|| quantities.id(deeds, region, own)),
            Holders::TheOthers => Some(quantities.id_of_others(deeds, region, own)),
            Holders::Parties(parties) => (!parties.is_empty()).then(|| quantities.id(deeds, region, parties)),
        }
    }

    /// The duties whose standing a condition reads: those of the commitment, of the parties and in the zones it names.
    fn targets(&self, target: &Target) -> Vec<usize> {
        let own = &self.duty.parties;
        let instrument = target.instrument.as_ref().unwrap_or(&self.instrument.id);
        let held = |duty: &Duty| match &target.of {
            Holders::Everybody => true,
            Holders::TheParty => duty.parties.iter().any(|party| own.contains(party)),
            Holders::TheOthers => !duty.parties.is_empty() && !duty.parties.iter().any(|party| own.contains(party)),
            Holders::Parties(parties) => duty.parties.iter().any(|party| parties.contains(party)),
        };
        let placed = |duty: &Duty| {
            let inside = |zone: &ZoneId| target.zones.iter().any(|outer| self.case.zones.lies_in(zone, outer));
            target.zones.is_empty() || (!duty.region.is_empty() && duty.region.iter().all(inside))
        };
        let named = |duty: &Duty| duty.instrument == *instrument && duty.commitment == target.commitment;
        let all = self.duties.iter().enumerate();
        all.filter(|(_, duty)| named(duty) && held(duty) && placed(duty))
            .map(|(index, _)| index)
            .collect()
    }

    /// Permissions of the same instrument that may bear on a prohibition.
    fn permissions(&self) -> Vec<Leave> {
        let prohibits = matches!(self.duty.form, Form::ShallNot { .. });
        let permits = |it: &Commitment| matches!(it.form, Form::May { .. });
        if !prohibits || !self.instrument.commitments.iter().any(permits) {
            return Vec::new();
        }
        let all = self.duties.iter().enumerate();
        // An amnesty grants what its name says and permits nothing besides.
        let is_written = |duty: &Duty| {
            let mut names = self.instrument.commitments.iter().map(|it| &it.name);
            names.any(|name| *name == duty.commitment)
        };
        let bears =
            |duty: &Duty| duty.terms == self.duty.terms && matches!(duty.form, Form::May { .. }) && is_written(duty);
        all.filter(|(_, duty)| bears(duty))
            .map(|(index, duty)| Leave {
                duty: index,
                is_of_all: { self.duty.parties.iter() }.all(|party| self.is_part_of_any(party, &duty.parties)),
            })
            .collect()
    }

    fn is_part_of_any(&self, party: &ActorId, wholes: &[ActorId]) -> bool {
        let actors = &self.case.actors;
        let around = |id: &ActorId| actors.iter().find(|actor| actor.id == *id)?.part_of.clone();
        let mut chain = std::iter::successors(Some(party.clone()), around).take(actors.len() + 1);
        chain.any(|id| wholes.contains(&id))
    }

    /// The eve of the day on which another instrument puts its own commitment in the place of this one.
    fn replaced_after(&self, commitment: &Commitment) -> Option<Day> {
        let amending = self.case.instruments.iter().filter(|other| {
            let replaces = |it: &Commitment| it.replaces.as_ref() == Some(&commitment.name);
            other.amends.as_ref() == Some(&self.instrument.id) && other.commitments.iter().any(replaces)
        });
        let firsts = amending.filter_map(|other| Terms::of(other).from);
        firsts.min().map(|first| first.plus(-1))
    }

    fn link(&self, link: &Consequence, quantities: &mut Quantities) -> Link {
        let lists = match &link.who {
            Who::TheParty => vec![self.duty.parties.clone()],
            Who::Named(subjects) => party_lists(subjects),
        };
        let mut owed_by = Vec::new();
        for parties in &lists {
            for deeds in deed_lists(&link.deeds) {
                owed_by.push(Owed {
                    parties: parties.clone(),
                    counts: quantities.id(&deeds, &self.duty.region, parties),
                    deeds,
                });
            }
        }
        Link {
            is_owed: link.verb == Verb::Shall,
            at_least: link.at_least,
            within: link.within,
            owed_by,
        }
    }
}
