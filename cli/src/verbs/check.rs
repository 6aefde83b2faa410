//! `check`: is this order acceptable?

use std::path::PathBuf;

use chrono::{SecondsFormat, Utc};
use clap::Args;
use numgate::{Document, Question, QuestionError};

use super::Ask;
use super::common::{Common, Written};
use crate::input;
use crate::output::Shown;
use crate::record::{Fields, at, overlay, text};

const EXAMPLE: &str = r#"Example:
  numgate check order.json
  echo '{"request":"return","country":"ES",
         "order":{"numbers":[{"startFullNumber":"+34810000000","endFullNumber":"+34810000000"}]},
         "numberStates":[{"origin":"colt","status":"Activated"}]}' | numgate check -

Exit status: 0 valid, 1 invalid, 3 undecided or needs approval, 2 the question itself was wrong."#;

/// Is this order acceptable?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Check {
    /// The question as JSON; `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    /// The moment of the check, `2026-03-02T09:00:00Z`; the present one when the question does not say
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Check {
    fn question(&self) -> Question {
        Question::Check
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let options = self.common.fields()?;
        let mut document = input::document(&self.file, Some(Question::Check))?;
        let said = self.now.clone().or_else(|| is_silent(&document).then(now));
        if let Document::Record(fields) = &mut document {
            overlay(fields, options);
            overlay(fields, said.iter().map(|now| ("now".into(), text(now))).collect::<Fields>());
        }
        Ok(document)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}

/// Whether the question leaves out the moment of the check.
pub fn is_silent(document: &Document) -> bool {
    matches!(at(document, "/now"), None | Some(Document::Null))
}

/// The one place where a clock is read.
pub fn now() -> String {
    Utc::now().to_rfc3339_opts(SecondsFormat::Secs, true)
}

#[cfg(test)]
mod tests {
    use super::now;

    #[test]
    fn now_is_an_instant_in_utc_to_the_second() {
        let now = now();
        assert_eq!(now.len(), "2026-03-02T09:00:00Z".len(), "{now}");
        assert!(now.starts_with("20") && now.ends_with('Z'), "{now}");
    }
}
