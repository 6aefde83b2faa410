//! What the rules are read from.

use chrono::NaiveDate;

use super::cite::{Cite, clauses};
use crate::values::civil;
use crate::vocabulary::{Grade, Release};

/// A text that rules are read from.
#[derive(Debug)]
pub(crate) struct Source {
    pub title: &'static str,
    /// How many lines it has as text; clauses cite them by number.
    pub lines: u32,
    /// The release that it describes.
    pub release: Release,
    /// The first day of that release, the day included. What the source does not date is known from here on.
    pub since: NaiveDate,
}

/// The provider's published guide.
pub(crate) static GUIDE: Source = Source {
    title: "Wholesale SIP Number Management",
    lines: 735,
    release: Release::R2024_05,
    since: civil(2024, 5, 1),
};

/// How the rules of a day before the oldest release stand.
pub(crate) static EARLIER: Cite = Cite::new("source.release", clauses!["API-01"]).graded(Grade::NotStated);

/// An address under which the API answers.
#[derive(Debug)]
pub(crate) struct Base {
    pub cite: Cite,
    pub address: &'static str,
}

/// Production, then the sandbox.
pub(crate) static BASES: &[Base] = &[
    Base {
        cite: Cite::new("api.base.production", clauses!["API-02"]),
        address: "https://apis.colt.net/numberManagement/",
    },
    Base {
        cite: Cite::new("api.base.sandbox", clauses!["API-02"]),
        address: "https://sandbox.apis.colt.net/numberManagement/",
    },
];
