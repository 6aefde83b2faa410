//! `range`: what is in these ranges, and how are they written, cut and joined?

use std::path::PathBuf;

use clap::Args;
use numgate::{Answer, Country, Document, ErrorCode, Pointer, Question, QuestionError, ValueAnswer, ValueKind, ask};

use super::Ask;
use super::common::{Common, Written};
use super::words::choice;
use crate::input;
use crate::output::Shown;
use crate::record::{Fields, add, add_record, at, integer, overlay, text, word};

const EXAMPLE: &str = "\
Examples:
  numgate range --country FR +33382501230..+33382501239
  numgate range --country FR --split 3,8250,1230,1239
  numgate range --country DE --area-code 030 --block 1 --block 10 --block 100 \"030 12345000 to 030 12345999\"
  numgate range --country FR --size 1 --count 12 --free +33142680000..+33142680009 --free +33142680100..+33142680199
  echo '{\"country\":\"FR\",\"ranges\":[{\"startFullNumber\":\"+33142680000\",\"endFullNumber\":\"+33142680099\"}]}' \\
    | numgate range --file -

A range is two numbers with `..`, `to` or a dash between them, as people write them in the country; one number is a \
range of one.";

/// What is in these ranges, and how are they written in E.164 and in four parts, cut into blocks and joined?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Range {
    /// The ranges
    #[arg(value_name = "RANGE")]
    ranges: Vec<String>,

    /// The question as JSON; `-` is standard input. What the options beside it say goes first
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,

    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the numbers"))]
    country: Option<String>,

    /// A range in four parts: area code, what follows it (may be empty), last digits of the first and of the last number;
    /// they stand behind the other ranges. May be repeated
    #[arg(long, value_name = "AREA,EXTN,START,END")]
    split: Vec<String>,

    /// An area code: ranges that begin with it are split behind it. May be repeated
    #[arg(long = "area-code", visible_alias = "area-codes", value_name = "DIGITS")]
    area_codes: Vec<String>,

    /// A size of blocks to cut into, 1, 10, 100 or 1000; all of them when left out. May be repeated
    #[arg(long = "block", visible_alias = "blocks", value_name = "SIZE", allow_negative_numbers = true)]
    blocks: Vec<String>,

    /// Of a pool of free numbers (France): the size of the blocks wished for
    #[arg(long, value_name = "SIZE", allow_negative_numbers = true)]
    size: Option<String>,

    /// How many blocks are wished for
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    count: Option<String>,

    /// What is free, a range as above. May be repeated
    #[arg(long, value_name = "RANGE")]
    free: Vec<String>,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Range {
    fn items(
        &self,
        typed: &[String],
        country: Option<&Document<'static>>,
        path: &str,
    ) -> Result<Vec<Document<'static>>, QuestionError> {
        let read = |(index, typed): (usize, &String)| item(typed, country, &Pointer::of(path).item(index));
        typed.iter().enumerate().map(read).collect()
    }
}

/// A range as it is typed, as an order has it.
fn item(typed: &str, country: Option<&Document<'static>>, path: &Pointer) -> Result<Document<'static>, QuestionError> {
    let mut fields = Fields::new();
    add(&mut fields, "kind", Some(text(ValueKind::Range.as_str())));
    add(&mut fields, "value", Some(text(typed)));
    add(&mut fields, "country", country.cloned());
    let Answer::Value(answer) = ask(Question::Value, &Document::Record(fields))? else {
        return Ok(text(typed));
    };
    let ValueAnswer { start_full_number, end_full_number, expected, got, help, .. } = *answer;
    let mut ends = Fields::new();
    add(&mut ends, "startFullNumber", start_full_number.as_deref().map(text));
    add(&mut ends, "endFullNumber", end_full_number.as_deref().map(text));
    if !ends.is_empty() {
        return Ok(Document::Record(ends));
    }
    let (expected, got) = (expected.unwrap_or_default(), got.unwrap_or_default());
    let error = QuestionError::at(path.clone(), ErrorCode::InvalidValue, expected, got);
    Err(match help {
        Some(help) => error.with_help(help),
        None => error,
    })
}

/// The four parts of a range.
fn parts(typed: &str, path: &Pointer) -> Result<Document<'static>, QuestionError> {
    let parts: Vec<_> = typed.split(',').map(str::trim).collect();
    let [area, extension, start, end] = parts.as_slice() else {
        let expected = "four parts as `3,8250,1230,1239`";
        return Err(QuestionError::at(path.clone(), ErrorCode::InvalidValue, expected, text(typed).to_string()));
    };
    let parts = [("areaCode", area), ("areaCodeExtn", extension), ("rangeStart", start), ("rangeEnd", end)];
    Ok(Document::Record(parts.map(|(name, part)| (name.into(), text(part))).into()))
}

impl Ask for Range {
    fn question(&self) -> Question {
        Question::Range
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let typed = [&self.ranges, &self.split, &self.free].iter().any(|list| !list.is_empty());
        let mut document = match &self.file {
            Some(file) => input::document(file, Some(Question::Range))?,
            None if typed => Document::Record(Fields::new()),
            None => input::document("-".as_ref(), Some(Question::Range))?,
        };
        let country = self.country.as_deref().map(word::<Country>);
        let own = country.clone().or_else(|| at(&document, "/country").cloned());
        let mut ranges = self.items(&self.ranges, own.as_ref(), "/ranges")?;
        for typed in &self.split {
            ranges.push(parts(typed, &Pointer::of("/ranges").item(ranges.len()))?);
        }
        let free = self.items(&self.free, own.as_ref(), "/pool/free")?;
        let list = |items: Vec<Document<'static>>| (!items.is_empty()).then_some(Document::List(items));
        let mut fields = Fields::new();
        add(&mut fields, "country", country);
        add(&mut fields, "ranges", list(ranges));
        add(&mut fields, "areaCodes", list(self.area_codes.iter().map(|area| text(area)).collect()));
        add(&mut fields, "blocks", list(self.blocks.iter().map(|size| integer(size)).collect()));
        let mut pool = Fields::new();
        add(&mut pool, "size", self.size.as_deref().map(integer));
        add(&mut pool, "count", self.count.as_deref().map(integer));
        add(&mut pool, "free", list(free));
        add_record(&mut fields, "pool", pool);
        overlay(&mut fields, self.common.fields()?);
        if let Document::Record(read) = &mut document {
            overlay(read, fields);
        }
        Ok(document)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
