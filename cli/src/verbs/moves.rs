//! `moves`: what may be done with a number in this status, and why not the rest?

use clap::Args;
use numgate::{NumberStatus, Question};

use super::life::Statuses;
use super::words::choice;
use crate::record::{Fields, add, word};

/// The status that moves lead out of.
#[derive(Debug, Args)]
pub struct At {
    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in"))]
    status: String,
}

impl Statuses for At {
    const QUESTION: Question = Question::Moves;
    const ABOUT: &'static str =
        "What may be done with a number in this status, by whom, leading where; and why not the rest?";
    const EXAMPLE: &'static str = "\
Example:
  numgate moves --country CH --origin ported-in --status port-in-activated";

    fn add_to(&self, fields: &mut Fields) {
        add(fields, "status", Some(word::<NumberStatus>(&self.status)));
    }
}
