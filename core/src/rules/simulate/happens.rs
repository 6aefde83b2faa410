//! What happens without a request: events of orders and of numbers.

use super::state::{Cause, Order, Simulation, effect, missing, placed, places, wrong};
use crate::answer::{RefusedEvent, SimulationEffect};
use crate::question::{QuestionError, SimulationEvent};
use crate::rules::life::{Life, Refusal};
use crate::rules::message::params;
use crate::rules::scope::words;
use crate::tables::orders::{COMES_IN, ONE_ORDER, ORDERS, OrderRow, WAYS_OUT};
use crate::tables::transitions::{Between, TRANSITIONS, Transition, Trigger};
use crate::values::{Instant, Pointer};
use crate::vocabulary::{Actor, Event, IssueCode, NumberStatus, OrderKind, Status};

impl Simulation<'_> {
    /// Lets something happen to an order or to numbers.
    ///
    /// # Errors
    ///
    /// When neither is named, or a place points to nothing.
    pub fn happens(&mut self, event: Event, given: &SimulationEvent) -> Result<Vec<RefusedEvent>, QuestionError> {
        let here = Pointer::of("/event");
        if let Some(place) = given.order {
            let index = placed(here.field("order"), place, self.orders.len())?;
            return self.happens_to_order(index, event, given);
        }
        let of_orders = ORDERS.iter().any(|row| row.on == Trigger::Happens(event) || row.then == Some(event));
        if of_orders && !WAYS_OUT.contains(&event) {
            return Err(missing(&here, "order"));
        }
        let indexes = self.named(given)?;
        if WAYS_OUT.contains(&event) {
            return Ok(self.leave(event, &indexes));
        }
        Ok(self.happens_to_numbers(event, &indexes))
    }

    /// The numbers that an event is about.
    ///
    /// # Errors
    ///
    /// When there is none, or a place points to nothing.
    pub fn named(&self, given: &SimulationEvent) -> Result<Vec<usize>, QuestionError> {
        let path = Pointer::of("/event");
        let Some(places_given) = given.numbers.as_deref() else { return Err(missing(&path, "numbers")) };
        let path = path.field("numbers");
        if places_given.is_empty() {
            return Err(wrong(path, "at least one place", "none"));
        }
        places(&path, places_given, self.numbers.len())
    }

    fn happens_to_order(
        &mut self,
        index: usize,
        event: Event,
        given: &SimulationEvent,
    ) -> Result<Vec<RefusedEvent>, QuestionError> {
        let Some(order) = self.orders.get(index).cloned() else { return Ok(Vec::new()) };
        let path = Pointer::of("/event/event");
        let machine = self.machine(order.kind);
        // A request that is done later has to be made first; the outcome of a child order is the child's own.
        let done = |row: &&OrderRow| {
            row.child.is_none() && row.then == Some(event) && order.asked.is_some_and(|asked| row.on.is_action(asked))
        };
        let happens = |row: &&OrderRow| row.from.is_some() && (row.on == Trigger::Happens(event) || done(row));
        let Some(row) = machine.rows().find(|row| row.from == Some(order.status) && happens(row)) else {
            return Ok(vec![self.unfit(&order, event).of_event(path, self.scope.speech)]);
        };
        if let Some((at, _)) = self.comes(event, Some(index), None) {
            return Ok(vec![self.by_itself(event, at, &row.cite).of_event(path, self.scope.speech)]);
        }
        let by = if row.by == Actor::System { Actor::System } else { Actor::Operator };
        let cause = Cause { at: self.now, by, on: Trigger::Happens(event) };
        let gone = self.gone_on(&order, event);
        if !gone.is_empty() {
            return Ok(gone);
        }
        // A child order moves its parent, where the parent is still where the child was asked for.
        let mut parents = None;
        if row.parent.is_some() {
            let at = Pointer::of("/state/orders").item(index);
            let Some(parent) = order.parent else { return Err(missing(&at, "parent")) };
            let Some(own) = self.orders.get(parent).cloned() else { return Ok(Vec::new()) };
            let moved = |row: &&OrderRow| {
                row.from == Some(own.status) && row.child == Some(order.kind) && row.then == Some(event)
            };
            let Some(moved) = self.machine(own.kind).rows().find(moved) else {
                return Ok(vec![self.gone(&own, &order, event).of_event(path, self.scope.speech)]);
            };
            parents = Some((parent, moved));
        }
        self.date(index, given);
        self.take(index, row, cause);
        if let Some((parent, moved)) = parents {
            if let Some(own) = self.orders.get_mut(parent) {
                own.port_date = order.requested_date.or(own.port_date);
            }
            self.take(parent, moved, Cause { by: Actor::System, ..cause });
        }
        Ok(Vec::new())
    }

    /// Which numbers of an order that has ended are not where it left them, so that it cannot be taken back.
    fn gone_on(&self, order: &Order, event: Event) -> Vec<RefusedEvent> {
        let mut refused = Vec::new();
        for index in order.numbers.iter().copied().filter(|_| !self.runs(order)) {
            let Some(number) = self.numbers.get(index) else { continue };
            let life = self.life(number);
            let out = |row: &&Transition| matches!(row.on, Trigger::Happens(own) if WAYS_OUT.contains(&own));
            let left = words(life.transitions().filter(out).map(|row| row.to));
            let refusal = self.busy(index).or_else(|| {
                let status = number.status.map_or("", NumberStatus::as_str);
                let params = params! { request: event.as_str(), status: status, needed: left.clone() };
                let refusal = Refusal { code: IssueCode::WrongStatus, cite: &ONE_ORDER, params, open: false };
                (!left.contains(&status)).then_some(refusal)
            });
            refused.extend(refusal.map(|refusal| refusal.of_event(at(index), self.scope.speech)));
        }
        refused
    }

    /// Moves an order by a row, and its numbers with it.
    pub fn take(&mut self, index: usize, row: &'static OrderRow, cause: Cause) {
        self.move_order(index, row.to, &row.cite, cause);
        let Some(order) = self.orders.get(index).cloned() else { return };
        let undone = self.machine(order.kind).status(row.to).is_some_and(|row| row.undone);
        if undone {
            return self.undo(index, cause);
        }
        match order.kind {
            OrderKind::PortOut => self.take_out(&order, row, cause),
            OrderKind::Other => self.finish(&order, cause),
            _ => self.numbers_become(index, row, cause),
        }
    }

    /// What numbers that are ported out become.
    fn take_out(&mut self, order: &Order, row: &'static OrderRow, cause: Cause) {
        if row.numbers.is_empty() {
            return;
        }
        let done = !self.runs(order);
        for index in order.numbers.iter().copied() {
            let Some(number) = self.numbers.get(index).copied() else { continue };
            let Some(way) = self.way_out(order, &number) else { continue };
            if done {
                self.move_number(index, Some(way.to), &way.cite, Cause { by: Actor::System, ..cause });
                self.forget(index);
            } else {
                // Taken back: on its way again, or where it has no such status, in use.
                let to = way.between.status().or(way.from);
                self.move_number(index, to, &row.cite, Cause { by: Actor::System, ..cause });
                if let Some(number) = self.numbers.get_mut(index) {
                    number.before = way.from;
                }
            }
        }
    }

    /// What the numbers of an order that is not about porting become when it is done.
    fn finish(&mut self, order: &Order, cause: Cause) {
        for index in order.numbers.iter().copied() {
            let Some(number) = self.numbers.get(index).copied() else { continue };
            let life = self.life(&number);
            let from = number.before.or(number.status);
            let asked = |row: &&Transition| match (order.request, row.on) {
                (Some(request), on) => row.from == from && on.is(request, order.action) && life.offered(row),
                (None, _) => false,
            };
            let through = |row: &&Transition| {
                row.between.status().is_some() && row.between.status() == number.status && row.by == Actor::Customer
            };
            let row = life.transitions().find(asked).or_else(|| life.transitions().find(through));
            self.forget(index);
            let Some(row) = row else { continue };
            // What has gone on by itself meanwhile stays, and so does what waits for an event.
            let there = number.status == row.from || number.status == row.between.status();
            if there && !matches!(row.between, Between::Event(_)) {
                self.move_number(index, Some(row.to), &row.cite, Cause { by: Actor::System, ..cause });
            }
        }
    }

    /// Numbers are asked for by another operator: a port-out begins.
    fn leave(&mut self, event: Event, indexes: &[usize]) -> Vec<RefusedEvent> {
        let on = Trigger::Happens(event);
        let (mut ways, mut refused) = (Vec::new(), Vec::new());
        for index in indexes.iter().copied() {
            match self.out(index, on) {
                Ok(way) => ways.push((index, way)),
                Err(refusal) => refused.push(refusal.of_event(at(index), self.scope.speech)),
            }
        }
        let machine = self.machine(OrderKind::PortOut);
        let begins = machine.rows().find(|row| row.from.is_none());
        let (Some(begins), true) = (begins, refused.is_empty()) else { return refused };
        let cause = Cause { at: self.now, by: Actor::Operator, on };
        let mut order = Order::begun(OrderKind::PortOut, begins.to, self.now);
        order.event = Some(event);
        order.numbers = indexes.to_vec();
        self.begin(order, &begins.cite, cause);
        for (index, way) in ways {
            self.keep(index);
            if let Some(through) = way.between.status() {
                self.move_number(index, Some(through), &way.cite, Cause { by: Actor::System, ..cause });
            }
        }
        Vec::new()
    }

    fn out(&self, index: usize, on: Trigger) -> Result<&'static Transition, Refusal> {
        let (number, status) = self.free_of_orders(index, on)?;
        let life = self.life(&number);
        match life.transitions().find(|row| row.from == Some(status) && row.on == on) {
            Some(row) => Ok(row),
            None => Err(no_move(&life, on, status)),
        }
    }

    fn happens_to_numbers(&mut self, event: Event, indexes: &[usize]) -> Vec<RefusedEvent> {
        let on = Trigger::Happens(event);
        let (mut moves, mut refused) = (Vec::new(), Vec::new());
        for index in indexes.iter().copied() {
            match self.befalls(index, event) {
                Ok(row) => moves.push((index, row)),
                Err(refusal) => refused.push(refusal.of_event(at(index), self.scope.speech)),
            }
        }
        if refused.is_empty() {
            for (index, row) in moves {
                let by = if row.by == Actor::System { Actor::System } else { Actor::Operator };
                self.move_number(index, Some(row.to), &row.cite, Cause { at: self.now, by, on });
            }
        }
        refused
    }

    /// The move that an event makes of a number.
    fn befalls(&mut self, index: usize, event: Event) -> Result<&'static Transition, Refusal> {
        let on = Trigger::Happens(event);
        let Some(number) = self.numbers.get(index).copied() else { return Err(not_in_stock(on)) };
        let Some(status) = number.status else { return Err(not_in_stock(on)) };
        let life = self.life(&number);
        let row = life.transitions().find(|row| {
            row.from == Some(status)
                && (row.on == on || row.between == Between::Event(event) && self.is_asked(index, row))
        });
        let Some(row) = row else { return Err(no_move(&life, on, status)) };
        match self.comes(event, None, Some(index)) {
            Some((at, _)) => Err(self.by_itself(event, at, &row.cite)),
            None => Ok(row),
        }
    }

    /// Whether an order has asked for what waits for an event.
    fn is_asked(&self, index: usize, row: &Transition) -> bool {
        let since = self.numbers.get(index).and_then(|number| number.since);
        self.orders.iter().any(|order| {
            let asked = order.request.is_some_and(|request| row.on.is(request, order.action));
            let undone = self.machine(order.kind).status(order.status).is_some_and(|row| row.undone);
            let later = order.since.zip(since).is_none_or(|(order, since)| order >= since);
            asked && !undone && later && order.numbers.contains(&index)
        })
    }

    /// A number that no order holds, with its status.
    pub fn free_of_orders(&self, index: usize, on: Trigger) -> Result<(super::state::Number, NumberStatus), Refusal> {
        if let Some(refusal) = self.busy(index) {
            return Err(refusal);
        }
        let number = self.numbers.get(index).copied();
        number.and_then(|number| Some((number, number.status?))).ok_or_else(|| not_in_stock(on))
    }

    /// Why a number is not to be had: an order holds it.
    pub fn busy(&self, index: usize) -> Option<Refusal> {
        let order = self.orders.iter().find(|order| order.numbers.contains(&index) && self.runs(order))?;
        let params = params! { order: order.kind.as_str(), status: order.status.as_str() };
        Some(Refusal { code: IssueCode::NumberBusy, cite: &ONE_ORDER, params, open: false })
    }

    /// An event that does not fit an order.
    fn unfit(&self, order: &Order, event: Event) -> Refusal {
        let machine = self.machine(order.kind);
        let fits = |row: &&OrderRow| row.on == Trigger::Happens(event) || row.then == Some(event);
        let from: Vec<&'static OrderRow> = machine.rows().filter(fits).filter(|row| row.from.is_some()).collect();
        if let Some(refusal) = machine.no_way_out(order.status) {
            return refusal;
        }
        let Some(row) = from.first() else {
            let kinds = words(ORDERS.iter().filter(fits).filter_map(OrderRow::kind));
            let cite = ORDERS.iter().find(fits).map_or(&ONE_ORDER, |row| &row.cite);
            let params = params! { request: event.as_str(), kinds: kinds, order: order.kind.as_str() };
            return Refusal { code: IssueCode::NotForThisOrder, cite, params, open: false };
        };
        let mut statuses = Vec::new();
        for from in from.iter().filter_map(|row| row.from) {
            if !statuses.contains(&from.as_str()) {
                statuses.push(from.as_str());
            }
        }
        let params = params! { request: event.as_str(), status: order.status.as_str(), statuses: statuses };
        Refusal { code: IssueCode::WrongStatus, cite: &row.cite, params, open: false }
    }

    /// A child order whose parent has gone on.
    fn gone(&self, parent: &Order, child: &Order, event: Event) -> Refusal {
        let machine = self.machine(parent.kind);
        let rows = || machine.rows().filter(|row| row.child == Some(child.kind) && row.then == Some(event));
        let cite = rows().next().map_or(&ONE_ORDER, |row| &row.cite);
        let statuses: Vec<_> = rows().filter_map(|row| row.from).map(Status::as_str).collect();
        let params = params! { request: event.as_str(), status: parent.status.as_str(), statuses: statuses };
        Refusal { code: IssueCode::WrongStatus, cite, params, open: false }
    }

    /// What comes by itself is not told before.
    fn by_itself(&self, event: Event, at: Instant, cite: &'static crate::tables::cite::Cite) -> Refusal {
        let last = Instant::from_seconds(at.seconds() - 1).unwrap_or(at);
        let end = self.clock.shown(last).map(|shown| shown.local).unwrap_or_default();
        let params = params! { event: event.as_str(), end: end };
        Refusal { code: IssueCode::ComesByItself, cite, params, open: false }
    }

    /// Says that something was asked for which is done later.
    pub fn deferred(&mut self, index: usize, row: &OrderRow, event: Event, cause: Cause) {
        let status = row.from;
        let told = effect(status, status, &row.cite, cause);
        self.effects.push(SimulationEffect { order: Some(index), deferred: Some(event), ..told });
    }
}

/// The place of a number in the state.
pub(super) fn at(index: usize) -> Pointer {
    Pointer::of("/state/numbers").item(index)
}

/// A number without a status.
fn not_in_stock(on: Trigger) -> Refusal {
    let asked = match on {
        Trigger::Asked(request, action) => crate::rules::life::named(request, action),
        Trigger::Happens(event) => event.to_string(),
    };
    Refusal { code: IssueCode::NotInStock, cite: &COMES_IN, params: params! { request: asked }, open: false }
}

/// An event that moves no such number out of its status.
fn no_move(life: &Life<'_>, on: Trigger, status: NumberStatus) -> Refusal {
    let event = match on {
        Trigger::Happens(event) => event.as_str(),
        Trigger::Asked(..) => "",
    };
    let happens =
        |row: &&Transition| row.on == on || matches!(row.between, Between::Event(own) if Trigger::Happens(own) == on);
    let needed = words(life.transitions().filter(happens).filter_map(|row| row.from));
    if !needed.is_empty() {
        let params = params! { request: event, status: status.as_str(), needed: needed };
        let row = life.transitions().find(happens);
        let cite = row.map_or(&ONE_ORDER, |row| &row.cite);
        return Refusal { code: IssueCode::WrongStatus, cite, params, open: false };
    }
    let row = TRANSITIONS.iter().find(happens);
    let origins = words(TRANSITIONS.iter().filter(happens).map(|row| row.origin));
    let params = params! {
        request: event, origins: origins, origin: life.origin.as_str(), country: life.country.as_str(),
    };
    let cite = row.map_or(&ONE_ORDER, |row| &row.cite);
    let elsewhere = TRANSITIONS.iter().filter(happens).any(|row| row.origin == life.origin);
    let code = if elsewhere { IssueCode::NotThisCountry } else { IssueCode::NotThisOrigin };
    Refusal { code, cite, params, open: false }
}
