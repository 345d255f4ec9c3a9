//! One case in which every key of both schemas is written, read field by field.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

use salida_case::{Case, Texts, read, schema_case, schema_process};
use serde_json::{Value, json};

const CASE: &str = r#"
title = { en = "Harbour", es = "Puerto" }
summary = "A truce in a harbour"
language = "en"
zone = "harbour"
time-zone = "America/El_Salvador"
as-of = 2031-06-30
exhibit = "Before a court"

[[source]]
id = "src"
citation = "A. Writer, Harbour notes"
url = "https://example.org/notes"
published = "2031-05-02"

[[actor]]
id = "gulls"
name = "Gulls"
kind = "group"
agendas = ["economic", "criminal"]
leaders-bind = "partly"
source = "src"
members = [{ during = "2030", people = { low = 900, best = 1200, high = 2000 }, in-prison = 300, source = "src" }]

[[actor]]
id = "old-gulls"
name = "Old gulls"
kind = "faction"
part-of = "gulls"
source = ["src"]

[[actor]]
id = "town"
name = "Town"
kind = "institution"
mandate = "Local order"
protection = { fr = "Décret 12" }
source = "src"

[[label]]
about = "gulls"
by = "town"
term = "gang"
basis = "Ordinance 4"
from = "2029-01-01"
until = 2030-12-31
why = "It was asked for"
consequence = "No contracts"
source = "src"

[[place]]
id = "country"
name = "Country"
codes = { iso = "SV" }

[[place]]
id = "harbour"
name = "Harbour"
within = "country"
population = [{ during = "2030-01..2030-06", people = 95000, source = "src" }]

[[deed]]
id = "femicide"
name = "Femicide"
is-a = "homicide"
topics = ["violence"]
measurable = false

[[market]]
id = "fees"
name = "Fees"
zones = "harbour"
parts = [{ actor = "gulls", role = "taxer" }]
source = "src"

[[strategy]]
id = "patrols"
kind = "confrontation"
by = "town"
during = "2029"
what = "Patrols"
topics = ["detection"]
source = "src"

[[data]]
path = "data/tallies.xlsx"
kind = "tallies"
sheet = "2030"
skip-lines = 2
encoding = "windows-1252"
delimiter = "\t"
decimal = ","
dates = "day-month-year"
columns = { count = "Homicidios", during = "Mes" }
values = { agency = { PNC = "town" } }
every-row = { deed = "homicide", zone = "harbour", agency = "town", source = "src" }

[[outcome]]
id = "killings"
deed = "homicide"
zone = "harbour"
agencies = ["town"]

[[comparison]]
id = "main"
name = "Before and after"
before = "2029"
after = "2031"
source = "src"

[[phase]]
id = "truce"
name = "Truce"
during = "2031-01..2031-06"
source = "src"

[[published]]
what = "Rate ratio"
estimate = 0.55
low = 0.49
high = 0.63
measure = "rate-ratio"
during = "2031"
source = "src"

[[claim]]
id = "half"
text = "Halved"
by = "town"
on = "2031-06-01"
outcome = "killings"
change-percent = -50
method = "Two months compared"
source = "src"
windows = [{ before = "2030-06", after = "2031-06", why = "The claimant's" }]

[[claim]]
id = "lives"
text = "A hundred lives"
by = "town"
outcome = "killings"
averted = 100
source = "src"
windows = [{ before = "2030", after = "2031", why = "Whole years" }]

[[allow]]
lesson = "limit-without-baseline"
reason = "Agreed by both sides"
"#;

const PROCESS: &str = r#"
[[track]]
id = "quiet"
name = "Quiet"
between = ["gulls", "town"]
carried-by = ["old-gulls"]
during = "2031-01-10..2031-06-30"
source = "src"

[[meeting]]
id = "first"
during = "2031-01"
track = "quiet"
who = ["gulls", "town"]
zone = "country"
what = "To meet again"
source = "src"

[[offer]]
id = "training"
by = "town"
to = "gulls"
during = 2031-02-01
what = "Training"
topics = ["opportunities"]
source = "src"

[[ask]]
id = "stop"
by = "town"
to = ["gulls"]
during = "2031-01-20"
what = "Stop"
deeds = "homicide"
track = "quiet"
source = "src"

[[answer]]
to = "stop"
by = "gulls"
during = "2031-01-25"
kind = "conditional"
what = "If patrols stop"
source = "src"

[[act]]
id = "word"
by = "gulls"
during = "2031-03-01"
kind = "communique"
what = "Hold fire"
instrument = "truce"
concerns = ["town"]
source = "src"

[[act]]
id = "longer"
by = "gulls"
with = ["town"]
during = "2031-05-01"
kind = "extension"
what = "Two months more"
instrument = "truce"
commitments = "peace"
until = "2031-08-31"
recorded = "2031-05-03"
source = "src"

[[question]]
id = "talk"
text = "Are we prepared to talk?"
source = "src"
positions = [{ by = "town", stance = "ambivalent", since = "2031", words = "Not in public", source = "src" }]
"#;

const TRUCE: &str = "```covenant\nagreement \"Truce\" between gulls, town\n  status draft\ncommitment peace\n  keep homicide in harbour at most 5, per month\n```\n";

fn whole() -> Case {
    let checked = read(&Texts {
        case: CASE,
        process: Some(PROCESS),
        agreements: &[("agreements/truce.md".to_owned(), TRUCE.to_owned())],
    });
    assert_eq!(checked.notes, []);
    checked.value.unwrap()
}

#[test]
fn every_key_of_the_case_is_read() {
    let case = serde_json::to_value(whole()).unwrap();
    assert_eq!(case["title"], json!({ "en": "Harbour", "es": "Puerto" }));
    assert_eq!(case["summary"], json!({ "en": "A truce in a harbour" }));
    assert_eq!(case["language"], "en");
    assert_eq!(case["zone"], "harbour");
    assert_eq!(case["time_zone"], "America/El_Salvador");
    assert_eq!(case["as_of"], "2031-06-30");
    assert_eq!(case["exhibit"], "Before a court");
    assert_eq!(
        case["sources"],
        json!([{ "id": "src", "citation": "A. Writer, Harbour notes", "url": "https://example.org/notes", "published": "2031-05-02" }])
    );
    assert_eq!(
        case["labels"],
        json!([{
            "about": "gulls", "by": "town", "term": { "en": "gang" }, "basis": { "en": "Ordinance 4" },
            "from": "2029-01-01", "until": "2030-12-31", "why": { "en": "It was asked for" },
            "consequence": { "en": "No contracts" }, "sources": ["src"],
        }])
    );
    assert_eq!(
        case["markets"],
        json!([{
            "id": "fees", "name": { "en": "Fees" }, "zones": ["harbour"],
            "parts": [{ "actor": "gulls", "role": "taxer" }], "sources": ["src"],
        }])
    );
    assert_eq!(
        case["strategies"],
        json!([{
            "id": "patrols", "kind": "confrontation", "by": "town", "during": "2029", "what": { "en": "Patrols" },
            "topics": ["detection"], "sources": ["src"],
        }])
    );
    assert_eq!(
        case["allowances"],
        json!([{ "lesson": "limit-without-baseline", "reason": { "en": "Agreed by both sides" } }])
    );
}

#[test]
fn every_key_of_actors_and_places_and_deeds_is_read() {
    let case = serde_json::to_value(whole()).unwrap();
    assert_eq!(
        case["actors"][0],
        json!({
            "id": "gulls", "name": { "en": "Gulls" }, "kind": "group", "part_of": null, "mandate": null,
            "agendas": ["economic", "criminal"], "leaders_bind": "partly", "protection": null, "sources": ["src"],
            "members": [{
                "during": "2030", "people": { "low": 900, "best": 1200, "high": 2000 },
                "in_prison": { "low": 300, "best": 300, "high": 300 }, "source": "src",
            }],
        })
    );
    assert_eq!(case["actors"][1]["part_of"], "gulls");
    assert_eq!(case["actors"][1]["leaders_bind"], "unknown");
    assert_eq!(case["actors"][2]["mandate"], json!({ "en": "Local order" }));
    assert_eq!(case["actors"][2]["protection"], json!({ "fr": "Décret 12" }));
    assert_eq!(
        case["zones"],
        json!([
            { "id": "country", "name": { "en": "Country" }, "within": null, "codes": { "iso": "SV" }, "population": [] },
            {
                "id": "harbour", "name": { "en": "Harbour" }, "within": "country", "codes": {},
                "population": [{
                    "during": "2030-01..2030-06", "source": "src",
                    "people": { "low": 95000, "best": 95000, "high": 95000 },
                }],
            },
        ])
    );
    let added = case["deeds"].as_array().unwrap().last().unwrap();
    assert_eq!(
        *added,
        json!({
            "id": "femicide", "is_a": "homicide", "topics": ["violence"], "name": { "en": "Femicide" },
            "measurable": false,
        })
    );
}

#[test]
fn every_key_of_data_and_claims_is_read() {
    let case = serde_json::to_value(whole()).unwrap();
    assert_eq!(
        case["data"],
        json!([{
            "path": "data/tallies.xlsx", "kind": "tallies", "sheet": "2030", "skip_lines": 2,
            "encoding": "windows-1252", "delimiter": "\t", "decimal": ",", "dates": "day-month-year",
            "columns": { "count": "Homicidios", "during": "Mes" }, "values": { "agency": { "PNC": "town" } },
            "every_row": { "deed": "homicide", "zone": "harbour", "agency": "town", "source": "src" },
        }])
    );
    assert_eq!(
        case["outcomes"],
        json!([{ "id": "killings", "deed": "homicide", "zone": "harbour", "agencies": ["town"] }])
    );
    assert_eq!(
        case["comparisons"],
        json!([{ "id": "main", "name": { "en": "Before and after" }, "before": "2029", "after": "2031", "sources": ["src"] }])
    );
    assert_eq!(
        case["phases"],
        json!([{ "id": "truce", "name": { "en": "Truce" }, "during": "2031-01..2031-06", "sources": ["src"] }])
    );
    assert_eq!(
        case["published"],
        json!([{
            "what": { "en": "Rate ratio" }, "estimate": 0.55, "low": 0.49, "high": 0.63, "measure": "rate-ratio",
            "during": "2031", "source": "src",
        }])
    );
    assert_eq!(
        case["claims"][0],
        json!({
            "id": "half", "text": { "en": "Halved" }, "by": "town", "on": "2031-06-01", "outcome": "killings",
            "says": { "change-percent": -50.0 }, "method": { "en": "Two months compared" }, "sources": ["src"],
            "windows": [{ "before": "2030-06", "after": "2031-06", "why": { "en": "The claimant's" } }],
        })
    );
    assert_eq!(case["claims"][1]["says"], json!({ "averted": 100 }));
}

#[test]
fn every_key_of_the_process_is_read() {
    let process = serde_json::to_value(whole().process).unwrap();
    assert_eq!(
        process["tracks"],
        json!([{
            "id": "quiet", "name": { "en": "Quiet" }, "between": ["gulls", "town"], "carried_by": ["old-gulls"],
            "during": "2031-01-10..2031-06-30", "sources": ["src"],
        }])
    );
    assert_eq!(
        process["meetings"],
        json!([{
            "id": "first", "during": "2031-01", "track": "quiet", "who": ["gulls", "town"], "zone": "country",
            "what": { "en": "To meet again" }, "sources": ["src"],
        }])
    );
    // Asks and offers stand in the order in which they are written.
    assert_eq!(
        process["proposals"],
        json!([
            {
                "id": "training", "kind": "offer", "by": "town", "to": ["gulls"], "during": "2031-02-01",
                "what": { "en": "Training" }, "topics": ["opportunities"], "deeds": [], "track": null, "sources": ["src"],
            },
            {
                "id": "stop", "kind": "ask", "by": "town", "to": ["gulls"], "during": "2031-01-20",
                "what": { "en": "Stop" }, "topics": [], "deeds": ["homicide"], "track": "quiet", "sources": ["src"],
            },
        ])
    );
    assert_eq!(
        process["answers"],
        json!([{
            "to": "stop", "by": "gulls", "during": "2031-01-25", "kind": "conditional",
            "what": { "en": "If patrols stop" }, "sources": ["src"],
        }])
    );
    assert_eq!(
        process["acts"],
        json!([{
            "id": "word", "by": "gulls", "with": [], "during": "2031-03-01", "recorded": "2031-03-01",
            "kind": "communique", "what": { "en": "Hold fire" }, "instrument": "truce", "commitments": [],
            "until": null, "concerns": ["town"], "sources": ["src"],
        }, {
            "id": "longer", "by": "gulls", "with": ["town"], "during": "2031-05-01", "recorded": "2031-05-03",
            "kind": "extension", "what": { "en": "Two months more" }, "instrument": "truce",
            "commitments": ["peace"], "until": "2031-08-31", "concerns": [], "sources": ["src"],
        }])
    );
    assert_eq!(
        process["questions"],
        json!([{
            "id": "talk", "text": { "en": "Are we prepared to talk?" }, "sources": ["src"],
            "positions": [{
                "by": "town", "stance": "ambivalent", "since": "2031", "words": { "en": "Not in public" },
                "sources": ["src"],
            }],
        }])
    );
}

#[test]
fn agreements_are_read_against_the_case() {
    let case = whole();
    let [truce] = case.instruments.as_slice() else {
        panic!("one instrument")
    };
    assert_eq!(
        (truce.id.as_str(), truce.title.as_str(), truce.commitments.len()),
        ("truce", "Truce", 1)
    );
}

/// The keys of every table in a schema.
fn keys(schema: &Value, found: &mut Vec<String>) {
    match schema {
        Value::Object(object) => {
            if let Some(Value::Object(properties)) = object.get("properties") {
                found.extend(properties.keys().cloned());
            }
            object.values().for_each(|value| keys(value, found));
        }
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        _ => {}
    }
}

#[test]
fn the_texts_above_write_every_key_there_is() {
    let mut known = Vec::new();
    keys(&schema_case(), &mut known);
    keys(&schema_process(), &mut known);
    // A file of data has many fields; two stand for the mapping of all of them.
    let fields: Vec<String> = {
        let mapping = &schema_case()["$defs"]["DataFile"]["properties"]["columns"]["properties"];
        mapping.as_object().unwrap().keys().cloned().collect()
    };
    let text = [CASE, PROCESS].concat();
    for key in known.iter().filter(|key| !fields.contains(key)) {
        let is_written = [format!("{key} = "), format!("[[{key}]]")]
            .iter()
            .any(|it| text.contains(it.as_str()));
        assert!(is_written, "{key}");
    }
}
