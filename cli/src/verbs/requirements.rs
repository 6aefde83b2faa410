//! `requirements`: which fields does a request have in a country?

use clap::Args;
use numgate::{Action, Country, Document, Question, QuestionError, Request};

use super::Ask;
use super::common::{Common, Written};
use super::customer::Customer;
use super::words::choice;
use crate::output::Shown;
use crate::record::{Fields, add, word};

const EXAMPLE: &str = "\
Examples:
  numgate requirements --request port-in --country PT
  numgate requirements --request update-customer --action MODIFY --country NL
  numgate requirements --request port-in --country FR --segment consumer
  numgate requirements --request activation --country ES --schema --format json";

/// Which fields does a request have in a country, and how do they stand?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Requirements {
    #[arg(long, value_name = "REQUEST", help = choice::<Request>("What is asked of the provider"))]
    request: Option<String>,

    #[arg(long, value_name = "ACTION", help = choice::<Action>("The action of that request"))]
    action: Option<String>,

    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the numbers"))]
    country: Option<String>,

    /// The fields as JSON Schema 2020-12 too
    #[arg(long)]
    schema: bool,

    #[command(flatten)]
    customer: Customer,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Requirements {
    fn question(&self) -> Question {
        Question::Requirements
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut own = Fields::new();
        add(&mut own, "request", self.request.as_deref().map(word::<Request>));
        add(&mut own, "country", self.country.as_deref().map(word::<Country>));
        add(&mut own, "action", self.action.as_deref().map(word::<Action>));
        add(&mut own, "schema", self.schema.then_some(Document::Boolean(true)));
        self.customer.add_to(&mut own);
        self.common.record(own)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
