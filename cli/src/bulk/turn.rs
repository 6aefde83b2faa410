//! What threads do one after the other, each when its number comes.

use std::sync::{Condvar, Mutex, PoisonError};

/// A state that is changed in the order of numbers, from 0.
#[derive(Debug, Default)]
pub struct Turn<T> {
    inner: Mutex<(u64, T)>,
    moved: Condvar,
}

impl<T> Turn<T> {
    /// The state before the first turn.
    pub fn new(state: T) -> Self {
        Self { inner: Mutex::new((0, state)), moved: Condvar::new() }
    }

    /// Waits for the turn of this number and takes it.
    pub fn take<R>(&self, number: u64, act: impl FnOnce(&mut T) -> R) -> R {
        let held = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        let mut held = self.moved.wait_while(held, |held| held.0 != number).unwrap_or_else(PoisonError::into_inner);
        let result = act(&mut held.1);
        held.0 += 1;
        self.moved.notify_all();
        result
    }

    /// The state after the last turn.
    pub fn into_inner(self) -> T {
        self.inner.into_inner().unwrap_or_else(PoisonError::into_inner).1
    }
}
