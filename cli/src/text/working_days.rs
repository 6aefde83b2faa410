//! The report of `working-days`: the days that are none, with their reasons, and where a count leads.

use numgate::{CalendarDay, DayKind, DayOff, DayReason, Document, WorkingDayStep, WorkingDaysAnswer};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, country, spaced};
use crate::record::text_at;

/// Where the reason of a day stands.
const COLUMN: usize = 16;

pub fn write(page: &mut Page, question: &Document, answer: &WorkingDaysAnswer) {
    if let Some(step) = &answer.step {
        return stepped(page, question, step);
    }
    let working = answer.working.unwrap_or_default() as usize;
    let head = Line::of(STRONG, count(working, "working day"));
    page.paragraph(0, &head.and(PLAIN, format!(" of {} in {}", count(answer.days.len(), "day"), country(question))));
    page.gap();
    // A plain weekend says nothing that a calendar does not.
    let plain =
        |day: &CalendarDay| day.reason.as_ref().is_some_and(|it| it.kind == DayKind::Weekend && it.name.is_none());
    let alone = answer.days.len() == 1;
    for day in answer.days.iter().filter(|day| alone || !plain(day)) {
        let (mark, why) = match (&day.reason, &day.remark) {
            (Some(reason), _) => (Line::of(BAD, "✗"), said(reason)),
            (None, Some(remark)) => (Line::of(NOTE, "!"), said(remark).and(PLAIN, ": a working day, but not for all")),
            (None, None) if alone => (Line::of(GOOD, "✓"), Line::of(PLAIN, "a working day")),
            (None, None) => continue,
        };
        let lead = Line::of(PLAIN, "  ").join(mark).and(PLAIN, format!(" {}", day.date));
        page.hung(lead, COLUMN, &why);
    }
}

fn stepped(page: &mut Page, question: &Document, step: &WorkingDayStep) {
    let from = text_at(question, "/from").unwrap_or_default();
    let lead = Line::of(STRONG, step.date.to_string());
    page.paragraph(0, &lead.and(PLAIN, format!(" by the calendar of {}, counted from {from}", country(question))));
    if step.safe != step.possible {
        page.paragraph(0, &Line::prose(format!("safe: {}; possible: {}", step.safe, step.possible)));
    }
    passed(page, 2, "passed", &step.skipped);
}

/// The days off that a count passed.
pub fn passed(page: &mut Page, indent: usize, label: &str, days: &[DayOff]) {
    let mut line = Line::default();
    for day in days.iter().filter(|day| day.kind != DayKind::Weekend || day.name.is_some()) {
        let between = if line.width() == 0 { "" } else { ", " };
        let name = day.name.clone().unwrap_or_else(|| spaced(day.kind.as_str()));
        line = line.and(PLAIN, between).and(PLAIN, format!("{} ", day.date)).and(FAINT, name);
    }
    if line.width() > 0 {
        page.labelled(indent, label, indent + 10, &line);
    }
}

fn said(reason: &DayReason) -> Line {
    match &reason.name {
        Some(name) => Line::of(PLAIN, name).and(FAINT, format!(" ({})", reason.kind)),
        None => Line::of(PLAIN, reason.kind.as_str()),
    }
}
