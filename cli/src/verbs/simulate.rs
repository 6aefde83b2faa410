//! `simulate`: what becomes of numbers and orders when something happens, or time passes?

use std::path::PathBuf;

use clap::Args;
use numgate::{Action, Country, Document, Event, Question, QuestionError, Request};

use super::Ask;
use super::common::{Common, Written};
use super::customer::Customer;
use super::words::choice;
use crate::input;
use crate::output::Shown;
use crate::record::{Fields, add, add_record, at, integer, overlay, text, word};

const EXAMPLE: &str = "\
Examples:
  echo '{\"country\":\"BE\",\"state\":{\"now\":\"2026-01-02T09:00:00Z\",\"numbers\":[
         {\"origin\":\"colt\",\"status\":\"Reserved\",\"since\":\"2026-01-01T12:00:00Z\"}]}}' > state.json
  numgate simulate state.json
  numgate simulate state.json --advance-to 2026-05-01T09:00:00Z
  numgate simulate state.json --request activation --number 0 --format json > next.json
  numgate simulate next.json --country BE --event completion --order 0

An answer can be asked on: of a file with one, its state is taken.

Exit status: 0 it happened, 1 it cannot, 2 the question itself was wrong.";

/// What becomes of numbers and orders when something happens, or time passes?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Simulate {
    /// The question as JSON, or an answer to go on from; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the numbers and orders"))]
    country: Option<String>,

    #[arg(long, value_name = "REQUEST", help = choice::<Request>("The customer asks for this"))]
    request: Option<String>,

    #[arg(long, value_name = "ACTION", help = choice::<Action>("The action of that request"))]
    action: Option<String>,

    #[arg(long, value_name = "EVENT", help = choice::<Event>("This happens without a request"))]
    event: Option<String>,

    /// Time passes until this moment, `2026-03-02T09:00:00Z`
    #[arg(long, value_name = "INSTANT")]
    advance_to: Option<String>,

    /// The place of the order that it is about, from 0
    #[arg(long, value_name = "PLACE", allow_negative_numbers = true)]
    order: Option<String>,

    /// The place of a number that it is about, from 0; may be repeated
    #[arg(long = "number", visible_alias = "numbers", value_name = "PLACE", allow_negative_numbers = true)]
    numbers: Vec<String>,

    /// The agreed port date, when a port-in is confirmed, `2026-03-20`
    #[arg(long, value_name = "DAY")]
    port_date: Option<String>,

    /// The first possible date, when a port-in is confirmed or a port-out accepted (the Netherlands)
    #[arg(long, value_name = "DAY")]
    fpd: Option<String>,

    /// The day that a date change or a modification asks for
    #[arg(long, value_name = "DAY")]
    requested_date: Option<String>,

    #[command(flatten)]
    customer: Customer,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Simulate {
    /// What happens, as the options say.
    fn event(&self) -> Fields {
        let mut event = Fields::new();
        add(&mut event, "request", self.request.as_deref().map(word::<Request>));
        add(&mut event, "action", self.action.as_deref().map(word::<Action>));
        add(&mut event, "event", self.event.as_deref().map(word::<Event>));
        add(&mut event, "advanceTo", self.advance_to.as_deref().map(text));
        add(&mut event, "order", self.order.as_deref().map(integer));
        let numbers: Vec<_> = self.numbers.iter().map(|place| integer(place)).collect();
        add(&mut event, "numbers", (!numbers.is_empty()).then_some(Document::List(numbers)));
        add(&mut event, "portDate", self.port_date.as_deref().map(text));
        add(&mut event, "fpd", self.fpd.as_deref().map(text));
        add(&mut event, "requestedDate", self.requested_date.as_deref().map(text));
        event
    }
}

impl Ask for Simulate {
    fn question(&self) -> Question {
        Question::Simulate
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut own = Fields::new();
        add(&mut own, "country", self.country.as_deref().map(word::<Country>));
        self.customer.add_to(&mut own);
        add_record(&mut own, "event", self.event());
        overlay(&mut own, self.common.fields()?);
        let mut document = input::document(&self.file, Some(Question::Simulate))?;
        // An answer has what changed beside its state; a question has not.
        let answered = at(&document, "/effects").is_some() && at(&document, "/fired").is_some();
        if let Document::Record(fields) = &mut document {
            fields.retain(|(name, _)| !answered || name == "state");
            overlay(fields, own);
        }
        Ok(document)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
