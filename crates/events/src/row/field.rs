//! The fields of rows as numbers, so that finding a cell needs no search for its name.

use crate::table::{Row, columns::Columns};
use salida_world::Mapping;
use std::collections::BTreeMap;

/// What a cell is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    Id,
    Source,
    Recorded,
    Revises,
    Withdrawn,
    SameAs,
    Deed,
    Zone,
    During,
    From,
    Until,
    Date,
    By,
    Step,
    Count,
    Low,
    Best,
    High,
    Agency,
    Trend,
    Method,
    Part,
}

impl Field {
    const ALL: [Self; 22] = [
        Self::Id,
        Self::Source,
        Self::Recorded,
        Self::Revises,
        Self::Withdrawn,
        Self::SameAs,
        Self::Deed,
        Self::Zone,
        Self::During,
        Self::From,
        Self::Until,
        Self::Date,
        Self::By,
        Self::Step,
        Self::Count,
        Self::Low,
        Self::Best,
        Self::High,
        Self::Agency,
        Self::Trend,
        Self::Method,
        Self::Part,
    ];

    /// The word under which the mapping knows it.
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Id => "id",
            Self::Source => "source",
            Self::Recorded => "recorded",
            Self::Revises => "revises",
            Self::Withdrawn => "withdrawn",
            Self::SameAs => "same_as",
            Self::Deed => "deed",
            Self::Zone => "zone",
            Self::During => "during",
            Self::From => "from",
            Self::Until => "until",
            Self::Date => "date",
            Self::By => "by",
            Self::Step => "step",
            Self::Count => "count",
            Self::Low => "low",
            Self::Best => "best",
            Self::High => "high",
            Self::Agency => "agency",
            Self::Trend => "trend",
            Self::Method => "method",
            Self::Part => "part",
        }
    }
}

/// Where each field of a table stands, and what its cells mean.
pub(crate) struct Fields<'a> {
    slots: [Slot<'a>; Field::ALL.len()],
}

#[derive(Clone, Copy)]
struct Slot<'a> {
    place: Option<usize>,
    meanings: Option<&'a BTreeMap<String, String>>,
}

impl<'a> Fields<'a> {
    /// Looks every field up once.
    pub(crate) fn of(columns: &Columns, mapping: &'a Mapping) -> Self {
        let slot = |field: Field| Slot {
            place: columns.place(field.word()),
            meanings: mapping.values.get(field.word()),
        };
        Self {
            slots: Field::ALL.map(slot),
        }
    }

    /// The meaning of a cell; `None` when there is no such column or the cell is empty.
    #[inline]
    pub(crate) fn text<'r>(&self, row: Row<'r>, field: Field) -> Option<&'r str>
    where
        'a: 'r,
    {
        let slot = self.slots[field as usize];
        let cell = row.cell(slot.place?)?;
        let Some(meanings) = slot.meanings else {
            return (!cell.is_empty()).then_some(cell);
        };
        let meaning = meanings.get(cell).map_or(cell, String::as_str).trim();
        (!meaning.is_empty()).then_some(meaning)
    }
}
