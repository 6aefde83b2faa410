//! How much room the names of states and moves take.

use crate::diagram::graph::{Edge, Node};
use crate::diagram::text::{LARGE, LINE, SMALL, widest, width, wrap};

/// The widest line of text before it is broken, and that beside a loop.
const WRAP: (i32, i32) = (132, 200);

/// The name of a state in lines.
pub(crate) fn state_lines(node: &Node) -> Vec<&str> {
    wrap(&node.label, LARGE, WRAP.0)
}

/// The text of a move in lines.
pub(crate) fn move_lines(edge: &Edge) -> Vec<&str> {
    wrap(&edge.label, SMALL, if edge.from == edge.to { WRAP.1 } else { WRAP.0 })
}

/// The width of the mark of a doubt and of the space after it.
pub(crate) fn mark_width(edge: &Edge) -> i32 {
    edge.doubt.as_ref().map_or(0, |doubt| width(doubt, SMALL) + 12)
}

/// Width and height of the text of a move.
#[inline(never)]
pub(super) fn label_size(edge: &Edge) -> (i32, i32) {
    let lines = move_lines(edge);
    let first = width(lines.first().unwrap_or(&""), SMALL) + mark_width(edge);
    if first == 0 { (0, 0) } else { (widest(&lines, SMALL).max(first) + 6, lines.len() as i32 * LINE + 2) }
}
