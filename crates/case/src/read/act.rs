//! Lowers `[[act]]`: what the parties and public bodies did, and what such an act has to say to change the force of an
//! instrument. The commitments that acts name are looked up once the agreements are read.

use super::lowering::Lowering;
use crate::{
    codes,
    covenant::Instrument,
    process::{Act, ActKind},
    written::{self, Written},
};
use salida_note::{Note, Place, Severity, nearest};
use salida_world::{Day, InstrumentId, Span};

/// A commitment that an act names, before anybody knows whether the instrument has it.
pub(super) struct Mention {
    instrument: InstrumentId,
    name: String,
    place: Place,
}

pub(super) fn act(lowering: &mut Lowering<'_>, written: &written::Act, _: Place) -> Option<Act> {
    let by = lowering.one(&written.by);
    let with = lowering.many(&written.with);
    let during = lowering.span(&written.during);
    let instrument = lowering.maybe(written.instrument.as_ref());
    let until = lowering.maybe_day(written.until.as_ref());
    let recorded = lowering.maybe_day(written.recorded.as_ref());
    let concerns = lowering.many(&written.concerns);
    let sources = lowering.many(&written.source);
    check_force(lowering, written, during);
    let (id, place) = lowering.own(&written.id)?;
    let during = during?;
    Some(Act {
        id: id.into(),
        by: by?,
        with,
        during,
        recorded: recorded.unwrap_or(during.last()),
        kind: written.kind,
        what: lowering.wording(&written.what),
        instrument,
        commitments: written
            .commitments
            .0
            .iter()
            .map(|it| it.id.value.as_str().into())
            .collect(),
        until,
        concerns,
        sources,
        place,
    })
}

/// What is missing for the act to change any force, or stands there to no purpose.
fn check_force(lowering: &mut Lowering<'_>, written: &written::Act, during: Option<Span>) {
    let changes_force = written.kind.power().is_some();
    if written.instrument.is_none() && (changes_force || !written.commitments.0.is_empty()) {
        tell(
            lowering,
            written,
            lowering.flaws.note(codes::ACT_WITHOUT_INSTRUMENT, &written.id.spot),
        );
    }
    if let Some(during) = during.filter(|during| changes_force && during.days() > 1) {
        let note = lowering.flaws.note(codes::ACT_WITHOUT_DAY, &written.during.spot);
        tell(lowering, written, note.with("during", during.to_string()));
    }
    check_until(lowering, written, during);
}

fn check_until(lowering: &mut Lowering<'_>, written: &written::Act, during: Option<Span>) {
    let extends = written.kind == ActKind::Extension;
    let Some(until) = &written.until else {
        if extends && written.instrument.is_some() {
            let note = lowering
                .flaws
                .note(codes::MISSING_KEY, &written.id.spot)
                .with("key", "until");
            lowering.flaws.tell(note.with("table", "act"));
        }
        return;
    };
    if !extends {
        tell(
            lowering,
            written,
            lowering.flaws.note(codes::UNTIL_WITHOUT_EXTENSION, &until.spot),
        );
        return;
    }
    // A flawed day was told when the entry was lowered.
    let (Some(during), Ok(last)) = (during, until.value.0.to_string().trim().parse::<Day>()) else {
        return;
    };
    if last < during.last() {
        let note = lowering.flaws.note(codes::UNTIL_BEFORE_ACT, &until.spot);
        let note = note.with("until", last.to_string());
        tell(lowering, written, note.with("during", during.to_string()));
    }
}

fn tell(lowering: &mut Lowering<'_>, written: &written::Act, note: Note) {
    let note = note.with("act", written.id.value.0.as_str());
    lowering.flaws.tell(note.with("kind", written.kind.word()));
}

/// The commitments that the acts name.
pub(super) fn mentions(lowering: &Lowering<'_>, acts: &[Written<written::Act>]) -> Vec<Mention> {
    let of_act = |act: &Written<written::Act>| {
        let instrument = act.value.instrument.as_ref().map(|it| it.id.value.clone());
        let names = act.value.commitments.0.iter();
        let mentioned = names.filter_map(|name| {
            Some(Mention {
                instrument: InstrumentId::from(instrument.as_deref()?),
                name: name.id.value.clone(),
                place: lowering.flaws.place(&name.id.spot),
            })
        });
        mentioned.collect::<Vec<_>>()
    };
    acts.iter().flat_map(of_act).collect()
}

/// Tells which of them no instrument has. Where an agreement has errors of its own the name may stand in a part that
/// could not be read, so nothing is said.
pub(super) fn look_up(mentions: &[Mention], instruments: &[Instrument], notes: &mut Vec<Note>) {
    for mention in mentions {
        let Some(instrument) = instruments.iter().find(|it| it.id == mention.instrument) else {
            continue;
        };
        let commitments = instrument.commitments.iter().map(|it| it.name.as_str());
        let names = || {
            commitments
                .clone()
                .chain(instrument.amnesties.iter().map(|it| it.name.as_str()))
        };
        if names().any(|name| name == mention.name) || has_errors(instrument, notes) {
            continue;
        }
        let note = Note::at(codes::DANGLING_REFERENCE, mention.place.clone())
            .with("found", mention.name.as_str())
            .with("sort", "commitment")
            .with_some("nearest", nearest(&mention.name, names()));
        notes.push(note);
    }
}

fn has_errors(instrument: &Instrument, notes: &[Note]) -> bool {
    let errors = notes.iter().filter(|note| note.severity() == Severity::Error);
    let files = errors.filter_map(|note| note.place.as_ref()).map(|place| &place.file);
    files.into_iter().any(|file| *file == instrument.place.file)
}
