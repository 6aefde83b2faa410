//! Questions put together by hand from options, and what a question holds at a place.

use std::borrow::Cow;

use numgate::{
    CancelStatus, DateChangeStatus, Document, ModifyStatus, NumberStatus, OrderKind, OtherOrderStatus, PortInStatus,
    PortOutStatus, Word,
};

/// The fields of a record that is being put together.
pub type Fields = Vec<(Cow<'static, str>, Document<'static>)>;

/// A field with a text as it was typed.
pub fn text(value: &str) -> Document<'static> {
    Document::Text(Cow::Owned(value.to_owned()))
}

/// The word that was meant; a text that is none stays as typed, so that the answer can say so with its place.
pub fn meant<W: Word>(typed: &str) -> &str {
    W::read_loosely(typed).map_or(typed, |word| word.as_str())
}

/// The same as a value.
pub fn word<W: Word>(typed: &str) -> Document<'static> {
    text(meant::<W>(typed))
}

/// The status of such an order, or of a number, as it is typed.
pub fn status(order: Option<OrderKind>, typed: &str) -> Document<'static> {
    match order {
        None => word::<NumberStatus>(typed),
        Some(OrderKind::PortIn) => word::<PortInStatus>(typed),
        Some(OrderKind::PortOut) => word::<PortOutStatus>(typed),
        Some(OrderKind::Other) => word::<OtherOrderStatus>(typed),
        Some(OrderKind::DateChange) => word::<DateChangeStatus>(typed),
        Some(OrderKind::Cancel) => word::<CancelStatus>(typed),
        Some(OrderKind::Modify) => word::<ModifyStatus>(typed),
        Some(_) => text(typed),
    }
}

/// A whole number; another text stays as typed, as above.
pub fn integer(typed: &str) -> Document<'static> {
    typed.parse().map_or_else(|_| text(typed), Document::Integer)
}

/// Adds a field when there is something to put into it.
pub fn add(fields: &mut Fields, name: &str, value: Option<Document<'static>>) {
    if let Some(value) = value {
        fields.push((Cow::Owned(name.to_owned()), value));
    }
}

/// Adds a record of fields when there is any.
pub fn add_record(fields: &mut Fields, name: &str, record: Fields) {
    add(fields, name, (!record.is_empty()).then_some(Document::Record(record)));
}

/// Lays `over` over what a record holds: records by their fields, all else as a whole.
///
/// A field that the record holds twice stays so, and is refused later.
pub fn overlay(fields: &mut Fields, over: Fields) {
    for (name, value) in over {
        let mut same = fields.iter_mut().filter(|(field, _)| *field == name);
        match (same.next(), same.next()) {
            (None, _) => fields.push((name, value)),
            (Some((_, held)), None) => match (held, value) {
                // A length of time is one figure in one unit, not a record to be mixed.
                (Document::Record(held), Document::Record(over)) if !is_period(held) => overlay(held, over),
                (held, value) => *held = value,
            },
            (Some(_), Some(_)) => {}
        }
    }
}

/// Whether a record is a length of time.
fn is_period(fields: &Fields) -> bool {
    matches!(fields.as_slice(), [(unit, _)] if ["hours", "calendarDays", "workingDays", "months"].contains(&&**unit))
}

/// What stands at a JSON Pointer.
pub fn at<'d, 't>(document: &'d Document<'t>, pointer: &str) -> Option<&'d Document<'t>> {
    let Some(rest) = pointer.strip_prefix('/') else { return pointer.is_empty().then_some(document) };
    let (step, below) = rest.find('/').map_or((rest, ""), |end| rest.split_at(end));
    let next = match document {
        Document::List(items) => items.get(step.parse::<usize>().ok()?)?,
        Document::Record(fields) => {
            let name = step.replace("~1", "/").replace("~0", "~");
            fields.iter().find(|(field, _)| *field == name).map(|(_, value)| value)?
        }
        _ => return None,
    };
    at(next, below)
}

/// The text at a JSON Pointer.
pub fn text_at<'d>(document: &'d Document<'_>, pointer: &str) -> Option<&'d str> {
    match at(document, pointer) {
        Some(Document::Text(text)) => Some(text),
        _ => None,
    }
}

/// The word at a JSON Pointer.
pub fn word_at<W: Word>(document: &Document, pointer: &str) -> Option<W> {
    text_at(document, pointer).and_then(W::read)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use numgate::{Country, Document, NumberStatus};

    use super::{at, overlay, text, text_at, word};

    fn read(json: &str) -> Document<'static> {
        serde_json::from_str(json).unwrap()
    }

    #[test]
    fn a_word_typed_by_hand_becomes_the_canonical_one_and_a_strange_one_stays() {
        for (typed, meant) in [
            ("port-in-activated", "PortIn_Activated"),
            ("PortIn_Activated", "PortIn_Activated"),
            ("activated", "Activated"),
            ("Activatd", "Activatd"),
        ] {
            assert_eq!(word::<NumberStatus>(typed), text(meant));
        }
        assert_eq!(word::<Country>("ch"), text("CH"));
        assert_eq!(word::<Country>("uk"), text("GB"));
    }

    #[test]
    fn options_are_laid_over_a_document_field_by_field() {
        for (document, over, expected) in [
            (r#"{"a":1}"#, r#"{"b":2}"#, r#"{"a":1,"b":2}"#),
            (r#"{"a":1}"#, r#"{"a":2}"#, r#"{"a":2}"#),
            (r#"{"a":null}"#, r#"{"a":{"b":2}}"#, r#"{"a":{"b":2}}"#),
            (r#"{"a":{"b":1,"c":2}}"#, r#"{"a":{"c":3}}"#, r#"{"a":{"b":1,"c":3}}"#),
            (r#"{"GB":{"calendarDays":7}}"#, r#"{"GB":{"workingDays":5}}"#, r#"{"GB":{"workingDays":5}}"#),
            (r#"{"a":1,"a":1}"#, r#"{"a":2}"#, r#"{"a":1,"a":1}"#),
        ] {
            let (Document::Record(mut fields), Document::Record(over)) = (read(document), read(over)) else { continue };
            overlay(&mut fields, over);
            assert_eq!(Document::Record(fields), read(expected), "{document}");
        }
    }

    #[test]
    fn a_pointer_finds_its_place_or_nothing() {
        let document = read(r#"{"a/b":[{"c~d":"here"}]}"#);
        assert_eq!(text_at(&document, "/a~1b/0/c~0d"), Some("here"));
        assert_eq!(at(&document, ""), Some(&document));
        for nowhere in ["/a", "/a~1b/1", "/a~1b/x", "/a~1b/0/c~0d/e", "a"] {
            assert_eq!(at(&document, nowhere), None, "{nowhere}");
        }
    }
}
