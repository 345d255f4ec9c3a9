//! Lowers `[[outcome]]`, `[[comparison]]`, `[[phase]]`, `[[published]]` and `[[claim]]`.

use super::lowering::Lowering;
use crate::{
    claim::{Claim, ClaimSays, ClaimWindow, Comparison, Outcome, Phase, Published, PublishedMeasure},
    codes,
    written::{self, SpanText, Written},
};
use salida_note::{Note, Place};
use salida_world::Span;

pub(super) fn outcome(lowering: &mut Lowering<'_>, written: &written::Outcome, _: Place) -> Option<Outcome> {
    let (deed, zone) = (lowering.one(&written.deed), lowering.one(&written.zone));
    let agencies = lowering.many(&written.agencies);
    let (id, place) = lowering.own(&written.id)?;
    Some(Outcome {
        id: id.into(),
        deed: deed?,
        zone: zone?,
        agencies,
        place,
    })
}

pub(super) fn comparison(lowering: &mut Lowering<'_>, written: &written::Comparison, _: Place) -> Option<Comparison> {
    let windows = windows(lowering, &written.before, &written.after);
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    let (before, after) = windows?;
    Some(Comparison {
        id: id.into(),
        name: lowering.wording(&written.name),
        before,
        after,
        sources,
        place,
    })
}

/// A window before and one after. They are kept even when they overlap: a claimant may mean it so.
fn windows(lowering: &mut Lowering<'_>, before: &Written<SpanText>, after: &Written<SpanText>) -> Option<(Span, Span)> {
    let spot = &after.spot;
    let (before, after) = (lowering.span(before), lowering.span(after));
    let (before, after) = (before?, after?);
    if before.last() >= after.first() {
        let note = lowering.flaws.note(codes::OVERLAPPING_WINDOWS, spot);
        lowering
            .flaws
            .tell(note.with("before", before.to_string()).with("after", after.to_string()));
    }
    Some((before, after))
}

/// All phases in order of time. They are kept even when they overlap, and days that lie in two of them are told.
pub(super) fn phases(lowering: &mut Lowering<'_>, written: &[Written<written::Phase>]) -> Vec<Phase> {
    let mut phases = lowering.each(written, phase);
    phases.sort_by_key(|phase| (phase.during.first(), phase.during.last()));
    tell_overlaps(lowering, &phases);
    phases
}

/// Each phase is set against the one before it that lasts longest, so that many phases make no more notes than phases.
fn tell_overlaps(lowering: &mut Lowering<'_>, phases: &[Phase]) {
    let mut longest: Option<&Phase> = None;
    for phase in phases {
        if let Some(other) = longest.filter(|other| other.during.last() >= phase.during.first()) {
            let note = Note::at(codes::OVERLAPPING_PHASES, phase.place.clone())
                .with("phase", phase.id.as_str())
                .with("other", other.id.as_str());
            lowering.flaws.tell(note.beside(other.place.clone()));
        }
        longest = longest
            .filter(|other| other.during.last() >= phase.during.last())
            .or(Some(phase));
    }
}

fn phase(lowering: &mut Lowering<'_>, written: &written::Phase, _: Place) -> Option<Phase> {
    let during = lowering.span(&written.during);
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    Some(Phase {
        id: id.into(),
        name: lowering.wording(&written.name),
        during: during?,
        sources,
        place,
    })
}

pub(super) fn published(lowering: &mut Lowering<'_>, written: &written::Published, place: Place) -> Option<Published> {
    let during = lowering.span(&written.during);
    let source = lowering.one(&written.source);
    let sound = is_sound(lowering, written);
    let (during, source) = (during?, source?);
    sound.then(|| Published {
        what: lowering.wording(&written.what),
        estimate: written.estimate.value,
        low: written.low,
        high: written.high,
        measure: written.measure,
        during,
        source,
        place,
    })
}

/// The estimate lies between its bounds, and a ratio is not negative.
fn is_sound(lowering: &mut Lowering<'_>, written: &written::Published) -> bool {
    let best = written.estimate.value;
    let (low, high) = (written.low.unwrap_or(best), written.high.unwrap_or(best));
    let ordered = low <= best && best <= high;
    if !ordered {
        let note = lowering.flaws.note(codes::UNORDERED_RANGE, &written.estimate.spot);
        let note = note.with("low", low.to_string()).with("best", best.to_string());
        lowering.flaws.tell(note.with("high", high.to_string()));
    }
    let negative = written.measure == PublishedMeasure::RateRatio && low.min(best) < 0.0;
    if negative {
        let note = lowering.flaws.note(codes::IMPOSSIBLE_NUMBER, &written.estimate.spot);
        let note = note.with("key", "estimate").with("found", low.min(best).to_string());
        lowering.flaws.tell(note.with("least", "0"));
    }
    ordered && !negative
}

pub(super) fn claim(lowering: &mut Lowering<'_>, written: &written::Claim, _: Place) -> Option<Claim> {
    let (by, outcome) = (lowering.one(&written.by), lowering.one(&written.outcome));
    let on = lowering.maybe_day(written.on.as_ref());
    let says = says(lowering, written);
    let windows: Vec<_> = written.windows.iter().filter_map(|it| window(lowering, it)).collect();
    let sources = lowering.many(&written.source);
    let (id, place) = lowering.own(&written.id)?;
    let claim = Claim {
        id: id.into(),
        text: lowering.wording(&written.text),
        by: by?,
        on,
        outcome: outcome?,
        says: says?,
        windows,
        method: lowering.maybe_wording(written.method.as_ref()),
        sources,
        place,
    };
    // Without a window there is nothing to test; why each was left out has been told.
    (!claim.windows.is_empty()).then_some(claim)
}

fn says(lowering: &mut Lowering<'_>, written: &written::Claim) -> Option<ClaimSays> {
    let flaw = match (written.averted, written.change_percent) {
        (Some(averted), None) => return Some(ClaimSays::Averted(averted)),
        (None, Some(change)) => return Some(ClaimSays::ChangePercent(change)),
        (None, None) => codes::CLAIM_WITHOUT_FIGURE,
        (Some(_), Some(_)) => codes::CLAIM_WITH_TWO_FIGURES,
    };
    let note = lowering.flaws.note(flaw, &written.id.spot);
    lowering.flaws.tell(note.with("claim", written.id.value.0.as_str()));
    None
}

fn window(lowering: &mut Lowering<'_>, written: &written::Window) -> Option<ClaimWindow> {
    let (before, after) = windows(lowering, &written.before, &written.after)?;
    Some(ClaimWindow {
        before,
        after,
        why: lowering.wording(&written.why),
    })
}
