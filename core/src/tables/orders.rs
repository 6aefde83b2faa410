//! The orders: which statuses each kind has where, and how it moves between them.

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, ZONE_B, of};
use super::transitions::Trigger;
use crate::vocabulary::{
    Action::{self, *},
    Actor::{self, Customer, Operator, System},
    CancelStatus as Cancelling,
    Country::{self, *},
    DateChangeStatus as Changing, DeadlineKind,
    Event::{self, *},
    FindingId::{self, F06, F07, F09, F21},
    Grade::{self, Inferred},
    ModifyStatus as Modifying, NumberStatus, OrderKind,
    Origin::{self, Colt, CustomerOwned, PortedIn},
    OtherOrderStatus as Plain, PortInStatus as In, PortOutStatus as Out,
    Reading::{self, EveryCustomer, RegisteredReseller},
    Request, Status,
};

/// Which customers a row speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Whose {
    /// All.
    Anybody,
    /// Those that are registered resellers in Germany.
    Registered,
    /// Those that are not.
    Unregistered,
}

impl Whose {
    /// Whether the row speaks of a customer that is, or is not, such a reseller.
    pub(crate) const fn include(self, registered: bool) -> bool {
        match self {
            Self::Anybody => true,
            Self::Registered => registered,
            Self::Unregistered => !registered,
        }
    }
}

/// A status of orders of a kind in some countries.
#[derive(Debug)]
pub(crate) struct OrderStatusRow {
    pub status: Status,
    pub countries: CountrySet,
    pub whose: Whose,
    /// Whether nothing more can be asked of the order.
    pub last: bool,
    /// Whether it ends without being done.
    pub undone: bool,
    pub cite: Cite,
}

/// A move of an order.
#[derive(Debug)]
pub(crate) struct OrderRow {
    pub countries: CountrySet,
    pub whose: Whose,
    pub by: Actor,
    pub on: Trigger,
    /// `None`: the order comes into being.
    pub from: Option<Status>,
    pub to: Status,
    /// The child order that the request creates.
    pub child: Option<OrderKind>,
    /// Until this happens, the order stays where it is.
    pub then: Option<Event>,
    /// What limits a request, or brings the move by itself.
    pub timer: Option<DeadlineKind>,
    /// What the numbers of the order become, by their origin; a status that the country does not have is passed over.
    pub numbers: &'static [(Origin, NumberStatus)],
    /// What the parent of a child order becomes.
    pub parent: Option<Status>,
    /// Whether the first possible date is set to the next working day.
    pub next_working_day: bool,
    pub cite: Cite,
}

const fn status(
    rule: &'static str,
    status: Status,
    countries: CountrySet,
    clauses: &'static [ClauseId],
) -> OrderStatusRow {
    OrderStatusRow {
        status,
        countries,
        whose: Whose::Anybody,
        last: false,
        undone: false,
        cite: Cite::new(rule, clauses),
    }
}

impl OrderStatusRow {
    const fn last(mut self) -> Self {
        self.last = true;
        self
    }

    const fn undone(mut self) -> Self {
        self.undone = true;
        self.last()
    }

    const fn registered(mut self) -> Self {
        self.whose = Whose::Registered;
        self
    }
}

cited!(OrderStatusRow: doubt(finding: FindingId, reading: Reading), finding(finding: FindingId));

const fn row(
    rule: &'static str,
    countries: CountrySet,
    by: Actor,
    on: Trigger,
    from: Option<Status>,
    to: Status,
    clauses: &'static [ClauseId],
) -> OrderRow {
    OrderRow {
        countries,
        whose: Whose::Anybody,
        by,
        on,
        from,
        to,
        child: None,
        then: None,
        timer: None,
        numbers: &[],
        parent: None,
        next_working_day: false,
        cite: Cite::new(rule, clauses),
    }
}

const fn port_in(
    rule: &'static str,
    countries: CountrySet,
    by: Actor,
    on: Trigger,
    from: In,
    to: In,
    clauses: &'static [ClauseId],
) -> OrderRow {
    row(rule, countries, by, on, Some(Status::PortIn(from)), Status::PortIn(to), clauses)
}

const fn port_out(
    rule: &'static str,
    countries: CountrySet,
    by: Actor,
    on: Trigger,
    from: Out,
    to: Out,
    clauses: &'static [ClauseId],
) -> OrderRow {
    row(rule, countries, by, on, Some(Status::PortOut(from)), Status::PortOut(to), clauses)
}

/// The beginning of an order.
const fn begins(
    rule: &'static str,
    countries: CountrySet,
    by: Actor,
    on: Trigger,
    to: Status,
    clauses: &'static [ClauseId],
) -> OrderRow {
    row(rule, countries, by, on, None, to, clauses)
}

impl OrderRow {
    /// The request creates a child order; this outcome of it moves the parent.
    const fn by_child(mut self, child: OrderKind, then: Event) -> Self {
        self.child = Some(child);
        self.then = Some(then);
        self
    }

    const fn at(mut self, event: Event) -> Self {
        self.then = Some(event);
        self
    }

    const fn timed(mut self, timer: DeadlineKind) -> Self {
        self.timer = Some(timer);
        self
    }

    const fn numbers(mut self, numbers: &'static [(Origin, NumberStatus)]) -> Self {
        self.numbers = numbers;
        self
    }

    const fn parent(mut self, status: In) -> Self {
        self.parent = Some(Status::PortIn(status));
        self
    }

    const fn on_the_next_working_day(mut self) -> Self {
        self.next_working_day = true;
        self
    }

    const fn registered(mut self) -> Self {
        self.whose = Whose::Registered;
        self
    }

    const fn unregistered(mut self) -> Self {
        self.whose = Whose::Unregistered;
        self
    }

    /// The kind of order that moves.
    pub(crate) const fn kind(&self) -> Option<OrderKind> {
        self.to.order()
    }

    /// The move as a sentence.
    pub(crate) fn sentence(&self) -> String {
        let on = match self.on {
            Trigger::Asked(request, None) => request.to_string(),
            Trigger::Asked(request, Some(action)) => format!("{request} {action}"),
            Trigger::Happens(event) => event.to_string(),
        };
        let from = self.from.map_or_else(|| "begins".to_owned(), |from| format!("goes from `{from}`"));
        let kind = self.kind().map_or("", OrderKind::as_str);
        let then = self.then.map_or_else(String::new, |event| format!(" at {event}"));
        let countries: Vec<_> = self.countries.iter().map(Country::as_str).collect();
        let to = if self.from.is_some() { format!("to `{}`", self.to) } else { format!("in `{}`", self.to) };
        let by = self.by;
        format!("{by}, {on}: a `{kind}` order {from}{then} {to}, in {}", countries.join(", "))
    }
}

cited!(OrderRow: doubt(finding: FindingId, reading: Reading), finding(finding: FindingId), graded(grade: Grade));

const NL_ONLY: CountrySet = of(&[NL]);
const NOT_NL: CountrySet = ALL.except(NL_ONLY);
const DATE_CHANGES: CountrySet = ALL.except(of(&[NL, IT]));
const DE_ONLY: CountrySet = of(&[DE]);
const BE_CH: CountrySet = of(&[BE, CH]);
const AT_ONLY: CountrySet = of(&[AT]);
/// Where every customer is asked before numbers are ported out.
const ASKED: CountrySet = of(&[AT, BE, CH, NL]);
/// Where none is.
const UNASKED: CountrySet = ALL.except(ASKED).except(DE_ONLY);
/// Where an accepted port-out is `Confirmed`.
const ACCEPTED: CountrySet = of(&[AT, BE, CH]);

/// The statuses of orders, in the order of the source.
#[rustfmt::skip]
pub(crate) static ORDER_STATUSES: &[OrderStatusRow] = &[
    //     rule                                    status                                         countries       clauses
    status("order-status.in-progress",             Status::Other(Plain::InProgress),              ALL,            clauses!["ORD-02"]),
    status("order-status.completed",               Status::Other(Plain::Completed),               ALL,            clauses!["ORD-02"]).last(),
    status("order-status.failed",                  Status::Other(Plain::FailedWithError),         ALL,            clauses!["ORD-02"]).undone(),

    status("port-in-status.validation",            Status::PortIn(In::ValidationInProgress),      NOT_NL,         clauses!["PIN-01", "PIN-09"]),
    status("port-in-status.submitted",             Status::PortIn(In::SubmittedToOperator),       ALL,            clauses!["PIN-01", "PIN-09"]),
    status("port-in-status.firm",                  Status::PortIn(In::FirmOrderCommitment),       ALL,            clauses!["PIN-01", "PIN-09"]),
    status("port-in-status.ready",                 Status::PortIn(In::ReadyForPortingInitiation), NL_ONLY,        clauses!["PIN-01", "PIN-03"]),
    status("port-in-status.initiated",             Status::PortIn(In::PortingInitiated),          NOT_NL,         clauses!["PIN-01", "PIN-09"]),
    status("port-in-status.completed",             Status::PortIn(In::Completed),                 ALL,            clauses!["PIN-01", "PIN-02"]).last(),
    status("port-in-status.feedback",              Status::PortIn(In::CustomerFeedbackAwaited),   NOT_NL,         clauses!["PIN-01", "PIN-04"]),
    status("port-in-status.delayed",               Status::PortIn(In::Delayed),                   NOT_NL,         clauses!["PIN-01"]),
    status("port-in-status.completion-delayed",    Status::PortIn(In::PortingCompletionDelayed),  NOT_NL,         clauses!["PIN-01"]),
    status("port-in-status.expired",               Status::PortIn(In::Expired),                   NOT_NL,         clauses!["PIN-01", "PIN-02"]).undone(),
    status("port-in-status.expired.nl",            Status::PortIn(In::Expired),                   NL_ONLY,        clauses!["PIN-06", "PIN-03"]).undone().finding(F09),
    status("port-in-status.cancelled",             Status::PortIn(In::Cancelled),                 ALL,            clauses!["PIN-01", "PIN-02"]).undone(),
    status("port-in-status.rejected",              Status::PortIn(In::Rejected),                  ALL,            clauses!["PIN-01", "PIN-02"]).undone(),
    status("port-in-status.failed",                Status::PortIn(In::PortingFailed),             NOT_NL,         clauses!["PIN-01", "PIN-02"]).undone(),

    status("port-out-status.confirmed",            Status::PortOut(Out::Confirmed),               UNASKED,        clauses!["POUT-01"]),
    status("port-out-status.confirmed.accepted",   Status::PortOut(Out::Confirmed),               ACCEPTED,       clauses!["POUT-06"]),
    status("port-out-status.confirmed.de",         Status::PortOut(Out::Confirmed),               DE_ONLY,        clauses!["POUT-10", "POUT-06"]).finding(F07),
    status("port-out-status.feedback",             Status::PortOut(Out::CustomerFeedbackAwaited), ASKED,          clauses!["POUT-02", "POUT-03", "POUT-04"]),
    status("port-out-status.feedback.de",          Status::PortOut(Out::CustomerFeedbackAwaited), DE_ONLY,        clauses!["POUT-10", "POUT-03"]).registered().doubt(F07, RegisteredReseller),
    status("port-out-status.feedback.de.every",    Status::PortOut(Out::CustomerFeedbackAwaited), DE_ONLY,        clauses!["POUT-03"]).doubt(F07, EveryCustomer),
    status("port-out-status.rejected",             Status::PortOut(Out::Rejected),                ASKED,          clauses!["POUT-05"]).undone(),
    status("port-out-status.rejected.de",          Status::PortOut(Out::Rejected),                DE_ONLY,        clauses!["POUT-05", "POUT-10"]).undone().registered().doubt(F07, RegisteredReseller),
    status("port-out-status.rejected.de.every",    Status::PortOut(Out::Rejected),                DE_ONLY,        clauses!["POUT-05"]).undone().doubt(F07, EveryCustomer),
    status("port-out-status.firm",                 Status::PortOut(Out::FirmOrderCommitment),     NL_ONLY,        clauses!["POUT-07"]),
    status("port-out-status.ready",                Status::PortOut(Out::ReadyForPortingInitiation), NL_ONLY,      clauses!["POUT-07"]),
    status("port-out-status.expired",              Status::PortOut(Out::Expired),                 NL_ONLY,        clauses!["POUT-07"]).undone(),
    status("port-out-status.initiated.nl",         Status::PortOut(Out::PortInitiated),           NL_ONLY,        clauses!["POUT-07"]),
    status("port-out-status.initiated",            Status::PortOut(Out::PortOutInitiated),        NOT_NL,         clauses!["POUT-08"]),
    status("port-out-status.cancelled",            Status::PortOut(Out::Cancelled),               ALL,            clauses!["POUT-08"]).undone(),
    status("port-out-status.completed",            Status::PortOut(Out::Completed),               ALL,            clauses!["POUT-08", "POUT-09"]).last(),

    status("date-change-status.validation",        Status::DateChange(Changing::ValidationInProgress), DATE_CHANGES, clauses!["UPD-01"]),
    status("date-change-status.accepted",          Status::DateChange(Changing::Accepted),        DATE_CHANGES,   clauses!["UPD-01"]).last(),
    status("date-change-status.rejected",          Status::DateChange(Changing::Rejected),        DATE_CHANGES,   clauses!["UPD-01"]).undone(),
    status("cancel-status.validation",             Status::Cancel(Cancelling::ValidationInProgress), NOT_NL,      clauses!["UPD-05"]),
    status("cancel-status.accepted",               Status::Cancel(Cancelling::Accepted),          NOT_NL,         clauses!["UPD-05"]).last(),
    status("cancel-status.rejected",               Status::Cancel(Cancelling::Rejected),          NOT_NL,         clauses!["UPD-05"]).undone(),
    status("modify-status.in-progress",            Status::Modify(Modifying::InProgress),         NOT_NL,         clauses!["UPD-04"]),
    status("modify-status.completed",              Status::Modify(Modifying::Completed),          NOT_NL,         clauses!["UPD-04"]).last(),
];

const PORT_IN: Trigger = Trigger::Asked(Request::PortIn, None);

/// An action of the request `portUpdate`.
const fn update(action: Action) -> Trigger {
    Trigger::Asked(Request::PortUpdate, Some(action))
}

const fn on(event: Event) -> Trigger {
    Trigger::Happens(event)
}

/// What numbers become when a port-in is confirmed, and when it is done.
const COMING: &[(Origin, NumberStatus)] = &[(PortedIn, NumberStatus::PortInAllocated)];
const HERE: &[(Origin, NumberStatus)] = &[(PortedIn, NumberStatus::PortInActivated)];
/// What numbers are while a port-out runs, and when it is done: of ported-in ones by where they go.
const LEAVING: &[(Origin, NumberStatus)] = &[
    (Colt, NumberStatus::PortOutInProgress),
    (CustomerOwned, NumberStatus::PortOutInProgress),
    (PortedIn, NumberStatus::TransferInProgress),
    (PortedIn, NumberStatus::ReturnInProgress),
];
const GONE: &[(Origin, NumberStatus)] = &[
    (Colt, NumberStatus::PortOut),
    (CustomerOwned, NumberStatus::PortOut),
    (PortedIn, NumberStatus::Transferred),
    (PortedIn, NumberStatus::Returned),
];

const CONFIRMED: Status = Status::PortOut(Out::Confirmed);
const OUT_ASKED: Status = Status::PortOut(Out::CustomerFeedbackAwaited);
const BY_DATE: OrderKind = OrderKind::DateChange;
const BY_CANCEL: OrderKind = OrderKind::Cancel;
const BY_MODIFY: OrderKind = OrderKind::Modify;

/// Every move of an order. What the guide shows in pictures that are lost is `inferred`.
#[rustfmt::skip]
pub(crate) static ORDERS: &[OrderRow] = &[
    // Orders that are not about porting.
    begins("order.other.ordered",                ALL,          Customer, on(Ordered),           Status::Other(Plain::InProgress), clauses!["ORD-02"]),
    row("order.other.completed",                 ALL,          Operator, on(Completion),        Some(Status::Other(Plain::InProgress)), Status::Other(Plain::Completed), clauses!["ORD-02"]),
    row("order.other.failed",                    ALL,          Operator, on(BusinessError),     Some(Status::Other(Plain::InProgress)), Status::Other(Plain::FailedWithError), clauses!["ORD-02"]),

    //      rule                                 countries     by        on                     from                          to                            clauses
    // Port-in in all countries except NL.
    begins("order.port-in.ordered",              NOT_NL,       Customer, PORT_IN,               Status::PortIn(In::ValidationInProgress),                   clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.submitted",           NOT_NL,       Operator, on(Submission),        In::ValidationInProgress,     In::SubmittedToOperator,      clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.feedback.validation", NOT_NL,       Operator, on(FeedbackNeeded),    In::ValidationInProgress,     In::CustomerFeedbackAwaited,  clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.rejected.validation", NOT_NL,       Operator, on(Rejection),         In::ValidationInProgress,     In::Rejected,                 clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.confirmed",           NOT_NL,       Operator, on(PortInConfirmed),   In::SubmittedToOperator,      In::FirmOrderCommitment,      clauses!["PIN-05", "PIN-09"]).graded(Inferred).numbers(COMING),
    port_in("order.port-in.feedback.submitted",  NOT_NL,       Operator, on(FeedbackNeeded),    In::SubmittedToOperator,      In::CustomerFeedbackAwaited,  clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.rejected.submitted",  NOT_NL,       Operator, on(Rejection),         In::SubmittedToOperator,      In::Rejected,                 clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.feedback-expired",    NOT_NL,       System,   on(FeedbackExpiry),    In::CustomerFeedbackAwaited,  In::Expired,                  clauses!["PIN-04"]).timed(DeadlineKind::Feedback),
    port_in("order.port-in.initiated",           NOT_NL,       Operator, on(Initiation),        In::FirmOrderCommitment,      In::PortingInitiated,         clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.delayed",             NOT_NL,       Operator, on(Delay),             In::FirmOrderCommitment,      In::Delayed,                  clauses!["PIN-01"]).graded(Inferred),
    port_in("order.port-in.initiated.delayed",   NOT_NL,       Operator, on(Initiation),        In::Delayed,                  In::PortingInitiated,         clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.completed",           NOT_NL,       Operator, on(PortInCompleted),   In::PortingInitiated,         In::Completed,                clauses!["PIN-05", "PIN-01"]).graded(Inferred).numbers(HERE),
    port_in("order.port-in.completion-delayed",  NOT_NL,       Operator, on(Delay),             In::PortingInitiated,         In::PortingCompletionDelayed, clauses!["PIN-01"]).graded(Inferred),
    port_in("order.port-in.failed",              NOT_NL,       Operator, on(PortFailure),       In::PortingInitiated,         In::PortingFailed,            clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.completed.delayed",   NOT_NL,       Operator, on(PortInCompleted),   In::PortingCompletionDelayed, In::Completed,                clauses!["PIN-05", "PIN-01"]).graded(Inferred).numbers(HERE),
    port_in("order.port-in.failed.delayed",      NOT_NL,       Operator, on(PortFailure),       In::PortingCompletionDelayed, In::PortingFailed,            clauses!["PIN-01", "PIN-09"]).graded(Inferred),

    // Its updates: a child order decides.
    port_in("order.port-in.date.validation",     DATE_CHANGES, Customer, update(ChangeDate),    In::ValidationInProgress,     In::SubmittedToOperator,      clauses!["UPD-02", "UPD-01", "ORD-04"]).by_child(BY_DATE, ChildAccepted),
    port_in("order.port-in.date.firm",           DATE_CHANGES, Customer, update(ChangeDate),    In::FirmOrderCommitment,      In::SubmittedToOperator,      clauses!["UPD-02", "UPD-01", "UPD-03", "ORD-04"]).by_child(BY_DATE, ChildAccepted).timed(DeadlineKind::DateChange),
    port_in("order.port-in.date.feedback",       DATE_CHANGES, Customer, update(ChangeDate),    In::CustomerFeedbackAwaited,  In::SubmittedToOperator,      clauses!["UPD-02", "UPD-01", "ORD-04"]).by_child(BY_DATE, ChildAccepted).timed(DeadlineKind::Feedback),
    port_in("order.port-in.cancel.validation",   NOT_NL,       Customer, update(Cancel),        In::ValidationInProgress,     In::Cancelled,                clauses!["UPD-05", "ORD-04"]).by_child(BY_CANCEL, ChildAccepted),
    port_in("order.port-in.cancel.submitted",    NOT_NL,       Customer, update(Cancel),        In::SubmittedToOperator,      In::Cancelled,                clauses!["UPD-05", "ORD-04"]).by_child(BY_CANCEL, ChildAccepted),
    port_in("order.port-in.cancel.firm",         NOT_NL,       Customer, update(Cancel),        In::FirmOrderCommitment,      In::Cancelled,                clauses!["UPD-05", "UPD-06", "ORD-04"]).by_child(BY_CANCEL, ChildAccepted).timed(DeadlineKind::Cancel),
    port_in("order.port-in.cancel.feedback",     NOT_NL,       Customer, update(Cancel),        In::CustomerFeedbackAwaited,  In::Cancelled,                clauses!["UPD-05", "ORD-04"]).by_child(BY_CANCEL, ChildAccepted).timed(DeadlineKind::Feedback),
    port_in("order.port-in.modify",              NOT_NL,       Customer, update(ModifyPort),    In::CustomerFeedbackAwaited,  In::ValidationInProgress,     clauses!["UPD-04", "ORD-04"]).by_child(BY_MODIFY, ChildCompleted).timed(DeadlineKind::Feedback),

    // Port-in in NL.
    begins("order.port-in.nl.ordered",           NL_ONLY,      Customer, PORT_IN,               Status::PortIn(In::SubmittedToOperator),                    clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.nl.confirmed",        NL_ONLY,      Operator, on(PortInConfirmed),   In::SubmittedToOperator,      In::FirmOrderCommitment,      clauses!["PIN-05", "PIN-08"]).graded(Inferred).numbers(COMING),
    port_in("order.port-in.nl.rejected",         NL_ONLY,      Operator, on(Rejection),         In::SubmittedToOperator,      In::Rejected,                 clauses!["PIN-01", "PIN-09"]).graded(Inferred),
    port_in("order.port-in.nl.ready",            NL_ONLY,      System,   on(FirstPossibleDate), In::FirmOrderCommitment,      In::ReadyForPortingInitiation, clauses!["PIN-03"]).timed(DeadlineKind::FirstPossibleDate),
    port_in("order.port-in.nl.scheduled",        NL_ONLY,      Customer, update(SchedulePort),  In::ReadyForPortingInitiation, In::Completed,               clauses!["PIN-03", "PIN-05"]).graded(Inferred).at(PortInCompleted).timed(DeadlineKind::Expiry).numbers(HERE),
    port_in("order.port-in.nl.activated",        NL_ONLY,      Customer, update(ActivatePort),  In::ReadyForPortingInitiation, In::Completed,               clauses!["PIN-03", "PIN-05"]).graded(Inferred).at(PortInCompleted).timed(DeadlineKind::Expiry).numbers(HERE),
    port_in("order.port-in.nl.expired",          NL_ONLY,      System,   on(OrderExpiry),       In::ReadyForPortingInitiation, In::Expired,                 clauses!["PIN-03", "PIN-06"]).finding(F09).timed(DeadlineKind::Expiry),
    port_in("order.port-in.nl.cancelled.submitted", NL_ONLY,   Operator, on(Cancellation),      In::SubmittedToOperator,      In::Cancelled,                clauses!["PIN-01", "UPD-05"]).graded(Inferred),
    port_in("order.port-in.nl.cancelled.firm",   NL_ONLY,      Operator, on(Cancellation),      In::FirmOrderCommitment,      In::Cancelled,                clauses!["PIN-01", "UPD-05"]).graded(Inferred),
    port_in("order.port-in.nl.cancelled.ready",  NL_ONLY,      Operator, on(Cancellation),      In::ReadyForPortingInitiation, In::Cancelled,               clauses!["PIN-01", "UPD-05"]).graded(Inferred),

    // Port-out: who is asked first, and who is not.
    begins("order.port-out.begun",               UNASKED,      Operator, on(PortOut),           CONFIRMED,                                                  clauses!["POUT-01", "POUT-12", "POUT-11"]).numbers(LEAVING),
    begins("order.port-out.begun.de",            DE_ONLY,      Operator, on(PortOut),           CONFIRMED,                                                  clauses!["POUT-10", "POUT-12"]).unregistered().doubt(F07, RegisteredReseller).numbers(LEAVING),
    begins("order.port-out.asked.be-ch",         BE_CH,        Operator, on(PortOut),           OUT_ASKED,                                                  clauses!["POUT-02", "POUT-12", "POUT-11"]).numbers(LEAVING),
    begins("order.port-out.asked.at",            AT_ONLY,      Operator, on(PortOut),           OUT_ASKED,                                                  clauses!["POUT-03", "POUT-12", "POUT-11"]).numbers(LEAVING),
    begins("order.port-out.asked.de",            DE_ONLY,      Operator, on(PortOut),           OUT_ASKED,                                                  clauses!["POUT-10", "POUT-03", "POUT-12"]).registered().doubt(F07, RegisteredReseller).numbers(LEAVING),
    begins("order.port-out.asked.de.every",      DE_ONLY,      Operator, on(PortOut),           OUT_ASKED,                                                  clauses!["POUT-03", "POUT-12"]).doubt(F07, EveryCustomer).numbers(LEAVING),
    begins("order.port-out.asked.nl",            NL_ONLY,      Operator, on(PortOut),           OUT_ASKED,                                                  clauses!["POUT-04", "POUT-12", "POUT-11"]).numbers(LEAVING),
    port_out("order.port-out.accepted",          ACCEPTED,     Customer, update(AcceptPortOut), Out::CustomerFeedbackAwaited, Out::Confirmed,               clauses!["POUT-06"]).timed(DeadlineKind::Answer),
    port_out("order.port-out.accepted.de",       DE_ONLY,      Customer, update(AcceptPortOut), Out::CustomerFeedbackAwaited, Out::Confirmed,               clauses!["POUT-10", "POUT-06"]).finding(F07).timed(DeadlineKind::Answer),
    port_out("order.port-out.accepted.nl",       NL_ONLY,      Customer, update(AcceptPortOut), Out::CustomerFeedbackAwaited, Out::FirmOrderCommitment,     clauses!["POUT-07", "POUT-04"]).timed(DeadlineKind::Answer),
    port_out("order.port-out.rejected",          ASKED,        Customer, update(RejectPortOut), Out::CustomerFeedbackAwaited, Out::Rejected,                clauses!["POUT-05"]).timed(DeadlineKind::Answer),
    port_out("order.port-out.rejected.de",       DE_ONLY,      Customer, update(RejectPortOut), Out::CustomerFeedbackAwaited, Out::Rejected,                clauses!["POUT-05", "POUT-10"]).finding(F07).timed(DeadlineKind::Answer),
    port_out("order.port-out.unanswered.be-ch",  BE_CH,        System,   on(AnswerExpiry),      Out::CustomerFeedbackAwaited, Out::Confirmed,               clauses!["POUT-02", "POUT-06"]).timed(DeadlineKind::Answer),
    port_out("order.port-out.unanswered.at",     AT_ONLY,      System,   on(AnswerExpiry),      Out::CustomerFeedbackAwaited, Out::Confirmed,               clauses!["POUT-03", "POUT-06"]).timed(DeadlineKind::Answer),
    port_out("order.port-out.unanswered.de",     DE_ONLY,      System,   on(AnswerExpiry),      Out::CustomerFeedbackAwaited, Out::Confirmed,               clauses!["POUT-10", "POUT-03"]).finding(F07).timed(DeadlineKind::Answer),
    port_out("order.port-out.unanswered.nl",     NL_ONLY,      System,   on(AnswerExpiry),      Out::CustomerFeedbackAwaited, Out::FirmOrderCommitment,     clauses!["POUT-04", "POUT-07"]).timed(DeadlineKind::Answer).on_the_next_working_day(),
    port_out("order.port-out.cancelled.feedback", ASKED,       Operator, on(Cancellation),      Out::CustomerFeedbackAwaited, Out::Cancelled,               clauses!["POUT-08"]).graded(Inferred),
    port_out("order.port-out.cancelled.feedback.de", DE_ONLY,  Operator, on(Cancellation),      Out::CustomerFeedbackAwaited, Out::Cancelled,               clauses!["POUT-08", "POUT-10"]).graded(Inferred).finding(F07),
    port_out("order.port-out.cancelled.confirmed", NOT_NL,     Operator, on(Cancellation),      Out::Confirmed,               Out::Cancelled,               clauses!["POUT-08"]).graded(Inferred),
    port_out("order.port-out.initiated",         NOT_NL,       Operator, on(Initiation),        Out::Confirmed,               Out::PortOutInitiated,        clauses!["POUT-08"]).graded(Inferred),
    port_out("order.port-out.completed",         NOT_NL.except(DE_ONLY), Operator, on(Completion), Out::PortOutInitiated,     Out::Completed,               clauses!["POUT-08", "POUT-11"]).graded(Inferred).numbers(GONE),
    port_out("order.port-out.completed.de",      DE_ONLY,      Operator, on(Completion),        Out::PortOutInitiated,        Out::Completed,               clauses!["POUT-08", "POUT-11"]).graded(Inferred).finding(F06).numbers(GONE),
    port_out("order.port-out.rolled-back",       NOT_NL,       Operator, on(Rollback),          Out::Completed,               Out::Confirmed,               clauses!["POUT-09"]).numbers(LEAVING),
    port_out("order.port-out.nl.cancelled",      NL_ONLY,      Operator, on(Cancellation),      Out::FirmOrderCommitment,     Out::Cancelled,               clauses!["POUT-07", "POUT-08"]),
    port_out("order.port-out.nl.ready",          NL_ONLY,      System,   on(FirstPossibleDate), Out::FirmOrderCommitment,     Out::ReadyForPortingInitiation, clauses!["POUT-07"]).timed(DeadlineKind::FirstPossibleDate),
    port_out("order.port-out.nl.initiated",      NL_ONLY,      Operator, on(Initiation),        Out::ReadyForPortingInitiation, Out::PortInitiated,         clauses!["POUT-07"]),
    port_out("order.port-out.nl.expired",        NL_ONLY,      System,   on(OrderExpiry),       Out::ReadyForPortingInitiation, Out::Expired,               clauses!["POUT-07"]).timed(DeadlineKind::Expiry),
    port_out("order.port-out.nl.completed",      NL_ONLY,      Operator, on(Completion),        Out::PortInitiated,           Out::Completed,               clauses!["POUT-08", "POUT-11"]).graded(Inferred).numbers(GONE),

    // Child orders.
    begins("order.date-change.asked",            DATE_CHANGES, Customer, update(ChangeDate),    Status::DateChange(Changing::ValidationInProgress),         clauses!["UPD-01", "ORD-04"]),
    row("order.date-change.accepted",            DATE_CHANGES, Operator, on(ChildAccepted),     Some(Status::DateChange(Changing::ValidationInProgress)), Status::DateChange(Changing::Accepted), clauses!["UPD-01"]).parent(In::SubmittedToOperator),
    row("order.date-change.rejected",            DATE_CHANGES, Operator, on(ChildRejected),     Some(Status::DateChange(Changing::ValidationInProgress)), Status::DateChange(Changing::Rejected), clauses!["UPD-01"]),
    begins("order.cancel.asked",                 NOT_NL,       Customer, update(Cancel),        Status::Cancel(Cancelling::ValidationInProgress),           clauses!["UPD-05", "ORD-04"]),
    row("order.cancel.accepted",                 NOT_NL,       Operator, on(ChildAccepted),     Some(Status::Cancel(Cancelling::ValidationInProgress)), Status::Cancel(Cancelling::Accepted), clauses!["UPD-05"]).parent(In::Cancelled),
    row("order.cancel.rejected",                 NOT_NL,       Operator, on(ChildRejected),     Some(Status::Cancel(Cancelling::ValidationInProgress)), Status::Cancel(Cancelling::Rejected), clauses!["UPD-05"]),
    begins("order.modify.asked",                 NOT_NL,       Customer, update(ModifyPort),    Status::Modify(Modifying::InProgress),                      clauses!["UPD-04", "ORD-04"]),
    row("order.modify.completed",                NOT_NL,       Operator, on(ChildCompleted),    Some(Status::Modify(Modifying::InProgress)), Status::Modify(Modifying::Completed), clauses!["UPD-04"]).parent(In::ValidationInProgress),
];

/// Why an action of `portUpdate` is not there for orders of a kind, and what to do instead.
#[derive(Debug)]
pub(crate) struct Unavailable {
    pub action: Action,
    pub kind: OrderKind,
    pub countries: CountrySet,
    pub whose: Whose,
    pub why: &'static str,
    pub instead: &'static str,
    pub cite: Cite,
}

const fn no(
    rule: &'static str,
    kind: OrderKind,
    action: Action,
    countries: CountrySet,
    clauses: &'static [ClauseId],
    why: &'static str,
    instead: &'static str,
) -> Unavailable {
    Unavailable { action, kind, countries, whose: Whose::Anybody, why, instead, cite: Cite::new(rule, clauses) }
}

impl Unavailable {
    const fn unregistered(mut self) -> Self {
        self.whose = Whose::Unregistered;
        self
    }
}

cited!(Unavailable: doubt(finding: FindingId, reading: Reading), finding(finding: FindingId), graded(grade: Grade));

/// Every action that is not there, with the reason.
#[rustfmt::skip]
pub(crate) static UNAVAILABLE: &[Unavailable] = &[
    no("unavailable.change-date.nl",     OrderKind::PortIn,  ChangeDate,    NL_ONLY, clauses!["UPD-01", "PIN-03"], "a port-in has no date change there: the port is made at any moment of the 90 calendar days after the first possible date", "choose the moment with `schedulePort` or `activatePort` in `Ready for porting initiation`"),
    no("unavailable.change-date.it",     OrderKind::PortIn,  ChangeDate,    of(&[IT]), clauses!["UPD-01", "UPD-04"], "a port-in has no date change there", "a `modify` in `Customer feedback awaited` can carry a new date").finding(F21),
    no("unavailable.cancel.nl",          OrderKind::PortIn,  Cancel,        NL_ONLY, clauses!["UPD-05", "PIN-03"], "a port-in cannot be cancelled over the API there", "do not initiate the port: the order expires 90 calendar days after the first possible date"),
    no("unavailable.modify.nl",          OrderKind::PortIn,  ModifyPort,    NL_ONLY, clauses!["UPD-04", "PIN-07"], "a port-in cannot be modified there: it is automated, and has no `Customer feedback awaited`", "let the order end and send a new `portIn`; complex cases go to the porting desk"),
    no("unavailable.schedule",           OrderKind::PortIn,  SchedulePort,  NOT_NL,  clauses!["PIN-01", "PIN-09"], "the provider initiates a port-in itself there, in the window agreed in `Firm order commitment`", "a date is agreed with the order").graded(Inferred),
    no("unavailable.activate",           OrderKind::PortIn,  ActivatePort,  NOT_NL,  clauses!["PIN-01", "PIN-09"], "the provider initiates a port-in itself there, in the window agreed in `Firm order commitment`", "wait for `Porting initiated`").graded(Inferred),
    no("unavailable.accept",             OrderKind::PortOut, AcceptPortOut, UNASKED, clauses!["POUT-01"],          "a port-out needs no answer of the customer's there", "nothing: the order is `Confirmed` until it is completed"),
    no("unavailable.accept.de",          OrderKind::PortOut, AcceptPortOut, DE_ONLY, clauses!["POUT-10"],          "a registered German reseller alone is asked there", "say so with `customer.registeredDeReseller` if the customer is one").unregistered().doubt(F07, RegisteredReseller),
    no("unavailable.reject",             OrderKind::PortOut, RejectPortOut, UNASKED, clauses!["POUT-01"],          "a port-out needs no answer of the customer's there", "a completed one can be rolled back: ask the local porting desk"),
    no("unavailable.reject.de",          OrderKind::PortOut, RejectPortOut, DE_ONLY, clauses!["POUT-10"],          "a registered German reseller alone is asked there", "say so with `customer.registeredDeReseller` if the customer is one").unregistered().doubt(F07, RegisteredReseller),
];

/// How numbers are ported out: what another operator's wish is called in the life of a number.
pub(crate) const WAYS_OUT: &[Event] = &[PortOut, PortOutReturn, PortOutTransfer];

/// An order that ends without being done leaves its numbers as they were before it: the guide does not say where they go.
pub(crate) static AS_BEFORE: Cite =
    Cite::new("simulation.as-before", clauses!["ORD-02", "POUT-11", "PIN-02"]).graded(Inferred);
/// A number is in one order at a time.
pub(crate) static ONE_ORDER: Cite = Cite::new("simulation.one-order", clauses!["STAT-02"]).graded(Inferred);
/// A number that is ported in is not in stock before.
pub(crate) static COMES_IN: Cite = Cite::new("simulation.comes-in", clauses!["PIN-05"]).graded(Inferred);

/// The sources of this page that are no rows of a table.
pub(crate) static PLAIN: &[&Cite] = &[&AS_BEFORE, &ONE_ORDER, &COMES_IN];

/// Something good to know about orders of some kinds in some countries.
#[derive(Debug)]
pub(crate) struct NoteRow {
    pub kinds: &'static [OrderKind],
    pub countries: CountrySet,
    pub text: &'static str,
    pub cite: Cite,
}

const fn note(
    rule: &'static str,
    kinds: &'static [OrderKind],
    countries: CountrySet,
    clauses: &'static [ClauseId],
    text: &'static str,
) -> NoteRow {
    NoteRow { kinds, countries, text, cite: Cite::new(rule, clauses) }
}

/// What is said of each child order.
const CHILD: &str = "a child order has an order id of its own: follow it for the update, and the parent for the port";

/// Every note.
#[rustfmt::skip]
pub(crate) static NOTES: &[NoteRow] = &[
    note("note.emergency-database",      &[OrderKind::Other], ALL.except(ZONE_B).except(of(&[DE, DK])), clauses!["ORD-03"],
        "if the emergency database cannot be updated at once, the description of an activation, deactivation, address update or reactivation says `Your order is technically completed and pending for emergency database update`, and later `Request has been processed successfully.`"),
    note("note.emergency-database.port", &[OrderKind::PortIn, OrderKind::PortOut], ALL.except(ZONE_B).except(of(&[DE, DK])), clauses!["ORD-03"],
        "if the emergency database cannot be updated at once, the description of the order says `Your order is technically completed and pending for emergency database update`, and later `Request has been processed successfully.`; an e-mail is sent too"),
    note("note.child-order",             &[OrderKind::DateChange, OrderKind::Cancel], NOT_NL, clauses!["ORD-04"],
        CHILD),
    note("note.child-order.modify",      &[OrderKind::Modify], NOT_NL, clauses!["ORD-04", "UPD-04"],
        CHILD),
    note("note.automated",               &[OrderKind::PortIn], NL_ONLY, clauses!["PIN-07"],
        "a port-in is automated through the national porting database; the porting desk handles complex and out-of-hours orders only"),
    note("note.rejection-reason",        &[OrderKind::PortOut], ASKED.and(DE_ONLY), clauses!["POUT-05"],
        "a rejection needs its reason"),
    note("note.deactivation.088",        &[OrderKind::Other], NL_ONLY, clauses!["RET-05"],
        "the deactivation of 088 numbers is completed when they are off the network and the acknowledgement of PTXS is there"),
];
