//! Any text as any question: it is answered or refused, in JSON, and the same way again.
//!
//! An input is the letter of the question and its JSON.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use numgate::{Document, Question, ask};
use numgate_fuzz::word;

fuzz_target!(|input: &[u8]| -> Corpus {
    let Some((question, text)) = word::<Question>(input) else { return Corpus::Reject };
    let Ok(document) = serde_json::from_slice::<Document>(text) else { return Corpus::Reject };
    let asked = || match ask(question, &document) {
        Ok(answer) => serde_json::to_string(&answer).unwrap(),
        Err(error) => {
            assert!(!error.to_string().contains(char::is_control), "{error:?}");
            serde_json::to_string(&error).unwrap()
        }
    };
    assert_eq!(asked(), asked());
    Corpus::Keep
});
