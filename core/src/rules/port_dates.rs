//! Which days can be booked for a port.

use std::borrow::Cow;

use chrono::{Months, NaiveDate, Timelike};

use super::deadlines::{Anchors, Clock};
use super::life::Life;
use super::message::phrase;
use super::scope::{Rules, Scope};
use super::working_days::{outside, passed};
use crate::answer::{
    Backwards, DayIssue, DayReason, EarliestPort, LastSubmission, LeadTime, OutOfHoursTerms, PortDatesAnswer, PortDay,
    PortWindow, Submitted,
};
use crate::calendar::{CalendarDays, CalendarView, Hours, LAST_YEAR, OffDay, OutsideCalendar, Period, WorkingCalendar};
use crate::question::{Customer, PortDatesQuestion, QuestionError};
use crate::tables::cite::Cite;
use crate::tables::country_set::CountrySet;
use crate::tables::lead_times::{CUT_OFFS, CutOffRow, LEAD_TIMES, LeadTimeRow, UNWISHED, UnwishedRow};
use crate::tables::windows::{CHARGE, OUT_OF_HOURS, OutOfHoursRow, WINDOWS, Window};
use crate::values::{Day, Instant, Pointer, civil, push_number, written_day};
use crate::vocabulary::{
    Availability, Bookable, Country, DayKind, DayObstacle, DeadlineKind, ErrorCode, Grade, Origin, PortInStatus,
    Precision, Status, WindowHours,
};

/// As many days as one answer has at the most.
const MOST: i64 = 400;
/// As many as it has when the question does not say: six weeks, what a picture of a month shows.
const USUAL: u16 = 42;

impl Rules {
    /// Which days can be booked for a port, each with what stands against it; the earliest; and counted back from a day
    /// that is wished for, the last days to submit the order, to change its date, to cancel it.
    ///
    /// An order submitted at the cut-off or later, or on a day off, counts from the next working day. That day is not
    /// counted, and the day to which the lead time leads can be booked. A lead time in calendar days or months that ends on
    /// a day off leads to the next working day, and one in hours to the day on which they have elapsed.
    ///
    /// # Errors
    ///
    /// When `to` is before `from`, or more than 400 days are asked for; when a day is outside 2020 to 2060, or a count
    /// leaves these years; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Bookable, Country, PortDatesQuestion, Rules};
    ///
    /// // Ten working days from a Monday in Sweden: the Monday two weeks later is the earliest day.
    /// let question = PortDatesQuestion::new(Country::SE, "2026-09-14T08:00:00Z".parse()?);
    /// let answer = Rules::latest().port_dates(&question)?;
    /// assert_eq!(answer.earliest.unwrap().safe.to_string(), "2026-09-28");
    /// let first = answer.days.iter().find(|day| day.bookable == Bookable::Yes).unwrap();
    /// assert_eq!(first.date.to_string(), "2026-09-28");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn port_dates(self, question: &PortDatesQuestion) -> Result<PortDatesAnswer, QuestionError> {
        let country = question.country;
        let life = self.life(question, country, Origin::PortedIn, None::<Customer>, None)?;
        let scope = life.scope;
        let anchors = Anchors { port_date: question.wished, ..Anchors::default() };
        let clock = life.clock(anchors, Some(question.now));
        let booking = life.booking(question.now, &clock).map_err(|error| outside("now", &error))?;
        let Booking { submission, cut_off, hours, .. } = &booking;
        let (cut_off, hours) = (*cut_off, *hours);
        let in_force = |countries: CountrySet, cite: &Cite| countries.contains(country) && scope.in_force(cite);
        let effective = submission.effective(CalendarView::Default, &clock).map_err(|error| outside("now", &error))?;
        let mut answer = PortDatesAnswer {
            country,
            submitted: Submitted {
                day: Day(submission.day),
                effective: Day(effective),
                cut_off: cut_off.map(|row| written_time(row.minutes)),
                rule: cut_off.map(|row| row.cite.rule),
                grade: cut_off.map(|row| row.cite.grade),
            },
            lead_time: None,
            windows: Vec::new(),
            out_of_hours: hours.map_or(Availability::NotStated, |row| row.offered),
            out_of_hours_terms: hours.map(terms),
            earliest: None,
            days: Vec::new(),
            backwards: None,
            wished_date: None,
            rule: None,
            clauses: &[],
            message: None,
        };
        let span = interval(question, submission.day, &clock.calendar)?;
        if let Some(row) = scope.unwished(country) {
            answer.wished_date = Some(Availability::NotOffered);
            answer.rule = Some(row.cite.rule);
            answer.clauses = row.cite.clauses;
            answer.message = Some(phrase(row.message, scope.speech));
            return Ok(answer);
        }
        for row in WINDOWS {
            if in_force(row.countries, &row.cite) {
                answer.windows.extend(row.windows.iter().map(|window| shown(window, &row.cite)));
            }
        }
        // A figure of the caller's that leads beyond the calendars is the caller's mistake, any other is a late day.
        let wrong = |error: OutsideCalendar| match booking.own {
            None => outside("now", &error),
            Some(_) => QuestionError {
                path: Pointer::root().field("overrides").field("leadTimes").field(country.as_str()),
                ..outside("now", &error)
            },
        };
        let view = booking.view(true, &clock).map_err(wrong)?;
        answer.earliest = booking
            .earliest(&clock)
            .map_err(wrong)?
            .map(|[safe, _, possible]| EarliestPort { safe: Day(safe), possible: Day(possible) });
        answer.days.reserve(usize::try_from((span.1 - span.0).num_days() + 1).unwrap_or_default());
        for date in span.0.iter_days().take_while(|date| *date <= span.1) {
            answer.days.push(view.day(date).map_err(|error| outside("from", &error))?);
        }
        if let Some(wished) = question.wished {
            let wrong = |error: OutsideCalendar| outside("wished", &error);
            let submit = submission.latest(&booking.lead_time(), wished.0, &clock).map_err(wrong)?;
            let day = view.day(wished.0).map_err(wrong)?;
            let mut backwards = Backwards { wished, day, submit, change: None, cancel: None };
            for row in life.timers(Status::PortIn(PortInStatus::FirmOrderCommitment)) {
                let place = match row.kind {
                    DeadlineKind::DateChange => &mut backwards.change,
                    DeadlineKind::Cancel => &mut backwards.cancel,
                    _ => continue,
                };
                *place = Some(life.dated(row, &clock).map_err(wrong)?);
            }
            answer.backwards = Some(backwards);
        }
        answer.lead_time = Some(booking.lead_time());
        Ok(answer)
    }
}

/// What decides which days can be booked in a country by an order submitted now.
pub(super) struct Booking {
    submission: Submission,
    cut_off: Option<&'static CutOffRow>,
    /// The caller's own lead time, which stands before that of the table.
    pub own: Option<Period>,
    /// The lead time of the table.
    pub row: Option<&'static LeadTimeRow>,
    /// What is said of other hours.
    hours: Option<&'static OutOfHoursRow>,
}

impl Life<'_> {
    /// What decides which days can be booked by an order submitted now.
    ///
    /// # Errors
    ///
    /// When the moment is outside the calendars.
    pub(super) fn booking(&self, now: Instant, clock: &Clock) -> Result<Booking, OutsideCalendar> {
        let (scope, country) = (self.scope, self.country);
        let in_force = |countries: CountrySet, cite: &Cite| countries.contains(country) && scope.in_force(cite);
        let cut_off = CUT_OFFS.iter().find(|row| in_force(row.countries, &row.cite));
        Ok(Booking {
            submission: Submission::of(now, cut_off.map(|row| row.minutes), clock)?,
            cut_off,
            own: scope.overrides.lead_times.get(country).copied(),
            row: LEAD_TIMES.iter().find(|row| in_force(row.countries, &row.cite)),
            hours: scope.out_of_hours(country),
        })
    }
}

impl Scope<'_> {
    /// What is said of ports out of hours in a country.
    pub(super) fn out_of_hours(&self, country: Country) -> Option<&'static OutOfHoursRow> {
        OUT_OF_HOURS.iter().find(|row| row.countries.contains(country) && self.in_force(&row.cite))
    }

    /// Why no day can be wished for in a country, where none can.
    pub(super) fn unwished(&self, country: Country) -> Option<&'static UnwishedRow> {
        UNWISHED.iter().find(|row| row.countries.contains(country) && self.in_force(&row.cite))
    }
}

impl Booking {
    /// The day of the submission.
    pub(super) const fn today(&self) -> NaiveDate {
        self.submission.day
    }

    fn lead_time(&self) -> LeadTime {
        let row = self.row.filter(|_| self.own.is_none());
        LeadTime {
            period: self.own.or(row.map(|row| row.period)),
            precision: match (self.own, row) {
                (Some(_), _) => Precision::Exact,
                (None, row) => row.map_or(Precision::NotStated, |row| row.precision),
            },
            grade: match (self.own, row) {
                (Some(_), _) => Grade::Tenant,
                (None, row) => row.map_or(Grade::NotStated, |row| row.cite.grade),
            },
            rule: row.map(|row| row.cite.rule),
            note: row.and_then(|row| row.note),
        }
    }

    /// The earliest day, where a lead time is known: with all days in doubt off, by default, and with none off.
    ///
    /// # Errors
    ///
    /// When the count leaves the calendars.
    pub(super) fn earliest(&self, clock: &Clock) -> Result<Option<[NaiveDate; 3]>, OutsideCalendar> {
        let Some(period) = self.own.or(self.row.map(|row| row.period)) else { return Ok(None) };
        let mut days = [self.submission.day; 3];
        for (day, view) in days.iter_mut().zip([CalendarView::Safe, CalendarView::Default, CalendarView::Possible]) {
            *day = self.submission.earliest(period, view, clock)?;
        }
        Ok(Some(days))
    }

    /// How each day is judged; without the lead time, where none is counted.
    ///
    /// # Errors
    ///
    /// As [`Self::earliest`].
    pub(super) fn view<'c>(&self, lead_time: bool, clock: &'c Clock) -> Result<DayView<'c>, OutsideCalendar> {
        let earliest = if lead_time { self.earliest(clock)? } else { Some([self.submission.day; 3]) };
        Ok(DayView {
            calendar: &clock.calendar,
            submitted: self.submission.day,
            first: earliest.map(|[_, first, _]| first),
            first_safe: earliest.map(|[safe, ..]| safe),
            floor: lead_time && self.own.is_none() && self.row.is_some_and(|row| row.cite.grade == Grade::Regulator),
            days_off: self.hours.is_some_and(|row| row.days_off),
        })
    }
}

fn terms(row: &'static OutOfHoursRow) -> OutOfHoursTerms {
    OutOfHoursTerms {
        days_off: row.days_off,
        chargeable: (row.offered == Availability::Offered).then(charged),
        note: row.note,
        grade: row.cite.grade,
        rule: row.cite.rule,
        clauses: row.cite.clauses,
    }
}

/// Whether porting out of hours costs extra: a row says so, of every country.
fn charged() -> bool {
    CHARGE.until.is_none()
}

fn shown(window: &Window, cite: &Cite) -> PortWindow {
    PortWindow {
        from: written_time(window.from),
        to: window.to.map(written_time),
        hours: window.hours,
        chargeable: (window.hours == WindowHours::OutOfHours).then(charged),
        note: window.note,
        grade: cite.grade,
        rule: cite.rule,
    }
}

/// A time of day as `08:30`.
pub(super) fn written_time(minutes: u16) -> String {
    let mut text = String::with_capacity(5);
    push_number(&mut text, u32::from(minutes / 60), 2);
    text.push(':');
    push_number(&mut text, u32::from(minutes % 60), 2);
    text
}

/// The first and the last day asked for.
fn interval(
    question: &PortDatesQuestion,
    submitted: NaiveDate,
    calendar: &WorkingCalendar,
) -> Result<(NaiveDate, NaiveDate), QuestionError> {
    const LAST: NaiveDate = civil(LAST_YEAR, 12, 31);
    let from = question.from.map_or(submitted, |day| day.0);
    calendar.off(from).map_err(|error| outside("from", &error))?;
    let to = match question.to {
        Some(day) => day.0,
        None => CalendarDays(USUAL - 1).after(from).map_or(LAST, |to| to.min(LAST)),
    };
    calendar.off(to).map_err(|error| outside("to", &error))?;
    let count = (to - from).num_days() + 1;
    if (1..=MOST).contains(&count) {
        return Ok((from, to));
    }
    let mut expected = format!("`{}` or later", written_day(from));
    if count > MOST {
        expected = String::from("at most 400 days after `from`, itself among them");
    }
    let got = format!("`{}`", written_day(to));
    Err(QuestionError::at(Pointer::root().field("to"), ErrorCode::InvalidValue, expected, got))
}

/// When an order is submitted.
struct Submission {
    now: Instant,
    day: NaiveDate,
    /// Whether the cut-off of the day is over.
    late: bool,
    cut_off: Option<u16>,
}

impl Submission {
    fn of(now: Instant, cut_off: Option<u16>, clock: &Clock) -> Result<Self, OutsideCalendar> {
        let local = clock.zone.local(now)?;
        let minutes = local.time.num_seconds_from_midnight() / 60;
        let late = cut_off.is_some_and(|cut_off| minutes >= u32::from(cut_off));
        Ok(Self { now, day: local.date, late, cut_off })
    }

    /// The day from which is counted.
    fn effective(&self, view: CalendarView, clock: &Clock) -> Result<NaiveDate, OutsideCalendar> {
        if self.late { clock.calendar.step(self.day, 1, view) } else { worked(&clock.calendar, self.day, 1, view) }
    }

    /// The earliest day that can be booked in business hours.
    fn earliest(&self, period: Period, view: CalendarView, clock: &Clock) -> Result<NaiveDate, OutsideCalendar> {
        let day = self.effective(view, clock)?;
        let outside = OutsideCalendar { day };
        let end = match period {
            Period::WorkingDays(count) => clock.calendar.step(day, count.0.into(), view)?,
            Period::CalendarDays(count) => count.after(day).ok_or(outside)?,
            Period::Months(count) => count.after(day).ok_or(outside)?.day,
            Period::Hours(count) => {
                // From the moment of the submission, or from the beginning of a later day.
                let begin = if day == self.day { Some(self.now) } else { start_of(day, clock)? };
                clock.zone.local(begin.and_then(|begin| count.after(begin)).ok_or(outside)?)?.date
            }
        };
        worked(&clock.calendar, end, 1, view)
    }

    /// The last second in which an order counts as of the day: of the day itself, or before its cut-off.
    fn end(&self, day: NaiveDate, clock: &Clock) -> Result<Instant, OutsideCalendar> {
        let end = clock.zone.end_of_day(day)?;
        let early = self.cut_off.map_or(0, |minutes| 86_400 - 60 * i64::from(minutes));
        Instant::from_seconds(end.seconds() - early).ok_or(OutsideCalendar { day })
    }

    /// The last day from which the count forwards, from any moment of it, leads to the day wished for or one before it.
    fn last(
        &self,
        period: Period,
        wished: NaiveDate,
        view: CalendarView,
        clock: &Clock,
    ) -> Result<NaiveDate, OutsideCalendar> {
        let mut day = bound(period, wished, view, clock)?;
        loop {
            let last = Self { now: self.end(day, clock)?, day, late: false, cut_off: self.cut_off };
            // A count that leaves the calendars does so after their end, later than any day that can be wished for.
            if last.earliest(period, view, clock).is_ok_and(|earliest| earliest <= wished) {
                return Ok(day);
            }
            day = day.pred_opt().ok_or(OutsideCalendar { day })?;
            clock.calendar.off(day)?;
        }
    }

    /// The last days on which an order for the day can be submitted.
    fn latest(&self, lead: &LeadTime, wished: NaiveDate, clock: &Clock) -> Result<LastSubmission, OutsideCalendar> {
        clock.calendar.off(wished)?;
        let mut last = LastSubmission {
            latest_safe: None,
            latest_possible: None,
            until: None,
            precision: lead.precision,
            period: lead.period,
            grade: lead.grade,
            rule: lead.rule,
            skipped: Vec::new(),
            passed: None,
        };
        let Some(period) = lead.period else { return Ok(last) };
        let safe = self.last(period, wished, CalendarView::Safe, clock)?;
        let possible = self.last(period, wished, CalendarView::Possible, clock)?;
        if let Period::WorkingDays(_) = period {
            last.skipped = passed(&clock.calendar, wished, safe, CalendarView::Safe)?;
        }
        let until = self.end(possible, clock)?;
        last.until = Some(clock.shown(until)?);
        last.passed = Some(self.now > until);
        last.latest_safe = Some(Day(safe));
        last.latest_possible = Some(Day(possible));
        Ok(last)
    }
}

/// A day that no last day of submission is later than: the count backwards, which knows nothing of the days off around
/// its ends, nor of months that are too short.
fn bound(period: Period, wished: NaiveDate, view: CalendarView, clock: &Clock) -> Result<NaiveDate, OutsideCalendar> {
    let outside = OutsideCalendar { day: wished };
    match period {
        Period::WorkingDays(count) => {
            let day = worked(&clock.calendar, wished, -1, view)?;
            if count.0 == 0 { Ok(day) } else { clock.calendar.step(day, -i32::from(count.0), view) }
        }
        Period::CalendarDays(count) => count.before(wished).ok_or(outside),
        // From each of the last days of a month the count can end on the last day of a shorter one.
        Period::Months(count) => wished
            .checked_sub_months(Months::new(count.0.into()))
            .and_then(|day| CalendarDays(3).after(day))
            .map(|day| day.min(wished))
            .ok_or(outside),
        Period::Hours(Hours(count)) => {
            let end = clock.zone.end_of_day(wished)?.seconds() - 3600 * i64::from(count);
            Ok(clock.zone.local(Instant::from_seconds(end).ok_or(outside)?)?.date)
        }
    }
}

/// The first second of a day.
pub(super) fn start_of(day: NaiveDate, clock: &Clock) -> Result<Option<Instant>, OutsideCalendar> {
    let before = day.pred_opt().ok_or(OutsideCalendar { day })?;
    Ok(Instant::from_seconds(clock.zone.end_of_day(before)?.seconds() + 1))
}

/// The day itself where it is worked, else the next such day in that direction.
fn worked(
    calendar: &WorkingCalendar,
    day: NaiveDate,
    direction: i32,
    view: CalendarView,
) -> Result<NaiveDate, OutsideCalendar> {
    if calendar.is_working(day, view)? { Ok(day) } else { calendar.step(day, direction, view) }
}

/// What decides whether a day can be booked.
pub(super) struct DayView<'c> {
    calendar: &'c WorkingCalendar,
    submitted: NaiveDate,
    /// The earliest day, where a lead time is known.
    first: Option<NaiveDate>,
    /// The earliest with all days in doubt off.
    first_safe: Option<NaiveDate>,
    /// Whether the lead time is a regulator's: it excludes the days before, and says nothing of the others.
    floor: bool,
    /// Whether days off can be had; where not, nobody says it.
    days_off: bool,
}

impl DayView<'_> {
    pub(super) fn day(&self, date: NaiveDate) -> Result<PortDay, OutsideCalendar> {
        let (mut bookable, mut closed, mut remark) = (Bookable::Yes, None, None);
        if !self.calendar.is_working(date, CalendarView::Safe)? {
            let off = self.calendar.off(date)?;
            if self.calendar.is_working(date, CalendarView::Default)? {
                remark = off.map(|off| DayReason { kind: off.kind, name: off.name.map(str::to_owned) });
            } else {
                bookable = if self.days_off { Bookable::OutOfHours } else { Bookable::NotStated };
                closed = off;
            }
        }
        let time = match self.first {
            _ if date < self.submitted => Some(PAST),
            Some(first) if date < first => Some(BEFORE_LEAD_TIME),
            first if first.is_none() || self.floor => Some(NO_LEAD_TIME),
            _ => None,
        };
        bookable = match time {
            None => bookable,
            Some(NO_LEAD_TIME) => Bookable::NotStated,
            Some(_) => Bookable::No,
        };
        let before_safe = time.is_none() && self.first_safe.is_some_and(|first| date < first);
        Ok(PortDay { date: Day(date), bookable, reasons: reasons(closed, time), remark, before_safe })
    }
}

/// Why most days that cannot be booked cannot be: a weekend, then what time has against it, for each of these.
static COMMON: [DayIssue; 6] = [
    plain(DayObstacle::Weekend),
    plain(DayObstacle::Past),
    plain(DayObstacle::Weekend),
    plain(DayObstacle::BeforeLeadTime),
    plain(DayObstacle::Weekend),
    plain(DayObstacle::NoLeadTime),
];
// Where these stand in that list.
const PAST: usize = 1;
const BEFORE_LEAD_TIME: usize = 3;
const NO_LEAD_TIME: usize = 5;

const fn plain(code: DayObstacle) -> DayIssue {
    DayIssue { code, kind: None, name: None }
}

/// What stands against a day: that it is off, and what time has against it. Only the name of a holiday is copied.
fn reasons(closed: Option<OffDay<'_>>, time: Option<usize>) -> Cow<'static, [DayIssue]> {
    let common = match (&closed, time) {
        (None, None) => Some(0..0),
        (None, Some(place)) => Some(place..place + 1),
        (Some(OffDay { kind: DayKind::Weekend, name: None, .. }), time) => {
            Some(time.map_or(0..1, |place| place - 1..place + 1))
        }
        (Some(_), _) => None,
    };
    if let Some(common) = common.and_then(|common| COMMON.get(common)) {
        return Cow::Borrowed(common);
    }
    let holiday = closed.map(|off| DayIssue {
        code: if off.kind == DayKind::Weekend { DayObstacle::Weekend } else { DayObstacle::Holiday },
        kind: Some(off.kind).filter(|kind| *kind != DayKind::Weekend),
        name: off.name.map(str::to_owned),
    });
    let time = time.and_then(|place| COMMON.get(place)).cloned();
    Cow::Owned(holiday.into_iter().chain(time).collect())
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

    use crate::answer::{Backwards, PortDatesAnswer};
    use crate::calendar::Period;
    use crate::question::PortDatesQuestion;
    use crate::rules::Rules;
    use crate::vocabulary::{Availability, Bookable, Country, DayKind, DayObstacle, Grade, Precision};

    fn question(country: Country, now: &str, lead_time: Option<Period>) -> PortDatesQuestion {
        let mut question = PortDatesQuestion::new(country, now.parse().unwrap());
        if let Some(period) = lead_time {
            question.overrides.lead_times.insert(country, period);
        }
        question
    }

    fn answer(question: &PortDatesQuestion) -> PortDatesAnswer {
        Rules::latest().port_dates(question).unwrap()
    }

    fn earliest(country: Country, now: &str, period: Period) -> (String, String) {
        let earliest = answer(&question(country, now, Some(period))).earliest.unwrap();
        (earliest.safe.to_string(), earliest.possible.to_string())
    }

    fn backwards(country: Country, wished: &str, period: Period) -> Backwards {
        let mut question = question(country, "2026-01-05T09:00:00Z", Some(period));
        question.wished = Some(wished.parse().unwrap());
        answer(&question).backwards.unwrap()
    }

    fn submit(country: Country, wished: &str, period: Period) -> (String, String) {
        let submit = backwards(country, wished, period).submit;
        (submit.latest_safe.unwrap().to_string(), submit.latest_possible.unwrap().to_string())
    }

    fn both(day: &str) -> (String, String) {
        (day.to_owned(), day.to_owned())
    }

    #[test]
    fn every_unit_of_a_lead_time_leads_to_a_working_day() {
        // Monday 14 September 2026, a working day in Poland.
        let now = "2026-09-14T08:00:00Z";
        #[rustfmt::skip]
        let cases = [
            (Period::working_days(0),  "2026-09-14"),
            (Period::working_days(5),  "2026-09-21"),
            (Period::calendar_days(4), "2026-09-18"),
            (Period::calendar_days(5), "2026-09-21"), // a Saturday
            (Period::months(1),        "2026-10-14"),
            (Period::hours(24),        "2026-09-15"),
            (Period::hours(13),        "2026-09-14"), // 10:00 in Warsaw, until 23:00
            (Period::hours(14),        "2026-09-15"), // until midnight
            (Period::hours(110),       "2026-09-21"), // until midnight of Friday to Saturday
        ];
        for (period, day) in cases {
            assert_eq!(earliest(Country::PL, now, period), both(day), "{period:?}");
        }
        // From a Saturday hours count from the beginning of Monday.
        assert_eq!(earliest(Country::PL, "2026-09-19T08:00:00Z", Period::hours(23)), both("2026-09-21"));
        assert_eq!(earliest(Country::PL, "2026-09-19T08:00:00Z", Period::hours(24)), both("2026-09-22"));
    }

    #[test]
    fn every_unit_of_a_lead_time_is_counted_back() {
        // Wednesday 30 September 2026.
        let wished = "2026-09-30";
        #[rustfmt::skip]
        let cases = [
            (Period::working_days(0),   "2026-09-30"),
            (Period::working_days(3),   "2026-09-25"),
            (Period::calendar_days(2),  "2026-09-28"),
            (Period::calendar_days(3),  "2026-09-25"), // a Sunday: as late as the Friday before it
            (Period::months(1),         "2026-08-31"), // a month from the 31st ends on the last day of September
            (Period::hours(24),         "2026-09-29"),
            (Period::hours(48),         "2026-09-28"),
            (Period::hours(30),         "2026-09-28"), // not after 18:00 of the 29th, so not all of it
        ];
        for (period, day) in cases {
            assert_eq!(submit(Country::PL, wished, period), both(day), "{period:?}");
        }
    }

    #[test]
    fn back_from_a_day_off_leads_where_the_count_forwards_does_not_pass_it() {
        // Monday 28 December 2026 is off in Great Britain, for Boxing Day. Ten working days from Friday the 11th end on the
        // 29th, from Thursday the 10th on Christmas Eve.
        assert_eq!(submit(Country::GB, "2026-12-28", Period::working_days(10)), both("2026-12-10"));
        // Saturday 12 December 2026 in Spain: five from Friday the 4th, the 7th and 9th to 11th worked, the 8th off, end on
        // Monday the 14th. Thursday the 3rd: 4, 7, 9, 10, 11.
        assert_eq!(submit(Country::ES, "2026-12-12", Period::working_days(5)), both("2026-12-03"));
        // A month from 31 January ends on the last day of February, as one from the 29th and 30th, a Saturday, does.
        assert_eq!(submit(Country::CZ, "2028-02-29", Period::months(1)), both("2028-01-31"));
        // Sunday 28 February 2027: a month from Wednesday 27 January ends on the Saturday and leads to Monday 1 March, one
        // from Tuesday the 26th ends on the Friday.
        assert_eq!(submit(Country::CZ, "2027-02-28", Period::months(1)), both("2027-01-26"));
        // From the beginning of Monday 21 September 2026 23 hours end within it: who submits on Sunday is in time.
        assert_eq!(submit(Country::PL, "2026-09-21", Period::hours(23)), both("2026-09-20"));
    }

    #[test]
    fn who_submits_on_the_last_day_can_have_the_day_wished_for() {
        let periods = [
            Period::working_days(10),
            Period::calendar_days(9),
            Period::months(1),
            Period::hours(100),
            Period::working_days(0),
        ];
        for country in Country::ALL {
            for period in periods {
                for wished in ["2026-04-07", "2026-05-26", "2026-11-02", "2027-01-08"] {
                    let mut asked = question(*country, "2026-01-05T09:00:00Z", Some(period));
                    asked.wished = Some(wished.parse().unwrap());
                    let Some(backwards) = answer(&asked).backwards else {
                        assert_eq!(answer(&asked).wished_date, Some(Availability::NotOffered), "{country}");
                        continue;
                    };
                    let submit = backwards.submit;
                    let (safe, possible) = (submit.latest_safe.unwrap(), submit.latest_possible.unwrap());
                    assert!(safe <= possible, "{country} {wished} {period:?}");
                    // At noon there, which is before any cut-off.
                    asked.now = format!("{safe}T11:00:00Z").parse().unwrap();
                    asked.from = Some(backwards.wished);
                    asked.to = asked.from;
                    let answer = answer(&asked);
                    let day = &answer.days[0];
                    assert!(
                        day.reasons.iter().all(|reason| reason.code != DayObstacle::BeforeLeadTime),
                        "{country} {wished} {period:?}: {safe}, {:?}",
                        answer.earliest
                    );
                    assert_eq!(answer.backwards.unwrap().submit.passed, Some(false), "{country} {wished} {period:?}");
                }
            }
        }
    }

    #[test]
    fn the_bounds_of_the_earliest_day_begin_with_their_own_day_of_submission() {
        // Reformation Day 2025 is a Friday and off in some German states: who takes it for a day off counts from Monday.
        let found = earliest(Country::DE, "2025-10-31T09:00:00Z", Period::working_days(1));
        assert_eq!(found, ("2025-11-04".to_owned(), "2025-11-03".to_owned()));
        // Midsummer Eve 2026, a Friday, is off by default in Sweden, though not by law: at best it counts itself.
        let found = earliest(Country::SE, "2026-06-19T09:00:00Z", Period::working_days(1));
        assert_eq!(found, ("2026-06-23".to_owned(), "2026-06-22".to_owned()));
    }

    #[test]
    fn the_cut_off_ends_the_last_day_to_submit() {
        let submit = backwards(Country::PT, "2026-10-06", Period::working_days(3)).submit;
        assert_eq!(submit.until.unwrap().local, "2026-09-30T16:59:59+01:00");
        let submit = backwards(Country::ES, "2026-10-06", Period::working_days(3)).submit;
        assert_eq!(submit.until.unwrap().local, "2026-10-01T23:59:59+02:00");
    }

    #[test]
    fn a_day_names_all_that_stands_against_it() {
        let mut asked = question(Country::ES, "2026-12-24T09:00:00Z", None);
        asked.from = Some("2026-12-23".parse().unwrap());
        asked.to = Some("2027-01-02".parse().unwrap());
        let answer = answer(&asked);
        // Five working days from Thursday the 24th, Christmas and New Year's Day off: Monday 4 January.
        assert_eq!(answer.earliest.unwrap().possible.to_string(), "2027-01-04");
        let codes = |index: usize| answer.days[index].reasons.iter().map(|reason| reason.code).collect::<Vec<_>>();
        assert_eq!(codes(0), [DayObstacle::Past]);
        assert_eq!(codes(1), [DayObstacle::BeforeLeadTime]);
        assert_eq!(codes(2), [DayObstacle::Holiday, DayObstacle::BeforeLeadTime]);
        assert_eq!(codes(3), [DayObstacle::Weekend, DayObstacle::BeforeLeadTime]);
        assert_eq!(codes(9), [DayObstacle::Holiday, DayObstacle::BeforeLeadTime]);
        let christmas = &answer.days[2].reasons[0];
        assert_eq!((christmas.kind, christmas.name.as_deref()), (Some(DayKind::National), Some("Christmas Day")));
        assert!(answer.days.iter().all(|day| day.bookable == Bookable::No));
    }

    #[test]
    fn a_working_day_that_is_off_in_some_regions_says_so() {
        let mut asked = question(Country::DE, "2025-10-06T09:00:00Z", None);
        asked.from = Some("2025-10-31".parse().unwrap());
        asked.to = asked.from;
        let answer = answer(&asked);
        assert_eq!(answer.days[0].bookable, Bookable::Yes);
        assert_eq!(answer.days[0].remark.as_ref().unwrap().kind, DayKind::Regional);
        assert!(answer.days[0].reasons.is_empty());
    }

    #[test]
    fn what_no_source_says_is_not_stated() {
        let answer = answer(&question(Country::NO, "2026-09-14T08:00:00Z", None));
        assert_eq!(answer.lead_time.unwrap().precision, Precision::NotStated);
        assert!(answer.windows.is_empty() && answer.earliest.is_none());
        // The provider says of every country that it can be had and costs extra.
        let terms = answer.out_of_hours_terms.unwrap();
        assert_eq!(
            (answer.out_of_hours, terms.grade, terms.chargeable),
            (Availability::Offered, Grade::Provider, Some(true))
        );
        assert_eq!(answer.days.len(), 42);
    }

    #[test]
    fn a_count_that_leaves_the_calendars_is_refused_where_it_comes_from() {
        let path = |question: &PortDatesQuestion| {
            Rules::latest().port_dates(question).map_err(|error| error.path.as_str().to_owned()).err()
        };
        assert_eq!(path(&question(Country::ES, "2060-12-30T09:00:00Z", None)).as_deref(), Some("/now"));
        let far = question(Country::PL, "2026-09-14T08:00:00Z", Some(Period::working_days(60_000)));
        assert_eq!(path(&far).as_deref(), Some("/overrides/leadTimes/PL"));
        let mut back = question(Country::ES, "2020-01-02T09:00:00Z", None);
        back.wished = Some("2020-01-03".parse().unwrap());
        assert_eq!(path(&back).as_deref(), Some("/wished"));
        // Six weeks that the question does not ask for end with the calendars.
        let late = question(Country::PL, "2060-12-20T09:00:00Z", None);
        assert_eq!(answer(&late).days.last().unwrap().date.to_string(), "2060-12-31");
    }
}
