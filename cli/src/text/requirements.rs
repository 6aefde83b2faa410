//! The report of `requirements`: one line a field, with what it is, how it stands and what one looks like.

use numgate::{FieldKind, Grade, Need, Requirement, RequirementCondition, RequirementsAnswer, facts};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG, WORD};
use super::page::Page;
use super::phrase::{named, source, spaced};

/// Where what a field is begins.
const COLUMN: usize = 30;

pub fn write(page: &mut Page, answer: &RequirementsAnswer) {
    let title = format!("{} in {}", named(answer.request, answer.action), facts(answer.country).name);
    page.hung(Line::default(), 0, &Line::of(STRONG, title));
    let restricted = if answer.restricted { ", of restricted use" } else { "" };
    let resource = Line::of(FAINT, format!("{} {}{restricted}", answer.method, answer.resource));
    page.paragraph(0, &resource);
    page.gap();
    let bare =
        |field: &&Requirement| field.need == Need::NotStated && field.rule.is_none() && field.kind != FieldKind::Record;
    for field in answer.fields.iter().filter(|field| !bare(field)) {
        let depth = field.path.as_str().matches('/').count().saturating_sub(2);
        let name = field.path.as_str().rsplit('/').next().unwrap_or_default();
        let lead = Line::of(PLAIN, " ".repeat(2 + 2 * depth)).and(STRONG, name);
        page.hung(lead, COLUMN, &told(field));
    }
    let rest: Vec<_> = answer.fields.iter().filter(bare).map(|field| format!("`{}`", field.path)).collect();
    if !rest.is_empty() {
        page.gap();
        page.paragraph(0, &Line::of(OPEN, "not stated").and(PLAIN, ": ").join(Line::prose(rest.join(", "))));
    }
    for refusal in &answer.refused {
        page.paragraph(
            2,
            &Line::of(BAD, spaced(refusal.code.as_str())).and(PLAIN, ": ").join(Line::prose(&refusal.message)),
        );
        if let Some(help) = &refusal.help {
            page.paragraph(2, &Line::of(FAINT, "help: ").join(Line::prose(help)));
        }
    }
    if answer.fields.is_empty() && answer.refused.is_empty() {
        page.paragraph(2, &Line::of(OPEN, "not stated").and(PLAIN, ": the guide names no field of it"));
    }
    if answer.schema.is_some() {
        page.gap();
        page.paragraph(0, &Line::of(FAINT, "the schema is in the JSON: --format json"));
    }
}

fn told(field: &Requirement) -> Line {
    let weak = if field.grade > Grade::Regulator { " (our reading)" } else { "" };
    let line = match field.need {
        Need::Mandatory => Line::of(BAD, format!("mandatory{weak}")),
        Need::Conditional => Line::of(NOTE, format!("conditional{weak}")),
        Need::Optional => Line::of(GOOD, "optional"),
        Need::NotApplicable => Line::of(FAINT, format!("not applicable{weak}")),
        _ => Line::of(OPEN, "not stated"),
    };
    let line = line.and(PLAIN, format!("; {}", field.meaning));
    let line = match &field.condition {
        Some(condition) => line.and(PLAIN, "; ").join(Line::prose(when(condition))),
        None => line,
    };
    let line = match field.words {
        [] => line,
        words if words.len() <= 4 => line.and(PLAIN, ": ").and(WORD, words.join(", ")),
        words => line.and(PLAIN, format!(": one of {} words", words.len())),
    };
    let line = match field.example {
        Some(example) => line.and(PLAIN, ", as ").and(WORD, example),
        None => line,
    };
    match field.rule {
        Some(rule) => line.and(PLAIN, " ").join(source(rule, field.clauses)),
        None => line,
    }
}

/// A condition as a sentence.
fn when(condition: &RequirementCondition) -> String {
    let path = condition.path.as_str();
    let listed = |words: &[&str]| format!("`{}`", words.join("`, `"));
    if !condition.words.is_empty() {
        return format!("where `{path}` is {}", listed(&condition.words));
    }
    if !condition.not_for.is_empty() {
        return format!("not where `{path}` is {}", listed(&condition.not_for));
    }
    if let Some(size) = condition.larger_than {
        return format!("where a range holds more than {size} numbers");
    }
    if !condition.one_of.is_empty() {
        let paths: Vec<_> = condition.one_of.iter().map(|path| path.as_str()).collect();
        return format!("at least one of {}", listed(&paths));
    }
    if !condition.without.is_empty() {
        return format!("where there is no {}", listed(&condition.without));
    }
    format!("together with {}", listed(&condition.with))
}
