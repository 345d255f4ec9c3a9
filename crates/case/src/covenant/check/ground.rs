//! The case as checks look at it, with the few questions that several of them ask.

use crate::{
    Case,
    covenant::{Amnesty, Commitment, Condition, Consequence, Duty, Instrument, Kinds, Roles, Subjects},
    data::DataFile,
};
use salida_note::{Code, Note};
use salida_world::{ActorId, Day, DeedId, TableKind, ZoneId};
use std::collections::BTreeMap;

/// A case with its instruments.
pub(super) struct Ground<'a> {
    pub(super) case: &'a Case,
    /// Who does something under each instrument: parties, witnesses and those who hold a role.
    engaged: BTreeMap<&'a str, Vec<&'a ActorId>>,
}

/// A commitment in its instrument.
pub(super) type Clause<'a> = (&'a Instrument, &'a Commitment);

/// First and last day of force, each where there is one.
pub(super) type Force = (Option<Day>, Option<Day>);

impl<'a> Ground<'a> {
    pub(super) fn new(case: &'a Case) -> Self {
        let engaged = case.instruments.iter().map(|it| (it.id.as_str(), engaged_in(it)));
        Self {
            case,
            engaged: engaged.collect(),
        }
    }

    /// Every commitment with the instrument it stands in.
    pub(super) fn commitments(&self) -> impl Iterator<Item = Clause<'a>> {
        let instruments = self.case.instruments.iter();
        instruments.flat_map(|instrument| instrument.commitments.iter().map(move |clause| (instrument, clause)))
    }

    /// Every amnesty with the instrument it stands in.
    pub(super) fn amnesties(&self) -> impl Iterator<Item = (&'a Instrument, &'a Amnesty)> {
        let instruments = self.case.instruments.iter();
        instruments.flat_map(|instrument| instrument.amnesties.iter().map(move |clause| (instrument, clause)))
    }

    /// The instrument of that id.
    pub(super) fn instrument(&self, id: &str) -> Option<&'a Instrument> {
        self.case
            .instruments
            .iter()
            .find(|instrument| instrument.id.as_str() == id)
    }

    /// True for a party of the instrument and for a part of one.
    pub(super) fn is_bound(&self, actor: &ActorId, instrument: &Instrument) -> bool {
        instrument
            .parties
            .iter()
            .any(|party| self.case.is_part_of(actor, party))
    }

    /// True for whoever does something under the instrument, and for a part of it.
    pub(super) fn is_engaged(&self, actor: &ActorId, instrument: &Instrument) -> bool {
        let engaged = self.engaged.get(instrument.id.as_str());
        engaged
            .into_iter()
            .flatten()
            .any(|other| self.case.is_part_of(actor, other))
    }

    /// True when one is the other, or a part of it.
    pub(super) fn are_kin(&self, one: &ActorId, other: &ActorId) -> bool {
        self.case.is_part_of(one, other) || self.case.is_part_of(other, one)
    }

    /// True when every zone of `inner` lies in one of `outer`. No zones mean everywhere.
    pub(super) fn lies_within(&self, inner: &[ZoneId], outer: &[ZoneId]) -> bool {
        let inside = |zone: &ZoneId| outer.iter().any(|around| self.case.zones.lies_in(zone, around));
        outer.is_empty() || (!inner.is_empty() && inner.iter().all(inside))
    }

    /// True when they share a place. No zones mean everywhere.
    pub(super) fn meet(&self, one: &[ZoneId], other: &[ZoneId]) -> bool {
        let zones = &self.case.zones;
        let met = |a: &ZoneId| other.iter().any(|b| zones.lies_in(a, b) || zones.lies_in(b, a));
        one.is_empty() || other.is_empty() || one.iter().any(met)
    }

    /// False for what no source counts. What the case does not know is told elsewhere.
    pub(super) fn is_measurable(&self, deed: &DeedId) -> bool {
        self.case.deeds.get(deed).is_none_or(|deed| deed.measurable)
    }

    /// True when some table of one of these kinds could hold the deed. A table whose rows name their own deeds could hold
    /// any.
    pub(super) fn may_be_reported(&self, deed: &DeedId, kinds: &[TableKind]) -> bool {
        self.tables(kinds).any(|file| self.is_about(file, deed).unwrap_or(true))
    }

    fn tables(&self, kinds: &[TableKind]) -> impl Iterator<Item = &'a DataFile> {
        let tables = self.case.data.iter();
        tables.filter(move |file| kinds.contains(&file.mapping.kind))
    }

    /// Whether a table is about the deed; `None` for a table whose rows name their own deeds.
    fn is_about(&self, file: &DataFile, deed: &DeedId) -> Option<bool> {
        let mapping = &file.mapping;
        let has_column = mapping.columns.contains_key("deed");
        let shared = mapping.every_row.deed.as_ref().filter(|_| !has_column)?;
        let values = mapping.values.get("deed").into_iter().flat_map(BTreeMap::values);
        let mut translated = values.map(|id| DeedId::from(id.as_str()));
        let deeds = &self.case.deeds;
        let fits = |held: &DeedId| deeds.is_a(held, deed) || deeds.is_a(deed, held);
        Some(fits(shared) || translated.any(|held| fits(&held)))
    }
}

fn engaged_in(instrument: &Instrument) -> Vec<&ActorId> {
    let commitments = instrument.commitments.iter().map(|it| &it.roles);
    let roles = commitments.chain(instrument.amnesties.iter().map(|it| &it.roles));
    let holders = roles.flat_map(|roles| held(roles).into_iter().flat_map(|(_, holders)| holders));
    let mut engaged: Vec<&ActorId> = instrument
        .parties
        .iter()
        .chain(&instrument.witnesses)
        .chain(holders)
        .collect();
    engaged.sort();
    engaged.dedup();
    engaged
}

/// Each role with its holders, by the word that notes use.
pub(super) fn held(roles: &Roles) -> [(&'static str, &[ActorId]); 4] {
    [
        ("monitors", &roles.monitored_by),
        ("verifies", &roles.verified_by),
        ("attributes", &roles.attributed_by),
        ("assesses", &roles.assessed_by),
    ]
}

/// When a commitment is in force: the later of the first days, the earlier of the last.
pub(super) fn force((instrument, commitment): Clause<'_>) -> Force {
    within((commitment.from, commitment.until), instrument)
}

/// The part of a window that lies in the force of an instrument.
pub(super) fn within((from, until): Force, instrument: &Instrument) -> Force {
    let last = [until, instrument.until].into_iter().flatten().min();
    (from.max(instrument.from), last)
}

/// The conditions that a commitment depends on, each by the word that notes use.
pub(super) fn conditions(commitment: &Commitment) -> impl Iterator<Item = (&'static str, &Condition)> {
    let clauses = [
        ("suspended-while", &commitment.suspended_while),
        ("excused-if", &commitment.excused_if),
        ("ends-when", &commitment.ends_when),
    ];
    clauses
        .into_iter()
        .filter_map(|(clause, condition)| Some((clause, condition.as_ref()?)))
}

/// What a condition asks at bottom: standings and happenings, in the order in which they are written.
pub(super) fn leaves(condition: &Condition) -> Vec<&Condition> {
    let (mut open, mut found) = (vec![condition], Vec::new());
    while let Some(next) = open.pop() {
        match next {
            Condition::All { of } | Condition::Any { of } => open.extend(of.iter().rev()),
            Condition::Standing { .. } | Condition::Happens { .. } => found.push(next),
        }
    }
    found
}

/// Who owes a link of `on breach`: those named, or the party of the commitment.
pub(super) fn owing<'a>(link: &'a Consequence, commitment: &'a Commitment) -> &'a [ActorId] {
    match &link.who {
        Duty::Named(subjects) => &subjects.parties,
        Duty::TheParty => commitment
            .form
            .subjects()
            .map_or(&[], |Subjects { parties, .. }| parties),
    }
}

/// The kinds of which none of the deeds passes: each deed by itself where they are split, else all together.
pub(super) fn lacking(kinds: &Kinds, passes: impl Fn(&DeedId) -> bool) -> Vec<&DeedId> {
    let failing = || kinds.deeds.iter().filter(|deed| !passes(deed));
    let all = kinds.each || failing().count() == kinds.deeds.len();
    failing().filter(|_| all).collect()
}

/// A note at a commitment, with the facts `instrument` and `commitment`.
pub(super) fn at(code: Code, (instrument, commitment): Clause<'_>) -> Note {
    Note::at(code, commitment.place.clone())
        .with("instrument", instrument.id.as_str())
        .with("commitment", commitment.name.as_str())
}

/// Ids as a list fact.
pub(super) fn listed<T: ToString>(ids: impl IntoIterator<Item = T>) -> Vec<String> {
    ids.into_iter().map(|id| id.to_string()).collect()
}
