//! How long before its port date an order must be submitted, and until what time of day it counts as of that day.

use super::cite::{Cite, ClauseId, clauses};
use super::country_set::{CountrySet, of};
use super::sources::{ANACOM, OOP_10, PAGE_AT, Page, SLIDES_DE, SLIDES_ES, SLIDES_FR, SLIDES_SE, first, said_by};
use crate::calendar::Period;
use crate::vocabulary::{
    Country::*,
    Grade::{self, Inferred, Provider, ProviderOld, Regulator},
    Precision::{self, Exact, NotBefore},
};

/// The lead time of a country.
#[derive(Debug, Clone, Copy)]
pub(crate) struct LeadTimeRow {
    pub countries: CountrySet,
    /// From the day of the submission, which is not counted, to the earliest port date.
    pub period: Period,
    /// Whether it is a bound alone: not less than that.
    pub precision: Precision,
    pub note: Option<&'static str>,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    countries: CountrySet,
    working_days: u16,
    precision: Precision,
    grade: Grade,
    page: Page,
    note: Option<&'static str>,
) -> (LeadTimeRow, Page) {
    let period = Period::working_days(working_days);
    (LeadTimeRow { countries, period, precision, note, cite: Cite::new(rule, &[]).graded(grade) }, page)
}

/// The provider's own figures. What a law lets an operator take at the most is no lead time, and what other operators
/// promise is theirs. Of a regulator's shortest time it is known alone that no day before it can be had.
#[rustfmt::skip]
const ROWS: &[(LeadTimeRow, Page)] = &[
    row("lead-time.at", of(&[AT]), 10, Exact,     Provider,    PAGE_AT,   Some("number hosting; SIP trunks and voice lines take 15 working days, non-geographic numbers 12")),
    row("lead-time.fr", of(&[FR]), 10, NotBefore, ProviderOld, SLIDES_FR, Some("not less than that")),
    row("lead-time.de", of(&[DE]), 10, Exact,     ProviderOld, SLIDES_DE, None),
    row("lead-time.es", of(&[ES]), 5,  NotBefore, ProviderOld, SLIDES_ES, Some("not less than that; stated of non-geographic numbers")),
    row("lead-time.se", of(&[SE]), 10, Exact,     ProviderOld, SLIDES_SE, None),
    row("lead-time.cz", of(&[CZ]), 4,  NotBefore, Regulator,   OOP_10,    Some("the shortest that the law allows, if the porting code was had in time; the provider's own is not stated")),
];

/// The lead times, without their pages.
pub(crate) static LEAD_TIMES: &[LeadTimeRow] = &first::<_, { ROWS.len() }>(ROWS);

/// From when on an order counts from the next working day.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CutOffRow {
    pub countries: CountrySet,
    /// In minutes from midnight of the country's clocks; that minute itself is late.
    pub minutes: u16,
    pub cite: Cite,
}

const CUTS: &[(CutOffRow, Page)] = &[(
    CutOffRow {
        countries: of(&[PT]),
        minutes: 17 * 60,
        cite: Cite::new("cutoff.submission.pt", &[]).graded(Regulator),
    },
    ANACOM,
)];

/// The cut-offs, without their pages.
pub(crate) static CUT_OFFS: &[CutOffRow] = &first::<_, { CUTS.len() }>(CUTS);

/// Where no day can be wished for.
#[derive(Debug)]
pub(crate) struct UnwishedRow {
    pub countries: CountrySet,
    /// What is done instead.
    pub message: &'static str,
    pub cite: Cite,
}

const INSTEAD: &[ClauseId] = clauses!["PIN-08", "PIN-03", "UPD-01"];

/// That the losing operator sets the date is the guide's; that none can be wished for follows from it.
pub(crate) static UNWISHED: &[UnwishedRow] = &[UnwishedRow {
    countries: of(&[NL]),
    message: "no day can be wished for: the losing operator sets a first possible date within 120 calendar days, and \
              the port can be initiated on it or within 90 calendar days after it",
    cite: Cite::new("wished-date.nl", INSTEAD).graded(Inferred),
}];

/// The page that a rule of these tables is read from.
pub(crate) fn page(rule: &str) -> Option<&'static str> {
    said_by!(rule, ROWS, CUTS)
}
