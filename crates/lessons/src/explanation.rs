//! The explanations of the lessons, one Markdown text for each language, all with the same five headings.

use crate::LESSONS;
use salida_world::Language;

/// The explanation of a lesson, as Markdown: what it catches, why it matters at the table, an example, what to write
/// instead, sources. `None` when no lesson has that code.
pub fn explanation(code: &str, language: Language) -> Option<&'static str> {
    let lesson = LESSONS.iter().find(|lesson| lesson.code.name == code)?;
    let [en, es, fr] = lesson.texts;
    Some(match language {
        Language::En => en,
        Language::Es => es,
        Language::Fr => fr,
    })
}

#[cfg(test)]
mod tests {
    use super::explanation;
    use crate::LESSONS;
    use salida_world::Language;

    fn headings(language: Language) -> [&'static str; 5] {
        match language {
            Language::En => [
                "What it catches",
                "Why it matters at the table",
                "Example",
                "Write instead",
                "Sources",
            ],
            Language::Es => [
                "Qué señala",
                "Por qué importa en la mesa",
                "Ejemplo",
                "Mejor escriba",
                "Fuentes",
            ],
            Language::Fr => [
                "Ce qu’elle signale",
                "Pourquoi cela compte à la table",
                "Exemple",
                "Mieux vaut écrire",
                "Sources",
            ],
        }
    }

    /// Lessons about what a text can say at all, which rest on the study of norms and not of processes.
    const OF_LOGIC: [&str; 1] = ["permission-without-prohibition"];

    #[test]
    fn every_lesson_is_explained_in_three_languages_under_the_same_headings() {
        for lesson in &LESSONS {
            for language in Language::ALL {
                let text = explanation(lesson.code.name, language).expect("an explanation");
                let found: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
                assert_eq!(found, headings(language), "{} in {language}", lesson.code.name);
                let title = format!("# {}", lesson.code.name);
                assert_eq!(
                    text.lines().next(),
                    Some(title.as_str()),
                    "{} in {language}",
                    lesson.code.name
                );
                let source = if OF_LOGIC.contains(&lesson.code.name) {
                    "\n- Wright, G. H. von. 1963."
                } else {
                    "(Wennmann 2014"
                };
                assert!(
                    text.contains(source),
                    "{} in {language} cites no source",
                    lesson.code.name
                );
            }
        }
        assert_eq!(explanation("no-such-lesson", Language::En), None);
    }

    #[test]
    fn rows_names_and_codes_agree_and_no_code_is_used_twice() {
        let mut names: Vec<&str> = crate::codes::ALL.iter().map(|code| code.name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), LESSONS.len() + 2);
    }
}
