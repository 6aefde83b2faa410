//! A question that was wrong.

use numgate::QuestionError;

use super::line::{BAD, Line, NOTE, PLAIN, STRONG};
use super::page::Page;

/// More of a path than this says nothing to a person.
const LONGEST_PATH: usize = 120;

/// What is wrong with a question, where, and what to do.
pub fn refusal(error: &QuestionError, width: usize) -> String {
    let mut page = Page::new(width);
    let mut line = Line::default();
    let path = error.path.as_str();
    if !path.is_empty() {
        let cut = path.chars().nth(LONGEST_PATH).map_or("", |_| "…");
        let path: String = path.chars().take(LONGEST_PATH).collect();
        line = line.and(STRONG, format!("{path}{cut}")).and(PLAIN, ": ");
    }
    page.hung(Line::of(BAD, "error:"), 7, &line.join(Line::prose(error.message())));
    if let Some(help) = &error.help {
        page.hung(Line::of(NOTE, "help:"), 6, &Line::prose(help));
    }
    page.text()
}
