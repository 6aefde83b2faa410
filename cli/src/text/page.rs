//! A report being written, line by line.

use super::line::{FAINT, Line, PLAIN, STRONG};

/// The narrowest and the widest page that reads well, and the one taken where no terminal says its own.
const NARROWEST: usize = 60;
const WIDEST: usize = 100;
const USUAL: usize = 80;

/// The width of the terminal within these bounds.
pub fn width() -> usize {
    let told = || std::env::var("COLUMNS").ok()?.parse().ok();
    let terminal = terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    terminal.or_else(told).unwrap_or(USUAL).clamp(NARROWEST, WIDEST)
}

/// A report being written.
#[derive(Debug)]
pub struct Page {
    width: usize,
    text: String,
}

impl Page {
    /// An empty page.
    pub fn new(width: usize) -> Self {
        Self { width, text: String::new() }
    }

    /// The report.
    pub fn text(self) -> String {
        self.text
    }

    /// An empty line, unless the page begins here or has one already.
    pub fn gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    /// A heading, with an empty line above it.
    pub fn heading(&mut self, text: &str) {
        self.gap();
        self.hung(Line::default(), 0, &Line::of(STRONG, text));
    }

    /// A label in its column, then what it says.
    pub fn labelled(&mut self, indent: usize, label: &str, column: usize, body: &Line) {
        let lead = Line::of(FAINT, format!("{:indent$}{label}", ""));
        self.hung(lead, column, body);
    }

    /// A paragraph at this indent.
    pub fn paragraph(&mut self, indent: usize, body: &Line) {
        self.hung(Line::default(), indent, body);
    }

    /// `lead`, then `body` from column `hang` on, wrapped, every further line beginning there.
    ///
    /// A lead that reaches beyond that column stands on a line of its own.
    pub fn hung(&mut self, lead: Line, hang: usize, body: &Line) {
        let room = self.width.saturating_sub(hang).max(10);
        let mut words = body.words(room).into_iter();
        let Some(first) = words.next() else { return self.row(&lead) };
        let indent = |used: usize| Line::of(PLAIN, " ".repeat(hang.saturating_sub(used)));
        let begin = if lead.width() == 0 || lead.width() < hang {
            let used = lead.width();
            lead.join(indent(used))
        } else {
            self.row(&lead);
            indent(0)
        };
        let mut row = begin.join(first);
        for word in words {
            if row.width() + 1 + word.width() > hang + room {
                self.row(&row);
                row = indent(0).join(word);
            } else {
                row = row.word(word);
            }
        }
        self.row(&row);
    }

    fn row(&mut self, row: &Line) {
        self.text.push_str(&row.styled());
        self.text.push('\n');
    }
}

#[cfg(test)]
mod tests {
    use super::Page;
    use crate::text::line::{Line, PLAIN};

    #[test]
    fn text_hangs_from_its_column_and_stays_on_the_page() {
        let mut page = Page::new(20);
        page.hung(Line::of(PLAIN, "ab"), 4, &Line::of(PLAIN, "one two three four five"));
        page.hung(Line::of(PLAIN, "a long lead"), 4, &Line::of(PLAIN, "one"));
        page.gap();
        page.gap();
        page.paragraph(2, &Line::of(PLAIN, "x".repeat(20)));
        let expected = "ab  one two three\n    four five\na long lead\n    one\n\n  xxxxxxxxxxxxxxxxxx\n  xx\n";
        assert_eq!(page.text(), expected);
    }
}
