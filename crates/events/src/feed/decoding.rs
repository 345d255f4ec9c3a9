//! Bytes to text as they come. The encoding is stated, or told by a byte-order mark, or by the first byte that is not ASCII.

use encoding_rs::{Decoder, Encoding, UTF_8};

use crate::table::{encoding, findings::Findings};

/// The longest byte-order mark.
const MARK: usize = 3;

/// Text from bytes that arrive in any pieces.
pub(super) struct Decoding {
    stated: Option<String>,
    begun: bool,
    /// Bytes before the first decision.
    waiting: Vec<u8>,
    decoder: Option<Decoder>,
}

impl std::fmt::Debug for Decoding {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        out.debug_struct("Decoding")
            .field("encoding", &self.name())
            .finish_non_exhaustive()
    }
}

impl Decoding {
    pub(super) fn new(stated: Option<String>) -> Self {
        Self {
            stated,
            begun: false,
            waiting: Vec::new(),
            decoder: None,
        }
    }

    /// The name of the encoding as far as it is decided; plain ASCII is UTF-8.
    pub(super) fn name(&self) -> &'static str {
        let decided = self.decoder.as_ref().map(|decoder| decoder.encoding().name());
        decided.unwrap_or(UTF_8.name())
    }

    /// Appends the text of the next bytes to `out`. A character that is cut off waits.
    pub(super) fn next_into(&mut self, bytes: &[u8], last: bool, out: &mut String, findings: &mut Findings) {
        self.waiting.extend_from_slice(bytes);
        if !self.begun {
            if self.waiting.len() < MARK && !last {
                return;
            }
            self.begin(findings);
        }
        if self.decoder.is_none() {
            let plain = self.waiting.iter().take_while(|byte| byte.is_ascii()).count();
            out.extend(self.waiting.drain(..plain).map(char::from));
        }
        if self.waiting.is_empty() && !last {
            return;
        }
        let sample = &self.waiting;
        let decoder = self.decoder.get_or_insert_with(|| encoding::decided_by(sample, last));
        let room = decoder.max_utf8_buffer_length(sample.len());
        out.reserve(room.unwrap_or(sample.len() * 4));
        let (_, read, _) = decoder.decode_to_string(sample, out, last);
        self.waiting.drain(..read);
        if last {
            // A decoder that was told of the end must not be asked again.
            (self.decoder, self.waiting) = (None, Vec::new());
        }
    }

    fn begin(&mut self, findings: &mut Findings) {
        self.begun = true;
        let marked = Encoding::for_bom(&self.waiting).map(|(encoding, _)| encoding);
        let named = self
            .stated
            .as_deref()
            .and_then(|label| encoding::by_label(label, findings));
        self.decoder = marked.or(named).map(Encoding::new_decoder_with_bom_removal);
    }
}
