//! rustfmt and clippy.

use super::{Met, wasm_target};
use crate::failure::Failure;
use crate::place::Place;
use crate::report::Line;
use crate::shell;

const ADD: &str = "rustup component add rustfmt clippy";

/// Looks for both, and asks rustup for them if it may download.
pub(super) fn meet(place: &Place, line: &Line<'_>) -> Result<Met, Failure> {
    if present() {
        return Ok(Met::Already("rustfmt and clippy are there".to_owned()));
    }
    if !wasm_target::rustup_may_download() {
        return Err(Failure::new("rustfmt or clippy is missing and rustup may not download them").mend(ADD));
    }
    line.doing("adding rustfmt and clippy by rustup");
    let mut command = shell::command("rustup");
    shell::run(command.args(["component", "add", "rustfmt", "clippy"]), &place.log("setup-components"))
        .map_err(|failure| failure.mend(ADD))?;
    Ok(Met::Now("rustfmt and clippy added".to_owned()))
}

fn present() -> bool {
    ["fmt", "clippy"].iter().all(|name| shell::capture(shell::command("cargo").args([name, "--version"])).is_ok())
}
