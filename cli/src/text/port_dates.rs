//! The report of `port-dates`: what holds for every day, a picture of each month, and the way back in sentences.

use numgate::{
    Availability, Backwards, Bookable, Day, DayObstacle, Deadline, LastSubmission, Moment, PortDatesAnswer, PortDay,
    PortWindow, WindowHours, facts,
};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG};
use super::month::{self, Mark, long};
use super::page::Page;
use super::phrase::{period, source};

const COLUMN: usize = 16;

const EARLIEST: Mark = Mark { sign: '★', style: GOOD, meaning: "the earliest day" };
const FREE: Mark = Mark { sign: '✓', style: GOOD, meaning: "can be booked" };
const OTHER_HOURS: Mark = Mark { sign: '◐', style: NOTE, meaning: "out of hours only" };
const UNKNOWN: Mark = Mark { sign: '?', style: OPEN, meaning: "not stated whether it can be booked" };
const HOLIDAY: Mark = Mark { sign: '✗', style: BAD, meaning: "holiday" };
const WEEKEND: Mark = Mark { sign: '·', style: FAINT, meaning: "weekend" };
const EARLY: Mark = Mark { sign: '-', style: FAINT, meaning: "before the lead time is over" };
const PAST: Mark = Mark { sign: '<', style: FAINT, meaning: "past" };
/// What can be had first, then what stands against it.
const LEGEND: [Mark; 8] = [EARLIEST, FREE, OTHER_HOURS, UNKNOWN, EARLY, PAST, HOLIDAY, WEEKEND];

pub fn write(page: &mut Page, answer: &PortDatesAnswer) {
    let submitted = &answer.submitted;
    let place = facts(answer.country).name;
    page.paragraph(0, &Line::of(STRONG, "Port dates").and(PLAIN, format!(": a port-in in {place}")));
    page.gap();
    page.labelled(2, "submitted", COLUMN, &Line::of(PLAIN, long(submitted.day.0)));
    if submitted.effective != submitted.day {
        page.paragraph(COLUMN, &Line::of(PLAIN, format!("counts from {}", long(submitted.effective.0))));
    }
    if let (Some(cut_off), Some(rule)) = (&submitted.cut_off, submitted.rule) {
        let text = format!("from {cut_off} on an order counts from the next working day ");
        page.paragraph(
            COLUMN,
            &Line::of(PLAIN, text).join(faint(rule.as_str(), submitted.grade.map(|grade| grade.as_str()))),
        );
    }
    if let Some(message) = answer.message {
        page.labelled(2, "no wished day", COLUMN, &Line::prose(message));
        if let Some(rule) = answer.rule {
            page.paragraph(COLUMN, &source(rule, answer.clauses));
        }
    }
    lead_time(page, answer);
    windows(page, answer);
    let first = answer.days.iter().find(|day| day.bookable == Bookable::Yes).map(|day| day.date);
    let first = first.filter(|first| {
        answer.earliest.as_ref().is_some_and(|earliest| earliest.possible <= *first && *first <= earliest.safe)
    });
    let days: Vec<_> = answer.days.iter().map(|day| (day.date.0, mark(day, first))).collect();
    month::write(page, &days, &LEGEND);
    remarks(page, &answer.days);
    if let Some(backwards) = &answer.backwards {
        way_back(page, answer, backwards);
    }
}

fn faint(rule: &str, grade: Option<&str>) -> Line {
    let grade = grade.map(|grade| format!(" · grade {grade}")).unwrap_or_default();
    Line::of(FAINT, format!("({rule}{grade})"))
}

fn lead_time(page: &mut Page, answer: &PortDatesAnswer) {
    let Some(lead) = &answer.lead_time else { return };
    let line = match lead.period {
        None => Line::of(OPEN, "not stated").and(PLAIN, "; give your own with ").and(NOTE, "--lead-time N"),
        Some(length) => {
            let note = lead.note.map(|note| format!(" ({note})")).unwrap_or_default();
            let rule = lead.rule.map_or("your own", |rule| rule.as_str());
            Line::of(PLAIN, format!("{}{note} ", period(length))).join(faint(rule, Some(lead.grade.as_str())))
        }
    };
    page.labelled(2, "lead time", COLUMN, &line);
    if let Some(earliest) = &answer.earliest {
        page.labelled(2, "earliest", COLUMN, &between(earliest.safe, earliest.possible));
    }
}

/// The safe day, and the possible one where they differ.
fn between(safe: Day, possible: Day) -> Line {
    let line = Line::of(STRONG, long(safe.0));
    if safe == possible { line } else { line.and(PLAIN, format!(" to be safe, {} at best", long(possible.0))) }
}

fn windows(page: &mut Page, answer: &PortDatesAnswer) {
    if answer.wished_date.is_none() && answer.windows.is_empty() {
        page.labelled(2, "windows", COLUMN, &Line::of(OPEN, "not stated"));
    }
    for (index, window) in answer.windows.iter().enumerate() {
        page.labelled(2, if index == 0 { "windows" } else { "" }, COLUMN, &hours(window));
    }
    if let Some(window) = answer.windows.first() {
        let local = format!("in the time of {} ", facts(answer.country).time_zone);
        page.paragraph(COLUMN, &Line::of(PLAIN, local).join(faint(window.rule.as_str(), Some(window.grade.as_str()))));
    }
    let line = match (answer.out_of_hours, &answer.out_of_hours_terms) {
        (Availability::NotStated, _) | (_, None) => Line::of(OPEN, "not stated"),
        (offered, Some(terms)) => {
            let mut text = String::from(if offered == Availability::Offered { "offered" } else { "not offered" });
            if terms.days_off {
                text.push_str(", on days off too");
            }
            if terms.chargeable == Some(true) {
                text.push_str(", against a charge");
            }
            if let Some(note) = terms.note {
                text = text + ", " + note;
            }
            Line::of(PLAIN, text + " ").join(faint(terms.rule.as_str(), Some(terms.grade.as_str())))
        }
    };
    page.labelled(2, "out of hours", COLUMN, &line);
}

fn hours(window: &PortWindow) -> Line {
    let text = match &window.to {
        Some(to) => format!("{} to {to}", window.from),
        None => format!("at {}", window.from),
    };
    let mut more = Vec::new();
    if window.hours == WindowHours::OutOfHours {
        more.push("out of hours");
    }
    if window.chargeable == Some(true) {
        more.push("against a charge");
    }
    more.extend(window.note);
    let more = if more.is_empty() { String::new() } else { format!(" ({})", more.join("; ")) };
    Line::of(PLAIN, text).and(FAINT, more)
}

fn mark(day: &PortDay, first: Option<Day>) -> Mark {
    let against = |code| day.reasons.iter().any(|reason| reason.code == code);
    match day.bookable {
        Bookable::Yes if first == Some(day.date) => EARLIEST,
        Bookable::Yes => FREE,
        Bookable::OutOfHours => OTHER_HOURS,
        Bookable::NotStated if day.reasons.len() == 1 => UNKNOWN,
        _ if against(DayObstacle::Holiday) => HOLIDAY,
        _ if against(DayObstacle::Weekend) => WEEKEND,
        _ if against(DayObstacle::Past) => PAST,
        _ => EARLY,
    }
}

/// The holidays by their names.
fn remarks(page: &mut Page, days: &[PortDay]) {
    let mut begun = false;
    for day in days {
        let holiday = day.reasons.iter().find(|reason| reason.code == DayObstacle::Holiday);
        let said = holiday.map(|holiday| (holiday.kind, &holiday.name, "")).or_else(|| {
            let remark = day.remark.as_ref();
            remark.map(|remark| (Some(remark.kind), &remark.name, ", worked by default"))
        });
        let Some((kind, name, rest)) = said else { continue };
        if !begun {
            page.gap();
            begun = true;
        }
        let name = name.as_deref().unwrap_or("holiday");
        let kind = kind.map(|kind| format!(" ({kind}{rest})")).unwrap_or_default();
        page.hung(Line::of(FAINT, format!("  {}", day.date)), COLUMN, &Line::of(PLAIN, name).and(FAINT, kind));
    }
}

fn way_back(page: &mut Page, answer: &PortDatesAnswer, backwards: &Backwards) {
    let wished = format!("For {}", long(backwards.wished.0));
    if backwards.wished < answer.submitted.day {
        page.gap();
        return page.paragraph(0, &Line::of(STRONG, wished).and(BAD, " (too late)"));
    }
    // Whether it can be booked is known of the days that were asked for.
    let own = answer.days.iter().find(|day| day.date == backwards.wished);
    let own = own.map(|day| format!(": {}", mark(day, None).meaning)).unwrap_or_default();
    page.heading(&(wished + &own));
    let LastSubmission { latest_safe, latest_possible, passed, .. } = &backwards.submit;
    let line = match latest_safe.zip(*latest_possible) {
        None => Line::of(PLAIN, "until when the order must be submitted is ").and(OPEN, "not stated"),
        Some((safe, possible)) => {
            let until = backwards.submit.until.as_ref().map(|until| format!(" (until {})", until.local));
            Line::of(PLAIN, "submit the order at the latest on ")
                .join(between(safe, possible))
                .and(FAINT, until.unwrap_or_default())
        }
    };
    said(page, line, *passed);
    for (what, deadline) in [("ask for another date", &backwards.change), ("cancel", &backwards.cancel)] {
        let Some(deadline) = deadline else {
            said(page, Line::of(PLAIN, format!("there is no way to {what} over the API")), None);
            continue;
        };
        said(page, last(what, deadline), deadline.passed);
        page.paragraph(4, &source(deadline.rule, deadline.clauses));
    }
}

fn last(what: &str, deadline: &Deadline) -> Line {
    let line = Line::of(PLAIN, format!("{what} at the latest on "));
    match (&deadline.latest_safe, &deadline.latest_possible) {
        (Some(Moment::Day(safe)), Some(Moment::Day(possible))) => line.join(between(*safe, *possible)),
        _ => Line::of(PLAIN, format!("until when to {what} is ")).and(OPEN, "not stated"),
    }
}

fn said(page: &mut Page, line: Line, passed: Option<bool>) {
    let late = if passed == Some(true) { Line::of(BAD, " (too late)") } else { Line::default() };
    page.hung(Line::of(PLAIN, "  -"), 4, &line.join(late));
}
