//! The life of numbers, drawn.

use super::life::{Life, Refusal, named};
use super::message::help;
use super::scope::{Rules, facts, words};
use crate::answer::DiagramAnswer;
use crate::diagram::{Edge, EdgeKind, Graph, Node, NodeKind, dot, mermaid, svg};
use crate::question::{Customer, DiagramQuestion, QuestionError};
use crate::tables::statuses::{ORIGINS, OriginRow};
use crate::tables::transitions::{Between, Numbers, Transition, Trigger};
use crate::values::Pointer;
use crate::vocabulary::{Actor, DiagramFormat, ErrorCode, Event, NumberStatus, Origin, StatusKind};

impl Rules {
    /// The state machine of numbers in a country, as a text to be drawn or as a picture.
    ///
    /// # Errors
    ///
    /// When there are no numbers of the origin in the country, or a common field is wrong.
    pub fn diagram(self, question: &DiagramQuestion) -> Result<DiagramAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let country = question.country;
        let life = |origin| Life { scope, country, origin, customer: Customer::default(), number: None };
        if let Some(refusal) = question.origin.and_then(|origin| life(origin).no_origin()) {
            return Err(not_here(question, &refusal));
        }
        let asked = |origin: &&Origin| question.origin.is_none_or(|asked| asked == **origin);
        let lives = Origin::ALL.iter().filter(asked).map(|origin| life(*origin));
        let name = facts(question.country).name;
        let title = match question.origin {
            Some(origin) => format!("numbers of origin {origin} in {name}"),
            None => format!("numbers in {name}"),
        };
        let graph = graph(title, &lives.collect::<Vec<_>>());
        let format = question.format.unwrap_or(DiagramFormat::Mermaid);
        let text = match format {
            DiagramFormat::Mermaid => mermaid(&graph),
            DiagramFormat::Dot => dot(&graph),
            DiagramFormat::Svg => svg(&graph),
        };
        Ok(DiagramAnswer { format, text })
    }
}

/// An origin of which there are no numbers in the country.
fn not_here(question: &DiagramQuestion, refusal: &Refusal) -> QuestionError {
    let here = |row: &&OriginRow| row.countries.contains(question.country);
    let origins = words(ORIGINS.iter().filter(here).map(|row| row.origin));
    let expected = format!("an origin of numbers in `{}`, one of `{}`", question.country, origins.join("`, `"));
    let got = question.origin.map_or_else(String::new, |origin| format!("`{origin}`"));
    let error = QuestionError::at(Pointer::root().field("origin"), ErrorCode::InvalidValue, expected, got);
    match help(refusal.code, &refusal.params) {
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
