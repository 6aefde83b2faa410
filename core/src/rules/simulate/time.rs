//! Time that passes: which timers run, and what happens when they run out.

use super::state::{Cause, Number, Order, Simulation, wrong};
use crate::answer::{Deadline, SimulationTimer};
use crate::calendar::{CalendarView, OutsideCalendar};
use crate::question::QuestionError;
use crate::rules::deadlines::Anchors;
use crate::rules::history::is_expiry;
use crate::rules::port_dates::start_of;
use crate::rules::working_days::outside_at;
use crate::tables::cite::Cite;
use crate::tables::orders::OrderRow;
use crate::tables::transitions::{Transition, Trigger};
use crate::values::{Day, Instant, Pointer};
use crate::vocabulary::{Actor, DeadlineKind, Event, NumberStatus, Precision, Status};

/// What a timer moves when it runs out.
#[derive(Clone, Copy)]
enum Moves {
    Nothing,
    Number(&'static Transition),
    Order(&'static OrderRow),
}

/// A timer that runs.
pub(super) struct Timer {
    shown: SimulationTimer,
    moves: Moves,
}

impl Timer {
    /// When it runs out, seen from a moment: what moves something does so at once where it is overdue, what moves nothing
    /// has run out then.
    fn due(&self, now: Instant) -> Option<Instant> {
        let at = self.shown.at?;
        match self.moves {
            Moves::Nothing => Some(at).filter(|at| *at > now),
            Moves::Number(_) | Moves::Order(_) => Some(at.max(now)),
        }
    }

    /// Whether it moves something.
    fn moves(&self) -> bool {
        !matches!(self.moves, Moves::Nothing)
    }
}

impl Simulation<'_> {
    /// Lets happen what is due.
    pub fn settle(&mut self) {
        self.pass(self.now);
    }

    /// Lets time pass until a moment, that moment included.
    ///
    /// # Errors
    ///
    /// When it is before the present one, or outside the calendars.
    pub fn advance(&mut self, until: Instant) -> Result<(), QuestionError> {
        let path = Pointer::of("/event/advanceTo");
        if until < self.now {
            return Err(wrong(path, format!("`{}` or later, which is `state.now`", self.now), format!("`{until}`")));
        }
        self.clock.zone.local(until).map_err(|error| outside_at(path, &error))?;
        self.pass(until);
        Ok(())
    }

    fn pass(&mut self, until: Instant) {
        loop {
            let timers = self.timers();
            let soonest = timers.iter().filter_map(|timer| timer.due(self.now)).min();
            let Some(next) = soonest.filter(|next| *next <= until) else { break };
            let due = |timer: &&Timer| timer.due(self.now) == Some(next);
            let moving = timers.iter().filter(due).filter(|timer| timer.moves());
            let first = moving.min_by_key(|timer| timer.shown.at).map(|timer| (timer.shown.clone(), timer.moves));
            // What moves nothing runs out first: it belongs to the status that is about to end.
            for timer in timers.iter().filter(due).filter(|timer| !timer.moves()) {
                self.fired.push(timer.shown.clone());
            }
            self.now = next;
            if let Some((timer, moves)) = first {
                // What is overdue happens now.
                self.fire(SimulationTimer { at: Some(next), ..timer }, moves);
            }
        }
        self.now = until;
    }

    fn fire(&mut self, timer: SimulationTimer, moves: Moves) {
        let Some(at) = timer.at else { return };
        let cause = |on| Cause { at, by: Actor::System, on };
        let (order, number) = (timer.order, timer.number);
        self.fired.push(timer);
        match (moves, order, number) {
            (Moves::Order(row), Some(index), _) => {
                if row.next_working_day {
                    let day = self.clock.zone.local(at).ok().map(|local| local.date);
                    let next = day.and_then(|day| self.clock.calendar.step(day, 1, CalendarView::Default).ok());
                    if let Some(order) = self.orders.get_mut(index) {
                        order.fpd = next.map(Day).or(order.fpd);
                    }
                }
                self.take(index, row, cause(row.on));
            }
            (Moves::Number(row), _, Some(index)) => self.move_number(index, Some(row.to), &row.cite, cause(row.on)),
            _ => {}
        }
    }

    /// The timers that run now, the next one first; those without a moment last.
    pub fn running(&mut self) -> Vec<SimulationTimer> {
        let mut running: Vec<_> = self.timers().into_iter().map(|timer| timer.shown).collect();
        running.retain(|timer| timer.at.is_none_or(|at| at > self.now));
        running.sort_by_key(|timer| (timer.at.is_none(), timer.at));
        running
    }

    /// Every timer of every order and number, those included that have run out.
    pub fn timers(&mut self) -> Vec<Timer> {
        let mut timers = Vec::new();
        for index in 0..self.orders.len() {
            self.timers_of_order(index, &mut timers);
        }
        for index in 0..self.numbers.len() {
            self.timers_of_number(index, &mut timers);
        }
        timers
    }

    fn timers_of_order(&mut self, index: usize, timers: &mut Vec<Timer>) {
        let Some(order) = self.orders.get(index).cloned() else { return };
        let machine = self.machine(order.kind);
        let begun = self.orders.iter().filter(|child| child.parent == Some(index)).filter_map(|child| child.begun);
        let updated = begun.filter(|begun| Some(*begun) >= order.since).max();
        for row in machine.life.timers(order.status) {
            if self.is_answered(index, &order, row.kind) {
                continue;
            }
            let brings = |own: &&OrderRow| {
                own.by == Actor::System && own.from == Some(order.status) && own.timer == Some(row.kind)
            };
            let brought = machine.rows().find(brings).filter(|_| row.automatic);
            self.clock.anchors = order.anchors();
            // An update of the customer's begins the time for feedback anew, once it has come to its end.
            if row.kind == DeadlineKind::Feedback {
                self.clock.anchors.status_since = updated.or(order.since);
            }
            if let Ok(deadline) = machine.life.dated(row, &self.clock) {
                let last = machine.life.last(row, &self.clock);
                let exact = brought.filter(|_| deadline.precision == Precision::Exact);
                let moves = exact.map_or(Moves::Nothing, Moves::Order);
                timers.extend(self.timer(deadline, last, row.begins, moves, (Some(index), None)).ok());
            }
        }
    }

    /// Whether the customer has done what a timer of an order waits for.
    fn is_answered(&self, index: usize, order: &Order, kind: DeadlineKind) -> bool {
        match kind {
            DeadlineKind::Feedback => {
                let asked = |child: &&Order| child.parent == Some(index) && child.begun >= order.since;
                self.orders.iter().filter(asked).any(|child| self.runs(child))
            }
            DeadlineKind::Expiry | DeadlineKind::Reminders => order.asked.is_some(),
            _ => false,
        }
    }

    fn timers_of_number(&mut self, index: usize, timers: &mut Vec<Timer>) {
        let Some(number) = self.numbers.get(index).copied() else { return };
        let Some(status) = number.status else { return };
        let life = self.life(&number);
        self.clock.anchors = Anchors { status_since: number.since, ..Anchors::default() };
        let ending = life.ending(status.into(), &self.clock).ok();
        let ends = ending.as_ref().filter(|ending| ending.open.is_none()).and_then(|ending| ending.dated.as_ref());
        let expiry = self.expiry(&number, status);
        for row in life.timers(Status::Number(status)) {
            let Ok(deadline) = life.dated(row, &self.clock) else { continue };
            let sharp = row.automatic && deadline.precision == Precision::Exact;
            let last = ends.is_some_and(|(own, _)| own.cite.rule == row.cite.rule);
            let moves = expiry.filter(|_| sharp && last).map_or(Moves::Nothing, Moves::Number);
            let last = life.last(row, &self.clock);
            timers.extend(self.timer(deadline, last, row.begins, moves, (None, Some(index))).ok());
        }
    }

    /// The move by which a status of a number ends by itself.
    fn expiry(&self, number: &Number, status: NumberStatus) -> Option<&'static Transition> {
        let life = self.life(number);
        life.transitions().find(|row| {
            row.from == Some(status)
                && row.to != status
                && matches!(row.on, Trigger::Happens(event) if is_expiry(event))
        })
    }

    /// A timer as it is told.
    fn timer(
        &self,
        deadline: Deadline,
        last: Option<Instant>,
        begins: bool,
        moves: Moves,
        (order, number): (Option<usize>, Option<usize>),
    ) -> Result<Timer, OutsideCalendar> {
        // A span, and what begins on a day, are told when they begin; the rest when it is over.
        let first = deadline.earliest.filter(|_| begins || deadline.latest_possible.is_some());
        let at = match first {
            Some(day) => start_of(day.0, &self.clock)?,
            None => last.and_then(|last| Instant::from_seconds(last.seconds() + 1)),
        };
        let (on, to, cite): (_, _, Option<&Cite>) = match moves {
            Moves::Nothing => (None, None, None),
            Moves::Number(row) => (Some(row.on), Some(row.to.into()), Some(&row.cite)),
            Moves::Order(row) => (Some(row.on), Some(row.to), Some(&row.cite)),
        };
        let event = on.and_then(|on| match on {
            Trigger::Happens(event) => Some(event),
            Trigger::Asked(..) => None,
        });
        let Deadline {
            kind,
            latest_safe,
            latest_possible,
            precision,
            needs,
            grade,
            rule,
            clauses,
            finding,
            reading,
            ..
        } = deadline;
        let finding = finding.or(cite.and_then(|cite| cite.finding));
        let shown = SimulationTimer {
            kind,
            at,
            order,
            number,
            event,
            to,
            latest_safe,
            latest_possible,
            precision,
            needs,
            grade,
            rule,
            clauses,
            finding,
            reading,
        };
        Ok(Timer { shown, moves })
    }

    /// Why something that comes by itself cannot be told: its moment is known and not over.
    pub fn comes(
        &mut self,
        event: Event,
        order: Option<usize>,
        number: Option<usize>,
    ) -> Option<(Instant, &'static str)> {
        let now = self.now;
        let timers = self.timers().into_iter();
        let mut own = timers.filter(|timer| timer.shown.order == order && timer.shown.number == number);
        own.find_map(|timer| {
            let bound = timer.shown.precision == Precision::NotBefore && is_expiry(event);
            let at = timer.shown.at.filter(|at| *at > now)?;
            (timer.shown.event == Some(event) || bound).then_some((at, timer.shown.rule.as_str()))
        })
    }
}
