//! Pictures of state machines: SVG of our own making, and text for Mermaid and Graphviz.
//!
//! A [`Graph`] is drawn from whatever table holds the moves; nothing here knows a country or a status.
//! The three renderings say the same: who asks for a move (the kind of its line), where nothing can be
//! done (a dashed box), where it ends (a double border) and where the source contradicts itself (a mark).
//!
//! [`svg`] gives a picture that needs nothing else; [`mermaid`] and [`dot`] give text for programs which
//! place the states themselves.

mod dot;
mod graph;
mod layout;
mod mermaid;
mod svg;
mod text;

pub use dot::dot;
pub use graph::{Edge, EdgeKind, Graph, Node, NodeKind};
pub use mermaid::mermaid;
pub use svg::svg;
