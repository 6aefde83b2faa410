//! Where everything goes: a layered drawing, from top to bottom, in whole pixels.
//!
//! States stand in ranks; a move spans the ranks between its ends as a chain of items, one a row, and one
//! of them is its label. So a label has a place of its own, like a state, and nothing can overlap:
//! within a row items keep their distance, and lines bend only between the rows.
//!
//! The steps are those of Sugiyama, one a file: [`ranks`] breaks the cycles and says which row everything stands in,
//! [`draft`] makes a chain of items of each move, [`order`] finds an order of the rows with few crossings,
//! [`coordinates`] moves the items sideways until lines are short, [`routes`] draws what has been found.
//!
//! Small functions are kept out of line: a picture is drawn once, but the module is loaded by everybody.

mod coordinates;
mod draft;
mod drawing;
mod lists;
mod order;
mod ranks;
mod routes;
mod sizes;
#[cfg(test)]
mod tests;

pub(super) use drawing::{Area, HEAD, LOOP, Layout};
pub(super) use routes::layout;
pub(super) use sizes::{mark_width, move_lines, state_lines};
