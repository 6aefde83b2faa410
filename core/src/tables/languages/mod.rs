//! The messages in other languages than English: a table a language, with a row for each row of
//! [`ISSUES`](super::issues::ISSUES).
//!
//! The tables are there with the feature `languages`. Without it, as in the modules of the npm package, a catalogue is
//! read from what [`Catalogue::read`] describes.

use crate::vocabulary::{IssueCode, Language};

#[cfg(any(feature = "languages", test))]
mod de;
#[cfg(any(feature = "languages", test))]
mod es;
#[cfg(any(feature = "languages", test))]
mod fr;
#[cfg(any(feature = "languages", test))]
mod it;
#[cfg(test)]
mod laws;
#[cfg(any(feature = "languages", test))]
mod nl;

/// The messages of one language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catalogue {
    pub(crate) language: Language,
    /// The word before the last of several: "`a`, `b` or `c`".
    pub(crate) or: &'static str,
    /// One row an issue code, in the order of the vocabulary.
    pub(crate) issues: &'static [Wording],
    /// What stands in messages and is no value: clauses of other tables.
    pub(crate) phrases: &'static [Phrase],
}

/// What is said of one issue in a language; the places are those of the English row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Wording {
    pub code: IssueCode,
    pub message: &'static str,
    pub help: &'static [&'static str],
}

/// Words of another table in a language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub english: &'static str,
    pub text: &'static str,
}

#[cfg(any(feature = "languages", test))]
const fn row(code: IssueCode, message: &'static str, help: &'static [&'static str]) -> Wording {
    Wording { code, message, help }
}

#[cfg(any(feature = "languages", test))]
const fn phrase(english: &'static str, text: &'static str) -> Phrase {
    Phrase { english, text }
}

/// Every catalogue but the English one.
#[cfg(any(feature = "languages", test))]
pub(crate) static CATALOGUES: Catalogues = Catalogues(&[de::GERMAN, fr::FRENCH, es::SPANISH, it::ITALIAN, nl::DUTCH]);

#[cfg(not(any(feature = "languages", test)))]
pub(crate) static CATALOGUES: Catalogues = Catalogues(&[]);

/// The languages that there are messages in, beside English.
///
/// A type of its own, so that a handle to them is one pointer: the rules are handed around by value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Catalogues(pub &'static [Catalogue]);

impl Catalogue {
    /// The language that it is of.
    #[must_use]
    pub const fn language(&self) -> Language {
        self.language
    }

    /// Its rows, as [`Catalogue::read`] reads them.
    #[cfg(any(feature = "render", test))]
    pub(crate) fn rows(&self) -> Vec<Vec<&'static str>> {
        let mut rows = vec![vec![self.language.as_str(), self.or]];
        rows.extend(
            self.issues.iter().map(|row| [row.code.as_str(), row.message].iter().chain(row.help).copied().collect()),
        );
        rows.extend(self.phrases.iter().map(|phrase| vec!["", phrase.english, phrase.text]));
        rows
    }
}
