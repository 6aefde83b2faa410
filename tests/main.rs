//! Everything that must hold across the crates.

#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test may panic")]

mod bulk;
mod calendar;
mod clauses;
mod clocks;
mod deadlines;
mod fixes;
mod fixtures;
mod form;
mod history;
mod hostile;
mod identifiers;
mod machines;
mod naive;
mod numbering;
mod orders;
mod peers;
mod port_dates;
mod porting;
mod ranges;
mod readme;
mod requirements;
mod sequences;
mod simulate;
mod tidy;
mod words;
