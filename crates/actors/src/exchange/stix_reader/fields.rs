//! Fields of an object of STIX.

use crate::exchange::{ftm_reader::day, stix::SURE};
use serde_json::Value;

/// A text that is not empty.
pub(super) fn text<'v>(object: &'v Value, key: &str) -> Option<&'v str> {
    object
        .get(key)
        .and_then(Value::as_str)
        .map(str::trim)
        .filter(|it| !it.is_empty())
}

/// All texts of a list.
pub(super) fn texts<'v>(object: &'v Value, key: &str) -> impl Iterator<Item = &'v str> {
    let list = object.get(key).and_then(Value::as_array);
    list.into_iter().flatten().filter_map(Value::as_str)
}

/// A day.
pub(super) fn date(object: &Value, key: &str) -> Option<String> {
    text(object, key).and_then(|it| day(it, false)).map(|(day, _)| day)
}

/// How sure an object is, in our words.
pub(super) fn sure(object: &Value) -> Option<&'static str> {
    let number = object.get("confidence")?.as_u64().filter(|it| *it <= 100)?;
    SURE.iter().find(|(.., least)| number >= *least).map(|(word, ..)| *word)
}
