//! Which parts of an order must be there.

use chrono::NaiveDate;

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, of};
use super::limits::{DETAILED, LOOKED_UP_IN, WITH_DETAILS};
use crate::values::civil;
use crate::vocabulary::{
    Action::{self, *},
    Country::*,
    FindingId::{self, F10, F11},
    Grade,
    Reading::{self, Either, NotApplicable, Prose, Table},
    Request::{self, Activation, PortIn, PortUpdate, UpdateCustomer},
    Segment,
};

/// A part of an order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Numbers,
    EndCustomer,
    DirectoryService,
    EmergencyAddress,
    /// The registered name of the end customer.
    RegisteredName,
    /// The VAT, tax or company number of the end customer.
    RegistrationNumber,
    /// The address of the end customer.
    CustomerAddress,
    Porting,
    CurrentOperator,
    MainBillingNumber,
    /// The day wished for in `porting`.
    PortDate,
    /// The time of day wished for in `porting`.
    PortWindow,
    Rio,
    Cvp,
    RoutingPrefix,
    AllocationApproval,
    TripartiteAgreement,
    Attachments,
    Notes,
    /// The day wished for in an update.
    RequestedDate,
    /// The time of day wished for in an update.
    Window,
    FirstPossibleDate,
    RejectionReason,
}

impl Part {
    /// What a port needs, in the order of the document.
    pub(crate) const OF_PORTING: &[Self] = &[
        Self::CurrentOperator,
        Self::MainBillingNumber,
        Self::PortDate,
        Self::PortWindow,
        Self::Rio,
        Self::Cvp,
        Self::RoutingPrefix,
    ];

    /// Their places in the question, in the order of their declaration: a list is smaller than a choice of each.
    #[rustfmt::skip]
    const PATHS: &[&str] = &[
        "/order/numbers",
        "/order/endCustomer",
        "/order/directoryService",
        "/order/emergencyAddress",
        "/order/endCustomer/name",
        "/order/endCustomer/registrationNumber",
        "/order/endCustomer/address",
        "/order/porting",
        "/order/porting/currentOperator",
        "/order/porting/mainBillingNumber",
        "/order/porting/requestedDate",
        "/order/porting/window",
        "/order/porting/rio",
        "/order/porting/cvp",
        "/order/porting/routingPrefix",
        "/order/allocationApproval",
        "/order/tripartiteAgreement",
        "/order/attachments",
        "/order/notes",
        "/order/requestedDate",
        "/order/window",
        "/order/fpd",
        "/order/rejectionReason",
    ];

    /// Its place in the question.
    pub(crate) fn path(self) -> &'static str {
        Self::PATHS.get(self as usize).copied().unwrap_or_default()
    }

    /// Its name, the last word of its place.
    #[inline(never)]
    pub(crate) fn name(self) -> &'static str {
        let path = self.path();
        let start = path.bytes().rposition(|byte| byte == b'/').map_or(0, |slash| slash + 1);
        path.get(start..).unwrap_or(path)
    }

    /// Whether it is a field of the end customer.
    pub(crate) const fn is_of_the_end_customer(self) -> bool {
        matches!(self, Self::RegisteredName | Self::RegistrationNumber | Self::CustomerAddress)
    }
}

/// How a part stands in a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Need {
    /// It must be there; a field of the end customer, where that is there.
    Mandatory,
    /// It may be there.
    Optional,
    /// It has no place there: not applicable, which is less than forbidden.
    Without,
    /// It cannot be there: the source lists what can.
    Barred,
    /// At least one of the parts must be there.
    AnyOf,
    /// No source says whether it must be there.
    Unstated,
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
    /// The customers' segments that it is about.
    pub segments: &'static [Segment],
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
    FieldRow { requests, actions, countries, parts, need, segments: Segment::ALL, cite: Cite::new(rule, clauses) }
}

impl FieldRow {
    const fn of_segments(mut self, segments: &'static [Segment]) -> Self {
        self.segments = segments;
        self
    }
}

cited!(FieldRow: doubt(finding: FindingId, reading: Reading), graded(grade: Grade), since(day: NaiveDate), until(day: NaiveDate));

const ACTIVATE: &[Request] = &[Activation];
const UPDATE: &[Request] = &[UpdateCustomer];
const PLAIN: &[Option<Action>] = &[None];
const BEFORE: &[Option<Action>] = &[Some(PreActivation)];
const ADD: &[Option<Action>] = &[Some(Add)];
const MODIFY: &[Option<Action>] = &[Some(Modify)];
/// An activation and details that are added, with which the matrix says the same of the directory.
const NEW: &[Option<Action>] = &[None, Some(Add)];
const PORTED: &[Request] = &[PortIn];
const UPDATED: &[Request] = &[PortUpdate];
const DATED: &[Option<Action>] = &[Some(ChangeDate)];
const SCHEDULED: &[Option<Action>] = &[Some(SchedulePort)];
const AT_ONCE: &[Option<Action>] = &[Some(ActivatePort)];
const MODIFIED: &[Option<Action>] = &[Some(ModifyPort)];
const NOTED: &[Option<Action>] = &[Some(SendNotes)];
const ACCEPTED: &[Option<Action>] = &[Some(AcceptPortOut)];
const REFUSED: &[Option<Action>] = &[Some(RejectPortOut)];
const CUSTOMER: &[Part] = &[Part::EndCustomer];
const DIRECTORY: &[Part] = &[Part::DirectoryService];
const NAME: &[Part] = &[Part::RegisteredName];
const NUMBER: &[Part] = &[Part::RegistrationNumber];
const ADDRESS: &[Part] = &[Part::CustomerAddress];
const EMERGENCY: &[Part] = &[Part::EmergencyAddress];
const BOTH: &[Part] = &[Part::EndCustomer, Part::DirectoryService];
const ANY: &[Part] = &[Part::EndCustomer, Part::DirectoryService, Part::EmergencyAddress];
/// The same where there is no phone book.
const UNLISTED: &[Part] = &[Part::EndCustomer, Part::EmergencyAddress];
const DAY: &[Part] = &[Part::RequestedDate];
const HOUR: &[Part] = &[Part::Window];
const DAY_AND_HOUR: &[Part] = &[Part::RequestedDate, Part::Window];
const FIRST_DAY: &[Part] = &[Part::FirstPossibleDate];
const REASON: &[Part] = &[Part::RejectionReason];
const CVP: &[Part] = &[Part::Cvp];
const RIO: &[Part] = &[Part::Rio];
const PREFIX: &[Part] = &[Part::RoutingPrefix];
/// What a port-in is asked with anywhere.
const PORT: &[Part] = &[Part::CurrentOperator, Part::MainBillingNumber];
const PORT_DAY: &[Part] = &[Part::PortDate];
const PORT_HOUR: &[Part] = &[Part::PortDate, Part::PortWindow];
/// What a port-in may be changed in: the date and window in either place, and the list of the numbers.
const CHANGED: &[Part] = &[
    Part::RequestedDate,
    Part::Window,
    Part::PortDate,
    Part::PortWindow,
    Part::CurrentOperator,
    Part::MainBillingNumber,
    Part::Numbers,
    Part::Attachments,
    Part::Notes,
];
/// What is not among it.
const UNCHANGED: &[Part] = &[
    Part::EndCustomer,
    Part::EmergencyAddress,
    Part::DirectoryService,
    Part::Rio,
    Part::Cvp,
    Part::RoutingPrefix,
    Part::AllocationApproval,
    Part::TripartiteAgreement,
    Part::FirstPossibleDate,
    Part::RejectionReason,
];
/// Who has a RIO of its numbers to give.
const SMALL: &[Segment] = &[Segment::SmallBusiness, Segment::Consumer];
/// Who need not give one before 2025; what holds since, the source does not say.
const LARGE: &[Segment] = &[Segment::Business];
/// Columns 1, 2 and 4 of the matrix.
const FULL: CountrySet = of(&[BE, ES, SE]);
const OWN_WAY: CountrySet = of(&[NL]);
/// Where the customer answers a port-out.
const ANSWERED: CountrySet = of(&[AT, BE, DE, CH, NL]);
const DETAILS: CountrySet = of(&[IE, IT, PT, GB, CH]);
/// Where the end customer's registration number is looked up. That it must be given another page of the provider says.
const LOOKED_UP: CountrySet = of(&[PT, ES]);
/// Where a registration number is asked for, so that there must be an end customer to have it.
const REGISTERED: CountrySet = LOOKED_UP.and(of(&[FI]));
const MATRIX: CountrySet = FULL.and(OWN_WAY).and(DETAILS);
/// Where entries are published, by the matrix or by the text.
const LISTED: CountrySet = MATRIX.and(of(&[AT]));

/// The parts of an order, in the order of the source's matrix; where several rows ask for a part, the first tells that it
/// is missing.
#[rustfmt::skip]
pub(crate) static FIELDS: &[FieldRow] = &[
    //  rule                                    requests        actions              countries               parts      need             clauses
    row("field.pre-activation.without",         ACTIVATE,       BEFORE,              FULL.and(DETAILS),      BOTH,      Need::Without,   clauses!["DIR-02"]),
    row("field.pre-activation.without.nl",      ACTIVATE,       BEFORE,              OWN_WAY,                ANY,       Need::Without,   clauses!["DIR-02"]),
    row("field.activation.customer-directory",  ACTIVATE,       PLAIN,                FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.activation.customer-directory.nl", ACTIVATE,     PLAIN,                OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.activation.customer",            ACTIVATE,       PLAIN,                DETAILS,                CUSTOMER,  Need::Mandatory, clauses!["DIR-02"]),
    row("field.address",                        DETAILED,       NEW,                  MATRIX,                 ADDRESS,   Need::Mandatory, clauses!["DIR-02"]),
    row("field.address.modify",                 UPDATE,         MODIFY,               FULL,                   ADDRESS,   Need::Mandatory, clauses!["DIR-02"]),
    row("field.activation.emergency.nl",        ACTIVATE,       PLAIN,                OWN_WAY,                EMERGENCY, Need::Without,   clauses!["DIR-02", "DIR-03"]).doubt(F11, NotApplicable),
    row("field.activation.emergency.nl.optional", ACTIVATE,     PLAIN,                OWN_WAY,                EMERGENCY, Need::Optional,  clauses!["ADR-NL-02", "DIR-03"]).doubt(F11, Reading::Optional),
    row("field.directory",                      DETAILED,       NEW,                  DETAILS.except(of(&[CH])), DIRECTORY, Need::Optional, clauses!["DIR-02", "DIR-01"]),
    row("field.directory.ch",                   DETAILED,       NEW,                  of(&[CH]),              DIRECTORY, Need::Optional,  clauses!["DIR-02", "DIR-03"]).doubt(F10, Either),
    row("field.directory.ch.table",             DETAILED,       NEW,                  of(&[CH]),              DIRECTORY, Need::Optional,  clauses!["DIR-02", "DIR-03"]).doubt(F10, Table),
    row("field.directory.ch.prose",             LOOKED_UP_IN,   WITH_DETAILS,         of(&[CH]),              DIRECTORY, Need::Without,   clauses!["DIR-01", "DIR-03"]).doubt(F10, Prose),
    row("field.directory.at",                   DETAILED,       NEW,                  of(&[AT]),              DIRECTORY, Need::Optional,  clauses!["DIR-01", "DIR-03"]).graded(Grade::Inferred).doubt(F10, Either),
    row("field.directory.at.prose",             DETAILED,       NEW,                  of(&[AT]),              DIRECTORY, Need::Optional,  clauses!["DIR-01", "DIR-03"]).graded(Grade::Inferred).doubt(F10, Prose),
    row("field.directory.at.table",             LOOKED_UP_IN,   WITH_DETAILS,         of(&[AT]),              DIRECTORY, Need::Without,   clauses!["DIR-02", "DIR-03"]).doubt(F10, Table),
    row("field.directory.without",              LOOKED_UP_IN,   WITH_DETAILS,         ALL.except(LISTED),     DIRECTORY, Need::Without,   clauses!["DIR-01"]),
    row("field.add.customer-directory",         UPDATE,         ADD,                 FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.add.customer-directory.nl",      UPDATE,         ADD,                 OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.add.customer",                   UPDATE,         ADD,                 DETAILS,                CUSTOMER,  Need::Mandatory, clauses!["DIR-02"]),
    row("field.add.emergency.nl",               UPDATE,         ADD,                 OWN_WAY,                EMERGENCY, Need::Optional,  clauses!["DIR-02", "ADR-NL-02"]),
    row("field.modify.customer-directory",      UPDATE,         MODIFY,              FULL,                   BOTH,      Need::Mandatory, clauses!["DIR-02"]),
    row("field.modify.any.nl",                  UPDATE,         MODIFY,              OWN_WAY,                ANY,       Need::AnyOf,     clauses!["ADR-NL-03", "DIR-02"]),
    row("field.modify.any",                     UPDATE,         MODIFY,              DETAILS.except(of(&[CH])), BOTH,   Need::AnyOf,     clauses!["DIR-02"]),
    row("field.modify.any.ch",                  UPDATE,         MODIFY,              of(&[CH]),              BOTH,      Need::AnyOf,     clauses!["DIR-02", "DIR-03"]).doubt(F10, Either),
    row("field.modify.any.ch.table",            UPDATE,         MODIFY,              of(&[CH]),              BOTH,      Need::AnyOf,     clauses!["DIR-02", "DIR-03"]).doubt(F10, Table),
    row("field.modify.any.ch.prose",            UPDATE,         MODIFY,              of(&[CH]),              CUSTOMER,  Need::Mandatory, clauses!["DIR-02", "DIR-01"]).doubt(F10, Prose),
    row("field.registered-customer",            LOOKED_UP_IN,       NEW,                 REGISTERED,             CUSTOMER,  Need::Mandatory, clauses!["ALLOC-VAT-01"]).since(civil(2024, 5, 1)).graded(Grade::Provider),
    row("field.activation.customer.inferred",   ACTIVATE,       PLAIN,                ALL.except(MATRIX),     CUSTOMER,  Need::Mandatory, clauses!["STAT-03"]).graded(Grade::Inferred),
    row("field.add.customer.inferred",          UPDATE,         ADD,                 ALL.except(MATRIX),     CUSTOMER,  Need::Mandatory, clauses!["LIFE-06"]).graded(Grade::Inferred),
    row("field.modify.any.inferred",            UPDATE,         MODIFY,              ALL.except(LISTED),     UNLISTED,  Need::AnyOf,     clauses!["LIFE-07"]).graded(Grade::Inferred),
    row("field.modify.any.at",                  UPDATE,         MODIFY,              of(&[AT]),              ANY,       Need::AnyOf,     clauses!["LIFE-07", "DIR-03"]).graded(Grade::Inferred).doubt(F10, Either),
    row("field.modify.any.at.prose",            UPDATE,         MODIFY,              of(&[AT]),              ANY,       Need::AnyOf,     clauses!["LIFE-07", "DIR-01"]).graded(Grade::Inferred).doubt(F10, Prose),
    row("field.modify.any.at.table",            UPDATE,         MODIFY,              of(&[AT]),              UNLISTED,  Need::AnyOf,     clauses!["LIFE-07", "DIR-02"]).graded(Grade::Inferred).doubt(F10, Table),

    // A port-in. Of the end customer the matrix says nothing there; that the numbers will have one is known.
    row("field.port-in.customer-directory.nl",  PORTED,         PLAIN,               OWN_WAY,                BOTH,      Need::Mandatory, clauses!["ADR-NL-01", "DIR-02"]),
    row("field.port-in.customer.inferred",      PORTED,         PLAIN,               ALL.except(OWN_WAY),    CUSTOMER,  Need::Mandatory, clauses!["STAT-03", "DIR-02"]).graded(Grade::Inferred),
    row("field.port-in.emergency.nl",           PORTED,         PLAIN,               OWN_WAY,                EMERGENCY, Need::Optional,  clauses!["ADR-NL-02"]),
    row("field.port-in.port",                   PORTED,         PLAIN,               ALL,                    PORT,      Need::Unstated,  clauses!["UPD-04"]).graded(Grade::NotStated),
    row("field.port-in.date",                   PORTED,         PLAIN,               ALL.except(OWN_WAY),    PORT_DAY,  Need::Unstated,  clauses!["UPD-04"]).graded(Grade::NotStated),
    row("field.port-in.window",                 PORTED,         PLAIN,               ALL,                    PORT_HOUR, Need::Optional,  clauses!["UPD-04"]).graded(Grade::Inferred),
    row("field.port-in.cvp",                    PORTED,         PLAIN,               of(&[PT]),              CVP,       Need::Mandatory, clauses!["ALLOC-PT-01"]),
    row("field.port-in.cvp.without",            PORTED,         PLAIN,               ALL.except(of(&[PT])),  CVP,       Need::Without,   clauses!["ALLOC-PT-01"]).graded(Grade::Inferred),
    row("field.port-in.rio",                    PORTED,         PLAIN,               of(&[FR]),              RIO,       Need::Optional,  clauses!["ALLOC-FR-08"]).until(civil(2024, 12, 31)),
    row("field.port-in.rio.business",           PORTED,         PLAIN,               of(&[FR]),              RIO,       Need::Unstated,  clauses!["ALLOC-FR-08"]).of_segments(LARGE).since(civil(2025, 1, 1)).graded(Grade::NotStated),
    row("field.port-in.rio.small",              PORTED,         PLAIN,               of(&[FR]),              RIO,       Need::Mandatory, clauses!["ALLOC-FR-08"]).of_segments(SMALL).since(civil(2023, 12, 1)),
    row("field.port-in.rio.without",            PORTED,         PLAIN,               ALL.except(of(&[FR])),  RIO,       Need::Without,   clauses!["ALLOC-FR-08"]).graded(Grade::Inferred),
    row("field.port-in.routing-prefix",         PORTED,         PLAIN,               of(&[FR]),              PREFIX,    Need::Optional,  clauses!["ALLOC-FR-06"]),
    row("field.port-in.routing-prefix.without", PORTED,         PLAIN,               ALL.except(of(&[FR])),  PREFIX,    Need::Without,   clauses!["ALLOC-FR-06"]).graded(Grade::Inferred),

    // Updates of porting orders, where they are.
    row("field.change-date.date",               UPDATED,        DATED,               ALL.except(of(&[NL, IT])), DAY,    Need::Mandatory, clauses!["UPD-01"]),
    row("field.change-date.window",             UPDATED,        DATED,               ALL.except(of(&[NL, IT])), HOUR,   Need::Optional,  clauses!["UPD-01", "UPD-04"]).graded(Grade::Inferred),
    row("field.modify-port",                    UPDATED,        MODIFIED,            ALL.except(OWN_WAY),    CHANGED,   Need::AnyOf,     clauses!["UPD-04"]).graded(Grade::Inferred),
    row("field.modify-port.barred",             UPDATED,        MODIFIED,            ALL.except(OWN_WAY),    UNCHANGED, Need::Barred,    clauses!["UPD-04"]),
    row("field.send-notes",                     UPDATED,        NOTED,               ALL,                    &[Part::Notes], Need::Mandatory, clauses!["API-04"]),
    row("field.accept-port-out.fpd",            UPDATED,        ACCEPTED,            OWN_WAY,                FIRST_DAY, Need::Mandatory, clauses!["POUT-04", "POUT-07"]),
    row("field.accept-port-out.fpd.without",    UPDATED,        ACCEPTED,            ANSWERED.except(OWN_WAY), FIRST_DAY, Need::Without,   clauses!["POUT-04"]).graded(Grade::Inferred),
    row("field.accept-port-out.reason",         UPDATED,        ACCEPTED,            ANSWERED,               REASON,    Need::Without,   clauses!["POUT-05"]).graded(Grade::Inferred),
    row("field.reject-port-out.reason",         UPDATED,        REFUSED,             ANSWERED,               REASON,    Need::Mandatory, clauses!["POUT-05"]),
    row("field.reject-port-out.fpd",            UPDATED,        REFUSED,             ANSWERED,               FIRST_DAY, Need::Without,   clauses!["POUT-04"]).graded(Grade::Inferred),
    row("field.schedule-port.date",             UPDATED,        SCHEDULED,           OWN_WAY,                DAY,       Need::Mandatory, clauses!["PIN-03"]),
    row("field.schedule-port.window",           UPDATED,        SCHEDULED,           OWN_WAY,                HOUR,      Need::Optional,  clauses!["PIN-03"]).graded(Grade::Inferred),
    row("field.activate-port.date",             UPDATED,        AT_ONCE,             OWN_WAY,                DAY_AND_HOUR, Need::Without, clauses!["PIN-03", "API-04"]).graded(Grade::Inferred),

    // The end customer's registration, where that is given at all.
    row("field.registration-number",            LOOKED_UP_IN,       WITH_DETAILS,        LOOKED_UP,              NUMBER,    Need::Mandatory, clauses!["ALLOC-VAT-01"]).since(civil(2024, 5, 1)).graded(Grade::Provider),
    row("field.registration-number.fi",         LOOKED_UP_IN,       WITH_DETAILS,        of(&[FI]),              NUMBER,    Need::Mandatory, clauses!["ALLOC-VAT-01"]).since(civil(2024, 5, 1)).graded(Grade::Provider),
    row("field.registered-name",                LOOKED_UP_IN,       WITH_DETAILS,        of(&[ES]),              NAME,      Need::Mandatory, clauses!["ALLOC-VAT-02"]).since(civil(2024, 5, 1)),
];
