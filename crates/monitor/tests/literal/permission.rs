//! `A may D`: where it stands, and which acts it takes out of the prohibitions of its instrument.

use super::{Clause, Literal, Verdict, force::Clock, weigh::Permit};
use salida_case::covenant::Form;
use salida_world::Standing;

impl Literal<'_> {
    pub(super) fn permission(&self, duty: usize, clock: &Clock, on: i32) -> Verdict {
        let standing = match clock.start {
            None => Standing::Pending,
            Some(start) if on < start => Standing::Pending,
            _ if clock.is_over(on) => Standing::Discharged,
            _ => Standing::InEffect,
        };
        Verdict::new(
            self.key(duty, String::from("whole")),
            self.duties[duty].clause,
            standing,
        )
    }

    /// The permissions of the instrument of a duty.
    pub(super) fn permits(&self, duty: usize, on: i32, known: i32) -> Vec<Permit> {
        let instrument = self.duties[duty].instrument;
        let permissions = self.duties.iter().enumerate().filter(|(_, other)| {
            let Clause::Commitment(commitment) = other.clause else {
                return false;
            };
            other.instrument.id == instrument.id && matches!(commitment.form, Form::May { .. })
        });
        let permits = permissions.map(|(number, other)| {
            let clock = self.clock(number, on, known);
            let stretches = self.stretches(number, &clock, on, on, known);
            Permit {
                parties: other.parties.clone(),
                deeds: other.deeds.clone(),
                zones: other.zones.clone(),
                sure: stretches.sure_days(),
                possible: stretches.possible_days(),
            }
        });
        permits.collect()
    }
}
