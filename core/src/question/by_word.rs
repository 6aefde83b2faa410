use super::document::Document;
use super::read::{FromDocument, Wrong, fields, word};
use crate::vocabulary::Word;

/// Values by the words of a closed list: few, so they stand in a plain list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ByWord<W, V>(Vec<(W, V)>);

impl<W: Word, V> ByWord<W, V> {
    /// None at all.
    #[must_use]
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// The value of a word.
    #[must_use]
    pub fn get(&self, word: W) -> Option<&V> {
        self.0.iter().find(|(own, _)| *own == word).map(|(_, value)| value)
    }

    /// Sets the value of a word, in place of the one before.
    pub fn insert(&mut self, word: W, value: V) {
        match self.0.iter_mut().find(|(own, _)| *own == word) {
            Some((_, old)) => *old = value,
            None => self.0.push((word, value)),
        }
    }

    /// Every word with its value, in the order in which they were set.
    pub fn iter(&self) -> impl Iterator<Item = (W, &V)> {
        self.0.iter().map(|(word, value)| (*word, value))
    }
}

impl<W, V> Default for ByWord<W, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<W: Word, V> FromIterator<(W, V)> for ByWord<W, V> {
    fn from_iter<I: IntoIterator<Item = (W, V)>>(pairs: I) -> Self {
        let mut map = Self::new();
        map.extend(pairs);
        map
    }
}

impl<W: Word, V> Extend<(W, V)> for ByWord<W, V> {
    fn extend<I: IntoIterator<Item = (W, V)>>(&mut self, pairs: I) {
        for (word, value) in pairs {
            self.insert(word, value);
        }
    }
}

/// A name whose value is `null` is as good as absent, but it must be a name.
impl<W: Word, V: FromDocument> FromDocument for ByWord<W, V> {
    fn blank() -> Self {
        Self::new()
    }

    fn fill(&mut self, document: &Document) -> Result<(), Wrong> {
        fields(document, &mut |name, value| {
            let name = word(name)?;
            if !matches!(value, Document::Null) {
                let mut filled = V::blank();
                filled.fill(value)?;
                self.insert(name, filled);
            }
            Ok(())
        })
    }
}
