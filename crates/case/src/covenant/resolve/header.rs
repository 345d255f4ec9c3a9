//! What is said of an agreement as a whole, and what has to be said of it.

use super::{
    codes,
    name::{Resolver, Sort},
};
use crate::covenant::{
    grammar::STATUSES,
    instrument::{Instrument, Status},
    keywords::{Keyword, phrase},
    tree::{Agreement, Header, Window, Written},
};
use salida_note::{Code, Note};
use salida_world::{ActorId, Day, InstrumentId};

/// First and last day of a window, each where it is written.
pub(super) type Days = (Option<Day>, Option<Day>);

impl Resolver<'_> {
    /// The instrument without its commitments.
    pub(super) fn header(&mut self, agreement: &Agreement) -> Instrument {
        let header = &agreement.header.value;
        let place = self.place(&agreement.header.at);
        let stem = stem(&agreement.file);
        let status = header.status.as_ref().map_or(Status::Draft, |status| status.value);
        let (from, until) = self.days(header.force.as_ref());
        let instrument = Instrument {
            id: InstrumentId::from(stem),
            title: header
                .title
                .as_ref()
                .map_or_else(|| stem.to_owned(), |title| title.value.clone()),
            language: agreement.language,
            status,
            parties: self.parties(header),
            witnesses: self.listed(Sort::Actor, header.witnesses.as_ref()),
            from,
            until,
            amends: None,
            ends_when: None,
            powers: Vec::new(),
            sources: self.listed(Sort::Source, header.sources.as_ref()),
            commitments: Vec::new(),
            amnesties: Vec::new(),
            place,
        };
        if !agreement.has_flawed_header {
            self.check_whole(header, &instrument);
        }
        self.check_content(agreement, &instrument);
        instrument
    }

    /// The parties. When one of them leads nowhere, nobody is called a stranger.
    fn parties(&mut self, header: &Header) -> Vec<ActorId> {
        let Some(names) = &header.parties else {
            return Vec::new();
        };
        let found = self.ids(Sort::Actor, &names.value);
        self.parties = found.is_whole.then(|| found.ids.iter().cloned().collect());
        found.ids
    }

    /// Says what is missing from a header, unless it may stand in a part of it that could not be read.
    fn check_whole(&mut self, header: &Header, instrument: &Instrument) {
        let status = instrument.status;
        if header.status.is_none() {
            let words = STATUSES.map(|(keyword, _)| phrase(self.language, keyword).to_owned());
            self.say(Note::at(codes::MISSING_STATUS, instrument.place.clone()).with("expected", words.to_vec()));
        }
        if header.parties.is_none() {
            self.say_missing(codes::MISSING_PARTIES, Keyword::Between, instrument);
        }
        let has_start = header.force.as_ref().is_some_and(|force| force.value.from.is_some());
        if matches!(status, Status::Reconstructed | Status::Signed) && !has_start {
            self.say_missing(codes::MISSING_FORCE, Keyword::InForce, instrument);
        }
        if matches!(status, Status::Unwritten | Status::Reconstructed) && header.sources.is_none() {
            self.say_missing(codes::MISSING_SOURCES, Keyword::AccordingTo, instrument);
        }
    }

    fn check_content(&mut self, agreement: &Agreement, instrument: &Instrument) {
        let status = instrument.status;
        let is_empty = agreement.commitments.is_empty() && agreement.amnesties.is_empty() && agreement.left_out == 0;
        if is_empty && status != Status::Unwritten {
            let word = STATUSES.iter().find(|(_, known)| *known == status);
            let word = word.map(|(keyword, _)| phrase(self.language, *keyword));
            let note = Note::at(codes::EMPTY_AGREEMENT, instrument.place.clone());
            self.say(note.with_some("status", word));
        }
    }

    fn say_missing(&mut self, code: Code, keyword: Keyword, instrument: &Instrument) {
        let note = Note::at(code, instrument.place.clone());
        self.say(note.with("missing", phrase(self.language, keyword)));
    }

    /// The days of a window. A last day before the first is reported and left out.
    pub(super) fn days(&mut self, window: Option<&Written<Window>>) -> Days {
        let Some(window) = window else {
            return (None, None);
        };
        let value = |day: &Option<Written<Day>>| day.as_ref().map(|day| day.value);
        let (from, until) = (value(&window.value.from), value(&window.value.until));
        if let (Some(first), Some(last)) = (from, until)
            && last < first
        {
            let note = Note::at(codes::END_BEFORE_START, self.place(&window.at))
                .with("from", first.to_string())
                .with("until", last.to_string());
            self.say(note);
            return (from, None);
        }
        (from, until)
    }
}

/// The name of a file without folders and `.md`.
fn stem(file: &str) -> &str {
    let name = file.rsplit('/').next().unwrap_or(file);
    name.strip_suffix(".md").unwrap_or(name)
}
