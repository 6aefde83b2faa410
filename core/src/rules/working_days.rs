//! Which days are working days.

use chrono::NaiveDate;

use super::scope::{Rules, Scope};
use crate::answer::{CalendarDay, DayOff, DayReason, WorkingDayStep, WorkingDaysAnswer};
use crate::calendar::{CalendarView, OutsideCalendar, TenantDays, WorkingCalendar};
use crate::question::{QuestionError, WorkingDaysQuestion};
use crate::values::{Day, Pointer, written_day};
use crate::vocabulary::{Country, ErrorCode};

impl Rules {
    /// Which days are working days in a country, and where so many of them lead.
    ///
    /// # Errors
    ///
    /// When the question has neither `date`, nor `from` and `to`, nor `from` and `step`, or more than one of these; when
    /// `to` is before `from`; when a day is outside 2020 to 2060; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, Rules, WorkingDaysQuestion};
    ///
    /// // Christmas Eve is a holiday in Poland since 2025.
    /// let mut question = WorkingDaysQuestion::new(Country::PL);
    /// question.date = Some("2025-12-24".parse()?);
    /// let answer = Rules::latest().working_days(&question)?;
    /// assert_eq!(answer.working, Some(0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn working_days(self, question: &WorkingDaysQuestion) -> Result<WorkingDaysAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let calendar = scope.calendar(question.country);
        let country = question.country;
        match (question.date, question.from, question.to, question.step) {
            (Some(day), None, None, None) => listed(country, &calendar, ("date", day.0), ("date", day.0)),
            (None, Some(from), Some(to), None) => listed(country, &calendar, ("from", from.0), ("to", to.0)),
            (None, Some(from), None, Some(step)) => {
                calendar.off(from.0).map_err(|error| outside("from", &error))?;
                let step = stepped(&calendar, from.0, step).map_err(|error| outside("step", &error))?;
                Ok(WorkingDaysAnswer { country, days: Vec::new(), working: None, step: Some(step) })
            }
            (None, None, None, None) => Err(missing("date")),
            (None, None, ..) => Err(missing("from")),
            (None, Some(_), None, None) => Err(missing("to")),
            (Some(_), ..) => Err(wrong("date", "no other day and no step", "both")),
            (None, Some(_), Some(_), Some(_)) => Err(wrong("step", "either `to` or `step`", "both")),
        }
    }
}

#[inline(never)]
fn missing(field: &str) -> QuestionError {
    let path = Pointer::root().field(field);
    QuestionError::at(path, ErrorCode::MissingField, field, "nothing")
        .with_help("give a `date`, or `from` and `to`, or `from` and `step`")
}

#[inline(never)]
fn wrong(field: &str, expected: &str, got: &str) -> QuestionError {
    QuestionError::at(Pointer::root().field(field), ErrorCode::InvalidValue, expected, got)
}

/// The error of a day that no calendar covers.
pub(super) fn outside(field: &str, error: &OutsideCalendar) -> QuestionError {
    outside_at(Pointer::root().field(field), error)
}

/// The same at any place of the question.
pub(super) fn outside_at(path: Pointer, error: &OutsideCalendar) -> QuestionError {
    QuestionError::at(path, ErrorCode::InvalidValue, "a day from 2020 to 2060", quoted(error.day))
        .with_help("the holiday rules are verified from 2020 on, and evaluated up to 2060")
}

fn quoted(day: NaiveDate) -> String {
    format!("`{}`", written_day(day))
}

impl Scope<'_> {
    /// The working days of a country, as the caller knows them.
    pub(super) fn calendar(&self, country: Country) -> WorkingCalendar {
        let own = self.overrides.calendars.get(country).map(TenantDays::from);
        WorkingCalendar::of(country, own.unwrap_or_default())
    }
}

fn listed(
    country: Country,
    calendar: &WorkingCalendar,
    (first, from): (&str, NaiveDate),
    (last, to): (&str, NaiveDate),
) -> Result<WorkingDaysAnswer, QuestionError> {
    if to < from {
        let expected = quoted(from) + " or later";
        return Err(wrong(last, &expected, &quoted(to)));
    }
    calendar.off(to).map_err(|error| outside(last, &error))?;
    let (mut days, mut count) = (Vec::new(), 0);
    let listed = calendar.visit(from, to, &mut |day| {
        let working = day.is_working(CalendarView::Default);
        count += u32::from(working);
        let said = day.off().map(|off| DayReason { kind: off.kind, name: off.name.map(str::to_owned) });
        let (reason, remark) = if working { (None, said) } else { (said, None) };
        days.push(CalendarDay { date: Day(day.date), working, reason, remark });
    });
    listed.map_err(|error| outside(first, &error))?;
    Ok(WorkingDaysAnswer { country, days, working: Some(count), step: None })
}

fn stepped(calendar: &WorkingCalendar, from: NaiveDate, step: i32) -> Result<WorkingDayStep, OutsideCalendar> {
    let bounds = bounds(calendar, from, step)?;
    let date = calendar.step(from, step, CalendarView::Default)?;
    let far = if step < 0 { bounds.0 } else { bounds.1 };
    let skipped = passed(calendar, from, far, CalendarView::Safe)?;
    Ok(WorkingDayStep { date: Day(date), safe: Day(bounds.0), possible: Day(bounds.1), skipped })
}

/// The earlier and the later day to which a count can lead: with all days in doubt off, and with none.
pub(super) fn bounds(
    calendar: &WorkingCalendar,
    from: NaiveDate,
    step: i32,
) -> Result<(NaiveDate, NaiveDate), OutsideCalendar> {
    let (all, none) =
        (calendar.step(from, step, CalendarView::Safe)?, calendar.step(from, step, CalendarView::Possible)?);
    Ok((all.min(none), all.max(none)))
}

/// The days off strictly between two days, in the order from the first to the second.
pub(super) fn passed(
    calendar: &WorkingCalendar,
    from: NaiveDate,
    to: NaiveDate,
    view: CalendarView,
) -> Result<Vec<DayOff>, OutsideCalendar> {
    let (first, last) = (from.min(to), from.max(to));
    let mut days = Vec::new();
    calendar.visit(first, last, &mut |day| {
        let between = day.date != first && day.date != last && !day.is_working(view);
        if let Some(off) = day.off().filter(|_| between) {
            days.push(DayOff { date: Day(day.date), kind: off.kind, name: off.name.map(str::to_owned) });
        }
    })?;
    if to < from {
        days.reverse();
    }
    Ok(days)
}
