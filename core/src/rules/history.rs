//! Whether a sequence of dated statuses of a number is possible.

use super::deadlines::{Anchors, Clock, Ending, own_quarantine};
use super::found::Found;
use super::life::{Life, origin_row};
use super::message::{issue, params, pending};
use super::scope::{Rules, words};
use super::working_days::{outside, outside_at};
use crate::answer::{CheckAnswer, HistoryAnswer, HistoryStep, Issue, Moment, Move, Param, Params};
use crate::calendar::OutsideCalendar;
use crate::question::{DatedStatus, HistoryQuestion, QuestionError, shortened};
use crate::tables::cite::Cite;
use crate::tables::limits::{KNOWN_STATUS, TIMES_RISE};
use crate::tables::transitions::{Between, Numbers, TRANSITIONS, Transition};
use crate::values::{Instant, Pointer};
use crate::vocabulary::{
    AskedOf, Country, DeadlineKind, ErrorCode, Event, IssueCode, NumberStatus, Precision, Severity, Word, nearest,
};

impl Rules {
    /// Whether a number can have been in these statuses at these times, and if not, which step is impossible, too early or
    /// too late.
    ///
    /// A step is possible when a move leads from the one status to the next, or into or out of the status in between; that
    /// status may also be left out. A history may begin with any status.
    ///
    /// A status that lasts until the end of a day cannot have expired on that day, and every other move out of it is made
    /// by then. The guide gives no time of day at which a number is released: the expiry belongs to the following day. Where
    /// a source gives a bound alone, an expiry before it is too early and nothing is too late; where it gives nothing, an
    /// expiry is left open.
    ///
    /// # Errors
    ///
    /// When there is no step; when a time, or the end of a status, is outside 2020 to 2060; when `number` is no E.164 number
    /// of the country; when `order` is given, as histories of orders are not answered yet; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, DatedStatus, HistoryQuestion, IssueCode, Origin, Rules, Verdict};
    ///
    /// // In Spain a quarantine lasts 30 calendar days: the 31st of March is the last one.
    /// let quarantined = DatedStatus::new("Quarantined", "2026-03-01T12:00:00Z".parse()?);
    /// let free = DatedStatus::new("Free", "2026-03-31T12:00:00+02:00".parse()?);
    /// let answer = Rules::latest().history(&HistoryQuestion::new(Country::ES, Origin::Colt, vec![quarantined, free]))?;
    /// assert_eq!((answer.verdict, answer.issues[0].code), (Verdict::Invalid, IssueCode::TooEarly));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn history(self, question: &HistoryQuestion) -> Result<HistoryAnswer, QuestionError> {
        let (country, origin) = (question.country, question.origin);
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let here = Pointer::root();
        if let Some(order) = question.order {
            let (path, got) = (here.field("order"), format!("`{order}`"));
            let error =
                QuestionError::at(path, ErrorCode::NotSupported, "the history of a number, without `order`", got);
            return Err(error.with_help("this version knows the statuses of an order, but not yet which follows which"));
        }
        if question.steps.is_empty() {
            return Err(QuestionError::at(here.field("steps"), ErrorCode::InvalidValue, "at least one step", "none"));
        }
        let mut telling = Telling {
            life: &life,
            clock: life.clock(Anchors::default(), question.now),
            found: Found::default(),
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
    status: Option<NumberStatus>,
    /// When it began, and which step says so: the same status told again does not begin anew.
    since: Instant,
    place: usize,
    /// The time of the step itself.
    at: Instant,
    /// Whether its time can be relied on.
    dated: bool,
    /// The move that led to it.
    by: Option<Move>,
}

/// How a move stands to the end of the status that it leads out of; what explains a step best comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Timing {
    Fine,
    /// It depends on a figure that nobody states.
    Open,
    TooEarly,
    TooLate,
}

/// The ends of a status as instants.
struct Ends {
    /// The last moment by the earlier and by the later bound.
    safe: Instant,
    possible: Instant,
    /// Until when the expiry may be told, where it comes by itself at an exact end; then nothing else may come after
    /// `possible` either.
    told: Option<Instant>,
}

/// A history being told.
struct Telling<'l, 'q> {
    life: &'l Life<'q>,
    clock: Clock,
    found: Found,
    steps: Vec<HistoryStep>,
}

impl Telling<'_, '_> {
    fn tell(&mut self, question: &HistoryQuestion) -> Result<(), QuestionError> {
        let mut before: Option<Stand> = None;
        for (index, step) in question.steps.iter().enumerate() {
            let status = self.status(index, step, before.as_ref());
            let dated = self.in_order(index, step.at, before.as_ref())?;
            let mut stand = Stand { status, since: step.at, place: index, at: step.at, dated, by: None };
            if let Some(before) = &before {
                if before.status == status {
                    (stand.since, stand.place, stand.dated) = (before.since, before.place, before.dated && dated);
                }
                let told = |status: Option<NumberStatus>, step: &DatedStatus| {
                    status.map_or_else(|| shortened(&step.status), |status| status.as_str().to_owned())
                };
                let from = question.steps.get(index - 1).map(|step| told(before.status, step));
                stand.by = self.step(index, before, &stand, dated)?;
                self.steps.push(described(index, from.unwrap_or_default(), told(status, step), stand.by.as_ref()));
            }
            before = Some(stand);
        }
        match (before, question.now) {
            (Some(last), Some(now)) => self.still(question.steps.len() - 1, &last, now),
            _ => Ok(()),
        }
    }

    /// The status of a step, where such numbers have it.
    fn status(&mut self, index: usize, step: &DatedStatus, before: Option<&Stand>) -> Option<NumberStatus> {
        let path = at_step(index, "status");
        let life = self.life;
        let statuses = || words(life.statuses().map(|row| row.status));
        let Some(status) = NumberStatus::read(&step.status) else {
            let mut params = params! { got: shortened(&step.status), statuses: statuses() };
            if let Some(near) = nearest(&step.status, NumberStatus::WORDS.iter().copied()) {
                params.set("near", near.into());
            }
            self.wrong(path, IssueCode::UnknownStatus, &KNOWN_STATUS, params);
            return None;
        };
        let Some(mut refusal) = life.no_status(status) else { return Some(status) };
        // A status of other numbers of the origin is there; that this one cannot be in it is said of the step.
        let others = Life { number: None, ..*life };
        if others.status(status).is_some() && before.is_some_and(|before| before.status.is_some()) {
            return Some(status);
        }
        if let Some(countries) = life.no_origin().and_then(|origin| origin.params.get("countries").cloned()) {
            refusal.params.set("countries", countries);
        }
        self.wrong(path, IssueCode::StatusNotHere, refusal.cite, refusal.params);
        None
    }

    /// Whether a step comes after the one before it, and not after the moment of the question.
    fn in_order(&mut self, index: usize, at: Instant, before: Option<&Stand>) -> Result<bool, QuestionError> {
        let path = at_step(index, "at");
        self.clock.zone.local(at).map_err(|error| outside_at(path.clone(), &error))?;
        let bound = match (before, self.clock.now) {
            (Some(before), _) if at < before.at => format!("{} or later", before.at),
            (_, Some(now)) if at > now => format!("{now} or earlier, which is `now`"),
            _ => return Ok(true),
        };
        self.wrong(path, IssueCode::OutOfOrder, &TIMES_RISE, params! { at: at.to_string(), bound: bound });
        Ok(false)
    }

    /// What leads from one status to the next, after saying what is wrong with it.
    fn step(
        &mut self,
        index: usize,
        before: &Stand,
        after: &Stand,
        dated: bool,
    ) -> Result<Option<Move>, QuestionError> {
        let (Some(from), Some(to)) = (before.status, after.status) else { return Ok(None) };
        let mut ways = self.life.moves(from);
        // The order alone changes nothing where the number waits for an event.
        ways.retain(|way| way.deferred.is_none() && (way.to == to || way.through == Some(to)));
        if ways.is_empty() {
            self.impossible(index, from, to);
            return Ok(None);
        }
        let ending = self.ending(before, from)?;
        let ends = match before.dated && dated {
            true => self.ends(before, &ending)?,
            false => None,
        };
        let judged = ways.into_iter().map(|way| (timing(&way, after.at, ends.as_ref(), &ending), way));
        // Of two that come too late it is the expiry that should have come.
        let best = judged.min_by_key(|(timing, way)| (*timing, *timing == Timing::TooLate && !expires(way)));
        let Some((timing, mut way)) = best else { return Ok(None) };
        match timing {
            Timing::Fine => {}
            Timing::Open => self.open(index, from, &ending),
            Timing::TooEarly => self.mistimed(index, IssueCode::TooEarly, before, after.at, &ending)?,
            Timing::TooLate => self.mistimed(index, IssueCode::TooLate, before, after.at, &ending)?,
        }
        // Out of a status in between, the move goes on that led into it.
        if let Some(first) = before.by.as_ref().filter(|first| first.through == Some(from) && first.to == to) {
            way = Move { event: way.event, by: way.by, request: None, action: None, through: None, ..first.clone() };
        }
        Ok(Some(way))
    }

    /// Holds the last status against the moment of the question.
    fn still(&mut self, index: usize, last: &Stand, now: Instant) -> Result<(), QuestionError> {
        let Some(status) = last.status.filter(|_| last.dated) else { return Ok(()) };
        let ending = self.ending(last, status)?;
        match self.ends(last, &ending)? {
            Some(ends) if ends.told.is_some() && now > ends.possible => {
                self.mistimed(index, IssueCode::TooLate, last, now, &ending)
            }
            _ => Ok(()),
        }
    }

    fn ending(&mut self, stand: &Stand, status: NumberStatus) -> Result<Ending, QuestionError> {
        self.clock.anchors.status_since = Some(stand.since);
        let ending = self.life.ending(status, &self.clock);
        ending.map_err(|error| QuestionError { path: at_step(stand.place, "at"), ..error })
    }

    fn ends(&self, stand: &Stand, ending: &Ending) -> Result<Option<Ends>, QuestionError> {
        let Some((row, deadline)) = &ending.dated else { return Ok(None) };
        let Some((safe, possible)) = deadline.latest_safe.as_ref().zip(deadline.latest_possible.as_ref()) else {
            return Ok(None);
        };
        let wrong = |error: OutsideCalendar| outside_at(at_step(stand.place, "at"), &error);
        let (safe, possible) = (self.clock.end(safe).map_err(wrong)?, self.clock.end(possible).map_err(wrong)?);
        let sharp = row.automatic && deadline.precision == Precision::Exact;
        let told = match sharp {
            true => {
                let day = self.clock.zone.local(possible).map_err(wrong)?.date;
                let next = day.succ_opt().ok_or(OutsideCalendar { day }).map_err(wrong)?;
                Some(self.clock.zone.end_of_day(next).map_err(wrong)?)
            }
            false => None,
        };
        Ok(Some(Ends { safe, possible, told }))
    }

    /// The expiry of a status depends on a figure that nobody states.
    fn open(&mut self, index: usize, status: NumberStatus, ending: &Ending) {
        let Some(row) = ending.open else { return };
        let life = self.life;
        let mut params = params! {
            origin: life.origin.as_str(), country: life.country.as_str(), status: status.as_str(),
        };
        if row.kind == DeadlineKind::Quarantine {
            params.set("override", own_quarantine(life.origin).into());
        }
        let entry = pending(at_step(index, "at"), IssueCode::PeriodNotStated, AskedOf::Api, &row.cite, &params);
        self.found.leave_open(entry);
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
        let local = |instant: Instant| self.clock.shown(instant).map(|shown| shown.local);
        let text = |moment: &Moment| match moment {
            Moment::Day(day) => format!("the end of {day}"),
            Moment::Instant(instant) => instant.local.clone(),
        };
        let times = local(stand.since).and_then(|since| Ok((since, local(at)?)));
        let (since, at) = times.map_err(|error| outside_at(at_step(index, "at"), &error))?;
        let mut params = params! {
            status: status.as_str(), since: since, at: at, end: end.as_ref().map(text).unwrap_or_default(),
        };
        if deadline.precision == Precision::NotBefore {
            params.set("least", "at least".into());
            if row.kind == DeadlineKind::Quarantine {
                params.set("override", own_quarantine(self.life.origin).into());
            }
        }
        if let Some(expiry) = self.life.moves(status).into_iter().find(expires) {
            params.set("next", expiry.to.as_str().into());
        }
        let cite = Cite { grade: deadline.grade, ..row.cite };
        self.wrong(at_step(index, "at"), code, &cite, params);
        Ok(())
    }

    /// No move leads from one status to the next: where one does otherwise, and what leads out of the first.
    fn impossible(&mut self, index: usize, from: NumberStatus, to: NumberStatus) {
        let life = self.life;
        let (path, origin, country) = (at_step(index, "status"), life.origin, life.country);
        let leads = |row: &&Transition| leads(row, from, to);
        // Of numbers that the table of moves does not speak of, silence says nothing.
        let silent = origin_row(origin).filter(|row| !row.tabled);
        let beside = || TRANSITIONS.iter().filter(leads).any(|row| life.scope.holds(&row.cite, country));
        if let Some(row) = silent.filter(|_| beside()) {
            let params = params! { origin: origin.as_str(), from: from.as_str(), to: to.as_str() };
            let entry = pending(path, IssueCode::StepNotStated, AskedOf::Api, &row.cite, &params);
            return self.found.leave_open(entry);
        }
        let mut params = params! {
            origin: origin.as_str(), country: country.as_str(), from: from.as_str(), to: to.as_str(),
        };
        let onward = life.moves(from).into_iter().filter(|way| way.deferred.is_none());
        let next = words(onward.flat_map(|way| way.through.into_iter().chain(way.to.number())));
        if !next.is_empty() {
            params.set("next", next.into());
        }
        let own = || TRANSITIONS.iter().filter(|row| row.origin == origin).filter(leads);
        let here = life.printed().filter(|row| row.numbers.include(life.number)).find(|row| leads(row));
        let barred = life.printed().find(|row| leads(row));
        let cite = if let Some(row) = here {
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
        };
        self.wrong(path, IssueCode::ImpossibleStep, cite, params);
    }

    fn wrong(&mut self, path: Pointer, code: IssueCode, cite: &Cite, params: Params) {
        // Nothing is sent, so the API answers nothing.
        self.found.add(Issue { api: None, ..issue(path, code, Severity::Error, cite, params) });
    }
}

fn at_step(index: usize, field: &str) -> Pointer {
    Pointer::root().field("steps").item(index).field(field)
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

/// Whether it is a status of a number that is over.
pub(super) const fn is_expiry(event: Event) -> bool {
    matches!(event, Event::ReservationExpiry | Event::QuarantineExpiry)
}

fn timing(way: &Move, at: Instant, ends: Option<&Ends>, ending: &Ending) -> Timing {
    match ends {
        Some(ends) if expires(way) && at <= ends.safe => Timing::TooEarly,
        Some(ends) if expires(way) && ends.told.is_some_and(|told| at > told) => Timing::TooLate,
        Some(ends) if !expires(way) && ends.told.is_some() && at > ends.possible => Timing::TooLate,
        _ if expires(way) && ending.open.is_some() => Timing::Open,
        _ => Timing::Fine,
    }
}

fn described(index: usize, from: String, to: String, way: Option<&Move>) -> HistoryStep {
    HistoryStep {
        index,
        from,
        // What the history tells is not left out.
        through: way.and_then(|way| way.through).filter(|through| through.as_str() != to),
        to,
        request: way.and_then(|way| way.request),
        action: way.and_then(|way| way.action),
        event: way.and_then(|way| way.event),
        by: way.map(|way| way.by),
        rule: way.map(|way| way.rule),
        clauses: way.map(|way| way.clauses),
        finding: way.and_then(|way| way.finding),
        reading: way.and_then(|way| way.reading),
    }
}
