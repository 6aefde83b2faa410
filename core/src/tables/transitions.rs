//! The moves of a number, in the order of the source.

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, ZONE_B, of};
use super::number_blocks::{NL_088, NumberBlock};
use super::statuses::SILENT;
use crate::vocabulary::{
    Action::{self, Add, Modify},
    Actor::{self, Customer, Operator, System},
    Country::{self, *},
    Event::{
        self, HardCease, PoolReturn, PortInCompleted, PortInConfirmed, PortOutReturn, PortOutTransfer,
        QuarantineExpiry, ReservationExpiry,
    },
    FindingId::{self, *},
    Grade::{self, Inferred, Tenant},
    NumberStatus::{self, *},
    Offer,
    Origin::{self, Colt, CustomerOwned, PortedIn},
    Reading::{self, Direct, HardCease as AtHardCease, Immediate, Printed},
    Request::{self, Activation, Reactivation, Reservation, Return, UpdateCustomer},
};

/// One move.
#[derive(Debug)]
pub(crate) struct Transition {
    pub origin: Origin,
    pub countries: CountrySet,
    pub by: Actor,
    pub on: Trigger,
    /// `None`: the number comes into stock by this move.
    pub from: Option<NumberStatus>,
    pub between: Between,
    pub to: NumberStatus,
    /// The offer that it needs.
    pub offer: Option<Offer>,
    pub numbers: Numbers,
    pub cite: Cite,
}

/// What sets a move going.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Trigger {
    /// A request of the customer's. Without an action it stands for the request with each of its optional ones.
    Asked(Request, Option<Action>),
    /// Something that happens.
    Happens(Event),
}

/// What lies between the two ends of a move.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Between {
    /// Nothing: the status moves at once.
    Nothing,
    /// The number is in this status until the move is completed.
    Status(NumberStatus),
    /// The number stays where it is until this happens.
    Event(Event),
}

/// The numbers that a row speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Numbers {
    /// All of the origin.
    All,
    /// Those of a block.
    Only(&'static NumberBlock),
    /// All but those of a block.
    Except(&'static NumberBlock),
}

#[expect(clippy::too_many_arguments, reason = "one argument a column of the table")]
const fn row(
    rule: &'static str,
    origin: Origin,
    countries: CountrySet,
    by: Actor,
    on: Trigger,
    from: NumberStatus,
    to: NumberStatus,
    clauses: &'static [ClauseId],
) -> Transition {
    let cite = Cite::new(rule, clauses);
    let (between, numbers) = (Between::Nothing, Numbers::All);
    Transition { origin, countries, by, on, from: Some(from), between, to, offer: None, numbers, cite }
}

impl Transition {
    const fn through(mut self, status: NumberStatus) -> Self {
        self.between = Between::Status(status);
        self
    }

    const fn at(mut self, event: Event) -> Self {
        self.between = Between::Event(event);
        self
    }

    const fn premium(mut self) -> Self {
        self.offer = Some(Offer::Premium);
        self
    }

    const fn only(mut self, block: &'static NumberBlock) -> Self {
        self.numbers = Numbers::Only(block);
        self
    }

    const fn not(mut self, block: &'static NumberBlock) -> Self {
        self.numbers = Numbers::Except(block);
        self
    }

    /// The number comes into stock by this move, from no status at all.
    const fn enters(mut self) -> Self {
        self.from = None;
        self
    }
}

cited!(Transition: doubt(finding: FindingId, reading: Reading), finding(finding: FindingId), graded(grade: Grade));

const RESERVE: Trigger = Trigger::Asked(Reservation, None);
const ACTIVATE: Trigger = Trigger::Asked(Activation, None);
const RETURN: Trigger = Trigger::Asked(Return, None);
const REACTIVATE: Trigger = Trigger::Asked(Reactivation, None);
const ADD: Trigger = Trigger::Asked(UpdateCustomer, Some(Add));
const MODIFY: Trigger = Trigger::Asked(UpdateCustomer, Some(Modify));
const RESERVATION_ENDS: Trigger = Trigger::Happens(ReservationExpiry);
const QUARANTINE_ENDS: Trigger = Trigger::Happens(QuarantineExpiry);
const NOT_DE: CountrySet = ALL.except(of(&[DE]));
const B088: &NumberBlock = &NL_088;

/// Every move of a number.
#[rustfmt::skip]
pub(crate) static TRANSITIONS: &[Transition] = &[
    //  rule                                     origin    countries                   by        on                from               to                 clauses
    row("reserve",                               Colt,     ALL,                        Customer, RESERVE,          Free,              Reserved,          clauses!["LIFE-01"]),
    row("activate.free",                         Colt,     ALL.except(of(&[IT])),      Customer, ACTIVATE,         Free,              Activated,         clauses!["LIFE-02"]).through(Allocated),
    row("activate.reserved",                     Colt,     ALL,                        Customer, ACTIVATE,         Reserved,          Activated,         clauses!["LIFE-03"]).through(Allocated),
    row("return.reservation",                    Colt,     ALL,                        Customer, RETURN,           Reserved,          Free,              clauses!["LIFE-04", "RET-01"]),
    row("expire.reservation",                    Colt,     ALL.except(ZONE_B),         System,   RESERVATION_ENDS, Reserved,          Free,              clauses!["LIFE-05", "STAT-04"]),
    row("expire.reservation.zone-b",             Colt,     ZONE_B,                     System,   RESERVATION_ENDS, Reserved,          Free,              clauses!["LIFE-05", "STAT-04"]).doubt(F19, Reading::Released).graded(Inferred),
    row("expire.reservation.zone-b.stays",       Colt,     ZONE_B,                     System,   RESERVATION_ENDS, Reserved,          Reserved,          clauses!["STAT-04", "LIFE-05"]).doubt(F19, Reading::NotReleased),
    row("update.add",                            Colt,     NOT_DE,                     Customer, ADD,              Activated,         Activated,         clauses!["LIFE-06", "ADR-NL-04"]).premium(),
    row("update.modify",                         Colt,     ALL,                        Customer, MODIFY,           Activated,         Activated,         clauses!["LIFE-07", "ADR-NL-04"]),
    row("update.modify.ported-in",               PortedIn, ALL,                        Customer, MODIFY,           PortInActivated,   PortInActivated,   clauses!["LIFE-07", "ADR-NL-04"]),
    row("return.activated",                      Colt,     ALL.except(ZONE_B),         Customer, RETURN,           Activated,         Quarantined,       clauses!["LIFE-08", "RET-01"]).not(B088),
    row("return.activated.zone-b",               Colt,     ZONE_B,                     Customer, RETURN,           Activated,         Quarantined,       clauses!["LIFE-08", "STAT-06", "RET-01"]).at(HardCease).doubt(F17, AtHardCease),
    row("return.activated.zone-b.immediate",     Colt,     ZONE_B,                     Customer, RETURN,           Activated,         Quarantined,       clauses!["LIFE-08", "RET-01"]).doubt(F17, Immediate),
    row("return.088",                            Colt,     of(&[NL]),                  Customer, RETURN,           Activated,         Returned,          clauses!["RET-02", "RET-01"]).only(B088).finding(F12),
    row("return.088.ported-in",                  PortedIn, of(&[NL]),                  Customer, RETURN,           PortInActivated,   Returned,          clauses!["RET-02", "RET-01"]).only(B088).finding(F12),
    row("return.ported-in.quarantine",           PortedIn, of(&[FR, NL, PT, ES]),      Customer, RETURN,           PortInActivated,   PortInQuarantined, clauses!["LIFE-09", "RET-01"]).not(B088),
    row("return.ported-in.quarantine.ch",        PortedIn, of(&[CH]),                  Customer, RETURN,           PortInActivated,   PortInQuarantined, clauses!["LIFE-09", "LIFE-18"]).doubt(F02, Reading::Quarantined),
    row("return.ported-in.quarantine.se",        PortedIn, of(&[SE]),                  Customer, RETURN,           PortInActivated,   PortInQuarantined, clauses!["LIFE-18"]).doubt(F03, Reading::Quarantined).graded(Inferred),
    row("return.ported-in.quarantine.it",        PortedIn, of(&[IT]),                  Customer, RETURN,           PortInActivated,   PortInQuarantined, clauses!["LIFE-18"]).doubt(F04, Reading::Quarantined).graded(Inferred),
    row("return.ported-in.quarantine.tenant",    PortedIn, SILENT,                     Customer, RETURN,           PortInActivated,   PortInQuarantined, clauses!["RET-01", "LIFE-18"]).doubt(F05, Reading::Quarantined).graded(Tenant),
    row("return.ported-in",                      PortedIn, of(&[AT, BE, DK, IE, GB]),  Customer, RETURN,           PortInActivated,   Returned,          clauses!["LIFE-10", "RET-01"]),
    row("return.ported-in.ch",                   PortedIn, of(&[CH]),                  Customer, RETURN,           PortInActivated,   Returned,          clauses!["LIFE-10", "LIFE-18"]).doubt(F02, Reading::Returned),
    row("return.ported-in.se",                   PortedIn, of(&[SE]),                  Customer, RETURN,           PortInActivated,   Returned,          clauses!["LIFE-10", "LIFE-18"]).doubt(F03, Reading::Returned),
    row("return.ported-in.it",                   PortedIn, of(&[IT]),                  Customer, RETURN,           PortInActivated,   Returned,          clauses!["LIFE-10", "LIFE-18"]).doubt(F04, Reading::Returned),
    row("return.ported-in.tenant",               PortedIn, SILENT,                     Customer, RETURN,           PortInActivated,   Returned,          clauses!["RET-01", "LIFE-18"]).doubt(F05, Reading::Returned).graded(Tenant),
    row("reactivate",                            Colt,     ALL,                        Customer, REACTIVATE,       Quarantined,       Activated,         clauses!["LIFE-11"]).not(B088),
    row("expire.quarantine",                     Colt,     ALL.except(ZONE_B),         System,   QUARANTINE_ENDS,  Quarantined,       Free,              clauses!["LIFE-12", "STAT-07"]).not(B088).doubt(F01, Reading::Free).graded(Inferred),
    row("expire.quarantine.printed",             Colt,     ALL.except(ZONE_B),         System,   QUARANTINE_ENDS,  Quarantined,       Activated,         clauses!["LIFE-12", "STAT-07"]).not(B088).doubt(F01, Printed),
    row("reactivate.ported-in",                  PortedIn, of(&[FR, NL, PT, ES]),      Customer, REACTIVATE,       PortInQuarantined, PortInActivated,   clauses!["LIFE-13"]).through(PortInReallocated).not(B088),
    row("reactivate.ported-in.se",               PortedIn, of(&[SE]),                  Customer, REACTIVATE,       PortInQuarantined, PortInActivated,   clauses!["LIFE-13", "LIFE-18"]).through(PortInReallocated).finding(F03),
    row("reactivate.ported-in.ch",               PortedIn, of(&[CH]),                  Customer, REACTIVATE,       PortInQuarantined, PortInActivated,   clauses!["LIFE-13", "LIFE-18"]).through(PortInReallocated).finding(F02),
    row("reactivate.ported-in.it",               PortedIn, of(&[IT]),                  Customer, REACTIVATE,       PortInQuarantined, PortInActivated,   clauses!["STAT-01", "LIFE-18"]).through(PortInReallocated).doubt(F04, Reading::Quarantined),
    row("expire.quarantine.ported-in",           PortedIn, of(&[FR, NL, PT, ES]),      System,   QUARANTINE_ENDS,  PortInQuarantined, Returned,          clauses!["LIFE-14", "STAT-07"]).not(B088),
    row("expire.quarantine.ported-in.ch",        PortedIn, of(&[CH]),                  System,   QUARANTINE_ENDS,  PortInQuarantined, Returned,          clauses!["LIFE-14", "LIFE-18"]).finding(F02),
    row("expire.quarantine.ported-in.se",        PortedIn, of(&[SE]),                  System,   QUARANTINE_ENDS,  PortInQuarantined, Returned,          clauses!["LIFE-18"]).doubt(F03, Reading::Quarantined).graded(Inferred),
    row("expire.quarantine.ported-in.it",        PortedIn, of(&[IT]),                  System,   QUARANTINE_ENDS,  PortInQuarantined, Returned,          clauses!["LIFE-18"]).doubt(F04, Reading::Quarantined).graded(Inferred),
    row("expire.quarantine.ported-in.tenant",    PortedIn, SILENT,                     System,   QUARANTINE_ENDS,  PortInQuarantined, Returned,          clauses!["RET-01", "LIFE-18"]).doubt(F05, Reading::Quarantined).graded(Tenant),
    row("port-out",                              Colt,     NOT_DE,                     Operator, OUT,              Activated,         PortOut,           clauses!["LIFE-15", "POUT-11"]).through(PortOutInProgress),
    row("port-out.de",                           Colt,     of(&[DE]),                  Operator, OUT,              Activated,         PortOut,           clauses!["LIFE-15", "STAT-01"]).finding(F06),
    row("port-out.return",                       PortedIn, NOT_DE,                     Operator, OUT_RETURN,       PortInActivated,   Returned,          clauses!["LIFE-16", "POUT-11"]).through(ReturnInProgress),
    row("port-out.return.de",                    PortedIn, of(&[DE]),                  Operator, OUT_RETURN,       PortInActivated,   Returned,          clauses!["LIFE-16", "STAT-01"]).doubt(F06, Direct),
    row("port-out.transfer",                     PortedIn, NOT_DE,                     Operator, OUT_TRANSFER,     PortInActivated,   Transferred,       clauses!["LIFE-17", "POUT-11"]).through(TransferInProgress),
    row("port-out.transfer.de",                  PortedIn, of(&[DE]),                  Operator, OUT_TRANSFER,     PortInActivated,   Transferred,       clauses!["LIFE-17", "STAT-01"]).doubt(F06, Direct),

    // What the status list and the order pages say beside the table of moves: how a ported-in number comes into stock.
    row("port-in.confirmed",                     PortedIn, NOT_DE,                     System,   CONFIRMED,        PortInAllocated,   PortInAllocated,   clauses!["PIN-05", "STAT-01"]).enters(),
    row("port-in.completed",                     PortedIn, NOT_DE,                     System,   COMPLETED,        PortInAllocated,   PortInActivated,   clauses!["PIN-05"]),
    row("port-in.completed.de",                  PortedIn, of(&[DE]),                  System,   COMPLETED,        PortInActivated,   PortInActivated,   clauses!["PIN-05", "STAT-01"]).enters().graded(Inferred),

    // Numbers that the customer owns (France). The table of moves speaks of the provider's numbers only; what the text says
    // of the customer's own is `guide`, what it leaves to be understood is `inferred`, and a reactivation it does not name.
    row("customer-owned.reserve",                CustomerOwned, of(&[FR]),             Customer, RESERVE,          Free,              Reserved,          clauses!["ALLOC-FR-09", "STAT-05", "LIFE-01"]),
    row("customer-owned.activate.free",          CustomerOwned, of(&[FR]),             Customer, ACTIVATE,         Free,              Activated,         clauses!["ALLOC-FR-09", "STAT-05", "LIFE-02"]).through(Allocated),
    row("customer-owned.activate.reserved",      CustomerOwned, of(&[FR]),             Customer, ACTIVATE,         Reserved,          Activated,         clauses!["ALLOC-FR-09", "STAT-05", "LIFE-03"]).through(Allocated),
    row("customer-owned.return.reservation",     CustomerOwned, of(&[FR]),             Customer, RETURN,           Reserved,          Free,              clauses!["RET-01", "STAT-05"]),
    row("customer-owned.expire.reservation",     CustomerOwned, of(&[FR]),             System,   RESERVATION_ENDS, Reserved,          Free,              clauses!["STAT-04", "STAT-05", "LIFE-05"]).graded(Inferred),
    row("customer-owned.update.add",             CustomerOwned, of(&[FR]),             Customer, ADD,              Activated,         Activated,         clauses!["ALLOC-FR-09", "LIFE-06"]).premium().graded(Inferred),
    row("customer-owned.update.modify",          CustomerOwned, of(&[FR]),             Customer, MODIFY,           Activated,         Activated,         clauses!["ALLOC-FR-09", "LIFE-07"]),
    row("customer-owned.return.activated",       CustomerOwned, of(&[FR]),             Customer, RETURN,           Activated,         Quarantined,       clauses!["RET-01", "STAT-05", "STAT-07"]),
    row("customer-owned.expire.quarantine",      CustomerOwned, of(&[FR]),             System,   QUARANTINE_ENDS,  Quarantined,       Free,              clauses!["ALLOC-FR-05", "LIFE-12"]).finding(F01),
    row("customer-owned.port-out",               CustomerOwned, of(&[FR]),             Operator, OUT,              Activated,         PortOut,           clauses!["ALLOC-FR-05", "LIFE-15"]).through(PortOutInProgress).graded(Inferred),
    row("customer-owned.port-out.back",          CustomerOwned, of(&[FR]),             Operator, BACK,             PortOut,           Free,              clauses!["ALLOC-FR-05"]),
];

const OUT: Trigger = Trigger::Happens(Event::PortOut);
const OUT_RETURN: Trigger = Trigger::Happens(PortOutReturn);
const OUT_TRANSFER: Trigger = Trigger::Happens(PortOutTransfer);
const CONFIRMED: Trigger = Trigger::Happens(PortInConfirmed);
const COMPLETED: Trigger = Trigger::Happens(PortInCompleted);
const BACK: Trigger = Trigger::Happens(PoolReturn);

impl Transition {
    /// The row as a sentence: `customer, return: Activated -> Quarantined`.
    pub(crate) fn sentence(&self) -> String {
        let on = match self.on {
            Trigger::Asked(request, None) => request.to_string(),
            Trigger::Asked(request, Some(action)) => format!("{request} {action}"),
            Trigger::Happens(event) => event.to_string(),
        };
        let from = self.from.map_or("not in stock", NumberStatus::as_str);
        let between = match self.between {
            Between::Nothing => String::new(),
            Between::Status(status) => format!(" through `{status}`"),
            Between::Event(event) => format!(" at {event}"),
        };
        let countries: Vec<_> = self.countries.iter().map(Country::as_str).collect();
        let (by, origin, to) = (self.by, self.origin, self.to);
        format!("{by}, {on}: a `{origin}` number goes from `{from}`{between} to `{to}`, in {}", countries.join(", "))
    }
}
