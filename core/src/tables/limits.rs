//! How many numbers an order may carry, and of which size and kind.

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{CountrySet, of};
use super::number_blocks::{ES_8, ES_512, NL_088, NumberBlock};
use super::transitions::Numbers;
use crate::values::civil;
use crate::vocabulary::{
    Action::{self, Add, Modify, ModifyPort, PreActivation},
    AskedOf,
    Country::{self, AT, DE, ES, FI, FR, PT},
    FindingId::F20,
    Grade::{self, Inferred, NotStated},
    IssueCode,
    NumberStatus::{self, Activated, PortInActivated},
    NumberType, Origin,
    OwnNumbers::{self, Confirmed},
    Profile,
    Request::{self, *},
    Severity::{self, Error, Info, Warning},
};

/// How many ranges or numbers one order may carry.
#[derive(Debug)]
pub(crate) struct MaximumRanges {
    pub profile: Profile,
    /// The orders that it is for.
    pub requests: &'static [Request],
    pub maximum: u32,
    pub cite: Cite,
}

/// The orders about numbers; a question about their portability is no order.
const ORDERS: &[Request] = &[Reservation, Return, Activation, UpdateCustomer, PortIn, PortUpdate, Reactivation];

/// One row a profile.
pub(crate) static MAXIMUM_RANGES: &[MaximumRanges] = &[
    MaximumRanges {
        profile: Profile::Regular,
        requests: ORDERS,
        maximum: 1,
        cite: Cite::new("order.maximum-ranges", clauses!["ERR-04", "ERR-03"]),
    },
    MaximumRanges {
        profile: Profile::Microsoft,
        requests: ORDERS,
        maximum: 20,
        cite: Cite::new("order.maximum-ranges.microsoft", clauses!["ERR-04", "ERR-03"]),
    },
];

/// How many numbers one range may hold.
#[derive(Debug)]
pub(crate) struct MaximumSize {
    pub countries: CountrySet,
    pub requests: &'static [Request],
    /// With which actions; `None` stands for a request without one.
    pub actions: &'static [Option<Action>],
    /// In which statuses of the number; empty: in each. Where the status is not known, the limit is a warning.
    pub statuses: &'static [NumberStatus],
    pub maximum: u64,
    /// Whether a regulator's approval, named in the order, lifts the limit.
    pub approvable: bool,
    pub code: IssueCode,
    pub severity: Severity,
    pub cite: Cite,
}

#[expect(clippy::too_many_arguments, reason = "one argument a column of the table")]
const fn size(
    rule: &'static str,
    countries: CountrySet,
    requests: &'static [Request],
    actions: &'static [Option<Action>],
    maximum: u64,
    code: IssueCode,
    severity: Severity,
    clauses: &'static [ClauseId],
) -> MaximumSize {
    let cite = Cite::new(rule, clauses);
    MaximumSize { countries, requests, actions, statuses: &[], maximum, approvable: false, code, severity, cite }
}

impl MaximumSize {
    const fn approvable(mut self) -> Self {
        self.approvable = true;
        self
    }

    const fn of(mut self, statuses: &'static [NumberStatus]) -> Self {
        self.statuses = statuses;
        self
    }
}

cited!(MaximumSize: graded(grade: Grade));

const NONE: &[Option<Action>] = &[None];
const BEFORE: &[Option<Action>] = &[Some(PreActivation)];
const WITH_ANY: &[Option<Action>] = &[None, Some(PreActivation), Some(Add), Some(Modify), Some(ModifyPort)];

/// Limits of the size of a range. The German approval is needed before numbers are assigned to an end customer, which a
/// reservation and a pre-activation do not do: that they announce it is our reading. In Austria a return that
/// deactivates names the main number alone; of one that cancels a reservation the source does not say so.
#[rustfmt::skip]
pub(crate) static MAXIMUM_SIZES: &[MaximumSize] = &[
    //   rule                                          countries   requests        actions   max  code                       severity clauses
    size("alloc.de.block-over-100",                    of(&[DE]),  &[Activation],  NONE,     100, IssueCode::RangeTooLarge,  Error,   clauses!["ALLOC-DE-01", "ALLOC-DE-02"]).approvable(),
    size("alloc.de.block-over-100.reservation",        of(&[DE]),  &[Reservation], NONE,     100, IssueCode::ApprovalAhead,  Info,    clauses!["ALLOC-DE-01", "ALLOC-DE-02"]).approvable().graded(Inferred),
    size("alloc.de.block-over-100.pre-activation",     of(&[DE]),  &[Activation],  BEFORE,   100, IssueCode::ApprovalAhead,  Info,    clauses!["ALLOC-DE-01", "ALLOC-DE-02"]).approvable().graded(Inferred),
    size("alloc.at.main-number",                       of(&[AT]),  MAIN_NUMBER,    WITH_ANY, 1,   IssueCode::MainNumberOnly, Error,   clauses!["ALLOC-AT-01"]),
    size("alloc.at.main-number.portability",           of(&[AT]),  &[CheckPortability], NONE,   1,   IssueCode::MainNumberOnly, Warning, clauses!["ALLOC-AT-01", "API-07"]).graded(Inferred),
    size("alloc.at.main-number.return",                of(&[AT]),  &[Return],      NONE,     1,   IssueCode::MainNumberOnly, Error,   clauses!["ALLOC-AT-01", "RET-01"]).of(IN_USE),
];

/// The orders that carry the main number alone in Austria.
const MAIN_NUMBER: &[Request] = &[Activation, Reactivation, PortIn, PortUpdate, UpdateCustomer];
/// The statuses in which a return deactivates a number.
const IN_USE: &[NumberStatus] = &[Activated, PortInActivated];

/// Who must send an agreement with the end customer along.
#[derive(Debug)]
pub(crate) struct AgreementRow {
    pub countries: CountrySet,
    /// The numbers that it is about.
    pub origin: Origin,
    pub request: Request,
    pub action: Option<Action>,
    /// The customers that are free of it.
    pub unless: OwnNumbers,
    /// Said where the order has none; left open where the source does not say that it must.
    pub code: IssueCode,
    pub cite: Cite,
}

/// The agreement between provider, reseller and end customer. Of a pre-activation, which has no end customer yet, the
/// source does not speak.
#[rustfmt::skip]
pub(crate) static AGREEMENTS: &[AgreementRow] = &[
    AgreementRow { countries: of(&[FR]), origin: Origin::Colt, request: Activation, action: None,                unless: Confirmed, code: IssueCode::AgreementMissing,
        cite: Cite::new("alloc.fr.tripartite-agreement",                clauses!["ALLOC-FR-07", "ALLOC-FR-09"]).since(civil(2023, 1, 21)) },
    AgreementRow { countries: of(&[FR]), origin: Origin::Colt, request: Activation, action: Some(PreActivation), unless: Confirmed, code: IssueCode::AgreementNotStated,
        cite: Cite::new("alloc.fr.tripartite-agreement.pre-activation", clauses!["ALLOC-FR-07", "DIR-02"]).graded(NotStated).since(civil(2023, 1, 21)) },
];

/// What a customer-owned number can be used for only once the provider has confirmed it.
#[derive(Debug)]
pub(crate) struct ConfirmedRow {
    pub countries: CountrySet,
    /// The numbers that it is about.
    pub origin: Origin,
    pub requests: &'static [Request],
    /// How far the customer must be with them.
    pub needs: OwnNumbers,
    pub cite: Cite,
}

/// One row a country. Of a return or a reactivation the source does not speak.
pub(crate) static CONFIRMED: &[ConfirmedRow] = &[ConfirmedRow {
    countries: of(&[FR]),
    origin: Origin::CustomerOwned,
    requests: &[Reservation, Activation, UpdateCustomer],
    needs: Confirmed,
    cite: Cite::new("alloc.fr.own-numbers-confirmed", clauses!["ALLOC-FR-09"]),
}];

/// A number is given as a pair of E.164 numbers, or as the four parts of the split format.
pub(crate) static FORMAT: Cite = Cite::new("format.number", clauses!["FMT-01", "ERR-03"]);
/// A number begins with the calling code of the order's country.
pub(crate) static CALLING_CODE: Cite = Cite::new("format.calling-code", clauses!["FMT-03", "CTRY-02"]);
/// The ends of a range have equal lengths and stand in order.
pub(crate) static RANGE_ENDS: Cite = Cite::new("format.range-ends", clauses!["FMT-03"]);
/// A number stands in an order once.
pub(crate) static ONCE: Cite = Cite::new("order.once", clauses!["FMT-03"]).graded(Inferred);
/// A number stands in one row of a bulk.
pub(crate) static ONCE_IN_BULK: Cite = Cite::new("bulk.once", clauses!["FMT-03", "API-06"]).graded(Inferred);
/// An order names its numbers.
pub(crate) static NUMBERS_GIVEN: Cite = Cite::new("order.numbers", clauses!["FMT-01", "ERR-05"]);
/// What every request needs in order to be judged by the status of its numbers.
pub(crate) static STATUS_NEEDED: Cite = Cite::new("order.status", clauses!["STAT-01", "STAT-02"]);
/// How the rules of a request's own fields stand until they are in the tables.
pub(crate) static NOT_COVERED: Cite = Cite::new("order.not-covered", clauses!["API-01"]).graded(NotStated);
/// How the parts of an order stand that no rule of its request speaks of.
pub(crate) static NOT_JUDGED: Cite = Cite::new("order.not-judged", clauses!["API-01"]).graded(NotStated);
/// A day or an instant is one of the calendar.
pub(crate) static CALENDAR: Cite = Cite::new("order.calendar", clauses!["ERR-05"]).graded(Inferred);
/// An answer lists so many issues of one order; the guide allows an order no such number of ranges.
pub(crate) static LISTED: Cite = Cite::new("order.listed", clauses!["ERR-04"]).graded(NotStated);

/// A history is made of statuses that exist.
pub(crate) static KNOWN_STATUS: Cite = Cite::new("history.status", clauses!["STAT-01"]);

/// A number is in one status at a time, so the times of a history rise.
pub(crate) static TIMES_RISE: Cite = Cite::new("history.order", clauses!["STAT-01"]).graded(Inferred);

/// Where the provider checks a number's area code against the address of the end customer.
#[derive(Debug)]
pub(crate) struct AreaCodeRow {
    pub country: Country,
    pub requests: &'static [Request],
    /// With which actions; `None` stands for a request without one.
    pub actions: &'static [Option<Action>],
    pub origins: &'static [Origin],
    pub numbers: Numbers,
    pub cite: Cite,
}

/// The requests that carry the end customer's details, and their actions: a pre-activation has no end customer yet.
pub(super) const DETAILED: &[Request] = &[Activation, UpdateCustomer];
/// Those with which the registration number of the end customer is looked up.
pub(super) const LOOKED_UP_IN: &[Request] = &[Activation, UpdateCustomer, PortIn];
pub(super) const WITH_DETAILS: &[Option<Action>] = &[None, Some(Add), Some(Modify)];

/// One row a country and class of numbers. Of other countries the source does not speak.
pub(crate) static AREA_CODES: &[AreaCodeRow] = &[
    AreaCodeRow {
        country: ES,
        requests: DETAILED,
        actions: WITH_DETAILS,
        origins: &[Origin::Colt],
        numbers: Numbers::Only(&ES_8),
        cite: Cite::new("address.es.area-code", clauses!["ALLOC-ES-01"]),
    },
    AreaCodeRow {
        country: Country::NL,
        requests: LOOKED_UP_IN,
        actions: WITH_DETAILS,
        origins: Origin::ALL,
        numbers: Numbers::Except(&NL_088),
        cite: Cite::new("address.nl.area-code", clauses!["ADR-NL-02"]),
    },
];

/// Where the end customer's registration number is looked up in a register.
#[derive(Debug)]
pub(crate) struct RegisterRow {
    pub countries: CountrySet,
    pub requests: &'static [Request],
    /// With which actions; `None` stands for a request without one.
    pub actions: &'static [Option<Action>],
    /// Whether the register must have it under exactly the name that the order gives.
    pub named: bool,
    pub asked_of: AskedOf,
    pub cite: Cite,
}

const fn register(rule: &'static str, country: Country, named: bool, clauses: &'static [ClauseId]) -> RegisterRow {
    let cite = Cite::new(rule, clauses).since(civil(2024, 5, 1));
    let (requests, actions, asked_of) = (LOOKED_UP_IN, WITH_DETAILS, AskedOf::Vies);
    RegisterRow { countries: of(&[country]), requests, actions, named, asked_of, cite }
}

cited!(RegisterRow: graded(grade: Grade));

/// One row a country. A number that is marked as not listed yet is not looked up; it must be given all the same.
#[rustfmt::skip]
pub(crate) static REGISTERS: &[RegisterRow] = &[
    register("alloc.pt.registered", PT, false, clauses!["ALLOC-VAT-01"]),
    register("alloc.es.registered", ES, true,  clauses!["ALLOC-VAT-01", "ALLOC-VAT-02"]),
    register("alloc.fi.registered", FI, false, clauses!["ALLOC-VAT-01"]).graded(Grade::Provider),
];

/// Whose numbers are of a class by their first digits.
#[derive(Debug)]
pub(crate) struct ClassedRow {
    pub countries: CountrySet,
    pub origin: Origin,
    pub cite: Cite,
}

/// One row a country.
pub(crate) static CLASSED: &[ClassedRow] = &[ClassedRow {
    countries: of(&[ES]),
    origin: Origin::Colt,
    cite: Cite::new("alloc.es.number-type", clauses!["ALLOC-ES-01"]).finding(F20),
}];

/// Which numbers of a block can be ported in.
#[derive(Debug)]
pub(crate) struct PortableRow {
    pub block: &'static NumberBlock,
    pub requests: &'static [Request],
    /// The classes that can be; left open where the order declares none of several.
    pub types: &'static [NumberType],
    pub cite: Cite,
}

/// What brings numbers in, or asks whether they can be; an update carries numbers where it modifies the port.
const PORTED: &[Request] = &[PortIn, PortUpdate, CheckPortability];

/// Numbers of which no source says whether they can be ported in.
#[derive(Debug)]
pub(crate) struct UnstatedRow {
    pub block: &'static NumberBlock,
    pub requests: &'static [Request],
    pub cite: Cite,
}

/// One row a block.
pub(crate) static UNSTATED: &[UnstatedRow] = &[UnstatedRow {
    block: &NL_088,
    requests: PORTED,
    cite: Cite::new("portability.088", clauses!["API-07"]).graded(NotStated),
}];

/// One row a block.
#[rustfmt::skip]
pub(crate) static PORTABLE: &[PortableRow] = &[
    PortableRow { block: &ES_512, requests: PORTED, types: &[],                cite: Cite::new("alloc.es.port-in.512", clauses!["ALLOC-ES-01"]).finding(F20) },
    PortableRow { block: &ES_8,   requests: PORTED, types: &[NumberType::Geo], cite: Cite::new("alloc.es.port-in.8",   clauses!["ALLOC-ES-01"]).finding(F20) },
];

/// Classes of numbers that cannot be ported in, where the first digits do not tell the class.
#[derive(Debug)]
pub(crate) struct UnportableRow {
    pub countries: CountrySet,
    pub requests: &'static [Request],
    pub types: &'static [NumberType],
    /// Those that can be.
    pub portable: &'static [NumberType],
    pub cite: Cite,
}

/// One row a country.
pub(crate) static UNPORTABLE: &[UnportableRow] = &[UnportableRow {
    countries: of(&[ES]),
    requests: PORTED,
    types: &[NumberType::GeoNomadic, NumberType::Nomadic],
    portable: &[NumberType::Geo],
    cite: Cite::new("alloc.es.port-in.type", clauses!["ALLOC-ES-01"]).finding(F20),
}];

/// What should be known before a request is sent.
#[derive(Debug)]
pub(crate) struct NoticeRow {
    pub request: Request,
    pub block: &'static NumberBlock,
    /// The statuses of the number in which it is so; where the status is not known, they are named.
    pub statuses: &'static [NumberStatus],
    pub code: IssueCode,
    pub cite: Cite,
}

/// One row a request and block of numbers.
pub(crate) static NOTICES: &[NoticeRow] = &[NoticeRow {
    request: Return,
    block: &NL_088,
    statuses: IN_USE,
    code: IssueCode::CannotBeUndone,
    cite: Cite::new("return.088.immediate", clauses!["RET-02", "RET-03"]),
}];

/// The sources of this page that are no rows of a table.
pub(crate) static PLAIN: &[&Cite] = &[
    &FORMAT,
    &CALLING_CODE,
    &RANGE_ENDS,
    &NUMBERS_GIVEN,
    &STATUS_NEEDED,
    &NOT_COVERED,
    &NOT_JUDGED,
    &CALENDAR,
    &LISTED,
    &KNOWN_STATUS,
    &TIMES_RISE,
    &ONCE,
    &ONCE_IN_BULK,
];
