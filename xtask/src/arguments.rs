//! What stands behind a task's name.

use crate::failure::Failure;
use crate::nearest;

/// Nothing may.
pub(crate) fn none(arguments: &[String]) -> Result<(), Failure> {
    match arguments.first() {
        None => Ok(()),
        Some(argument) => Err(Failure::usage(format!("expected no argument, got `{argument}`"))),
    }
}

/// `--only STEP,STEP`: the steps it names, or all of them.
pub(crate) fn only<'a>(arguments: &[String], steps: &[&'a str]) -> Result<Vec<&'a str>, Failure> {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let list = match *words.as_slice() {
        [] => return Ok(steps.to_vec()),
        ["--only", list] => list,
        [word] if word.starts_with("--only=") => word.trim_start_matches("--only="),
        _ => return Err(Failure::usage(format!("expected `--only STEP,STEP`, got `{}`", words.join(" ")))),
    };
    let find = |word: &str| {
        let unknown = || Failure::usage(nearest::unknown("step", word, steps.iter().copied()));
        steps.iter().copied().find(|step| *step == word).ok_or_else(unknown)
    };
    list.split(',').map(find).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    const STEPS: &[&str] = &["fmt", "clippy", "rust"];

    fn ask(line: &str) -> Result<Vec<&'static str>, String> {
        let arguments: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
        only(&arguments, STEPS).map_err(|failure| failure.to_string())
    }

    #[test]
    fn nothing_means_every_step() {
        assert_eq!(ask("").unwrap(), STEPS);
    }

    #[test]
    fn some_steps_can_be_named() {
        assert_eq!(ask("--only rust,fmt").unwrap(), ["rust", "fmt"]);
        assert_eq!(ask("--only=clippy").unwrap(), ["clippy"]);
    }

    #[test]
    fn an_unknown_step_is_refused() {
        assert_eq!(ask("--only clipy").unwrap_err(), "unknown step `clipy`, did you mean `clippy`?");
        assert_eq!(ask("fmt").unwrap_err(), "expected `--only STEP,STEP`, got `fmt`");
        assert_eq!(ask("--only").unwrap_err(), "expected `--only STEP,STEP`, got `--only`");
    }

    #[test]
    fn a_task_without_arguments_refuses_them() {
        assert!(none(&[]).is_ok());
        assert_eq!(none(&["--fast".to_owned()]).unwrap_err().to_string(), "expected no argument, got `--fast`");
    }
}
