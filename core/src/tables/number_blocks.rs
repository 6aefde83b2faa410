//! Numbers with rules of their own, by their first digits.

use super::cite::{Cite, ClauseId, cited, clauses};
use crate::vocabulary::{
    Country::{self, ES, NL},
    FindingId,
    NumberType::{self, Geo, GeoNomadic, Nomadic},
    SearchNumberType,
};

/// A block of numbers.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct NumberBlock {
    /// What the numbers are called.
    pub name: &'static str,
    pub country: Country,
    /// Their first digits, the calling code included, without `+`.
    pub prefixes: &'static [&'static str],
    /// The classes that such a number may be of; empty where there are none.
    pub types: &'static [NumberType],
    /// The class that its numbers are searched as.
    pub searched_as: Option<SearchNumberType>,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    name: &'static str,
    country: Country,
    prefixes: &'static [&'static str],
    types: &'static [NumberType],
    clauses: &'static [ClauseId],
) -> NumberBlock {
    NumberBlock { name, country, prefixes, types, searched_as: None, cite: Cite::new(rule, clauses) }
}

cited!(NumberBlock: finding(finding: FindingId));

impl NumberBlock {
    const fn searched_as(mut self, class: SearchNumberType) -> Self {
        self.searched_as = Some(class);
        self
    }
}

/// Dutch company numbers.
pub(crate) static NL_088: NumberBlock = row("numbers.nl.088", "088", NL, &["3188"], &[], clauses!["RET-02"]);

/// Spanish numbers bound to a place.
pub(crate) static ES_8: NumberBlock =
    row("numbers.es.8", "8", ES, &["348"], &[Geo, GeoNomadic], clauses!["ALLOC-ES-01"])
        .finding(FindingId::F20)
        .searched_as(SearchNumberType::Geo);

/// Spanish numbers bound to no place.
pub(crate) static ES_512: NumberBlock =
    row("numbers.es.512", "512 and 516", ES, &["34512", "34516"], &[Nomadic], clauses!["ALLOC-ES-01"])
        .finding(FindingId::F20)
        .searched_as(SearchNumberType::NonGeo);

/// Every block, by country.
pub(crate) static BLOCKS: &[&NumberBlock] = &[&NL_088, &ES_8, &ES_512];
