//! `value`: is this value what it is meant to be?

use std::io::StdinLock;

use clap::Args;
use numgate::{Country, Document, Question, QuestionError, ValueKind, Word, ask};

use super::common::{Common, Written};
use super::words::choice;
use super::{Ask, Rows};
use crate::input::Lines;
use crate::output::Shown;
use crate::record::{Fields, add, text, word};

const EXAMPLE: &str = "\
Examples:
  numgate value phone --country FR \"01 42 68 00 00\"
  numgate value vat --country PT 501964843 501964844
  numgate value rio --country FR --number +33612345678 01PEROY4P4TR
  numgate value phone --country DE - < numbers.txt

Of several values, and of `-`, each answer is one line: an object in JSON. A value that is wrong in itself has a verdict, \
a line that cannot be read is an error of its own; neither ends the run.

Exit status: 0 every value is well formed, 1 one is not or cannot be read, 2 the question itself was wrong.";

/// Is this value what it is meant to be: a phone number, a range, a VAT number, a code of porting …?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Value {
    #[arg(value_name = "KIND", help = choice::<ValueKind>("What it is meant to be"))]
    kind: String,

    /// The values; `-` alone is standard input with one value a line. A line of `rio` may hold the number too, behind a
    /// comma, a semicolon or a tab
    #[arg(value_name = "VALUE", required = true)]
    values: Vec<String>,

    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the value; of phones and ranges, \
        where they may be written as they are dialled there"))]
    country: Option<String>,

    /// The telephone number that a RIO was made for; without it, its key is not verified
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Value {
    /// The question without its value.
    fn shared(&self) -> Result<Fields, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "kind", Some(word::<ValueKind>(&self.kind)));
        add(&mut fields, "country", self.country.as_deref().map(word::<Country>));
        add(&mut fields, "number", self.number.as_deref().map(text));
        match self.common.record(fields)? {
            Document::Record(fields) => Ok(fields),
            _ => Ok(Fields::new()),
        }
    }

    fn many(&self) -> Result<Box<dyn Rows + '_>, QuestionError> {
        let shared = self.shared()?;
        // What is wrong whatever the value is said once.
        ask(Question::Value, &with(&shared, "", None))?;
        if self.values.as_slice() == ["-"] {
            let numbered = ValueKind::read_loosely(&self.kind) == Some(ValueKind::Rio) && self.number.is_none();
            Ok(Box::new(Piped { lines: Lines::of_standard_input(), shared, numbered }))
        } else {
            Ok(Box::new(Typed { values: self.values.iter(), shared }))
        }
    }
}

/// A question with its value.
fn with(shared: &Fields, value: &str, number: Option<&str>) -> Document<'static> {
    let mut fields = shared.clone();
    add(&mut fields, "value", Some(text(value)));
    add(&mut fields, "number", number.map(text));
    Document::Record(fields)
}

impl Ask for Value {
    fn question(&self) -> Question {
        Question::Value
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        Ok(with(&self.shared()?, self.values.first().map_or("", String::as_str), None))
    }

    fn rows(&self) -> Option<Result<Box<dyn Rows + '_>, QuestionError>> {
        let alone = matches!(self.values.as_slice(), [value] if value != "-");
        (!alone).then(|| self.many())
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}

/// Values on the command line.
struct Typed<'v> {
    values: std::slice::Iter<'v, String>,
    shared: Fields,
}

impl Rows for Typed<'_> {
    fn next(&mut self) -> Option<Result<Document<'static>, QuestionError>> {
        self.values.next().map(|value| Ok(with(&self.shared, value, None)))
    }

    fn pauses(&self) -> bool {
        false
    }
}

/// Values on standard input.
struct Piped {
    lines: Lines<StdinLock<'static>>,
    shared: Fields,
    /// Whether a line may hold a number beside its value.
    numbered: bool,
}

impl Rows for Piped {
    fn next(&mut self) -> Option<Result<Document<'static>, QuestionError>> {
        let line = match self.lines.next()? {
            Ok(line) => line,
            Err(error) => return Some(Err(error)),
        };
        let parts = line.split_once([',', ';', '\t']).filter(|_| self.numbered);
        let (value, number) = parts.map_or((line.as_str(), None), |(value, number)| (value, Some(number.trim())));
        Some(Ok(with(&self.shared, value, number)))
    }

    fn pauses(&self) -> bool {
        self.lines.pauses()
    }
}
