//! The statuses of a number: where each exists and what it says.

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, ZONE_B, of};
use super::number_blocks::{NL_088, NumberBlock};
use super::transitions::Numbers;
use crate::vocabulary::{
    Country::{CH, DE, ES, FR, IT, NL, PT, SE},
    FindingId::{self, F03, F04, F05, F06, F12},
    Grade,
    NumberStatus::{self, *},
    Origin::{self, Colt, CustomerOwned, PortedIn},
    Reading::{self, Direct},
    StatusKind::{self, Final, InProgress, Settled},
    Tristate::{self, No, Varies},
};

/// A status of numbers of some origins in some countries.
#[derive(Debug)]
pub(crate) struct StatusRow {
    pub status: NumberStatus,
    pub origins: &'static [Origin],
    pub countries: CountrySet,
    pub numbers: Numbers,
    pub kind: StatusKind,
    /// Whether the network is configured; `None` where the guide does not say.
    pub network: Option<Tristate>,
    /// Whether an end customer is assigned; `None` where the guide does not say.
    pub end_customer: Option<Tristate>,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    status: NumberStatus,
    origins: &'static [Origin],
    countries: CountrySet,
    kind: StatusKind,
    clauses: &'static [ClauseId],
) -> StatusRow {
    let cite = Cite::new(rule, clauses);
    StatusRow { status, origins, countries, numbers: Numbers::All, kind, network: None, end_customer: None, cite }
}

impl StatusRow {
    const fn only(mut self, block: &'static NumberBlock) -> Self {
        self.numbers = Numbers::Only(block);
        self
    }

    const fn not(mut self, block: &'static NumberBlock) -> Self {
        self.numbers = Numbers::Except(block);
        self
    }

    const fn says(mut self, network: Tristate, end_customer: Tristate) -> Self {
        self.network = Some(network);
        self.end_customer = Some(end_customer);
        self
    }
}

cited!(StatusRow: doubt(finding: FindingId, reading: Reading), finding(finding: FindingId), graded(grade: Grade));

const OWN: &[Origin] = &[Colt];
const FOREIGN: &[Origin] = &[PortedIn];
const HOSTED: &[Origin] = &[CustomerOwned];
/// Where a ported-in number can be quarantined, by the list of statuses, SE and IT apart.
const LISTED: CountrySet = of(&[FR, NL, PT, CH, ES]);
const NOT_DE: CountrySet = ALL.except(of(&[DE]));
/// Where the return of a ported-in number is not stated.
pub(crate) const SILENT: CountrySet = ZONE_B.and(of(&[DE]));

/// The countries in which there are numbers of an origin.
#[derive(Debug)]
pub(crate) struct OriginRow {
    pub origin: Origin,
    pub countries: CountrySet,
    /// Whether the guide's table of moves speaks of such numbers; if not, what it does not say is open.
    pub tabled: bool,
    pub cite: Cite,
}

/// One row an origin.
#[rustfmt::skip]
pub(crate) static ORIGINS: &[OriginRow] = &[
    OriginRow { origin: Colt,          countries: ALL,       tabled: true,  cite: Cite::new("origin.colt",           clauses!["STAT-01"]) },
    OriginRow { origin: PortedIn,      countries: ALL,       tabled: true,  cite: Cite::new("origin.ported-in",      clauses!["STAT-01"]) },
    OriginRow { origin: CustomerOwned, countries: of(&[FR]), tabled: false, cite: Cite::new("origin.customer-owned", clauses!["STAT-05"]) },
];

/// Where the provider's porting desk can be asked to take back a port-out that is done; the API cannot.
#[derive(Debug)]
pub(crate) struct RollbackRow {
    pub countries: CountrySet,
    /// The statuses that a port-out ends in.
    pub statuses: &'static [NumberStatus],
    pub cite: Cite,
}

/// The one row of its kind.
pub(crate) static ROLLBACK: RollbackRow = RollbackRow {
    countries: ALL.except(of(&[NL])),
    statuses: &[PortOut, Transferred, Returned],
    cite: Cite::new("port-out.rollback", clauses!["POUT-09"]),
};

/// The statuses, in the order of the source. `not`: they do not exist for the block. `says`: network configured, end customer assigned.
#[rustfmt::skip]
pub(crate) static STATUSES: &[StatusRow] = &[
    //  rule                                          status              origins  countries   kind        clauses
    row("status.free",                                Free,               OWN,     ALL,        Settled,    clauses!["STAT-01"]),
    row("status.free.customer-owned",                 Free,               HOSTED,  of(&[FR]),  Settled,    clauses!["STAT-05", "STAT-01"]),
    row("status.reserved",                            Reserved,           OWN,     ALL,        Settled,    clauses!["STAT-01", "STAT-03"]).says(No, No),
    row("status.reserved.customer-owned",             Reserved,           HOSTED,  of(&[FR]),  Settled,    clauses!["STAT-05", "STAT-01", "STAT-03"]).says(No, No),
    row("status.allocated",                           Allocated,          OWN,     ALL,        InProgress, clauses!["STAT-01", "STAT-02"]),
    row("status.allocated.customer-owned",            Allocated,          HOSTED,  of(&[FR]),  InProgress, clauses!["STAT-05", "STAT-01", "STAT-02"]),
    row("status.activated",                           Activated,          OWN,     ALL,        Settled,    clauses!["STAT-01", "STAT-03"]).says(Varies, Varies),
    row("status.activated.customer-owned",            Activated,          HOSTED,  of(&[FR]),  Settled,    clauses!["STAT-05", "STAT-01", "STAT-03"]).says(Varies, Varies),
    row("status.quarantined",                         Quarantined,        OWN,     ALL,        Settled,    clauses!["STAT-01", "STAT-03", "STAT-07"]).says(No, No).not(&NL_088),
    row("status.quarantined.customer-owned",          Quarantined,        HOSTED,  of(&[FR]),  Settled,    clauses!["STAT-05", "STAT-01", "STAT-03", "STAT-07"]).says(No, No),
    row("status.port-in-allocated",                   PortInAllocated,    FOREIGN, NOT_DE,     InProgress, clauses!["STAT-01", "STAT-02", "STAT-03"]).says(No, No),
    row("status.port-in-activated",                   PortInActivated,    FOREIGN, ALL,        Settled,    clauses!["STAT-01", "STAT-03"]).says(Tristate::Yes, Tristate::Yes),
    row("status.port-in-quarantined",                 PortInQuarantined,  FOREIGN, LISTED,     Settled,    clauses!["STAT-01", "STAT-03", "STAT-07"]).says(No, No).not(&NL_088),
    row("status.port-in-quarantined.se",              PortInQuarantined,  FOREIGN, of(&[SE]),  Settled,    clauses!["STAT-01", "STAT-03", "LIFE-18"]).says(No, No).finding(F03),
    row("status.port-in-quarantined.it",              PortInQuarantined,  FOREIGN, of(&[IT]),  Settled,    clauses!["STAT-01", "STAT-03", "LIFE-18"]).says(No, No).finding(F04),
    row("status.port-in-quarantined.tenant",          PortInQuarantined,  FOREIGN, SILENT,     Settled,    clauses!["RET-01", "LIFE-18"]).says(No, No).doubt(F05, Reading::Quarantined).graded(Grade::Tenant),
    row("status.port-in-reallocated",                 PortInReallocated,  FOREIGN, LISTED,     InProgress, clauses!["STAT-01", "STAT-02"]).not(&NL_088),
    row("status.port-in-reallocated.se",              PortInReallocated,  FOREIGN, of(&[SE]),  InProgress, clauses!["STAT-01", "STAT-02", "LIFE-18"]).finding(F03),
    row("status.port-in-reallocated.it",              PortInReallocated,  FOREIGN, of(&[IT]),  InProgress, clauses!["STAT-01", "STAT-02", "LIFE-18"]).finding(F04),
    row("status.port-out-in-progress",                PortOutInProgress,  OWN,     NOT_DE,     InProgress, clauses!["STAT-01", "STAT-02", "POUT-11"]),
    row("status.port-out-in-progress.customer-owned", PortOutInProgress,  HOSTED,  of(&[FR]),  InProgress, clauses!["ALLOC-FR-05", "STAT-02"]).graded(Grade::Inferred),
    row("status.transfer-in-progress",                TransferInProgress, FOREIGN, NOT_DE,     InProgress, clauses!["STAT-01", "STAT-02", "POUT-11"]),
    row("status.return-in-progress",                  ReturnInProgress,   FOREIGN, NOT_DE,     InProgress, clauses!["STAT-01", "STAT-02", "POUT-11"]),
    row("status.port-out",                            PortOut,            OWN,     ALL,        Final,      clauses!["STAT-01"]),
    row("status.port-out.customer-owned",             PortOut,            HOSTED,  of(&[FR]),  Settled,    clauses!["ALLOC-FR-05"]).graded(Grade::Inferred),
    row("status.transferred",                         Transferred,        FOREIGN, NOT_DE,     Final,      clauses!["STAT-01"]),
    row("status.transferred.de",                      Transferred,        FOREIGN, of(&[DE]),  Final,      clauses!["LIFE-17", "STAT-01"]).doubt(F06, Direct),
    row("status.returned",                            Returned,           FOREIGN, NOT_DE,     Final,      clauses!["STAT-01"]),
    row("status.returned.de",                         Returned,           FOREIGN, of(&[DE]),  Final,      clauses!["LIFE-16", "STAT-01"]).doubt(F06, Direct),
    row("status.returned.de.tenant",                  Returned,           FOREIGN, of(&[DE]),  Final,      clauses!["RET-01", "LIFE-18"]).doubt(F05, Reading::Returned).graded(Grade::Tenant),
    row("status.returned.de.tenant-quarantined",      Returned,           FOREIGN, of(&[DE]),  Final,      clauses!["RET-01", "LIFE-18"]).doubt(F05, Reading::Quarantined).graded(Grade::Tenant),
    row("status.returned.088",                        Returned,           OWN,     of(&[NL]),  Final,      clauses!["RET-02"]).only(&NL_088).finding(F12),
];
