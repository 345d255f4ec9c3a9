//! A page: finds its stories and its markers, and writes what the monitor says between them.

use super::{picture, row, story::Story, table, vocabulary};
use salida_world::{Day, Span};

const MONITOR: &str = "<!-- monitor: ";
const WORDS: &str = "<!-- words -->";
const END: &str = "<!-- end -->";

/// A page as it should be.
#[derive(Default)]
pub(super) struct Composed {
    pub(super) text: String,
    /// Name and text of each picture.
    pub(super) pictures: Vec<(String, String)>,
    pub(super) flaws: Vec<String>,
}

/// What a marker asks for: `from DAY to DAY; DAY; DAY known DAY; each day`.
pub(super) struct Question {
    /// The days of the picture.
    pub(super) span: Span,
    /// The days of the table, each with the day on which it was known.
    pub(super) days: Vec<(Day, Day)>,
    /// Whether the picture also shows what was known on each day itself.
    pub(super) each_day: bool,
}

/// A fenced block.
struct Fence {
    info: String,
    text: String,
}

/// The page with everything between its markers computed anew.
pub(super) fn compose(name: &str, text: &str, stage: &str) -> Composed {
    let mut composed = Composed::default();
    let mut story = Story::default();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        composed.line(line);
        if line.starts_with("## ") {
            story = Story::titled(line.trim_start_matches("## "));
        } else if line == WORDS {
            skip(&mut lines);
            composed.text.push_str(&vocabulary::table());
            composed.line(END);
        } else if let Some(asked) = line.strip_prefix(MONITOR) {
            skip(&mut lines);
            composed.answer(name, asked.trim_end_matches(" -->"), &story, stage);
            composed.line(END);
        } else if let Some(info) = line.strip_prefix("```") {
            let fence = fence(info, &mut lines);
            composed.text.push_str(&fence.text);
            composed.line("```");
            story.add(&fence.info, &fence.text);
        } else {
            story.mention(line);
        }
    }
    composed
}

/// Paths in this folder that a page links to.
#[cfg(test)]
pub(super) fn links(text: &str) -> Vec<String> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split_once(')'));
    let paths = targets.filter_map(|(target, _)| target.split('#').next().map(str::to_owned));
    paths.filter(|path| !path.is_empty() && !path.contains("://")).collect()
}

fn fence<'t>(info: &str, lines: &mut impl Iterator<Item = &'t str>) -> Fence {
    let inside = lines.take_while(|line| *line != "```");
    Fence {
        info: info.to_owned(),
        text: inside.flat_map(|line| [line, "\n"]).collect(),
    }
}

fn skip<'t>(lines: &mut impl Iterator<Item = &'t str>) {
    let _ = lines.find(|line| *line == END);
}

impl Composed {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn answer(&mut self, name: &str, asked: &str, story: &Story, stage: &str) {
        let Some(question) = Question::read(asked) else {
            self.flaws.push(format!("cannot read the question `{asked}`"));
            return;
        };
        let told = match story.tell(stage) {
            Ok(told) => told,
            Err(flaws) => {
                self.flaws.extend(flaws);
                return;
            }
        };
        let number = self.pictures.len() + 1;
        let file = match number {
            1 => format!("{name}.svg"),
            _ => format!("{name}-{number}.svg"),
        };
        let rows = row::rows(&told, &question);
        let drawn = picture::draw(&file, &story.title, &told, &rows, question.span);
        self.line("");
        self.line(&format!("![{}](pictures/{file})", drawn.title));
        self.line("");
        self.text.push_str(&table::write(&told, &question.days));
        self.line("");
        self.pictures.push((file, drawn.svg));
    }
}

impl Question {
    fn read(asked: &str) -> Option<Self> {
        let mut parts = asked.split("; ");
        let (first, last) = parts.next()?.strip_prefix("from ")?.split_once(" to ")?;
        let span = Span::new(first.parse().ok()?, last.parse().ok()?)?;
        let mut question = Self {
            span,
            days: Vec::new(),
            each_day: false,
        };
        for part in parts {
            if part == "each day" {
                question.each_day = true;
                continue;
            }
            let (on, known) = part.split_once(" known ").unwrap_or((part, last));
            question.days.push((on.parse().ok()?, known.parse().ok()?));
        }
        Some(question)
    }
}

#[cfg(test)]
mod tests {
    use super::{Question, compose, links};

    #[test]
    fn what_stands_outside_the_markers_is_left_as_it_was_written() {
        let text = "# A page\n\nWords.\n\n```covenant\nagreement \"A\" between gulls\n```\n\n- more\n";
        assert_eq!(compose("page", text, "").text, text);
    }

    #[test]
    fn a_question_names_its_days_and_what_was_known() {
        let question =
            Question::read("from 2031-01-01 to 2031-03-01; 2031-02-01; 2031-02-01 known 2031-02-02; each day");
        let question = question.expect("a question");
        let days: Vec<String> = question
            .days
            .iter()
            .map(|(on, known)| format!("{on} {known}"))
            .collect();
        assert_eq!(days, ["2031-02-01 2031-03-01", "2031-02-01 2031-02-02"]);
        assert!(question.each_day);
        assert!(Question::read("2031-02-01").is_none());
    }

    #[test]
    fn a_story_that_cannot_be_told_is_a_flaw_of_its_page() {
        let text = "## A story\n\n```covenant\nagreement\n```\n<!-- monitor: from 2031-01-01 to 2031-02-01 -->\n<!-- end -->\n";
        assert!(!compose("page", text, "").flaws.is_empty());
        assert_eq!(links("see [it](limit.md#top) and [that](https://x.org)"), ["limit.md"]);
    }
}
