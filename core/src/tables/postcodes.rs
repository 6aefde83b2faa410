//! How postcodes are made; the language of the shapes is that of the [identifiers](super::identifiers).

use super::cite::{Cite, clauses};
use super::country_set::{CountrySet, of};
use super::identifiers::Step::{self, Area, Within};
use super::identifiers::{IdentifierRow, IdentifierSource, Part, bit};
use crate::vocabulary::{
    Country::*,
    Grade,
    IdentifierScheme::{self as Scheme, Eircode, Postcode},
    ValueKind,
};

/// The shapes and, beyond them, which first digits are in use.
pub(crate) static POST: Cite = Cite::new("identifier.postcode", clauses!["API-01"]).graded(Grade::Industry);

/// Where it is read from.
pub(crate) static POST_SOURCE: IdentifierSource = IdentifierSource {
    cite: &POST,
    title: "the post offices' forms, as the address metadata of libaddressinput have them",
};

const fn row(countries: CountrySet, scheme: Scheme, shape: &'static str, steps: &'static [Step]) -> IdentifierRow {
    IdentifierRow { kinds: bit(ValueKind::Postcode), countries, scheme, separators: 0, shape, cite: &POST, steps }
}

/// The letters that British postcodes begin with, those of Jersey, Guernsey and the Isle of Man among them.
const AREAS: &str = "ABALB BABBBDBFBHBLBNBRBSBTBXCACBCFCHCMCOCRCTCVCWDADDDEDGDHDLDNDTDYE ECEHENEXFKFYG GLGYGUHAHDHGHPHRHSHUHX\
                     IGIMIPIVJEKAKTKWKYL LALDLELLLNLSLUM MEMKMLN NENGNNNPNRNWOLOXPAPEPHPLPOPRRGRHRMS SASESGSKSLSMSNSOSPSRSSSTSWSY\
                     TATDTFTNTQTRTSTWUBW WAWCWDWFWNWRWSWVYOZE";

/// Countries in the order of the vocabulary. A space or hyphen is written where the post office writes it.
#[rustfmt::skip]
pub(crate) static POSTCODES: &[IdentifierRow] = &[
    //  countries                  scheme    shape                                                   beyond the shape
    row(of(&[AT, BE, CH, LU]),     Postcode, "[1-9]#{3}",                                            &[]),
    row(of(&[DK, NO]),             Postcode, "#{4}",                                                 &[]),
    row(of(&[FR]),                 Postcode, "#{2}< >#{3}",                                             &[Within(&Part { at: 0, digits: 2, ranges: &[(1, 98)] })]),
    row(of(&[DE]),                 Postcode, "#{5}",                                                 &[Within(&Part { at: 0, digits: 2, ranges: &[(1, 99)] })]),
    row(of(&[IE]),                 Eircode,  "D6W( )[0-9AC-FHKNPRTV-Y]{4}",                          &[]),
    row(of(&[IE]),                 Eircode,  "@#{2}( )[0-9AC-FHKNPRTV-Y]{4}",                          &[]),
    row(of(&[IT, FI]),             Postcode, "#{5}",                                                 &[]),
    row(of(&[NL]),                 Postcode, "[1-9]#{3}( )[A-RT-Z]@",                                 &[]),
    row(of(&[NL]),                 Postcode, "[1-9]#{3}( )S[BCE-RT-Z]",                               &[]),
    row(of(&[PT]),                 Postcode, "[1-9]#{3}-#{3}",                                         &[]),
    row(of(&[ES]),                 Postcode, "#{5}",                                                 &[Within(&Part { at: 0, digits: 2, ranges: &[(1, 52)] })]),
    row(of(&[SE]),                 Postcode, "[1-9]#{2}( )#{2}",                                         &[]),
    row(of(&[GB]),                 Postcode, "GIR( )0AA",                                            &[]),
    row(of(&[GB]),                 Postcode, "BFPO( )#{1,4}",                                        &[]),
    row(of(&[GB]),                 Postcode, "@{1,2}#[0-9A-Z]{0,1}( )#[ABD-HJLN-UW-Z]{2}",           &[Area(AREAS)]),
    row(of(&[SK]),                 Postcode, "[089]#{2}( )#{2}",                                         &[]),
    row(of(&[CZ]),                 Postcode, "[1-7]#{2}( )#{2}",                                         &[]),
    row(of(&[RO]),                 Postcode, "#{6}",                                                 &[]),
    row(of(&[PL]),                 Postcode, "#{2}-#{3}",                                               &[]),
];
