//! The answer of `deadlines`.

use std::borrow::Cow;

use super::record::records;
use super::{DayOff, LocalInstant, Moment};
use crate::calendar::Period;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::Day;
use crate::vocabulary::{Actor, Anchor, Counted, DeadlineKind, FindingId, Grade, IssueCode, Precision, Reading};

records! {
    /// What runs out, or begins, by lapse of time.
    pub struct Deadline {
        /// What it is.
        pub kind: DeadlineKind,
        /// Whose deadline it is, or who does what happens then.
        pub by: Actor,
        /// The latest that nobody can call late; a day is included, until its end. Absent where no figure is stated, and
        /// where the question lacks what `needs` names.
        pub latest_safe: Option<Moment>,
        /// The latest that can still be in time, never before `latestSafe`.
        pub latest_possible: Option<Moment>,
        /// The first day, where it is a span; the day itself, where something begins on it and nothing runs out.
        pub earliest: Option<Day>,
        /// The last second of the day `latestPossible`, in the country.
        pub until: Option<LocalInstant>,
        /// How much the date can be relied on.
        pub precision: Precision,
        /// How long.
        pub period: Option<Period>,
        /// In which direction.
        pub counted: Counted,
        /// From what; the day itself is not counted.
        pub from: Anchor,
        /// The field of the question without which there is no date.
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
        /// The days that the safe bound passed over, in order of the walk; only where working days are counted.
        pub skipped: Option<Vec<DayOff>>,
        /// The days that make the two bounds differ.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<DayOff>>"))]
        pub difference [if_any]: Vec<DayOff>,
        /// Whether the last month was too short, so that the day is its last one.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub clipped [if_true]: bool,
        /// `false` where nothing happens by itself when it ends.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub automatic [if_false]: bool,
        /// Whether the moment of the question is later than `latestPossible`; absent where no moment was given.
        pub passed: Option<bool>,
        /// `true` where the moment of the question is later than `latestSafe`, whatever `passed` says.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub passed_safe [if_true]: bool,
        /// Which numbers it runs for, where not for all.
        pub numbers: Option<String>,
    }

    /// Why nothing runs for a number or an order, or a deadline that others have does not.
    pub struct RefusedDeadline {
        /// The deadline; absent where there is no such number or order at all.
        pub kind: Option<DeadlineKind>,
        /// Why.
        pub code: IssueCode,
        /// The row that says so.
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

    /// The answer of `deadlines`.
    pub struct DeadlinesAnswer {
        /// Every timer that runs, in the order of the tables; none, and nothing refused: nothing runs out.
        pub deadlines: Vec<Deadline>,
        /// What does not run, and why: the origin or the status does not exist in the country, or there is no such action.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedDeadline>>"))]
        pub refused [if_any]: Vec<RefusedDeadline>,
    }
}
