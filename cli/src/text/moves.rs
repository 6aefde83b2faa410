//! The report of `moves`: what the customer can do, what comes by itself, what cannot be done and why.

use numgate::{Actor, Document, Event, IssueCode, Move, MoveUntil, MovesAnswer, NumberStatus, Precision, RefusedMove};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{by_option, choosing, doubtful, grouped, moment, named, number, period, source, spaced};
use crate::record::text_at;

/// Where it is said what a move leads to or why there is none; longer names take a line of their own.
const COLUMN: usize = 27;

pub fn write(page: &mut Page, question: &Document, answer: &MovesAnswer) {
    let status = text_at(question, "/status").unwrap_or_default();
    page.paragraph(0, &Line::of(STRONG, status).and(PLAIN, format!(": {}", number(question))));
    let groups = [
        (Actor::Customer, "You can"),
        (Actor::System, "By itself"),
        (Actor::Operator, "By the provider's staff or another operator"),
    ];
    for (actor, heading) in groups {
        let mut moves = answer.moves.iter().filter(|step| step.by == actor).peekable();
        if moves.peek().is_some() {
            page.heading(heading);
        }
        moves.for_each(|step| possible(page, step));
    }
    if answer.moves.is_empty() {
        page.heading("Nothing leads out of this status");
    }
    for (silent, heading) in [(true, "The guide does not say"), (false, "Not open")] {
        let mut entries =
            answer.refused.iter().filter(|entry| (entry.code == IssueCode::NotStated) == silent).peekable();
        if entries.peek().is_some() {
            page.heading(heading);
        }
        let says = |it: &'_ RefusedMove| (it.rule, it.message.clone(), it.help.clone());
        grouped(entries, says).iter().for_each(|group| refused(page, group));
    }
}

fn possible(page: &mut Page, step: &Move) {
    let (style, symbol) = if step.by == Actor::Customer { (GOOD, "✓") } else { (NOTE, "→") };
    let lead = Line::of(PLAIN, "  ").and(style, symbol).and(PLAIN, format!(" {}", name(step)));
    page.hung(lead, COLUMN, &leading(step));
    page.paragraph(COLUMN, &source(step.rule, step.clauses));
    if let Some(finding) = step.finding {
        page.paragraph(COLUMN, &doubtful(finding, step.reading));
    }
    for other in &step.otherwise {
        let read = Line::prose(format!("otherwise, `{}`: ", other.reading)).join(arrow(other.to));
        page.paragraph(COLUMN + 2, &read);
        page.paragraph(COLUMN + 2, &source(other.rule, other.clauses));
        if let Some(finding) = step.finding {
            page.paragraph(COLUMN + 2, &choosing(finding, other.reading));
        }
    }
}

fn name(step: &Move) -> String {
    match (step.request, step.event) {
        (Some(request), _) => named(request, step.action),
        (None, event) => event.map(|event| spaced(event.as_str())).unwrap_or_default(),
    }
}

/// Where a move leads: through what, after how long, for whom.
fn leading(step: &Move) -> Line {
    let mut line = Line::default();
    if let Some(through) = step.through {
        line = arrow(through).and(PLAIN, " ");
    }
    line = match step.deferred {
        None if step.from == Some(step.to) => line.and(PLAIN, "stays ").and(STRONG, step.to.as_str()),
        _ => line.join(arrow(step.to)),
    };
    if let Some(event) = step.deferred {
        line = line.and(PLAIN, format!(", only at the {}", spaced(event.as_str())));
    }
    if let Some(after) = step.after {
        line = line.and(PLAIN, format!(", after {}", period(after)));
    }
    if let Some(until) = &step.until {
        line = line.and(PLAIN, ", ").join(ending(step, until));
    }
    let limits = step.offer.map(|offer| format!("offer {offer}"));
    let limits = limits.into_iter().chain(step.numbers.as_ref().map(|numbers| format!("{numbers} numbers")));
    let limits: Vec<_> = limits.collect();
    if limits.is_empty() { line } else { line.and(FAINT, format!(" ({})", limits.join(", "))) }
}

/// When a move comes by itself, or until when it can be made.
fn ending(step: &Move, until: &MoveUntil) -> Line {
    let comes = matches!(step.event, Some(Event::ReservationExpiry | Event::QuarantineExpiry));
    let floor = until.precision == Precision::NotBefore;
    let before = match (comes, floor) {
        (true, true) => "not before the end of ",
        (true, false) => "at the end of ",
        (false, true) => "at least until ",
        (false, false) => "until ",
    };
    let line = Line::of(PLAIN, before).and(STRONG, moment(&until.latest_safe));
    let line = if until.latest_possible == until.latest_safe {
        line
    } else {
        line.and(PLAIN, ", perhaps ").and(STRONG, moment(&until.latest_possible))
    };
    match (until.passed, until.automatic) {
        (Some(true), true) => line.and(OPEN, " (passed)"),
        (Some(true), false) => line.and(OPEN, " (passed, but nothing happens by itself)"),
        (_, false) => line.and(FAINT, " (nothing happens by itself then)"),
        _ => line,
    }
}

fn arrow(status: NumberStatus) -> Line {
    Line::of(PLAIN, "→ ").and(STRONG, status.as_str())
}

/// Requests that are refused for one reason, and the reason.
fn refused(page: &mut Page, group: &[&RefusedMove]) {
    let Some(entry) = group.first() else { return };
    let silent = entry.code == IssueCode::NotStated;
    let (style, symbol) = if silent { (OPEN, "?") } else { (BAD, "✗") };
    let lead = Line::of(PLAIN, "  ").and(style, symbol);
    let names: Vec<_> = group.iter().map(|entry| named(entry.request, entry.action)).collect();
    let names = Line::of(PLAIN, names.join(", "));
    if group.len() == 1 {
        page.hung(lead.and(PLAIN, " ").join(names), COLUMN, &Line::prose(&entry.message));
    } else {
        page.hung(lead, 4, &names);
        page.paragraph(COLUMN, &Line::prose(&entry.message));
    }
    if let Some(help) = &entry.help {
        page.paragraph(COLUMN, &Line::prose(by_option(help)));
    }
    page.paragraph(COLUMN, &source(entry.rule, entry.clauses));
    if let Some(finding) = entry.finding {
        page.paragraph(COLUMN, &doubtful(finding, None));
    }
}
