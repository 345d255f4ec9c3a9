//! Rows that a reader found become a dossier: what names nobody, has no day or names a person is told and left out.

use super::{
    dossier::{Dossier, Party},
    row::{CONFIDENCES, KINDS, Key, RELATIONS, Row, What},
};
use crate::codes;
use salida_case::{
    Case,
    actor::ActorKind,
    label::Label,
    source::Source,
    terrain::{Confidence, Relation, SameAs, Validity},
};
use salida_note::{Checked, Note, Place};
use salida_world::{ActorId, Day, Fingerprint, SourceId, Wording, is_well_formed};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Flawed entries that are told one by one; beyond them they are counted.
const TOLD: usize = 50;
/// Rows that one import gives: many times a national case, and few enough to be held.
const MOST_ROWS: usize = 400_000;
/// Characters of one text.
const MOST_LETTERS: usize = 20_000;
/// What a source is cited as that nobody has named.
const UNNAMED: &str = "imported";

/// What came in so far.
pub(super) struct Intake<'a> {
    case: &'a Case,
    file: Arc<str>,
    rows: Vec<(Row, u64)>,
    /// Ids of persons, and of what may be one, as fingerprints: most of a large file can be persons.
    persons: BTreeSet<u64>,
    unclear: BTreeSet<u64>,
    counts: BTreeMap<Counted, u64>,
    flaws: usize,
    untold: usize,
    notes: Vec<Note>,
}

/// What is only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Counted {
    /// A tie to somebody who stays out.
    Ties,
    /// What has no place in a case.
    Foreign,
    /// A kind of actor that was taken for granted.
    Kind,
    /// A day that was taken for granted.
    Day,
    /// A confidence that is not stated.
    Confidence,
    /// A source that nobody describes.
    Source,
    /// A category that the case does not have.
    Category,
    /// A statement by one of several.
    Speaker,
    /// Marked for few eyes.
    Marked,
    /// Marked, and taken in.
    MarkedTaken,
}

impl<'a> Intake<'a> {
    pub(super) fn new(file: &str, case: &'a Case) -> Self {
        Self {
            case,
            file: Arc::from(file),
            rows: Vec::new(),
            persons: BTreeSet::new(),
            unclear: BTreeSet::new(),
            counts: BTreeMap::new(),
            flaws: 0,
            untold: 0,
            notes: Vec::new(),
        }
    }

    /// Takes a row. False when there are more than can be meant.
    pub(super) fn take(&mut self, row: Row, line: u64) -> bool {
        if self.rows.len() == MOST_ROWS {
            return false;
        }
        self.rows.push((row, line));
        true
    }

    pub(super) fn is_full(&self) -> bool {
        self.rows.len() >= MOST_ROWS
    }

    /// Somebody who is a person: nothing is kept but that there was one.
    pub(super) fn person(&mut self, id: &str) {
        self.persons.insert(Fingerprint::of(id).number());
    }

    /// Somebody who may be a person, since nothing says what it is.
    pub(super) fn unclear(&mut self, id: &str) {
        self.unclear.insert(Fingerprint::of(id).number());
    }

    pub(super) fn count(&mut self, what: Counted) {
        *self.counts.entry(what).or_default() += 1;
    }

    pub(super) fn place(&self, line: u64) -> Place {
        Place::cell(Arc::clone(&self.file), line, None)
    }

    /// Tells of an entry that was left out.
    pub(super) fn flaw(&mut self, line: u64, field: &str, found: &str, because: &'static str) {
        if self.flaws >= TOLD {
            self.untold += 1;
            return;
        }
        self.flaws += 1;
        let found: String = found.chars().take(80).collect();
        let note = Note::at(codes::ENTRY_LEFT_OUT, self.place(line)).with("field", field);
        self.notes.push(note.with("found", found).with("because", because));
    }

    pub(super) fn note(&mut self, note: Note) {
        self.notes.push(note);
    }

    fn stays_out(&self, id: &str) -> bool {
        let number = Fingerprint::of(id).number();
        self.persons.contains(&number) || self.unclear.contains(&number)
    }

    /// The dossier, with everything there is to say.
    pub(super) fn close(mut self) -> Checked<Dossier> {
        let mut dossier = Dossier::empty(self.case.language);
        let rows = std::mem::take(&mut self.rows);
        let full = rows.len() == MOST_ROWS;
        let is = |what: What| move |it: &&(Row, u64)| it.0.what == what;
        let mut sources: BTreeSet<String> = self.case.sources.iter().map(|it| it.id.as_str().to_owned()).collect();
        let mut described = BTreeSet::new();
        for (row, line) in rows.iter().filter(is(What::Source)) {
            if let Some(source) = self.source(row, *line)
                && described.insert(source.id.clone())
            {
                sources.insert(source.id.as_str().to_owned());
                dossier.sources.push(source);
            }
        }
        let mut actors: BTreeSet<String> = self.case.actors.iter().map(|it| it.id.as_str().to_owned()).collect();
        let mut named = BTreeSet::new();
        for (row, line) in rows.iter().filter(is(What::Actor)) {
            // An id that one entry gives to a person is a person's, whatever another one says.
            if row.get("id").is_some_and(|id| self.stays_out(id)) {
                continue;
            }
            if let Some(party) = self.party(row, *line)
                && named.insert(party.id.clone())
            {
                actors.insert(party.id.as_str().to_owned());
                dossier.parties.push(party);
            }
        }
        for party in &mut dossier.parties {
            let known = party.part_of.as_ref().is_none_or(|it| actors.contains(it.as_str()));
            if !known || party.part_of.as_ref() == Some(&party.id) {
                party.part_of = None;
                self.count(Counted::Ties);
            }
        }
        for (row, line) in rows.iter().filter(|it| it.0.what > What::Actor) {
            self.statement(row, *line, &actors, &mut dossier);
        }
        self.name_sources(&mut dossier, &mut sources);
        self.tell(&dossier, full);
        Checked::new(dossier, self.notes)
    }

    fn statement(&mut self, row: &Row, line: u64, actors: &BTreeSet<String>, dossier: &mut Dossier) {
        let ends: &[&str] = match row.what {
            What::Label => &["about", "by"],
            What::SameAs => &["one", "other", "by"],
            _ => &["one", "other"],
        };
        for end in ends {
            let id = row.get(end).unwrap_or_default();
            if self.stays_out(id) {
                self.count(Counted::Ties);
                return;
            }
            if !actors.contains(id) {
                self.flaw(line, end, id, if id.is_empty() { "empty" } else { "nobody" });
                return;
            }
        }
        match row.what {
            What::Label => dossier.labels.extend(self.label(row, line)),
            What::SameAs => dossier.same_as.extend(self.same_as(row, line)),
            _ => dossier.relations.extend(self.relation(row, line)),
        }
    }

    /// Sources that statements cite and nobody describes are cited by their ids.
    fn name_sources(&mut self, dossier: &mut Dossier, known: &mut BTreeSet<String>) {
        let parties = dossier.parties.iter().flat_map(|it| &it.sources);
        let labels = dossier.labels.iter().flat_map(|it| &it.sources);
        let same_as = dossier.same_as.iter().flat_map(|it| &it.sources);
        let relations = dossier.relations.iter().flat_map(|it| &it.sources);
        let cited = parties.chain(labels).chain(same_as).chain(relations);
        let unnamed: Vec<SourceId> = cited
            .filter(|id| known.insert(id.as_str().to_owned()))
            .cloned()
            .collect();
        for id in unnamed {
            self.count(Counted::Source);
            dossier.sources.push(Source {
                citation: id.as_str().to_owned(),
                url: None,
                published: None,
                place: self.place(0),
                id,
            });
        }
    }

    fn source(&mut self, row: &Row, line: u64) -> Option<Source> {
        Some(Source {
            id: self.id(row, "id", line)?.as_str().into(),
            citation: self.needed(row, "citation", line)?,
            url: row.get("url").map(clipped),
            published: self.day(row, "published", line)?,
            place: self.place(line),
        })
    }

    fn party(&mut self, row: &Row, line: u64) -> Option<Party> {
        let kind = self.word(row, "kind", &KINDS, line)?;
        let Some(kind) = kind else {
            self.flaw(line, "kind", "", "empty");
            return None;
        };
        Some(Party {
            id: self.id(row, "id", line)?.as_str().into(),
            name: self.wording(row, "name").or_else(|| {
                self.flaw(line, "name", "", "empty");
                None
            })?,
            kind,
            part_of: row.get("part-of").map(ActorId::from),
            sources: sources(row),
        })
    }

    fn label(&mut self, row: &Row, line: u64) -> Option<Label> {
        let validity = self.validity(row, line)?;
        let Some(from) = validity.from else {
            self.flaw(line, "from", "", "empty");
            return None;
        };
        let Some(term) = self.wording(row, "term") else {
            self.flaw(line, "term", "", "empty");
            return None;
        };
        let denies = match row.get("denies") {
            None | Some("false") => false,
            Some("true") => true,
            Some(other) => {
                self.flaw(line, "denies", other, "no-word");
                return None;
            }
        };
        let categories = &self.case.terrain.categories;
        let category = row.get("category").map(|id| {
            let known = categories.iter().find(|it| it.id.as_str() == id);
            known.map(|it| it.id.clone())
        });
        if category == Some(None) {
            self.count(Counted::Category);
        }
        Some(Label {
            id: self.own_id(row, line)?,
            about: row.get("about")?.into(),
            by: row.get("by")?.into(),
            term,
            category: category.flatten(),
            denies,
            confidence: self.confidence(row, line)?,
            basis: self.wording(row, "basis"),
            from,
            until: validity.until,
            recorded: validity.recorded,
            withdrawn: validity.withdrawn,
            why: self.wording(row, "why"),
            consequence: self.wording(row, "consequence"),
            gain: self.wording(row, "gain"),
            sources: sources(row),
            place: self.place(line),
        })
    }

    fn same_as(&mut self, row: &Row, line: u64) -> Option<SameAs> {
        Some(SameAs {
            id: self.own_id(row, line)?,
            one: row.get("one")?.into(),
            other: row.get("other")?.into(),
            by: row.get("by")?.into(),
            confidence: self.confidence(row, line)?,
            validity: self.validity(row, line)?,
            sources: sources(row),
            place: self.place(line),
        })
    }

    fn relation(&mut self, row: &Row, line: u64) -> Option<Relation> {
        let Some(kind) = self.word(row, "kind", &RELATIONS, line)? else {
            self.flaw(line, "kind", "", "empty");
            return None;
        };
        Some(Relation {
            kind,
            one: row.get("one")?.into(),
            other: row.get("other")?.into(),
            what: self.wording(row, "what"),
            validity: self.validity(row, line)?,
            sources: sources(row),
            place: self.place(line),
        })
    }

    /// The id of a statement, where it has one. The outer `None` leaves it out.
    #[expect(
        clippy::option_option,
        reason = "no id, a sound one, and one that cannot be are three cases"
    )]
    fn own_id(&mut self, row: &Row, line: u64) -> Option<Option<salida_world::Name>> {
        match row.get("id") {
            None => Some(None),
            Some(_) => self.id(row, "id", line).map(|id| Some(id.as_str().into())),
        }
    }

    fn id(&mut self, row: &Row, field: &'static str, line: u64) -> Option<String> {
        let text = self.needed(row, field, line)?;
        if is_well_formed(&text) {
            return Some(text);
        }
        self.flaw(line, field, &text, "no-id");
        None
    }

    fn needed(&mut self, row: &Row, field: &'static str, line: u64) -> Option<String> {
        let text = row.any(field);
        if text.is_none() {
            self.flaw(line, field, "", "empty");
        }
        text.map(clipped)
    }

    /// A confidence that is not stated is the one that a label in `case.toml` has without one, and is counted.
    fn confidence(&mut self, row: &Row, line: u64) -> Option<Confidence> {
        let said = self.word(row, "confidence", &CONFIDENCES, line)?;
        if said.is_none() {
            self.count(Counted::Confidence);
        }
        Some(said.unwrap_or_default())
    }

    #[expect(
        clippy::option_option,
        reason = "no word, a known one and an unknown one are three cases"
    )]
    fn word<T: Copy>(&mut self, row: &Row, field: &'static str, words: &[(T, &str)], line: u64) -> Option<Option<T>> {
        let Some(text) = row.get(field) else { return Some(None) };
        let known = words.iter().find(|(_, word)| *word == text).map(|(it, _)| *it);
        if known.is_none() {
            self.flaw(line, field, text, "no-word");
        }
        known.map(Some)
    }

    #[expect(clippy::option_option, reason = "no day, a day and what is none are three cases")]
    fn day(&mut self, row: &Row, field: &'static str, line: u64) -> Option<Option<Day>> {
        let Some(text) = row.get(field) else { return Some(None) };
        let day: Option<Day> = text.parse().ok();
        if day.is_none() {
            self.flaw(line, field, text, "no-day");
        }
        day.map(Some)
    }

    fn validity(&mut self, row: &Row, line: u64) -> Option<Validity> {
        let validity = Validity {
            from: self.day(row, "from", line)?,
            until: self.day(row, "until", line)?,
            recorded: self.day(row, "recorded", line)?,
            withdrawn: self.day(row, "withdrawn", line)?,
        };
        let known = validity.recorded.or(validity.from);
        for (field, last, first) in [
            ("until", validity.until, validity.from),
            ("withdrawn", validity.withdrawn, known),
        ] {
            if let (Some(last), Some(first)) = (last, first)
                && last < first
            {
                self.flaw(line, field, &last.to_string(), "earlier");
                return None;
            }
        }
        Some(validity)
    }

    fn wording(&self, row: &Row, name: &'static str) -> Option<Wording> {
        let own = self.case.language;
        let words = row.cells.iter().filter(|(key, _)| key.name == name);
        let words = words.map(|(key, text)| (key.language.unwrap_or(own), clipped(text)));
        let wording = Wording::several(words);
        (!wording.is_empty()).then_some(wording)
    }

    fn tell(&mut self, dossier: &Dossier, full: bool) {
        let whole = || Place::whole(Arc::clone(&self.file));
        let mut told = Vec::new();
        let ties = self.counts.remove(&Counted::Ties).unwrap_or(0);
        if !self.persons.is_empty() || !self.unclear.is_empty() || ties > 0 {
            let note = Note::at(codes::PERSONS_STAY_OUT, whole()).with("persons", self.persons.len());
            told.push(note.with("unclear", self.unclear.len()).with("ties", ties));
        }
        for (what, count) in &self.counts {
            let (code, word) = match what {
                Counted::Ties => continue,
                Counted::Foreign => (codes::NOT_TAKEN_IN, "foreign"),
                Counted::Category => (codes::NOT_TAKEN_IN, "category"),
                Counted::Speaker => (codes::NOT_TAKEN_IN, "speaker"),
                Counted::Marked => (codes::NOT_TAKEN_IN, "marked"),
                Counted::Kind => (codes::IMPORT_ASSUMES, "kind"),
                Counted::Day => (codes::IMPORT_ASSUMES, "day"),
                Counted::Confidence => (codes::IMPORT_ASSUMES, "confidence"),
                Counted::Source => (codes::IMPORT_ASSUMES, "source"),
                Counted::MarkedTaken => (codes::IMPORT_ASSUMES, "marked"),
            };
            told.push(Note::at(code, whole()).with("what", word).with("count", *count));
        }
        if self.untold > 0 {
            told.push(Note::at(codes::MORE_LEFT_OUT, whole()).with("count", self.untold));
        }
        if full {
            told.push(
                Note::at(codes::IMPORT_TOO_LARGE, whole())
                    .with("what", "rows")
                    .with("allowed", MOST_ROWS),
            );
        }
        let read = Note::at(codes::IMPORT_READ, whole()).with("parties", dossier.parties.len());
        let read = read.with("labels", dossier.labels.len());
        let read = read.with("same", dossier.same_as.len());
        told.push(read.with("relations", dossier.relations.len()));
        self.notes.extend(told);
    }
}

fn sources(row: &Row) -> Vec<SourceId> {
    let mut ids: Vec<SourceId> = Vec::new();
    for id in row.source_ids().filter(|id| is_well_formed(id)).map(SourceId::from) {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        ids.push(UNNAMED.into());
    }
    ids
}

fn clipped(text: &str) -> String {
    text.chars().take(MOST_LETTERS).collect()
}

/// An id made of a foreign one: itself where it can be an id, else its letters and a number that tells it from others.
pub(super) fn id_from(foreign: &str) -> String {
    if is_well_formed(foreign) {
        return foreign.to_owned();
    }
    let plain = |letter: char| if letter.is_alphanumeric() { letter } else { '-' };
    let letters: String = foreign.chars().take(40).map(plain).collect();
    let letters = letters.trim_matches('-');
    format!("x{letters}-{:08x}", Fingerprint::of(foreign).number() & 0xffff_ffff)
}

/// A row of a party whose kind nothing says: an association is the kind that says least, and it is counted.
pub(super) fn assumed_kind(intake: &mut Intake<'_>, row: &mut Row) {
    intake.count(Counted::Kind);
    let kind = KINDS.iter().find(|(kind, _)| *kind == ActorKind::Community);
    row.put(Key::plain("kind"), kind.map_or("", |(_, word)| word));
}
