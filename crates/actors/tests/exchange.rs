//! Interchange: what goes out comes back as it was, two sources stay two, persons stay out, and damage is answered.
#![allow(clippy::unwrap_used, reason = "a helper of a test fails as the test does")]

mod drawing;
mod stage;

use drawing::drawn;
use salida_actors::{Dossier, Format, Tlp, export, import, merge, write_toml};
use salida_case::Case;
use salida_note::{Checked, Fact, Note, Place};
use salida_world::Language;
use stage::{STAGE, case};

/// Formats that carry actors and sources as well, so that an empty case can take all of it in.
const WHOLE: [Format; 3] = [Format::Ftm, Format::FtmStatements, Format::Stix];

fn come_in(text: &[u8], format: Format, case: &Case) -> Checked<Dossier> {
    import("file", text, format, case, Tlp::Red)
}

/// Where a statement is written is no part of it.
fn nowhere(mut dossier: Dossier) -> Dossier {
    let place = || Place::whole("");
    dossier.sources.iter_mut().for_each(|it| it.place = place());
    dossier.labels.iter_mut().for_each(|it| it.place = place());
    dossier.same_as.iter_mut().for_each(|it| it.place = place());
    dossier.relations.iter_mut().for_each(|it| it.place = place());
    dossier.sources.sort_by(|a, b| a.id.cmp(&b.id));
    dossier
}

fn codes(notes: &[Note]) -> Vec<&'static str> {
    notes.iter().map(|note| note.code.name).collect()
}

fn fact(notes: &[Note], code: &str, name: &str) -> Option<u64> {
    let found = notes.iter().find(|note| note.code.name == code)?;
    match found.fact(name) {
        Some(Fact::Count(count)) => Some(*count),
        _ => None,
    }
}

#[test]
fn what_goes_out_comes_back_with_the_same_labels_and_relations() {
    for seed in 0..120 {
        let case = case(&[&drawn(seed)]);
        let sent = nowhere(Dossier::of(&case, None));
        for (format, word) in Format::ALL {
            let text = export(&sent, format).value;
            let came = come_in(text.as_bytes(), format, &case);
            let flaws = codes(&came.notes).contains(&"entry-left-out");
            assert!(!flaws, "{word}, {seed}: {:?}\n{text}", came.notes);
            let came = nowhere(came.value);
            match format {
                Format::CsvLabels => assert_eq!(came.labels, sent.labels, "{word}, {seed}"),
                Format::CsvRelations => assert_eq!(came.relations, sent.relations, "{word}, {seed}"),
                Format::CsvSameAs => assert_eq!(came.same_as, sent.same_as, "{word}, {seed}"),
                Format::CsvActors => assert_eq!(came.parties, sent.parties, "{word}, {seed}"),
                Format::CsvSources => assert_eq!(came.sources, sent.sources, "{word}, {seed}"),
                _ => {
                    assert_eq!(came.labels, sent.labels, "{word}, {seed}\n{text}");
                    assert_eq!(came.same_as, sent.same_as, "{word}, {seed}\n{text}");
                    assert_eq!(came.relations, sent.relations, "{word}, {seed}\n{text}");
                    assert_eq!(came.parties, sent.parties, "{word}, {seed}\n{text}");
                }
            }
        }
    }
}

#[test]
fn a_case_without_actors_takes_all_of_it_in_and_reads_what_comes_of_it() {
    let start = STAGE.find("[[source]]").unwrap();
    let vocabularies = STAGE.find("[[vocabulary]]").unwrap();
    let source = "[[source]]\nid = \"src\"\ncitation = \"Notes\"\n";
    let empty = format!("{}{source}{}", &STAGE[..start], &STAGE[vocabularies..]);
    for seed in 0..60 {
        let full = case(&[&drawn(seed)]);
        let sent = nowhere(Dossier::of(&full, None));
        for format in WHOLE {
            let text = export(&sent, format).value;
            let bare = stage::parsed(&empty);
            let came = come_in(text.as_bytes(), format, &bare).value;
            assert_eq!(nowhere(came.clone()), sent, "{format:?}, {seed}\n{text}");
            let new = merge(came, &bare, "file").value.new;
            let grown = stage::parsed(&format!("{empty}\n{}", write_toml(&new)));
            assert_eq!(nowhere(Dossier::of(&grown, None)), sent, "{format:?}, {seed}");
        }
    }
}

#[test]
fn what_the_case_has_already_is_not_added_and_never_overwritten() {
    let ours = case(&[&drawn(7)]);
    let sent = Dossier::of(&ours, None);
    for format in WHOLE {
        let came = come_in(export(&sent, format).value.as_bytes(), format, &ours).value;
        let merged = merge(came, &ours, "file");
        assert_eq!(write_toml(&merged.value.new), "", "{format:?}");
        assert_eq!(fact(&merged.notes, "import-adds", "new"), Some(0));
        assert!(merged.value.already > 8);
    }
    let text = "id,name,kind\ngulls,Other gulls,group\nterns,Terns,group\n";
    let came = come_in(text.as_bytes(), Format::CsvActors, &ours).value;
    let merged = merge(came, &ours, "file");
    assert_eq!(codes(&merged.notes), ["ours-is-kept", "import-adds"]);
    let added = write_toml(&merged.value.new);
    assert!(added.contains("Terns") && !added.contains("Other gulls"), "{added}");
}

#[test]
fn two_sources_of_a_label_stay_two_and_two_speakers_are_two_labels() {
    let label = |by: &str, source: &str| {
        format!(
            "[[label]]\nabout = \"gulls\"\nby = \"{by}\"\nterm = \"gang\"\nfrom = \"2030-01-01\"\nsource = {source}\n"
        )
    };
    let two = case(&[&label("court", "[\"src\", \"late\"]"), &label("church", "\"src\"")]);
    let sent = Dossier::of(&two, None);
    let statements = export(&sent, Format::FtmStatements).value;
    let roles: Vec<(String, String)> = { statements.lines() }
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap())
        .filter(|line| line["prop"] == "role")
        .map(|line| {
            (
                line["dataset"].as_str().unwrap().into(),
                line["origin"].as_str().unwrap().into(),
            )
        })
        .collect();
    let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
    assert_eq!(
        roles,
        [pair("court", "src"), pair("court", "late"), pair("church", "src")]
    );
    for format in WHOLE {
        let came = come_in(export(&sent, format).value.as_bytes(), format, &two).value;
        let many: Vec<usize> = came.labels.iter().map(|it| it.sources.len()).collect();
        assert_eq!(many, [2, 1], "{format:?}");
    }
}

#[test]
fn persons_come_in_as_a_count_and_so_do_ties_to_them() {
    let ours = case(&[]);
    let ftm = r#"{"id":"p","schema":"Person","properties":{"name":["Somebody"]},"datasets":["list"]}
{"id":"maybe","schema":"LegalEntity","properties":{"name":["Something"]},"datasets":["list"]}
{"id":"org","schema":"Organization","properties":{"name":["Terns"],"topics":["crime"]},"datasets":["list"],"first_seen":"2030-02-01"}
{"id":"x","schema":"Sanction","properties":{"entity":["p"],"authority":["Court"],"startDate":["2030"]},"datasets":["list"]}
{"id":"y","schema":"Directorship","properties":{"director":["p"],"organization":["org"]},"datasets":["list"]}
"#;
    let came = come_in(ftm.as_bytes(), Format::Ftm, &ours);
    let names: Vec<&str> = came.value.parties.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(names, ["org", "list", "Court"]);
    assert_eq!(came.value.labels.len(), 1, "{:?}", came.value.labels);
    let label = &came.value.labels[0];
    assert_eq!(
        (label.by.as_str(), label.from.to_string()),
        ("list", "2030-02-01".to_owned())
    );
    let count = |name: &str| fact(&came.notes, "persons-stay-out", name);
    assert_eq!(
        [count("persons"), count("unclear"), count("ties")],
        [Some(1), Some(1), Some(1)]
    );
    assert!(!write_toml(&came.value).contains("Somebody"));

    let gexf = r#"<gexf xmlns="http://gexf.net/1.3" version="1.3"><graph><attributes class="node"><attribute id="0" title="kind" type="string"/></attributes>
<nodes><node id="a" label="Somebody"><attvalues><attvalue for="0" value="Person"/></attvalues></node><node id="b" label="Who knows"/>
<node id="c" label="Terns"><attvalues><attvalue for="0" value="group"/></attvalues></node></nodes><edges><edge id="0" source="a" target="c"/></edges></graph></gexf>"#;
    let came = come_in(gexf.as_bytes(), Format::Gexf, &ours);
    assert_eq!(came.value.parties.len(), 1);
    let count = |name: &str| fact(&came.notes, "persons-stay-out", name);
    assert_eq!([count("persons"), count("unclear")], [Some(1), Some(1)]);
}

const STIX: &str = r#"{"type":"bundle","id":"bundle--1","objects":[
{"type":"identity","id":"identity--p","name":"Somebody","identity_class":"individual"},
{"type":"identity","id":"identity--c","name":"Court","identity_class":"organization","sectors":["government"]},
{"type":"identity","id":"identity--n","name":"News","identity_class":"organization"},
{"type":"threat-actor","id":"threat-actor--g","created":"2030-05-01T00:00:00Z","created_by_ref":"identity--c","name":"Gulls",
 "threat_actor_types":["crime-syndicate"],"confidence":85,"external_references":[{"source_name":"Bulletin 4","url":"https://example.org/4"}]},
{"type":"threat-actor","id":"threat-actor--s","created_by_ref":"identity--c","name":"A man","resource_level":"individual"},
{"type":"opinion","id":"opinion--1","created":"2030-06-01T00:00:00Z","created_by_ref":"identity--n","opinion":"strongly-disagree",
 "explanation":"They mend boats","object_refs":["threat-actor--g"]},
{"type":"relationship","id":"relationship--1","relationship_type":"allied-with","source_ref":"threat-actor--g","target_ref":"identity--p"},
{"type":"threat-actor","id":"threat-actor--r","created":"2030-05-01T00:00:00Z","created_by_ref":"identity--c","name":"Terns",
 "object_marking_refs":["marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed"]}]}"#;

#[test]
fn a_bundle_gives_labels_by_who_made_each_object_and_by_who_is_of_another_opinion() {
    let ours = case(&[]);
    let came = import("b.json", STIX.as_bytes(), Format::Stix, &ours, Tlp::Clear);
    let said: Vec<(&str, &str, bool)> = { came.value.labels.iter() }
        .map(|it| (it.by.as_str(), it.term.read(Language::En).unwrap().1, it.denies))
        .collect();
    assert_eq!(
        said,
        [
            ("identity--c", "crime-syndicate", false),
            ("identity--n", "crime-syndicate", true)
        ]
    );
    assert_eq!(
        came.value.labels[0].confidence,
        salida_case::terrain::Confidence::Probable
    );
    assert_eq!(fact(&came.notes, "persons-stay-out", "persons"), Some(2));
    assert_eq!(fact(&came.notes, "persons-stay-out", "ties"), Some(1));
    let marked = |notes: &[Note]| {
        let of = notes
            .iter()
            .find(|it| it.fact("what") == Some(&Fact::from("marked")))
            .unwrap();
        of.code.name
    };
    assert_eq!(marked(&came.notes), "not-taken-in");
    assert!(came.value.relations.is_empty());

    let all = come_in(STIX.as_bytes(), Format::Stix, &ours);
    assert_eq!(marked(&all.notes), "import-assumes");
    let red = all.value.sources.iter().filter(|it| it.citation.ends_with("(TLP:RED)"));
    assert_eq!(red.count(), 1, "{:?}", all.value.sources);
    // What came in under a light goes out under it, and not to those for whom it is too much.
    let grown = stage::parsed(&format!("{STAGE}\n{}", write_toml(&all.value)));
    let sent = Dossier::of(&grown, None);
    assert!(
        export(&sent, Format::Stix)
            .value
            .contains("5e57c739-391a-4eb3-b6be-7d15ca92d5ed")
    );
    let lights: Vec<Option<Tlp>> = sent.sources.iter().map(Tlp::of).collect();
    assert!(lights.contains(&Some(Tlp::Red)), "{lights:?}");
}

#[test]
fn a_formula_in_a_table_is_kept_from_running_and_read_as_it_was() {
    for term in ["=cmd|' /C calc'!A0", "+1", "-2", "@sum", "'=x", "''=x", "'plain", "a=b"] {
        let text = format!(
            "[[label]]\nabout = \"gulls\"\nby = \"court\"\nterm = {term:?}\nfrom = \"2030-01-01\"\nsource = \"src\"\n"
        );
        let ours = case(&[&text]);
        let table = export(&Dossier::of(&ours, None), Format::CsvLabels).value;
        for cell in ["=", "+", "-", "@"].map(|sign| format!(",{sign}")) {
            assert!(
                !table.contains(&cell) && !table.contains(&cell.replace(',', ",\"")),
                "{table}"
            );
        }
        let came = come_in(table.as_bytes(), Format::CsvLabels, &ours).value;
        assert_eq!(came.labels[0].term, ours.labels[0].term, "{table}");
        // The table can be named by a case as it is.
        let named = salida_actors::read_labels("data/labels.csv", table.as_bytes(), &ours).value;
        assert_eq!(named[0].term, ours.labels[0].term, "{table}");
    }
}

#[test]
fn tables_are_read_whatever_stands_between_their_cells_and_in_whatever_encoding() {
    let ours = case(&[]);
    let rows = "about;by;term;from;source\r\ngulls;court;Banda se\u{f1}alada;2030-01-01;src\r\n";
    let latin: Vec<u8> = rows.chars().map(|it| u8::try_from(u32::from(it)).unwrap()).collect();
    let wide: Vec<u8> = "\u{feff}"
        .encode_utf16()
        .chain(rows.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let marked = format!("\u{feff}{}", rows.replace(';', "\t")).into_bytes();
    for bytes in [rows.as_bytes().to_vec(), latin, wide, marked] {
        let came = come_in(&bytes, Format::CsvLabels, &ours);
        let term = came
            .value
            .labels
            .first()
            .map(|it| it.term.read(Language::En).unwrap().1.to_owned());
        assert_eq!(term.as_deref(), Some("Banda se\u{f1}alada"), "{:?}", came.notes);
    }
    let strange = come_in(b"one,two\n1,2\n", Format::CsvLabels, &ours);
    assert!(codes(&strange.notes).contains(&"table-unknown"), "{:?}", strange.notes);
}

#[test]
fn entities_that_grow_and_documents_that_nest_are_refused() {
    let ours = case(&[]);
    let laughs = r#"<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><gexf><graph><nodes><node id="&b;"/></nodes></graph></gexf>"#;
    let reads = r#"<!DOCTYPE g SYSTEM "file:///etc/passwd"><graphml><graph/></graphml>"#;
    for text in [laughs, reads] {
        let came = come_in(text.as_bytes(), Format::Gexf, &ours);
        assert!(codes(&came.notes).contains(&"import-document-type"), "{:?}", came.notes);
    }
    let undefined = r#"<graphml><key id="k" for="node" attr.name="kind"/><graph><node id="a"><data key="k">&b;</data></node></graph></graphml>"#;
    let deep = format!("<graphml>{}", "<graph>".repeat(100_000));
    let cut = "<graphml><graph><node id=\"a\">";
    for text in [
        undefined,
        deep.as_str(),
        cut,
        "<gexf></graph>",
        "<a b='1' b='2'/><node c='1' c='2'/>",
    ] {
        let came = come_in(text.as_bytes(), Format::Graphml, &ours);
        assert!(
            codes(&came.notes).contains(&"import-broken"),
            "{:?} {:?}",
            &text[..text.len().min(80)],
            came.notes
        );
    }
    let nested = format!(
        "{{\"schema\":\"Organization\",\"id\":\"a\",\"properties\":{}1{}}}\n",
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    let good = r#"{"id":"org","schema":"Organization","properties":{"name":["Terns"]},"datasets":["list"]}"#;
    for bad in [
        nested.as_str(),
        r#"{"id":"\ud800","schema":"Organization","properties":{"name":["x"]}}"#,
        r#"{"id":1e999999,"schema":"Organization"}"#,
        r#"{"id":"a","id":"b","schema":"Organization"}"#,
        r#"["id"]"#,
        r#"{"id":"a","schema":"Organization","properties""#,
        "\u{0}\u{1}",
    ] {
        let came = come_in(format!("{bad}\n{good}\n").as_bytes(), Format::Ftm, &ours);
        let at = came.notes.iter().find(|it| it.code.name == "entry-left-out");
        assert_eq!(
            at.map(|it| it.place.clone()),
            Some(Some(Place::cell("file", 1, None))),
            "{bad:.60}"
        );
        assert_eq!(came.value.parties.len(), 1, "the next line is read");
    }
    let wrong = r#"{"objects":[1,null,[],{"type":3},{"type":"identity","name":[]},{"type":"threat-actor","id":{},"name":"x","created_by_ref":7}]}"#;
    assert!(come_in(wrong.as_bytes(), Format::Stix, &ours).value.labels.is_empty());
}

#[test]
fn many_flawed_lines_are_told_up_to_a_number_and_then_counted() {
    let ours = case(&[]);
    let text = "{\n".repeat(1000);
    let came = come_in(text.as_bytes(), Format::Ftm, &ours);
    let told = codes(&came.notes).iter().filter(|it| **it == "entry-left-out").count();
    assert_eq!((told, fact(&came.notes, "more-left-out", "count")), (50, Some(950)));
    let long = format!("{}\n{}", "x".repeat(5 << 20), r#"{"id":"p","schema":"Person"}"#);
    let came = come_in(long.as_bytes(), Format::Ftm, &ours);
    let first = came.notes.iter().find(|it| it.code.name == "entry-left-out").unwrap();
    assert_eq!(first.fact("because"), Some(&Fact::from("too-long")));
    assert_eq!(fact(&came.notes, "persons-stay-out", "persons"), Some(1));
}

#[test]
fn a_line_that_is_not_in_utf_8_is_told_as_that_and_a_mark_of_utf_8_is_no_part_of_the_first() {
    let ours = case(&[]);
    let good = r#"{"id":"o","schema":"Organization","properties":{"name":["O"],"topics":["crime"]},"datasets":["list"],"first_seen":"2021-03-04"}"#;
    let mut text = b"\xef\xbb\xbf".to_vec();
    text.extend(good.as_bytes());
    text.extend(b"\n{\"id\":\"p\",\"schema\":\"Organization\",\"properties\":{\"name\":[\"Caf\xe9\"]}}\n");
    let came = come_in(&text, Format::Ftm, &ours);
    let told: Vec<_> = came
        .notes
        .iter()
        .filter(|it| it.code.name == "entry-left-out")
        .collect();
    let [told] = told.as_slice() else {
        panic!("one line is left out: {told:?}");
    };
    assert_eq!(told.fact("because"), Some(&Fact::from("not-utf-8")));
    assert_eq!(told.place, Some(Place::cell("file", 2, None)));
    assert!(
        came.value.parties.iter().any(|it| it.id.as_str() == "o"),
        "the first line is read"
    );
}

#[test]
fn every_truncation_and_every_changed_byte_of_an_export_is_answered() {
    let ours = case(&[&drawn(3)]);
    let mut sent = Dossier::of(&ours, None);
    sent.labels.truncate(2);
    sent.relations.truncate(1);
    sent.same_as.truncate(1);
    sent.parties.truncate(2);
    for (format, _) in Format::ALL {
        let text = export(&sent, format).value.into_bytes();
        for end in 0..text.len() {
            come_in(&text[..end], format, &ours);
        }
        for at in 0..text.len() {
            let mut changed = text.clone();
            changed[at] ^= 1 << (at % 8);
            come_in(&changed, format, &ours);
        }
    }
    for end in 0..STIX.len() {
        come_in(&STIX.as_bytes()[..end], Format::Stix, &ours);
    }
}

#[test]
fn what_a_format_cannot_carry_is_told_with_how_much_of_it() {
    let mandate = stage::MANDATE;
    let text = "[[label]]\nabout = \"gulls\"\nby = \"court\"\nterm = \"a\\u0007b\"\ncategory = \"terrorist\"\nfrom = \"2030-01-01\"\nsource = \"src\"\n";
    let ours = case(&[mandate, text]);
    let sent = Dossier::of(&ours, None);
    let told = |format: Format| {
        let notes = export(&sent, format).notes;
        let facts = notes
            .iter()
            .map(|it| (it.fact("what").cloned(), it.fact("count").cloned()));
        facts.collect::<Vec<_>>()
    };
    let one = |what: &str, count: u64| (Some(Fact::from(what)), Some(Fact::from(count)));
    assert_eq!(told(Format::Ftm), [one("beside", 1)]);
    assert_eq!(told(Format::Gexf), [one("source", 1), one("letter", 2)]);
    assert_eq!(told(Format::CsvLabels), [one("source", 1), one("actor", 7)]);
    let stays = Dossier::staying(&ours).unwrap();
    assert_eq!(
        stays.fact("tables"),
        Some(&Fact::from("place (2), vocabulary (2), category (3), mandate (1)"))
    );
}

#[test]
fn an_export_as_known_on_a_day_holds_nothing_that_became_known_later() {
    let text = "[[label]]\nabout = \"gulls\"\nby = \"court\"\nterm = \"early\"\nfrom = \"2030-01-01\"\nwithdrawn = \"2031-06-01\"\nsource = \"src\"\n\
                [[label]]\nabout = \"gulls\"\nby = \"court\"\nterm = \"late\"\nfrom = \"2030-01-01\"\nsource = \"late\"\n";
    let ours = case(&[text]);
    let known = Dossier::of(&ours, Some(stage::day("2031-01-01")));
    assert_eq!(known.labels.len(), 1);
    assert_eq!(known.labels[0].withdrawn, None, "it is not yet taken back");
    assert_eq!(Dossier::of(&ours, None).labels.len(), 2);
}
