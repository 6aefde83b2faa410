//! Free numbers, and which larger block is split when the smaller ones have run out.

use super::overlaps::overlaps;
use super::ranges::{Run, ranges, runs, span};
use super::scope::{Scope, words};
use crate::answer::{BlockCount, NewBlocksEstimate, NumberSpan, PoolAnswer, PoolSplit};
use crate::question::{PoolWish, QuestionError};
use crate::tables::formats::{NEW_BLOCKS, NewBlocks, POOLS, Pool};
use crate::values::Pointer;
use crate::vocabulary::{Country, ErrorCode};

/// As many blocks as can be wished for at once.
const MOST: u32 = 1_000;

impl Scope<'_> {
    /// What a pool gives: free blocks of the size, the lowest numbers first; when they have run out, the lowest block of
    /// the next larger size is split, which may be the split of a still larger one.
    pub(super) fn pool(&self, wish: &PoolWish, country: Country) -> Result<PoolAnswer, QuestionError> {
        let path = Pointer::root().field("pool");
        let Some(row) = POOLS.iter().find(|row| self.keeps(row, country)) else {
            let kept: Vec<_> = words(POOLS.iter().flat_map(|row| row.countries.iter()));
            let mut expected = "numbers of a country in which larger blocks are split: `".to_owned();
            expected.push_str(&kept.join("`, `"));
            expected.push('`');
            let got = ["`", country.as_str(), "`"].concat();
            return Err(QuestionError::at(path, ErrorCode::NotSupported, expected, got));
        };
        let wrong = |field: &str, expected: &str, got: u32| {
            QuestionError::at(path.field(field), ErrorCode::InvalidValue, expected, got.to_string())
        };
        let Some(place) = row.sizes.iter().position(|size| *size == wish.size) else {
            let sizes: Vec<_> = row.sizes.iter().map(u32::to_string).collect();
            return Err(wrong("size", &["one of ", &sizes.join(", ")].concat(), wish.size));
        };
        if !(1..=MOST).contains(&wish.count) {
            return Err(wrong("count", "1 to 1000 blocks", wish.count));
        }
        let free = ranges(&wish.free, country, &path.field("free"))?;
        let twice = overlaps(free.clone(), free.len()).into_iter().enumerate();
        if let Some((later, (_, earlier))) = twice.filter_map(|(later, earlier)| Some((later, earlier?))).next() {
            let free = path.field("free");
            let got = ["some of `", free.item(earlier).as_str(), "`"].concat();
            return Err(QuestionError::at(free.item(later), ErrorCode::InvalidValue, "each number once", got));
        }
        let largest_first: Vec<u32> = row.sizes.iter().rev().copied().collect();
        let mut stock =
            Stock { sizes: row.sizes, free: row.sizes.iter().map(|_| Vec::new()).collect(), splits: Vec::new() };
        for run in free.iter().flat_map(|(range, _)| runs(*range, &largest_first)) {
            stock.put(run);
        }
        for runs in &mut stock.free {
            runs.sort_unstable_by_key(|run| std::cmp::Reverse(run.start));
        }
        let mut given: Vec<u64> = Vec::new();
        while given.len() < wish.count as usize {
            let Some(block) = stock.take(place) else { break };
            given.push(block);
        }
        let missing = wish.count.saturating_sub(given.len() as u32);
        given.sort_unstable();
        let mut left = Vec::new();
        for (size, runs) in row.sizes.iter().zip(&stock.free).rev() {
            let count = runs.iter().map(|run| run.count).sum();
            left.push(BlockCount { size: *size, count });
        }
        Ok(PoolAnswer {
            given: given.into_iter().map(|start| span(start, start + u64::from(wish.size) - 1)).collect(),
            splits: stock.splits,
            left,
            missing,
            new_blocks: NEW_BLOCKS.iter().find(|row| missing > 0 && self.comes(row, country)).map(|row| {
                NewBlocksEstimate {
                    least: row.least,
                    most: row.most,
                    rule: row.cite.rule,
                    clauses: row.cite.clauses,
                    grade: row.cite.grade,
                }
            }),
            rule: row.cite.rule,
            clauses: row.cite.clauses,
            grade: row.cite.grade,
        })
    }

    fn comes(&self, row: &NewBlocks, country: Country) -> bool {
        row.countries.contains(country) && self.holds(&row.cite, country)
    }

    fn keeps(&self, row: &Pool, country: Country) -> bool {
        row.countries.contains(country) && self.holds(&row.cite, country)
    }
}

/// What is free, by size.
struct Stock {
    sizes: &'static [u32],
    /// Neighbouring blocks of each size, in the order of the sizes, the lowest numbers last.
    free: Vec<Vec<Run>>,
    splits: Vec<PoolSplit>,
}

impl Stock {
    fn put(&mut self, run: Run) {
        let place = self.sizes.iter().position(|size| Some(*size) == run.size);
        if let Some(runs) = place.and_then(|place| self.free.get_mut(place)) {
            runs.push(run);
        }
    }

    /// The first number of the lowest free block of a size, if need be of a larger block that is split for it.
    fn take(&mut self, place: usize) -> Option<u64> {
        let size = *self.sizes.get(place)?;
        if self.free.get(place)?.is_empty() {
            let larger = *self.sizes.get(place + 1)?;
            let start = self.take(place + 1)?;
            let NumberSpan { start_full_number, end_full_number, size: whole } =
                span(start, start + u64::from(larger) - 1);
            self.splits.push(PoolSplit { start_full_number, end_full_number, size: whole, into: size });
            // There are no others of this size to stand before.
            self.put(Run { start, count: u64::from(larger / size), size: Some(size) });
        }
        let runs = self.free.get_mut(place)?;
        let run = runs.last_mut()?;
        let start = run.start;
        run.start += u64::from(size);
        run.count -= 1;
        if run.count == 0 {
            runs.pop();
        }
        Some(start)
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::super::ask::asked;
    use crate::rules::Rules;

    #[test]
    fn new_blocks_are_spoken_of_only_where_numbers_are_missing() {
        for (count, missing) in [(1, 0), (10, 0), (11, 1)] {
            let free = r#"[{"startFullNumber":"+33142680010","endFullNumber":"+33142680019"}]"#;
            let text = format!(r#"{{"country":"FR","pool":{{"size":1,"count":{count},"free":{free}}}}}"#);
            let answer = asked(&serde_json::from_str(&text).unwrap(), Rules::range).unwrap();
            let pool = answer.pool.unwrap();
            assert_eq!((pool.missing, pool.new_blocks.is_some()), (missing, missing > 0), "{count}");
        }
    }
}
