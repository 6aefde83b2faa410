//! What the verbs about the life of one number or order have in common: whose life it is, and who asks.

use std::fmt::Debug;

use clap::Args;
use numgate::{Country, Document, OrderKind, Origin, Question, QuestionError, Word};

use super::Ask;
use super::common::{Common, Written};
use super::customer::Customer;
use super::words::choice;
use crate::output::Shown;
use crate::record::{Fields, add, text, word};

/// The statuses that a question about one life names.
pub trait Statuses: Args + Debug {
    /// The question.
    const QUESTION: Question;
    /// What it asks, for the help.
    const ABOUT: &'static str;
    /// How it is asked, for the help.
    const EXAMPLE: &'static str;

    /// Adds the statuses to a question: of such an order, or of a number.
    fn add_to(&self, order: Option<OrderKind>, fields: &mut Fields);
}

/// A question about the life of one number or order.
#[derive(Debug, Args)]
#[command(about = S::ABOUT, after_help = S::EXAMPLE)]
pub struct Life<S: Statuses> {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the number or order"))]
    country: String,

    #[arg(long, value_name = "KIND", help = choice::<OrderKind>("The kind of order; a number when left out"))]
    order: Option<String>,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("Where the number comes from; not needed with `--order`"))]
    origin: Option<String>,

    #[command(flatten)]
    statuses: S,

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

impl<S: Statuses> Ask for Life<S> {
    fn question(&self) -> Question {
        S::QUESTION
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        add(&mut fields, "order", self.order.as_deref().map(word::<OrderKind>));
        add(&mut fields, "origin", self.origin.as_deref().map(word::<Origin>));
        self.statuses.add_to(self.order.as_deref().and_then(OrderKind::read_loosely), &mut fields);
        add(&mut fields, "number", self.number.as_deref().map(text));
        self.customer.add_to(&mut fields);
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
