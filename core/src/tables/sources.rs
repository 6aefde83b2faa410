//! What the rules are read from.

use super::cite::{Cite, clauses};
use crate::vocabulary::Release;

/// A text that rules are read from.
#[derive(Debug)]
pub(crate) struct Source {
    pub title: &'static str,
    /// How many lines it has as text; clauses cite them by number.
    pub lines: u32,
    /// The release that it describes.
    pub release: Release,
}

/// The provider's published guide.
pub(crate) static GUIDE: Source =
    Source { title: "Wholesale SIP Number Management", lines: 735, release: Release::R2024_05 };

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
