//! Reads a question from a file or from standard input: whatever comes, a document or an error with its place.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read, StdinLock};
use std::path::Path;

use numgate::{Borrowed, Document, ErrorCode, NotJson, Pointer, Question, QuestionError, parsed};

use crate::output::complain;
use crate::verbs::words::kebab;

/// More than any question holds; the limit keeps a wrong file from filling the memory.
const LARGEST: u64 = 16 << 20;

/// What an empty text holds.
const NOTHING: &str = "nothing";

/// The document in a file, or on standard input for `-`; the help of `verb` shows what it is like.
///
/// # Errors
///
/// When it cannot be read, is too large, or holds no JSON.
pub fn document(file: &Path, verb: Option<Question>) -> Result<Document<'static>, QuestionError> {
    let standard = file == Path::new("-");
    let bytes = if standard {
        if io::stdin().is_terminal() {
            complain("Type the question as JSON, then Ctrl-D.\n");
        }
        all(io::stdin().lock())
    } else {
        File::open(file).and_then(all)
    };
    let bytes = bytes.map_err(|error| {
        let name = if standard {
            "standard input".to_owned()
        } else {
            format!("`{}`", file.display()).replace(char::is_control, "\u{fffd}")
        };
        let reason = error.to_string();
        let reason = reason.split(" (os error").next().unwrap_or_default();
        wrong(ErrorCode::Unreadable, "a file that can be read", format!("{name}: {reason}"))
    })?;
    if bytes.len() as u64 > LARGEST {
        let most = format!("a question of at most {} MiB", LARGEST >> 20);
        return Err(wrong(ErrorCode::Unreadable, &most, "more".to_owned()).with_help("one question is read at a time"));
    }
    parse(&bytes).map(Document::into_owned).map_err(|error| match verb {
        Some(verb) if error.got == NOTHING => {
            error.with_help(format!("`numgate {} --help` shows one", kebab(verb.as_str())))
        }
        _ => error,
    })
}

fn all(source: impl Read) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    source.take(LARGEST + 1).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Lines of a text, one value each.
pub struct Lines<R> {
    source: BufReader<R>,
    first: bool,
    broken: bool,
}

/// A longer line holds no value.
const LONGEST_LINE: u64 = 1 << 16;

impl Lines<StdinLock<'static>> {
    /// The lines of standard input.
    pub fn of_standard_input() -> Self {
        let source = io::stdin().lock();
        if io::stdin().is_terminal() {
            complain("Type one value a line, then Ctrl-D.\n");
        }
        Self::of(source)
    }
}

impl<R: Read> Lines<R> {
    fn of(source: R) -> Self {
        Self { source: BufReader::with_capacity(1 << 16, source), first: true, broken: false }
    }

    /// Whether all that has come is read.
    pub fn pauses(&self) -> bool {
        self.source.buffer().is_empty()
    }

    /// The next line without its end; an error for one that is not UTF-8 or too long, after which the others follow.
    pub fn next(&mut self) -> Option<Result<String, QuestionError>> {
        let mut bytes = Vec::new();
        let unreadable = |got: &str| Err(value_error(got));
        if self.broken {
            return None;
        }
        match (&mut self.source).take(LONGEST_LINE).read_until(b'\n', &mut bytes) {
            Err(error) => {
                self.broken = true;
                return Some(unreadable(&error.to_string()));
            }
            Ok(0) => return None,
            Ok(_) => {}
        }
        let whole = bytes.last() == Some(&b'\n');
        if !whole && bytes.len() as u64 == LONGEST_LINE {
            let _ = self.source.skip_until(b'\n');
            return Some(unreadable("a longer one"));
        }
        let end = if bytes.ends_with(b"\r\n") { 2 } else { usize::from(whole) };
        bytes.truncate(bytes.len() - end);
        let first = std::mem::replace(&mut self.first, false);
        let begin = if first && bytes.starts_with("\u{feff}".as_bytes()) { 3 } else { 0 };
        bytes.drain(..begin);
        Some(String::from_utf8(bytes).or_else(|_| unreadable("a line with a byte that is none")))
    }
}

fn value_error(got: &str) -> QuestionError {
    let expected = "a line of UTF-8, at most 64 KiB long";
    QuestionError::at(Pointer::root().field("value"), ErrorCode::Unreadable, expected, got)
}

/// Reads a question, or a part of one, from its text.
///
/// # Errors
///
/// When it is not JSON in UTF-8.
pub fn parse(bytes: &[u8]) -> Result<Document<'_>, QuestionError> {
    parsed(bytes, json)
}

/// Reads JSON.
///
/// # Errors
///
/// When it is none.
pub fn json(text: &str) -> Result<Document<'_>, NotJson> {
    serde_json::from_str(text).map(|Borrowed(document)| document).map_err(|error| NotJson {
        line: error.line(),
        column: error.column(),
        ended: error.is_eof(),
        reason: error.to_string(),
    })
}

fn wrong(code: ErrorCode, expected: &str, got: String) -> QuestionError {
    QuestionError::at(Pointer::root(), code, expected, got)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use numgate::{Document, ErrorCode};

    use super::parse;

    #[test]
    fn what_is_no_json_is_refused_with_line_and_column() {
        let deep = "[".repeat(1_000_000);
        let cases: &[(&[u8], ErrorCode, &str)] = &[
            (b"", ErrorCode::MalformedJson, "expected a question as JSON, got nothing"),
            (b" \n\t ", ErrorCode::MalformedJson, "got nothing"),
            (b"{", ErrorCode::MalformedJson, "the end of the text at line 1, column 1"),
            (b"{\"a\": 1,\n \"b\" 2}", ErrorCode::MalformedJson, "line 2, column 6: expected `:`"),
            (b"{} {}", ErrorCode::MalformedJson, "line 1, column 4: trailing characters"),
            (b"{\"a\": NaN}", ErrorCode::MalformedJson, "line 1, column 7"),
            (b"{\"a\": 1e999}", ErrorCode::MalformedJson, "number out of range"),
            (b"\"\\ud800\"", ErrorCode::MalformedJson, "line 1"),
            (b"{\"a\":\n\"\xc3\xa4\xff\"}", ErrorCode::MalformedJson, "line 2, column 3"),
            (b"\xff\xfe{\0}\0", ErrorCode::MalformedJson, "line 1, column 1"),
            (deep.as_bytes(), ErrorCode::TooDeep, "at most 127 levels"),
        ];
        for (bytes, code, part) in cases {
            let error = parse(bytes).unwrap_err();
            assert_eq!(error.code, *code, "{error}");
            assert!(error.message().contains(part), "{error}");
        }
    }

    #[test]
    fn a_byte_order_mark_and_127_levels_are_read() {
        assert_eq!(parse(b"\xef\xbb\xbf{}").unwrap(), Document::Record(Vec::new()));
        assert!(parse(format!("{}{}", "[".repeat(127), "]".repeat(127)).as_bytes()).is_ok());
    }
}
