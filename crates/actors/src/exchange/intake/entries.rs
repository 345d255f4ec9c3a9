//! Entries of a dossier, each from one row: sources, parties, labels, what is the same, and relations.

use super::{
    Counted, Intake,
    cells::{clipped, sources},
};
use crate::exchange::{
    dossier::Party,
    row::{KINDS, RELATIONS, Row},
};
use salida_case::{
    label::Label,
    source::Source,
    terrain::{Relation, SameAs},
};
use salida_world::{ActorId, Name};

impl Intake<'_> {
    pub(super) fn source(&mut self, row: &Row, line: u64) -> Option<Source> {
        Some(Source {
            id: self.id(row, "id", line)?.as_str().into(),
            citation: self.needed(row, "citation", line)?,
            url: row.get("url").map(clipped),
            published: self.day(row, "published", line)?,
            place: self.place(line),
        })
    }

    pub(super) fn party(&mut self, row: &Row, line: u64) -> Option<Party> {
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

    pub(super) fn label(&mut self, row: &Row, line: u64) -> Option<Label> {
        let validity = self.validity(row, line)?;
        let Some(from) = validity.from else {
            self.flaw(line, "from", "", "empty");
            return None;
        };
        let Some(term) = self.wording(row, "term") else {
            self.flaw(line, "term", "", "empty");
            return None;
        };
        let denies = self.denies(row, line)?;
        let category = self.category(row);
        Some(Label {
            id: self.own_id(row, line)?,
            about: row.get("about")?.into(),
            by: row.get("by")?.into(),
            term,
            category,
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

    /// Whether a label is denied; `None` where that cannot be told.
    fn denies(&mut self, row: &Row, line: u64) -> Option<bool> {
        match row.get("denies") {
            None | Some("false") => Some(false),
            Some("true") => Some(true),
            Some(other) => {
                self.flaw(line, "denies", other, "no-word");
                None
            }
        }
    }

    /// The category of a label, where the case has it.
    fn category(&mut self, row: &Row) -> Option<Name> {
        let id = row.get("category")?;
        let known = self.case.terrain.categories.iter().find(|it| it.id.as_str() == id);
        if known.is_none() {
            self.count(Counted::Category);
        }
        known.map(|it| it.id.clone())
    }

    pub(super) fn same_as(&mut self, row: &Row, line: u64) -> Option<SameAs> {
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

    pub(super) fn relation(&mut self, row: &Row, line: u64) -> Option<Relation> {
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
}
