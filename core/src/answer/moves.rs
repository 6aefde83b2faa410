//! The answer of `moves`.

use std::borrow::Cow;

use super::Moment;
use super::record::records;
use crate::calendar::Period;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::vocabulary::{
    Action, Actor, Event, FindingId, Grade, IssueCode, NumberStatus, Offer, OrderKind, Origin, Precision, Reading,
    Request, Status,
};

records! {
    /// One move of a number or an order.
    pub struct Move {
        /// The customer's request; absent where something else moves the number.
        pub request: Option<Request>,
        /// The action of that request.
        pub action: Option<Action>,
        /// What moves the number without a request.
        pub event: Option<Event>,
        /// Who makes the move.
        pub by: Actor,
        /// The status before; absent when the number comes into stock, or the order into being, by the move.
        pub from: Option<Status>,
        /// The status in between.
        pub through: Option<NumberStatus>,
        /// The event until which the number stays in `from`, where the order alone does not move it.
        pub deferred: Option<Event>,
        /// The status after.
        pub to: Status,
        /// The child order that the request creates, or whose outcome moves its parent.
        pub child: Option<OrderKind>,
        /// What the parent order of a child order becomes; absent where it stays as it was.
        pub parent_becomes: Option<Status>,
        /// What the numbers of an order become, where the guide says it.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumbersBecome>>"))]
        pub numbers_become [if_any]: Vec<NumbersBecome>,
        /// How long the number is in `from` before the move comes by itself, where the guide has a figure.
        pub after: Option<Period>,
        /// Until when the customer can make the move, or when it comes by itself; only where the question says since when
        /// the number is in `from`, and a source says how long.
        pub until: Option<MoveUntil>,
        /// The offer that the move needs.
        pub offer: Option<Offer>,
        /// The numbers that it is for (`only 088`, `not 088`); absent: all.
        pub numbers: Option<String>,
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
        /// What the same move does under the other readings.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<OtherReading>>"))]
        pub otherwise [if_any]: Vec<OtherReading>,
    }

    /// What numbers of an origin become; of two statuses of one origin, either.
    pub struct NumbersBecome {
        /// Where the numbers come from.
        pub origin: Origin,
        /// Their status after.
        pub status: NumberStatus,
    }

    /// Something good to know about an order.
    pub struct OrderNote {
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// One sentence for people.
        pub text: &'static str,
    }

    /// The end of the status that a move leads out of.
    pub struct MoveUntil {
        /// The earlier bound; a day is included, until its end in the country.
        pub latest_safe: Moment,
        /// The later bound.
        pub latest_possible: Moment,
        /// How exact it is; with `notBefore` the status lasts at least so long.
        pub precision: Precision,
        /// How strong the figure is.
        pub grade: Grade,
        /// The row that says so.
        pub rule: RuleId,
        /// `false` where nothing happens by itself when it ends, so that the move stays open.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub automatic [if_false]: bool,
        /// Whether the moment of the question is later than `latestPossible`; absent where no moment was given.
        pub passed: Option<bool>,
    }

    /// What a move does under another reading of its finding.
    pub struct OtherReading {
        /// The reading.
        pub reading: Reading,
        /// The status after.
        pub to: Status,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
    }

    /// A move that is not open.
    pub struct RefusedMove {
        /// The customer's request.
        pub request: Request,
        /// The action of that request.
        pub action: Option<Action>,
        /// Why not; `notStated` where the guide is silent, which is not a refusal.
        pub code: IssueCode,
        /// The row that says so, or that says where the move is open.
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

    /// The answer of `moves`.
    pub struct MovesAnswer {
        /// What can happen, in the order of the source.
        pub moves: Vec<Move>,
        /// What cannot, and why.
        pub refused: Vec<RefusedMove>,
        /// What is good to know about the order.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<OrderNote>>"))]
        pub notes [if_any]: Vec<OrderNote>,
    }
}
