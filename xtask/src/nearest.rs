//! The word somebody meant.

/// Says that a word is unknown and which one is near, or all of them when none is.
pub(crate) fn unknown<'a>(kind: &str, got: &str, words: impl Iterator<Item = &'a str> + Clone) -> String {
    match nearest(got, words.clone()) {
        Some(word) => format!("unknown {kind} `{got}`, did you mean `{word}`?"),
        None => {
            let all: Vec<String> = words.map(|word| format!("`{word}`")).collect();
            format!("unknown {kind} `{got}`, expected one of {}", all.join(", "))
        }
    }
}

/// The nearest word, if it could be a slip of the hand: at most one edit, and one more for each three letters.
fn nearest<'a>(got: &str, words: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let limit = 1 + got.chars().count() / 3;
    let (edits, word) = words.map(|word| (distance(got, word), word)).min_by_key(|(edits, _)| *edits)?;
    (edits <= limit).then_some(word)
}

/// How many letters must be added, dropped or changed to get from one word to the other.
fn distance(from: &str, to: &str) -> usize {
    let mut row: Vec<usize> = (0..=to.chars().count()).collect();
    for (line, a) in from.chars().enumerate() {
        let mut left = line + 1;
        let mut next = vec![left];
        for ((diagonal, above), b) in row.iter().zip(row.iter().skip(1)).zip(to.chars()) {
            left = (diagonal + usize::from(a != b)).min(above + 1).min(left + 1);
            next.push(left);
        }
        row = next;
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_count_edits() {
        for (from, to, edits) in
            [("", "", 0), ("", "abc", 3), ("test", "test", 0), ("tset", "test", 2), ("wsm", "wasm", 1)]
        {
            assert_eq!(distance(from, to), edits, "{from} to {to}");
            assert_eq!(distance(to, from), edits, "{to} to {from}");
        }
    }

    #[test]
    fn a_slip_of_the_hand_names_the_word() {
        let words = ["setup", "wasm", "render", "test"];
        assert_eq!(unknown("task", "tset", words.into_iter()), "unknown task `tset`, did you mean `test`?");
        assert_eq!(unknown("task", "stup", words.into_iter()), "unknown task `stup`, did you mean `setup`?");
    }

    #[test]
    fn a_strange_word_names_them_all() {
        let said = unknown("task", "publish", ["setup", "wasm"].into_iter());
        assert_eq!(said, "unknown task `publish`, expected one of `setup`, `wasm`");
    }
}
