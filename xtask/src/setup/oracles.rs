//! What other programs say, for the tests that compare with them: `tests/python/NAME_dump.py` writes
//! `target/oracles/NAME.csv`, with the packages of `tests/python/requirements.txt` in a virtual environment. Numbers are
//! asked by the test that draws them (`tests/numbering/package.rs`), in the same environment.

use super::{Met, packages};
use crate::failure::Failure;
use crate::place::Place;
use crate::report::Line;
use crate::shell;
use std::fs;
use std::path::{Path, PathBuf};

const ENDING: &str = "_dump.py";

/// The system's packages without which there is no virtual environment.
pub(super) fn missing_packages() -> Vec<&'static str> {
    let there = shell::capture(shell::command("python3").args(["-c", "import ensurepip, venv"])).is_ok();
    if there || !packages::available() { Vec::new() } else { vec!["python3", "python3-venv"] }
}

/// Makes the environment and runs the scripts, unless they were run as they are.
///
/// The stamp is written last: a run that was cut off leaves none.
pub(super) fn meet(place: &Place, line: &Line<'_>) -> Result<Met, Failure> {
    let folder = place.root().join("tests/python");
    let requirements = folder.join("requirements.txt");
    let scripts = scripts(&folder)?;
    let mut wanted = read(&requirements)?;
    for script in &scripts {
        wanted += &read(script)?;
    }
    let (results, environment) = (place.target().join("oracles"), place.root().join(".venv"));
    let stamp = results.join("stamp");
    let python = environment.join("bin/python");
    if python.exists() && fs::read_to_string(&stamp).is_ok_and(|before| before == wanted) {
        return Ok(Met::Already("are those of tests/python".to_owned()));
    }
    line.doing("installing tests/python/requirements.txt and asking the packages");
    let log = place.log("setup-oracles");
    let mut command = shell::command("python3");
    command.args(["-m", "venv", "--clear"]).arg(&environment);
    shell::run(&mut command, &log).map_err(|failure| failure.mend("apt-get install python3-venv"))?;
    let mut command = shell::command(&python);
    command
        .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"])
        .arg(&requirements);
    shell::run(&mut command, &log)?;
    fs::create_dir_all(&results).map_err(|error| Failure::file(&results, &error))?;
    for script in &scripts {
        let said = shell::capture(shell::command(&python).arg(script))?;
        let result = results.join(format!("{}.csv", name(script)));
        fs::write(&result, said + "\n").map_err(|error| Failure::file(&result, &error))?;
    }
    fs::write(&stamp, wanted).map_err(|error| Failure::file(&stamp, &error))?;
    Ok(Met::Now("installed and asked".to_owned()))
}

/// The scripts, by name.
fn scripts(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).map_err(|error| Failure::file(folder, &error))?;
    let mut scripts: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    scripts.retain(|path| path.to_string_lossy().ends_with(ENDING));
    scripts.sort();
    Ok(scripts)
}

/// What a script asks: `holidays` of `holidays_dump.py`.
fn name(script: &Path) -> String {
    let file = script.file_name().unwrap_or_default().to_string_lossy();
    file.trim_end_matches(ENDING).to_owned()
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| Failure::file(path, &error))
}

#[cfg(test)]
mod tests {
    use super::name;
    use std::path::Path;

    #[test]
    fn a_script_is_named_by_what_it_asks() {
        assert_eq!(name(Path::new("tests/python/holidays_dump.py")), "holidays");
    }
}
