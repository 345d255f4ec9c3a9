//! What the figures of a case support, in sentences.

use crate::html::reader::Reader;
use salida_desk::report::{ImpactReport, PhaseSupport, Supported};
use salida_note::Fact;

/// One sentence for each phase and for all of them, and what they rest on; none where the case states no phases.
pub(crate) fn sentences(impact: &ImpactReport, reader: &Reader<'_>) -> Vec<String> {
    let Some(verdict) = &impact.verdict else {
        return Vec::new();
    };
    if verdict.models == 0 {
        return vec![reader.say("case-verdict-none")];
    }
    let rests = reader.tell("case-verdict-rests", &[("models", Fact::from(verdict.models))]);
    { verdict.phases.iter() }
        .map(|phase| sentence(phase, reader))
        .chain([rests])
        .collect()
}

fn sentence(it: &PhaseSupport, reader: &Reader<'_>) -> String {
    let phase = match it.phase {
        Some(_) => reader.plain(&it.name).to_owned(),
        None => reader.say("model-sum"),
    };
    let id = match it.supported {
        Supported::Fewer => "case-verdict-fewer",
        Supported::More => "case-verdict-more",
        Supported::Unsettled => "case-verdict-unsettled",
    };
    reader.tell(id, &[("phase", Fact::Text(phase))])
}
