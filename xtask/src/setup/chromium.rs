//! The browser of the tests.

use super::{Met, packages};
use crate::failure::Failure;
use crate::place::Place;
use crate::report::Line;
use crate::shell;
use std::env;
use std::path::PathBuf;

/// Names the browser, for us and for the tests of the npm package.
pub(crate) const VARIABLE: &str = "NUMGATE_CHROMIUM";

/// The browser that `NUMGATE_CHROMIUM` names, else the first on `PATH`.
pub(crate) fn find() -> Option<PathBuf> {
    match env::var_os(VARIABLE).filter(|value| !value.is_empty()) {
        Some(named) => Some(PathBuf::from(named)).filter(|path| path.is_file()),
        None => shell::find(&["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]),
    }
}

/// What apt-get should install for it.
pub(super) fn missing_packages() -> Option<&'static str> {
    (find().is_none() && env::var_os(VARIABLE).is_none() && packages::available()).then_some("chromium")
}

/// Looks for it; it was installed with the system packages.
pub(super) fn meet(_place: &Place, _line: &Line<'_>) -> Result<Met, Failure> {
    if let Some(path) = find() {
        return Ok(Met::Already(format!("{} is there", path.display())));
    }
    if let Some(named) = env::var_os(VARIABLE) {
        let what = format!("expected {VARIABLE} to name a browser, got {}", named.display());
        return Err(Failure::new(what).mend(format!("unset {VARIABLE}")));
    }
    let failure = Failure::new(format!("expected chromium or google-chrome on PATH or in {VARIABLE}, got neither"));
    Err(if packages::available() { failure.mend(packages::command_line(&["chromium"])) } else { failure })
}
