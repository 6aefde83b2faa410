//! The files which are rendered from the tables.

use std::fs;
use std::process::ExitCode;

use numgate::render::{ClauseSource, Rendered, clauses, files};

use crate::failure::Failure;
use crate::numbering;
use crate::place::Place;
use crate::report::Report;

/// `cargo xtask render`, and with `--check` whether the committed files are what it would write.
pub(crate) fn task(place: &Place, report: &Report, arguments: &[String]) -> Result<ExitCode, Failure> {
    let check = match arguments {
        [] => false,
        [flag] if flag == "--check" => true,
        [other, ..] => return Err(Failure::usage(format!("expected nothing or `--check`, got `{other}`"))),
    };
    let mut stale = Vec::new();
    for file in rendered(place)? {
        let path = place.root().join(file.path);
        if fs::read_to_string(&path).is_ok_and(|text| text == file.text) {
            continue;
        }
        if !check {
            let folder = path.parent().unwrap_or(place.root());
            fs::create_dir_all(folder).map_err(|error| Failure::file(folder, &error))?;
            fs::write(&path, &file.text).map_err(|error| Failure::file(&path, &error))?;
        }
        stale.push(file.path);
    }
    if check && !stale.is_empty() {
        return Err(
            Failure::new(format!("not what the tables render: {}", stale.join(", "))).mend("cargo xtask render")
        );
    }
    let done = if stale.is_empty() { "all files are what the tables render".to_owned() } else { stale.join(", ") };
    report.step("render").ok(&done);
    Ok(ExitCode::SUCCESS)
}

/// Every rendered file. The tables of clauses and of numbering plans are part of what the others are made from: after a
/// change of one of them a second run is needed, and `--check` says so.
fn rendered(place: &Place) -> Result<Vec<Rendered>, Failure> {
    let path = place.root().join("fixtures/clauses.toml");
    let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let table: toml::Table = text.parse().map_err(|error| Failure::new(format!("`{}`: {error}", path.display())))?;
    let entries = table.get("clause").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let sources = entries.iter().map(source).collect::<Result<Vec<_>, _>>()?;
    Ok([clauses(&sources), numbering::rendered(place)?].into_iter().chain(files()).collect())
}

fn source(entry: &toml::Value) -> Result<ClauseSource, Failure> {
    let text = |name: &str| {
        let value = entry.get(name).and_then(toml::Value::as_str);
        value.map(str::to_owned).ok_or_else(|| Failure::new(format!("expected `{name}` in each clause, got {entry}")))
    };
    Ok(ClauseSource { id: text("id")?, kind: text("kind")?, lines: text("lines")?, rule: text("rule")? })
}
