//! The header: title, parties, status, witnesses, force and sources.

use super::{
    clause::Extent,
    reader::{Expected, OPENINGS, Reader},
};
use crate::covenant::{
    instrument::Status,
    keywords::Keyword,
    tree::{Header, Written},
};
use std::ops::Range;

const CLAUSES: &[Keyword] = &[
    Keyword::Between,
    Keyword::Status,
    Keyword::WitnessedBy,
    Keyword::InForce,
    Keyword::AccordingTo,
];

/// The words for how firm a text is.
pub(in crate::covenant) const STATUSES: [(Keyword, Status); 4] = [
    (Keyword::Unwritten, Status::Unwritten),
    (Keyword::Reconstructed, Status::Reconstructed),
    (Keyword::Draft, Status::Draft),
    (Keyword::Signed, Status::Signed),
];

impl Reader<'_> {
    /// The header, which opens the text, and whether all of it could be read. Without one, what follows is still read.
    pub(super) fn header(&mut self) -> (Written<Header>, Extent) {
        let lost = self.lost();
        let mut header = Header::default();
        let at = self.at();
        if self.sees(Keyword::Agreement) || self.unexpected(&[Expected::Keyword(Keyword::Agreement)]) {
            self.advance();
            header.title = self.title();
            self.recover(lost, CLAUSES);
        } else {
            self.skip_to(&[CLAUSES, OPENINGS].concat());
        }
        self.clauses(CLAUSES, |reader, keyword, at| {
            reader.header_clause(&mut header, keyword, at);
        });
        let end = self.read_until().max(at.end);
        let extent = if self.lost() > lost {
            Extent::Partial
        } else {
            Extent::Whole
        };
        (Written::new(header, at.start..end), extent)
    }

    fn header_clause(&mut self, header: &mut Header, keyword: Keyword, at: Range<usize>) {
        match keyword {
            Keyword::Status => {
                let status = self.one_of(&STATUSES);
                self.fill(&mut header.status, at, status);
            }
            Keyword::InForce => {
                let force = self.window();
                self.fill(&mut header.force, at, force);
            }
            list => {
                if list == Keyword::Between {
                    // Parties are bound one by one whether or not the sentence says so; what is joint stands in each
                    // commitment (rule 4). The words read well aloud, and the printer leaves them out.
                    self.take(Keyword::EachOf);
                }
                let names = self.names();
                let slot = match list {
                    Keyword::Between => &mut header.parties,
                    Keyword::WitnessedBy => &mut header.witnesses,
                    _ => &mut header.sources,
                };
                self.fill(slot, at, names);
            }
        }
    }
}
