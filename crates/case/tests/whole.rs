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
even-within = 2.5
newcomer-months = 6

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
id = "called-gang"
about = "gulls"
by = "town"
term = "gang"
category = "gang"
denies = false
confidence = "probable"
basis = "Ordinance 4"
from = "2029-01-01"
until = 2030-12-31
recorded = "2029-02-01"
withdrawn = "2031-02-01"
why = "It was asked for"
consequence = "No contracts"
gain = "Votes"
source = "src"

[[label-file]]
path = "data/labels.csv"

[[vocabulary]]
id = "ordinances"
name = "Ordinances"
kept-by = "town"
source = "src"

[[category]]
id = "unlawful"
vocabulary = "ordinances"
name = "Unlawful"

[[category]]
id = "gang"
vocabulary = "ordinances"
name = "Gang"
is-a = "unlawful"
excludes = "club"

[[category]]
id = "club"
vocabulary = "ordinances"
name = "Club"

[[same-as]]
id = "one-name"
one = "gulls"
other = "old-gulls"
by = "town"
confidence = "possible"
during = "2030"
recorded = "2030-02-01"
withdrawn = "2030-03-01"
source = "src"

[[mandate]]
id = "speak"
of = "town"
responses = ["dialogue", "ddr"]
labelled = "gang"
unless-labelled = "club"
said-by = "town"
reaches-parts = true
given-by = "town"
basis = "Charter"
from = "2029-01-01"
until = "2030-12-31"
source = "src"

[[rule]]
id = "no-contact"
name = "No contact"
binds = "town"
responses = ["dialogue"]
makes = "conditional"
labelled = ["gang"]
unless-labelled = "club"
said-by = "town"
reaches-parts = true
condition = "A list of weapons"
owed-by = "gulls"
set-by = "town"
exceptions = [{ kind = "waiver", by = "town" }]
basis = "Ordinance 5"
source = "src"

[[exception]]
id = "once"
kind = "back-channel"
by = "town"
for = "town"
about = "gulls"
responses = ["dialogue"]
lifts = "no-contact"
suspends = "called-gang"
basis = "Decision 3"
acknowledged = "2031-01-01"
from = "2030-01-01"
source = "src"

[[fulfilment]]
of = "no-contact"
about = "gulls"
by = "gulls"
source = "src"

[[weight]]
of = "old-gulls"
share = { low = 0.25, best = 0.5, high = 0.75 }
source = "src"

[[gain]]
id = "posts"
what = "Posts"
to = "gulls"
serves = ["political"]
term = "training"
source = "src"

[[order]]
zone = "harbour"
function = "security"
by = "gulls"
through = "old-gulls"
source = "src"

[[acceptance]]
of = "gulls"
by = "town"
zone = "harbour"
function = "security"
level = "feared"
source = "src"

[[mediation]]
zone = "harbour"
role = "Clergy"
coverage = "part"
source = "src"

[[capacity]]
of = "gulls"
dimension = "finance"
amount = { low = 1, best = 2, high = 4.5 }
unit = "million a year"
source = "src"

[[relation]]
kind = "influence"
one = "old-gulls"
other = "gulls"
what = "Elders are asked"
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
deals-in = "services"
substitutes = "fees"
complete = true
parts = [{ actor = "gulls", role = "taxer", share = 0.5, during = "2030", source = "src" }]
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
            "id": "called-gang", "about": "gulls", "by": "town", "term": { "en": "gang" }, "category": "gang",
            "denies": false, "confidence": "probable", "basis": { "en": "Ordinance 4" },
            "from": "2029-01-01", "until": "2030-12-31", "recorded": "2029-02-01", "withdrawn": "2031-02-01",
            "why": { "en": "It was asked for" }, "consequence": { "en": "No contracts" }, "gain": { "en": "Votes" },
            "sources": ["src"],
        }])
    );
    assert_eq!(
        case["markets"],
        json!([{
            "id": "fees", "name": { "en": "Fees" }, "zones": ["harbour"],
            "deals_in": "services", "substitutes": ["fees"], "complete": true,
            "parts": [{
                "actor": "gulls", "role": "taxer", "share": { "low": 0.5, "best": 0.5, "high": 0.5 },
                "during": "2030", "sources": ["src"],
            }],
            "sources": ["src"],
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
fn every_key_of_vocabularies_and_openings_is_read() {
    let terrain = serde_json::to_value(whole().terrain).unwrap();
    assert_eq!(terrain["scale"], json!({ "band": 2.5, "newcomer_months": 6 }));
    assert_eq!(terrain["label_files"], json!([{ "path": "data/labels.csv" }]));
    assert_eq!(
        terrain["vocabularies"],
        json!([{ "id": "ordinances", "name": { "en": "Ordinances" }, "kept_by": "town", "sources": ["src"] }])
    );
    assert_eq!(
        terrain["categories"][1],
        json!({
            "id": "gang", "vocabulary": "ordinances", "name": { "en": "Gang" }, "is_a": "unlawful", "excludes": ["club"],
        })
    );
    let always = json!({ "from": null, "until": null, "recorded": null, "withdrawn": null });
    let when = json!({ "labelled": ["gang"], "unless_labelled": ["club"], "said_by": ["town"], "reaches_parts": true });
    let days =
        json!({ "from": "2030-01-01", "until": "2030-12-31", "recorded": "2030-02-01", "withdrawn": "2030-03-01" });
    assert_eq!(
        terrain["same_as"],
        json!([{
            "id": "one-name", "one": "gulls", "other": "old-gulls", "by": "town", "confidence": "possible",
            "validity": days, "sources": ["src"],
        }])
    );
    let days = json!({ "from": "2029-01-01", "until": "2030-12-31", "recorded": null, "withdrawn": null });
    assert_eq!(
        terrain["mandates"],
        json!([{
            "id": "speak", "of": ["town"], "responses": ["dialogue", "ddr"], "when": when, "given_by": "town",
            "basis": { "en": "Charter" }, "validity": days, "sources": ["src"],
        }])
    );
    assert_eq!(
        terrain["rules"],
        json!([{
            "id": "no-contact", "name": { "en": "No contact" }, "binds": ["town"], "responses": ["dialogue"],
            "makes": "conditional", "when": when, "condition": { "en": "A list of weapons" }, "owed_by": ["gulls"],
            "set_by": "town", "exceptions": [{ "kind": "waiver", "by": ["town"] }], "basis": { "en": "Ordinance 5" },
            "validity": always, "sources": ["src"],
        }])
    );
    assert_eq!(
        terrain["exceptions"],
        json!([{
            "id": "once", "kind": "back-channel", "by": "town", "institutions": ["town"], "about": ["gulls"],
            "responses": ["dialogue"], "lifts": ["no-contact"], "suspends": ["called-gang"],
            "basis": { "en": "Decision 3" }, "acknowledged": "2031-01-01", "sources": ["src"],
            "validity": { "from": "2030-01-01", "until": null, "recorded": null, "withdrawn": null },
        }])
    );
    assert_eq!(
        terrain["fulfilments"],
        json!([{ "of": "no-contact", "about": "gulls", "by": "gulls", "validity": always, "sources": ["src"] }])
    );
}

#[test]
fn every_key_of_orders_and_power_is_read() {
    let terrain = serde_json::to_value(whole().terrain).unwrap();
    let always = json!({ "from": null, "until": null, "recorded": null, "withdrawn": null });
    let share = json!({ "low": 0.25, "best": 0.5, "high": 0.75 });
    let mine = |mut own: Value| {
        own["validity"] = always.clone();
        own["sources"] = json!(["src"]);
        json!([own])
    };
    assert_eq!(terrain["weights"], mine(json!({ "of": "old-gulls", "share": share })));
    let gain = json!({
        "id": "posts", "what": { "en": "Posts" }, "to": ["gulls"], "serves": ["political"], "term": "training",
    });
    assert_eq!(terrain["gains"], mine(gain));
    let order = json!({ "zone": "harbour", "function": "security", "by": "gulls", "through": "old-gulls" });
    assert_eq!(terrain["orders"], mine(order));
    let acceptance =
        json!({ "of": "gulls", "by": "town", "zone": "harbour", "function": "security", "level": "feared" });
    assert_eq!(terrain["acceptances"], mine(acceptance));
    let mediation = json!({ "zone": "harbour", "role": { "en": "Clergy" }, "coverage": "part" });
    assert_eq!(terrain["mediations"], mine(mediation));
    let amount = json!({ "low": 1.0, "best": 2.0, "high": 4.5 });
    let capacity = json!({ "of": "gulls", "dimension": "finance", "amount": amount, "unit": "million a year" });
    assert_eq!(terrain["capacities"], mine(capacity));
    let what = json!({ "en": "Elders are asked" });
    let relation = json!({ "kind": "influence", "one": "old-gulls", "other": "gulls", "what": what });
    assert_eq!(terrain["relations"], mine(relation));
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
