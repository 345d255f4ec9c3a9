//! A power with nothing to act on: to resume what nobody may suspend, or to extend what has no last day.

use super::{ground::Ground, power_of_stranger::word};
use crate::covenant::{Instrument, Power, PowerKind};
use salida_note::{Code, Note};
use salida_world::Name;

/// No power of the agreement suspends anything that this one could resume, or nothing that it could extend ever ends.
/// Facts: `instrument`, `power` (`resume` or `extend`). Way out: add the power to suspend or the last day, or take this one
/// out.
pub(super) const CODE: Code = Code::warning("power-without-object");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for instrument in &ground.case.instruments {
        for power in &instrument.powers {
            let idle = power.acts.iter().filter(|act| !has_object(instrument, power, **act));
            notes.extend(idle.map(|act| {
                let note = Note::at(CODE, instrument.place.clone()).with("instrument", instrument.id.as_str());
                note.with("power", word(*act))
            }));
        }
    }
}

fn has_object(instrument: &Instrument, power: &Power, act: PowerKind) -> bool {
    match act {
        PowerKind::Resume => instrument.powers.iter().any(|other| {
            let suspends = other.acts.contains(&PowerKind::Suspend);
            suspends && meet(&power.over, &other.over)
        }),
        PowerKind::Extend => instrument.until.is_some() || ends_by_itself(instrument, &power.over),
        PowerKind::Suspend | PowerKind::End | PowerKind::Amend | PowerKind::Withdraw => true,
    }
}

/// True when both are over something in common. No names mean the whole instrument.
fn meet(one: &[Name], other: &[Name]) -> bool {
    one.is_empty() || other.is_empty() || one.iter().any(|name| other.contains(name))
}

/// True when one of these has a last day of its own.
fn ends_by_itself(instrument: &Instrument, over: &[Name]) -> bool {
    let mut commitments = instrument.commitments.iter();
    commitments.any(|commitment| commitment.until.is_some() && (over.is_empty() || over.contains(&commitment.name)))
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        PowerKind,
        check::scene::{Scene, day, power, shall_not},
    };
    use salida_note::Fact;

    #[test]
    fn only_what_may_be_suspended_can_be_resumed() {
        let told = |suspended: Option<&str>| {
            let truce = Scene::new().instrument("truce", |truce| {
                let mut resume = power(&["church"], &[PowerKind::Resume]);
                resume.over.push("calm".into());
                truce.powers.push(resume);
                truce.powers.extend(suspended.map(|name| {
                    let mut suspend = power(&["gulls"], &[PowerKind::Suspend]);
                    suspend.over.push(name.into());
                    suspend
                }));
            });
            truce.notes(look)
        };
        assert_eq!(told(Some("calm")), []);
        assert_eq!(told(Some("arms")).len(), 1);
        assert_eq!(told(None)[0].fact("power"), Some(&Fact::from("resume")));
    }

    #[test]
    fn what_has_no_end_cannot_be_extended() {
        let told = |until: Option<&str>, own: Option<&str>| {
            let mut calm = shall_not("calm", &["gulls"], "homicide");
            calm.until = own.map(day);
            let truce = Scene::new().instrument("truce", |truce| {
                truce.until = until.map(day);
                truce.commitments.push(calm);
                truce.powers.push(power(&["church"], &[PowerKind::Extend]));
            });
            truce.notes(look).len()
        };
        assert_eq!(told(None, None), 1);
        assert_eq!(told(Some("2031-12-31"), None), 0);
        assert_eq!(told(None, Some("2031-12-31")), 0);
    }
}
