//! The report of `simulate`: what changed on the way, how numbers and orders stand now, and what runs.

use numgate::{
    Actor, DeadlineKind, Document, RefusedEvent, SimulateAnswer, SimulatedNumber, SimulatedOrder, SimulationEffect,
    SimulationTimer, Status,
};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, country, doubtful, marked, moment, named, source, spaced};

/// Where what happens at a moment begins, behind the moment.
const MOMENT: usize = 24;
/// Where the status of a number or an order begins.
const STATUS: usize = 26;

pub fn write(page: &mut Page, question: &Document, answer: &SimulateAnswer) {
    let lead = if answer.refused.is_empty() { Line::of(GOOD, "✓ HAPPENED") } else { Line::of(BAD, "✗ REFUSED") };
    let changed = count(answer.effects.len(), "change");
    let timers = count(answer.fired.len(), "timer");
    let column = lead.width() + 2;
    page.hung(lead, column, &Line::of(STRONG, format!("{} in {}", answer.state.now, country(question))));
    page.paragraph(0, &Line::of(PLAIN, format!("{changed}; {timers} ran out")));
    answer.refused.iter().for_each(|entry| refused(page, entry));
    if !answer.effects.is_empty() || !answer.fired.is_empty() {
        page.heading("What happened");
        // A timer that moves something is told by what it moves.
        let silent = answer.fired.iter().filter(|timer| timer.to.is_none()).map(|timer| (timer.at, told(timer)));
        let moving = answer.effects.iter().map(|effect| (Some(effect.at), changed_so(effect)));
        let mut all: Vec<_> = silent.chain(moving).collect();
        all.sort_by_key(|(at, _)| *at);
        for (at, line) in all {
            let at = at.map(|at| at.to_string()).unwrap_or_default();
            page.hung(Line::of(FAINT, format!("  {at}")), MOMENT, &line);
        }
    }
    page.heading("How it stands");
    for (index, number) in answer.state.numbers.iter().flatten().enumerate() {
        page.hung(Line::of(PLAIN, format!("  number {index}, {}", number.origin)), STATUS, &stands(number));
    }
    for (index, order) in answer.state.orders.iter().flatten().enumerate() {
        page.hung(Line::of(PLAIN, format!("  order {index}, {}", order.kind)), STATUS, &order_stands(order));
    }
    if !answer.running.is_empty() {
        page.heading("What runs");
        for timer in &answer.running {
            let at = timer.at.map(|at| at.to_string());
            let lead = at.unwrap_or_else(|| "no moment known".to_owned());
            page.hung(Line::of(FAINT, format!("  {lead}")), MOMENT, &told(timer));
        }
    }
}

/// `number 0`, `order 1`.
fn whose(order: Option<usize>, number: Option<usize>) -> String {
    match (order, number) {
        (Some(index), _) => format!("order {index}"),
        (None, Some(index)) => format!("number {index}"),
        (None, None) => String::new(),
    }
}

fn changed_so(effect: &SimulationEffect) -> Line {
    let name = match (effect.request, effect.event) {
        (Some(request), _) => named(request, effect.action),
        (None, event) => event.map(|event| spaced(event.as_str())).unwrap_or_default(),
    };
    let status = |status: Option<Status>, none: &str| status.map_or(none.to_owned(), |status| status.to_string());
    let line = Line::of(STRONG, whose(effect.order, effect.number)).and(PLAIN, ": ");
    let line = match (effect.deferred, effect.from, effect.to) {
        (Some(event), from, _) => {
            line.and(PLAIN, format!("{} until ", status(from, "nothing"))).and(NOTE, spaced(event.as_str()))
        }
        (None, None, to) => line.and(PLAIN, "→ ").and(STRONG, status(to, "not in stock")),
        (None, from, to) => line.and(PLAIN, format!("{} → ", status(from, ""))).and(STRONG, status(to, "not in stock")),
    };
    let by = match effect.by {
        Actor::Operator => " by an operator",
        Actor::System => " by itself",
        _ => "",
    };
    let line = line.and(PLAIN, ", ").and(NOTE, name).and(PLAIN, by).and(FAINT, format!(" · {}", effect.rule.as_str()));
    match effect.finding {
        Some(finding) => line.and(PLAIN, " ").join(marked(finding)),
        None => line,
    }
}

fn told(timer: &SimulationTimer) -> Line {
    let line = Line::of(STRONG, whose(timer.order, timer.number)).and(PLAIN, ": ");
    let begins = matches!(timer.kind, DeadlineKind::FirstPossibleDate | DeadlineKind::Reminders);
    let verb = if begins { " begins" } else { " ends" };
    let line = line.and(NOTE, spaced(timer.kind.as_str())).and(PLAIN, verb);
    let line = match (timer.to, timer.needs) {
        (Some(to), _) => line.and(PLAIN, " → ").and(STRONG, to.to_string()),
        (None, Some(needs)) => line.and(OPEN, format!(", needs `{needs}`")),
        (None, None) => line,
    };
    let bounds =
        timer.latest_safe.as_ref().zip(timer.latest_possible.as_ref()).filter(|(safe, possible)| safe != possible);
    let line = match bounds {
        Some((safe, possible)) => line.and(PLAIN, format!(", safe {}, possible {}", moment(safe), moment(possible))),
        None => line,
    };
    let line = line.and(FAINT, format!(" · {}", timer.rule.as_str()));
    match timer.finding {
        Some(finding) => line.and(PLAIN, " ").join(marked(finding)),
        None => line,
    }
}

fn stands(number: &SimulatedNumber) -> Line {
    let status = number.status.map_or("not in stock", |status| status.as_str());
    let line = Line::of(STRONG, status);
    let since = number.since.map(|since| format!(" since {since}")).unwrap_or_default();
    let own = number.number.as_deref().map(|number| format!(", {number}")).unwrap_or_default();
    line.and(FAINT, since).and(PLAIN, own)
}

fn order_stands(order: &SimulatedOrder) -> Line {
    let since = order.since.map(|since| format!(" since {since}")).unwrap_or_default();
    let parent = order.parent.map(|parent| format!(", of order {parent}")).unwrap_or_default();
    let day = |name: &str, day: Option<numgate::Day>| day.map(|day| format!(", {name} {day}")).unwrap_or_default();
    let days = day("port date", order.port_date) + &day("first possible date", order.fpd);
    Line::of(STRONG, &order.status).and(FAINT, since).and(PLAIN, parent + &days)
}

fn refused(page: &mut Page, entry: &RefusedEvent) {
    page.gap();
    let lead = Line::of(BAD, spaced(entry.code.as_str())).and(PLAIN, ": ").join(Line::prose(&entry.message));
    page.paragraph(2, &lead);
    if let Some(help) = &entry.help {
        page.paragraph(2, &Line::of(FAINT, "help: ").join(Line::prose(help)));
    }
    page.paragraph(2, &Line::of(FAINT, entry.path.as_str()).and(PLAIN, "  ").join(source(entry.rule, entry.clauses)));
    if let Some(finding) = entry.finding {
        page.paragraph(2, &doubtful(finding, None));
    }
}
