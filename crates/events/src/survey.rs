//! The first look at a table: its columns, how many rows there are, and what they prove together.

use salida_note::Note;
use salida_world::Mapping;

use crate::codes;
use crate::proofs::{Proofs, Proved};
use crate::table::{Row, columns::Columns, findings::Findings};

/// What was seen of a table so far, row by row from its header on.
pub(crate) struct Survey<'m> {
    mapping: &'m Mapping,
    findings: Findings,
    header: Option<u64>,
    columns: Option<Columns>,
    proofs: Option<Proofs<'m>>,
    /// Rows below the header.
    rows: usize,
    /// A row of HXL hashtags stands below the header.
    has_hint: bool,
}

/// A table that can be read.
pub(crate) struct Surveyed {
    pub(crate) columns: Columns,
    pub(crate) proved: Proved,
    /// How many rows stand before the first one to be read.
    pub(crate) before: usize,
}

impl<'m> Survey<'m> {
    /// Nothing was seen yet.
    pub(crate) fn new(mapping: &'m Mapping, file: &str) -> Self {
        Self {
            mapping,
            findings: Findings::new(file),
            header: None,
            columns: None,
            proofs: None,
            rows: 0,
            has_hint: false,
        }
    }

    /// Looks at the next row.
    #[inline]
    pub(crate) fn look(&mut self, row: Row<'_>) {
        if self.rows > 0 {
            self.rows += 1;
            if let Some(proofs) = &mut self.proofs {
                proofs.look(row);
            }
        } else {
            self.look_at_first(row);
        }
    }

    /// The header, or what stands below it.
    fn look_at_first(&mut self, row: Row<'_>) {
        if self.header.is_none() {
            self.header = Some(row.line);
            self.columns = Columns::find(row, self.mapping, &mut self.findings);
            let proofs = |columns: &Columns| Proofs::new(self.mapping, columns);
            self.proofs = self.columns.as_ref().map(proofs);
            return;
        }
        self.rows = 1;
        let Some(proofs) = &mut self.proofs else { return };
        if row.is_hint() {
            self.has_hint = true;
            let place = self.findings.cell(row.line, None);
            self.findings.add(Note::at(codes::HINT_ROW_SKIPPED, place));
        } else {
            proofs.look(row);
        }
    }

    /// How many rows there are below the header.
    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    /// What was seen; `None`, with notes, where no row can be read.
    pub(crate) fn surveyed(self, findings: &mut Findings) -> Option<Surveyed> {
        findings.append(self.findings);
        let Some(header) = self.header else {
            findings.add_whole(codes::EMPTY_FILE);
            return None;
        };
        let (columns, proofs) = self.columns.zip(self.proofs)?;
        if self.rows == usize::from(self.has_hint) {
            findings.add(Note::at(codes::HEADER_WITHOUT_ROWS, findings.cell(header, None)));
        }
        Some(Surveyed {
            columns,
            proved: proofs.proved(),
            before: 1 + usize::from(self.has_hint),
        })
    }
}
