//! Any question, from a document to its answer.

use super::scope::{Rules, of_its_finding};
use crate::answer::Answer;
use crate::question::{Document, QuestionError, read};
use crate::vocabulary::{ErrorCode, FindingId, Question, Word};

/// Asks a question that came in as a document, as the command line and the npm package do.
///
/// # Errors
///
/// When the document is not such a question, or the question cannot be answered: the first thing wrong, with its place.
pub fn ask(question: Question, document: &Document) -> Result<Answer, QuestionError> {
    let rules = Rules::latest();
    let answer = match question {
        Question::Check => read(document).and_then(|question| rules.check(&question)).map(Answer::Check),
        Question::Moves => read(document).and_then(|question| rules.moves(&question)).map(Answer::Moves),
        Question::Paths => read(document).and_then(|question| rules.paths(&question)).map(Answer::Paths),
        Question::Rules => read(document).and_then(|question| rules.rules(&question)).map(Answer::Rules),
        Question::Explain => read(document).and_then(|question| rules.explain(&question)).map(Answer::Explain),
        Question::Findings => read(document).and_then(|question| rules.findings(&question)).map(Answer::Findings),
        Question::Diagram => read(document).and_then(|question| rules.diagram(&question)).map(Answer::Diagram),
    };
    answer.map_err(narrowed)
}

/// An error that names the readings of all findings, with those of its own alone.
fn narrowed(error: QuestionError) -> QuestionError {
    let finding = error.path.as_str().strip_prefix("/readings/").and_then(FindingId::read);
    match finding.filter(|_| error.code == ErrorCode::UnknownWord) {
        Some(finding) => of_its_finding(error, finding),
        None => error,
    }
}
