//! Words in Spanish, French and English: Fluent messages, compiled into the program.

use fluent_bundle::{
    FluentArgs, FluentBundle, FluentResource, FluentValue,
    types::{FluentNumber, FluentNumberOptions},
};
use salida_note::Fact;
use salida_world::Language;
use unic_langid::LanguageIdentifier;

/// The Fluent files of a language, embedded. A new file is one line here and one file in each language.
macro_rules! files {
    ($language:literal) => {
        [
            include_str!(concat!("../words/", $language, "/command.ftl")),
            include_str!(concat!("../words/", $language, "/command-help.ftl")),
            include_str!(concat!("../words/", $language, "/report.ftl")),
            include_str!(concat!("../words/", $language, "/notes.ftl")),
            include_str!(concat!("../words/", $language, "/lessons.ftl")),
            include_str!(concat!("../words/", $language, "/standing.ftl")),
            include_str!(concat!("../words/", $language, "/map.ftl")),
            include_str!(concat!("../words/", $language, "/picture.ftl")),
            include_str!(concat!("../words/", $language, "/panel.ftl")),
        ]
    };
}

/// The words of one language.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// The words of that language. A file with a mistake keeps the messages that could be read; a test reads them all.
    pub fn new(language: Language) -> Self {
        let files = match language {
            Language::En => files!("en"),
            Language::Es => files!("es"),
            Language::Fr => files!("fr"),
        };
        let locale: LanguageIdentifier = language.code().parse().unwrap_or_default();
        let mut bundle = FluentBundle::new(vec![locale]);
        // Isolation marks are for mixed scripts; they would end up in JSON, in terminals and in copied text.
        bundle.set_use_isolating(false);
        bundle.set_formatter(Some(format_value));
        for file in files {
            let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
        }
        Self { language, bundle }
    }

    /// Which language.
    pub fn language(&self) -> Language {
        self.language
    }

    /// The sentence `id`, with its facts. `id.attribute` reads an attribute. An unknown id comes back as itself in
    /// angle brackets, so that a reader sees that words are missing rather than nothing.
    pub fn say(&self, id: &str, facts: &[(&str, Fact)]) -> String {
        self.find(id, facts).unwrap_or_else(|| format!("⟨{id}⟩"))
    }

    /// The sentence `id`, when there is one.
    pub fn find(&self, id: &str, facts: &[(&str, Fact)]) -> Option<String> {
        let (message, attribute) = id
            .split_once('.')
            .map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        let message = self.bundle.get_message(message)?;
        let pattern = match attribute {
            None => message.value()?,
            Some(attribute) => message.get_attribute(attribute)?.value(),
        };
        let mut arguments = FluentArgs::new();
        for (name, fact) in facts {
            arguments.set(*name, self.value(fact));
        }
        let mut errors = Vec::new();
        Some(
            self.bundle
                .format_pattern(pattern, Some(&arguments), &mut errors)
                .into_owned(),
        )
    }

    fn value(&self, fact: &Fact) -> FluentValue<'static> {
        match fact {
            Fact::Text(text) => FluentValue::from(text.clone()),
            Fact::Count(count) => FluentValue::Number(FluentNumber::new(*count as f64, FluentNumberOptions::default())),
            Fact::Real(real) => FluentValue::from(self.trimmed(*real)),
            Fact::List(list) => FluentValue::from(list.join(", ")),
        }
    }

    /// A count with the language's thousands mark: `5,539`, `5 539`.
    pub fn count(&self, count: u64) -> String {
        grouped(&count.to_string(), self.language)
    }

    /// A number with at most two decimals, and none that is a zero at the end: `60`, `0,5`.
    fn trimmed(&self, real: f64) -> String {
        let shown = self.real(real, 2);
        // The mark stands between what is trimmed and the whole part, so that no zero of the whole part goes.
        shown.trim_end_matches('0').trim_end_matches(['.', ',']).to_owned()
    }

    /// A number with that many decimals and the language's marks: `352.8`, `352,8`.
    pub fn real(&self, real: f64, decimals: usize) -> String {
        let plain = format!("{:.decimals$}", real.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let zero = plain.bytes().all(|byte| matches!(byte, b'0' | b'.'));
        let sign = if real < 0.0 && !zero { "\u{2212}" } else { "" };
        let mark = if self.language == Language::En { "." } else { "," };
        let fraction = if fraction.is_empty() {
            String::new()
        } else {
            format!("{mark}{fraction}")
        };
        format!("{sign}{}{fraction}", grouped(whole, self.language))
    }
}

/// Digits in groups of three: a comma in English, a narrow no-break space in Spanish and French. Spanish leaves numbers
/// of four digits together, as its academies ask.
fn grouped(digits: &str, language: Language) -> String {
    let mark = if language == Language::En { ',' } else { '\u{202f}' };
    if digits.len() < 4 || (language == Language::Es && digits.len() == 4) {
        return digits.to_owned();
    }
    let mut out = String::with_capacity(digits.len() * 4 / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            out.push(mark);
        }
        out.push(digit);
    }
    out
}

/// Numbers inside messages: whole ones are grouped. The language of the message is not known here, so counts arrive with
/// their plain digits; only numbers of five digits and more differ, and those the report formats itself.
fn format_value<M>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        FluentValue::Number(number) if number.value.fract() == 0.0 => Some(format!("{:.0}", number.value)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use salida_world::Language;

    #[test]
    fn numbers_wear_the_marks_of_their_language() {
        assert_eq!(Words::new(Language::En).count(5539), "5,539");
        assert_eq!(Words::new(Language::Es).count(5539), "5539");
        assert_eq!(Words::new(Language::Fr).real(-1234.56, 1), "\u{2212}1\u{202f}234,6");
        assert_eq!(Words::new(Language::En).real(-0.001, 2), "0.00");
        let trimmed = [
            (100.0, "100"),
            (0.5, "0,5"),
            (1234.0, "1\u{202f}234"),
            (0.256, "0,26"),
            (0.0, "0"),
        ];
        for (real, shown) in trimmed {
            assert_eq!(Words::new(Language::Fr).trimmed(real), shown);
        }
    }
}
