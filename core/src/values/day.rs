use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate};

use crate::shape::{Shape, Shaped};

/// A text that is not a day.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a day as `2026-03-30`, got `{got}`")]
pub struct InvalidDay {
    /// The text as it was given.
    pub got: String,
}

/// Reads a civil day, `2026-03-30`: four digits, two, two, and in the calendar.
///
/// # Errors
///
/// When the text has another shape, or names a day that no calendar has, as 30 February.
///
/// ```
/// assert!(numgate::day("2024-02-29").is_ok());
/// assert!(numgate::day("2026-02-29").is_err());
/// assert!(numgate::day("2026-2-9").is_err());
/// ```
pub fn day(text: &str) -> Result<NaiveDate, InvalidDay> {
    let parsed = || {
        let shape = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let year = i32::try_from(digits(text, 0, 4)?).ok()?;
        shape.then(|| NaiveDate::from_ymd_opt(year, digits(text, 5, 7)?, digits(text, 8, 10)?))?
    };
    parsed().ok_or_else(|| InvalidDay { got: text.to_owned() })
}

/// The number that these bytes of a text write, all of them ASCII digits.
pub(super) fn digits(text: &str, from: usize, to: usize) -> Option<u32> {
    let part = text.get(from..to)?;
    part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
}

/// Writes a civil day as [`day`] reads it, `2026-03-30`.
///
/// A year before 0 has a sign, and one after 9999 more digits; neither is read again.
///
/// ```
/// let day = numgate::day("2026-03-30")?;
/// assert_eq!(numgate::written_day(day), "2026-03-30");
/// # Ok::<(), numgate::InvalidDay>(())
/// ```
#[must_use]
#[inline(never)]
pub fn written_day(day: NaiveDate) -> String {
    let mut text = String::with_capacity(10);
    if day.year() < 0 {
        text.push('-');
    }
    push_number(&mut text, day.year().unsigned_abs(), 4);
    text.push('-');
    push_number(&mut text, day.month(), 2);
    text.push('-');
    push_number(&mut text, day.day(), 2);
    text
}

/// A number of at least so many digits.
pub(crate) fn push_number(text: &mut String, number: u32, digits: u32) {
    if number > 9 || digits > 1 {
        push_number(text, number / 10, digits.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// A civil day, on the wire `2026-03-30`.
///
/// ```
/// let day: numgate::Day = "2026-03-30".parse()?;
/// assert_eq!(day.to_string(), "2026-03-30");
/// # Ok::<(), numgate::InvalidDay>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(as = "String"))]
#[serde(into = "String", try_from = "String")]
pub struct Day(pub NaiveDate);

impl FromStr for Day {
    type Err = InvalidDay;

    fn from_str(text: &str) -> Result<Self, InvalidDay> {
        day(text).map(Self)
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&written_day(self.0))
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        written_day(day.0)
    }
}

impl Shaped for Day {
    fn shape(&self) -> Shape<'_> {
        Shape::Made(written_day(self.0))
    }
}

impl TryFrom<String> for Day {
    type Error = InvalidDay;

    fn try_from(text: String) -> Result<Self, InvalidDay> {
        text.parse()
    }
}

/// A day in a table.
#[expect(clippy::expect_used, reason = "evaluated when the table is compiled; a wrong day does not compile")]
pub(crate) const fn civil(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use super::{Day, civil, day, written_day};

    #[test]
    fn every_day_of_a_century_reads_as_it_is_written() {
        let mut count = 0;
        let first = NaiveDate::from_ymd_opt(1970, 1, 1);
        for date in first.into_iter().flat_map(|first| first.iter_days().take(36_525)) {
            let text = format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
            assert_eq!(day(&text), Ok(date), "{text}");
            assert_eq!(written_day(date), text);
            count += 1;
        }
        assert_eq!(count, 36_525);
    }

    #[test]
    fn a_year_of_another_length_is_written_as_it_is() {
        assert_eq!(written_day(civil(7, 1, 2)), "0007-01-02");
        assert_eq!(written_day(civil(-7, 1, 2)), "-0007-01-02");
        assert_eq!(written_day(civil(12_345, 1, 2)), "12345-01-02");
    }

    #[test]
    fn a_day_is_a_text_on_the_wire() {
        let read: Result<Day, _> = serde_json::from_str("\"2026-03-30\"");
        assert_eq!(read.as_ref().ok(), Some(&Day(civil(2026, 3, 30))));
        assert_eq!(read.as_ref().ok().map(Day::to_string).as_deref(), Some("2026-03-30"));
        assert_eq!(read.ok().and_then(|day| serde_json::to_string(&day).ok()).as_deref(), Some("\"2026-03-30\""));
        assert_eq!("2026-03-30".parse(), Ok(Day(civil(2026, 3, 30))));
        assert!(serde_json::from_str::<Day>("\"2026-3-30\"").is_err());
    }

    #[test]
    fn what_is_no_day_is_refused() {
        for text in [
            "",
            "2026-02-30",
            "2026-13-01",
            "2026-00-10",
            "26-01-01",
            "2026/01/01",
            "2026-01-01 ",
            "２026-01-01",
            "+026-01-01",
            "2026-01-1é",
        ] {
            assert!(day(text).is_err(), "{text}");
        }
    }
}
