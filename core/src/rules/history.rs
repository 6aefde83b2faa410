//! Whether a sequence of dated statuses of a number or an order is possible.

use chrono::NaiveDate;

use super::deadlines::{Anchors, Clock, Ending, own_quarantine};
use super::found::Found;
use super::life::{Life, origin_row};
use super::message::{issue, params, pending};
use super::moves::needed;
use super::orders::{Orders, too_late};
use super::scope::{Rules, words};
use super::working_days::{outside, outside_at};
use crate::answer::{CheckAnswer, HistoryAnswer, HistoryStep, Issue, Moment, Move, MoveUntil, Param, Params};
use crate::calendar::OutsideCalendar;
use crate::question::{DatedStatus, HistoryQuestion, QuestionError, shortened};
use crate::tables::cite::{Cite, ClauseId, RuleId};
use crate::tables::issues::AT_LEAST;
use crate::tables::limits::{KNOWN_STATUS, TIMES_RISE};
use crate::tables::orders::{ORDERS, OrderRow};
use crate::tables::transitions::{Between, Numbers, TRANSITIONS, Transition};
use crate::values::{Instant, Pointer};
use crate::vocabulary::{
    Action, Actor, Anchor, AskedOf, Country, DeadlineKind, ErrorCode, Event, FindingId, IssueCode, NumberStatus,
    OrderKind, Origin, Precision, Reading, Request, Severity, Status, Word, nearest,
};

/// How long after an instant at which a status ends the next one may be told: a day, as after an end that is a day.
const TOLD_WITHIN: i64 = 86_400;

impl Rules {
    /// Whether a number or an order can have been in these statuses at these times, and if not, which step is impossible,
    /// too early or too late.
    ///
    /// A step is possible when a move leads from the one status to the next, or into or out of the status in between; that
    /// status may also be left out. A history may begin with any status. One that comes twice in a row is told again, unless
    /// a move leads from it to itself: it does not begin anew, and must last until then.
    ///
    /// A status that lasts until the end of a day cannot have expired on that day, and every other move out of it is made
    /// by then. The guide gives no time of day at which a number is released: the expiry belongs to the following day. Where
    /// the end is an instant, at which both can happen, the expiry is told within the 24 hours that follow. The first
    /// possible date of an order begins the next status on that day. Where the readings of a finding, or the calendars, have
    /// two ends, nothing is too early after the earlier one and nothing too late before the later one. Where a source gives
    /// a bound alone, an expiry before it is too early and nothing is too late; where it gives nothing, or the day that is
    /// counted from is not given, an expiry is left open.
    ///
    /// An order waits for the outcome of some requests: of those that create a child order, and of the schedule of a port.
    /// They are made in time when they are sent in time, and the outcome has no term. Out of a status that has such a
    /// request, no outcome is too late; that the status outlasts its end without one is left open, and so is an outcome
    /// in a status that began after the cut-off of its request.
    ///
    /// # Errors
    ///
    /// When `origin` is missing and there is no `order`; when there is no step; when a time or a day, or the end of a
    /// status, is outside 2020 to 2060; when `number` is no E.164 number of the country; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, DatedStatus, HistoryQuestion, IssueCode, OrderKind, Origin, Rules, Verdict};
    ///
    /// // In Spain a quarantine lasts 30 calendar days: the 31st of March is the last one.
    /// let quarantined = DatedStatus::new("Quarantined", "2026-03-01T12:00:00Z".parse()?);
    /// let free = DatedStatus::new("Free", "2026-03-31T12:00:00+02:00".parse()?);
    /// let answer = Rules::latest().history(&HistoryQuestion::new(Country::ES, Origin::Colt, vec![quarantined, free]))?;
    /// assert_eq!((answer.verdict, answer.issues[0].code), (Verdict::Invalid, IssueCode::TooEarly));
    ///
    /// // An order expires after 72 hours without feedback, not before.
    /// let awaited = DatedStatus::new("Customer feedback awaited", "2026-03-27T12:00:00Z".parse()?);
    /// let expired = DatedStatus::new("Expired", "2026-03-30T11:59:59Z".parse()?);
    /// let question = HistoryQuestion::of_order(Country::ES, OrderKind::PortIn, vec![awaited, expired]);
    /// assert_eq!(Rules::latest().history(&question)?.issues[0].code, IssueCode::TooEarly);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn history(self, question: &HistoryQuestion) -> Result<HistoryAnswer, QuestionError> {
        // Of which origin its numbers are does not matter to an order.
        let origin = question.origin.or(question.order.map(|_| Origin::Colt));
        let (country, origin) = (question.country, needed("origin", origin)?);
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        if question.steps.is_empty() {
            let path = Pointer::root().field("steps");
            return Err(QuestionError::at(path, ErrorCode::InvalidValue, "at least one step", "none"));
        }
        let anchors = Anchors { status_since: None, port_date: question.port_date, first_possible_date: question.fpd };
        let mut telling = Telling {
            life: &life,
            orders: question.order.map(|kind| Orders { life, kind, origin: None }),
            nowhere: false,
            clock: life.clock(anchors, question.now),
            given: Given::default(),
            found: Found::of(life.scope.speech),
            steps: Vec::new(),
        };
        if let Some(now) = question.now {
            telling.clock.zone.local(now).map_err(|error| outside("now", &error))?;
        }
        telling.tell(question)?;
        let Telling { found, steps, .. } = telling;
        let CheckAnswer { verdict, issues, pending, .. } = found.answer(self.state());
        Ok(HistoryAnswer { verdict, steps, issues, pending })
    }
}

/// One status of the history, as the next step finds it.
struct Stand {
    status: Option<Status>,
    /// When it began, and which step says so: the same status told again does not begin anew.
    since: Instant,
    place: usize,
    /// The time of the step itself.
    at: Instant,
    /// Whether its time can be relied on.
    dated: bool,
    /// What led to it.
    by: Option<Led>,
}

/// What explains a step, of the move that does.
#[derive(Debug, Clone, Copy)]
struct Led {
    through: Option<NumberStatus>,
    to: Status,
    request: Option<Request>,
    action: Option<Action>,
    event: Option<Event>,
    child: Option<OrderKind>,
    by: Actor,
    rule: RuleId,
    clauses: &'static [ClauseId],
    finding: Option<FindingId>,
    reading: Option<Reading>,
}

impl Led {
    /// The child order says which request its outcome is of.
    fn new(way: &Move, request: Option<&Move>) -> Self {
        let request = request.filter(|_| way.child.is_some()).unwrap_or(way);
        Self {
            through: way.through,
            to: way.to,
            request: request.request,
            action: request.action,
            event: way.event,
            child: way.child,
            by: way.by,
            rule: way.rule,
            clauses: way.clauses,
            finding: way.finding,
            reading: way.reading,
        }
    }
}

/// How a move stands to the end of the status that it leads out of; what explains a step best comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Timing {
    Fine,
    /// It is the outcome of a request that could not be made in this status any more.
    AfterCutOff,
    /// It depends on a figure that nobody states, or a day that is not given.
    Open,
    /// It comes after the end of a status that a request in time makes last longer.
    Outlasting,
    TooEarly,
    TooLate,
}

/// The ends of a status as instants.
struct Ends {
    /// From when on it can have expired.
    first: Instant,
    /// The last moment by the later bound.
    possible: Instant,
    /// Until when the expiry may be told, where it comes by itself at an exact end; then nothing else may come after
    /// `possible` either.
    told: Option<Instant>,
}

/// The steps that give the days which are counted from; the question does where none is named.
#[derive(Default)]
struct Given {
    port_date: Option<usize>,
    first_possible_date: Option<usize>,
}

/// A history being told.
struct Telling<'l, 'q> {
    life: &'l Life<'q>,
    /// The orders that it is about; a number where there are none.
    orders: Option<Orders<'q>>,
    /// Whether there are no such orders in the country, which is said once.
    nowhere: bool,
    clock: Clock,
    given: Given,
    found: Found,
    steps: Vec<HistoryStep>,
}

impl Telling<'_, '_> {
    fn tell(&mut self, question: &HistoryQuestion) -> Result<(), QuestionError> {
        if let Some(refusal) = self.orders.and_then(|orders| orders.not_here()) {
            self.nowhere = true;
            self.wrong(Pointer::root().field("order"), refusal.code, refusal.cite, refusal.params);
        }
        let mut before: Option<Stand> = None;
        for (index, step) in question.steps.iter().enumerate() {
            let status = self.status(index, step, before.as_ref());
            let dated = self.in_order(index, step.at, before.as_ref())?;
            let mut stand = Stand { status, since: step.at, place: index, at: step.at, dated, by: None };
            if let Some(before) = &before {
                if before.status == status {
                    (stand.since, stand.place, stand.dated) = (before.since, before.place, before.dated && dated);
                }
                let told = |status: Option<Status>, step: &DatedStatus| {
                    status.map_or_else(|| shortened(&step.status), |status| status.as_str().to_owned())
                };
                let from = question.steps.get(index - 1).map(|step| told(before.status, step));
                let by = self.step(index, before, &stand, dated)?;
                self.steps.push(described(index, from.unwrap_or_default(), told(status, step), by));
                // Moved by a child order out of the status that has the port date, the order has it no more.
                let agreed = before.status.is_some_and(|status| self.counts_from(status, Anchor::PortDate));
                if agreed && by.is_some_and(|led| led.child.is_some()) {
                    (self.clock.anchors.port_date, self.given.port_date) = (None, None);
                }
                stand.by = by.or(before.by.filter(|_| before.status == status));
            }
            self.give(index, step);
            before = Some(stand);
        }
        match (before, question.now) {
            (Some(last), Some(now)) => self.still(question.steps.len() - 1, &last, now),
            _ => Ok(()),
        }
    }

    /// Takes the days that a step says.
    fn give(&mut self, index: usize, step: &DatedStatus) {
        if step.port_date.is_some() {
            (self.clock.anchors.port_date, self.given.port_date) = (step.port_date, Some(index));
        }
        if step.fpd.is_some() {
            (self.clock.anchors.first_possible_date, self.given.first_possible_date) = (step.fpd, Some(index));
        }
    }

    /// Whether something in a status is counted from such a day.
    fn counts_from(&self, status: Status, anchor: Anchor) -> bool {
        self.life.timers(status).any(|row| row.from == anchor)
    }

    fn order(&self) -> Option<OrderKind> {
        self.orders.map(|orders| orders.kind)
    }

    /// What a message says of the number or the order.
    fn about(&self) -> Params {
        let mut params = params! { country: self.life.country.as_str() };
        match self.order() {
            Some(kind) => params.set("order", kind.as_str().into()),
            None => params.set("origin", self.life.origin.as_str().into()),
        }
        params
    }

    /// The status of a step, where such numbers or orders have it.
    fn status(&mut self, index: usize, step: &DatedStatus, before: Option<&Stand>) -> Option<Status> {
        let path = at_step(index, "status");
        let Some(status) = Status::read(self.order(), &step.status) else {
            let mut params = self.about();
            params.set("got", shortened(&step.status).into());
            let statuses = match self.orders {
                Some(orders) => orders.statuses().map(|row| row.status.as_str()).collect(),
                None => words(self.life.statuses().map(|row| row.status)),
            };
            params.set("statuses", statuses.into());
            if let Some(near) = nearest(&step.status, Status::words(self.order()).iter().copied()) {
                params.set("near", near.into());
            }
            self.wrong(path, IssueCode::UnknownStatus, &KNOWN_STATUS, params);
            return None;
        };
        let refusal = match (self.orders, status) {
            (None, Status::Number(number)) => self.no_number_status(number, before),
            (Some(orders), _) => orders.no_status(status).map(|refusal| (refusal.cite, refusal.params)),
            _ => None,
        };
        let Some((cite, params)) = refusal else { return Some(status) };
        if !self.nowhere {
            self.wrong(path, IssueCode::StatusNotHere, cite, params);
        }
        None
    }

    fn no_number_status(&self, status: NumberStatus, before: Option<&Stand>) -> Option<(&'static Cite, Params)> {
        let life = self.life;
        let mut refusal = life.no_status(status)?;
        // A status of other numbers of the origin is there; that this one cannot be in it is said of the step.
        let others = Life { number: None, ..*life };
        if others.status(status).is_some() && before.is_some_and(|before| before.status.is_some()) {
            return None;
        }
        if let Some(countries) = life.no_origin().and_then(|origin| origin.params.get("countries").cloned()) {
            refusal.params.set("countries", countries);
        }
        Some((refusal.cite, refusal.params))
    }

    /// Whether a step comes after the one before it, and not after the moment of the question.
    fn in_order(&mut self, index: usize, at: Instant, before: Option<&Stand>) -> Result<bool, QuestionError> {
        let path = at_step(index, "at");
        self.clock.zone.local(at).map_err(|error| outside_at(path.clone(), &error))?;
        let (name, bound) = match (before, self.clock.now) {
            (Some(before), _) if at < before.at => ("from", before.at),
            (_, Some(now)) if at > now => ("now", now),
            _ => return Ok(true),
        };
        let mut params = params! { at: at.to_string() };
        params.set(name, bound.to_string().into());
        self.wrong(path, IssueCode::OutOfOrder, &TIMES_RISE, params);
        Ok(false)
    }

    /// What leads from one status to the next, after saying what is wrong with it.
    fn step(&mut self, index: usize, before: &Stand, after: &Stand, dated: bool) -> Result<Option<Led>, QuestionError> {
        let (Some(from), Some(to)) = (before.status, after.status) else { return Ok(None) };
        self.clock.anchors.status_since = Some(before.since);
        let ways = match (self.orders, from) {
            (Some(orders), _) => orders.dated_moves(from, &self.clock).map_err(|error| self.placed(before, error))?,
            (None, Status::Number(number)) => self.life.moves(number),
            _ => Vec::new(),
        };
        // The order alone changes nothing where the number, or its parent, waits for an event.
        let leads = |way: &&Move| {
            way.deferred.is_none() && (way.to == to || way.through.is_some_and(|through| to == Status::from(through)))
        };
        if from != to && !ways.iter().any(|way| leads(&way)) {
            self.impossible(index, from, to, &ways);
            return Ok(None);
        }
        let ending = self.ending(before, from)?;
        let ends = match before.dated && dated {
            true => self.ends(before, &ending)?,
            false => None,
        };
        let lasting = ways.iter().any(|way| way.deferred.is_some());
        let mut best: Option<(Timing, bool, &Move, Option<&Move>)> = None;
        for way in ways.iter().filter(leads) {
            let request = ways.iter().find(|request| is_outcome(way, request));
            let timing = match request {
                Some(request) if before.dated && self.began_after(before, request.until.as_ref()) => {
                    Timing::AfterCutOff
                }
                Some(_) => Timing::Fine,
                None => timing(way, after.at, ends.as_ref(), &ending, lasting),
            };
            // Of two that come too late it is the expiry that should have come.
            let late = timing >= Timing::Outlasting && !expires(way);
            if best.is_none_or(|(other, worse, ..)| (timing, late) < (other, worse)) {
                best = Some((timing, late, way, request));
            }
        }
        // Told again, a status is held against the moment at which it is told, unless a move explains it.
        if from == to && best.is_none_or(|(timing, ..)| timing != Timing::Fine) {
            if dated {
                self.still(index, before, after.at)?;
            }
            return Ok(None);
        }
        let Some((timing, _, way, request)) = best else { return Ok(None) };
        match timing {
            Timing::Fine => {}
            Timing::AfterCutOff => self.after_cut_off(index, before, request)?,
            Timing::Open => self.open(index, from, &ending),
            Timing::Outlasting => self.mistimed(index, IssueCode::OutcomeNotTold, before, after.at, &ending)?,
            Timing::TooEarly => self.mistimed(index, IssueCode::TooEarly, before, after.at, &ending)?,
            Timing::TooLate => self.mistimed(index, IssueCode::TooLate, before, after.at, &ending)?,
        }
        let led = Led::new(way, request);
        // Out of a status in between, the move goes on that led into it.
        let goes_on = |first: &Led| first.through.is_some_and(|through| from == through) && first.to == to;
        Ok(Some(match before.by.filter(goes_on) {
            Some(first) => Led { through: None, request: None, action: None, event: led.event, by: led.by, ..first },
            None => led,
        }))
    }

    /// Holds a status against a moment at which it is still told.
    fn still(&mut self, index: usize, last: &Stand, now: Instant) -> Result<(), QuestionError> {
        let Some(status) = last.status.filter(|_| last.dated) else { return Ok(()) };
        let ending = self.ending(last, status)?;
        let over = self.ends(last, &ending)?.is_some_and(|ends| ends.told.is_some() && now > ends.possible);
        if !over {
            return Ok(());
        }
        let code = if self.awaited(status).is_empty() { IssueCode::TooLate } else { IssueCode::OutcomeNotTold };
        self.mistimed(index, code, last, now, &ending)
    }

    /// The actions whose outcome an order can wait for in a status.
    fn awaited(&self, status: Status) -> Vec<&'static str> {
        let waits = |row: &&OrderRow| row.from == Some(status) && row.then.is_some();
        let action = |row: &OrderRow| row.on.asked().and_then(|(_, action)| action);
        self.orders.map(|orders| words(orders.rows().filter(waits).filter_map(action))).unwrap_or_default()
    }

    fn ending(&mut self, stand: &Stand, status: Status) -> Result<Ending, QuestionError> {
        self.clock.anchors.status_since = Some(stand.since);
        self.life.ending(status, &self.clock).map_err(|error| self.placed(stand, error))
    }

    /// The place of a day or moment that is counted from.
    fn place(&self, stand: &Stand, from: Anchor) -> Pointer {
        let place = match from {
            Anchor::StatusSince => return at_step(stand.place, "at"),
            Anchor::PortDate => self.given.port_date,
            Anchor::FirstPossibleDate => self.given.first_possible_date,
        };
        place.map_or_else(|| Pointer::root().field(from.as_str()), |index| at_step(index, from.as_str()))
    }

    /// An error of what is counted from a field, at the place where the history has it.
    fn placed(&self, stand: &Stand, error: QuestionError) -> QuestionError {
        let from = Anchor::read(error.path.as_str().trim_start_matches('/')).unwrap_or(Anchor::StatusSince);
        QuestionError { path: self.place(stand, from), ..error }
    }

    fn ends(&self, stand: &Stand, ending: &Ending) -> Result<Option<Ends>, QuestionError> {
        let Some((row, deadline)) = &ending.dated else { return Ok(None) };
        let wrong = |error: OutsideCalendar| outside_at(self.place(stand, row.from), &error);
        let end_of = |day: Option<NaiveDate>, near| {
            let outside = OutsideCalendar { day: near };
            day.ok_or(outside).and_then(|day| self.clock.zone.end_of_day(day)).map_err(wrong)
        };
        let later = |instant: Instant, seconds| Instant::from_seconds(instant.seconds() + seconds).unwrap_or(instant);
        let (first, possible, told) = match (&deadline.latest_safe, &deadline.latest_possible, deadline.earliest) {
            (Some(safe), Some(possible), _) => {
                let first = self.clock.end(safe).map_err(wrong)?;
                let first = if matches!(safe, Moment::Day(_)) { later(first, 1) } else { first };
                let end = self.clock.end(possible).map_err(wrong)?;
                let told = match possible {
                    Moment::Day(day) => end_of(day.0.succ_opt(), day.0)?,
                    Moment::Instant(_) => later(end, TOLD_WITHIN),
                };
                (first, end, told)
            }
            (_, _, Some(day)) => {
                let end = end_of(Some(day.0), day.0)?;
                (later(end_of(day.0.pred_opt(), day.0)?, 1), end, end)
            }
            _ => return Ok(None),
        };
        let sharp = row.automatic && deadline.precision == Precision::Exact;
        Ok(Some(Ends { first, possible, told: sharp.then_some(told) }))
    }

    /// Whether a status began when its request could not be made in it any more.
    fn began_after(&self, stand: &Stand, until: Option<&MoveUntil>) -> bool {
        until.is_some_and(|until| self.clock.end(&until.latest_possible).is_ok_and(|end| stand.since > end))
    }

    /// The outcome of a request that could not be made in the status any more: it was made before, or by others.
    fn after_cut_off(&mut self, index: usize, stand: &Stand, request: Option<&Move>) -> Result<(), QuestionError> {
        let Some((request, status)) = request.zip(stand.status) else { return Ok(()) };
        let row = ORDERS.iter().find(|row| row.cite.rule == request.rule);
        let late = row.zip(request.until.as_ref()).and_then(|(row, until)| too_late(row, status, until, &self.clock));
        if let Some(mut late) = late {
            late.params.set("since", self.local(stand.place, stand.since)?.into());
            self.leave_open(at_step(index, "at"), late.code, late.cite, &late.params);
        }
        Ok(())
    }

    /// What the clocks of the country show at the time of a step.
    fn local(&self, index: usize, instant: Instant) -> Result<String, QuestionError> {
        let shown = self.clock.shown(instant).map_err(|error| outside_at(at_step(index, "at"), &error))?;
        Ok(shown.local)
    }

    /// The expiry of a status depends on a figure that nobody states, or a day that is not given.
    fn open(&mut self, index: usize, status: Status, ending: &Ending) {
        let Some(row) = ending.open else { return };
        let mut params = self.about();
        params.set("status", status.as_str().into());
        if row.kind == DeadlineKind::Quarantine {
            params.set("override", own_quarantine(self.life.origin).into());
        }
        params.set("field", row.from.as_str().into());
        let day = row.from != Anchor::StatusSince;
        let code = if day { IssueCode::DayNotGiven } else { IssueCode::PeriodNotStated };
        self.leave_open(at_step(index, "at"), code, &row.cite, &params);
    }

    /// A status that did not end when its time was over.
    fn mistimed(
        &mut self,
        index: usize,
        code: IssueCode,
        stand: &Stand,
        at: Instant,
        ending: &Ending,
    ) -> Result<(), QuestionError> {
        let Some((row, deadline)) = &ending.dated else { return Ok(()) };
        let Some(status) = stand.status else { return Ok(()) };
        let end = if code == IssueCode::TooEarly { &deadline.latest_safe } else { &deadline.latest_possible };
        let begins = deadline.earliest.filter(|_| row.begins);
        let mut params = params! {
            status: status.as_str(), since: self.local(index, stand.since)?, at: self.local(index, at)?,
        };
        let (name, end) = match (begins, end) {
            (Some(day), _) if code == IssueCode::TooEarly => ("begin", day.to_string()),
            (Some(day), _) => ("day", day.to_string()),
            (None, Some(Moment::Day(day))) => ("day", day.to_string()),
            (None, Some(Moment::Instant(instant))) => ("end", instant.local.clone()),
            (None, None) => ("end", String::new()),
        };
        params.set(name, end.into());
        if deadline.precision == Precision::NotBefore {
            params.set("least", AT_LEAST.into());
            if row.kind == DeadlineKind::Quarantine {
                params.set("override", own_quarantine(self.life.origin).into());
            }
        }
        let moves = match (self.orders, status) {
            (Some(orders), _) => orders.moves(Some(status)),
            (None, Status::Number(number)) => self.life.moves(number),
            _ => Vec::new(),
        };
        if let Some(expiry) = moves.iter().find(|way| expires(way)) {
            params.set("next", expiry.to.as_str().into());
        }
        let cite = Cite { grade: deadline.grade, ..row.cite };
        if code == IssueCode::OutcomeNotTold {
            params.set("actions", self.awaited(status).into());
            self.leave_open(at_step(index, "at"), code, &cite, &params);
        } else {
            self.wrong(at_step(index, "at"), code, &cite, params);
        }
        Ok(())
    }

    /// No move leads from one status to the next: where one does otherwise, and what leads out of the first.
    fn impossible(&mut self, index: usize, from: Status, to: Status, ways: &[Move]) {
        let mut params = self.about();
        params.set("from", from.as_str().into());
        params.set("to", to.as_str().into());
        let mut next = Vec::new();
        for way in ways.iter().filter(|way| way.deferred.is_none()) {
            for status in [way.through.map(NumberStatus::as_str), Some(way.to.as_str())].into_iter().flatten() {
                if !next.contains(&status) {
                    next.push(status);
                }
            }
        }
        if !next.is_empty() {
            params.set("next", next.into());
        }
        let path = at_step(index, "status");
        let cite = match (self.orders, from, to) {
            (None, Status::Number(from), Status::Number(to)) => {
                let Some(cite) = self.no_number_step(&path, from, to, &mut params) else { return };
                cite
            }
            (Some(orders), ..) => no_order_step(orders, from, to, &mut params),
            _ => &KNOWN_STATUS,
        };
        // That no other move leads out of a status of an order is no stronger than those that do.
        let weakest = ways.iter().map(|way| way.grade).max().filter(|_| self.orders.is_some());
        let cite = Cite { grade: cite.grade.max(weakest.unwrap_or(cite.grade)), ..*cite };
        self.wrong(path, IssueCode::ImpossibleStep, &cite, params);
    }

    /// The row that says most of a step that numbers do not make here; `None` where the step is left open.
    fn no_number_step(
        &mut self,
        path: &Pointer,
        from: NumberStatus,
        to: NumberStatus,
        params: &mut Params,
    ) -> Option<&'static Cite> {
        let life = self.life;
        let (origin, country) = (life.origin, life.country);
        let leads = |row: &&Transition| leads(row, from, to);
        // Of numbers that the table of moves does not speak of, silence says nothing.
        let silent = origin_row(origin).filter(|row| !row.tabled);
        let beside = || TRANSITIONS.iter().filter(leads).any(|row| life.scope.holds(&row.cite, country));
        if let Some(row) = silent.filter(|_| beside()) {
            self.leave_open(path.clone(), IssueCode::StepNotStated, &row.cite, params);
            return None;
        }
        let own = || TRANSITIONS.iter().filter(|row| row.origin == origin).filter(leads);
        let here = life.printed().filter(|row| row.numbers.include(life.number)).find(|row| leads(row));
        let barred = life.printed().find(|row| leads(row));
        Some(if let Some(row) = here {
            for (name, word) in [
                ("finding", row.cite.finding.map(|finding| finding.as_str())),
                ("reading", row.cite.reading.map(|reading| reading.as_str())),
            ] {
                word.into_iter().for_each(|word| params.set(name, word.into()));
            }
            &row.cite
        } else if let Some(row) = barred {
            let name = if matches!(row.numbers, Numbers::Only(_)) { "only" } else { "block" };
            row.numbers.block().into_iter().for_each(|block| params.set(name, block.name.into()));
            &row.cite
        } else if let Some(row) = own().next() {
            let there = |country: &Country| {
                own().any(|row| row.countries.contains(*country) && life.scope.holds(&row.cite, *country))
            };
            params.set("countries", Param::from(words(Country::ALL.iter().copied().filter(there))));
            &row.cite
        } else {
            life.status(from).map_or(&KNOWN_STATUS, |row| &row.cite)
        })
    }

    /// What the API alone can say.
    fn leave_open(&mut self, path: Pointer, code: IssueCode, cite: &Cite, params: &Params) {
        self.found.leave_open(pending(path, code, AskedOf::Api, cite, params, self.life.scope.speech));
    }

    fn wrong(&mut self, path: Pointer, code: IssueCode, cite: &Cite, params: Params) {
        // Nothing is sent, so the API answers nothing.
        self.found.add(Issue { api: None, ..issue(path, code, Severity::Error, cite, params) });
    }
}

fn at_step(index: usize, field: &str) -> Pointer {
    Pointer::root().field("steps").item(index).field(field)
}

/// The row that says most of a step that orders do not make here.
fn no_order_step(orders: Orders<'_>, from: Status, to: Status, params: &mut Params) -> &'static Cite {
    let elsewhere = || ORDERS.iter().filter(|row| row.from == Some(from) && row.to == to);
    let Some(row) = elsewhere().next() else {
        return orders.status(from).map_or(&KNOWN_STATUS, |row| &row.cite);
    };
    let there = |country: &Country| elsewhere().any(|row| row.countries.contains(*country));
    params.set("countries", Param::from(words(Country::ALL.iter().copied().filter(there))));
    // That the request is not there may have a reason.
    let no = row.on.asked().and_then(|(_, action)| orders.unavailable(action?));
    no.map_or(&row.cite, |refusal| refusal.cite)
}

/// Whether a move is what a request waits for.
fn is_outcome(way: &Move, request: &Move) -> bool {
    request.deferred.is_some() && (request.deferred, request.to, request.child) == (way.event, way.to, way.child)
}

/// Whether a row leads from one status to another, into the status in between or out of it.
fn leads(row: &Transition, from: NumberStatus, to: NumberStatus) -> bool {
    let starts = row.from == Some(from) && (row.to == to || row.between == Between::Status(to));
    starts || (row.between == Between::Status(from) && row.to == to)
}

/// Whether a move comes because a status is over.
fn expires(way: &Move) -> bool {
    way.event.is_some_and(is_expiry)
}

/// Whether it comes because a status is over.
pub(super) const fn is_expiry(event: Event) -> bool {
    use Event::{AnswerExpiry, FeedbackExpiry, FirstPossibleDate, OrderExpiry, QuarantineExpiry, ReservationExpiry};
    matches!(
        event,
        ReservationExpiry | QuarantineExpiry | FeedbackExpiry | AnswerExpiry | FirstPossibleDate | OrderExpiry
    )
}

fn timing(way: &Move, at: Instant, ends: Option<&Ends>, ending: &Ending, lasting: bool) -> Timing {
    let over = ends.and_then(|ends| {
        let told = ends.told?;
        Some(if expires(way) { told } else { ends.possible })
    });
    match ends {
        Some(ends) if expires(way) && at < ends.first => Timing::TooEarly,
        _ if over.is_some_and(|over| at > over) && lasting => Timing::Outlasting,
        _ if over.is_some_and(|over| at > over) => Timing::TooLate,
        _ if expires(way) && ending.open.is_some() => Timing::Open,
        _ => Timing::Fine,
    }
}

fn described(index: usize, from: String, to: String, led: Option<Led>) -> HistoryStep {
    HistoryStep {
        index,
        from,
        // What the history tells is not left out.
        through: led.and_then(|led| led.through).filter(|through| through.as_str() != to),
        to,
        request: led.and_then(|led| led.request),
        action: led.and_then(|led| led.action),
        event: led.and_then(|led| led.event),
        child: led.and_then(|led| led.child),
        by: led.map(|led| led.by),
        rule: led.map(|led| led.rule),
        clauses: led.map(|led| led.clauses),
        finding: led.and_then(|led| led.finding),
        reading: led.and_then(|led| led.reading),
    }
}
