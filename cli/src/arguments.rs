//! The arguments as a whole: the verb, and what every verb takes for its appearance.

use std::ffi::OsString;

use anstream::ColorChoice;
use clap::{CommandFactory, FromArgMatches, Parser, ValueEnum};

use crate::usage::raw_value;
use crate::verbs::Verb;

/// The heading of the options that change how an answer looks, not what it says.
pub const APPEARANCE: &str = "Appearance";

const EXAMPLES: &str = "\
Examples:
  numgate check order.json
  numgate moves --country CH --origin ported-in --status port-in-activated
  numgate explain F-02

Exit status: 0 valid, or a question answered; 1 invalid; 3 undecided or needs approval; 2 the question itself was wrong.";

/// Says, before a phone-number order is sent, whether it will be accepted: offline, with the reason and its source.
#[derive(Debug, Parser)]
#[command(name = "numgate", version, after_help = EXAMPLES, max_term_width = 100, propagate_version = false)]
pub struct Arguments {
    /// When to use colour; `auto` is on a terminal, unless `NO_COLOR` is set
    #[arg(long, global = true, value_enum, value_name = "WHEN", default_value_t, help_heading = APPEARANCE)]
    pub color: Color,

    #[command(subcommand)]
    pub verb: Verb,
}

/// When to use colour: on a terminal, also in a pipe, or not at all.
// The words speak for themselves; a document on each would stretch the help of every verb.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum Color {
    #[default]
    Auto,
    Always,
    Never,
}

impl Color {
    /// Makes this the choice for all that is written.
    pub fn apply(self) {
        let choice = match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        };
        choice.write_global();
    }
}

/// Reads the arguments, the program's name first.
///
/// # Errors
///
/// When they are none of ours, or ask for help.
pub fn parse(raw: &[OsString]) -> Result<Arguments, clap::Error> {
    // Help and complaints are written by clap before there is a choice of ours.
    let color = match raw_value(raw, "--color") {
        Some("always") => clap::ColorChoice::Always,
        Some("never") => clap::ColorChoice::Never,
        _ => clap::ColorChoice::Auto,
    };
    let mut command = Arguments::command().color(color);
    let matches = command.try_get_matches_from_mut(raw)?;
    Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::Arguments;

    #[test]
    fn the_declaration_of_the_arguments_holds_together() {
        Arguments::command().debug_assert();
    }
}
