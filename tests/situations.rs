//! The cases of `fixtures`, and the tests of what no fixture holds: what `cargo xtask mutants` asks some hundred times.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod bulk;
mod fixtures;
mod form;
mod identifiers;
mod requirements;
