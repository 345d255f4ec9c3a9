//! What experience says about a draft and a process: prompts with their sources, never scores.
//!
//! One lesson is one file named by its flaw, one row of [`LESSONS`], and one explanation in each language.

mod allowance;
mod amnesty_without_disclosure;
mod amnesty_without_end_or_once;
mod amnesty_without_exclusions;
mod amnesty_without_threat_after;
pub mod codes;
mod draft;
mod explanation;
mod facilitator_without_protection;
mod leader_cannot_bind;
mod limit_without_baseline;
mod no_credible_non_prosecution;
mod offer_unanswered;
mod opportunities_for_offenders_only;
mod permission_without_prohibition;
mod promise;
mod property_rights_absent;
#[cfg(test)]
mod scene;
mod secrecy_left_viable;
mod terms_strengthen_criminal_faction;
mod truce_without_next_phase;

pub use draft::Draft;
pub use explanation::explanation;

use salida_note::{Code, Note};

/// One lesson: the code it speaks under, the look at a draft that finds the flaw, and its explanations.
#[derive(Debug, Clone, Copy)]
pub struct Lesson {
    /// The stable code, also the name of the explanation.
    pub code: Code,
    look: fn(&Draft<'_>, &mut Vec<Note>),
    /// The explanation in English, Spanish and French, in the order of `Language::ALL`.
    texts: [&'static str; 3],
}

/// One row of the registry: the code as people write it, and the file that looks for the flaw.
macro_rules! lesson {
    ($code:literal => $file:ident) => {
        Lesson {
            code: $file::CODE,
            look: $file::look,
            texts: [
                include_str!(concat!("../explain/", $code, ".en.md")),
                include_str!(concat!("../explain/", $code, ".es.md")),
                include_str!(concat!("../explain/", $code, ".fr.md")),
            ],
        }
    };
}

/// Every lesson, in the order in which it speaks: the amnesty, what has to stand around it, the truce, the parties and
/// the people between them.
pub const LESSONS: [Lesson; 15] = [
    lesson!("amnesty-without-end-or-once" => amnesty_without_end_or_once),
    lesson!("amnesty-without-disclosure" => amnesty_without_disclosure),
    lesson!("amnesty-without-threat-after" => amnesty_without_threat_after),
    lesson!("amnesty-without-exclusions" => amnesty_without_exclusions),
    lesson!("secrecy-left-viable" => secrecy_left_viable),
    lesson!("property-rights-absent" => property_rights_absent),
    lesson!("no-credible-non-prosecution" => no_credible_non_prosecution),
    lesson!("opportunities-for-offenders-only" => opportunities_for_offenders_only),
    lesson!("truce-without-next-phase" => truce_without_next_phase),
    lesson!("limit-without-baseline" => limit_without_baseline),
    lesson!("permission-without-prohibition" => permission_without_prohibition),
    lesson!("terms-strengthen-criminal-faction" => terms_strengthen_criminal_faction),
    lesson!("leader-cannot-bind" => leader_cannot_bind),
    lesson!("facilitator-without-protection" => facilitator_without_protection),
    lesson!("offer-unanswered" => offer_unanswered),
];

/// Everything experience has to say about a draft: the lessons in the order of [`LESSONS`], each in the order of the
/// case, then the lessons that the case has answered for itself and the answers that name no lesson.
pub fn check(draft: &Draft<'_>) -> Vec<Note> {
    let mut notes = Vec::new();
    for lesson in &LESSONS {
        (lesson.look)(draft, &mut notes);
    }
    allowance::answer(draft.case, notes)
}
