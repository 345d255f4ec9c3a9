//! A commitment: its form and the clauses around it.

use super::{Clause, Condition, Form, Group, Length, Names, Quantity, Trigger, Window, Written};
use crate::covenant::instrument::{Annex, Proof, Verb};

/// One commitment.
#[derive(Debug, Clone, PartialEq)]
pub struct Commitment {
    /// Its name.
    pub name: Written<String>,
    /// What is promised.
    pub form: Form,
    /// The clauses that every form may have.
    pub terms: Terms,
}

/// The clauses that every form may have.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Terms {
    /// `in` or `in each of`.
    pub zones: Clause<Group>,
    /// `from` and `until`.
    pub days: Clause<Window>,
    /// `for T after D`, `for T before D`, `between D and E`.
    pub scope: Clause<Scope>,
    /// `suspended while`.
    pub suspended_while: Clause<Condition>,
    /// `excused if`.
    pub excused_if: Clause<Condition>,
    /// `ends when`.
    pub ends_when: Clause<Condition>,
    /// `replaces`.
    pub replaces: Clause<Written<String>>,
    /// `proof`.
    pub proof: Clause<Proof>,
    /// Who does which step.
    pub roles: Roles,
    /// `on breach`, and each `failing that`.
    pub on_breach: Vec<Written<Consequence>>,
    /// `burden on the party`.
    pub burden_on_party: Clause<()>,
    /// `survives`.
    pub survives: Clause<()>,
    /// `public` or `confidential`.
    pub annex: Clause<Annex>,
    /// `according to`.
    pub sources: Clause<Names>,
}

/// Who does which step.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(
    clippy::struct_field_names,
    reason = "the fields are named as the clauses are written"
)]
pub struct Roles {
    /// `monitored by`.
    pub monitored_by: Clause<Names>,
    /// `verified by`.
    pub verified_by: Clause<Names>,
    /// `attributed by`.
    pub attributed_by: Clause<Names>,
    /// `assessed by`.
    pub assessed_by: Clause<Names>,
}

/// The days to which a commitment is confined.
#[derive(Debug, Clone, PartialEq)]
pub enum Scope {
    /// `for T after D`.
    After {
        /// How long.
        length: Written<Length>,
        /// After what.
        of: Trigger,
    },
    /// `for T before D`.
    Before {
        /// How long.
        length: Written<Length>,
        /// Before what.
        of: Trigger,
    },
    /// `between D and E`.
    Between {
        /// What opens it.
        opens: Trigger,
        /// What closes it.
        closes: Trigger,
    },
}

/// One link of `on breach … failing that …`.
#[derive(Debug, Clone, PartialEq)]
pub struct Consequence {
    /// Who.
    pub who: Duty,
    /// `shall` or `may`.
    pub verb: Verb,
    /// What.
    pub deeds: Group,
    /// `at least N`.
    pub at_least: Clause<Quantity>,
    /// `to`.
    pub to: Clause<Names>,
    /// `within`.
    pub within: Clause<Length>,
}

/// Who has a duty after a breach.
#[derive(Debug, Clone, PartialEq)]
pub enum Duty {
    /// `the party`, and where it stands.
    TheParty(Written<()>),
    /// Somebody named.
    Named(Group),
}
