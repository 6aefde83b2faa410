//! `paths`: how does a number get from one status to another?

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
  numgate paths --country IT --origin colt --from free --to activated";

/// How does a number get from one status to another?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Paths {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the number"))]
    country: String,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("Where it comes from"))]
    origin: String,

    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in"))]
    from: String,

    /// The status that it is to reach, one of the same list
    #[arg(long, value_name = "STATUS")]
    to: String,

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

impl Ask for Paths {
    fn question(&self) -> Question {
        Question::Paths
    }

    fn document(&self) -> Result<Document, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        add(&mut fields, "origin", Some(word::<Origin>(&self.origin)));
        add(&mut fields, "from", Some(word::<NumberStatus>(&self.from)));
        add(&mut fields, "to", Some(word::<NumberStatus>(&self.to)));
        add(&mut fields, "number", self.number.as_deref().map(text));
        self.customer.add_to(&mut fields);
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
