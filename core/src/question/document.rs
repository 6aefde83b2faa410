//! A question as it came in: a tree of JSON values, from text or from a JavaScript object.

use std::borrow::Cow;
use std::fmt;

use serde::Deserialize;
use serde::de::{Deserializer, MapAccess, SeqAccess, Visitor};

/// A JSON value that keeps the order and every occurrence of its fields; `Document<'static>` is one that borrows nothing.
///
/// It reads from anything that speaks serde, so that each face judges the same tree by the same rules. Read so it owns its
/// texts; read as [`Borrowed`] it borrows those that stand in the JSON as they are, which is faster.
#[derive(Debug, Clone, PartialEq)]
pub enum Document<'t> {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number without fraction.
    Integer(i64),
    /// Any other number.
    Number(f64),
    /// A string.
    Text(Cow<'t, str>),
    /// An array.
    List(Vec<Document<'t>>),
    /// An object; a name may come twice.
    Record(Vec<(Cow<'t, str>, Document<'t>)>),
}

impl Document<'_> {
    /// The same value, which borrows from nothing.
    #[must_use]
    pub fn into_owned(self) -> Document<'static> {
        let own = |text: Cow<'_, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Null => Document::Null,
            Self::Boolean(value) => Document::Boolean(value),
            Self::Integer(value) => Document::Integer(value),
            Self::Number(value) => Document::Number(value),
            Self::Text(text) => Document::Text(own(text)),
            Self::List(items) => Document::List(items.into_iter().map(Document::into_owned).collect()),
            Self::Record(fields) => {
                Document::Record(fields.into_iter().map(|(name, value)| (own(name), value.into_owned())).collect())
            }
        }
    }
}

impl<'t> Document<'t> {
    /// What a way leads to: of each record or list on it the place of the next one.
    pub(crate) fn at_mut(&mut self, way: &[usize]) -> Option<&mut Document<'t>> {
        way.iter().try_fold(self, |document, place| match document {
            Self::Record(fields) => fields.get_mut(*place).map(|(_, value)| value),
            Self::List(items) => items.get_mut(*place),
            _ => None,
        })
    }
}

impl fmt::Display for Document<'_> {
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
    let end = if text.len() > MOST { text.char_indices().nth(MOST).map(|(end, _)| end) } else { None };
    let shown = text.get(..end.unwrap_or(text.len())).unwrap_or_default();
    let plain = shown.bytes().all(|byte| (b' '..127).contains(&byte));
    let mut shown = if plain { shown.to_owned() } else { shown.replace(char::is_control, "\u{fffd}") };
    if end.is_some() {
        shown.push('…');
    }
    shown
}

/// An integer, unless it is so large that JavaScript could not tell it from the next; then neither do we.
fn integer(value: i64) -> Document<'static> {
    if value.unsigned_abs() < 1 << 53 { Document::Integer(value) } else { Document::Number(value as f64) }
}

impl<'de> Deserialize<'de> for Document<'static> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Borrowed::deserialize(deserializer).map(|Borrowed(document)| document.into_owned())
    }
}

/// A JSON value whose texts are borrowed from the JSON that it is read from, where they stand there as they are: from a
/// `&str` or a `&[u8]`, not from a reader.
///
/// ```
/// use numgate::{Borrowed, Rules, Verdict, asked};
///
/// let text = r#"{ "request": "reservation", "country": "CH", "order": { "numbers": [
///     { "startFullNumber": "+41443334450", "endFullNumber": "+41443334450" }] },
///     "numberStates": [{ "origin": "colt", "status": "Free" }] }"#;
/// let Borrowed(document) = serde_json::from_str(text)?;
/// assert_eq!(asked(&document, Rules::check)?.verdict, Verdict::Valid);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Borrowed<'t>(pub Document<'t>);

impl<'de> Deserialize<'de> for Borrowed<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Tree;

        impl<'de> Visitor<'de> for Tree {
            type Value = Document<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a JSON value")
            }

            fn visit_bool<E>(self, value: bool) -> Result<Document<'de>, E> {
                Ok(Document::Boolean(value))
            }

            fn visit_i64<E>(self, value: i64) -> Result<Document<'de>, E> {
                Ok(integer(value))
            }

            fn visit_u64<E>(self, value: u64) -> Result<Document<'de>, E> {
                Ok(i64::try_from(value).map_or(Document::Number(value as f64), integer))
            }

            fn visit_f64<E>(self, value: f64) -> Result<Document<'de>, E> {
                // JavaScript has no integers: 1.0 and 1 are one value there, and so they are here.
                let whole = value.fract() == 0.0 && value.abs() < 9_007_199_254_740_992.0;
                Ok(if whole { Document::Integer(value as i64) } else { Document::Number(value) })
            }

            fn visit_borrowed_str<E>(self, value: &'de str) -> Result<Document<'de>, E> {
                Ok(Document::Text(Cow::Borrowed(value)))
            }

            fn visit_str<E>(self, value: &str) -> Result<Document<'de>, E> {
                Ok(Document::Text(Cow::Owned(value.to_owned())))
            }

            fn visit_string<E>(self, value: String) -> Result<Document<'de>, E> {
                Ok(Document::Text(Cow::Owned(value)))
            }

            fn visit_none<E>(self) -> Result<Document<'de>, E> {
                Ok(Document::Null)
            }

            fn visit_unit<E>(self) -> Result<Document<'de>, E> {
                Ok(Document::Null)
            }

            fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document<'de>, D::Error> {
                Borrowed::deserialize(deserializer).map(|Borrowed(document)| document)
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Document<'de>, A::Error> {
                let mut list = Vec::new();
                while let Some(Borrowed(item)) = items.next_element()? {
                    list.push(item);
                }
                Ok(Document::List(list))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut fields: A) -> Result<Document<'de>, A::Error> {
                let mut record = Vec::new();
                while let Some((Name(name), Borrowed(value))) = fields.next_entry()? {
                    record.push((name, value));
                }
                Ok(Document::Record(record))
            }
        }

        deserializer.deserialize_any(Tree).map(Borrowed)
    }
}

/// A name of a record, borrowed where it can be: `Cow` by itself never borrows.
#[derive(Deserialize)]
struct Name<'t>(#[serde(borrow)] Cow<'t, str>);
