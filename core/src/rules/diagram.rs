//! The life of numbers, and of orders, drawn.

use super::chart::{number_chart, order_chart};
use super::life::{Life, Refusal, named};
use super::message::help;
use super::orders::Orders;
use super::scope::{Rules, facts, words};
use crate::answer::DiagramAnswer;
use crate::diagram::{Chart, Edge, EdgeKind, Graph, Node, NodeKind, dot, mermaid, scxml, svg, xstate};
use crate::question::{Customer, DiagramQuestion, QuestionError};
use crate::tables::cite::Cite;
use crate::tables::orders::{OrderRow, Whose};
use crate::tables::statuses::{ORIGINS, OriginRow};
use crate::tables::transitions::{Between, Numbers, Transition, Trigger};
use crate::values::Pointer;
use crate::vocabulary::{
    Actor, DiagramFormat, ErrorCode, Event, Machine, NumberStatus, OrderKind, Origin, Status, StatusKind, Word,
};

impl Rules {
    /// The state machine of numbers, or of orders of a kind, in a country: as a picture, as a text to be drawn, or as a
    /// machine to run.
    ///
    /// An order machine shows what every customer can do; a move that some alone can make says whose it is. The machine
    /// `port` shows a port-in, its child orders and a number of it side by side, with what one does to the other.
    ///
    /// The two machines to run, SCXML and XState, have the same states and events, and say the same. A request is named as it
    /// is asked, with its action (`portUpdate.changeDate`), the outcome of a child order with its kind
    /// (`childAccepted.dateChange`), anything else by its word. In any state an event leads to one other at most: where it
    /// depends on what the machine does not know, it says so itself (`return.only088`, `portOut.registered`). What an order
    /// or a number is before the first move is the state `start`. Of numbers of any origin, the first event says which
    /// (`origin.colt`). In the machine `port`, a move that needs another order in some state is guarded by it, and a child
    /// order that has ended gives way to the next of its kind.
    ///
    /// # Errors
    ///
    /// When there are no numbers of the origin, or no such orders, in the country; when `origin` is given for a machine of
    /// orders; when a common field is wrong.
    pub fn diagram(self, question: &DiagramQuestion) -> Result<DiagramAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let country = question.country;
        let life = |origin| Life { scope, country, origin, customer: Customer::default(), number: None };
        let machine = question.machine.unwrap_or(Machine::Number);
        if machine != Machine::Number {
            let life = life(Origin::PortedIn);
            let (title, kinds) = kinds(question, machine, life)?;
            let together = machine == Machine::Port;
            return Ok(written(question, &|| order_graph(title.clone(), &kinds, life, together), &|| {
                order_chart(title.clone(), machine, &kinds, life)
            }));
        }
        if let Some(refusal) = question.origin.and_then(|origin| life(origin).no_origin()) {
            return Err(not_here(question, &refusal));
        }
        let asked = |origin: &&Origin| question.origin.is_none_or(|asked| asked == **origin);
        let lives: Vec<_> = Origin::ALL.iter().filter(asked).map(|origin| life(*origin)).collect();
        let name = facts(question.country).name;
        let title = match question.origin {
            Some(origin) => format!("numbers of origin {origin} in {name}"),
            None => format!("numbers in {name}"),
        };
        Ok(written(question, &|| graph(title.clone(), &lives), &|| number_chart(title.clone(), &lives)))
    }
}

/// A picture is drawn from a graph, a machine to run is written from a chart.
fn written(question: &DiagramQuestion, graph: &dyn Fn() -> Graph, chart: &dyn Fn() -> Chart) -> DiagramAnswer {
    let format = question.format.unwrap_or(DiagramFormat::Mermaid);
    let text = match format {
        DiagramFormat::Mermaid => mermaid(&graph()),
        DiagramFormat::Dot => dot(&graph()),
        DiagramFormat::Svg => svg(&graph()),
        DiagramFormat::Scxml => scxml(&chart()),
        DiagramFormat::Xstate => xstate(&chart()),
    };
    DiagramAnswer { format, text }
}

/// What a machine of orders shows: its title, and the kinds of orders.
///
/// # Errors
///
/// When there are no such orders in the country, or an origin is given.
fn kinds(
    question: &DiagramQuestion,
    machine: Machine,
    life: Life<'_>,
) -> Result<(String, Vec<OrderKind>), QuestionError> {
    if let Some(origin) = question.origin {
        let path = Pointer::root().field("origin");
        let expected = format!("no origin with the machine `{machine}`");
        return Err(QuestionError::at(path, ErrorCode::InvalidValue, expected, format!("`{origin}`")));
    }
    let name = facts(question.country).name;
    let of = |kind| Orders { life, kind, origin: None };
    // A machine is named as the kind of order that it is of.
    let (title, kinds) = match OrderKind::read(machine.as_str()) {
        Some(kind) => (format!("orders of kind {kind} in {name}"), vec![kind]),
        None => {
            let children = [OrderKind::DateChange, OrderKind::Cancel, OrderKind::Modify];
            let here = children.into_iter().filter(|kind| of(*kind).not_here().is_none());
            (format!("a port-in in {name}"), [OrderKind::PortIn].into_iter().chain(here).collect())
        }
    };
    if let Some(refusal) = kinds.first().and_then(|kind| of(*kind).not_here()) {
        let (path, code) = (Pointer::root().field("machine"), ErrorCode::InvalidValue);
        let expected = format!("a machine that there is in `{}`", question.country);
        let error = QuestionError::at(path, code, expected, format!("`{machine}`"));
        return Err(match help(refusal.code, &refusal.params, None) {
            Some(help) => error.with_help(help),
            None => error,
        });
    }
    Ok((title, kinds))
}

/// The orders of some kinds; `together`: with what one does to the other and to the numbers.
fn order_graph(title: String, kinds: &[OrderKind], life: Life<'_>, together: bool) -> Graph {
    let mut drawn = DrawnOrders { graph: Graph { title, nodes: Vec::new(), edges: Vec::new() }, life, together };
    for kind in kinds {
        drawn.draw(&Orders { life, kind: *kind, origin: None });
    }
    drawn.number_moves();
    drawn.graph
}

/// Orders that are drawn, alone or with what they move.
struct DrawnOrders<'q> {
    graph: Graph,
    life: Life<'q>,
    /// Whether parent, children and numbers stand side by side.
    together: bool,
}

impl DrawnOrders<'_> {
    fn draw(&mut self, orders: &Orders<'_>) {
        // The life begins where nothing was; a child order begins with its parent's request.
        let begins = !self.together || orders.kind == OrderKind::PortIn;
        let start = begins.then(|| self.start());
        for row in orders.all_statuses() {
            self.node(row.status, orders);
        }
        for row in orders.all_rows() {
            let Some(from) = row.from.map(|from| self.node(from, orders)).or(start) else { continue };
            let by = kind(row.by);
            let label = on_order(row);
            let child = row.child.filter(|_| self.together).and_then(|child| self.beginning(child));
            if let Some(child) = child {
                self.edge(from, child, label, by, &row.cite);
                continue;
            }
            let to = self.node(row.to, orders);
            match row.then {
                None => self.edge(from, to, label, by, &row.cite),
                Some(event) => {
                    self.edge(from, from, label, by, &row.cite);
                    let what = row.child.map_or_else(String::new, |child| format!("{child}: "));
                    self.edge(from, to, format!("{what}{event}"), EdgeKind::Operator, &row.cite);
                }
            }
            if self.together {
                self.couple(row, to);
            }
        }
    }

    /// What a move does to the parent and to the numbers.
    fn couple(&mut self, row: &OrderRow, to: usize) {
        if let Some(parent) = row.parent {
            let orders = Orders { life: self.life, kind: OrderKind::PortIn, origin: None };
            let parent = self.node(parent, &orders);
            self.edge(to, parent, "parent".to_owned(), EdgeKind::System, &row.cite);
        }
        for (origin, status) in row.numbers {
            if *origin == self.life.origin && self.life.status(*status).is_some() {
                let number = self.number(*status);
                self.edge(to, number, "numbers".to_owned(), EdgeKind::System, &row.cite);
            }
        }
    }

    /// What numbers that are drawn do by themselves.
    fn number_moves(&mut self) {
        let life = self.life;
        let place =
            |graph: &Graph, status: NumberStatus| graph.nodes.iter().position(|node| node.id == number_id(status));
        for row in life.transitions() {
            let ends = row.from.and_then(|from| place(&self.graph, from)).zip(place(&self.graph, row.to));
            if let Some((from, to)) = ends.filter(|(from, to)| from != to) {
                self.edge(from, to, on(row), kind(row.by), &row.cite);
            }
        }
    }

    /// The status in which a child order begins.
    fn beginning(&mut self, child: OrderKind) -> Option<usize> {
        let orders = Orders { life: self.life, kind: child, origin: None };
        let begins = orders.all_rows().find(|row| row.from.is_none())?.to;
        Some(self.node(begins, &orders))
    }

    fn start(&mut self) -> usize {
        self.push("start".to_owned(), String::new(), NodeKind::Start)
    }

    fn node(&mut self, status: Status, orders: &Orders<'_>) -> usize {
        let id = format!("{}_{}", orders.kind, plain(status.as_str()));
        let label = if self.together { format!("{}: {status}", orders.kind) } else { status.to_string() };
        let last = orders.all_statuses().any(|row| row.status == status && row.last);
        let kind = match (last, orders.can_ask(status)) {
            (true, _) => NodeKind::Final,
            (false, true) => NodeKind::Settled,
            (false, false) => NodeKind::InProgress,
        };
        self.push(id, label, kind)
    }

    fn number(&mut self, status: NumberStatus) -> usize {
        let kind = match self.life.status(status).map(|row| row.kind) {
            Some(StatusKind::InProgress) => NodeKind::InProgress,
            _ => NodeKind::Settled,
        };
        self.push(number_id(status), format!("number: {status}"), kind)
    }

    fn push(&mut self, id: String, label: String, kind: NodeKind) -> usize {
        if let Some(index) = self.graph.nodes.iter().position(|node| node.id == id) {
            return index;
        }
        self.graph.nodes.push(Node { id, label, kind });
        self.graph.nodes.len() - 1
    }

    fn edge(&mut self, from: usize, to: usize, label: String, kind: EdgeKind, cite: &Cite) {
        let doubt = cite.finding.map(|finding| finding.to_string());
        // Two requests can end in one event.
        let same = |edge: &&mut Edge| edge.from == from && edge.to == to && edge.label == label;
        match self.graph.edges.iter_mut().find(same) {
            Some(edge) => edge.doubt = edge.doubt.take().or(doubt),
            None => self.graph.edges.push(Edge { from, to, label, kind, doubt }),
        }
    }
}

/// The status of a number as a name for programs.
fn number_id(status: NumberStatus) -> String {
    format!("number_{}", plain(status.as_str()))
}

/// A status as a name for programs.
fn plain(status: &str) -> String {
    status.replace(' ', "")
}

/// What sets the move of an order going, and whose it is.
fn on_order(row: &OrderRow) -> String {
    let on = match row.on {
        Trigger::Asked(request, action) => named(request, action),
        Trigger::Happens(event) => event.to_string(),
    };
    match row.whose {
        Whose::Anybody => on,
        Whose::Registered => format!("{on} (registered reseller)"),
        Whose::Unregistered => format!("{on} (anybody else)"),
    }
}

/// An origin of which there are no numbers in the country.
fn not_here(question: &DiagramQuestion, refusal: &Refusal) -> QuestionError {
    let here = |row: &&OriginRow| row.countries.contains(question.country);
    let origins = words(ORIGINS.iter().filter(here).map(|row| row.origin));
    let expected = format!("an origin of numbers in `{}`, one of `{}`", question.country, origins.join("`, `"));
    let got = question.origin.map_or_else(String::new, |origin| format!("`{origin}`"));
    let error = QuestionError::at(Pointer::root().field("origin"), ErrorCode::InvalidValue, expected, got);
    match help(refusal.code, &refusal.params, None) {
        Some(help) => error.with_help(help),
        None => error,
    }
}

fn graph(title: String, lives: &[Life<'_>]) -> Graph {
    let mut graph = Graph { title, nodes: Vec::new(), edges: Vec::new() };
    for life in lives {
        // The customer-owned life is drawn beside the provider's own, so its nodes are its own.
        let prefix = life.origin.as_str();
        let label = |status: NumberStatus| {
            let several = lives.len() > 1 && life.origin == Origin::CustomerOwned;
            if several { format!("{status} (customer-owned)") } else { status.to_string() }
        };
        let mut drawn = Drawn { prefix, graph: &mut graph, label: &label, life };
        drawn.draw();
    }
    graph
}

struct Drawn<'d, 'q> {
    prefix: &'static str,
    graph: &'d mut Graph,
    label: &'d dyn Fn(NumberStatus) -> String,
    life: &'d Life<'q>,
}

impl Drawn<'_, '_> {
    fn draw(&mut self) {
        let life = self.life;
        let start = life.transitions().any(|row| row.from.is_none()).then(|| self.start());
        for row in life.statuses() {
            self.node(row.status);
        }
        for row in life.transitions() {
            let Some(from) = row.from.map(|from| self.node(from)).or(start) else { continue };
            let kind = kind(row.by);
            match row.between {
                Between::Nothing => self.edge(from, row.to, row, on(row), kind),
                Between::Status(status) => {
                    self.edge(from, status, row, on(row), kind);
                    let through = self.node(status);
                    let done = if row.by == Actor::Operator { EdgeKind::Operator } else { EdgeKind::System };
                    self.edge(through, row.to, row, Event::Completion.to_string(), done);
                }
                Between::Event(event) => {
                    self.edge(from, row.from.unwrap_or(row.to), row, on(row), kind);
                    self.edge(from, row.to, row, event.to_string(), EdgeKind::Operator);
                }
            }
        }
    }

    fn start(&mut self) -> usize {
        let node = Node { id: format!("{}_start", self.prefix), label: String::new(), kind: NodeKind::Start };
        self.graph.nodes.push(node);
        self.graph.nodes.len() - 1
    }

    fn node(&mut self, status: NumberStatus) -> usize {
        let id = format!("{}_{}", self.prefix, status.as_str().replace(' ', ""));
        if let Some(index) = self.graph.nodes.iter().position(|node| node.id == id) {
            return index;
        }
        let kind = match self.life.status(status).map(|row| row.kind) {
            Some(StatusKind::InProgress) => NodeKind::InProgress,
            Some(StatusKind::Final) => NodeKind::Final,
            Some(StatusKind::Settled) | None => NodeKind::Settled,
        };
        self.graph.nodes.push(Node { id, label: (self.label)(status), kind });
        self.graph.nodes.len() - 1
    }

    fn edge(&mut self, from: usize, to: NumberStatus, row: &Transition, label: String, kind: EdgeKind) {
        let to = self.node(to);
        let doubt = row.cite.finding.map(|finding| finding.to_string());
        // Two ways into a status in between leave it by one edge.
        let same = |edge: &&mut Edge| edge.from == from && edge.to == to && edge.label == label;
        match self.graph.edges.iter_mut().find(same) {
            Some(edge) => edge.doubt = edge.doubt.take().or(doubt),
            None => self.graph.edges.push(Edge { from, to, label, kind, doubt }),
        }
    }
}

fn kind(by: Actor) -> EdgeKind {
    match by {
        Actor::Customer => EdgeKind::Customer,
        Actor::System => EdgeKind::System,
        Actor::Operator => EdgeKind::Operator,
    }
}

/// What sets the move going, with what it is limited to.
fn on(row: &Transition) -> String {
    let on = match row.on {
        Trigger::Asked(request, action) => named(request, action),
        Trigger::Happens(event) => event.to_string(),
    };
    let premium = row.offer.map(|offer| format!(" ({offer})")).unwrap_or_default();
    let numbers = match row.numbers {
        Numbers::Only(block) => format!(" ({})", block.name),
        Numbers::All | Numbers::Except(_) => String::new(),
    };
    format!("{on}{premium}{numbers}")
}

#[cfg(test)]
mod tests {
    use crate::question::DiagramQuestion;
    use crate::rules::Rules;
    use crate::vocabulary::{Country, Machine, Origin};

    fn drawn(country: Country, machine: Option<Machine>, origin: Option<Origin>) -> String {
        let mut question = DiagramQuestion::new(country);
        (question.machine, question.origin) = (machine, origin);
        Rules::latest().diagram(&question).map(|answer| answer.text).unwrap_or_default()
    }

    #[test]
    fn an_order_begins_once_with_its_request() {
        let text = drawn(Country::CH, Some(Machine::PortIn), None);
        let begins: Vec<_> = text.lines().map(str::trim).filter(|line| line.starts_with("[*]")).collect();
        assert_eq!(begins, ["[*] --> portIn_ValidationInProgress_: portIn"]);
    }

    #[test]
    fn a_child_order_begins_where_its_own_kind_begins() {
        let text = drawn(Country::CH, Some(Machine::Port), None);
        let begin = "portIn_ValidationInProgress_ --> dateChange_ValidationInProgress_: portUpdate changeDate";
        assert!(text.lines().any(|line| line.trim().starts_with(begin)), "{text}");
    }

    #[test]
    fn customer_owned_numbers_are_called_so_beside_others_alone() {
        let (all, own) = (drawn(Country::FR, None, None), drawn(Country::FR, None, Some(Origin::CustomerOwned)));
        for (text, name, expected) in [
            (&all, "\"Free\"", true),
            (&all, "\"Free (customer-owned)\"", true),
            (&own, "\"Free\"", true),
            (&own, "customer-owned)", false),
        ] {
            assert_eq!(text.contains(name), expected, "{name}: {text}");
        }
    }
}
