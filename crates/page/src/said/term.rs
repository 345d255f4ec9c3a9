//! The words of the map, one id for each.

use salida_actors::{Head, Met, Outcome, State};
use salida_case::terrain::{Confidence, Coverage, Dimension, ExceptionKind, Function, Level, RelationKind, Response};

pub(crate) fn state(state: State) -> &'static str {
    match state {
        State::Open => "map-state-open",
        State::InSpite => "map-state-in-spite",
        State::Conditional => "map-state-conditional",
        State::Closed => "map-state-closed",
        State::NotOnRecord => "map-state-not-on-record",
    }
}

/// A sign beside the word, so that neither colour nor word carries it alone.
pub(crate) fn sign(state: State) -> &'static str {
    match state {
        State::Open => "✓",
        State::InSpite => "≈",
        State::Conditional => "?",
        State::Closed => "✗",
        State::NotOnRecord => "–",
    }
}

pub(crate) fn response(response: Response) -> &'static str {
    match response {
        Response::Dialogue => "map-response-dialogue",
        Response::HumanitarianContact => "map-response-humanitarian-contact",
        Response::Amnesty => "map-response-amnesty",
        Response::Ddr => "map-response-ddr",
        Response::TransitionalJustice => "map-response-transitional-justice",
        Response::SecuritySectorReform => "map-response-security-sector-reform",
        Response::Prosecution => "map-response-prosecution",
        Response::Sanctions => "map-response-sanctions",
        Response::Force => "map-response-force",
    }
}

pub(crate) fn kind(kind: ExceptionKind) -> &'static str {
    match kind {
        ExceptionKind::Waiver => "map-kind-waiver",
        ExceptionKind::SuspendedWarrant => "map-kind-suspended-warrant",
        ExceptionKind::Licence => "map-kind-licence",
        ExceptionKind::CarveOut => "map-kind-carve-out",
        ExceptionKind::BackChannel => "map-kind-back-channel",
    }
}

/// Nothing is said of what is certain.
pub(crate) fn confidence(confidence: Confidence) -> Option<&'static str> {
    match confidence {
        Confidence::Certain => None,
        Confidence::Probable => Some("map-confidence-probable"),
        Confidence::Possible => Some("map-confidence-possible"),
        Confidence::Doubtful => Some("map-confidence-doubtful"),
    }
}

pub(crate) fn function(function: Function) -> &'static str {
    match function {
        Function::Security => "map-function-security",
        Function::Justice => "map-function-justice",
        Function::Disputes => "map-function-disputes",
        Function::Services => "map-function-services",
        Function::Work => "map-function-work",
    }
}

pub(crate) fn level(level: Level) -> &'static str {
    match level {
        Level::Accepted => "map-level-accepted",
        Level::Tolerated => "map-level-tolerated",
        Level::Feared => "map-level-feared",
        Level::Rejected => "map-level-rejected",
    }
}

/// A sign beside the word, so that neither carries it alone.
pub(crate) fn level_sign(level: Level) -> &'static str {
    match level {
        Level::Accepted => "✓",
        Level::Tolerated => "~",
        Level::Feared => "!",
        Level::Rejected => "✗",
    }
}

pub(crate) fn coverage(coverage: Coverage) -> &'static str {
    match coverage {
        Coverage::Whole => "map-coverage-whole",
        Coverage::Part => "map-coverage-part",
    }
}

pub(crate) fn dimension(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Finance => "map-dimension-finance",
        Dimension::Coercion => "map-dimension-coercion",
        Dimension::Members => "map-dimension-members",
        Dimension::Acceptance => "map-dimension-acceptance",
        Dimension::Information => "map-dimension-information",
    }
}

pub(crate) fn outcome(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::StateLedTransformation => "map-outcome-state-led-transformation",
        Outcome::Bargaining => "map-outcome-bargaining",
        Outcome::Symbiosis => "map-outcome-symbiosis",
        Outcome::Parasitism => "map-outcome-parasitism",
        Outcome::Capture => "map-outcome-capture",
    }
}

pub(crate) fn relation(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Alliance => "map-relation-alliance",
        RelationKind::Close => "map-relation-close",
        RelationKind::Conflict => "map-relation-conflict",
        RelationKind::Broken => "map-relation-broken",
        RelationKind::Influence => "map-relation-influence",
    }
}

pub(crate) fn head(head: Head) -> &'static str {
    match head {
        Head::Mandate => "map-head-mandate",
        Head::Labels => "map-head-labels",
        Head::Acceptance => "map-head-acceptance",
        Head::Neutrality => "map-head-neutrality",
        Head::Protection => "map-head-protection",
    }
}

pub(crate) fn met(met: Met) -> &'static str {
    match met {
        Met::Yes => "map-met-yes",
        Met::Partly => "map-met-partly",
        Met::NotOnRecord => "map-met-not-on-record",
        Met::No => "map-met-no",
    }
}
