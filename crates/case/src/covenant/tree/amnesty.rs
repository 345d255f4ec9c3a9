//! An amnesty, as it is written.

use super::{Clause, Length, Names, Roles, Window, Written};
use crate::covenant::instrument::{Annex, Proof};
use salida_world::Day;

/// One amnesty.
#[derive(Debug, Clone, PartialEq)]
pub struct Amnesty {
    /// Its name.
    pub name: Written<String>,
    /// Who offers.
    pub by: Written<String>,
    /// What is offered.
    pub grants: Written<String>,
    /// The other clauses.
    pub conditions: Conditions,
}

/// The clauses of an amnesty.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Conditions {
    /// `for acts before`.
    pub acts_before: Clause<Day>,
    /// `except`.
    pub except: Clause<Names>,
    /// `to members of`.
    pub to: Clause<Names>,
    /// `open`.
    pub open: Clause<Window>,
    /// `once`.
    pub once: Clause<()>,
    /// `in return for`.
    pub in_return_for: Clause<Return>,
    /// `revoked on`.
    pub revoked_on: Clause<Names>,
    /// `proof`.
    pub proof: Clause<Proof>,
    /// Who does which step.
    pub roles: Roles,
    /// `public` or `confidential`.
    pub annex: Clause<Annex>,
    /// `according to`.
    pub sources: Clause<Names>,
}

/// `in return for D within T`.
#[derive(Debug, Clone, PartialEq)]
pub struct Return {
    /// What is given.
    pub deeds: Names,
    /// How soon after enrolment.
    pub within: Clause<Length>,
}
