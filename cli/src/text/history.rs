//! The report of `history`: one line a step with what explains it, and what is wrong with it below.

use numgate::{Actor, Document, HistoryAnswer, HistoryStep, Issue, OrderKind, Pending, Status, Verdict};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, doubtful, marked, named, source, spaced, subject};
use crate::record::{at, text_at, word_at};

/// Where the status stands, behind the time, and the least columns between it and what explains it.
const INDENT: usize = 2;
const GAP: usize = 2;

pub fn write(page: &mut Page, question: &Document, answer: &HistoryAnswer) {
    let steps = match at(question, "/steps") {
        Some(Document::List(steps)) => steps.len(),
        _ => 0,
    };
    verdict(page, question, answer, steps);
    page.gap();
    let told = |index: usize, field: &str| {
        text_at(question, &format!("/steps/{index}/{field}")).unwrap_or_default().to_owned()
    };
    let order = word_at::<OrderKind>(question, "/order");
    let statuses: Vec<_> = (0..steps).map(|index| status(order, &told(index, "status"))).collect();
    let times: Vec<_> = (0..steps).map(|index| time(&told(index, "at"))).collect();
    let widest = |texts: &[String]| texts.iter().map(|text| text.chars().count()).max().unwrap_or_default();
    let beside = INDENT + 2 + widest(&times) + GAP;
    let column = beside + widest(&statuses) + GAP;
    for (index, (status, moment)) in statuses.iter().zip(&times).enumerate() {
        let prefix = format!("/steps/{index}/");
        let here = |path: &numgate::Pointer| path.as_str().starts_with(&prefix);
        let issues: Vec<_> = answer.issues.iter().filter(|issue| here(&issue.path)).collect();
        let pending: Vec<_> = answer.pending.iter().filter(|entry| here(&entry.path)).collect();
        let nowhere = answer.issues.iter().any(|issue| issue.path.as_str() == "/order");
        let (style, symbol) = match (issues.is_empty(), pending.is_empty()) {
            (false, _) => (BAD, "✗"),
            (true, false) => (OPEN, "?"),
            // Where there are no such orders, nothing is said of their steps.
            _ if nowhere => (FAINT, "·"),
            _ => (GOOD, "✓"),
        };
        let lead = Line::of(PLAIN, " ".repeat(INDENT)).and(style, symbol).and(PLAIN, " ");
        let lead = lead.and(FAINT, format!("{moment:<width$}", width = beside - INDENT - 2)).and(STRONG, status);
        let step = answer.steps.iter().find(|step| step.index == index);
        page.hung(lead, column, &step.map(explained).unwrap_or_default());
        issues.iter().for_each(|entry| issue(page, beside, entry));
        pending.iter().for_each(|entry| open(page, beside, entry));
    }
    let elsewhere = |path: &numgate::Pointer| !path.as_str().starts_with("/steps/");
    answer.issues.iter().filter(|entry| elsewhere(&entry.path)).for_each(|entry| issue(page, INDENT, entry));
    answer.pending.iter().filter(|entry| elsewhere(&entry.path)).for_each(|entry| open(page, INDENT, entry));
}

fn verdict(page: &mut Page, question: &Document, answer: &HistoryAnswer, steps: usize) {
    let (style, word, found) = match answer.verdict {
        Verdict::Valid => (GOOD, "✓ VALID", "every step is possible".to_owned()),
        Verdict::Invalid => (BAD, "✗ INVALID", format!("not possible: {}", count(answer.issues.len(), "error"))),
        _ => (OPEN, "? UNDECIDED", format!("possible, but for {}", count(answer.pending.len(), "open question"))),
    };
    let lead = Line::of(style, word);
    let column = lead.width() + 2;
    page.hung(lead, column, &Line::of(STRONG, subject(question)));
    let statuses = if steps == 1 { "1 status".to_owned() } else { format!("{steps} statuses") };
    page.paragraph(0, &Line::of(PLAIN, format!("{statuses}; {found}")));
}

/// A time as it was given, easier on the eye: `2026-01-05 09:00Z`.
fn time(text: &str) -> String {
    let text = text.replacen('T', " ", 1);
    text.strip_suffix(":00Z").map_or(text.clone(), |minutes| format!("{minutes}Z"))
}

/// A status in its canonical spelling; a text that is none as it was given.
fn status(order: Option<OrderKind>, text: &str) -> String {
    const LONGEST: usize = 24;
    let cut = text.chars().nth(LONGEST).map_or("", |_| "…");
    let shown = || text.chars().take(LONGEST).collect::<String>() + cut;
    Status::read(order, text).map_or_else(shown, |status| status.as_str().to_owned())
}

/// `activation, through Allocated · activate.free`; that requests are the customer's need not be said.
fn explained(step: &HistoryStep) -> Line {
    let Some(rule) = step.rule else { return Line::default() };
    let name = match (step.request, step.event) {
        (Some(request), _) => named(request, step.action),
        (None, event) => event.map(|event| spaced(event.as_str())).unwrap_or_default(),
    };
    let outcome = step.event.filter(|_| step.request.is_some()).map(|event| format!(", {}", spaced(event.as_str())));
    let by = if step.by == Some(Actor::Operator) { " by an operator" } else { "" };
    let through = step.through.map(|through| format!(", through {through}")).unwrap_or_default();
    let line = Line::of(NOTE, name)
        .and(PLAIN, format!("{}{by}{through}", outcome.unwrap_or_default()))
        .and(FAINT, format!(" · {}", rule.as_str()));
    match step.finding {
        Some(finding) => line.and(PLAIN, " ").join(marked(finding)),
        None => line,
    }
}

fn issue(page: &mut Page, column: usize, issue: &Issue) {
    page.paragraph(
        column,
        &Line::of(BAD, spaced(issue.code.as_str())).and(PLAIN, ": ").join(Line::prose(&issue.message)),
    );
    if let Some(help) = &issue.help {
        page.paragraph(column, &Line::of(FAINT, "help: ").join(Line::prose(help)));
    }
    page.paragraph(column, &source(issue.rule, issue.clauses));
    if let Some(finding) = issue.finding {
        page.paragraph(column, &doubtful(finding, None));
    }
}

fn open(page: &mut Page, column: usize, entry: &Pending) {
    page.paragraph(column, &Line::of(OPEN, "open").and(PLAIN, ": ").join(Line::prose(&entry.message)));
    if let Some(help) = &entry.help {
        page.paragraph(column, &Line::of(FAINT, "help: ").join(Line::prose(help)));
    }
    page.paragraph(column, &source(entry.rule, entry.clauses));
}
