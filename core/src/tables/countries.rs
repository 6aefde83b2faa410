//! The 20 countries.

use super::cite::{Cite, clauses};
use crate::vocabulary::{
    Country::{self, *},
    Grade,
    Zone::{self, A, B},
};

/// What is known of one country.
#[derive(Debug)]
pub(crate) struct CountryRow {
    pub country: Country,
    pub zone: Zone,
    /// The international calling code, without `+`.
    pub calling_code: &'static str,
    /// The time zone of the provider's desk there, by its IANA name.
    pub time_zone: &'static str,
    pub name: &'static str,
    /// Whether a leading 0 of the area code is part of the international number.
    pub keeps_zero: bool,
}

const fn row(
    country: Country,
    zone: Zone,
    calling_code: &'static str,
    time_zone: &'static str,
    name: &'static str,
) -> CountryRow {
    CountryRow { country, zone, calling_code, time_zone, name, keeps_zero: false }
}

impl CountryRow {
    const fn keeps_zero(mut self) -> Self {
        self.keeps_zero = true;
        self
    }
}

/// One row a country, in the order of the vocabulary.
#[rustfmt::skip]
pub(crate) const COUNTRIES: &[CountryRow] = &[
    //  country zone calling time zone             name
    row(AT,     A,   "43",   "Europe/Vienna",      "Austria"),
    row(BE,     A,   "32",   "Europe/Brussels",    "Belgium"),
    row(DK,     A,   "45",   "Europe/Copenhagen",  "Denmark"),
    row(FR,     A,   "33",   "Europe/Paris",       "France"),
    row(DE,     A,   "49",   "Europe/Berlin",      "Germany"),
    row(IE,     A,   "353",  "Europe/Dublin",      "Ireland"),
    row(IT,     A,   "39",   "Europe/Rome",        "Italy").keeps_zero(),
    row(NL,     A,   "31",   "Europe/Amsterdam",   "the Netherlands"),
    row(PT,     A,   "351",  "Europe/Lisbon",      "Portugal"),
    row(ES,     A,   "34",   "Europe/Madrid",      "Spain"),
    row(SE,     A,   "46",   "Europe/Stockholm",   "Sweden"),
    row(CH,     A,   "41",   "Europe/Zurich",      "Switzerland"),
    row(GB,     A,   "44",   "Europe/London",      "the United Kingdom"),
    row(LU,     B,   "352",  "Europe/Luxembourg",  "Luxembourg"),
    row(SK,     B,   "421",  "Europe/Bratislava",  "Slovakia"),
    row(FI,     B,   "358",  "Europe/Helsinki",    "Finland"),
    row(NO,     B,   "47",   "Europe/Oslo",        "Norway"),
    row(CZ,     B,   "420",  "Europe/Prague",      "the Czech Republic"),
    row(RO,     B,   "40",   "Europe/Bucharest",   "Romania"),
    row(PL,     B,   "48",   "Europe/Warsaw",      "Poland"),
];

/// The source of the table as a whole: its zone, its calling code, and its way with a leading 0.
pub(crate) static COUNTRIES_CITE: &[Cite] = &[
    Cite::new("country.zone", clauses!["CTRY-01"]),
    Cite::new("country.calling-code", clauses!["CTRY-02"]),
    Cite::new("country.time-zone", clauses!["CTRY-01"]).graded(Grade::Inferred),
    Cite::new("country.split-format", clauses!["FMT-02", "FMT-01"]),
];
