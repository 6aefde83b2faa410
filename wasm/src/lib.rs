//! numgate for JavaScript: one function a question, which takes it as an object and returns the answer as one.
//!
//! What is thrown is the error as every face writes it, `{ "error": { … } }`. The npm package stands before these
//! functions: it hands on plain data only, of bounded depth and size, and wraps what is thrown.

use numgate::{Document, ErrorCode, Pointer, Question, QuestionError};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

macro_rules! functions {
    ($( $(#[doc = $doc:literal])+ $name:ident => $question:ident, )+) => { $(
        $(#[doc = $doc])+
        ///
        /// # Errors
        ///
        /// When the value is not such a question: the first thing wrong, with its place.
        #[wasm_bindgen]
        pub fn $name(question: JsValue) -> Result<JsValue, JsValue> {
            ask(Question::$question, question)
        }
    )+ };
}

functions! {
    /// Is this order acceptable?
    check => Check,
    /// What may be done with a number in this status, and why not the rest?
    moves => Moves,
    /// How does a number get from one status to another?
    paths => Paths,
    /// Every rule, with its source.
    rules => Rules,
    /// What stands behind this name?
    explain => Explain,
    /// Where does the guide contradict itself?
    findings => Findings,
    /// A state machine, drawn.
    diagram => Diagram,
}

fn ask(question: Question, content: JsValue) -> Result<JsValue, JsValue> {
    let document: Document = serde_wasm_bindgen::from_value(content).map_err(|_| thrown(&not_json()))?;
    let answer = numgate::ask(question, &document).map_err(|error| thrown(&error))?;
    Ok(answer.serialize(&Serializer::json_compatible())?)
}

fn thrown(error: &QuestionError) -> JsValue {
    error.serialize(&Serializer::json_compatible()).unwrap_or_else(JsValue::from)
}

fn not_json() -> QuestionError {
    QuestionError::at(Pointer::root(), ErrorCode::NotJson, "a JSON value", "another value")
}
