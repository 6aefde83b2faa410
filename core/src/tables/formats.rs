//! How numbers are written in four parts, where an area code ends, and in which blocks numbers are kept.

use super::cite::{Cite, ClauseId, clauses};
use super::country_set::{ALL, CountrySet, of};
use crate::calendar::{Months, Period};
use crate::vocabulary::{
    Country::{self, DE, ES, FR, IT, NL},
    Grade::{self, Guide, Industry, Inferred, Provider},
};

/// How the four parts of a number become one: what `country.split-format` does, by the place where the source says so.
#[derive(Debug)]
pub(crate) struct Joining {
    pub countries: CountrySet,
    /// The first digits of the numbers that it is for, the calling code included; empty: all.
    pub prefix: &'static str,
    pub cite: Cite,
}

const fn joining(
    rule: &'static str,
    countries: CountrySet,
    prefix: &'static str,
    grade: Grade,
    clauses: &'static [ClauseId],
) -> Joining {
    Joining { countries, prefix, cite: Cite::new(rule, clauses).graded(grade) }
}

/// The first row that fits. Germany stands in the general list and under a heading of its own, whose content is lost:
/// that the general mapping holds there is our reading.
#[rustfmt::skip]
pub(crate) static JOININGS: &[Joining] = &[
    //      rule                          countries   prefix grade     clauses
    joining("format.split.it-geographic", of(&[IT]),  "390", Guide,    clauses!["FMT-02"]),
    joining("format.split.de",            of(&[DE]),  "",    Inferred, clauses!["FMT-02"]),
    joining("format.split",               ALL,        "",    Provider, clauses!["FMT-02", "FMT-01"]),
];

/// Numbers of which the source tells how long their area code is, without a leading 0.
#[derive(Debug)]
pub(crate) struct AreaCode {
    pub country: Country,
    /// The first digits of the numbers, the calling code included.
    pub prefixes: &'static [&'static str],
    pub digits: usize,
    pub cite: Cite,
}

const fn area(
    rule: &'static str,
    country: Country,
    prefixes: &'static [&'static str],
    digits: usize,
    grade: Grade,
    clauses: &'static [ClauseId],
) -> AreaCode {
    AreaCode { country, prefixes, digits, cite: Cite::new(rule, clauses).graded(grade) }
}

/// Of all other numbers the source does not tell it. In France the area codes are those from 01 to 05.
#[rustfmt::skip]
pub(crate) static AREA_CODES: &[AreaCode] = &[
    //   rule                            country prefixes                              digits grade     clauses
    area("format.area-code.fr",          FR,     &["331", "332", "333", "334", "335"], 1,     Provider, clauses!["FMT-01"]),
    area("format.area-code.nl-088",      NL,     &["3188"],                            2,     Inferred, clauses!["RET-02", "FMT-02"]),
    area("format.area-code.es-nomadic",  ES,     &["34512", "34516"],                  3,     Guide,    clauses!["ALLOC-ES-01"]),
];

/// How many digits `rangeStart` and `rangeEnd` have, unless the ends differ in more; as in the one example.
pub(crate) const LAST_DIGITS: usize = 4;

/// The sizes of blocks. A block begins with a multiple of its size.
pub(crate) static BLOCK_SIZES: &[u32] = &[1, 10, 100, 1000];

/// Free numbers of which a larger block is split when the smaller ones have run out.
#[derive(Debug)]
pub(crate) struct Pool {
    pub countries: CountrySet,
    /// The sizes of its blocks, the smallest first; each is split into blocks of the size before.
    pub sizes: &'static [u32],
    pub cite: Cite,
}

/// Customer-owned numbers.
pub(crate) static POOLS: &[Pool] =
    &[Pool { countries: of(&[FR]), sizes: &[1, 10, 100], cite: Cite::new("alloc.fr.pool", clauses!["ALLOC-FR-03"]) }];

/// How long it takes until new blocks are there.
#[derive(Debug)]
pub(crate) struct NewBlocks {
    pub countries: CountrySet,
    /// At least, as the guide estimates it.
    pub least: Period,
    pub most: Period,
    pub cite: Cite,
}

/// New customer-owned blocks come from the regulator; the guide gives an estimate.
pub(crate) static NEW_BLOCKS: &[NewBlocks] = &[NewBlocks {
    countries: of(&[FR]),
    least: Period::Months(Months(2)),
    most: Period::Months(Months(3)),
    cite: Cite::new("alloc.fr.new-blocks", clauses!["ALLOC-FR-04"]),
}];

/// Both ends of a range are numbers of the country: of its numbering plan, as libphonenumber knows it.
pub(crate) static NUMBERING_PLAN: Cite = Cite::new("format.numbering-plan", clauses!["FMT-03"]).graded(Industry);
/// The example of four parts: how many digits its last ones have, and that its ten numbers begin with a 0.
pub(crate) static EXAMPLE: Cite = Cite::new("format.blocks", clauses!["FMT-01"]).graded(Inferred);
/// A number that others begin with stands for them too, as a main number for its extensions.
pub(crate) static PREFIXES: Cite = Cite::new("format.prefixes", clauses!["ALLOC-AT-01", "FMT-03"]).graded(Inferred);

/// What no list of rows holds.
pub(crate) static PLAIN: &[&Cite] = &[&NUMBERING_PLAN, &EXAMPLE, &PREFIXES];
