//! `paths`: how does a number or an order get from one status to another?

use clap::Args;
use numgate::{NumberStatus, OrderKind, Question};

use super::life::Statuses;
use super::words::choice;
use crate::record::{Fields, add, status};

/// The two ends of a way.
#[derive(Debug, Args)]
pub struct Ends {
    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in; with `--order`, a status of such an order, or its beginning when left out"))]
    from: Option<String>,

    /// The status that it is to reach, one of the same list
    #[arg(long, value_name = "STATUS")]
    to: String,
}

impl Statuses for Ends {
    const QUESTION: Question = Question::Paths;
    const ABOUT: &'static str = "How does a number or an order get from one status to another?";
    const EXAMPLE: &'static str = "\
Example:
  numgate paths --country IT --origin colt --from free --to activated
  numgate paths --country NL --order port-in --to completed";

    fn add_to(&self, order: Option<OrderKind>, fields: &mut Fields) {
        add(fields, "from", self.from.as_deref().map(|from| status(order, from)));
        add(fields, "to", Some(status(order, &self.to)));
    }
}
