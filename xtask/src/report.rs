//! What a person reads while a task runs.

use std::env;
use std::io::{self, IsTerminal, Write};
use std::time::Duration;

/// Lines on standard output: coloured and rewritten in place on a terminal, plain elsewhere.
pub(crate) struct Report {
    terminal: bool,
    colour: bool,
}

impl Report {
    /// Looks at standard output and at `NO_COLOR`.
    pub(crate) fn new() -> Self {
        let terminal = io::stdout().is_terminal();
        let no_colour = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Self { terminal, colour: terminal && !no_colour }
    }

    /// A step that has begun; its last line is the one that stays.
    pub(crate) fn step<'a>(&'a self, name: &'a str) -> Line<'a> {
        Line { report: self, name }
    }

    /// A line which belongs to no step.
    pub(crate) fn say(&self, text: &str) {
        println!("{text}");
    }

    fn paint(&self, colour: &str, text: &str) -> String {
        if self.colour { format!("\u{1b}[{colour}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}

/// The line of one step.
pub(crate) struct Line<'a> {
    report: &'a Report,
    name: &'a str,
}

impl Line<'_> {
    /// Something that takes a while begins.
    pub(crate) fn doing(&self, what: &str) {
        let end = if self.report.terminal { "" } else { "\n" };
        self.write("..  ", what, end);
    }

    /// Something begins which only a person at a terminal waits for.
    pub(crate) fn watch(&self) {
        if self.report.terminal {
            self.doing("");
        }
    }

    /// The step is well.
    pub(crate) fn ok(&self, what: &str) {
        self.write(&self.report.paint("32", "ok  "), what, "\n");
    }

    /// The step is not well.
    pub(crate) fn fail(&self, what: &str) {
        self.write(&self.report.paint("31", "FAIL"), what, "\n");
    }

    fn write(&self, mark: &str, what: &str, end: &str) {
        let start = if self.report.terminal { "\r\u{1b}[K" } else { "" };
        print!("{start}{}{end}", format!("{mark}  {:<16}{what}", self.name).trim_end());
        // A closed pipe is noticed by the next line that matters; nothing is lost here.
        let _ = io::stdout().flush();
    }
}

/// A length of time as it stands in the lines: seconds, to a tenth.
pub(crate) fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_seconds() {
        assert_eq!(seconds(Duration::from_millis(12_340)), "12.3 s");
        assert_eq!(seconds(Duration::from_millis(125_000)), "125.0 s");
    }

    #[test]
    fn colour_needs_a_terminal() {
        assert_eq!(Report { terminal: false, colour: false }.paint("32", "ok"), "ok");
        assert_eq!(Report { terminal: true, colour: true }.paint("32", "ok"), "\u{1b}[32mok\u{1b}[0m");
    }
}
