//! Working days: the deadlines worked out by hand, reasons, tenants, and laws that hold for every day.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use numgate::{CalendarView, Country, DayKind, OutsideCalendar, TenantDays, WorkingCalendar, WorkingDays, day};
use numgate_tests::root;
use proptest::prelude::*;
use serde::Deserialize;

use crate::naive::{VIEWS, date};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Worked {
    #[serde(rename = "about")]
    _about: String,
    deadlines: Vec<Deadline>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Deadline {
    country: Country,
    port_date: String,
    n: u16,
    weekends_only: String,
    possible: String,
    default: String,
    safe: String,
}

fn plain(country: Country) -> WorkingCalendar {
    WorkingCalendar::of(country, TenantDays::default())
}

#[test]
fn the_deadlines_worked_out_by_hand_are_found() {
    let text = std::fs::read_to_string(root().join("fixtures/calendar/worked-deadlines.json")).unwrap();
    let worked: Worked = serde_json::from_str(&text).unwrap();
    assert_eq!(worked.deadlines.len(), 34);
    for deadline in worked.deadlines {
        let weekends = TenantDays { replace: true, ..TenantDays::default() };
        let port_date = day(&deadline.port_date).unwrap();
        let count = WorkingDays(deadline.n);
        for (calendar, view, expected) in [
            (WorkingCalendar::of(deadline.country, weekends), CalendarView::Safe, &deadline.weekends_only),
            (plain(deadline.country), CalendarView::Possible, &deadline.possible),
            (plain(deadline.country), CalendarView::Default, &deadline.default),
            (plain(deadline.country), CalendarView::Safe, &deadline.safe),
        ] {
            let found = count.before(port_date, &calendar, view);
            assert_eq!(found, Ok(day(expected).unwrap()), "{} {port_date} {view:?}", deadline.country);
        }
    }
}

#[test]
fn a_day_off_says_why() {
    #[rustfmt::skip]
    let cases = [
        // country, day, kind and name
        (Country::GB, (2026, 4, 6),   Some((DayKind::National, Some("Easter Monday")))), // GB means England and Wales
        (Country::GB, (2026, 8, 31),  Some((DayKind::National, Some("Summer bank holiday")))),
        (Country::GB, (2026, 12, 26), Some((DayKind::Weekend, Some("Boxing Day")))),
        (Country::GB, (2026, 12, 28), Some((DayKind::National, Some("Boxing Day (substitute)")))),
        (Country::GB, (2021, 12, 27), Some((DayKind::National, Some("Christmas Day (substitute)")))),
        (Country::GB, (2022, 1, 3),   Some((DayKind::National, Some("New Year's Day (substitute)")))),
        (Country::GB, (2026, 1, 2),   None),
        (Country::IE, (2030, 2, 1),   Some((DayKind::National, Some("St Brigid's Day")))), // a Friday
        (Country::IE, (2030, 2, 4),   None),
        (Country::IE, (2022, 2, 7),   None),                                               // before the law
        (Country::NL, (2025, 4, 26),  Some((DayKind::Weekend, Some("King's Day")))),       // the 27th is a Sunday
        (Country::NL, (2025, 4, 27),  Some((DayKind::Weekend, None))),
        (Country::NL, (2026, 5, 5),   Some((DayKind::Quasi, Some("Liberation Day")))),
        (Country::SE, (2026, 12, 31), Some((DayKind::Quasi, Some("New Year's Eve")))),
        (Country::FI, (2026, 12, 31), None),
        (Country::FI, (2026, 12, 6),  Some((DayKind::Weekend, Some("Independence Day")))),
        (Country::CH, (2026, 1, 2),   Some((DayKind::Quasi, Some("Berchtold's Day")))),
        (Country::DE, (2025, 10, 31), Some((DayKind::Regional, Some("Reformation Day (nine states)")))),
        (Country::FR, (2026, 11, 11), Some((DayKind::National, Some("Armistice Day")))),
        (Country::PL, (2026, 11, 11), Some((DayKind::National, Some("Independence Day")))),
        (Country::PL, (2024, 12, 24), None),
        (Country::PL, (2025, 12, 24), Some((DayKind::National, Some("Christmas Eve")))),
        (Country::RO, (2026, 4, 10),  Some((DayKind::National, Some("Good Friday")))),     // Orthodox
        (Country::RO, (2026, 4, 3),   None),                                               // Western
        (Country::DK, (2023, 5, 5),   Some((DayKind::National, Some("Great Prayer Day")))),
        (Country::DK, (2024, 4, 26),  None),
        (Country::SK, (2026, 5, 8),   None),                                               // a working day in 2026 only
        (Country::SK, (2028, 5, 8),   Some((DayKind::National, Some("Victory Day")))),
        (Country::IT, (2027, 10, 4),  Some((DayKind::National, Some("St Francis of Assisi")))),
        (Country::LU, (2024, 5, 9),   Some((DayKind::National, Some("Europe Day")))),      // and Ascension Day
        (Country::AT, (2026, 6, 6),   Some((DayKind::Weekend, None))),
    ];
    for (country, (y, m, d), expected) in cases {
        let calendar = plain(country);
        let off = calendar.off(date(y, m, d)).unwrap();
        assert_eq!(off.map(|off| (off.kind, off.name)), expected, "{country} {y}-{m}-{d}");
        assert!(off.is_none_or(|off| off.date == date(y, m, d)));
    }
}

#[test]
fn a_tenant_adds_and_removes_days_or_replaces_them_all() {
    let corpus_christi = date(2026, 6, 4);
    let bridge = date(2026, 6, 5);
    let reformation = date(2026, 10, 30);
    let tenant = TenantDays {
        replace: false,
        added: vec![
            (bridge, Some("bridge day".to_owned())),
            (reformation, None),
            (date(2026, 6, 6), Some("fair".to_owned())),
        ],
        removed: vec![corpus_christi, date(2026, 6, 7), bridge, date(1999, 1, 1)],
    };
    let calendar = WorkingCalendar::of(Country::AT, tenant.clone());
    let reason = |day| calendar.off(day).unwrap().map(|off| (off.kind, off.name));
    assert_eq!(reason(corpus_christi), None);
    assert_eq!(reason(bridge), Some((DayKind::Tenant, Some("bridge day"))), "added and removed is off");
    assert_eq!(reason(reformation), Some((DayKind::Tenant, None)));
    assert_eq!(reason(date(2026, 6, 6)), Some((DayKind::Weekend, Some("fair"))));
    assert_eq!(reason(date(2026, 6, 7)), Some((DayKind::Weekend, None)), "a weekend stays off");
    for view in VIEWS {
        assert_eq!(calendar.is_working(bridge, view), Ok(false), "{view:?}");
        assert_eq!(calendar.step(date(2026, 6, 8), -1, view), Ok(corpus_christi), "{view:?}");
    }

    let alone = WorkingCalendar::of(Country::AT, TenantDays { replace: true, ..tenant });
    assert_eq!(alone.is_working(date(2026, 12, 25), CalendarView::Safe), Ok(true));
    assert_eq!(alone.is_working(bridge, CalendarView::Possible), Ok(false));

    // A regional holiday that the tenant adds is the tenant's in every view.
    let day = date(2025, 10, 31);
    let added = TenantDays { added: vec![(day, None)], ..TenantDays::default() };
    let germany = WorkingCalendar::of(Country::DE, added);
    let off = germany.off(day).unwrap().unwrap();
    assert_eq!((off.kind, off.name), (DayKind::Tenant, None));
    // A national one stays national.
    let added = TenantDays { added: vec![(date(2025, 10, 3), Some("shut".to_owned()))], ..TenantDays::default() };
    let germany = WorkingCalendar::of(Country::DE, added);
    let off = germany.off(date(2025, 10, 3)).unwrap().unwrap();
    assert_eq!((off.kind, off.name), (DayKind::National, Some("German Unity Day")));
}

#[test]
fn outside_the_calendars_is_an_error_that_names_the_day() {
    let calendar = plain(Country::FI);
    let (first, last) = (date(2020, 1, 1), date(2060, 12, 31));
    let (before, after) = (date(2019, 12, 31), date(2061, 1, 1));
    let outside = |day| OutsideCalendar { day };
    assert!(calendar.off(first).is_ok() && calendar.off(last).is_ok());
    assert_eq!(calendar.off(before), Err(outside(before)));
    for view in VIEWS {
        assert_eq!(calendar.is_working(after, view), Err(outside(after)));
        assert_eq!(calendar.step(before, 0, view), Err(outside(before)));
        assert_eq!(calendar.step(first, 0, view), Ok(first));
        assert_eq!(calendar.step(first, -1, view), Err(outside(before)));
        assert_eq!(calendar.step(last, 1, view), Err(outside(after)));
        assert_eq!(calendar.step(last, i32::MAX, view), Err(outside(after)));
        assert_eq!(calendar.step(last, i32::MIN, view), Err(outside(before)));
        assert_eq!(calendar.count(before, last, view), Err(outside(before)));
        assert_eq!(calendar.count(first, after, view), Err(outside(after)));
        assert_eq!(calendar.days_off(NaiveDate::MIN, NaiveDate::MAX, view), Err(outside(NaiveDate::MIN)));
        assert_eq!(calendar.count(last, first, view), Ok(0));
        assert_eq!(calendar.days_off(last, first, view), Ok(Vec::new()));
    }
    assert_eq!(outside(after).to_string(), "the calendars cover 2020-01-01 to 2060-12-31, got `2061-01-01`");
}

#[test]
fn the_days_off_are_those_that_are_not_counted() {
    for country in Country::ALL {
        let calendar = plain(*country);
        for view in VIEWS {
            for year in [2024, 2026, 2060] {
                let (from, to) = (date(year, 1, 1), date(year, 12, 31));
                let off = calendar.days_off(from, to, view).unwrap();
                let worked = calendar.count(from, to, view).unwrap();
                assert_eq!(off.len() + worked as usize, to.ordinal() as usize, "{country} {year}");
                assert!(off.iter().all(|off| calendar.is_working(off.date, view) == Ok(false)), "{country} {year}");
                assert!(off.is_sorted_by_key(|off| off.date), "{country} {year}");
            }
        }
    }
}

#[test]
fn only_quasi_and_regional_days_tell_the_views_apart() {
    for country in Country::ALL {
        let calendar = plain(*country);
        for day in date(2020, 1, 1).iter_days().take_while(|day| day.year() <= 2060) {
            let [possible, default, safe] = VIEWS.map(|view| calendar.is_working(day, view).unwrap());
            let kind = calendar.off(day).unwrap().map(|off| off.kind);
            let quasi_off = ["SE", "FI", "CH"].contains(&country.as_str());
            let expected = match kind {
                None => [true, true, true],
                Some(DayKind::Regional) => [true, true, false],
                Some(DayKind::Quasi) => [true, !quasi_off, false],
                Some(_) => [false, false, false],
            };
            assert_eq!([possible, default, safe], expected, "{country} {day}");
        }
    }
}

static CALENDARS: LazyLock<Vec<Country>> = LazyLock::new(|| Country::ALL.to_vec());

fn any_day() -> impl Strategy<Value = NaiveDate> {
    // A third of the days stand near a leap day, a year's end, Easter or a change of the clocks.
    let within = |from: NaiveDate, days: u64| (0..days).prop_map(move |count| from + Days::new(count));
    prop_oneof![
        2 => within(date(2021, 1, 1), 14_000),
        1 => (2021..2059, prop::sample::select(vec![(2, 26), (12, 20), (3, 22), (10, 24), (4, 1)]))
            .prop_flat_map(move |(year, (month, day))| within(date(year, month, day), 16)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn forth_and_back_is_where_one_was(
        country in prop::sample::select(&CALENDARS[..]), from in any_day(), n in 0..200, view in prop::sample::select(&VIEWS[..]),
    ) {
        let calendar = plain(country);
        let there = calendar.step(from, n, view).unwrap();
        let back = calendar.step(there, -n, view).unwrap();
        if calendar.is_working(from, view).unwrap() {
            prop_assert_eq!(back, from);
        } else {
            prop_assert!(n == 0 || back < from, "{} {}", back, from);
        }
        // What was stepped over is counted.
        if n > 0 {
            prop_assert_eq!(calendar.is_working(there, view), Ok(true));
            prop_assert_eq!(calendar.count(from.succ_opt().unwrap(), there, view), Ok(n.unsigned_abs()));
        }
    }

    #[test]
    fn a_later_day_never_has_an_earlier_deadline(
        country in prop::sample::select(&CALENDARS[..]), from in any_day(), later in 0_u64..20, n in -30..30, view in prop::sample::select(&VIEWS[..]),
    ) {
        let calendar = plain(country);
        let first = calendar.step(from, n, view).unwrap();
        let second = calendar.step(from + Days::new(later), n, view).unwrap();
        // With nothing to count, the day itself.
        prop_assert!(first <= second, "{} {}", first, second);
    }

    #[test]
    fn the_safe_deadline_is_never_after_the_possible_one(
        country in prop::sample::select(&CALENDARS[..]), from in any_day(), n in 1..60_i32,
    ) {
        let calendar = plain(country);
        let back = VIEWS.map(|view| calendar.step(from, -n, view).unwrap());
        let forth = VIEWS.map(|view| calendar.step(from, n, view).unwrap());
        prop_assert!(back[2] <= back[1] && back[1] <= back[0], "{:?}", back);
        prop_assert!(forth[2] >= forth[1] && forth[1] >= forth[0], "{:?}", forth);
    }
}
