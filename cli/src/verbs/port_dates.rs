//! `port-dates`: which days can be booked for a port?

use clap::Args;
use numgate::{Country, Document, Question, QuestionError};

use super::Ask;
use super::check::now;
use super::common::{Common, Written};
use super::words::choice;
use crate::output::Shown;
use crate::record::{Fields, add, add_record, integer, meant, text, word};

const EXAMPLE: &str = "\
Example:
  numgate port-dates --country ES --from 2026-10-01 --to 2026-10-31
  numgate port-dates --country GB --now 2026-09-14T08:00:00Z --lead-time 10 --wished 2026-10-30";

/// Which days can be booked for a port, and until when must an order for a day be submitted, changed, cancelled?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct PortDates {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the numbers"))]
    country: String,

    /// The moment at which the order is submitted, `2026-03-02T09:00:00Z`; the present one when left out
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,

    /// The first day asked for; the day of the submission when left out
    #[arg(long, value_name = "DAY")]
    from: Option<String>,

    /// The last day asked for, at most 400 days in all; 42 days when left out
    #[arg(long, value_name = "DAY")]
    to: Option<String>,

    /// The day wished for, to count back from
    #[arg(long, value_name = "DAY")]
    wished: Option<String>,

    /// Your own: how many working days lie between submission and port
    #[arg(long, value_name = "N", allow_negative_numbers = true)]
    lead_time: Option<String>,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for PortDates {
    fn question(&self) -> Question {
        Question::PortDates
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let day = |day: &Option<String>| day.as_deref().map(text);
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        add(&mut fields, "now", Some(text(&self.now.clone().unwrap_or_else(now))));
        add(&mut fields, "from", day(&self.from));
        add(&mut fields, "to", day(&self.to));
        add(&mut fields, "wished", day(&self.wished));
        let (mut period, mut lead_times, mut overrides) = (Fields::new(), Fields::new(), Fields::new());
        add(&mut period, "workingDays", self.lead_time.as_deref().map(integer));
        add_record(&mut lead_times, meant::<Country>(&self.country), period);
        add_record(&mut overrides, "leadTimes", lead_times);
        add_record(&mut fields, "overrides", overrides);
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
