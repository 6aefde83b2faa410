//! Values with a syntax: numbers, ranges, days, instants, pointers. Syntax only; the only fallible constructors.

mod day;
mod instant;
mod number;
#[cfg(feature = "phonenumber")]
mod phonenumber;
mod pointer;

pub use day::{Day, InvalidDay, day, written_day};
pub(crate) use day::{civil, push_number};
pub(crate) use instant::written_clock;
pub use instant::{Instant, InvalidInstant};
pub use number::{E164, NotARange, NotE164, NumberRange};
pub use pointer::Pointer;
