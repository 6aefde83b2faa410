//! `cargo xtask fuzz`: two minutes of inputs that nobody wrote.
//!
//! The targets are the programs of `fuzz/Cargo.toml`. They start from `fuzz/corpus`; what else they find stays in
//! `target/fuzz`, and a later run goes on from there. With `--keep` the corpora are made anew instead: of all inputs that
//! are known, those of the fixtures among them, the fewest that reach as far.

use crate::failure::Failure;
use crate::place::Place;
use crate::report::{Line, Report, seconds};
use crate::setup::{self, tools};
use crate::{excerpt, shell};
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};
use std::time::{Duration, Instant};

/// All targets together.
const TIME: Duration = Duration::from_secs(120);

/// One input may take so many seconds.
const LONGEST_INPUT: u64 = 10;

/// Lines of a failure that say what it is.
const MOST_DETAILS: usize = 12;

/// `cargo xtask fuzz`.
pub(crate) fn task(place: &Place, report: &Report, arguments: &[String]) -> Result<ExitCode, Failure> {
    let keep = match arguments {
        [] => false,
        [flag] if flag == "--keep" => true,
        [other, ..] => return Err(Failure::usage(format!("expected nothing or `--keep`, got `{other}`"))),
    };
    let tool = tools::cargo_fuzz();
    if !setup::tool(place, report, &tool) {
        return Ok(ExitCode::FAILURE);
    }
    let fuzz = Fuzz { place, tool: tool.folder(place) };
    fuzz.nightly()?;
    let targets = targets(&read(&place.root().join("fuzz/Cargo.toml"))?)?;
    if keep {
        fuzz.seeds(&report.step("seeds"))?;
        for target in &targets {
            fuzz.keep(target, &report.step(target))?;
        }
        return Ok(ExitCode::SUCCESS);
    }
    fuzz.build(&report.step("build"))?;
    let words = place.target().join("fuzz/words");
    fs::write(&words, dictionary(&fixtures(place)?)).map_err(|error| Failure::file(&words, &error))?;
    let share = TIME / u32::try_from(targets.len()).unwrap_or(1);
    let mut well = true;
    for target in &targets {
        well &= fuzz.run(target, share, &words, report)?;
    }
    Ok(if well { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// cargo-fuzz, and where it works.
struct Fuzz<'p> {
    place: &'p Place,
    tool: PathBuf,
}

impl Fuzz<'_> {
    fn nightly(&self) -> Result<(), Failure> {
        shell::capture(shell::command("rustup").args(["run", "nightly", "rustc", "--version"])).map(|_| ()).map_err(
            |_| {
                Failure::new("expected a nightly Rust, which alone can be fuzzed; got none")
                    .mend("rustup toolchain install nightly --profile minimal")
            },
        )
    }

    /// The engine has no unsafe code, so that a sanitizer would find nothing; without one it is some times faster.
    fn command(&self, verb: &str) -> Result<Command, Failure> {
        let mut command = shell::command("rustup");
        command.current_dir(self.place.root()).env("PATH", shell::path_with(std::slice::from_ref(&self.tool))?);
        command.args(["run", "nightly", "cargo", "fuzz", verb, "--fuzz-dir", "fuzz", "--sanitizer", "none"]);
        command.arg("--target-dir").arg(self.place.target().join("fuzz/build"));
        Ok(command)
    }

    fn build(&self, line: &Line<'_>) -> Result<(), Failure> {
        line.watch();
        let start = Instant::now();
        shell::run(&mut self.command("build")?, &self.place.log("fuzz-build"))?;
        line.ok(&seconds(start.elapsed()));
        Ok(())
    }

    /// Whether nothing was found that should not be.
    fn run(&self, target: &str, time: Duration, words: &Path, report: &Report) -> Result<bool, Failure> {
        let line = report.step(target);
        line.watch();
        let found = self.folder("found", target)?;
        let (log, corpus) = (self.place.log(&format!("fuzz-{target}")), self.corpus(target)?);
        let mut command = self.command("run")?;
        command.arg(target).arg(&found).arg(&corpus).arg("--").arg(format!("-max_total_time={}", time.as_secs()));
        command.arg(format!("-timeout={LONGEST_INPUT}")).arg(format!("-dict={}", words.display()));
        let well = shell::logged(command.arg("-print_final_stats=1"), &log)?;
        let text = shell::read(&log)?;
        let reached = Reached::of(&text);
        if let (true, Some(reached)) = (well, &reached) {
            line.ok(&reached.to_string());
            return Ok(true);
        }
        let input = failing(&text).map(|path| self.place.shown(Path::new(path)));
        line.fail(&input.as_ref().map_or_else(|| "did not run".to_owned(), |input| format!("on {input}")));
        for detail in details(&text) {
            report.say(&format!("      | {detail}"));
        }
        report.say(&format!("      all of it: {}", self.place.shown(&log)));
        if let Some(input) = input {
            report.say(&format!("      run it alone: cargo +nightly fuzz run --sanitizer none {target} {input}"));
        }
        Ok(false)
    }

    /// The first inputs, from the fixtures.
    fn seeds(&self, line: &Line<'_>) -> Result<(), Failure> {
        line.doing("from the fixtures");
        let build = self.place.target().join("fuzz/seeds-build");
        let mut command = shell::command("cargo");
        command.current_dir(self.place.root()).args(["run", "--manifest-path", "fuzz/Cargo.toml", "--locked"]);
        command.arg("--target-dir").arg(build).args(["--example", "seeds", "--"]);
        shell::run(command.arg(self.place.target().join("fuzz/seeds")), &self.place.log("fuzz-seeds"))?;
        line.ok("from the fixtures");
        Ok(())
    }

    /// Makes the corpus of a target anew.
    fn keep(&self, target: &str, line: &Line<'_>) -> Result<(), Failure> {
        line.doing("looking for the fewest inputs that reach as far");
        let corpus = self.corpus(target)?;
        for source in ["seeds", "found"] {
            for path in files(&self.folder(source, target)?)? {
                let to = corpus.join(path.file_name().unwrap_or_default());
                fs::copy(&path, &to).map_err(|error| Failure::file(&to, &error))?;
            }
        }
        // How often a branch is taken does not count here, only that it is.
        let mut command = self.command("cmin")?;
        command.arg(target).arg(&corpus).args(["--", "-use_counters=0"]);
        shell::run(&mut command, &self.place.log(&format!("fuzz-keep-{target}")))?;
        let kept = files(&corpus)?;
        let sizes = kept.iter().map(|path| fs::metadata(path).map_or(0, |about| about.len()));
        line.ok(&format!("{} inputs, {} kB", kept.len(), sizes.sum::<u64>().div_ceil(1000)));
        Ok(())
    }

    fn corpus(&self, target: &str) -> Result<PathBuf, Failure> {
        made(self.place.root().join("fuzz/corpus").join(target))
    }

    fn folder(&self, name: &str, target: &str) -> Result<PathBuf, Failure> {
        made(self.place.target().join("fuzz").join(name).join(target))
    }
}

/// How far a target came.
#[derive(Debug, PartialEq, Eq)]
struct Reached {
    executions: u64,
    /// Branches of the engine that were taken.
    coverage: u64,
}

impl Reached {
    /// What libFuzzer prints at the end; without executions it reached nothing.
    fn of(log: &str) -> Option<Self> {
        let executed = log.lines().find_map(|line| line.strip_prefix("stat::number_of_executed_units:"))?;
        let covered = log.lines().rev().find_map(|line| line.split_once(" cov: "))?.1;
        let reached = Self {
            executions: executed.trim().parse().ok()?,
            coverage: covered.split_whitespace().next()?.parse().ok()?,
        };
        (reached.executions > 0 && reached.coverage > 0).then_some(reached)
    }
}

impl std::fmt::Display for Reached {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} executions, coverage {}", self.executions, self.coverage)
    }
}

/// The file of the input on which a target ended.
fn failing(log: &str) -> Option<&str> {
    log.lines().find_map(|line| line.split_once("Test unit written to ")).map(|(_, path)| path.trim())
}

/// What a target said when it ended, without the way there; else the last lines.
fn details(log: &str) -> Vec<&str> {
    let said = |line: &&str| line.contains("panicked at") || line.contains("ERROR: libFuzzer");
    let found: Vec<&str> =
        log.lines().skip_while(|line| !said(line)).take_while(|line| !line.starts_with("stack backtrace")).collect();
    let found = if found.is_empty() { excerpt::tail(log) } else { found };
    found.into_iter().take(MOST_DETAILS).collect()
}

/// The programs of the fuzz crate.
fn targets(manifest: &str) -> Result<Vec<String>, Failure> {
    let table: toml::Table = manifest.parse().map_err(|error| Failure::new(format!("`fuzz/Cargo.toml`: {error}")))?;
    let programs = table.get("bin").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    Ok(programs.iter().filter_map(|program| program.get("name")?.as_str().map(str::to_owned)).collect())
}

/// The words and names of fields in JSON texts, as libFuzzer reads them: it would seldom come upon them itself.
fn dictionary(texts: &[String]) -> String {
    let quoted = texts.iter().flat_map(|text| text.split('"').skip(1).step_by(2));
    let is_word = |text: &&str| {
        let plain = |byte: u8| byte.is_ascii_alphanumeric() || b"_-.".contains(&byte);
        (2..25).contains(&text.len()) && text.bytes().all(plain)
    };
    let words: BTreeSet<&str> = quoted.filter(is_word).collect();
    words.into_iter().map(|word| format!("\"\\\"{word}\\\"\"\n")).collect()
}

/// The texts of the fixtures.
fn fixtures(place: &Place) -> Result<Vec<String>, Failure> {
    let mut texts = Vec::new();
    for path in files(&place.root().join("fixtures"))? {
        for file in if path.is_dir() { files(&path)? } else { vec![path] } {
            if file.extension().is_some_and(|ending| ending == "json") {
                texts.push(read(&file)?);
            }
        }
    }
    Ok(texts)
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

fn made(folder: PathBuf) -> Result<PathBuf, Failure> {
    fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    Ok(folder)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const WELL: &str = "\
INFO: Running with entropic power schedule (0xFF, 100).
#2      INITED cov: 744 ft: 1390 corp: 158/1975b exec/s: 0 rss: 28Mb
#597562 DONE   cov: 816 ft: 1867 corp: 450/7473b lim: 2891 exec/s: 28455 rss: 29Mb
Done 597562 runs in 24 second(s)
stat::number_of_executed_units: 597562
stat::average_exec_per_sec:     28455
";

    const FAILED: &str = "\
#2754   REDUCE cov: 744 ft: 1390 corp: 158/1975b
thread '<unnamed>' panicked at targets/phone.rs:30:17:
assertion `left == right` failed
  left: 1
 right: 2
stack backtrace:
   0: rust_begin_unwind
artifact_prefix='fuzz/artifacts/phone/'; Test unit written to fuzz/artifacts/phone/crash-de01
stat::number_of_executed_units: 2825
";

    #[test]
    fn what_was_reached_is_read_from_the_last_lines() {
        assert_eq!(Reached::of(WELL), Some(Reached { executions: 597_562, coverage: 816 }));
        assert_eq!(Reached::of(WELL).unwrap().to_string(), "597562 executions, coverage 816");
        for silent in ["", "error: could not compile", &WELL.replace("597562\n", "0\n"), &WELL.replace(" cov: ", " ")] {
            assert_eq!(Reached::of(silent), None, "{silent}");
        }
    }

    #[test]
    fn a_failure_names_its_input_and_what_it_said() {
        assert_eq!((failing(WELL), failing(FAILED)), (None, Some("fuzz/artifacts/phone/crash-de01")));
        let said = details(FAILED);
        assert_eq!((said.len(), said.last()), (4, Some(&" right: 2")));
        assert_eq!(details("error: no such target"), ["error: no such target"]);
    }

    #[test]
    fn the_targets_are_the_programs_of_the_fuzz_crate() {
        let targets = targets(include_str!("../../fuzz/Cargo.toml")).unwrap();
        assert_eq!(targets, ["question", "phone", "identifier", "range", "table"]);
    }

    #[test]
    fn words_are_told_once_and_sentences_are_not() {
        let texts =
            [r#"{ "country": "ES", "name": "a sentence, no word" }"#.to_owned(), r#"["ES", "1", ""]"#.to_owned()];
        assert_eq!(dictionary(&texts), "\"\\\"ES\\\"\"\n\"\\\"country\\\"\"\n\"\\\"name\\\"\"\n");
    }
}
