//! The words of the field, one id for each: kinds of actors, acts, answers, stances, strategies and steps.

use salida_case::actor::{ActorKind, Agenda, Binding};
use salida_case::covenant::Status;
use salida_case::process::{ActKind, AnswerKind, ProposalKind, Stance};
use salida_case::strategy::StrategyKind;
use salida_world::{Step, Trend};

pub(crate) fn actor_kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Group => "term-actor-group",
        ActorKind::Faction => "term-actor-faction",
        ActorKind::Institution => "term-actor-institution",
        ActorKind::StateAgent => "term-actor-state-agent",
        ActorKind::International => "term-actor-international",
        ActorKind::Facilitator => "term-actor-facilitator",
        ActorKind::Community => "term-actor-community",
    }
}

pub(crate) fn agenda(agenda: Agenda) -> &'static str {
    match agenda {
        Agenda::Political => "term-agenda-political",
        Agenda::Economic => "term-agenda-economic",
        Agenda::Criminal => "term-agenda-criminal",
        Agenda::Security => "term-agenda-security",
    }
}

pub(crate) fn binding(binding: Binding) -> &'static str {
    match binding {
        Binding::Yes => "term-binding-yes",
        Binding::Partly => "term-binding-partly",
        Binding::No => "term-binding-no",
        Binding::Unknown => "term-binding-unknown",
    }
}

pub(crate) fn act(kind: ActKind) -> &'static str {
    match kind {
        ActKind::Communique => "term-act-communique",
        ActKind::Accession => "term-act-accession",
        ActKind::Extension => "term-act-extension",
        ActKind::Withdrawal => "term-act-withdrawal",
        ActKind::Suspension => "term-act-suspension",
        ActKind::Resumption => "term-act-resumption",
        ActKind::Termination => "term-act-termination",
        ActKind::Amendment => "term-act-amendment",
        ActKind::Delivery => "term-act-delivery",
        ActKind::Decision => "term-act-decision",
        ActKind::Prosecution => "term-act-prosecution",
    }
}

pub(crate) fn proposal(kind: ProposalKind) -> &'static str {
    match kind {
        ProposalKind::Ask => "term-proposal-ask",
        ProposalKind::Offer => "term-proposal-offer",
    }
}

pub(crate) fn answer(kind: AnswerKind) -> &'static str {
    match kind {
        AnswerKind::Accepted => "term-answer-accepted",
        AnswerKind::Conditional => "term-answer-conditional",
        AnswerKind::Counter => "term-answer-counter",
        AnswerKind::Refused => "term-answer-refused",
    }
}

pub(crate) fn stance(stance: Stance) -> &'static str {
    match stance {
        Stance::Yes => "term-stance-yes",
        Stance::Conditional => "term-stance-conditional",
        Stance::No => "term-stance-no",
        Stance::Ambivalent => "term-stance-ambivalent",
        Stance::Open => "term-stance-open",
    }
}

pub(crate) fn strategy(kind: StrategyKind) -> &'static str {
    match kind {
        StrategyKind::Confrontation => "term-strategy-confrontation",
        StrategyKind::Accommodation => "term-strategy-accommodation",
        StrategyKind::Transformation => "term-strategy-transformation",
    }
}

pub(crate) fn status(status: Status) -> &'static str {
    match status {
        Status::Unwritten => "term-status-unwritten",
        Status::Reconstructed => "term-status-reconstructed",
        Status::Draft => "term-status-draft",
        Status::Signed => "term-status-signed",
    }
}

pub(crate) fn step(step: Step) -> &'static str {
    match step {
        Step::Alleged => "term-step-alleged",
        Step::Verified => "term-step-verified",
        Step::Attributed => "term-step-attributed",
    }
}

pub(crate) fn trend(trend: Trend) -> &'static str {
    match trend {
        Trend::Less => "term-trend-less",
        Trend::Same => "term-trend-same",
        Trend::More => "term-trend-more",
        Trend::Unclear => "term-trend-unclear",
    }
}
