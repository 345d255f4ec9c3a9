//! A standard of evidence where nothing is weighed: a limit is met or not by every count, and a permission by nobody.

use super::ground::{Ground, at};
use crate::covenant::{Form, Proof};
use salida_note::{Code, Note};

/// `proof` at a limit on a situation or at a permission. What a count allows is certain or open, never more or less likely,
/// so that every standard says the same.
/// Facts: `instrument`, `commitment`, `form` (`keep` or `may`). Way out: take the clause out.
pub(super) const CODE: Code = Code::statement("proof-without-effect");

pub(super) fn look(ground: &Ground<'_>, notes: &mut Vec<Note>) {
    for clause in ground.commitments() {
        let form = match clause.1.form {
            Form::Keep { .. } | Form::KeepTrend { .. } => "keep",
            Form::May { .. } => "may",
            Form::ShallNot { .. } | Form::Shall { .. } => continue,
        };
        if clause.1.proof != Proof::Balance {
            notes.push(at(CODE, clause).with("form", form));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::look;
    use crate::covenant::{
        Proof,
        check::scene::{Scene, keep, shall_not},
    };

    #[test]
    fn a_standard_says_something_of_a_duty_alone() {
        let proven = |proof: Proof| {
            Scene::new().instrument("truce", |truce| {
                let mut both = [keep("fewer", "homicide"), shall_not("calm", &["gulls"], "homicide")];
                for commitment in &mut both {
                    commitment.proof = proof;
                }
                truce.commitments.extend(both);
            })
        };

        let notes = proven(Proof::Clear).notes(look);
        assert_eq!(notes.len(), 1);
        assert_eq!(notes[0].fact("commitment"), Some(&"fewer".into()));
        assert_eq!(proven(Proof::Balance).notes(look), []);
    }
}
