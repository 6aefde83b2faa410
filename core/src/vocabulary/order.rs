use super::{Word, spelled, vocabulary};

/// The words of a list, and the other spellings that are read, each with the place of its word.
type Spellings = (&'static [&'static str], &'static [(&'static str, usize)]);

/// Every list of order statuses.
const LISTS: &[Spellings] = &[
    (PortInStatus::WORDS, PortInStatus::VARIANTS),
    (PortOutStatus::WORDS, PortOutStatus::VARIANTS),
    (OtherOrderStatus::WORDS, OtherOrderStatus::VARIANTS),
    (DateChangeStatus::WORDS, DateChangeStatus::VARIANTS),
    (CancelStatus::WORDS, CancelStatus::VARIANTS),
    (ModifyStatus::WORDS, ModifyStatus::VARIANTS),
];

/// Whether a text is the status of an order of some kind, in a spelling that is read.
pub(crate) fn is_order_status(text: &str) -> bool {
    LISTS.iter().any(|(words, variants)| spelled(text, words, variants).is_some())
}

/// The statuses of orders of every kind; some come twice.
pub(crate) fn order_statuses() -> Vec<&'static str> {
    let mut all = Vec::new();
    for (words, _) in LISTS {
        all.extend_from_slice(words);
    }
    all
}

vocabulary! {
    /// A kind of order; each has a state machine of its own.
    pub enum OrderKind: "order kind" {
        /// Brings numbers in from another operator.
        PortIn => "portIn",
        /// Takes numbers out to another operator; raised by the provider.
        PortOut => "portOut",
        /// Any order that is not about porting.
        Other => "other",
        /// Child of a port-in: a change of the agreed date.
        DateChange => "dateChange",
        /// Child of a port-in: its cancellation.
        Cancel => "cancel",
        /// Child of a port-in: a change of its content.
        Modify => "modify",
    }
}

vocabulary! {
    /// The status of a port-in order; `orderStatus` in the provider's API.
    pub enum PortInStatus: "port-in order status" {
        /// The provider still checks the order.
        ValidationInProgress => "Validation In Progress" | "Validation in progress",
        /// Sent to the releasing operator.
        SubmittedToOperator => "Submitted to operator",
        /// Confirmed by the losing operator.
        FirmOrderCommitment => "Firm order commitment" | "Firm Order Commitment",
        /// The first possible date is reached; the port can be initiated or scheduled.
        ReadyForPortingInitiation => "Ready for porting initiation"
            | "Ready for porting Initiation" | "Ready for Porting Initiation",
        /// The provider has begun the port.
        PortingInitiated => "Porting initiated",
        /// The port is done.
        Completed => "Completed",
        /// The provider or the releasing operator needs information.
        CustomerFeedbackAwaited => "Customer feedback awaited" | "Customer Feedback Awaited",
        /// Late, before the port began.
        Delayed => "Delayed",
        /// Late, after the port began.
        PortingCompletionDelayed => "Porting Completion Delayed",
        /// Ended by lapse of time.
        Expired => "Expired",
        /// Ended at the customer's wish.
        Cancelled => "Cancelled",
        /// Ended by the provider, with a code and a reason.
        Rejected => "Rejected",
        /// Rolled back to the releasing operator.
        PortingFailed => "Porting failed",
    }
}

vocabulary! {
    /// The status of a port-out order; `orderStatus` in the provider's API.
    pub enum PortOutStatus: "port-out order status" {
        /// The customer is asked to accept or reject.
        CustomerFeedbackAwaited => "Customer feedback awaited" | "Customer Feedback Awaited",
        /// Nothing stands against the port any more.
        Confirmed => "Confirmed" | "confirmed",
        /// Accepted, waiting for the first possible date.
        FirmOrderCommitment => "Firm order commitment" | "Firm Order Commitment",
        /// The first possible date is reached; the gaining operator can initiate the port.
        ReadyForPortingInitiation => "Ready for porting initiation"
            | "Ready for porting Initiation" | "Ready for Porting Initiation",
        /// The gaining operator has asked for the port.
        PortInitiated => "Port initiated",
        /// The provider or the gaining operator has begun the port.
        PortOutInitiated => "Port Out initiated",
        /// The port is done.
        Completed => "Completed",
        /// The gaining operator did not ask for the port in time.
        Expired => "Expired",
        /// Ended before the port.
        Cancelled => "Cancelled",
        /// Refused by the customer, with a reason.
        Rejected => "Rejected",
    }
}

vocabulary! {
    /// The status of an order that is not about porting; `orderStatus` in the provider's API.
    pub enum OtherOrderStatus: "order status" {
        /// From the creation of the order until it ends.
        InProgress => "In progress" | "In Progress",
        /// Done.
        Completed => "Completed",
        /// Ended by a business error: correct the request and send it again.
        FailedWithError => "Failed with error",
    }
}

vocabulary! {
    /// The status of the child order of a date change.
    pub enum DateChangeStatus: "date change status" {
        /// The provider checks the change.
        ValidationInProgress => "Validation In Progress" | "Validation in progress",
        /// The parent goes on with the new date.
        Accepted => "Accepted",
        /// The parent stays as it was.
        Rejected => "Rejected",
    }
}

vocabulary! {
    /// The status of the child order of a cancellation.
    pub enum CancelStatus: "cancellation status" {
        /// The porting desk checks the cancellation.
        ValidationInProgress => "Validation In Progress" | "Validation in progress",
        /// The parent is cancelled.
        Accepted => "Accepted",
        /// The parent stays as it was.
        Rejected => "Rejected",
    }
}

vocabulary! {
    /// The status of the child order of a modification.
    pub enum ModifyStatus: "modification status" {
        /// The change is being made.
        InProgress => "In progress" | "In Progress",
        /// The change is made; the parent is validated again.
        Completed => "Completed",
    }
}
