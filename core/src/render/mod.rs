//! Renderings of the tables: pages, TypeScript declarations, the fingerprint (feature `render`).

mod clauses;
mod digest;
mod languages;
mod pages;
mod periods;
mod types;

pub use clauses::{ClauseSource, clauses};

/// A file that is made from the tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rendered {
    /// Where it stands, from the root of the project.
    pub path: &'static str,
    /// What it says.
    pub text: String,
}

/// Every file that is made from the tables alone.
///
/// The table of clauses is made from the statements themselves: [`clauses`].
#[must_use]
pub fn files() -> Vec<Rendered> {
    let mut files = vec![
        Rendered { path: "core/docs/transitions.md", text: pages::transitions() },
        Rendered { path: "core/docs/statuses.md", text: pages::statuses() },
        Rendered { path: "core/docs/orders.md", text: pages::orders() },
        Rendered { path: "core/docs/findings.md", text: pages::findings() },
        Rendered { path: "core/docs/errors.md", text: pages::errors() },
        Rendered { path: "core/docs/requests.md", text: pages::requests() },
        Rendered { path: "core/docs/periods.md", text: periods::periods() },
        Rendered { path: "core/docs/vocabulary.md", text: pages::vocabulary() },
        Rendered { path: "npm/src/types.d.ts", text: types::declarations() },
        Rendered { path: "core/src/tables/digest.rs", text: digest::table() },
    ];
    files.extend(languages::catalogues());
    files
}
