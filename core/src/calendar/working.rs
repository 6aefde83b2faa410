//! Which days are worked, and counting by them.

use std::cell::OnceCell;

use chrono::{Datelike, NaiveDate};

use super::holiday::HolidayTable;
use super::year::{FIRST_YEAR, LAST_YEAR, Year};
use crate::values::{civil, written_day};
use crate::vocabulary::{Country, DayKind};

/// A day that no calendar covers: they begin with 2020-01-01 and end with 2060-12-31, both included.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the calendars cover 2020-01-01 to 2060-12-31, got `{}`", written_day(*.day))]
pub struct OutsideCalendar {
    /// The day asked for, or the first one outside that a count came to.
    pub day: NaiveDate,
}

/// How many of the days in doubt are taken to be off.
///
/// A backward count ends no later under `Safe` than under `Default`, and no later under `Default` than under `Possible`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CalendarView {
    /// Weekends, national holidays and the tenant's days are off: the latest deadline that can be.
    Possible,
    /// Quasi-holidays too, in the countries where they are by default.
    Default,
    /// Quasi-holidays and regional ones too, in all countries: the deadline that nobody can call late.
    Safe,
}

/// What a tenant knows better of a country's holidays.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TenantDays {
    /// Whether the tenant's days are the only holidays; weekends stay off.
    pub replace: bool,
    /// Days off in every view, with a name where they have one.
    pub added: Vec<(NaiveDate, Option<String>)>,
    /// Days that are no holiday; a weekend stays off. A day that is also added is off.
    pub removed: Vec<NaiveDate>,
}

/// A day on which nobody works, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffDay<'c> {
    /// The day.
    pub date: NaiveDate,
    /// The strongest reason: a holiday on a weekend is a `Weekend`.
    pub kind: DayKind,
    /// The English name of the strongest holiday on the day, on a weekend too. `None` for a weekend without a holiday,
    /// and for a tenant's day without a name.
    pub name: Option<&'c str>,
}

/// The working days of one country, as a tenant sees them.
///
/// Made cheaply: a year is worked out when it is first asked for, and kept. Each thread makes its own.
#[derive(Debug, Clone)]
pub struct WorkingCalendar {
    table: &'static HolidayTable,
    country: Country,
    tenant: TenantDays,
    years: [OnceCell<Box<Days>>; YEARS],
}

const YEARS: usize = (LAST_YEAR - FIRST_YEAR + 1) as usize;
const DAY_BEFORE: NaiveDate = civil(FIRST_YEAR - 1, 12, 31);
const DAY_AFTER: NaiveDate = civil(LAST_YEAR + 1, 1, 1);

/// One year, worked out.
#[derive(Debug, Clone)]
struct Days {
    count: u32,
    /// For each view, a bit for each day of the year: whether it is off.
    off: [[u32; 12]; 3],
    holidays: Vec<Holiday>,
}

#[derive(Debug, Clone, Copy)]
struct Holiday {
    day: u32,
    kind: DayKind,
    /// The row of the table, or of the tenant's days.
    row: usize,
}

impl WorkingCalendar {
    pub(crate) fn new(table: &'static HolidayTable, country: Country, tenant: TenantDays) -> Self {
        Self { table, country, tenant, years: [const { OnceCell::new() }; YEARS] }
    }

    /// Why a day is off in at least one view; `None` when it is worked in all.
    ///
    /// # Errors
    ///
    /// When the day is outside the calendars.
    ///
    /// ```
    /// use numgate::{Country, DayKind, TenantDays, WorkingCalendar, day};
    ///
    /// let sweden = WorkingCalendar::of(Country::SE, TenantDays::default());
    /// let eve = sweden.off(day("2026-06-19")?)?.unwrap();
    /// assert_eq!((eve.kind, eve.name), (DayKind::Quasi, Some("Midsummer Eve")));
    /// // Midsummer Day is a Saturday, and keeps its name.
    /// let midsummer = sweden.off(day("2026-06-20")?)?.unwrap();
    /// assert_eq!((midsummer.kind, midsummer.name), (DayKind::Weekend, Some("Midsummer Day")));
    /// assert_eq!(sweden.off(day("2026-06-22")?)?, None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn off(&self, day: NaiveDate) -> Result<Option<OffDay<'_>>, OutsideCalendar> {
        Ok(self.reason(&Cursor::at(self, day)?, day))
    }

    /// Whether a day is worked.
    ///
    /// # Errors
    ///
    /// When the day is outside the calendars.
    pub fn is_working(&self, day: NaiveDate, view: CalendarView) -> Result<bool, OutsideCalendar> {
        Ok(Cursor::at(self, day)?.is_working(view))
    }

    /// The `n`-th working day after a day, before it when `n` is negative; the day itself is not counted and need not be
    /// worked. With 0, the day itself.
    ///
    /// # Errors
    ///
    /// When the day is outside the calendars, or the count leaves them.
    ///
    /// ```
    /// use numgate::{CalendarView, Country, TenantDays, WorkingCalendar, day};
    ///
    /// // Two working days before Monday the 6th, over Easter: Good Friday is off, Maundy Thursday only in some regions.
    /// let spain = WorkingCalendar::of(Country::ES, TenantDays::default());
    /// let port_date = day("2026-04-06")?;
    /// assert_eq!(spain.step(port_date, -2, CalendarView::Possible)?, day("2026-04-01")?);
    /// assert_eq!(spain.step(port_date, -2, CalendarView::Safe)?, day("2026-03-31")?);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn step(&self, from: NaiveDate, n: i32, view: CalendarView) -> Result<NaiveDate, OutsideCalendar> {
        let mut cursor = Cursor::at(self, from)?;
        let mut left = n.unsigned_abs();
        while left > 0 {
            if n > 0 {
                cursor.forward()?
            } else {
                cursor.back()?
            }
            left -= u32::from(cursor.is_working(view));
        }
        NaiveDate::from_yo_opt(cursor.year, cursor.day + 1).ok_or(OutsideCalendar { day: from })
    }

    /// The number of working days from one day to another, both included; 0 when the second is before the first.
    ///
    /// # Errors
    ///
    /// When one of the days is outside the calendars.
    ///
    /// ```
    /// use numgate::{CalendarView, Country, TenantDays, WorkingCalendar, day};
    ///
    /// // Christmas Eve to New Year's Day in Poland, where Christmas Eve is a holiday since 2025.
    /// let poland = WorkingCalendar::of(Country::PL, TenantDays::default());
    /// assert_eq!(poland.count(day("2024-12-24")?, day("2025-01-01")?, CalendarView::Default)?, 4);
    /// assert_eq!(poland.count(day("2025-12-24")?, day("2026-01-01")?, CalendarView::Default)?, 3);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn count(&self, from: NaiveDate, to: NaiveDate, view: CalendarView) -> Result<u32, OutsideCalendar> {
        let mut count = 0;
        self.visit(from, to, &mut |day| count += u32::from(day.is_working(view)))?;
        Ok(count)
    }

    /// The days off from one day to another, both included, the earliest first; none when the second is before the first.
    ///
    /// What `Safe` passes over and `Possible` does not are those whose kind is `Quasi` or `Regional`.
    ///
    /// # Errors
    ///
    /// When one of the days is outside the calendars.
    ///
    /// ```
    /// use numgate::{CalendarView, Country, TenantDays, WorkingCalendar, day};
    ///
    /// let austria = WorkingCalendar::of(Country::AT, TenantDays::default());
    /// let off = austria.days_off(day("2026-06-04")?, day("2026-06-07")?, CalendarView::Default)?;
    /// let names: Vec<_> = off.iter().map(|off| off.name.unwrap_or(off.kind.as_str())).collect();
    /// assert_eq!(names, ["Corpus Christi", "weekend", "weekend"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn days_off(
        &self,
        from: NaiveDate,
        to: NaiveDate,
        view: CalendarView,
    ) -> Result<Vec<OffDay<'_>>, OutsideCalendar> {
        let mut off = Vec::new();
        self.visit(from, to, &mut |day| {
            if !day.is_working(view) {
                off.extend(day.off());
            }
        })?;
        Ok(off)
    }

    /// Every day from one to another, both included; none when the second is before the first.
    ///
    /// # Errors
    ///
    /// When one of the days is outside the calendars.
    pub(crate) fn visit<'c>(
        &'c self,
        from: NaiveDate,
        to: NaiveDate,
        each: &mut dyn FnMut(&Visited<'c>),
    ) -> Result<(), OutsideCalendar> {
        let mut visited = Visited { date: from, cursor: Cursor::at(self, from)? };
        Cursor::at(self, to)?;
        while visited.date <= to {
            each(&visited);
            let Some(next) = visited.date.succ_opt().filter(|next| *next <= to) else { break };
            visited.date = next;
            visited.cursor.forward()?;
        }
        Ok(())
    }

    fn reason(&self, cursor: &Cursor<'_>, date: NaiveDate) -> Option<OffDay<'_>> {
        let mut strongest: Option<&Holiday> = None;
        for holiday in &cursor.days.holidays {
            if holiday.day == cursor.day && strongest.is_none_or(|other| holiday.kind < other.kind) {
                strongest = Some(holiday);
            }
        }
        let name = strongest.and_then(|holiday| match holiday.kind {
            DayKind::Tenant => self.tenant.added.get(holiday.row)?.1.as_deref(),
            _ => self.table.name(holiday.row),
        });
        let kind = if is_weekend(cursor.year, cursor.day) { DayKind::Weekend } else { strongest?.kind };
        Some(OffDay { date, kind, name })
    }

    /// The days of a year, worked out when they are first asked for.
    fn days(&self, year: i32) -> Option<&Days> {
        let cell = self.years.get(usize::try_from(year - FIRST_YEAR).ok()?)?;
        if cell.get().is_none() {
            // Nobody else can have set it meanwhile.
            let _ = cell.set(Box::new(self.worked_out(year)));
        }
        cell.get().map(Box::as_ref)
    }

    #[inline(never)]
    fn worked_out(&self, number: i32) -> Days {
        let year = Year(number.unsigned_abs());
        let mut days = Days { count: year.days(), off: [weekends(year.weekday(0)); 3], holidays: Vec::new() };
        let quasi = if self.table.quasi_by_default >> self.country as u32 & 1 == 0 { 1 } else { 2 };
        if !self.tenant.replace {
            let easters = (year.western_easter(), year.orthodox_easter());
            for (row, rule) in self.table.rules.iter().enumerate() {
                if !rule.is_of(self.country) {
                    continue;
                }
                let Some(day) = rule.day(year, easters) else { continue };
                let kind = rule.kind();
                let removed = self.tenant.removed.iter().any(|date| date.year() == number && date.ordinal0() == day);
                if !removed {
                    days.holiday(Holiday { day, kind, row }, quasi);
                }
            }
        }
        for (row, (date, _)) in self.tenant.added.iter().enumerate() {
            if date.year() == number {
                days.holiday(Holiday { day: date.ordinal0(), kind: DayKind::Tenant, row }, quasi);
            }
        }
        days
    }
}

impl Days {
    /// A holiday of the year; `quasi` is the number of views in which a quasi-holiday is off.
    fn holiday(&mut self, holiday: Holiday, quasi: usize) {
        let views = match holiday.kind {
            DayKind::Regional => 1,
            DayKind::Quasi => quasi,
            DayKind::Weekend | DayKind::National | DayKind::Tenant => 3,
        };
        self.mark(holiday.day, views);
        self.holidays.push(holiday);
    }

    /// A day off in so many views: one is `Safe`, two are `Default` and `Safe`.
    fn mark(&mut self, day: u32, views: usize) {
        for off in self.off.iter_mut().rev().take(views) {
            if let Some(word) = off.get_mut(day as usize / 32) {
                *word |= 1 << (day % 32);
            }
        }
    }
}

/// A bit for each day of a year that is a Saturday or a Sunday, by the weekday of its first day.
fn weekends(first: u32) -> [u32; 12] {
    // Six weeks that begin with a Monday; the 32 days of a word are cut out of them.
    const WEEKS: u64 = 0b110_0000 * (1 | 1 << 7 | 1 << 14 | 1 << 21 | 1 << 28 | 1 << 35);
    let mut weekday = first;
    [0; 12].map(|_: u32| {
        let word = (WEEKS >> weekday) as u32;
        weekday = (weekday + 32) % 7;
        word
    })
}

const fn is_weekend(year: i32, day: u32) -> bool {
    Year(year.unsigned_abs()).weekday(day) >= 5
}

/// A day, as a visit comes to it.
pub(crate) struct Visited<'c> {
    pub date: NaiveDate,
    cursor: Cursor<'c>,
}

impl<'c> Visited<'c> {
    /// Whether it is worked.
    pub(crate) fn is_working(&self, view: CalendarView) -> bool {
        self.cursor.is_working(view)
    }

    /// Why it is off in at least one view.
    pub(crate) fn off(&self) -> Option<OffDay<'c>> {
        self.cursor.calendar.reason(&self.cursor, self.date)
    }
}

/// A day, as the calendar steps over it.
struct Cursor<'c> {
    calendar: &'c WorkingCalendar,
    year: i32,
    /// The day of the year, 0 for 1 January.
    day: u32,
    days: &'c Days,
}

impl<'c> Cursor<'c> {
    fn at(calendar: &'c WorkingCalendar, day: NaiveDate) -> Result<Self, OutsideCalendar> {
        let year = day.year();
        let days = calendar.days(year).ok_or(OutsideCalendar { day })?;
        Ok(Self { calendar, year, day: day.ordinal0(), days })
    }

    fn is_working(&self, view: CalendarView) -> bool {
        let word = self.days.off.get(view as usize).and_then(|off| off.get(self.day as usize / 32));
        word.is_some_and(|word| word >> (self.day % 32) & 1 == 0)
    }

    fn forward(&mut self) -> Result<(), OutsideCalendar> {
        self.day += 1;
        if self.day == self.days.count {
            self.year += 1;
            self.days = self.calendar.days(self.year).ok_or(OutsideCalendar { day: DAY_AFTER })?;
            self.day = 0;
        }
        Ok(())
    }

    fn back(&mut self) -> Result<(), OutsideCalendar> {
        if self.day == 0 {
            self.year -= 1;
            self.days = self.calendar.days(self.year).ok_or(OutsideCalendar { day: DAY_BEFORE })?;
            self.day = self.days.count;
        }
        self.day -= 1;
        Ok(())
    }
}
