//! Lowers the whole of `case.toml`.

use super::{actor, claim, data, flaws::Flaws, known::Known, lowering::Lowering, market, place, source, terrain};
use crate::{
    Allowance, Case,
    process::Process,
    written::{self, CaseFile, Id, Sort, Written},
};
use salida_note::Place;
use salida_world::{Deeds, Language};

/// The case that a text states. Where it names no language, English is assumed and the missing key is told.
pub(super) fn lower(file: &CaseFile, known: &mut Known, flaws: &mut Flaws) -> Case {
    let language = file.language.map_or(Language::En, |word| word.0);
    admit(file, known, &flaws.whole());
    let lowering = &mut Lowering { language, known, flaws };
    let actors = actor::actors(lowering, &file.actor);
    let terrain = terrain::terrain(lowering, file, &actors);
    Case {
        title: lowering.maybe_wording(file.title.as_ref()).unwrap_or_default(),
        summary: lowering.maybe_wording(file.summary.as_ref()).unwrap_or_default(),
        language,
        zone: lowering.maybe(file.zone.as_ref()),
        time_zone: file.time_zone.clone(),
        as_of: lowering.maybe_day(file.as_of.as_ref()),
        exhibit: file.exhibit.clone(),
        sources: lowering.each(&file.source, source::source),
        actors,
        labels: lowering.each(&file.label, actor::label),
        zones: place::zones(lowering, &file.place),
        deeds: place::deeds(lowering, &file.deed),
        markets: market::markets(lowering, &file.market),
        terrain,
        strategies: lowering.each(&file.strategy, market::strategy),
        data: file.data.iter().map(|it| data::data(lowering, &it.value)).collect(),
        outcomes: lowering.each_known(&file.outcome, |outcome| &outcome.id, claim::outcome),
        comparisons: lowering.each(&file.comparison, claim::comparison),
        phases: claim::phases(lowering, &file.phase),
        published: lowering.each(&file.published, claim::published),
        claims: lowering.each(&file.claim, claim::claim),
        allowances: file.allow.iter().map(|it| allowance(lowering, it)).collect(),
        process: Process::default(),
        instruments: Vec::new(),
    }
}

/// Everything that is written without a flaw, and every built-in deed, may be referred to from everywhere, also from above.
fn admit(file: &CaseFile, known: &mut Known, whole: &Place) {
    fn ids<W>(entries: &[Written<W>], id: impl Fn(&W) -> &Id) -> impl Iterator<Item = &Id> {
        entries.iter().map(move |entry| id(&entry.value))
    }
    known.admit(Sort::Source, ids(&file.source, |it| &it.id));
    known.admit(Sort::Actor, ids(&file.actor, |it| &it.id));
    known.admit(Sort::Zone, ids(&file.place, |it| &it.id));
    known.admit(Sort::Deed, ids(&file.deed, |it| &it.id));
    known.admit(Sort::Outcome, ids(&file.outcome, |it| &it.id));
    known.admit(Sort::Vocabulary, ids(&file.vocabulary, |it| &it.id));
    known.admit(Sort::Category, ids(&file.category, |it| &it.id));
    known.admit(Sort::Rule, ids(&file.rule, |it| &it.id));
    known.admit(Sort::Market, ids(&file.market, |it| &it.id));
    known.admit(Sort::Label, file.label.iter().filter_map(|it| it.value.id.as_ref()));
    for deed in Deeds::built_in().iter() {
        known.add(Sort::Deed, deed.id.as_str(), whole.clone());
    }
}

/// Whether the lesson exists is told where lessons are known.
fn allowance(lowering: &Lowering<'_>, written: &Written<written::Allowance>) -> Allowance {
    Allowance {
        lesson: written.value.lesson.clone(),
        reason: lowering.wording(&written.value.reason),
        place: lowering.flaws.place(&written.spot),
    }
}
