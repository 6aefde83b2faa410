//! `cargo xtask mutants`: faults put into the engine one at a time, each of which a test must find.
//!
//! All of `core/src/values` and one in [`SHARDS`] of `core/src/rules`, by cargo-mutants, against the tests of `core` and
//! the cases of `fixtures`. A fault that no test finds is explained in `tests/mutants.toml`, or a test is missing.

use crate::failure::Failure;
use crate::place::Place;
use crate::report::{Report, seconds};
use crate::setup::{self, tools};
use crate::{arguments, excerpt, shell};
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

/// So that all of it takes 40 minutes at most on two cores.
const SHARDS: &str = "0/60";

/// So many of a hundred faults may be left.
const MOST_SURVIVORS: usize = 5;

/// A test that takes longer hangs; in seconds.
const LONGEST_TEST: &str = "60";

/// The parts of the engine, each with what chooses from it.
#[rustfmt::skip]
static PARTS: &[(&str, &[&str])] = &[
    ("values", &["--file=core/src/values/**"]),
    ("rules",  &["--file=core/src/rules/**", "--shard", SHARDS, "--sharding=round-robin"]),
];

/// The tests by their names: those of `core` but for its drawings, those of the cases of `fixtures`, and those of many
/// orders, forms and fields, which no case holds; three that take seconds are left out.
static TESTS: &[&str] = &[
    "tests::",
    "laws::",
    "--skip=diagram::layout::",
    "--skip=diagram::svg::",
    "fixtures::",
    "identifiers::every_identifier_is_judged_as_its_source_says",
    "bulk::",
    "form::",
    "requirements::",
    "--skip=bulk::tables_are_read_as_csv_core_reads_them",
    "--skip=bulk::the_index_takes_at_most_32_bytes_a_row",
    "--skip=form::the_changes_lead_from_each_answer_to_the_next",
];

/// Where survivors are explained.
const EXPLAINED: &str = "tests/mutants.toml";

/// `cargo xtask mutants`.
pub(crate) fn task(place: &Place, report: &Report, arguments: &[String]) -> Result<ExitCode, Failure> {
    arguments::none(arguments)?;
    let path = place.root().join(EXPLAINED);
    let explained = explanations(&fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?)?;
    let tool = tools::cargo_mutants();
    if !setup::tool(place, report, &tool) {
        return Ok(ExitCode::FAILURE);
    }
    sound(place, report)?;
    let mut all = Outcome::default();
    for (name, choice) in PARTS {
        let line = report.step(name);
        line.watch();
        let start = Instant::now();
        let outcome = run(place, tool.folder(place), name, choice)?;
        line.ok(&format!("{}  {outcome}", seconds(start.elapsed())));
        all.found.extend(outcome.found);
        all.missed.extend(outcome.missed);
    }
    let complaints = complaints(&all, &explained);
    for complaint in &complaints {
        report.say(&format!("      | {complaint}"));
    }
    report.say(&format!("      in all: {all}"));
    Ok(if complaints.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Whether the tests are well without a fault. cargo-mutants itself would look in the package of the faults alone.
fn sound(place: &Place, report: &Report) -> Result<(), Failure> {
    let line = report.step("tests");
    line.watch();
    let start = Instant::now();
    let mut command = shell::command("cargo");
    command.current_dir(place.root()).env("CARGO_TARGET_DIR", place.target().join("mutants/build"));
    command.args(["test", "--profile=mutants", "--package=numgate", "--package=numgate-tests"]);
    command.args(["--lib", "--test=situations", "--"]).args(TESTS);
    shell::run(&mut command, &place.log("mutants-tests"))?;
    line.ok(&seconds(start.elapsed()));
    Ok(())
}

/// Tries the faults of one part, one after the other: each is built and tested on all cores.
fn run(place: &Place, tool: PathBuf, name: &str, choice: &[&str]) -> Result<Outcome, Failure> {
    let out = place.target().join("mutants").join(name);
    fs::create_dir_all(&out).map_err(|error| Failure::file(&out, &error))?;
    let mut command = shell::command("cargo");
    command.current_dir(place.root()).env("PATH", shell::path_with(&[tool])?);
    command.env("CARGO_TARGET_DIR", place.target().join("mutants/build"));
    command.args([
        "mutants",
        "--package=numgate",
        "--test-package=numgate,numgate-tests",
        "--profile=mutants",
        "--jobs=1",
        "--baseline=skip",
    ]);
    command
        .args(["--cargo-arg=--lib", "--cargo-arg=--test=situations", "--timeout", LONGEST_TEST, "--output"])
        .arg(&out);
    command.args(choice).args(["--", "--"]).args(TESTS);
    let log = place.log(&format!("mutants-{name}"));
    let code = shell::status(&mut command, &log)?;
    let list = |name: &str| {
        let path = out.join("mutants.out").join(name);
        let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
        Ok(text.lines().map(str::to_owned).collect::<Vec<_>>())
    };
    // 2 and 3: some were missed, or hung.
    if !matches!(code, Some(0 | 2 | 3)) {
        let details = excerpt::tail(&shell::read(&log)?).into_iter().map(str::to_owned).collect();
        return Err(Failure::new("`cargo mutants` failed").details(details));
    }
    // A test that hangs has found its fault.
    Ok(Outcome { found: [list("caught.txt")?, list("timeout.txt")?].concat(), missed: list("missed.txt")? })
}

/// Faults as cargo-mutants names them: `core/src/values/day.rs:12:9: replace < with <= in day`. Those that do not compile
/// are not among them.
#[derive(Debug, Default)]
struct Outcome {
    found: Vec<String>,
    missed: Vec<String>,
}

impl Outcome {
    fn tried(&self) -> usize {
        self.found.len() + self.missed.len()
    }
}

impl std::fmt::Display for Outcome {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} tried, {} found, {} survived", self.tried(), self.found.len(), self.missed.len())
    }
}

/// A survivor that need not be found.
struct Explained {
    file: String,
    fault: String,
}

fn explanations(text: &str) -> Result<Vec<Explained>, Failure> {
    let wrong = |what: String| Failure::new(format!("`{EXPLAINED}`: {what}"));
    let table: toml::Table = text.parse().map_err(|error: toml::de::Error| wrong(error.to_string()))?;
    let survivors = table.get("survivor").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let explained = survivors.iter().map(|survivor| {
        let text = |name: &str| {
            let value = survivor.get(name).and_then(toml::Value::as_str).filter(|value| !value.is_empty());
            value.map(str::to_owned).ok_or_else(|| wrong(format!("expected `{name}` in each survivor, got {survivor}")))
        };
        text("reason")?;
        Ok(Explained { file: text("file")?, fault: text("fault")? })
    });
    explained.collect()
}

/// What is not as it should be: survivors without a reason, reasons without a survivor, too many survivors, none tried.
fn complaints(outcome: &Outcome, explained: &[Explained]) -> Vec<String> {
    let is_of = |explained: &Explained, mutant: &str| place_and_fault(mutant) == (&*explained.file, &*explained.fault);
    let mut complaints = Vec::new();
    for mutant in &outcome.missed {
        if !explained.iter().any(|explained| is_of(explained, mutant)) {
            complaints.push(format!("no test finds {mutant}"));
        }
    }
    for explained in explained {
        let among = |mutants: &[String]| mutants.iter().any(|mutant| is_of(explained, mutant));
        // What is of another shard is not tried here.
        if among(&outcome.found) && !among(&outcome.missed) {
            complaints.push(format!("a test finds {}: {}, no reason is needed", explained.file, explained.fault));
        }
    }
    let (missed, tried) = (outcome.missed.len(), outcome.tried());
    if missed * 100 > tried * MOST_SURVIVORS {
        complaints.push(format!("more than {MOST_SURVIVORS} % survived: {missed} of {tried}"));
    }
    if tried == 0 {
        complaints.push("none was tried".to_owned());
    }
    complaints
}

/// The file of a fault and the fault, without the line, which moves.
fn place_and_fault(mutant: &str) -> (&str, &str) {
    let (place, fault) = mutant.split_once(": ").unwrap_or((mutant, ""));
    (place.split(':').next().unwrap_or_default(), fault)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const LESS: &str = "core/src/values/day.rs:12:9: replace < with <= in day";
    const MORE: &str = "core/src/values/day.rs:13:9: replace > with >= in day";
    const REASON: &str = "[[survivor]]\nfile = 'core/src/values/day.rs'\nfault = 'replace < with <= in day'\nreason = 'they are never equal'";

    fn said(found: &[&str], missed: &[&str], explained: &str) -> Vec<String> {
        let owned = |list: &[&str]| list.iter().map(|mutant| (*mutant).to_owned()).collect();
        // A hundred others are found.
        let mut outcome = Outcome { found: owned(found), missed: owned(missed) };
        outcome.found.extend((0..100).map(|line| format!("core/src/values/number.rs:{line}:1: replace + with -")));
        complaints(&outcome, &explanations(explained).unwrap())
    }

    #[test]
    fn a_survivor_needs_a_reason_and_a_reason_its_survivor() {
        assert!(said(&[LESS, MORE], &[], "").is_empty());
        assert!(said(&[MORE], &[LESS], REASON).is_empty());
        assert_eq!(said(&[LESS], &[MORE], ""), [format!("no test finds {MORE}")]);
        let stale = "a test finds core/src/values/day.rs: replace < with <= in day, no reason is needed";
        assert_eq!(said(&[LESS], &[], REASON), [stale]);
        // It is of another shard.
        assert!(said(&[MORE], &[], REASON).is_empty());
    }

    #[test]
    fn few_may_survive_and_some_must_be_tried() {
        assert!(said(&[], &[LESS; 5], REASON).is_empty());
        assert_eq!(said(&[], &[LESS; 6], REASON), ["more than 5 % survived: 6 of 106"]);
        assert_eq!(complaints(&Outcome::default(), &[]), ["none was tried"]);
    }

    #[test]
    fn a_reason_says_what_it_is_for_and_why() {
        assert_eq!(explanations(REASON).unwrap().len(), 1);
        for wrong in [REASON.replace("they are never equal", ""), REASON.replace("fault", "mutant"), "[[".to_owned()] {
            assert!(explanations(&wrong).is_err(), "{wrong}");
        }
        assert!(explanations(include_str!("../../tests/mutants.toml")).is_ok());
    }
}
