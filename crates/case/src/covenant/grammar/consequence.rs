//! What follows a breach: `on breach …; failing that …`.

use super::reader::{Breach, Expected, Reader, any_of};
use crate::covenant::{
    codes,
    instrument::Verb,
    keywords::{Keyword, phrase},
    token::Kind,
    tree::{Consequence, Duty, Group, Written},
};
use std::ops::Range;

const CLAUSES: [Keyword; 3] = [Keyword::AtLeast, Keyword::To, Keyword::Within];

const VERBS: [(Keyword, Verb); 2] = [(Keyword::Shall, Verb::Shall), (Keyword::May, Verb::May)];

impl Reader<'_> {
    /// One link, behind `on breach` or `failing that`, which stands at `at`.
    pub(super) fn link(&mut self, links: &mut Vec<Written<Consequence>>, keyword: Keyword, at: Range<usize>) {
        let lost = self.lost();
        let last = links.last().map(|link| (link.value.verb, link.at.clone()));
        match (self.breach, keyword, last) {
            (Breach::Unwritten, Keyword::FailingThat, _) => {
                let found = self.slice(at.clone());
                let expected = vec![phrase(self.language, Keyword::OnBreach).to_owned()];
                let note = self.about(codes::UNEXPECTED_WORD, at.clone()).with("found", found);
                self.lose(note.with("expected", expected));
            }
            (Breach::Open | Breach::Broken, Keyword::OnBreach, first) => {
                let clause = self.slice(at.clone());
                let mut note = self.about(codes::DUPLICATE_CLAUSE, at.clone()).with("clause", clause);
                if let Some((_, first)) = first {
                    note = note.beside(self.place(first));
                }
                self.lose(note);
            }
            (Breach::Open, _, Some((Verb::May, permission))) => {
                let note = self.about(codes::FAILING_A_PERMISSION, at.clone());
                self.lose(note.beside(self.place(permission)));
            }
            _ => {}
        }
        let link = if self.lost() == lost { self.consequence() } else { None };
        let is_broken = self.breach == Breach::Broken || link.is_none() || self.lost() > lost;
        self.breach = if is_broken { Breach::Broken } else { Breach::Open };
        if let Some(link) = link.filter(|_| !is_broken) {
            links.push(Written::new(link, at.start..self.read_until()));
        }
    }

    fn consequence(&mut self) -> Option<Consequence> {
        let start = self.at();
        let who = if self.take(Keyword::TheParty) {
            Duty::TheParty(Written::new((), start.clone()))
        } else {
            Duty::Named(self.obliged()?)
        };
        let verb = self.one_of(&VERBS)?;
        let deeds = self.kinds()?;
        let mut link = Consequence {
            who,
            verb,
            deeds,
            at_least: None,
            to: None,
            within: None,
        };
        while let Some(keyword) = self.next_detail() {
            let at = self.advance();
            match keyword {
                Keyword::AtLeast => {
                    if verb == Verb::May {
                        self.say_other_form(at, Some(Keyword::May));
                        return None;
                    }
                    let quantity = self.quantity();
                    self.fill(&mut link.at_least, at, quantity);
                }
                Keyword::To => {
                    let names = self.names();
                    self.fill(&mut link.to, at, names);
                }
                _ => {
                    let length = self.length().map(|length| length.value);
                    self.fill(&mut link.within, at, length);
                    link.within.as_ref()?;
                }
            }
        }
        if verb == Verb::Shall && link.within.is_none() {
            let at = start.start..self.read_until();
            let missing = vec![phrase(self.language, Keyword::Within).to_owned()];
            let name: String = self.slice(at.clone()).chars().take(80).collect();
            let note = self.about(codes::MISSING_CLAUSE, at).with("name", name);
            self.lose(note.with("missing", missing));
            return None;
        }
        Some(link)
    }

    /// The next keyword that belongs to the link, with or without a comma before it.
    fn next_detail(&mut self) -> Option<Keyword> {
        if *self.kind() == Kind::Comma && CLAUSES.iter().any(|keyword| self.sees_after(*keyword)) {
            self.advance();
        }
        self.pick(&CLAUSES)
    }

    /// Who is obliged by a link. A keyword that opens no group is answered with all that could stand here.
    fn obliged(&mut self) -> Option<Group> {
        if !self.sees_name() && !self.sees(Keyword::EachOf) {
            let mut expected = any_of(&[Keyword::TheParty, Keyword::EachOf]);
            expected.push(Expected::Name);
            self.unexpected(&expected);
            return None;
        }
        self.group()
    }
}
