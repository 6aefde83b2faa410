use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::shape::{Shape, Shaped};

use super::day::{civil, day, digits, push_number, written_day};

/// A point in time, to the second; on the wire as RFC 3339 has it.
///
/// ```
/// let instant: numgate::Instant = "2026-03-30T23:59:59.5+02:00".parse()?;
/// assert_eq!(instant.to_string(), "2026-03-30T21:59:59Z");
/// assert_eq!(instant.seconds(), 1_774_907_999);
/// # Ok::<(), numgate::InvalidInstant>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(as = "String"))]
#[serde(into = "String", try_from = "String")]
pub struct Instant(i64);

/// A text that is not an instant.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected an instant as `2026-03-30T09:00:00+02:00`, got `{got}`")]
pub struct InvalidInstant {
    /// The text as it was given.
    pub got: String,
}

const DAY: i64 = 86_400;
const FIRST: i64 = start(civil(0, 1, 1));
/// The last second of the year 9999; RFC 3339 has no more digits.
const LAST: i64 = start(civil(9999, 12, 31)) + DAY - 1;

/// The midnight with which a day begins, in UTC.
const fn start(date: NaiveDate) -> i64 {
    date.to_epoch_days() as i64 * DAY
}

impl Instant {
    /// 1970-01-01T00:00:00Z.
    pub(crate) const EPOCH: Self = Self(0);

    /// The instant so many seconds after 1970-01-01T00:00:00Z; `None` outside the years 0 to 9999.
    #[must_use]
    pub const fn from_seconds(seconds: i64) -> Option<Self> {
        if seconds < FIRST || seconds > LAST { None } else { Some(Self(seconds)) }
    }

    /// The seconds since 1970-01-01T00:00:00Z, negative before it.
    #[must_use]
    pub const fn seconds(self) -> i64 {
        self.0
    }

    /// The instant at which clocks so many hours ahead of UTC show this; fractions of a second are left out.
    pub(crate) fn of_clock(date: NaiveDate, time: NaiveTime, hours_ahead: i32) -> Option<Self> {
        let local = start(date) + i64::from(time.num_seconds_from_midnight());
        Self::from_seconds(local - 3600 * i64::from(hours_ahead))
    }

    /// What clocks so many hours ahead of UTC show.
    pub(crate) fn clock(self, hours_ahead: i32) -> (NaiveDate, NaiveTime) {
        let local = self.0 + 3600 * i64::from(hours_ahead);
        // Both are in range, as the instant is; `chrono` cannot know it.
        let date = i32::try_from(local.div_euclid(DAY)).ok().and_then(NaiveDate::from_epoch_days);
        let second = u32::try_from(local.rem_euclid(DAY)).unwrap_or_default();
        (date.unwrap_or_default(), NaiveTime::from_num_seconds_from_midnight_opt(second, 0).unwrap_or_default())
    }
}

/// Reads an RFC 3339 instant: a day, `T`, a time to the second or finer, and `Z` or an offset, which must be there.
///
/// Fractions of a second are left out; a leap second, `:60`, is the second after it; small letters are read.
impl FromStr for Instant {
    type Err = InvalidInstant;

    fn from_str(text: &str) -> Result<Self, InvalidInstant> {
        read(text).ok_or_else(|| InvalidInstant { got: text.to_owned() })
    }
}

fn read(text: &str) -> Option<Instant> {
    let date = day(text.get(..10)?).ok()?;
    let field = |at: usize, mark: &str, most: u32| -> Option<i64> {
        let marked = text.get(at..at + 1)?.eq_ignore_ascii_case(mark);
        let value = digits(text, at + 1, at + 3)?;
        (marked && value <= most).then_some(i64::from(value))
    };
    let clock = 3600 * field(10, "T", 23)? + 60 * field(13, ":", 59)? + field(16, ":", 60)?;
    let mut at = 19;
    if text.get(at..at + 1)? == "." {
        let fraction = text.bytes().skip(at + 1).take_while(u8::is_ascii_digit).count();
        if fraction == 0 {
            return None;
        }
        at += 1 + fraction;
    }
    let offset = match text.get(at..at + 1)? {
        "Z" | "z" => {
            at += 1;
            0
        }
        sign @ ("+" | "-") => {
            let ahead = 3600 * field(at, sign, 23)? + 60 * field(at + 3, ":", 59)?;
            at += 6;
            if sign == "-" { -ahead } else { ahead }
        }
        _ => return None,
    };
    if at != text.len() {
        return None;
    }
    Instant::from_seconds(start(date) + clock - offset)
}

/// In UTC, `2026-03-30T21:59:59Z`.
impl fmt::Display for Instant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&String::from(*self))
    }
}

impl From<Instant> for String {
    fn from(instant: Instant) -> Self {
        let (date, time) = instant.clock(0);
        let mut text = written_clock(date, time);
        text.push('Z');
        text
    }
}

impl Shaped for Instant {
    fn shape(&self) -> Shape<'_> {
        Shape::Made(String::from(*self))
    }
}

impl TryFrom<String> for Instant {
    type Error = InvalidInstant;

    fn try_from(text: String) -> Result<Self, InvalidInstant> {
        text.parse()
    }
}

/// `2026-03-30T21:59:59`.
pub(crate) fn written_clock(date: NaiveDate, time: NaiveTime) -> String {
    let mut text = written_day(date);
    for (mark, value) in [('T', time.hour()), (':', time.minute()), (':', time.second())] {
        text.push(mark);
        push_number(&mut text, value, 2);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Instant;

    #[test]
    fn an_instant_has_a_day_a_time_and_an_offset() {
        #[rustfmt::skip]
        let read = [
            ("1970-01-01T00:00:00Z",          0),
            ("1969-12-31T23:59:59Z",          -1),
            ("2026-03-02T09:00:00Z",          1_772_442_000),
            ("2026-03-02t09:00:00z",          1_772_442_000),
            ("2026-03-02T10:00:00.999+01:00", 1_772_442_000),
            ("2026-03-02T03:30:00-05:30",     1_772_442_000),
            ("2026-03-02T09:00:00-00:00",     1_772_442_000),
            ("2016-12-31T23:59:60Z",          1_483_228_800), // the last leap second so far; 2017-01-01T00:00:00Z
            ("2000-02-29T12:00:00Z",          951_825_600),
            ("0000-01-01T00:00:00Z",          -62_167_219_200),
            ("9999-12-31T23:59:59Z",          253_402_300_799),
        ];
        for (text, seconds) in read {
            assert_eq!(text.parse().map(Instant::seconds), Ok(seconds), "{text}");
        }
        for text in [
            "",
            "2026-03-02",
            "2026-03-02T09:00:00",
            "2026-03-02 09:00:00Z",
            "2026-03-02T24:00:00Z",
            "2026-03-02T09:60:00Z",
            "2026-03-02T09:00:61Z",
            "2026-02-30T09:00:00Z",
            "2026-03-02T09:00:00.Z",
            "2026-03-02T09:00:00,5Z",
            "2026-03-02T09:00Z",
            "2026-03-02T09:00:00+1:00",
            "2026-03-02T09:00:00+0100",
            "2026-03-02T09:00:00+24:00",
            "2026-03-02T09:00:00+01:60",
            "2026-03-02T09:00:00Zé",
            "2026-03-02T09:00:00é",
            "2026-03-02T09:00:00+01:00 ",
            "２026-03-02T09:00:00Z",
            "0000-01-01T00:00:00+00:01",
            "9999-12-31T23:59:60Z",
        ] {
            assert!(text.parse::<Instant>().is_err(), "{text}");
        }
    }

    #[test]
    fn an_instant_reads_as_it_is_written() {
        // A step that is prime to the length of a day, through the years 0 to 9999.
        let mut count = 0;
        for seconds in (-62_167_219_200..=253_402_300_799).step_by(9_999_991) {
            let instant = Instant::from_seconds(seconds);
            assert_eq!(instant.and_then(|instant| instant.to_string().parse().ok()), instant, "{seconds}");
            assert!(instant.is_some(), "{seconds}");
            count += 1;
        }
        assert_eq!(count, 31_557);
        assert_eq!(Instant::from_seconds(253_402_300_800), None);
        assert_eq!(Instant::from_seconds(i64::MIN), None);
    }

    #[test]
    fn an_instant_is_a_text_on_the_wire() {
        let instant: Result<Instant, _> = serde_json::from_str("\"2026-03-30T23:59:59+02:00\"");
        let text = instant.as_ref().ok().and_then(|instant| serde_json::to_string(instant).ok());
        assert_eq!(text.as_deref(), Some("\"2026-03-30T21:59:59Z\""));
        assert!(serde_json::from_str::<Instant>("\"2026-03-30T23:59:59\"").is_err());
    }
}
