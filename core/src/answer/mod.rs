//! What a question returns: plain records, in a file a question.

mod any;
mod bulk;
mod check;
mod days;
mod deadlines;
mod form;
mod history;
mod moves;
mod params;
mod paths;
mod port_dates;
mod range;
mod record;
mod reference;
mod requirements;
mod simulate;
mod value;

pub use any::*;
pub use bulk::*;
pub use check::*;
pub use days::*;
pub use deadlines::*;
pub use form::*;
pub use history::*;
pub use moves::*;
pub use params::*;
pub use paths::*;
pub use port_dates::*;
pub use range::*;
pub use reference::*;
pub use requirements::*;
pub use simulate::*;
pub use value::*;
