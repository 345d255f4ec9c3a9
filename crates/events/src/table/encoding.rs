//! Bytes to text in bounded memory: which encoding a file is in, decided where the bytes first tell, and stated.

use encoding_rs::{Decoder, Encoding, UTF_8, WINDOWS_1252};
use salida_note::{Note, nearest};
use std::io::Read;

use super::findings::Findings;
use crate::codes;

/// Bytes looked at before an encoding is decided, and bytes decoded at a time.
const CHUNK: usize = 64 * 1024;

/// Text from bytes, a chunk at a time.
///
/// A byte-order mark decides; then what the mapping states; then the bytes. As long as they are all ASCII nothing is
/// decided, because every candidate reads them alike. The first other byte and the [`CHUNK`] that follows it decide: valid
/// UTF-8, otherwise windows-1252. Nothing is ever decoded twice. Where UTF-8 was decided and a later byte is none, the
/// character is replaced, and the reader of rows reports and leaves out every row that holds one.
pub(crate) struct Text<R> {
    reader: R,
    raw: Vec<u8>,
    decoder: Option<Decoder>,
    /// The reader has no more bytes.
    drained: bool,
    /// The decoder was told that there are no more bytes, and must not be asked again.
    finished: bool,
}

impl<R: Read> Text<R> {
    /// Looks at the beginning. `None`, with a note, when the bytes are no text or the stated encoding does not exist.
    pub(crate) fn open(reader: R, stated: Option<&str>, findings: &mut Findings) -> Option<Self> {
        let mut text = Self {
            reader,
            raw: Vec::with_capacity(CHUNK),
            decoder: None,
            drained: false,
            finished: false,
        };
        text.top_up(findings);
        let marked = Encoding::for_bom(&text.raw).map(|(encoding, _)| encoding);
        let named = match stated {
            Some(label) => Some(by_label(label, findings)?),
            None => None,
        };
        text.decoder = marked.or(named).map(Encoding::new_decoder_with_bom_removal);
        if text.decoder.is_none() && text.raw.contains(&0) {
            findings.add_whole(codes::NOT_A_TEXT_FILE);
            return None;
        }
        Some(text)
    }

    /// The name of the encoding as far as it is decided; plain ASCII is UTF-8.
    pub(crate) fn encoding(&self) -> &'static str {
        let decided = self.decoder.as_ref().map(|decoder| decoder.encoding().name());
        decided.unwrap_or(UTF_8.name())
    }

    /// Appends the next stretch of text to `out`. False when there is no more.
    pub(crate) fn next_into(&mut self, out: &mut String, findings: &mut Findings) -> bool {
        if self.finished {
            return false;
        }
        self.top_up(findings);
        if self.decoder.is_none() && self.take_ascii(out) {
            return true;
        }
        self.finished = self.drained;
        let (raw, last) = (&mut self.raw, self.drained);
        let decoder = self.decoder.get_or_insert_with(|| decided_by(raw, last));
        let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(CHUNK * 4);
        out.reserve(room);
        let (_, read, _) = decoder.decode_to_string(raw, out, last);
        raw.drain(..read);
        true
    }

    /// Reads until a chunk is full or nothing more comes. A reader that fails ends the file, with a note.
    fn top_up(&mut self, findings: &mut Findings) {
        let missing = CHUNK.saturating_sub(self.raw.len());
        if self.drained || missing == 0 {
            return;
        }
        let mut limited = self.reader.by_ref().take(missing as u64);
        match limited.read_to_end(&mut self.raw) {
            Ok(read) => self.drained = read < missing,
            Err(flaw) => {
                self.drained = true;
                findings.add_unreadable(&flaw);
            }
        }
    }

    /// Moves the ASCII in front to `out`. True when there was any.
    fn take_ascii(&mut self, out: &mut String) -> bool {
        let plain = if self.raw.is_ascii() {
            self.raw.len()
        } else {
            self.raw.iter().take_while(|byte| byte.is_ascii()).count()
        };
        // ASCII is always text, so that nothing is lost here.
        if out.is_empty() && plain == self.raw.len() {
            // The two change places, so that nothing is copied.
            let raw = std::mem::replace(&mut self.raw, std::mem::take(out).into_bytes());
            *out = String::from_utf8(raw).unwrap_or_default();
        } else {
            out.push_str(std::str::from_utf8(self.raw.get(..plain).unwrap_or_default()).unwrap_or_default());
            self.raw.drain(..plain);
        }
        plain > 0
    }
}

/// What a sample that begins with a byte other than ASCII is in. A character cut off by the end of the sample is no flaw.
pub(crate) fn decided_by(sample: &[u8], last: bool) -> Decoder {
    let encoding = match std::str::from_utf8(sample) {
        Ok(_) => UTF_8,
        Err(flaw) if flaw.error_len().is_none() && !last => UTF_8,
        Err(_) => WINDOWS_1252,
    };
    encoding.new_decoder_without_bom_handling()
}

/// The encoding of that name; none, with a note, where there is none.
pub(crate) fn by_label(label: &str, findings: &mut Findings) -> Option<&'static Encoding> {
    let found = Encoding::for_label(label.trim().as_bytes());
    if found.is_none() {
        const USUAL: [&str; 6] = ["utf-8", "windows-1252", "iso-8859-1", "latin1", "utf-16le", "utf-16be"];
        let note = Note::at(codes::UNKNOWN_ENCODING, findings.whole()).with("found", label);
        findings.add(note.with_some("nearest", nearest(label, USUAL)));
    }
    found
}
