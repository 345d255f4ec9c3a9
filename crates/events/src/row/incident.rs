//! Incidents: a dated, placed act with a count, its possible authors, and how far it is established.

use salida_world::{Range, Share, Step};

use super::{Bylines, Cells, Field, Flaw, told::Act};
use crate::codes;

/// Shares that are meant to sum to 1 (three times 0.3333334) may miss it by a rounding of the hand.
const ROUNDING: f64 = 1e-6;

impl<'a> Cells<'a> {
    /// An incident; the count is 1 and the step `alleged` where nothing else is said.
    pub(super) fn incident(&self, bylines: &mut Bylines) -> Result<Act<'a>, Flaw> {
        const STEPS: [(&str, Step); 3] = [
            ("alleged", Step::Alleged),
            ("verified", Step::Verified),
            ("attributed", Step::Attributed),
        ];
        Ok(Act {
            deed: self.deed()?,
            zone: self.zone()?,
            during: self.period()?,
            count: self.count()?.unwrap_or(Range::exact(1)),
            authors: self.authors(bylines)?,
            step: self.word(Field::Step, &STEPS)?.unwrap_or(Step::Alleged),
        })
    }

    /// `actor`, or `actor:0.6|other:0.3`; empty is unattributed.
    fn authors(&self, bylines: &mut Bylines) -> Result<u32, Flaw> {
        let text = self.text(Field::By).unwrap_or_default();
        if let Some(known) = bylines.known(text) {
            return Ok(known);
        }
        let shares = if text.is_empty() {
            Vec::new()
        } else {
            self.shares(text)?
        };
        Ok(bylines.enter(text, shares))
    }

    fn shares(&self, text: &str) -> Result<Vec<Share>, Flaw> {
        let bars = text.bytes().filter(|byte| *byte == b'|').count();
        let mut authors: Vec<Share> = Vec::with_capacity(bars.min(15) + 1);
        for piece in text.split('|') {
            let author = self.author(piece.trim())?;
            if authors.iter().any(|known| known.actor == author.actor) {
                let note = self.note(codes::AUTHOR_NAMED_TWICE, Some("by"));
                return Err(Flaw::from(note.with("actor", author.actor.as_str())));
            }
            authors.push(author);
        }
        let sum: f64 = authors.iter().map(|author| author.share).sum();
        if sum > 1.0 + ROUNDING {
            return Err(Flaw::from(
                self.note(codes::SHARES_ABOVE_ONE, Some("by")).with("sum", sum),
            ));
        }
        Ok(authors)
    }

    fn author(&self, piece: &str) -> Result<Share, Flaw> {
        let (name, share) = match piece.rsplit_once(':') {
            Some((name, share)) => (name.trim(), self.unit(Field::By, share.trim())?),
            None => (piece, 1.0),
        };
        let meant = self.sense.mapping.meaning("by", name);
        Ok(Share {
            actor: self.actor(Field::By, meant)?,
            share,
        })
    }
}
