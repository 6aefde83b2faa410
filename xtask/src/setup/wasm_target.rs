//! A Rust that compiles for `wasm32-unknown-unknown`.
//!
//! The active toolchain if it has the target; else rustup adds it; else, where rustup may not download, the standard
//! library is built once from Debian's sources ([`super::sysroot`]).

use super::{Met, packages, sysroot};
use crate::failure::Failure;
use crate::place::Place;
use crate::report::Line;
use crate::shell;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

pub(super) const TARGET: &str = "wasm32-unknown-unknown";
const ADD: &str = "rustup target add wasm32-unknown-unknown";

/// Where the target can come from.
enum Way {
    /// The active toolchain has it.
    Active,
    /// rustup can add it.
    Rustup,
    /// A toolchain of our own, made from Debian's.
    Own,
    /// None of them.
    None,
}

/// The toolchain made here, if the active one cannot be used.
pub(crate) struct Own {
    /// To be put on `PATH` before all others.
    pub(crate) folder: PathBuf,
    /// Changes whenever it is made again.
    pub(crate) identity: String,
}

/// Which toolchain builds for the web; `None` is the active one.
pub(crate) fn own(place: &Place) -> Result<Option<Own>, Failure> {
    let made = |identity| Own { folder: sysroot::folder(place).join("bin"), identity };
    Ok(match way()? {
        Way::Own => sysroot::identity(place).map(made),
        Way::Active | Way::Rustup | Way::None => None,
    })
}

/// Whether there is a rustup and nobody forbids it to download.
pub(super) fn rustup_may_download() -> bool {
    shell::find(&["rustup"]).is_some() && env::var_os("RUSTUP_AUTO_INSTALL").is_none_or(|value| value != "0")
}

/// What apt-get should install for it.
pub(super) fn missing_packages(place: &Place) -> Result<Vec<&'static str>, Failure> {
    Ok(match way()? {
        Way::Own if sysroot::debian_rust(place)?.is_none() => sysroot::PACKAGES.to_vec(),
        _ => Vec::new(),
    })
}

/// Sees to the target.
pub(super) fn meet(place: &Place, line: &Line<'_>) -> Result<Met, Failure> {
    match way()? {
        Way::Active => Ok(Met::Already("the active toolchain has it".to_owned())),
        Way::Rustup => {
            line.doing("adding it by rustup");
            let mut command = shell::command("rustup");
            shell::run(command.args(["target", "add", TARGET]), &place.log("setup-wasm32"))
                .map_err(|failure| failure.mend(ADD))?;
            Ok(Met::Now("added by rustup".to_owned()))
        }
        Way::Own => sysroot::meet(place, line),
        Way::None => Err(Failure::new(format!("expected a Rust toolchain with {TARGET}, got none")).mend(ADD)),
    }
}

fn way() -> Result<Way, Failure> {
    if has_target(Path::new(&libraries()?)) {
        return Ok(Way::Active);
    }
    if rustup_may_download() {
        return Ok(Way::Rustup);
    }
    Ok(if packages::available() && sysroot::linker()?.is_some() { Way::Own } else { Way::None })
}

/// Where the active toolchain keeps the libraries of the target.
fn libraries() -> Result<String, Failure> {
    shell::capture(shell::command("rustc").args(["--print", "target-libdir", "--target", TARGET]))
}

/// Whether a folder of libraries holds the core of the standard library.
pub(super) fn has_target(libraries: &Path) -> bool {
    let Ok(entries) = fs::read_dir(libraries) else { return false };
    entries.flatten().any(|entry| {
        let name = entry.file_name();
        name.to_str().is_some_and(|name| name.starts_with("libcore-") && name.ends_with(".rlib"))
    })
}
