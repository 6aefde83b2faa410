//! The life of numbers, and of orders, as machines to run: the moves that the other questions answer with, as charts.

use super::life::{Life, named};
use super::orders::Orders;
use crate::answer::Move;
use crate::calendar::Period;
use crate::diagram::{Chart, NodeKind, Region, START, State, Step, Timer};
use crate::question::Customer;
use crate::tables::cite::RuleId;
use crate::tables::timers::TimerRow;
use crate::vocabulary::{
    Actor, Anchor, DeadlineKind, Event, FindingId, Grade, Machine, NumberStatus, Offer, OrderKind, Precision, Reading,
    Status, StatusKind, Word,
};

/// The machine of numbers: of one origin, or of each that the country has.
pub(super) fn number_chart(title: String, lives: &[Life<'_>]) -> Chart {
    let mut name = Machine::Number.as_str().to_owned();
    if let [one] = lives {
        join(&mut name, one.origin.as_str());
    }
    let mut regions = Vec::new();
    for life in lives.iter().filter(|life| life.no_origin().is_none()) {
        join(&mut name, if regions.is_empty() { life.country.as_str() } else { "" });
        regions.push(numbers(*life));
    }
    Chart { name, title, regions, parallel: false }
}

/// The machine of orders of a kind; of `port`, with what one does to the other and to a number.
pub(super) fn order_chart(title: String, machine: Machine, kinds: &[OrderKind], life: Life<'_>) -> Chart {
    let mut name = machine.as_str().to_owned();
    join(&mut name, life.country.as_str());
    let mut regions = Vec::new();
    for kind in kinds {
        regions.push(orders(life, *kind));
    }
    let parallel = machine == Machine::Port;
    if parallel {
        couple(&mut regions, numbers(life));
    } else {
        // Alone, a machine does not know whether a child order is open.
        for step in regions.iter_mut().flat_map(steps_mut).filter(|step| waits_for_an_update(step)) {
            step.delay = None;
        }
    }
    Chart { name, title, regions, parallel }
}

fn steps_mut(region: &mut Region) -> impl Iterator<Item = &mut Step> {
    region.states.iter_mut().flat_map(|state| &mut state.steps)
}

/// Whether it comes by itself only where the customer has not asked for an update: a child order is one.
fn waits_for_an_update(step: &Step) -> bool {
    let feedback = ("kind", DeadlineKind::Feedback.as_str());
    step.delay.is_some() && step.timers.iter().any(|timer| timer.facts.contains(&feedback))
}

fn join(name: &mut String, part: &str) {
    if !part.is_empty() {
        name.push('-');
        name.push_str(part);
    }
}

/// A customer to whom every offer is open, with or without the German registration.
fn customer(registered: bool) -> Customer {
    Customer { offer: Offer::Premium, registered_de_reseller: registered, ..Customer::default() }
}

fn numbers(life: Life<'_>) -> Region {
    let mut states = States::default();
    if life.transitions().any(|row| row.from.is_none()) {
        states.add(None, NodeKind::Start, None);
    }
    for row in life.statuses() {
        let kind = match row.kind {
            StatusKind::Settled => NodeKind::Settled,
            StatusKind::InProgress => NodeKind::InProgress,
            StatusKind::Final => NodeKind::Final,
        };
        states.add(Some(Status::Number(row.status)), kind, row.cite.finding);
    }
    states.steps(None, &|at, registered, timers| {
        let life = Life { customer: customer(registered), ..life };
        let Some(at) = at else { return life.beginnings() };
        for row in life.timers(at).filter(|row| row.ends_the_status()) {
            timers.push((Ends::TheStatus, timer(&life, row)));
        }
        at.number().map_or_else(Vec::new, |at| life.moves(at))
    });
    Region { name: life.origin.as_str(), states: states.states }
}

fn orders(life: Life<'_>, kind: OrderKind) -> Region {
    let mut states = States::default();
    let any = Orders { life, kind, origin: None };
    states.add(None, NodeKind::Start, None);
    for row in any.all_statuses() {
        let kind = match (row.last, any.can_ask(row.status)) {
            (true, _) => NodeKind::Final,
            (false, true) => NodeKind::Settled,
            (false, false) => NodeKind::InProgress,
        };
        states.add(Some(row.status), kind, row.cite.finding);
    }
    states.steps(Some(kind), &|at, registered, timers| {
        let life = Life { customer: customer(registered), ..life };
        let orders = Orders { life, ..any };
        let moves = orders.moves(at);
        for step in &moves {
            // A request and what it brings are two moves of one rule.
            let ends = Ends::Move(step.rule);
            if let Some(row) = orders.timer_of(step.rule).filter(|_| !timers.iter().any(|(own, _)| *own == ends)) {
                timers.push((ends, timer(&life, row)));
            }
        }
        moves
    });
    Region { name: kind.as_str(), states: states.states }
}

/// What a timer limits, or brings.
#[derive(Clone, Copy, PartialEq)]
enum Ends {
    /// What comes by itself in the status.
    TheStatus,
    /// The move of this rule.
    Move(RuleId),
}

/// A timer, and after how many hours it has run out, if that is exact.
type Timed = (Timer, Option<u16>);

/// The moves out of a status, or of nothing, that a customer sees, with their timers.
type Moves<'m> = &'m dyn Fn(Option<Status>, bool, &mut Vec<(Ends, Timed)>) -> Vec<Move>;

/// The states of a machine in the making.
#[derive(Default)]
struct States {
    statuses: Vec<Option<Status>>,
    states: Vec<State>,
}

impl States {
    fn add(&mut self, status: Option<Status>, kind: NodeKind, finding: Option<FindingId>) {
        let name = status.map_or(START, Status::as_str);
        if self.place(name).is_some() {
            return;
        }
        let mut facts = Vec::new();
        let word = match kind {
            NodeKind::Start => START,
            NodeKind::Settled => StatusKind::Settled.as_str(),
            NodeKind::InProgress => StatusKind::InProgress.as_str(),
            NodeKind::Final => StatusKind::Final.as_str(),
        };
        fact(&mut facts, "kind", Some(word));
        fact(&mut facts, "finding", finding.map(FindingId::as_str));
        let meaning = status.map_or("", Status::meaning);
        self.states.push(State { name, kind, facts, meaning, steps: Vec::new(), again: false });
        self.statuses.push(status);
    }

    fn place(&self, name: &str) -> Option<usize> {
        self.states.iter().position(|state| state.name == name)
    }

    /// Finds the moves out of each state.
    fn steps(&mut self, kind: Option<OrderKind>, moves: Moves<'_>) {
        for place in 0..self.states.len() {
            let status = self.statuses.get(place).copied().flatten();
            let mut steps = Steps { kind, timers: Vec::new(), found: Vec::new() };
            for registered in [false, true] {
                let mut timers = Vec::new();
                let moves = moves(status, registered, &mut timers);
                steps.timers = timers;
                for step in &moves {
                    steps.add(step, registered, self);
                }
            }
            let steps = steps.told_apart();
            if let Some(state) = self.states.get_mut(place) {
                state.steps = steps;
            }
        }
    }
}

/// Something known, by name.
#[inline(never)]
fn fact(facts: &mut Vec<(&'static str, String)>, name: &'static str, value: Option<&str>) {
    if let Some(value) = value {
        facts.push((name, value.to_owned()));
    }
}

/// The moves out of one status.
struct Steps {
    /// The kind of order that moves.
    kind: Option<OrderKind>,
    timers: Vec<(Ends, Timed)>,
    found: Vec<Found>,
}

struct Found {
    step: Step,
    /// Whether anybody can make it, and whether a registered German reseller can.
    open_to: [bool; 2],
    /// What tells the numbers apart that it is for.
    numbers: Option<String>,
}

impl Steps {
    fn add(&mut self, step: &Move, registered: bool, states: &States) {
        let to = step.through.map_or(step.to.as_str(), NumberStatus::as_str);
        let to = if step.from.map(Status::as_str) == Some(to) { None } else { states.place(to) };
        let (event, meaning) = match (step.request, step.event) {
            (None, Some(event)) => (self.event(event, step.child), event.meaning().to_owned()),
            (None, None) => return,
            (Some(request), _) => {
                let mut event = request.as_str().to_owned();
                if let Some(action) = step.action {
                    event.push('.');
                    event.push_str(action.as_str());
                }
                (event, ["the customer asks: ", &named(request, step.action)].concat())
            }
        };
        let then = step.deferred.map(|then| self.event(then, step.child));
        // What comes by itself comes when the status is over; a request has its own limit.
        let ends = match step.event {
            Some(Event::ReservationExpiry | Event::QuarantineExpiry) => Ends::TheStatus,
            _ => Ends::Move(step.rule),
        };
        let first = if then.is_some() { None } else { to };
        if self.is_new(&event, first, step, registered) {
            let own = self.whole(event, first, step, step.by, then.as_deref(), meaning);
            self.found.push(Found { step: own, open_to: [!registered, registered], numbers: step.numbers.clone() });
            self.bind(ends, step.by);
        }
        if let (Some(name), Some(then)) = (then, step.deferred) {
            // What was asked for comes with this event.
            if self.is_new(&name, to, step, registered) {
                let own = self.whole(name, to, step, Actor::Operator, None, then.meaning().to_owned());
                self.found.push(Found { step: own, open_to: [!registered, registered], numbers: step.numbers.clone() });
            }
        }
    }

    /// Whether there is no move of the same event to the same end; to one that there is, the rule is added.
    fn is_new(&mut self, event: &str, to: Option<usize>, step: &Move, registered: bool) -> bool {
        let same = |other: &&mut Found| other.step.event == event && other.step.to == to;
        let Some(found) = self.found.iter_mut().find(same) else { return true };
        add(&mut found.step.rules, step.rule.as_str());
        for clause in step.clauses {
            add(&mut found.step.clauses, clause.as_str());
        }
        if let Some(open) = found.open_to.get_mut(usize::from(registered)) {
            *open = true;
        }
        false
    }

    fn whole(
        &self,
        event: String,
        to: Option<usize>,
        step: &Move,
        by: Actor,
        then: Option<&str>,
        meaning: String,
    ) -> Step {
        let mut facts = Vec::new();
        fact(&mut facts, "by", Some(by.as_str()));
        fact(&mut facts, "grade", Some(step.grade.as_str()));
        fact(&mut facts, "finding", step.finding.map(FindingId::as_str));
        fact(&mut facts, "reading", step.reading.map(Reading::as_str));
        fact(&mut facts, "deferred", then);
        fact(&mut facts, "child", step.child.map(OrderKind::as_str));
        fact(&mut facts, "offer", step.offer.filter(|_| step.request.is_some()).map(Offer::as_str));
        fact(&mut facts, "numbers", step.numbers.as_deref());
        let mut clauses = Vec::new();
        for clause in step.clauses {
            clauses.push(clause.as_str());
        }
        let rules = vec![step.rule.as_str()];
        let (only_in, unless, timers) = (Vec::new(), Vec::new(), Vec::new());
        Step { event, to, only_in, unless, rules, clauses, facts, timers, delay: None, meaning }
    }

    /// Gives the last move found its timers.
    fn bind(&mut self, ends: Ends, by: Actor) {
        let Some(Found { step, .. }) = self.found.last_mut() else { return };
        let mut left = Vec::new();
        for (own, (timer, hours)) in self.timers.drain(..) {
            if own == ends {
                // Two timers end later than either says.
                step.delay = hours.filter(|_| by == Actor::System && step.timers.is_empty());
                step.timers.push(timer);
            } else {
                left.push((own, (timer, hours)));
            }
        }
        self.timers = left;
    }

    /// What an event is called: the outcome of a child order has its kind with it.
    fn event(&self, event: Event, child: Option<OrderKind>) -> String {
        let mut name = event.as_str().to_owned();
        if let (Event::ChildAccepted | Event::ChildRejected | Event::ChildCompleted, Some(kind)) =
            (event, child.or(self.kind))
        {
            name.push('.');
            name.push_str(kind.as_str());
        }
        name
    }

    /// The moves, where the same event leads to two states with a word more that tells which.
    fn told_apart(self) -> Vec<Step> {
        let mut twice = Vec::new();
        for (place, found) in self.found.iter().enumerate() {
            let same = |other: &Found| other.step.event == found.step.event;
            twice.push(self.found.iter().enumerate().any(|(other, found)| other != place && same(found)));
        }
        let mut steps = Vec::new();
        for (Found { mut step, open_to, numbers }, twice) in self.found.into_iter().zip(twice) {
            let (whose, suffix) = match open_to {
                [true, true] => (None, None),
                [_, true] => (Some("registered reseller"), Some("registered")),
                [_, false] => (Some("anybody else"), Some("unregistered")),
            };
            fact(&mut step.facts, "customer", whose);
            if twice {
                for word in [numbers.as_deref(), suffix].into_iter().flatten() {
                    step.event.push('.');
                    for part in word.split(' ') {
                        step.event.push_str(part);
                    }
                }
            }
            steps.push(step);
        }
        steps
    }
}

#[inline(never)]
fn add(list: &mut Vec<&'static str>, word: &'static str) {
    if !list.contains(&word) {
        list.push(word);
    }
}

fn timer(life: &Life<'_>, row: &TimerRow) -> Timed {
    let own = life.own_quarantine(row);
    let (period, precision, grade) = match own {
        Some(period) => (Some(period), Precision::Exact, Grade::Tenant),
        None => (row.period, row.precision, row.cite.grade),
    };
    let mut facts = vec![("kind", row.kind.as_str())];
    if period.is_some() {
        facts.push(("counted", row.counted.as_str()));
    }
    facts.push(("from", row.from.as_str()));
    facts.push(("precision", precision.as_str()));
    facts.push(("grade", grade.as_str()));
    facts.push(("rule", row.cite.rule.as_str()));
    if let Some(finding) = row.cite.finding {
        facts.push(("finding", finding.as_str()));
    }
    let (period, hours) = match period {
        Some(Period::Hours(count)) => (Some((count.0, "hours")), Some(count.0)),
        Some(Period::CalendarDays(count)) => (Some((count.0, "calendarDays")), None),
        Some(Period::WorkingDays(count)) => (Some((count.0, "workingDays")), None),
        Some(Period::Months(count)) => (Some((count.0, "months")), None),
        None => (None, None),
    };
    // While nobody has chosen between two readings, the figure of one is not exact.
    let open = row.cite.reading.is_some() && row.cite.finding.is_some_and(|finding| life.scope.open(finding));
    let exact = precision == Precision::Exact && row.from == Anchor::StatusSince && !open;
    // A longer one is more than a timer of JavaScript can hold.
    (Timer { period, facts }, hours.filter(|hours| exact && *hours <= LONGEST_DELAY))
}

/// As many whole hours as 2^31 milliseconds have.
const LONGEST_DELAY: u16 = 596;

/// Puts the number beside the orders, and guards what one does by the state of the other. The first region is the parent.
fn couple(regions: &mut Vec<Region>, mut number: Region) {
    // In which states of the parent each event moves it, or is asked of it.
    let mut heard = Vec::new();
    for (place, state) in regions.iter().take(1).flat_map(|parent| parent.states.iter().enumerate()) {
        for step in &state.steps {
            heard.push((step.event.clone(), (0, place)));
        }
    }
    // Of the number's life, what the order does to it.
    number.name = Machine::Number.as_str();
    let mut kept = vec![0];
    for state in &mut number.states {
        guard(&mut state.steps, &heard);
        state.steps.retain(|step| !step.only_in.is_empty());
        for to in state.steps.iter().filter_map(|step| step.to) {
            if !kept.contains(&to) {
                kept.push(to);
            }
        }
    }
    let mut states = Vec::new();
    for (place, mut state) in number.states.into_iter().enumerate() {
        for step in &mut state.steps {
            step.to = step.to.map(|to| kept.iter().filter(|kept| **kept < to).count());
        }
        if kept.contains(&place) {
            states.push(state);
        }
    }
    number.states = states;
    // A child order is asked for where the parent hears of it; the next one begins where the last one has ended. The
    // parent moves at the outcome of a child that there is, and does not expire while there is one.
    let mut outcomes = Vec::new();
    let mut open = Vec::new();
    for (place, region) in regions.iter_mut().enumerate().skip(1) {
        for (at, state) in region.states.iter_mut().enumerate() {
            if at == 0 {
                guard(&mut state.steps, &heard);
                continue;
            }
            state.again = state.steps.is_empty();
            if !state.again {
                open.push((place, at));
            }
            for step in &state.steps {
                outcomes.push((step.event.clone(), (place, at)));
            }
        }
    }
    for state in regions.iter_mut().take(1).flat_map(|parent| &mut parent.states) {
        guard(&mut state.steps, &outcomes);
        for step in state.steps.iter_mut().filter(|step| waits_for_an_update(step)) {
            step.unless.clone_from(&open);
        }
    }
    regions.push(number);
}

/// Ties moves to the states in which another region hears of the same event.
#[inline(never)]
fn guard(steps: &mut [Step], heard: &[(String, (usize, usize))]) {
    for step in steps {
        for (event, place) in heard {
            if *event == step.event {
                step.only_in.push(*place);
            }
        }
    }
}
