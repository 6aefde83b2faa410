use chrono::NaiveDate;

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
    let digits = |from: usize, to: usize| -> Option<u32> {
        let part = text.get(from..to)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse().ok())?
    };
    let parsed = || {
        let shape = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
        let year = i32::try_from(digits(0, 4)?).ok()?;
        shape.then(|| NaiveDate::from_ymd_opt(year, digits(5, 7)?, digits(8, 10)?))?
    };
    parsed().ok_or_else(|| InvalidDay { got: text.to_owned() })
}

/// A day in a table.
#[expect(clippy::expect_used, reason = "evaluated when the table is compiled; a wrong day does not compile")]
pub(crate) const fn civil(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day of the calendar")
}

/// Whether a text is an RFC 3339 instant: a day, `T`, a time to the second or finer, and `Z` or an offset.
///
/// A leap second (`:60`) is read as RFC 3339 allows it; an offset that is left out is not.
pub(crate) fn is_instant(text: &str) -> bool {
    let number = |part: Option<&str>, limit: u32| {
        part.is_some_and(|part| {
            part.len() == 2
                && part.bytes().all(|byte| byte.is_ascii_digit())
                && part.parse::<u32>().is_ok_and(|value| value <= limit)
        })
    };
    let Some((date, rest)) = text.get(..10).zip(text.get(10..)) else { return false };
    let clock = matches!(rest.get(..1), Some("T" | "t"))
        && number(rest.get(1..3), 23)
        && rest.get(3..4) == Some(":")
        && number(rest.get(4..6), 59)
        && rest.get(6..7) == Some(":")
        && number(rest.get(7..9), 60);
    let mut zone = rest.get(9..).unwrap_or_default();
    if let Some(fraction) = zone.strip_prefix('.') {
        zone = fraction.trim_start_matches(|c: char| c.is_ascii_digit());
        if zone.len() == fraction.len() {
            return false;
        }
    }
    let offset = matches!(zone, "Z" | "z")
        || (zone.len() == 6
            && matches!(zone.get(..1), Some("+" | "-"))
            && number(zone.get(1..3), 23)
            && zone.get(3..4) == Some(":")
            && number(zone.get(4..6), 59));
    day(date).is_ok() && clock && offset
}

#[cfg(test)]
mod tests {
    use chrono::{Datelike, NaiveDate};

    use super::{day, is_instant};

    #[test]
    fn every_day_of_a_century_reads_as_it_is_written() {
        let mut count = 0;
        let first = NaiveDate::from_ymd_opt(1970, 1, 1);
        for date in first.into_iter().flat_map(|first| first.iter_days().take(36_525)) {
            let text = format!("{:04}-{:02}-{:02}", date.year(), date.month(), date.day());
            assert_eq!(day(&text), Ok(date), "{text}");
            count += 1;
        }
        assert_eq!(count, 36_525);
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

    #[test]
    fn an_instant_has_a_day_a_time_and_an_offset() {
        for text in
            ["2026-03-02T09:00:00Z", "2026-03-02T09:00:00.125+01:00", "2026-06-30T23:59:60Z", "2026-03-02t09:00:00z"]
        {
            assert!(is_instant(text), "{text}");
        }
        for text in [
            "2026-03-02",
            "2026-03-02T09:00:00",
            "2026-03-02T24:00:00Z",
            "2026-02-30T09:00:00Z",
            "2026-03-02T09:00:00.Z",
            "2026-03-02T09:00Z",
            "2026-03-02T09:00:00+1:00",
            "2026-03-02T09:00:00Zé",
        ] {
            assert!(!is_instant(text), "{text}");
        }
    }
}
