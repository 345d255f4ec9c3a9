//! The explanations say what is true: each example, read as a case, makes its lesson speak, and what is to be written
//! instead makes it fall silent, in every language.

#![expect(
    clippy::expect_used,
    reason = "a text that cannot be found or read is the failure of this test"
)]

use salida_case::Texts;
use salida_lessons::{Draft, LESSONS, check, explanation};
use salida_note::Severity;
use salida_world::{Day, Language};

/// Sections of an explanation, by their order: what it catches, why it matters, example, write instead, sources.
const EXAMPLE: usize = 3;
const INSTEAD: usize = 4;

/// What a language calls the actors and the zone of the examples, and how it opens an agreement.
struct Setting {
    group: &'static str,
    other_group: &'static str,
    criminal_faction: &'static str,
    other_faction: &'static str,
    institutions: [&'static str; 3],
    mediator: &'static str,
    zone: &'static str,
    /// The header of an agreement, with `{parties}` where they go.
    header: &'static str,
    sources: [&'static str; 3],
}

fn setting(language: Language) -> Setting {
    match language {
        Language::En => Setting {
            group: "Gulls",
            other_group: "Herons",
            criminal_faction: "Gulls-dockers",
            other_faction: "Gulls-assembly",
            institutions: ["Government", "Municipality", "Prosecutor"],
            mediator: "Mediator",
            zone: "Harbour",
            header: "agreement \"Pact\" between {parties}\n  status draft\n  in force from 2031-03-09",
            sources: ["minutes-april", "letter-april", "gazette-2031"],
        },
        Language::Es => Setting {
            group: "Gaviotas",
            other_group: "Garzas",
            criminal_faction: "Gaviotas-muelle",
            other_faction: "Gaviotas-asamblea",
            institutions: ["Gobierno", "Alcaldía", "Fiscalía"],
            mediator: "Mediadora",
            zone: "Puerto",
            header: "acuerdo \"Pacto\" entre {parties}\n  estado borrador\n  en vigor desde el 2031-03-09",
            sources: ["acta-abril", "carta-abril", "diario-oficial-2031"],
        },
        Language::Fr => Setting {
            group: "Goélands",
            other_group: "Hérons",
            criminal_faction: "Goélands-quai",
            other_faction: "Goélands-assemblée",
            institutions: ["Gouvernement", "Mairie", "Parquet"],
            mediator: "Médiatrice",
            zone: "Port",
            header: "accord \"Pacte\" entre {parties}\n  statut projet\n  en vigueur à partir du 2031-03-09",
            sources: ["compte-rendu-avril", "lettre-avril", "journal-officiel-2031"],
        },
    }
}

impl Setting {
    /// An agreement with these clauses to which everybody is a party, so that nobody is obliged from outside.
    fn agreement(&self, language: Language, clauses: &str) -> (String, String) {
        let mut parties = vec![
            self.group,
            self.other_group,
            self.criminal_faction,
            self.other_faction,
            self.mediator,
        ];
        parties.extend(self.institutions);
        let header = self.header.replace("{parties}", &parties.join(", "));
        let text = format!("```covenant {language}\n{header}\n\n{clauses}```\n");
        ("agreements/pact.md".to_owned(), text)
    }
}

/// A case file with everybody the examples name, and a transformation that ended before any of them.
fn case_file(language: Language, setting: &Setting) -> String {
    let source = setting.sources[0];
    let head = format!("title = \"T\"\nsummary = \"S\"\nlanguage = \"{language}\"\n");
    let cited = setting
        .sources
        .map(|id| format!("[[source]]\nid = \"{id}\"\ncitation = \"{id}\"\n"));
    let actor = |id: &str, kind: &str, more: &str| {
        format!("[[actor]]\nid = \"{id}\"\nname = \"{id}\"\nkind = \"{kind}\"\nsource = \"{source}\"\n{more}\n")
    };
    let wing = |agenda: &str| format!("part-of = \"{}\"\nagendas = [\"{agenda}\"]", setting.group);
    let actors = [
        actor(setting.group, "group", ""),
        actor(setting.other_group, "group", ""),
        actor(setting.criminal_faction, "faction", &wing("criminal")),
        actor(setting.other_faction, "faction", &wing("political")),
        actor(setting.mediator, "facilitator", "protection = \"decree\""),
    ];
    let institutions = setting.institutions.map(|id| actor(id, "institution", ""));
    let place = format!("[[place]]\nid = \"{0}\"\nname = \"{0}\"\n", setting.zone);
    let strategy = format!(
        "[[strategy]]\nid = \"exits\"\nkind = \"transformation\"\nby = \"{}\"\nduring = \"2030\"\nwhat = \"exits\"\n\
         source = \"{source}\"\n",
        setting.institutions[0]
    );
    [
        head,
        cited.concat(),
        actors.concat(),
        institutions.concat(),
        place,
        strategy,
    ]
    .concat()
}

/// The fenced block of a section: its language word and its text.
fn block(explanation: &str, section: usize) -> (&str, &str) {
    let section = explanation.split("\n## ").nth(section).expect("a section");
    let fenced = section.split("```").nth(1).expect("a fenced block");
    let (info, body) = fenced.split_once('\n').expect("an info string");
    (info.split(' ').next().unwrap_or_default(), body)
}

/// The codes of the lessons that speak about a case with these blocks in it. Every block has to be read without a flaw.
fn spoken(language: Language, blocks: &[(&str, &str)]) -> Vec<&'static str> {
    let setting = setting(language);
    let (mut case, mut process, mut agreements) = (case_file(language, &setting), String::new(), Vec::new());
    for (info, body) in blocks {
        match (*info, body.starts_with("[[actor]]")) {
            ("covenant", _) => agreements.push(setting.agreement(language, body)),
            ("toml", true) => case.push_str(body),
            _ => process.push_str(body),
        }
    }
    let texts = Texts {
        case: &case,
        process: Some(&process),
        agreements: &agreements,
    };
    let read = salida_case::read(&texts);
    let is_flaw = |severity| severity <= Severity::Warning;
    let flaws: Vec<_> = read.notes.iter().filter(|note| is_flaw(note.severity())).collect();
    assert!(flaws.is_empty(), "{blocks:#?}\n{flaws:#?}");
    let case = read.value.expect("a case");
    let on: Day = "2031-06-01".parse().expect("a day");
    let notes = check(&Draft { case: &case, on });
    notes.iter().map(|note| note.code.name).collect()
}

#[test]
fn every_example_makes_its_lesson_speak_and_what_to_write_instead_makes_it_silent() {
    for lesson in &LESSONS {
        for language in Language::ALL {
            let code = lesson.code.name;
            let text = explanation(code, language).expect("an explanation");
            let (example, instead) = (block(text, EXAMPLE), block(text, INSTEAD));
            assert!(
                spoken(language, &[example]).contains(&code),
                "{code} in {language} is silent"
            );

            let completes = instead.1.starts_with("[[answer]]");
            let blocks = if completes {
                vec![example, instead]
            } else {
                vec![instead]
            };
            assert!(
                !spoken(language, &blocks).contains(&code),
                "{code} in {language} still speaks"
            );
        }
    }
}
