//! A finished drawing.

use crate::diagram::graph::EdgeKind;

/// How far the text of a loop stands from its state.
pub(crate) const LOOP: i32 = 30;
/// The length of an arrow head.
pub(crate) const HEAD: i32 = 8;

/// A finished drawing; its origin is the corner at the top left.
#[derive(Default)]
pub(crate) struct Layout {
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
    pub(crate) fn shift(&mut self, x: i32, y: i32) {
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
pub(crate) struct Area {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: i32,
}

/// The text of a move; beside its loop, or in the middle of its line, which it interrupts.
pub(crate) struct Label {
    pub edge: usize,
    pub area: Area,
}

/// The line of a move, from top to bottom: pieces from one point to another which begin and end upright.
pub(crate) struct Route {
    pub edge: usize,
    pub pieces: Vec<[i32; 4]>,
    /// Where the arrow ends.
    pub tip: [i32; 2],
    /// Whether it points up.
    pub up: bool,
}

/// A move which leads back to its state; leaves and enters on the right, at these heights.
pub(crate) struct Loop {
    pub kind: EdgeKind,
    pub x: i32,
    pub y: i32,
    pub end: i32,
}
