//! Node and the packages of `npm/`.

use super::Met;
use crate::failure::Failure;
use crate::place::Place;
use crate::report::Line;
use crate::{shell, versions};
use std::fs;

const OLDEST: u32 = 20;

/// Looks for a node that is new enough.
pub(super) fn meet(_place: &Place, _line: &Line<'_>) -> Result<Met, Failure> {
    let wanted = |got: &str| Failure::new(format!("expected node {OLDEST} or newer with npm on PATH, got {got}"));
    let version = shell::capture(shell::command("node").arg("--version")).map_err(|_| wanted("no node"))?;
    if versions::release(&version).is_none_or(|(major, _)| major < OLDEST) {
        return Err(wanted(&version));
    }
    if shell::find(&["npm"]).is_none() {
        return Err(wanted("no npm"));
    }
    Ok(Met::Already(format!("{version} is there")))
}

/// Installs what `package-lock.json` lists, unless it was installed for the same list.
///
/// npm empties the folder first, and the stamp is written last: a run that was cut off leaves none.
pub(super) fn meet_packages(place: &Place, line: &Line<'_>) -> Result<Met, Failure> {
    let lock = place.npm().join("package-lock.json");
    let list = fs::read(&lock).map_err(|error| Failure::file(&lock, &error).mend("cd npm && npm install"))?;
    let stamp = place.npm().join("node_modules/.numgate-stamp");
    if fs::read(&stamp).is_ok_and(|installed| installed == list) {
        return Ok(Met::Already("are those of package-lock.json".to_owned()));
    }
    line.doing("installing what npm/package-lock.json lists");
    let mut command = shell::command("npm");
    command.args(["ci", "--no-audit", "--no-fund"]).current_dir(place.npm());
    shell::run(&mut command, &place.log("setup-node")).map_err(|failure| failure.mend("cd npm && npm ci"))?;
    fs::write(&stamp, list).map_err(|error| Failure::file(&stamp, &error))?;
    Ok(Met::Now("installed".to_owned()))
}
