//! A stretch of styled text, safe to show on a terminal.

use anstyle::{AnsiColor, Style};

/// Good news.
pub const GOOD: Style = AnsiColor::Green.on_default().bold();
/// Bad news.
pub const BAD: Style = AnsiColor::Red.on_default().bold();
/// Neither.
pub const OPEN: Style = AnsiColor::Yellow.on_default().bold();
/// Good to know.
pub const NOTE: Style = AnsiColor::Cyan.on_default().bold();
/// What a report is about.
pub const STRONG: Style = Style::new().bold();
/// Words of the domain within a sentence.
pub const WORD: Style = AnsiColor::Cyan.on_default();
/// What can be passed over.
pub const FAINT: Style = Style::new().dimmed();
/// The rest.
pub const PLAIN: Style = Style::new();

/// A space at which no line is broken.
const TIE: &str = "\u{a0}";

/// Text in pieces of one style each.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Line {
    pieces: Vec<(Style, String)>,
}

impl Line {
    /// One piece.
    pub fn of(style: Style, text: impl AsRef<str>) -> Self {
        Self::default().and(style, text)
    }

    /// A sentence in which what stands in backticks is a word of the domain.
    pub fn prose(text: impl AsRef<str>) -> Self {
        let parts = text.as_ref().split('`').enumerate();
        parts.fold(Self::default(), |line, (index, part)| match index % 2 {
            0 => line.and(PLAIN, part),
            _ => line.and(WORD, format!("`{part}`")),
        })
    }

    /// The same with another piece.
    pub fn and(mut self, style: Style, text: impl AsRef<str>) -> Self {
        let text: String = text.as_ref().chars().map(harmless).collect();
        if !text.is_empty() {
            self.pieces.push((style, text));
        }
        self
    }

    /// The same with the pieces of another line.
    pub fn join(mut self, other: Self) -> Self {
        self.pieces.extend(other.pieces);
        self
    }

    /// The same with another word after a space, which has the style of both where they agree.
    pub fn word(mut self, word: Self) -> Self {
        let style = |piece: Option<&(Style, String)>| piece.map(|(style, _)| *style);
        let (last, first) = (style(self.pieces.last()), style(word.pieces.first()));
        self.extend(last.filter(|last| Some(*last) == first).unwrap_or(PLAIN), ' ');
        word.pieces.into_iter().fold(self, |mut line, (style, text)| {
            text.chars().for_each(|c| line.extend(style, c));
            line
        })
    }

    /// How many columns it takes.
    pub fn width(&self) -> usize {
        self.pieces.iter().map(|(_, text)| text.chars().count()).sum()
    }

    /// The same, not to be broken at its spaces.
    pub fn tied(mut self) -> Self {
        self.pieces.iter_mut().for_each(|(_, text)| *text = text.replace(' ', TIE));
        self
    }

    /// The text with its styles.
    pub fn styled(&self) -> String {
        let piece = |(style, text): &(Style, String)| {
            let text = text.replace(TIE, " ");
            if *style == PLAIN { text } else { format!("{style}{text}{style:#}") }
        };
        self.pieces.iter().map(piece).collect()
    }

    /// The words with the spaces between them left out; a word longer than `most` columns is cut into several.
    pub fn words(&self, most: usize) -> Vec<Self> {
        let mut words = vec![Self::default()];
        for (style, text) in &self.pieces {
            for (index, part) in text.split(' ').enumerate() {
                if index > 0 {
                    words.push(Self::default());
                }
                for c in part.chars() {
                    if words.last().is_some_and(|word| word.width() >= most) {
                        words.push(Self::default());
                    }
                    if let Some(word) = words.last_mut() {
                        word.extend(*style, c);
                    }
                }
            }
        }
        words.retain(|word| word.width() > 0);
        words
    }

    fn extend(&mut self, style: Style, c: char) {
        match self.pieces.last_mut() {
            Some((last, text)) if *last == style => text.push(c),
            _ => self.pieces.push((style, c.to_string())),
        }
    }
}

/// What moves the cursor, changes colours or turns the direction of writing is shown, not obeyed.
fn harmless(c: char) -> char {
    let turns = matches!(c, '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    if c.is_control() || turns { '\u{fffd}' } else { c }
}

#[cfg(test)]
mod tests {
    use super::{BAD, Line, PLAIN, WORD};

    #[test]
    fn text_from_outside_cannot_command_the_terminal() {
        let line = Line::of(PLAIN, "a\u{1b}[31mb\nc\u{202e}d\u{9b}");
        assert_eq!(line.styled(), "a\u{fffd}[31mb\u{fffd}c\u{fffd}d\u{fffd}");
    }

    #[test]
    fn words_keep_their_styles_and_long_ones_are_cut() {
        let line = Line::of(PLAIN, "one tw").and(BAD, "o three").and(PLAIN, " ");
        let words: Vec<_> = line.words(4).iter().map(Line::width).collect();
        assert_eq!(words, [3, 3, 4, 1]);
    }

    #[test]
    fn words_of_one_style_are_joined_in_it() {
        let line = Line::of(BAD, "a").word(Line::of(BAD, "b")).word(Line::of(PLAIN, "c"));
        assert_eq!(line, Line::of(BAD, "a b").and(PLAIN, " c"));
    }

    #[test]
    fn what_stands_in_backticks_is_a_word() {
        let line = Line::prose("say `yes` now");
        assert_eq!(line, Line::of(PLAIN, "say ").and(WORD, "`yes`").and(PLAIN, " now"));
    }
}
