//! The numbers seen so far, each with the first row that named it.

use std::collections::BTreeSet;

use crate::values::NumberRange;

/// Numbers that an earlier row named already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Met {
    /// The first row that named one of them, from 1.
    pub row: u64,
    /// The first of the numbers that both rows name, without `+`.
    pub start: u64,
    /// The last of them that follows on it.
    pub end: u64,
}

/// An index of numbers by the first row that named them.
///
/// It takes 16 bytes a range. A range that lies around earlier ones is kept in pieces, of which there are never more
/// than two a range altogether. Beside that there is a part of fixed size for what came last.
#[derive(Debug, Default)]
pub struct Seen {
    /// What came before, in order, in parts that are never empty. A part is as large as what it holds, and is moved
    /// when something comes into it: so growing takes no second copy of all of them.
    sorted: Vec<Vec<Piece>>,
    /// How many pieces came before.
    count: usize,
    /// What came last, until there is enough of it to be merged.
    recent: BTreeSet<Piece>,
}

/// How much comes last: as many pieces as this, or a 64th of all.
const RECENT: usize = 1 << 12;

/// As many pieces are in one part, or half of them.
const PART: usize = 1 << 10;

/// Some numbers in a row, of one row: the first number in the upper 50 bits, one less than their count in 46, the row in
/// 32. A number of 15 digits is below 2^50. So pieces sort by their first numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Piece(u128);

const ROW_BITS: u32 = 32;
const SIZE_BITS: u32 = 46;
const MOST: u64 = 1 << SIZE_BITS;

impl Piece {
    /// The piece from `start` to `end`, which are less than `MOST` apart.
    const fn new(start: u64, end: u64, row: u32) -> Self {
        Self((start as u128) << (SIZE_BITS + ROW_BITS) | ((end - start) as u128) << ROW_BITS | row as u128)
    }

    const fn start(self) -> u64 {
        (self.0 >> (SIZE_BITS + ROW_BITS)) as u64
    }

    const fn end(self) -> u64 {
        self.start() + ((self.0 >> ROW_BITS) as u64 & (MOST - 1))
    }

    const fn row(self) -> u32 {
        self.0 as u32
    }
}

impl Seen {
    /// An index of nothing.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The numbers of each range that an earlier row named, by the first row that named any of them; then they are all
    /// seen, those of this row too.
    ///
    /// Rows come in their order, from 1. Ranges of one row that share numbers do not meet each other here. Rows beyond
    /// 4,294,967,295 are taken for the last of these.
    pub fn meet(&mut self, row: u64, ranges: &[NumberRange]) -> Vec<Option<Met>> {
        let row = u32::try_from(row).unwrap_or(u32::MAX);
        let met = ranges.iter().map(|range| self.met(*range)).collect();
        ranges.iter().for_each(|range| self.add(row, *range));
        met
    }

    /// How many bytes the index takes.
    #[must_use]
    pub fn bytes(&self) -> usize {
        // A node of the set holds at least half of its 11 places, beside its links.
        let parts: usize = self.sorted.iter().map(|part| part.capacity() * size_of::<Piece>()).sum();
        parts + self.sorted.capacity() * size_of::<Vec<Piece>>() + self.recent.len() * 2 * size_of::<Piece>()
    }

    fn met(&self, range: NumberRange) -> Option<Met> {
        let (start, end) = (range.start().value(), range.end().value());
        let mut first: Option<Met> = None;
        let mut look = |piece: Piece| {
            let row = u64::from(piece.row());
            let (from, to) = (piece.start().max(start), piece.end().min(end));
            match &mut first {
                Some(met) if met.row < row || met.row == row && met.end.saturating_add(1) < from => {}
                Some(met) if met.row == row && met.start <= from => met.end = met.end.max(to),
                _ => first = Some(Met { row, start: from, end: to }),
            }
        };
        self.among(start, end).for_each(&mut look);
        first
    }

    /// The pieces that hold numbers from `start` to `end`, in order.
    fn among(&self, start: u64, end: u64) -> impl Iterator<Item = Piece> {
        let before = |part: &Vec<Piece>| part.last().is_some_and(|piece| piece.end() < start);
        let parts = self.sorted.get(self.sorted.partition_point(before)..).unwrap_or_default();
        let place = parts.first().map_or(0, |part| part.partition_point(|piece| piece.end() < start));
        let sorted = parts.iter().flatten().skip(place).copied();
        let (low, high) = (Piece::new(start, start, 0), Piece::new(end, end + (MOST - 1), u32::MAX));
        let before = self.recent.range(..low).next_back().copied().filter(|piece| piece.end() >= start);
        let recent = before.into_iter().chain(self.recent.range(low..=high).copied());
        merged(sorted.take_while(move |piece| piece.start() <= end), recent)
    }

    /// Adds the numbers that are not seen yet.
    fn add(&mut self, row: u32, range: NumberRange) {
        let (mut next, end) = (range.start().value(), range.end().value());
        let mut fresh = Vec::new();
        for piece in self.among(next, end) {
            if next < piece.start() {
                fresh.push((next, piece.start() - 1));
            }
            next = next.max(piece.end() + 1);
        }
        if next <= end {
            fresh.push((next, end));
        }
        for (mut from, to) in fresh {
            while to - from >= MOST {
                self.keep(Piece::new(from, from + (MOST - 1), row));
                from += MOST;
            }
            self.keep(Piece::new(from, to, row));
        }
    }

    fn keep(&mut self, piece: Piece) {
        self.recent.insert(piece);
        if self.recent.len() >= RECENT.max(self.count / 64) {
            self.merge();
        }
    }

    /// Moves what came last to its places.
    fn merge(&mut self) {
        self.count += self.recent.len();
        let mut recent = std::mem::take(&mut self.recent).into_iter().peekable();
        let mut parts = std::mem::take(&mut self.sorted).into_iter().peekable();
        let mut sorted = Vec::with_capacity(parts.len() + recent.len() / PART);
        loop {
            let part = parts.next().unwrap_or_default();
            let next = parts.peek().and_then(|part| part.first().copied());
            let fresh: Vec<_> =
                std::iter::from_fn(|| recent.next_if(|piece| next.is_none_or(|next| *piece < next))).collect();
            if fresh.is_empty() {
                sorted.push(part);
            } else {
                let left = part.len() + fresh.len();
                let size = left.div_ceil(left.div_ceil(PART));
                let mut all = merged(part.into_iter(), fresh.into_iter());
                for _ in 0..left.div_ceil(size) {
                    let mut part = Vec::with_capacity(size);
                    part.extend(all.by_ref().take(size));
                    sorted.push(part);
                }
            }
            if next.is_none() {
                break;
            }
        }
        self.sorted = sorted;
    }
}

/// Two lists in order as one in order.
fn merged(one: impl Iterator<Item = Piece>, other: impl Iterator<Item = Piece>) -> impl Iterator<Item = Piece> {
    let (mut one, mut other) = (one.peekable(), other.peekable());
    std::iter::from_fn(move || match (one.peek(), other.peek()) {
        (Some(a), Some(b)) if b < a => other.next(),
        (Some(_), _) => one.next(),
        (None, _) => other.next(),
    })
}
