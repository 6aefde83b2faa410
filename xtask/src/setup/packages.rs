//! What comes from the system's own packages, in one call.

use super::{Met, Need, chromium, oracles, wasm_target};
use crate::failure::Failure;
use crate::place::Place;
use crate::report::Line;
use crate::shell;
use std::fs;
use std::os::unix::fs::MetadataExt;

/// Installs what some needs lack, where the system is Debian's.
pub(super) fn meet(place: &Place, line: &Line<'_>, wanted: &[Need]) -> Result<Met, Failure> {
    let mut missing: Vec<&str> = Vec::new();
    if wanted.contains(&Need::WasmTarget) {
        missing.extend(wasm_target::missing_packages(place)?);
    }
    if wanted.contains(&Need::Chromium) {
        missing.extend(chromium::missing_packages());
    }
    if wanted.contains(&Need::Oracles) {
        missing.extend(oracles::missing_packages());
    }
    if missing.is_empty() {
        return Ok(Met::Already("none is missing".to_owned()));
    }
    let names = missing.join(" ");
    let by_hand = command_line(&missing);
    if !available() {
        return Err(Failure::new(format!("expected apt-get for {names}, got a system without it")));
    }
    if !is_root() {
        return Err(Failure::new(format!("installing {names} needs root")).mend(by_hand));
    }
    line.doing(&format!("installing {names} by apt-get"));
    for arguments in [&["update"][..], &INSTALL[..]] {
        let mut command = shell::command("apt-get");
        command.env("DEBIAN_FRONTEND", "noninteractive").args(arguments);
        if arguments == INSTALL {
            command.args(&missing);
        }
        shell::run(&mut command, &place.log("setup-packages")).map_err(|failure| failure.mend(by_hand.as_str()))?;
    }
    Ok(Met::Now(format!("{names} installed")))
}

/// Nothing that is there is ever removed for it.
const INSTALL: [&str; 4] = ["install", "-y", "--no-install-recommends", "--no-remove"];

/// Whether the system has apt-get.
pub(super) fn available() -> bool {
    shell::find(&["apt-get"]).is_some()
}

/// What a person types to install some packages.
pub(super) fn command_line(packages: &[&str]) -> String {
    let sudo = if is_root() { "" } else { "sudo " };
    format!("{sudo}apt-get update && {sudo}apt-get {} {}", INSTALL.join(" "), packages.join(" "))
}

fn is_root() -> bool {
    fs::metadata("/proc/self").is_ok_and(|me| me.uid() == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_by_hand_is_complete() {
        let line = command_line(&["chromium", "rustc-web"]).replace("sudo ", "");
        let expected = "apt-get update && apt-get install -y --no-install-recommends --no-remove chromium rustc-web";
        assert_eq!(line, expected);
    }
}
