//! The report of `deadlines`: one paragraph a timer, the safe moment first.

use numgate::{
    Actor, Counted, Day, Deadline, DeadlineKind, DeadlinesAnswer, Document, Moment, NumberStatus, Precision, Word,
};

use super::line::{BAD, FAINT, GOOD, Line, OPEN, PLAIN, STRONG, WORD};
use super::page::Page;
use super::phrase::{by_option, country, doubtful, moment, period, source, spaced};
use super::working_days::passed;
use crate::record::text_at;

/// Where it is said what a deadline is.
const COLUMN: usize = 18;

pub fn write(page: &mut Page, question: &Document, answer: &DeadlinesAnswer) {
    let status = text_at(question, "/status").unwrap_or_default();
    page.paragraph(0, &Line::of(STRONG, status).and(PLAIN, format!(" in {}", country(question))));
    if answer.deadlines.is_empty() && answer.refused.is_empty() {
        page.gap();
        page.paragraph(0, &Line::of(PLAIN, "nothing runs out in this status"));
    }
    for deadline in &answer.deadlines {
        page.gap();
        one(page, question, deadline);
    }
    for entry in &answer.refused {
        page.gap();
        let name = entry.kind.map(|kind| spaced(kind.as_str())).unwrap_or_default();
        let lead = Line::of(PLAIN, "  ").and(BAD, "✗ ").and(STRONG, name);
        page.hung(lead, COLUMN, &Line::prose(&entry.message));
        entry.help.iter().for_each(|help| page.paragraph(COLUMN, &Line::prose(by_option(help))));
        page.paragraph(COLUMN, &source(entry.rule, entry.clauses));
        entry.finding.iter().for_each(|finding| page.paragraph(COLUMN, &doubtful(*finding, None)));
    }
}

fn one(page: &mut Page, question: &Document, deadline: &Deadline) {
    let lead = Line::of(PLAIN, "  ").and(STRONG, spaced(deadline.kind.as_str()));
    page.hung(lead, COLUMN, &when(deadline));
    page.paragraph(COLUMN, &how(deadline));
    page.paragraph(COLUMN, &Line::of(FAINT, meaning(deadline)));
    if let Some(until) = deadline.until.as_ref().filter(|_| deadline.precision != Precision::NotBefore) {
        page.paragraph(COLUMN, &Line::of(FAINT, format!("until {} ({})", until.local, until.zone)));
    }
    if !deadline.automatic {
        page.paragraph(COLUMN, &Line::prose("nothing happens by itself then"));
    }
    if deadline.clipped {
        page.paragraph(COLUMN, &Line::prose("the last month is too short: its last day"));
    }
    passed(page, COLUMN, "skipped", deadline.skipped.as_deref().unwrap_or_default());
    passed(page, COLUMN, "in doubt", &deadline.difference);
    if let Some(advice) = own_figure(deadline, question) {
        page.paragraph(COLUMN, &advice);
    }
    if deadline.kind == DeadlineKind::Answer && deadline.latest_safe.is_some() {
        let doubt = if deadline.latest_safe == deadline.latest_possible {
            "silence means acceptance"
        } else {
            "silence means acceptance: after the safe moment the port may have been accepted already"
        };
        page.paragraph(COLUMN, &Line::of(OPEN, doubt));
    }
    page.paragraph(COLUMN, &source(deadline.rule, deadline.clauses));
    if let Some(finding) = deadline.finding {
        page.paragraph(COLUMN, &doubtful(finding, deadline.reading));
    }
}

/// The moments themselves.
fn when(deadline: &Deadline) -> Line {
    let line = match (&deadline.latest_safe, &deadline.latest_possible, deadline.precision) {
        (Some(safe), _, Precision::NotBefore) => floor(deadline.kind, safe),
        (Some(safe), Some(possible), _) if safe == possible => Line::of(GOOD, moment(safe)),
        (Some(safe), Some(possible), _) => Line::of(GOOD, moment(safe))
            .and(PLAIN, " to be safe, ")
            .and(OPEN, moment(possible))
            .and(PLAIN, " at the latest"),
        _ if deadline.earliest.is_some() => Line::default(),
        _ => match deadline.needs {
            Some(anchor) => Line::prose(format!("needs `{anchor}`")),
            None => Line::of(OPEN, "not stated"),
        },
    };
    let line = match deadline.earliest {
        Some(day) if deadline.latest_safe.is_none() => Line::of(GOOD, format!("on {day}")),
        Some(day) => Line::of(PLAIN, format!("from {day} to ")).join(line),
        None => line,
    };
    match (deadline.passed, deadline.by) {
        (Some(true), Actor::Customer) => line.and(BAD, " (too late)"),
        (Some(true), _) => line.and(OPEN, " (passed)"),
        _ => line,
    }
}

/// The first day on which something can be, which is the day after a bound that is included until its end.
fn floor(kind: DeadlineKind, bound: &Moment) -> Line {
    let what = match kind {
        DeadlineKind::Quarantine => "out of quarantine ",
        DeadlineKind::Reissue => "to somebody else ",
        _ => "",
    };
    let from = match bound {
        Moment::Day(day) => day.0.succ_opt().map(Day).unwrap_or(*day).to_string(),
        Moment::Instant(instant) => instant.local.clone(),
    };
    Line::of(PLAIN, format!("{what}from ")).and(OPEN, from).and(PLAIN, " at the earliest")
}

/// What it is that runs out.
fn meaning(deadline: &Deadline) -> String {
    let mut words = DeadlineKind::ALL.iter().zip(DeadlineKind::MEANINGS);
    let meaning = words.find(|(kind, _)| **kind == deadline.kind).map_or("", |(_, meaning)| meaning.trim());
    meaning.trim_end_matches('.').to_owned()
}

/// How to give a figure that nobody states, where that can be done.
fn own_figure(deadline: &Deadline, question: &Document) -> Option<Line> {
    if deadline.kind != DeadlineKind::Quarantine || deadline.precision != Precision::NotStated {
        return None;
    }
    let ported_in = text_at(question, "/status") == Some(NumberStatus::PortInQuarantined.as_str());
    let field = if ported_in { "quarantinePortedIn" } else { "quarantine" };
    let country = text_at(question, "/country").unwrap_or_default();
    let option = format!("--overrides '{{\"{field}\":{{\"{country}\":{{\"calendarDays\":60}}}}}}'");
    Some(Line::of(PLAIN, "give your own with ").and(WORD, option))
}

fn how(deadline: &Deadline) -> Line {
    let by = match deadline.by {
        Actor::Customer => "your deadline",
        // That nothing happens by itself is said below.
        Actor::System if !deadline.automatic => "a bound",
        Actor::System => "comes by itself",
        Actor::Operator => "the provider's or another operator's",
        _ => "",
    };
    let counted = match deadline.counted {
        Counted::Before => "before",
        _ => "after",
    };
    let length = deadline.period.map(|length| format!("{} {counted} `{}`, ", period(length), deadline.from));
    Line::prose(format!("{}{by}; grade {}", length.unwrap_or_default(), deadline.grade))
}
