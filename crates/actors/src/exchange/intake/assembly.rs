//! Rows become a dossier: first sources and actors, and then the statements about those that are known.

use super::{Counted, Intake, MOST_ROWS};
use crate::exchange::{
    dossier::Dossier,
    row::{Row, What},
};
use salida_case::source::Source;
use salida_note::Checked;
use salida_world::SourceId;
use std::collections::BTreeSet;

impl Intake<'_> {
    /// The dossier, with everything there is to say.
    pub(in crate::exchange) fn close(mut self) -> Checked<Dossier> {
        let mut dossier = Dossier::empty(self.case.language);
        let rows = std::mem::take(&mut self.rows);
        let full = rows.len() == MOST_ROWS;
        let mut sources = self.sources(&rows, &mut dossier);
        let actors = self.actors(&rows, &mut dossier);
        for (row, line) in rows.iter().filter(|it| it.0.what > What::Actor) {
            self.statement(row, *line, &actors, &mut dossier);
        }
        self.name_sources(&mut dossier, &mut sources);
        self.tell(&dossier, full);
        Checked::new(dossier, self.notes)
    }

    /// Takes in the sources that are described. Gives the ids of all that are known, those of the case among them.
    fn sources(&mut self, rows: &[(Row, u64)], dossier: &mut Dossier) -> BTreeSet<String> {
        let mut sources: BTreeSet<String> = self.case.sources.iter().map(|it| it.id.as_str().to_owned()).collect();
        let mut described = BTreeSet::new();
        for (row, line) in rows.iter().filter(|it| it.0.what == What::Source) {
            if let Some(source) = self.source(row, *line)
                && described.insert(source.id.clone())
            {
                sources.insert(source.id.as_str().to_owned());
                dossier.sources.push(source);
            }
        }
        sources
    }

    /// The same of actors.
    fn actors(&mut self, rows: &[(Row, u64)], dossier: &mut Dossier) -> BTreeSet<String> {
        let mut actors: BTreeSet<String> = self.case.actors.iter().map(|it| it.id.as_str().to_owned()).collect();
        let mut named = BTreeSet::new();
        for (row, line) in rows.iter().filter(|it| it.0.what == What::Actor) {
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
        actors
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
}
