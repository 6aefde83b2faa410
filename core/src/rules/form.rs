//! A check question that is filled in value by value, as a form is, and after each what changed in its answer.

use super::ask::narrowed;
use super::scope::Rules;
use crate::answer::{AppearedIssue, AppearedPending, CheckAnswer, CheckChanges, Gone};
use crate::question::{CheckQuestion, Document, QuestionError, read, shortened};
use crate::values::Pointer;
use crate::vocabulary::ErrorCode;

/// How many steps a pointer may have: as many as any face reads levels.
const DEEPEST: usize = 127;

/// A question of [`Rules::check`] that is filled in value by value, with its answer.
///
/// ```
/// use numgate::{Document, Form, Rules, Verdict};
///
/// let question = r#"{ "request": "portIn", "country": "NL", "order": { "numbers": [
///     { "startFullNumber": "+31201230000", "endFullNumber": "+31201230099" }] } }"#;
/// let mut form = Form::open(Rules::latest(), serde_json::from_str(question)?)?;
/// assert_eq!(form.answer().verdict, Verdict::Invalid);
///
/// let changes = form.set("/order/endCustomer/name", Some(Document::Text("Voorbeeld B.V.".into())))?;
/// assert_eq!(changes.gone[0].path.as_str(), "/order/endCustomer");
/// assert!(form.answer().issues.iter().all(|issue| issue.path.as_str() != "/order/endCustomer"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Form {
    rules: Rules,
    question: Document<'static>,
    answer: CheckAnswer,
}

impl Form {
    /// A form that begins with this question.
    ///
    /// # Errors
    ///
    /// When it is no question of `check`.
    pub fn open(rules: Rules, question: Document<'_>) -> Result<Self, QuestionError> {
        let answer = answered(rules, &question)?;
        Ok(Self { rules, question: question.into_owned(), answer })
    }

    /// The question as it is now.
    #[must_use]
    pub const fn question(&self) -> &Document<'static> {
        &self.question
    }

    /// The answer to it.
    #[must_use]
    pub const fn answer(&self) -> &CheckAnswer {
        &self.answer
    }

    /// The rules that are asked from now on: for a language whose messages were loaded meanwhile.
    pub const fn ask_of(&mut self, rules: Rules) {
        self.rules = rules;
    }

    /// Puts a value in its place, or takes away what is there, and tells what changed in the answer.
    ///
    /// The place is a JSON Pointer (RFC 6901) into the question. Records and lists that are missing on the way are made;
    /// a list is longer by an item whose index is its length, or `-`. To take away what is not there changes nothing.
    ///
    /// # Errors
    ///
    /// When the pointer leads nowhere, or with the value this is no question of `check`. The form stays as it was.
    pub fn set(&mut self, pointer: &str, value: Option<Document<'_>>) -> Result<CheckChanges<'_>, QuestionError> {
        let place = Place::of(&self.question, pointer)?;
        let before = place.put(&mut self.question, value.map(Document::into_owned));
        match answered(self.rules, &self.question) {
            Ok(answer) => {
                let before = std::mem::replace(&mut self.answer, answer);
                Ok(changes(&before, &self.answer))
            }
            Err(error) => {
                place.put_back(&mut self.question, before);
                Err(error)
            }
        }
    }
}

#[inline(never)]
fn answered(rules: Rules, question: &Document) -> Result<CheckAnswer, QuestionError> {
    read::<CheckQuestion>(question).and_then(|question| rules.check(&question)).map_err(narrowed)
}

/// Where a pointer leads.
struct Place {
    /// The way from the root, as far as there is something: of each record or list the place of the next one in it.
    way: Vec<usize>,
    /// The steps on from there.
    missing: Vec<String>,
}

/// What stood in a place before.
enum Before {
    /// Another value.
    Value(Document<'static>),
    /// Nothing: the value is the last of its record or list.
    Nothing,
    /// The item of a list, which was taken away.
    Item(Document<'static>),
    /// The same: there was nothing to take away.
    Same,
}

impl Place {
    fn of(question: &Document<'static>, pointer: &str) -> Result<Self, QuestionError> {
        let mut place = Self { way: Vec::new(), missing: Vec::new() };
        let (mut here, mut read) = (Some(question), 0);
        let nowhere = |read: usize| {
            let path = Pointer::of(pointer.get(..read).unwrap_or_default());
            let got = format!("`{}`", shortened(pointer));
            QuestionError::at(path, ErrorCode::InvalidValue, "a JSON Pointer to a place of the question", got)
        };
        let mut steps = pointer.split('/');
        if steps.next() != Some("") || steps.clone().count() > DEEPEST {
            return Err(nowhere(0));
        }
        for step in steps {
            let Some(name) = name_of(step) else { return Err(nowhere(read)) };
            let found = match here {
                Some(Document::Record(fields)) => fields.iter().position(|(own, _)| *own == name),
                Some(Document::List(items)) if name == "-" => Some(items.len()),
                Some(Document::List(items)) => match index(&name).filter(|index| *index <= items.len()) {
                    None => return Err(nowhere(read)),
                    index => index,
                },
                None | Some(Document::Null) => None,
                Some(_) => return Err(nowhere(read)),
            };
            let next = here.zip(found).and_then(|(here, index)| inside(here, index));
            match found.filter(|_| next.is_some()) {
                Some(index) => place.way.push(index),
                None => place.missing.push(name),
            }
            here = next;
            read += step.len() + 1;
        }
        Ok(place)
    }

    /// Puts a value in the place, or takes away what is there; what was there before. Behind the item of a list that is
    /// taken away the others move up; a field stays and is `null`, which means the same as absent.
    fn put(&self, question: &mut Document<'static>, value: Option<Document<'static>>) -> Before {
        if value.is_none()
            && let Some((index, way)) = self.way.split_last()
            && let Some(Document::List(items)) = question.at_mut(way)
            && self.missing.is_empty()
        {
            return Before::Item(items.remove(*index));
        }
        let here = question.at_mut(&self.way).filter(|_| value.is_some() || self.missing.is_empty());
        let (mut value, Some(here)) = (value.unwrap_or(Document::Null), here) else { return Before::Same };
        let mut names = self.missing.iter();
        let first = names.next().filter(|_| !matches!(here, Document::Null));
        let above = if first.is_some() { names.as_slice() } else { self.missing.as_slice() };
        for name in above.iter().rev() {
            // A list for its first item, else a record.
            value = if name == "0" || name == "-" {
                Document::List(vec![value])
            } else {
                Document::Record(vec![(name.clone().into(), value)])
            };
        }
        match (here, first) {
            (Document::Record(fields), Some(name)) => fields.push((name.clone().into(), value)),
            (Document::List(items), Some(_)) => items.push(value),
            (here, _) => return Before::Value(std::mem::replace(here, value)),
        }
        Before::Nothing
    }

    /// Makes undone what was put.
    fn put_back(&self, question: &mut Document<'static>, before: Before) {
        let (index, above) = self.way.split_last().map_or((0, self.way.as_slice()), |(index, above)| (*index, above));
        let way = if matches!(before, Before::Item(_)) { above } else { &self.way };
        match (question.at_mut(way), before) {
            (Some(here), Before::Value(value)) => *here = value,
            (Some(Document::Record(fields)), Before::Nothing) => drop(fields.pop()),
            (Some(Document::List(items)), Before::Nothing) => drop(items.pop()),
            (Some(Document::List(items)), Before::Item(item)) => items.insert(index, item),
            _ => {}
        }
    }
}

/// The index that a step names, without zeros before it.
fn index(name: &str) -> Option<usize> {
    if name.is_empty() || name.len() > 1 && name.starts_with('0') {
        return None;
    }
    name.bytes().try_fold(0_usize, |index, byte| {
        let digit = byte.is_ascii_digit().then(|| usize::from(byte - b'0'))?;
        index.checked_mul(10)?.checked_add(digit)
    })
}

/// The name that a step of a pointer stands for; `None` where a `~` is followed by neither `0` nor `1`.
fn name_of(step: &str) -> Option<String> {
    let mut name = String::with_capacity(step.len());
    let mut letters = step.chars();
    while let Some(letter) = letters.next() {
        name.push(match letter {
            '~' => match letters.next()? {
                '0' => '~',
                '1' => '/',
                _ => return None,
            },
            other => other,
        });
    }
    Some(name)
}

fn inside<'d>(document: &'d Document<'static>, index: usize) -> Option<&'d Document<'static>> {
    match document {
        Document::Record(fields) => fields.get(index).map(|(_, value)| value),
        Document::List(items) => items.get(index),
        _ => None,
    }
}

impl CheckChanges<'_> {
    /// Whether nothing changed.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.gone.is_empty() && self.appeared.is_empty() && self.settled.is_empty() && self.opened.is_empty()
    }

    /// Makes these changes in the answer before them: it becomes the answer after.
    pub fn apply(&self, answer: &mut CheckAnswer) {
        answer.verdict = self.verdict;
        answer.issues = changed(&answer.issues, &self.gone, self.appeared.iter().map(|it| (it.at, it.issue)));
        answer.pending = changed(&answer.pending, &self.settled, self.opened.iter().map(|it| (it.at, it.pending)));
    }
}

/// A list without what is gone, and with what appeared in its place.
fn changed<'t, T: Clone + 't>(
    before: &'t [T],
    gone: &[Gone],
    appeared: impl Iterator<Item = (usize, &'t T)>,
) -> Vec<T> {
    let is_left = |(index, _): &(usize, &T)| gone.iter().all(|gone| gone.at != *index);
    let mut list: Vec<T> = before.iter().enumerate().filter(is_left).map(|(_, entry)| entry.clone()).collect();
    for (at, entry) in appeared {
        list.insert(at.min(list.len()), entry.clone());
    }
    list
}

/// What of an answer is not in another one.
fn changes<'f>(before: &CheckAnswer, after: &'f CheckAnswer) -> CheckChanges<'f> {
    let (mut gone, mut appeared, mut settled, mut opened) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    compare(
        (before.issues.len(), after.issues.len()),
        &|old, new| before.issues.get(old) == after.issues.get(new),
        &mut |at| gone.extend(before.issues.get(at).map(|it| Gone { at, path: it.path.clone(), code: it.code })),
        &mut |at| appeared.extend(after.issues.get(at).map(|issue| AppearedIssue { at, issue })),
    );
    compare(
        (before.pending.len(), after.pending.len()),
        &|old, new| before.pending.get(old) == after.pending.get(new),
        &mut |at| settled.extend(before.pending.get(at).map(|it| Gone { at, path: it.path.clone(), code: it.code })),
        &mut |at| opened.extend(after.pending.get(at).map(|pending| AppearedPending { at, pending })),
    );
    CheckChanges { verdict: after.verdict, gone, appeared, settled, opened }
}

/// Walks two lists of so many entries side by side: what of the first is not in the second, what of the second was not in
/// the first. One piece of code for both kinds of entries.
fn compare(
    (before, after): (usize, usize),
    same: &dyn Fn(usize, usize) -> bool,
    gone: &mut dyn FnMut(usize),
    appeared: &mut dyn FnMut(usize),
) {
    let mut next = 0;
    for old in 0..before {
        match (next..after).find(|new| same(old, *new)) {
            None => gone(old),
            Some(kept) => {
                (next..kept).for_each(&mut *appeared);
                next = kept + 1;
            }
        }
    }
    (next..after).for_each(appeared);
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{Form, index};
    use crate::question::Document;
    use crate::rules::Rules;

    #[test]
    fn an_index_is_written_as_the_standard_says() {
        for (name, expected) in
            [("0", Some(0)), ("7", Some(7)), ("19", Some(19)), ("", None), ("07", None), ("-", None), ("1a", None)]
        {
            assert_eq!(index(name), expected, "{name}");
        }
    }

    #[test]
    fn a_hyphen_is_the_place_behind_the_last_item() {
        let question = r#"{"request":"reservation","country":"CH","order":{"numbers":[{"startFullNumber":"+4144"}]}}"#;
        let mut form = Form::open(Rules::latest(), serde_json::from_str(question).unwrap()).unwrap();
        for (pointer, number) in [("/order/numbers/-", "+4145"), ("/order/numbers/1/startFullNumber", "+4146")] {
            let value = Document::Text(number.into());
            let item = Document::Record(vec![("startFullNumber".into(), value.clone())]);
            form.set(pointer, Some(if pointer.ends_with('-') { item } else { value })).unwrap();
        }
        let items = r#"[{"startFullNumber":"+4144"},{"startFullNumber":"+4146"}]"#;
        let expected = question.replace(r#"[{"startFullNumber":"+4144"}]"#, items);
        assert_eq!(*form.question(), serde_json::from_str::<Document>(&expected).unwrap());
    }
}
