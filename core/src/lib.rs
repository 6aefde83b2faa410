//! Answers, before the order is sent, whether a phone-number order in 20 European countries is acceptable.
//!
//! The rules of a wholesale number-management API are kept as tables; every question is one method of [`Rules`].
//! Nothing here does input or output or reads a clock: now is an argument, and the same question has the same answer
//! everywhere.
//!
//! ```
//! use numgate::{CheckQuestion, Country, Request, Rules, Verdict};
//!
//! // An order without numbers is refused, and says where.
//! let answer = Rules::latest().check(&CheckQuestion::new(Request::Reservation, Country::ES))?;
//! assert_eq!(answer.verdict, Verdict::Invalid);
//! assert_eq!(answer.issues[0].path.as_str(), "/order/numbers");
//! # Ok::<(), numgate::QuestionError>(())
//! ```
//!
//! Questions that come in as JSON are read into a [`Document`] and asked with [`ask`]: every wrong type, unknown field
//! and unknown word is refused with its place and the nearest right one. Read as [`Borrowed`], a document copies no text.
//!
//! ```
//! use numgate::{Document, ErrorCode, Question, ask};
//!
//! let document: Document = serde_json::from_str(r#"{ "country": "CH", "origin": "colt", "status": "Fre" }"#)?;
//! let error = ask(Question::Moves, &document).unwrap_err();
//! assert_eq!((error.path.as_str(), error.code), ("/status", ErrorCode::UnknownWord));
//! assert_eq!(error.help.as_deref(), Some("did you mean `Free`?"));
//! # Ok::<(), serde_json::Error>(())
//! ```
//!
//! Messages are English; with the feature `languages` a question's `language` chooses German, French, Spanish, Italian
//! or Dutch.
//!
//! The rules themselves are on the pages of [`pages`], rendered from the tables.

mod answer;
mod calendar;
mod diagram;
mod numbering;
mod question;
#[cfg(feature = "render")]
pub mod render;
mod rules;
mod shape;
mod tables;
mod values;
mod vocabulary;
mod wire;

pub use answer::*;
pub use calendar::{
    CalendarDays, CalendarView, Hours, LaterDay, LocalTime, LocalTimeError, Months, OffDay, OutsideCalendar, Period,
    TenantDays, TimeZone, WorkingCalendar, WorkingDays,
};
pub use numbering::{NotAPhoneNumber, PhonePlan, PhoneReading, plan, plans_version, read_phone, territory_name};
pub use question::*;
pub use rules::{
    Begun, Bulk, CheckedRow, Form, Met, RawRow, RawRows, RowError, RowForm, RowReader, Rules, Seen, Summary,
    TableHeader, ask, asked, asked_of, facts,
};
pub use shape::{Items, Shape, Shaped, entries};
pub use tables::cite::{ClauseId, RuleId};
pub use tables::columns::{Column, columns};
pub use tables::languages::{Catalogue, Catalogues};
pub use values::{
    Day, E164, Instant, InvalidDay, InvalidInstant, NotARange, NotE164, NumberRange, Pointer, day, written_day,
};
pub use vocabulary::*;

/// What the tables hold, rendered.
pub mod pages {
    #[doc = include_str!("../docs/transitions.md")]
    pub mod transitions {}
    #[doc = include_str!("../docs/statuses.md")]
    pub mod statuses {}
    #[doc = include_str!("../docs/orders.md")]
    pub mod orders {}
    #[doc = include_str!("../docs/findings.md")]
    pub mod findings {}
    #[doc = include_str!("../docs/errors.md")]
    pub mod errors {}
    #[doc = include_str!("../docs/requests.md")]
    pub mod requests {}
    #[doc = include_str!("../docs/periods.md")]
    pub mod periods {}
    #[doc = include_str!("../docs/vocabulary.md")]
    pub mod vocabulary {}
}
