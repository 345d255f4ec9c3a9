//! Conditions, read at the close of the day before, as known then (rules 12 and 13).

use super::{
    Literal,
    force::Clock,
    weigh::{Act, Query, Who},
};
use salida_case::covenant::{Asked, Condition, Holders, Length, Target, Trigger};
use salida_world::{InstrumentId, Standing, Step};

/// Who and where the clause is in which a condition stands.
#[derive(Debug, Clone)]
pub(crate) struct Circle {
    pub instrument: InstrumentId,
    pub parties: Vec<usize>,
    pub zones: Vec<usize>,
}

impl Circle {
    pub(crate) fn of(literal: &Literal<'_>, duty: usize) -> Self {
        let duty = &literal.duties[duty];
        Self {
            instrument: duty.instrument.id.clone(),
            parties: duty.parties.clone(),
            zones: duty.zones.clone(),
        }
    }

    pub(crate) fn of_instrument(literal: &Literal<'_>, duty: usize) -> Self {
        Self {
            instrument: literal.duties[duty].instrument.id.clone(),
            parties: Vec::new(),
            zones: literal.case.zone.iter().map(|id| literal.lore.zone(id)).collect(),
        }
    }
}

impl Literal<'_> {
    /// Whether a condition holds on a day.
    pub(super) fn holds(&self, condition: &Condition, circle: &Circle, day: i32, known: i32) -> bool {
        let (on, known) = (day - 1, known.min(day - 1));
        match condition {
            Condition::All { of } => of.iter().all(|part| self.holds(part, circle, day, known)),
            Condition::Any { of } => of.iter().any(|part| self.holds(part, circle, day, known)),
            Condition::Standing { of, is } => self.stands(of, is, circle, on, known),
            Condition::Happens { what, .. } => {
                let acts = self.triggers_least(what, circle, on, known);
                acts.iter().any(|act| act.last <= on)
            }
        }
    }

    /// Whether a standing is as asked, at the close of a day.
    fn stands(&self, of: &Target, is: &Asked, circle: &Circle, on: i32, known: i32) -> bool {
        let instrument = of.instrument.as_ref().unwrap_or(&circle.instrument);
        let named: Vec<usize> = match &of.of {
            Holders::Parties(parties) => parties.iter().map(|id| self.lore.actor(id)).collect(),
            _ => circle.parties.clone(),
        };
        let zones: Vec<usize> = of.zones.iter().map(|id| self.lore.zone(id)).collect();
        let asked = self.duties.iter().enumerate().filter(|(_, duty)| {
            let touches = duty.parties.iter().any(|party| named.contains(party));
            let whose = match &of.of {
                Holders::Everybody => true,
                Holders::TheOthers => !duty.parties.is_empty() && !touches,
                Holders::TheParty | Holders::Parties(_) => touches,
            };
            let here = zones.is_empty()
                || duty
                    .zones
                    .iter()
                    .all(|zone| zones.iter().any(|wide| self.lore.zone_in(*zone, *wide)));
            duty.instrument.id == *instrument && duty.clause.name() == of.commitment.as_str() && whose && here
        });
        let mut standings = Vec::new();
        let mut now = false;
        for (number, _) in asked {
            for verdict in self.judge(number, on, known).iter().filter(|it| !it.placeholder) {
                standings.push(verdict.standing);
                now |= verdict.now;
            }
        }
        let standing = Standing::roll_up(standings).unwrap_or(Standing::Pending);
        match is {
            Asked::OneOf(these) => these.contains(&standing),
            Asked::NoneOf(these) => !these.contains(&standing),
            Asked::InBreachNow => now,
        }
    }

    /// Whether a breach is excused: a standing at the close of the day before it, a happening from it on.
    pub(super) fn excused(&self, duty: usize, clock: &Clock, crossing: Option<i32>, on: i32, known: i32) -> bool {
        let condition = self.commitment(duty).excused_if.as_ref();
        let circle = Circle::of(self, duty);
        condition
            .zip(crossing)
            .is_some_and(|(condition, crossing)| self.excuses(condition, &circle, clock, crossing, on, known))
    }

    fn excuses(
        &self,
        condition: &Condition,
        circle: &Circle,
        clock: &Clock,
        crossing: i32,
        on: i32,
        known: i32,
    ) -> bool {
        let again = |part: &Condition| self.excuses(part, circle, clock, crossing, on, known);
        match condition {
            Condition::All { of } => of.iter().all(again),
            Condition::Any { of } => of.iter().any(again),
            Condition::Standing { .. } => self.holds(condition, circle, crossing, known),
            Condition::Happens { what, within } => {
                let acts = self.triggers_least(what, circle, on, known);
                let soon = |act: &&Act| {
                    let close = within.is_none_or(|length| {
                        clock.number(act.last) <= clock.number(crossing) + days_of(length, crossing)
                    });
                    crossing <= act.first && act.last <= on && close
                };
                acts.iter().any(|act| soon(&act))
            }
        }
    }

    fn trigger_query<'a>(&self, trigger: &Trigger, circle: &'a Circle, deeds: &'a [usize]) -> Query<'a> {
        let who = match &trigger.by {
            Holders::Everybody => Who::Anybody,
            Holders::TheParty => Who::These(circle.parties.clone()),
            Holders::TheOthers => Who::NotThese(circle.parties.clone()),
            Holders::Parties(parties) => Who::These(parties.iter().map(|id| self.lore.actor(id)).collect()),
        };
        Query {
            deeds,
            zones: &circle.zones,
            who,
            established: Step::Verified,
            permits: &[],
        }
    }

    /// What surely triggers: the least, with chance 1.
    pub(super) fn triggers_least(&self, trigger: &Trigger, circle: &Circle, on: i32, known: i32) -> Vec<Act> {
        let deeds: Vec<usize> = trigger.deeds.iter().map(|id| self.lore.deed(id)).collect();
        let mut acts = self.least(&self.trigger_query(trigger, circle, &deeds), on, known);
        acts.retain(|act| act.chance >= 1.0);
        acts
    }

    /// What possibly triggers: the most.
    pub(super) fn triggers_most(&self, trigger: &Trigger, circle: &Circle, on: i32, known: i32) -> Vec<Act> {
        let deeds: Vec<usize> = trigger.deeds.iter().map(|id| self.lore.deed(id)).collect();
        self.most(&self.trigger_query(trigger, circle, &deeds), on, known)
    }
}

/// How many days a length is from a day.
pub(crate) fn days_of(length: Length, from: i32) -> i32 {
    match length {
        Length::Days(days) => i32::try_from(days).unwrap(),
        Length::Months(months) => add_months(from, i32::try_from(months).unwrap()) - from,
    }
}

/// How many days a length is that ends on a day.
pub(crate) fn days_before(length: Length, until: i32) -> i32 {
    match length {
        Length::Days(days) => i32::try_from(days).unwrap(),
        Length::Months(months) => until - add_months(until, -i32::try_from(months).unwrap()),
    }
}

/// The same day so many months later, or that month's last.
pub(crate) fn add_months(day: i32, months: i32) -> i32 {
    let date = salida_world::Day::from_number(day).civil();
    let month = i32::from(date.year()) * 12 + i32::from(date.month()) - 1 + months;
    let (year, month) = (
        i16::try_from(month.div_euclid(12)).unwrap(),
        i8::try_from(month.rem_euclid(12) + 1).unwrap(),
    );
    let mut last = date.day();
    loop {
        if let Some(day) = salida_world::Day::new(year, month, last) {
            return day.number();
        }
        last -= 1;
    }
}
