//! Reads a typed question from a document: every wrong type, unknown field and unknown word with its place.
//!
//! A record is a list of names and a list of places to read into, so one piece of code reads every record: that keeps
//! the WebAssembly module small.

use super::document::{Document, shortened};
use super::error::QuestionError;
use crate::values::Pointer;
use crate::vocabulary::{ErrorCode, Word, spelled};

/// What is wrong, boxed: a question that is right carries no room for it.
pub(crate) type Wrong = Box<QuestionError>;

/// A value that is read from a document: a question, a part of one, a word, a text.
pub trait FromDocument: Sized {
    /// Reads the value.
    ///
    /// # Errors
    ///
    /// For the first thing, in the order of the document, that is of another type, unknown, missing or given twice.
    fn from_document(document: &Document) -> Result<Self, Box<QuestionError>>;
}

/// Reads a question, or a part of one, of type `T`.
///
/// Absent and `null` mean the same. Fields that `T` does not have are refused, also when they are `null`.
///
/// # Errors
///
/// For the first thing, in the order of the document, that is of another type, unknown, missing or given twice.
pub fn read<T: FromDocument>(document: &Document) -> Result<T, QuestionError> {
    T::from_document(document).map_err(|wrong| *wrong)
}

/// A place that a value is read into, whatever its type.
pub(crate) trait Slot {
    fn fill(&mut self, document: &Document) -> Result<(), Wrong>;
}

impl<T: FromDocument> Slot for T {
    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        *self = T::from_document(document)?;
        Ok(())
    }
}

/// Reads a record: each field that is there and not `null` into the slot at the place of its name.
pub(crate) fn record(document: &Document, names: &[&str], slots: &mut [&mut dyn Slot]) -> Result<(), Wrong> {
    fields(document, &mut |name, value| {
        let place = names.iter().position(|known| *known == name);
        let Some(slot) = place.and_then(|place| slots.get_mut(place)) else {
            let error = QuestionError::here(ErrorCode::UnknownField, one_of(names), quoted(name));
            return Err(Box::new(error.suggesting(name, names.iter().copied())));
        };
        if matches!(value, Document::Null) { Ok(()) } else { slot.fill(value) }
    })
}

/// Reads a record whose names are data: each field once.
pub(crate) fn fields(
    document: &Document,
    each: &mut dyn FnMut(&str, &Document) -> Result<(), Wrong>,
) -> Result<(), Wrong> {
    let Document::Record(fields) = document else { return Err(wrong(document, "an object")) };
    for (index, (name, value)) in fields.iter().enumerate() {
        let twice = fields.iter().take(index).any(|(earlier, _)| earlier == name);
        let read = if twice { Err(Box::new(given_twice(name))) } else { each(name, value) };
        read.map_err(|error| Box::new(error.below(&Pointer::root().field(name))))?;
    }
    Ok(())
}

/// The word of a list at this place.
pub(crate) fn word<W: Word>(text: &str) -> Result<W, Wrong> {
    W::read(text).ok_or_else(|| unknown_word(text, W::WORDS))
}

/// The value of a field that no question of the kind can be without.
pub(crate) fn needed<T>(value: Option<T>, name: &'static str) -> Result<T, Wrong> {
    value.ok_or_else(|| missing(name))
}

fn missing(name: &'static str) -> Wrong {
    Box::new(QuestionError::at(Pointer::root().field(name), ErrorCode::MissingField, name, "nothing"))
}

fn given_twice(name: &str) -> QuestionError {
    let got = format!("{} twice", quoted(name));
    QuestionError::here(ErrorCode::DuplicateField, "each field once", got)
}

fn unknown_word(text: &str, words: &[&str]) -> Wrong {
    let error = QuestionError::here(ErrorCode::UnknownWord, one_of(words), quoted(text));
    Box::new(error.suggesting(text, words.iter().copied()))
}

fn wrong(document: &Document, expected: &str) -> Wrong {
    Box::new(QuestionError::here(ErrorCode::WrongType, expected, document.to_string()))
}

fn quoted(text: &str) -> String {
    format!("`{}`", shortened(text))
}

/// Words as a message lists them.
fn one_of(words: &[&str]) -> String {
    match words {
        [] => "no field".to_owned(),
        [word] => format!("`{word}`"),
        words => format!("one of `{}`", words.join("`, `")),
    }
}

fn text(document: &Document) -> Result<&str, Wrong> {
    match document {
        Document::Text(text) => Ok(text),
        _ => Err(wrong(document, "a string")),
    }
}

fn integer(document: &Document, least: i64, most: i64) -> Result<i64, Wrong> {
    match document {
        Document::Integer(value) if (least..=most).contains(value) => Ok(*value),
        Document::Integer(value) => {
            let expected = format!("an integer from {least} to {most}");
            Err(Box::new(QuestionError::here(ErrorCode::InvalidValue, expected, value.to_string())))
        }
        _ => Err(wrong(document, "an integer")),
    }
}

fn place_of(document: &Document, words: &'static [&'static str], variants: &[(&str, usize)]) -> Result<usize, Wrong> {
    let text = text(document)?;
    spelled(text, words, variants).ok_or_else(|| unknown_word(text, words))
}

impl<W: Word> FromDocument for W {
    fn from_document(document: &Document) -> Result<Self, Wrong> {
        let place = place_of(document, W::WORDS, W::VARIANTS)?;
        W::ALL.get(place).copied().ok_or_else(|| unknown_word("", W::WORDS))
    }
}

impl FromDocument for String {
    fn from_document(document: &Document) -> Result<Self, Wrong> {
        text(document).map(str::to_owned)
    }
}

impl FromDocument for bool {
    fn from_document(document: &Document) -> Result<Self, Wrong> {
        match document {
            Document::Boolean(value) => Ok(*value),
            _ => Err(wrong(document, "true or false")),
        }
    }
}

macro_rules! integers {
    ($($kind:ty),+) => { $(
        impl FromDocument for $kind {
            fn from_document(document: &Document) -> Result<Self, Wrong> {
                let value = integer(document, Self::MIN.into(), Self::MAX.into())?;
                Self::try_from(value).map_err(|_| wrong(document, "an integer"))
            }
        }
    )+ };
}

integers!(u16, u32, i32);

impl<T: FromDocument> FromDocument for Option<T> {
    fn from_document(document: &Document) -> Result<Self, Wrong> {
        if matches!(document, Document::Null) { Ok(None) } else { T::from_document(document).map(Some) }
    }
}

impl<T: FromDocument> FromDocument for Vec<T> {
    fn from_document(document: &Document) -> Result<Self, Wrong> {
        let Document::List(items) = document else { return Err(wrong(document, "an array")) };
        let mut list = Self::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let value = T::from_document(item).map_err(|error| Box::new(error.below(&Pointer::root().item(index))))?;
            list.push(value);
        }
        Ok(list)
    }
}

/// Declares how a record is read: its fields by their wire names, into those of `Default`.
macro_rules! from_document {
    ($name:ident: $($field:ident),+ $(,)?) => {
        impl $crate::question::FromDocument for $name {
            fn from_document(
                document: &$crate::question::Document,
            ) -> Result<Self, Box<$crate::question::QuestionError>> {
                let mut value = Self::default();
                $crate::question::read::record(
                    document,
                    const { &[$($crate::question::wire::wire!($field)),+] },
                    &mut [$(&mut value.$field),+],
                )?;
                Ok(value)
            }
        }

        $crate::question::read::deserialized!($name);
    };
}
pub(crate) use from_document;

/// Lets serde read what is read from a document, with the same checks.
macro_rules! deserialized {
    ($name:ident) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let document = <$crate::question::Document as serde::Deserialize>::deserialize(deserializer)?;
                $crate::question::read(&document).map_err(serde::de::Error::custom)
            }
        }
    };
}
pub(crate) use deserialized;
