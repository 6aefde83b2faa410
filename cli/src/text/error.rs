//! A question that was wrong.

use numgate::QuestionError;

use super::line::{BAD, Line, NOTE, PLAIN, STRONG};
use super::page::Page;
use crate::verbs::words::kebab;

/// More of a path than this says nothing to a person.
const LONGEST_PATH: usize = 120;

/// What is wrong with a question, where, and what to do.
pub fn refusal(error: &QuestionError, width: usize) -> String {
    let mut page = Page::new(width);
    let mut line = Line::default();
    let typed: Vec<_> = std::env::args_os().filter_map(|argument| argument.into_string().ok()).collect();
    let path = error.path.as_str();
    if !path.is_empty() {
        let cut = path.chars().nth(LONGEST_PATH).map_or("", |_| "…");
        let path: String = path.chars().take(LONGEST_PATH).collect();
        if let Some(option) = option(error.path.as_str(), &typed) {
            line = line.and(STRONG, option).and(PLAIN, " (").and(STRONG, format!("{path}{cut}")).and(PLAIN, "): ");
        } else {
            line = line.and(STRONG, format!("{path}{cut}")).and(PLAIN, ": ");
        }
    }
    page.hung(Line::of(BAD, "error:"), 7, &line.join(Line::prose(error.message())));
    if let Some(help) = &error.help {
        page.hung(Line::of(NOTE, "help:"), 6, &Line::prose(help));
    }
    page.text()
}

/// The option, among the arguments typed, that gave what stands at a path: `/customer/offer` is `--offer`.
fn option(path: &str, typed: &[String]) -> Option<String> {
    let given = |option: &String| typed.iter().any(|argument| argument.split('=').next() == Some(option));
    let names = path.rsplit('/').filter(|name| !name.is_empty()).map(kebab);
    names.flat_map(|name| [format!("--{}", name.trim_end_matches('s')), format!("--{name}")]).find(given)
}

#[cfg(test)]
mod tests {
    use super::option;

    #[test]
    fn a_path_is_given_by_the_option_that_was_typed() {
        let typed = ["numgate", "--status-since", "x", "--step=y", "--lead-time", "z", "--offer"].map(String::from);
        for (path, expected) in [
            ("/statusSince", Some("--status-since")),
            ("/steps/0/at", Some("--step")),
            ("/overrides/leadTimes/GB/workingDays", Some("--lead-time")),
            ("/customer/offer", Some("--offer")),
            ("/country", None),
            ("", None),
        ] {
            assert_eq!(option(path, &typed).as_deref(), expected, "{path}");
        }
    }
}
