//! Words as they are typed on a command line.

use numgate::Word;

/// A word in kebab case: `portedIn` is `ported-in`, `PortIn_Activated` is `port-in-activated`; capitals stay.
pub fn kebab(word: &str) -> String {
    if word.chars().all(|c| !c.is_lowercase()) {
        return word.to_owned();
    }
    let mut typed = String::with_capacity(word.len() + 4);
    for c in word.chars() {
        let begins = c.is_uppercase() || matches!(c, ' ' | '_' | '-');
        if begins && !typed.is_empty() && !typed.ends_with('-') {
            typed.push('-');
        }
        if !matches!(c, ' ' | '_' | '-') {
            typed.extend(c.to_lowercase());
        }
    }
    typed
}

/// The help of an option that takes a word: what it is, and the words there are.
pub fn choice<W: Word>(what: &str) -> String {
    one_of(what, W::ALL)
}

/// The same with some of the words.
pub fn one_of<W: Word>(what: &str, words: &[W]) -> String {
    let words: Vec<_> = words.iter().map(|word| kebab(word.as_str())).collect();
    format!("{what}: {}", words.join(", "))
}

#[cfg(test)]
mod tests {
    use numgate::{NumberStatus, Origin, Request, Word};

    use super::kebab;

    #[test]
    fn words_are_typed_in_kebab_case() {
        for (word, typed) in [
            ("portedIn", "ported-in"),
            ("PortIn_Activated", "port-in-activated"),
            ("Port Out In Progress", "port-out-in-progress"),
            ("Geo-nomadic", "geo-nomadic"),
            ("CH", "CH"),
            ("F-01", "F-01"),
        ] {
            assert_eq!(kebab(word), typed);
        }
    }

    #[test]
    fn what_help_shows_can_be_typed() {
        fn check<W: Word>() {
            for word in W::ALL {
                assert_eq!(W::read_loosely(&kebab(word.as_str())), Some(*word));
            }
        }
        check::<NumberStatus>();
        check::<Origin>();
        check::<Request>();
    }
}
