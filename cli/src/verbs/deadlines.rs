//! `deadlines`: what runs out, and when, for a number or an order in this status?

use clap::Args;
use numgate::{Country, Document, OrderKind, Origin, Question, QuestionError, Word};

use super::Ask;
use super::check::now;
use super::common::{Common, Written};
use super::customer::Customer;
use super::dates::Dates;
use super::words::choice;
use crate::output::Shown;
use crate::record::{Fields, add, status, text, word};

const EXAMPLE: &str = "\
Examples:
  numgate deadlines --country PL --order port-in --status \"Firm order commitment\" --port-date 2025-12-30 \\
    --now 2025-12-15T09:00:00Z
  numgate deadlines --country ES --status quarantined --status-since 2026-03-02T09:00:00Z --now 2026-03-20T09:00:00Z";

/// What runs out, and when, for a number or an order in this status?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Deadlines {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the number or order"))]
    country: String,

    #[arg(long, value_name = "KIND", help = choice::<OrderKind>("The kind of order; a number when left out"))]
    order: Option<String>,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("Where the number comes from; `colt` when left out"))]
    origin: Option<String>,

    /// The status that it is in: of a number, or with `--order` of such an order
    #[arg(long, value_name = "STATUS")]
    status: String,

    /// The moment at which the status began, `2026-03-02T09:00:00Z`
    #[arg(long, value_name = "INSTANT")]
    status_since: Option<String>,

    #[command(flatten)]
    dates: Dates,

    /// The number itself in E.164, for rules that hold for some numbers only
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,

    /// The moment of the question, `2026-03-02T09:00:00Z`: each deadline says whether it has passed; the present one when left
    /// out
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,

    #[command(flatten)]
    customer: Customer,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Deadlines {
    fn question(&self) -> Question {
        Question::Deadlines
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        add(&mut fields, "order", self.order.as_deref().map(word::<OrderKind>));
        add(&mut fields, "origin", self.origin.as_deref().map(word::<Origin>));
        let order = self.order.as_deref().and_then(OrderKind::read_loosely);
        add(&mut fields, "status", Some(status(order, &self.status)));
        add(&mut fields, "statusSince", self.status_since.as_deref().map(text));
        self.dates.add_to(&mut fields);
        add(&mut fields, "number", self.number.as_deref().map(text));
        add(&mut fields, "now", Some(text(&self.now.clone().unwrap_or_else(now))));
        self.customer.add_to(&mut fields);
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
