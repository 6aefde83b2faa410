//! numgate answers, before the order is sent, whether a phone-number order in 20 European countries is acceptable.
#![doc = ""]

mod answer;
mod diagram;
mod question;
#[cfg(feature = "render")]
pub mod render;
mod rules;
mod tables;
mod values;
mod vocabulary;

pub use answer::*;
pub use question::*;
pub use rules::{Rules, ask, facts};
pub use tables::cite::{ClauseId, RuleId};
pub use values::{E164, InvalidDay, NotARange, NotE164, NumberRange, Pointer, day};
pub use vocabulary::*;
