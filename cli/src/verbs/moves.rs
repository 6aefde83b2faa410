//! `moves`: what may be done with a number in this status, and why not the rest?

use clap::Args;
use numgate::{Country, Document, NumberStatus, Origin, Question, QuestionError};

use super::Ask;
use super::common::{Common, Written};
use super::customer::Customer;
use super::words::choice;
use crate::output::Shown;
use crate::record::{Fields, add, text, word};

const EXAMPLE: &str = "\
Example:
  numgate moves --country CH --origin ported-in --status port-in-activated";

/// What may be done with a number in this status, by whom, leading where; and why not the rest?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Moves {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the number"))]
    country: String,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("Where it comes from"))]
    origin: String,

    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in"))]
    status: String,

    /// The number itself in E.164, for rules that hold for some numbers only
    #[arg(long, value_name = "NUMBER")]
    number: Option<String>,

    #[command(flatten)]
    customer: Customer,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Moves {
    fn question(&self) -> Question {
        Question::Moves
    }

    fn document(&self) -> Result<Document, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        add(&mut fields, "origin", Some(word::<Origin>(&self.origin)));
        add(&mut fields, "status", Some(word::<NumberStatus>(&self.status)));
        add(&mut fields, "number", self.number.as_deref().map(text));
        self.customer.add_to(&mut fields);
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
