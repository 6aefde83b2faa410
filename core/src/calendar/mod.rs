//! Holiday rules and how they are evaluated, working days, periods, local time; no clock, no facts of a country.

mod holiday;
mod period;
mod time_zone;
mod working;
mod year;

pub(crate) use holiday::{
    HolidayRow, HolidayRule, HolidayTable, When, beginning, fixed, in_table, on_or_after, on_or_before, orthodox, pool,
    western,
};
pub use period::{CalendarDays, Hours, LaterDay, Months, Period, WorkingDays};
pub(crate) use time_zone::SummerTime;
pub use time_zone::{LocalTime, LocalTimeError, TimeZone};
pub use working::{CalendarView, OffDay, OutsideCalendar, TenantDays, WorkingCalendar};
pub(crate) use year::{FIRST_YEAR, LAST_YEAR};
