//! The table of clauses, from the statements as they are kept.

use std::fmt::Write;

use super::Rendered;

/// A statement as it is kept: four texts.
#[derive(Debug, Clone)]
pub struct ClauseSource {
    /// Its name, `LIFE-01`.
    pub id: String,
    /// What it is about.
    pub kind: String,
    /// Its lines in the guide.
    pub lines: String,
    /// What it says, in our words.
    pub rule: String,
}

/// The table of clauses.
#[must_use]
pub fn clauses(sources: &[ClauseSource]) -> Rendered {
    let mut text = String::from(
        "// RENDERED from fixtures/clauses.toml by `cargo xtask render`. Do not edit.\n\n\
         //! The statements of the guide, in our words.\n\n\
         use super::cite::{Clause, ClauseId};\n\
         use crate::vocabulary::ClauseKind;\n\n\
         /// The names of the statements, in the order of the guide.\n\
         #[rustfmt::skip]\n\
         pub(crate) static NAMES: &[&str] = &[\n",
    );
    for source in sources {
        let _ = writeln!(text, "    {:?},", source.id);
    }
    text.push_str(
        "];\n\n/// One row a statement, in the same order.\n\
         #[rustfmt::skip]\n\
         pub(crate) static CLAUSES: &[Clause] = &[\n",
    );
    for (place, ClauseSource { kind, lines, rule, .. }) in sources.iter().enumerate() {
        let mut letters = kind.chars();
        let variant: String =
            letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters).collect();
        let _ = writeln!(
            text,
            "    Clause {{ id: ClauseId::at({place}), kind: ClauseKind::{variant}, lines: {lines:?}, text: {rule:?} }},"
        );
    }
    text.push_str("];\n");
    Rendered { path: "core/src/tables/clauses.rs", text }
}
