//! Running other programs.

use crate::excerpt;
use crate::failure::Failure;
use std::env;
use std::ffi::OsString;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// A program that reads nothing, writes no colour and knows nothing of the cargo that started us.
pub(crate) fn command(program: impl AsRef<Path>) -> Command {
    let mut command = Command::new(program.as_ref());
    command
        .stdin(Stdio::null())
        .env("CARGO_TERM_COLOR", "never")
        .env_remove("FORCE_COLOR")
        .env_remove("CLICOLOR_FORCE");
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_")) {
            command.env_remove(name);
        }
    }
    command
}

/// Runs a program with its output in a log file. `false` when it ended badly.
pub(crate) fn logged(command: &mut Command, log: &Path) -> Result<bool, Failure> {
    Ok(status(command, log)? == Some(0))
}

/// Runs a program with its output in a log file; its exit code, unless something ended it.
pub(crate) fn status(command: &mut Command, log: &Path) -> Result<Option<i32>, Failure> {
    let file = || -> io::Result<(File, File)> {
        fs::create_dir_all(log.parent().unwrap_or(log))?;
        let file = File::create(log)?;
        Ok((file.try_clone()?, file))
    };
    let (out, err) = file().map_err(|error| Failure::file(log, &error))?;
    let status = command.stdout(out).stderr(err).status().map_err(|error| not_started(command, &error))?;
    Ok(status.code())
}

/// Runs a program with its output in a log file; the end of the log explains a failure.
pub(crate) fn run(command: &mut Command, log: &Path) -> Result<(), Failure> {
    if logged(command, log)? {
        return Ok(());
    }
    let text = read(log)?;
    let details = excerpt::tail(&text).into_iter().map(str::to_owned).collect();
    Err(Failure::new(format!("`{}` failed", shown(command))).details(details))
}

/// What a program prints, without the last line break; nothing if it ends badly.
pub(crate) fn capture(command: &mut Command) -> Result<String, Failure> {
    let output = command.stderr(Stdio::null()).output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        return Err(Failure::new(format!("`{}` failed", shown(command))));
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// A log, read leniently: programs write into it what they like.
pub(crate) fn read(path: &Path) -> Result<String, Failure> {
    let bytes = fs::read(path).map_err(|error| Failure::file(path, &error))?;
    Ok(excerpt::plain(&String::from_utf8_lossy(&bytes)))
}

/// `PATH` with some folders before it.
pub(crate) fn path_with(folders: &[PathBuf]) -> Result<OsString, Failure> {
    let path = env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(env::split_paths(&path));
    env::join_paths(all).map_err(|error| Failure::new(format!("expected folders that PATH can name: {error}")))
}

/// The first of some programs that is on `PATH`.
pub(crate) fn find(programs: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    programs.iter().find_map(|program| {
        env::split_paths(&path).map(|folder| folder.join(program)).find(|candidate| candidate.is_file())
    })
}

fn not_started(command: &Command, error: &io::Error) -> Failure {
    Failure::new(format!("`{}` could not be started: {error}", shown(command)))
}

fn shown(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_name().unwrap_or(command.get_program());
    let words: Vec<_> = std::iter::once(program).chain(command.get_args()).map(|word| word.to_string_lossy()).collect();
    words.join(" ")
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_shown_without_its_folder() {
        assert_eq!(shown(command("/somewhere/bin/cargo").args(["fmt", "--check"])), "cargo fmt --check");
    }

    #[test]
    fn what_is_printed_is_captured() {
        assert!(capture(command("cargo").arg("--version")).unwrap().starts_with("cargo 1."));
        assert!(capture(command("cargo").arg("--no-such-option")).is_err());
        assert!(capture(&mut command("no-such-program-of-ours")).is_err());
    }

    #[test]
    fn folders_come_before_the_path() {
        let path = path_with(&[PathBuf::from("first"), PathBuf::from("second")]).unwrap();
        let folders: Vec<_> = env::split_paths(&path).take(2).collect();
        assert_eq!(folders, ["first", "second"].map(PathBuf::from));
    }
}
