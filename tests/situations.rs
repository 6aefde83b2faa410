//! The cases of `fixtures` alone, built in a moment: what `cargo xtask mutants` asks some hundred times.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod fixtures;
mod identifiers;
