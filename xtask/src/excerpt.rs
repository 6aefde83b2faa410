//! The lines of a log that a person wants to see.

use crate::summary;

const TAIL: usize = 60;
const MOST: usize = 200;

/// The last lines.
pub(crate) fn tail(log: &str) -> Vec<&str> {
    let lines = readable(log.lines());
    lines.iter().skip(lines.len().saturating_sub(TAIL)).copied().collect()
}

/// What cargo prints of failed tests, between `failures:` and the list of their names; else the last lines.
pub(crate) fn cargo(log: &str) -> Vec<&str> {
    let mut inside = false;
    let blocks = log.lines().filter(|line| {
        match *line {
            "failures:" => inside = !inside,
            line if line.starts_with("test result:") => inside = false,
            _ => {}
        }
        inside && *line != "failures:"
    });
    some_or_tail(readable(blocks), log)
}

/// What TAP prints of failed tests: `not ok` and the block below it; else the last lines.
pub(crate) fn tap(log: &str) -> Vec<&str> {
    let mut inside = false;
    let blocks = log.lines().filter(|line| {
        let line = line.trim_start();
        inside = line.starts_with("not ok") || (inside && line != "..." && !line.starts_with("ok "));
        inside
    });
    some_or_tail(readable(blocks), log)
}

/// A text without the codes that colour it on a terminal.
pub(crate) fn plain(text: &str) -> String {
    let mut pieces = text.split('\u{1b}');
    let first = pieces.next().unwrap_or_default();
    let rest = pieces.map(|piece| match piece.chars().next() {
        Some('[') => piece.split_once(|c: char| c.is_ascii_alphabetic()).map_or("", |(_, rest)| rest),
        Some('(') => piece.get(2..).unwrap_or_default(),
        _ => piece,
    });
    std::iter::once(first).chain(rest).collect()
}

fn some_or_tail<'a>(mut lines: Vec<&'a str>, log: &'a str) -> Vec<&'a str> {
    lines.truncate(MOST);
    if lines.is_empty() { tail(log) } else { lines }
}

/// Leaves out empty lines and the summaries of other runners.
fn readable<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    lines.filter(|line| !line.trim().is_empty() && !summary::is_one(line)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tail_has_no_summary() {
        assert_eq!(tail("one\n\ntwo\ntest result: ok. 1 passed; 0 failed\n"), ["one", "two"]);
    }

    #[test]
    fn the_tail_is_short() {
        let log: String = (0..100).map(|line| format!("line {line}\n")).collect();
        assert_eq!(tail(&log).len(), TAIL);
        assert_eq!(tail(&log).last(), Some(&"line 99"));
    }

    #[test]
    fn colours_are_taken_out() {
        assert_eq!(plain("a \u{1b}[31m-b\u{1b}[0;1m c\u{1b}(B d"), "a -b c d");
        assert_eq!(plain("plain [31m text\n"), "plain [31m text\n");
        assert_eq!(plain("cut \u{1b}[3"), "cut ");
    }

    #[test]
    fn failures_of_cargo_are_cut_out() {
        let log = "running 2 tests\ntest a ... FAILED\n\nfailures:\n\n---- a stdout ----\nassertion failed\n\n\
                   failures:\n    a\n\ntest result: FAILED. 1 passed; 1 failed\nrunning 1 test\ntest b ... ok\n";
        assert_eq!(cargo(log), ["---- a stdout ----", "assertion failed"]);
        assert_eq!(cargo("error[E0425]: cannot find\n"), ["error[E0425]: cannot find"]);
    }

    #[test]
    fn failures_of_tap_are_cut_out() {
        let log = "TAP version 13\nok 1 - a\nnot ok 2 - b\n  ---\n  error: 'no'\n  ...\nok 3 - c\n# fail 1\n";
        assert_eq!(tap(log), ["not ok 2 - b", "  ---", "  error: 'no'"]);
        assert_eq!(tap("Error: no module\n"), ["Error: no module"]);
    }
}
