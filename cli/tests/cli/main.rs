//! The binary itself, run: every verb in both formats, what is hostile, and what a report looks like.
#![expect(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod bulk;
mod faces;
mod harness;
mod hostile;
mod reports;
mod samples;
mod values;
mod verbs;
