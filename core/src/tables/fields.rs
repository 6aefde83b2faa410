//! Which parts of an order must be there.

use chrono::NaiveDate;

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, of};
use super::limits::{DETAILED, WITH_DETAILS};
use crate::values::civil;
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
    /// The registered name of the end customer.
    RegisteredName,
    /// The VAT, tax or company number of the end customer.
    RegistrationNumber,
}

impl Part {
    /// The name of the part in the order.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::EndCustomer => "endCustomer",
            Self::DirectoryService => "directoryService",
            Self::EmergencyAddress => "emergencyAddress",
            Self::RegisteredName => "name",
            Self::RegistrationNumber => "registrationNumber",
        }
    }

    /// The part of the order that it is a field of, where it is none itself.
    pub(crate) const fn holder(self) -> Option<Self> {
        match self {
            Self::EndCustomer | Self::DirectoryService | Self::EmergencyAddress => None,
            Self::RegisteredName | Self::RegistrationNumber => Some(Self::EndCustomer),
        }
    }
}

/// How a part stands in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// It must be there; a field of a part, where the part is.
    Mandatory,
    /// It may be there.
    Optional,
    /// It has no place there: not applicable, which is less than forbidden.
    Without,
    /// At least one of the parts must be there.
    AnyOf,
}

/// What a request needs in some countries.
#[derive(Debug)]
pub(crate) struct FieldRow {
    pub requests: &'static [Request],
    /// With which actions; `None` stands for a request without one.
    pub actions: &'static [Option<Action>],
    pub countries: CountrySet,
    pub parts: &'static [Part],
    pub need: Need,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    requests: &'static [Request],
    actions: &'static [Option<Action>],
    countries: CountrySet,
    parts: &'static [Part],
    need: Need,
    clauses: &'static [ClauseId],
) -> FieldRow {
    FieldRow { requests, actions, countries, parts, need, cite: Cite::new(rule, clauses) }
}

cited!(FieldRow: doubt(finding: FindingId, reading: Reading), graded(grade: Grade), since(day: NaiveDate));

const ACTIVATE: &[Request] = &[Activation];
const UPDATE: &[Request] = &[UpdateCustomer];
const PLAIN: &[Option<Action>] = &[None];
const BEFORE: &[Option<Action>] = &[Some(PreActivation)];
const ADD: &[Option<Action>] = &[Some(Add)];
const MODIFY: &[Option<Action>] = &[Some(Modify)];
/// An activation and details that are added, with which the matrix says the same of the directory.
const NEW: &[Option<Action>] = &[None, Some(Add)];
const CUSTOMER: &[Part] = &[Part::EndCustomer];
const DIRECTORY: &[Part] = &[Part::DirectoryService];
const NAME: &[Part] = &[Part::RegisteredName];
const NUMBER: &[Part] = &[Part::RegistrationNumber];
const EMERGENCY: &[Part] = &[Part::EmergencyAddress];
const BOTH: &[Part] = &[Part::EndCustomer, Part::DirectoryService];
const ANY: &[Part] = &[Part::EndCustomer, Part::DirectoryService, Part::EmergencyAddress];
/// Columns 1, 2 and 4 of the matrix.
const FULL: CountrySet = of(&[BE, ES, SE]);
const OWN_WAY: CountrySet = of(&[NL]);
const DETAILS: CountrySet = of(&[IE, IT, PT, GB, CH]);
/// Where the end customer's registration number is looked up. That it must be given another page of the provider says.
const LOOKED_UP: CountrySet = of(&[PT, ES]);
const MATRIX: CountrySet = FULL.and(OWN_WAY).and(DETAILS);

/// The parts of an order, in the order of the source's matrix.
#[rustfmt::skip]
pub(crate) static FIELDS: &[FieldRow] = &[
    //  rule                                    requests        actions              countries               parts      need             clauses
    row("field.pre-activation.without",         ACTIVATE,       BEFORE,              FULL.and(DETAILS),      BOTH,      Need::Without,   clauses!["DIR-02"]),
    row("field.pre-activation.without.nl",      ACTIVATE,       BEFORE,              OWN_WAY,                ANY,       Need::Without,   clauses!["DIR-02"]),
    row("field.activation.customer-directory",  ACTIVATE,       PLAIN,                FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.activation.customer-directory.nl", ACTIVATE,     PLAIN,                OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.activation.customer",            ACTIVATE,       PLAIN,                DETAILS,                CUSTOMER,  Need::Mandatory, clauses!["DIR-02"]),
    row("field.activation.customer.inferred",   ACTIVATE,       PLAIN,                ALL.except(MATRIX),     CUSTOMER,  Need::Mandatory, clauses!["STAT-03"]).graded(Grade::Inferred),
    row("field.activation.emergency.nl",        ACTIVATE,       PLAIN,                OWN_WAY,                EMERGENCY, Need::Without,   clauses!["DIR-02", "DIR-03"]).doubt(F11, NotApplicable),
    row("field.activation.emergency.nl.optional", ACTIVATE,     PLAIN,                OWN_WAY,                EMERGENCY, Need::Optional,  clauses!["ADR-NL-02", "DIR-03"]).doubt(F11, Reading::Optional),
    row("field.directory",                      DETAILED,       NEW,                  DETAILS,                DIRECTORY, Need::Optional,  clauses!["DIR-02"]),
    row("field.directory.at",                   DETAILED,       NEW,                  of(&[AT]),              DIRECTORY, Need::Optional,  clauses!["DIR-03"]).graded(Grade::Inferred),
    row("field.add.customer-directory",         UPDATE,         ADD,                 FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.add.customer-directory.nl",      UPDATE,         ADD,                 OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.add.customer",                   UPDATE,         ADD,                 DETAILS,                CUSTOMER,  Need::Mandatory, clauses!["DIR-02"]),
    row("field.add.emergency.nl",               UPDATE,         ADD,                 OWN_WAY,                EMERGENCY, Need::Optional,  clauses!["DIR-02", "ADR-NL-02"]),
    row("field.modify.customer-directory",      UPDATE,         MODIFY,              FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.modify.any.nl",                  UPDATE,         MODIFY,              OWN_WAY,                ANY,       Need::AnyOf,     clauses!["ADR-NL-03", "DIR-02"]),
    row("field.modify.any",                     UPDATE,         MODIFY,              DETAILS,                BOTH,      Need::AnyOf,     clauses!["DIR-02"]),
    row("field.add.customer.inferred",          UPDATE,         ADD,                 ALL.except(MATRIX),     CUSTOMER,  Need::Mandatory, clauses!["LIFE-06"]).graded(Grade::Inferred),
    row("field.modify.any.inferred",            UPDATE,         MODIFY,              ALL.except(MATRIX),     ANY,       Need::AnyOf,     clauses!["LIFE-07"]).graded(Grade::Inferred),

    // The end customer's registration, where it is given at all.
    row("field.registration-number",            DETAILED,       WITH_DETAILS,        LOOKED_UP,              NUMBER,    Need::Mandatory, clauses!["ALLOC-VAT-01"]).since(civil(2024, 5, 1)).graded(Grade::Provider),
    row("field.registered-name",                DETAILED,       WITH_DETAILS,        of(&[ES]),              NAME,      Need::Mandatory, clauses!["ALLOC-VAT-02"]).since(civil(2024, 5, 1)),
];
