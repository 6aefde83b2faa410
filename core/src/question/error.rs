//! A question that could not be understood.

use std::fmt;

use serde::Serialize;

use crate::shape::{Items, Shape, Shaped};
use crate::values::Pointer;
use crate::vocabulary::{ErrorCode, nearest};

/// Why a question could not be understood: never a verdict on the order it carries.
///
/// On the wire it is `{ "error": { "path", "code", "expected", "got", "message", "help" } }`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuestionError {
    /// Where, from the root of the question.
    pub path: Pointer,
    /// A stable word for programs.
    pub code: ErrorCode,
    /// What should have been there.
    pub expected: String,
    /// What was there.
    pub got: String,
    /// What to do, where something near is known.
    pub help: Option<String>,
}

impl QuestionError {
    /// An error at this place.
    #[must_use]
    pub fn at(path: Pointer, code: ErrorCode, expected: impl Into<String>, got: impl Into<String>) -> Self {
        Self { path, code, expected: expected.into(), got: got.into(), help: None }
    }

    /// An error at the value being read; [`Self::below`] adds the way to it as the error climbs out of the tree.
    pub(crate) fn here(code: ErrorCode, expected: impl Into<String>, got: impl Into<String>) -> Self {
        Self::at(Pointer::root(), code, expected, got)
    }

    /// The same error, seen from one step further up.
    pub(crate) fn below(mut self, step: &Pointer) -> Self {
        self.path = step.join(&self.path);
        self
    }

    /// The same error with advice.
    #[must_use]
    pub fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// The same error, suggesting the nearest of `words` if one is near.
    pub(crate) fn suggesting<'w>(self, got: &str, words: impl Iterator<Item = &'w str>) -> Self {
        self.meant(nearest(got, words))
    }

    #[inline(never)]
    fn meant(mut self, word: Option<&str>) -> Self {
        self.help = word.map(|word| format!("did you mean `{word}`?"));
        self
    }

    /// What stands in `error` on the wire.
    #[must_use]
    pub fn body(&self) -> impl Shaped + '_ {
        Body(self, self.message())
    }

    /// One sentence for people: what was expected, then what was got.
    #[must_use]
    pub fn message(&self) -> String {
        let expected = match self.code {
            ErrorCode::MissingField => format!("`{}`", self.expected),
            _ => self.expected.clone(),
        };
        format!("expected {expected}, got {}", self.got)
    }
}

impl fmt::Display for QuestionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.path.as_str().is_empty() {
            // The name of an unknown field is anybody's text; the line stays one line.
            write!(f, "{}: ", self.path.as_str().replace(char::is_control, "\u{fffd}"))?;
        }
        f.write_str(&self.message())?;
        self.help.iter().try_for_each(|help| write!(f, "; {help}"))
    }
}

impl std::error::Error for QuestionError {}

/// What stands in `error`.
struct Body<'e>(&'e QuestionError, String);

impl Shaped for Body<'_> {
    fn shape(&self) -> Shape<'_> {
        Shape::Record(&["path", "code", "expected", "got", "message", "help"], self)
    }
}

impl Items for Body<'_> {
    fn each<'s>(&'s self, show: &mut dyn FnMut(&'s dyn Shaped)) {
        let Self(error, message) = self;
        let values: [&dyn Shaped; 6] = [&error.path, &error.code, &error.expected, &error.got, message, &error.help];
        values.into_iter().for_each(show);
    }
}

impl Serialize for QuestionError {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        Shape::Named(vec![("error", &self.body())]).serialize(serializer)
    }
}
