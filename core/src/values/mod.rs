//! Values with a syntax: numbers, ranges, days, periods, pointers. Syntax only; the only fallible constructors.

mod day;
mod number;
mod period;
mod pointer;

pub use day::{InvalidDay, day};
pub(crate) use day::{civil, is_instant};
pub use number::{E164, NotARange, NotE164, NumberRange};
pub use period::Period;
pub use pointer::Pointer;
