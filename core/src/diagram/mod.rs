//! State machines written down: pictures in SVG of our own making, text for Mermaid and Graphviz, and machines to run.
//!
//! A [`Graph`] is drawn from whatever table holds the moves; nothing here knows a country or a status.
//! The three renderings say the same: who asks for a move (the kind of its line), where nothing can be
//! done (a dashed box), where it ends (a double border) and where the source contradicts itself (a mark).
//!
//! [`svg`] gives a picture that needs nothing else; [`mermaid`] and [`dot`] give text for programs which
//! place the states themselves.
//!
//! A [`Chart`] is for programs which run the machine: [`scxml`] and [`xstate`] write it with the same states and events.

mod chart;
mod dot;
mod graph;
mod layout;
mod mermaid;
mod scxml;
mod svg;
mod text;
mod xstate;

pub use chart::{Chart, Region, START, State, Step, Timer};
pub use dot::dot;
pub use graph::{Edge, EdgeKind, Graph, Node, NodeKind};
pub use mermaid::mermaid;
pub use scxml::scxml;
pub use svg::svg;
pub use xstate::xstate;
