//! The verbs: each turns its arguments into one question.

use std::process::ExitCode;

use clap::Subcommand;
use numgate::{Document, Question, QuestionError};

use crate::output::Shown;

mod bulk;
mod check;
mod common;
mod customer;
mod dates;
mod deadlines;
mod diagram;
mod explain;
mod findings;
mod history;
mod life;
mod moves;
mod paths;
mod port_dates;
mod range;
mod requirements;
mod rules;
mod simulate;
mod value;
pub mod words;
mod working_days;

/// What a verb asks, and how the answer is wanted.
pub trait Ask {
    /// The question.
    fn question(&self) -> Question;

    /// What is asked.
    ///
    /// # Errors
    ///
    /// When it cannot be read.
    fn document(&self) -> Result<Document<'static>, QuestionError>;

    /// The questions, where the verb asks many; then what is wrong with all of them is an error.
    fn rows(&self) -> Option<Result<Box<dyn Rows + '_>, QuestionError>> {
        None
    }

    /// What the verb does by itself, where it is more than to ask and to tell.
    fn runs(&self) -> Option<ExitCode> {
        None
    }

    /// How the answer is to be written.
    fn shown(&self) -> Shown;
}

/// Many questions, one after the other.
pub trait Rows {
    /// What is asked next; an error is a row too.
    fn next(&mut self) -> Option<Result<Document<'static>, QuestionError>>;

    /// Whether the next one may be long in coming, so that what is answered should be seen now.
    fn pauses(&self) -> bool;
}

/// Declares the verbs: the name of each and the arguments it takes.
macro_rules! verbs {
    ($($name:ident($arguments:ty)),+ $(,)?) => {
        /// What to ask.
        #[derive(Debug, Subcommand)]
        pub enum Verb { $( $name($arguments) ),+ }

        impl Verb {
            /// The question behind the verb.
            pub fn asked(&self) -> &dyn Ask {
                match self { $( Self::$name(verb) => verb ),+ }
            }
        }
    };
}

verbs! {
    Check(check::Check),
    Bulk(bulk::Bulk),
    Moves(life::Life<moves::At>),
    Paths(life::Life<paths::Ends>),
    WorkingDays(working_days::WorkingDays),
    Deadlines(deadlines::Deadlines),
    History(history::History),
    PortDates(port_dates::PortDates),
    Simulate(simulate::Simulate),
    Value(value::Value),
    Range(range::Range),
    Requirements(requirements::Requirements),
    Rules(rules::Rules),
    Explain(explain::Explain),
    Findings(findings::Findings),
    Diagram(diagram::Diagram),
}
