//! The time zones of the 20 countries: the provider's desk in a country works by its clocks.

use super::country_set::{ALL, CountrySet, of};
use crate::calendar::{SummerTime, TimeZone};
use crate::vocabulary::Country::{self, FI, GB, IE, PT, RO};

/// How many hours the clocks of some countries are ahead of UTC in winter.
#[derive(Debug)]
pub(crate) struct ZoneRow {
    pub hours: i32,
    pub countries: CountrySet,
}

const fn row(hours: i32, countries: CountrySet) -> ZoneRow {
    ZoneRow { hours, countries }
}

const WESTERN: CountrySet = of(&[IE, PT, GB]);
const EASTERN: CountrySet = of(&[FI, RO]);

/// The mainland's time; the Azores and the Canaries are an hour behind it, and their desks are on the mainland.
#[rustfmt::skip]
pub(crate) static ZONES: &[ZoneRow] = &[
    row(0, WESTERN),
    row(1, ALL.except(WESTERN).except(EASTERN)),
    row(2, EASTERN),
];

/// Directive 2000/84/EC; GB, CH and NO by their own laws, at the same instants.
///
/// In force since 2002 and without an end: that it be given up has been proposed (COM(2018) 639), not decided.
pub(crate) const SUMMER_TIME: SummerTime = SummerTime { from_month: 3, to_month: 10, hour: 1 };

impl TimeZone {
    /// The time zone of a country; in PT and ES the mainland's.
    #[must_use]
    pub fn of(country: Country) -> Self {
        let row = ZONES.iter().find(|row| row.countries.contains(country));
        Self { hours: row.map_or(0, |row| row.hours), summer: SUMMER_TIME }
    }
}
