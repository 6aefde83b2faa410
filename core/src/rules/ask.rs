//! Any question, from a document to its answer.

use super::scope::Rules;
use crate::answer::Answer;
use crate::question::{Document, QuestionError, read};
use crate::vocabulary::Question;

/// Asks a question that came in as a document, as the command line and the npm package do.
///
/// # Errors
///
/// When the document is not such a question, or the question cannot be answered: the first thing wrong, with its place.
pub fn ask(question: Question, document: &Document) -> Result<Answer, QuestionError> {
    let rules = Rules::latest();
    match question {
        Question::Check => rules.check(&read(document)?).map(Answer::Check),
        Question::Moves => rules.moves(&read(document)?).map(Answer::Moves),
        Question::Paths => rules.paths(&read(document)?).map(Answer::Paths),
        Question::Rules => rules.rules(&read(document)?).map(Answer::Rules),
        Question::Explain => rules.explain(&read(document)?).map(Answer::Explain),
        Question::Findings => rules.findings(&read(document)?).map(Answer::Findings),
        Question::Diagram => rules.diagram(&read(document)?).map(Answer::Diagram),
    }
}
