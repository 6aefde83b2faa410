//! States over digits: what the digits read so far can still become.

use std::collections::HashMap;
use std::hash::Hash;

/// One state. Two states from which the same numbers follow are one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct State {
    /// What a number that ends here is; 0 is no number.
    pub(crate) label: u8,
    /// The state after each digit.
    pub(crate) next: [StateId; 10],
}

/// The place of a state in the list.
pub(crate) type StateId = u16;

/// The state from which no number follows.
pub(crate) const DEAD: StateId = 0;

/// All states, those of every calling code together; a state stands behind all that follow from it.
#[derive(Debug)]
pub(crate) struct States {
    list: Vec<State>,
    place: HashMap<State, StateId>,
}

/// What a set of patterns does with digits; it is walked to a depth and then forgotten.
pub(crate) trait Walk {
    /// Where the walk stands.
    type Point: Clone + Eq + Hash;

    /// What a number that ends at this point after so many digits is.
    fn label(&self, point: &Self::Point, digits: usize) -> u8;

    /// The point one digit further.
    fn step(&self, point: &Self::Point, digit: u8) -> Self::Point;
}

impl States {
    /// No state but the dead one.
    pub(crate) fn new() -> Self {
        let dead = State { label: 0, next: [DEAD; 10] };
        Self { list: vec![dead], place: HashMap::from([(dead, DEAD)]) }
    }

    /// Adds what follows from `start` within `limit` digits, and says which state that is.
    pub(crate) fn add<W: Walk>(&mut self, walk: &W, start: &W::Point, limit: usize) -> StateId {
        self.visit(walk, start, 0, limit, &mut HashMap::new())
    }

    fn visit<W: Walk>(
        &mut self,
        walk: &W,
        point: &W::Point,
        digits: usize,
        limit: usize,
        known: &mut HashMap<(usize, W::Point), StateId>,
    ) -> StateId {
        if let Some(state) = known.get(&(digits, point.clone())) {
            return *state;
        }
        let mut next = [DEAD; 10];
        if digits < limit {
            for (digit, place) in (b'0'..).zip(&mut next) {
                *place = self.visit(walk, &walk.step(point, digit), digits + 1, limit, known);
            }
        }
        let state = self.intern(State { label: walk.label(point, digits), next });
        known.insert((digits, point.clone()), state);
        state
    }

    fn intern(&mut self, state: State) -> StateId {
        let Self { list, place } = self;
        *place.entry(state).or_insert_with(|| {
            list.push(state);
            StateId::try_from(list.len() - 1).unwrap_or(StateId::MAX)
        })
    }

    /// A state.
    pub(crate) fn get(&self, id: StateId) -> Option<&State> {
        self.list.get(usize::from(id))
    }
}
