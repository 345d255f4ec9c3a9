//! Walks a parsed text along the schema, tells every flaw of structure, and takes out what cannot be used: a flawed
//! optional key, a flawed entry of a list. What is left can be read without a further question.

use super::{
    flaws::Flaws,
    shape::{self, Alternative, Shape},
    syntax::Syntax,
};
use crate::codes;
use serde_json::Value;
use std::{iter, mem, ops::Range};
use toml::{
    Spanned,
    de::{DeArray, DeString, DeTable, DeValue},
};

/// A walk through one text.
pub(super) struct Walk<'a> {
    shape: &'a Shape,
    syntax: &'a Syntax,
    flaws: &'a mut Flaws,
    /// The keys from the top of the file to here.
    path: Vec<String>,
}

impl<'a> Walk<'a> {
    /// A walk along `shape`. What the parser has already complained about is taken out without a second note.
    pub(super) fn new(shape: &'a Shape, syntax: &'a Syntax, flaws: &'a mut Flaws) -> Self {
        Self {
            shape,
            syntax,
            flaws,
            path: Vec::new(),
        }
    }

    /// Walks the whole text. A key that is missing at the top is told; the rest is read all the same.
    pub(super) fn whole(mut self, root: &mut DeTable<'_>) {
        let shape = self.shape;
        for alternative in shape.alternatives(shape.root()) {
            self.table(alternative, root, None);
        }
    }

    /// Looks at one value. True when it can be used.
    fn value(&mut self, schema: &Value, value: &mut Spanned<DeValue<'_>>) -> bool {
        let spot = value.span();
        // The place of a list of tables is that of its first header; each table in it has one of its own.
        if self.syntax.is_broken_at(&spot) && !is_list_of_tables(value.get_ref()) {
            return false;
        }
        let shape = self.shape;
        let alternatives = shape.alternatives(schema);
        let fitting: Vec<_> = alternatives
            .iter()
            .copied()
            .filter(|it| shape::fits(it, value.get_ref()))
            .collect();
        let Some(first) = fitting.first().copied() else {
            self.wrong_type(&alternatives, value.get_ref(), &spot);
            return false;
        };
        match value.get_mut() {
            DeValue::String(text) => self.text(&fitting, text, &spot),
            DeValue::Integer(number) => {
                let read = i128::from_str_radix(number.as_str(), number.radix()).ok();
                // Beyond 2^53 the conversion rounds; no bound lies there.
                self.number(
                    first,
                    read.map_or(f64::INFINITY, |n| n as f64),
                    &number.to_string(),
                    &spot,
                )
            }
            DeValue::Float(number) => {
                let read = number.as_str().parse().unwrap_or(f64::NAN);
                self.number(first, read, &number.to_string(), &spot)
            }
            DeValue::Boolean(_) | DeValue::Datetime(_) => true,
            DeValue::Array(items) => self.list(first, items, &spot),
            DeValue::Table(table) => self.table(first, table, Some(&spot)),
        }
    }

    fn wrong_type(&mut self, alternatives: &[Alternative<'_>], value: &DeValue<'_>, spot: &Range<usize>) {
        let mut expected: Vec<String> = alternatives.iter().map(|it| shape::word_of(it).to_owned()).collect();
        expected.dedup();
        let note = self.flaws.note(codes::WRONG_TYPE, spot).with("key", self.key());
        let note = note.with("found", shape::word_for(value)).with("expected", expected);
        self.flaws.tell(note);
    }

    fn text(&mut self, fitting: &[Alternative<'_>], text: &str, spot: &Range<usize>) -> bool {
        let words: Option<Vec<Vec<&str>>> = fitting.iter().map(|it| shape::words_of(it)).collect();
        if let Some(words) = words {
            return self.word(&words.concat(), text, spot);
        }
        let bound = |bound| fitting.first().and_then(|it| shape::count_of(it, bound));
        let length = text.trim().chars().count();
        if bound("minLength").is_some_and(|least| length < least) {
            return self.empty(spot);
        }
        if let Some(most) = bound("maxLength").filter(|most| length > *most) {
            let note = self.flaws.note(codes::TOO_LONG_TEXT, spot).with("key", self.key());
            self.flaws.tell(note.with("most", most));
            return false;
        }
        true
    }

    fn word(&mut self, known: &[&str], text: &str, spot: &Range<usize>) -> bool {
        if known.contains(&text) {
            return true;
        }
        let note = self.flaws.note(codes::UNKNOWN_WORD, spot).with("key", self.key());
        let note = note.with("found", text).with("known", owned(known));
        self.flaws
            .tell(note.with_some("nearest", self.flaws.nearest(text, known.iter().copied())));
        false
    }

    /// Bounds are stated by the schema; a number that is none (`nan`, `inf`, beyond 128 bits) lies within no bounds.
    fn number(&mut self, alternative: Alternative<'_>, number: f64, found: &str, spot: &Range<usize>) -> bool {
        let bound = |name| alternative.get(name).and_then(Value::as_f64);
        let (least, most) = (bound("minimum"), bound("maximum"));
        let possible = number.is_finite() && least.is_none_or(|it| it <= number) && most.is_none_or(|it| number <= it);
        if !possible {
            let note = self.flaws.note(codes::IMPOSSIBLE_NUMBER, spot).with("key", self.key());
            let note = note
                .with("found", found)
                .with_some("least", least.map(|it| it.to_string()));
            self.flaws.tell(note.with_some("most", most.map(|it| it.to_string())));
        }
        possible
    }

    fn list(&mut self, alternative: Alternative<'_>, items: &mut DeArray<'_>, spot: &Range<usize>) -> bool {
        let least = shape::count_of(alternative, "minItems").unwrap_or(0);
        if items.len() < least {
            return self.empty(spot);
        }
        if let Some(schema) = alternative.get("items") {
            let all: DeArray<'_> = mem::replace(items, iter::empty().collect());
            for mut item in all {
                if self.value(schema, &mut item) {
                    items.push(item);
                }
            }
        }
        items.len() >= least
    }

    /// Looks at a table. `spot` is its place; the top of the file has none. True when no key it needs is missing.
    fn table(&mut self, alternative: Alternative<'_>, table: &mut DeTable<'_>, spot: Option<&Range<usize>>) -> bool {
        let written: Vec<String> = table.keys().map(|key| key.get_ref().to_string()).collect();
        let missing = self.missing(alternative, &written, spot);
        let mut useless = Vec::new();
        for (key, value) in table.iter_mut() {
            if !self.entry(alternative, key, value) {
                useless.push(key.get_ref().to_string());
            }
        }
        for key in &useless {
            table.remove(key.as_str());
        }
        if let (Some(spot), true) = (spot, written.is_empty() && alternative.contains_key("minProperties")) {
            return self.empty(spot);
        }
        let needed = required(alternative).all(|key| table.contains_key(key));
        let filled = table.len() >= shape::count_of(alternative, "minProperties").unwrap_or(0);
        !missing && needed && filled
    }

    /// Looks at one key and its value. True when both can be used.
    fn entry(
        &mut self,
        alternative: Alternative<'_>,
        key: &Spanned<DeString<'_>>,
        value: &mut Spanned<DeValue<'_>>,
    ) -> bool {
        let properties = alternative.get("properties").and_then(Value::as_object);
        let known = properties.and_then(|properties| properties.get(key.get_ref().as_ref()));
        match known.or_else(|| alternative.get("additionalProperties")) {
            Some(schema) if schema.is_object() => {
                self.path.push(key.get_ref().to_string());
                let usable = self.value(schema, value);
                self.path.pop();
                usable
            }
            _ => {
                let known: Vec<&str> = properties
                    .into_iter()
                    .flat_map(|it| it.keys().map(String::as_str))
                    .collect();
                self.unknown_key(&known, key);
                false
            }
        }
    }

    fn unknown_key(&mut self, known: &[&str], key: &Spanned<DeString<'_>>) {
        let spot = key.span();
        if self.syntax.is_broken_at(&spot) {
            return;
        }
        let note = self
            .flaws
            .note(codes::UNKNOWN_KEY, &spot)
            .with("key", key.get_ref().as_ref());
        let note = note.with("table", self.table_name()).with("known", owned(known));
        let nearest = self.flaws.nearest(key.get_ref(), known.iter().copied());
        self.flaws.tell(note.with_some("nearest", nearest));
    }

    fn missing(&mut self, alternative: Alternative<'_>, written: &[String], spot: Option<&Range<usize>>) -> bool {
        let missing: Vec<&str> = required(alternative)
            .filter(|key| !written.iter().any(|it| it == key))
            .collect();
        for key in &missing {
            let place = spot.map_or_else(|| self.flaws.whole(), |spot| self.flaws.place(spot));
            let note = salida_note::Note::at(codes::MISSING_KEY, place).with("key", *key);
            self.flaws.tell(note.with("table", self.table_name()));
        }
        !missing.is_empty()
    }

    fn empty(&mut self, spot: &Range<usize>) -> bool {
        let note = self.flaws.note(codes::EMPTY_VALUE, spot).with("key", self.key());
        self.flaws.tell(note);
        false
    }

    fn key(&self) -> String {
        self.path.last().cloned().unwrap_or_default()
    }

    fn table_name(&self) -> String {
        if self.path.is_empty() {
            return self.flaws.whole().file.to_string();
        }
        self.path.join(".")
    }
}

fn is_list_of_tables(value: &DeValue<'_>) -> bool {
    let first = value.as_array().and_then(|items| items.first());
    first.is_some_and(|item| item.get_ref().is_table())
}

fn required(alternative: Alternative<'_>) -> impl Iterator<Item = &str> {
    let keys = alternative.get("required").and_then(Value::as_array);
    keys.into_iter().flatten().filter_map(Value::as_str)
}

fn owned(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| (*word).to_owned()).collect()
}
