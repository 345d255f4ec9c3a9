//! The reader of a page: a language, the names behind the ids, and the numbers under which sources and reports are cited.

use crate::{Words, calendar};
use maud::{Markup, PreEscaped, html};
use salida_case::covenant::Instrument;
use salida_desk::report::Report;
use salida_monitor::Ref;
use salida_note::Fact;
use salida_world::{ActorId, Day, DeedId, Month, SourceId, Span, Wording, ZoneId};
use std::collections::{BTreeMap, BTreeSet};

/// Stands for a piece of markup while a sentence is put together; see [`Reader::weave`].
const SLOT: char = '\u{e000}';

/// What every section needs in order to speak.
pub(crate) struct Reader<'a> {
    pub(crate) report: &'a Report,
    pub(crate) words: &'a Words,
    cited: BTreeMap<&'a SourceId, usize>,
    evidence: BTreeSet<u32>,
}

impl<'a> Reader<'a> {
    pub(crate) fn new(report: &'a Report, words: &'a Words) -> Self {
        let numbered = report
            .sources
            .iter()
            .zip(1..)
            .map(|(source, number)| (&source.id, number));
        Self {
            report,
            words,
            cited: numbered.collect(),
            evidence: report.evidence.iter().map(|row| row.reference).collect(),
        }
    }

    /// A sentence without facts.
    pub(crate) fn say(&self, id: &str) -> String {
        self.words.say(id, &[])
    }

    /// A sentence with facts.
    pub(crate) fn tell(&self, id: &str, facts: &[(&str, Fact)]) -> String {
        self.words.say(id, facts)
    }

    /// A sentence with a count: `count` decides its plural, `shown` is the count as it is written.
    pub(crate) fn tell_count(&self, id: &str, count: usize) -> String {
        let shown = self.words.count(count as u64);
        self.words
            .say(id, &[("count", Fact::from(count)), ("shown", Fact::Text(shown))])
    }

    /// A sentence into which pieces of markup are set, such as names in another language or links to sources.
    pub(crate) fn weave(&self, id: &str, facts: &[(&str, Fact)], pieces: &[(&str, Markup)]) -> Markup {
        let slot = |index: usize| Fact::Text(format!("{SLOT}{index}{SLOT}"));
        let slots = pieces.iter().enumerate().map(|(index, (name, _))| (*name, slot(index)));
        let facts: Vec<(&str, Fact)> = facts.iter().cloned().chain(slots).collect();
        let sentence = self.words.say(id, &facts);
        html! {
            @for (index, part) in sentence.split(SLOT).enumerate() {
                @if index % 2 == 0 { (part) } @else { (piece(part, pieces)) }
            }
        }
    }

    /// The author's words in the reader's language, or in another one that is marked as such.
    pub(crate) fn wording(&self, wording: &Wording) -> Markup {
        match wording.read(self.words.language()) {
            None => html! {},
            Some((language, text)) if language == self.words.language() => html! { (text) },
            Some((language, text)) => html! { span lang=(language.code()) { (text) } },
        }
    }

    /// The author's words as plain text, for places that hold no markup.
    pub(crate) fn plain<'w>(&self, wording: &'w Wording) -> &'w str {
        wording.read(self.words.language()).map_or("", |(_, text)| text)
    }

    /// The title of an instrument, marked where it is in another language.
    pub(crate) fn title(&self, instrument: &Instrument) -> Markup {
        self.wording(&Wording::single(instrument.language, instrument.title.as_str()))
    }

    pub(crate) fn actor(&self, id: &ActorId) -> Markup {
        self.named(self.report.names.actors.get(id), id.as_str())
    }

    pub(crate) fn actor_plain(&self, id: &'a ActorId) -> &'a str {
        self.report
            .names
            .actors
            .get(id)
            .map_or(id.as_str(), |name| self.plain(name))
    }

    /// An actor as plain text, for lists that outlive nothing of the report.
    pub(crate) fn actor_name<'w>(&'w self, id: &'w ActorId) -> &'w str {
        let name = self.report.names.actors.get(id).filter(|name| !name.is_empty());
        name.map_or(id.as_str(), |name| self.plain(name))
    }

    pub(crate) fn actors(&self, ids: &[ActorId]) -> Markup {
        listed(ids.iter().map(|id| self.actor(id)))
    }

    pub(crate) fn zone(&self, id: &ZoneId) -> Markup {
        self.named(self.report.names.zones.get(id), id.as_str())
    }

    /// The zones, or the words for "wherever the case plays" when none is named.
    pub(crate) fn zones(&self, ids: &[ZoneId]) -> Markup {
        if ids.is_empty() {
            return html! { (self.say("term-everywhere")) };
        }
        listed(ids.iter().map(|id| self.zone(id)))
    }

    /// A deed: in the words of the case when it has some, else in ours, else by its id.
    pub(crate) fn deed(&self, id: &DeedId) -> Markup {
        match self.report.names.deeds.get(id).filter(|name| !name.is_empty()) {
            Some(name) => self.wording(name),
            None => html! { (self.words.find(&format!("term-deed-{id}"), &[]).unwrap_or_else(|| id.to_string())) },
        }
    }

    /// A deed as plain text, for places that hold no markup.
    pub(crate) fn deed_plain(&self, id: &DeedId) -> String {
        match self.report.names.deeds.get(id).filter(|name| !name.is_empty()) {
            Some(name) => self.plain(name).to_owned(),
            None => self
                .words
                .find(&format!("term-deed-{id}"), &[])
                .unwrap_or_else(|| id.to_string()),
        }
    }

    /// The plain name of what bears that id: an actor, a zone, an agreement, a source by its number, or a deed.
    pub(crate) fn name_of(&self, id: &str) -> Option<String> {
        let names = &self.report.names;
        let of_actor = names.actors.get(&ActorId::from(id));
        let name = of_actor.or_else(|| names.zones.get(&ZoneId::from(id)));
        if let Some(name) = name.filter(|name| !name.is_empty()) {
            return Some(self.plain(name).to_owned());
        }
        let mut agreements = self.report.instruments.iter().map(|report| &report.instrument);
        let agreement = agreements.find(|agreement| agreement.id.as_str() == id);
        let source = || self.cited.get(&SourceId::from(id)).map(|number| format!("[{number}]"));
        let deed = || Some(self.deed_plain(&DeedId::from(id))).filter(|name| name != id);
        agreement.map(|it| it.title.clone()).or_else(source).or_else(deed)
    }

    pub(crate) fn day(&self, day: Day) -> String {
        calendar::day(day, self.words)
    }

    pub(crate) fn month(&self, month: Month) -> String {
        calendar::month(month, self.words)
    }

    pub(crate) fn span(&self, span: Span) -> String {
        calendar::span(span, self.words)
    }

    /// Links to sources: `[3] [7]`.
    pub(crate) fn cite(&self, ids: &[SourceId]) -> Markup {
        html! { @for id in ids { " " (self.citation(id)) } }
    }

    fn citation(&self, id: &SourceId) -> Markup {
        let Some(number) = self.cited.get(id) else {
            return html! { "[" (id) "]" };
        };
        let label = self.tell("source-number", &[("number", Fact::from(*number))]);
        html! { a.cite href=(format!("#source-{number}")) aria-label=(label) { "[" (number) "]" } }
    }

    /// Links to reports that findings rest on: `r12`. A report that this edition does not list keeps its number only.
    pub(crate) fn reports(&self, references: &[Ref]) -> Markup {
        html! { @for Ref(number) in references { " " (self.report_link(*number)) } }
    }

    pub(crate) fn report_link(&self, number: u32) -> Markup {
        if !self.evidence.contains(&number) {
            return html! { "r" (number) };
        }
        let label = self.tell("evidence-number", &[("number", Fact::from(u64::from(number)))]);
        html! { a.cite href=(format!("#report-{number}")) aria-label=(label) { "r" (number) } }
    }

    fn named(&self, name: Option<&Wording>, id: &str) -> Markup {
        match name.filter(|name| !name.is_empty()) {
            Some(name) => self.wording(name),
            None => html! { (id) },
        }
    }
}

/// Pieces with commas between them.
pub(crate) fn listed(pieces: impl Iterator<Item = Markup>) -> Markup {
    html! { @for (index, piece) in pieces.enumerate() { @if index > 0 { ", " } (piece) } }
}

fn piece(index: &str, pieces: &[(&str, Markup)]) -> Markup {
    let found = index.parse().ok().and_then(|index: usize| pieces.get(index));
    found.map_or_else(|| PreEscaped(String::new()), |(_, markup)| markup.clone())
}
