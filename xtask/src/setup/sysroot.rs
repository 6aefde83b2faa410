//! A toolchain of our own: Debian's compiler, the active toolchain's cargo and linker, and a standard library for the
//! web, built once from Debian's sources.
//!
//! It is a folder of the cache; nothing is entered into rustup. To use it, its `bin` stands first on `PATH`.

use super::wasm_target::{TARGET, has_target};
use super::{Met, packages};
use crate::failure::Failure;
use crate::place::{Place, Scratch};
use crate::report::Line;
use crate::{shell, versions};
use std::env;
use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// Debian's current Rust, kept for building browsers, and its sources.
pub(super) const PACKAGES: [&str; 2] = ["rustc-web", "rust-web-src"];

const COMPILER: &str = "/usr/bin/rustc";
const LIBRARIES: &str = "/usr/lib/rustlib";

/// Stands in the stamp: a change here makes every machine build again.
const RECIPE: &str = "recipe 1";

/// Where it is.
pub(super) fn folder(place: &Place) -> PathBuf {
    place.cache().join("rust-web")
}

/// Tells one build of it from another, of which the compiler says the same.
pub(super) fn identity(place: &Place) -> Option<String> {
    fs::read_to_string(folder(place).join("stamp")).ok()
}

/// What Debian's compiler says of itself, if it and its sources are there and new enough for the workspace.
pub(super) fn debian_rust(place: &Place) -> Result<Option<String>, Failure> {
    if !Path::new(COMPILER).is_file() || !Path::new(LIBRARIES).join("src/rust/library").is_dir() {
        return Ok(None);
    }
    let manifest = place.root().join("Cargo.toml");
    let wanted = versions::rust_version(&fs::read_to_string(&manifest).map_err(|e| Failure::file(&manifest, &e))?);
    let said = shell::capture(shell::command(COMPILER).arg("-vV"))?;
    Ok((versions::release(&said) >= wanted).then_some(said))
}

/// The linker for the web that the active toolchain brings.
pub(super) fn linker() -> Result<Option<PathBuf>, Failure> {
    let sysroot = shell::capture(shell::command("rustc").args(["--print", "sysroot"]))?;
    let host = host(&shell::capture(shell::command("rustc").arg("-vV"))?);
    let linker = Path::new(&sysroot).join(format!("lib/rustlib/{host}/bin/rust-lld"));
    Ok(Some(linker).filter(|path| path.is_file()))
}

/// Builds it, unless it was built from the compiler that is installed now.
pub(super) fn meet(place: &Place, line: &Line<'_>) -> Result<Met, Failure> {
    let Some(compiler) = debian_rust(place)? else {
        let what = format!("expected Debian's {}, got none that is new enough", PACKAGES.join(" and "));
        return Err(Failure::new(what).mend(packages::command_line(&PACKAGES)));
    };
    let (Some(linker), Some(cargo)) = (linker()?, env::var_os("CARGO").map(PathBuf::from)) else {
        return Err(Failure::new("expected the active toolchain to have cargo and rust-lld, got none"));
    };
    let ours = folder(place);
    let stamp = format!("{compiler}\n{RECIPE}\n");
    let built_before = identity(place).is_some_and(|text| text.starts_with(&stamp));
    let links = [("bin/cargo".to_owned(), cargo), (format!("lib/rustlib/{}/bin/rust-lld", host(&compiler)), linker)];
    if built_before {
        refresh(&ours, &links).map_err(|error| Failure::file(&ours, &error))?;
        return Ok(Met::Already("the toolchain made from Debian's has it".to_owned()));
    }

    line.doing("building the standard library from Debian's sources (a minute)");
    let scratch = Scratch::new(place, "rust-web")?;
    let built = build_library(place, scratch.path())?;
    let new = scratch.path().join("toolchain");
    lay_out(&new, &host(&compiler), &built)
        .and_then(|()| refresh(&new, &links))
        .and_then(|()| fs::write(new.join("stamp"), format!("{stamp}built {:?}\n", SystemTime::now())))
        .and_then(|()| if ours.exists() { fs::remove_dir_all(&ours) } else { Ok(()) })
        .and_then(|()| fs::rename(&new, &ours))
        .map_err(|error| Failure::file(&ours, &error))?;
    Ok(Met::Now("made from Debian's toolchain".to_owned()))
}

/// Compiles the standard library as a dependency of an empty crate, and returns the folder of the libraries.
fn build_library(place: &Place, scratch: &Path) -> Result<PathBuf, Failure> {
    let seed = scratch.join("seed");
    let write = || -> io::Result<PathBuf> {
        fs::create_dir_all(seed.join("src"))?;
        fs::write(seed.join("src/lib.rs"), "")?;
        fs::write(seed.join("Cargo.toml"), "[package]\nname = \"seed\"\nedition = \"2024\"\n[workspace]\n")?;
        fs::canonicalize(Path::new(LIBRARIES).join("src/rust"))
    };
    let sources = write().map_err(|error| Failure::file(&seed, &error))?;
    // With bitcode, because the module is built with whole-program optimisation.
    let mut flags = vec!["-Cembed-bitcode=yes".to_owned()];
    for path in [&sources, &Path::new(LIBRARIES).join("src/rust")] {
        flags.push(format!("--remap-path-prefix={}=/rustc", path.display()));
    }
    flags.extend(place.without_paths());
    let mut command = shell::command("cargo");
    command
        .current_dir(&seed)
        .env("RUSTC", COMPILER)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    command.env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "1");
    command.args(["build", "--release", "--target", TARGET, "--target-dir", "target"]);
    command.args(["-Z", "build-std=std,panic_abort,test", "-Z", "build-std-features="]);
    shell::run(&mut command, &place.log("setup-wasm32")).map_err(|failure| failure.mend("cargo xtask setup"))?;
    Ok(seed.join("target").join(TARGET).join("release/deps"))
}

/// Lays out the folder as compilers expect it.
fn lay_out(new: &Path, host: &str, built: &Path) -> io::Result<()> {
    let libraries = new.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    fs::create_dir_all(new.join("bin"))?;
    fs::create_dir_all(new.join(format!("lib/rustlib/{host}/bin")))?;
    symlink(Path::new(LIBRARIES).join(host).join("lib"), new.join(format!("lib/rustlib/{host}/lib")))?;
    symlink(Path::new(LIBRARIES).join("src"), new.join("lib/rustlib/src"))?;
    for program in ["rustc", "rustdoc"] {
        let script = format!("#!/bin/sh\nexec /usr/bin/{program} --sysroot \"${{0%/*}}/..\" \"$@\"\n");
        let path = new.join("bin").join(program);
        fs::write(&path, script)?;
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755))?;
    }
    for entry in fs::read_dir(built)? {
        let (name, path) = entry.map(|entry| (entry.file_name(), entry.path()))?;
        let is_library = name.to_str().is_some_and(|n| n.ends_with(".rlib") && !n.starts_with("libseed"));
        if is_library {
            fs::copy(path, libraries.join(name))?;
        }
    }
    if has_target(&libraries) { Ok(()) } else { Err(io::Error::other("expected libcore among the libraries built")) }
}

/// Makes the links to the active toolchain, which may have been updated or removed since.
fn refresh(toolchain: &Path, links: &[(String, PathBuf)]) -> io::Result<()> {
    for (name, to) in links {
        let link = toolchain.join(name);
        if fs::read_link(&link).is_ok_and(|old| old == *to) {
            continue;
        }
        if fs::symlink_metadata(&link).is_ok() {
            fs::remove_file(&link)?;
        }
        symlink(to, &link)?;
    }
    Ok(())
}

/// The machine a compiler runs on, from what `-vV` prints.
fn host(said: &str) -> String {
    said.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default().to_owned()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may panic")]
mod tests {
    use super::*;

    #[test]
    fn the_host_is_read() {
        let said =
            "rustc 1.96.0 (ac68faa20 2026-05-25)\nbinary: rustc\nhost: x86_64-unknown-linux-gnu\nrelease: 1.96.0";
        assert_eq!(host(said), "x86_64-unknown-linux-gnu");
        assert_eq!(host("rustc 1.96.0"), "");
    }

    #[test]
    fn links_follow_the_toolchain() {
        let folder = env::temp_dir().join(format!("numgate-links-{}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for to in ["/first", "/first", "/second"] {
            refresh(&folder, &[("link".to_owned(), PathBuf::from(to))]).unwrap();
            assert_eq!(fs::read_link(folder.join("link")).unwrap(), Path::new(to));
        }
        fs::remove_dir_all(folder).unwrap();
    }
}
