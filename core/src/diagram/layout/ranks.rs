//! Which row everything stands in: cycles broken, states ranked, labels between the ranks.

use super::lists::{at, increase, raise};
use super::sizes::label_size;
use crate::diagram::graph::{Graph, NodeKind};

/// The widest row of labels before a second one is begun.
const CROWD: i32 = 460;

/// A move between two states, seen from top to bottom.
#[derive(Default)]
pub(super) struct Move {
    pub(super) edge: usize,
    pub(super) upper: usize,
    pub(super) lower: usize,
    /// Whether it leads upwards.
    pub(super) up: bool,
    pub(super) seen: bool,
    /// Size of the label.
    pub(super) width: i32,
    pub(super) height: i32,
    /// Between which ranks the label stands, and in which row.
    pub(super) gap: usize,
    pub(super) row: usize,
    /// The items of the chain and its first link; there is one more of these.
    pub(super) items: std::ops::Range<usize>,
    pub(super) link: usize,
}

/// The moves between different states, with those turned over that close a cycle.
pub(super) fn moves(graph: &Graph) -> Vec<Move> {
    let mut moves = Vec::new();
    for (index, edge) in graph.moves().filter(|(_, edge)| edge.from != edge.to) {
        let (width, height) = label_size(edge);
        moves.push(Move { edge: index, upper: edge.from, lower: edge.to, width, height, ..Move::default() });
    }
    // A search in depth, the beginnings first; a move to a state that is still being searched closes a cycle.
    let mut states = vec![0; graph.nodes.len()];
    for first in [true, false] {
        for (root, node) in graph.nodes.iter().enumerate() {
            let mut path = Vec::new();
            if (node.kind == NodeKind::Start || !first) && raise(&mut states, root, 1) {
                path.push(root);
            }
            while let Some(node) = path.last() {
                if let Some(next) = moves.iter_mut().find(|next| next.upper == *node && !next.seen) {
                    next.seen = true;
                    if raise(&mut states, next.lower, 1) {
                        path.push(next.lower);
                    } else if at(&states, next.lower) == 1 {
                        (next.upper, next.lower, next.up) = (next.lower, next.upper, true);
                    }
                } else {
                    raise(&mut states, *node, 2);
                    path.pop();
                }
            }
        }
    }
    moves
}

/// The rank of each node.
pub(super) fn rank(moves: &[Move], count: usize) -> Vec<i32> {
    // Everything as high as it can be.
    let mut ranks = vec![0; count];
    let mut surplus = vec![0; count];
    let mut changed = true;
    while changed {
        changed = false;
        for next in moves {
            let least = at(&ranks, next.upper) + 1;
            changed |= raise(&mut ranks, next.lower, least);
        }
    }
    for next in moves {
        increase(&mut surplus, next.upper, 1);
        increase(&mut surplus, next.lower, -1);
    }
    // What leads on more often than it is led to stands just above what follows.
    changed = true;
    while changed {
        changed = false;
        for node in (0..count).filter(|node| at(&surplus, *node) > 0) {
            let next = moves.iter().filter(|next| next.upper == node).map(|next| at(&ranks, next.lower)).min();
            changed |= raise(&mut ranks, node, next.unwrap_or(0) - 1);
        }
    }
    ranks
}

/// For each node the part of the graph it belongs to; parts are not linked with each other.
pub(super) fn parts(moves: &[Move], count: usize) -> Vec<i32> {
    let mut parts: Vec<i32> = (0..count as i32).collect();
    let mut changed = true;
    while changed {
        changed = false;
        for next in moves {
            let part = at(&parts, next.upper).max(at(&parts, next.lower));
            changed |= raise(&mut parts, next.upper, part) | raise(&mut parts, next.lower, part);
        }
    }
    parts
}

/// Gives each label a row; returns the row of each rank, and after them the number of rows.
pub(super) fn rows(moves: &mut [Move], ranks: &[i32]) -> Vec<usize> {
    let mut crowd = vec![0; ranks.iter().max().map_or(0, |last| *last as usize + 1)];
    // Between which ranks: moves with a choice come last and take the emptiest gap, in the middle if possible.
    for long in [false, true] {
        for next in moves.iter_mut() {
            let (upper, lower) = (at(ranks, next.upper) as usize, at(ranks, next.lower) as usize);
            if (lower - upper > 1) == long && next.width > 0 {
                let cost = |gap: &usize| at(&crowd, *gap) / 80 * 1000 + (2 * gap + 1).abs_diff(upper + lower) as i32;
                next.gap = (upper..lower).min_by_key(cost).unwrap_or(upper);
                increase(&mut crowd, next.gap, next.width + 14);
            }
        }
    }
    // Which row there.
    let mut row = 0;
    let mut rows = Vec::new();
    for (gap, crowd) in crowd.iter().enumerate() {
        rows.push(row);
        row += 1;
        let mut loads = vec![0; (crowd + CROWD - 1) as usize / CROWD as usize];
        for next in moves.iter_mut().filter(|next| next.gap == gap && next.width > 0) {
            let least = (0..loads.len()).min_by_key(|line| at(&loads, *line)).unwrap_or(0);
            increase(&mut loads, least, next.width);
            next.row = row + least;
        }
        row += loads.len();
    }
    rows.push(row);
    rows
}
