//! Lines of plain text that fit a width, broken between words.

/// The text in lines of at most `width` characters, each with its line end: the first begins with `first`, the others
/// with `next`. A word that is longer than a line stands alone on one.
pub(super) fn wrapped(text: &str, first: &str, next: &str, width: usize) -> String {
    let mut out = String::new();
    for (index, line) in lines(text, first, next, width).iter().enumerate() {
        out.push_str(if index == 0 { first } else { next });
        out.push_str(line);
        out.push('\n');
    }
    out
}

fn lines(text: &str, first: &str, next: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for word in text.split([' ', '\n']).filter(|word| !word.is_empty()) {
        let lead = if lines.is_empty() { first } else { next };
        let room = width.saturating_sub(lead.chars().count());
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::wrapped;

    #[test]
    fn lines_break_between_words_and_keep_their_lead() {
        let text = "one two three four";
        assert_eq!(wrapped(text, "- ", "  ", 10), "- one two\n  three\n  four\n");
        assert_eq!(wrapped("unbreakable", "", "", 4), "unbreakable\n");
    }
}
