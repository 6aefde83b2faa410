//! How the numbering plans are kept: a row a calling code, and states over digits that all rows share.
//!
//! A state is a head and up to ten targets, words of 16 bits. The head has in its low 10 bits the digits from which on
//! another target holds (bit 0 always), and above them the label of a number that ends here. The target of a digit is
//! the one of the last such bit at or below it. A target is one of two things:
//!
//! * with the highest bit set, the distance from this state to the next, always forward;
//! * else a tail, from which any digits follow: a label, then the fewest digits still wanted, then how many more there
//!   may be, in 6, 4 and 4 bits. 0 is the tail after which there is no number.
//!
//! A label is 0 for no number; else 1, the place of the type in its vocabulary, and the place of the region times the
//! number of types: the country is the first region, its territories follow.

use crate::vocabulary::{Country, Territory};

/// The numbering plan of one calling code.
#[derive(Debug)]
pub(crate) struct PlanRow {
    pub country: Country,
    /// The calling code.
    pub code: u16,
    /// The territories that share it.
    pub territories: &'static [Territory],
    /// What is dialled before a number within the country, and never after the calling code; empty: nothing.
    pub trunk: &'static str,
    /// How many digits the numbers have, the calling code left out: a bit a length.
    pub lengths: u16,
    /// How many digits are dialled within one area only.
    pub local: u16,
    /// Where its first state stands.
    pub start: u16,
}

/// The digits of a head.
pub(crate) const DIGITS: u16 = 0x03ff;

/// Where the label of a head begins.
pub(crate) const HEAD_LABEL: u32 = 10;

/// The bit of a target that is a distance.
pub(crate) const FURTHER: u16 = 0x8000;
