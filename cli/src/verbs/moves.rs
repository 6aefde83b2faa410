//! `moves`: what may be done with a number in this status, and why not the rest?

use clap::Args;
use numgate::{NumberStatus, Question};

use super::check::now;
use super::life::Statuses;
use super::words::choice;
use crate::record::{Fields, add, text, word};

/// The status that moves lead out of.
#[derive(Debug, Args)]
pub struct At {
    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in"))]
    status: String,

    /// The moment at which the status began, `2026-01-05T09:00:00Z`; with it, each move says until when
    #[arg(long, value_name = "INSTANT")]
    status_since: Option<String>,

    /// The moment of the question; the present one when left out beside `--status-since`
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,
}

impl Statuses for At {
    const QUESTION: Question = Question::Moves;
    const ABOUT: &'static str =
        "What may be done with a number in this status, by whom, leading where; and why not the rest?";
    const EXAMPLE: &'static str = "\
Example:
  numgate moves --country CH --origin ported-in --status port-in-activated
  numgate moves --country BE --origin colt --status reserved --status-since 2026-01-05T09:00:00Z";

    fn add_to(&self, fields: &mut Fields) {
        add(fields, "status", Some(word::<NumberStatus>(&self.status)));
        add(fields, "statusSince", self.status_since.as_deref().map(text));
        let present = || self.status_since.is_some().then(now);
        add(fields, "now", self.now.clone().or_else(present).as_deref().map(text));
    }
}
