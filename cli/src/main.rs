//! The command line `numgate`: arguments in, one question, text or JSON out.
//!
//! A verb is two small files: `verbs/` turns its arguments into the question, `text/` its answer into a report.

use std::process::ExitCode;

mod arguments;
mod bulk;
mod input;
mod output;
mod record;
mod text;
mod usage;
mod verbs;

fn main() -> ExitCode {
    let raw: Vec<_> = std::env::args_os().collect();
    match arguments::parse(&raw) {
        Ok(arguments) => {
            arguments.color.apply();
            output::answer(arguments.verb.asked())
        }
        Err(error) => usage::refused(&error, &raw),
    }
}
