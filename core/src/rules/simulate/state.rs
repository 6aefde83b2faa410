//! The state of a simulation: read, kept, changed, given back.

use crate::answer::{RefusedEvent, SimulationEffect, SimulationTimer};
use crate::question::{Customer, QuestionError, SimulatedNumber, SimulatedOrder, SimulationEvent, SimulationState};
use crate::rules::deadlines::{Anchors, Clock, status};
use crate::rules::life::{Life, Refusal};
use crate::rules::message::{Speech, params, told};
use crate::rules::moves::number_of;
use crate::rules::orders::Orders;
use crate::rules::scope::Scope;
use crate::rules::working_days::outside_at;
use crate::tables::cite::Cite;
use crate::tables::orders::{AS_BEFORE, COMES_IN, ONE_ORDER, ORDERS, OrderRow};
use crate::tables::transitions::{Between, Transition, Trigger};
use crate::values::{Day, E164, Instant, Pointer};
use crate::vocabulary::{
    Action, Actor, Country, ErrorCode, Event, IssueCode, NumberStatus, OrderKind, Origin, Request, Status,
};

/// A number as it is moved.
#[derive(Debug, Clone, Copy)]
pub(super) struct Number {
    pub origin: Origin,
    pub number: Option<E164>,
    pub status: Option<NumberStatus>,
    pub since: Option<Instant>,
    /// What it goes back to.
    pub before: Option<NumberStatus>,
    pub before_since: Option<Instant>,
}

/// An order as it is moved.
#[derive(Debug, Clone)]
pub(super) struct Order {
    pub kind: OrderKind,
    pub status: Status,
    pub since: Option<Instant>,
    pub begun: Option<Instant>,
    pub request: Option<Request>,
    pub action: Option<Action>,
    pub event: Option<Event>,
    pub numbers: Vec<usize>,
    pub parent: Option<usize>,
    pub port_date: Option<Day>,
    pub fpd: Option<Day>,
    pub requested_date: Option<Day>,
    pub asked: Option<Action>,
}

impl Order {
    /// An order that begins.
    pub fn begun(kind: OrderKind, status: Status, at: Instant) -> Self {
        Self {
            kind,
            status,
            since: Some(at),
            begun: Some(at),
            request: None,
            action: None,
            event: None,
            numbers: Vec::new(),
            parent: None,
            port_date: None,
            fpd: None,
            requested_date: None,
            asked: None,
        }
    }

    /// From what its timers are counted.
    pub fn anchors(&self) -> Anchors {
        Anchors { status_since: self.since, port_date: self.port_date, first_possible_date: self.fpd }
    }
}

/// What makes a change: who, by what.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cause {
    pub at: Instant,
    pub by: Actor,
    pub on: Trigger,
}

/// Numbers and orders of one country and one customer.
pub(super) struct Simulation<'q> {
    pub scope: Scope<'q>,
    pub country: Country,
    pub customer: Customer,
    pub clock: Clock,
    pub now: Instant,
    pub numbers: Vec<Number>,
    pub orders: Vec<Order>,
    pub fired: Vec<SimulationTimer>,
    pub effects: Vec<SimulationEffect>,
}

impl<'q> Simulation<'q> {
    /// Reads a state.
    ///
    /// # Errors
    ///
    /// When a status is none of its order, a place points to nothing, a number is none of the country or a moment is later
    /// than the state's own.
    pub fn of(
        scope: Scope<'q>,
        country: Country,
        customer: Customer,
        state: &SimulationState,
    ) -> Result<Self, QuestionError> {
        let life = Life { scope, country, origin: Origin::Colt, customer, number: None };
        let clock = life.clock(Anchors::default(), None);
        let here = Pointer::root().field("state");
        clock.zone.local(state.now).map_err(|error| outside_at(here.field("now"), &error))?;
        let given = state.numbers.as_deref().unwrap_or_default();
        let mut numbers = Vec::with_capacity(given.len());
        for (index, number) in given.iter().enumerate() {
            let path = here.field("numbers").item(index);
            numbers.push(read_number(country, number, state.now).map_err(|error| error.below(&path))?);
        }
        let given = state.orders.as_deref().unwrap_or_default();
        let mut orders = Vec::with_capacity(given.len());
        for (index, order) in given.iter().enumerate() {
            let path = here.field("orders").item(index);
            let read = read_order(order, state.now, numbers.len(), index);
            orders.push(read.map_err(|error| error.below(&path))?);
        }
        for (index, order) in orders.iter().enumerate() {
            is_child(order, &orders).map_err(|error| error.below(&here.field("orders").item(index)))?;
        }
        let (fired, effects) = (Vec::new(), Vec::new());
        Ok(Self { scope, country, customer, clock, now: state.now, numbers, orders, fired, effects })
    }

    /// Why the state cannot be: statuses that such numbers and orders do not have here.
    pub fn unfounded(&self) -> Vec<RefusedEvent> {
        let mut refused = Vec::new();
        let here = Pointer::of("/state");
        for (index, number) in self.numbers.iter().enumerate() {
            let (life, path) = (self.life(number), here.field("numbers").item(index));
            let place = |status| {
                life.no_status(status).map(|refusal| refusal.of_event(path.field("status"), self.scope.speech))
            };
            let origin = life.no_origin().map(|refusal| refusal.of_event(path.field("origin"), self.scope.speech));
            refused.extend(origin.or_else(|| number.status.and_then(place)));
        }
        for (index, order) in self.orders.iter().enumerate() {
            let (machine, path) = (self.machine(order.kind), here.field("orders").item(index));
            let kind = machine.not_here().map(|refusal| refusal.of_event(path.field("kind"), self.scope.speech));
            let status = machine
                .no_status(order.status)
                .map(|refusal| refusal.of_event(path.field("status"), self.scope.speech));
            refused.extend(kind.or(status));
            for (item, number) in order.numbers.iter().enumerate() {
                let refusal = self.strange(index, *number);
                let path = path.field("numbers").item(item);
                refused.extend(refusal.map(|refusal| refusal.of_event(path, self.scope.speech)));
            }
        }
        refused
    }

    /// Why an order cannot have a number: it is not ported in, or an earlier order has it.
    fn strange(&self, order: usize, number: usize) -> Option<Refusal> {
        let own = self.orders.get(order)?;
        let origin = self.numbers.get(number)?.origin;
        if own.kind == OrderKind::PortIn && origin != Origin::PortedIn {
            let origins = vec![Origin::PortedIn.as_str()];
            let params = params! { request: own.kind.as_str(), origins: origins, origin: origin.as_str() };
            return Some(Refusal { code: IssueCode::NotThisOrigin, cite: &COMES_IN, params, open: false });
        }
        let earlier =
            self.orders.iter().take(order).find(|other| other.numbers.contains(&number) && self.runs(other))?;
        let params = params! { order: earlier.kind.as_str(), status: earlier.status.as_str() };
        let busy = Refusal { code: IssueCode::NumberBusy, cite: &ONE_ORDER, params, open: false };
        self.runs(own).then_some(busy)
    }

    /// The state as it is now.
    pub fn state(&self) -> SimulationState {
        let mut state = SimulationState::new(self.now);
        state.numbers = Some(self.numbers.iter().map(written_number).collect());
        state.orders = Some(self.orders.iter().map(written_order).collect());
        state
    }

    /// The life of numbers like this one.
    pub fn life(&self, number: &Number) -> Life<'q> {
        let Self { scope, country, customer, .. } = *self;
        Life { scope, country, origin: number.origin, customer, number: number.number }
    }

    /// The orders of a kind.
    pub fn machine(&self, kind: OrderKind) -> Orders<'q> {
        let Self { scope, country, customer, .. } = *self;
        let life = Life { scope, country, origin: Origin::Colt, customer, number: None };
        Orders { life, kind, origin: None }
    }

    /// Moves a number.
    pub fn move_number(&mut self, index: usize, to: Option<NumberStatus>, cite: &Cite, cause: Cause) {
        let Some(number) = self.numbers.get_mut(index) else { return };
        let from = number.status;
        number.status = to;
        number.since = to.map(|_| cause.at);
        let (from, to) = (from.map(Status::Number), to.map(Status::Number));
        self.effects.push(SimulationEffect { number: Some(index), ..effect(from, to, cite, cause) });
    }

    /// Moves an order.
    pub fn move_order(&mut self, index: usize, to: Status, cite: &Cite, cause: Cause) {
        let Some(order) = self.orders.get_mut(index) else { return };
        let from = order.status;
        order.status = to;
        order.since = Some(cause.at);
        order.asked = None;
        self.effects.push(SimulationEffect { order: Some(index), ..effect(Some(from), Some(to), cite, cause) });
    }

    /// Adds an order that begins now.
    pub fn begin(&mut self, order: Order, cite: &Cite, cause: Cause) {
        let (index, to) = (self.orders.len(), order.status);
        self.orders.push(order);
        self.effects.push(SimulationEffect { order: Some(index), ..effect(None, Some(to), cite, cause) });
    }

    /// What a number goes back to.
    pub fn keep(&mut self, index: usize) {
        if let Some(number) = self.numbers.get_mut(index) {
            (number.before, number.before_since) = (number.status, number.since);
        }
    }

    /// A number is in no order any more.
    pub fn forget(&mut self, index: usize) {
        if let Some(number) = self.numbers.get_mut(index) {
            (number.before, number.before_since) = (None, None);
        }
    }

    /// An order came to nothing: its numbers are as they were before it.
    pub fn undo(&mut self, order: usize, cause: Cause) {
        for index in self.numbers_of(order) {
            let Some(number) = self.numbers.get(index).copied() else { continue };
            let (status, since) = (number.before.or_else(|| self.led_from(&number)), number.before_since);
            // What is in a status of the order's own making leaves it; what has gone on by itself stays.
            let own = number.status.is_some_and(|status| self.is_in_between(&number, status));
            if own && number.status != status {
                self.move_number(index, status, &AS_BEFORE, Cause { by: Actor::System, ..cause });
                if let Some(number) = self.numbers.get_mut(index).filter(|_| status.is_some()) {
                    number.since = since;
                }
            }
            self.forget(index);
        }
    }

    /// Whether a status is one that an order leads through.
    fn is_in_between(&self, number: &Number, status: NumberStatus) -> bool {
        let life = self.life(number);
        life.transitions().any(|row| row.between == Between::Status(status) || (row.from.is_none() && row.to == status))
    }

    /// The status that leads into the one in between in which a number is, where only one does.
    fn led_from(&self, number: &Number) -> Option<NumberStatus> {
        let status = number.status?;
        let life = self.life(number);
        let mut froms = life.transitions().filter(|row| row.between == Between::Status(status)).map(|row| row.from);
        let first = froms.next()?;
        first.filter(|_| froms.all(|from| from == first))
    }

    /// The places of the numbers of an order.
    pub fn numbers_of(&self, order: usize) -> Vec<usize> {
        self.orders.get(order).map(|order| order.numbers.clone()).unwrap_or_default()
    }

    /// Whether an order has not ended.
    pub fn runs(&self, order: &Order) -> bool {
        !self.machine(order.kind).status(order.status).is_some_and(|row| row.last)
    }

    /// Takes over the days that an event brings.
    pub fn date(&mut self, index: usize, event: &SimulationEvent) {
        if let Some(order) = self.orders.get_mut(index) {
            order.port_date = event.port_date.or(order.port_date);
            order.fpd = event.fpd.or(order.fpd);
        }
    }

    /// The row by which a number is ported out with an order.
    pub fn way_out(&self, order: &Order, number: &Number) -> Option<&'static Transition> {
        let life = self.life(number);
        let ends = |row: &Transition| number.status == Some(row.to) || number.status == row.from;
        let out = life.transitions().filter(|row| match row.on {
            Trigger::Happens(event) => crate::tables::orders::WAYS_OUT.contains(&event),
            Trigger::Asked(..) => false,
        });
        let asked = |row: &Transition| order.event.is_some_and(|event| row.on == Trigger::Happens(event));
        let rows: Vec<_> = out.filter(|row| row.between.status() == number.status || ends(row)).collect();
        let through = rows.iter().find(|row| row.between.status().is_some() && row.between.status() == number.status);
        through.or_else(|| rows.iter().find(|row| asked(row))).copied()
    }

    /// What the numbers of a port-in become.
    pub fn numbers_become(&mut self, order: usize, row: &OrderRow, cause: Cause) {
        for index in self.numbers_of(order) {
            let Some(number) = self.numbers.get(index) else { continue };
            let life = self.life(number);
            let to =
                row.numbers.iter().find(|(origin, status)| *origin == number.origin && life.status(*status).is_some());
            if let Some((_, to)) = to.copied().filter(|(_, to)| number.status != Some(*to)) {
                self.move_number(index, Some(to), &row.cite, Cause { by: Actor::System, ..cause });
            }
        }
    }
}

impl Between {
    /// The status in between.
    pub(super) const fn status(self) -> Option<NumberStatus> {
        match self {
            Self::Status(status) => Some(status),
            Self::Nothing | Self::Event(_) => None,
        }
    }
}

/// A change.
pub(super) fn effect(from: Option<Status>, to: Option<Status>, cite: &Cite, cause: Cause) -> SimulationEffect {
    let (request, action, event) = match cause.on {
        Trigger::Asked(request, action) => (Some(request), action, None),
        Trigger::Happens(event) => (None, None, Some(event)),
    };
    SimulationEffect {
        at: cause.at,
        order: None,
        number: None,
        from,
        to,
        deferred: None,
        request,
        action,
        event,
        by: cause.by,
        rule: cite.rule,
        clauses: cite.clauses,
        grade: cite.grade,
        finding: cite.finding,
        reading: cite.reading,
    }
}

impl Refusal {
    /// What stands against an event.
    pub(super) fn of_event(&self, path: Pointer, speech: Speech) -> RefusedEvent {
        let (message, help) = told(self.code, &self.params, speech);
        RefusedEvent {
            path,
            code: self.code,
            rule: self.cite.rule,
            clauses: self.cite.clauses,
            finding: self.cite.finding,
            message,
            help,
        }
    }
}

/// A value that is wrong in itself.
pub(super) fn wrong(path: Pointer, expected: impl Into<String>, got: impl Into<String>) -> QuestionError {
    QuestionError::at(path, ErrorCode::InvalidValue, expected, got)
}

/// A field that is missing.
pub(super) fn missing(path: &Pointer, field: &'static str) -> QuestionError {
    QuestionError::at(path.field(field), ErrorCode::MissingField, field, "nothing")
}

/// A place in a list.
pub(super) fn placed(path: Pointer, place: u32, count: usize) -> Result<usize, QuestionError> {
    let index = usize::try_from(place).unwrap_or(usize::MAX);
    if index < count {
        return Ok(index);
    }
    let expected =
        if count == 0 { "no place: there is nothing".to_owned() } else { format!("a place from 0 to {}", count - 1) };
    Err(wrong(path, expected, place.to_string()))
}

/// Places in a list, each once.
pub(super) fn places(path: &Pointer, given: &[u32], count: usize) -> Result<Vec<usize>, QuestionError> {
    let mut indexes = Vec::with_capacity(given.len());
    for (item, place) in given.iter().enumerate() {
        let index = placed(path.item(item), *place, count)?;
        if indexes.contains(&index) {
            return Err(wrong(path.item(item), "each place once", format!("{place} twice")));
        }
        indexes.push(index);
    }
    Ok(indexes)
}

/// Refuses a parent of another kind than such child orders have.
fn is_child(order: &Order, orders: &[Order]) -> Result<(), QuestionError> {
    let Some(parent) = order.parent.and_then(|parent| orders.get(parent)) else { return Ok(()) };
    let of = ORDERS.iter().find(|row| row.child == Some(order.kind)).and_then(OrderRow::kind);
    if of == Some(parent.kind) {
        return Ok(());
    }
    let path = Pointer::root().field("parent");
    let expected = match of {
        Some(kind) => format!("the place of a `{kind}` order"),
        None => format!("no parent of a `{}` order", order.kind),
    };
    Err(wrong(path, expected, format!("that of a `{}` order", parent.kind)))
}

/// A moment that is not later than the state's.
fn not_later(field: &str, moment: Option<Instant>, now: Instant) -> Result<Option<Instant>, QuestionError> {
    match moment.filter(|moment| *moment > now) {
        Some(moment) => {
            let path = Pointer::root().field(field);
            Err(wrong(path, format!("`{now}` or earlier, which is `state.now`"), format!("`{moment}`")))
        }
        None => Ok(moment),
    }
}

fn read_number(country: Country, given: &SimulatedNumber, now: Instant) -> Result<Number, QuestionError> {
    Ok(Number {
        origin: given.origin,
        number: number_of(country, given.number.as_deref())?,
        status: given.status,
        since: not_later("since", given.since, now)?,
        before: given.before,
        before_since: not_later("beforeSince", given.before_since, now)?,
    })
}

fn read_order(given: &SimulatedOrder, now: Instant, numbers: usize, own: usize) -> Result<Order, QuestionError> {
    let here = Pointer::root();
    let parent = match given.parent {
        // A child order comes after its parent.
        Some(place) => Some(placed(here.field("parent"), place, own)?),
        None => None,
    };
    Ok(Order {
        kind: given.kind,
        status: status("status", Some(given.kind), &given.status)?,
        since: not_later("since", given.since, now)?,
        begun: not_later("begun", given.begun, now)?.or(given.since),
        request: given.request,
        action: given.action,
        event: given.event,
        numbers: places(&here.field("numbers"), given.numbers.as_deref().unwrap_or_default(), numbers)?,
        parent,
        port_date: given.port_date,
        fpd: given.fpd,
        requested_date: given.requested_date,
        asked: given.asked,
    })
}

fn written_number(number: &Number) -> SimulatedNumber {
    SimulatedNumber {
        origin: number.origin,
        number: number.number.map(|number| number.to_string()),
        status: number.status,
        since: number.since,
        before: number.before,
        before_since: number.before_since,
    }
}

fn written_order(order: &Order) -> SimulatedOrder {
    let place = |index: usize| u32::try_from(index).unwrap_or(u32::MAX);
    let numbers: Vec<_> = order.numbers.iter().map(|index| place(*index)).collect();
    SimulatedOrder {
        kind: order.kind,
        status: order.status.as_str().to_owned(),
        since: order.since,
        begun: order.begun,
        request: order.request,
        action: order.action,
        event: order.event,
        numbers: (!numbers.is_empty()).then_some(numbers),
        parent: order.parent.map(place),
        port_date: order.port_date,
        fpd: order.fpd,
        requested_date: order.requested_date,
        asked: order.asked,
    }
}
