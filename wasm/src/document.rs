//! The compact bytes that a question comes in, written by `npm/src/encode.ts`: a value is a letter and what follows it.
//!
//! ```text
//! 0        null                      s<length>…   a string
//! 1        true                      [ … ]        an array of values
//! 2        false                     { … 0        an object: each name as <length + 1>…, then its value
//! n<length>…   an integer, in digits     x            another number: no question has one
//! ```
//!
//! A length is that in bytes, in parts of six bits, the lowest first; each but the last has the seventh bit set. All of
//! it is one text in UTF-8, and the document borrows its texts from there.

use std::borrow::Cow;

use numgate::Document;

/// The value of these bytes, or nothing if they are not of this form.
pub(crate) fn read(bytes: &[u8]) -> Option<Document<'_>> {
    let mut reader = Reader::of(bytes)?;
    let document = reader.value()?;
    reader.is_done().then_some(document)
}

/// The value of these bytes, and that which may follow it.
#[cfg(feature = "form")]
pub(crate) fn read_two(bytes: &[u8]) -> Option<(Document<'_>, Option<Document<'_>>)> {
    let mut reader = Reader::of(bytes)?;
    let first = reader.value()?;
    let second = if reader.is_done() { None } else { Some(reader.value()?) };
    reader.is_done().then_some((first, second))
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn of(bytes: &'t [u8]) -> Option<Self> {
        Some(Self { text: std::str::from_utf8(bytes).ok()?, at: 0 })
    }

    fn is_done(&self) -> bool {
        self.at == self.text.len()
    }

    fn value(&mut self) -> Option<Document<'t>> {
        Some(match self.letter()? {
            b'0' => Document::Null,
            b'1' => Document::Boolean(true),
            b'2' => Document::Boolean(false),
            b'n' => Document::Integer(self.string()?.parse().ok()?),
            b'x' => Document::Number(f64::NAN),
            b's' => Document::Text(Cow::Borrowed(self.string()?)),
            b'[' => {
                let mut items = Vec::new();
                while self.next()? != b']' {
                    items.push(self.value()?);
                }
                self.at += 1;
                Document::List(items)
            }
            b'{' => {
                // As many as most records of a question have at most.
                let mut fields = Vec::with_capacity(8);
                loop {
                    match self.length()?.checked_sub(1) {
                        Some(length) => fields.push((Cow::Borrowed(self.take(length)?), self.value()?)),
                        None => break Document::Record(fields),
                    }
                }
            }
            _ => return None,
        })
    }

    fn next(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn letter(&mut self) -> Option<u8> {
        let letter = self.next()?;
        self.at += 1;
        Some(letter)
    }

    fn string(&mut self) -> Option<&'t str> {
        let length = self.length()?;
        self.take(length)
    }

    fn length(&mut self) -> Option<usize> {
        let (mut length, mut shift) = (0, 0);
        loop {
            let part = self.letter().filter(u8::is_ascii)?;
            length |= usize::from(part & 63) << shift;
            if part < 64 {
                return Some(length);
            }
            shift += 6;
            if shift > 24 {
                return None;
            }
        }
    }

    fn take(&mut self, length: usize) -> Option<&'t str> {
        let taken = self.text.get(self.at..self.at + length)?;
        self.at += length;
        Some(taken)
    }
}

#[cfg(test)]
#[cfg(feature = "check-bulk")]
pub(crate) mod writing {
    use serde_json::Value;

    /// A value as `npm/src/encode.ts` writes it, where it is short.
    pub(crate) fn written(value: &Value) -> Vec<u8> {
        let mut bytes = Vec::new();
        write(value, &mut bytes);
        bytes
    }

    fn write(value: &Value, bytes: &mut Vec<u8>) {
        match value {
            Value::String(value) => {
                bytes.push(b's');
                text(value, 0, bytes);
            }
            Value::Array(items) => {
                bytes.push(b'[');
                items.iter().for_each(|item| write(item, bytes));
                bytes.push(b']');
            }
            Value::Object(fields) => {
                bytes.push(b'{');
                for (name, value) in fields {
                    text(name, 1, bytes);
                    write(value, bytes);
                }
                bytes.push(0);
            }
            _ => bytes.push(b'0'),
        }
    }

    fn text(value: &str, more: usize, bytes: &mut Vec<u8>) {
        assert!(value.len() < 63, "{value}");
        bytes.push((value.len() + more) as u8);
        bytes.extend(value.bytes());
    }
}

#[cfg(test)]
mod tests {
    use numgate::Document::{self, Boolean, Integer, List, Null, Record, Text};

    use super::read;

    fn text(text: &str) -> Document<'_> {
        Text(text.into())
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let fields = vec![("a".into(), text("x")), ("a".into(), List(vec![Null, Boolean(true), Integer(-7)]))];
        assert_eq!(read(b"{\x02as\x01x\x02a[01n\x02-7]\0"), Some(Record(fields)));
        assert_eq!(read(b"2"), Some(Boolean(false)));
        assert!(matches!(read(b"x"), Some(Document::Number(_))));
        assert_eq!(read("s\x06é\u{1F600}".as_bytes()), Some(text("é\u{1F600}")));
        assert_eq!(read(b"{\0"), Some(Record(vec![])));
    }

    #[test]
    fn a_length_has_as_many_parts_as_it_needs_or_more() {
        let long = "a".repeat(70);
        for length in ["\x46\x01", "\x46\x41\0", "\x46\x41\x40\x40\0"] {
            assert_eq!(read(format!("s{length}{long}").as_bytes()), Some(text(&long)));
        }
        assert_eq!(read(format!("s\x46\x41\x40\x40\x40\0{long}").as_bytes()), None);
        // Any letter can stand in a string.
        assert_eq!(read(b"s\x05]}{\0["), Some(text("]}{\0[")));
    }

    #[test]
    #[cfg(feature = "form")]
    fn a_second_value_may_follow() {
        assert_eq!(super::read_two(b"s\x01a"), Some((text("a"), None)));
        assert_eq!(super::read_two(b"s\x01a0"), Some((text("a"), Some(Null))));
        assert_eq!(super::read_two(b"s\x01a00"), None);
    }

    #[test]
    fn other_bytes_are_none() {
        for wrong in ["", "s", "s\x04abc", "n\0", "n\x021", "n\x01x", "[", "[0", "{\x02a", "{\x02a]", "{", "é", "7"] {
            assert_eq!(read(wrong.as_bytes()), None, "{wrong:?}");
        }
        // A character is not cut, and bytes are text.
        assert_eq!(read("s\x01é".as_bytes()), None);
        assert_eq!(read(b"s\x01\xff"), None);
    }
}
