//! What every question may carry, and how its answer is written.

use clap::Args;
use numgate::{Country, Document, ErrorCode, FindingId, Language, NumberStatus, Pointer, QuestionError, Reading, Word};

use super::words::one_of;
use crate::arguments::APPEARANCE;
use crate::input;
use crate::output::{Format, Shown};
use crate::record::{Fields, add, add_record, integer, meant, overlay, text, word};

/// What every question may carry.
#[derive(Debug, Args)]
#[command(next_help_heading = "Which rules")]
pub struct Common {
    /// The rules as they stood on this day, `2026-03-30`; the newest release when left out. Rules that the source does
    /// not date are taken to hold on every day
    #[arg(long, value_name = "DAY")]
    on: Option<String>,

    #[arg(long, value_name = "LANGUAGE", help = one_of("The language of the messages", Language::ALL))]
    language: Option<String>,

    /// Another reading of a finding, `F-01=printed`; `numgate findings` lists them. May be repeated
    #[arg(long, visible_alias = "readings", value_name = "FINDING=READING")]
    reading: Vec<String>,

    /// Your own: where a return leads in a country of which the guide does not say it, `DE=returned`. May be repeated
    #[arg(long, value_name = "COUNTRY=STATUS")]
    ported_in_return: Vec<String>,

    /// Your own figures as JSON, or `@FILE` that holds it; what the options beside it say goes first. A calendar:
    /// `{"calendars":{"ES":{"added":[{"date":"2026-05-15","name":"San Isidro"}],"removed":["2026-12-08"]}}}`
    /// (`replaced: true`: only weekends and what is added are off). Lengths of time:
    /// `{"leadTimes":{"GB":{"workingDays":7}},"quarantine":{"GB":{"calendarDays":60}}}`
    #[arg(long, value_name = "JSON|@FILE")]
    overrides: Option<String>,

    /// Your own: how many ranges one order may carry
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    maximum_ranges: Option<String>,
}

impl Common {
    /// The fields of a question that stand for these options.
    ///
    /// # Errors
    ///
    /// When a pair is none.
    pub fn fields(&self) -> Result<Fields, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "on", self.on.as_deref().map(text));
        add(&mut fields, "language", self.language.as_deref().map(word::<Language>));
        add_record(&mut fields, "readings", pairs::<FindingId, Reading>(&self.reading, "readings", "F-01=printed")?);
        if let Some(json) = &self.overrides {
            let error = |error: QuestionError| QuestionError { path: Pointer::of("/overrides"), ..error };
            let read = match json.strip_prefix('@') {
                Some(file) => input::document(file.as_ref(), None),
                None => input::parse(json.as_bytes()),
            };
            add(&mut fields, "overrides", Some(read.map_err(error)?.into_owned()));
        }
        let mut overrides = Fields::new();
        let returns =
            pairs::<Country, NumberStatus>(&self.ported_in_return, "overrides/portedInReturn", "DE=returned")?;
        add_record(&mut overrides, "portedInReturn", returns);
        add(&mut overrides, "maximumRanges", self.maximum_ranges.as_deref().map(integer));
        if !overrides.is_empty() {
            overlay(&mut fields, vec![("overrides".into(), Document::Record(overrides))]);
        }
        Ok(fields)
    }

    /// A question of `own` fields and these; where both say something, the verb's own options hold.
    ///
    /// # Errors
    ///
    /// When a pair is none.
    pub fn record(&self, mut own: Fields) -> Result<Document<'static>, QuestionError> {
        let first = own.clone();
        overlay(&mut own, self.fields()?);
        overlay(&mut own, first);
        Ok(Document::Record(own))
    }
}

/// Pairs of words as `key=value`; of two with one key the last holds.
fn pairs<K: Word, V: Word>(typed: &[String], field: &str, example: &str) -> Result<Fields, QuestionError> {
    let mut fields = Fields::new();
    for pair in typed {
        let Some((key, value)) = pair.split_once('=') else {
            let expected = format!("a pair as `{example}`");
            let path = Pointer::of(&format!("/{field}"));
            return Err(QuestionError::at(path, ErrorCode::InvalidValue, expected, text(pair).to_string()));
        };
        let key = meant::<K>(key).to_owned();
        overlay(&mut fields, vec![(key.into(), word::<V>(value))]);
    }
    Ok(fields)
}

/// How the answer is written.
#[derive(Debug, Args)]
pub struct Written {
    /// How to write the answer; `text` on a terminal and `json` in a pipe when left out
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = APPEARANCE)]
    format: Option<Format>,
}

impl Written {
    /// The format chosen, or the one that fits.
    pub fn shown(&self) -> Shown {
        Shown::chosen(self.format)
    }
}
