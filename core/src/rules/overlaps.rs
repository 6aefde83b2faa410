//! Ranges of one order that share numbers.

use crate::values::NumberRange;

/// A range with its place in the order.
pub(super) type Placed = (NumberRange, usize);

/// For each of `count` places in an order the range before it with which that place shares numbers, if there is one.
///
/// When the ranges are taken out for which there is one, no two of the others share a number.
pub(super) fn overlaps(mut ranges: Vec<Placed>, count: usize) -> Vec<Option<Placed>> {
    let mut found = vec![None; count];
    sort(&mut ranges);
    // Of what was passed: the range to stay and the range to go that reach furthest.
    let (mut stays, mut goes): (Option<Placed>, Option<Placed>) = (None, None);
    for here in ranges {
        let meets = |other: &Placed| other.0.end().value() >= here.0.start().value();
        let before = |other: &Placed| meets(other) && other.1 < here.1;
        let (later, earlier) = match (stays.filter(meets), stays.filter(before).or(goes.filter(before))) {
            (_, Some(other)) => (here, other),
            (other, None) => {
                stays = Some(here);
                let Some(other) = other else { continue };
                (other, here)
            }
        };
        if let Some(slot) = found.get_mut(later.1) {
            *slot = Some(earlier);
        }
        goes = goes.filter(|other| other.0.end().value() >= later.0.end().value()).or(Some(later));
    }
    found
}

/// Sorts by the starts, in a heap: fast for any number of ranges, and much smaller than the library's sorting.
pub(super) fn sort(list: &mut [Placed]) {
    for index in (0..list.len() / 2).rev() {
        sink(list, index);
    }
    for end in (1..list.len()).rev() {
        list.swap(0, end);
        sink(list.get_mut(..end).unwrap_or_default(), 0);
    }
}

/// Moves a range down the heap until the ones below it are no larger.
fn sink(list: &mut [Placed], mut index: usize) {
    loop {
        let child = 2 * index + 1;
        let most = if key_of(list, child + 1) > key_of(list, child) { child + 1 } else { child };
        if key_of(list, most) <= key_of(list, index) {
            return;
        }
        list.swap(index, most);
        index = most;
    }
}

/// What a range is sorted by; less than all others where there is none.
fn key_of(list: &[Placed], index: usize) -> Option<(u64, usize)> {
    list.get(index).map(|(range, place)| (range.start().value(), *place))
}

#[cfg(test)]
mod tests {
    use super::{Placed, overlaps};
    use crate::values::NumberRange;

    fn placed(ends: &[(u64, u64)]) -> Vec<Placed> {
        let number = |last: u64| match format!("+3225{last:04}").parse() {
            Ok(number) => number,
            Err(error) => unreachable!("{error}"),
        };
        let range = |(start, end): &(u64, u64)| NumberRange::new(number(*start), number(*end)).ok();
        ends.iter().filter_map(range).enumerate().map(|(place, range)| (range, place)).collect()
    }

    fn found(ends: &[(u64, u64)]) -> Vec<(usize, usize)> {
        let found = overlaps(placed(ends), ends.len()).into_iter().enumerate();
        found.filter_map(|(later, earlier)| Some((later, earlier?.1))).collect()
    }

    #[test]
    fn the_later_of_two_ranges_is_found_with_the_earlier_one() {
        for (ends, expected) in [
            (&[][..], &[][..]),
            (&[(1, 1)], &[]),
            (&[(1, 4), (5, 9)], &[]),
            (&[(5, 9), (1, 4)], &[]),
            (&[(1, 5), (5, 9)], &[(1, 0)]),
            (&[(5, 9), (1, 5)], &[(1, 0)]),
            (&[(1, 1), (1, 1), (1, 1)], &[(1, 0), (2, 0)]),
            (&[(10, 20), (1, 99), (30, 40)], &[(1, 0), (2, 1)]),
            (&[(50, 60), (55, 58), (1, 99)], &[(1, 0), (2, 0)]),
            (&[(1, 10), (5, 20), (15, 30)], &[(1, 0), (2, 1)]),
            (&[(9, 9), (1, 3), (9, 9), (2, 2)], &[(2, 0), (3, 1)]),
        ] {
            assert_eq!(found(ends), expected, "{ends:?}");
        }
    }

    #[test]
    fn what_is_found_overlaps_and_what_is_left_does_not() {
        let mut state = 1_u64;
        let mut below = |limit: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % limit
        };
        for _ in 0..2_000 {
            let count = below(12);
            let ends: Vec<_> = (0..count)
                .map(|_| {
                    let start = below(60);
                    (start, start + below(9))
                })
                .collect();
            let meet = |a: (u64, u64), b: (u64, u64)| a.0 <= b.1 && b.0 <= a.1;
            let at = |place: usize| ends.get(place).copied().unwrap_or_default();
            let found = found(&ends);
            assert!(found.iter().all(|(later, earlier)| later > earlier && meet(at(*later), at(*earlier))), "{ends:?}");
            let left: Vec<_> = (0..ends.len()).filter(|place| !found.iter().any(|(later, _)| later == place)).collect();
            for a in &left {
                assert!(left.iter().all(|b| a == b || !meet(at(*a), at(*b))), "{ends:?} {found:?}");
            }
        }
    }
}
