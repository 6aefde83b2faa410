//! Reads a question from its text, by a parser of JSON that the face has.

use super::document::Document;
use super::error::QuestionError;
use crate::values::Pointer;
use crate::vocabulary::ErrorCode;

/// What an empty text holds.
const NOTHING: &str = "nothing";

/// Why a text is no JSON, as its parser says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotJson {
    /// The line, from 1.
    pub line: usize,
    /// The column in it.
    pub column: usize,
    /// Whether the text ends too early.
    pub ended: bool,
    /// The sentence of serde_json; what it says of the place does not count.
    pub reason: String,
}

/// A parser of JSON.
pub type ParseJson = fn(&str) -> Result<Document<'_>, NotJson>;

/// Reads a question, or a part of one, from its text.
///
/// # Errors
///
/// When it is not JSON in UTF-8.
pub fn parsed(bytes: &[u8], parse: ParseJson) -> Result<Document<'_>, QuestionError> {
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let before = bytes.get(..error.valid_up_to()).unwrap_or_default();
        let (line, column) = place(before);
        let got = format!("a byte that is none at line {line}, column {column}");
        wrong(ErrorCode::MalformedJson, "JSON in UTF-8", got)
    })?;
    // Some editors put a byte order mark in front; a reader of JSON may skip it.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.trim().is_empty() {
        return Err(wrong(ErrorCode::MalformedJson, "a question as JSON", NOTHING.to_owned()));
    }
    parse(text).map_err(|error| malformed(&error))
}

/// The line and column, both from 1, at which what comes after `before` begins.
fn place(before: &[u8]) -> (usize, usize) {
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let last = before.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    (line, String::from_utf8_lossy(last).chars().count() + 1)
}

fn malformed(error: &NotJson) -> QuestionError {
    let place = format!("line {}, column {}", error.line, error.column);
    let reason = error.reason.split(" at line ").next().unwrap_or_default();
    if reason.starts_with("recursion limit") {
        let got = format!("more at {place}");
        return wrong(ErrorCode::TooDeep, "at most 127 levels of arrays and objects", got);
    }
    if error.ended {
        let got = format!("the end of the text at {place} ({reason})");
        return wrong(ErrorCode::MalformedJson, "JSON", got);
    }
    let error = wrong(ErrorCode::MalformedJson, "JSON", format!("something else at {place}: {reason}"));
    if reason == "trailing characters" { error.with_help("one question is read, and nothing after it") } else { error }
}

fn wrong(code: ErrorCode, expected: &str, got: String) -> QuestionError {
    QuestionError::at(Pointer::root(), code, expected, got)
}
