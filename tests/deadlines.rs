//! Deadlines: laws that hold for every status and anchor, and every cut-off of seven years against a slow count.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use numgate::{
    CalendarView, Country, Customer, Day, DeadlineKind, DeadlinesQuestion, Instant, Moment, NumberStatus, OrderKind,
    Origin, PortInStatus, PortOutStatus, Precision, Rules, TimeZone,
};
use proptest::prelude::*;

use crate::naive::{date, holidays, shifted, works};

/// Every kind of thing with each of its statuses.
fn statuses() -> Vec<(Option<OrderKind>, &'static str)> {
    let numbers = NumberStatus::ALL.iter().map(|status| (None, status.as_str()));
    let ins = PortInStatus::ALL.iter().map(|status| (Some(OrderKind::PortIn), status.as_str()));
    let outs = PortOutStatus::ALL.iter().map(|status| (Some(OrderKind::PortOut), status.as_str()));
    numbers.chain(ins).chain(outs).collect()
}

fn last(country: Country, moment: &Moment) -> Instant {
    match moment {
        Moment::Day(day) => TimeZone::of(country).end_of_day(day.0).unwrap(),
        Moment::Instant(instant) => instant.instant,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_safe_bound_is_never_the_later_one(
        // From 2021 to 2059.
        since in 1_609_459_200_i64..2_840_140_800,
        port_day in 0u64..14_000,
        first_possible in 0u64..14_000,
        later in 0i64..12_000_000,
    ) {
        let day = |days| Day(date(2021, 1, 1) + chrono::Days::new(days));
        let now = Instant::from_seconds(since + later).unwrap();
        let mut dated = 0;
        for country in Country::ALL {
            for (order, status) in statuses() {
                for origin in Origin::ALL {
                    let mut question = DeadlinesQuestion::new(*country, status.to_owned());
                    question.order = order;
                    question.origin = Some(*origin);
                    question.status_since = Instant::from_seconds(since);
                    question.port_date = Some(day(port_day));
                    question.fpd = Some(day(first_possible));
                    question.now = Some(now);
                    let mut customer = Customer::default();
                    customer.registered_de_reseller = true;
                    question.customer = Some(customer);
                    for deadline in Rules::latest().deadlines(&question).unwrap().deadlines {
                        let bounds = deadline.latest_safe.as_ref().zip(deadline.latest_possible.as_ref());
                        let Some((safe, possible)) = bounds else {
                            let begins = deadline.kind == DeadlineKind::FirstPossibleDate && deadline.earliest == question.fpd;
                            prop_assert!(begins || deadline.precision == Precision::NotStated, "{deadline:?}");
                            continue;
                        };
                        dated += 1;
                        let (safe, possible) = (last(*country, safe), last(*country, possible));
                        prop_assert!(safe <= possible, "{country} {status}: {deadline:?}");
                        prop_assert_eq!(deadline.passed, Some(now > possible));
                        prop_assert_eq!(deadline.passed_safe, now > safe);
                    }
                }
            }
        }
        prop_assert!(dated > 100, "{dated}");
    }
}

/// The notice in working days of a change of date and of a cancellation, as the guide has them (L554, L569, L574, L590).
const fn notices(country: Country) -> (Option<u16>, Option<u16>) {
    match country {
        Country::NL => (None, None),
        Country::IT => (None, Some(2)),
        Country::FR => (Some(4), Some(2)),
        Country::FI => (Some(3), Some(3)),
        Country::LU => (Some(4), Some(3)),
        Country::NO | Country::CZ | Country::PL | Country::RO | Country::SK => (Some(4), Some(4)),
        _ => (Some(2), Some(2)),
    }
}

/// Back from a day, one day after another.
fn back(off: &BTreeSet<NaiveDate>, from: NaiveDate, count: u16) -> Moment {
    let mut day = from;
    for _ in 0..count {
        day = shifted(day, -1);
        while !works(off, day) {
            day = shifted(day, -1);
        }
    }
    Moment::Day(Day(day))
}

#[test]
fn every_cut_off_of_seven_years_is_answered_as_a_slow_count_has_it() {
    let mut count = 0;
    for country in Country::ALL {
        let (default, possible) =
            (holidays(*country, CalendarView::Default), holidays(*country, CalendarView::Possible));
        let safe = holidays(*country, CalendarView::Safe);
        let (change, cancel) = notices(*country);
        let mut question = DeadlinesQuestion::new(*country, "Firm order commitment".to_owned());
        question.order = Some(OrderKind::PortIn);
        for port_date in date(2024, 1, 1).iter_days().take_while(|day| day.year() <= 2030) {
            if !works(&default, port_date) {
                continue;
            }
            question.port_date = Some(Day(port_date));
            let answer = Rules::latest().deadlines(&question).unwrap();
            for (kind, notice) in [(DeadlineKind::DateChange, change), (DeadlineKind::Cancel, cancel)] {
                let found = answer.deadlines.iter().find(|deadline| deadline.kind == kind);
                let refused = answer.refused.iter().any(|refused| refused.kind == Some(kind));
                assert_eq!(found.is_some(), notice.is_some(), "{country} {kind}");
                assert_eq!(refused, notice.is_none(), "{country} {kind}");
                let Some((found, notice)) = found.zip(notice) else { continue };
                assert_eq!(found.latest_safe, Some(back(&safe, port_date, notice)), "{country} {port_date} {kind}");
                assert_eq!(
                    found.latest_possible,
                    Some(back(&possible, port_date, notice)),
                    "{country} {port_date} {kind}"
                );
                count += 1;
            }
        }
    }
    assert!(count > 37 * 1_700, "{count}");
}
