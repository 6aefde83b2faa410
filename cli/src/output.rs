//! Answers and errors on their way out: text or canonical JSON, and the exit status.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::process::ExitCode;

use clap::ValueEnum;
use numgate::{Answer, Country, ErrorCode, Question, QuestionError, ValueVerdict, Verdict, ask, day, facts, nearest};
use serde::Serialize;

use crate::record::at;
use crate::text;
use crate::verbs::{Ask, Rows};

/// The exit status when the question itself was wrong.
pub const WRONG: u8 = 2;

/// How an answer is written: as a report for people, or as canonical JSON on one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    Text,
    Json,
}

/// What of an answer is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shown {
    /// All of it.
    As(Format),
    /// The drawing that it holds, alone.
    Drawing,
}

impl Shown {
    /// The format chosen, or the one that fits where the output goes.
    pub fn chosen(format: Option<Format>) -> Self {
        let fitting = if io::stdout().is_terminal() { Format::Text } else { Format::Json };
        Self::As(format.unwrap_or(fitting))
    }
}

/// Asks the question of a verb and writes what comes of it.
pub fn answer(verb: &dyn Ask) -> ExitCode {
    if let Some(status) = verb.runs() {
        return status;
    }
    let shown = verb.shown();
    let asked = match verb.rows() {
        Some(Ok(rows)) => return many(verb.question(), rows, shown),
        Some(Err(error)) => Err(error),
        None => verb.document(),
    };
    let asked = asked.and_then(|document| {
        let answer = ask(verb.question(), &document)?;
        Ok((document, answer))
    });
    let (out, status) = match asked {
        Ok((document, answer)) => {
            let out = match (shown, &answer) {
                // Many days are a list, one object a line.
                (Shown::As(Format::Json), Answer::WorkingDays(days)) if at(&document, "/to").is_some() => {
                    days.days.iter().map(canonical).collect()
                }
                (Shown::As(Format::Json), _) => canonical(&answer),
                (Shown::Drawing, Answer::Diagram(diagram)) => ended(&diagram.text),
                _ => text::report(&document, &answer, text::width()),
            };
            (out, status(&answer))
        }
        Err(error) => (refusal(&by_date(by_name(error)), shown), WRONG),
    };
    let written = match shown {
        Shown::As(Format::Text) => tell(&out),
        _ => write(&out),
    };
    match written {
        Ok(()) => ExitCode::from(status),
        Err(error) => unwritten(&error, status),
    }
}

/// Asks one question after the other and writes an answer a line; a wrong row is one, and the worst decides.
fn many(question: Question, mut rows: Box<dyn Rows + '_>, shown: Shown) -> ExitCode {
    let plain = shown == Shown::As(Format::Json);
    let out: Box<dyn Write> = if plain { Box::new(io::stdout().lock()) } else { Box::new(anstream::stdout().lock()) };
    let mut out = BufWriter::with_capacity(1 << 16, out);
    let mut worst = 0;
    while let Some(row) = rows.next() {
        let (text, status) = match row.and_then(|document| ask(question, &document)) {
            Ok(answer) if plain => (canonical(&answer), status(&answer)),
            Ok(answer) => (text::row(&answer), status(&answer)),
            Err(error) if plain => (canonical(&error), 1),
            Err(error) => (text::refusal(&error, text::width()), 1),
        };
        worst = worse(worst, status);
        let sent = out.write_all(text.as_bytes());
        if let Err(error) = sent.and_then(|()| if rows.pauses() { out.flush() } else { Ok(()) }) {
            return unwritten(&error, worst);
        }
    }
    match out.flush() {
        Ok(()) => ExitCode::from(worst),
        Err(error) => unwritten(&error, worst),
    }
}

/// The worse of two exit statuses: invalid before undecided before valid.
fn worse(one: u8, other: u8) -> u8 {
    if one == 1 || other == 1 { 1 } else { one.max(other) }
}

/// A reader that has gone away is content with what it has.
pub fn unwritten(error: &io::Error, status: u8) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::from(status);
    }
    complain(&format!("error: the answer cannot be written: {error}\n"));
    ExitCode::from(WRONG)
}

fn status(answer: &Answer) -> u8 {
    let verdict = match answer {
        Answer::Check(check) => check.verdict,
        Answer::History(history) => history.verdict,
        Answer::Simulate(simulated) if !simulated.refused.is_empty() => Verdict::Invalid,
        Answer::Value(value) => return u8::from(value.verdict != ValueVerdict::WellFormed),
        _ => return 0,
    };
    verdict_status(verdict)
}

/// The exit status for a verdict.
pub const fn verdict_status(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Valid => 0,
        Verdict::Invalid => 1,
        _ => 3,
    }
}

/// An error about a country that was given by its name, with its code.
fn by_name(error: QuestionError) -> QuestionError {
    if error.path.as_str() != "/country" || error.code != ErrorCode::UnknownWord || error.help.is_some() {
        return error;
    }
    let plain = |name: &'static str| name.trim_start_matches("the ");
    let got = error.got.trim_matches('`').to_lowercase();
    let near = nearest(got.trim_start_matches("the "), Country::ALL.iter().map(|it| plain(facts(*it).name)));
    let meant = Country::ALL.iter().find(|it| near == Some(plain(facts(**it).name)));
    match meant {
        Some(country) => error.with_help(format!("did you mean `{country}`?")),
        None => error,
    }
}

/// An error about a day that there is none of, or about one where a time is needed, with advice.
fn by_date(error: QuestionError) -> QuestionError {
    let got = error.got.trim_matches('`').to_owned();
    let figures = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<_> = got.split('-').collect();
    let written = matches!(parts.as_slice(), [y, m, d] if [y.len(), m.len(), d.len()] == [4, 2, 2])
        && parts.iter().all(|part| figures(part));
    if !written || error.help.is_some() || error.code != ErrorCode::InvalidValue {
        return error;
    }
    if day(&got).is_err() {
        return error.with_help("there is no such day");
    }
    if error.expected.starts_with("an instant") {
        return error.with_help(format!("with a time, `{got}T00:00:00Z`"));
    }
    error
}

/// Says what is wrong with the question.
pub fn refused(error: QuestionError, shown: Shown) -> ExitCode {
    match write(&refusal(&by_date(by_name(error)), shown)) {
        Ok(()) => ExitCode::from(WRONG),
        Err(error) => unwritten(&error, WRONG),
    }
}

/// Writes a text to standard output.
pub fn said(text: &str) -> ExitCode {
    match tell(text) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => unwritten(&error, 0),
    }
}

/// Writes a report to standard output, in colour where that is wanted.
///
/// # Errors
///
/// When it cannot be written; a reader that has gone away is content with what it has.
pub fn tell(text: &str) -> io::Result<()> {
    sent(anstream::stdout().lock(), text)
}

/// What of an error goes to standard output; what is for people goes to standard error.
fn refusal(error: &QuestionError, shown: Shown) -> String {
    if shown != Shown::As(Format::Json) {
        complain(&text::refusal(error, text::width()));
    }
    // Where a drawing goes, often into a file, nothing else does.
    if shown == Shown::As(Format::Json) { canonical(error) } else { String::new() }
}

/// Canonical JSON: keys sorted, no white space, one line.
pub fn canonical(value: &impl Serialize) -> String {
    // Records of plain data always have a JSON form.
    let mut value = serde_json::to_value(value).unwrap_or_default();
    value.sort_all_objects();
    ended(&value.to_string())
}

fn ended(text: &str) -> String {
    let end = if text.ends_with('\n') { "" } else { "\n" };
    format!("{text}{end}")
}

/// Writes to standard output, byte for byte.
///
/// # Errors
///
/// When it cannot be written; a reader that has gone away is content with what it has.
pub fn write(text: &str) -> io::Result<()> {
    sent(io::stdout().lock(), text)
}

/// Writes to standard error; where even that fails there is nobody left to tell.
pub fn complain(text: &str) {
    let _ = sent(anstream::stderr().lock(), text);
}

fn sent(mut out: impl Write, text: &str) -> io::Result<()> {
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::canonical;

    #[test]
    fn canonical_json_has_sorted_keys_no_space_and_one_line() {
        let value = json!({"b": [{"d": "ü\n", "c": null}], "a": 1});
        assert_eq!(canonical(&value), "{\"a\":1,\"b\":[{\"c\":null,\"d\":\"ü\\n\"}]}\n");
    }
}
