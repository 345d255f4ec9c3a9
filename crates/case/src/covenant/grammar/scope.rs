//! Happenings that other words refer to, and the days around them to which a commitment is confined.

use super::reader::{Expected, Reader};
use crate::covenant::{
    keywords::Keyword,
    token::Kind,
    tree::{Holders, Scope, Trigger, Written},
};
use salida_world::Day;

impl Reader<'_> {
    /// `for T after D`, `for T before D` or `between D and E`, behind its first word.
    pub(super) fn scope(&mut self, keyword: Keyword) -> Option<Scope> {
        if keyword == Keyword::Between {
            let opens = self.trigger()?;
            self.demand(Keyword::And)?;
            let closes = self.trigger()?;
            return Some(Scope::Between { opens, closes });
        }
        let length = self.length()?;
        let is_after = self.one_of(&[(Keyword::After, true), (Keyword::Before, false)])?;
        let of = self.trigger()?;
        Some(if is_after {
            Scope::After { length, of }
        } else {
            Scope::Before { length, of }
        })
    }

    /// `homicide, torture by Gulls`.
    pub(super) fn trigger(&mut self) -> Option<Trigger> {
        let lost = self.lost();
        let deeds = self.deeds()?;
        let by = self.doers()?;
        (self.lost() == lost).then_some(Trigger { deeds, by })
    }

    /// `by Gulls`, `by the party`, `by the others`; nothing means everybody. A day behind `by` is a deadline.
    pub(super) fn doers(&mut self) -> Option<Written<Holders>> {
        const WORDS: [Keyword; 3] = [Keyword::DoneBy, Keyword::ByTheParty, Keyword::ByTheOthers];
        let is_deadline = matches!(self.token(1), Some(next) if next.kind == Kind::Word
            && self.slice(next.at.clone()).parse::<Day>().is_ok());
        match self.pick(&WORDS) {
            Some(keyword) if keyword != Keyword::DoneBy || !is_deadline => self.holders(keyword),
            _ => Some(Written::new(Holders::Everybody, self.at().start..self.at().start)),
        }
    }

    /// `of Herons`, `by the others` and the like; the next token is the keyword that opens it.
    pub(super) fn holders(&mut self, keyword: Keyword) -> Option<Written<Holders>> {
        let start = self.advance().start;
        let holders = match keyword {
            Keyword::ByTheParty | Keyword::OfTheParty => Holders::TheParty,
            Keyword::ByTheOthers | Keyword::OfTheOthers => Holders::TheOthers,
            _ if self.sees_name() => Holders::Parties(self.names()?),
            _ => {
                self.unexpected(&[Expected::Name]);
                return None;
            }
        };
        Some(Written::new(holders, start..self.read_until()))
    }
}
