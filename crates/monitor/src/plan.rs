//! The immutable plan: every commitment of every instrument in force, taken apart into duties.

use crate::{
    Finding, Instance, Stand,
    amnesty::{Door, invited},
    clause::{self, Clauses, Owed, Terms},
    column::Steps,
    finding::BreachOf,
    quantity::{Quantities, Quantity, QuantityId},
    reach::{Ground, Reach},
    view,
};
use salida_case::{
    Case,
    covenant::{Amnesty, Amount, Commitment, Form, Instrument, Kinds, Roles, Status, Subjects},
};
use salida_world::{ActorId, Day, DeedId, InstrumentId, Name, Population, ZoneId};

/// What a monitor watches: made once from a case, shared by any number of monitors.
#[derive(Debug, Clone)]
pub struct Plan {
    /// First what is promised, then what amnesties stand on.
    pub(crate) duties: Vec<Duty>,
    pub(crate) promised: usize,
    pub(crate) doors: Vec<Door>,
    pub(crate) terms: Vec<Terms>,
    pub(crate) quantities: Vec<Quantity>,
    /// For each quantity a number that it shares with those of the same deeds in the same region.
    pub(crate) grounds: Vec<u32>,
    /// For each quantity from which steps on the least of it is asked for.
    pub(crate) steps: Vec<Steps>,
    pub(crate) reach: Reach,
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
    /// First day of force, as written; a draft has none and stays pending.
    pub from: Option<Day>,
    /// Last day of force, as written; open-ended without.
    pub until: Option<Day>,
    /// The commitment's own last day, where it has one.
    pub(crate) own_until: Option<Day>,
    /// Position of its instrument.
    pub(crate) terms: usize,
    pub(crate) clauses: Clauses,
    /// What is promised, without the lists of whom and what: those of the duty stand in it by themselves.
    pub form: Form,
    /// What it is about; several deeds are one quantity.
    pub deeds: Vec<DeedId>,
    pub(crate) counts: QuantityId,
    /// Inhabitants over time of each zone of its region, where its limit is a rate.
    pub(crate) population: Vec<Vec<Population>>,
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
    /// Takes the instruments of a case apart. Linear in commitments × parties × zones × deeds.
    pub fn compile(case: &Case) -> Self {
        let mut quantities = Quantities::default();
        let (mut duties, mut doors) = (Vec::new(), Vec::new());
        for (terms, instrument) in case.instruments.iter().enumerate() {
            let first = duties.len();
            for commitment in &instrument.commitments {
                duties.extend(duties_of(case, instrument, commitment, &mut quantities));
            }
            let amnesties = instrument.amnesties.iter();
            let opened = doors.len();
            doors.extend(amnesties.map(|amnesty| door(case, instrument, amnesty, &mut quantities)));
            duties.iter_mut().skip(first).for_each(|duty| duty.terms = terms);
            { doors.iter_mut().skip(opened) }.for_each(|door| door.duty.terms = terms);
        }
        let promised = duties.len();
        for door in &mut doors {
            door.index = duties.len();
            duties.push(door.duty.clone());
        }
        clause::compile(case, &mut duties, &mut quantities);
        let grounds = quantities.grounds();
        let steps = steps(&duties, grounds.len());
        let quantities = quantities.into_list();
        let reach = Reach::new(&Ground {
            quantities: &quantities,
            zones: &case.zones,
            deeds: &case.deeds,
            actors: &case.actors,
        });
        Self {
            duties,
            promised,
            doors,
            terms: case.instruments.iter().map(Terms::of).collect(),
            quantities,
            grounds,
            steps,
            reach,
        }
    }

    /// How many duties and amnesties there are.
    pub fn positions(&self) -> usize {
        self.promised + self.doors.len()
    }

    /// The duties among some positions, which are in order, and the amnesties.
    pub(crate) fn split<'s>(&self, positions: &'s [usize]) -> (&'s [usize], &'s [usize]) {
        positions.split_at(positions.partition_point(|position| *position < self.promised))
    }

    /// The amnesty at a position.
    pub(crate) fn door(&self, position: usize) -> Option<&Door> {
        self.doors.get(position.checked_sub(self.promised)?)
    }

    /// The clause that a standing is of.
    pub fn clause(&self, position: usize) -> Option<(&InstrumentId, &Name)> {
        let duty = self
            .duties()
            .get(position)
            .or_else(|| Some(&self.door(position)?.duty))?;
        Some((&duty.instrument, &duty.commitment))
    }

    /// True where a condition may end anything.
    pub fn ends_by_condition(&self) -> bool {
        let mut clauses = self.duties().iter().map(|duty| &duty.clauses);
        clauses.any(|clauses| clauses.ends_when.is_some() || clauses.ends_whole.is_some())
    }

    /// True where a duty, of that position, is a prohibition.
    pub fn forbids(&self, position: usize) -> bool {
        let duty = self.duties().get(position);
        duty.is_some_and(|it| matches!(it.form, Form::ShallNot { .. }))
    }

    /// Who owes what a standing is of; nobody for a limit on a situation.
    pub fn parties(&self, stand: &Stand) -> &[ActorId] {
        if let Some(door) = self.door(stand.duty) {
            return match stand.instance {
                Instance::Enrolment { .. } => door.group(stand.whose).map_or(&[], std::slice::from_ref),
                _ => &door.duty.parties,
            };
        }
        let Some(duty) = self.duties().get(stand.duty) else {
            return &[];
        };
        duty.owed_under(stand).map_or(&duty.parties, |owed| &owed.parties)
    }

    /// What a standing says, without what carries it.
    pub fn told(&self, stand: &Stand) -> Option<Finding> {
        let duty = self
            .duties()
            .get(stand.duty)
            .or_else(|| Some(&self.door(stand.duty)?.duty))?;
        let mut finding = view::finding(duty, stand.instance.clone(), stand.standing);
        finding.link = stand.link;
        finding.parties = self.parties(stand).to_vec();
        if let Some(owed) = duty.owed_under(stand) {
            finding.follows = Some(duty.breach());
            finding.deeds.clone_from(&owed.deeds);
        }
        finding.in_breach_now = stand.in_breach_now;
        finding.ever_breached = stand.ever_breached;
        Some(finding)
    }

    /// The duties, in the order of instruments, commitments, parties and zones.
    pub fn duties(&self) -> &[Duty] {
        self.duties.get(..self.promised).unwrap_or_default()
    }
}

impl Duty {
    /// True where a breach has days of its own, shorter than force.
    pub(crate) fn has_episodes(&self) -> bool {
        matches!(self.form, Form::ShallNot { .. } | Form::Keep { .. })
    }

    /// What its breach is a breach of.
    pub(crate) fn breach(&self) -> BreachOf {
        BreachOf {
            parties: self.parties.clone(),
            deeds: self.deeds.clone(),
        }
    }

    /// What is owed under the link that a standing is of.
    fn owed_under(&self, stand: &Stand) -> Option<&Owed> {
        let position = stand.link?.checked_sub(1)?;
        let link = self.clauses.chain.get(usize::try_from(position).ok()?)?;
        link.owed_by.get(usize::try_from(stand.whose).ok()?)
    }

    /// How many lived in its region on a day, at least and at most; `None` where that is not known of every zone.
    pub(crate) fn inhabitants(&self, on: Day) -> Option<(u64, u64)> {
        let of_zone = |counts: &Vec<Population>| {
            let counted = counts.iter().find(|it| it.during.contains(on))?;
            Some((counted.people.low, counted.people.high))
        };
        let zones: Option<Vec<(u64, u64)>> = self.population.iter().map(of_zone).collect();
        let sum = |one: (u64, u64), other: (u64, u64)| (one.0.saturating_add(other.0), one.1.saturating_add(other.1));
        zones?.into_iter().reduce(sum)
    }
}

fn steps(duties: &[Duty], quantities: usize) -> Vec<Steps> {
    let mut steps = vec![Steps::default(); quantities];
    for duty in duties {
        if let Some(known) = steps.get_mut(duty.counts.index()) {
            *known = known.and(Steps::of(&duty.form));
        }
    }
    steps
}

/// Into how many a list is taken apart under `each of`; without it, or where it is empty, it is one.
pub(crate) fn each<T>(list: &[T], each: bool) -> usize {
    if each { list.len() } else { 1 }
}

fn duties_of(case: &Case, instrument: &Instrument, commitment: &Commitment, quantities: &mut Quantities) -> Vec<Duty> {
    let parties = commitment.form.subjects().map_or_else(|| vec![Vec::new()], party_lists);
    let regions = regions(case, commitment);
    let deeds = deed_lists(commitment.form.deeds());
    let mut duties = Vec::new();
    for parties in &parties {
        for region in &regions {
            for deeds in &deeds {
                let counts = quantities.id(deeds, region, parties);
                duties.push(duty(case, instrument, commitment, parties, region, deeds, counts));
            }
        }
    }
    duties
}

fn duty(
    case: &Case,
    instrument: &Instrument,
    commitment: &Commitment,
    parties: &[ActorId],
    region: &[ZoneId],
    deeds: &[DeedId],
    counts: QuantityId,
) -> Duty {
    let in_force = instrument.status != Status::Draft;
    Duty {
        instrument: instrument.id.clone(),
        status: instrument.status,
        commitment: commitment.name.clone(),
        parties: parties.to_vec(),
        region: region.to_vec(),
        from: instrument
            .from
            .filter(|_| in_force)
            .map(|from| latest(from, commitment.from)),
        until: [instrument.until, commitment.until].into_iter().flatten().min(),
        own_until: commitment.until,
        terms: 0,
        clauses: Clauses::default(),
        form: commitment.form.without_lists(),
        deeds: deeds.to_vec(),
        counts,
        population: population(case, commitment, region),
        standard: commitment.proof.threshold(),
        burden_on_party: commitment.burden_on_party,
        survives: commitment.survives,
        roles: commitment.roles.clone(),
    }
}

fn latest(day: Day, other: Option<Day>) -> Day {
    other.map_or(day, |other| other.max(day))
}

/// Inhabitants over time of each zone of a region, where the limit of a commitment is a rate.
fn population(case: &Case, commitment: &Commitment, region: &[ZoneId]) -> Vec<Vec<Population>> {
    let is_rate = matches!(&commitment.form, Form::Keep { limit, .. } if matches!(limit.amount, Amount::Rate { .. }));
    let zones = region.iter().filter(|_| is_rate);
    let counted = zones.map(|zone| {
        case.zones
            .get(zone)
            .map_or_else(Vec::new, |zone| zone.population.clone())
    });
    counted.collect()
}

fn door(case: &Case, instrument: &Instrument, amnesty: &Amnesty, quantities: &mut Quantities) -> Door {
    let deeds = std::slice::from_ref(&amnesty.grants);
    let region: Vec<ZoneId> = case.zone.iter().cloned().collect();
    let commitment = Commitment {
        proof: amnesty.proof,
        roles: amnesty.roles.clone(),
        ..Commitment::new(
            amnesty.name.clone(),
            Form::May {
                subjects: Subjects {
                    parties: vec![amnesty.by.clone()],
                    each: false,
                },
                deeds: Kinds::one(amnesty.grants.clone()),
            },
            amnesty.place.clone(),
        )
    };
    let counts = quantities.id(deeds, &region, std::slice::from_ref(&amnesty.by));
    let duty = duty(
        case,
        instrument,
        &commitment,
        std::slice::from_ref(&amnesty.by),
        &region,
        deeds,
        counts,
    );
    Door::new(duty, amnesty, &invited(case, amnesty), quantities)
}

pub(crate) fn deed_lists(kinds: &Kinds) -> Vec<Vec<DeedId>> {
    if kinds.each {
        kinds.deeds.iter().map(|deed| vec![deed.clone()]).collect()
    } else {
        vec![kinds.deeds.clone()]
    }
}

/// A list is joint unless `each of` (rule 4).
pub(crate) fn party_lists(subjects: &Subjects) -> Vec<Vec<ActorId>> {
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
