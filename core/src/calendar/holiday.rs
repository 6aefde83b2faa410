//! A holiday rule: on which days of a year it falls, in which countries, in which years.

use chrono::Weekday;

use super::year::{FIRST_YEAR, Year};
use crate::vocabulary::{Country, DayKind};

/// On which day of a year a holiday falls.
///
/// Packed: four bits for the kind, nine for month and day or for the distance from Easter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct When(u64);

const FIXED: u64 = 0;
const SUNDAY_TO_SATURDAY: u64 = 1;
const SUBSTITUTE_MONDAY: u64 = 2;
const SUBSTITUTE_PLUS_TWO: u64 = 3;
const FRIDAY_OR_NEXT_MONDAY: u64 = 4;
const WESTERN: u64 = 5;
const ORTHODOX: u64 = 6;
/// This and the six after it: the first Monday, Tuesday… on or after a date.
const ON_OR_AFTER: u64 = 8;

/// What is added to a distance from Easter so that it is not below zero.
const EASTER_BIAS: u32 = 64;

/// The same date every year.
pub(crate) const fn fixed(month: u64, day: u64) -> When {
    assert!(month >= 1 && month <= 12 && day >= 1 && day <= 31);
    When(FIXED | month << 4 | day << 8)
}

/// So many days after Easter Sunday of the Western churches, before it when negative.
pub(crate) const fn western(days: i64) -> When {
    easter(WESTERN, days)
}

/// So many days after Easter Sunday of the Orthodox churches, before it when negative.
pub(crate) const fn orthodox(days: i64) -> When {
    easter(ORTHODOX, days)
}

/// The first such weekday on or after a date.
pub(crate) const fn on_or_after(weekday: Weekday, month: u64, day: u64) -> When {
    fixed(month, day).of_kind(ON_OR_AFTER + weekday as u64)
}

/// The last such weekday on or before a date; the week that ends with the date lies within one month.
pub(crate) const fn on_or_before(weekday: Weekday, month: u64, day: u64) -> When {
    assert!(day > 6);
    on_or_after(weekday, month, day - 6)
}

const fn easter(kind: u64, days: i64) -> When {
    assert!(days > -(EASTER_BIAS as i64) && days < 448);
    When(kind | ((days + EASTER_BIAS as i64) as u64) << 4)
}

impl When {
    const fn of_kind(self, kind: u64) -> Self {
        assert!(self.0 & 15 == FIXED, "only a fixed date can be shifted");
        Self(self.0 | kind)
    }

    /// A Sunday moves to the Saturday before.
    pub(crate) const fn sunday_to_saturday(self) -> Self {
        self.of_kind(SUNDAY_TO_SATURDAY)
    }

    /// The rule in words: `1 January`, `39 days after Easter`.
    #[cfg(feature = "render")]
    pub(crate) fn in_words(self) -> String {
        const MONTHS: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        const WEEK: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let kind = self.0 & 15;
        if kind == WESTERN || kind == ORTHODOX {
            let days = (self.0 >> 4) as i64 - i64::from(EASTER_BIAS);
            let easter = if kind == WESTERN { "Easter Sunday" } else { "Orthodox Easter Sunday" };
            let plural = if days.abs() == 1 { "" } else { "s" };
            return match days {
                0 => easter.to_owned(),
                1.. => format!("{days} day{plural} after {easter}"),
                _ => format!("{} day{plural} before {easter}", -days),
            };
        }
        let month = MONTHS.get((self.0 >> 4 & 15) as usize - 1).unwrap_or(&"?");
        let date = format!("{} {month}", self.0 >> 8);
        match kind {
            FIXED => date,
            SUNDAY_TO_SATURDAY => format!("{date}; the Saturday before when that is a Sunday"),
            SUBSTITUTE_MONDAY => format!("the Monday after {date} when that is on a weekend"),
            SUBSTITUTE_PLUS_TWO => format!("two days after {date} when that is on a weekend"),
            FRIDAY_OR_NEXT_MONDAY => format!("{date} when that is a Friday, else the first Monday on or after it"),
            _ => {
                let weekday = WEEK.get((kind - ON_OR_AFTER) as usize).unwrap_or(&"?");
                format!("the first {weekday} on or after {date}")
            }
        }
    }

    /// The Monday after a date on a weekend; nothing in other years.
    pub(crate) const fn substitute_monday(self) -> Self {
        self.of_kind(SUBSTITUTE_MONDAY)
    }

    /// The second day after a date on a weekend; nothing in other years.
    pub(crate) const fn substitute_plus_two(self) -> Self {
        self.of_kind(SUBSTITUTE_PLUS_TWO)
    }

    /// The date itself when it is a Friday, else the first Monday on or after it.
    pub(crate) const fn friday_or_next_monday(self) -> Self {
        self.of_kind(FRIDAY_OR_NEXT_MONDAY)
    }
}

/// One row of the table, as it is written; it is packed when the table is compiled and not part of the program.
#[derive(Debug, Clone, Copy)]
pub(crate) struct HolidayRow {
    pub kind: DayKind,
    pub when: When,
    /// The bits of the countries.
    pub countries: u32,
    pub name: &'static str,
    /// The act or list that says so, when it is not the country's standing law on holidays.
    pub source: &'static str,
    /// The first and the last year.
    pub years: (i32, i32),
}

impl HolidayRow {
    /// From this year on.
    pub(crate) const fn since(mut self, year: i32) -> Self {
        assert!(year >= FIRST_YEAR);
        self.years.0 = year;
        self
    }

    /// Up to this year, itself included.
    pub(crate) const fn until(mut self, year: i32) -> Self {
        assert!(year >= FIRST_YEAR);
        self.years.1 = year;
        self
    }

    /// In this year alone.
    pub(crate) const fn only(self, year: i32) -> Self {
        self.since(year).until(year)
    }

    /// By this act or list.
    pub(crate) const fn by(mut self, source: &'static str) -> Self {
        self.source = source;
        self
    }
}

/// A packed row, from the lowest bit: when (13), kind (2), first and last year (6 each), name (11 and 6), countries (20).
#[derive(Debug, Clone, Copy)]
pub(crate) struct HolidayRule(u64);

impl HolidayRule {
    /// Packs a row; its name must be in the pool.
    #[expect(clippy::panic, reason = "evaluated when the table is compiled")]
    pub(crate) const fn packed(row: &HolidayRow, pool: &[u8]) -> Self {
        let kind = match row.kind {
            DayKind::National => 0,
            DayKind::Quasi => 1,
            DayKind::Regional => 2,
            DayKind::Weekend | DayKind::Tenant => panic!("not a kind of holiday"),
        };
        let (since, until) = ((row.years.0 - FIRST_YEAR) as u64, (row.years.1 - FIRST_YEAR) as u64);
        assert!(since <= until && until < 64 && row.when.0 < 1 << 13 && row.countries < 1 << 20);
        let Some(start) = find(pool, pool.len(), row.name.as_bytes()) else { panic!("a name is not in the pool") };
        assert!(start < 1 << 11 && row.name.len() < 1 << 6);
        let name = start as u64 | (row.name.len() as u64) << 11;
        Self(row.when.0 | kind << 13 | since << 15 | until << 21 | name << 27 | (row.countries as u64) << 44)
    }

    const fn bits(self, from: u32, count: u32) -> u32 {
        (self.0 >> from) as u32 & ((1 << count) - 1)
    }

    /// Whether the country has it.
    pub(crate) const fn is_of(self, country: Country) -> bool {
        self.0 >> 44 >> (country as u32) & 1 != 0
    }

    /// National, quasi or regional.
    pub(crate) const fn kind(self) -> DayKind {
        match self.bits(13, 2) {
            0 => DayKind::National,
            1 => DayKind::Quasi,
            _ => DayKind::Regional,
        }
    }

    /// Where its name stands in the pool.
    const fn name(self) -> (usize, usize) {
        let start = self.bits(27, 11) as usize;
        (start, start + self.bits(38, 6) as usize)
    }

    /// The day of the year on which it falls; `easters` are those of the year, Western and Orthodox.
    pub(crate) const fn day(self, year: Year, easters: (u32, u32)) -> Option<u32> {
        let number = year.0 - FIRST_YEAR as u32;
        if number < self.bits(15, 6) || number > self.bits(21, 6) {
            return None;
        }
        let kind = self.0 & 15;
        match kind {
            WESTERN => return Some(easters.0 + self.bits(4, 9) - EASTER_BIAS),
            ORTHODOX => return Some(easters.1 + self.bits(4, 9) - EASTER_BIAS),
            _ => {}
        }
        let day = year.day(self.bits(4, 4), self.bits(8, 5));
        let weekday = year.weekday(day);
        // The days to the next Monday, 0 on a Monday.
        let to_monday = (7 - weekday) % 7;
        match kind {
            FIXED => Some(day),
            SUNDAY_TO_SATURDAY => Some(if weekday == 6 { day - 1 } else { day }),
            FRIDAY_OR_NEXT_MONDAY => Some(if weekday == 4 { day } else { day + to_monday }),
            SUBSTITUTE_MONDAY if weekday >= 5 => Some(day + to_monday),
            SUBSTITUTE_PLUS_TWO if weekday >= 5 => Some(day + 2),
            SUBSTITUTE_MONDAY | SUBSTITUTE_PLUS_TWO => None,
            _ => Some(day + (to_monday + (kind - ON_OR_AFTER) as u32) % 7),
        }
    }
}

/// The holidays of all countries.
#[derive(Debug)]
pub(crate) struct HolidayTable {
    pub rules: &'static [HolidayRule],
    /// The names, one after the other, without a mark between them.
    pub names: &'static str,
    /// The countries in which quasi-holidays are off by default, as bits.
    pub quasi_by_default: u32,
}

impl HolidayTable {
    /// The name of a row.
    pub(crate) fn name(&self, rule: usize) -> Option<&'static str> {
        let (start, end) = self.rules.get(rule)?.name();
        self.names.get(start..end)
    }
}

/// The rows of a table, packed.
#[expect(clippy::indexing_slicing, reason = "a const loop; its bound is the length")]
pub(crate) const fn in_table<const N: usize>(rows: &[HolidayRow], pool: &[u8]) -> [HolidayRule; N] {
    let mut packed = [HolidayRule(0); N];
    let mut index = 0;
    while index < N {
        packed[index] = HolidayRule::packed(&rows[index], pool);
        index += 1;
    }
    packed
}

/// The names one after the other, and how many bytes that is.
///
/// The longest first, so that a name within another is found there.
#[expect(clippy::indexing_slicing, reason = "a const loop; its bound is the length")]
pub(crate) const fn pool<const N: usize>(rows: &[HolidayRow]) -> ([u8; N], usize) {
    let mut pool = [0; N];
    let mut end = 0;
    let mut length = 63;
    while length > 0 {
        let mut index = 0;
        while index < rows.len() {
            let name = rows[index].name.as_bytes();
            if name.len() == length && find(&pool, end, name).is_none() {
                let mut at = 0;
                while at < length {
                    pool[end] = name[at];
                    end += 1;
                    at += 1;
                }
            }
            index += 1;
        }
        length -= 1;
    }
    (pool, end)
}

/// The first bytes of a pool.
#[expect(clippy::indexing_slicing, reason = "a const loop; its bound is the length")]
pub(crate) const fn beginning<const N: usize>(pool: &[u8]) -> [u8; N] {
    let mut bytes = [0; N];
    let mut index = 0;
    while index < N {
        bytes[index] = pool[index];
        index += 1;
    }
    bytes
}

/// Where a text stands in the first `end` bytes of a pool.
#[expect(clippy::indexing_slicing, reason = "a const loop; its bound is the length")]
const fn find(pool: &[u8], end: usize, text: &[u8]) -> Option<usize> {
    let mut start = 0;
    while start + text.len() <= end {
        let mut at = 0;
        while at < text.len() && pool[start + at] == text[at] {
            at += 1;
        }
        if at == text.len() {
            return Some(start);
        }
        start += 1;
    }
    None
}

#[cfg(all(test, feature = "render"))]
mod tests {
    use chrono::Weekday::{Fri, Mon};

    use super::{fixed, on_or_after, on_or_before, orthodox, western};

    #[test]
    fn a_rule_is_said_in_words() {
        for (when, words) in [
            (fixed(12, 26), "26 December"),
            (fixed(4, 27).sunday_to_saturday(), "27 April; the Saturday before when that is a Sunday"),
            (fixed(1, 1).substitute_monday(), "the Monday after 1 January when that is on a weekend"),
            (fixed(12, 25).substitute_plus_two(), "two days after 25 December when that is on a weekend"),
            (
                fixed(2, 1).friday_or_next_monday(),
                "1 February when that is a Friday, else the first Monday on or after it",
            ),
            (on_or_after(Fri, 6, 19), "the first Friday on or after 19 June"),
            (on_or_before(Mon, 8, 31), "the first Monday on or after 25 August"),
            (western(0), "Easter Sunday"),
            (western(-47), "47 days before Easter Sunday"),
            (orthodox(1), "1 day after Orthodox Easter Sunday"),
        ] {
            assert_eq!(when.in_words(), words);
        }
    }
}
