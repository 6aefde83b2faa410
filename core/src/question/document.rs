//! A question as it came in: a tree of JSON values, from text or from a JavaScript object.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value that keeps the order and every occurrence of its fields.
///
/// It reads from anything that speaks serde, so that each face judges the same tree by the same rules.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number without fraction.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Document>),
    /// An object; a name may come twice.
    Record(Vec<(String, Document)>),
}

impl fmt::Display for Document {
    /// What the value is, for a message.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Null => f.write_str("nothing"),
            Self::Boolean(value) => write!(f, "{value}"),
            Self::Integer(value) => write!(f, "the number {value}"),
            Self::Number(_) => f.write_str("a number with a fraction or beyond 2^53"),
            Self::Text(text) => write!(f, "the string `{}`", shortened(text)),
            Self::List(_) => f.write_str("an array"),
            Self::Record(_) => f.write_str("an object"),
        }
    }
}

/// A text as a message shows it: at most 40 characters, no control characters.
pub(crate) fn shortened(text: &str) -> String {
    const MOST: usize = 40;
    let shown: String = text.chars().take(MOST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MOST).is_some() { shown + "…" } else { shown }
}

/// An integer, unless it is so large that JavaScript could not tell it from the next; then neither do we.
fn integer(value: i64) -> Document {
    if value.unsigned_abs() < 1 << 53 { Document::Integer(value) } else { Document::Number(value as f64) }
}

impl<'de> Deserialize<'de> for Document {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tree;

        impl<'de> Visitor<'de> for Tree {
            type Value = Document;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }

            fn visit_bool<E>(self, value: bool) -> Result<Document, E> {
                Ok(Document::Boolean(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Document, E> {
                Ok(integer(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Document, E> {
                Ok(i64::try_from(value).map_or(Document::Number(value as f64), integer))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Document, E> {
                // JavaScript has no integers: 1.0 and 1 are one value there, and so they are here.
                let whole = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
                Ok(if whole { Document::Integer(value as i64) } else { Document::Number(value) })
            }

            fn visit_str<E>(self, value: &str) -> Result<Document, E> {
                Ok(Document::Text(value.to_owned()))
            }

            fn visit_string<E>(self, value: String) -> Result<Document, E> {
                Ok(Document::Text(value))
            }

            fn visit_none<E>(self) -> Result<Document, E> {
                Ok(Document::Null)
            }

            fn visit_unit<E>(self) -> Result<Document, E> {
                Ok(Document::Null)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
                Document::deserialize(deserializer)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Document, A::Error> {
                let mut list = Vec::new();
                while let Some(item) = items.next_element()? {
                    list.push(item);
                }
                Ok(Document::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Document, A::Error> {
                let mut record = Vec::new();
                while let Some(field) = fields.next_entry()? {
                    record.push(field);
                }
                Ok(Document::Record(record))
            }
        }

        deserializer.deserialize_any(Tree)
    }
}
