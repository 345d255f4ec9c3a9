//! A trace: what was true at each step; written as a table with a row for each step, or without rows that repeat.

use std::io::{self, BufRead, Write};

/// What is true at one step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(in crate::bench) struct Row {
    pub(in crate::bench) p: bool,
    pub(in crate::bench) q: bool,
    pub(in crate::bench) r: bool,
    pub(in crate::bench) s: bool,
}

impl Row {
    /// The row in which the named ones are true.
    pub(super) fn of(names: &str) -> Self {
        let has = |name| names.contains(name);
        Self {
            p: has('p'),
            q: has('q'),
            r: has('r'),
            s: has('s'),
        }
    }

    pub(in crate::bench) fn holds(self, name: char) -> bool {
        match name {
            'p' => self.p,
            'q' => self.q,
            'r' => self.r,
            _ => self.s,
        }
    }
}

/// Rows, one for each step from 0.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(in crate::bench) struct Trace {
    pub(in crate::bench) rows: Vec<Row>,
}

/// The header is a comment to the monitor that wants none, and names the columns to the others.
const HEADER: &str = "# time,p,q,r,s";

impl Trace {
    /// Writes the table. A condensed one leaves out rows that say what the row before says, but for the last.
    pub(in crate::bench) fn write(&self, mut out: impl Write, condensed: bool) -> io::Result<()> {
        writeln!(out, "{HEADER}")?;
        let mut before = None;
        for (time, row) in self.rows.iter().enumerate() {
            let last = time + 1 == self.rows.len();
            if !condensed || last || before != Some(*row) {
                let [p, q, r, s] = [row.p, row.q, row.r, row.s].map(u8::from);
                writeln!(out, "{time},{p},{q},{r},{s}")?;
            }
            before = Some(*row);
        }
        Ok(())
    }

    /// Reads such a table, line by line. A row that was left out says what the row before it says.
    pub(in crate::bench) fn read(mut table: impl BufRead) -> Result<Self, String> {
        let mut rows: Vec<Row> = Vec::new();
        let mut line = Vec::new();
        while table.read_until(b'\n', &mut line).map_err(|error| error.to_string())? > 0 {
            if !matches!(line.first(), Some(b'#' | b'\n')) {
                let (time, row) = parse(&line).ok_or_else(|| format!("no row: {}", String::from_utf8_lossy(&line)))?;
                let held = rows.last().copied().unwrap_or_default();
                if time < rows.len() {
                    return Err(format!("time goes back at {time}"));
                }
                rows.resize(time, held);
                rows.push(row);
            }
            line.clear();
        }
        Ok(Self { rows })
    }
}

fn parse(mut line: &[u8]) -> Option<(usize, Row)> {
    let mut time = 0_usize;
    while let [digit @ b'0'..=b'9', rest @ ..] = line {
        time = time.checked_mul(10)?.checked_add(usize::from(digit - b'0'))?;
        line = rest;
    }
    match line {
        [b',', p, b',', q, b',', r, b',', s] | [b',', p, b',', q, b',', r, b',', s, b'\n'] => {
            let [p, q, r, s] = [p, q, r, s].map(|cell| *cell == b'1');
            Some((time, Row { p, q, r, s }))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::{Row, Trace};

    #[test]
    fn a_table_reads_back_with_and_without_the_rows_that_repeat() {
        let trace = Trace {
            rows: ["p", "p", "", "", "", "qs", "r", "r"].map(Row::of).to_vec(),
        };
        for (condensed, lines) in [(false, 9), (true, 6)] {
            let mut table = Vec::new();
            trace.write(&mut table, condensed).unwrap();
            assert_eq!(table.iter().filter(|byte| **byte == b'\n').count(), lines);
            assert_eq!(Trace::read(table.as_slice()), Ok(trace.clone()));
        }
        assert!(Trace::read(&b"0,1,1\n"[..]).is_err());
        assert!(Trace::read(&b"0,1,1,0,0,1\n"[..]).is_err());
        assert!(Trace::read(&b"1,0,0,0,0\n0,0,0,0,0\n"[..]).is_err());
    }
}
