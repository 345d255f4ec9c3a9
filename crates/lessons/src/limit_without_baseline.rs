//! A limit in per cent of a baseline that is not stated. It is never silent where that happens: without the baseline
//! each side may follow its own, so the limit is read, reported and not followed.

use crate::Draft;
use salida_case::covenant::{Amount, Form, Limit};
use salida_note::{Code, Note};

/// A limit is a share of an unstated baseline. Facts: `instrument`, `commitment`, `deed`, `percent`. The way out is
/// `of baseline SPAN`.
pub(crate) const CODE: Code = Code::lesson("limit-without-baseline");

pub(crate) fn look(draft: &Draft<'_>, notes: &mut Vec<Note>) {
    for (instrument, commitment) in draft.commitments() {
        let Form::Keep { deeds, limit } = &commitment.form else {
            continue;
        };
        let Some(percent) = unstated(limit) else { continue };
        let note = Note::at(CODE, commitment.place.clone())
            .with("instrument", instrument.id.as_str())
            .with("commitment", commitment.name.as_str())
            .with(
                "deed",
                deeds
                    .deeds
                    .iter()
                    .map(ToString::to_string)
                    .collect::<Vec<_>>()
                    .join(", "),
            )
            .with("percent", percent);
        notes.push(note);
    }
}

/// The percentage, where no baseline goes with it.
fn unstated(limit: &Limit) -> Option<f64> {
    match limit.amount {
        Amount::PercentOf {
            percent,
            baseline: None,
        } => Some(percent),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::scene::{Scene, keep_at_most};
    use salida_case::covenant::Amount;
    use salida_note::Fact;

    #[test]
    fn sixty_per_cent_of_what_is_asked_and_answered() {
        let limit = |baseline: Option<&str>| {
            let baseline = baseline.map(|span| span.parse().expect("a span"));
            let amount = Amount::PercentOf {
                percent: 60.0,
                baseline,
            };
            Scene::new().instrument("truce", |truce| {
                truce.commitments.push(keep_at_most("fewer", "homicide", amount));
            })
        };

        let notes = limit(None).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("commitment"), Some(&Fact::from("fewer")));
        assert_eq!(notes[0].fact("percent"), Some(&Fact::Real(60.0)));
        assert_eq!(limit(Some("2030-03..2031-02")).notes(look), []);
    }
}
