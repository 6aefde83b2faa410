//! The report of `moves`: what the customer can do, what comes by itself, what cannot be done and why.

use numgate::{Actor, Document, Event, IssueCode, Move, MoveUntil, MovesAnswer, Precision, RefusedMove, Status};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{
    by_option, choosing, doubtful, grouped, moment, named, otherwise, period, source, spaced, subject,
};
use crate::record::text_at;

/// Where it is said what a move leads to or why there is none; longer names take a line of their own.
const COLUMN: usize = 27;

/// What is said of all requests of restricted use at once.
const RESTRICTED: &str = "of restricted use: the customer does not hold the entitlement";

pub fn write(page: &mut Page, question: &Document, answer: &MovesAnswer) {
    let status = text_at(question, "/status").unwrap_or_default();
    page.paragraph(0, &Line::of(STRONG, status).and(PLAIN, format!(": {}", subject(question))));
    // What stands against every request alike is said of the status, not of each of them.
    let nowhere = |entry: &&RefusedMove| matches!(entry.code, IssueCode::StatusNotHere | IssueCode::OriginNotHere);
    if let Some(entry) = answer.refused.iter().find(nowhere) {
        return not_here(page, entry);
    }
    let groups = [
        (Actor::Customer, "You can"),
        (Actor::System, "By itself"),
        (Actor::Operator, "By the provider's staff or another operator"),
    ];
    for (actor, heading) in groups {
        let mut moves = answer.moves.iter().filter(|step| step.by == actor && !late(step)).peekable();
        if moves.peek().is_some() {
            page.heading(heading);
        }
        moves.for_each(|step| possible(page, step));
    }
    let mut moves = answer.moves.iter().filter(|step| late(step)).peekable();
    if moves.peek().is_some() {
        page.heading("Too late");
    }
    moves.for_each(|step| possible(page, step));
    if answer.moves.is_empty() {
        page.heading("Nothing leads out of this status");
    }
    let other = [IssueCode::NotStated, IssueCode::ReadOtherwise];
    for (code, heading) in [
        (Some(IssueCode::NotStated), "The guide does not say"),
        (Some(IssueCode::ReadOtherwise), "Only under another reading"),
        (None, "Not open"),
    ] {
        let own = |entry: &&RefusedMove| code.map_or(!other.contains(&entry.code), |code| entry.code == code);
        let mut entries = answer.refused.iter().filter(own).peekable();
        if entries.peek().is_some() {
            page.heading(heading);
        }
        // The entitlement is one, whatever needs it.
        let says = |it: &'_ RefusedMove| match it.code {
            IssueCode::Restricted => (None, RESTRICTED.to_owned(), it.help.clone()),
            _ => (Some(it.rule), it.message.clone(), it.help.clone()),
        };
        grouped(entries, says).iter().for_each(|group| refused(page, group));
    }
    if !answer.notes.is_empty() {
        page.heading("Good to know");
    }
    for note in &answer.notes {
        page.hung(Line::of(PLAIN, "  ").and(NOTE, "·"), 4, &Line::prose(note.text));
        page.paragraph(4, &source(note.rule, note.clauses));
    }
}

/// Whether the time of a customer's move is over; after a bound that is a floor nobody knows.
fn late(step: &Move) -> bool {
    let over =
        |until: &MoveUntil| until.passed == Some(true) && until.automatic && until.precision != Precision::NotBefore;
    step.by == Actor::Customer && step.until.as_ref().is_some_and(over)
}

fn possible(page: &mut Page, step: &Move) {
    let unknown = step.until.as_ref().is_some_and(|until| until.passed == Some(true));
    let (style, symbol) = match step.by {
        Actor::Customer if late(step) => (BAD, "✗"),
        Actor::Customer if unknown => (OPEN, "?"),
        Actor::Customer => (GOOD, "✓"),
        _ => (NOTE, "→"),
    };
    let lead = Line::of(PLAIN, "  ").and(style, symbol).and(PLAIN, format!(" {}", name(step)));
    page.hung(lead, COLUMN, &leading(step));
    page.paragraph(COLUMN, &source(step.rule, step.clauses));
    if let Some(finding) = step.finding {
        page.paragraph(COLUMN, &doubtful(finding, step.reading));
    }
    for other in &step.otherwise {
        page.paragraph(COLUMN + 2, &otherwise(other));
        page.paragraph(COLUMN + 2, &source(other.rule, other.clauses));
        if let Some(finding) = step.finding {
            page.paragraph(COLUMN + 2, &choosing(finding, other.reading));
        }
    }
}

fn name(step: &Move) -> String {
    match (step.request, step.event, step.child) {
        (Some(request), ..) => named(request, step.action),
        (None, Some(event), Some(child)) => format!("{}: {}", spaced(child.as_str()), spaced(event.as_str())),
        (None, event, _) => event.map(|event| spaced(event.as_str())).unwrap_or_default(),
    }
}

/// Where a move leads: through what, after how long, for whom.
fn leading(step: &Move) -> Line {
    let mut line = Line::default();
    if let Some(through) = step.through {
        line = arrow(through.into()).and(PLAIN, " ");
    }
    line = match step.deferred {
        None if step.from == Some(step.to) => line.and(PLAIN, "stays ").and(STRONG, step.to.as_str()),
        _ => line.join(arrow(step.to)),
    };
    match (step.deferred, step.child) {
        (Some(event), Some(child)) => {
            let done = if event == Event::ChildCompleted { "done" } else { "accepted" };
            line = line.join(Line::prose(format!(", once its child order `{child}` is {done}")));
        }
        (Some(event), None) => line = line.and(PLAIN, format!(", only at the {}", spaced(event.as_str()))),
        (None, _) => {}
    }
    if let Some(parent) = step.parent_becomes {
        line = line.and(PLAIN, ", the parent ").join(arrow(parent));
    }
    for (index, numbers) in step.numbers_become.iter().enumerate() {
        let lead = if index == 0 { ", its numbers " } else { " or " };
        line = line.and(PLAIN, lead).join(arrow(numbers.status.into()));
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
    let expires = matches!(step.event, Some(Event::ReservationExpiry | Event::QuarantineExpiry));
    let comes = expires || step.from.is_some_and(|from| from.order().is_some()) && step.by == Actor::System;
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
        (Some(true), true) if late(step) => line.and(BAD, " (too late)"),
        (Some(true), true) => line.and(OPEN, " (passed)"),
        (Some(true), false) => line.and(OPEN, " (passed, but nothing happens by itself)"),
        (_, false) => line.and(FAINT, " (nothing happens by itself then)"),
        _ => line,
    }
}

fn arrow(status: Status) -> Line {
    Line::of(PLAIN, "→ ").and(STRONG, status.as_str())
}

/// That the number cannot be in this status there at all.
fn not_here(page: &mut Page, entry: &RefusedMove) {
    page.gap();
    page.hung(Line::of(BAD, "✗"), 2, &Line::prose(&entry.message));
    entry.help.iter().for_each(|help| page.paragraph(2, &Line::prose(help)));
    page.paragraph(2, &source(entry.rule, entry.clauses));
    entry.finding.iter().for_each(|finding| page.paragraph(2, &doubtful(*finding, None)));
}

/// Requests that are refused for one reason, and the reason.
fn refused(page: &mut Page, group: &[&RefusedMove]) {
    let Some(entry) = group.first() else { return };
    let open = matches!(entry.code, IssueCode::NotStated | IssueCode::ReadOtherwise);
    let (style, symbol) = if open { (OPEN, "?") } else { (BAD, "✗") };
    let message = if entry.code == IssueCode::Restricted { RESTRICTED } else { &entry.message };
    let lead = Line::of(PLAIN, "  ").and(style, symbol);
    let names: Vec<_> = group.iter().map(|entry| named(entry.request, entry.action)).collect();
    let names = Line::of(PLAIN, names.join(", "));
    if group.len() == 1 {
        page.hung(lead.and(PLAIN, " ").join(names), COLUMN, &Line::prose(message));
    } else {
        page.hung(lead, 4, &names);
        page.paragraph(COLUMN, &Line::prose(message));
    }
    if let Some(help) = &entry.help {
        page.paragraph(COLUMN, &Line::prose(by_option(help)));
    }
    // Of several rules with one statement the statement is named alone.
    let one = group.iter().all(|other| other.rule == entry.rule);
    let clauses: Vec<_> = entry.clauses.iter().map(|id| id.as_str()).collect();
    let said = if one { source(entry.rule, entry.clauses) } else { Line::of(FAINT, clauses.join(", ")) };
    page.paragraph(COLUMN, &said);
    if let Some(finding) = entry.finding {
        page.paragraph(COLUMN, &doubtful(finding, None));
    }
}
