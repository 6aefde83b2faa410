//! At what time of day a port can begin, and what is said of other hours.

use super::cite::{Cite, ClauseId, clauses};
use super::country_set::{ALL, CountrySet, of};
use super::sources::{
    DEVELOPER_PAGE, EIGHT_BY_EIGHT, NETVOIP, PAGE_AT, Page, SLIDES_DE, SLIDES_ES, SLIDES_FR, SLIDES_GB, SLIDES_PT,
    SLIDES_SE, ZOOM, first, said_by,
};
use crate::vocabulary::{
    Availability::{self, Offered},
    Country::*,
    Grade::{self, Guide, Industry, Provider, ProviderOld},
    WindowHours,
};

/// A window, in minutes from midnight of the country's clocks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Window {
    pub from: u16,
    /// Where only a time to begin at is stated, nothing.
    pub to: Option<u16>,
    pub hours: WindowHours,
    pub note: Option<&'static str>,
}

/// A time of day as it is written in the sources: `8_30` is half past eight.
const fn minutes(clock: u16) -> u16 {
    assert!(clock % 100 < 60 && clock < 24_00);
    clock / 100 * 60 + clock % 100
}

const fn window(from: u16, to: u16) -> Window {
    Window { to: Some(minutes(to)), ..at(from) }
}

const fn at(from: u16) -> Window {
    Window { from: minutes(from), to: None, hours: WindowHours::Business, note: None }
}

impl Window {
    const fn out_of_hours(mut self) -> Self {
        self.hours = WindowHours::OutOfHours;
        self
    }

    const fn note(mut self, note: &'static str) -> Self {
        self.note = Some(note);
        self
    }
}

/// The windows of a country.
#[derive(Debug, Clone, Copy)]
pub(crate) struct WindowRow {
    pub countries: CountrySet,
    pub windows: &'static [Window],
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    countries: CountrySet,
    grade: Grade,
    page: Page,
    windows: &'static [Window],
) -> (WindowRow, Page) {
    (WindowRow { countries, windows, cite: Cite::new(rule, &[]).graded(grade) }, page)
}

/// On working days, Monday to Friday. Of several sources the strongest: the provider's pages, then its older slides, then
/// what another operator says of the country.
#[rustfmt::skip]
const ROWS: &[(WindowRow, Page)] = &[
    row("window.at", of(&[AT]), Provider,    PAGE_AT,        &[window(8_00, 17_30).note("geographic numbers, in slots of one hour"), window(7_00, 17_00).note("non-geographic numbers")]),
    row("window.be", of(&[BE]), Industry,    EIGHT_BY_EIGHT, &[window(8_00, 17_00)]),
    row("window.fr", of(&[FR]), ProviderOld, SLIDES_FR,      &[at(9_00), at(9_30), at(10_30), at(11_00), at(14_00), at(15_30).note("better not on a Friday")]),
    row("window.de", of(&[DE]), ProviderOld, SLIDES_DE,      &[window(6_00, 8_00).note("asked for unless the order says otherwise"), window(8_00, 12_00)]),
    row("window.ie", of(&[IE]), Industry,    ZOOM,           &[at(11_00).note("about that time")]),
    row("window.it", of(&[IT]), Industry,    ZOOM,           &[at(6_00).note("about that time")]),
    row("window.pt", of(&[PT]), ProviderOld, SLIDES_PT,      &[window(9_00, 12_00), window(14_00, 17_00), window(18_00, 21_00).out_of_hours().note("better not")]),
    row("window.es", of(&[ES]), ProviderOld, SLIDES_ES,      &[window(8_00, 11_00), window(11_00, 14_00), window(14_00, 17_00).note("better not"), window(17_00, 20_00).out_of_hours().note("better not: the losing operator has 2 working days to mend a port that failed")]),
    row("window.se", of(&[SE]), ProviderOld, SLIDES_SE,      &[window(8_00, 17_00)]),
    row("window.ch", of(&[CH]), Industry,    NETVOIP,        &[window(8_00, 17_00)]),
    row("window.gb", of(&[GB]), ProviderOld, SLIDES_GB,      &[window(8_00, 17_00)]),
];

/// The windows, without their pages, which only those carry who look rules up.
pub(crate) static WINDOWS: &[WindowRow] = &first::<_, { ROWS.len() }>(ROWS);

/// Whether a port can be had out of hours. The provider's own general row says that it can, against a charge; a row of a
/// country stands before it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct OutOfHoursRow {
    pub countries: CountrySet,
    pub offered: Availability,
    /// Whether days off can be had too; where not, nobody says it.
    pub days_off: bool,
    pub note: Option<&'static str>,
    pub cite: Cite,
}

const fn hours(
    rule: &'static str,
    countries: CountrySet,
    offered: Availability,
    grade: Grade,
    page: Page,
    clauses: &'static [ClauseId],
) -> (OutOfHoursRow, Page) {
    let cite = Cite::new(rule, clauses).graded(grade);
    (OutOfHoursRow { countries, offered, days_off: false, note: None, cite }, page)
}

const fn on_days_off((mut row, page): (OutOfHoursRow, Page), note: Option<&'static str>) -> (OutOfHoursRow, Page) {
    row.days_off = true;
    row.note = note;
    (row, page)
}

const fn noted((mut row, page): (OutOfHoursRow, Page), note: &'static str) -> (OutOfHoursRow, Page) {
    row.note = Some(note);
    (row, page)
}

#[rustfmt::skip]
const HOURS: &[(OutOfHoursRow, Page)] = &[
    on_days_off(hours("out-of-hours.gb", of(&[GB]), Offered,    ProviderOld, SLIDES_GB,      &[]), None),
    on_days_off(hours("out-of-hours.fr", of(&[FR]), Offered,    ProviderOld, SLIDES_FR,      &[]), Some("if the losing operator agrees")),
    hours("out-of-hours.es", of(&[ES]), Offered,    ProviderOld, SLIDES_ES,      &[]),
    hours("out-of-hours.pt", of(&[PT]), Offered,    ProviderOld, SLIDES_PT,      &[]),
    hours("out-of-hours.nl", of(&[NL]), Offered,    Guide,       Page::GUIDE,    clauses!["PIN-07"]),
    noted(hours("out-of-hours.de", of(&[DE]), Offered, Provider, DEVELOPER_PAGE, &[]), "another operator does not support it there (industry)"),
    noted(hours("out-of-hours.se", of(&[SE]), Offered, Provider, DEVELOPER_PAGE, &[]), "another operator does not support it there (industry)"),
    hours("out-of-hours",    ALL,       Offered,    Provider,    DEVELOPER_PAGE, &[]),
];

/// Porting out of hours, without the pages.
pub(crate) static OUT_OF_HOURS: &[OutOfHoursRow] = &first::<_, { HOURS.len() }>(HOURS);

const CHARGED: Cite = Cite::new("out-of-hours.charge", &[]).graded(Provider);

/// Porting out of hours costs extra.
pub(crate) static CHARGE: Cite = CHARGED;

/// The page that a rule of these tables is read from.
pub(crate) fn page(rule: &str) -> Option<&'static str> {
    said_by!(rule, ROWS, HOURS).or((CHARGED.rule.0 == rule).then_some(DEVELOPER_PAGE.0))
}
