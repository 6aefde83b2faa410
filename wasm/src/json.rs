//! How an answer goes out: as JSON, letter for letter as serde_json writes it, smaller and faster.

use numgate::{Shape, Shaped};

/// A value as JSON.
pub(crate) fn written(value: &dyn Shaped) -> String {
    let mut text = String::with_capacity(1 << 10);
    write(&value.shape(), &mut text);
    text
}

/// Adds a value.
pub(crate) fn write(shape: &Shape<'_>, text: &mut String) {
    match shape {
        Shape::Absent | Shape::Null => text.push_str("null"),
        Shape::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
        Shape::Number(value) => number(*value, text),
        Shape::Text(value) => quoted(value, text),
        Shape::Made(value) => quoted(value, text),
        Shape::List(items) => {
            let mut separator = '[';
            for item in items {
                text.push(separator);
                write(&item.shape(), text);
                separator = ',';
            }
            text.push_str(if separator == '[' { "[]" } else { "]" });
        }
        Shape::Record(names, values) => fields(&mut names.iter().copied().zip(values.iter().copied()), text),
        Shape::Named(entries) => fields(&mut entries.iter().copied(), text),
    }
}

fn fields(entries: &mut dyn Iterator<Item = (&'static str, &dyn Shaped)>, text: &mut String) {
    let mut separator = '{';
    for (name, value) in entries {
        let shape = value.shape();
        if matches!(shape, Shape::Absent) {
            continue;
        }
        text.push(separator);
        quoted(name, text);
        text.push(':');
        write(&shape, text);
        separator = ',';
    }
    text.push_str(if separator == '{' { "{}" } else { "}" });
}

fn number(value: u64, text: &mut String) {
    if value > 9 {
        number(value / 10, text);
    }
    text.push(char::from(b'0' + (value % 10) as u8));
}

/// Adds a text; what JSON does not let stand in a string is escaped.
fn quoted(value: &str, text: &mut String) {
    text.push('"');
    let mut rest = value;
    while let Some(place) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        text.push_str(rest.get(..place).unwrap_or_default());
        let byte = rest.as_bytes().get(place).copied().unwrap_or_default();
        text.push('\\');
        match byte {
            b'\n' => text.push('n'),
            b'\r' => text.push('r'),
            b'\t' => text.push('t'),
            8 => text.push('b'),
            12 => text.push('f'),
            0..b' ' => {
                text.push_str("u00");
                text.push(if byte < 16 { '0' } else { '1' });
                text.push(char::from(*b"0123456789abcdef".get(usize::from(byte % 16)).unwrap_or(&b'0')));
            }
            _ => text.push(char::from(byte)),
        }
        rest = rest.get(place + 1..).unwrap_or_default();
    }
    text.push_str(rest);
    text.push('"');
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use numgate::{Document, Question, Shape, ask};

    use super::{write, written};

    #[test]
    fn an_answer_is_written_as_serde_json_writes_it() {
        let strange: String =
            (0..0x180).filter_map(char::from_u32).chain(['"', '\\', '\u{2028}', '\u{1f600}']).collect();
        for text in [strange.as_str(), "", "plain", "\"", "\\"] {
            let mut ours = String::new();
            write(&Shape::Text(text), &mut ours);
            assert_eq!(ours, serde_json::to_string(text).unwrap());
        }
        for number in [0, 7, 10, 1_000_000, u64::MAX] {
            let mut ours = String::new();
            write(&Shape::Number(number), &mut ours);
            assert_eq!(ours, number.to_string());
        }
        for (question, text) in [
            (Question::Rules, "{}"),
            (Question::Findings, "{}"),
            (Question::Explain, r#"{"id":"F-02"}"#),
            (Question::Moves, r#"{"country":"CH","origin":"portedIn","status":"PortIn_Activated"}"#),
        ] {
            let document: Document = serde_json::from_str(text).unwrap();
            let answer = ask(question, &document).unwrap();
            assert_eq!(written(&answer), serde_json::to_string(&answer).unwrap());
        }
    }
}
