//! The properties as formulas of past-time temporal logic, in the notations of the monitors that read such formulas.

use super::{Bounds, Property};

/// Who reads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::bench) enum Syntax {
    /// C2PO, the language of R2U2. Every operator needs bounds.
    C2po,
    /// Reelay.
    Reelay,
    /// RTAMT, whose atoms are comparisons.
    Rtamt,
}

/// Further back than any span of these traces goes, where a notation has no word for "ever".
const EVER: usize = 1_000_000;

/// A formula over p, q, r, s, looking back.
#[derive(Debug, Clone)]
enum Formula {
    Is(char),
    Not(Box<Formula>),
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
    /// At some step so many to so many back.
    Once(usize, usize, Box<Formula>),
    /// The second held so many to so many steps back, and the first at every step after it.
    Since(usize, Option<usize>, Box<Formula>, Box<Formula>),
}

use Formula::{And, Is, Not, Once, Or, Since};

fn not(one: Formula) -> Formula {
    Not(Box::new(one))
}

fn and(one: Formula, other: Formula) -> Formula {
    And(Box::new(one), Box::new(other))
}

fn or(one: Formula, other: Formula) -> Formula {
    Or(Box::new(one), Box::new(other))
}

fn once(from: usize, to: usize, one: Formula) -> Formula {
    Once(from, to, Box::new(one))
}

fn since(from: usize, to: impl Into<Option<usize>>, one: Formula, other: Formula) -> Formula {
    Since(from, to.into(), Box::new(one), Box::new(other))
}

/// At the step before.
fn before(one: Formula) -> Formula {
    once(1, 1, one)
}

/// What holds at every step at which the property is not violated. Where a span can have several q, it is read from one
/// of them; the traces of the bench have one.
pub(in crate::bench) fn text(property: Property, bounds: Bounds, syntax: Syntax) -> String {
    write(&not(violated(property, bounds)), syntax)
}

fn violated(property: Property, bounds: Bounds) -> Formula {
    let Bounds { lower, upper } = bounds;
    let (p, q, r, s) = (|| Is('p'), || Is('q'), || Is('r'), || Is('s'));
    let ends = || and(r(), before(since(0, None, not(r()), q())));
    // The span that ends now had this at each of its steps, and a length within the bounds where there are some.
    let throughout = |good: &dyn Fn() -> Formula, from: usize, to: Option<usize>| {
        and(good(), before(since(from, to, and(good(), not(r())), q())))
    };
    match property {
        Property::AbsenceAfter => and(p(), once(1, upper, q())),
        Property::UniversalityAfter => and(not(p()), once(1, upper, q())),
        Property::AbsenceBefore => and(r(), once(1, upper, p())),
        Property::UniversalityBefore => and(r(), once(1, upper, not(p()))),
        Property::AbsenceBetween => and(ends(), not(throughout(&|| not(p()), lower - 1, Some(upper - 1)))),
        Property::UniversalityBetween => and(ends(), not(throughout(&p, lower - 1, Some(upper - 1)))),
        Property::RecurrenceGlobal => not(once(0, upper - 1, p())),
        Property::RecurrenceBetween => {
            let lately = || once(0, upper - 1, or(p(), q()));
            and(ends(), not(throughout(&lately, 0, None)))
        }
        Property::ResponseGlobal => or(
            and(s(), not(once(lower, upper, p()))),
            and(once(upper, upper, p()), not(once(0, upper - 1, s()))),
        ),
        Property::ResponseBetween => {
            // Only a p of the same span asks, so no q may lie between, nor at the step of that p.
            let asked = |from, to| since(from, to, not(q()), and(p(), not(q())));
            let good = || {
                let unasked = and(s(), not(asked(lower, Some(upper))));
                let unanswered = and(asked(upper, Some(upper)), not(once(0, upper - 1, s())));
                not(or(unasked, unanswered))
            };
            and(ends(), not(throughout(&good, 0, None)))
        }
    }
}

fn write(formula: &Formula, syntax: Syntax) -> String {
    let inner = |one: &Formula| write(one, syntax);
    let [negation, both, either] = match syntax {
        Syntax::C2po => ["!", "&&", "||"],
        _ => ["not", "and", "or"],
    };
    match (formula, syntax) {
        (Is(name), Syntax::C2po) => name.to_string(),
        (Is(name), Syntax::Reelay) => format!("{{{name}}}"),
        (Is(name), Syntax::Rtamt) => format!("(v{name} >= 0.5)"),
        (Not(one), _) => format!("({negation} ({}))", inner(one)),
        (And(one, other), _) => format!("({} {both} {})", inner(one), inner(other)),
        (Or(one, other), _) => format!("({} {either} {})", inner(one), inner(other)),
        (Once(from, to, one), Syntax::C2po) => format!("(O[{from},{to}] ({}))", inner(one)),
        (Once(from, to, one), _) => format!("(once[{from}:{to}] ({}))", inner(one)),
        (Since(from, to, one, other), Syntax::C2po) => {
            format!("({} S[{from},{}] {})", inner(one), to.unwrap_or(EVER), inner(other))
        }
        (Since(0, None, one, other), _) => format!("({} since {})", inner(one), inner(other)),
        (Since(from, to, one, other), _) => {
            format!("({} since[{from}:{}] {})", inner(one), to.unwrap_or(EVER), inner(other))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Formula, Syntax, text, violated};
    use crate::bench::pattern::{Bounds, Ending, Property, Trace, generate, literal};

    /// The formula at every step, from the definition of each operator.
    fn evaluate(formula: &Formula, trace: &Trace) -> Vec<bool> {
        let steps = 0..trace.rows.len();
        match formula {
            Formula::Is(name) => trace.rows.iter().map(|row| row.holds(*name)).collect(),
            Formula::Not(one) => evaluate(one, trace).iter().map(|it| !it).collect(),
            Formula::And(one, other) => {
                let (one, other) = (evaluate(one, trace), evaluate(other, trace));
                one.iter().zip(other).map(|(one, other)| *one && other).collect()
            }
            Formula::Or(one, other) => {
                let (one, other) = (evaluate(one, trace), evaluate(other, trace));
                one.iter().zip(other).map(|(one, other)| *one || other).collect()
            }
            Formula::Once(from, to, one) => {
                let one = evaluate(one, trace);
                steps
                    .map(|now| (*from..=*to).any(|back| back <= now && one[now - back]))
                    .collect()
            }
            Formula::Since(from, to, one, other) => {
                let (one, other) = (evaluate(one, trace), evaluate(other, trace));
                let farthest = |now: usize| to.unwrap_or(now).min(now);
                let held = |now: usize, back: usize| other[now - back] && (now - back + 1..=now).all(|step| one[step]);
                steps
                    .map(|now| (*from..=farthest(now)).any(|back| held(now, back)))
                    .collect()
            }
        }
    }

    #[test]
    fn the_formulas_say_what_the_words_say_on_traces_kept_and_broken() {
        for property in Property::ALL {
            for bounds in [Bounds { lower: 3, upper: 10 }, Bounds { lower: 2, upper: 5 }] {
                for seed in 0..4 {
                    let trace = generate(property, bounds, 200, Ending::Broken, seed);
                    let told = evaluate(&violated(property, bounds), &trace);
                    let steps: Vec<usize> = (0..told.len()).filter(|step| told[*step]).collect();
                    assert_eq!(
                        steps,
                        literal::violations(property, bounds, &trace),
                        "{property} {bounds:?} {seed}"
                    );
                }
            }
        }
    }

    #[test]
    fn each_notation_is_written_as_its_monitor_reads_it() {
        let bounds = Bounds { lower: 3, upper: 10 };
        let written = |syntax| text(Property::AbsenceAfter, bounds, syntax);
        assert_eq!(written(Syntax::C2po), "(! ((p && (O[1,10] (q)))))");
        assert_eq!(written(Syntax::Reelay), "(not (({p} and (once[1:10] ({q})))))");
        assert_eq!(
            written(Syntax::Rtamt),
            "(not (((vp >= 0.5) and (once[1:10] ((vq >= 0.5))))))"
        );
    }
}
