use std::fmt;

use serde::{Deserialize, Serialize};

use super::push_number;
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
        let mut text = String::with_capacity(self.0.len() + name.len() + 1);
        text.push_str(&self.0);
        text.push('/');
        let mut rest = name;
        while let Some(place) = rest.bytes().position(|byte| matches!(byte, b'~' | b'/')) {
            text.push_str(rest.get(..place).unwrap_or_default());
            text.push_str(if rest.as_bytes().get(place) == Some(&b'~') { "~0" } else { "~1" });
            rest = rest.get(place + 1..).unwrap_or_default();
        }
        text.push_str(rest);
        Self(text)
    }

    /// The item `index` of the list at this place, from 0.
    #[must_use]
    pub fn item(&self, index: usize) -> Self {
        let mut text = String::with_capacity(self.0.len() + 4);
        text.push_str(&self.0);
        text.push('/');
        push_number(&mut text, u32::try_from(index).unwrap_or(u32::MAX), 1);
        Self(text)
    }

    /// The place that `rest`, counted from here, points to.
    #[must_use]
    pub fn join(&self, rest: &Self) -> Self {
        Self(self.0.clone() + &rest.0)
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
    fn it_is_shown_as_it_is_written() {
        assert_eq!(Pointer::of("/order/numbers").item(1).to_string(), "/order/numbers/1");
    }
}
