//! One year as the rules need it: days counted from 1 January, which is 0.

/// The first year of the calendars.
pub(crate) const FIRST_YEAR: i32 = 2020;
/// The last year of the calendars, itself included.
pub(crate) const LAST_YEAR: i32 = 2060;

// The two formulas of Easter hold in these years, and so does a leap year every four years.
const _: () = assert!(FIRST_YEAR > 1900 && LAST_YEAR < 2100);

/// A year between 1901 and 2099.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Year(pub u32);

impl Year {
    const fn leap(self) -> u32 {
        self.0.is_multiple_of(4) as u32
    }

    /// The number of its days.
    pub(crate) const fn days(self) -> u32 {
        365 + self.leap()
    }

    /// The day of the year.
    pub(crate) const fn day(self, month: u32, day: u32) -> u32 {
        // The shape of the months: 275/9 is their mean length from March on; January and February are 2 days shorter.
        let short = if month > 2 { 2 - self.leap() } else { 0 };
        275 * month / 9 - short + day - 31
    }

    /// The weekday of a day of the year, 0 for Monday.
    pub(crate) const fn weekday(self, day: u32) -> u32 {
        // 1 January 1901 was a Tuesday.
        let years = self.0 - 1901;
        (1 + years + years / 4 + day) % 7
    }

    /// The last Sunday of a month with 31 days.
    pub(crate) const fn last_sunday(self, month: u32) -> u32 {
        let last = self.day(month, 31);
        last - (self.weekday(last) + 1) % 7
    }

    /// Easter Sunday of the Western churches.
    pub(crate) const fn western_easter(self) -> u32 {
        // Gauss: the moon of 18 and 19 April counts as a day earlier.
        let (moon, sunday) = self.gauss(24, 5);
        let late = moon + sunday;
        let early = late == 35 || (late == 34 && moon == 28 && self.0 % 19 > 10);
        self.day(3, 22) + late - if early { 7 } else { 0 }
    }

    /// Easter Sunday of the Orthodox churches, by the Julian calendar, which is 13 days behind from 1900 to 2099.
    pub(crate) const fn orthodox_easter(self) -> u32 {
        let (moon, sunday) = self.gauss(15, 6);
        self.day(3, 22) + moon + sunday + 13
    }

    /// The days from 21 March to the full moon, and from there to the day before the next Sunday.
    const fn gauss(self, m: u32, n: u32) -> (u32, u32) {
        let moon = (19 * (self.0 % 19) + m) % 30;
        (moon, (2 * (self.0 % 4) + 4 * (self.0 % 7) + 6 * moon + n) % 7)
    }
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use super::Year;

    #[test]
    fn days_and_weekdays_are_those_of_the_civil_calendar() {
        let mut count = 0;
        let first = NaiveDate::from_ymd_opt(1901, 1, 1);
        for date in first.into_iter().flat_map(|first| first.iter_days()).take_while(|date| date.year() < 2100) {
            let year = Year(date.year().unsigned_abs());
            assert_eq!(year.day(date.month(), date.day()), date.ordinal0(), "{date}");
            assert_eq!(year.weekday(date.ordinal0()), date.weekday().num_days_from_monday(), "{date}");
            assert!(date.ordinal() <= year.days(), "{date}");
            count += 1;
        }
        assert_eq!(count, 72_684);
    }

    #[test]
    fn easter_is_where_the_churches_publish_it() {
        #[rustfmt::skip]
        let known = [
            // year, Western, Orthodox
            (1954, (4, 18), (4, 25)), // the moon of 19 April counts as the 18th
            (1981, (4, 19), (4, 26)), // the one year of its kind: 26 April becomes 19 April
            (2000, (4, 23), (4, 30)),
            (2008, (3, 23), (4, 27)),
            (2016, (3, 27), (5, 1)),
            (2017, (4, 16), (4, 16)),
            (2020, (4, 12), (4, 19)),
            (2021, (4, 4),  (5, 2)),
            (2022, (4, 17), (4, 24)),
            (2023, (4, 9),  (4, 16)),
            (2024, (3, 31), (5, 5)),
            (2025, (4, 20), (4, 20)),
            (2026, (4, 5),  (4, 12)),
            (2027, (3, 28), (5, 2)),
            (2028, (4, 16), (4, 16)),
            (2030, (4, 21), (4, 28)),
            (2038, (4, 25), (4, 25)),
            (2049, (4, 18), (4, 25)), // as in 1954
            (2076, (4, 19), (4, 26)), // as in 1981
        ];
        for (number, western, orthodox) in known {
            let year = Year(number);
            assert_eq!(year.western_easter(), year.day(western.0, western.1), "{number}, Western");
            assert_eq!(year.orthodox_easter(), year.day(orthodox.0, orthodox.1), "{number}, Orthodox");
        }
    }

    #[test]
    fn easter_is_a_sunday_within_its_bounds() {
        for number in 1901..=2099 {
            let year = Year(number);
            let (western, orthodox) = (year.western_easter(), year.orthodox_easter());
            assert_eq!((year.weekday(western), year.weekday(orthodox)), (6, 6), "{number}");
            assert!((year.day(3, 22)..=year.day(4, 25)).contains(&western), "{number}");
            assert!((year.day(4, 4)..=year.day(5, 8)).contains(&orthodox), "{number}");
        }
    }

    #[test]
    fn summer_time_changes_on_the_last_sunday() {
        for (number, march, october) in [(2024, 31, 27), (2025, 30, 26), (2026, 29, 25), (2027, 28, 31), (2040, 25, 28)]
        {
            let year = Year(number);
            assert_eq!(year.last_sunday(3), year.day(3, march), "{number}");
            assert_eq!(year.last_sunday(10), year.day(10, october), "{number}");
        }
    }
}
