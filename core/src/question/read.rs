//! Reads a typed question from a document: every wrong type, unknown field and unknown word with its place.

use serde::de::{self, DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};

use super::document::{Document, shortened};
use super::error::QuestionError;
use crate::values::Pointer;
use crate::vocabulary::ErrorCode;

/// Reads a question, or a part of one, of type `T`.
///
/// Absent and `null` mean the same. Fields that `T` does not have are refused, also when they are `null`.
///
/// # Errors
///
/// For the first thing, in the order of the document, that is of another type, unknown, missing or given twice.
pub fn read<'de, T: de::Deserialize<'de>>(document: &'de Document) -> Result<T, QuestionError> {
    T::deserialize(Reader { document })
}

#[derive(Clone, Copy)]
struct Reader<'de> {
    document: &'de Document,
}

impl Reader<'_> {
    #[inline(never)]
    fn wrong(self, expected: &str) -> QuestionError {
        QuestionError::here(ErrorCode::WrongType, expected, self.document.to_string())
    }
}

impl de::Error for QuestionError {
    fn custom<T: std::fmt::Display>(message: T) -> Self {
        Self::here(ErrorCode::InvalidValue, message.to_string(), "another value")
    }

    fn invalid_type(got: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::here(ErrorCode::WrongType, expected.to_string(), kind(&got))
    }

    fn invalid_value(got: de::Unexpected<'_>, expected: &dyn de::Expected) -> Self {
        Self::here(ErrorCode::InvalidValue, expected.to_string(), kind(&got))
    }

    fn unknown_variant(got: &str, expected: &'static [&'static str]) -> Self {
        Self::here(ErrorCode::UnknownWord, one_of(expected), format!("`{}`", shortened(got)))
            .suggesting(got, expected.iter().copied())
    }

    fn unknown_field(got: &str, expected: &'static [&'static str]) -> Self {
        Self::here(ErrorCode::UnknownField, one_of(expected), format!("`{}`", shortened(got)))
            .suggesting(got, expected.iter().copied())
    }

    fn missing_field(field: &'static str) -> Self {
        Self::at(Pointer::root().field(field), ErrorCode::MissingField, field, "nothing")
    }
}

/// What a value is, without writing out numbers, which would bring the formatting of floats into the module.
fn kind(got: &de::Unexpected<'_>) -> &'static str {
    match got {
        de::Unexpected::Bool(_) => "true or false",
        de::Unexpected::Unsigned(_) | de::Unexpected::Signed(_) | de::Unexpected::Float(_) => "a number",
        de::Unexpected::Str(_) => "a string",
        de::Unexpected::Seq => "an array",
        de::Unexpected::Map => "an object",
        _ => "another value",
    }
}

/// Words as a message lists them.
fn one_of(words: &[&str]) -> String {
    match words {
        [] => "no field".to_owned(),
        [word] => format!("`{word}`"),
        words => format!("one of `{}`", words.join("`, `")),
    }
}

macro_rules! integers {
    ($($method:ident: $kind:ty),+ $(,)?) => { $(
        fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
            match self.document {
                Document::Integer(value) if <$kind>::try_from(*value).is_ok() => visitor.visit_i64(*value),
                Document::Integer(value) => {
                    let expected = format!("an integer from {} to {}", <$kind>::MIN, <$kind>::MAX);
                    Err(QuestionError::here(ErrorCode::InvalidValue, expected, value.to_string()))
                }
                _ => Err(self.wrong("an integer")),
            }
        }
    )+ };
}

impl<'de> Deserializer<'de> for Reader<'de> {
    type Error = QuestionError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Null => visitor.visit_unit(),
            Document::Boolean(value) => visitor.visit_bool(*value),
            Document::Integer(value) => visitor.visit_i64(*value),
            Document::Number(value) => visitor.visit_f64(*value),
            Document::Text(text) => visitor.visit_borrowed_str(text),
            Document::List(_) => self.deserialize_seq(visitor),
            Document::Record(_) => self.deserialize_map(visitor),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Boolean(value) => visitor.visit_bool(*value),
            _ => Err(self.wrong("true or false")),
        }
    }

    integers! {
        deserialize_i8: i8, deserialize_i16: i16, deserialize_i32: i32, deserialize_i64: i64,
        deserialize_u8: u8, deserialize_u16: u16, deserialize_u32: u32, deserialize_u64: u64,
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Text(text) => visitor.visit_borrowed_str(text),
            _ => Err(self.wrong("a string")),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        self.deserialize_str(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::List(items) => visitor.visit_seq(Items { items: items.iter().enumerate() }),
            _ => Err(self.wrong("an array")),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Record(fields) => visitor.visit_map(Fields { fields, index: 0, known: None }),
            _ => Err(self.wrong("an object")),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Record(fields) => visitor.visit_map(Fields { fields, index: 0, known: Some(known) }),
            _ => Err(self.wrong("an object")),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        keys: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, QuestionError> {
        match self.document {
            Document::Record(fields) if fields.len() == 1 => visitor
                .visit_enum(de::value::MapAccessDeserializer::new(Fields { fields, index: 0, known: Some(keys) })),
            _ => Err(self.wrong(&format!("an object with {}", one_of(keys)))),
        }
    }

    serde::forward_to_deserialize_any! {
        f32 f64 char bytes byte_buf unit unit_struct newtype_struct tuple tuple_struct identifier ignored_any
    }
}

struct Items<'de> {
    items: std::iter::Enumerate<std::slice::Iter<'de, Document>>,
}

impl<'de> SeqAccess<'de> for Items<'de> {
    type Error = QuestionError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, QuestionError> {
        let Some((index, document)) = self.items.next() else { return Ok(None) };
        seed.deserialize(Reader { document }).map(Some).map_err(|error| error.below(&Pointer::root().item(index)))
    }
}

struct Fields<'de> {
    fields: &'de [(String, Document)],
    index: usize,
    /// The fields that there can be; `None` where the names themselves are data.
    known: Option<&'static [&'static str]>,
}

impl<'de> Fields<'de> {
    /// The next field that is there. One piece of code for every record: the module is smaller for it.
    #[inline(never)]
    fn next(&mut self) -> Result<Option<&'de str>, QuestionError> {
        while let Some((name, value)) = self.fields.get(self.index) {
            if let Some(known) = self.known.filter(|known| !known.contains(&name.as_str())) {
                return Err(beneath(name, de::Error::unknown_field(name, known)));
            }
            if self.fields.iter().take(self.index).any(|(earlier, _)| earlier == name) {
                let got = format!("`{}` twice", shortened(name));
                return Err(beneath(name, QuestionError::here(ErrorCode::DuplicateField, "each field once", got)));
            }
            if *value != Document::Null || self.known.is_none() {
                return Ok(Some(name));
            }
            self.index += 1;
        }
        Ok(None)
    }
}

/// The error of a field, seen from its record.
#[inline(never)]
fn beneath(name: &str, error: QuestionError) -> QuestionError {
    error.below(&Pointer::root().field(name))
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = QuestionError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, QuestionError> {
        let Some(name) = self.next()? else { return Ok(None) };
        let key = de::value::BorrowedStrDeserializer::<QuestionError>::new(name);
        seed.deserialize(key).map(Some).map_err(|error| beneath(name, error))
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, QuestionError> {
        let Some((name, document)) = self.fields.get(self.index) else {
            return Err(QuestionError::here(ErrorCode::WrongType, "a value", "nothing"));
        };
        self.index += 1;
        seed.deserialize(Reader { document }).map_err(|error| beneath(name, error))
    }
}
