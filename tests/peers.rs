//! The public holidays, held against the PyPI package `holidays`; where they differ on purpose is signed.

use std::collections::BTreeSet;
use std::fs;

use chrono::{Datelike, NaiveDate, Weekday};
use numgate::{CalendarView, Country, DayKind, TenantDays, WorkingCalendar, day};
use numgate_tests::root;
use serde::Deserialize;

use crate::naive::date;

/// What the other program printed; made by the set-up, not committed.
const DUMP: &str = "target/oracles/holidays.csv";

/// Where the two differ, and why ours is meant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Signed {
    /// The version that was compared.
    package: String,
    differences: Vec<Difference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference {
    country: Country,
    /// Whether they have the days and we do not, or the other way round.
    side: Side,
    dates: Vec<String>,
    reason: String,
}

#[derive(Deserialize, PartialEq, Eq, PartialOrd, Ord, Debug, Clone, Copy)]
#[serde(rename_all = "camelCase")]
enum Side {
    TheirsOnly,
    OursOnly,
}

fn on_weekday(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

#[test]
fn national_holidays_are_those_of_another_program_or_the_difference_is_signed() {
    let dump = fs::read_to_string(root().join(DUMP)).unwrap_or_else(|_| panic!("run `cargo xtask setup`: no {DUMP}"));
    let signed: Signed =
        serde_json::from_str(&fs::read_to_string(root().join("fixtures/oracles/holidays-differences.json")).unwrap())
            .unwrap();
    let mut lines = dump.lines();
    assert_eq!(lines.next(), Some(signed.package.as_str()), "run `cargo xtask setup`: another version in {DUMP}");

    let mut theirs = BTreeSet::new();
    for line in lines {
        let (country, rest) = line.split_once(',').unwrap();
        let date = day(rest.split_once(',').unwrap().0).unwrap();
        theirs.insert((country.parse::<Country>().unwrap(), date));
    }
    let mut ours = BTreeSet::new();
    for country in Country::ALL {
        let calendar = WorkingCalendar::of(*country, TenantDays::default());
        let off = calendar.days_off(date(2020, 1, 1), date(2040, 12, 31), CalendarView::Possible).unwrap();
        ours.extend(off.iter().filter(|off| off.kind == DayKind::National).map(|off| (*country, off.date)));
        assert!(theirs.iter().any(|(other, _)| other == country), "{country} is not in {DUMP}");
    }
    theirs.retain(|(_, day)| on_weekday(*day));
    assert!(ours.len() > 3_000, "{}", ours.len());

    let mut found = BTreeSet::new();
    found.extend(theirs.difference(&ours).map(|(country, day)| (*country, Side::TheirsOnly, *day)));
    found.extend(ours.difference(&theirs).map(|(country, day)| (*country, Side::OursOnly, *day)));
    let mut expected = BTreeSet::new();
    for difference in &signed.differences {
        assert!(!difference.reason.is_empty() && !difference.dates.is_empty(), "{}", difference.country);
        for text in &difference.dates {
            let new = expected.insert((difference.country, difference.side, day(text).unwrap()));
            assert!(new, "{} {text} is signed twice", difference.country);
        }
    }
    let unsigned: Vec<_> = found.difference(&expected).collect();
    let gone: Vec<_> = expected.difference(&found).collect();
    assert!(unsigned.is_empty() && gone.is_empty(), "not signed: {unsigned:?}\nsigned, but no difference: {gone:?}");
}
