//! The immutable plan: every commitment of every instrument in force, taken apart into duties.

use salida_case::{
    Case,
    covenant::{Commitment, Form, Instrument, Roles, Status, Subjects},
};
use salida_world::{ActorId, Day, DeedId, Deeds, InstrumentId, Name, Span, ZoneId, Zones};
use std::collections::BTreeMap;

/// What a monitor watches: made once from a case, shared by any number of monitors.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(crate) duties: Vec<Duty>,
    pub(crate) zones: Zones,
    pub(crate) deeds: Deeds,
    part_of: BTreeMap<ActorId, ActorId>,
}

/// One commitment for one party (or the joint list, or nobody) in one region.
#[derive(Debug, Clone, PartialEq)]
pub struct Duty {
    /// The instrument.
    pub instrument: InstrumentId,
    /// How firm its text is.
    pub status: Status,
    /// The commitment.
    pub commitment: Name,
    /// Who is obliged: one party, a joint list, or nobody.
    pub parties: Vec<ActorId>,
    /// The zones that make up its region; empty means everywhere.
    pub region: Vec<ZoneId>,
    /// First day of force; a draft has none and stays pending.
    pub from: Option<Day>,
    /// Last day of force; open-ended without.
    pub until: Option<Day>,
    /// What is promised.
    pub form: Form,
    /// What it is about; several deeds are one quantity.
    pub deeds: Vec<DeedId>,
    /// The standard s of rule 1.
    pub standard: f64,
    /// Rule 16.
    pub burden_on_party: bool,
    /// Rule 18.
    pub survives: bool,
    /// Who does which step.
    pub roles: Roles,
}

impl Plan {
    /// Takes the instruments of a case apart. Linear in commitments × parties × zones.
    pub fn compile(case: &Case) -> Self {
        let duties = case.instruments.iter().flat_map(|instrument| {
            instrument
                .commitments
                .iter()
                .flat_map(move |commitment| duties_of(case, instrument, commitment))
        });
        let part_of = case
            .actors
            .iter()
            .filter_map(|actor| Some((actor.id.clone(), actor.part_of.clone()?)));
        Self {
            duties: duties.collect(),
            zones: case.zones.clone(),
            deeds: case.deeds.clone(),
            part_of: part_of.collect(),
        }
    }

    /// The duties, in the order of instruments, commitments, parties and zones.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// True when `inner` is `outer` or a part of it at any depth.
    pub(crate) fn belongs_to(&self, inner: &ActorId, outer: &ActorId) -> bool {
        let mut chain = std::iter::successors(Some(inner), |id| self.part_of.get(*id)).take(self.part_of.len() + 1);
        chain.any(|id| id == outer)
    }
}

impl Duty {
    /// The deed it is about.
    pub fn deed(&self) -> &DeedId {
        &self.deeds[0]
    }

    /// The days in force up to and including `on`; `None` before force begins.
    pub(crate) fn in_force_up_to(&self, on: Day) -> Option<Span> {
        let last = self.until.map_or(on, |until| until.min(on));
        Span::new(self.from?, last)
    }

    /// True when force has ended before `on`.
    pub(crate) fn force_over(&self, on: Day) -> bool {
        self.until.is_some_and(|until| until < on)
    }
}

fn duties_of<'a>(
    case: &'a Case,
    instrument: &'a Instrument,
    commitment: &'a Commitment,
) -> impl Iterator<Item = Duty> + 'a {
    let parties = match &commitment.form {
        Form::ShallNot { subjects, .. } | Form::Shall { subjects, .. } | Form::May { subjects, .. } => {
            party_lists(subjects)
        }
        Form::Keep { .. } | Form::KeepTrend { .. } => vec![Vec::new()],
    };
    let regions = regions(case, commitment);
    parties.into_iter().flat_map(move |parties| {
        regions.clone().into_iter().map(move |region| Duty {
            instrument: instrument.id.clone(),
            status: instrument.status,
            commitment: commitment.name.clone(),
            parties: parties.clone(),
            region,
            from: if instrument.status == Status::Draft {
                None
            } else {
                instrument.from
            },
            until: instrument.until,
            form: commitment.form.clone(),
            deeds: commitment.form.deeds().deeds.clone(),
            standard: commitment.proof.threshold(),
            burden_on_party: commitment.burden_on_party,
            survives: commitment.survives,
            roles: commitment.roles.clone(),
        })
    })
}

/// A list is joint unless `each of` (rule 4).
fn party_lists(subjects: &Subjects) -> Vec<Vec<ActorId>> {
    if subjects.each {
        subjects.parties.iter().map(|party| vec![party.clone()]).collect()
    } else {
        vec![subjects.parties.clone()]
    }
}

fn regions(case: &Case, commitment: &Commitment) -> Vec<Vec<ZoneId>> {
    match (commitment.zones.is_empty(), commitment.each_zone) {
        (true, _) => vec![case.zone.iter().cloned().collect()],
        (false, true) => commitment.zones.iter().map(|zone| vec![zone.clone()]).collect(),
        (false, false) => vec![commitment.zones.clone()],
    }
}
