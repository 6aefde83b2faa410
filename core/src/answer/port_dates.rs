//! The answer of `portDates`.

use std::borrow::Cow;

use super::record::records;
use super::{DayOff, DayReason, Deadline, LocalInstant};
use crate::calendar::Period;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::Day;
use crate::vocabulary::{Availability, Bookable, Country, DayKind, DayObstacle, Grade, Precision, WindowHours};

records! {
    /// When an order is taken to be submitted.
    pub struct Submitted {
        /// The day of the submission in the country.
        pub day: Day,
        /// The day from which is counted: the same, or the next working day after the cut-off or on a day off.
        pub effective: Day,
        /// The time of day from which on an order counts from the next working day, `17:00`; absent where none is stated.
        pub cut_off: Option<String>,
        /// The row that states it.
        pub rule: Option<RuleId>,
        /// How strong it is.
        pub grade: Option<Grade>,
    }

    /// How long it takes from the submission to the earliest port date.
    pub struct LeadTime {
        /// How long; absent where no source says it.
        pub period: Option<Period>,
        /// Whether it is known.
        pub precision: Precision,
        /// How strong the figure is.
        pub grade: Grade,
        /// The row that says so; absent where the caller does, or nobody.
        pub rule: Option<RuleId>,
        /// What it is stated of.
        pub note: Option<&'static str>,
    }

    /// A window in which a port can begin, in the local time of the country.
    pub struct PortWindow {
        /// When it begins, `08:00`.
        pub from: String,
        /// When it ends; absent where only a time to begin at is stated.
        pub to: Option<String>,
        /// Whether it is in business hours.
        pub hours: WindowHours,
        /// Whether it costs extra.
        pub chargeable: Option<bool>,
        /// What else is said of it.
        pub note: Option<&'static str>,
        /// How strong the source is.
        pub grade: Grade,
        /// The row that says so.
        pub rule: RuleId,
    }

    /// What is said of porting out of hours.
    pub struct OutOfHoursTerms {
        /// Whether days off can be had; else only the windows that lie out of hours.
        pub days_off: bool,
        /// Whether it costs extra; absent where it is not offered.
        pub chargeable: Option<bool>,
        /// On what it depends.
        pub note: Option<&'static str>,
        /// How strong the source is.
        pub grade: Grade,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<ClauseId>>"))]
        pub clauses [if_any]: &'static [ClauseId],
    }

    /// The earliest port date, in business hours.
    pub struct EarliestPort {
        /// With all days in doubt off: nobody can call it too early.
        pub safe: Day,
        /// With national holidays alone off, never after `safe`.
        pub possible: Day,
    }

    /// Why a day cannot be booked, or only out of hours.
    pub struct DayIssue {
        /// A stable word for programs.
        pub code: DayObstacle,
        /// The kind of a holiday.
        pub kind: Option<DayKind>,
        /// The holiday that falls on the day, by its English name; on a weekend too.
        pub name: Option<String>,
    }

    /// A day, and whether a port can be booked on it.
    pub struct PortDay {
        /// The day.
        pub date: Day,
        /// Whether it can be booked, by the country's default working days.
        pub bookable: Bookable,
        /// What stands against it.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<DayIssue>>"))]
        pub reasons [if_any]: Cow<'static, [DayIssue]>,
        /// Why some do not work on this working day.
        pub remark: Option<DayReason>,
        /// `true` where it is before `earliest.safe`: with all days in doubt off, the lead time is not over.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub before_safe [if_true]: bool,
    }

    /// The last day on which an order can be submitted for a day.
    pub struct LastSubmission {
        /// The latest that nobody can call late, until its end or the cut-off; absent where no lead time is known.
        pub latest_safe: Option<Day>,
        /// The latest that can still be in time, never before `latestSafe`.
        pub latest_possible: Option<Day>,
        /// The last second of the day `latestPossible`, or before its cut-off, in the country.
        pub until: Option<LocalInstant>,
        /// Whether the lead time is known.
        pub precision: Precision,
        /// The lead time.
        pub period: Option<Period>,
        /// How strong the figure is.
        pub grade: Grade,
        /// The row that says so; absent where the caller does, or nobody.
        pub rule: Option<RuleId>,
        /// The days that the safe bound passed over, in order of the walk.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<DayOff>>"))]
        pub skipped [if_any]: Vec<DayOff>,
        /// Whether it is too late already.
        pub passed: Option<bool>,
    }

    /// Counted back from a day that is wished for.
    pub struct Backwards {
        /// The day.
        pub wished: Day,
        /// Whether it can be booked at all, as an entry of `days`.
        pub day: PortDay,
        /// The last day to submit the order: the last one from which the count forwards does not lead past the day.
        pub submit: LastSubmission,
        /// The last day to ask for another date; absent where there is no such request.
        pub change: Option<Deadline>,
        /// The last day to cancel; absent where there is no such request.
        pub cancel: Option<Deadline>,
    }

    /// The answer of `portDates`.
    pub struct PortDatesAnswer {
        /// The country.
        pub country: Country,
        /// When the order is submitted.
        pub submitted: Submitted,
        /// How long it takes; absent where no day can be wished for.
        pub lead_time: Option<LeadTime>,
        /// The windows of every day that can be booked; none: not stated.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<PortWindow>>"))]
        pub windows [if_any]: Vec<PortWindow>,
        /// Whether a port can be had out of hours.
        pub out_of_hours: Availability,
        /// What is said of it, where something is.
        pub out_of_hours_terms: Option<OutOfHoursTerms>,
        /// The earliest port date; absent where no lead time is known.
        pub earliest: Option<EarliestPort>,
        /// Every day asked for; empty where no day can be wished for.
        pub days: Vec<PortDay>,
        /// Counted back from the day wished for.
        pub backwards: Option<Backwards>,
        /// `notOffered` where no day can be wished for; absent everywhere else.
        pub wished_date: Option<Availability>,
        /// The row that says so.
        pub rule: Option<RuleId>,
        /// The row's statements of the guide.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<ClauseId>>"))]
        pub clauses [if_any]: &'static [ClauseId],
        /// One sentence for people, about what is done instead.
        pub message: Option<&'static str>,
    }
}
