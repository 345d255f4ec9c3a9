//! The header: title, parties, status, witnesses, force, powers and sources.

use super::{
    clause::{Clauses, Extent},
    reader::{Expected, OPENINGS, Reader},
};
use crate::covenant::{
    deed_words,
    instrument::{PowerKind, Status},
    keywords::Keyword,
    token::Kind,
    tree::{Group, Header, Power, Set, Written},
};
use std::ops::Range;

const CLAUSES: &[Keyword] = &[
    Keyword::Between,
    Keyword::Status,
    Keyword::WitnessedBy,
    Keyword::InForce,
    Keyword::Amends,
    Keyword::EndsWhen,
    Keyword::AccordingTo,
];

/// The words for how firm a text is.
pub(in crate::covenant) const STATUSES: [(Keyword, Status); 4] = [
    (Keyword::Unwritten, Status::Unwritten),
    (Keyword::Reconstructed, Status::Reconstructed),
    (Keyword::Draft, Status::Draft),
    (Keyword::Signed, Status::Signed),
];

/// The words for what a dated act can do.
pub(in crate::covenant) const POWERS: [(Keyword, PowerKind); 6] = [
    (Keyword::Suspend, PowerKind::Suspend),
    (Keyword::Resume, PowerKind::Resume),
    (Keyword::End, PowerKind::End),
    (Keyword::Extend, PowerKind::Extend),
    (Keyword::Amend, PowerKind::Amend),
    (Keyword::Withdraw, PowerKind::Withdraw),
];

impl Reader<'_> {
    /// The header, which opens the text, and whether all of it could be read. Without one, what follows is still read.
    pub(super) fn header(&mut self) -> (Written<Header>, Extent) {
        let lost = self.lost();
        let mut header = Header::default();
        let at = self.at();
        if self.sees(Keyword::Agreement) || self.unexpected(&[Expected::Keyword(Keyword::Agreement)]) {
            self.advance();
            if self.sees_statement() {
                // The name belongs to the statement: the title is missing, and nothing else.
                self.unexpected(&[Expected::Text]);
            } else {
                header.title = self.title();
                self.recover(lost, CLAUSES);
            }
        } else {
            self.skip_to(&[CLAUSES, OPENINGS].concat());
        }
        let clauses = Clauses {
            known: CLAUSES,
            elsewhere: &[],
            form: None,
            takes_names: true,
        };
        let read = |reader: &mut Self, keyword: Option<Keyword>, at: Range<usize>| match keyword {
            Some(keyword) => reader.header_clause(&mut header, keyword, at),
            None => reader.statement(&mut header, at.start),
        };
        self.clauses(clauses, read, Self::sees_statement);
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
            Keyword::Amends => {
                let name = self.name();
                self.fill(&mut header.amends, at, name);
            }
            Keyword::EndsWhen => {
                let condition = self.condition();
                self.fill(&mut header.ends_when, at, condition);
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

    /// True before names that `may` or `means` follows.
    pub(super) fn sees_statement(&self) -> bool {
        let mut ahead = usize::from(self.sees(Keyword::EachOf));
        let is_name =
            |ahead| matches!(self.token(ahead), Some(token) if matches!(token.kind, Kind::Word | Kind::Quoted(_)));
        loop {
            if !is_name(ahead) {
                return false;
            }
            ahead += 1;
            match self.token(ahead).map(|token| &token.kind) {
                Some(Kind::Comma) => ahead += 1,
                Some(Kind::Keyword(meanings)) => {
                    return meanings.contains(&Keyword::May) || meanings.contains(&Keyword::Means);
                }
                _ => return false,
            }
        }
    }

    /// `gangs means Gulls, Herons` or `Church may suspend`.
    fn statement(&mut self, header: &mut Header, start: usize) {
        let Some(who) = self.group() else { return };
        if self.take(Keyword::May) {
            let power = self.power(who);
            header
                .powers
                .extend(power.map(|power| Written::new(power, start..self.read_until())));
            return;
        }
        let is_single = !who.each && who.names.len() == 1;
        if !is_single {
            self.unexpected(&[Expected::Keyword(Keyword::May)]);
            return;
        }
        self.advance();
        let set = who.names.into_iter().next().zip(self.names());
        let set = set.map(|(name, members)| Set {
            name,
            members: deed_words::named_if_all(members),
        });
        header
            .sets
            .extend(set.map(|set| Written::new(set, start..self.read_until())));
    }

    /// `suspend, resume no-killing, arms`, behind `may`.
    fn power(&mut self, who: Group) -> Option<Power> {
        let words = POWERS.map(|(keyword, _)| keyword);
        let mut acts = vec![self.one_of(&POWERS)?];
        while *self.kind() == Kind::Comma && words.iter().any(|word| self.sees_after(*word)) {
            self.advance();
            let act = self.one_of(&POWERS)?;
            if !acts.contains(&act) {
                acts.push(act);
            }
        }
        let has_names = self.sees_name() && !self.sees_statement();
        let over = if has_names { self.names()? } else { Vec::new() };
        Some(Power { who, acts, over })
    }
}
