//! Writes the native answer to every fixture and every generated question, one JSON object a line, for the tests of
//! the other faces: `answers FILE`.

use std::io::Write;
use std::process::ExitCode;

use numgate_tests::{answered, canonical, cases, generated};
use serde_json::json;

fn main() -> ExitCode {
    match run() {
        Ok(count) => {
            println!("{count} answers");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<usize, String> {
    let path = std::env::args_os().nth(1).ok_or("expected the file to write, got nothing")?;
    let file = std::fs::File::create(&path).map_err(|error| error.to_string())?;
    let mut out = std::io::BufWriter::new(file);
    let mut all = cases()?;
    all.extend(generated());
    for case in &all {
        let line = json!({
            "file": case.file, "case": case.name, "question": case.question.as_str(), "ask": case.ask,
            "answer": answered(case.question, &case.ask),
        });
        writeln!(out, "{}", canonical(&line)).map_err(|error| error.to_string())?;
    }
    out.flush().map_err(|error| error.to_string())?;
    Ok(all.len())
}
