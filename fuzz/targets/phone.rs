//! Any text as a phone number: what is read is the same when it is read again, and so is what was probably meant.
//!
//! An input is the letter of a country and the text.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use numgate::{Country, ValueKind, ValueQuestion, ValueVerdict, plan, read_phone};
use numgate_fuzz::{one_verdict, word};

fuzz_target!(|input: &[u8]| -> Corpus {
    let Some((country, text)) = word::<Country>(input) else { return Corpus::Reject };
    let Ok(text) = std::str::from_utf8(text) else { return Corpus::Reject };
    let mut question = ValueQuestion::new(ValueKind::Phone, text.to_owned());
    one_verdict(question.clone());
    question.country = Some(country);
    let answer = numgate::Rules::latest().value(&question).unwrap();
    match read_phone(text, country) {
        Ok(reading) => {
            let again = read_phone(&reading.number.to_string(), country).unwrap();
            assert_eq!((again.number, again.changes.len()), (reading.number, 0));
            assert_eq!(answer.e164, Some(reading.number.to_string()));
            let there = plan(reading.number).is_none_or(|plan| plan.valid());
            assert_eq!(answer.verdict == ValueVerdict::WellFormed, there);
        }
        Err(error) => {
            assert_eq!((answer.verdict, answer.e164, answer.fault), (ValueVerdict::Malformed, None, Some(error.fault)));
            assert!(!error.help().contains(char::is_control));
            if let Some(meant) = error.meant {
                assert_eq!(read_phone(&meant.to_string(), country).map(|it| it.number), Ok(meant), "{text:?}");
            }
        }
    }
    one_verdict(question);
    Corpus::Keep
});
