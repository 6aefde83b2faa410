//! Pure functions over the tables: each question is one method of [`Rules`].

mod ask;
mod check;
mod diagram;
mod explain;
mod found;
mod given;
mod life;
mod message;
mod moves;
mod numbers;
mod overlaps;
mod paths;
mod scope;

pub use ask::{ask, asked};
pub use scope::{Rules, facts};
