//! The answer of `history`.

use super::record::records;
use super::{Issue, Pending};
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::vocabulary::{Action, Actor, Event, FindingId, NumberStatus, OrderKind, Reading, Request, Verdict};

records! {
    /// What leads from one status of a history to the next.
    pub struct HistoryStep {
        /// The place of the later status in `steps` of the question.
        pub index: usize,
        /// The status before, in its canonical spelling; a text that is no status as it was given.
        pub from: String,
        /// The status after, written likewise.
        pub to: String,
        /// The status in between that the history leaves out.
        pub through: Option<NumberStatus>,
        /// The customer's request that explains the step; no explanation at all where nothing does, or where a
        /// status is told again.
        pub request: Option<Request>,
        /// The action of that request.
        pub action: Option<Action>,
        /// What explains the step without a request, or beside one the outcome of its child order.
        pub event: Option<Event>,
        /// The child order whose outcome moved the order.
        pub child: Option<OrderKind>,
        /// Who makes the move.
        pub by: Option<Actor>,
        /// The row that says so.
        pub rule: Option<RuleId>,
        /// The row's statements of the guide.
        pub clauses: Option<&'static [ClauseId]>,
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// The reading of it under which the row holds.
        pub reading: Option<Reading>,
    }

    /// The answer of `history`.
    pub struct HistoryAnswer {
        /// The worst of what follows.
        pub verdict: Verdict,
        /// From each status to the next; one fewer than there are statuses.
        pub steps: Vec<HistoryStep>,
        /// Everything wrong, step by step.
        pub issues: Vec<Issue>,
        /// Everything that depends on a figure which nobody states.
        pub pending: Vec<Pending>,
    }
}
