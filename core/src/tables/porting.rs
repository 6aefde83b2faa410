//! What is asked of a porting order and of its updates, beside their parts: days, windows, approvals.

use super::cite::{Cite, ClauseId, clauses};
use super::country_set::{ALL, CountrySet, of};
use super::fields::Part;
use crate::vocabulary::{
    Action::{self, *},
    AskedOf,
    Country::*,
    DeadlineKind,
    Grade::{self, Inferred, NotStated},
    Request::{self, PortIn, PortUpdate},
};

/// A day that an order asks for.
#[derive(Debug)]
pub(crate) struct WishRow {
    pub request: Request,
    pub action: Option<Action>,
    pub countries: CountrySet,
    /// Where the day stands.
    pub day: Part,
    /// Where the time of day stands, for a day on which a port is to begin; `None`: any day will do.
    pub window: Option<Part>,
    /// Whether the lead time is counted to it.
    pub lead_time: bool,
    /// The timer in which it must lie.
    pub within: Option<DeadlineKind>,
    pub cite: Cite,
}

const fn wish(
    rule: &'static str,
    request: Request,
    action: Option<Action>,
    countries: CountrySet,
    day: Part,
    window: Option<Part>,
    clauses: &'static [ClauseId],
) -> WishRow {
    let cite = Cite::new(rule, clauses).graded(Inferred);
    WishRow { request, action, countries, day, window, lead_time: false, within: None, cite }
}

impl WishRow {
    const fn after_lead_time(mut self) -> Self {
        self.lead_time = true;
        self
    }

    /// The source itself says when.
    const fn within(mut self, kind: DeadlineKind) -> Self {
        self.within = Some(kind);
        self.cite.grade = Grade::Guide;
        self
    }
}

/// One row a request, action and place of a day. That a day of a port is neither past nor a day off is our reading; that
/// a changed date has no lead time of its own is, too: no source gives one.
#[rustfmt::skip]
pub(crate) static WISHES: &[WishRow] = &[
    //   rule                  request     action               countries            day                      window                   clauses
    wish("wish.port-in",       PortIn,     None,                ALL,                 Part::PortDate,          Some(Part::PortWindow),  clauses!["PIN-09"]).after_lead_time(),
    wish("wish.change-date",   PortUpdate, Some(ChangeDate),    ALL.except(of(&[NL, IT])), Part::RequestedDate, Some(Part::Window),      clauses!["UPD-01"]),
    wish("wish.modify",        PortUpdate, Some(ModifyPort),    ALL.except(of(&[NL])), Part::RequestedDate,     Some(Part::Window),      clauses!["UPD-04"]),
    wish("wish.modify.port",   PortUpdate, Some(ModifyPort),    ALL.except(of(&[NL])), Part::PortDate,          Some(Part::PortWindow),  clauses!["UPD-04"]),
    wish("wish.schedule-port", PortUpdate, Some(SchedulePort),  of(&[NL]),           Part::RequestedDate,     Some(Part::Window),      clauses!["PIN-03"]).within(DeadlineKind::Expiry),
    wish("wish.fpd",           PortUpdate, Some(AcceptPortOut), of(&[NL]),           Part::FirstPossibleDate, None,                    clauses!["POUT-04"]).within(DeadlineKind::FirstPossibleDateChoice),
];

/// An update that initiates a port at once, not before its first possible date.
#[derive(Debug)]
pub(crate) struct AtOnceRow {
    pub request: Request,
    pub action: Action,
    pub countries: CountrySet,
    pub cite: Cite,
}

/// One row a request and action.
pub(crate) static AT_ONCE: &[AtOnceRow] = &[AtOnceRow {
    request: PortUpdate,
    action: ActivatePort,
    countries: of(&[NL]),
    cite: Cite::new("wish.activate-port", clauses!["PIN-03", "PIN-08"]),
}];

/// Who must agree to what is asked.
#[derive(Debug)]
pub(crate) struct ApprovalRow {
    pub request: Request,
    pub action: Action,
    pub countries: CountrySet,
    pub asked_of: AskedOf,
    pub cite: Cite,
}

/// One row a request and action.
pub(crate) static APPROVALS: &[ApprovalRow] = &[ApprovalRow {
    request: PortUpdate,
    action: Cancel,
    countries: ALL.except(of(&[NL])),
    asked_of: AskedOf::PortingDesk,
    cite: Cite::new("approval.cancel", clauses!["UPD-05"]),
}];

/// A code that belongs to one telephone number.
#[derive(Debug)]
pub(crate) struct SingleCodeRow {
    pub countries: CountrySet,
    pub request: Request,
    pub code: Part,
    pub cite: Cite,
}

/// One row a code.
pub(crate) static SINGLE_CODES: &[SingleCodeRow] = &[SingleCodeRow {
    countries: of(&[FR]),
    request: PortIn,
    code: Part::Rio,
    cite: Cite::new("porting.rio.single", clauses!["ALLOC-FR-08"]),
}];

/// How long before its date a port-in must be submitted where no source says it; a caller's own figure stands here too.
pub(crate) static LEAD_TIME: Cite = Cite::new("lead-time", clauses!["API-01"]).graded(NotStated);
/// At what time of day a port can begin where no source says it.
pub(crate) static WINDOW: Cite = Cite::new("window", clauses!["API-01"]).graded(NotStated);

/// The sources of this page that are no rows of a table.
pub(crate) static PLAIN: &[&Cite] = &[&LEAD_TIME, &WINDOW];
