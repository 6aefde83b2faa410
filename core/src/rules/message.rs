//! Messages from the table of issues: the template of a code, its parameters filled in.

use crate::answer::{ApiError, Issue, Param, Params, Patch, Pending};
use crate::tables::cite::Cite;
use crate::tables::errors::SENT;
use crate::tables::issues::{Api, ISSUES, IssueRow};
use crate::values::Pointer;
use crate::vocabulary::{AskedOf, IssueCode, Severity};

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

impl Told for &str {
    #[inline(never)]
    fn put(self, params: &mut Params, name: &'static str) {
        params.set(name, Param::Text(self.to_owned()));
    }
}

impl Told for String {
    #[inline(never)]
    fn put(self, params: &mut Params, name: &'static str) {
        params.set(name, Param::Text(self));
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

impl From<&str> for Param {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Param {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Vec<&'static str>> for Param {
    fn from(words: Vec<&'static str>) -> Self {
        Self::Words(words)
    }
}

/// The row of an issue code.
pub(crate) fn issue_row(code: IssueCode) -> Option<&'static IssueRow> {
    ISSUES.iter().find(|row| row.code == code)
}

/// The message of a code.
pub(crate) fn message(code: IssueCode, params: &Params) -> String {
    issue_row(code).and_then(|row| filled(row.message, params)).unwrap_or_else(|| code.as_str().to_owned())
}

/// The advice of a code, if it has any that fits.
pub(crate) fn help(code: IssueCode, params: &Params) -> Option<String> {
    issue_row(code)?.help.iter().find_map(|template| filled(template, params))
}

/// An issue by the row that says so.
pub(crate) fn issue(path: Pointer, code: IssueCode, severity: Severity, cite: &Cite, params: Params) -> Issue {
    Issue {
        path,
        code,
        severity,
        rule: cite.rule,
        clauses: cite.clauses,
        grade: cite.grade,
        finding: cite.finding,
        message: message(code, &params),
        help: help(code, &params),
        fix: Vec::new(),
        api: api(code, &params).filter(|_| severity == Severity::Error),
        params,
    }
}

/// The same issue with the change that mends it.
pub(crate) fn mended(issue: Issue, op: &'static str, path: Pointer, value: String) -> Issue {
    Issue { fix: vec![Patch { op, path, value: Some(value) }], ..issue }
}

/// Something left open by the row.
pub(crate) fn pending(path: Pointer, code: IssueCode, asked_of: AskedOf, cite: &Cite, params: &Params) -> Pending {
    let (message, help) = (message(code, params), help(code, params));
    Pending { path, code, rule: cite.rule, clauses: cite.clauses, message, help, asked_of }
}

/// What the API would answer.
fn api(code: IssueCode, params: &Params) -> Option<ApiError> {
    let Api::Answers(status, number, form) = issue_row(code)?.api else { return None };
    let row = SENT.iter().find(|row| row.status == status && row.code == number)?;
    let message = form.and_then(|form| filled(form, params));
    Some(ApiError { status, code: row.code, reason: row.reason, message })
}

/// A template with its parameters; `None` when one is missing outside of `[…]`, which is left out then.
///
/// A list of words becomes "`a`, `b` or `c`"; an empty list counts as missing.
fn filled(template: &str, params: &Params) -> Option<String> {
    let mut text = String::with_capacity(template.len() + 32);
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('[') {
        let (part, after) = after.split_once(']')?;
        text.push_str(&plain(before, params)?);
        text.extend(plain(part, params));
        rest = after;
    }
    text.push_str(&plain(rest, params)?);
    Some(text)
}

fn plain(template: &str, params: &Params) -> Option<String> {
    let mut text = String::new();
    let mut rest = template;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}')?;
        text.push_str(before);
        match params.get(name)? {
            Param::Number(number) => text.push_str(&number.to_string()),
            Param::Text(value) => text.push_str(value),
            Param::Words(words) => text.push_str(&listed(words)?),
        }
        rest = after;
    }
    text.push_str(rest);
    Some(text)
}

/// "`a`, `b` or `c`".
fn listed(words: &[&str]) -> Option<String> {
    let (last, others) = words.split_last()?;
    if others.is_empty() {
        return Some(format!("`{last}`"));
    }
    Some(format!("`{}` or `{last}`", others.join("`, `")))
}

#[cfg(test)]
mod tests {
    use super::{filled, listed};

    #[test]
    fn a_template_is_filled_only_when_all_its_parameters_are_known() {
        let params = params! { size: 1000_u64, needed: vec!["Free", "Reserved"], none: Vec::<&'static str>::new() };
        assert_eq!(filled("{size} of {needed}", &params).as_deref(), Some("1000 of `Free` or `Reserved`"));
        assert_eq!(filled("{size} of {other}", &params), None);
        assert_eq!(filled("in {none}", &params), None);
        let optional = filled("{size}[ or {other}][ of {needed}]", &params);
        assert_eq!(optional.as_deref(), Some("1000 of `Free` or `Reserved`"));
        assert_eq!(filled("nothing", &params).as_deref(), Some("nothing"));
    }

    #[test]
    fn words_are_listed_as_a_sentence_has_them() {
        assert_eq!(listed(&["a"]).as_deref(), Some("`a`"));
        assert_eq!(listed(&["a", "b", "c"]).as_deref(), Some("`a`, `b` or `c`"));
    }
}
