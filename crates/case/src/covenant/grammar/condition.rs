//! Conditions on standings and happenings: `and` binds tighter than `or`, brackets bind tightest.
//!
//! ```text
//! condition = both { "or" both }         both = single { "and" single }
//! single    = "(" condition ")"  |  names [ doers ] "happens" [ "within" T ]
//!           | [ NAME "/" ] NAME [ holders ] [ "in" names ] ( "is" | "is not" ) STANDING { "or" STANDING }
//!           | [ NAME "/" ] NAME [ holders ] [ "in" names ] "is" "in breach now"
//! ```

use super::reader::{Expected, Reader, any_of};
use crate::covenant::{
    codes, deed_words,
    keywords::Keyword,
    token::Kind,
    tree::{Asked, Condition, Holders, Names, Trigger, Written},
};
use salida_world::Standing;

/// Brackets inside brackets, at most.
const DEPTH_MAX: usize = 16;

/// The words for standings.
pub(in crate::covenant) const STANDINGS: [(Keyword, Standing); 9] = [
    (Keyword::Breached, Standing::Breached),
    (Keyword::Contested, Standing::Contested),
    (Keyword::Unknown, Standing::Unknown),
    (Keyword::Suspended, Standing::Suspended),
    (Keyword::InEffect, Standing::InEffect),
    (Keyword::Pending, Standing::Pending),
    (Keyword::Kept, Standing::Kept),
    (Keyword::Excused, Standing::Excused),
    (Keyword::Discharged, Standing::Discharged),
];

/// What can follow the names at the beginning of a condition.
const BEHIND_NAMES: [Keyword; 6] = [
    Keyword::Of,
    Keyword::In,
    Keyword::Is,
    Keyword::IsNot,
    Keyword::DoneBy,
    Keyword::Happens,
];

/// Words that only a condition on a happening has.
const OF_HAPPENINGS: [Keyword; 4] = [
    Keyword::DoneBy,
    Keyword::ByTheParty,
    Keyword::ByTheOthers,
    Keyword::Happens,
];

impl Reader<'_> {
    /// A condition. Where anything in it cannot be read, there is none.
    pub(super) fn condition(&mut self) -> Option<Condition> {
        let lost = self.lost();
        let condition = self.any(0);
        condition.filter(|_| self.lost() == lost)
    }

    fn any(&mut self, depth: usize) -> Option<Condition> {
        let first = self.all(depth)?;
        let mut parts = vec![first];
        while self.joined(Keyword::Or) {
            parts.push(self.all(depth)?);
        }
        Some(single_or(parts, Condition::Any))
    }

    fn all(&mut self, depth: usize) -> Option<Condition> {
        let first = self.single(depth)?;
        let mut parts = vec![first];
        while self.joined(Keyword::And) {
            parts.push(self.single(depth)?);
        }
        Some(single_or(parts, Condition::All))
    }

    /// Goes past `and` or `or`, with or without a comma before it.
    fn joined(&mut self, keyword: Keyword) -> bool {
        if *self.kind() == Kind::Comma && self.sees_after(keyword) {
            self.advance();
        }
        self.take(keyword)
    }

    fn single(&mut self, depth: usize) -> Option<Condition> {
        if *self.kind() == Kind::Opening {
            return self.bracketed(depth);
        }
        let names = self.open_list()?;
        if names.len() == 1 && self.take_kind(&Kind::Slash) {
            let commitment = self.name()?;
            return self.standing(names.into_iter().next(), commitment);
        }
        if self.pick(&OF_HAPPENINGS).is_some() {
            return self.happening(names);
        }
        let is_standing =
            self.pick(&BEHIND_NAMES).is_some() || self.pick(&[Keyword::OfTheParty, Keyword::OfTheOthers]).is_some();
        if !is_standing && !self.unexpected(&any_of(&BEHIND_NAMES)) {
            return None;
        }
        if self.pick(&OF_HAPPENINGS).is_some() {
            return self.happening(names);
        }
        if names.len() > 1 {
            // Several names are deeds; the standing of one commitment is asked at a time.
            self.unexpected(&any_of(&[Keyword::DoneBy, Keyword::Happens]));
            return None;
        }
        self.standing(None, names.into_iter().next()?)
    }

    fn bracketed(&mut self, depth: usize) -> Option<Condition> {
        if depth >= DEPTH_MAX {
            let note = self.about(codes::NESTING_TOO_DEEP, self.at()).with("most", DEPTH_MAX);
            self.lose(note);
            return None;
        }
        self.advance();
        let inner = self.any(depth + 1)?;
        if !self.take_kind(&Kind::Closing) {
            self.unexpected(&[
                Expected::Keyword(Keyword::And),
                Expected::Keyword(Keyword::Or),
                Expected::Closing,
            ]);
            return None;
        }
        Some(inner)
    }

    fn happening(&mut self, deeds: Names) -> Option<Condition> {
        let by = self.doers()?;
        self.demand(Keyword::Happens)?;
        let start = self.at().start;
        let is_timed = self.take(Keyword::Within);
        let within = if is_timed {
            let length = self.length()?.value;
            Some(Written::new(length, start..self.read_until()))
        } else {
            None
        };
        Some(Condition::Happens {
            what: Trigger {
                deeds: deed_words::named(deeds),
                by,
            },
            within,
        })
    }

    fn standing(&mut self, instrument: Option<Written<String>>, commitment: Written<String>) -> Option<Condition> {
        let end = self.read_until();
        let mut of = Written::new(Holders::Everybody, end..end);
        if let Some(keyword) = self.pick(&[Keyword::OfTheParty, Keyword::OfTheOthers, Keyword::Of]) {
            of = self.holders(keyword)?;
        }
        let zones = if self.take(Keyword::In) {
            self.names()?
        } else {
            Vec::new()
        };
        let is_asked = self.one_of(&[(Keyword::Is, true), (Keyword::IsNot, false)])?;
        let is = if is_asked && self.take(Keyword::InBreachNow) {
            Asked::InBreachNow
        } else {
            let standings = self.standings(is_asked)?;
            if is_asked {
                Asked::OneOf(standings)
            } else {
                Asked::NoneOf(standings)
            }
        };
        Some(Condition::Standing {
            instrument,
            commitment,
            of,
            zones,
            is,
        })
    }

    /// `kept or discharged`.
    fn standings(&mut self, is_asked: bool) -> Option<Vec<Standing>> {
        let words = STANDINGS.map(|(keyword, _)| keyword);
        if self.pick(&words).is_none() {
            let more = if is_asked { &[Keyword::InBreachNow][..] } else { &[] };
            if !self.unexpected(&any_of(&[&words[..], more].concat())) {
                return None;
            }
        }
        let mut standings = vec![self.one_of(&STANDINGS)?];
        while self.sees(Keyword::Or) && words.iter().any(|word| self.sees_after(*word)) {
            self.advance();
            let standing = self.one_of(&STANDINGS)?;
            if !standings.contains(&standing) {
                standings.push(standing);
            }
        }
        Some(standings)
    }
}

fn single_or(mut parts: Vec<Condition>, join: impl FnOnce(Vec<Condition>) -> Condition) -> Condition {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            join(parts)
        }
    }
}
