//! A table that grows while it is read: complete lines become reports at once, what is cut off waits.
//!
//! A feed reads the same columns as [`read_csv`](crate::read_csv), or one JSON object a line with the same keys; the first
//! byte that is not blank tells which. What a whole file would prove about dates has to be stated (`dates`) or stand in
//! the row itself. A line that cannot be read is a note, and the next one is read as if it had not been there.

mod decoding;
mod json;
mod record;

use salida_note::{Checked, Note, Place};
use salida_world::{DateForm, Mapping};
use std::{cell::Cell, sync::Arc};

use crate::row::{Bylines, Fields, Flaw, RecordedBy, Roster, Sense};
use crate::table::{Rows, columns::Columns, csv::Lines, delimiter, findings::Findings, numbers};
use crate::{Known, Recorded, codes, proofs::Proofs};
use decoding::Decoding;

/// Bytes of a line that is not yet complete.
const LINE_MAX: usize = 1 << 20;
/// Names looked for among those known, for each stretch of bytes.
const HINTS: u32 = 20;

/// A growing table.
#[derive(Debug)]
pub struct Feed {
    file: Arc<str>,
    mapping: Mapping,
    decoding: Decoding,
    /// Text after the last line end.
    partial: String,
    /// Lines of a row whose quote is still open.
    open: Vec<String>,
    /// The line that comes next, from 1.
    line: u64,
    /// True while a line that is too long passes by.
    skipping: bool,
    form: Form,
    /// The order of day and month, once a row proves it.
    dates: Option<DateForm>,
    assumed_said: bool,
}

/// The names a case knows, looked up once for each stretch of bytes.
struct Telling<'a> {
    names: &'a Known<'a>,
    roster: Roster,
}

/// What the lines are.
#[derive(Debug)]
enum Form {
    /// Nothing but blank lines so far.
    Undecided,
    /// Rows under a header.
    Csv { delimiter: u8, columns: Columns },
    /// Rows under a header that lacks what is needed; they are passed over, because the header has been told.
    Unusable,
    /// One object a line. `told` are the keys without a meaning that were told.
    Json { columns: Columns, told: Vec<String> },
}

impl Feed {
    /// A feed that has read nothing. `file` is the name under which its lines and notes are known.
    pub fn new(file: &str, mapping: Mapping) -> Self {
        Self {
            file: Arc::from(file),
            decoding: Decoding::new(mapping.encoding.clone()),
            dates: mapping.dates,
            mapping,
            partial: String::new(),
            open: Vec::new(),
            line: 1,
            skipping: false,
            form: Form::Undecided,
            assumed_said: false,
        }
    }

    /// The next bytes: the reports in every line that they complete.
    pub fn take(&mut self, bytes: &[u8], known: &Known<'_>) -> Checked<Vec<Recorded>> {
        self.read(bytes, false, known)
    }

    /// No more bytes will come: what was waiting for its line end is read as it is.
    pub fn finish(&mut self, known: &Known<'_>) -> Checked<Vec<Recorded>> {
        self.read(&[], true, known)
    }

    fn read(&mut self, bytes: &[u8], last: bool, known: &Known<'_>) -> Checked<Vec<Recorded>> {
        let known = &Telling {
            names: known,
            roster: Roster::of(known),
        };
        let mut findings = Findings::new(&self.file);
        let mut reports = Vec::new();
        let mut text = std::mem::take(&mut self.partial);
        let waited = text.len();
        self.decoding.next_into(bytes, last, &mut text, &mut findings);
        // A long line that comes in many pieces is looked through once and not copied with each of them.
        if !last && text.len() <= LINE_MAX && !text.get(waited..).is_some_and(|new| new.contains('\n')) {
            self.partial = text;
            return Checked::new(reports, findings.finish());
        }
        let mut rest = text.as_str();
        while let Some((line, after)) = rest.split_once('\n') {
            self.line(line, known, &mut reports, &mut findings);
            rest = after;
        }
        if last {
            if !rest.is_empty() {
                self.line(rest, known, &mut reports, &mut findings);
            }
            self.give_up_open(known, &mut reports, &mut findings);
        } else if rest.len() > LINE_MAX {
            self.too_long(&mut findings);
        } else {
            rest.clone_into(&mut self.partial);
        }
        Checked::new(reports, findings.finish())
    }

    fn too_long(&mut self, findings: &mut Findings) {
        if !self.skipping {
            let place = findings.cell(self.line, None);
            findings.add(Note::at(codes::FIELD_TOO_LONG, place).with("limit", LINE_MAX));
        }
        self.skipping = true;
    }

    /// Takes one complete line.
    fn line(&mut self, line: &str, known: &Telling<'_>, reports: &mut Vec<Recorded>, findings: &mut Findings) {
        self.line += 1;
        if std::mem::take(&mut self.skipping) {
            return;
        }
        let blank = line.trim().is_empty();
        if blank && self.open.is_empty() {
            return;
        }
        let number = self.line - 1;
        if matches!(self.form, Form::Undecided) {
            self.form = self.decide(line, number, findings);
            if !matches!(self.form, Form::Json { .. }) {
                return;
            }
        }
        match &self.form {
            Form::Csv { .. } => {
                self.open.push(line.to_owned());
                self.csv(known, reports, findings);
            }
            Form::Json { .. } => self.json(line, number, known, reports, findings),
            Form::Undecided | Form::Unusable => {}
        }
    }

    /// The first line that is not blank: the header of a table, or an object.
    fn decide(&self, line: &str, number: u64, findings: &mut Findings) -> Form {
        if line.trim_start().starts_with('{') {
            let header = json::header(&self.mapping);
            let columns = header
                .all()
                .first()
                .and_then(|header| Columns::find(header, &self.mapping, findings));
            return columns.map_or(Form::Unusable, |columns| Form::Json {
                columns,
                told: Vec::new(),
            });
        }
        let wanted: Vec<&str> = self.mapping.kind.fields().map(|it| self.mapping.column(it)).collect();
        let stated = self.mapping.delimiter.and_then(delimiter::as_byte);
        let delimiter = stated.unwrap_or_else(|| delimiter::told_by(line, true, &wanted));
        let table = record::rows(&[line.to_owned()], delimiter, Lines::at(number));
        let header = table.all().first();
        let columns = header.and_then(|header| Columns::find(header, &self.mapping, findings));
        columns.map_or(Form::Unusable, |columns| Form::Csv { delimiter, columns })
    }

    /// Reads the row that the open lines make, once its quotes are closed.
    fn csv(&mut self, known: &Telling<'_>, reports: &mut Vec<Recorded>, findings: &mut Findings) {
        let Form::Csv { delimiter, columns } = &self.form else {
            return;
        };
        let first = self.line - self.open.len() as u64;
        let rows = record::rows(&self.open, *delimiter, Lines::at(first));
        if rows.all().len() == 0 {
            if self.open.len() > record::LINES_MAX {
                self.drop_first(known, reports, findings);
            }
            return;
        }
        self.open.clear();
        let columns = columns.clone();
        self.rows(rows.all(), &columns, known, reports, findings);
    }

    /// A quote was opened and never closed: its line is left out, and those after it are read anew.
    fn drop_first(&mut self, known: &Telling<'_>, reports: &mut Vec<Recorded>, findings: &mut Findings) {
        let lines = std::mem::take(&mut self.open);
        let after = self.line;
        self.line = after - lines.len() as u64 + 1;
        let place = findings.cell(self.line - 1, None);
        findings.add(Note::at(codes::UNCLOSED_CELL, place).with("limit", crate::table::MAX_FIELD));
        for line in lines.iter().skip(1) {
            self.line(line, known, reports, findings);
        }
    }

    fn give_up_open(&mut self, known: &Telling<'_>, reports: &mut Vec<Recorded>, findings: &mut Findings) {
        while !self.open.is_empty() {
            self.drop_first(known, reports, findings);
        }
    }

    fn json(
        &mut self,
        line: &str,
        number: u64,
        known: &Telling<'_>,
        reports: &mut Vec<Recorded>,
        findings: &mut Findings,
    ) {
        let Form::Json { columns, told } = &mut self.form else {
            return;
        };
        match json::row(line, number, &self.mapping) {
            Err(note) => findings.add(note.at(findings)),
            Ok(read) => {
                let new: Vec<String> = read
                    .without_meaning
                    .into_iter()
                    .filter(|key| !told.contains(key))
                    .collect();
                if !new.is_empty() {
                    told.extend(new.iter().cloned());
                    let place = findings.cell(number, None);
                    findings.add(Note::at(codes::UNUSED_COLUMNS, place).with("columns", new));
                }
                let columns = columns.clone();
                self.rows(read.row.all(), &columns, known, reports, findings);
            }
        }
    }

    /// Reads the rows of one record: a single one, unless lone returns divide it.
    fn rows(
        &mut self,
        rows: Rows<'_>,
        columns: &Columns,
        known: &Telling<'_>,
        reports: &mut Vec<Recorded>,
        findings: &mut Findings,
    ) {
        let mut proofs = Proofs::new(&self.mapping, columns);
        rows.iter().for_each(|row| proofs.look(row));
        let proved = proofs.proved();
        let (dates, numbers) = (proved.dates, proved.numbers);
        let form = self.dates.or_else(|| {
            let proved = dates.form(findings);
            // A year in front proves nothing about rows to come.
            self.dates = proved.filter(|form| *form != DateForm::YearMonthDay);
            proved
        });
        let decimal = match self.form {
            Form::Json { .. } => numbers::Evidence::default().decimal(Some('.'), findings),
            _ => numbers.decimal(self.mapping.decimal, findings),
        };
        let sense = Sense {
            file: Arc::clone(&self.file),
            mapping: &self.mapping,
            known: known.names,
            fields: Fields::of(columns, &self.mapping),
            roster: &known.roster,
            width: columns.width(),
            form,
            decimal,
            hints_left: Cell::new(HINTS),
        };
        let mut bylines = Bylines::default();
        let mut read = |row| {
            let told = sense.read(row, self.decoding.name(), &mut bylines)?;
            let by = told.recorded_by();
            Ok((told.kept(&sense, &bylines), by))
        };
        let read: Vec<Result<_, Flaw>> = rows.iter().filter(|row| !row.is_hint()).map(&mut read).collect();
        for row in read {
            match row {
                Ok((report, by)) => {
                    self.state_assumed(by, &report.place, findings);
                    reports.push(report);
                }
                Err(flaw) => findings.add(flaw.into_note()),
            }
        }
    }

    /// Says once that a row took its recorded day from elsewhere.
    fn state_assumed(&mut self, by: RecordedBy, place: &Place, findings: &mut Findings) {
        if by == RecordedBy::Row || std::mem::replace(&mut self.assumed_said, true) {
            return;
        }
        let note = Note::at(codes::RECORDED_DAY_ASSUMED, place.clone()).with("count", 1_u64);
        let note = note.with("published", u64::from(by == RecordedBy::Source));
        findings.add(note.with("period", u64::from(by == RecordedBy::Period)));
    }
}
