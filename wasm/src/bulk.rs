//! Many orders, one a row: the handle that `numgate/bulk` holds while it reads a file.

use numgate::{
    Begun, Borrowed, Bulk, Document, ErrorCode, NotJson, Pointer, QuestionError, RowError, RowForm, RowReader, Seen,
    Shaped, Summary, TableHeader,
};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::written;
use crate::{document, not_json, refused, spoken};

/// The rows of a file or the questions of a list, checked as they come in. JavaScript frees it.
#[wasm_bindgen]
pub struct BulkRun {
    state: Result<State, QuestionError>,
}

struct State {
    bulk: Bulk,
    reader: RowReader,
    begun: bool,
    table: Option<(TableHeader, RowForm)>,
    /// How many questions came in.
    questions: u64,
    seen: Seen,
    summary: Summary,
}

#[wasm_bindgen]
impl BulkRun {
    /// Begins with what the rows have in common. What is wrong with it, [`Self::rows`] tells.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(question: &[u8]) -> Self {
        let asked = document::read(question).ok_or_else(not_json);
        let state = asked.and_then(|question| Bulk::asked(spoken(), question)).map(|(bulk, skipped)| State {
            bulk,
            reader: RowReader::new(skipped),
            begun: false,
            table: None,
            questions: 0,
            seen: Seen::new(),
            summary: Summary::new(),
        });
        Self { state }
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        if let Ok(state) = &mut self.state {
            state.reader.feed(bytes);
        }
    }

    /// Says that the file ends here.
    pub fn end(&mut self) {
        if let Ok(state) = &mut self.state {
            state.reader.end();
        }
    }

    /// What is said of the next rows of the file, a list, or an error; empty when there is no whole row at hand.
    #[must_use]
    pub fn rows(&mut self) -> String {
        let told = match &mut self.state {
            Ok(state) => state.rows(),
            Err(error) => return refused(error),
        };
        told.unwrap_or_else(|error| {
            let told = refused(&error);
            self.state = Err(error);
            told
        })
    }

    /// What is said of questions, each a row: a list of lists of one question each, or of the place, code, expectation
    /// and finding of an error.
    #[must_use]
    pub fn questions(&mut self, questions: &[u8]) -> String {
        match (&mut self.state, document::read(questions)) {
            (Ok(state), Some(Document::List(questions))) => state.questions(questions),
            (Err(error), _) => refused(error),
            _ => refused(&not_json()),
        }
    }

    /// What all rows come to.
    #[must_use]
    pub fn summary(&mut self) -> String {
        match &mut self.state {
            Ok(state) => written(&std::mem::take(&mut state.summary).told().shape()),
            Err(error) => refused(error),
        }
    }
}

impl State {
    fn rows(&mut self) -> Result<String, QuestionError> {
        if !self.begun {
            match self.reader.begin()? {
                Begun::NotYet => return Ok(String::new()),
                Begun::Lines => {}
                Begun::Table(header) => {
                    let form = self.bulk.form(&header);
                    self.table = Some((header, form));
                }
            }
            self.begun = true;
        }
        let Some(rows) = self.reader.rows() else { return Ok(String::new()) };
        let table = self.table.as_mut().map(|(header, form)| (&*header, form));
        let checked = self.bulk.check_rows(&rows, table, json);
        Ok(self.told(rows.first(), rows.lines().zip(checked)))
    }

    /// A question is its own line.
    fn questions(&mut self, questions: Vec<Document<'_>>) -> String {
        let first = self.questions + 1;
        self.questions += questions.len() as u64;
        let checked: Vec<_> = (first..)
            .zip(questions)
            .map(|(row, question)| {
                let question = asked(question).map_err(|error| Box::new(RowError::new(error)));
                let checked = question.and_then(|question| self.bulk.check(&self.bulk.of_document(question), None));
                (row, checked)
            })
            .collect();
        self.told(first, checked.into_iter())
    }

    fn told(
        &mut self,
        first: u64,
        checked: impl Iterator<Item = (u64, Result<numgate::CheckedRow, Box<RowError>>)>,
    ) -> String {
        let header = self.table.as_ref().map(|(header, _)| header);
        let rows = (first..).zip(checked).map(|(row, (line, checked))| -> Box<dyn Shaped> {
            match checked {
                Ok(checked) => {
                    let met = self.seen.meet(row, checked.ranges());
                    let told = checked.told(row, line, &met, header);
                    self.summary.count(&told);
                    Box::new(told)
                }
                Err(error) => {
                    let told = error.told(row, line);
                    self.summary.count_error(&told);
                    Box::new(told)
                }
            }
        });
        let rows: Vec<_> = rows.collect();
        written(&rows.shape())
    }
}

/// The question in a list of one, or the error in a list of four.
fn asked(item: Document<'_>) -> Result<Document<'_>, QuestionError> {
    let Document::List(parts) = item else { return Err(not_json()) };
    let mut parts = parts.into_iter();
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(question), None, ..) => Ok(question),
        (
            Some(Document::Text(path)),
            Some(Document::Text(code)),
            Some(Document::Text(expected)),
            Some(Document::Text(got)),
        ) => Err(QuestionError::at(Pointer::of(&path), code.parse().unwrap_or(ErrorCode::NotJson), expected, got)),
        _ => Err(not_json()),
    }
}

fn json(text: &str) -> Result<Document<'_>, NotJson> {
    serde_json::from_str(text).map(|Borrowed(document)| document).map_err(|error| NotJson {
        line: error.line(),
        column: error.column(),
        ended: error.is_eof(),
        reason: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::BulkRun;
    use crate::answer::reading::Kept;
    use crate::document::writing::written;

    fn told(text: &str, kept: &mut Kept) -> Value {
        if text.is_empty() { Value::Null } else { kept.read(text) }
    }

    #[test]
    fn rows_are_told_as_they_are_fed() {
        let kept = &mut Kept::new();
        let mut run = BulkRun::new(&written(&json!({ "request": "reservation", "country": "CH" })));
        run.feed(b"number,reference\n+41443334450,a\n+4144333");
        let first = told(&run.rows(), kept);
        assert_eq!(first.pointer("/0/verdict"), Some(&"undecided".into()), "{first}");
        assert_eq!(first.pointer("/0/customerReference"), Some(&"a".into()), "{first}");
        assert_eq!((first.pointer("/0/row"), first.pointer("/0/line")), (Some(&1.into()), Some(&2.into())));
        assert_eq!(run.rows(), "");
        run.feed(b"4450,b");
        assert_eq!(run.rows(), "");
        run.end();
        assert!(told(&run.rows(), kept).to_string().contains("of row 1 overlap"));
        assert_eq!(told(&run.summary(), kept).get("rows"), Some(&2.into()));
    }

    #[test]
    fn a_question_is_a_row_and_so_is_what_is_none() {
        let kept = &mut Kept::new();
        let mut run = BulkRun::new(&written(&json!({ "request": "reservation", "country": "CH" })));
        let rows = json!([[{ "notes": "x" }], ["/a", "notJson", "a JSON value", "a Map"]]);
        let rows = told(&run.questions(&written(&rows)), kept);
        assert_eq!(rows.pointer("/0/verdict"), Some(&"invalid".into()), "{rows}");
        assert_eq!(rows.pointer("/1/row"), Some(&2.into()), "{rows}");
        assert_eq!(rows.pointer("/1/error/path"), Some(&"/a".into()), "{rows}");
        assert_eq!(rows.pointer("/1/error/code"), Some(&"notJson".into()), "{rows}");
        assert_eq!(told(&run.summary(), kept).get("unreadable"), Some(&1.into()));
    }

    #[test]
    fn what_is_wrong_with_all_rows_is_told_in_their_place() {
        let none = br"x";
        for (question, text, field, expected) in [
            (written(&json!({ "colour": "red" })), "", "/error/path", "/colour"),
            (written(&json!({ "status": "Free" })), "", "/error/code", "missingField"),
            (written(&json!({})), "country,numbr\n", "/error/help", "did you mean `number`?"),
            (none.to_vec(), "", "/error/code", "wrongType"),
        ] {
            let (mut run, kept) = (BulkRun::new(&question), &mut Kept::new());
            run.feed(text.as_bytes());
            for said in [run.rows(), run.rows(), run.summary()] {
                let said = told(&said, kept);
                assert_eq!(said.pointer(field), Some(&expected.into()), "{said}");
            }
        }
    }
}
