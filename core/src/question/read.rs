//! Reads a typed question from a document: every wrong type, unknown field and unknown word with its place.
//!
//! A record is a list of names and a list of places to read into, so one piece of code reads every record: that keeps
//! the WebAssembly module small.

use super::document::{Document, shortened};
use super::error::QuestionError;
use crate::calendar::Period;
use crate::values::{Day, Instant, Pointer, civil};
use crate::vocabulary::{ErrorCode, Word, spelled};

/// What is wrong, boxed: a question that is right carries no room for it.
pub(crate) type Wrong = Box<QuestionError>;

/// A value that is read from a document: a question, a part of one, a word, a text.
///
/// It is read into its place, whatever its type, so that one piece of code can read the fields of every record.
pub trait FromDocument {
    /// The value before anything is read.
    fn blank() -> Self
    where
        Self: Sized;

    /// Reads the value.
    ///
    /// # Errors
    ///
    /// For the first thing, in the order of the document, that is of another type, unknown, missing or given twice.
    fn fill(&mut self, document: &Document) -> Result<(), Box<QuestionError>>;
}

/// Reads a question, or a part of one, of type `T`.
///
/// Absent and `null` mean the same. Fields that `T` does not have are refused, also when they are `null`.
///
/// # Errors
///
/// For the first thing, in the order of the document, that is of another type, unknown, missing or given twice.
pub fn read<T: FromDocument>(document: &Document) -> Result<T, QuestionError> {
    let mut value = T::blank();
    value.fill(document).map_err(|wrong| *wrong)?;
    Ok(value)
}

/// Reads a record: each field that is there and not `null` into the place of its name. The first `needed` must be there.
pub(crate) fn record(
    document: &Document,
    names: &[&'static str],
    needed: usize,
    places: &mut [&mut dyn FromDocument],
) -> Result<(), Wrong> {
    let mut given = 0_u64;
    fields(document, &mut |name, value| {
        let index = names.iter().position(|known| *known == name);
        let Some((index, place)) = index.and_then(|index| Some((index, places.get_mut(index)?))) else {
            let error = QuestionError::here(ErrorCode::UnknownField, one_of(names), quoted(name));
            return Err(Box::new(error.suggesting(name, names.iter().copied())));
        };
        if matches!(value, Document::Null) {
            return Ok(());
        }
        given |= 1 << index;
        place.fill(value)
    })?;
    match names.iter().take(needed).enumerate().find(|(index, _)| given >> index & 1 == 0) {
        Some((_, name)) => Err(missing(name)),
        None => Ok(()),
    }
}

/// Reads a record whose names are data: each field once.
pub(crate) fn fields(
    document: &Document,
    each: &mut dyn FnMut(&str, &Document<'_>) -> Result<(), Wrong>,
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

fn text<'d>(document: &'d Document<'_>) -> Result<&'d str, Wrong> {
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
    fn blank() -> Self {
        W::FIRST
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        let place = place_of(document, W::WORDS, W::VARIANTS)?;
        *self = W::ALL.get(place).copied().unwrap_or(W::FIRST);
        Ok(())
    }
}

impl FromDocument for String {
    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        text(document).map(|text| *self = text.to_owned())
    }
}

impl FromDocument for Day {
    fn blank() -> Self {
        Self(civil(2020, 1, 1))
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        let text = text(document)?;
        *self = text.parse().map_err(|_| invalid("a day as `2026-03-30`", text))?;
        Ok(())
    }
}

impl FromDocument for Instant {
    fn blank() -> Self {
        Self::EPOCH
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        let text = text(document)?;
        *self = text.parse().map_err(|_| invalid("an instant as `2026-03-30T09:00:00+02:00`", text))?;
        Ok(())
    }
}

impl FromDocument for Period {
    fn blank() -> Self {
        Self::hours(0)
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        let mut counts: [Option<u16>; 4] = [None; 4];
        let [hours, calendar_days, working_days, months] = &mut counts;
        record(
            document,
            &["hours", "calendarDays", "workingDays", "months"],
            0,
            &mut [hours, calendar_days, working_days, months],
        )?;
        *self = match counts {
            [Some(count), None, None, None] => Self::hours(count),
            [None, Some(count), None, None] => Self::calendar_days(count),
            [None, None, Some(count), None] => Self::working_days(count),
            [None, None, None, Some(count)] => Self::months(count),
            _ => return Err(invalid("one of `hours`, `calendarDays`, `workingDays` and `months`", "none or several")),
        };
        Ok(())
    }
}

fn invalid(expected: &str, got: &str) -> Wrong {
    Box::new(QuestionError::here(ErrorCode::InvalidValue, expected, quoted(got)))
}

impl FromDocument for bool {
    fn blank() -> Self {
        false
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        match document {
            Document::Boolean(value) => *self = *value,
            _ => return Err(wrong(document, "true or false")),
        }
        Ok(())
    }
}

macro_rules! integers {
    ($($kind:ty),+) => { $(
        impl FromDocument for $kind {
            fn blank() -> Self {
                0
            }

            fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
                let value = integer(document, Self::MIN.into(), Self::MAX.into())?;
                *self = Self::try_from(value).unwrap_or_default();
                Ok(())
            }
        }
    )+ };
}

integers!(u16, u32, i32);

impl<T: FromDocument> FromDocument for Option<T> {
    fn blank() -> Self {
        None
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        if matches!(document, Document::Null) { Ok(()) } else { self.insert(T::blank()).fill(document) }
    }
}

impl<T: FromDocument> FromDocument for Vec<T> {
    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        items(document, &mut |item| {
            let mut value = T::blank();
            value.fill(item)?;
            self.push(value);
            Ok(())
        })
    }
}

fn items(document: &Document, each: &mut dyn FnMut(&Document<'_>) -> Result<(), Wrong>) -> Result<(), Wrong> {
    let Document::List(items) = document else { return Err(wrong(document, "an array")) };
    for (index, item) in items.iter().enumerate() {
        each(item).map_err(|error| Box::new(error.below(&Pointer::root().item(index))))?;
    }
    Ok(())
}

/// Declares how a record is read: its fields by their wire names, the needed ones first.
macro_rules! from_document {
    ($name:ident: $($needed:ident),* $(,)?; $($field:ident),* $(,)?; $blank:expr) => {
        impl $crate::question::FromDocument for $name {
            fn blank() -> Self {
                $blank
            }

            fn fill(&mut self, document: &$crate::question::Document) -> Result<(), $crate::question::read::Wrong> {
                $crate::question::read::record(
                    document,
                    const { &[$($crate::wire::wire!($needed),)* $($crate::wire::wire!($field),)*] },
                    const { <[&str]>::len(&[$(stringify!($needed)),*]) },
                    &mut [$(&mut self.$needed,)* $(&mut self.$field,)*],
                )
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
