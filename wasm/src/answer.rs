//! The compact text that an answer goes out in, read by `npm/src/decode.ts`: a value is a letter and what follows it.
//!
//! ```text
//! 0    null          n<count>           a count
//! 1    true          s<length>…         a text
//! 2    false         w<place>           the text of the tables that was told for this place of the list
//! -    absent        d<place><length>…  the same, told now
//! [ … ]              an array of values
//! r<kind> …          an object of a kind of records: as many values as it has fields
//! f<kind><fields> …  the same of a new kind: the names of its fields, each <length>…, then the values
//! { … … }            an object whose names are data: each as a value, then what it holds
//! ```
//!
//! Numbers are in parts of six bits, the lowest first; each but the last has the seventh bit set. A place has two parts
//! without it. A length is that in JavaScript's characters. What the tables hold crosses once: afterwards JavaScript has
//! the string already. That is half of the time of JSON.

use std::cell::Cell;
use std::mem::ManuallyDrop;

use numgate::Shape;

thread_local! {
    /// What JavaScript knows by now. Nothing runs when a thread ends.
    static KNOWN: Cell<ManuallyDrop<Known>> = const { Cell::new(NOTHING) };
}

/// How many texts of the tables JavaScript keeps; one that comes later takes the place of another.
const WORDS: usize = 1 << 11;

struct Known {
    words: Vec<Option<&'static str>>,
    kinds: Vec<&'static [&'static str]>,
}

const NOTHING: ManuallyDrop<Known> = ManuallyDrop::new(Known { words: Vec::new(), kinds: Vec::new() });

/// Tells everything again from now on.
pub(crate) fn forget() {
    KNOWN.set(NOTHING);
}

/// A value as this text.
pub(crate) fn written(shape: &Shape<'_>) -> String {
    let known = ManuallyDrop::into_inner(KNOWN.replace(NOTHING));
    let mut writer = Writer { text: Vec::with_capacity(1 << 10), known };
    writer.write(shape);
    KNOWN.set(ManuallyDrop::new(writer.known));
    // Whole texts and ASCII were written.
    String::from_utf8(writer.text).unwrap_or_default()
}

struct Writer {
    text: Vec<u8>,
    known: Known,
}

impl Writer {
    fn write(&mut self, shape: &Shape<'_>) {
        match shape {
            Shape::Absent => self.text.push(b'-'),
            Shape::Null => self.text.push(b'0'),
            Shape::Boolean(value) => self.text.push(if *value { b'1' } else { b'2' }),
            Shape::Number(value) => {
                self.text.push(b'n');
                self.number(*value);
            }
            Shape::Word(word) => self.word(word),
            Shape::Text(text) => self.told(b's', text),
            Shape::Made(text) => self.told(b's', text),
            Shape::List(items) => {
                self.text.push(b'[');
                items.each(&mut |item| self.write(&item.shape()));
                self.text.push(b']');
            }
            Shape::Record(names, values) => {
                self.kind(names);
                values.each(&mut |value| self.write(&value.shape()));
            }
            Shape::Named(entries) => {
                self.text.push(b'{');
                for (name, value) in entries {
                    self.word(name);
                    self.write(&value.shape());
                }
                self.text.push(b'}');
            }
        }
    }

    /// A text by what JavaScript keeps of it: that it lies where it did says that it is the same.
    fn word(&mut self, word: &'static str) {
        if self.known.words.is_empty() {
            self.known.words.resize(WORDS, None);
        }
        let address = word.as_ptr().addr();
        let place = (address ^ address >> 11) % WORDS;
        let Some(known) = self.known.words.get_mut(place) else { return };
        if known.is_some_and(|known| std::ptr::eq(known, word)) {
            return self.place(b'w', place);
        }
        *known = Some(word);
        self.place(b'd', place);
        self.chars(word);
    }

    fn place(&mut self, letter: u8, place: usize) {
        for part in [letter, (place & 63) as u8, (place >> 6) as u8] {
            self.text.push(part);
        }
    }

    fn kind(&mut self, names: &'static [&'static str]) {
        if let Some(kind) = self.known.kinds.iter().position(|known| std::ptr::eq(*known, names)) {
            self.text.push(b'r');
            return self.number(kind as u64);
        }
        self.known.kinds.push(names);
        self.text.push(b'f');
        self.number(self.known.kinds.len() as u64 - 1);
        self.number(names.len() as u64);
        for name in names {
            self.chars(name);
        }
    }

    fn told(&mut self, letter: u8, text: &str) {
        self.text.push(letter);
        self.chars(text);
    }

    fn chars(&mut self, text: &str) {
        let length = if text.is_ascii() { text.len() } else { text.encode_utf16().count() };
        self.number(length as u64);
        self.text.extend_from_slice(text.as_bytes());
    }

    fn number(&mut self, mut value: u64) {
        while value > 63 {
            self.text.push(64 | (value & 63) as u8);
            value >>= 6;
        }
        self.text.push(value as u8);
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]
pub(crate) mod reading {
    use serde_json::{Map, Value};

    /// What JavaScript keeps between answers.
    pub(crate) struct Kept {
        words: Vec<String>,
        kinds: Vec<Vec<String>>,
    }

    impl Kept {
        /// Of a module that has just started.
        pub(crate) fn new() -> Self {
            super::forget();
            Self { words: Vec::new(), kinds: Vec::new() }
        }

        /// An answer as JSON.
        pub(crate) fn read(&mut self, text: &str) -> Value {
            let units: Vec<u16> = text.encode_utf16().collect();
            let mut reader = Reader { units: &units, words: &mut self.words, kinds: &mut self.kinds };
            let read = reader.value().unwrap();
            assert!(reader.units.is_empty(), "{text}");
            read
        }
    }

    /// As `npm/src/decode.ts` reads it.
    struct Reader<'t, 'k> {
        units: &'t [u16],
        words: &'k mut Vec<String>,
        kinds: &'k mut Vec<Vec<String>>,
    }

    impl Reader<'_, '_> {
        fn unit(&mut self) -> u16 {
            let (first, rest) = self.units.split_first().unwrap();
            self.units = rest;
            *first
        }

        fn number(&mut self) -> u64 {
            let part = u64::from(self.unit());
            if part < 64 { part } else { (part & 63) + 64 * self.number() }
        }

        fn chars(&mut self) -> String {
            let length = usize::try_from(self.number()).unwrap();
            let (text, rest) = self.units.split_at(length);
            self.units = rest;
            String::from_utf16(text).unwrap()
        }

        fn place(&mut self) -> usize {
            usize::from(self.unit()) + 64 * usize::from(self.unit())
        }

        fn index(&mut self) -> usize {
            usize::try_from(self.number()).unwrap()
        }

        fn value(&mut self) -> Option<Value> {
            Some(match char::from(u8::try_from(self.unit()).unwrap()) {
                '-' => return None,
                '0' => Value::Null,
                '1' => true.into(),
                '2' => false.into(),
                'n' => self.number().into(),
                's' => self.chars().into(),
                'w' => {
                    let place = self.place();
                    self.words.get(place).unwrap().clone().into()
                }
                'd' => {
                    let place = self.place();
                    let word = self.chars();
                    self.words.resize(self.words.len().max(place + 1), String::new());
                    *self.words.get_mut(place).unwrap() = word.clone();
                    word.into()
                }
                '[' => {
                    let mut items = Vec::new();
                    while self.units.first() != Some(&u16::from(b']')) {
                        items.push(self.value().unwrap_or_default());
                    }
                    self.unit();
                    items.into()
                }
                'r' => {
                    let kind = self.index();
                    self.record(kind)
                }
                'f' => {
                    let kind = self.index();
                    let names = (0..self.number()).map(|_| self.chars()).collect();
                    self.kinds.resize(self.kinds.len().max(kind + 1), Vec::new());
                    *self.kinds.get_mut(kind).unwrap() = names;
                    self.record(kind)
                }
                '{' => {
                    let mut fields = Map::new();
                    while self.units.first() != Some(&u16::from(b'}')) {
                        let name = self.value().unwrap();
                        let value = self.value();
                        fields.extend(value.map(|value| (name.as_str().unwrap().to_owned(), value)));
                    }
                    self.unit();
                    fields.into()
                }
                letter => panic!("{letter}"),
            })
        }

        fn record(&mut self, kind: usize) -> Value {
            let names = self.kinds.get(kind).unwrap().clone();
            names.into_iter().filter_map(|name| Some((name, self.value()?))).collect::<Map<_, _>>().into()
        }
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use numgate::{Document, Question, Shape, Shaped, ask};

    use super::reading::Kept;
    use super::written;

    #[test]
    fn an_answer_is_written_once_and_again_as_its_json() {
        let mut kept = Kept::new();
        for _ in 0..2 {
            for (question, text) in [
                (Question::Rules, "{}"),
                (Question::Findings, "{}"),
                (Question::Explain, r#"{"id":"F-02"}"#),
                (Question::Moves, r#"{"country":"CH","origin":"portedIn","status":"PortIn_Activated"}"#),
                (Question::Requirements, r#"{"request":"portIn","country":"FR","schema":true}"#),
                (
                    Question::Check,
                    r#"{"request":"portIn","country":"FR","order":{"porting":{"window":"\u0000é\ud83d\ude00\""}}}"#,
                ),
            ] {
                let document: Document<'_> = serde_json::from_str(text).unwrap();
                let answer = ask(question, &document).unwrap();
                assert_eq!(kept.read(&written(&answer.shape())), serde_json::to_value(&answer).unwrap(), "{text}");
            }
        }
    }

    #[test]
    fn a_text_of_nothing_is_told_as_any_other_and_what_is_forgotten_is_told_again() {
        let mut kept = Kept::new();
        for word in ["", "Free", "", "Free"] {
            assert_eq!(kept.read(&written(&Shape::Word(word))), word);
        }
        super::forget();
        let (first, again) = (written(&Shape::Word("Free")), written(&Shape::Word("Free")));
        assert!(first.contains("Free") && !again.contains("Free"), "{first} {again}");
    }

    #[test]
    fn a_count_is_told_to_the_last() {
        for count in [0, 9, 63, 64, 1 << 12, (1 << 53) - 1, u64::MAX] {
            assert_eq!(Kept::new().read(&written(&Shape::Number(count))), count);
        }
    }
}
