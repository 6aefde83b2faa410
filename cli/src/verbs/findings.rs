//! `findings`: where does the guide contradict itself?

use clap::Args;
use numgate::{Document, FindingId, Question, QuestionError};

use super::Ask;
use super::common::{Common, Written};
use crate::output::Shown;
use crate::record::{Fields, add, word};

const EXAMPLE: &str = "\
Examples:
  numgate findings
  numgate findings F-02";

/// Where does the guide contradict itself, and how can it be read?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Findings {
    /// One finding alone
    #[arg(value_name = "ID")]
    id: Option<String>,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Findings {
    fn question(&self) -> Question {
        Question::Findings
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "id", self.id.as_deref().map(word::<FindingId>));
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}
