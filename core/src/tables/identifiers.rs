//! How identifiers are made: VAT numbers, numbers of companies, codes of porting, order ids.
//!
//! A shape is a text of elements, each with an optional count (`{9}`, `{2,10}`):
//!
//! | element | matches |
//! | --- | --- |
//! | `#` | a digit |
//! | `@` | a letter |
//! | `?` | a letter or a digit |
//! | `[0-4XY]` | one of these |
//! | `%` | what the name of a court is written with |
//! | `!` | the code of the country or nothing; the normal form of a VAT number has it, that of a company has not |
//! | `(DE)` | these characters or none; the normal form has them in either case |
//! | `<DE>` | these characters or none; the normal form leaves them out |
//! | anything else | itself |
//!
//! The first row whose shape fits decides. Checks count the characters of the normal form from 0, without what `!` or
//! `(…)` puts before them.

use super::cite::{Cite, clauses};
use super::country_set::{ALL, CountrySet, of};
use super::postcodes::POST_SOURCE;
use crate::vocabulary::{
    Country::{self, *},
    FindingId, Grade, IdentifierScheme as Scheme, Reading,
    Unverified::{self, *},
    ValueKind,
    ValueRemark::{self, *},
};

/// One way to make an identifier of a kind in some countries.
#[derive(Debug, Clone, Copy)]
pub(crate) struct IdentifierRow {
    /// Of which kinds, one bit a kind.
    pub kinds: u16,
    pub countries: CountrySet,
    pub scheme: Scheme,
    /// What people put between the characters and the normal form leaves out; a sum of the constants below.
    pub separators: u8,
    pub shape: &'static str,
    pub cite: &'static Cite,
    /// What is looked at beyond the shape, in this order.
    pub steps: &'static [Step],
}

/// Where the rows of a family are read from.
#[derive(Debug)]
pub(crate) struct IdentifierSource {
    pub title: &'static str,
    pub cite: &'static Cite,
}

impl IdentifierRow {
    /// Where it is read from.
    pub(crate) fn source(&self) -> &'static str {
        let mut sources = SOURCES.iter().chain([&POST_SOURCE]);
        sources.find(|source| source.cite.rule == self.cite.rule).map_or("", |source| source.title)
    }
}

/// A space is a separator.
pub(crate) const SPACE: u8 = 1;
/// A hyphen is a separator.
pub(crate) const HYPHEN: u8 = 2;
/// A dot is a separator.
pub(crate) const DOT: u8 = 4;
/// A slash is a separator.
pub(crate) const SLASH: u8 = 8;
/// Small letters stay small.
pub(crate) const KEEP_CASE: u8 = 16;

/// What is looked at beyond the shape.
#[derive(Debug)]
pub(crate) enum Step {
    /// A part that is one of some numbers.
    Within(&'static Part),
    /// The letters that it begins with are one of these, each written in two characters.
    Area(&'static str),
    /// It begins with a day of birth in the Czech way.
    Born,
    /// A weighted sum.
    Sum(&'static Sum),
    /// ISO 7064, mod 11,10, over all of it.
    Iso7064,
    /// The two characters before a SIREN.
    FrenchKey,
    /// The control character of the codice fiscale.
    FiscalCode,
    /// The key of a RIO, with its number.
    RioKey,
    /// If the check before fails, the next row may hold.
    OrNext,
    /// Something to know.
    Says(ValueRemark),
    /// Something not verified.
    Open(Unverified),
}

/// A part that is one of some numbers.
#[derive(Debug)]
pub(crate) struct Part {
    /// Where it begins; from the end, if negative.
    pub at: i8,
    /// How many digits, or letters that stand for digits: L M N P Q R S T U V for 0 to 9.
    pub digits: u8,
    /// From and to, both included.
    pub ranges: &'static [(u16, u16)],
}

/// A sum of characters, each times its weight.
#[derive(Debug)]
pub(crate) struct Sum {
    pub weights: &'static [u8],
    pub modulus: u8,
    /// Where what is counted up begins and where it ends: it is never nothing but zeros.
    pub counted: (u8, u8),
    /// Whether the digits of a product count one by one, as in the Luhn sum.
    pub crossed: bool,
    /// The letters that count: each by its place here; others count nothing.
    pub letters: &'static str,
    pub test: Test,
}

/// What the remainder of a sum says.
#[derive(Debug)]
pub(crate) enum Test {
    /// The last character by the remainder, `.` where there is none; a second list may follow the first.
    /// Weights are counted from the right.
    Last(&'static str),
    /// The character at this place by the remainder.
    At(u8, &'static str),
    /// The last two digits are the remainder or, if told so, the modulus less the remainder.
    Pair(bool),
    /// The remainder is one of these.
    Remainder(&'static [u8]),
}

/// Without more said, all that has a weight is counted up, from the first weight that is not 0.
const fn sum(modulus: u8, weights: &'static [u8], test: Test) -> Sum {
    let mut rest = weights;
    while let [0, more @ ..] = rest {
        rest = more;
    }
    let counted = ((weights.len() - rest.len()) as u8, weights.len() as u8);
    Sum { weights, modulus, counted, crossed: false, letters: "", test }
}

const fn luhn(weights: &'static [u8]) -> Sum {
    Sum { crossed: true, ..sum(10, weights, Test::Remainder(&[0])) }.apart(1)
}

impl Sum {
    /// The same where so many of the last characters with a weight are not counted up: check digits, what follows them.
    const fn apart(mut self, last: u8) -> Self {
        self.counted.1 -= last;
        self
    }
}

/// 11 less the remainder; a remainder of 1 is never given out.
const LESS: &str = "0.987654321";
/// 11 less the remainder, 10 written as 0.
const LESS_OR_ZERO: &str = "00987654321";
/// The remainder; 10 is never given out.
const SAME: &str = "0123456789.";
/// The remainder, 10 written as 0.
const SAME_OR_ZERO: &str = "01234567890";

#[rustfmt::skip]
mod sums {
    use super::Test::{At, Last, Pair, Remainder};
    use super::*;

    // Luhn sums, by how many characters they take; some begin after two characters of another meaning.
    pub(super) static LUHN_9:        Sum = luhn(&[1, 2, 1, 2, 1, 2, 1, 2, 1]);
    pub(super) static LUHN_10:       Sum = luhn(&[2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    // Seven digits, then the province.
    pub(super) static LUHN_11:       Sum = luhn(&[1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]).apart(3);
    pub(super) static LUHN_14:       Sum = luhn(&[2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    pub(super) static LUHN_9_AFTER:  Sum = luhn(&[0, 0, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    pub(super) static LUHN_10_AFTER: Sum = luhn(&[0, 0, 2, 1, 2, 1, 2, 1, 2, 1, 2, 1]);
    pub(super) static AT_UID:        Sum = Sum { crossed: true, ..sum(10, &[0, 1, 2, 1, 2, 1, 2, 1, 1], Remainder(&[6])) }.apart(1);
    pub(super) static ES_CIF:        Sum = Sum { crossed: true, ..sum(10, &[0, 2, 1, 2, 1, 2, 1, 2], Last("0987654321JIHGFEDCBA")) };

    pub(super) static BE_VAT:        Sum = sum(97, &[76, 27, 90, 9, 30, 3, 10, 1],          Pair(true));
    pub(super) static DK_CVR:        Sum = sum(11, &[2, 7, 6, 5, 4, 3, 2],                 Last(LESS));
    // Any remainder is right: Monaco has no check digit, but six digits that are counted up.
    pub(super) static FR_MONACO:     Sum = sum(1,  &[0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1],      Remainder(&[0]));
    pub(super) static FR_LA_POSTE:   Sum = sum(5,  &[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], Remainder(&[0]));
    pub(super) static IE_VAT:        Sum = Sum { letters: "WABCDEFGHIJKLMNOPQRSTUV", ..sum(23, &[8, 7, 6, 5, 4, 3, 2, 0, 9], At(7, "WABCDEFGHIJKLMNOPQRSTUV")) };
    pub(super) static IE_OLD:        Sum = sum(23, &[2, 0, 7, 6, 5, 4, 3],                 At(7, "WABCDEFGHIJKLMNOPQRSTUV"));
    pub(super) static NL_RSIN:       Sum = sum(11, &[9, 8, 7, 6, 5, 4, 3, 2],              At(8, SAME));
    // `NL` and `B` count as 2321 and 11; 73 is what is left of 1 without them.
    pub(super) static NL_97:         Sum = sum(97, &[50, 5, 49, 34, 81, 76, 27, 90, 9, 0, 10, 1], Remainder(&[73])).apart(3);
    pub(super) static PT_NIF:        Sum = sum(11, &[9, 8, 7, 6, 5, 4, 3, 2],              Last(LESS_OR_ZERO));
    pub(super) static ES_DNI:        Sum = Sum { letters: "XYZ", ..sum(23, &[14, 6, 19, 18, 11, 8, 10, 1], Last("TRWAGMYFPDXBNJZSQVHLCKE")) };
    pub(super) static CH_UID:        Sum = sum(11, &[5, 4, 3, 2, 7, 6, 5, 4],              At(8, LESS));
    pub(super) static GB_VAT:        Sum = sum(97, &[8, 7, 6, 5, 4, 3, 2, 10, 1],          Remainder(&[0, 42])).apart(2);
    pub(super) static GB_VAT_LOW:    Sum = sum(97, &[8, 7, 6, 5, 4, 3, 2, 10, 1],          Remainder(&[0])).apart(2);
    pub(super) static XI_VAT:        Sum = sum(97, &[0, 0, 8, 7, 6, 5, 4, 3, 2, 10, 1],    Remainder(&[0, 42]));
    pub(super) static LU_TVA:        Sum = sum(89, &[53, 32, 21, 11, 10, 1],                Pair(false));
    pub(super) static SK_DPH:        Sum = sum(11, &[10, 1, 10, 1, 10, 1, 10, 1, 10],      Last(LESS));
    pub(super) static FI_ALV:        Sum = sum(11, &[7, 9, 10, 5, 8, 4, 2],                Last(LESS));
    pub(super) static NO_ORGNR:      Sum = sum(11, &[3, 2, 7, 6, 5, 4, 3, 2],              At(8, LESS));
    pub(super) static CZ_ICO:        Sum = sum(11, &[8, 7, 6, 5, 4, 3, 2],                 Last("10987654321"));
    pub(super) static CZ_SPECIAL:    Sum = sum(11, &[0, 8, 7, 6, 5, 4, 3, 2],              Last("89012345678"));
    pub(super) static BIRTH_NUMBER:  Sum = sum(11, &[1, 10, 1, 10, 1, 10, 1, 10, 1],       Last(SAME_OR_ZERO));
    pub(super) static RO_CUI:        Sum = sum(11, &[7, 5, 3, 2, 1, 7, 5, 3, 2],           Last(LESS_OR_ZERO));
    pub(super) static RO_ONRC:       Sum = Sum { letters: "F...J..C", ..sum(10, &[1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], Last("0123456789")) };
    pub(super) static PL_NIP:        Sum = sum(11, &[6, 5, 7, 2, 3, 4, 5, 6, 7],           Last(SAME));
    pub(super) static PL_REGON_9:    Sum = sum(11, &[8, 9, 2, 3, 4, 5, 6, 7],              At(8, SAME_OR_ZERO));
    pub(super) static PL_REGON_14:   Sum = sum(11, &[2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8], Last(SAME_OR_ZERO));
}

/// Provinces of the Partita IVA.
const PROVINCES: &[(u16, u16)] = &[(1, 100), (120, 121), (888, 888), (999, 999)];
/// Days of birth in a codice fiscale: plus 40 for women.
const DAYS: &[(u16, u16)] = &[(1, 31), (41, 71)];
/// Months of a birth number: plus 50 for women, plus 20 where the day was full.
const MONTHS: &[(u16, u16)] = &[(1, 12), (21, 32), (51, 62), (71, 82)];
/// The same without the days that were full, before 1954.
const OLD_MONTHS: &[(u16, u16)] = &[(1, 12), (51, 62)];
/// Types of service of an Italian code of migration.
const SERVICES: &[(u16, u16)] = &[(1, 17), (222, 222), (999, 999)];
/// Counties of the Romanian register; 0 since July 2024.
const COUNTIES: &[(u16, u16)] = &[(0, 40), (51, 52)];

static LIBRARY: Cite = Cite::new("identifier.tax-and-company", clauses!["ALLOC-VAT-01"]).graded(Grade::Industry);
static REGISTER: Cite = Cite::new("identifier.register", clauses!["ALLOC-VAT-01"]).graded(Grade::Inferred);
static ARCEP: Cite = Cite::new("identifier.rio", clauses!["ALLOC-FR-08"]).graded(Grade::Regulator);
static ANACOM: Cite = Cite::new("identifier.cvp", clauses!["ALLOC-PT-01"]).graded(Grade::Regulator);
static AGCOM: Cite = Cite::new("identifier.migration-code", clauses!["API-01"]).graded(Grade::Regulator);
static GUIDE_ORDER: Cite = Cite::new("identifier.order-id", clauses!["ORD-01"]).finding(FindingId::F13);

static GUIDE_PATTERN: Cite =
    Cite::new("identifier.order-id.pattern", clauses!["ORD-01"]).doubt(FindingId::F13, Reading::Pattern);

/// Every source, in the order of the tables.
pub(crate) static SOURCES: &[IdentifierSource] = &[
    IdentifierSource { cite: &LIBRARY, title: "python-stdnum 2.2; VIES, table of formats" },
    IdentifierSource { cite: &REGISTER, title: "the registers' usual form; no check character is published" },
    IdentifierSource {
        cite: &ARCEP,
        title: "ARCEP, decision 2022-2148, annex 1; algorithme inter-opérateurs de calcul du RIO, version 1.1",
    },
    IdentifierSource { cite: &ANACOM, title: "ANACOM, regulation 257/2018" },
    IdentifierSource {
        cite: &AGCOM,
        title: "AGCOM, decision 274/07/CONS; the control character is that of annex 1 of 52/09/CIR, which is not at hand",
    },
    IdentifierSource { cite: &GUIDE_ORDER, title: "Wholesale SIP Number Management" },
    IdentifierSource { cite: &GUIDE_PATTERN, title: "Wholesale SIP Number Management" },
];

const fn row(
    kinds: u16,
    countries: CountrySet,
    scheme: Scheme,
    separators: u8,
    shape: &'static str,
    cite: &'static Cite,
    steps: &'static [Step],
) -> IdentifierRow {
    IdentifierRow { kinds, countries, scheme, separators, shape, cite, steps }
}

impl IdentifierRow {
    /// Whether the row is about this kind in this country.
    pub(crate) const fn is_of(&self, kind: ValueKind, country: Country) -> bool {
        self.kinds & bit(kind) != 0 && self.countries.contains(country)
    }
}

/// The bit of a kind.
pub(crate) const fn bit(kind: ValueKind) -> u16 {
    1 << kind as u8
}

const VAT: u16 = bit(ValueKind::Vat);
const COMPANY: u16 = bit(ValueKind::CompanyId);
const BOTH: u16 = VAT + COMPANY;
const RIO: u16 = bit(ValueKind::Rio);
const CVP: u16 = bit(ValueKind::Cvp);
const MIGRATION: u16 = bit(ValueKind::MigrationCode);
const ORDER: u16 = bit(ValueKind::OrderId);

// What separates the characters, by columns of the table.
const S: u8 = SPACE;
const SH: u8 = SPACE + HYPHEN;
const SD: u8 = SPACE + DOT;
const SHD: u8 = SPACE + HYPHEN + DOT;
const SHDL: u8 = SPACE + HYPHEN + DOT + SLASH;

use Step::{Born, FiscalCode, FrenchKey, Iso7064, Open, OrNext, RioKey, Says, Sum as Check, Within};
use sums::*;

/// Countries in the order of the vocabulary; the rows of one kind and country in the order in which they are tried.
#[rustfmt::skip]
pub(crate) static IDENTIFIERS: &[IdentifierRow] = &[
    //  kinds      countries     scheme                        separators     shape                              source        beyond the shape
    row(VAT,       of(&[AT]),    Scheme::Uid,                  SHDL,          "!U#{8}",                          &LIBRARY,     &[Check(&AT_UID)]),
    row(BOTH,      of(&[BE]),    Scheme::EnterpriseNumber,     SHDL,          "![01]#{9}",                       &LIBRARY,     &[Check(&BE_VAT)]),
    row(BOTH,      of(&[DK]),    Scheme::Cvr,                  SHDL,          "![1-9]#{7}",                      &LIBRARY,     &[Check(&DK_CVR)]),
    // Monaco: what looks like a SIREN is none.
    row(VAT,       of(&[FR]),    Scheme::Tva,                  SHD,           "![0-9A-HJ-NP-Z]{2}000#{6}",       &LIBRARY,     &[FrenchKey, Check(&FR_MONACO)]),
    row(VAT,       of(&[FR]),    Scheme::Tva,                  SHD,           "![0-9A-HJ-NP-Z]{2}#{9}",          &LIBRARY,     &[FrenchKey, Check(&LUHN_9_AFTER)]),
    row(VAT,       of(&[DE]),    Scheme::UstIdNr,              SHDL,          "![1-9]#{8}",                      &LIBRARY,     &[Iso7064]),
    row(VAT,       of(&[IE]),    Scheme::VatNumber,            SH,            "!#{7}[A-W]{1,2}",                 &LIBRARY,     &[Check(&IE_VAT)]),
    row(VAT,       of(&[IE]),    Scheme::VatNumber,            SH,            "!#[A-Z+*]#{5}[A-W]",              &LIBRARY,     &[Check(&IE_OLD)]),
    row(BOTH,      of(&[IT]),    Scheme::PartitaIva,           SH,            "!#{11}",                          &LIBRARY,     &[Within(&Part { at: 7, digits: 3, ranges: PROVINCES }), Check(&LUHN_11)]),
    row(VAT,       of(&[NL]),    Scheme::BtwId,                SHD,           "!#{9}B#{2}",                      &LIBRARY,     &[Within(&Part { at: 10, digits: 2, ranges: &[(1, 99)] }), Check(&NL_RSIN), OrNext]),
    row(VAT,       of(&[NL]),    Scheme::BtwId,                SHD,           "!#{9}B#{2}",                      &LIBRARY,     &[Within(&Part { at: 10, digits: 2, ranges: &[(1, 99)] }), Check(&NL_97)]),
    row(BOTH,      of(&[PT]),    Scheme::Nif,                  SHD,           "![1-9]#{8}",                      &LIBRARY,     &[Check(&PT_NIF)]),
    row(BOTH,      of(&[ES]),    Scheme::Dni,                  SH,            "!#{8}@",                          &LIBRARY,     &[Check(&ES_DNI), Says(NotInVies)]),
    row(BOTH,      of(&[ES]),    Scheme::Nie,                  SH,            "![XYZ]#{7}@",                     &LIBRARY,     &[Check(&ES_DNI)]),
    row(BOTH,      of(&[ES]),    Scheme::Nif,                  SH,            "![KLM]#{7}@",                     &LIBRARY,     &[Check(&ES_DNI)]),
    row(BOTH,      of(&[ES]),    Scheme::Cif,                  SH,            "![A-HJNP-SUVW]#{7}?",             &LIBRARY,     &[Check(&ES_CIF)]),
    row(VAT,       of(&[SE]),    Scheme::Momsnr,               SHD,           "!#{10}01",                        &LIBRARY,     &[Check(&LUHN_10)]),
    row(VAT,       of(&[SE]),    Scheme::Momsnr,               SHD,           "!#{12}",                          &LIBRARY,     &[Check(&LUHN_10), Says(UnusualSuffix)]),
    row(VAT,       of(&[CH]),    Scheme::Mwst,                 SHD,           "(CHE)#{9}MWST",                      &LIBRARY,     &[Check(&CH_UID), Says(NotInVies)]),
    row(VAT,       of(&[CH]),    Scheme::Mwst,                 SHD,           "(CHE)#{9}[TI]VA",                    &LIBRARY,     &[Check(&CH_UID), Says(NotInVies)]),
    row(VAT,       of(&[CH]),    Scheme::Mwst,                 SHD,           "(CHE)#{9}TPV",                       &LIBRARY,     &[Check(&CH_UID), Says(NotInVies)]),
    row(VAT,       of(&[GB]),    Scheme::VatNumber,            SHD,           "!0#{8}",                          &LIBRARY,     &[Check(&GB_VAT_LOW), Says(NotInVies)]),
    row(VAT,       of(&[GB]),    Scheme::VatNumber,            SHD,           "!#{9}",                           &LIBRARY,     &[Check(&GB_VAT), Says(NotInVies)]),
    row(VAT,       of(&[GB]),    Scheme::VatNumber,            SHD,           "!0#{11}",                         &LIBRARY,     &[Check(&GB_VAT_LOW), Says(NotInVies)]),
    row(VAT,       of(&[GB]),    Scheme::VatNumber,            SHD,           "!#{12}",                          &LIBRARY,     &[Check(&GB_VAT), Says(NotInVies)]),
    row(VAT,       of(&[GB]),    Scheme::GovernmentDepartment, SHD,           "!GD[0-4]#{2}",                      &LIBRARY,     &[Says(NotInVies)]),
    row(VAT,       of(&[GB]),    Scheme::HealthAuthority,      SHD,           "!HA[5-9]#{2}",                      &LIBRARY,     &[Says(NotInVies)]),
    // Northern Ireland stays in VIES.
    row(VAT,       of(&[GB]),    Scheme::VatNumber,            SHD,           "XI[1-9]#{8}",                     &LIBRARY,     &[Check(&XI_VAT)]),
    row(VAT,       of(&[GB]),    Scheme::VatNumber,            SHD,           "XI[1-9]#{11}",                    &LIBRARY,     &[Check(&XI_VAT)]),
    row(VAT,       of(&[LU]),    Scheme::Tva,                  SHD,           "!#{8}",                           &LIBRARY,     &[Check(&LU_TVA)]),
    row(VAT,       of(&[SK]),    Scheme::IcDph,                SH,            "![1-9]#[2-47-9]#{7}",             &LIBRARY,     &[Check(&SK_DPH)]),
    row(VAT,       of(&[FI]),    Scheme::Alv,                  SH,            "!#{8}",                           &LIBRARY,     &[Check(&FI_ALV)]),
    row(VAT,       of(&[NO]),    Scheme::Mva,                  SHD,           "!#{9}MVA",                        &LIBRARY,     &[Check(&NO_ORGNR), Says(NotInVies)]),
    row(VAT,       of(&[NO]),    Scheme::Mva,                  SHD,           "!#{9}",                           &LIBRARY,     &[Check(&NO_ORGNR), Says(NotInVies), Says(UnusualSuffix)]),
    row(VAT,       of(&[CZ]),    Scheme::Dic,                  SHDL,          "![0-8]#{7}",                      &LIBRARY,     &[Check(&CZ_ICO)]),
    row(VAT,       of(&[CZ]),    Scheme::Dic,                  SHDL,          "!6#{8}",                          &LIBRARY,     &[Check(&CZ_SPECIAL)]),
    row(VAT,       of(&[CZ]),    Scheme::Dic,                  SHDL,          "!#{9}",                           &LIBRARY,     &[Within(&Part { at: 2, digits: 2, ranges: OLD_MONTHS }), Born]),
    row(VAT,       of(&[CZ]),    Scheme::Dic,                  SHDL,          "!#{10}",                          &LIBRARY,     &[Within(&Part { at: 2, digits: 2, ranges: MONTHS }), Born, Check(&BIRTH_NUMBER)]),
    row(BOTH,      of(&[RO]),    Scheme::Cui,                  SHD,           "![1-9]#{1,9}",                    &LIBRARY,     &[Check(&RO_CUI)]),
    row(BOTH,      of(&[PL]),    Scheme::Nip,                  SHD,           "!#{10}",                          &LIBRARY,     &[Check(&PL_NIP)]),

    row(COMPANY,   of(&[AT]),    Scheme::Firmenbuch,           SHD,           "(FN)#{1,6}@",                     &LIBRARY,     &[Open(ControlCharacter)]),
    // The check digit of persons was given up in 2007.
    row(COMPANY,   of(&[DK]),    Scheme::Cpr,                  SH,            "#{10}",                           &LIBRARY,     &[Within(&Part { at: 0, digits: 2, ranges: &[(1, 31)] }), Within(&Part { at: 2, digits: 2, ranges: &[(1, 12)] })]),
    row(COMPANY,   of(&[FR]),    Scheme::Siren,                SD,            "#{9}",                            &LIBRARY,     &[Check(&LUHN_9)]),
    // La Poste, whose establishments are too many for the Luhn sum: its head office has one, the others have not.
    row(COMPANY,   of(&[FR]),    Scheme::Siret,                SD,            "35600000000048",                  &LIBRARY,     &[Check(&LUHN_14)]),
    row(COMPANY,   of(&[FR]),    Scheme::Siret,                SD,            "356000000#{5}",                   &LIBRARY,     &[Check(&FR_LA_POSTE)]),
    row(COMPANY,   of(&[FR]),    Scheme::Siret,                SD,            "#{14}",                           &LIBRARY,     &[Check(&LUHN_9), Check(&LUHN_14)]),
    row(COMPANY,   of(&[DE]),    Scheme::Handelsregister,      KEEP_CASE,     "%{0,60}[Hh][Rr][ABab]( )#{1,6}< >@{0,2}", &REGISTER,    &[Open(Court)]),
    row(COMPANY,   of(&[DE]),    Scheme::Handelsregister,      KEEP_CASE,     "%{0,60}[GPVgpv][NSns]{0,1}[Rr]( )#{1,6}< >@{0,2}", &REGISTER,    &[Open(Court)]),
    row(COMPANY,   of(&[IE]),    Scheme::Cro,                  S,             "[1-9]#{0,5}",                     &REGISTER,    &[]),
    row(COMPANY,   of(&[IT]),    Scheme::CodiceFiscale,        SH,            "@{6}[0-9L-NP-V]{2}[A-EHLMPR-T][0-9L-NP-V]{2}@[0-9L-NP-V]{3}@", &LIBRARY,     &[Within(&Part { at: 9, digits: 2, ranges: DAYS }), FiscalCode]),
    row(COMPANY,   of(&[NL]),    Scheme::Kvk,                  SHD,           "#{8}",                            &REGISTER,    &[]),
    row(COMPANY,   of(&[NL]),    Scheme::Rsin,                 SHD,           "#{9}",                            &LIBRARY,     &[Check(&NL_RSIN)]),
    row(COMPANY,   of(&[SE]),    Scheme::Orgnr,                SHD,           "#{10}",                           &LIBRARY,     &[Check(&LUHN_10)]),
    // As the subscriber id of a port: with 16 in front, or filled up with zeros.
    row(COMPANY,   of(&[SE]),    Scheme::Orgnr,                SHD,           "16#{10}",                         &LIBRARY,     &[Check(&LUHN_10_AFTER)]),
    row(COMPANY,   of(&[SE]),    Scheme::Orgnr,                SHD,           "00#{10}",                         &LIBRARY,     &[Check(&LUHN_10_AFTER)]),
    row(COMPANY,   of(&[CH]),    Scheme::UidRegister,          SHD,           "(CHE)#{9}",                          &LIBRARY,     &[Check(&CH_UID)]),
    row(COMPANY,   of(&[GB]),    Scheme::CompaniesHouse,       S,             "#{8}",                            &REGISTER,    &[]),
    row(COMPANY,   of(&[GB]),    Scheme::CompaniesHouse,       S,             "@{2}#{6}",                        &REGISTER,    &[]),
    row(COMPANY,   of(&[LU]),    Scheme::Rcs,                  SHD,           "B[1-9]#{0,5}",                    &REGISTER,    &[]),
    row(COMPANY,   of(&[SK]),    Scheme::Ico,                  S,             "#{8}",                            &REGISTER,    &[]),
    row(COMPANY,   of(&[FI]),    Scheme::YTunnus,              SH,            "!#{8}",                           &LIBRARY,     &[Check(&FI_ALV)]),
    row(COMPANY,   of(&[NO]),    Scheme::Orgnr,                SHD,           "#{9}",                            &LIBRARY,     &[Check(&NO_ORGNR)]),
    row(COMPANY,   of(&[CZ]),    Scheme::Ico,                  S,             "#{8}",                            &LIBRARY,     &[Check(&CZ_ICO)]),
    row(COMPANY,   of(&[SK, CZ]), Scheme::RodneCislo,           SPACE + SLASH, "#{9}",                            &LIBRARY,     &[Within(&Part { at: 2, digits: 2, ranges: OLD_MONTHS }), Born]),
    row(COMPANY,   of(&[SK, CZ]), Scheme::RodneCislo,           SPACE + SLASH, "#{10}",                           &LIBRARY,     &[Within(&Part { at: 2, digits: 2, ranges: MONTHS }), Born, Check(&BIRTH_NUMBER)]),
    row(COMPANY,   of(&[RO]),    Scheme::Onrc,                 S,             "[JFC]#{2}/#{1,5}/#{4}",             &LIBRARY,     &[Within(&Part { at: 1, digits: 2, ranges: &[(1, 40), (51, 52)] }), Within(&Part { at: -4, digits: 4, ranges: &[(1990, 2024)] })]),
    row(COMPANY,   of(&[RO]),    Scheme::Onrc,                 S,             "[JFC]#/#{1,5}/#{4}",              &LIBRARY,     &[Within(&Part { at: 1, digits: 1, ranges: &[(1, 9)] }), Within(&Part { at: -4, digits: 4, ranges: &[(1990, 2024)] })]),
    row(COMPANY,   of(&[RO]),    Scheme::Onrc,                 S,             "[JFC]#{13}",                      &LIBRARY,     &[Within(&Part { at: 1, digits: 4, ranges: &[(1990, 2099)] }), Within(&Part { at: 11, digits: 2, ranges: COUNTIES }), Check(&RO_ONRC)]),
    row(COMPANY,   of(&[PL]),    Scheme::Regon,                SH,            "#{9}",                            &LIBRARY,     &[Check(&PL_REGON_9)]),
    row(COMPANY,   of(&[PL]),    Scheme::Regon,                SH,            "#{14}",                           &LIBRARY,     &[Check(&PL_REGON_9), Check(&PL_REGON_14)]),

    row(RIO,       of(&[FR]),    Scheme::Rio,                  SH,            "?{2}[AE-GMNPR-Z]?{6}[0-9A-Z+]{3}", &ARCEP,       &[RioKey]),
    row(CVP,       of(&[PT]),    Scheme::Cvp,                  SH,            "#{12}",                           &ANACOM,      &[]),
    row(MIGRATION, of(&[IT]),    Scheme::CodiceDiMigrazione,   SH,            "?{11,14}#{3}?",                   &AGCOM,       &[Within(&Part { at: -4, digits: 3, ranges: SERVICES }), Open(ControlCharacter)]),
    row(MIGRATION, of(&[IT]),    Scheme::CodiceSegreto,        SH,            "?{7,14}",                         &AGCOM,       &[Open(ControlCharacter)]),
    row(ORDER,     ALL,          Scheme::OrderId,              KEEP_CASE,     "[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}", &GUIDE_ORDER, &[]),
    row(ORDER,     ALL,          Scheme::OrderId,              KEEP_CASE,     "[0-9A-Za-z-]{1,36}",              &GUIDE_PATTERN, &[Says(NotUuid)]),
];
