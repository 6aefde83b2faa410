//! Where everything goes: a layered drawing, from top to bottom, in whole pixels.
//!
//! States stand in ranks; a move spans the ranks between its ends as a chain of items, one a row, and one
//! of them is its label. So a label has a place of its own, like a state, and nothing can overlap:
//! within a row items keep their distance, and lines bend only between the rows.
//!
//! The steps are those of Sugiyama: break the cycles, rank, order the rows with few crossings, place the items.
//!
//! Small functions are kept out of line: a picture is drawn once, but the module is loaded by everybody.

use super::graph::{Edge, EdgeKind, Graph, Node, NodeKind};
use super::text::{LARGE, LINE, SMALL, widest, width, wrap};

/// How far the text of a loop stands from its state.
pub(super) const LOOP: i32 = 30;
/// The length of an arrow head.
pub(super) const HEAD: i32 = 8;

/// The widest line of text before it is broken, and that beside a loop.
const WRAP: (i32, i32) = (132, 200);
/// The widest row of labels before a second one is begun.
const CROWD: i32 = 460;
/// The smallest and the largest distance of two rows.
const GAP: (i32, i32) = (12, 56);
/// The least height of a loop.
const LOOP_HEIGHT: i32 = 28;
/// How many orders are tried.
const TRIES: u32 = 8;

/// A finished drawing; its origin is the corner at the top left.
#[derive(Default)]
pub(super) struct Layout {
    pub width: i32,
    pub height: i32,
    /// One for each node.
    pub nodes: Vec<Area>,
    pub labels: Vec<Label>,
    pub routes: Vec<Route>,
    pub loops: Vec<Loop>,
}

impl Layout {
    /// Moves the whole drawing.
    pub(super) fn shift(&mut self, x: i32, y: i32) {
        for area in self.nodes.iter_mut().chain(self.labels.iter_mut().map(|label| &mut label.area)) {
            (area.x, area.y) = (area.x + x, area.y + y);
        }
        for route in &mut self.routes {
            let [tip_x, tip_y] = &mut route.tip;
            (*tip_x, *tip_y) = (*tip_x + x, *tip_y + y);
            for [from_x, from_y, to_x, to_y] in &mut route.pieces {
                (*from_x, *from_y, *to_x, *to_y) = (*from_x + x, *from_y + y, *to_x + x, *to_y + y);
            }
        }
        for round in &mut self.loops {
            (round.x, round.y, round.end) = (round.x + x, round.y + y, round.end + y);
        }
    }
}

/// A rectangle.
#[derive(Clone, Copy, Default, Debug)]
pub(super) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// The text of a move; beside its loop, or in the middle of its line, which it interrupts.
pub(super) struct Label {
    pub edge: usize,
    pub area: Area,
}

/// The line of a move, from top to bottom: pieces from one point to another which begin and end upright.
pub(super) struct Route {
    pub edge: usize,
    pub pieces: Vec<[i32; 4]>,
    /// Where the arrow ends.
    pub tip: [i32; 2],
    /// Whether it points up.
    pub up: bool,
}

/// A move which leads back to its state; leaves and enters on the right, at these heights.
pub(super) struct Loop {
    pub kind: EdgeKind,
    pub x: i32,
    pub y: i32,
    pub end: i32,
}

/// The name of a state in lines.
pub(super) fn state_lines(node: &Node) -> Vec<&str> {
    wrap(&node.label, LARGE, WRAP.0)
}

/// The text of a move in lines.
pub(super) fn move_lines(edge: &Edge) -> Vec<&str> {
    wrap(&edge.label, SMALL, if edge.from == edge.to { WRAP.1 } else { WRAP.0 })
}

/// The width of the mark of a doubt and of the space after it.
pub(super) fn mark_width(edge: &Edge) -> i32 {
    edge.doubt.as_ref().map_or(0, |doubt| width(doubt, SMALL) + 12)
}

/// Width and height of the text of a move.
#[inline(never)]
fn label_size(edge: &Edge) -> (i32, i32) {
    let lines = move_lines(edge);
    let first = width(lines.first().unwrap_or(&""), SMALL) + mark_width(edge);
    if first == 0 { (0, 0) } else { (widest(&lines, SMALL).max(first) + 6, lines.len() as i32 * LINE + 2) }
}

#[inline(never)]
fn at<T: Copy + Default>(list: &[T], index: usize) -> T {
    list.get(index).copied().unwrap_or_default()
}

/// The number, or the bound which it passes; `clamp` is large, because it can panic.
fn between(least: i32, number: i32, most: i32) -> i32 {
    number.max(least).min(most)
}

/// Makes a number at least this large; says whether it was smaller.
#[inline(never)]
fn raise(list: &mut [i32], index: usize, least: i32) -> bool {
    list.get_mut(index).filter(|slot| **slot < least).map(|slot| *slot = least).is_some()
}

#[inline(never)]
fn increase(list: &mut [i32], index: usize, by: i32) {
    if let Some(slot) = list.get_mut(index) {
        *slot += by;
    }
}

/// Sorts stably by the keys; the lists are short, and the library's sorting is large.
#[inline(never)]
fn sort(list: &mut [(i32, usize)]) {
    for end in 1..list.len() {
        for index in (1..=end).rev() {
            if at(list, index - 1).0 <= at(list, index).0 {
                break;
            }
            list.swap(index - 1, index);
        }
    }
}

/// A place that is wanted: where, how much, and how far from the one before at least.
struct Wish {
    x: i32,
    weight: i64,
    apart: i32,
}

/// The places nearest to what is wanted which lie apart; heavier ones move less.
///
/// Neighbours which get into each other's way are joined and placed together, where they want to be on average.
#[inline(never)]
fn spread(wishes: &[Wish]) -> Vec<i32> {
    let mut groups: Vec<(i64, i64, usize)> = Vec::new();
    let mut offset = 0;
    for wish in wishes {
        offset += wish.apart;
        let mut group = (wish.weight * i64::from(wish.x - offset), wish.weight, 1);
        while let Some(before) = groups.pop() {
            if before.0.div_euclid(before.1) < group.0.div_euclid(group.1) {
                groups.push(before);
                break;
            }
            group = (before.0 + group.0, before.1 + group.1, before.2 + group.2);
        }
        groups.push(group);
    }
    let mut places = Vec::new();
    let mut offset = 0;
    let mut wishes = wishes.iter();
    for (sum, weight, count) in groups {
        for wish in wishes.by_ref().take(count) {
            offset += wish.apart;
            places.push(sum.div_euclid(weight) as i32 + offset);
        }
    }
    places
}

/// A move between two states, seen from top to bottom.
#[derive(Default)]
struct Move {
    edge: usize,
    upper: usize,
    lower: usize,
    /// Whether it leads upwards.
    up: bool,
    seen: bool,
    /// Size of the label.
    width: i32,
    height: i32,
    /// Between which ranks the label stands, and in which row.
    gap: usize,
    row: usize,
    /// The items of the chain and its first link; there is one more of these.
    items: std::ops::Range<usize>,
    link: usize,
}

/// The moves between different states, with those turned over that close a cycle.
fn moves(graph: &Graph) -> Vec<Move> {
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
fn rank(moves: &[Move], count: usize) -> Vec<i32> {
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
fn parts(moves: &[Move], count: usize) -> Vec<i32> {
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
fn rows(moves: &mut [Move], ranks: &[i32]) -> Vec<usize> {
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

/// A state or a piece of a move in a row.
#[derive(Clone, Default)]
struct Item {
    row: usize,
    /// Which part of the graph it belongs to; parts stand side by side.
    part: i32,
    /// Position in the row.
    place: usize,
    /// How far its middle must be from that of the one before.
    apart: i32,
    /// Its middle.
    x: i32,
    /// How far it reaches from there.
    left: i32,
    right: i32,
    /// How far from its middle lines reach it; less than 0 if it is no state.
    half: i32,
    /// The first item of those which are moved together; they stand one after the other in the list.
    group: usize,
    /// The links upwards and downwards.
    near: [Vec<usize>; 2],
}

/// A line between items of neighbouring rows, and where it begins and ends.
#[derive(Clone, Copy, Default)]
struct Link {
    ends: [usize; 2],
    x: [i32; 2],
}

/// A drawing in the making. The first items are the nodes.
#[derive(Default)]
struct Draft {
    items: Vec<Item>,
    rows: Vec<Vec<usize>>,
    links: Vec<Link>,
    nothing: Item,
}

impl Draft {
    fn link(&mut self, ends: [usize; 2]) {
        let link = self.links.len();
        self.item_mut(at(&ends, 0)).near.iter_mut().skip(1).for_each(|near| near.push(link));
        self.item_mut(at(&ends, 1)).near.iter_mut().take(1).for_each(|near| near.push(link));
        self.links.push(Link { ends, x: [0; 2] });
    }

    #[inline(never)]
    fn item(&self, item: usize) -> &Item {
        self.items.get(item).unwrap_or(&self.nothing)
    }

    #[inline(never)]
    fn item_mut(&mut self, item: usize) -> &mut Item {
        self.items.get_mut(item).unwrap_or(&mut self.nothing)
    }

    #[inline(never)]
    fn row(&self, row: usize) -> &[usize] {
        self.rows.get(row).map_or(&[], Vec::as_slice)
    }

    #[inline(never)]
    fn near(&self, item: usize, side: usize) -> &[usize] {
        self.item(item).near.get(side).map_or(&[], Vec::as_slice)
    }

    /// What a link leads to, upwards (side 0) or downwards (side 1).
    #[inline(never)]
    fn far(&self, link: usize, side: usize) -> usize {
        at(&at(&self.links, link).ends, side)
    }

    /// Exchanges two items of a row.
    fn swap(&mut self, row: usize, one: usize, other: usize) {
        if let Some(row) = self.rows.get_mut(row) {
            row.swap(one, other);
        }
        self.number(row);
    }

    /// Notes where the items of a row stand now.
    #[inline(never)]
    fn number(&mut self, row: usize) {
        let mut before: Option<(i32, bool)> = None;
        for place in 0..self.row(row).len() {
            let item = self.item_mut(at(self.row(row), place));
            item.place = place;
            let solid = item.half >= 0;
            item.apart = before.map_or(0, |(right, other)| right + item.left + if solid && other { 36 } else { 14 });
            before = Some((item.right, solid));
        }
    }

    /// How many lines of two neighbours in a row cross when the first stands left.
    #[inline(never)]
    fn crossings_of(&self, left: usize, right: usize) -> i32 {
        let mut count = 0;
        for side in 0..2 {
            for one in self.near(left, side) {
                for other in self.near(right, side) {
                    count += i32::from(self.item(self.far(*other, side)).place < self.item(self.far(*one, side)).place);
                }
            }
        }
        count
    }

    /// Every crossing is counted from above and from below.
    fn crossings(&self) -> i32 {
        let mut count = 0;
        for row in &self.rows {
            for (index, left) in row.iter().enumerate() {
                for right in row.iter().skip(index + 1) {
                    count += self.crossings_of(*left, *right);
                }
            }
        }
        count
    }

    /// Puts each item of a row below (side 0) or above (side 1) the middle of what it is linked with.
    fn sort_row(&mut self, row: usize, side: usize) {
        let part = |item: &Item| ((2 * item.place + 1) * 5000 / self.row(item.row).len().max(1)) as i32;
        let mut keys = Vec::new();
        for index in self.row(row) {
            let near = self.near(*index, side);
            let sum: i32 = near.iter().map(|link| part(self.item(self.far(*link, side)))).sum();
            keys.push((
                if near.is_empty() { part(self.item(*index)) } else { sum / (near.len() as i32).max(1) },
                *index,
            ));
        }
        self.arrange(row, keys);
    }

    /// Sorts the items of a row by these keys.
    #[inline(never)]
    fn arrange(&mut self, row: usize, mut keys: Vec<(i32, usize)>) {
        sort(&mut keys);
        for (slot, (_, item)) in self.rows.get_mut(row).into_iter().flatten().zip(keys) {
            *slot = item;
        }
        self.number(row);
    }

    /// Finds an order of the rows with few crossings; from another beginning for each seed.
    fn order(&mut self, mut seed: u32) {
        self.rows.iter_mut().for_each(Vec::clear);
        for (index, item) in self.items.iter_mut().enumerate() {
            (item.x, item.group) = (0, index);
            self.rows.get_mut(item.row).into_iter().for_each(|row| row.push(index));
        }
        let count = self.rows.len();
        for row in 0..count {
            self.number(row);
            for place in 1..self.row(row).len() {
                if seed > 0 {
                    seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                    self.swap(row, place, (seed >> 16) as usize % (place + 1));
                }
            }
        }
        let (mut best, mut least) = (self.rows.clone(), self.crossings());
        for _ in 0..6 {
            for row in 0..count {
                self.sort_row(row, 0);
            }
            for row in (0..count).rev() {
                self.sort_row(row, 1);
            }
            // Exchange neighbours as long as that saves crossings.
            for _ in 0..8 {
                let mut changed = false;
                for row in 0..count {
                    for place in 1..self.row(row).len() {
                        let (left, right) = (at(self.row(row), place - 1), at(self.row(row), place));
                        if self.crossings_of(right, left) < self.crossings_of(left, right) {
                            self.swap(row, place - 1, place);
                            changed = true;
                        }
                    }
                }
                if !changed {
                    break;
                }
            }
            let crossings = self.crossings();
            if crossings < least {
                (best, least) = (self.rows.clone(), crossings);
            }
        }
        self.rows = best;
        for row in 0..count {
            let parts = self.row(row).iter().map(|item| (self.item(*item).part, *item)).collect();
            self.arrange(row, parts);
        }
    }

    /// Moves the items sideways until lines are short.
    fn place(&mut self) {
        for round in 0..48 {
            for step in 0..self.rows.len() {
                let row = if round % 2 == 0 { step } else { self.rows.len() - 1 - step };
                let mut wishes = Vec::new();
                for index in self.row(row) {
                    let item = self.item(*index);
                    let (mut sum, mut weight) = (i64::from(item.x), 1);
                    for side in 0..2 {
                        for link in self.near(*index, side) {
                            let other = self.item(self.far(*link, side));
                            // The nearer, the stronger: this makes few lines crooked instead of all of them a little.
                            let pull = if item.half >= 0 || other.half >= 0 { 1000 } else { 6000 };
                            let pull =
                                if round < 12 { pull } else { pull * 8 / (8 + i64::from(item.x - other.x).abs()) };
                            sum += pull * i64::from(other.x);
                            weight += pull;
                        }
                    }
                    wishes.push(Wish { x: sum.div_euclid(weight) as i32, weight, apart: item.apart });
                }
                for (place, x) in spread(&wishes).into_iter().enumerate() {
                    self.item_mut(at(self.row(row), place)).x = x;
                }
            }
        }
    }

    /// The positions of groups of items, each no further left (or right) than it wants to be, and all apart.
    ///
    /// `None` when that cannot be because groups stand left and right of each other.
    #[inline(never)]
    fn push(&self, mut x: Vec<i32>, right: bool) -> Option<Vec<i32>> {
        for _ in 0..=x.len() {
            let mut changed = false;
            for row in &self.rows {
                let mut before = usize::MAX;
                for item in row {
                    let Item { group, apart, .. } = *self.item(*item);
                    let lack = at(&x, before) + apart - at(&x, group);
                    if before != usize::MAX && lack > 0 {
                        increase(&mut x, if right { group } else { before }, if right { lack } else { -lack });
                        changed = true;
                    }
                    before = group;
                }
            }
            if !changed {
                return Some(x);
            }
        }
        None
    }

    /// Makes long lines upright: the items of a chain get one position, as far as others allow it.
    fn straighten(&mut self, moves: &[Move]) {
        for next in moves {
            for item in next.items.clone().skip(1) {
                self.item_mut(item).group = self.item(item - 1).group;
                if self.push(vec![0; self.items.len()], true).is_none() {
                    self.item_mut(item).group = item;
                }
            }
        }
        let (mut x, mut sizes) = (vec![0; self.items.len()], vec![0; self.items.len()]);
        for item in &self.items {
            increase(&mut x, item.group, item.x);
            increase(&mut sizes, item.group, 1);
        }
        for (x, size) in x.iter_mut().zip(sizes) {
            *x /= size.max(1);
        }
        // Pushed to the right and pushed to the left both keep the distances, and so does the mean of the two.
        if let (Some(left), Some(right)) = (self.push(x.clone(), false), self.push(x, true)) {
            for item in &mut self.items {
                item.x = (at(&left, item.group) + at(&right, item.group)).div_euclid(2);
            }
        }
        // Then each goes back to what it is linked with, as far as there is room.
        for round in 0..24 {
            for step in 0..self.items.len() {
                let group = if round % 2 == 0 { step } else { self.items.len() - 1 - step };
                let x = self.item(group).x;
                let mut far = Vec::new();
                for item in self.group(group) {
                    for side in 0..2 {
                        for link in self.near(item, side) {
                            let other = self.item(self.far(*link, side));
                            if other.group != group {
                                // A state can be reached anywhere along its side.
                                let half = other.half.max(0);
                                far.push((between(other.x - half, x, other.x + half), 0));
                            }
                        }
                    }
                }
                sort(&mut far);
                if let Some(last) = far.len().checked_sub(1) {
                    self.shift(group, between(at(&far, last / 2).0, x, at(&far, last.div_ceil(2)).0));
                }
            }
        }
    }

    /// The items of a group, none if it is not named after its first one.
    fn group(&self, group: usize) -> std::ops::Range<usize> {
        let count = self.items.iter().skip(group).take_while(|item| item.group == group).count();
        group..group + count
    }

    /// Moves a group to another position as far as there is room.
    #[inline(never)]
    fn shift(&mut self, group: usize, x: i32) {
        let (mut least, mut most) = (i32::MIN, i32::MAX);
        for index in self.group(group) {
            let item = self.item(index);
            let row = self.row(item.row);
            if item.place > 0 {
                least = least.max(self.item(at(row, item.place - 1)).x + item.apart);
            }
            if let Some(next) = row.get(item.place + 1) {
                most = most.min(self.item(*next).x - self.item(*next).apart);
            }
        }
        for index in self.group(group) {
            self.item_mut(index).x = between(least, x, most);
        }
    }

    /// Spreads the lines over the upper (side 0) or lower side of an item, opposite to where they lead if possible.
    fn ports(&mut self, index: usize, side: usize) {
        let Item { x, half, .. } = *self.item(index);
        let half = half.max(0);
        let mut links = Vec::new();
        for link in self.near(index, side) {
            links.push((self.item(self.far(*link, side)).place as i32, *link));
        }
        sort(&mut links);
        let steps = (links.len() as i32 - 1).max(0);
        let apart = (2 * half / steps.max(1)).min(18);
        let wish = |(_, link): &(i32, usize)| Wish {
            x: between(x - half, self.item(self.far(*link, side)).x, x + half),
            weight: 1,
            apart,
        };
        let wishes: Vec<Wish> = links.iter().map(wish).collect();
        let mut first = x - half;
        for ((_, link), port) in links.iter().zip(spread(&wishes)) {
            if let Some(end) = self.links.get_mut(*link).and_then(|link| link.x.get_mut(1 - side)) {
                *end = between(first, port, first + 2 * half - steps * apart);
            }
            first += apart;
        }
    }

    /// Draws with one of several orders; returns what is bad about the result.
    #[inline(never)]
    fn attempt(&mut self, moves: &[Move], seed: u32) -> i32 {
        self.order(seed);
        self.place();
        self.straighten(moves);
        for _ in 0..3 {
            for item in 0..self.items.len() {
                self.ports(item, 0);
                self.ports(item, 1);
            }
            // An upright chain moves a little sideways to where one of its ends is.
            for next in moves {
                let x = self.item(next.items.start).x;
                let last = self.item(next.items.end.saturating_sub(1)).group;
                for end in
                    [at(&at(&self.links, next.link).x, 0), at(&at(&self.links, next.link + next.items.len()).x, 1)]
                {
                    if (end - x).abs() <= 10 && last == next.items.start {
                        self.shift(last, end);
                    }
                }
            }
        }
        let (mut left, mut right) = (i32::MAX, 0);
        for item in &self.items {
            left = left.min(item.x - item.left);
        }
        let mut cost = self.crossings() * 150;
        for item in &mut self.items {
            item.x -= left;
            right = right.max(item.x + item.right);
        }
        for link in &mut self.links {
            let [x, end] = &mut link.x;
            (*x, *end) = (*x - left, *end - left);
            cost += (*x - *end).abs();
        }
        cost + 2 * right
    }
}

/// Places the loops of a state and their texts beside it, one below the other for each kind.
///
/// Returns their width, their height and how many there are.
#[inline(never)]
fn loops(graph: &Graph, node: usize, layout: &mut Layout, x: i32, mut y: i32) -> (i32, i32, i32) {
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

/// Draws a graph.
pub(super) fn layout(graph: &Graph) -> Layout {
    let mut layout = Layout::default();
    let mut moves = moves(graph);
    let ranks = rank(&moves, graph.nodes.len());
    let parts = parts(&moves, ranks.len());
    let node_rows = rows(&mut moves, &ranks);
    let mut heights = vec![0; node_rows.last().copied().unwrap_or(0)];
    let mut draft = Draft {
        rows: vec![Vec::new(); heights.len()],
        nothing: Item { half: -1, ..Item::default() },
        ..Draft::default()
    };

    for (index, node) in graph.nodes.iter().enumerate() {
        let row = at(&node_rows, at(&ranks, index) as usize);
        let (beside, stack, count) = loops(graph, index, &mut Layout::default(), 0, 0);
        let lines = state_lines(node);
        let (wide, mut height) = (widest(&lines, LARGE), lines.len() as i32 * LINE);
        let mut area = Area { width: 16, height: 16, ..Area::default() };
        let mut item = Item { row, part: at(&parts, index), right: 8 + 6 + wide, ..Item::default() };
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
        raise(&mut heights, row, height.max(area.height).max(stack) + 2 * HEAD);
        layout.nodes.push(area);
        draft.items.push(item);
    }
    for next in &mut moves {
        next.link = draft.links.len();
        next.items = draft.items.len()..draft.items.len();
        let mut last = next.upper;
        for row in at(&node_rows, at(&ranks, next.upper) as usize) + 1..at(&node_rows, at(&ranks, next.lower) as usize)
        {
            let width = if row == next.row { next.width } else { 2 };
            if row == next.row {
                raise(&mut heights, row, next.height);
            }
            let item = draft.items.len();
            draft.items.push(Item {
                row,
                part: at(&parts, next.upper),
                left: width / 2,
                right: width - width / 2,
                half: -1,
                ..Item::default()
            });
            draft.link([last, item]);
            last = item;
        }
        next.items.end = draft.items.len();
        draft.link([last, next.lower]);
    }

    // Several orders are tried; fewer crossings count most, then shorter lines and a narrower picture.
    let best = (0..TRIES).min_by_key(|seed| draft.attempt(&moves, *seed));
    draft.attempt(&moves, best.unwrap_or(0));

    // Rows lie the further apart the more the lines between them lean.
    let mut lean = vec![0; heights.len()];
    for Link { ends: [upper, _], x: [x, end] } in &draft.links {
        raise(&mut lean, draft.item(*upper).row, (x - end).abs());
    }
    let mut tops = Vec::new();
    let mut y = 0;
    for (height, lean) in heights.iter().zip(lean) {
        tops.push(y);
        layout.height = y + height;
        y += height + (lean / 5 + GAP.0).min(GAP.1);
    }
    for item in &draft.items {
        layout.width = layout.width.max(item.x + item.right);
    }
    for index in 0..graph.nodes.len() {
        let item = draft.item(index);
        let middle = at(&tops, item.row) + at(&heights, item.row) / 2;
        let mut area = at(&layout.nodes, index);
        (area.x, area.y) = (item.x - area.width / 2, middle - area.height / 2);
        if let Some(slot) = layout.nodes.get_mut(index) {
            *slot = area;
        }
        let (_, stack, _) = loops(graph, index, &mut Layout::default(), 0, 0);
        loops(graph, index, &mut layout, area.x + area.width, middle - stack / 2);
    }
    for next in &moves {
        let mut route = Route { edge: next.edge, pieces: Vec::new(), tip: [0; 2], up: next.up };
        // Of an item: where lines begin to bend above it, its upper and its lower edge, where they do below it.
        let bounds = |item: usize| {
            let row = draft.item(item).row;
            let label = if row == next.row { next.height } else { 0 };
            let tall = layout.nodes.get(item).map_or(label, |area| area.height);
            let (top, height) = (at(&tops, row), at(&heights, row));
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
    layout
}

#[cfg(test)]
mod tests {
    use super::super::graph::{Edge, EdgeKind, Graph, Node, NodeKind, examples::*};
    use super::{Area, Layout, layout};

    fn graphs() -> impl Iterator<Item = Graph> {
        [colt(), ported_in(), order(), Graph::default()].into_iter().chain((0..40).map(random))
    }

    fn overlap(one: &Area, other: &Area) -> bool {
        one.x < other.x + other.width
            && other.x < one.x + one.width
            && one.y < other.y + other.height
            && other.y < one.y + one.height
    }

    fn boxes(layout: &Layout) -> Vec<Area> {
        layout.nodes.iter().copied().chain(layout.labels.iter().map(|label| label.area)).collect()
    }

    #[test]
    fn no_state_and_no_label_overlaps_another_one_and_all_are_inside() {
        for graph in graphs() {
            let layout = layout(&graph);
            let boxes = boxes(&layout);
            for (index, one) in boxes.iter().enumerate() {
                assert!(
                    one.x >= 0
                        && one.y >= 0
                        && one.x + one.width <= layout.width
                        && one.y + one.height <= layout.height,
                    "{}: {one:?}",
                    graph.title
                );
                for other in boxes.iter().skip(index + 1) {
                    assert!(!overlap(one, other), "{}: {one:?} {other:?}", graph.title);
                }
            }
        }
    }

    #[test]
    fn no_line_runs_through_a_state_or_a_label() {
        for graph in graphs() {
            let layout = layout(&graph);
            let boxes = boxes(&layout);
            for route in &layout.routes {
                for [x, y, end, below] in &route.pieces {
                    // A piece which bends stays between its ends, and so does one which does not.
                    for step in 0..=16_i32 {
                        let part = f64::from(step) / 16.0;
                        let bend = part * part * (3.0 - 2.0 * part);
                        let (at_x, at_y) =
                            (f64::from(*x) + f64::from(end - x) * bend, f64::from(*y) + f64::from(below - y) * part);
                        let inside = |area: &&Area| {
                            at_x > f64::from(area.x)
                                && at_x < f64::from(area.x + area.width)
                                && at_y > f64::from(area.y)
                                && at_y < f64::from(area.y + area.height)
                        };
                        assert_eq!(
                            boxes.iter().find(inside).map(|area| area.x),
                            None,
                            "{}: {:?}",
                            graph.title,
                            route.pieces
                        );
                    }
                }
            }
        }
    }

    #[test]
    fn every_move_has_a_line_and_its_text() {
        for graph in graphs() {
            let layout = layout(&graph);
            for (index, edge) in graph.moves() {
                let lines = layout.routes.iter().filter(|route| route.edge == index).count();
                assert_eq!(lines, usize::from(edge.from != edge.to));
                let labels = layout.labels.iter().filter(|label| label.edge == index && label.area.height > 0).count();
                assert_eq!(
                    labels,
                    usize::from(!edge.label.is_empty() || edge.doubt.is_some()),
                    "{}: {}",
                    graph.title,
                    edge.label
                );
            }
        }
    }

    #[test]
    fn every_arrow_ends_at_the_state_it_leads_to() {
        for graph in graphs() {
            let layout = layout(&graph);
            for route in &layout.routes {
                let to =
                    graph.edges.get(route.edge).and_then(|edge| layout.nodes.get(edge.to)).copied().unwrap_or_default();
                let [x, y] = route.tip;
                assert!(x >= to.x && x <= to.x + to.width, "{}: {to:?} {:?}", graph.title, route.tip);
                assert_eq!(y, if route.up { to.y + to.height } else { to.y }, "{}", graph.title);
            }
        }
    }

    #[test]
    fn the_life_cycle_runs_downwards() {
        let graph = colt();
        let layout = layout(&graph);
        let tops: Vec<i32> = layout.nodes.iter().take(5).map(|area| area.y).collect();
        assert!(tops.is_sorted_by(|one, other| one < other), "{tops:?}");
        let up = |label: &str| {
            graph
                .moves()
                .filter(|(_, edge)| edge.label == label && edge.from != edge.to)
                .all(|(index, _)| layout.routes.iter().any(|route| route.edge == index && route.up))
        };
        assert!(up("reactivation") && up("quarantine expires") && up("reservation expires") && !up("activation"));
    }

    #[test]
    fn what_is_not_linked_stands_side_by_side() {
        let mut graph = colt();
        let (nodes, count) = (graph.nodes.clone(), graph.nodes.len());
        let other = |edge: &Edge| Edge { from: edge.from + count, to: edge.to + count, ..edge.clone() };
        graph.edges.extend(graph.edges.iter().map(other).collect::<Vec<_>>());
        graph.nodes.extend(nodes);
        let layout = layout(&graph);
        for left in layout.nodes.iter().take(count) {
            for right in layout.nodes.iter().skip(count) {
                assert!(left.x < right.x || (left.y - right.y).abs() > 40, "{left:?} {right:?}");
            }
        }
    }

    #[test]
    fn many_nodes_in_a_ring_are_no_trouble() {
        let node = |index: usize| Node { id: format!("n{index}"), label: index.to_string(), kind: NodeKind::Settled };
        let edge =
            |from: usize| Edge { from, to: (from + 1) % 40, label: "on".into(), kind: EdgeKind::System, doubt: None };
        let layout = layout(&Graph {
            title: String::new(),
            nodes: (0..40).map(node).collect(),
            edges: (0..40).map(edge).collect(),
        });
        assert_eq!(layout.routes.iter().filter(|route| route.up).count(), 1);
    }
}
