//! The two days of every question, and which statements stand on them (rule M1).

use salida_case::{Case, terrain::Validity};
use salida_world::{Day, Register, SourceId};
use serde::Serialize;

/// The day to speak of, and the day up to which records are used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Moment {
    /// The day to speak of.
    pub on: Day,
    /// Records of later days are not used.
    pub known: Day,
}

/// When each source was published.
#[derive(Debug, Clone, Default)]
pub(crate) struct Publications {
    names: Register,
    days: Vec<Option<Day>>,
}

/// The days of a statement as they are compared: it holds from `from` to `until`, and is known from `known` to before `gone`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tenure {
    pub(crate) from: Day,
    pub(crate) until: Day,
    pub(crate) known: Day,
    /// Nothing takes it back on the last day that can be written.
    pub(crate) gone: Option<Day>,
}

impl Publications {
    pub(crate) fn of(case: &Case) -> Self {
        let mut found = Self::default();
        for source in &case.sources {
            if found.names.enter(source.id.as_str()).1 {
                found.days.push(source.published);
            }
        }
        found
    }

    /// The days of a statement that rests on these sources.
    pub(crate) fn tenure(&self, validity: &Validity, sources: &[SourceId]) -> Tenure {
        let from = validity.from.unwrap_or(Day::MIN);
        Tenure {
            from,
            until: validity.until.unwrap_or(Day::MAX),
            known: validity.recorded.or_else(|| self.earliest(sources)).unwrap_or(from),
            gone: validity.withdrawn,
        }
    }

    /// The earliest day of publication, when every source has one.
    fn earliest(&self, sources: &[SourceId]) -> Option<Day> {
        let mut first: Option<Day> = None;
        for source in sources {
            let number = self.names.number(source.as_str())?;
            let day = self.days.get(number as usize).copied().flatten()?;
            first = Some(first.map_or(day, |first| first.min(day)));
        }
        first
    }

    /// True when a statement stands.
    pub(crate) fn stands(&self, validity: &Validity, sources: &[SourceId], moment: Moment) -> bool {
        self.tenure(validity, sources).stands(moment)
    }
}

impl Tenure {
    /// True when it is known on that day and not taken back.
    pub(crate) fn is_known(self, known: Day) -> bool {
        self.known <= known && self.gone.is_none_or(|gone| known < gone)
    }

    /// True when it stands.
    pub(crate) fn stands(self, moment: Moment) -> bool {
        self.from <= moment.on && moment.on <= self.until && self.is_known(moment.known)
    }
}
