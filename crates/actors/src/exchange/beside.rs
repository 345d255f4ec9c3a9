//! What a JSON format has no field for travels beside its fields, in an object of our own that other tools pass on.

use super::row::{Key, Row, What, is_wording};
use serde_json::{Map, Value};

/// The key under which that object stands.
pub(super) const KEY: &str = "salida";

/// What `native` fields do not carry of a row. The words of a wording in other languages are never native, and the plain
/// ones are repeated where they cannot be told from them.
pub(super) fn of(row: &Row, native: &[&str]) -> Map<String, Value> {
    let mut object = Map::new();
    object.insert("row".into(), row.what.word().into());
    for (key, text) in &row.cells {
        let is_plain = key.language.is_none();
        let twin = |(other, words): &(Key, String)| other.name == key.name && other.language.is_some() && words == text;
        let carried = is_plain && native.contains(&key.name) && !(is_wording(key.name) && row.cells.iter().any(twin));
        if !carried {
            object.insert(key.text(), text.as_str().into());
        }
    }
    object
}

/// What a row of ours is about, where the object is one of ours.
pub(super) fn what(object: &Value) -> Option<What> {
    What::from_word(object.get("row")?.as_str()?)
}

/// Adds to a row of native fields what travels beside them. A native field that was changed on the way counts as changed.
pub(super) fn join(row: &mut Row, native: Vec<(&'static str, String)>, object: &Value) {
    let mut beside: Vec<(Key, &str)> = Vec::new();
    for (name, value) in object.as_object().into_iter().flatten() {
        if let (Some(key), Some(text)) = (Key::of(row.what, name), value.as_str()) {
            beside.push((key, text));
        }
    }
    for (name, text) in native {
        // Words that are there in another language were shown for want of plain ones.
        let shown = |(key, words): &(Key, &str)| key.name == name && key.language.is_some() && *words == text;
        let stated = beside.iter().any(|(key, _)| *key == Key::plain(name));
        if !(is_wording(name) && beside.iter().any(shown) && !stated) {
            row.set(name, text);
        }
    }
    for (key, text) in beside {
        row.put(key, text);
    }
}
