//! Programs that cargo installs, each in a folder of the cache that carries its version.
//!
//! wasm-pack and wasm-bindgen belong to the set-up; cargo-fuzz and cargo-mutants come when their task is asked for. The
//! version of wasm-bindgen is the one in `Cargo.lock`: module and glue must come from the same.

use super::Met;
use crate::failure::Failure;
use crate::place::{Place, Scratch};
use crate::report::Line;
use crate::{shell, versions};
use std::fs;
use std::path::{Path, PathBuf};

const WASM_PACK: &str = "0.15.1";
const CARGO_FUZZ: &str = "0.13.2";
const CARGO_MUTANTS: &str = "27.1.0";

/// One program that cargo installs.
pub(crate) struct Tool {
    package: &'static str,
    binary: &'static str,
    version: String,
    /// What can be left out of the build.
    options: &'static [&'static str],
}

/// The folders of the programs, to be put on `PATH`.
pub(crate) fn folders(place: &Place) -> Result<Vec<PathBuf>, Failure> {
    Ok(tools(place)?.iter().map(|tool| tool.folder(place)).collect())
}

/// What `cargo xtask fuzz` runs.
pub(crate) fn cargo_fuzz() -> Tool {
    Tool { package: "cargo-fuzz", binary: "cargo-fuzz", version: CARGO_FUZZ.to_owned(), options: &[] }
}

/// What `cargo xtask mutants` runs.
pub(crate) fn cargo_mutants() -> Tool {
    Tool { package: "cargo-mutants", binary: "cargo-mutants", version: CARGO_MUTANTS.to_owned(), options: &[] }
}

/// What the set-up installs.
pub(super) fn meet(place: &Place, line: &Line<'_>) -> Result<Met, Failure> {
    install(place, line, &tools(place)?)
}

/// Builds those that are missing; they share a build folder, which is removed afterwards.
pub(super) fn install(place: &Place, line: &Line<'_>, tools: &[Tool]) -> Result<Met, Failure> {
    let names: Vec<String> = tools.iter().map(Tool::name).collect();
    let missing: Vec<&Tool> = tools.iter().filter(|tool| !tool.is_there(place)).collect();
    if missing.is_empty() {
        let are = if tools.len() == 1 { "is" } else { "are" };
        return Ok(Met::Already(format!("{} {are} there", names.join(", "))));
    }
    let build = Scratch::new(place, "build")?;
    for tool in missing {
        line.doing(&format!("building {} (a minute or two)", tool.name()));
        tool.install(place, line, build.path())?;
    }
    Ok(Met::Now(format!("{} installed", names.join(", "))))
}

fn tools(place: &Place) -> Result<[Tool; 2], Failure> {
    let path = place.root().join("Cargo.lock");
    let lock = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let version = versions::locked(&lock, "wasm-bindgen").ok_or_else(|| {
        Failure::new("expected Cargo.lock to list wasm-bindgen, got none")
            .mend("cargo add --package numgate-wasm wasm-bindgen")
    })?;
    Ok([
        Tool { package: "wasm-pack", binary: "wasm-pack", version: WASM_PACK.to_owned(), options: &[] },
        Tool {
            package: "wasm-bindgen-cli",
            binary: "wasm-bindgen",
            version: version.to_owned(),
            // Its test runner, and the network it needs, are not used.
            options: &["--no-default-features", "--bin", "wasm-bindgen"],
        },
    ])
}

impl Tool {
    /// As cargo and its line call it.
    pub(super) const fn package(&self) -> &'static str {
        self.package
    }

    fn name(&self) -> String {
        format!("{} {}", self.binary, self.version)
    }

    /// Where its binary is.
    pub(crate) fn folder(&self, place: &Place) -> PathBuf {
        self.root(place).join("bin")
    }

    fn root(&self, place: &Place) -> PathBuf {
        place.cache().join(format!("{}-{}", self.package, self.version))
    }

    /// cargo moves a program into place when it is complete.
    fn is_there(&self, place: &Place) -> bool {
        self.folder(place).join(self.binary).is_file()
    }

    fn install(&self, place: &Place, line: &Line<'_>, build: &Path) -> Result<(), Failure> {
        let log = place.log(&format!("setup-{}", self.package));
        if shell::logged(&mut self.cargo_install(place, build, true), &log)? {
            return Ok(());
        }
        // A version which the program's own lock file names may not be to be had.
        let locked = !shell::read(&log)?.contains("failed to select a version");
        if !locked {
            line.doing(&format!("building {} without its lock file, of which a version is not to be had", self.name()));
        }
        shell::run(&mut self.cargo_install(place, build, locked), &log).map_err(|failure| {
            failure.mend(format!(
                "cargo install --root {} {}@{}",
                self.root(place).display(),
                self.package,
                self.version
            ))
        })
    }

    /// Unoptimised: compiling takes a third of the time, and our module is small.
    fn cargo_install(&self, place: &Place, build: &Path, locked: bool) -> std::process::Command {
        let mut command = shell::command("cargo");
        command.current_dir(place.cache()).env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_INCREMENTAL", "0");
        command.args(["install", "--profile", "dev", "--root"]).arg(self.root(place)).arg("--target-dir").arg(build);
        if locked {
            command.arg("--locked");
        }
        command.args(self.options).arg(format!("{}@{}", self.package, self.version));
        command
    }
}
