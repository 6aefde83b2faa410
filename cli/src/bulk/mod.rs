//! Many orders, one a row: read in chunks, checked on all cores, told in their order.

mod json;
mod progress;
mod run;
mod source;
mod table;
mod turn;

pub use json::canonical;
pub use run::{Job, Written, run};
pub use source::Source;
