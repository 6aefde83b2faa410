//! Canonical JSON without a tree in between: the rows of a bulk are many.

use std::fmt::Write;

use numgate::{Shape, Shaped, entries};

/// Canonical JSON, keys sorted, without the end of a line.
pub fn canonical(value: &dyn Shaped, out: &mut String) {
    write(value.shape(), out);
}

fn write(shape: Shape<'_>, out: &mut String) {
    match shape {
        Shape::Absent | Shape::Null => out.push_str("null"),
        Shape::Boolean(value) => out.push_str(if value { "true" } else { "false" }),
        Shape::Number(value) => {
            let _ = write!(out, "{value}");
        }
        Shape::Word(text) => string(text, out),
        Shape::Text(text) => string(text, out),
        Shape::Made(text) => string(&text, out),
        Shape::List(items) => {
            out.push('[');
            let mut first = true;
            items.each(&mut |item| {
                if !first {
                    out.push(',');
                }
                first = false;
                write(item.shape(), out);
            });
            out.push(']');
        }
        Shape::Record(names, values) => record(entries(names, values), out),
        Shape::Named(entries) => record(entries, out),
    }
}

fn record(mut entries: Vec<(&'static str, &dyn Shaped)>, out: &mut String) {
    entries.sort_unstable_by_key(|(name, _)| *name);
    out.push('{');
    let mut first = true;
    for (name, value) in entries {
        let shape = value.shape();
        if matches!(shape, Shape::Absent) {
            continue;
        }
        if !first {
            out.push(',');
        }
        first = false;
        string(name, out);
        out.push(':');
        write(shape, out);
    }
    out.push('}');
}

fn string(text: &str, out: &mut String) {
    if text.bytes().all(|byte| byte >= b' ' && byte != b'"' && byte != b'\\') {
        out.push('"');
        out.push_str(text);
        out.push('"');
    } else {
        // A text always has a JSON form.
        out.push_str(&serde_json::to_string(text).unwrap_or_default());
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use numgate::{Document, Question, ask};

    #[test]
    fn it_is_the_canonical_json_of_all_answers() {
        let order = "{\"request\":\"return\",\"country\":\"ES\",\"order\":{\"customerReference\":\"a\\\"\\u0001\",\
            \"numbers\":[{\"startFullNumber\":\"+3481\\n\",\"endFullNumber\":\"+34810000000\"}]}}";
        let question: Document = serde_json::from_str(order).unwrap();
        let answer = ask(Question::Check, &question).unwrap();
        let mut text = String::new();
        super::canonical(&answer, &mut text);
        assert_eq!(text + "\n", crate::output::canonical(&answer));
    }
}
