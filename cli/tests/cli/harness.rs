//! Runs the binary.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::Value;

/// What a run came to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Run {
    pub status: i32,
    pub out: String,
    pub err: String,
}

impl Run {
    /// The one line of canonical JSON on standard output.
    pub fn json(&self) -> Value {
        assert_eq!(self.out.matches('\n').count(), 1, "{self:?}");
        let mut value: Value = serde_json::from_str(&self.out).unwrap();
        value.sort_all_objects();
        assert_eq!(format!("{value}\n"), self.out, "not canonical");
        value
    }

    /// Path and code of the error object, after checking that it is one.
    pub fn error(&self) -> (String, String) {
        assert_eq!(self.status, 2, "{self:?}");
        let json = self.json();
        let error = json.get("error").unwrap();
        let field = |name: &str| error.get(name).and_then(Value::as_str).unwrap_or_else(|| panic!("{name}: {json}"));
        for name in ["expected", "got", "message"] {
            assert!(!field(name).is_empty(), "{name}: {json}");
        }
        (field("path").to_owned(), field("code").to_owned())
    }
}

/// The binary, with nothing of the surroundings that changes how it looks.
pub fn command(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_numgate"));
    command.args(arguments);
    for name in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    command
}

/// A run without input.
pub fn run(arguments: &[&str]) -> Run {
    fed(arguments, b"")
}

/// A run with this on standard input.
pub fn fed(arguments: &[&str], input: &[u8]) -> Run {
    finished(command(arguments), input)
}

/// The same for a command that was prepared.
pub fn finished(mut command: Command, input: &[u8]) -> Run {
    let pipes = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    // A program that reads nothing closes the pipe early, which is its right.
    let feeding = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    feeding.join().unwrap();
    Run {
        status: output.status.code().unwrap_or(-1),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// A file that is gone after the test.
#[derive(Debug)]
pub struct TempFile(PathBuf);

impl TempFile {
    pub fn with(content: &[u8]) -> Self {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let name = format!("numgate-{}-{}.json", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = std::env::temp_dir().join(name);
        fs::write(&path, content).unwrap();
        Self(path)
    }

    pub fn name(&self) -> &str {
        self.0.to_str().unwrap()
    }
}

impl Drop for TempFile {
    fn drop(&mut self) {
        drop(fs::remove_file(&self.0));
    }
}
