//! The compact text that a question comes in, written by `npm/src/encode.ts`: a value is a letter and what follows it.
//!
//! ```text
//! 0        null                 s…\0     a string
//! 1        true                 [ … ]    an array of values
//! 2        false                { …\0 … } an object: each name, then its value
//! n…\0     an integer           x        another number: no question has one
//! ```
//!
//! In a string or a name, `\x01` and the letter `a` stand for `\0`, `\x01` and `b` for `\x01`. JavaScript writes this in
//! one pass over a value and hands it over as one string: that is a third of the time of handing over each field.

use numgate::Document;

/// The value of a text, or nothing if it is not of this form.
pub(crate) fn read(text: &str) -> Option<Document> {
    let mut reader = Reader { left: text };
    let document = reader.value()?;
    reader.left.is_empty().then_some(document)
}

/// The value of a text, and that which may follow it.
#[cfg(feature = "form")]
pub(crate) fn read_two(text: &str) -> Option<(Document, Option<Document>)> {
    let mut reader = Reader { left: text };
    let first = reader.value()?;
    let second = if reader.left.is_empty() { None } else { Some(reader.value()?) };
    reader.left.is_empty().then_some((first, second))
}

struct Reader<'t> {
    left: &'t str,
}

impl Reader<'_> {
    fn value(&mut self) -> Option<Document> {
        Some(match self.letter()? {
            b'0' => Document::Null,
            b'1' => Document::Boolean(true),
            b'2' => Document::Boolean(false),
            b'n' => Document::Integer(self.until_end()?.parse().ok()?),
            b'x' => Document::Number(f64::NAN),
            b's' => Document::Text(self.string()?),
            b'[' => {
                let mut items = Vec::new();
                while !self.ends(']') {
                    items.push(self.value()?);
                }
                Document::List(items)
            }
            b'{' => {
                let mut fields = Vec::new();
                while !self.ends('}') {
                    fields.push((self.string()?, self.value()?));
                }
                Document::Record(fields)
            }
            _ => return None,
        })
    }

    fn letter(&mut self) -> Option<u8> {
        let letter = *self.left.as_bytes().first()?;
        self.left = self.left.get(1..)?;
        Some(letter)
    }

    fn ends(&mut self, end: char) -> bool {
        let rest = self.left.strip_prefix(end);
        self.left = rest.unwrap_or(self.left);
        rest.is_some()
    }

    fn until_end(&mut self) -> Option<&str> {
        let end = self.left.bytes().position(|byte| byte == 0)?;
        let text = self.left.get(..end)?;
        self.left = self.left.get(end + 1..)?;
        Some(text)
    }

    fn string(&mut self) -> Option<String> {
        let text = self.until_end()?;
        if !text.as_bytes().contains(&1) {
            return Some(text.to_owned());
        }
        let mut parts = text.split('\x01');
        let mut string = parts.next()?.to_owned();
        for part in parts {
            let (letter, rest) = part.split_at_checked(1)?;
            string.push(if letter == "a" { '\0' } else { '\x01' });
            string.push_str(rest);
        }
        Some(string)
    }
}

#[cfg(test)]
mod tests {
    use numgate::Document::{self, Boolean, Integer, List, Null, Record, Text};

    use super::read;

    fn text(text: &str) -> Document {
        Text(text.to_owned())
    }

    #[test]
    fn every_kind_of_value_is_read() {
        let fields = vec![("a".to_owned(), text("x")), ("a".to_owned(), List(vec![Null, Boolean(true), Integer(-7)]))];
        assert_eq!(read("{a\0sx\0a\0[01n-7\0]}"), Some(Record(fields)));
        assert_eq!(read("2"), Some(Boolean(false)));
        assert!(matches!(read("x"), Some(Document::Number(_))));
        assert_eq!(read("sé\u{1F600}\0"), Some(text("é\u{1F600}")));
    }

    #[test]
    fn the_two_letters_of_the_form_itself_can_stand_in_a_string() {
        assert_eq!(read("s\x01a\x01b\x01ba\0"), Some(text("\0\x01\x01a")));
        assert_eq!(read("s]}{[\0"), Some(text("]}{[")));
    }

    #[test]
    #[cfg(feature = "form")]
    fn a_second_value_may_follow() {
        assert_eq!(super::read_two("sa\0"), Some((text("a"), None)));
        assert_eq!(super::read_two("sa\x000"), Some((text("a"), Some(Null))));
        assert_eq!(super::read_two("sa\x00001"), None);
    }

    #[test]
    fn another_text_is_none() {
        for wrong in ["", "s", "sabc", "n\0", "n1", "nx\0", "[", "[0", "{a\0", "{a\0]", "{}0", "é", "7"] {
            assert_eq!(read(wrong), None, "{wrong:?}");
        }
    }
}
