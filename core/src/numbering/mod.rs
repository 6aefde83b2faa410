//! What the digits of a number tell: its place in the numbering plan, and how it is read as people write it.

mod meant;
mod phone;
mod plan;
mod range;

pub(crate) use meant::meant;
pub(crate) use phone::read_number;
pub use phone::{NotAPhoneNumber, PhoneReading, read_phone};
pub use plan::{PhonePlan, plan, plans_version, territory_name};
pub(crate) use range::read_range;
