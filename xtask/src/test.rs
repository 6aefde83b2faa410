//! `cargo xtask test`: set up, then check everything.
//!
//! A step is a row of [`STEPS`]. Its output goes to `target/xtask/NAME.log`; a step that fails shows the part that
//! matters and does not keep back the steps that can do without it. The last line counts over all suites.

use crate::failure::Failure;
use crate::place::Place;
use crate::report::{Report, seconds};
use crate::setup::{self, Need, chromium};
use crate::summary::{self, Count};
use crate::{arguments, excerpt, shell, wasm};
use std::process::{Command, ExitCode};
use std::time::Instant;

/// One step, and what must be well before it can run.
struct Step {
    name: &'static str,
    needs: &'static [Need],
    after: &'static [&'static str],
    work: Work,
}

/// What a step runs, and how it is counted.
enum Work {
    /// In the repository; counts as one.
    Check(&'static str),
    /// In the repository; counts cargo's test results.
    Suites(&'static str),
    /// In `npm/`; counts as one.
    NpmCheck(&'static str),
    /// In `npm/`; counts TAP.
    NpmSuites(&'static str),
    /// The module; counts as one.
    Wasm,
}

use Need::{Chromium, Components, Node, NodePackages, Oracles};
use Work::{Check, NpmCheck, NpmSuites, Suites, Wasm};

#[rustfmt::skip]
static STEPS: &[Step] = &[
    //   name       needs                            after                  work
    step("fmt",     &[Components],                   &[],                   Check("cargo fmt --all --check")),
    step("clippy",  &[Components],                   &[],                   Check("cargo clippy --workspace --all-targets --all-features -- -D warnings")),
    step("render",  &[],                             &[],                   Check("cargo xtask render --check")),
    step("rust",    &[Oracles],                      &[],                   Suites("cargo test --workspace --all-features --no-fail-fast")),
    step("answers", &[],                             &[],                   Check("cargo run --package numgate-tests --bin answers -- target/answers.ndjson")),
    step("wasm",    wasm::NEEDS,                     &[],                   Wasm),
    step("build",   &[Node, NodePackages],           &["wasm"],             NpmCheck("npm run build")),
    step("node",    &[Node, NodePackages],           &["answers", "build"], NpmSuites("npm test")),
    step("browser", &[Node, NodePackages, Chromium], &["answers", "build"], NpmSuites("npm run test:browser")),
    step("package", &[Node, NodePackages],           &["build"],            NpmSuites("npm run check")),
];

const fn step(name: &'static str, needs: &'static [Need], after: &'static [&'static str], work: Work) -> Step {
    Step { name, needs, after, work }
}

/// How a step ended.
struct Ended {
    well: bool,
    count: Count,
    /// What stands behind the time.
    remark: String,
    /// The part of the output that matters.
    details: Vec<String>,
}

/// `cargo xtask test`.
pub(crate) fn task(place: &Place, report: &Report, arguments: &[String]) -> Result<ExitCode, Failure> {
    let names: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
    let chosen = arguments::only(arguments, &names)?;
    let steps: Vec<&Step> = STEPS.iter().filter(|step| chosen.contains(&step.name)).collect();

    let start = Instant::now();
    let needs: Vec<Need> = steps.iter().flat_map(|step| step.needs).copied().collect();
    let unmet = setup::run(place, report, &needs);
    let mut failed: Vec<&str> = Vec::new();
    let mut total = Count::default();
    for step in steps {
        let ended = match step.hindrance(&unmet, &failed) {
            Some(reason) => step.not_run(report, &reason),
            None => step.run(place, report),
        };
        total = total + ended.count;
        if !ended.well {
            failed.push(step.name);
        }
    }
    report.say(&format!("      {:<16}{}", "in all", seconds(start.elapsed())));
    report.say(&format!("{} passed, {} failed", total.passed, total.failed));
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

impl Step {
    /// Why it would be pointless to run it.
    fn hindrance(&self, unmet: &[Need], failed: &[&str]) -> Option<String> {
        let need =
            self.needs.iter().find(|need| unmet.contains(need)).map(|need| format!("there is no {}", need.name()));
        need.or_else(|| self.after.iter().find(|name| failed.contains(name)).map(|name| format!("`{name}` failed")))
    }

    fn not_run(&self, report: &Report, reason: &str) -> Ended {
        report.step(self.name).fail(&format!("not run, because {reason}"));
        Ended {
            well: false,
            count: Count { failed: 1, ..Count::default() },
            remark: String::new(),
            details: Vec::new(),
        }
    }

    fn run(&self, place: &Place, report: &Report) -> Ended {
        let line = report.step(self.name);
        line.watch();
        let start = Instant::now();
        let not_done = |failure: Failure| Ended::check(false, String::new(), failure.into_lines());
        let ended = self.work(place).unwrap_or_else(not_done);
        let told = format!("{:<9} {}", seconds(start.elapsed()), ended.remark);
        if ended.well {
            line.ok(&told);
            return ended;
        }
        line.fail(&told);
        for detail in &ended.details {
            report.say(&format!("      | {detail}"));
        }
        report.say(&format!("      all of it: {}", place.shown(&place.log(self.name))));
        report.say(&format!("      run it alone: cargo xtask test --only {}", self.name));
        ended
    }

    fn work(&self, place: &Place) -> Result<Ended, Failure> {
        let (line, folder) = match self.work {
            Wasm => return wasm::build(place).map(|size| Ended::check(true, size, Vec::new())),
            Check(line) | Suites(line) => (line, place.root().to_path_buf()),
            NpmCheck(line) | NpmSuites(line) => (line, place.npm()),
        };
        let log = place.log(self.name);
        let mut command = command(line);
        if let Some(browser) = chromium::find() {
            command.env(chromium::VARIABLE, browser);
        }
        let well = shell::logged(command.current_dir(folder), &log)?;
        let text = shell::read(&log)?;
        Ok(match self.work {
            Suites(_) => Ended::suites(well, summary::cargo(&text), &excerpt::cargo(&text)),
            NpmSuites(_) => Ended::suites(well, summary::tap(&text), &excerpt::tap(&text)),
            Check(_) | NpmCheck(_) | Wasm => Ended::check(well, String::new(), owned(&excerpt::tail(&text))),
        })
    }
}

impl Ended {
    /// A step without tests counts as one.
    fn check(well: bool, remark: String, details: Vec<String>) -> Self {
        let count = Count { passed: usize::from(well), failed: usize::from(!well), left_out: 0 };
        Self { well, count, remark, details }
    }

    /// A step with tests must have some; if it ended badly, one at least has failed.
    fn suites(ended_well: bool, mut count: Count, details: &[&str]) -> Self {
        let well = ended_well && count.failed == 0 && count.run() > 0;
        let mut remark = match count.failed {
            0 if count.run() == 1 => "1 test".to_owned(),
            0 => format!("{} tests", count.run()),
            failed => format!("{failed} of {} tests", count.run()),
        };
        if count.left_out > 0 {
            remark += &format!(", {} left out", count.left_out);
        }
        if !well && count.failed == 0 {
            count.failed = 1;
        }
        Self { well, count, remark, details: owned(details) }
    }
}

fn owned(lines: &[&str]) -> Vec<String> {
    lines.iter().map(|line| (*line).to_owned()).collect()
}

/// A command line without quotes.
fn command(line: &str) -> Command {
    let (program, rest) = line.split_once(' ').unwrap_or((line, ""));
    let mut command = shell::command(program);
    command.args(rest.split(' ').filter(|word| !word.is_empty()));
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: usize, failed: usize) -> Count {
        Count { passed, failed, left_out: 0 }
    }

    #[test]
    fn a_step_waits_only_for_steps_above_it() {
        for (place, step) in STEPS.iter().enumerate() {
            for name in step.after {
                assert!(STEPS.iter().take(place).any(|above| above.name == *name), "{} after {name}", step.name);
            }
        }
    }

    #[test]
    fn a_suite_without_tests_fails() {
        let ended = Ended::suites(true, count(0, 0), &[]);
        assert!(!ended.well);
        assert_eq!(ended.count, count(0, 1));
    }

    #[test]
    fn a_suite_that_ends_badly_fails_even_if_all_its_tests_passed() {
        let ended = Ended::suites(false, count(5, 0), &["killed"]);
        assert!(!ended.well);
        assert_eq!(ended.count, count(5, 1));
    }

    #[test]
    fn a_suite_that_is_well_keeps_its_count() {
        let ended = Ended::suites(true, Count { passed: 5, failed: 0, left_out: 2 }, &[]);
        assert!(ended.well);
        assert_eq!(ended.remark, "5 tests, 2 left out");
    }

    #[test]
    fn a_step_does_not_run_without_what_it_needs() {
        for step in STEPS {
            assert_eq!(step.hindrance(&[], &[]), None, "{}", step.name);
            for need in step.needs {
                assert!(step.hindrance(&[*need], &[]).is_some(), "{} needs {need:?}", step.name);
            }
            for name in step.after {
                assert!(step.hindrance(&[], &[name]).is_some(), "{} after {name}", step.name);
            }
        }
    }

    #[test]
    fn a_command_line_is_split_at_spaces() {
        let command = command("cargo fmt --all --check");
        assert_eq!(command.get_program(), "cargo");
        assert_eq!(command.get_args().collect::<Vec<_>>(), ["fmt", "--all", "--check"]);
    }
}
