//! What runs out, and when.

use chrono::NaiveDate;

use super::life::{Life, Refusal};
use super::message::Speech;
use super::orders::Orders;
use super::scope::{Rules, country_row};
use super::working_days::{bounds, outside, passed};
use crate::answer::{DayOff, Deadline, DeadlinesAnswer, LocalInstant, Moment, RefusedDeadline};
use crate::calendar::{CalendarView, OutsideCalendar, Period, TimeZone, WorkingCalendar};
use crate::question::{DeadlinesQuestion, QuestionError, shortened};
use crate::tables::timers::{Subject, TIMERS, TimerRow};
use crate::values::{Day, Instant, Pointer};
use crate::vocabulary::{
    Action, Anchor, Counted, DeadlineKind, ErrorCode, Grade, NumberStatus, OrderKind, Origin, Precision, Status, Word,
};

/// The requests that have a last moment in some countries, by the deadline that they have there.
const LIMITED: &[(DeadlineKind, Action)] =
    &[(DeadlineKind::DateChange, Action::ChangeDate), (DeadlineKind::Cancel, Action::Cancel)];

impl Rules {
    /// Every timer that runs for a number or an order in this status, as dates of the country.
    ///
    /// A day is included, until its end there; the day from which is counted is not counted itself. Back from a port date,
    /// `latestSafe` takes every day in doubt for a day off and `latestPossible` none; forwards it is the other way round,
    /// so that `latestSafe` is never the later one.
    ///
    /// # Errors
    ///
    /// When the status is none of a number, or of such an order; when `number` is no E.164 number of the country; when a
    /// date is outside 2020 to 2060, or a count leaves these years; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, DeadlineKind, DeadlinesQuestion, Moment, OrderKind, Rules};
    ///
    /// // Two working days before a Wednesday after Christmas: Christmas Eve is the last safe day.
    /// let mut question = DeadlinesQuestion::new(Country::GB, "Firm order commitment".to_owned());
    /// question.order = Some(OrderKind::PortIn);
    /// question.port_date = Some("2026-12-30".parse()?);
    /// let answer = Rules::latest().deadlines(&question)?;
    /// assert_eq!(answer.deadlines[0].kind, DeadlineKind::DateChange);
    /// assert_eq!(answer.deadlines[0].latest_safe, Some(Moment::Day("2026-12-24".parse()?)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn deadlines(self, question: &DeadlinesQuestion) -> Result<DeadlinesAnswer, QuestionError> {
        let (country, origin) = (question.country, question.origin.unwrap_or(Origin::Colt));
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let status = status("status", question.order, &question.status)?;
        let anchors = Anchors {
            status_since: question.status_since,
            port_date: question.port_date,
            first_possible_date: question.fpd,
        };
        let clock = life.clock(anchors, question.now);
        let mut deadlines = Vec::new();
        for row in life.timers(status) {
            deadlines.push(life.deadline(row, &clock)?);
        }
        let speech = life.scope.speech;
        let mut refused = Vec::new();
        match status {
            Status::Number(status) => {
                let refusal = life.no_origin().or_else(|| life.no_status(status));
                refused.extend(refusal.map(|refusal| told(None, &refusal, speech)));
            }
            _ => {
                let Some(kind) = question.order else { return Ok(DeadlinesAnswer { deadlines, refused }) };
                let orders = Orders { life, kind, origin: None };
                let nowhere = orders.not_here().or_else(|| orders.no_status(status));
                refused.extend(nowhere.iter().map(|refusal| told(None, refusal, speech)));
                // What others can ask for until a last moment, and nobody here.
                for (kind, action) in LIMITED {
                    let elsewhere = TIMERS.iter().any(|row| row.kind == *kind && row.subject.is(status));
                    if let Some(refusal) = orders.unavailable(*action).filter(|_| elsewhere && nowhere.is_none()) {
                        refused.push(told(Some(*kind), &refusal, speech));
                    }
                }
            }
        }
        Ok(DeadlinesAnswer { deadlines, refused })
    }
}

/// Reads the status of such an order, or of a number.
///
/// # Errors
///
/// When it has none of this name, at the field of the question.
pub(super) fn status(field: &str, order: Option<OrderKind>, text: &str) -> Result<Status, QuestionError> {
    Status::read(order, text).ok_or_else(|| {
        let expected = format!("a {}, {}", Status::kind(order), one_of(order));
        unknown_status(field, order, text, expected)
    })
}

/// The same, of a number in the words of a field that is read from a closed list.
///
/// # Errors
///
/// As [`status`].
pub(super) fn number_status(field: &str, text: &str) -> Result<NumberStatus, QuestionError> {
    NumberStatus::read(text).ok_or_else(|| unknown_status(field, None, text, one_of(None)))
}

fn one_of(order: Option<OrderKind>) -> String {
    format!("one of `{}`", Status::words(order).join("`, `"))
}

fn unknown_status(field: &str, order: Option<OrderKind>, text: &str, expected: String) -> QuestionError {
    let path = Pointer::root().field(field);
    let error = QuestionError::at(path, ErrorCode::UnknownWord, expected, format!("`{}`", shortened(text)));
    error.suggesting(text, Status::words(order).iter().copied())
}

impl Subject {
    /// Whether the status is one in which the timer runs.
    fn is(self, status: Status) -> bool {
        match (status, self) {
            (Status::Number(status), Self::Number(statuses)) => statuses.contains(&status),
            (Status::PortIn(status), Self::PortIn(own)) => status == own,
            (Status::PortOut(status), Self::PortOut(own)) => status == own,
            _ => false,
        }
    }
}

/// Why there is no such deadline, or no such number or order.
fn told(kind: Option<DeadlineKind>, refusal: &Refusal, speech: Speech) -> RefusedDeadline {
    let (message, help) = super::message::told(refusal.code, &refusal.params, speech);
    RefusedDeadline {
        kind,
        code: refusal.code,
        rule: refusal.cite.rule,
        clauses: refusal.cite.clauses,
        finding: refusal.cite.finding,
        message,
        help,
    }
}

/// What a deadline is counted from, where it is known.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Anchors {
    pub status_since: Option<Instant>,
    pub port_date: Option<Day>,
    pub first_possible_date: Option<Day>,
}

/// The time of one country, as a question sees it.
pub(super) struct Clock {
    pub zone: TimeZone,
    pub name: &'static str,
    pub calendar: WorkingCalendar,
    pub anchors: Anchors,
    pub now: Option<Instant>,
}

impl Clock {
    /// The instant with what the clocks of the country show.
    pub(super) fn shown(&self, instant: Instant) -> Result<LocalInstant, OutsideCalendar> {
        Ok(LocalInstant { instant, local: self.zone.local(instant)?.to_string(), zone: self.name })
    }

    /// The last moment of a deadline.
    pub(super) fn end(&self, moment: &Moment) -> Result<Instant, OutsideCalendar> {
        match moment {
            Moment::Day(day) => self.zone.end_of_day(day.0),
            Moment::Instant(instant) => Ok(instant.instant),
        }
    }

    /// The day from which is counted.
    fn anchor(&self, from: Anchor) -> Result<Option<NaiveDate>, OutsideCalendar> {
        Ok(match from {
            Anchor::StatusSince => match self.anchors.status_since {
                Some(instant) => Some(self.zone.local(instant)?.date),
                None => None,
            },
            Anchor::PortDate => self.anchors.port_date.map(|day| day.0),
            Anchor::FirstPossibleDate => self.anchors.first_possible_date.map(|day| day.0),
        })
    }
}

/// What ends a status by lapse of time.
pub(super) struct Ending {
    /// The timer with a figure, or the day on which the next status begins.
    pub dated: Option<(&'static TimerRow, Deadline)>,
    /// The one of which nobody says how long it runs, or from which day.
    pub open: Option<&'static TimerRow>,
}

/// The two bounds of a timer, and what stands between them and the anchor.
#[derive(Debug)]
struct Ends {
    safe: Moment,
    possible: Moment,
    skipped: Option<Vec<DayOff>>,
    difference: Vec<DayOff>,
    clipped: bool,
}

impl Life<'_> {
    /// The time of the country, as the question sees it.
    pub(super) fn clock(&self, anchors: Anchors, now: Option<Instant>) -> Clock {
        Clock {
            zone: TimeZone::of(self.country),
            name: country_row(self.country).time_zone,
            calendar: self.scope.calendar(self.country),
            anchors,
            now,
        }
    }

    /// The timers that run for a number or an order in this status.
    pub(super) fn timers(&self, status: Status) -> impl Iterator<Item = &'static TimerRow> + '_ {
        let (lives, block) = match status {
            Status::Number(status) => {
                let row = self.status(status);
                (row.is_some(), row.and_then(|row| row.numbers.only()).map(|block| block.name))
            }
            _ => (true, None),
        };
        TIMERS.iter().filter(move |row| {
            lives
                && row.subject.is(status)
                && row.countries.contains(self.country)
                && row.origins.contains(&self.origin)
                && row.numbers.include(self.number)
                // A number that is not known is one of the block where others cannot be in the status.
                && (self.number.is_some() || row.numbers.only().is_none_or(|own| block == Some(own.name)))
                && (!row.registered || self.customer.registered_de_reseller)
                && self.scope.holds(&row.cite, self.country)
        })
    }

    /// When a status is over.
    ///
    /// # Errors
    ///
    /// As [`Self::deadline`].
    pub(super) fn ending(&self, status: Status, clock: &Clock) -> Result<Ending, QuestionError> {
        let mut ending = Ending { dated: None, open: None };
        for row in self.timers(status).filter(|row| row.ends_the_status()) {
            let deadline = self.deadline(row, clock)?;
            let begins = row.begins && deadline.earliest.is_some();
            if deadline.latest_possible.is_none() && !begins {
                ending.open = Some(row);
            } else {
                ending.dated = Some((row, deadline));
            }
        }
        // What follows without a figure makes of an end a bound.
        if let (Some((_, deadline)), Some(_)) = (&mut ending.dated, ending.open) {
            deadline.precision = Precision::NotBefore;
        }
        Ok(ending)
    }

    /// One timer, as dates.
    ///
    /// # Errors
    ///
    /// When a date is outside the calendars, at the field that it is counted from.
    pub(super) fn deadline(&self, row: &'static TimerRow, clock: &Clock) -> Result<Deadline, QuestionError> {
        self.dated(row, clock).map_err(|error| outside(row.from.as_str(), &error))
    }

    pub(super) fn dated(&self, row: &'static TimerRow, clock: &Clock) -> Result<Deadline, OutsideCalendar> {
        let own = self.own_quarantine(row);
        let (period, precision, grade) = match own {
            Some(period) => (Some(period), Precision::Exact, Grade::Tenant),
            None => (row.period, row.precision, row.cite.grade),
        };
        let anchor = clock.anchor(row.from)?;
        let mut ends = match (period, anchor) {
            (Some(period), Some(day)) => Some(ends(period, row, day, clock)?),
            _ => None,
        };
        if let (Some(ends), Some(day)) = (&mut ends, anchor) {
            self.spread(row, day, clock, ends)?;
        }
        let lead = row.lead.zip(ends.as_ref());
        let begins = anchor.filter(|_| row.begins).map(Day);
        let earliest = lead.and_then(|(lead, ends)| match (&ends.possible, lead) {
            (Moment::Day(day), Period::CalendarDays(count)) => count.before(day.0).map(Day),
            _ => None,
        });
        let earliest = begins.or(earliest);
        let mut passed_safe = false;
        let (until, passed) = match &ends {
            None => (None, None),
            Some(ends) => {
                let last = clock.end(&ends.possible)?;
                let until = matches!(ends.possible, Moment::Day(_)).then(|| clock.shown(last)).transpose()?;
                let safe = clock.end(&ends.safe)?;
                passed_safe = clock.now.is_some_and(|now| now > safe);
                (until, clock.now.map(|now| now > last))
            }
        };
        let (skipped, difference, clipped, bounds) = match ends {
            None => (None, Vec::new(), false, (None, None)),
            Some(ends) => (ends.skipped, ends.difference, ends.clipped, (Some(ends.safe), Some(ends.possible))),
        };
        Ok(Deadline {
            kind: row.kind,
            by: row.by,
            latest_safe: bounds.0,
            latest_possible: bounds.1,
            earliest,
            until,
            precision,
            period,
            counted: row.counted,
            from: row.from,
            needs: ((period.is_some() || row.begins) && anchor.is_none()).then_some(row.from),
            grade,
            rule: row.cite.rule,
            clauses: row.cite.clauses,
            finding: row.cite.finding,
            reading: row.cite.reading,
            skipped,
            difference,
            clipped,
            automatic: row.automatic,
            passed,
            passed_safe,
            numbers: row.numbers.named(self.country),
        })
    }

    /// The last moment of a timer under the reading that is taken, where others are open too.
    pub(super) fn last(&self, row: &TimerRow, clock: &Clock) -> Option<Instant> {
        let period = self.own_quarantine(row).or(row.period)?;
        let day = clock.anchor(row.from).ok()??;
        clock.end(&ends(period, row, day, clock).ok()?.possible).ok()
    }

    /// Where the readings of a finding lead to different ends and the caller has chosen none, both are shown: the earlier
    /// one is safe, the later one possible.
    fn spread(&self, row: &TimerRow, day: NaiveDate, clock: &Clock, own: &mut Ends) -> Result<(), OutsideCalendar> {
        let Some(finding) = row.cite.finding.filter(|finding| self.scope.open(*finding)) else { return Ok(()) };
        for other in TIMERS {
            let beside = other.cite.finding == Some(finding)
                && other.cite.reading != row.cite.reading
                && other.kind == row.kind
                && other.period != row.period
                && other.countries.contains(self.country);
            let Some(period) = other.period.filter(|_| beside) else { continue };
            let others = ends(period, other, day, clock)?;
            let (safe, possible) = (clock.end(&own.safe)?, clock.end(&own.possible)?);
            let (first, last) = (clock.end(&others.safe)?, clock.end(&others.possible)?);
            own.safe = Moment::Instant(clock.shown(safe.min(first))?);
            own.possible = Moment::Instant(clock.shown(possible.max(last))?);
        }
        Ok(())
    }
}

fn ends(period: Period, row: &TimerRow, day: NaiveDate, clock: &Clock) -> Result<Ends, OutsideCalendar> {
    let outside = OutsideCalendar { day };
    let at = |day: NaiveDate, clipped: bool| {
        // The calendars end, and with them what is known of the day's end.
        clock.calendar.off(day)?;
        let end = Moment::Day(Day(day));
        Ok(Ends { safe: end.clone(), possible: end, skipped: None, difference: Vec::new(), clipped })
    };
    match period {
        Period::Hours(hours) => {
            let end = clock.anchors.status_since.and_then(|since| hours.after(since)).ok_or(outside)?;
            let end = Moment::Instant(clock.shown(end)?);
            Ok(Ends { safe: end.clone(), possible: end, skipped: None, difference: Vec::new(), clipped: false })
        }
        Period::CalendarDays(days) => {
            let end = if row.counted == Counted::After { days.after(day) } else { days.before(day) };
            at(end.ok_or(outside)?, false)
        }
        Period::Months(months) => {
            let end = months.after(day).ok_or(outside)?;
            at(end.day, end.clipped)
        }
        Period::WorkingDays(days) => {
            let step = i32::from(days.0);
            let step = if row.counted == Counted::After { step } else { -step };
            let (safe, possible) = bounds(&clock.calendar, day, step)?;
            let view = if step < 0 { CalendarView::Safe } else { CalendarView::Possible };
            let skipped = passed(&clock.calendar, day, safe, view)?;
            // What one view takes for a day off and the other does not, from the anchor to the further end.
            let far = if step < 0 { safe } else { possible };
            let mut difference = Vec::new();
            if safe != possible {
                for off in passed(&clock.calendar, day, far, CalendarView::Safe)? {
                    if clock.calendar.is_working(off.date.0, CalendarView::Possible)? {
                        difference.push(off);
                    }
                }
            }
            let (safe, possible) = (Moment::Day(Day(safe)), Moment::Day(Day(possible)));
            Ok(Ends { safe, possible, skipped: Some(skipped), difference, clipped: false })
        }
    }
}

/// The override that holds a caller's own quarantine of numbers of an origin.
pub(super) const fn own_quarantine(origin: Origin) -> &'static str {
    match origin {
        Origin::PortedIn => "quarantinePortedIn",
        Origin::Colt | Origin::CustomerOwned => "quarantine",
    }
}

impl Life<'_> {
    /// The caller's own quarantine, for the timer that is one.
    pub(super) fn own_quarantine(&self, row: &TimerRow) -> Option<Period> {
        if row.kind != DeadlineKind::Quarantine {
            return None;
        }
        let figures = match self.origin {
            Origin::PortedIn => &self.scope.overrides.quarantine_ported_in,
            Origin::Colt | Origin::CustomerOwned => &self.scope.overrides.quarantine,
        };
        figures.get(self.country).copied()
    }
}
