//! Acts that change the force of an agreement: suspensions, ends, extensions (rules 14 and 18).

use salida_case::covenant::PowerKind;
use salida_world::{ActorId, Day, InstrumentId, Name, Span};

/// A dated act of a party or a body, as it became known. Whether it has an effect depends on the powers that the
/// instrument gives.
#[derive(Debug, Clone, PartialEq)]
pub struct Act {
    /// What findings call it.
    pub name: Name,
    /// Who acted, together.
    pub by: Vec<ActorId>,
    /// When. Only an act dated to a single day has an effect.
    pub during: Span,
    /// The day on which it became known.
    pub recorded: Day,
    /// What it does.
    pub kind: PowerKind,
    /// To which instrument.
    pub instrument: InstrumentId,
    /// To which of its commitments; to the whole of it when empty.
    pub commitments: Vec<Name>,
    /// The new last day of force, for an extension.
    pub until: Option<Day>,
}
