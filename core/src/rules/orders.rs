//! The orders of one kind in one country, as they stand for one question: what can be done with one, and what cannot.

use super::deadlines::{Anchors, Clock, status};
use super::life::{Life, Refusal, named};
use super::message::params;
use super::scope::{Rules, words};
use super::working_days::outside;
use crate::answer::{Moment, Move, MoveUntil, MovesAnswer, NumbersBecome, OrderNote, OtherReading, Param, RefusedMove};
use crate::calendar::Period;
use crate::question::{Common, Customer, MovesQuestion, QuestionError, shortened};
use crate::tables::actions::ACTIONS;
use crate::tables::cite::{Cite, RuleId};
use crate::tables::orders::{NOTES, ORDER_STATUSES, ORDERS, OrderRow, OrderStatusRow, UNAVAILABLE, Whose};
use crate::tables::timers::TimerRow;
use crate::tables::transitions::Trigger;
use crate::vocabulary::{
    Action, Actor, Anchor, Country, DeadlineKind, IssueCode, OrderKind, Origin, Precision, Request, Status,
};

/// The orders of one kind.
#[derive(Debug, Clone, Copy)]
pub(super) struct Orders<'q> {
    /// The country, the customer, and which rules hold.
    pub life: Life<'q>,
    pub kind: OrderKind,
    /// The only origin of numbers that is asked about.
    pub origin: Option<Origin>,
}

impl Rules {
    /// What can be done with an order, and what cannot.
    ///
    /// # Errors
    ///
    /// As [`Rules::moves`].
    pub(super) fn order_moves(self, question: &MovesQuestion, kind: OrderKind) -> Result<MovesAnswer, QuestionError> {
        let status = status("status", Some(kind), &question.status)?;
        let (country, number) = (question.country, question.number.as_deref());
        let life = self.order_life(question, country, question.origin, question.customer, number)?;
        let orders = Orders { life, kind, origin: question.origin };
        let anchors = Anchors {
            status_since: question.status_since,
            port_date: question.port_date,
            first_possible_date: question.fpd,
        };
        let clock = life.clock(anchors, question.now);
        for (field, moment) in [("statusSince", question.status_since), ("now", question.now)] {
            if let Some(moment) = moment {
                clock.zone.local(moment).map_err(|error| outside(field, &error))?;
            }
        }
        let (mut moves, mut refused) = (Vec::new(), Vec::new());
        for row in orders.rows().filter(|row| row.from == Some(status) && orders.status(status).is_some()) {
            let until = orders.until(row, &clock)?;
            // What comes by itself has come; what the customer could ask is over.
            match until.as_ref().filter(|until| row.by == Actor::Customer && until.passed == Some(true)) {
                None => orders.add(row, until, &mut moves),
                Some(until) => {
                    let late = too_late(row, status, until, &clock).zip(row.on.asked());
                    refused.extend(late.map(|(late, (request, action))| late.of(request, action, life.scope.speech)));
                }
            }
        }
        for action in ACTIONS.iter().filter(|row| row.request == Request::PortUpdate) {
            let asked = (Request::PortUpdate, Some(action.action));
            let told = refused.iter().any(|other: &RefusedMove| (other.request, other.action) == asked)
                || moves.iter().any(|step: &Move| (step.request, step.action) == (Some(asked.0), asked.1));
            if !told {
                refused.push(orders.refusal(action.action, &action.cite, status).of(
                    asked.0,
                    asked.1,
                    life.scope.speech,
                ));
            }
        }
        Ok(MovesAnswer { moves, refused, notes: orders.notes(status) })
    }

    /// The life that a question about an order asks about; of which origin does not matter to its order.
    ///
    /// # Errors
    ///
    /// As [`Rules::life`].
    pub(super) fn order_life<'q>(
        self,
        question: &'q impl Common,
        country: Country,
        origin: Option<Origin>,
        customer: Option<Customer>,
        number: Option<&str>,
    ) -> Result<Life<'q>, QuestionError> {
        self.life(question, country, origin.unwrap_or(Origin::Colt), customer, number)
    }
}

/// The kinds of orders of which an action can be asked anywhere; none where no source says it.
pub(super) fn kinds(action: Action) -> Vec<OrderKind> {
    let mut kinds = Vec::new();
    for kind in ORDERS.iter().filter(|row| row.from.is_some() && on(row, action)).filter_map(OrderRow::kind) {
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds
}

/// Whether an action moves such orders.
fn on(row: &OrderRow, action: Action) -> bool {
    row.on == Trigger::Asked(Request::PortUpdate, Some(action))
}

/// A request that came too late.
pub(super) fn too_late(row: &'static OrderRow, status: Status, until: &MoveUntil, clock: &Clock) -> Option<Refusal> {
    let Trigger::Asked(request, action) = row.on else { return None };
    let end = clock.end(&until.latest_possible).and_then(|end| clock.shown(end));
    let until = match &until.latest_possible {
        Moment::Day(day) => day.to_string(),
        Moment::Instant(_) => end.map(|end| end.local).unwrap_or_default(),
    };
    let params = params! { request: named(request, action), status: status.as_str(), until: until };
    Some(Refusal { code: IssueCode::AfterCutOff, cite: &row.cite, params, open: false })
}

impl Orders<'_> {
    fn is_mine(&self, whose: Whose) -> bool {
        whose.include(self.life.customer.registered_de_reseller)
    }

    /// The statuses of such orders.
    pub(super) fn statuses(&self) -> impl Iterator<Item = &'static OrderStatusRow> + '_ {
        self.all_statuses().filter(|row| self.is_mine(row.whose))
    }

    /// The row of one status.
    pub(super) fn status(&self, status: Status) -> Option<&'static OrderStatusRow> {
        self.statuses().find(|row| row.status == status)
    }

    /// The moves of such orders; those between statuses that they do not have for this customer are left out.
    pub(super) fn rows(&self) -> impl Iterator<Item = &'static OrderRow> + '_ {
        let lives = |row: &&OrderRow| row.from.is_none_or(|from| self.status(from).is_some());
        self.all_rows().filter(|row| self.is_mine(row.whose)).filter(lives)
    }

    /// The moves of such orders under any reading, for any customer.
    fn printed(&self) -> impl Iterator<Item = &'static OrderRow> + '_ {
        ORDERS.iter().filter(|row| row.kind() == Some(self.kind) && row.countries.contains(self.life.country))
    }

    /// The moves out of a status; `None`: those by which an order comes into being.
    pub(super) fn moves(&self, at: Option<Status>) -> Vec<Move> {
        let mut moves = Vec::new();
        for row in self.rows().filter(|row| row.from == at) {
            self.add(row, None, &mut moves);
        }
        moves
    }

    /// The moves out of a status, with until when their requests can be made.
    ///
    /// # Errors
    ///
    /// As [`Life::deadline`].
    pub(super) fn dated_moves(&self, at: Status, clock: &Clock) -> Result<Vec<Move>, QuestionError> {
        let mut moves = Vec::new();
        for row in self.rows().filter(|row| row.from == Some(at)) {
            self.add(row, self.until(row, clock)?, &mut moves);
        }
        Ok(moves)
    }

    /// Adds a move, and what follows it where it does not reach its end at once.
    fn add(&self, row: &'static OrderRow, until: Option<MoveUntil>, moves: &mut Vec<Move>) {
        let step = self.step(row, until);
        if let Some(event) = row.then {
            let (half, none) = (step.clone(), None);
            let event = Some(event);
            let half =
                Move { request: None, action: None, event, by: Actor::Operator, deferred: None, until: none, ..half };
            moves.push(step);
            // Two requests can end in one event.
            let same = |other: &Move| other.event == event && other.to == half.to && other.child == half.child;
            if !moves.iter().any(same) {
                moves.push(half);
            }
        } else {
            moves.push(step);
        }
    }

    fn step(&self, row: &'static OrderRow, until: Option<MoveUntil>) -> Move {
        let (request, action, event) = match row.on {
            Trigger::Asked(request, action) => (Some(request), action, None),
            Trigger::Happens(event) => (None, None, Some(event)),
        };
        Move {
            request,
            action,
            event,
            by: row.by,
            from: row.from,
            through: None,
            deferred: row.then,
            to: row.to,
            child: row.child,
            parent_becomes: row.parent,
            numbers_become: self.numbers(row),
            after: self.period(row),
            until,
            offer: None,
            numbers: None,
            rule: row.cite.rule,
            clauses: row.cite.clauses,
            grade: row.cite.grade,
            finding: row.cite.finding,
            reading: row.cite.reading,
            otherwise: self.otherwise(row),
        }
    }

    /// What the numbers of the order become, as far as they have such a status in the country.
    fn numbers(&self, row: &OrderRow) -> Vec<NumbersBecome> {
        let mut become_so = Vec::new();
        for (origin, status) in row.numbers.iter().copied() {
            let life = Life { origin, ..self.life };
            if self.origin.is_none_or(|asked| asked == origin) && life.status(status).is_some() {
                become_so.push(NumbersBecome { origin, status });
            }
        }
        become_so
    }

    /// What the same happening does under the other readings of its finding.
    fn otherwise(&self, row: &'static OrderRow) -> Vec<OtherReading> {
        let mut others = Vec::new();
        for other in self.printed() {
            let beside = row.cite.reading.is_some()
                && other.cite.finding == row.cite.finding
                && other.cite.reading != row.cite.reading
                && (other.from, other.on) == (row.from, row.on)
                && other.to != row.to;
            if let Some(reading) = other.cite.reading.filter(|_| beside) {
                others.push(OtherReading { reading, to: other.to, rule: other.cite.rule, clauses: other.cite.clauses });
            }
        }
        others
    }

    /// The timer of the move that a rule states.
    pub(super) fn timer_of(&self, rule: RuleId) -> Option<&'static TimerRow> {
        self.all_rows().find(|row| row.cite.rule == rule).and_then(|row| self.timer(row))
    }

    /// The timer of a move.
    pub(super) fn timer(&self, row: &OrderRow) -> Option<&'static TimerRow> {
        let (kind, from) = (row.timer?, row.from?);
        self.life.timers(from).find(|timer| timer.kind == kind)
    }

    /// How long the order waits for a move that comes by itself, where that is counted from the beginning of the status.
    fn period(&self, row: &OrderRow) -> Option<Period> {
        let timer = self.timer(row).filter(|_| row.by == Actor::System)?;
        timer.period.filter(|_| timer.from == Anchor::StatusSince && timer.precision == Precision::Exact)
    }

    /// Until when a request can be made, or when a move comes by itself.
    pub(super) fn until(&self, row: &OrderRow, clock: &Clock) -> Result<Option<MoveUntil>, QuestionError> {
        match self.timer(row) {
            Some(timer) => Ok(self.life.deadline(timer, clock)?.until()),
            None => Ok(None),
        }
    }

    /// Why there are no such orders in the country.
    pub(super) fn not_here(&self) -> Option<Refusal> {
        if self.statuses().next().is_some() {
            return None;
        }
        let mine = |row: &&OrderRow| row.kind() == Some(self.kind) && row.from.is_none();
        let row = ORDERS.iter().find(mine)?;
        let mut params = params! {
            order: self.kind.as_str(), country: self.life.country.as_str(), countries: words(row.countries.iter()),
        };
        // The request that would create one is not there, for a reason.
        let asks = |action: Action| row.on == Trigger::Asked(Request::PortUpdate, Some(action));
        let reason = UNAVAILABLE.iter().find(|no| asks(no.action) && no.countries.contains(self.life.country));
        if let Some(reason) = reason {
            params.set("instead", reason.instead.into());
        }
        let cite = reason.map_or(&row.cite, |reason| &reason.cite);
        Some(Refusal { code: IssueCode::OrderNotHere, cite, params, open: false })
    }

    /// Why a status cannot be asked about, where such orders do not have it.
    pub(super) fn no_status(&self, status: Status) -> Option<Refusal> {
        if self.status(status).is_some() {
            return None;
        }
        let own = || ORDER_STATUSES.iter().filter(|row| row.status == status);
        let here = own().find(|row| row.countries.contains(self.life.country));
        let row = here.or_else(|| own().next())?;
        let mut refusal = self.status_not_here(&row.cite, status.as_str().into());
        if let Some(finding) = here.and_then(|row| row.cite.finding) {
            refusal.params.set("finding", finding.as_str().into());
        }
        Some(refusal)
    }

    /// That such orders do not have a status.
    fn status_not_here(&self, cite: &'static Cite, status: Param) -> Refusal {
        let mut statuses = Vec::new();
        for row in self.statuses() {
            statuses.push(row.status.as_str());
        }
        let mut params = params! {
            order: self.kind.as_str(), country: self.life.country.as_str(), statuses: statuses,
        };
        params.set("status", status);
        Refusal { code: IssueCode::StatusNotHere, cite, params, open: false }
    }

    /// Why nothing leads out of a status, where it is final.
    pub(super) fn no_way_out(&self, status: Status) -> Option<Refusal> {
        let row = self.status(status).filter(|row| row.last)?;
        Some(Refusal {
            code: IssueCode::Terminal,
            cite: &row.cite,
            params: params! { status: status.as_str() },
            open: false,
        })
    }

    /// Why an action of `portUpdate` is not there for such orders in the country, whatever their status.
    pub(super) fn unavailable(&self, action: Action) -> Option<Refusal> {
        let country = self.life.country;
        let no = UNAVAILABLE.iter().find(|no| {
            no.action == action
                && no.kind == self.kind
                && no.countries.contains(country)
                && self.is_mine(no.whose)
                && self.life.scope.holds(&no.cite, country)
        })?;
        let request = named(Request::PortUpdate, Some(action));
        let params = params! { request: request, country: country.as_str(), why: no.why, instead: no.instead };
        Some(Refusal { code: IssueCode::NotThisCountry, cite: &no.cite, params, open: false })
    }

    /// The move that an action of `portUpdate` makes of an order whose status is written so.
    ///
    /// # Errors
    ///
    /// Why there is none. `NotStated` says that the guide is silent, which is not a refusal.
    pub(super) fn asked(
        &self,
        action: Action,
        cite: &'static Cite,
        text: &str,
    ) -> Result<(Status, &'static OrderRow), Refusal> {
        let Some(status) = Status::read(Some(self.kind), text) else {
            return Err(match self.barred(action, cite) {
                Some(refusal) => refusal,
                None => self.status_not_here(cite, shortened(text).into()),
            });
        };
        let asks = |row: &&OrderRow| row.from == Some(status) && on(row, action);
        match self.rows().find(asks).filter(|_| self.status(status).is_some()) {
            Some(row) => Ok((status, row)),
            None => Err(self.refusal(action, cite, status)),
        }
    }

    /// The statuses of such orders in which an action can be asked.
    pub(super) fn needed(&self, action: Action) -> Vec<&'static str> {
        let mut needed = Vec::new();
        for from in self.rows().filter(|row| on(row, action)).filter_map(|row| row.from) {
            needed.push(from.as_str());
        }
        needed
    }

    /// The timer of a kind that runs in a status in which an action can be asked.
    pub(super) fn limits(&self, action: Action, kind: DeadlineKind) -> Option<&'static TimerRow> {
        let mut asked = self.rows().filter(|row| on(row, action)).filter_map(|row| row.from);
        asked.find_map(|from| self.life.timers(from).find(|timer| timer.kind == kind))
    }

    /// Why an action of `portUpdate` cannot be asked of such orders, whatever their status.
    pub(super) fn barred(&self, action: Action, cite: &'static Cite) -> Option<Refusal> {
        if let Some(refusal) = self.not_here() {
            return Some(refusal);
        }
        let kinds = kinds(action);
        if kinds.is_empty() || kinds.contains(&self.kind) {
            return self.unavailable(action);
        }
        let parent = ORDERS.iter().find(|row| row.child == Some(self.kind)).and_then(OrderRow::kind);
        let mut params = params! {
            request: named(Request::PortUpdate, Some(action)), kinds: words(kinds.iter().copied()),
            order: self.kind.as_str(),
        };
        if let Some(parent) = parent.filter(|parent| kinds.contains(parent)) {
            params.set("parent", parent.as_str().into());
        }
        Some(Refusal { code: IssueCode::NotForThisOrder, cite, params, open: false })
    }

    /// Why an action of `portUpdate` cannot be asked of an order in a status.
    pub(super) fn refusal(&self, action: Action, cite: &'static Cite, status: Status) -> Refusal {
        let refusal = self.barred(action, cite).or_else(|| self.no_status(status)).or_else(|| self.no_way_out(status));
        if let Some(refusal) = refusal {
            return refusal;
        }
        let (request, country) = (named(Request::PortUpdate, Some(action)), self.life.country);
        if kinds(action).is_empty() {
            let params = params! {
                request: request, order: self.kind.as_str(), status: status.as_str(), country: country.as_str(),
            };
            return Refusal { code: IssueCode::NotStated, cite, params, open: true };
        }
        let cite = self.rows().find(|row| on(row, action)).map_or(cite, |row| &row.cite);
        let params = params! { request: request, status: status.as_str(), statuses: self.needed(action) };
        Refusal { code: IssueCode::WrongStatus, cite, params, open: false }
    }

    /// What is good to know about such an order.
    fn notes(&self, status: Status) -> Vec<OrderNote> {
        let mut notes = Vec::new();
        if self.status(status).is_some() {
            for row in NOTES {
                if row.kinds.contains(&self.kind) && row.countries.contains(self.life.country) {
                    notes.push(OrderNote { rule: row.cite.rule, clauses: row.cite.clauses, text: row.text });
                }
            }
        }
        notes
    }

    /// Whether there is something that a customer can ask in a status.
    pub(super) fn can_ask(&self, status: Status) -> bool {
        self.all_rows().any(|row| row.from == Some(status) && row.by == Actor::Customer)
    }

    /// The statuses of such orders of any customer.
    pub(super) fn all_statuses(&self) -> impl Iterator<Item = &'static OrderStatusRow> + '_ {
        let here =
            |row: &&OrderStatusRow| row.status.order() == Some(self.kind) && row.countries.contains(self.life.country);
        ORDER_STATUSES.iter().filter(here).filter(|row| self.life.scope.holds(&row.cite, self.life.country))
    }

    /// The moves of such orders of any customer.
    pub(super) fn all_rows(&self) -> impl Iterator<Item = &'static OrderRow> + '_ {
        self.printed().filter(|row| self.life.scope.holds(&row.cite, self.life.country))
    }
}
