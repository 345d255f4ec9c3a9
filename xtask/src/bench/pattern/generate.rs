//! Draws a trace that satisfies its property at every step, and appends an ending that breaks it where that is asked for.

use super::{Bounds, Property, Row, Trace};
use crate::bench::chance::Chance;

/// How a trace ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::bench) enum Ending {
    /// As it went on.
    Kept,
    /// With a breach of its property.
    Broken,
}

/// At least so many steps: whole rounds of the pattern, the last one finished.
pub(in crate::bench) fn generate(property: Property, bounds: Bounds, steps: usize, ending: Ending, seed: u64) -> Trace {
    let mut draft = Draft {
        bounds,
        chance: Chance::new(seed),
        rows: Vec::with_capacity(steps + 4 * bounds.upper),
    };
    while draft.rows.len() < steps {
        draft.round(property);
    }
    if ending == Ending::Broken {
        draft.breach(property);
        // Some monitors give their last verdicts only with the next rows.
        draft.say_times("", 2);
    }
    Trace { rows: draft.rows }
}

struct Draft {
    bounds: Bounds,
    chance: Chance,
    rows: Vec<Row>,
}

impl Draft {
    fn say(&mut self, names: &str) {
        self.rows.push(Row::of(names));
    }

    fn say_times(&mut self, names: &str, times: usize) {
        let length = self.rows.len() + times;
        self.rows.resize(length, Row::of(names));
    }

    /// A stretch on which the property says nothing: now and then one of the named happens.
    fn freely(&mut self, names: &[&str]) {
        for _ in 0..self.chance.between(1, self.bounds.upper) {
            let drawn = self.chance.between(0, 3);
            self.say(names.get(drawn).copied().unwrap_or(""));
        }
    }

    fn round(&mut self, property: Property) {
        let Bounds { lower, upper } = self.bounds;
        match property {
            Property::AbsenceAfter | Property::UniversalityAfter => {
                self.say("q");
                self.say_times(quiet(property), upper);
                self.freely(&["p"]);
            }
            Property::AbsenceBefore | Property::UniversalityBefore => {
                self.freely(&["p"]);
                self.say_times(quiet(property), upper);
                self.say("r");
            }
            Property::AbsenceBetween | Property::UniversalityBetween => {
                let length = self.chance.between(lower, upper);
                self.say("q");
                self.say_times(quiet(property), length - 1);
                self.say(if property == Property::AbsenceBetween {
                    "r"
                } else {
                    "pr"
                });
                self.freely(&["p"]);
            }
            Property::RecurrenceGlobal => {
                self.say("p");
                let gap = self.chance.between(1, upper);
                self.say_times("", gap - 1);
            }
            Property::RecurrenceBetween => {
                self.say("q");
                for _ in 0..self.chance.between(1, 5) {
                    let gap = self.chance.between(1, upper);
                    self.say_times("", gap - 1);
                    self.say("p");
                }
                let gap = self.chance.between(1, upper - 1);
                self.say_times("", gap - 1);
                self.say("r");
                let free = self.chance.between(1, 2 * upper);
                self.say_times("", free);
            }
            Property::ResponseGlobal => self.answered(),
            Property::ResponseBetween => {
                self.say("q");
                for _ in 0..self.chance.between(1, 4) {
                    self.answered();
                }
                self.say("r");
                self.freely(&["p", "s"]);
            }
        }
    }

    /// A p and its s, and a stretch of nothing.
    fn answered(&mut self) {
        let wait = self.chance.between(self.bounds.lower, self.bounds.upper);
        self.say("p");
        self.say_times("", wait - 1);
        self.say("s");
        let free = self.chance.between(1, self.bounds.upper);
        self.say_times("", free);
    }

    fn breach(&mut self, property: Property) {
        let Bounds { lower, upper } = self.bounds;
        match property {
            Property::AbsenceAfter => {
                self.say("q");
                self.say_times("", upper - 1);
                self.say("p");
            }
            Property::AbsenceBefore => {
                self.say("p");
                self.say_times("", upper - 1);
                self.say("r");
            }
            Property::AbsenceBetween => {
                self.say("q");
                self.say_times("", upper);
                self.say("r");
                self.say_times("", upper);
                self.say("q");
                self.say("p");
                self.say_times("", lower - 1);
                self.say("r");
            }
            Property::UniversalityAfter => {
                self.say("q");
                self.say_times("p", upper - 1);
                self.say("");
            }
            Property::UniversalityBefore => {
                self.say("");
                self.say_times("p", upper - 1);
                self.say("r");
            }
            Property::UniversalityBetween => {
                self.say("q");
                self.say_times("p", lower - 2);
                self.say("pr");
                self.say_times("", upper);
                self.say("q");
                self.say_times("p", lower - 1);
                self.say("r");
            }
            Property::RecurrenceGlobal => {
                self.say("p");
                self.say_times("", upper);
                self.say("p");
            }
            Property::RecurrenceBetween => {
                self.say("q");
                self.say_times("", upper);
                self.say("p");
                self.say("r");
            }
            Property::ResponseGlobal => {
                self.say_times("", upper);
                self.say("s");
                self.say("p");
                self.say_times("", upper - 1);
                self.say("");
            }
            Property::ResponseBetween => {
                self.say_times("", upper);
                self.say("q");
                self.say("s");
                self.say_times("", lower);
                self.say("r");
                self.say_times("", upper);
                self.say("q");
                self.say("p");
                self.say_times("", upper);
                self.say("r");
            }
        }
    }
}

/// What holds on a stretch on which nothing may be amiss.
fn quiet(property: Property) -> &'static str {
    match property {
        Property::UniversalityAfter | Property::UniversalityBefore | Property::UniversalityBetween => "p",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::{Ending, generate};
    use crate::bench::pattern::{Bounds, Property, literal::violations};

    const SMALL: [Bounds; 2] = [Bounds { lower: 3, upper: 10 }, Bounds { lower: 2, upper: 5 }];

    #[test]
    fn a_trace_satisfies_its_property_at_every_step_and_a_broken_one_only_up_to_its_ending() {
        for property in Property::ALL {
            for bounds in SMALL {
                for seed in 0..5 {
                    let kept = generate(property, bounds, 600, Ending::Kept, seed);
                    assert!(kept.rows.len() >= 600);
                    assert!(violations(property, bounds, &kept).is_empty(), "{property} {bounds:?}");
                    let broken = generate(property, bounds, 600, Ending::Broken, seed);
                    assert_eq!(broken.rows.get(..kept.rows.len()), Some(kept.rows.as_slice()));
                    let found = violations(property, bounds, &broken);
                    assert!(!found.is_empty(), "{property}");
                    assert!(found.iter().all(|step| *step >= kept.rows.len()), "{property}");
                }
            }
        }
    }

    #[test]
    fn traces_repeat_with_their_seed_and_hold_what_they_are_about() {
        for property in Property::ALL {
            let trace = |seed| generate(property, SMALL[0], 500, Ending::Kept, seed);
            assert_eq!(trace(1), trace(1));
            assert_ne!(trace(1), trace(2));
            assert!(trace(1).rows.iter().filter(|row| row.p).count() > 20, "{property}");
        }
    }
}
