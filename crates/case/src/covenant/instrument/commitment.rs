//! One commitment: a form, and the clauses around it.

use super::{Annex, Condition, Consequence, Form, Proof, Roles, Scope};
use salida_note::Place;
use salida_world::{Day, Name, SourceId, ZoneId};
use serde::Serialize;

/// One commitment.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Commitment {
    /// Its name, unique in the instrument.
    pub name: Name,
    /// What is promised.
    pub form: Form,
    /// Where. Empty means wherever the case plays. Several zones are one region, unless `each_zone`.
    pub zones: Vec<ZoneId>,
    /// True when every zone is judged by itself (`in each of A, B`).
    pub each_zone: bool,
    /// First day on which this commitment binds, where that is later than the first day of force.
    pub from: Option<Day>,
    /// Last day on which this commitment binds, where that is earlier than the last day of force.
    pub until: Option<Day>,
    /// The days around other happenings to which it is confined.
    pub scope: Option<Scope>,
    /// `suspended while`.
    pub suspended_while: Option<Condition>,
    /// `excused if`.
    pub excused_if: Option<Condition>,
    /// `ends when`: it stops binding at the close of the first day on which this holds.
    pub ends_when: Option<Condition>,
    /// `on breach`, and after each `failing that`: what follows a breach, and what follows when that is not done.
    pub on_breach: Vec<Consequence>,
    /// `replaces`: the commitment of the amended instrument whose place this one takes from its first day of force.
    pub replaces: Option<Name>,
    /// The standard of evidence.
    pub proof: Proof,
    /// Who does which step.
    pub roles: Roles,
    /// Whether the obliged party has to show that it delivered (rule 16).
    pub burden_on_party: bool,
    /// Whether open instances go on after force ends (rule 18).
    pub survives: bool,
    /// Which annex it belongs to.
    pub annex: Annex,
    /// Who reports this clause, for what is reconstructed.
    pub sources: Vec<SourceId>,
    /// Where it is written, from the keyword to its last clause.
    #[serde(skip)]
    pub place: Place,
}

impl Commitment {
    /// A commitment with no clause around its form.
    pub fn new(name: Name, form: Form, place: Place) -> Self {
        Self {
            name,
            form,
            zones: Vec::new(),
            each_zone: false,
            from: None,
            until: None,
            scope: None,
            suspended_while: None,
            excused_if: None,
            ends_when: None,
            on_breach: Vec::new(),
            replaces: None,
            proof: Proof::Balance,
            roles: Roles::default(),
            burden_on_party: false,
            survives: false,
            annex: Annex::Public,
            sources: Vec::new(),
            place,
        }
    }
}
