//! Days, months and spans as people write them in each language: `9 March 2012`, `9 de marzo de 2012`, `9 mars 2012`.

use crate::Words;
use salida_note::Fact;
use salida_world::{Day, Month, Span};

/// A day in full.
pub(crate) fn day(day: Day, words: &Words) -> String {
    day_month(day, words, Some(day.year().to_string()))
}

/// A month with its year.
pub(crate) fn month(month: Month, words: &Words) -> String {
    let facts = [("month", month_name(month, words)), ("year", year(month.year()))];
    words.say("date-month", &facts)
}

/// A span in the shortest form that a reader completes without thinking: `March to December 2012`.
pub(crate) fn span(span: Span, words: &Words) -> String {
    if span.first() == span.last() {
        return day(span.first(), words);
    }
    if !span.is_whole_months() {
        return days(span, words);
    }
    let (first, last) = (Month::of(span.first()), Month::of(span.last()));
    if first == last {
        return month(first, words);
    }
    if first.number_in_year() == 1 && last.number_in_year() == 12 {
        return years(first.year(), last.year(), words);
    }
    let from = if first.year() == last.year() {
        words.say("date-month-name", &[("month", number(first))])
    } else {
        month(first, words)
    };
    joined("date-months", from, month(last, words), words)
}

fn years(first: i32, last: i32, words: &Words) -> String {
    if first == last {
        return first.to_string();
    }
    joined("date-years", first.to_string(), last.to_string(), words)
}

fn days(span: Span, words: &Words) -> String {
    let (first, last) = (span.first(), span.last());
    let from = if Month::of(first) == Month::of(last) {
        words.say("date-day-only", &[("day", day_number(first))])
    } else {
        day_month(
            first,
            words,
            (first.year() != last.year()).then(|| first.year().to_string()),
        )
    };
    joined("date-days", from, day(last, words), words)
}

fn joined(id: &str, from: String, to: String, words: &Words) -> String {
    words.say(id, &[("from", Fact::Text(from)), ("to", Fact::Text(to))])
}

fn day_month(day: Day, words: &Words, year: Option<String>) -> String {
    let mut facts = vec![("day", day_number(day)), ("month", month_name(Month::of(day), words))];
    match year {
        None => words.say("date-day-month", &facts),
        Some(year) => {
            facts.push(("year", Fact::Text(year)));
            words.say("date-day", &facts)
        }
    }
}

fn day_number(day: Day) -> Fact {
    Fact::Count(u64::try_from(day.civil().day()).unwrap_or(1))
}

fn month_name(month: Month, words: &Words) -> Fact {
    Fact::Text(words.say("date-month-name", &[("month", number(month))]))
}

fn number(month: Month) -> Fact {
    Fact::Count(u64::from(month.number_in_year()))
}

fn year(year: i32) -> Fact {
    Fact::Text(year.to_string())
}

#[cfg(test)]
mod tests {
    use super::span;
    use crate::Words;
    use salida_world::{Language, Span};

    fn said(text: &str, language: Language) -> String {
        let read: Span = text.parse().expect("a span");
        span(read, &Words::new(language))
    }

    #[test]
    fn days_and_spans_are_written_as_each_language_writes_them() {
        let (en, es, fr) = (Language::En, Language::Es, Language::Fr);
        assert_eq!(said("2012-03-09", en), "9 March 2012");
        assert_eq!(said("2012-03-09", es), "9 de marzo de 2012");
        assert_eq!(said("2012-03-09", fr), "9 mars 2012");
        assert_eq!(said("2013-05-01", fr), "1er mai 2013");
        assert_eq!(said("2012-03", es), "marzo de 2012");
        assert_eq!(said("2012", fr), "2012");
        assert_eq!(said("2009..2011", es), "2009 a 2011");
        assert_eq!(said("2012-03..2012-12", en), "March to December 2012");
        assert_eq!(said("2010-01..2012-02", es), "enero de 2010 a febrero de 2012");
        assert_eq!(said("2012-03-09..2012-05-01", fr), "du 9 mars au 1er mai 2012");
        assert_eq!(said("2012-07-01..2012-07-19", fr), "du 1er au 19 juillet 2012");
        assert_eq!(said("2012-07-01..2012-07-19", en), "1 to 19 July 2012");
        assert_eq!(said("2012-03-09..2013-05-01", en), "9 March 2012 to 1 May 2013");
    }
}
