//! Answers as reports for people: one file an answer.

use numgate::{Answer, Document};

use crate::output::canonical;

mod bulk;
mod check;
mod deadlines;
mod error;
mod explain;
mod findings;
mod history;
mod line;
mod month;
mod moves;
mod page;
mod paths;
mod phrase;
mod port_dates;
mod range;
mod requirements;
mod rules;
mod simulate;
mod value;
mod working_days;

pub use bulk::{error as bulk_error, row as bulk_row, summary as bulk_summary};
pub use error::refusal;
use page::Page;
pub use page::width;

/// The report of an answer to a question, at most `width` columns wide.
pub fn report(question: &Document, answer: &Answer, width: usize) -> String {
    let mut page = Page::new(width);
    match answer {
        Answer::Check(answer) => check::write(&mut page, question, answer),
        Answer::Moves(answer) => moves::write(&mut page, question, answer),
        Answer::Paths(answer) => paths::write(&mut page, question, answer),
        Answer::WorkingDays(answer) => working_days::write(&mut page, question, answer),
        Answer::Deadlines(answer) => deadlines::write(&mut page, question, answer),
        Answer::History(answer) => history::write(&mut page, question, answer),
        Answer::PortDates(answer) => port_dates::write(&mut page, answer),
        Answer::Simulate(answer) => simulate::write(&mut page, question, answer),
        Answer::Value(answer) => value::write(&mut page, question, answer),
        Answer::Range(answer) => range::write(&mut page, question, answer),
        Answer::Requirements(answer) => requirements::write(&mut page, answer),
        Answer::Rules(answer) => rules::write(&mut page, answer),
        Answer::Explain(answer) => explain::write(&mut page, answer),
        Answer::Findings(answer) => findings::write(&mut page, answer),
        Answer::Diagram(answer) => return answer.text.clone(),
        // An answer without a report of its own is still an answer.
        other => return canonical(other),
    }
    page.text()
}

/// One answer of many, on a line of its own.
pub fn row(answer: &Answer) -> String {
    match answer {
        Answer::Value(answer) => value::row(answer),
        other => canonical(other),
    }
}
