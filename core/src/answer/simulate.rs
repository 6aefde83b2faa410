//! The answer of `simulate`.

use std::borrow::Cow;

use super::Moment;
use super::record::records;
use crate::question::SimulationState;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::{Instant, Pointer};
use crate::vocabulary::{
    Action, Actor, Anchor, DeadlineKind, Event, FindingId, Grade, IssueCode, Precision, Reading, Request, Status,
};

records! {
    /// A timer of a simulation.
    pub struct SimulationTimer {
        /// What it is.
        pub kind: DeadlineKind,
        /// The moment at which it runs out, or at which what it counts to begins; absent where a day to count from is
        /// missing, or the figure.
        pub at: Option<Instant>,
        /// The place of the order that it runs for.
        pub order: Option<usize>,
        /// The place of the number that it runs for.
        pub number: Option<usize>,
        /// What happens then by itself; absent where nothing does, or not for certain.
        pub event: Option<Event>,
        /// The status to which that leads.
        pub to: Option<Status>,
        /// The earlier of its two bounds.
        pub latest_safe: Option<Moment>,
        /// The later one, after which it runs out in a simulation.
        pub latest_possible: Option<Moment>,
        /// How exact it is; with `notBefore` the status lasts at least so long, and nothing moves by itself.
        pub precision: Precision,
        /// The field of the order or number without which there is no moment.
        pub needs: Option<Anchor>,
        /// How strong the figure is.
        pub grade: Grade,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// The reading of it under which the row holds.
        pub reading: Option<Reading>,
    }

    /// What became of a number or an order in a simulation.
    pub struct SimulationEffect {
        /// The moment.
        pub at: Instant,
        /// The place of the order.
        pub order: Option<usize>,
        /// The place of the number.
        pub number: Option<usize>,
        /// The status before; absent when the order came into being, or the number into stock.
        pub from: Option<Status>,
        /// The status after; absent when the number left the stock again. The same as before where nothing but `deferred`
        /// is new.
        pub to: Option<Status>,
        /// The event until which it stays in its status, where the request alone does not move it.
        pub deferred: Option<Event>,
        /// The request that did it.
        pub request: Option<Request>,
        /// The action of that request.
        pub action: Option<Action>,
        /// What did it without a request.
        pub event: Option<Event>,
        /// Who did it.
        pub by: Actor,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// The reading of it under which the row holds.
        pub reading: Option<Reading>,
    }

    /// Why something cannot happen in a simulation.
    pub struct RefusedEvent {
        /// What stands against it in the question.
        pub path: Pointer,
        /// Why; `notStated` where the guide is silent, which is not a refusal.
        pub code: IssueCode,
        /// The row that says so, or that says where it can happen.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<Cow<'static, str>>,
    }

    /// The answer of `simulate`.
    pub struct SimulateAnswer {
        /// The numbers and orders after it, at the new moment.
        pub state: SimulationState,
        /// The timers that ran out on the way, in the order of their moments, each once.
        pub fired: Vec<SimulationTimer>,
        /// What changed, in the order in which it did.
        pub effects: Vec<SimulationEffect>,
        /// Why what was to happen cannot; then only time did its work.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedEvent>>"))]
        pub refused [if_any]: Vec<RefusedEvent>,
        /// The timers that run now, the next one first.
        pub running: Vec<SimulationTimer>,
    }
}
