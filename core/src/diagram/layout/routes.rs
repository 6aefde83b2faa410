//! The finished drawing: rows as far apart as their lines lean, states, loops, labels and the lines between them.

use super::draft::{Draft, Link};
use super::drawing::{Area, HEAD, LOOP, Label, Layout, Loop, Route};
use super::lists::{at, raise};
use super::ranks::{Move, moves};
use super::sizes::label_size;
use crate::diagram::graph::{EdgeKind, Graph};

/// The smallest and the largest distance of two rows.
const GAP: (i32, i32) = (12, 56);
/// The least height of a loop.
const LOOP_HEIGHT: i32 = 28;

/// Draws a graph.
pub(crate) fn layout(graph: &Graph) -> Layout {
    let mut layout = Layout::default();
    let mut moves = moves(graph);
    let mut draft = Draft::of(graph, &mut moves, &mut layout);
    draft.settle(&moves);
    let tops = tops(&draft, &mut layout);
    for index in 0..graph.nodes.len() {
        state(graph, index, &draft, &tops, &mut layout);
    }
    for next in &moves {
        route(next, &draft, &tops, &mut layout);
    }
    layout
}

/// Where the rows begin: the further apart the more the lines between them lean. Gives the drawing its size.
fn tops(draft: &Draft, layout: &mut Layout) -> Vec<i32> {
    let mut lean = vec![0; draft.heights.len()];
    for Link { ends: [upper, _], x: [x, end] } in &draft.links {
        raise(&mut lean, draft.item(*upper).row, (x - end).abs());
    }
    let mut tops = Vec::new();
    let mut y = 0;
    for (height, lean) in draft.heights.iter().zip(lean) {
        tops.push(y);
        layout.height = y + height;
        y += height + (lean / 5 + GAP.0).min(GAP.1);
    }
    for item in &draft.items {
        layout.width = layout.width.max(item.x + item.right);
    }
    tops
}

/// Places a state and its loops.
fn state(graph: &Graph, index: usize, draft: &Draft, tops: &[i32], layout: &mut Layout) {
    let item = draft.item(index);
    let middle = at(tops, item.row) + at(&draft.heights, item.row) / 2;
    let mut area = at(&layout.nodes, index);
    (area.x, area.y) = (item.x - area.width / 2, middle - area.height / 2);
    if let Some(slot) = layout.nodes.get_mut(index) {
        *slot = area;
    }
    let (_, stack, _) = loops(graph, index, &mut Layout::default(), 0, 0);
    loops(graph, index, layout, area.x + area.width, middle - stack / 2);
}

/// Draws the line of a move and places its label.
fn route(next: &Move, draft: &Draft, tops: &[i32], layout: &mut Layout) {
    let mut route = Route { edge: next.edge, pieces: Vec::new(), tip: [0; 2], up: next.up };
    // Of an item: where lines begin to bend above it, its upper and its lower edge, where they do below it.
    let bounds = |item: usize| {
        let row = draft.item(item).row;
        let label = if row == next.row { next.height } else { 0 };
        let tall = layout.nodes.get(item).map_or(label, |area| area.height);
        let (top, height) = (at(tops, row), at(&draft.heights, row));
        let upper = top + height / 2 - tall / 2;
        [top, upper, upper + tall, top + height]
    };
    for step in 0..=next.items.len() {
        let Link { ends: [upper, lower], x: [x, end] } = at(&draft.links, next.link + step);
        let [_, _, mut from, leave] = bounds(upper);
        let [enter, mut to, _, _] = bounds(lower);
        if step < next.items.len() && draft.item(lower).row == next.row && next.height > 0 {
            let area = Area { x: end - next.width / 2, y: to, width: next.width, height: next.height };
            layout.labels.push(Label { edge: next.edge, area });
        }
        if next.up && step == 0 {
            route.tip = [x, from];
            from += HEAD;
        }
        if !next.up && step == next.items.len() {
            route.tip = [end, to];
            to -= HEAD;
        }
        route.pieces.extend([[x, from, x, leave], [x, leave, end, enter], [end, enter, end, to]]);
    }
    layout.routes.push(route);
}

/// Places the loops of a state and their texts beside it, one below the other for each kind.
///
/// Returns their width, their height and how many there are.
#[inline(never)]
pub(super) fn loops(graph: &Graph, node: usize, layout: &mut Layout, x: i32, mut y: i32) -> (i32, i32, i32) {
    let mut size = (0, 0, 0);
    for kind in EdgeKind::ALL {
        let first = layout.labels.len();
        let mut below = y;
        for (index, edge) in graph.moves().filter(|(_, edge)| edge.from == node && edge.to == node && edge.kind == kind)
        {
            let (width, height) = label_size(edge);
            layout.labels.push(Label { edge: index, area: Area { x: x + LOOP, y: below, width, height } });
            below += height;
            size.0 = size.0.max(width + LOOP);
        }
        let labels = layout.labels.get_mut(first..).unwrap_or_default();
        if !labels.is_empty() {
            let room = (below - y).max(LOOP_HEIGHT) + 4;
            for label in labels {
                label.area.y += (room - below + y) / 2;
            }
            layout.loops.push(Loop { kind, x, y: y + room / 2 - 9, end: y + room / 2 + 9 });
            y += room;
            size = (size.0, size.1 + room, size.2 + 1);
        }
    }
    size
}
