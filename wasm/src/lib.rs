//! numgate for JavaScript: one function a question, which takes it and returns the answer, both in a compact form.
//!
//! An error is returned as every face shows it, `{ "error": { … } }`. The npm package stands before these functions:
//! it hands on JSON only, of bounded depth and size, in the form that [`document`] describes, and reads the answers, whose
//! form [`answer`] describes.

mod answer;
#[cfg(feature = "check-bulk")]
mod bulk;
mod document;
#[cfg(feature = "form")]
mod form;

use std::cell::Cell;

use numgate::{Catalogue, Catalogues, ErrorCode, FromDocument, Pointer, QuestionError, Rules, Shape, Shaped};
use wasm_bindgen::prelude::wasm_bindgen;

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::GlobalTlsf<Small> = rlsf::GlobalTlsf::new();

/// As small as can be; where a file may be long, memory that is free again is joined. There is no lock that a call which
/// ends for want of a stack would leave closed.
#[cfg(target_arch = "wasm32")]
struct Small;

#[cfg(target_arch = "wasm32")]
impl rlsf::GlobalTlsfOptions for Small {
    const ENABLE_REALLOCATION: bool = false;
    const COALESCE_POOLS: bool = cfg!(feature = "check-bulk");
}

macro_rules! functions {
    ($( $(#[doc = $doc:literal])+ $feature:literal: $name:ident as $js:ident, )+) => { $(
        $(#[doc = $doc])+
        #[cfg(feature = $feature)]
        #[wasm_bindgen(js_name = $js)]
        #[must_use]
        pub fn $name(question: &[u8]) -> String {
            ask(question, Rules::$name)
        }
    )+ };
}

functions! {
    /// Is this order acceptable?
    "check": check as check,
    /// What may be done with a number in this status, and why not the rest?
    "moves": moves as moves,
    /// How does a number get from one status to another?
    "paths": paths as paths,
    /// Is this sequence of dated statuses possible?
    "history": history as history,
    /// What becomes of numbers and orders when something happens, or time passes?
    "simulate": simulate as simulate,
    /// Which days are working days?
    "working-days": working_days as workingDays,
    /// What runs out, and when?
    "deadlines": deadlines as deadlines,
    /// Which days can be booked for a port?
    "port-dates": port_dates as portDates,
    /// Is this value what it is meant to be?
    "value": value as value,
    /// What is in these ranges, and how are they written, cut and joined?
    "range": range as range,
    /// Which fields does a request have?
    "requirements": requirements as requirements,
    /// Every rule, with its source.
    "rules": rules as rules,
    /// What stands behind this name?
    "explain": explain as explain,
    /// Where does the guide contradict itself?
    "findings": findings as findings,
    /// A state machine, drawn.
    "diagram": diagram as diagram,
}

thread_local! {
    /// The catalogues that were loaded. They belong to the module as its tables do: answers depend on them only where a
    /// question asks for their language.
    static SPOKEN: Cell<&'static Catalogues> = const { Cell::new(&Catalogues(&[])) };
}

/// Adds the messages of a language, which `Catalogue::read` describes; whether they are of this version. Once a language
/// is enough, and each time is kept for good.
#[wasm_bindgen]
#[must_use]
pub fn speak(catalogue: &[u8]) -> bool {
    let Some(read) = document::read(catalogue).as_ref().and_then(Catalogue::read) else { return false };
    let mut all = vec![read];
    all.extend_from_slice(SPOKEN.get().0);
    SPOKEN.set(Box::leak(Box::new(Catalogues(all.leak()))));
    true
}

/// Forgets what JavaScript knows of the answers: for when it could not read one to its end.
#[wasm_bindgen]
pub fn forget() {
    answer::forget();
}

/// The rules, told in the languages that were loaded.
fn spoken() -> Rules {
    Rules::latest().speaking(SPOKEN.get())
}

#[cfg_attr(feature = "check-bulk", allow(dead_code, reason = "many orders alone are asked about otherwise"))]
fn ask<Q: FromDocument, A: Shaped>(question: &[u8], ask: fn(Rules, &Q) -> Result<A, QuestionError>) -> String {
    match document::read(question).ok_or_else(not_json).and_then(|document| numgate::asked_of(spoken(), &document, ask))
    {
        Ok(answer) => answer::written(&answer.shape()),
        Err(error) => refused(&error),
    }
}

#[cold]
fn refused(error: &QuestionError) -> String {
    answer::written(&Shape::Named(vec![("error", &error.body())]))
}

#[cold]
fn not_json() -> QuestionError {
    QuestionError::at(Pointer::root(), ErrorCode::NotJson, "a JSON value", "another value")
}
