//! The territories that share a calling code with one of the 20 countries.

use crate::vocabulary::Territory::{self, *};

/// What is known of one territory.
#[derive(Debug)]
pub(crate) struct TerritoryRow {
    pub territory: Territory,
    pub name: &'static str,
    /// Whether it is a part of the country whose calling code it shares.
    pub part: bool,
}

const fn row(territory: Territory, name: &'static str) -> TerritoryRow {
    TerritoryRow { territory, name, part: false }
}

impl TerritoryRow {
    const fn part(mut self) -> Self {
        self.part = true;
        self
    }
}

/// One row a territory, in the order of the vocabulary.
#[rustfmt::skip]
pub(crate) static TERRITORIES: &[TerritoryRow] = &[
    //  territory name
    row(GG,       "Guernsey"),
    row(IM,       "the Isle of Man"),
    row(JE,       "Jersey"),
    row(VA,       "the Vatican City"),
    row(AX,       "the Åland Islands").part(),
    row(SJ,       "Svalbard and Jan Mayen").part(),
];
