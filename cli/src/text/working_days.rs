//! The report of `working-days`: a picture of each month with the holidays by name, one day, or where a count leads.

use numgate::{CalendarDay, DayKind, DayOff, DayReason, Document, WorkingDayStep, WorkingDaysAnswer};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, PLAIN, STRONG};
use super::month::{self, Mark, long};
use super::page::Page;
use super::phrase::{count, country, spaced};
use crate::record::text_at;

/// Where the reason of a day stands.
const COLUMN: usize = 16;

const WORKED: Mark = Mark { sign: ' ', style: PLAIN, meaning: "a working day" };
const REGIONAL: Mark = Mark { sign: '!', style: NOTE, meaning: "a holiday of some regions: a working day by default" };
const QUASI_WORKED: Mark = Mark { sign: '~', style: NOTE, meaning: "a quasi-holiday: a working day by default" };
const QUASI: Mark = Mark { sign: '≈', style: BAD, meaning: "a quasi-holiday: off by default" };
const HOLIDAY: Mark = Mark { sign: '✗', style: BAD, meaning: "a holiday" };
const OWN: Mark = Mark { sign: '×', style: BAD, meaning: "off by your own calendar" };
const WEEKEND: Mark = Mark { sign: '·', style: FAINT, meaning: "weekend" };
/// A day without a mark needs no legend.
const LEGEND: [Mark; 6] = [REGIONAL, QUASI_WORKED, QUASI, HOLIDAY, OWN, WEEKEND];

pub fn write(page: &mut Page, question: &Document, answer: &WorkingDaysAnswer) {
    if let Some(step) = &answer.step {
        return stepped(page, question, step);
    }
    if let (Some(_), Some(day)) = (text_at(question, "/date"), answer.days.first()) {
        return alone(page, question, day);
    }
    let working = answer.working.unwrap_or_default() as usize;
    let head = Line::of(STRONG, count(working, "working day"));
    page.paragraph(0, &head.and(PLAIN, format!(" of {} in {}", count(answer.days.len(), "day"), country(question))));
    let days: Vec<_> = answer.days.iter().map(|day| (day.date.0, mark(day))).collect();
    month::write(page, &days, &LEGEND);
    page.gap();
    for day in &answer.days {
        // A plain weekend says nothing that the picture does not.
        let Some(why) = day.reason.as_ref().or(day.remark.as_ref()).filter(|why| why.name.is_some()) else { continue };
        let mark = mark(day);
        let lead = Line::of(PLAIN, "  ").and(mark.style, mark.sign.to_string()).and(PLAIN, format!(" {}", day.date));
        page.hung(lead, COLUMN, &said(why));
    }
}

fn mark(day: &CalendarDay) -> Mark {
    match (&day.reason, &day.remark) {
        (Some(reason), _) => match reason.kind {
            DayKind::Weekend => WEEKEND,
            DayKind::Quasi => QUASI,
            DayKind::Tenant => OWN,
            _ => HOLIDAY,
        },
        (None, Some(remark)) if remark.kind == DayKind::Quasi => QUASI_WORKED,
        (None, Some(_)) => REGIONAL,
        (None, None) => WORKED,
    }
}

/// One day: yes or no, and why.
fn alone(page: &mut Page, question: &Document, day: &CalendarDay) {
    let (style, yes) = if day.working { (GOOD, "Yes") } else { (BAD, "No") };
    let is = if day.working { "is a working day" } else { "is no working day" };
    let text = format!(", {} {is} in {}", long(day.date.0), country(question));
    page.paragraph(0, &Line::of(style, yes).and(PLAIN, text));
    if let Some(reason) = &day.reason {
        page.paragraph(2, &said(reason));
    }
    if let Some(remark) = &day.remark {
        page.paragraph(2, &said(remark).and(PLAIN, ": a working day by default, but not for all"));
    }
}

fn stepped(page: &mut Page, question: &Document, step: &WorkingDayStep) {
    let from = text_at(question, "/from").unwrap_or_default();
    let lead = Line::of(STRONG, step.date.to_string());
    page.paragraph(0, &lead.and(PLAIN, format!(" by the calendar of {}, counted from {from}", country(question))));
    passed(page, 2, "skipped", &step.skipped);
    if step.safe != step.possible {
        page.paragraph(2, &Line::prose(format!("to be safe {}, at the latest {}", step.safe, step.possible)));
        let doubtful = |day: &&DayOff| matches!(day.kind, DayKind::Quasi | DayKind::Regional);
        let days: Vec<_> = step.skipped.iter().filter(doubtful).cloned().collect();
        passed(page, 2, "in doubt", &days);
    }
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
