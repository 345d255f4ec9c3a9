//! Draws statements about the actors of the stage, with words that are hard on every format.

use salida_world::Fingerprint;
use std::fmt::Write as _;

const ACTORS: [&str; 7] = ["gulls", "young", "herons", "state", "ministry", "court", "church"];
const WORDS: [&str; 14] = [
    "gang",
    "=cmd|' /C calc'!A0",
    "'=quoted",
    "a, b; c\\t\\\"d\\\"",
    "<b>&amp;</b>",
    "two\\nlines",
    "ni\u{f1}o \u{2019}x\u{2019}",
    "not: this",
    "same as",
    "]]>",
    "\u{1f54a} \u{202e}abc",
    "1,5",
    "@x",
    "plain|pipe",
];

struct Luck(u64);

impl Luck {
    fn below(&mut self, many: usize) -> usize {
        self.0 += 1;
        let number = Fingerprint::EMPTY.with(self.0).number();
        usize::try_from(number % many as u64).unwrap_or(0)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    fn day(&mut self, year: usize) -> String {
        format!("{:04}-{:02}-{:02}", year, 1 + self.below(12), 1 + self.below(28))
    }

    /// A wording: in the language of the case, in another one, or in several; the same words twice among them.
    fn words(&mut self) -> String {
        let (one, other) = (self.one(&WORDS), self.one(&WORDS));
        match self.below(6) {
            0 => format!("{{ es = \"{one}\" }}"),
            1 => format!("{{ en = \"{one}\", fr = \"{other}\" }}"),
            2 => format!("{{ en = \"{one}\", es = \"{one}\" }}"),
            _ => format!("\"{one}\""),
        }
    }

    fn days(&mut self, text: &mut String, needs_first: bool) {
        if needs_first || self.below(2) == 0 {
            let _ = writeln!(text, "from = \"{}\"", self.day(2030));
        }
        if self.below(2) == 0 {
            let _ = writeln!(text, "until = \"{}\"", self.day(2031));
        }
        if self.below(2) == 0 {
            let _ = writeln!(text, "recorded = \"{}\"", self.day(2032));
        }
        if self.below(3) == 0 {
            let _ = writeln!(text, "withdrawn = \"{}\"", self.day(2033));
        }
        let source = self.one(&["\"src\"", "\"late\"", "[\"src\", \"late\"]"]);
        let _ = writeln!(text, "source = {source}");
    }
}

/// A drawn part of a case.
pub(crate) fn drawn(seed: u64) -> String {
    let mut luck = Luck(seed << 20);
    let mut text = String::new();
    for at in 0..=luck.below(5) {
        let (about, by) = (luck.one(&ACTORS), luck.one(&ACTORS));
        let term = luck.words();
        let _ = write!(text, "[[label]]\nabout = \"{about}\"\nby = \"{by}\"\nterm = {term}\n");
        if luck.below(3) == 0 {
            let _ = writeln!(text, "id = \"label-{at}\"");
        }
        if luck.below(2) == 0 {
            let _ = writeln!(text, "category = \"{}\"", luck.one(&["criminal", "terrorist", "party"]));
        }
        if luck.below(3) == 0 {
            let _ = writeln!(text, "denies = true");
        }
        let _ = writeln!(
            text,
            "confidence = \"{}\"",
            luck.one(&["certain", "probable", "possible", "doubtful"])
        );
        for key in ["basis", "why", "consequence", "gain"] {
            if luck.below(2) == 0 {
                let words = luck.words();
                let _ = writeln!(text, "{key} = {words}");
            }
        }
        luck.days(&mut text, true);
    }
    for _ in 0..luck.below(4) {
        let (one, other) = (luck.one(&ACTORS), luck.one(&ACTORS));
        let kind = luck.one(&["alliance", "close", "conflict", "broken", "influence"]);
        let _ = write!(
            text,
            "[[relation]]\nkind = \"{kind}\"\none = \"{one}\"\nother = \"{other}\"\n"
        );
        if luck.below(2) == 0 {
            let words = luck.words();
            let _ = writeln!(text, "what = {words}");
        }
        luck.days(&mut text, false);
    }
    for at in 0..luck.below(3) {
        let (one, other, by) = (luck.one(&ACTORS), luck.one(&ACTORS), luck.one(&ACTORS));
        let _ = write!(
            text,
            "[[same-as]]\none = \"{one}\"\nother = \"{other}\"\nby = \"{by}\"\n"
        );
        if luck.below(2) == 0 {
            let _ = writeln!(text, "id = \"same-{at}\"");
        }
        luck.days(&mut text, false);
    }
    text
}
