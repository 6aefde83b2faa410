//! What must hold of the catalogues: each says all that the English one says, of the same values.

use std::collections::BTreeSet;

use super::{CATALOGUES, Catalogue};
use crate::tables::issues::{ISSUES, PHRASES};
use crate::tables::lead_times::UNWISHED;
use crate::tables::number_blocks::BLOCKS;
use crate::tables::orders::UNAVAILABLE;
use crate::vocabulary::{IssueCode, Language};

/// Every text of a catalogue beside its English one.
fn pairs(catalogue: &'static Catalogue) -> Vec<(String, &'static str, &'static str)> {
    let mut pairs = Vec::new();
    for (english, own) in ISSUES.iter().zip(catalogue.issues) {
        let name = format!("{} {}", catalogue.language, own.code);
        pairs.push((name.clone(), english.message, own.message));
        assert_eq!(english.help.len(), own.help.len(), "{name}");
        pairs.extend(english.help.iter().zip(own.help).map(|(english, own)| (name.clone(), *english, *own)));
    }
    let phrases = catalogue.phrases.iter();
    pairs.extend(phrases.map(|phrase| (format!("{} phrase", catalogue.language), phrase.english, phrase.text)));
    pairs
}

fn for_each_text(check: impl Fn(&Catalogue, &str, &'static str, &'static str)) {
    for catalogue in CATALOGUES.0 {
        for (name, english, own) in pairs(catalogue) {
            check(catalogue, &name, english, own);
        }
    }
}

/// The names between two marks.
fn between(text: &str, open: char, close: char) -> BTreeSet<&str> {
    text.split(open).skip(1).filter_map(|part| part.split_once(close)).map(|(name, _)| name).collect()
}

/// The parameters that a template needs, and those of each part that can be left out.
fn parameters(template: &str) -> (BTreeSet<&str>, Vec<BTreeSet<&str>>) {
    let mut parts: Vec<_> = between(template, '[', ']').into_iter().map(|part| between(part, '{', '}')).collect();
    parts.sort();
    let needed = template.split('[').map(|part| part.split_once(']').map_or(part, |(_, after)| after));
    (needed.flat_map(|part| between(part, '{', '}')).collect(), parts)
}

/// What stands in backticks: every second piece.
fn in_backticks(text: &str) -> BTreeSet<&str> {
    assert_eq!(text.matches('`').count() % 2, 0, "{text}");
    text.split('`').skip(1).step_by(2).collect()
}

#[test]
fn there_is_a_catalogue_for_every_language_but_english() {
    let languages: Vec<_> = CATALOGUES.0.iter().map(Catalogue::language).collect();
    let others: Vec<_> = Language::ALL.iter().copied().filter(|language| *language != Language::En).collect();
    assert_eq!(languages, others);
    let words: Vec<_> = CATALOGUES.0.iter().map(|catalogue| catalogue.or).collect();
    assert_eq!(words, ["oder", "ou", "o", "o", "of"]);
}

#[test]
fn every_issue_has_its_row_in_the_order_of_the_vocabulary() {
    for catalogue in CATALOGUES.0 {
        let codes: Vec<_> = catalogue.issues.iter().map(|row| row.code).collect();
        assert_eq!(codes, IssueCode::ALL, "{}", catalogue.language);
        assert_eq!(codes, ISSUES.iter().map(|row| row.code).collect::<Vec<_>>());
    }
}

#[test]
fn every_phrase_of_another_table_is_there_and_no_other() {
    let mut english: BTreeSet<_> = PHRASES.iter().copied().collect();
    english.extend(UNAVAILABLE.iter().flat_map(|row| [row.why, row.instead]));
    english.extend(UNWISHED.iter().map(|row| row.message));
    english.extend(
        BLOCKS.iter().map(|block| block.name).filter(|name| name.bytes().any(|byte| byte.is_ascii_alphabetic())),
    );
    for catalogue in CATALOGUES.0 {
        let own: Vec<_> = catalogue.phrases.iter().map(|phrase| phrase.english).collect();
        assert_eq!(own.iter().copied().collect::<BTreeSet<_>>(), english, "{}", catalogue.language);
        assert_eq!(own.len(), english.len(), "{}", catalogue.language);
    }
}

#[test]
fn a_text_speaks_of_the_same_parameters_as_the_english_one() {
    for_each_text(|_, name, english, own| {
        assert_eq!(parameters(own), parameters(english), "{name}: {own}");
    });
}

#[test]
fn values_and_wire_names_stay_as_they_are() {
    for_each_text(|_, name, english, own| {
        assert_eq!(in_backticks(own), in_backticks(english), "{name}: {own}");
    });
}

#[test]
fn texts_are_written_alike() {
    for_each_text(|catalogue, name, english, own| {
        let said = format!("{name}: {own}");
        assert!(!own.is_empty() && own.trim() == own, "{said}");
        assert!(!own.contains(['\n', '\t', '"', '\\', '…']) && !own.contains("  "), "{said}");
        assert!(!own.ends_with('.') && own.ends_with('?') == english.ends_with('?'), "{said}");
        // A noun begins with a capital in German, and a name anywhere; no other text does.
        let first = own.chars().find(|c| c.is_alphanumeric() || "`{+¿".contains(*c)).unwrap_or_default();
        assert!(!first.is_uppercase() || catalogue.language == Language::De, "{said}");
        // Parts that are left out leave no gap behind them, nor do those that are there.
        let full: String = own.chars().filter(|c| !"[]".contains(*c)).collect();
        let mut bare = String::new();
        for piece in own.split('[') {
            bare.push_str(piece.split_once(']').map_or(piece, |(_, after)| after));
        }
        for text in [full, bare] {
            assert!(!text.contains("  ") && !text.contains(" ,") && text.trim_end() == text, "{said}: {text}");
        }
        // In French a space that does not break stands before these, elsewhere none.
        let words = own.split('`').step_by(2).collect::<Vec<_>>().join("`");
        for (place, _) in words.match_indices([':', ';', '?']) {
            let before = words.get(..place).and_then(|text| text.chars().next_back());
            let space = before == Some('\u{a0}');
            assert_eq!(space, catalogue.language == Language::Fr, "{said}");
            assert_ne!(before, Some(' '), "{said}");
        }
    });
}

#[test]
fn a_text_is_a_translation() {
    let mut same = BTreeSet::new();
    for catalogue in CATALOGUES.0 {
        for (name, english, own) in pairs(catalogue) {
            if english == own {
                same.insert((name, own));
            }
        }
    }
    // What is nothing but a phrase says nothing of its own.
    assert!(same.iter().all(|(_, own)| *own == "{instead}"), "{same:?}");
}
