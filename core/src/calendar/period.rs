use chrono::{Datelike, Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::working::{CalendarView, OutsideCalendar, WorkingCalendar};
use crate::shape::{Shape, Shaped};
use crate::values::Instant;

/// Elapsed hours: 48 hours over a weekend are not two working days, nor are 24 hours always one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hours(pub u16);

/// Days of the calendar, worked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CalendarDays(pub u16);

/// Working days of a country.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct WorkingDays(pub u16);

/// Months: two of them are not 60 days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Months(pub u16);

/// A length of time in its own unit; no conversion between units exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Period {
    /// Elapsed hours.
    Hours(#[cfg_attr(feature = "render", ts(as = "u16"))] Hours),
    /// Days of the calendar.
    CalendarDays(#[cfg_attr(feature = "render", ts(as = "u16"))] CalendarDays),
    /// Working days of the country.
    WorkingDays(#[cfg_attr(feature = "render", ts(as = "u16"))] WorkingDays),
    /// Months; a day that the last month does not have becomes its last day.
    Months(#[cfg_attr(feature = "render", ts(as = "u16"))] Months),
}

impl Shaped for Period {
    fn shape(&self) -> Shape<'_> {
        let (name, count) = match self {
            Self::Hours(Hours(count)) => ("hours", count),
            Self::CalendarDays(CalendarDays(count)) => ("calendarDays", count),
            Self::WorkingDays(WorkingDays(count)) => ("workingDays", count),
            Self::Months(Months(count)) => ("months", count),
        };
        Shape::Named(vec![(name, count)])
    }
}

impl Period {
    /// So many elapsed hours.
    #[must_use]
    pub const fn hours(count: u16) -> Self {
        Self::Hours(Hours(count))
    }

    /// So many days of the calendar.
    #[must_use]
    pub const fn calendar_days(count: u16) -> Self {
        Self::CalendarDays(CalendarDays(count))
    }

    /// So many working days.
    #[must_use]
    pub const fn working_days(count: u16) -> Self {
        Self::WorkingDays(WorkingDays(count))
    }

    /// So many months.
    #[must_use]
    pub const fn months(count: u16) -> Self {
        Self::Months(Months(count))
    }
}

impl Hours {
    /// The instant so many hours later, whatever the clocks on the walls do meanwhile; `None` after the year 9999.
    #[must_use]
    pub fn after(self, instant: Instant) -> Option<Instant> {
        Instant::from_seconds(instant.seconds() + 3600 * i64::from(self.0))
    }
}

impl CalendarDays {
    /// The day so many days later, the day itself not counted; `None` past the last day that `chrono` has.
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_add_days(Days::new(self.0.into()))
    }

    /// The day so many days earlier, the day itself not counted; `None` before the first day that `chrono` has.
    #[must_use]
    pub fn before(self, day: NaiveDate) -> Option<NaiveDate> {
        day.checked_sub_days(Days::new(self.0.into()))
    }
}

impl WorkingDays {
    /// The working day so many later, the day itself not counted.
    ///
    /// # Errors
    ///
    /// When the day is outside the calendars, or the count leaves them.
    pub fn after(
        self,
        day: NaiveDate,
        calendar: &WorkingCalendar,
        view: CalendarView,
    ) -> Result<NaiveDate, OutsideCalendar> {
        calendar.step(day, self.0.into(), view)
    }

    /// The working day so many earlier, the day itself not counted.
    ///
    /// # Errors
    ///
    /// When the day is outside the calendars, or the count leaves them.
    pub fn before(
        self,
        day: NaiveDate,
        calendar: &WorkingCalendar,
        view: CalendarView,
    ) -> Result<NaiveDate, OutsideCalendar> {
        calendar.step(day, -i32::from(self.0), view)
    }
}

/// A day some months later.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LaterDay {
    /// The day.
    pub day: NaiveDate,
    /// Whether the month was too short, so that the day is its last one.
    pub clipped: bool,
}

impl Months {
    /// The same day so many months later, or the last day of that month; `None` past the last day that `chrono` has.
    ///
    /// ```
    /// use numgate::{Months, day};
    ///
    /// let later = Months(2).after(day("2026-12-31")?).unwrap();
    /// assert_eq!((later.day, later.clipped), (day("2027-02-28")?, true));
    /// # Ok::<(), numgate::InvalidDay>(())
    /// ```
    #[must_use]
    pub fn after(self, day: NaiveDate) -> Option<LaterDay> {
        let later = day.checked_add_months(chrono::Months::new(self.0.into()))?;
        Some(LaterDay { day: later, clipped: later.day() != day.day() })
    }
}

#[cfg(test)]
mod tests {
    use super::{CalendarDays, Hours, LaterDay, Months};
    use crate::values::{Instant, civil};

    #[test]
    fn a_month_that_is_too_short_ends_with_its_last_day_and_says_so() {
        #[rustfmt::skip]
        let cases = [
            ((2026, 12, 31), 2,  (2027, 2, 28), true),
            ((2027, 12, 31), 2,  (2028, 2, 29), true),
            ((2026, 12, 28), 2,  (2027, 2, 28), false),
            ((2026, 8, 31),  1,  (2026, 9, 30), true),
            ((2028, 2, 29),  12, (2029, 2, 28), true),
            ((2028, 2, 29),  48, (2032, 2, 29), false),
            ((2026, 3, 31),  0,  (2026, 3, 31), false),
            ((2026, 11, 15), 2,  (2027, 1, 15), false),
        ];
        for ((year, month, day), months, (y, m, d), clipped) in cases {
            let expected = LaterDay { day: civil(y, m, d), clipped };
            assert_eq!(
                Months(months).after(civil(year, month, day)),
                Some(expected),
                "{year}-{month}-{day} + {months}"
            );
        }
    }

    #[test]
    fn days_of_the_calendar_pass_leap_days_and_year_ends() {
        assert_eq!(CalendarDays(90).after(civil(2026, 12, 1)), Some(civil(2027, 3, 1)));
        assert_eq!(CalendarDays(90).after(civil(2027, 12, 1)), Some(civil(2028, 2, 29)));
        assert_eq!(CalendarDays(120).before(civil(2027, 1, 1)), Some(civil(2026, 9, 3)));
        assert_eq!(CalendarDays(0).after(civil(2026, 1, 1)), Some(civil(2026, 1, 1)));
        assert_eq!(CalendarDays(1).after(chrono::NaiveDate::MAX), None);
    }

    #[test]
    fn hours_elapse_whatever_the_clocks_do() {
        // From Friday noon in Berlin over the change to summer time: on Monday the clocks say 13:00.
        let friday: Option<Instant> = "2026-03-27T12:00:00+01:00".parse().ok();
        let monday = friday.and_then(|friday| Hours(72).after(friday));
        assert_eq!(monday, "2026-03-30T13:00:00+02:00".parse().ok());
        assert_eq!("9999-12-31T23:00:00Z".parse().ok().and_then(|last| Hours(1).after(last)), None);
    }
}
