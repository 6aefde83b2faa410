//! What a question returns: plain records.

use std::borrow::Cow;

use crate::calendar::Period;
use crate::question::SimulationState;
use crate::shape::{Shape, Shaped, entries, serialized, shaped};
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::{Day, Instant, Pointer};
use crate::vocabulary::{
    Action, Actor, Anchor, AskedOf, Availability, Bookable, ClauseKind, Counted, Country, DayKind, DayObstacle,
    DeadlineKind, DiagramFormat, ErrorCode, Event, FieldKind, FindingId, Grade, IdentifierScheme, IssueCode, Method,
    Need, NumberLength, NumberStatus, NumberType, Offer, OrderKind, Origin, Overlap, PhoneChange, PhoneFault,
    PhoneType, Precision, Reading, Release, Request, Severity, Status, Unverified, ValueKind, ValueRemark,
    ValueVerdict, Verdict, WindowHours,
};

/// Declares records of answers, shown as [`shaped`] says.
macro_rules! records {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident $([$when:ident])? : $kind:ty ),+ $(,)?
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
        pub struct $name { $( $(#[$field_meta])* pub $field: $kind ),+ }

        shaped!($name: $($field $([$when])?),+;);
    )+ };
}

/// A value that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(untagged))]
pub enum Param {
    /// A count or size.
    Number(#[cfg_attr(feature = "render", ts(type = "number"))] u64),
    /// A word or a text.
    Text(Cow<'static, str>),
    /// Words, in the order of their list.
    Words(Vec<&'static str>),
}

/// What a message speaks of, by name, in the order of the names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// The parameter of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Every name with its parameter.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// None yet, with room for so many.
    pub(crate) fn with_room(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// Sets a parameter.
    #[inline(never)]
    pub(crate) fn set(&mut self, name: &'static str, value: Param) {
        let place = self.0.iter().position(|(own, _)| *own >= name).unwrap_or(self.0.len());
        match self.0.get_mut(place) {
            Some(entry) if entry.0 == name => entry.1 = value,
            _ => self.0.insert(place, (name, value)),
        }
    }
}

impl Shaped for Param {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Number(number) => number.shape(),
            Self::Text(text) => text.shape(),
            Self::Words(words) => words.shape(),
        }
    }
}

impl Shaped for Params {
    fn shape(&self) -> Shape<'_> {
        Shape::Named(self.0.iter().map(|(name, value)| (*name, value as &dyn Shaped)).collect())
    }
}

serialized!(Param, Params);

records! {
    /// The state of the tables that an answer rests on.
    pub struct RulesState {
        /// The newest release of the source that the tables know.
        pub release: Release,
        /// A fingerprint of the tables: it changes when a row does.
        pub digest: &'static str,
    }

    /// The API's own error for an issue.
    pub struct ApiError {
        /// The HTTP status.
        pub status: u16,
        /// The code within it.
        pub code: &'static str,
        /// The reason.
        pub reason: &'static str,
        /// The message, where the source has a form for it.
        pub message: Option<String>,
    }

    /// One thing wrong with a request, or good to know about it.
    pub struct Issue {
        /// From the root of the question, wire names.
        pub path: Pointer,
        /// A stable word for programs.
        pub code: IssueCode,
        /// How much it weighs.
        pub severity: Severity,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// What the message speaks of.
        #[cfg_attr(feature = "render", ts(as = "std::collections::BTreeMap<String, Param>"))]
        pub params: Params,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<Cow<'static, str>>,
        /// A JSON Patch (RFC 6902) that mends it.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Patch>>"))]
        pub fix [if_any]: Vec<Patch>,
        /// What the API would answer.
        pub api: Option<ApiError>,
    }

    /// One operation of a JSON Patch.
    pub struct Patch {
        /// `add`, `replace` or `remove`.
        pub op: &'static str,
        /// Where.
        pub path: Pointer,
        /// The new value; absent for `remove`.
        pub value: Option<String>,
    }

    /// Something that cannot be known offline.
    pub struct Pending {
        /// What it is about.
        pub path: Pointer,
        /// A stable word for programs.
        pub code: IssueCode,
        /// The row that leaves it open.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<Cow<'static, str>>,
        /// Who knows.
        pub asked_of: AskedOf,
    }

    /// The answer of `check`.
    pub struct CheckAnswer {
        /// The worst of what follows.
        pub verdict: Verdict,
        /// Everything wrong or good to know: the numbers one after the other, then which of
        /// them overlap, then their statuses, then the parts.
        pub issues: Vec<Issue>,
        /// Everything that somebody else must still say.
        pub pending: Vec<Pending>,
        /// What the answer rests on.
        pub rules: RulesState,
    }

    /// What is no longer there.
    pub struct Gone {
        /// Its index in the list as it was before.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub at: usize,
        /// What it was about.
        pub path: Pointer,
        /// Its code.
        pub code: IssueCode,
    }

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

    /// One way from one status to another.
    pub struct Path {
        /// Its moves, first to last; no status comes twice.
        pub steps: Vec<Move>,
    }

    /// The answer of `paths`.
    pub struct PathsAnswer {
        /// Every way, the shortest first; ways of equal length in the order of the source. Empty: there is none.
        pub paths: Vec<Path>,
        /// Why there is no way, where that lies in what was asked: an origin or a status that does not exist in the
        /// country, or a status that nothing leads out of.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedPath>>"))]
        pub refused [if_any]: Vec<RefusedPath>,
    }

    /// Why there is no way from one status to another.
    pub struct RefusedPath {
        /// The field of the question that stands against it.
        pub path: Pointer,
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

    /// A day that is off in some view, and why.
    pub struct DayOff {
        /// The day.
        pub date: Day,
        /// The strongest reason: a holiday on a weekend is a `weekend`.
        pub kind: DayKind,
        /// The holiday that falls on it, by its English name.
        pub name: Option<String>,
    }

    /// Why a day is off.
    pub struct DayReason {
        /// The strongest reason: a holiday on a weekend is a `weekend`.
        pub kind: DayKind,
        /// The holiday that falls on it, by its English name.
        pub name: Option<String>,
    }

    /// One day of a calendar.
    pub struct CalendarDay {
        /// The day.
        pub date: Day,
        /// Whether it is a working day by the country's default.
        pub working: bool,
        /// Why it is none.
        pub reason: Option<DayReason>,
        /// Why some do not work on this working day.
        pub remark: Option<DayReason>,
    }

    /// Where a count of working days leads.
    pub struct WorkingDayStep {
        /// The day, by the country's default.
        pub date: Day,
        /// The earlier of the bounds: backwards all days in doubt are off, forwards none.
        pub safe: Day,
        /// The later of the bounds.
        pub possible: Day,
        /// The days between that are off in some view, in the order in which they are passed.
        pub skipped: Vec<DayOff>,
    }

    /// The answer of `workingDays`.
    pub struct WorkingDaysAnswer {
        /// The country whose calendar it is.
        pub country: Country,
        /// The days asked for.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<CalendarDay>>"))]
        pub days [if_any]: Vec<CalendarDay>,
        /// How many of them are working days by the country's default.
        pub working: Option<u32>,
        /// Where the step leads.
        pub step: Option<WorkingDayStep>,
    }

    /// An instant, and what the clocks of a country show then.
    pub struct LocalInstant {
        /// In UTC.
        pub instant: Instant,
        /// In the country, with its offset: `2026-03-30T23:59:59+02:00`.
        pub local: String,
        /// The time zone, by its IANA name.
        pub zone: &'static str,
    }

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

    /// Under which condition a field stands as it does.
    pub struct RequirementCondition {
        /// What it is about.
        pub path: Pointer,
        /// It has one of these words.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub words [if_any]: Vec<&'static str>,
        /// It has none of these words: with one, the field has no place.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub not_for [if_any]: Vec<&'static str>,
        /// One of its ranges holds more numbers.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub larger_than: Option<u64>,
        /// At least one of these must be there.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Pointer>>"))]
        pub one_of [if_any]: Vec<Pointer>,
        /// It has none of these fields.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub without [if_any]: Vec<&'static str>,
        /// It has these fields too.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub with [if_any]: Vec<&'static str>,
    }

    /// A field of a request.
    pub struct Requirement {
        /// Its place in the question that `check` takes; `*` stands for the items of a list.
        pub path: Pointer,
        /// How it stands, within the record that holds it.
        pub need: Need,
        /// Under which condition; without one, a conditional field is told by none.
        pub condition: Option<RequirementCondition>,
        /// What it holds.
        pub kind: FieldKind,
        /// The words that it can be.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub words [if_any]: &'static [&'static str],
        /// The kind of value that it is, for the question `value`.
        pub value: Option<ValueKind>,
        /// What it is.
        pub meaning: &'static str,
        /// How one looks.
        pub example: Option<&'static str>,
        /// How much it weighs for `check` that it is missing, or there without a place.
        pub severity: Option<Severity>,
        /// The row that says so; absent where none does.
        pub rule: Option<RuleId>,
        /// The row's statements of the guide.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<ClauseId>>"))]
        pub clauses [if_any]: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
    }

    /// The answer of `requirements`.
    pub struct RequirementsAnswer {
        /// The request.
        pub request: Request,
        /// Its action.
        pub action: Option<Action>,
        /// The country.
        pub country: Country,
        /// The HTTP method of the resource.
        pub method: Method,
        /// Its path, below the base address.
        pub resource: &'static str,
        /// Whether it needs the restricted entitlement.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub restricted [if_true]: bool,
        /// The row of the resource.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// Why there is no such request in the country; then there are no fields.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedPath>>"))]
        pub refused [if_any]: Vec<RefusedPath>,
        /// The fields, each record before its fields.
        pub fields: Vec<Requirement>,
        /// The same as JSON Schema 2020-12, of the question that `check` takes.
        pub schema: Option<Json>,
    }

    /// One rule.
    pub struct RuleRow {
        /// Its name.
        pub id: RuleId,
        /// Its statements of the guide.
        pub clauses: &'static [ClauseId],
        /// Their lines in the guide.
        pub lines: String,
        /// How strong they are.
        pub grade: Grade,
        /// The page that it is read from, where that is not the guide.
        pub page: Option<&'static str>,
        /// The first day on which it holds, included, where the source dates it.
        pub since: Option<String>,
        /// The last day on which it holds, included.
        pub until: Option<String>,
        /// The contradiction that it takes part in.
        pub finding: Option<FindingId>,
        /// The reading of it under which the rule holds.
        pub reading: Option<Reading>,
    }

    /// The answer of `rules`.
    pub struct RulesAnswer {
        /// The newest release of the source that the tables know.
        pub release: Release,
        /// A fingerprint of the tables.
        pub digest: &'static str,
        /// The text that `lines` are counted in.
        pub source: String,
        /// Every rule that holds on the day asked for, in the order of the tables.
        pub rules: Vec<RuleRow>,
    }

    /// A statement of the guide, in our words.
    pub struct ClauseText {
        /// Its name.
        pub id: ClauseId,
        /// What it is about.
        pub kind: ClauseKind,
        /// Its lines in the guide.
        pub lines: &'static str,
        /// What it says.
        pub text: &'static str,
    }

    /// What the guide says in one place.
    pub struct StatementText {
        /// Its lines in the guide; `-` for another page of the provider.
        pub lines: &'static str,
        /// What it says.
        pub text: &'static str,
    }

    /// A way to read a finding.
    pub struct ReadingText {
        /// The word that chooses it.
        pub reading: Reading,
        /// What it means.
        pub text: &'static str,
        /// Whether it is taken when nothing is chosen.
        pub default: bool,
    }

    /// A contradiction of the guide.
    pub struct FindingText {
        /// Its name.
        pub id: FindingId,
        /// What it is about.
        pub title: &'static str,
        /// The competing statements.
        pub statements: Vec<StatementText>,
        /// The ways to read it, the default first.
        pub readings: Vec<ReadingText>,
        /// The rules that take part in it.
        pub rules: Vec<RuleId>,
    }

    /// The answer of `findings`.
    pub struct FindingsAnswer {
        /// Every finding, or the one asked for.
        pub findings: Vec<FindingText>,
    }

    /// The answer of `explain`.
    pub struct ExplainAnswer {
        /// The name that was asked for.
        pub id: String,
        /// What it is the name of: `rule`, `clause`, `finding`, `issue`, `country`, `status`, `request`,
        /// `error` or `word`.
        pub kind: &'static str,
        /// What it says.
        pub text: String,
        /// The rules behind it.
        pub rules: Vec<RuleRow>,
        /// The statements behind it.
        pub clauses: Vec<ClauseText>,
        /// The contradictions behind it.
        pub findings: Vec<FindingText>,
    }

    /// The answer of `diagram`.
    pub struct DiagramAnswer {
        /// How it is written.
        pub format: DiagramFormat,
        /// The drawing itself.
        pub text: String,
    }

    /// A block of numbers with rules of their own.
    pub struct NumberClass {
        /// What its numbers are called.
        pub name: &'static str,
        /// The classes that such a number may be of; more than one where its digits do not tell.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumberType>>"))]
        pub number_types [if_any]: &'static [NumberType],
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
    }

    /// What can be said of one value without asking anybody.
    pub struct ValueAnswer {
        /// What it is meant to be.
        pub kind: ValueKind,
        /// Where, as it was asked.
        pub country: Option<Country>,
        /// The value as it was given.
        pub input: String,
        /// Whether it can be one.
        pub verdict: ValueVerdict,
        /// The scheme that the shape of an identifier is of; absent when it has none.
        pub scheme: Option<IdentifierScheme>,
        /// The normal form. Of an identifier: in capitals, without separators but those that belong to the scheme, with the
        /// prefix that does. Of phone numbers: E.164. Absent when it has no shape.
        pub normal: Option<String>,
        /// A phone number in E.164, also one that its numbering plan does not have.
        pub e164: Option<String>,
        /// The first number of a range, in E.164.
        pub start_full_number: Option<String>,
        /// The last one.
        pub end_full_number: Option<String>,
        /// How many numbers there are in the range.
        pub size: Option<u64>,
        /// What a phone number is for; of a range, where both its ends are of one type.
        pub r#type: Option<PhoneType>,
        /// The country or territory that a valid phone number belongs to, by its ISO 3166-1 code.
        pub region: Option<&'static str>,
        /// Whether a number may have so many digits, if only within one area.
        pub possible: Option<bool>,
        /// Whether the numbering plan of its calling code has such numbers.
        pub valid: Option<bool>,
        /// Whether it is, moreover, a number of the country asked about, or of the country itself where none was.
        pub valid_in_country: Option<bool>,
        /// How its length stands to those of its calling code.
        pub length: Option<NumberLength>,
        /// The block with rules of its own that it is in.
        pub block: Option<NumberClass>,
        /// What was changed to make E.164 of it.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<PhoneChange>>"))]
        pub changes [if_any]: Vec<PhoneChange>,
        /// Why it cannot be read as a phone number without a guess.
        pub fault: Option<PhoneFault>,
        /// The phone number that was most probably meant.
        pub meant: Option<String>,
        /// What was not verified of a well-formed one.
        pub unverified: Vec<Unverified>,
        /// What should be known of a well-formed one.
        pub remarks: Vec<ValueRemark>,
        /// What a malformed one should be: of an identifier its shape in words, `9 digits`.
        pub expected: Option<String>,
        /// What it is, in the same words, or the part that is wrong.
        pub got: Option<String>,
        /// One sentence for people, where it is not well formed.
        pub message: Option<String>,
        /// What to do.
        pub help: Option<String>,
        /// The rule that says so.
        pub rule: RuleId,
        /// Its statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong its source is.
        pub grade: Grade,
        /// The contradiction that the rule takes part in.
        pub finding: Option<FindingId>,
        /// What the scheme or the numbering plan is read from.
        pub source: &'static str,
    }

    /// Numbers from a first to a last one.
    pub struct NumberSpan {
        /// The first, in E.164.
        pub start_full_number: String,
        /// The last.
        pub end_full_number: String,
        /// How many there are.
        pub size: u64,
    }

    /// How many blocks there are of a size.
    pub struct BlockCount {
        /// The size.
        pub size: u32,
        /// How many.
        pub count: u64,
    }

    /// A range in four parts.
    pub struct SplitFormat {
        /// The area code, without its leading 0 but in Italy.
        pub area_code: String,
        /// What follows it; may be empty.
        pub area_code_extn: String,
        /// The last digits of the first number.
        pub range_start: String,
        /// The last digits of the last number.
        pub range_end: String,
        /// The row by which the parts are one number.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The row that tells how long the area code is; absent where the question does.
        pub area_code_rule: Option<RuleId>,
    }

    /// A limit that a range is beyond.
    pub struct RangeLimit {
        /// What an order with the range is told.
        pub code: IssueCode,
        /// The size up to which nothing is said.
        pub maximum: u64,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// One sentence for people.
        pub message: String,
    }

    /// One range, in every way to write and to cut it.
    pub struct RangeForms {
        /// Where it stands in the question.
        pub path: Pointer,
        /// The first number, in E.164.
        pub start_full_number: String,
        /// The last one.
        pub end_full_number: String,
        /// How many numbers there are.
        pub size: u64,
        /// The digits that all its numbers begin with, in E.164.
        pub stem: String,
        /// Whether it is 10, 100, 1000 … numbers of which the first is a multiple of that; a single number is.
        pub aligned: bool,
        /// The range in four parts; absent where `needs` names what is missing, and where the mapping cannot write it.
        pub split: Option<SplitFormat>,
        /// The field of the question without which the range cannot be split: no source tells where its area code ends.
        pub needs: Option<&'static str>,
        /// What its numbers are for, where both its ends are of one type.
        pub r#type: Option<PhoneType>,
        /// Whether both its ends are numbers of the country, by its numbering plan.
        pub valid_in_country: bool,
        /// The block with rules of its own that it is in.
        pub block: Option<NumberClass>,
        /// What an order with this range would be told of its size.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RangeLimit>>"))]
        pub limits [if_any]: Vec<RangeLimit>,
        /// The fewest blocks that make up the range, from its start to its end; at most 1,000 in one answer.
        pub blocks: Vec<NumberSpan>,
        /// How many blocks more there are than listed.
        pub more: Option<u64>,
        /// How many blocks there are of each size, the largest first.
        pub sizes: Vec<BlockCount>,
        /// Numbers that fit into no block of the sizes asked for.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumberSpan>>"))]
        pub rest [if_any]: Vec<NumberSpan>,
    }

    /// A range that an earlier one of the question stands in the way of.
    pub struct RangeOverlap {
        /// The later range.
        pub path: Pointer,
        /// The earlier one.
        pub earlier: Pointer,
        /// How they stand to each other.
        pub relation: Overlap,
        /// The numbers in both.
        pub numbers: Option<NumberSpan>,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// One sentence for people.
        pub message: String,
    }

    /// A free block that was split, because the smaller ones had run out.
    pub struct PoolSplit {
        /// Its first number, in E.164.
        pub start_full_number: String,
        /// Its last one.
        pub end_full_number: String,
        /// How many numbers it has.
        pub size: u64,
        /// The size of the blocks that it became.
        pub into: u32,
    }

    /// How long it takes until new blocks are there: an estimate, no bound.
    pub struct NewBlocksEstimate {
        /// At least.
        pub least: Period,
        /// At most.
        pub most: Period,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
    }

    /// What a pool of free numbers gives.
    pub struct PoolAnswer {
        /// The blocks given, in the order of the numbers.
        pub given: Vec<NumberSpan>,
        /// The blocks that were split for them, one after the other.
        pub splits: Vec<PoolSplit>,
        /// What is free afterwards, the largest size first.
        pub left: Vec<BlockCount>,
        /// How many blocks could not be given.
        pub missing: u32,
        /// Where some could not: how long it takes until new ones are there.
        pub new_blocks: Option<NewBlocksEstimate>,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
    }

    /// The answer of `range`.
    pub struct RangeAnswer {
        /// The country of the numbers.
        pub country: Country,
        /// Every range, in the order of the question.
        pub ranges: Vec<RangeForms>,
        /// The same numbers in the fewest ranges, each number once, in the order of the numbers.
        pub merged: Vec<NumberSpan>,
        /// How many different numbers there are.
        pub size: u64,
        /// Each range that an earlier one stands in the way of, with one such.
        pub overlaps: Vec<RangeOverlap>,
        /// What the pool gives.
        pub pool: Option<PoolAnswer>,
    }
}

impl RequirementCondition {
    /// A condition on what stands there.
    pub(crate) fn of(path: &str) -> Self {
        let (words, not_for, one_of) = (Vec::new(), Vec::new(), Vec::new());
        let (without, with, larger_than) = (Vec::new(), Vec::new(), None);
        Self { path: Pointer::of(path), words, not_for, larger_than, one_of, without, with }
    }
}

/// Any JSON: a schema.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(type = "unknown"))]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Boolean(bool),
    /// A count.
    Number(u64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// A record.
    Record(Vec<(&'static str, Json)>),
}

impl Shaped for Json {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Null => Shape::Null,
            Self::Boolean(value) => Shape::Boolean(*value),
            Self::Number(value) => Shape::Number(*value),
            Self::Text(text) => Shape::Text(text),
            Self::List(items) => items.shape(),
            Self::Record(fields) => {
                Shape::Named(fields.iter().map(|(name, value)| (*name, value as &dyn Shaped)).collect())
            }
        }
    }
}

serialized!(Json);

/// A day, or an instant where the clock counts.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(untagged))]
pub enum Moment {
    /// A day, until its end.
    Day(Day),
    /// An instant.
    Instant(LocalInstant),
}

impl Shaped for Moment {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Day(day) => day.shape(),
            Self::Instant(instant) => instant.shape(),
        }
    }
}

serialized!(Moment);

/// The answer to any question.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// To `check`.
    Check(CheckAnswer),
    /// To `moves`.
    Moves(MovesAnswer),
    /// To `paths`.
    Paths(PathsAnswer),
    /// To `history`.
    History(HistoryAnswer),
    /// To `workingDays`.
    WorkingDays(WorkingDaysAnswer),
    /// To `deadlines`.
    Deadlines(DeadlinesAnswer),
    /// To `portDates`.
    PortDates(Box<PortDatesAnswer>),
    /// To `simulate`.
    Simulate(SimulateAnswer),
    /// To `value`.
    Value(Box<ValueAnswer>),
    /// To `range`.
    Range(RangeAnswer),
    /// To `requirements`.
    Requirements(RequirementsAnswer),
    /// To `rules`.
    Rules(RulesAnswer),
    /// To `explain`.
    Explain(ExplainAnswer),
    /// To `findings`.
    Findings(FindingsAnswer),
    /// To `diagram`.
    Diagram(DiagramAnswer),
}

records! {
    /// A column of a table of orders.
    pub struct ColumnPlace {
        /// Which it is, from 1.
        pub number: u32,
        /// Its header as it is written.
        pub header: String,
    }

    /// What is said of one order among many.
    pub struct BulkRow {
        /// Which row it is, from 1; the header and empty lines do not count.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub row: u64,
        /// The line on which it begins, from 1.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub line: u64,
        /// The worst of what follows.
        pub verdict: Verdict,
        /// The caller's own name for the order.
        pub customer_reference: Option<String>,
        /// The numbers that it is about, as far as they can be read.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumberSpan>>"))]
        pub numbers [if_any]: Vec<NumberSpan>,
        /// Everything wrong or good to know: what `check` says, of a cell that is both ends of a range once, then the
        /// numbers that an earlier row names.
        #[cfg_attr(feature = "render", ts(type = "(Issue & { column?: ColumnPlace })[]"))]
        pub issues: Vec<BulkIssue>,
        /// Everything that somebody else must still say.
        #[cfg_attr(feature = "render", ts(type = "(Pending & { column?: ColumnPlace })[]"))]
        pub pending: Vec<BulkPending>,
    }

    /// A row that could not be understood; it counts as invalid.
    pub struct BulkErrorRow {
        /// Which row it is, from 1.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub row: u64,
        /// The line on which it begins, from 1.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub line: u64,
        /// The column that it is about.
        pub column: Option<ColumnPlace>,
        /// Why.
        pub error: ErrorBody,
    }

    /// Why something could not be understood.
    pub struct ErrorBody {
        /// Where.
        pub path: Pointer,
        /// A stable word for programs.
        pub code: ErrorCode,
        /// What should have been there.
        pub expected: String,
        /// What was there.
        pub got: String,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<String>,
    }

    /// How many rows have which verdict.
    #[derive(Default)]
    pub struct BulkVerdicts {
        /// Nothing is wrong.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub valid: u64,
        /// Something is wrong, or the row could not be understood.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub invalid: u64,
        /// Something that only a server knows is left open.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub undecided: u64,
        /// Somebody must still agree.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub needs_approval: u64,
    }

    /// What was found for one cause: one code, rule, place and column.
    pub struct BulkGroup {
        /// The code of the issue, of the open question or of the error.
        pub code: &'static str,
        /// What the issue weighs; absent for an open question or an error.
        pub severity: Option<Severity>,
        /// Who knows what is left open.
        pub asked_of: Option<AskedOf>,
        /// The row of the tables that says so; absent for an error.
        pub rule: Option<RuleId>,
        /// Where in the question of its first row.
        pub path: Pointer,
        /// The column that it is about.
        pub column: Option<ColumnPlace>,
        /// How often it was found.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub count: u64,
        /// Its first rows, at most 5.
        #[cfg_attr(feature = "render", ts(type = "number[]"))]
        pub rows: Vec<u64>,
        /// The message of the first.
        pub message: String,
        /// The advice of the first.
        pub help: Option<String>,
    }

    /// Numbers that two rows name.
    pub struct RowOverlap {
        /// The later row.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub row: u64,
        /// The first row that names any of its numbers.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub earlier: u64,
        /// The first number that both name.
        pub start: String,
        /// The last of those that follow on it.
        pub end: String,
    }

    /// What many rows come to.
    pub struct BulkSummary {
        /// How many there are.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub rows: u64,
        /// How many have which verdict.
        pub by_verdict: BulkVerdicts,
        /// How many of the invalid ones could not be understood.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub unreadable: u64,
        /// The causes, at most 1,000: the gravest first, of equal ones the most frequent.
        pub groups: Vec<BulkGroup>,
        /// How often something was found whose cause is not listed.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub not_listed: u64,
        /// Numbers that an earlier row names already, at most 1,000 entries, in the order of the rows.
        pub duplicates: Vec<RowOverlap>,
        /// How many there are.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub overlapping: u64,
        /// What all this rests on.
        pub rules: RulesState,
    }
}

/// Declares what was found in a row, shown with the column that it is about.
macro_rules! found_in_a_column {
    ($($(#[$meta:meta])* $name:ident of $field:ident: $kind:ty;)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// What was found.
            pub $field: $kind,
            /// The column that it is about.
            pub column: Option<ColumnPlace>,
        }

        impl Shaped for $name {
            fn shape(&self) -> Shape<'_> {
                match self.$field.shape() {
                    Shape::Record(names, values) => {
                        let mut entries = entries(names, values);
                        entries.push(("column", &self.column));
                        Shape::Named(entries)
                    }
                    other => other,
                }
            }
        }

        serialized!($name);
    )+ };
}

found_in_a_column! {
    /// An issue of a row, with its column.
    BulkIssue of issue: Issue;
    /// An open question of a row, with its column.
    BulkPending of pending: Pending;
}

/// Declares what borrows from an answer, shown as [`shaped`] says.
macro_rules! borrowed_records {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident<'f> {
            $( $(#[$field_meta:meta])* pub $field:ident $([$when:ident])? : $kind:ty ),+ $(,)?
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, PartialEq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
        pub struct $name<'f> { $( $(#[$field_meta])* pub $field: $kind ),+ }

        shaped!($name<'_>: $($field $([$when])?),+;);
    )+ };
}

impl Shaped for &Issue {
    fn shape(&self) -> Shape<'_> {
        (**self).shape()
    }
}

impl Shaped for &Pending {
    fn shape(&self) -> Shape<'_> {
        (**self).shape()
    }
}

borrowed_records! {
    /// An issue that was not there before.
    pub struct AppearedIssue<'f> {
        /// Its index in the issues as they are now.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub at: usize,
        /// The issue.
        pub issue: &'f Issue,
    }

    /// Something left open that was not open before.
    pub struct AppearedPending<'f> {
        /// Its index in what is pending now.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub at: usize,
        /// What is open.
        pub pending: &'f Pending,
    }

    /// What a value changed in the answer of `check`: take away what is gone, the last first, then put what appeared
    /// into its place, the first first.
    pub struct CheckChanges<'f> {
        /// The verdict as it is now.
        pub verdict: Verdict,
        /// The issues that are gone.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Gone>>"))]
        pub gone [if_any]: Vec<Gone>,
        /// The issues that appeared.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<AppearedIssue>>"))]
        pub appeared [if_any]: Vec<AppearedIssue<'f>>,
        /// What is no longer pending.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Gone>>"))]
        pub settled [if_any]: Vec<Gone>,
        /// What is pending since.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<AppearedPending>>"))]
        pub opened [if_any]: Vec<AppearedPending<'f>>,
    }
}

/// Where a country stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountryFacts {
    /// The country.
    pub country: Country,
    /// Its name in English, as it stands in a sentence.
    pub name: &'static str,
    /// Its zone.
    pub zone: crate::vocabulary::Zone,
    /// Its international calling code, without `+`.
    pub calling_code: &'static str,
    /// The IANA name of the time zone of the provider's desk there.
    pub time_zone: &'static str,
}

impl Shaped for Answer {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Check(answer) => answer.shape(),
            Self::Moves(answer) => answer.shape(),
            Self::Paths(answer) => answer.shape(),
            Self::History(answer) => answer.shape(),
            Self::WorkingDays(answer) => answer.shape(),
            Self::Deadlines(answer) => answer.shape(),
            Self::PortDates(answer) => answer.shape(),
            Self::Simulate(answer) => answer.shape(),
            Self::Value(answer) => answer.shape(),
            Self::Range(answer) => answer.shape(),
            Self::Requirements(answer) => answer.shape(),
            Self::Rules(answer) => answer.shape(),
            Self::Explain(answer) => answer.shape(),
            Self::Findings(answer) => answer.shape(),
            Self::Diagram(answer) => answer.shape(),
        }
    }
}

serialized!(Answer);
