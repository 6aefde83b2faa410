//! Text: how wide it is, where it is broken, and how it is written so that nothing in it is mark-up.
//!
//! The functions here are called from many places and are kept out of line: that halves the module.

use std::fmt::Write;

/// The height of a line of text.
pub(super) const LINE: i32 = 16;
/// Size of the text in states.
pub(super) const LARGE: i32 = 14;
/// Size of the text on lines.
pub(super) const SMALL: i32 = 12;

/// What is being written.
#[derive(Default)]
pub(super) struct Text(pub String);

impl Text {
    #[inline(never)]
    pub(super) fn put(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// Writes a text, and the next value in place of each `~`.
    #[inline(never)]
    pub(super) fn fill(&mut self, text: &str, values: &[i32]) {
        let mut parts = text.split('~');
        self.put(parts.next().unwrap_or(""));
        for (part, value) in parts.zip(values) {
            let _ = write!(self.0, "{value}");
            self.put(part);
        }
    }

    /// Writes a text with other words for its special characters, and spaces for control characters.
    #[inline(never)]
    pub(super) fn escape(&mut self, text: &str, special: &[(char, &str)]) {
        let mut bytes = [0; 4];
        for letter in text.chars() {
            let other = special.iter().find(|(other, _)| *other == letter);
            self.put(match other {
                Some((_, word)) => word,
                None if letter < ' ' || matches!(letter, '\u{7f}' | '\u{fffe}' | '\u{ffff}') => " ",
                None => letter.encode_utf8(&mut bytes),
            });
        }
    }
}

/// The width of a line of text, rather too much than too little: no font is known here.
#[inline(never)]
pub(super) fn width(text: &str, size: i32) -> i32 {
    let percent: i32 = text
        .chars()
        .map(|letter| match letter {
            'i' | 'j' | 'l' | '\'' | '|' | '.' | ',' | ':' | ';' | '!' => 28,
            ' ' | 'f' | 't' | 'r' | 'I' | '(' | ')' | '[' | ']' | '/' | '-' | '"' => 37,
            'm' | 'w' | 'M' | 'W' | '@' | '%' | '—' => 90,
            'A'..='Z' | '&' | '<' | '>' | '+' | '=' => 71,
            '\u{2e80}'.. => 105,
            _ => 59,
        })
        .sum();
    (percent * size + 99) / 100
}

/// The width of the widest line.
#[inline(never)]
pub(super) fn widest(lines: &[&str], size: i32) -> i32 {
    lines.iter().map(|line| width(line, size)).max().unwrap_or(0)
}

/// Breaks a text at its spaces into lines of about the same width, none wider than `most` if it can be helped.
#[inline(never)]
pub(super) fn wrap(text: &str, size: i32, most: i32) -> Vec<&str> {
    let whole = width(text, size);
    let limit = (whole / (1 + whole / most) + 3 * size).min(most);
    let mut lines = Vec::new();
    let mut line = text;
    while width(line, size) > limit {
        // The last space before the limit, or the first one if even the first word is too long.
        let mut end = None;
        for (space, _) in line.match_indices(' ') {
            if end.is_none() || width(line.get(..space).unwrap_or(""), size) <= limit {
                end = Some(space);
            }
        }
        let Some((before, after)) = end.and_then(|end| Some((line.get(..end)?, line.get(end + 1..)?))) else { break };
        lines.push(before);
        line = after;
    }
    lines.push(line);
    lines
}

#[cfg(test)]
mod tests {
    use super::{SMALL, Text, width, wrap};

    #[test]
    fn lines_are_broken_at_spaces_only() {
        for text in [
            "",
            "return",
            "two words",
            "port completed by the other operator",
            "unbreakable_long_word_in_a_label",
            " a  b ",
            "long_word_which_does_not_fit and more",
        ] {
            let lines = wrap(text, SMALL, 132);
            assert_eq!(lines.join(" "), text);
            for line in lines {
                assert!(width(line, SMALL) <= 132 || !line.contains(' '), "{line}");
            }
        }
    }

    #[test]
    fn values_stand_in_place_of_tildes() {
        let mut text = Text::default();
        text.fill("M~ ~h-4", &[7, -12]);
        assert_eq!(text.0, "M7 -12h-4");
    }

    #[test]
    fn control_characters_become_spaces() {
        let mut text = Text::default();
        text.escape("a\tb\u{0}ü<", &[('<', "&lt;")]);
        assert_eq!(text.0, "a b ü&lt;");
    }
}
