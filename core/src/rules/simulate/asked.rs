//! What the customer asks for: requests about numbers, port-ins, updates of porting orders.

use super::happens::at;
use super::state::{Cause, Order, Simulation, effect, missing, placed, wrong};
use crate::answer::{RefusedEvent, SimulationEffect};
use crate::question::{QuestionError, SimulationEvent};
use crate::rules::life::{Refusal, request_row};
use crate::rules::message::params;
use crate::rules::orders::too_late;
use crate::rules::scope::words;
use crate::tables::actions::{ACTIONS, ActionRow};
use crate::tables::orders::{COMES_IN, OrderRow};
use crate::tables::transitions::{Between, Trigger};
use crate::values::Pointer;
use crate::vocabulary::{Action, Actor, IssueCode, OrderKind, Origin, Request, StatusKind, Subject};

impl Simulation<'_> {
    /// Makes a request.
    ///
    /// # Errors
    ///
    /// When it changes nothing that a simulation knows, lacks its action or what it is about, or a place points to nothing.
    pub fn asked(
        &mut self,
        request: Request,
        action: Option<Action>,
        given: &SimulationEvent,
    ) -> Result<Vec<RefusedEvent>, QuestionError> {
        let here = Pointer::of("/event");
        let own = |row: &&ActionRow| row.request == request;
        if action.is_none() && ACTIONS.iter().any(|row| own(&row) && row.required) {
            return Err(missing(&here, "action"));
        }
        if let Some(action) = action.filter(|action| !ACTIONS.iter().filter(own).any(|row| row.action == *action)) {
            let actions = words(ACTIONS.iter().filter(own).map(|row| row.action));
            let expected = match actions.as_slice() {
                [] => format!("no action with `{request}`"),
                actions => format!("one of `{}`", actions.join("`, `")),
            };
            return Err(wrong(here.field("action"), expected, format!("`{action}`")));
        }
        match (request, request_row(request).subject) {
            (Request::PortUpdate, _) => {
                let Some(place) = given.order else { return Err(missing(&here, "order")) };
                let index = placed(here.field("order"), place, self.orders.len())?;
                match action {
                    Some(action) => self.updates(index, action, given),
                    None => Err(missing(&here, "action")),
                }
            }
            (Request::PortIn, _) => {
                let indexes = self.named(given)?;
                Ok(self.comes_in(&indexes))
            }
            (_, Subject::Numbers) => {
                let indexes = self.named(given)?;
                Ok(self.orders_numbers(request, action, &indexes))
            }
            _ => {
                let moving = |request: &Request| {
                    matches!(request_row(*request).subject, Subject::Numbers)
                        || matches!(request, Request::PortIn | Request::PortUpdate)
                };
                let known = words(Request::ALL.iter().copied().filter(moving));
                let expected = format!("a request that moves something, one of `{}`", known.join("`, `"));
                Err(wrong(here.field("request"), expected, format!("`{request}`")))
            }
        }
    }

    /// A request about numbers of the stock: an order that is not about porting.
    fn orders_numbers(&mut self, request: Request, action: Option<Action>, indexes: &[usize]) -> Vec<RefusedEvent> {
        let on = Trigger::Asked(request, action);
        let (mut rows, mut refused) = (Vec::new(), Vec::new());
        for index in indexes.iter().copied() {
            let found = self
                .free_of_orders(index, on)
                .and_then(|(number, status)| self.life(&number).asked(request, action, status));
            match found {
                Ok(row) => rows.push((index, row)),
                Err(refusal) => refused.push(refusal.of_event(at(index), self.scope.speech)),
            }
        }
        let begins = self.machine(OrderKind::Other).rows().find(|row| row.from.is_none());
        let (Some(begins), true) = (begins, refused.is_empty()) else { return refused };
        let cause = Cause { at: self.now, by: Actor::Customer, on };
        let mut order = Order::begun(OrderKind::Other, begins.to, self.now);
        (order.request, order.action, order.numbers) = (Some(request), action, indexes.to_vec());
        self.begin(order, &begins.cite, cause);
        for (index, row) in rows {
            self.keep(index);
            match row.between {
                Between::Status(status) => {
                    self.move_number(index, Some(status), &row.cite, Cause { by: Actor::System, ..cause });
                }
                Between::Event(event) => {
                    let status = row.from.map(Into::into);
                    let told = effect(status, status, &row.cite, cause);
                    self.effects.push(SimulationEffect { number: Some(index), deferred: Some(event), ..told });
                }
                Between::Nothing => {}
            }
        }
        Vec::new()
    }

    /// A port-in of numbers that are not in stock.
    fn comes_in(&mut self, indexes: &[usize]) -> Vec<RefusedEvent> {
        let on = Trigger::Asked(Request::PortIn, None);
        let mut refused = Vec::new();
        for index in indexes.iter().copied() {
            let refusal = self.busy(index).or_else(|| self.cannot_come(index));
            refused.extend(refusal.map(|refusal| refusal.of_event(at(index), self.scope.speech)));
        }
        let begins = self.machine(OrderKind::PortIn).rows().find(|row| row.from.is_none());
        let (Some(begins), true) = (begins, refused.is_empty()) else { return refused };
        let mut order = Order::begun(OrderKind::PortIn, begins.to, self.now);
        (order.request, order.numbers) = (Some(Request::PortIn), indexes.to_vec());
        self.begin(order, &begins.cite, Cause { at: self.now, by: Actor::Customer, on });
        for index in indexes {
            self.keep(*index);
        }
        Vec::new()
    }

    /// Why a number cannot be ported in: it is not another operator's.
    fn cannot_come(&self, index: usize) -> Option<Refusal> {
        let number = self.numbers.get(index)?;
        if number.origin != Origin::PortedIn {
            let params = params! {
                request: Request::PortIn.as_str(), origins: vec![Origin::PortedIn.as_str()], origin: number.origin.as_str(),
            };
            return Some(Refusal { code: IssueCode::NotThisOrigin, cite: &COMES_IN, params, open: false });
        }
        let status = number.status?;
        // What has left can come back.
        let left = self.life(number).status(status).is_some_and(|row| row.kind == StatusKind::Final);
        let params = params! { status: status.as_str() };
        (!left).then_some(Refusal { code: IssueCode::AlreadyInStock, cite: &COMES_IN, params, open: false })
    }

    /// An action of `portUpdate`.
    fn updates(
        &mut self,
        index: usize,
        action: Action,
        given: &SimulationEvent,
    ) -> Result<Vec<RefusedEvent>, QuestionError> {
        let Some(order) = self.orders.get(index).cloned() else { return Ok(Vec::new()) };
        let on = Trigger::Asked(Request::PortUpdate, Some(action));
        let path = Pointer::of("/event/action");
        let machine = self.machine(order.kind);
        let Some(row) = machine.rows().find(|row| row.from == Some(order.status) && row.on == on) else {
            let cite = ACTIONS.iter().find(|row| row.action == action).map_or(&COMES_IN, |row| &row.cite);
            return Ok(vec![machine.refusal(action, cite, order.status).of_event(path, self.scope.speech)]);
        };
        self.clock.anchors = order.anchors();
        self.clock.now = Some(self.now);
        let until = machine.until(row, &self.clock)?;
        self.clock.now = None;
        if let Some(until) = until.filter(|until| until.passed == Some(true)) {
            let late = too_late(row, order.status, &until, &self.clock);
            return Ok(late.map(|refusal| refusal.of_event(path, self.scope.speech)).into_iter().collect());
        }
        let cause = Cause { at: self.now, by: Actor::Customer, on };
        match (row.child, row.then) {
            (Some(kind), _) => {
                let begins: Option<&'static OrderRow> =
                    self.machine(kind).rows().find(|row| row.from.is_none() && row.on == on);
                if let Some(begins) = begins {
                    let mut child = Order::begun(kind, begins.to, self.now);
                    (child.request, child.action) = (Some(Request::PortUpdate), Some(action));
                    child.parent = Some(index);
                    // A cancellation asks for no day.
                    child.requested_date = given.requested_date.filter(|_| action != Action::Cancel);
                    self.begin(child, &begins.cite, cause);
                }
            }
            (None, Some(event)) => {
                if let Some(order) = self.orders.get_mut(index) {
                    order.asked = Some(action);
                    order.requested_date = given.requested_date.or(order.requested_date);
                }
                self.deferred(index, row, event, cause);
            }
            (None, None) => {
                self.date(index, given);
                self.take(index, row, cause);
            }
        }
        Ok(Vec::new())
    }
}
