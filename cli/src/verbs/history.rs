//! `history`: is this sequence of dated statuses of a number or an order possible?

use std::path::PathBuf;

use clap::Args;
use numgate::{Country, Document, ErrorCode, NumberStatus, OrderKind, Origin, Pointer, Question, QuestionError, Word};

use super::Ask;
use super::check::{is_silent, now};
use super::common::{Common, Written};
use super::customer::Customer;
use super::dates::Dates;
use super::words::choice;
use crate::input;
use crate::output::Shown;
use crate::record::{Fields, add, overlay, status, text, word, word_at};

const EXAMPLE: &str = "\
Examples:
  numgate history --country BE --origin colt --now 2026-02-01T09:00:00Z \\
    --step 2026-01-05T09:00:00Z=free --step 2026-01-06T09:00:00Z=reserved
  numgate history --country BE --order port-out --now 2026-01-15T09:00:00Z \
    --step 2026-01-12T09:00:00Z=customer-feedback-awaited --step 2026-01-14T09:00:00Z=confirmed
  numgate history history.json
  echo '{\"country\":\"BE\",\"origin\":\"colt\",\"now\":\"2026-02-01T09:00:00Z\",
         \"steps\":[{\"status\":\"Free\",\"at\":\"2026-01-05T09:00:00Z\"},
                  {\"status\":\"Reserved\",\"at\":\"2026-01-06T09:00:00Z\"}]}' | numgate history -

Exit status: 0 valid, 1 invalid, 3 undecided, 2 the question itself was wrong.";

/// Is this sequence of dated statuses of a number or an order possible; which step is impossible, too early or too late?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct History {
    /// The question as JSON; `-` is standard input, which is also read when no `--step` is given
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,

    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the number or order"))]
    country: Option<String>,

    #[arg(long, value_name = "KIND", help = choice::<OrderKind>("The kind of order; a number when left out"))]
    order: Option<String>,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("Where the number comes from; not needed with `--order`"))]
    origin: Option<String>,

    #[arg(long = "step", visible_alias = "steps", value_name = "INSTANT=STATUS",
        help = choice::<NumberStatus>("When a status began, and which, `2026-01-05T09:00:00Z=reserved`; \
            may be repeated, in the order of the times; with `--order`, a status of such an order"))]
    steps: Vec<String>,

    #[command(flatten)]
    dates: Dates,

    /// The number itself in E.164, for rules that hold for some numbers only
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,

    /// The moment at which the last status still stands, `2026-03-02T09:00:00Z`; the present one when the question does
    /// not say
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,

    #[command(flatten)]
    customer: Customer,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl History {
    fn steps(&self, order: Option<OrderKind>) -> Result<Option<Document<'static>>, QuestionError> {
        let mut steps = Vec::new();
        for (index, typed) in self.steps.iter().enumerate() {
            let Some((at, began)) = typed.split_once('=') else {
                let path = Pointer::of(&format!("/steps/{index}"));
                let expected = "a pair as `2026-01-05T09:00:00Z=reserved`";
                return Err(QuestionError::at(path, ErrorCode::InvalidValue, expected, text(typed).to_string()));
            };
            let fields = [("status", status(order, began.trim())), ("at", text(at.trim()))];
            steps.push(Document::Record(fields.map(|(name, value)| (name.into(), value)).into()));
        }
        Ok((!steps.is_empty()).then_some(Document::List(steps)))
    }
}

impl Ask for History {
    fn question(&self) -> Question {
        Question::History
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut document = match &self.file {
            Some(file) => input::document(file, Some(Question::History))?,
            None if self.steps.is_empty() => input::document("-".as_ref(), Some(Question::History))?,
            None => Document::Record(Fields::new()),
        };
        let order = self.order.as_deref().and_then(OrderKind::read_loosely);
        let order = order.or_else(|| word_at::<OrderKind>(&document, "/order").filter(|_| self.order.is_none()));
        let mut own = Fields::new();
        add(&mut own, "country", self.country.as_deref().map(word::<Country>));
        add(&mut own, "order", self.order.as_deref().map(word::<OrderKind>));
        add(&mut own, "origin", self.origin.as_deref().map(word::<Origin>));
        add(&mut own, "steps", self.steps(order)?);
        self.dates.add_to(&mut own);
        add(&mut own, "number", self.number.as_deref().map(text));
        add(&mut own, "now", self.now.as_deref().map(text));
        self.customer.add_to(&mut own);
        overlay(&mut own, self.common.fields()?);
        let silent = self.now.is_none() && is_silent(&document);
        if let Document::Record(fields) = &mut document {
            overlay(fields, own);
            let present = silent.then(|| ("now".into(), text(&now())));
            overlay(fields, present.into_iter().collect());
        }
        Ok(document)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
