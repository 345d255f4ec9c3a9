//! The properties as stream equations: counters and states, written by hand, for the monitor that reads such equations.

use super::{Bounds, Property};
use std::fmt::Write;

/// A specification that triggers at every step at which the property is violated, for traces whose spans have one q.
pub(in crate::bench) fn equations(property: Property, bounds: Bounds) -> String {
    let Bounds { lower, upper } = bounds;
    let mut text = String::new();
    for name in used(property) {
        let _ = writeln!(text, "input {name}: Int64");
    }
    let age_of = |name: char| {
        format!(
            "output since_{name}: Int64 := if {name} == 1 then 0 else since_{name}.offset(by: -1).defaults(to: 9999999) + 1\n"
        )
    };
    let lately = |name: char| format!("since_{name}.offset(by: -1).defaults(to: 9999999) + 1 <= {upper}");
    match property {
        Property::AbsenceAfter => text += &format!("{}trigger p == 1 && {}\n", age_of('q'), lately('q')),
        Property::UniversalityAfter => text += &format!("{}trigger p == 0 && {}\n", age_of('q'), lately('q')),
        Property::AbsenceBefore => text += &format!("{}trigger r == 1 && {}\n", age_of('p'), lately('p')),
        Property::UniversalityBefore => {
            let _ = write!(
                text,
                "output without: Int64 := if p == 0 then 0 else without.offset(by: -1).defaults(to: 9999999) + 1\n\
                 trigger r == 1 && without.offset(by: -1).defaults(to: 9999999) + 1 <= {upper}\n"
            );
        }
        Property::AbsenceBetween => text += &span("p == 1", &format!(" || length < {lower} || length > {upper}")),
        Property::UniversalityBetween => text += &span("p == 0", &format!(" || length < {lower} || length > {upper}")),
        Property::RecurrenceGlobal => {
            let _ = write!(
                text,
                "output gap: Int64 := if p == 1 then 0 else gap.offset(by: -1).defaults(to: 0) + 1\ntrigger gap >= {upper}\n"
            );
        }
        Property::RecurrenceBetween => {
            text += "output gap: Int64 := if p == 1 || q == 1 then 0 else gap.offset(by: -1).defaults(to: 0) + 1\n";
            text += &span(&format!("gap >= {upper}"), "");
        }
        Property::ResponseGlobal => {
            let (unasked, unanswered) = (unasked(lower, upper), unanswered(upper));
            let _ = write!(
                text,
                "{}{}trigger {unasked}\ntrigger {unanswered}\n",
                age_of('p'),
                age_of('s')
            );
        }
        Property::ResponseBetween => {
            let (unasked, unanswered) = (unasked(lower, upper), unanswered(upper));
            let early = format!("s == 1 && since_p.offset(by: -{lower}).defaults(to: 9999999) + {lower} >= length");
            text += &age_of('p');
            text += &age_of('s');
            text += &span(
                &format!("{unasked} || ({early}) || ({unanswered} && length > {upper})"),
                "",
            );
        }
    }
    text
}

/// The latest p that is at least `lower` steps back is more than `upper` back.
fn unasked(lower: usize, upper: usize) -> String {
    let left = upper - lower;
    format!("(s == 1 && since_p.offset(by: -{lower}).defaults(to: 9999999) > {left})")
}

fn unanswered(upper: usize) -> String {
    format!("(p.offset(by: -{upper}).defaults(to: 0) == 1 && since_s >= {upper})")
}

/// A span from q to r in which something is bad, checked at its r: `length` counts its steps, 0 outside.
fn span(bad: &str, beside: &str) -> String {
    format!(
        "output open: Int64 := if q == 1 && (open.offset(by: -1).defaults(to: -1) < 0 || r == 1) then 0 \
         else if open.offset(by: -1).defaults(to: -1) >= 0 && r == 0 then open.offset(by: -1).defaults(to: -1) + 1 else -1\n\
         output length: Int64 := open.offset(by: -1).defaults(to: -1) + 1\n\
         output bad: Bool := length > 0 && ((length > 1 && bad.offset(by: -1).defaults(to: false)) || {bad})\n\
         trigger r == 1 && length > 0 && (bad{beside})\n"
    )
}

fn used(property: Property) -> &'static [char] {
    match property {
        Property::AbsenceAfter | Property::UniversalityAfter => &['p', 'q'],
        Property::AbsenceBefore | Property::UniversalityBefore => &['p', 'r'],
        Property::AbsenceBetween | Property::UniversalityBetween | Property::RecurrenceBetween => &['p', 'q', 'r'],
        Property::RecurrenceGlobal => &['p'],
        Property::ResponseGlobal => &['p', 's'],
        Property::ResponseBetween => &['p', 'q', 'r', 's'],
    }
}
