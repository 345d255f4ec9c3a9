//! Leaves out what the monitor does not follow yet.

use crate::literal::Told;
use salida_case::{
    Case,
    covenant::{Due, Form},
};

pub(crate) fn strip(case: &mut Case) {
    for instrument in &mut case.instruments {
        instrument.ends_when = None;
        instrument.powers.clear();
        instrument.amends = None;
        for it in &mut instrument.commitments {
            if it.zones.len() > 1 {
                it.each_zone = true;
            }
            if let Form::Shall { deeds, .. } = &mut it.form {
                deeds.each = true;
            }
            it.scope = None;
            it.from = None;
            it.until = None;
            it.suspended_while = None;
            it.excused_if = None;
            it.ends_when = None;
            it.replaces = None;
            it.on_breach.clear();
        }
        instrument.commitments.retain(|it| {
            !matches!(it.form, Form::May { .. })
                && !matches!(
                    &it.form,
                    Form::Shall {
                        due: Due::Every { .. } | Due::Within { .. } | Due::Milestones { .. },
                        ..
                    }
                )
        });
    }
}

pub(crate) fn strip_told(told: &mut [Told]) {
    for (at, it) in told.iter_mut().enumerate() {
        it.name = format!("r{at}");
        if it.withdrawn {
            it.same_as = None;
            it.withdrawn = it.revises.is_some();
        }
    }
}
