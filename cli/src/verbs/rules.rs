//! `rules`: every rule, with its source.

use clap::Args;
use numgate::{Document, Question, QuestionError};

use super::Ask;
use super::common::{Common, Written};
use crate::output::Shown;
use crate::record::Fields;

const EXAMPLE: &str = "\
Example:
  numgate rules --format json | head -c 300";

/// Which rules are there, with which sources?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Rules {
    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Rules {
    fn question(&self) -> Question {
        Question::Rules
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        self.common.record(Fields::new())
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
