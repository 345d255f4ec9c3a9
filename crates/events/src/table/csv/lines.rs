//! Lines of a file, counted and passed.

/// Counts lines: `\n`, `\r\n` and a lone `\r` each end one.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Lines {
    pub(super) line: u64,
    pub(super) after_return: bool,
}

impl Default for Lines {
    fn default() -> Self {
        Self {
            line: 1,
            after_return: false,
        }
    }
}

impl Lines {
    /// Counting goes on from that line.
    pub(crate) fn at(line: u64) -> Self {
        Self {
            line,
            after_return: false,
        }
    }

    /// Counts a byte.
    pub(super) fn pass(&mut self, byte: u8) {
        self.line += u64::from(byte == b'\r' || (byte == b'\n' && !self.after_return));
        self.after_return = byte == b'\r';
    }

    /// Passes title lines until none is left to skip; returns the bytes passed.
    pub(super) fn skip(&mut self, bytes: &[u8], left: &mut u64) -> usize {
        let goal = self.line.saturating_add(*left);
        let passed = bytes.iter().take_while(|byte| {
            // The second half of a `\r\n` still belongs to the line before.
            let goes = self.line < goal || (self.after_return && **byte == b'\n' && goal > 1);
            if goes {
                self.pass(**byte);
            }
            goes
        });
        let passed = passed.count();
        *left = goal - self.line;
        passed
    }
}
