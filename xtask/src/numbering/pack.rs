//! States as words of 16 bits, as `core/src/tables/plan.rs` describes them.

use std::collections::HashMap;

use super::states::{DEAD, State, StateId, States};
use crate::failure::Failure;

/// The bit of a target that is a state of its own.
const FURTHER: u16 = 0x8000;

/// The states as they stand in the table.
pub(crate) struct Packed {
    /// The words of each state.
    pub(crate) states: Vec<Vec<u16>>,
    /// Where each root begins.
    pub(crate) starts: Vec<usize>,
}

/// Lays out what follows from the roots.
pub(crate) fn pack(states: &States, roots: &[StateId]) -> Result<Packed, Failure> {
    let order = order(states, roots);
    let mut place = HashMap::new();
    let mut length = 0;
    for (id, state) in &order {
        place.insert(*id, length);
        length += 1 + runs(state).len();
    }
    let unfit = |what: &str| Failure::new(format!("expected {what} to fit into a word"));
    let packed = order.iter().map(|(id, state)| {
        let own = place.get(id).copied().unwrap_or_default();
        let runs = runs(state);
        let mask = runs.iter().fold(0_u16, |mask, (digit, _)| mask | 1 << digit);
        let label = u16::from(state.label);
        let mut words = vec![mask | label << 10];
        if label >= 1 << 6 {
            return Err(unfit("a label"));
        }
        for (_, target) in runs {
            words.push(match tail(states, target) {
                Some(tail) => tail,
                None => {
                    // In the order of the list, what follows stands behind.
                    let distance = place.get(&target).and_then(|there| there.checked_sub(own));
                    let distance = distance.and_then(|distance| u16::try_from(distance).ok());
                    FURTHER | distance.filter(|distance| distance & FURTHER == 0).ok_or_else(|| unfit("a distance"))?
                }
            });
        }
        Ok(words)
    });
    let starts = roots.iter().map(|root| place.get(root).copied().ok_or_else(|| unfit("a root")));
    Ok(Packed { states: packed.collect::<Result<_, _>>()?, starts: starts.collect::<Result<_, _>>()? })
}

/// The states that need words of their own, each before all that follow from it.
fn order(states: &States, roots: &[StateId]) -> Vec<(StateId, State)> {
    fn visit(states: &States, id: StateId, root: bool, list: &mut Vec<(StateId, State)>) {
        let Some(state) = states.get(id) else { return };
        if list.iter().any(|(known, _)| *known == id) || !root && tail(states, id).is_some() {
            return;
        }
        for next in state.next.iter().rev() {
            visit(states, *next, false, list);
        }
        list.push((id, *state));
    }
    let mut list = Vec::new();
    for root in roots.iter().rev() {
        visit(states, *root, true, &mut list);
    }
    list.reverse();
    list
}

/// The digits from which on another state follows, with that state.
fn runs(state: &State) -> Vec<(usize, StateId)> {
    let mut runs: Vec<(usize, StateId)> = Vec::new();
    for (digit, target) in state.next.iter().enumerate() {
        if runs.last().is_none_or(|(_, last)| last != target) {
            runs.push((digit, *target));
        }
    }
    runs
}

/// A state from which any digits lead to one label, if their count lies between two: label, first count, how many more.
fn tail(states: &States, id: StateId) -> Option<u16> {
    let mut labels = Vec::new();
    let mut at = id;
    while at != DEAD {
        let state = states.get(at)?;
        labels.push(state.label);
        at = *state.next.first()?;
        if state.next.iter().any(|other| *other != at) {
            return None;
        }
    }
    let Some(first) = labels.iter().position(|label| *label != 0) else { return Some(0) };
    let (_, labelled) = labels.split_at(first);
    let label = *labelled.first()?;
    let more = u16::try_from(labelled.len() - 1).ok().filter(|more| *more < 16)?;
    let first = u16::try_from(first).ok().filter(|first| *first < 16)?;
    (label < 1 << 6 && labelled.iter().all(|other| *other == label))
        .then_some(u16::from(label) << 8 | first << 4 | more)
}

#[cfg(test)]
mod tests {
    use super::{FURTHER, pack};
    use crate::numbering::states::{States, Walk};

    /// Numbers of a toy plan: 0 and two digits more are of kind 1, 1 and one or two more of kind 2, 25 of kind 3.
    struct Toy;

    impl Walk for Toy {
        type Point = String;

        fn label(&self, point: &String, digits: usize) -> u8 {
            assert_eq!(point.len(), digits);
            match (point.get(..1), digits) {
                (Some("0"), 3) => 1,
                (Some("1"), 2 | 3) => 2,
                (Some("2"), 2) if point == "25" => 3,
                _ => 0,
            }
        }

        fn step(&self, point: &String, digit: u8) -> String {
            format!("{point}{}", char::from(digit))
        }
    }

    #[test]
    fn a_plan_is_packed_into_heads_and_tails() {
        let mut states = States::new();
        let root = states.add(&Toy, &String::new(), 4);
        assert_eq!(states.add(&Toy, &String::new(), 4), root, "the same states are found again");
        let packed = pack(&states, &[root]).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert_eq!(packed.starts, [0]);
        // The first state: other targets from 0, 1, 2 and 3 on. Its third target is the state behind it.
        let first = [0b1111, 1 << 8 | 2 << 4, 2 << 8 | 1 << 4 | 1, FURTHER | 5, 0];
        // That state: a number only after 5, with no digit more.
        let second = [0b110_0001, 0, 3 << 8, 0];
        assert_eq!(packed.states, [first.to_vec(), second.to_vec()]);
    }
}
