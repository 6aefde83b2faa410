//! An order of the rows with few crossings.

use super::draft::{Draft, Item};
use super::lists::{at, sort};

impl Draft {
    /// How many lines of two neighbours in a row cross when the first stands left.
    #[inline(never)]
    pub(super) fn crossings_of(&self, left: usize, right: usize) -> i32 {
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
    pub(super) fn crossings(&self) -> i32 {
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
    pub(super) fn sort_row(&mut self, row: usize, side: usize) {
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
    pub(super) fn arrange(&mut self, row: usize, mut keys: Vec<(i32, usize)>) {
        sort(&mut keys);
        for (slot, (_, item)) in self.rows.get_mut(row).into_iter().flatten().zip(keys) {
            *slot = item;
        }
        self.number(row);
    }

    /// Finds an order of the rows with few crossings; from another beginning for each seed.
    pub(super) fn order(&mut self, mut seed: u32) {
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
}
