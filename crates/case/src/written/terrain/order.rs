//! `[[order]]`, `[[acceptance]]` and `[[mediation]]`.

use super::statement;
use crate::{
    actor::Actor,
    terrain::{Coverage, Function, Level},
    written::{Ref, Words},
};
use salida_world::Zone;

statement! {
    /// Who provides security, justice, dispute resolution, services or work in a place.
    Order {
        /// Where.
        pub(crate) zone: Ref<Zone>,
        /// Which function.
        pub(crate) function: Function,
        /// Who provides it.
        pub(crate) by: Ref<Actor>,
        /// Through whom, where it does not do so itself.
        pub(crate) through: Option<Ref<Actor>>,
    }
}

statement! {
    /// By whom somebody is accepted, and how far.
    Acceptance {
        /// Who is accepted.
        pub(crate) of: Ref<Actor>,
        /// By whom.
        pub(crate) by: Ref<Actor>,
        /// Where; everywhere when not given.
        pub(crate) zone: Option<Ref<Zone>>,
        /// In which function; in all when not given.
        pub(crate) function: Option<Function>,
        /// How far.
        pub(crate) level: Level,
    }
}

statement! {
    /// A role that mediates in a place: clergy, elders, interrupters, councils. Never persons, never routes to them.
    Mediation {
        /// Where.
        pub(crate) zone: Ref<Zone>,
        /// Which role.
        pub(crate) role: Words,
        /// How much of the place it reaches.
        pub(crate) coverage: Coverage,
    }
}
