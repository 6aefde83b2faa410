//! `explain`: what stands behind this name?

use clap::Args;
use numgate::{
    Country, Document, ExplainQuestion, FindingId, IssueCode, NumberStatus, Question, QuestionError, Request, Rules,
    Word,
};

use super::Ask;
use super::common::{Common, Written};
use crate::output::Shown;
use crate::record::{Fields, add, text};

const EXAMPLE: &str = "\
Examples:
  numgate explain alloc.de.block-over-100     a rule
  numgate explain LIFE-09                     a statement of the guide
  numgate explain F-02                        a finding
  numgate explain range-too-large             an issue code
  numgate explain CH                          a country
  numgate explain port-in-activated           a number status
  numgate explain return                      a request
  numgate explain 400/002                     an error of the API
  numgate explain undecided                   any other word, by its meaning";

/// What stands behind a rule, statement, finding, issue, country, status, request, error or word?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Explain {
    /// The name
    #[arg(value_name = "ID")]
    id: String,

    #[command(flatten)]
    common: Common,

    #[command(flatten)]
    written: Written,
}

impl Ask for Explain {
    fn question(&self) -> Question {
        Question::Explain
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "id", Some(text(&meant(&self.id))));
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        self.written.shown()
    }
}

/// The name that was meant: as typed where something has that name, else the word or statement nearest to the typing.
fn meant(typed: &str) -> String {
    let known = |name: &str| Rules::latest().explain(&ExplainQuestion::new(name.to_owned())).is_ok();
    if known(typed) {
        return typed.to_owned();
    }
    let upper = typed.to_uppercase();
    if known(&upper) {
        return upper;
    }
    fn word<W: Word>(typed: &str) -> Option<&'static str> {
        W::read_loosely(typed).map(Word::as_str)
    }
    let mut other = None;
    macro_rules! any {
        ($($name:ident),+ $(,)?) => { $( other = other.or_else(|| word::<numgate::$name>(typed)); )+ };
    }
    numgate::for_every_vocabulary!(any);
    let word = word::<FindingId>(typed)
        .or_else(|| word::<NumberStatus>(typed))
        .or_else(|| word::<Request>(typed))
        .or_else(|| word::<IssueCode>(typed))
        .or_else(|| word::<Country>(typed))
        .or(other);
    word.unwrap_or(typed).to_owned()
}

#[cfg(test)]
mod tests {
    use super::meant;

    #[test]
    fn a_name_is_found_however_it_is_typed() {
        for (typed, name) in [
            ("F-02", "F-02"),
            ("f02", "F-02"),
            ("life-09", "LIFE-09"),
            ("ch", "CH"),
            ("port-in-activated", "PortIn_Activated"),
            ("update-customer", "updateCustomer"),
            ("range-too-large", "rangeTooLarge"),
            ("400/002", "400/002"),
            ("needs-approval", "needsApproval"),
            ("firm-order-commitment", "Firm order commitment"),
            ("nothing at all", "nothing at all"),
        ] {
            assert_eq!(meant(typed), name);
        }
    }
}
