//! An amnesty: a window, once, in return for something, except for the gravest crimes.

use super::{Annex, Length, Proof, Roles};
use salida_note::Place;
use salida_world::{ActorId, Day, DeedId, Name, SourceId};
use serde::Serialize;

/// An amnesty. Its standing is per enrolled group (rule 17); who enrols is reported as an incident of the deed
/// `enrolment` by that group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Amnesty {
    /// Its name, unique in the instrument.
    pub name: Name,
    /// Who grants it.
    pub by: ActorId,
    /// What is granted, as a deed of the case or built in: `no-prosecution`.
    pub grants: DeedId,
    /// Acts before this day are covered.
    pub acts_before: Option<Day>,
    /// Acts that are never covered.
    pub except: Vec<DeedId>,
    /// To members of whom.
    pub to: Vec<ActorId>,
    /// First day on which one may enrol.
    pub open_from: Option<Day>,
    /// Last day on which one may enrol.
    pub open_until: Option<Day>,
    /// True when nobody may enrol twice and it will not be repeated.
    pub once: bool,
    /// What is given in return: all of these.
    pub in_return_for: Vec<DeedId>,
    /// How soon after enrolment; before the end of force when not written.
    pub within: Option<Length>,
    /// Deeds after enrolment that end it: any of these.
    pub revoked_on: Vec<DeedId>,
    /// The standard of evidence for a breach of its conditions.
    pub proof: Proof,
    /// Who does which step.
    pub roles: Roles,
    /// Which annex it belongs to.
    pub annex: Annex,
    /// Who reports this clause.
    pub sources: Vec<SourceId>,
    /// Where it is written.
    #[serde(skip)]
    pub place: Place,
}
