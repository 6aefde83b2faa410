//! Any text as an identifier of any kind in any country: it has one verdict, and a normal form that is its own.
//!
//! An input is the letters of a kind and of a country and the text; behind a line break there may be the number of a RIO.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use numgate::{Country, ValueKind, ValueQuestion};
use numgate_fuzz::{one_verdict, word};

fuzz_target!(|input: &[u8]| -> Corpus {
    let Some((kind, rest)) = word::<ValueKind>(input) else { return Corpus::Reject };
    let Some((country, text)) = word::<Country>(rest) else { return Corpus::Reject };
    let Ok(text) = std::str::from_utf8(text) else { return Corpus::Reject };
    let (value, number) = text.split_once('\n').map_or((text, None), |(value, number)| (value, Some(number)));
    let mut question = ValueQuestion::new(kind, value.to_owned());
    question.country = Some(country);
    question.number = number.map(str::to_owned);
    one_verdict(question);
    Corpus::Keep
});
