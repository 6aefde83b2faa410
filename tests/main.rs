//! Everything that must hold across the crates.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod clauses;
mod fixtures;
mod hostile;
mod readme;
mod sequences;
mod tidy;
mod words;
