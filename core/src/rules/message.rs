//! Messages from the table of issues: the template of a code, its parameters filled in.

use std::borrow::Cow;

use crate::answer::{ApiError, Issue, Param, Params, Patch, Pending};
use crate::tables::cite::Cite;
use crate::tables::errors::SENT;
use crate::tables::issues::{Api, ISSUES, IssueRow};
use crate::tables::languages::Catalogue;
use crate::values::Pointer;
use crate::vocabulary::{AskedOf, IssueCode, Severity};

/// The messages that a question is answered with: those of a language, or the English ones.
pub(crate) type Speech = Option<&'static Catalogue>;

/// `params! { size: 1000, max: 100 }`: numbers, texts or lists of words.
macro_rules! params {
    ($($name:ident: $value:expr),* $(,)?) => {
        {
            #[allow(unused_mut, reason = "a message may speak of nothing")]
            let mut params = $crate::answer::Params::default();
            $( $crate::rules::message::Told::put($value, &mut params, stringify!($name)); )*
            params
        }
    };
}
pub(crate) use params;

/// A value that a message speaks of. A call of its own, not code in every message: that keeps the module small.
pub(crate) trait Told {
    /// Sets it as a parameter.
    fn put(self, params: &mut Params, name: &'static str);
}

impl Told for &'static str {
    #[inline(never)]
    fn put(self, params: &mut Params, name: &'static str) {
        params.set(name, Param::Text(Cow::Borrowed(self)));
    }
}

impl Told for String {
    #[inline(never)]
    fn put(self, params: &mut Params, name: &'static str) {
        params.set(name, Param::Text(Cow::Owned(self)));
    }
}

impl Told for Vec<&'static str> {
    #[inline(never)]
    fn put(self, params: &mut Params, name: &'static str) {
        params.set(name, Param::Words(self));
    }
}

impl Told for u64 {
    #[inline(never)]
    fn put(self, params: &mut Params, name: &'static str) {
        params.set(name, Param::Number(self));
    }
}

impl Told for u32 {
    fn put(self, params: &mut Params, name: &'static str) {
        u64::from(self).put(params, name);
    }
}

impl Told for usize {
    fn put(self, params: &mut Params, name: &'static str) {
        u64::try_from(self).unwrap_or(u64::MAX).put(params, name);
    }
}

impl From<u64> for Param {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Param {
    fn from(number: u32) -> Self {
        Self::Number(number.into())
    }
}

impl From<usize> for Param {
    fn from(number: usize) -> Self {
        Self::Number(u64::try_from(number).unwrap_or(u64::MAX))
    }
}

impl From<&'static str> for Param {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

impl From<Vec<&'static str>> for Param {
    fn from(words: Vec<&'static str>) -> Self {
        Self::Words(words)
    }
}

/// The row of an issue code: they are in the order of the vocabulary, a law of the tables.
pub(crate) fn issue_row(code: IssueCode) -> Option<&'static IssueRow> {
    ISSUES.get(code as usize).filter(|row| row.code == code)
}

/// The templates of a code: that of its message, and those of its advice.
#[inline(never)]
fn wording(code: IssueCode, speech: Speech) -> Option<(&'static str, &'static [&'static str])> {
    match speech {
        None => issue_row(code).map(|row| (row.message, row.help)),
        Some(catalogue) => catalogue.issues.get(code as usize).map(|row| (row.message, row.help)),
    }
}

/// The message of a code, and its advice, if it has any that fits.
pub(crate) fn told(code: IssueCode, params: &Params, speech: Speech) -> (String, Option<Cow<'static, str>>) {
    let (message, help) = wording(code, speech).unzip();
    let message = message.and_then(|template| filled(template, params, speech));
    let help = help.and_then(|help| {
        help.iter().find_map(|template| match cut(template) {
            None => Some(Cow::Borrowed(*template)),
            Some(_) => filled(template, params, speech).map(Cow::Owned),
        })
    });
    (message.unwrap_or_else(|| code.as_str().to_owned()), help)
}

/// The message of a code.
pub(crate) fn message(code: IssueCode, params: &Params, speech: Speech) -> String {
    told(code, params, speech).0
}

/// The advice of a code, if it has any that fits.
pub(crate) fn help(code: IssueCode, params: &Params, speech: Speech) -> Option<Cow<'static, str>> {
    told(code, params, speech).1
}

/// An issue by the row that says so, in English: whoever lists it tells it in the language of the question
/// ([`Issue::tell`]).
pub(crate) fn issue(path: Pointer, code: IssueCode, severity: Severity, cite: &Cite, params: Params) -> Issue {
    let (message, help) = told(code, &params, None);
    let mut fix = Vec::new();
    if issue_row(code).is_some_and(|row| row.left_out) {
        fix.push(Patch { op: "remove", path: path.clone(), value: None });
    }
    Issue {
        path,
        code,
        severity,
        rule: cite.rule,
        clauses: cite.clauses,
        grade: cite.grade,
        finding: cite.finding,
        message,
        help,
        fix,
        api: if severity == Severity::Error { api(code, &params) } else { None },
        params,
    }
}

/// The same issue with the change that mends it.
pub(crate) fn mended(issue: Issue, op: &'static str, path: Pointer, value: String) -> Issue {
    Issue { fix: vec![Patch { op, path, value: Some(value) }], ..issue }
}

impl Issue {
    /// Tells it in a language. What the API would answer stays as the API says it.
    pub(crate) fn tell(&mut self, speech: Speech) {
        if speech.is_some() {
            (self.message, self.help) = told(self.code, &self.params, speech);
        }
    }
}

/// Something left open by the row.
pub(crate) fn pending(
    path: Pointer,
    code: IssueCode,
    asked_of: AskedOf,
    cite: &Cite,
    params: &Params,
    speech: Speech,
) -> Pending {
    let (message, help) = told(code, params, speech);
    Pending { path, code, rule: cite.rule, clauses: cite.clauses, message, help, asked_of }
}

/// What the API would answer.
fn api(code: IssueCode, params: &Params) -> Option<ApiError> {
    let Api::Answers(status, number, form) = issue_row(code)?.api else { return None };
    let row = SENT.iter().find(|row| row.status == status && row.code == number)?;
    let message = form.and_then(|form| filled(form, params, None));
    Some(ApiError { status, code: row.code, reason: row.reason, message })
}

/// A template with its parameters; `None` when one is missing outside of `[…]`, which is left out then.
///
/// A list of words becomes "`a`, `b` or `c`"; an empty list counts as missing.
fn filled(template: &str, params: &Params, speech: Speech) -> Option<String> {
    let mut text = String::with_capacity(template.len() + 64);
    // Where the part began that can be left out.
    let (mut rest, mut part) = (template, None);
    while let Some((before, mark, after)) = cut(rest) {
        text.push_str(before);
        rest = after;
        match mark {
            b'[' => part = Some(text.len()),
            b']' => part = None,
            _ => {
                let (name, _, after) = cut(rest)?;
                rest = after;
                if put(params.get(name), before.ends_with('`'), speech, &mut text).is_none() {
                    text.truncate(part.take()?);
                    rest = rest.split_once(']')?.1;
                }
            }
        }
    }
    text.push_str(rest);
    Some(text)
}

/// A template before and after its next mark, and the mark.
#[inline(never)]
fn cut(template: &str) -> Option<(&str, u8, &str)> {
    let place = template.bytes().position(|byte| matches!(byte, b'[' | b']' | b'{' | b'}'))?;
    Some((template.get(..place)?, *template.as_bytes().get(place)?, template.get(place + 1..)?))
}

/// Adds a parameter; `None` when it is missing. What stands in backticks is a value, any other text is words of ours.
fn put(param: Option<&Param>, quoted: bool, speech: Speech, text: &mut String) -> Option<()> {
    match param? {
        Param::Number(number) => text.push_str(&number.to_string()),
        Param::Text(value) => text.push_str(if quoted { value } else { phrase(value, speech) }),
        Param::Words(words) => text.push_str(&listed(words, speech)?),
    }
    Some(())
}

/// A sentence of our own, which belongs to no issue.
pub(crate) fn sentence(template: &str, params: &Params, speech: Speech) -> String {
    filled(phrase(template, speech), params, speech).unwrap_or_default()
}

/// Words of ours in a language; what it has no words for is a value after all, as a day is.
pub(crate) fn phrase(text: &str, speech: Speech) -> &str {
    let known = speech.and_then(|catalogue| catalogue.phrases.iter().find(|phrase| phrase.english == text));
    known.map_or(text, |phrase| phrase.text)
}

/// "`a`, `b` or `c`".
fn listed(words: &[&str], speech: Speech) -> Option<String> {
    let (last, others) = words.split_last()?;
    let mut text = String::new();
    for (index, word) in others.iter().enumerate() {
        text.push_str(if index == 0 { "`" } else { ", `" });
        text.push_str(phrase(word, speech));
        text.push('`');
    }
    if !others.is_empty() {
        text.push(' ');
        text.push_str(speech.map_or("or", |catalogue| catalogue.or));
        text.push(' ');
    }
    text.push('`');
    text.push_str(phrase(last, speech));
    text.push('`');
    Some(text)
}

#[cfg(test)]
mod tests {
    use super::{Speech, filled, listed};
    use crate::tables::languages::CATALOGUES;
    use crate::vocabulary::Language;

    #[test]
    fn a_template_is_filled_only_when_all_its_parameters_are_known() {
        let params = params! { size: 1000_u64, needed: vec!["Free", "Reserved"], none: Vec::<&'static str>::new() };
        let filled = |template| filled(template, &params, None);
        assert_eq!(filled("{size} of {needed}").as_deref(), Some("1000 of `Free` or `Reserved`"));
        assert_eq!(filled("{size} of {other}"), None);
        assert_eq!(filled("in {none}"), None);
        let optional = filled("{size}[ or {other}][ of {needed}]");
        assert_eq!(optional.as_deref(), Some("1000 of `Free` or `Reserved`"));
        assert_eq!(filled("nothing").as_deref(), Some("nothing"));
        assert_eq!(filled("{size}[ of {needed} and {other}] end").as_deref(), Some("1000 end"));
        assert_eq!(filled("[{size}] {other}"), None);
    }

    #[test]
    fn words_are_listed_as_a_sentence_has_them() {
        assert_eq!(listed(&["a"], None).as_deref(), Some("`a`"));
        assert_eq!(listed(&["a", "b", "c"], None).as_deref(), Some("`a`, `b` or `c`"));
        assert_eq!(listed(&["a", "b"], german()).as_deref(), Some("`a` oder `b`"));
        assert_eq!(listed(&["8", "512 and 516"], german()).as_deref(), Some("`8` oder `512 und 516`"));
        assert_eq!(listed(&[], german()), None);
    }

    #[test]
    fn words_of_ours_are_in_the_language_and_values_as_they_came() {
        let params = params! { desk: "porting desk", got: "porting desk", day: "2026-03-30" };
        let template = "{desk}, `{got}`, {day}";
        assert_eq!(filled(template, &params, None).as_deref(), Some("porting desk, `porting desk`, 2026-03-30"));
        let told = filled(template, &params, german());
        assert_eq!(told.as_deref(), Some("Portierungsstelle, `porting desk`, 2026-03-30"));
    }

    fn german() -> Speech {
        CATALOGUES.0.iter().find(|catalogue| catalogue.language() == Language::De)
    }
}
