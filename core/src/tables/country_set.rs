//! Sets of countries, as the cells of the source's tables have them.

use super::countries::COUNTRIES;
use crate::vocabulary::{Country, Zone};

/// A set of countries.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct CountrySet(u32);

/// All 20 countries.
pub(crate) const ALL: CountrySet = of(Country::ALL);
/// The countries of zone A, by the zone column of the countries table.
pub(crate) const ZONE_A: CountrySet = zone(Zone::A);
/// The countries of zone B, likewise.
pub(crate) const ZONE_B: CountrySet = zone(Zone::B);

/// The countries listed.
#[expect(clippy::indexing_slicing, reason = "a const loop; its bound is the length")]
pub(crate) const fn of(countries: &[Country]) -> CountrySet {
    let mut bits = 0;
    let mut index = 0;
    while index < countries.len() {
        bits |= 1 << countries[index] as u32;
        index += 1;
    }
    CountrySet(bits)
}

#[expect(clippy::indexing_slicing, reason = "a const loop; its bound is the length")]
const fn zone(zone: Zone) -> CountrySet {
    let mut bits = 0;
    let mut index = 0;
    while index < COUNTRIES.len() {
        if COUNTRIES[index].zone as u8 == zone as u8 {
            bits |= 1 << COUNTRIES[index].country as u32;
        }
        index += 1;
    }
    CountrySet(bits)
}

impl CountrySet {
    /// These countries without those.
    pub(crate) const fn except(self, others: Self) -> Self {
        Self(self.0 & !others.0)
    }

    /// These countries and those.
    pub(crate) const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// Whether some country is one of these and of those.
    pub(crate) const fn meets(self, others: Self) -> bool {
        self.0 & others.0 != 0
    }

    /// The countries as bits, the first of the vocabulary lowest.
    pub(crate) const fn bits(self) -> u32 {
        self.0
    }

    /// Whether the country is one of these.
    pub(crate) const fn contains(self, country: Country) -> bool {
        self.0 & (1 << country as u32) != 0
    }

    /// Whether the set names the country by itself, in a short list or as one of few exceptions, and not as one of its zone.
    pub(crate) const fn names(self, country: Country) -> bool {
        const MOST_LISTED: u32 = 8;
        const MOST_LEFT_OUT: u32 = 3;
        let zoned = self.0 & ZONE_B.0 == ZONE_B.0;
        let listed = if zoned { self.except(ZONE_B) } else { self };
        let left_out = ALL.except(self);
        listed.contains(country) && listed.0.count_ones() <= MOST_LISTED
            || left_out.contains(country) && left_out.0.count_ones() <= MOST_LEFT_OUT
    }

    /// The countries, in the order of the source.
    pub(crate) fn iter(self) -> impl Iterator<Item = Country> {
        Country::ALL.iter().copied().filter(move |country| self.contains(*country))
    }
}
