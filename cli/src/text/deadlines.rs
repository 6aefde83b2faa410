//! The report of `deadlines`: one paragraph a timer, the safe moment first.

use numgate::{Actor, Counted, Deadline, DeadlinesAnswer, Document, Moment, Precision};

use super::line::{BAD, FAINT, GOOD, Line, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{country, doubtful, period, source, spaced};
use super::working_days::passed;
use crate::record::text_at;

/// Where it is said what a deadline is.
const COLUMN: usize = 18;

pub fn write(page: &mut Page, question: &Document, answer: &DeadlinesAnswer) {
    let status = text_at(question, "/status").unwrap_or_default();
    page.paragraph(0, &Line::of(STRONG, status).and(PLAIN, format!(" in {}", country(question))));
    if answer.deadlines.is_empty() {
        page.gap();
        page.paragraph(0, &Line::of(PLAIN, "nothing runs out in this status"));
    }
    for deadline in &answer.deadlines {
        page.gap();
        one(page, deadline);
    }
}

fn one(page: &mut Page, deadline: &Deadline) {
    let lead = Line::of(PLAIN, "  ").and(STRONG, spaced(deadline.kind.as_str()));
    page.hung(lead, COLUMN, &when(deadline));
    page.paragraph(COLUMN, &how(deadline));
    if let Some(until) = &deadline.until {
        page.paragraph(COLUMN, &Line::of(FAINT, format!("until {} ({})", until.local, until.zone)));
    }
    if !deadline.automatic {
        page.paragraph(COLUMN, &Line::prose("nothing happens by itself then"));
    }
    if deadline.clipped {
        page.paragraph(COLUMN, &Line::prose("the last month is too short: its last day"));
    }
    passed(page, COLUMN, "passed", deadline.skipped.as_deref().unwrap_or_default());
    passed(page, COLUMN, "in doubt", &deadline.difference);
    page.paragraph(COLUMN, &source(deadline.rule, deadline.clauses));
    if let Some(finding) = deadline.finding {
        page.paragraph(COLUMN, &doubtful(finding, deadline.reading));
    }
}

/// The moments themselves.
fn when(deadline: &Deadline) -> Line {
    let line = match (&deadline.latest_safe, &deadline.latest_possible, deadline.precision) {
        (Some(safe), _, Precision::NotBefore) => Line::of(OPEN, format!("not before the end of {}", moment(safe))),
        (Some(safe), Some(possible), _) if safe == possible => Line::of(GOOD, moment(safe)),
        (Some(safe), Some(possible), _) => Line::of(GOOD, moment(safe))
            .and(PLAIN, " to be safe, ")
            .and(OPEN, moment(possible))
            .and(PLAIN, " at the latest"),
        _ => match deadline.needs {
            Some(anchor) => Line::prose(format!("needs `{anchor}`")),
            None => Line::of(OPEN, "not stated"),
        },
    };
    let line = match deadline.earliest {
        Some(day) => Line::of(PLAIN, format!("from {day} to ")).join(line),
        None => line,
    };
    if deadline.passed == Some(true) { line.and(BAD, "  passed") } else { line }
}

fn moment(moment: &Moment) -> String {
    match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Instant(instant) => instant.local.clone(),
    }
}

fn how(deadline: &Deadline) -> Line {
    let by = match deadline.by {
        Actor::Customer => "yours",
        Actor::System => "by itself",
        Actor::Operator => "the provider's or another operator's",
        _ => "",
    };
    let counted = match deadline.counted {
        Counted::Before => "before",
        _ => "after",
    };
    let length = deadline.period.map(|length| format!("{} {counted} `{}`, ", period(length), deadline.from));
    Line::prose(format!("{}{by}; {}", length.unwrap_or_default(), deadline.grade))
}
