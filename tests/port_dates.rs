//! Port dates: the count backwards against the count forwards, day by day.

use chrono::{Days, NaiveDate};
use numgate::{Availability, Country, Instant, Period, PortDatesQuestion, Rules, TimeZone};
use proptest::prelude::*;

use crate::naive::date;

/// Submitted on the day, at its last moment that is before a cut-off anywhere.
fn submitted(country: Country, day: NaiveDate) -> Instant {
    let zone = TimeZone::of(country);
    let time = match country {
        Country::PT => (16, 59, 59),
        _ => (23, 59, 59),
    };
    zone.instant(day, chrono::NaiveTime::from_hms_opt(time.0, time.1, time.2).unwrap()).unwrap()
}

fn question(country: Country, day: NaiveDate, period: Period) -> PortDatesQuestion {
    let mut question = PortDatesQuestion::new(country, submitted(country, day));
    question.overrides.lead_times.insert(country, period);
    question.to = Some(numgate::Day(day));
    question
}

/// The earliest days, safe and possible, of an order submitted on the day.
fn forwards(country: Country, day: NaiveDate, period: Period) -> (NaiveDate, NaiveDate) {
    let earliest = Rules::latest().port_dates(&question(country, day, period)).unwrap().earliest.unwrap();
    (earliest.safe.0, earliest.possible.0)
}

fn period() -> impl Strategy<Value = Period> {
    prop_oneof![
        (0u16..=25).prop_map(Period::working_days),
        (0u16..=40).prop_map(Period::calendar_days),
        (0u16..=7).prop_map(Period::months),
        (0u16..=200).prop_map(Period::hours),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn the_last_day_to_submit_is_the_last_from_which_the_count_does_not_pass_the_day_wished_for(
        country in proptest::sample::select(Country::ALL),
        days in 0u64..3_000,
        period in period(),
    ) {
        let wished = date(2022, 1, 1) + Days::new(days);
        let mut asked = question(country, date(2021, 1, 4), period);
        asked.wished = Some(numgate::Day(wished));
        let answer = Rules::latest().port_dates(&asked).unwrap();
        let Some(backwards) = answer.backwards else {
            prop_assert_eq!(answer.wished_date, Some(Availability::NotOffered));
            return Ok(());
        };
        prop_assert_eq!(backwards.day.date.0, wished);
        let (safe, possible) = (backwards.submit.latest_safe.unwrap().0, backwards.submit.latest_possible.unwrap().0);
        prop_assert!(safe <= possible && possible <= wished);
        prop_assert!(forwards(country, safe, period).0 <= wished, "{} is too late", safe);
        prop_assert!(forwards(country, possible, period).1 <= wished, "{} is too late", possible);
        // No later day does, up to the day itself.
        for day in safe.iter_days().skip(1).take_while(|day| *day <= wished) {
            prop_assert!(forwards(country, day, period).0 > wished, "{} would do", day);
        }
        for day in possible.iter_days().skip(1).take_while(|day| *day <= wished) {
            prop_assert!(forwards(country, day, period).1 > wished, "{} would do", day);
        }
    }
}
