//! The page as a reader gets it: whole in three languages, self-contained, navigable, and deaf to hostile text.
#![allow(clippy::expect_used, missing_docs, reason = "tests")]

mod sample;

use salida_desk::report::Report;
use salida_page::{Words, html, json};
use salida_world::{Language, Wording};

fn page(report: &Report, language: Language) -> String {
    html(report, &Words::new(language))
}

#[test]
fn every_word_is_there_in_every_language() {
    let mut report = sample::report();
    if let Some(impact) = &mut report.impact {
        // The notes of the sample are invented; those of the program are tested with their own words.
        impact.notes.clear();
    }
    for language in Language::ALL {
        let page = page(&report, language);
        let missing: Vec<&str> = page
            .split('⟨')
            .skip(1)
            .filter_map(|rest| rest.split('⟩').next())
            .collect();
        assert!(missing.is_empty(), "{language}: {missing:?}");
        assert!(
            !page.contains("{$") && !page.contains("{ $"),
            "a placeable was not filled in {language}"
        );
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
    }
}

#[test]
fn an_empty_report_is_still_a_page() {
    let mut report = sample::report();
    (report.meeting, report.who) = (
        salida_desk::report::MeetingPage::default(),
        salida_desk::report::Who::default(),
    );
    report.map = salida_desk::report::Atlas::default();
    (report.instruments, report.impact) = (Vec::new(), None);
    (report.lessons, report.notes) = (Vec::new(), Vec::new());
    (report.sources, report.evidence, report.left_out) = (Vec::new(), Vec::new(), Vec::new());
    for language in Language::ALL {
        assert!(!page(&report, language).contains('⟨'));
    }
}

#[test]
fn the_page_needs_no_script_and_no_network() {
    let page = page(&sample::report(), Language::En);
    for banned in [
        "<script",
        "javascript:alert(1)\"",
        " src=",
        "@import",
        "<link",
        "onload=",
        "url(http",
    ] {
        assert!(!page.contains(banned), "{banned}");
    }
    let links = page.matches("href=\"http").count();
    assert_eq!(
        links,
        page.matches("rel=\"noreferrer\"").count(),
        "every link to the web hides where it comes from"
    );
    assert_eq!(links, 1);
}

#[test]
fn hostile_text_stays_text() {
    let mut report = sample::report();
    let hostile = "</title><script>alert(1)</script><img src=x onerror='alert(2)'>\"&amp;\u{e000}0\u{e000}";
    let wording = Wording::single(Language::En, hostile);
    (report.title, report.summary) = (wording.clone(), wording.clone());
    report
        .names
        .actors
        .values_mut()
        .for_each(|name| *name = wording.clone());
    report.names.zones.values_mut().for_each(|name| *name = wording.clone());
    report.names.deeds.values_mut().for_each(|name| *name = wording.clone());
    for claim in report.impact.iter_mut().flat_map(|impact| &mut impact.claims) {
        claim.claim.text = wording.clone();
    }
    for phase in report
        .impact
        .iter_mut()
        .flat_map(|impact| &mut impact.models)
        .flat_map(|model| &mut model.phases)
    {
        phase.name = wording.clone();
    }
    for source in &mut report.sources {
        hostile.clone_into(&mut source.citation);
        source.url = Some(format!("https://example.org/{hostile}"));
    }
    for language in Language::ALL {
        let page = page(&report, language);
        assert!(!page.contains("<script") && !page.contains("<img"), "{language}");
        assert!(
            !page.contains("href=\"https://example.org/&lt;/title"),
            "an address with such signs is no link"
        );
    }
}

#[test]
fn every_link_inside_the_page_leads_somewhere_and_no_id_is_used_twice() {
    let page = page(&sample::report(), Language::Es);
    let mut ids: Vec<&str> = page
        .split(" id=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    ids.sort_unstable();
    let mut dangling: Vec<&str> = page
        .split("href=\"#")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .collect();
    // The sample has a clause that is due and stands in no agreement.
    dangling.retain(|anchor| ids.binary_search(anchor).is_err() && *anchor != "clause-truce-school");
    assert!(dangling.is_empty(), "{dangling:?}");
    let twice: Vec<&&str> = ids
        .windows(2)
        .filter(|pair| pair[0] == pair[1])
        .map(|pair| &pair[0])
        .collect();
    assert!(twice.is_empty(), "{twice:?}");
}

#[test]
fn headings_go_down_one_step_at_a_time_and_tables_and_charts_have_names() {
    let page = page(&sample::report(), Language::Fr);
    let levels: Vec<u32> = page
        .split("<h")
        .skip(1)
        .filter_map(|rest| rest.chars().next()?.to_digit(10))
        .collect();
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    for pair in levels.windows(2) {
        assert!(
            pair[1] <= pair[0] + 1,
            "a heading of level {} follows one of level {}",
            pair[1],
            pair[0]
        );
    }
    assert_eq!(page.matches("<table>").count(), page.matches("<caption>").count());
    let charts = page.matches("<svg").count();
    assert!(charts >= 5);
    assert_eq!(charts, page.matches("<desc").count());
    assert_eq!(charts, page.matches("role=\"img\"").count());
}

#[test]
fn a_withheld_finding_shows_no_figure_by_which_it_could_be_guessed() {
    let mut report = sample::report();
    for commitment in report
        .instruments
        .iter_mut()
        .flat_map(|instrument| &mut instrument.commitments)
    {
        commitment.findings.retain(|finding| finding.withheld);
        for finding in &mut commitment.findings {
            finding.finding.probability = Some(salida_monitor::Probability {
                low: 0.4321,
                high: 0.4321,
            });
        }
    }
    assert!(!page(&report, Language::En).contains("43%"));
}

#[test]
fn nobody_looked_is_never_shown_as_a_probability() {
    let mut report = sample::report();
    for commitment in report
        .instruments
        .iter_mut()
        .flat_map(|instrument| &mut instrument.commitments)
    {
        commitment
            .findings
            .retain(|finding| finding.finding.standing == salida_monitor::Standing::Unknown);
        for finding in &mut commitment.findings {
            finding.finding.probability = Some(salida_monitor::Probability {
                low: 0.4321,
                high: 0.4321,
            });
        }
    }
    assert!(!page(&report, Language::En).contains("43%"));
}

#[test]
fn actors_that_were_not_gone_through_are_counted_beside_the_openings() {
    let mut report = sample::report();
    assert!(!page(&report, Language::En).contains("not gone through"));
    report.map.actors_not_asked = 12;
    assert!(page(&report, Language::En).contains("12 more actors were not gone through"));
}

#[test]
fn the_json_holds_the_facts_and_ends_its_line() {
    let text = json(&sample::report());
    let value: serde_json::Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(value["edition"], "public");
    assert_eq!(value["impact"]["claims"][0]["windows"][0]["reached"], false);
    assert_eq!(value["meeting"]["due"][0]["days_left"], -20);
    assert!(text.ends_with("}\n"));
    assert_eq!(text, json(&sample::report()));
}

#[test]
fn nothing_in_a_file_acts_on_the_page() {
    let mut report = sample::report();
    let acting = Wording::single(
        Language::En,
        "Har\u{1b}[31mbour\u{202e}eurt\u{2067}\u{61c}\u{200f}\nnext\tline",
    );
    report.title = acting.clone();
    report.names.actors.values_mut().for_each(|name| *name = acting.clone());
    for source in &mut report.sources {
        source.citation = "Gazette\u{202e}\u{1b}".to_owned();
        source.url = Some("https://example.org/\u{202e}fdp".to_owned());
    }
    for language in Language::ALL {
        let words = Words::new(language);
        for text in [html(&report, &words), salida_page::impact_text(&report, &words)] {
            let acts = |letter: &char| {
                (letter.is_control() && *letter != '\n') || "\u{202e}\u{2067}\u{61c}\u{200f}".contains(*letter)
            };
            assert_eq!(text.chars().find(acts), None);
            assert!(text.contains("\\u{202e}"), "what would act is shown");
        }
        assert!(!page(&report, language).contains("href=\"https://example.org/"));
    }
}

#[test]
fn errors_in_the_files_stand_at_the_top() {
    let mut report = sample::report();
    report.errors = 3;
    assert!(page(&report, Language::En).contains("although the files hold 3 errors"));
    report.errors = 0;
    assert!(!page(&report, Language::En).contains("This page was made although"));
}

#[test]
fn notes_of_one_code_stand_together_and_name_instead_of_citing_ids() {
    let mut report = sample::report();
    let code = salida_page::notes::all_codes()
        .into_iter()
        .find(|code| code.name == "totals-disagree")
        .expect("the code");
    let note = |total: &str| {
        salida_note::Note::general(code)
            .with("total", total)
            .with("agency", "police")
            .with("during", "2031")
            .with("count", 12_u64)
            .with("by", 1.0)
            .with("against", "other")
    };
    report.notes = vec![note("one"), note("two"), note("three")];
    let page = page(&report, Language::En);
    assert_eq!(
        page.matches("so every result that rests on them becomes wider").count(),
        1
    );
    assert_eq!(
        page.matches("of National police for 2031, 12, is off by 1 from")
            .count(),
        3
    );
    assert!(page.contains("3 of this kind"));
}

#[test]
fn a_baseline_of_zero_is_told_from_one_that_is_not_known() {
    let mut report = sample::report();
    for comparison in report.impact.iter_mut().flat_map(|impact| &mut impact.comparisons) {
        (comparison.ratio, comparison.before.count, comparison.after.count) = (None, Some(0), Some(4));
    }
    assert!(page(&report, Language::En).contains("a baseline of zero has no meaning"));
}

#[test]
fn a_column_that_an_edition_empties_is_not_shown() {
    let mut report = sample::report();
    let heads = |report: &Report| page(report, Language::En).matches("Probability of breach").count();
    assert!(heads(&report) > 0);
    let commitments = report
        .instruments
        .iter_mut()
        .flat_map(|instrument| instrument.commitments.iter_mut().chain(&mut instrument.amnesties));
    for finding in commitments.flat_map(|commitment| &mut commitment.findings) {
        (finding.finding.probability, finding.finding.why.counted) = (None, None);
    }
    assert_eq!(heads(&report), 0);
}

#[test]
fn the_text_says_which_interval_it_shows_and_why_a_model_is_missing() {
    let mut report = sample::report();
    let words = Words::new(Language::En);
    let text = salida_page::impact_text(&report, &words);
    assert!(text.contains("In brackets stands the interval of 95%"), "{text}");
    let impact = report.impact.as_mut().expect("the sample measures");
    impact.models.clear();
    let code = salida_page::notes::all_codes()
        .into_iter()
        .find(|code| code.name == "short-series")
        .expect("the code");
    impact.notes = vec![salida_note::Note::general(code)];
    let text = salida_page::impact_text(&report, &words);
    assert!(text.contains("warning[short-series]: "), "{text}");
}

#[test]
fn a_model_is_named_by_its_terms_and_by_whose_figures_its_baseline_rests_on() {
    let report = sample::report();
    for (language, terms, baseline) in [
        (Language::En, "level, trend and season", "baseline from the figures of"),
        (
            Language::Es,
            "nivel, tendencia y estacionalidad",
            "línea de base según las cifras de",
        ),
        (
            Language::Fr,
            "niveau, tendance et saison",
            "référence tirée des chiffres de",
        ),
    ] {
        for text in [
            page(&report, language),
            salida_page::impact_text(&report, &Words::new(language)),
        ] {
            assert!(text.contains(terms) && text.contains(baseline), "{language}");
        }
    }
}
