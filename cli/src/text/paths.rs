//! The report of `paths`: one line a way, with its rules below.

use numgate::{Document, Move, Path, PathsAnswer, Status};

use super::line::{BAD, FAINT, Line, OPEN, PLAIN, STRONG, WORD};
use super::page::Page;
use super::phrase::{choosing, count, doubtful, marked, named, otherwise, source, spaced, subject};
use crate::record::text_at;

pub fn write(page: &mut Page, question: &Document, answer: &PathsAnswer) {
    let end = |name: &str| text_at(question, name).unwrap_or_default().to_owned();
    let found = match answer.paths.len() {
        0 => Line::of(OPEN, "no way"),
        ways => Line::of(STRONG, count(ways, "way")),
    };
    let from = match text_at(question, "/from") {
        Some(from) => format!(" from `{from}`"),
        None => " from the beginning".to_owned(),
    };
    let ends = format!("{from} to `{}`, {}", end("/to"), subject(question));
    page.paragraph(0, &found.join(Line::prose(ends)));
    for entry in &answer.refused {
        page.gap();
        page.hung(Line::of(BAD, "✗ ").and(PLAIN, entry.path.as_str()), 11, &Line::prose(&entry.message));
        entry.help.iter().for_each(|help| page.paragraph(11, &Line::prose(help)));
        page.paragraph(11, &source(entry.rule, entry.clauses));
        entry.finding.iter().for_each(|finding| page.paragraph(11, &doubtful(*finding, None)));
    }
    let column = answer.paths.len().to_string().len() + 2;
    for (index, path) in answer.paths.iter().enumerate() {
        page.gap();
        page.hung(Line::of(FAINT, (index + 1).to_string()), column, &way(path));
        page.paragraph(column, &rules(path));
        for step in &path.steps {
            for other in &step.otherwise {
                page.paragraph(column + 2, &Line::of(WORD, taken(step)).and(PLAIN, " ").join(otherwise(other)));
                page.paragraph(column + 2, &source(other.rule, other.clauses));
                if let Some(finding) = step.finding {
                    page.paragraph(column + 2, &choosing(finding, other.reading));
                }
            }
        }
    }
}

fn way(path: &Path) -> Line {
    let status = |status: Status| Line::of(STRONG, status.as_str()).tied();
    let start = path.steps.first().and_then(|step| step.from).map(status).unwrap_or_default();
    path.steps.iter().fold(start, |line, step| {
        let stops = step.through.map(Status::Number).filter(|through| *through != step.to).into_iter().chain([step.to]);
        let lead = Line::of(PLAIN, "—").and(WORD, taken(step)).and(PLAIN, "→");
        let (line, _) = stops.fold((line, lead), |(line, lead), stop| {
            let leg = lead.and(PLAIN, " ").join(status(stop)).tied();
            let line = if line == Line::default() { line } else { line.and(PLAIN, " ") };
            (line.join(leg), Line::of(PLAIN, "→"))
        });
        line
    })
}

/// What sets a step going.
fn taken(step: &Move) -> String {
    match (step.request, step.event) {
        (Some(request), _) => named(request, step.action),
        (None, event) => event.map(|event| spaced(event.as_str())).unwrap_or_default(),
    }
}

fn rules(path: &Path) -> Line {
    path.steps.iter().enumerate().fold(Line::default(), |line, (index, step)| {
        let between = if index == 0 { "" } else { ", " };
        let line = line.and(FAINT, format!("{between}{}", step.rule.as_str()));
        match step.finding {
            Some(finding) => line.and(PLAIN, " ").join(marked(finding)),
            None => line,
        }
    })
}
