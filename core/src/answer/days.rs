//! The answer of `workingDays`, and local time.

use super::record::records;
use crate::shape::{Shape, Shaped, serialized, shaped};
use crate::values::{Day, Instant};
use crate::vocabulary::{Country, DayKind};

records! {
    /// A day that is off in some view, and why.
    pub struct DayOff {
        /// The day.
        pub date: Day,
        /// The strongest reason: a holiday on a weekend is a `weekend`.
        pub kind: DayKind,
        /// The holiday that falls on it, by its English name.
        pub name: Option<String>,
    }

    /// Why a day is off.
    pub struct DayReason {
        /// The strongest reason: a holiday on a weekend is a `weekend`.
        pub kind: DayKind,
        /// The holiday that falls on it, by its English name.
        pub name: Option<String>,
    }

    /// One day of a calendar.
    pub struct CalendarDay {
        /// The day.
        pub date: Day,
        /// Whether it is a working day by the country's default.
        pub working: bool,
        /// Why it is none.
        pub reason: Option<DayReason>,
        /// Why some do not work on this working day.
        pub remark: Option<DayReason>,
    }

    /// Where a count of working days leads.
    pub struct WorkingDayStep {
        /// The day, by the country's default.
        pub date: Day,
        /// The earlier of the bounds: backwards all days in doubt are off, forwards none.
        pub safe: Day,
        /// The later of the bounds.
        pub possible: Day,
        /// The days between that are off in some view, in the order in which they are passed.
        pub skipped: Vec<DayOff>,
    }

    /// The answer of `workingDays`.
    pub struct WorkingDaysAnswer {
        /// The country whose calendar it is.
        pub country: Country,
        /// The days asked for.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<CalendarDay>>"))]
        pub days [if_any]: Vec<CalendarDay>,
        /// How many of them are working days by the country's default.
        pub working: Option<u32>,
        /// Where the step leads.
        pub step: Option<WorkingDayStep>,
    }

    /// An instant, and what the clocks of a country show then.
    pub struct LocalInstant {
        /// In UTC.
        pub instant: Instant,
        /// In the country, with its offset: `2026-03-30T23:59:59+02:00`.
        pub local: String,
        /// The time zone, by its IANA name.
        pub zone: &'static str,
    }
}

/// A day, or an instant where the clock counts.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(untagged))]
pub enum Moment {
    /// A day, until its end.
    Day(Day),
    /// An instant.
    Instant(LocalInstant),
}

impl Shaped for Moment {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Day(day) => day.shape(),
            Self::Instant(instant) => instant.shape(),
        }
    }
}

serialized!(Moment);
