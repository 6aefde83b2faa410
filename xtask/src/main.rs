//! Set-up and checks: what `cargo xtask …` runs.
//!
//! A task is a row of [`TASKS`]; `cargo xtask` alone lists them. `setup` prepares a bare machine, `wasm` builds the
//! module, `render` writes the rendered files, and `test` decides whether the project is well.

mod arguments;
mod excerpt;
mod failure;
mod fuzz;
mod mutants;
mod nearest;
mod numbering;
mod place;
mod render;
mod report;
mod setup;
mod shell;
mod summary;
mod test;
mod versions;
mod wasm;

use crate::failure::Failure;
use crate::place::Place;
use crate::report::Report;
use std::env;
use std::process::ExitCode;

/// One task of the command line.
struct Task {
    name: &'static str,
    about: &'static str,
    run: fn(&Place, &Report, &[String]) -> Result<ExitCode, Failure>,
}

#[rustfmt::skip]
static TASKS: &[Task] = &[
    Task { name: "setup",   about: "install what is missing: wasm32 target, wasm-pack, node packages, Chromium", run: setup::task   },
    Task { name: "wasm",    about: "build the WebAssembly module into target/npm-wasm",                          run: wasm::task    },
    Task { name: "render",  about: "write the rendered files from the tables",                                   run: render::task  },
    Task { name: "test",    about: "set up, then check everything (--only STEP,STEP for some of it)",            run: test::task    },
    Task { name: "fuzz",    about: "two minutes of inputs that nobody wrote (--keep renews fuzz/corpus)",        run: fuzz::task    },
    Task { name: "mutants", about: "40 minutes of faults put into the engine, which a test must find",           run: mutants::task },
];

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    let Some((name, rest)) = arguments.split_first() else {
        for task in TASKS {
            println!("cargo xtask {:<9}{}", task.name, task.about);
        }
        return ExitCode::SUCCESS;
    };
    match run(name, rest) {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("error: {failure}");
            ExitCode::from(failure.code())
        }
    }
}

/// Finds the task and runs it.
fn run(name: &str, rest: &[String]) -> Result<ExitCode, Failure> {
    let Some(task) = TASKS.iter().find(|task| task.name == name) else {
        return Err(Failure::usage(nearest::unknown("task", name, TASKS.iter().map(|task| task.name))));
    };
    (task.run)(&Place::find()?, &Report::new(), rest)
}
