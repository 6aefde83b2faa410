//! Values with a syntax: numbers, ranges, days, pointers. Syntax only; the only fallible constructors.

mod day;
mod number;
mod pointer;

pub use day::{InvalidDay, day};
pub(crate) use day::{civil, is_instant};
pub use number::{E164, NotARange, NotE164, NumberRange};
pub use pointer::Pointer;
