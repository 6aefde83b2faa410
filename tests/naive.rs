//! Working days counted slowly, from the rules as each country has them: nothing here is shared with the engine.

use std::collections::BTreeSet;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use numgate::{CalendarView, Country, TenantDays, WorkingCalendar};

/// For each country: national days, quasi-holidays, regional days.
///
/// `05-01` a date, `E+1` days from Western Easter Sunday, `O+1` from Orthodox Easter Sunday, `Mon>=05-01` the first Monday
/// on or after, `Mon<=05-31` the last on or before, `@2022` in that year alone, `[2024-]` from then on, `[-2023]` until
/// then; `{P}` a Sunday moves to Saturday, `{M}` a day on a weekend adds the Monday after, `{2}` adds the second day after.
#[rustfmt::skip]
const RULES: &[(&str, &str, &str, &str)] = &[
    ("AT", "01-01 01-06 05-01 08-15 10-26 11-01 12-08 12-25 12-26 E+1 E+39 E+50 E+60", "", ""),
    ("BE", "01-01 05-01 07-21 08-15 11-01 11-11 12-25 E+1 E+39 E+50", "", ""),
    ("DK", "01-01 12-25 12-26 E-3 E-2 E+0 E+1 E+39 E+49 E+50 E+26[-2023]", "06-05 12-24 12-31", ""),
    ("FR", "01-01 05-01 05-08 07-14 08-15 11-01 11-11 12-25 E+1 E+39 E+50", "", "12-26 E-2"),
    ("DE", "01-01 05-01 12-25 12-26 10-03 E-2 E+1 E+39 E+50", "", "10-31"),
    ("IE", "01-01 03-17 12-25 12-26 E+1 Mon>=05-01 Mon>=06-01 Mon>=08-01 Mon<=10-31 Brigid[2023-] 03-18@2022", "", ""),
    ("IT", "01-01 01-06 04-25 05-01 06-02 08-15 11-01 12-08 12-25 12-26 E+0 E+1 10-04[2026-]", "", ""),
    ("NL", "01-01 12-25 12-26 04-27{P} E+0 E+1 E+39 E+49 E+50", "05-05 E-2", ""),
    ("PT", "01-01 04-25 05-01 06-10 08-15 10-05 11-01 12-01 12-08 12-25 E-2 E+0 E+60", "E-47", "06-13"),
    ("ES", "01-01 05-01 08-15 10-12 11-01 12-06 12-08 12-25 E-2 01-06", "", "E-3 05-02"),
    ("SE", "01-01 01-06 05-01 06-06 12-25 12-26 E-2 E+0 E+1 E+39 E+49 Sat>=06-20 Sat>=10-31", "Fri>=06-19 12-24 12-31", ""),
    ("CH", "08-01 01-01 E+39 12-25", "01-02 E-2 E+1 E+50 12-26", ""),
    ("GB", "01-01{M} E-2 E+1 05-08@2020 Mon>=05-01[2021-] Mon<=05-31[-2021] 06-02@2022 Mon<=05-31[2023-] 06-03@2022 09-19@2022 05-08@2023 Mon<=08-31 12-25{2} 12-26{2}", "", ""),
    ("LU", "01-01 05-01 05-09 06-23 08-15 11-01 12-25 12-26 E+1 E+39 E+50", "", ""),
    ("SK", "01-01 01-06 05-01 07-05 08-29 11-01 12-24 12-25 12-26 E-2 E+1 09-01[-2023] 11-17[-2024] 05-08[-2025] 05-08[2027-] 09-15[-2025] 09-15[2027-]", "", ""),
    ("FI", "01-01 01-06 05-01 12-06 12-25 12-26 E-2 E+0 E+1 E+39 E+49 Sat>=06-20 Sat>=10-31", "Fri>=06-19 12-24", ""),
    ("NO", "01-01 12-25 12-26 E-3 E-2 E+0 E+1 E+39 E+49 E+50 05-01 05-17", "", ""),
    ("CZ", "01-01 05-01 05-08 07-05 07-06 09-28 10-28 11-17 12-24 12-25 12-26 E-2 E+1", "", ""),
    ("RO", "01-01 01-02 01-24 05-01 06-01 08-15 11-30 12-01 12-25 12-26 01-06[2024-] 01-07[2024-] O-2 O+0 O+1 O+49 O+50", "", ""),
    ("PL", "01-01 01-06 05-01 05-03 08-15 11-01 11-11 12-25 12-26 12-24[2025-] E+0 E+1 E+49 E+60", "", ""),
];

/// Where quasi-holidays are off by default.
const QUASI: [&str; 3] = ["SE", "FI", "CH"];

pub const VIEWS: [CalendarView; 3] = [CalendarView::Possible, CalendarView::Default, CalendarView::Safe];

pub fn date(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// The anonymous Gregorian computus, as Meeus gives it.
fn western(year: i32) -> NaiveDate {
    let (a, b, c) = (year % 19, year / 100, year % 100);
    let (d, e, f) = (b / 4, b % 4, (b + 8) / 25);
    let g = (b - f + 1) / 3;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 22 * l) / 451;
    let n = h + l - 7 * m + 114;
    date(year, (n / 31) as u32, (n % 31 + 1) as u32)
}

/// The Julian computus of Meeus, and the 13 days of the 20th and 21st century.
fn orthodox(year: i32) -> NaiveDate {
    let d = (19 * (year % 19) + 15) % 30;
    let e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
    let n = d + e + 114;
    date(year, (n / 31) as u32, (n % 31 + 1) as u32) + Days::new(13)
}

pub fn shifted(day: NaiveDate, days: i64) -> NaiveDate {
    day + chrono::TimeDelta::days(days)
}

/// The days of one rule in one year.
fn days(rule: &str, year: i32) -> Vec<NaiveDate> {
    if let Some((rule, only)) = rule.split_once('@') {
        return if only.parse() == Ok(year) { days(rule, year) } else { Vec::new() };
    }
    if let Some((rule, span)) = rule.strip_suffix(']').and_then(|rule| rule.split_once('[')) {
        let (from, until) = span.split_once('-').unwrap();
        let holds =
            from.parse().is_ok_and(|from: i32| year >= from) || until.parse().is_ok_and(|until: i32| year <= until);
        return if holds { days(rule, year) } else { Vec::new() };
    }
    let fixed = |text: &str| date(year, text[..2].parse().unwrap(), text[3..].parse().unwrap());
    if let Some(distance) = rule.strip_prefix('E') {
        return vec![shifted(western(year), distance.parse().unwrap())];
    }
    if let Some(distance) = rule.strip_prefix('O') {
        return vec![shifted(orthodox(year), distance.parse().unwrap())];
    }
    if rule == "Brigid" {
        let first = date(year, 2, 1);
        return if first.weekday() == Weekday::Fri { vec![first] } else { days("Mon>=02-01", year) };
    }
    for (mark, step) in [(">=", 1), ("<=", -1)] {
        if let Some((weekday, day)) = rule.split_once(mark) {
            let weekday = match weekday {
                "Mon" => Weekday::Mon,
                "Fri" => Weekday::Fri,
                "Sat" => Weekday::Sat,
                other => panic!("{other}"),
            };
            let mut day = fixed(day);
            while day.weekday() != weekday {
                day = shifted(day, step);
            }
            return vec![day];
        }
    }
    let day = fixed(&rule[..5]);
    let (saturday, sunday) = (day.weekday() == Weekday::Sat, day.weekday() == Weekday::Sun);
    match &rule[5..] {
        "" => vec![day],
        "{P}" => vec![if sunday { shifted(day, -1) } else { day }],
        "{M}" if saturday => vec![day, shifted(day, 2)],
        "{M}" if sunday => vec![day, shifted(day, 1)],
        "{2}" if saturday || sunday => vec![day, shifted(day, 2)],
        "{M}" | "{2}" => vec![day],
        other => panic!("{other}"),
    }
}

/// The days that a view takes to be off besides weekends, from 2020 to 2060.
pub fn holidays(country: Country, view: CalendarView) -> BTreeSet<NaiveDate> {
    let (name, national, quasi, regional) = RULES.iter().find(|(name, ..)| *name == country.as_str()).unwrap();
    let quasi_off = view == CalendarView::Safe || view == CalendarView::Default && QUASI.contains(name);
    let regional_off = view == CalendarView::Safe;
    let mut off = BTreeSet::new();
    for year in 2020..=2060 {
        let rules = [(*national, true), (*quasi, quasi_off), (*regional, regional_off)];
        for rule in rules.iter().filter(|(_, off)| *off).flat_map(|(rules, _)| rules.split_whitespace()) {
            off.extend(days(rule, year));
        }
    }
    off
}

pub fn works(off: &BTreeSet<NaiveDate>, day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !off.contains(&day)
}

#[test]
fn every_day_of_every_country_is_worked_as_the_rules_say() {
    let mut count = 0;
    for country in Country::ALL {
        let calendar = WorkingCalendar::of(*country, TenantDays::default());
        for view in VIEWS {
            let off = holidays(*country, view);
            for day in date(2020, 1, 1).iter_days().take_while(|day| day.year() <= 2060) {
                assert_eq!(calendar.is_working(day, view), Ok(works(&off, day)), "{country} {day} {view:?}");
                count += 1;
            }
        }
    }
    assert_eq!(count, 20 * 3 * 14_976);
}

#[test]
fn every_deadline_of_seven_years_is_where_a_slow_count_finds_it() {
    let mut count = 0;
    for country in Country::ALL {
        let calendar = WorkingCalendar::of(*country, TenantDays::default());
        let default = holidays(*country, CalendarView::Default);
        for view in VIEWS {
            let off = holidays(*country, view);
            for port_date in date(2024, 1, 1).iter_days().take_while(|day| day.year() <= 2030) {
                if !works(&default, port_date) {
                    continue;
                }
                for (step, sign) in [(-1, -1), (1, 1)] {
                    let mut day = port_date;
                    for n in 1..=5 {
                        day = shifted(day, step);
                        while !works(&off, day) {
                            day = shifted(day, step);
                        }
                        assert_eq!(
                            calendar.step(port_date, sign * n, view),
                            Ok(day),
                            "{country} {port_date} {n} {view:?}"
                        );
                        count += 1;
                    }
                }
            }
        }
    }
    // Some 1,750 working days in seven years.
    assert!(count > 20 * 3 * 10 * 1_700, "{count}");
}
