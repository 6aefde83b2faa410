//! Arguments that are none of ours: said by clap for people, or in a pipe by the error object for programs.

use std::ffi::OsString;
use std::io::IsTerminal;
use std::process::ExitCode;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use numgate::{ErrorCode, Pointer, Question, QuestionError, Word};

use crate::output;

/// The value of an option among arguments that may not be understood yet.
pub fn raw_value<'a>(raw: &'a [OsString], option: &str) -> Option<&'a str> {
    let mut texts = raw.iter().map(|argument| argument.to_str().unwrap_or_default());
    while let Some(argument) = texts.next() {
        match argument.strip_prefix(option) {
            Some("") => return texts.next(),
            Some(rest) if rest.starts_with('=') => return rest.get(1..),
            _ => {}
        }
    }
    None
}

/// Says what is wrong with the arguments, or shows the help that was asked for.
pub fn refused(error: &clap::Error, raw: &[OsString]) -> ExitCode {
    // Nothing can be done when even this cannot be written.
    if !error.use_stderr() {
        let _ = error.print();
        return ExitCode::SUCCESS;
    }
    // Where a drawing goes, often into a file, nothing else does.
    let mut words = raw.iter().skip(1).filter_map(|argument| argument.to_str());
    let verb = words.find(|word| Question::WORDS.contains(word));
    let drawing = verb == Some(Question::Diagram.as_str());
    let json = match raw_value(raw, "--format") {
        Some("text") => false,
        Some("json") => true,
        _ => !drawing && !std::io::stdout().is_terminal(),
    };
    if json {
        let _ = output::write(&output::canonical(&as_question_error(error)));
    } else {
        let _ = error.print();
    }
    ExitCode::from(output::WRONG)
}

fn as_question_error(error: &clap::Error) -> QuestionError {
    let got = said(error, ContextKind::InvalidArg).or_else(|| said(error, ContextKind::InvalidSubcommand));
    let argument = got.unwrap_or_default();
    let path = pointer(&argument);
    let quoted = format!("`{argument}`");
    let made = match error.kind() {
        ErrorKind::MissingRequiredArgument => {
            let name = path.as_str().trim_start_matches('/').to_owned();
            QuestionError::at(path, ErrorCode::MissingField, name, "nothing")
        }
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let expected = "a verb of `numgate --help`";
            QuestionError::at(Pointer::root(), ErrorCode::InvalidValue, expected, "nothing")
        }
        ErrorKind::UnknownArgument => {
            QuestionError::at(path, ErrorCode::UnknownField, "an argument of this verb", quoted)
        }
        ErrorKind::InvalidSubcommand => {
            QuestionError::at(Pointer::root(), ErrorCode::UnknownWord, "a verb of `numgate --help`", quoted)
        }
        ErrorKind::InvalidValue => {
            match (said(error, ContextKind::InvalidValue), said(error, ContextKind::ValidValue)) {
                (Some(value), Some(known)) if !value.is_empty() => {
                    QuestionError::at(path, ErrorCode::UnknownWord, format!("one of {known}"), format!("`{value}`"))
                }
                _ => QuestionError::at(path, ErrorCode::InvalidValue, "a value", "nothing"),
            }
        }
        _ => {
            let whole = error.to_string();
            let first = whole.lines().next().unwrap_or_default().trim_start_matches("error: ").to_owned();
            QuestionError::at(path, ErrorCode::InvalidValue, "arguments as `numgate --help` shows them", first)
        }
    };
    let near = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
    match near.into_iter().find_map(|kind| said(error, kind)) {
        Some(near) => made.with_help(format!("did you mean `{near}`?")),
        None => made,
    }
}

/// `--ported-in-return <COUNTRY=STATUS>` is `/portedInReturn`.
fn pointer(argument: &str) -> Pointer {
    let name = argument.split([' ', '=', ',']).next().unwrap_or_default();
    let name = name.trim_matches(['-', '<', '>', '[', ']']).to_lowercase();
    if name.is_empty() {
        return Pointer::root();
    }
    let mut parts = name.split('-');
    let first = parts.next().unwrap_or_default().to_owned();
    let camel = parts.fold(first, |name, part| {
        let mut letters = part.chars();
        name + &letters.next().map(|c| c.to_ascii_uppercase().to_string()).unwrap_or_default() + letters.as_str()
    });
    Pointer::root().field(&camel)
}

fn said(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) if !texts.is_empty() => Some(texts.join(", ")),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::OsString;

    use super::{pointer, raw_value};

    #[test]
    fn an_option_is_found_in_both_its_forms() {
        let raw: Vec<OsString> = ["numgate", "rules", "--format", "text", "--color=never"].map(OsString::from).into();
        assert_eq!(raw_value(&raw, "--format"), Some("text"));
        assert_eq!(raw_value(&raw, "--color"), Some("never"));
        assert_eq!(raw_value(&raw, "--on"), None);
    }

    #[test]
    fn an_argument_points_to_the_field_of_its_name() {
        for (argument, path) in [
            ("--country <COUNTRY>", "/country"),
            ("--owns-fr-numbers=x", "/ownsFrNumbers"),
            ("<ID>", "/id"),
            ("--country <COUNTRY>, --origin <ORIGIN>", "/country"),
            ("", ""),
        ] {
            assert_eq!(pointer(argument).as_str(), path, "{argument}");
        }
    }
}
