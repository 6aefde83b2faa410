use serde::{Deserialize, Serialize};

/// A length of time in its own unit; no conversion between units exists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[serde(rename_all = "camelCase")]
#[non_exhaustive]
pub enum Period {
    /// Elapsed hours.
    Hours(u16),
    /// Days of the calendar.
    CalendarDays(u16),
    /// Working days of the country.
    WorkingDays(u16),
    /// Months; a day that the last month does not have becomes its last day.
    Months(u16),
}
