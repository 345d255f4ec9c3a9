//! The pictures of the map as a user meets them: on the page beside tables that say the same, alone as files, in every edition
//! and language.
#![expect(clippy::unwrap_used, reason = "a command that cannot be run is a failed test")]
#![allow(clippy::disallowed_methods, reason = "a test of the command has to run it")]

use std::process::{Command, Output, Stdio};

const WHARF: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/wharf");
const EL_SALVADOR: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/el-salvador-2012");
const PICTURES: [&str; 7] = [
    "labels",
    "openings",
    "orders",
    "markets",
    "relations",
    "weights",
    "power",
];

fn salida(arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_salida"));
    command.args(arguments).stdin(Stdio::null()).output().unwrap()
}

fn answered(arguments: &[&str]) -> String {
    let output = salida(arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(0), "{said}");
    String::from_utf8(output.stdout).unwrap()
}

/// The text between tags, with what was escaped as it was.
fn plain(markup: &str) -> String {
    let mut text = String::new();
    for piece in markup.split('<') {
        let (tag, rest) = piece.split_once('>').unwrap_or(("", piece));
        // A cell, a line and a paragraph end where words do; a span does not.
        if ["/td", "/th", "/tr", "/p", "p", "p class=\"quiet\""].contains(&tag) {
            text.push(' ');
        }
        text.push_str(rest);
    }
    let text = text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    let text = text.replace("&amp;", "&");
    text.split(' ')
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// What stands between each pair of tags.
fn between<'t>(text: &'t str, open: &str, close: &str) -> Vec<&'t str> {
    let after = text.split(open).skip(1);
    after.filter_map(|rest| rest.split(close).next()).collect()
}

/// The parts of a page that hold a picture and its table.
fn parts(page: &str) -> Vec<&str> {
    between(page, "<div class=\"plot\" id=\"plot-", "</section>")
}

/// Every fact of a mark stands in one row of the table; every name and figure that is drawn stands somewhere in it.
fn assert_the_table_says_it(part: &str) -> usize {
    let (drawn, told) = part.split_once("</svg>").unwrap();
    let rows: Vec<String> = between(told, "<tr>", "</tr>").into_iter().map(plain).collect();
    let all = rows.join(" ");
    // The first title is that of the picture.
    let marks = between(drawn, "<title>", "</title>");
    for mark in &marks {
        let facts: Vec<String> = mark.split(" · ").map(plain).collect();
        let is_told = |row: &&String| facts.iter().all(|fact| row.contains(fact.as_str()));
        assert!(
            rows.iter().any(|row| is_told(&row)),
            "no row says {facts:?} in {rows:#?}"
        );
    }
    for text in drawn.split("<text class=\"label").skip(1) {
        let text = plain(&format!("<x{}", text.split("</text>").next().unwrap_or_default()));
        let text = text.trim_end_matches('…');
        assert!(all.contains(text), "{text} is drawn and not told in {all}");
    }
    marks.len()
}

#[test]
fn whatever_a_picture_shows_its_table_says() {
    for language in ["en", "es", "fr"] {
        let mut marks = 0;
        for case in [WHARF, EL_SALVADOR] {
            let page = answered(&["report", case, "--for", "team", "--lang", language, "--out", "-"]);
            let parts = parts(&page);
            assert_eq!(parts.len(), if case == WHARF { 7 } else { 3 }, "{case}");
            marks += parts.into_iter().map(assert_the_table_says_it).sum::<usize>();
        }
        assert!(marks > 50, "{marks}");
    }
}

#[test]
fn each_picture_is_a_file_that_loads_nothing_and_says_what_it_is() {
    for language in ["en", "es", "fr"] {
        for name in PICTURES {
            let drawn = answered(&["map", WHARF, "--for", "team", "--lang", language, "--picture", name]);
            assert!(drawn.starts_with("<svg ") && drawn.ends_with("</svg>\n"), "{name}");
            assert!(drawn.contains("role=\"img\"") && drawn.contains("<desc>"), "{name}");
            assert!(!drawn.contains('⟨'), "{drawn}");
            for banned in ["<script", "href", "@import", "url(http", "<image", "onload"] {
                assert!(!drawn.contains(banned), "{name}: {banned}");
            }
            assert_eq!(drawn.matches('<').count(), drawn.matches('>').count(), "{name}");
            assert_eq!(drawn.matches("<g").count(), drawn.matches("</g>").count(), "{name}");
        }
    }
}

#[test]
fn the_same_picture_is_drawn_twice_alike_and_replaces_only_a_picture() {
    let folder = std::env::temp_dir().join(format!("salida-picture-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let (file, other) = (folder.join("wharf.svg"), folder.join("own.svg"));
    std::fs::write(&other, "<svg>mine</svg>").unwrap();
    let draw = |to: &std::path::Path| salida(&["map", WHARF, "--picture", "openings", "--to", to.to_str().unwrap()]);
    assert_eq!(draw(&file).status.code(), Some(0));
    let once = std::fs::read_to_string(&file).unwrap();
    assert_eq!(draw(&file).status.code(), Some(0));
    assert_eq!(once, std::fs::read_to_string(&file).unwrap());
    assert_eq!(draw(&other).status.code(), Some(3), "somebody drew that");
    assert_eq!(std::fs::read_to_string(&other).unwrap(), "<svg>mine</svg>");
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn openings_are_drawn_for_whom_they_are_asked() {
    let all = answered(&["map", WHARF, "--picture", "openings"]);
    let one = answered(&[
        "map",
        WHARF,
        "--picture",
        "openings",
        "--actor",
        "herons",
        "--response",
        "ddr",
    ]);
    assert!(all.contains("Gulls") && all.contains("dialogue"));
    assert!(
        !one.contains("Gulls") && !one.contains("dialogue") && one.contains("Herons"),
        "{one}"
    );
}

#[test]
fn outside_the_team_no_picture_and_no_page_shows_ties_or_quiet_channels() {
    for edition in ["public", "parties"] {
        let none = salida(&["map", WHARF, "--for", edition, "--picture", "relations"]);
        assert_eq!(none.status.code(), Some(2), "there is nothing to draw it from");
        for form in [&["--out", "-"][..], &["--json"]] {
            let page = answered(&[&["report", WHARF, "--for", edition], form].concat());
            for secret in [
                "night-boat",
                "Over the tolls",
                "nobody has acknowledged</",
                "quiet-notes",
                "back channel<",
                "quiet track",
                "Notes on a track",
            ] {
                assert!(!page.contains(secret), "{edition}: {secret}");
            }
        }
        let drawn = answered(&["map", WHARF, "--for", edition, "--picture", "openings"]);
        assert!(
            !drawn.contains("back channel") && !drawn.contains("in spite"),
            "{drawn}"
        );
    }
    let page = answered(&["report", WHARF, "--for", "team", "--out", "-"]);
    assert!(page.contains("Over the tolls") && page.contains("back channel") && page.contains("quiet track"));
}

#[test]
fn a_picture_speaks_of_no_later_day() {
    let told = |more: &[&str]| answered(&[&["map", WHARF, "--for", "team", "--picture"], more].concat());
    let labels = told(&["labels", "--on", "2030-03-01"]);
    assert!(labels.contains("gang") && !labels.contains("club"), "{labels}");
    let openings = told(&["openings", "--on", "2031-02-01"]);
    assert!(
        !openings.contains("back channel") && !openings.contains("2031-03"),
        "{openings}"
    );
}

#[test]
fn an_unknown_picture_is_a_question_of_usage() {
    let output = salida(&["map", WHARF, "--picture", "faces"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("`labels`, `openings`, `orders`"));
    let output = salida(&["map", WHARF, "--to", "x.svg"]);
    assert_eq!(output.status.code(), Some(2), "nothing says which picture");
}

#[test]
fn a_state_that_has_only_just_begun_has_its_sign_beside_its_band() {
    let afghanistan = concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases/afghanistan-2021");
    let drawn = answered(&["map", afghanistan, "--picture", "openings"]);
    let rows = drawn.matches("class=\"sign\"").count();
    assert!(rows > 6, "{drawn}");
    let beside = "text-anchor=\"middle\">✓</text>";
    let open: Vec<&str> = drawn.split("<text ").filter(|it| it.contains(beside)).collect();
    assert!(open.iter().any(|it| it.starts_with("class=\"sign\"")), "{open:?}");
}

#[test]
fn the_name_of_a_picture_and_of_its_case_are_joined_as_the_language_does() {
    for (language, mark) in [("en", ": "), ("es", ": "), ("fr", "\u{a0}: ")] {
        let drawn = answered(&["map", WHARF, "--picture", "openings", "--lang", language]);
        assert!(drawn.contains(&format!("{mark}Wharf</title>")), "{language}");
    }
}
