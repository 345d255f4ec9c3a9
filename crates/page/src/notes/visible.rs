//! What a user wrote, made safe to show: control characters become escapes that can be read.

/// The text with every character that would act rather than show written as an escape: `\n`, `\t`, `\u{1b}`.
///
/// That covers the control characters of both sets, line and paragraph separators, and the marks that turn the
/// direction of writing or hide a break, with which a text can be made to look like another one.
pub fn visible(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            _ if !acts(character) => shown.push(character),
            '\n' | '\r' | '\t' => shown.extend(character.escape_default()),
            _ => shown.extend(character.escape_unicode()),
        }
    }
    shown
}

/// A page or a text of several lines, with nothing in it that would act: as [`visible`](fn@visible), and its line ends stay.
pub(crate) fn visible_lines(text: &str) -> String {
    let line = |line: &str| visible(&line.trim_end_matches('\r').replace('\t', " "));
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}

/// True of a character that acts instead of showing.
pub(crate) fn acts(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}'
        )
}

#[cfg(test)]
mod tests {
    use super::visible;

    #[test]
    fn what_would_act_is_written_out_and_what_shows_stays() {
        assert_eq!(visible("\u{1b}[31mred\r\n\u{9b}1m"), "\\u{1b}[31mred\\r\\n\\u{9b}1m");
        assert_eq!(visible("abc\u{202e}fed"), "abc\\u{202e}fed");
        assert_eq!(visible("Áñü «à»"), "Áñü «à»");
    }
}
