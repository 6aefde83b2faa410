//! What the parts of an order hold: identifiers, post codes, codes of a port.

use chrono::NaiveDate;

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{CountrySet, of};
use super::fields::Part;
use super::identifiers::IdentifierRow;
use super::limits::{LOOKED_UP_IN, WITH_DETAILS};
use crate::values::civil;
use crate::vocabulary::{
    Action,
    Country::{ES, FI, FR, PT, SE},
    Grade::{self, Inferred, Provider, ProviderOld, Regulator},
    Request::{self, PortIn},
    Severity::{self, Error, Warning},
    ValueKind::{self, CompanyId, Cvp, Rio, Vat},
};

/// Of which kind the value of a part is; where the row has several kinds, of one of them.
#[derive(Debug)]
pub(crate) struct ContentRow {
    pub countries: CountrySet,
    pub requests: &'static [Request],
    /// With which actions; `None` stands for a request without one.
    pub actions: &'static [Option<Action>],
    pub part: Part,
    pub kinds: &'static [ValueKind],
    /// What a value of another shape weighs.
    pub shape: Severity,
    /// What a value weighs whose check characters do not fit.
    pub check: Severity,
    pub cite: Cite,
}

#[expect(clippy::too_many_arguments, reason = "one argument a column of the table")]
const fn row(
    rule: &'static str,
    countries: CountrySet,
    requests: &'static [Request],
    part: Part,
    kinds: &'static [ValueKind],
    shape: Severity,
    check: Severity,
    clauses: &'static [ClauseId],
) -> ContentRow {
    ContentRow { countries, requests, actions: WITH_DETAILS, part, kinds, shape, check, cite: Cite::new(rule, clauses) }
}

cited!(ContentRow: graded(grade: Grade), since(day: NaiveDate));

const PORTED: &[Request] = &[PortIn];
const EITHER: &[ValueKind] = &[Vat, CompanyId];
const REGISTRATION: Part = Part::RegistrationNumber;

/// What a registration number is elsewhere no source says. In France and Sweden older slides name it, among the papers of
/// a port. That the key of a RIO of a fixed number is made as that of a mobile one is what its sources take for granted.
#[rustfmt::skip]
pub(crate) static CONTENTS: &[ContentRow] = &[
    //  rule                             countries       requests      part          kinds         shape    check    clauses
    row("content.registration-number",    of(&[PT, ES]), LOOKED_UP_IN, REGISTRATION, &[Vat],       Error,   Error,   clauses!["ALLOC-VAT-01"]).since(civil(2024, 5, 1)),
    row("content.registration-number.fi", of(&[FI]),     LOOKED_UP_IN, REGISTRATION, EITHER,       Error,   Error,   clauses!["ALLOC-VAT-01"]).since(civil(2024, 5, 1)).graded(Provider),
    row("content.registration-number.port-in", of(&[FR, SE]), PORTED,  REGISTRATION, EITHER,       Warning, Warning, clauses!["API-01"]).graded(ProviderOld),
    row("porting.rio.shape",              of(&[FR]),     PORTED,       Part::Rio,    &[Rio],       Error,   Warning, clauses!["ALLOC-FR-08"]).graded(Regulator),
    row("porting.cvp.shape",              of(&[PT]),     PORTED,       Part::Cvp,    &[Cvp],       Error,   Error,   clauses!["ALLOC-PT-01"]).graded(Regulator),
];

/// Those identifiers that an order or a query can hold, in the same order: whoever asks of orders alone carries no others.
pub(crate) static IN_ORDERS: [IdentifierRow; held::COUNT] = held::rows();

/// The kind of identifier that a query holds, anywhere.
const OF_A_QUERY: ValueKind = ValueKind::OrderId;

#[expect(clippy::indexing_slicing, reason = "const loops; their bounds are the lengths")]
mod held {
    use super::super::identifiers::{IDENTIFIERS, IdentifierRow, bit};
    use super::{CONTENTS, OF_A_QUERY};

    pub(super) const COUNT: usize = {
        let (mut count, mut index) = (0, 0);
        while index < IDENTIFIERS.len() {
            count += is_held(&IDENTIFIERS[index]) as usize;
            index += 1;
        }
        count
    };

    pub(super) const fn rows() -> [IdentifierRow; COUNT] {
        let (mut rows, mut count, mut index) = ([IDENTIFIERS[0]; COUNT], 0, 0);
        while index < IDENTIFIERS.len() {
            if is_held(&IDENTIFIERS[index]) {
                rows[count] = IDENTIFIERS[index];
                count += 1;
            }
            index += 1;
        }
        rows
    }

    const fn is_held(row: &IdentifierRow) -> bool {
        let mut index = 0;
        while index < CONTENTS.len() {
            let (content, mut kind) = (&CONTENTS[index], 0);
            while kind < content.kinds.len() {
                if row.kinds & bit(content.kinds[kind]) != 0 && row.countries.meets(content.countries) {
                    return true;
                }
                kind += 1;
            }
            index += 1;
        }
        row.kinds & bit(OF_A_QUERY) != 0
    }
}

/// The personal number of a Spaniard is let through, and VIES does not hold it.
pub(crate) static NOT_IN_VIES: Cite = Cite::new("content.not-in-vies", clauses!["ALLOC-VAT-01"]).graded(Provider);

/// A field that an address of the country does not have: no page says that it is refused.
pub(crate) static OTHER_FIELD: Cite = Cite::new("address.other-field", clauses!["API-01"]).graded(Inferred);
