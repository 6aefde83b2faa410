//! A drawing in the making: states and pieces of moves in rows, linked with each other.

use super::drawing::{Area, HEAD, Layout};
use super::lists::{at, raise};
use super::ranks::{Move, parts, rank, rows};
use super::routes::loops;
use super::sizes::state_lines;
use crate::diagram::graph::{Graph, NodeKind};
use crate::diagram::text::{LARGE, LINE, widest};

/// A state or a piece of a move in a row.
#[derive(Clone, Default)]
pub(super) struct Item {
    pub(super) row: usize,
    /// Which part of the graph it belongs to; parts stand side by side.
    pub(super) part: i32,
    /// Position in the row.
    pub(super) place: usize,
    /// How far its middle must be from that of the one before.
    pub(super) apart: i32,
    /// Its middle.
    pub(super) x: i32,
    /// How far it reaches from there.
    pub(super) left: i32,
    pub(super) right: i32,
    /// How far from its middle lines reach it; less than 0 if it is no state.
    pub(super) half: i32,
    /// The first item of those which are moved together; they stand one after the other in the list.
    pub(super) group: usize,
    /// The links upwards and downwards.
    pub(super) near: [Vec<usize>; 2],
}

/// A line between items of neighbouring rows, and where it begins and ends.
#[derive(Clone, Copy, Default)]
pub(super) struct Link {
    pub(super) ends: [usize; 2],
    pub(super) x: [i32; 2],
}

/// A drawing in the making. The first items are the nodes.
#[derive(Default)]
pub(super) struct Draft {
    pub(super) items: Vec<Item>,
    pub(super) rows: Vec<Vec<usize>>,
    /// How high each row is.
    pub(super) heights: Vec<i32>,
    pub(super) links: Vec<Link>,
    pub(super) nothing: Item,
}

impl Draft {
    /// The states and the moves of a graph as items, each in its row but nowhere in particular.
    ///
    /// The states' areas are added to the layout, without their places; the moves learn which items are theirs.
    pub(super) fn of(graph: &Graph, moves: &mut [Move], layout: &mut Layout) -> Self {
        let ranks = rank(moves, graph.nodes.len());
        let parts = parts(moves, ranks.len());
        let starts = rows(moves, &ranks);
        let rows = starts.last().copied().unwrap_or(0);
        let mut draft = Self {
            heights: vec![0; rows],
            rows: vec![Vec::new(); rows],
            nothing: Item { half: -1, ..Item::default() },
            ..Self::default()
        };
        for index in 0..graph.nodes.len() {
            let row = at(&starts, at(&ranks, index) as usize);
            draft.state(graph, index, moves, layout, Item { row, part: at(&parts, index), ..Item::default() });
        }
        for next in moves {
            let start = at(&starts, at(&ranks, next.upper) as usize) + 1;
            let end = at(&starts, at(&ranks, next.lower) as usize);
            draft.chain(next, start..end, at(&parts, next.upper));
        }
        draft
    }

    /// Adds a state, as large as its name, its loops and its lines need it.
    fn state(&mut self, graph: &Graph, index: usize, moves: &[Move], layout: &mut Layout, mut item: Item) {
        let Some(node) = graph.nodes.get(index) else { return };
        let (beside, stack, count) = loops(graph, index, &mut Layout::default(), 0, 0);
        let lines = state_lines(node);
        let (wide, mut height) = (widest(&lines, LARGE), lines.len() as i32 * LINE);
        let mut area = Area { width: 16, height: 16, ..Area::default() };
        item.right = 8 + 6 + wide;
        if node.kind != NodeKind::Start {
            // As wide as its name, or as the lines above or below it need.
            let above = moves.iter().filter(|next| next.lower == index).count();
            let below = moves.iter().filter(|next| next.upper == index).count();
            area.width = (wide + 28).max(88).max(14 * above.max(below) as i32 + 14);
            height += 20;
            area.height = height.max(if count > 1 { stack } else { 0 });
            item.half = area.width / 2 - 14;
            item.right = area.width - area.width / 2;
        }
        item.left = area.width / 2;
        item.right = item.right.max(area.width - item.left + beside);
        raise(&mut self.heights, item.row, height.max(area.height).max(stack) + 2 * HEAD);
        layout.nodes.push(area);
        self.items.push(item);
    }

    /// Adds the items and links of a move, one a row between its ends; one of them is its label.
    fn chain(&mut self, next: &mut Move, rows: std::ops::Range<usize>, part: i32) {
        next.link = self.links.len();
        let start = self.items.len();
        let mut last = next.upper;
        for row in rows {
            let width = if row == next.row { next.width } else { 2 };
            if row == next.row {
                raise(&mut self.heights, row, next.height);
            }
            let item = self.items.len();
            let (left, right) = (width / 2, width - width / 2);
            self.items.push(Item { row, part, left, right, half: -1, ..Item::default() });
            self.link([last, item]);
            last = item;
        }
        next.items = start..self.items.len();
        self.link([last, next.lower]);
    }

    pub(super) fn link(&mut self, ends: [usize; 2]) {
        let link = self.links.len();
        self.item_mut(at(&ends, 0)).near.iter_mut().skip(1).for_each(|near| near.push(link));
        self.item_mut(at(&ends, 1)).near.iter_mut().take(1).for_each(|near| near.push(link));
        self.links.push(Link { ends, x: [0; 2] });
    }

    #[inline(never)]
    pub(super) fn item(&self, item: usize) -> &Item {
        self.items.get(item).unwrap_or(&self.nothing)
    }

    #[inline(never)]
    pub(super) fn item_mut(&mut self, item: usize) -> &mut Item {
        self.items.get_mut(item).unwrap_or(&mut self.nothing)
    }

    #[inline(never)]
    pub(super) fn row(&self, row: usize) -> &[usize] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    #[inline(never)]
    pub(super) fn near(&self, item: usize, side: usize) -> &[usize] {
        self.item(item).near.get(side).map_or(&[], Vec::as_slice)
    }

    /// What a link leads to, upwards (side 0) or downwards (side 1).
    #[inline(never)]
    pub(super) fn far(&self, link: usize, side: usize) -> usize {
        at(&at(&self.links, link).ends, side)
    }

    /// Exchanges two items of a row.
    pub(super) fn swap(&mut self, row: usize, one: usize, other: usize) {
        if let Some(row) = self.rows.get_mut(row) {
            row.swap(one, other);
        }
        self.number(row);
    }

    /// Notes where the items of a row stand now.
    #[inline(never)]
    pub(super) fn number(&mut self, row: usize) {
        let mut before: Option<(i32, bool)> = None;
        for place in 0..self.row(row).len() {
            let item = self.item_mut(at(self.row(row), place));
            item.place = place;
            let solid = item.half >= 0;
            item.apart = before.map_or(0, |(right, other)| right + item.left + if solid && other { 36 } else { 14 });
            before = Some((item.right, solid));
        }
    }
}
