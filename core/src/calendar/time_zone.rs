//! The local time of a country.

use std::fmt;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use super::working::OutsideCalendar;
use super::year::{FIRST_YEAR, LAST_YEAR, Year};
use crate::values::{Instant, push_number, written_clock, written_day};

/// When the clocks are one hour ahead: from one last Sunday to another, at the same instant in all zones.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct SummerTime {
    /// The month on whose last Sunday it begins, of 31 days.
    pub from_month: u32,
    /// The month on whose last Sunday it ends, of 31 days.
    pub to_month: u32,
    /// The hour of the change, in UTC.
    pub hour: u32,
}

/// The time zone of a country: a whole number of hours ahead of UTC, and one more in summer.
///
/// It holds for the days of the calendars, 2020 to 2060.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TimeZone {
    pub(crate) hours: i32,
    pub(crate) summer: SummerTime,
}

/// A date and a time of day as the clocks of a country show them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LocalTime {
    /// The date.
    pub date: NaiveDate,
    /// The time of day, to the second.
    pub time: NaiveTime,
    /// How many hours the clocks are ahead of UTC.
    pub hours_ahead: i32,
}

/// Why a local time is no instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LocalTimeError {
    /// The clocks pass over that hour, on the last Sunday of March.
    #[error("the clocks pass over this hour of `{}`, when summer time begins", written_day(*.day))]
    Gap {
        /// The day.
        day: NaiveDate,
    },
    /// The day is outside the calendars.
    #[error(transparent)]
    Outside(#[from] OutsideCalendar),
}

impl TimeZone {
    /// The date and time of day there.
    ///
    /// # Errors
    ///
    /// When the date there is outside the calendars.
    ///
    /// ```
    /// use numgate::{Country, Instant, TimeZone};
    ///
    /// let instant: Instant = "2026-07-01T22:30:00Z".parse()?;
    /// assert_eq!(TimeZone::of(Country::FI).local(instant)?.to_string(), "2026-07-02T01:30:00+03:00");
    /// assert_eq!(TimeZone::of(Country::IE).local(instant)?.to_string(), "2026-07-01T23:30:00+01:00");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn local(self, instant: Instant) -> Result<LocalTime, OutsideCalendar> {
        let hours_ahead = self.hours_ahead(instant);
        let (date, time) = instant.clock(hours_ahead);
        if !covered(date) {
            return Err(OutsideCalendar { day: date });
        }
        Ok(LocalTime { date, time, hours_ahead })
    }

    /// The instant of a date and a time of day there; the earlier one when the clocks show it twice. Fractions of a second
    /// are left out.
    ///
    /// # Errors
    ///
    /// When the clocks pass over that time, and when the date is outside the calendars.
    ///
    /// ```
    /// use chrono::NaiveTime;
    /// use numgate::{Country, LocalTimeError, TimeZone, day};
    ///
    /// let berlin = TimeZone::of(Country::DE);
    /// let half_past_two = NaiveTime::from_hms_opt(2, 30, 0).unwrap();
    /// // In October the hour comes twice, in March not at all.
    /// assert_eq!(berlin.instant(day("2026-10-25")?, half_past_two)?.to_string(), "2026-10-25T00:30:00Z");
    /// let day = day("2026-03-29")?;
    /// assert_eq!(berlin.instant(day, half_past_two), Err(LocalTimeError::Gap { day }));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn instant(self, date: NaiveDate, time: NaiveTime) -> Result<Instant, LocalTimeError> {
        let outside = OutsideCalendar { day: date };
        if !covered(date) {
            return Err(outside.into());
        }
        // Ahead of UTC by more means earlier: with summer time first, the earlier of two is found first.
        for hours_ahead in [self.hours + 1, self.hours] {
            let Some(instant) = Instant::of_clock(date, time, hours_ahead) else { return Err(outside.into()) };
            if self.hours_ahead(instant) == hours_ahead {
                return Ok(instant);
            }
        }
        Err(LocalTimeError::Gap { day: date })
    }

    /// The last second of a day there, 23:59:59.
    ///
    /// # Errors
    ///
    /// When the day is outside the calendars.
    pub fn end_of_day(self, date: NaiveDate) -> Result<Instant, OutsideCalendar> {
        let last = NaiveTime::from_num_seconds_from_midnight_opt(86_399, 0).unwrap_or_default();
        // The clocks never change at the end of a day.
        self.instant(date, last).map_err(|_| OutsideCalendar { day: date })
    }

    /// How many hours the clocks are ahead of UTC.
    fn hours_ahead(self, instant: Instant) -> i32 {
        let (date, time) = instant.clock(0);
        // A year beside the calendars matters for a few hours of winter only.
        if !covered(date) {
            return self.hours;
        }
        let year = Year(date.year().unsigned_abs());
        let hour = date.ordinal0() * 24 + time.hour();
        let (from, to) = (year.last_sunday(self.summer.from_month), year.last_sunday(self.summer.to_month));
        let summer = hour >= from * 24 + self.summer.hour && hour < to * 24 + self.summer.hour;
        self.hours + i32::from(summer)
    }
}

fn covered(date: NaiveDate) -> bool {
    (FIRST_YEAR..=LAST_YEAR).contains(&date.year())
}

/// As RFC 3339 has it, with the offset: `2026-03-30T23:59:59+02:00`.
impl fmt::Display for LocalTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = written_clock(self.date, self.time);
        text.push(if self.hours_ahead < 0 { '-' } else { '+' });
        push_number(&mut text, self.hours_ahead.unsigned_abs(), 2);
        text.push_str(":00");
        f.pad(&text)
    }
}
