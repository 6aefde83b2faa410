//! `cargo xtask setup`: what a bare machine lacks.
//!
//! A need is a row of [`NEEDS`]. It looks first and leaves alone what is there, so a second run costs nothing and a
//! run that was cut off is simply repeated.

pub(crate) mod chromium;
mod components;
mod node;
mod oracles;
mod packages;
mod sysroot;
pub(crate) mod tools;
pub(crate) mod wasm_target;

use crate::arguments;
use crate::failure::Failure;
use crate::place::Place;
use crate::report::{Line, Report, seconds};
use std::process::ExitCode;
use std::time::Instant;

/// Something a step of the tests cannot do without.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Need {
    /// rustfmt and clippy.
    Components,
    /// A Rust that compiles for the web.
    WasmTarget,
    /// wasm-pack and wasm-bindgen.
    WasmTools,
    /// Node.
    Node,
    /// What `npm/package-lock.json` lists; wasm-opt is among it.
    NodePackages,
    /// The browser of the tests.
    Chromium,
    /// What other programs say, for the tests that compare with them.
    Oracles,
}

impl Need {
    /// As its line calls it.
    pub(crate) fn name(self) -> &'static str {
        NEEDS.iter().find(|(need, ..)| *need == self).map_or("", |(_, name, _)| name)
    }
}

/// How a need was met.
pub(crate) enum Met {
    /// It was there.
    Already(String),
    /// It was installed now.
    Now(String),
}

type Meet = fn(&Place, &Line<'_>) -> Result<Met, Failure>;

#[rustfmt::skip]
static NEEDS: &[(Need, &str, Meet)] = &[
    (Need::Components,   "rust components", components::meet),
    (Need::WasmTarget,   "wasm32 target",   wasm_target::meet),
    (Need::WasmTools,    "wasm tools",      tools::meet),
    (Need::Node,         "node",            node::meet),
    (Need::NodePackages, "node packages",   node::meet_packages),
    (Need::Chromium,     "chromium",        chromium::meet),
    (Need::Oracles,      "oracles",         oracles::meet),
];

/// `cargo xtask setup`.
pub(crate) fn task(place: &Place, report: &Report, arguments: &[String]) -> Result<ExitCode, Failure> {
    arguments::none(arguments)?;
    let all: Vec<Need> = NEEDS.iter().map(|(need, ..)| *need).collect();
    let unmet = run(place, report, &all);
    Ok(if unmet.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Meets what is needed, one line each, and returns what could not be met.
pub(crate) fn run(place: &Place, report: &Report, wanted: &[Need]) -> Vec<Need> {
    if [Need::WasmTarget, Need::Chromium, Need::Oracles].iter().any(|need| wanted.contains(need)) {
        attempt(place, report, "system packages", |place, line| packages::meet(place, line, wanted));
    }
    let wanted = NEEDS.iter().filter(|(need, ..)| wanted.contains(need));
    wanted.filter(|(_, name, meet)| !attempt(place, report, name, meet)).map(|(need, ..)| *need).collect()
}

/// Installs a program that one task alone runs; whether it is there then.
pub(crate) fn tool(place: &Place, report: &Report, tool: &tools::Tool) -> bool {
    attempt(place, report, tool.package(), |place, line| tools::install(place, line, std::slice::from_ref(tool)))
}

fn attempt(
    place: &Place,
    report: &Report,
    name: &str,
    meet: impl Fn(&Place, &Line<'_>) -> Result<Met, Failure>,
) -> bool {
    let line = report.step(name);
    let start = Instant::now();
    match meet(place, &line) {
        Ok(Met::Already(what)) => line.ok(&what),
        Ok(Met::Now(what)) => line.ok(&format!("{what}  {}", seconds(start.elapsed()))),
        Err(failure) => {
            line.fail(&failure.to_string());
            return false;
        }
    }
    true
}
