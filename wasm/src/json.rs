//! Answers as JSON text. serde_json does the same for the other faces; here it would cost more than all the tables
//! of a country (see ARCHITECTURE.md), and answers hold only what stands below.

use std::fmt::{self, Display, Write};

use serde::ser::{self, Serialize};

/// A value as JSON.
pub(crate) fn written<T: Serialize + ?Sized>(value: &T) -> String {
    let mut json = Json { text: String::with_capacity(1024) };
    match value.serialize(&mut json) {
        Ok(()) => json.text,
        Err(NotWritten) => String::from("null"),
    }
}

struct Json {
    text: String,
}

/// A value that no answer holds: a fraction, bytes.
#[derive(Debug)]
struct NotWritten;

impl Display for NotWritten {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value that no answer holds")
    }
}

impl std::error::Error for NotWritten {}

impl ser::Error for NotWritten {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

type Written = Result<(), NotWritten>;

impl Json {
    fn string(&mut self, text: &str) {
        self.text.push('"');
        let mut rest = text;
        while let Some(place) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
            let (plain, special) = rest.split_at(place);
            self.text.push_str(plain);
            let mut letters = special.chars();
            match letters.next() {
                Some(letter @ ('"' | '\\')) => self.text.extend(['\\', letter]),
                letter => _ = write!(self.text, "\\u{:04x}", letter.map_or(0, u32::from)),
            }
            rest = letters.as_str();
        }
        self.text.push_str(rest);
        self.text.push('"');
    }

    /// A comma, unless the list or record has just begun.
    fn next(&mut self) {
        if !self.text.ends_with(['[', '{']) {
            self.text.push(',');
        }
    }

    fn name(&mut self, name: &str) {
        self.next();
        self.string(name);
        self.text.push(':');
    }

    fn open(&mut self, letter: char) {
        self.text.push(letter);
    }

    fn close(&mut self, letter: char) -> Written {
        self.text.push(letter);
        Ok(())
    }

    fn number(&mut self, negative: bool, value: u64) {
        if negative {
            self.text.push('-');
        }
        _ = write!(self.text, "{value}");
    }
}

macro_rules! numbers {
    ($($method:ident: $kind:ty),+) => { $(
        fn $method(self, value: $kind) -> Written {
            let value = i64::from(value);
            self.number(value < 0, value.unsigned_abs());
            Ok(())
        }
    )+ };
}

impl ser::Serializer for &mut Json {
    type Ok = ();
    type Error = NotWritten;
    type SerializeSeq = Self;
    type SerializeTuple = Self;
    type SerializeTupleStruct = Self;
    type SerializeTupleVariant = Self;
    type SerializeMap = Self;
    type SerializeStruct = Self;
    type SerializeStructVariant = ser::Impossible<(), NotWritten>;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32
    }

    fn serialize_u64(self, value: u64) -> Written {
        self.number(false, value);
        Ok(())
    }

    fn serialize_bool(self, value: bool) -> Written {
        self.text.push_str(if value { "true" } else { "false" });
        Ok(())
    }

    fn serialize_str(self, text: &str) -> Written {
        self.string(text);
        Ok(())
    }

    fn serialize_unit(self) -> Written {
        self.text.push_str("null");
        Ok(())
    }

    fn serialize_none(self) -> Written {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Written {
        self.serialize_str(word)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        word: &'static str,
        value: &T,
    ) -> Written {
        self.open('{');
        self.name(word);
        value.serialize(&mut *self)?;
        self.close('}')
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Self, NotWritten> {
        self.open('[');
        Ok(self)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self, NotWritten> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self, NotWritten> {
        self.serialize_seq(None)
    }

    fn serialize_tuple_variant(self, _: &'static str, _: u32, _: &'static str, _: usize) -> Result<Self, NotWritten> {
        Err(NotWritten)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Self, NotWritten> {
        self.open('{');
        Ok(self)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, NotWritten> {
        self.serialize_map(None)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, NotWritten> {
        Err(NotWritten)
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(NotWritten)
    }

    fn serialize_f64(self, _: f64) -> Written {
        Err(NotWritten)
    }

    fn serialize_char(self, _: char) -> Written {
        Err(NotWritten)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(NotWritten)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(NotWritten)
    }
}

macro_rules! items {
    ($($kind:ident: $method:ident),+) => { $(
        impl ser::$kind for &mut Json {
            type Ok = ();
            type Error = NotWritten;

            fn $method<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
                self.next();
                value.serialize(&mut **self)
            }

            fn end(self) -> Written {
                self.close(']')
            }
        }
    )+ };
}

items!(SerializeSeq: serialize_element, SerializeTuple: serialize_element, SerializeTupleStruct: serialize_field, SerializeTupleVariant: serialize_field);

impl ser::SerializeMap for &mut Json {
    type Ok = ();
    type Error = NotWritten;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, name: &T) -> Written {
        self.next();
        name.serialize(&mut **self)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Written {
        self.text.push(':');
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close('}')
    }
}

impl ser::SerializeStruct for &mut Json {
    type Ok = ();
    type Error = NotWritten;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Written {
        self.name(name);
        value.serialize(&mut **self)
    }

    fn end(self) -> Written {
        self.close('}')
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::written;

    #[test]
    fn json_is_written_as_serde_json_writes_it() {
        for value in [
            json!({ "a": 1, "b": [true, false, null, -7], "c": {}, "d": [], "e": [[]], "f": [{}, {}] }),
            json!("\"quoted\" \\ back, é, \u{1F600}, a [ and a {"),
            json!(["{", "["]),
            json!(u64::MAX),
        ] {
            assert_eq!(written(&value), value.to_string());
        }
        // Control characters are all written by their number.
        assert_eq!(written("\0\n\u{1f}"), r#""\u0000\u000a\u001f""#);
    }

    #[test]
    fn what_no_answer_holds_is_not_written() {
        assert_eq!(written(&1.5), "null");
    }
}
