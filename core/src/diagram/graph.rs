//! What can be drawn.

/// A state machine to draw.
///
/// The order of the nodes is that of the life cycle: the first one stands at the top unless there is a
/// [`NodeKind::Start`]. Edges whose ends are no nodes are left out.
#[derive(Clone, Debug, Default)]
pub struct Graph {
    /// One line of text above the picture, and its name for screen readers.
    pub title: String,
    /// The states.
    pub nodes: Vec<Node>,
    /// The moves between them.
    pub edges: Vec<Edge>,
}

/// A state.
#[derive(Clone, Debug)]
pub struct Node {
    /// A name for programs: letters, digits and `_`, and no other node has it.
    pub id: String,
    /// The name for people.
    pub label: String,
    /// How it is drawn.
    pub kind: NodeKind,
}

/// What kind of state a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// No state: where the life cycle comes from. A filled dot.
    Start,
    /// A state in which something can be asked for. A box.
    Settled,
    /// A state in which nothing can be done but wait. A dashed box.
    InProgress,
    /// A state which is not left again. A double border.
    Final,
}

/// A move.
#[derive(Clone, Debug)]
pub struct Edge {
    /// The state it leaves, a position in [`Graph::nodes`].
    pub from: usize,
    /// The state it leads to, a position in [`Graph::nodes`].
    pub to: usize,
    /// What moves it, in a few words: `return`.
    pub label: String,
    /// Who moves it.
    pub kind: EdgeKind,
    /// The finding that says how the source contradicts itself here: `F-02`.
    pub doubt: Option<String>,
}

/// Who makes a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdgeKind {
    /// The customer asks for it. A solid line.
    Customer,
    /// It happens by itself. A dashed line.
    System,
    /// An operator makes it, ours or another one. A dotted line.
    Operator,
}

/// What the mark of a doubtful move means.
pub(super) const DOUBT: &str = "the source contradicts itself";

impl EdgeKind {
    pub(super) const ALL: [Self; 3] = [Self::Customer, Self::System, Self::Operator];

    /// The word beside the line in a legend.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::System => "system",
            Self::Operator => "operator",
        }
    }
}

impl Graph {
    /// The edges which have two ends, with their positions.
    pub(super) fn moves(&self) -> impl Iterator<Item = (usize, &Edge)> {
        let count = self.nodes.len();
        self.edges.iter().enumerate().filter(move |(_, edge)| edge.from < count && edge.to < count)
    }

    /// What a node is called by programs; nothing if there is none.
    pub(super) fn id(&self, node: usize) -> &str {
        self.nodes.get(node).map_or("", |node| &node.id)
    }

    /// What a node is called by people; nothing if there is none.
    pub(super) fn label(&self, node: usize) -> &str {
        self.nodes.get(node).map_or("", |node| &node.label)
    }

    /// Whether there is a move by this kind of actor.
    pub(super) fn has(&self, kind: EdgeKind) -> bool {
        self.moves().any(|(_, edge)| edge.kind == kind)
    }

    /// Whether there is a move about which the source contradicts itself.
    pub(super) fn has_doubt(&self) -> bool {
        self.moves().any(|(_, edge)| edge.doubt.is_some())
    }
}

/// The graphs which the unit tests and the pictures share.
#[cfg(test)]
pub(super) mod examples {
    use super::{Edge, EdgeKind::*, Graph, Node, NodeKind::*};

    fn graph(
        title: &str,
        nodes: &[(&str, super::NodeKind)],
        edges: &[(&str, &str, &str, super::EdgeKind, &str)],
    ) -> Graph {
        let position = |id: &str| nodes.iter().position(|(other, _)| *other == id).unwrap_or(usize::MAX);
        Graph {
            title: title.into(),
            nodes: nodes
                .iter()
                .map(|(id, kind)| Node { id: id.replace(' ', "_"), label: (*id).into(), kind: *kind })
                .collect(),
            edges: edges
                .iter()
                .map(|(from, to, label, kind, doubt)| Edge {
                    from: position(from),
                    to: position(to),
                    label: (*label).into(),
                    kind: *kind,
                    doubt: (!doubt.is_empty()).then(|| (*doubt).into()),
                })
                .collect(),
        }
    }

    #[rustfmt::skip]
    pub(crate) fn colt() -> Graph {
        graph("Colt number, all countries but Italy", &[
            ("Free", Settled), ("Reserved", Settled), ("Allocated", Settled), ("Activated", Settled), ("Quarantined", Settled),
            ("Port Out In Progress", InProgress), ("PortOut", Final),
        ], &[
            ("Free",                 "Reserved",             "reservation",                  Customer, ""),
            ("Free",                 "Allocated",            "activation",                   Customer, ""),
            ("Allocated",            "Activated",            "completion",                   System,   ""),
            ("Reserved",             "Allocated",            "activation",                   Customer, ""),
            ("Reserved",             "Free",                 "return",                       Customer, ""),
            ("Reserved",             "Free",                 "reservation expires",          System,   ""),
            ("Activated",            "Activated",            "updateCustomer ADD (Premium)", Customer, ""),
            ("Activated",            "Activated",            "updateCustomer MODIFY",        Customer, ""),
            ("Activated",            "Quarantined",          "return",                       Customer, ""),
            ("Quarantined",          "Activated",            "reactivation",                 Customer, ""),
            ("Quarantined",          "Free",                 "quarantine expires",           System,   "F-01"),
            ("Activated",            "Port Out In Progress", "portOut",                      Operator, ""),
            ("Port Out In Progress", "PortOut",              "port completed",               Operator, ""),
        ])
    }

    #[rustfmt::skip]
    pub(crate) fn ported_in() -> Graph {
        graph("Ported-in number in Switzerland", &[
            ("start", Start), ("PortIn_Allocated", Settled), ("PortIn_Activated", Settled), ("PortIn_Quarantined", Settled),
            ("PortIn_Reallocated", Settled), ("Return In Progress", InProgress), ("Returned", Final),
            ("Transfer In Progress", InProgress), ("Transferred", Final),
        ], &[
            ("start",                "PortIn_Allocated",     "port-in confirmed",     System,   ""),
            ("PortIn_Allocated",     "PortIn_Activated",     "port-in completed",     System,   ""),
            ("PortIn_Activated",     "PortIn_Activated",     "updateCustomer MODIFY", Customer, ""),
            ("PortIn_Activated",     "PortIn_Quarantined",   "return",                Customer, "F-02"),
            ("PortIn_Quarantined",   "PortIn_Reallocated",   "reactivation",          Customer, ""),
            ("PortIn_Reallocated",   "PortIn_Activated",     "completion",            System,   ""),
            ("PortIn_Quarantined",   "Returned",             "quarantine expires",    System,   ""),
            ("PortIn_Activated",     "Return In Progress",   "portOut to the range holder", Operator, ""),
            ("Return In Progress",   "Returned",             "port completed",        Operator, ""),
            ("PortIn_Activated",     "Transfer In Progress", "portOut",               Operator, ""),
            ("Transfer In Progress", "Transferred",          "port completed",        Operator, ""),
        ])
    }

    /// An order machine of a size such as porting has.
    #[rustfmt::skip]
    pub(crate) fn order() -> Graph {
        graph("Port-in order", &[
            ("start", Start), ("Draft", Settled), ("Submitted", Settled), ("Validating", InProgress), ("Rejected", Settled),
            ("Accepted", Settled), ("Waiting For Donor", InProgress), ("Donor Rejected", Settled), ("Firm Order Commitment", Settled),
            ("Porting", InProgress), ("Port Failed", Settled), ("Completed", Final), ("Cancelled", Final), ("Expired", Final),
        ], &[
            ("start",                 "Draft",                 "create",            Customer, ""),
            ("Draft",                 "Draft",                 "edit",              Customer, ""),
            ("Draft",                 "Submitted",             "submit",            Customer, ""),
            ("Draft",                 "Expired",               "30 days",           System,   "F-07"),
            ("Draft",                 "Cancelled",             "delete",            Customer, ""),
            ("Submitted",             "Validating",            "taken up",          System,   ""),
            ("Validating",            "Rejected",              "invalid",           System,   ""),
            ("Validating",            "Accepted",              "valid",             System,   ""),
            ("Rejected",              "Submitted",             "correct and resubmit", Customer, ""),
            ("Rejected",              "Cancelled",             "cancel",            Customer, ""),
            ("Rejected",              "Expired",               "10 working days",   System,   ""),
            ("Accepted",              "Waiting For Donor",     "sent to the donor", System,   ""),
            ("Accepted",              "Cancelled",             "cancel",            Customer, ""),
            ("Waiting For Donor",     "Donor Rejected",        "refusal",           Operator, ""),
            ("Waiting For Donor",     "Firm Order Commitment", "agreed port date",  Operator, ""),
            ("Donor Rejected",        "Submitted",             "correct and resubmit", Customer, ""),
            ("Donor Rejected",        "Cancelled",             "cancel",            Customer, ""),
            ("Firm Order Commitment", "Firm Order Commitment", "change of date",    Customer, "F-03"),
            ("Firm Order Commitment", "Firm Order Commitment", "change of time window", Customer, ""),
            ("Firm Order Commitment", "Firm Order Commitment", "donor confirms the date again", Operator, ""),
            ("Firm Order Commitment", "Waiting For Donor",     "new date asked for", Customer, ""),
            ("Firm Order Commitment", "Cancelled",             "cancel",            Customer, "F-04"),
            ("Firm Order Commitment", "Porting",               "port day",          System,   ""),
            ("Porting",               "Completed",             "activated",         Operator, ""),
            ("Porting",               "Port Failed",           "failure",           Operator, ""),
            ("Port Failed",           "Porting",               "retry",             Operator, ""),
            ("Port Failed",           "Firm Order Commitment", "new date",          Customer, ""),
            ("Port Failed",           "Cancelled",             "cancel",            Customer, ""),
        ])
    }

    /// Anything at all, the same for the same seed.
    pub(crate) fn random(seed: u32) -> Graph {
        let mut state = seed.wrapping_mul(2_654_435_761).wrapping_add(12_345);
        let mut below = |limit: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 16) % limit
        };
        fn pick<T: Copy>(list: &[T], index: u32, other: T) -> T {
            list.get(index as usize).copied().unwrap_or(other)
        }
        const WORDS: [&str; 8] = [
            "return",
            "quarantine expires",
            "activation ADD (Premium)",
            "x",
            "",
            "port completed by the other operator",
            "Überlassung <&>",
            "unbreakable_long_word_in_a_label",
        ];
        let nodes: Vec<Node> = (0..1 + below(14))
            .map(|node| Node {
                id: format!("n{node}"),
                label: format!("{} {node}", pick(&WORDS, below(8), "")),
                kind: pick(&[InProgress, Final, if node == 0 { Start } else { Settled }], below(6), Settled),
            })
            .collect();
        let count = nodes.len() as u32;
        let edges = (0..below(31))
            .map(|_| Edge {
                from: below(count) as usize,
                to: below(count) as usize,
                label: pick(&WORDS, below(8), "").into(),
                kind: pick(&[Customer, System], below(3), Operator),
                doubt: (below(6) == 0).then(|| "F-02".into()),
            })
            .collect();
        Graph { title: format!("Random {seed}"), nodes, edges }
    }
}
