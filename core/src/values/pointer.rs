use std::fmt;

use serde::{Deserialize, Serialize};

use crate::shape::{Shape, Shaped};

/// A JSON Pointer (RFC 6901) from the root of a question; the root itself is the empty text.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct Pointer(String);

impl Pointer {
    /// The root.
    #[must_use]
    pub const fn root() -> Self {
        Self(String::new())
    }

    /// A pointer written out in a table, already escaped.
    #[must_use]
    pub fn of(text: &str) -> Self {
        Self(text.to_owned())
    }

    /// The field `name` below this place.
    #[must_use]
    pub fn field(&self, name: &str) -> Self {
        let mut text = self.below(name.len());
        for c in name.chars() {
            match c {
                '~' => text.push_str("~0"),
                '/' => text.push_str("~1"),
                c => text.push(c),
            }
        }
        Self(text)
    }

    /// The item `index` of the list at this place, from 0.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        let mut text = self.below(2);
        text.push_str(&index.to_string());
        Self(text)
    }

    /// The text of what lies below, with room for so many bytes more.
    fn below(&self, more: usize) -> String {
        let mut text = String::with_capacity(self.0.len() + 1 + more);
        text.push_str(&self.0);
        text.push('/');
        text
    }

    /// The place that `rest`, counted from here, points to.
    #[must_use]
    pub fn join(&self, rest: &Self) -> Self {
        Self(format!("{}{}", self.0, rest.0))
    }

    /// The text of the pointer.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Shaped for Pointer {
    fn shape(&self) -> Shape<'_> {
        Shape::Text(&self.0)
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn names_are_escaped_as_the_standard_says() {
        assert_eq!(Pointer::root().field("a/b").item(0).field("m~n").as_str(), "/a~1b/0/m~0n");
    }

    #[test]
    fn a_place_is_written_as_its_text() {
        assert_eq!(Pointer::of("/a").join(&Pointer::of("/0")).to_string(), "/a/0");
    }
}
