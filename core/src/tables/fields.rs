//! Which parts of an order must be there.

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, of};
use crate::vocabulary::{
    Action::{self, Add, Modify, PreActivation},
    Country::*,
    FindingId::{self, F11},
    Grade,
    Reading::{self, NotApplicable},
    Request::{self, Activation, UpdateCustomer},
};

/// A part of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    EndCustomer,
    DirectoryService,
    EmergencyAddress,
}

impl Part {
    /// The name of the part in the order.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::EndCustomer => "endCustomer",
            Self::DirectoryService => "directoryService",
            Self::EmergencyAddress => "emergencyAddress",
        }
    }
}

/// How a part stands in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// It must be there.
    Mandatory,
    /// It has no place there: not applicable, which is less than forbidden.
    Without,
    /// At least one of the parts must be there.
    AnyOf,
}

/// What a request needs in some countries.
#[derive(Debug)]
pub(crate) struct FieldRow {
    pub request: Request,
    pub action: Option<Action>,
    pub countries: CountrySet,
    pub parts: &'static [Part],
    pub need: Need,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    request: Request,
    action: Option<Action>,
    countries: CountrySet,
    parts: &'static [Part],
    need: Need,
    clauses: &'static [ClauseId],
) -> FieldRow {
    FieldRow { request, action, countries, parts, need, cite: Cite::new(rule, clauses) }
}

cited!(FieldRow: doubt(finding: FindingId, reading: Reading), graded(grade: Grade));

const CUSTOMER: &[Part] = &[Part::EndCustomer];
const EMERGENCY: &[Part] = &[Part::EmergencyAddress];
const BOTH: &[Part] = &[Part::EndCustomer, Part::DirectoryService];
const ANY: &[Part] = &[Part::EndCustomer, Part::DirectoryService, Part::EmergencyAddress];
/// Columns 1, 2 and 4 of the matrix.
const FULL: CountrySet = of(&[BE, ES, SE]);
const OWN_WAY: CountrySet = of(&[NL]);
const DETAILS: CountrySet = of(&[IE, IT, PT, GB, CH]);
const MATRIX: CountrySet = FULL.and(OWN_WAY).and(DETAILS);

/// The parts of an order, in the order of the source's matrix.
#[rustfmt::skip]
pub(crate) static FIELDS: &[FieldRow] = &[
    //  rule                                    request         action               countries               parts      need             clauses
    row("field.pre-activation.without",         Activation,     Some(PreActivation), FULL.and(DETAILS),      BOTH,      Need::Without,   clauses!["DIR-02"]),
    row("field.pre-activation.without.nl",      Activation,     Some(PreActivation), OWN_WAY,                ANY,       Need::Without,   clauses!["DIR-02"]),
    row("field.activation.customer-directory",  Activation,     None,                FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.activation.customer-directory.nl", Activation,   None,                OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.activation.customer",            Activation,     None,                DETAILS,                CUSTOMER,  Need::Mandatory, clauses!["DIR-02"]),
    row("field.activation.customer.inferred",   Activation,     None,                ALL.except(MATRIX),     CUSTOMER,  Need::Mandatory, clauses!["STAT-03"]).graded(Grade::Inferred),
    row("field.activation.emergency.nl",        Activation,     None,                OWN_WAY,                EMERGENCY, Need::Without,   clauses!["DIR-02", "DIR-03"]).doubt(F11, NotApplicable),
    row("field.add.customer-directory",         UpdateCustomer, Some(Add),           FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.add.customer-directory.nl",      UpdateCustomer, Some(Add),           OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.add.customer",                   UpdateCustomer, Some(Add),           DETAILS,                CUSTOMER,  Need::Mandatory, clauses!["DIR-02"]),
    row("field.modify.customer-directory",      UpdateCustomer, Some(Modify),        FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.modify.any.nl",                  UpdateCustomer, Some(Modify),        OWN_WAY,                ANY,       Need::AnyOf,     clauses!["ADR-NL-03", "DIR-02"]),
    row("field.modify.any",                     UpdateCustomer, Some(Modify),        DETAILS,                BOTH,      Need::AnyOf,     clauses!["DIR-02"]),
    row("field.add.customer.inferred",          UpdateCustomer, Some(Add),           ALL.except(MATRIX),     CUSTOMER,  Need::Mandatory, clauses!["LIFE-06"]).graded(Grade::Inferred),
    row("field.modify.any.inferred",            UpdateCustomer, Some(Modify),        ALL.except(MATRIX),     ANY,       Need::AnyOf,     clauses!["LIFE-07"]).graded(Grade::Inferred),
];
