//! How long a status lasts.

use super::cite::{Cite, ClauseId, clauses};
use super::country_set::{ALL, CountrySet, of};
use super::number_blocks::NL_088;
use super::transitions::Numbers;
use crate::values::Period;
use crate::vocabulary::{
    Country::{ES, NL},
    NumberStatus::{self, PortInQuarantined, Quarantined, Reserved},
};

/// How long a number stays in a status.
#[derive(Debug)]
pub(crate) struct PeriodRow {
    pub statuses: &'static [NumberStatus],
    pub countries: CountrySet,
    pub numbers: Numbers,
    pub lasts: Period,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    statuses: &'static [NumberStatus],
    countries: CountrySet,
    numbers: Numbers,
    lasts: Period,
    clauses: &'static [ClauseId],
) -> PeriodRow {
    PeriodRow { statuses, countries, numbers, lasts, cite: Cite::new(rule, clauses) }
}

const QUARANTINE: &[NumberStatus] = &[Quarantined, PortInQuarantined];

/// The periods that the guide states.
#[rustfmt::skip]
pub(crate) static PERIODS: &[PeriodRow] = &[
    //  rule                    statuses      countries   numbers                     lasts                     clauses
    row("period.reservation",   &[Reserved],  ALL,        Numbers::All,               Period::CalendarDays(90), clauses!["STAT-04"]),
    row("period.quarantine.es", QUARANTINE,   of(&[ES]),  Numbers::All,               Period::CalendarDays(30), clauses!["ALLOC-ES-01", "STAT-07"]),
    row("period.quarantine.nl", QUARANTINE,   of(&[NL]),  Numbers::Except(&NL_088),   Period::Months(2),        clauses!["RET-04", "STAT-07"]),
];
