//! `salida map` as a user meets it: the whole map, one opening, editions, languages, JSON, questions that cannot be.
#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the command has to run it")]

use std::process::{Command, Output, Stdio};

const WHARF: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wharf");
const EL_SALVADOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/el-salvador-2012");

fn salida(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
    command.args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn answered(arguments: &[&str]) -> String {
    let output = salida(arguments);
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap()
}

fn wharf(more: &[&str]) -> String {
    let told = answered(&[&["map", WHARF], more].concat());
    told.split_whitespace().collect::<Vec<_>>().join(" ")
}

const TALK: [&str; 6] = ["--institution", "town", "--actor", "gulls", "--response", "dialogue"];

#[test]
fn the_map_is_told_in_three_languages_within_eighty_columns() {
    for language in ["en", "es", "fr"] {
        for more in [&[][..], &TALK, &TALK[2..]] {
            for case in [WHARF, EL_SALVADOR] {
                if case == EL_SALVADOR && !more.is_empty() {
                    continue;
                }
                let told = answered(&[&["map", case, "--for", "team", "--lang", language], more].concat());
                assert!(!told.contains('⟨'), "{told}");
                // An address is one word, however long.
                let long = told
                    .lines()
                    .find(|line| line.chars().count() > 80 && !line.contains("://"));
                assert_eq!(long, None);
            }
        }
    }
}

#[test]
fn every_part_of_the_map_has_its_say() {
    let told = wharf(&["--for", "team"]);
    for said in [
        "Court: “gang”, in the sense of Gang (Law), since 1 January 2030, only possible [1] Basis: Ruling 4",
        "What the speaker gains by it: A larger budget",
        "! Court: “gang” and Chapel: “club” exclude each other.",
        "Toward Gulls Town ≈ open in spite of what stands in the way: dialogue ? on a condition that is not met:",
        "Toward Herons Town ✓ open: disarmament and reintegration ✗ closed: dialogue",
        "Court, protector, 10%, of the state, newcomer",
        "Without a stated share: 20% to 50%.",
        "Without Gulls the market can go on; others are there: takes a levy (Herons in Tolls). Up for taking: 40% to 70%.",
        "Herons Chapel: “rowers”, since 1 January 2030 [1]",
        "Strengthened by: Stalls on the wharf",
        "! A faction with a criminal agenda is strengthened and one without is not.",
        "security: Town through Gulls (feared by Dockers) [1] The state depends on Gulls.",
        "Mediation: Clergy, Wharf (part of it)",
        "force: 40 (20 to 90.5) beside 40 armed people: they are even. Also possible: Gulls is stronger, Town is stronger.",
        "Gulls and Herons: conflict. Over the tolls",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
}

#[test]
fn one_opening_is_told_with_its_chain_its_history_and_what_would_open_it() {
    let told = wharf(&TALK);
    for said in [
        "Town toward Gulls: dialogue ✗ closed Rests on what is only possible or doubtful: Court: “gang”. Without it: open.",
        "Another label contradicts Court: “gang”.",
        "Closed by the rule “No talks with gangs”. [1] by the label Court: “gang” [1]",
        "✗ 1 January 2030 to 1 June 2031: closed began: Court: “gang”",
        "One change is needed at the least. 1. - The label Court: “gang” ends. Who could: Court.",
        "These are all the minimal sets.",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    let through = wharf(&["--institution", "town", "--actor", "herons", "--response", "dialogue"]);
    assert!(
        through.contains("said of another name that Court takes for the same"),
        "{through}"
    );
}

#[test]
fn outside_the_team_there_are_no_ties_and_no_channel_that_nobody_acknowledged() {
    for edition in ["public", "parties"] {
        for form in [&[][..], &["--json"]] {
            let told = answered(&[&["map", WHARF, "--for", edition], form].concat());
            for secret in [
                "night-boat",
                "Over the tolls",
                "Notes on what nobody has acknowledged",
                "quiet-notes",
            ] {
                assert!(!told.contains(secret), "{edition}: {secret}");
            }
            let placed = answered(&[&["map", WHARF, "--for", edition], &TALK[2..], form].concat());
            assert!(
                !placed.contains("candidates") && !placed.contains("Nobody is placed before"),
                "{placed}"
            );
        }
    }
    let team = wharf(&[&TALK[..], &["--for", "team"]].concat());
    assert!(
        team.contains("Exception (back channel) “night-boat”, made by Town."),
        "{team}"
    );
    assert!(team.contains("Nobody is placed before these:"), "{team}");
}

#[test]
fn the_keys_of_the_answer_as_data_are_those_that_help_names() {
    let data = answered(&[&["map", WHARF, "--json"], &TALK[..]].concat());
    let help = answered(&["map", "--help"]);
    assert!(data.starts_with("{\n  \"format\": \"salida-map-1\""), "{}", &data[..60]);
    let keys = data
        .lines()
        .filter_map(|line| line.strip_prefix("  \"")?.split('"').next());
    for key in keys.filter(|key| !["format", "title"].contains(key)) {
        assert!(help.contains(&format!("`{key}`")), "help does not name {key}");
    }
}

#[test]
fn an_unknown_actor_or_response_is_a_question_of_usage_with_a_way_out() {
    let output = salida(&["map", WHARF, "--actor", "guls"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("Did you mean gulls?"), "{said}");
    let output = salida(&["map", WHARF, "--response", "chat"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("humanitarian-contact"));
}

/// A file of its own in the folder for what tests write.
fn written(name: &str, text: &str) -> std::path::PathBuf {
    let path = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{name}", std::process::id()));
    std::fs::write(&path, text).unwrap();
    path
}

#[test]
fn an_export_holds_what_the_edition_shows_and_comes_back_as_nothing_new() {
    for format in ["ftm", "ftm-statements", "stix", "gexf", "graphml", "csv-relations"] {
        let public = answered(&["map", WHARF, "--export", format]);
        let team = answered(&["map", WHARF, "--export", format, "--for", "team"]);
        for secret in ["Over the tolls", "night-boat", "quiet-notes"] {
            assert!(!public.contains(secret), "{format}: {secret}");
        }
        assert!(team.contains("Over the tolls"), "{format}: {team}");
        let path = written(format, &team);
        let back = salida(&[
            "map",
            WHARF,
            "--import",
            path.to_str().unwrap(),
            "--from",
            format,
            "--for",
            "team",
        ]);
        assert_eq!((back.status.code(), back.stdout.len()), (Some(0), 0), "{format}");
    }
    let labels = answered(&["map", WHARF, "--export", "csv-labels"]);
    assert!(labels.contains("gulls,court,gang,gang"), "{labels}");
}

#[test]
fn an_import_shows_what_it_would_add_and_writes_into_no_case() {
    let before = std::fs::read(format!("{WHARF}/case.toml")).unwrap();
    let line = r#"{"id":"terns","schema":"Organization","properties":{"name":["Terns"],"topics":["crime"]},"datasets":["list"],"first_seen":"2030-02-01"}"#;
    let person = r#"{"id":"x","schema":"Person","properties":{"name":["Somebody"]},"datasets":["list"]}"#;
    let path = written("listing.jsonl", &format!("{line}\n{person}\n"));
    for language in ["en", "es", "fr"] {
        let shown = salida(&["map", WHARF, "--import", path.to_str().unwrap(), "--lang", language]);
        let (out, aside) = (
            String::from_utf8(shown.stdout).unwrap(),
            String::from_utf8(shown.stderr).unwrap(),
        );
        assert_eq!(shown.status.code(), Some(0), "{aside}");
        assert!(
            out.contains("[[label]]") && out.contains("about = \"terns\"") && !out.contains("Somebody"),
            "{out}"
        );
        assert!(
            aside.contains("persons-stay-out") && !aside.contains('\u{27e8}') && !aside.contains("Somebody"),
            "{aside}"
        );
    }
    assert_eq!(std::fs::read(format!("{WHARF}/case.toml")).unwrap(), before);
    let broken = written("broken.jsonl", "{\n");
    assert_eq!(
        salida(&["map", WHARF, "--import", broken.to_str().unwrap()])
            .status
            .code(),
        Some(1)
    );
    assert_eq!(
        salida(&["map", WHARF, "--import", "/nowhere/at/all"]).status.code(),
        Some(3)
    );
    let there = path.to_str().unwrap();
    assert_eq!(
        salida(&["map", WHARF, "--export", "stix", "--to", there]).status.code(),
        Some(3),
        "it is left as it was"
    );
    assert_eq!(salida(&["map", WHARF, "--export", "word"]).status.code(), Some(2));
    assert_eq!(salida(&["map", WHARF, "--to", "somewhere"]).status.code(), Some(2));
}

#[test]
fn precedents_of_the_library_stand_below_what_would_open_a_response_and_none_is_of_a_later_day() {
    let talk = [
        "--institution",
        "presidency",
        "--actor",
        "ms-13",
        "--response",
        "dialogue",
    ];
    let told = |more: &[&str]| {
        let told = answered(&[&["map", EL_SALVADOR], &talk[..], more].concat());
        told.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let text = told(&[]);
    for said in [
        "What opened the same response elsewhere",
        "a mandate - Colombia: the FARC, 1998 to 2021, Government of Colombia, Resolution 85 of 14 October 1998",
        "Open to Government of Colombia toward FARC from 14 October 1998, at least until 20 February 2002.",
        "No precedent in the library for: the end of a label; the end of a rule.",
        "Opened elsewhere by what is no part of the sets above:",
        "an exception (back channel)",
        "Decree 1980 of 24 September 2012",
        "Source: IPS, Visa de salida para negociadores de las FARC, 2 October 2012",
    ] {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    assert!(!text.contains("Afghanistan"), "the case speaks of 2017: {text}");
    assert!(told(&["--on", "2022-01-15"]).contains("an exception (waiver) - Afghanistan"));
    assert!(
        !told(&["--on", "2012-08-30"]).contains("Havana"),
        "nobody had acknowledged the meetings yet"
    );
    let data = answered(&[&["map", EL_SALVADOR, "--json"], &talk[..]].concat());
    assert!(
        data.contains("\"change\": \"give-mandate\"")
            && data.contains("\"citation\": \"Presidency of Colombia, Resolution 85")
    );
    for language in ["es", "fr"] {
        let text = told(&["--lang", language]);
        assert!(text.contains("Colomb") && !text.contains('⟨'), "{text}");
    }
    // A case is no precedent for itself.
    let library = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/colombia-farc");
    let own = [
        "--institution",
        "government",
        "--actor",
        "farc",
        "--response",
        "dialogue",
        "--on",
        "2010-01-01",
    ];
    let own = answered(&[&["map", library], &own[..]].concat());
    assert!(!own.contains("- Colombia"), "{own}");
}

#[test]
fn one_actor_is_gone_through_however_many_institutions_there_are() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-many", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let mut text =
        "title = \"Many\"\nlanguage = \"en\"\nas-of = \"2031-01-01\"\n[[source]]\nid = \"s\"\ncitation = \"S\"\n"
            .to_owned();
    for id in ["gulls", "herons"] {
        text.extend([format!(
            "[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"group\"\nsource = \"s\"\n"
        )]);
    }
    for number in 0..2_100 {
        text.extend([format!(
            "[[actor]]\nid = \"i{number}\"\nname = \"I\"\nkind = \"institution\"\nsource = \"s\"\n\
             [[mandate]]\nid = \"m{number}\"\nof = \"i{number}\"\nresponses = [\"dialogue\"]\nsource = \"s\"\n"
        )]);
    }
    std::fs::write(folder.join("case.toml"), text).unwrap();
    let case = folder.to_str().unwrap();
    let all = answered(&["map", case]);
    assert!(
        all.contains("ask for it with `salida map` and --actor"),
        "what is cut says so"
    );
    let one = answered(&["map", case, "--actor", "herons", "--response", "dialogue"]);
    assert!(one.contains("Toward herons") && !one.contains("--actor."), "{one}");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn the_map_tells_of_no_end_that_lies_behind_the_day_it_speaks_of() {
    let library = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/colombia-farc");
    for form in [&[][..], &["--json"]] {
        let told = answered(&[&["map", library, "--on", "2010-01-01"], form].concat());
        assert!(
            !told.contains("29 November 2021") && !told.contains("2021-11-29"),
            "{told}"
        );
        let told = answered(&[&["map", library, "--on", "2021-12-31"], form].concat());
        assert!(told.contains("2021"), "{told}");
    }
}

#[test]
fn a_page_tells_so_many_labels_and_how_to_see_the_others() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-labels", std::process::id()));
    std::fs::create_dir_all(folder.join("data")).unwrap();
    let head =
        "title = \"Words\"\nlanguage = \"en\"\nas-of = \"2031-01-01\"\n[[source]]\nid = \"s\"\ncitation = \"S\"\n";
    let actor = |id: &str, kind: &str| {
        format!("[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"{kind}\"\nsource = \"s\"\n")
    };
    let file = "[[label-file]]\npath = \"data/labels.csv\"\n";
    let text = [head, &actor("gulls", "group"), &actor("court", "institution"), file].concat();
    std::fs::write(folder.join("case.toml"), text).unwrap();
    let rows = (0..2_100).map(|number| format!("gulls,court,word-{number},2030-01-01,s\n"));
    let table = ["about,by,term,from,source\n".to_owned()].into_iter().chain(rows);
    std::fs::write(folder.join("data/labels.csv"), table.collect::<String>()).unwrap();
    let case = folder.to_str().unwrap();
    for page in [
        &["report", case, "--out", "-"][..],
        &["map", case, "--picture", "labels"],
    ] {
        let told = answered(page);
        assert!(told.contains("100 more labels are not told here"), "{page:?}");
        assert!(!told.contains("word-2099"), "{page:?}");
    }
    let all = answered(&["map", case, "--export", "csv-labels"]);
    assert!(all.contains("word-2099"), "the way that is named leads there");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
#[cfg(unix)]
fn a_pipe_that_nobody_writes_into_is_told_instead_of_waited_for() {
    let pipe = std::env::temp_dir().join(format!("salida-pipe-{}", std::process::id()));
    let _ = std::fs::remove_file(&pipe);
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let said = salida(&["map", WHARF, "--import", pipe.to_str().unwrap(), "--lang", "en"]);
    std::fs::remove_file(&pipe).unwrap();
    let told = String::from_utf8(said.stderr).unwrap();
    assert_eq!(said.status.code(), Some(3), "{told}");
    assert!(
        told.contains("error[cannot-read]") && told.contains("not an ordinary file"),
        "{told}"
    );
}

#[test]
fn every_institution_is_told_in_one_table_with_what_it_would_take() {
    let asked = ["map", EL_SALVADOR, "--actor", "ms-13", "--response", "dialogue"];
    let told = answered(&asked);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    for said in [
        "Institution Now Changes",
        "United States Department of the Treasury – not on record 1",
        "Presidency of the Republic ✗ closed 2 1. The label Constitutional Chamber of the Supreme Court: “terrorist group” ends.",
        "What would open it to several alike",
        "With a mandate or an exception of their own besides, to: Presidency of the Republic, Ministry of Justice and Public \
         Security, Municipalities of the peace zones.",
    ] {
        assert!(told.contains(said), "{said} is not in {told}");
    }
    assert!(!told.contains("What opened and closed when"), "{told}");
    let data = answered(&[&asked[..], &["--json"]].concat());
    assert!(data.contains("\"same_sets\": [\n    {\n      \"changes\": ["), "{data}");
}

#[test]
fn a_case_that_is_too_large_is_told_as_that_and_not_to_lack_its_keys() {
    let folder = std::path::Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-large", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let text = format!("title = \"Large\"\n# {}\n", "x".repeat(9 << 20));
    std::fs::write(folder.join("case.toml"), text).unwrap();
    let output = salida(&["map", folder.to_str().unwrap()]);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(
        said.contains("text-too-large") && !said.contains("missing-key"),
        "{said}"
    );
    std::fs::remove_dir_all(folder).unwrap();
}
