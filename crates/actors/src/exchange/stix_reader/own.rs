//! Objects that we wrote: a row of ours, with what STIX has no words for beside it.

use super::{
    Bundle,
    fields::{date, sure, text},
    markings::marks,
};
use crate::exchange::{
    beside,
    row::{Row, What},
    stix::{CALLS, DENIES, RELATIONSHIPS},
};
use serde_json::Value;

impl Bundle<'_, '_> {
    /// An object that we wrote.
    pub(super) fn ours(&mut self, object: &Value, beside: &Value, at: u64) {
        let Some(what) = beside::what(beside) else { return };
        let mut row = Row::new(what);
        let Some(native) = self.native(object, beside, what, at) else {
            return;
        };
        beside::join(&mut row, native, beside);
        self.references(object, &row, at);
        if what == What::Actor
            && let (Some(id), Some(own)) = (text(object, "id"), row.get("id"))
        {
            self.own.insert(id.to_owned(), own.to_owned());
        }
        if what == What::Label {
            self.say(object, &row);
        }
        self.rows.push((row, at, marks(object)));
    }

    /// What an object that we wrote says in the words of STIX; `None` where it says nothing that we would write so.
    fn native(&mut self, object: &Value, beside: &Value, what: What, at: u64) -> Option<Vec<(&'static str, String)>> {
        let mut native: Vec<(&'static str, String)> = Vec::new();
        let mut put = |name: &'static str, text: Option<String>| native.extend(text.map(|text| (name, text)));
        let end = |key: &str| text(object, key).map(str::to_owned);
        match what {
            What::Actor => put("name", end("name")),
            What::Label => {
                put("by", end("source_ref"));
                put("about", end("target_ref"));
                put("term", end("description"));
                match text(object, "relationship_type") {
                    Some(DENIES) => put("denies", Some("true".into())),
                    Some(CALLS) => {}
                    other => {
                        self.intake
                            .flaw(at, "relationship_type", other.unwrap_or_default(), "no-word");
                        return None;
                    }
                }
            }
            What::SameAs => {
                put("one", end("source_ref"));
                put("other", end("target_ref"));
                put("by", end("created_by_ref"));
            }
            What::Relation => {
                put("one", end("source_ref"));
                put("other", end("target_ref"));
                put("what", end("description"));
                let said = text(object, "relationship_type");
                let kind = RELATIONSHIPS.iter().find(|(_, word)| said == Some(word));
                put("kind", kind.map(|(own, _)| (*own).to_owned()));
            }
            What::Source => return None,
        }
        if what > What::Actor {
            put("confidence", sure(object).map(str::to_owned));
            put("from", date(object, "start_time"));
            put("until", date(object, "stop_time"));
        }
        if text(beside, "made") == Some("recorded") {
            put("recorded", date(object, "created"));
        }
        Some(native)
    }
}
