//! What is said of an agreement as a whole, and what has to be said of it.

use super::{
    codes,
    name::{Resolver, Sort},
};
use crate::covenant::{
    grammar::STATUSES,
    instrument::{Instrument, Power, Status, Subjects},
    keywords::{Keyword, phrase},
    tree::{self, Agreement, Header, Window, Written},
};
use salida_note::{Code, Note};
use salida_world::{ActorId, Day, InstrumentId, Name};

/// First and last day of a window, each where it is written.
pub(super) type Days = (Option<Day>, Option<Day>);

impl Resolver<'_> {
    /// The instrument without its commitments.
    pub(super) fn header(&mut self, agreement: &Agreement) -> Instrument {
        let header = &agreement.header.value;
        let place = self.place(&agreement.header.at);
        let stem = stem(&agreement.file);
        let status = header.status.as_ref().map_or(Status::Draft, |status| status.value);
        stem.clone_into(&mut self.own);
        self.take_sets(header);
        self.take_commitments(agreement);
        let (from, until) = self.days(header.force.as_ref());
        let ends_when = header.ends_when.as_ref();
        let ends_when = ends_when.and_then(|written| self.condition(&written.value));
        let mut instrument = Instrument {
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
            amends: header
                .amends
                .as_ref()
                .map(|amends| InstrumentId::from(amends.value.value.as_str())),
            ends_when,
            powers: Vec::new(),
            sources: self.listed(Sort::Source, header.sources.as_ref()),
            commitments: Vec::new(),
            amnesties: Vec::new(),
            place,
        };
        instrument.powers = header
            .powers
            .iter()
            .filter_map(|power| self.power(&power.value))
            .collect();
        if !agreement.has_flawed_header {
            self.check_whole(header, &instrument);
        }
        self.check_content(agreement, &instrument);
        instrument
    }

    /// Who may change the force of the agreement.
    fn power(&mut self, power: &tree::Power) -> Option<Power> {
        let parties = self.group(Sort::Actor, &power.who);
        let is_known: Vec<bool> = power.over.iter().map(|name| self.is_part(name)).collect();
        let over = power.over.iter().zip(&is_known).filter(|(_, is_known)| **is_known);
        let over: Vec<Name> = over.map(|(name, _)| Name::from(name.value.as_str())).collect();
        // Without the only name behind it a power over one commitment would be one over all.
        let makes_sense = power.over.is_empty() || !over.is_empty();
        let who = Subjects {
            parties: parties?,
            each: power.who.each,
        };
        let acts = power.acts.clone();
        makes_sense.then_some(Power { who, acts, over })
    }

    /// True when a commitment or amnesty has that name; otherwise that is reported.
    fn is_part(&mut self, name: &Written<String>) -> bool {
        self.amnesties.contains(&name.value) || self.is_commitment(name)
    }

    /// Takes down the names that conditions and powers may use.
    fn take_commitments(&mut self, agreement: &Agreement) {
        let read = agreement.commitments.iter().map(|written| &written.value.name.value);
        let unread = agreement.left_out.iter().filter_map(|part| part.name.as_ref());
        self.commitments = read.chain(unread).cloned().collect();
        let amnesties = agreement.amnesties.iter().map(|written| &written.value.name.value);
        self.amnesties = amnesties.cloned().collect();
        self.may_lack_names = agreement.left_out.iter().any(|part| part.name.is_none());
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
        let is_empty =
            agreement.commitments.is_empty() && agreement.amnesties.is_empty() && agreement.left_out.is_empty();
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
