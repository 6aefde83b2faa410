//! `moves`: what may be done with a number or an order in this status, and why not the rest?

use clap::Args;
use numgate::{NumberStatus, OrderKind, Question};

use super::check::now;
use super::dates::Dates;
use super::life::Statuses;
use super::words::choice;
use crate::record::{Fields, add, status, text};

/// The status that moves lead out of.
#[derive(Debug, Args)]
pub struct At {
    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in; with `--order`, a status of such an order"))]
    status: String,

    /// The moment at which the status began, `2026-01-05T09:00:00Z`; with it, each move says until when
    #[arg(long, value_name = "INSTANT")]
    status_since: Option<String>,

    #[command(flatten)]
    dates: Dates,

    /// The moment of the question; the present one when left out beside `--status-since`, `--port-date` or `--fpd`
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,
}

impl Statuses for At {
    const QUESTION: Question = Question::Moves;
    const ABOUT: &'static str =
        "What may be done with a number or an order in this status, by whom, leading where; and why not the rest?";
    const EXAMPLE: &'static str = "\
Example:
  numgate moves --country CH --origin ported-in --status port-in-activated
  numgate moves --country BE --origin colt --status reserved --status-since 2026-01-05T09:00:00Z
  numgate moves --country FR --order port-in --status \"Firm order commitment\" --port-date 2026-09-18";

    fn add_to(&self, order: Option<OrderKind>, fields: &mut Fields) {
        add(fields, "status", Some(status(order, &self.status)));
        add(fields, "statusSince", self.status_since.as_deref().map(text));
        self.dates.add_to(fields);
        let dated = self.status_since.is_some() || self.dates.any();
        let present = || dated.then(now);
        add(fields, "now", self.now.clone().or_else(present).as_deref().map(text));
    }
}
