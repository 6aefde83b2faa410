//! Any question, from a document to its answer.

use super::scope::{Rules, of_its_finding};
use crate::answer::Answer;
use crate::question::{Document, FromDocument, QuestionError, read};
use crate::vocabulary::{ErrorCode, FindingId, Question, Word};

/// Asks a question that came in as a document, as the command line and the npm package do.
///
/// # Errors
///
/// When the document is not such a question, or the question cannot be answered: the first thing wrong, with its place.
pub fn ask(question: Question, document: &Document) -> Result<Answer, QuestionError> {
    match question {
        Question::Check => asked(document, Rules::check).map(Answer::Check),
        Question::Moves => asked(document, Rules::moves).map(Answer::Moves),
        Question::Paths => asked(document, Rules::paths).map(Answer::Paths),
        Question::History => asked(document, Rules::history).map(Answer::History),
        Question::WorkingDays => asked(document, Rules::working_days).map(Answer::WorkingDays),
        Question::Deadlines => asked(document, Rules::deadlines).map(Answer::Deadlines),
        Question::PortDates => asked(document, Rules::port_dates).map(Box::new).map(Answer::PortDates),
        Question::Simulate => asked(document, Rules::simulate).map(Answer::Simulate),
        Question::Value => asked(document, Rules::value).map(Box::new).map(Answer::Value),
        Question::Range => asked(document, Rules::range).map(Answer::Range),
        Question::Requirements => asked(document, Rules::requirements).map(Answer::Requirements),
        Question::Rules => asked(document, Rules::rules).map(Answer::Rules),
        Question::Explain => asked(document, Rules::explain).map(Answer::Explain),
        Question::Findings => asked(document, Rules::findings).map(Answer::Findings),
        Question::Diagram => asked(document, Rules::diagram).map(Answer::Diagram),
    }
}

/// Asks one question of the newest rules, by its method: `asked(&document, Rules::check)`.
///
/// # Errors
///
/// When the document is not such a question, or the question cannot be answered: the first thing wrong, with its place.
pub fn asked<Q: FromDocument, A>(
    document: &Document,
    ask: fn(Rules, &Q) -> Result<A, QuestionError>,
) -> Result<A, QuestionError> {
    asked_of(Rules::latest(), document, ask)
}

/// Asks one question of these rules: `asked_of(rules, &document, Rules::check)`.
///
/// # Errors
///
/// As [`asked`].
pub fn asked_of<Q: FromDocument, A>(
    rules: Rules,
    document: &Document,
    ask: fn(Rules, &Q) -> Result<A, QuestionError>,
) -> Result<A, QuestionError> {
    read(document).and_then(|question| ask(rules, &question)).map_err(narrowed)
}

/// An error that names the readings of all findings, with those of its own alone.
pub(super) fn narrowed(error: QuestionError) -> QuestionError {
    let finding = error.path.as_str().strip_prefix("/readings/").and_then(FindingId::read);
    match finding.filter(|_| error.code == ErrorCode::UnknownWord) {
        Some(finding) => of_its_finding(error, finding),
        None => error,
    }
}
