//! What every closed list of words has in common, and the macro that declares one.

use std::fmt;

/// A word of a closed list.
///
/// Made by the `vocabulary!` macro alone; programs that treat all lists alike (forms, tests, documentation) use it.
pub trait Word: Copy + Eq + fmt::Debug + fmt::Display + 'static {
    /// What the list is of, for messages: `country`, `number status`.
    const KIND: &'static str;
    /// Every word, in the order of the source.
    const ALL: &'static [Self];
    /// The first of them.
    const FIRST: Self;
    /// Every canonical spelling, in the same order.
    const WORDS: &'static [&'static str];
    /// Other spellings found in the source, each with the place of its word in `ALL`.
    const VARIANTS: &'static [(&'static str, usize)];
    /// Every spelling that is read, canonical ones first for each word.
    const SPELLINGS: &'static [(&'static str, Self)];
    /// What each word means, in the same order as `ALL`.
    const MEANINGS: &'static [&'static str];

    /// The canonical spelling.
    fn as_str(self) -> &'static str;

    /// What the word means, in a sentence or two.
    fn meaning(self) -> &'static str {
        meant(self.as_str(), Self::WORDS, Self::MEANINGS)
    }

    /// The word with this spelling: the canonical one or a variant found in the source, letter by letter.
    fn read(text: &str) -> Option<Self> {
        Self::ALL.get(spelled(text, Self::WORDS, Self::VARIANTS)?).copied()
    }

    /// The word meant by a spelling typed by hand: case, `-`, `_`, `.` and spaces do not count.
    ///
    /// `ported-in` is `portedIn`, `port-in-activated` is `PortIn_Activated`.
    fn read_loosely(text: &str) -> Option<Self> {
        let plain = |text: &str| -> Vec<u8> {
            text.bytes().filter(|byte| !b"-_. ".contains(byte)).map(|byte| byte.to_ascii_lowercase()).collect()
        };
        let wanted = plain(text);
        Self::read(text)
            .or_else(|| Self::SPELLINGS.iter().find(|(spelling, _)| plain(spelling) == wanted).map(|(_, word)| *word))
    }
}

/// The place of the word with this spelling: one piece of code for every list.
pub(crate) fn spelled(text: &str, words: &[&str], variants: &[(&str, usize)]) -> Option<usize> {
    let variant = || variants.iter().find(|(spelling, _)| *spelling == text).map(|(_, place)| *place);
    words.iter().position(|word| *word == text).or_else(variant)
}

/// What a word of a list means: one piece of code for every list.
pub(crate) fn meant(word: &str, words: &[&str], meanings: &[&'static str]) -> &'static str {
    let meaning = words.iter().position(|own| *own == word).and_then(|place| meanings.get(place));
    meaning.map_or("", |meaning| meaning.strip_prefix(' ').unwrap_or(meaning))
}

/// A text that is no word of the list asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown {kind} `{got}`{}", self.suggestion())]
pub struct UnknownWord {
    /// What the list is of.
    pub kind: &'static str,
    /// The text as it was given.
    pub got: String,
    /// The canonical spelling that is nearest, when one is near.
    pub nearest: Option<&'static str>,
}

impl UnknownWord {
    /// The error for `got`, which is no word of `W`.
    #[must_use]
    pub fn new<W: Word>(got: &str) -> Self {
        Self { kind: W::KIND, got: got.to_owned(), nearest: nearest(got, W::WORDS.iter().copied()) }
    }

    fn suggestion(&self) -> String {
        self.nearest.map(|word| format!(", did you mean `{word}`?")).unwrap_or_default()
    }
}

/// The word nearest to `got`, when fewer than half of its letters differ; the first of equals.
///
/// Case and separators (`-`, `_`, space) do not count. A swap of two neighbours is one difference. Of words that differ
/// in their digits alone, as `F-01` and `F-02`, none is near the other.
#[must_use]
pub fn nearest<'w>(got: &str, mut words: impl Iterator<Item = &'w str>) -> Option<&'w str> {
    nearest_of(got, &mut words)
}

/// The same, once for all lists: that keeps the modules small.
#[inline(never)]
fn nearest_of<'w>(got: &str, words: &mut dyn Iterator<Item = &'w str>) -> Option<&'w str> {
    // A longer text is no slip of the hand; the bound also keeps hostile input cheap.
    const LONGEST: usize = 64;
    let plain = |text: &str| -> Vec<char> {
        text.chars()
            .take(LONGEST + 1)
            .filter(|c| !matches!(c, '-' | '_' | ' '))
            .map(|c| c.to_ascii_lowercase())
            .collect()
    };
    let wanted = plain(got);
    if wanted.is_empty() || wanted.len() > LONGEST {
        return None;
    }
    words
        .filter(|word| !numbered_apart(&wanted, &plain(word)))
        .map(|word| (differences(&wanted, &plain(word)), word))
        .filter(|(count, word)| *count * 2 < wanted.len().max(word.chars().count()) && *count <= 4)
        .min_by_key(|(count, _)| *count)
        .map(|(_, word)| word)
}

/// Whether the digits alone tell two words apart; zeros in front of them do not count.
fn numbered_apart(a: &[char], b: &[char]) -> bool {
    let letters = |text: &[char]| -> Vec<char> { text.iter().copied().filter(|c| !c.is_ascii_digit()).collect() };
    let digits = |text: &[char]| -> Vec<char> {
        text.iter().copied().filter(char::is_ascii_digit).skip_while(|c| *c == '0').collect()
    };
    digits(a) != digits(b) && letters(a) == letters(b)
}

/// Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`.
fn differences(a: &[char], b: &[char]) -> usize {
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, y) in b.iter().enumerate() {
            let at = |row: &[usize], k: usize| row.get(k).copied().unwrap_or(usize::MAX / 2);
            let mut best = (at(&last, j) + usize::from(x != y)).min(at(&last, j + 1) + 1).min(at(&row, j) + 1);
            let swapped = i > 0 && j > 0 && a.get(i - 1) == Some(y) && b.get(j - 1) == Some(x);
            if swapped {
                best = best.min(at(&before, j - 1) + 1);
            }
            row.push(best);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().unwrap_or_default()
}

/// Declares a closed list: one row gives the Rust name, the wire name, other spellings found in the source and the meaning.
macro_rules! vocabulary {
    (
        $(#[doc = $doc:literal])*
        pub enum $name:ident: $kind:literal {
            $( $(#[doc = $meaning:literal])+ $variant:ident => $word:literal $(| $other:literal)* ),+ $(,)?
        }
    ) => {
        $(#[doc = $doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[non_exhaustive]
        pub enum $name {
            $( $(#[doc = $meaning])+ #[cfg_attr(feature = "render", ts(rename = $word))] $variant ),+
        }

        impl $name {
            /// Every word, in the order of the source.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The canonical spelling.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl $crate::vocabulary::Word for $name {
            const KIND: &'static str = $kind;
            const ALL: &'static [Self] = Self::ALL;
            const FIRST: Self = match Self::ALL {
                [first, ..] => *first,
                [] => unreachable!(),
            };
            const WORDS: &'static [&'static str] = &[$($word),+];
            const VARIANTS: &'static [(&'static str, usize)] = &[$( $( ($other, Self::$variant as usize), )* )+];
            const SPELLINGS: &'static [(&'static str, Self)] =
                &[$( ($word, Self::$variant) $(, ($other, Self::$variant))* ),+];
            const MEANINGS: &'static [&'static str] = &[$( concat!($($meaning),+) ),+];

            fn as_str(self) -> &'static str {
                self.as_str()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::vocabulary::UnknownWord;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                <Self as $crate::vocabulary::Word>::read(text)
                    .ok_or_else(|| $crate::vocabulary::UnknownWord::new::<Self>(text))
            }
        }

        impl $crate::shape::Shaped for $name {
            fn shape(&self) -> $crate::shape::Shape<'_> {
                $crate::shape::Shape::Word(self.as_str())
            }
        }

        $crate::shape::serialized!($name);

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'_, str> as serde::Deserialize>::deserialize(deserializer)?;
                <Self as $crate::vocabulary::Word>::read(&text).ok_or_else(|| {
                    serde::de::Error::unknown_variant(&text, <Self as $crate::vocabulary::Word>::WORDS)
                })
            }
        }
    };
}
pub(crate) use vocabulary;

#[cfg(test)]
mod tests {
    use super::{differences, nearest};

    #[test]
    fn a_slip_of_the_hand_finds_its_word_and_a_strange_one_none() {
        let words = ["Free", "Reserved", "PortIn_Activated"];
        for (got, expected) in [
            ("free", Some("Free")),
            ("Fere", Some("Free")),
            ("reservd", Some("Reserved")),
            ("port-in activated", Some("PortIn_Activated")),
            ("XX", None),
            ("", None),
            ("quarantine", None),
        ] {
            assert_eq!(nearest(got, words.iter().copied()), expected, "{got}");
        }
        assert_eq!(nearest(&"R".repeat(100_000), words.iter().copied()), None);
    }

    #[test]
    fn words_that_differ_in_their_digits_are_not_near() {
        let words = ["F-01", "F-02", "F-12", "alloc.de.block-over-100"];
        for (got, expected) in [
            ("F-03", None),
            ("f-22", None),
            ("F-", None),
            ("F-2", Some("F-02")),
            ("f_012", Some("F-12")),
            ("aloc.de.block-over-100", Some("alloc.de.block-over-100")),
            ("alloc.de.block-over-1000", None),
        ] {
            assert_eq!(nearest(got, words.iter().copied()), expected, "{got}");
        }
    }

    #[test]
    fn differences_count_as_a_person_would() {
        for (a, b, expected) in [("", "", 0), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1), ("abc", "xyz", 3)]
        {
            let letters = |text: &str| text.chars().collect::<Vec<_>>();
            assert_eq!(differences(&letters(a), &letters(b)), expected, "{a} {b}");
        }
    }
}
