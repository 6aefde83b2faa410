//! `working-days`: which days are working days, and where do so many of them lead?

use clap::Args;
use numgate::{Country, Document, Question, QuestionError};

use super::Ask;
use super::common::{Common, Written};
use super::words::choice;
use crate::output::Shown;
use crate::record::{Fields, add, integer, text, word};

const EXAMPLE: &str = "\
Examples:
  numgate working-days --country PL --from 2025-12-01 --to 2025-12-31
  numgate working-days --country GB --from 2026-12-30 --step -2
  numgate working-days --country DE --date 2026-10-30

In a pipe, the days from --from to --to are one JSON object a line; other answers are one object.";

/// Which days are working days in a country, and where do so many of them lead?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct WorkingDays {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country whose calendar it is"))]
    country: String,

    /// One day, `2026-03-30`
    #[arg(long, value_name = "DAY")]
    date: Option<String>,

    /// The first day; with `--step`, the day from which is counted
    #[arg(long, value_name = "DAY")]
    from: Option<String>,

    /// The last day, included
    #[arg(long, value_name = "DAY")]
    to: Option<String>,

    /// So many working days on from `--from`, or back when negative
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    step: Option<String>,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for WorkingDays {
    fn question(&self) -> Question {
        Question::WorkingDays
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        for (name, day) in [("date", &self.date), ("from", &self.from), ("to", &self.to)] {
            add(&mut fields, name, day.as_deref().map(text));
        }
        add(&mut fields, "step", self.step.as_deref().map(integer));
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
