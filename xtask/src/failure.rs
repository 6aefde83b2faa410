//! Why a task could not be done.

use std::fmt;
use std::path::Path;

/// What went wrong, what the program said, and the command that would mend it.
#[derive(Debug)]
pub(crate) struct Failure {
    what: String,
    details: Vec<String>,
    mend: Option<String>,
    code: u8,
}

impl Failure {
    /// Something could not be done.
    pub(crate) fn new(what: impl Into<String>) -> Self {
        Self { what: what.into(), details: Vec::new(), mend: None, code: 1 }
    }

    /// The command line was not understood.
    pub(crate) fn usage(what: impl Into<String>) -> Self {
        Self { code: 2, ..Self::new(what) }
    }

    /// A file or folder could not be read or written.
    pub(crate) fn file(path: &Path, error: &std::io::Error) -> Self {
        Self::new(format!("`{}`: {error}", path.display()))
    }

    /// The command that would mend it; a more precise one given earlier stays.
    pub(crate) fn mend(mut self, command: impl Into<String>) -> Self {
        self.mend.get_or_insert(command.into());
        self
    }

    /// Lines of a program's output that explain the failure.
    pub(crate) fn details(mut self, lines: Vec<String>) -> Self {
        self.details = lines;
        self
    }

    /// The exit code of the whole run.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }
}

impl Failure {
    /// All it says, for a place where it stands among other lines.
    pub(crate) fn into_lines(self) -> Vec<String> {
        let mend = self.mend.map(|command| format!("mend: {command}"));
        [self.what].into_iter().chain(self.details).chain(mend).collect()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        for line in &self.details {
            write!(f, "\n      | {line}")?;
        }
        match &self.mend {
            Some(command) => write!(f, "\n      mend: {command}"),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure() -> Failure {
        Failure::new("`npm ci` failed").details(vec!["no network".to_owned()]).mend("npm ci").mend("cargo xtask setup")
    }

    #[test]
    fn a_failure_says_what_why_and_how_to_mend_it() {
        assert_eq!(failure().to_string(), "`npm ci` failed\n      | no network\n      mend: npm ci");
        assert_eq!(failure().into_lines(), ["`npm ci` failed", "no network", "mend: npm ci"]);
    }

    #[test]
    fn a_wrong_command_line_has_a_code_of_its_own() {
        assert_eq!(failure().code(), 1);
        assert_eq!(Failure::usage("unknown task").code(), 2);
    }
}
