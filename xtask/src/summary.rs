//! What test runners say at the end.

use std::ops::Add;

/// How many tests were run, how many of them failed, and how many were left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: usize,
    pub(crate) failed: usize,
    pub(crate) left_out: usize,
}

impl Count {
    /// Tests which were run.
    pub(crate) fn run(self) -> usize {
        self.passed + self.failed
    }
}

impl Add for Count {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            passed: self.passed + other.passed,
            failed: self.failed + other.failed,
            left_out: self.left_out + other.left_out,
        }
    }
}

/// The sum of cargo's `test result: ok. 3 passed; 0 failed; 1 ignored; …` lines.
pub(crate) fn cargo(log: &str) -> Count {
    let counts = log.lines().filter_map(|line| {
        let rest = line.strip_prefix("test result: ")?;
        let (_, numbers) = rest.split_once(". ")?;
        let number = |word: &str| {
            numbers.split("; ").find_map(|part| part.strip_suffix(word)?.trim_end().parse().ok()).unwrap_or_default()
        };
        Some(Count { passed: number("passed"), failed: number("failed"), left_out: number("ignored") })
    });
    counts.fold(Count::default(), Count::add)
}

/// The sum of the `# pass 3`, `# fail 0`, `# skipped 1` lines which close TAP.
pub(crate) fn tap(log: &str) -> Count {
    let sum = |words: &[&str]| -> usize {
        let numbers = log.lines().filter_map(|line| {
            let (word, number) = line.strip_prefix("# ")?.split_once(' ')?;
            if words.contains(&word) { number.trim_end().parse::<usize>().ok() } else { None }
        });
        numbers.sum()
    };
    Count { passed: sum(&["pass"]), failed: sum(&["fail", "cancelled"]), left_out: sum(&["skipped", "todo"]) }
}

/// Whether a line could be read as the summary of a run: there must be one only, and it is ours.
pub(crate) fn is_one(line: &str) -> bool {
    let line = line.trim_start();
    let words: Vec<&str> = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let counted = words.iter().zip(words.iter().skip(1)).any(|(number, word)| {
        number.parse::<usize>().is_ok() && matches!(*word, "passed" | "failed" | "passing" | "failing")
    });
    counted
        || line.starts_with("test result:")
        || ["# pass ", "# fail ", "# tests "].iter().any(|s| line.starts_with(s))
}

#[cfg(test)]
mod tests {
    use super::*;

    const CARGO: &str = "
running 3 tests
test a ... ok
test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s

test result: FAILED. 10 passed; 2 failed; 0 ignored; 0 measured; 4 filtered out; finished in 1.20s
said test result: ok. 7 passed; 0 failed
";

    const TAP: &str = "
TAP version 13
# Subtest: pass 4
ok 1 - pass 4
# tests 12
# suites 0
# pass 10
# fail 1
# cancelled 1
# skipped 2
# todo 0
# duration_ms 120.5
TAP version 13
# pass 5
# fail 0
";

    #[test]
    fn cargo_suites_are_summed() {
        assert_eq!(cargo(CARGO), Count { passed: 13, failed: 2, left_out: 1 });
        assert_eq!(cargo("error: could not compile `numgate`"), Count::default());
    }

    #[test]
    fn tap_suites_are_summed() {
        assert_eq!(tap(TAP), Count { passed: 15, failed: 2, left_out: 2 });
        assert_eq!(tap("ok 1 - nothing counted"), Count::default());
    }

    #[test]
    fn another_runner_s_summary_is_recognised() {
        let summaries = ["3 passed, 0 failed", "  12 passing (3s)", "test result: ok.", "# pass 3", "Tests: 4 passed"];
        for line in summaries {
            assert!(is_one(line), "{line}");
        }
    }

    #[test]
    fn other_lines_are_not_summaries() {
        for line in ["# Subtest: a failed order", "passed 3 arguments", "step 3 of 4", "left: 3", "thread 3 panicked"] {
            assert!(!is_one(line), "{line}");
        }
    }
}
