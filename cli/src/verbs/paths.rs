//! `paths`: how does a number get from one status to another?

use clap::Args;
use numgate::{NumberStatus, Question};

use super::life::Statuses;
use super::words::choice;
use crate::record::{Fields, add, word};

/// The two ends of a way.
#[derive(Debug, Args)]
pub struct Ends {
    #[arg(long, value_name = "STATUS", help = choice::<NumberStatus>("The status that it is in"))]
    from: String,

    /// The status that it is to reach, one of the same list
    #[arg(long, value_name = "STATUS")]
    to: String,
}

impl Statuses for Ends {
    const QUESTION: Question = Question::Paths;
    const ABOUT: &'static str = "How does a number get from one status to another?";
    const EXAMPLE: &'static str = "\
Example:
  numgate paths --country IT --origin colt --from free --to activated";

    fn add_to(&self, fields: &mut Fields) {
        add(fields, "from", Some(word::<NumberStatus>(&self.from)));
        add(fields, "to", Some(word::<NumberStatus>(&self.to)));
    }
}
