//! `cargo xtask wasm`: the modules, their glue and their types, in `target/npm-wasm`.
//!
//! wasm-pack compiles and binds in a target folder of its own, so that it and the native builds do not wait for each
//! other; wasm-opt runs afterwards, and only when what it would read has changed.

use crate::arguments;
use crate::failure::Failure;
use crate::place::Place;
use crate::report::{Report, seconds};
use crate::setup::{self, Need, tools, wasm_target};
use crate::shell;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::time::Instant;

/// What the build cannot do without.
pub(crate) const NEEDS: &[Need] = &[Need::WasmTarget, Need::WasmTools, Need::Node, Need::NodePackages];

/// A module: its name and the questions in it, which are features of the `wasm` crate.
struct Module {
    name: &'static str,
    features: &'static str,
    /// How large a function may be that is put where it is called, and one that is marked for it. Both are less than
    /// usual at this `opt-level`, which is larger and no faster.
    inline: [u16; 2],
    /// Whether it is one of the package; the others are there to be measured.
    packed: bool,
}

/// What checks an order while it is typed, or a file of them: a tenth faster, for 1 % of the size.
const SWIFT: [u16; 2] = [65, 75];
const SMALL: [u16; 2] = [50, 50];

#[rustfmt::skip]
static MODULES: &[Module] = &[
    Module { name: "numgate",           features: "orders",     inline: SWIFT, packed: true  },
    Module { name: "numgate_form",      features: "filled",     inline: SWIFT, packed: true  },
    Module { name: "numgate_bulk",      features: "bulk",       inline: SWIFT, packed: true  },
    Module { name: "numgate_days",      features: "days",       inline: SMALL, packed: true  },
    Module { name: "numgate_values",    features: "values",     inline: SMALL, packed: true  },
    Module { name: "numgate_machines",  features: "machines",   inline: SMALL, packed: true  },
    Module { name: "numgate_reference", features: "reference",  inline: SMALL, packed: true  },
    // What the question of working days adds to the other, which has the calendars too.
    Module { name: "without_days",      features: "port-dates", inline: SMALL, packed: false },
];

/// A second round finds what the first has laid open. The lowest addresses are the end of the stack, where nothing is.
#[rustfmt::skip]
const OPTIMISE: &[&str] = &[
    "--low-memory-unused", "--one-caller-inline-max-function-size", "20", "-Oz", "-Oz",
    "--strip-producers", "--strip-target-features",
];

/// `cargo xtask wasm`.
pub(crate) fn task(place: &Place, report: &Report, arguments: &[String]) -> Result<ExitCode, Failure> {
    arguments::none(arguments)?;
    if !setup::run(place, report, NEEDS).is_empty() {
        return Ok(ExitCode::FAILURE);
    }
    let line = report.step("wasm");
    line.doing("building target/npm-wasm");
    let start = Instant::now();
    let size = build(place)?;
    line.ok(&format!("{}  {size}", seconds(start.elapsed())));
    Ok(ExitCode::SUCCESS)
}

/// Builds the modules and says how large they are.
pub(crate) fn build(place: &Place) -> Result<String, Failure> {
    let work = place.target().join("wasm-build");
    let result = place.target().join("npm-wasm");
    fs::create_dir_all(&result).map_err(|error| Failure::file(&result, &error))?;
    let mut sizes = Vec::new();
    for module in MODULES {
        let package = work.join("package").join(module.name);
        pack(place, &work, &package, module)?;
        let binary = format!("{}_bg.wasm", module.name);
        let optimised = optimise(place, &work.join("kept").join(module.name), &package.join(&binary))?;
        put(&optimised, &result.join(&binary))?;
        for ending in ["js", "d.ts"] {
            let file = format!("{}.{ending}", module.name);
            put(&package.join(&file), &result.join(&file))?;
        }
        let bytes = fs::metadata(&optimised).map_err(|error| Failure::file(&optimised, &error))?.len();
        if module.packed {
            sizes.push(format!("{} {}.{} kB", module.features, bytes / 1000, bytes % 1000 / 100));
        }
    }
    Ok(sizes.join(", "))
}

/// Compiles and binds.
fn pack(place: &Place, work: &Path, package: &Path, module: &Module) -> Result<(), Failure> {
    let own = wasm_target::own(place)?;
    start_afresh(work, own.as_ref().map_or("", |own| &own.identity)).map_err(|error| Failure::file(work, &error))?;
    let mut command = shell::command("wasm-pack");
    if own.is_some() {
        command.env_remove("RUSTUP_TOOLCHAIN");
    }
    let folders: Vec<PathBuf> = own.map(|own| own.folder).into_iter().chain(tools::folders(place)?).collect();
    let [any, marked] = module.inline;
    // Of one folder, cargo would build everything anew whenever the flags are others than before.
    let target = work.join(format!("inline-{any}-{marked}"));
    command.env("PATH", shell::path_with(&folders)?).env("CARGO_TARGET_DIR", target);
    let mut flags = place.without_paths();
    flags.push(format!("-Cllvm-args=-inline-threshold={any} -inlinehint-threshold={marked}"));
    command
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .env("WASM_PACK_CACHE", place.cache().join("wasm-pack"));
    command.args(["build", "wasm", "--mode", "no-install", "--target", "web", "--profile", "wasm"]);
    command.args(["--no-pack", "--no-opt", "--out-name", module.name, "--out-dir"]).arg(package);
    command.args(["--", "--no-default-features", "--features", module.features]);
    shell::run(command.current_dir(place.root()), &place.log("wasm"))
}

/// Empties the target folder when the toolchain was made again: cargo does not notice another standard library.
fn start_afresh(work: &Path, toolchain: &str) -> io::Result<()> {
    let stamp = work.join("toolchain");
    if fs::read_to_string(&stamp).is_ok_and(|before| before == toolchain) {
        return Ok(());
    }
    if work.exists() {
        fs::remove_dir_all(work)?;
    }
    fs::create_dir_all(work)?;
    fs::write(stamp, toolchain)
}

/// Lets the module trap where it would panic, runs wasm-opt and returns the smaller module. What was read and written
/// last is kept beside.
fn optimise(place: &Place, folder: &Path, module: &Path) -> Result<PathBuf, Failure> {
    let kept = Kept::new(folder.to_path_buf());
    let packages = place.npm().join("node_modules");
    let tool = packages.join("binaryen/package.json");
    let version = fs::read_to_string(&tool).map_err(|error| Failure::file(&tool, &error).mend("cargo xtask setup"))?;
    let trap = place.npm().join("trap.mjs");
    let script = fs::read_to_string(&trap).map_err(|error| Failure::file(&trap, &error))?;
    let stamp = format!("{}\n{version}\n{script}", OPTIMISE.join(" "));
    let input = fs::read(module).map_err(|error| Failure::file(module, &error))?;
    if !kept.is_of(&input, &stamp) {
        kept.clear().map_err(|error| Failure::file(&kept.folder, &error))?;
        let trapping = folder.join("trapping.wasm");
        shell::run(shell::command("node").arg(&trap).arg(module).arg(&trapping), &place.log("wasm-trap"))?;
        let mut command = shell::command(packages.join(".bin/wasm-opt"));
        command.args(OPTIMISE).arg(&trapping).arg("-o").arg(kept.output());
        shell::run(&mut command, &place.log("wasm-opt"))?;
        kept.keep(&input, &stamp).map_err(|error| Failure::file(&kept.folder, &error))?;
    }
    Ok(kept.output())
}

/// The last run of wasm-opt.
struct Kept {
    folder: PathBuf,
}

impl Kept {
    fn new(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn output(&self) -> PathBuf {
        self.folder.join("output.wasm")
    }

    /// Whether it read the same bytes with the same tool.
    fn is_of(&self, input: &[u8], stamp: &str) -> bool {
        let read = |name: &str| fs::read(self.folder.join(name)).unwrap_or_default();
        self.output().is_file() && read("stamp") == stamp.as_bytes() && read("input.wasm") == input
    }

    fn clear(&self) -> io::Result<()> {
        fs::create_dir_all(&self.folder)?;
        fs::write(self.folder.join("stamp"), "")
    }

    /// The stamp is written last: a run that was cut off leaves an empty one.
    fn keep(&self, input: &[u8], stamp: &str) -> io::Result<()> {
        fs::write(self.folder.join("input.wasm"), input)?;
        fs::write(self.folder.join("stamp"), stamp)
    }
}

/// Copies a file, unless it stands there already: whoever watches it is not woken for nothing.
fn put(from: &Path, to: &Path) -> Result<(), Failure> {
    let bytes = fs::read(from).map_err(|error| Failure::file(from, &error))?;
    if fs::read(to).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(to, bytes).map_err(|error| Failure::file(to, &error))
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;
    use std::env;

    fn temporary(name: &str) -> PathBuf {
        env::temp_dir().join(format!("numgate-{name}-{}", std::process::id()))
    }

    #[test]
    fn another_toolchain_starts_afresh() {
        let (work, built) = (temporary("work"), temporary("work").join("built"));
        for (toolchain, kept) in [("", false), ("", true), ("ours", false), ("ours", true)] {
            start_afresh(&work, toolchain).unwrap();
            assert_eq!(built.exists(), kept, "with `{toolchain}`");
            fs::write(&built, "").unwrap();
        }
        fs::remove_dir_all(work).unwrap();
    }

    #[test]
    fn an_optimised_module_is_kept_until_its_input_or_tool_changes() {
        let kept = Kept::new(temporary("kept"));
        assert!(!kept.is_of(b"module", "132"));
        kept.clear().unwrap();
        fs::write(kept.output(), "smaller").unwrap();
        assert!(!kept.is_of(b"module", "132"), "a run that was cut off is not trusted");
        kept.keep(b"module", "132").unwrap();
        assert!(kept.is_of(b"module", "132"));
        assert!(!kept.is_of(b"module", "133"));
        assert!(!kept.is_of(b"another", "132"));
        fs::remove_dir_all(&kept.folder).unwrap();
    }
}
