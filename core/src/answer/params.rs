//! What a message speaks of.

use std::borrow::Cow;

use crate::shape::{Shape, Shaped, serialized};

/// A value that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(untagged))]
pub enum Param {
    /// A count or size.
    Number(#[cfg_attr(feature = "render", ts(type = "number"))] u64),
    /// A word or a text.
    Text(Cow<'static, str>),
    /// Words, in the order of their list.
    Words(Vec<&'static str>),
}

/// What a message speaks of, by name, in the order of the names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// The parameter of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Every name with its parameter.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// None yet, with room for so many.
    pub(crate) fn with_room(count: usize) -> Self {
        Self(Vec::with_capacity(count))
    }

    /// Sets a parameter.
    #[inline(never)]
    pub(crate) fn set(&mut self, name: &'static str, value: Param) {
        let place = self.0.iter().position(|(own, _)| *own >= name).unwrap_or(self.0.len());
        match self.0.get_mut(place) {
            Some(entry) if entry.0 == name => entry.1 = value,
            _ => self.0.insert(place, (name, value)),
        }
    }
}

impl Shaped for Param {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Number(number) => number.shape(),
            Self::Text(text) => text.shape(),
            Self::Words(words) => words.shape(),
        }
    }
}

impl Shaped for Params {
    fn shape(&self) -> Shape<'_> {
        Shape::Named(self.0.iter().map(|(name, value)| (*name, value as &dyn Shaped)).collect())
    }
}

serialized!(Param, Params);
