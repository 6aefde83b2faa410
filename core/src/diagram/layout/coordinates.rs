//! Where the items stand within their rows, and where lines meet them.

use super::draft::{Draft, Item};
use super::lists::{Wish, at, between, increase, sort, spread};
use super::ranks::Move;

/// How many orders are tried.
const TRIES: u32 = 8;

impl Draft {
    /// Finds the best drawing. Several orders are tried; fewer crossings count most, then shorter lines and a narrower
    /// picture.
    pub(super) fn settle(&mut self, moves: &[Move]) {
        let best = (0..TRIES).min_by_key(|seed| self.attempt(moves, *seed));
        self.attempt(moves, best.unwrap_or(0));
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
