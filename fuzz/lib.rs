//! What the targets share: how a word is written in an input, and what must hold of every value.

use numgate::{Rules, ValueQuestion, ValueVerdict, Word};

/// The word that the first byte stands for, and what follows; every byte is some word, `A` the first of the list.
#[must_use]
pub fn word<W: Word>(input: &[u8]) -> Option<(W, &[u8])> {
    let (letter, rest) = input.split_first()?;
    let place = usize::from(letter.wrapping_sub(b'A')) % W::ALL.len();
    Some((W::ALL[place], rest))
}

/// The byte that stands for a word.
///
/// # Panics
///
/// When the list is longer than a byte can tell.
#[must_use]
pub fn letter<W: Word>(word: W) -> char {
    let place = W::ALL.iter().position(|own| own.as_str() == word.as_str()).unwrap();
    char::from(b'A' + u8::try_from(place).unwrap())
}

/// What must hold of any text that is meant to be a value: it has one verdict, and a normal form that is its own.
///
/// # Panics
///
/// When it does not hold.
pub fn one_verdict(mut question: ValueQuestion) {
    // What is refused is refused whatever the text.
    let Ok(answer) = Rules::latest().value(&question) else {
        question.value = String::new();
        assert!(Rules::latest().value(&question).is_err(), "{question:?}");
        return;
    };
    assert_eq!(answer.input, question.value);
    assert!(serde_json::to_string(&answer).is_ok());
    assert_eq!(answer.verdict == ValueVerdict::Malformed, answer.expected.is_some(), "{answer:?}");
    assert_eq!(answer.verdict == ValueVerdict::WellFormed, answer.message.is_none(), "{answer:?}");
    if answer.verdict == ValueVerdict::WellFormed {
        question.value = answer.normal.clone().unwrap_or_default();
        let again = Rules::latest().value(&question).unwrap();
        assert_eq!((again.verdict, &again.normal), (answer.verdict, &answer.normal), "{answer:?}");
        assert!(again.changes.is_empty(), "{again:?}");
        assert_eq!((&again.unverified, &again.remarks), (&answer.unverified, &answer.remarks), "{again:?}");
    }
}
