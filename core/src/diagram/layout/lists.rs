//! Arithmetic on lists of whole numbers, and places that keep their distance.

#[inline(never)]
pub(super) fn at<T: Copy + Default>(list: &[T], index: usize) -> T {
    list.get(index).copied().unwrap_or_default()
}

/// The number, or the bound which it passes; `clamp` is large, because it can panic.
pub(super) fn between(least: i32, number: i32, most: i32) -> i32 {
    number.max(least).min(most)
}

/// Makes a number at least this large; says whether it was smaller.
#[inline(never)]
pub(super) fn raise(list: &mut [i32], index: usize, least: i32) -> bool {
    list.get_mut(index).filter(|slot| **slot < least).map(|slot| *slot = least).is_some()
}

#[inline(never)]
pub(super) fn increase(list: &mut [i32], index: usize, by: i32) {
    if let Some(slot) = list.get_mut(index) {
        *slot += by;
    }
}

/// Sorts stably by the keys; the lists are short, and the library's sorting is large.
#[inline(never)]
pub(super) fn sort(list: &mut [(i32, usize)]) {
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
pub(super) struct Wish {
    pub(super) x: i32,
    pub(super) weight: i64,
    pub(super) apart: i32,
}

/// The places nearest to what is wanted which lie apart; heavier ones move less.
///
/// Neighbours which get into each other's way are joined and placed together, where they want to be on average.
#[inline(never)]
pub(super) fn spread(wishes: &[Wish]) -> Vec<i32> {
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
