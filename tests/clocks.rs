//! Local time, held against the time zone database.

use chrono::{MappedLocalTime, NaiveDateTime, NaiveTime, Offset, TimeDelta, TimeZone as _, Timelike};
use chrono_tz::{Europe, Tz};
use numgate::{Country, Instant, LocalTimeError, OutsideCalendar, TimeZone};

use crate::naive::date;

#[rustfmt::skip]
const ZONES: &[(Country, Tz)] = &[
    (Country::AT, Europe::Vienna),     (Country::BE, Europe::Brussels), (Country::DK, Europe::Copenhagen), (Country::FR, Europe::Paris),
    (Country::DE, Europe::Berlin),     (Country::IE, Europe::Dublin),   (Country::IT, Europe::Rome),       (Country::NL, Europe::Amsterdam),
    (Country::PT, Europe::Lisbon),     (Country::ES, Europe::Madrid),   (Country::SE, Europe::Stockholm),  (Country::CH, Europe::Zurich),
    (Country::GB, Europe::London),     (Country::LU, Europe::Luxembourg), (Country::SK, Europe::Bratislava), (Country::FI, Europe::Helsinki),
    (Country::NO, Europe::Oslo),       (Country::CZ, Europe::Prague),   (Country::RO, Europe::Bucharest),  (Country::PL, Europe::Warsaw),
];

fn instant(utc: NaiveDateTime) -> Instant {
    Instant::from_seconds(utc.and_utc().timestamp()).unwrap()
}

#[test]
fn every_half_hour_of_21_years_is_shown_as_the_database_shows_it() {
    assert!(ZONES.iter().map(|(country, _)| country).eq(Country::ALL));
    let (first, last) = (date(2020, 1, 1).and_time(NaiveTime::MIN), date(2041, 1, 1).and_time(NaiveTime::MIN));
    let mut count = 0;
    for (country, zone) in ZONES {
        let ours = TimeZone::of(*country);
        let mut utc = first;
        while utc < last {
            let local = ours.local(instant(utc)).unwrap();
            let seconds = zone.offset_from_utc_datetime(&utc).fix().local_minus_utc();
            assert_eq!(local.hours_ahead * 3600, seconds, "{country} {utc}");
            // Every day at noon is enough for the arithmetic.
            if utc.hour() == 12 {
                let theirs = utc + TimeDelta::seconds(seconds.into());
                assert_eq!((local.date, local.time), (theirs.date(), theirs.time()), "{country} {utc}");
                assert_eq!(ours.instant(local.date, local.time), Ok(instant(utc)), "{country} {utc}");
            }
            count += 1;
            utc += TimeDelta::minutes(30);
        }
    }
    assert_eq!(count, 20 * 7_671 * 48);
}

#[test]
fn a_local_time_is_the_instant_of_the_database_around_every_change() {
    let (mut gaps, mut folds) = (0, 0);
    for (country, zone) in ZONES {
        let ours = TimeZone::of(*country);
        for year in 2020..=2040 {
            for month in [3, 10] {
                // The last week of the month, and a day on each side of it.
                let mut local = date(year, month, 24).and_time(NaiveTime::MIN);
                for _ in 0..9 * 48 {
                    let found = ours.instant(local.date(), local.time());
                    match zone.from_local_datetime(&local) {
                        MappedLocalTime::None => {
                            gaps += 1;
                            assert_eq!(found, Err(LocalTimeError::Gap { day: local.date() }), "{country} {local}");
                        }
                        MappedLocalTime::Single(theirs) => {
                            assert_eq!(found.map(Instant::seconds), Ok(theirs.timestamp()), "{country} {local}");
                        }
                        MappedLocalTime::Ambiguous(earlier, _) => {
                            folds += 1;
                            assert_eq!(found.map(Instant::seconds), Ok(earlier.timestamp()), "{country} {local}");
                        }
                    }
                    local += TimeDelta::minutes(30);
                }
            }
        }
    }
    // Two half hours a year and country.
    assert_eq!((gaps, folds), (20 * 21 * 2, 20 * 21 * 2));
}

#[test]
fn a_day_ends_with_its_last_second_there() {
    #[rustfmt::skip]
    let cases = [
        (Country::DE, (2026, 3, 30),  "2026-03-30T21:59:59Z", "2026-03-30T23:59:59+02:00"),
        (Country::DE, (2026, 3, 27),  "2026-03-27T22:59:59Z", "2026-03-27T23:59:59+01:00"),
        (Country::GB, (2026, 1, 15),  "2026-01-15T23:59:59Z", "2026-01-15T23:59:59+00:00"),
        (Country::PT, (2026, 7, 15),  "2026-07-15T22:59:59Z", "2026-07-15T23:59:59+01:00"),
        (Country::RO, (2026, 10, 25), "2026-10-25T21:59:59Z", "2026-10-25T23:59:59+02:00"),
        (Country::RO, (2026, 10, 24), "2026-10-24T20:59:59Z", "2026-10-24T23:59:59+03:00"),
        (Country::FI, (2060, 12, 31), "2060-12-31T21:59:59Z", "2060-12-31T23:59:59+02:00"),
    ];
    for (country, (y, m, d), utc, local) in cases {
        let zone = TimeZone::of(country);
        let end = zone.end_of_day(date(y, m, d)).unwrap();
        assert_eq!(end.to_string(), utc, "{country}");
        assert_eq!(zone.local(end).unwrap().to_string(), local, "{country}");
        assert_eq!(local.parse(), Ok(end), "{country}");
    }
}

#[test]
fn the_clocks_are_known_as_long_as_the_calendars_are() {
    let zone = TimeZone::of(Country::FI);
    let at = |text: &str| text.parse::<Instant>().unwrap();
    assert_eq!(zone.local(at("2019-12-31T22:00:00Z")).unwrap().to_string(), "2020-01-01T00:00:00+02:00");
    assert_eq!(zone.local(at("2019-12-31T21:59:59Z")), Err(OutsideCalendar { day: date(2019, 12, 31) }));
    assert_eq!(zone.local(at("2060-12-31T22:00:00Z")), Err(OutsideCalendar { day: date(2061, 1, 1) }));
    for text in ["0000-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
        assert!(zone.local(at(text)).is_err(), "{text}");
    }
    assert_eq!(zone.end_of_day(date(2061, 1, 1)), Err(OutsideCalendar { day: date(2061, 1, 1) }));
    assert!(matches!(zone.instant(chrono::NaiveDate::MAX, NaiveTime::MIN), Err(LocalTimeError::Outside(_))));
}
