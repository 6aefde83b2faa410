//! The words of the domain: closed lists, each declared once.
//!
//! From one declaration come the enum, its spellings, `Display`, `FromStr`, serde and the TypeScript union.

mod answer;
mod calendar;
mod country;
mod customer;
mod field;
mod identifier;
mod life;
mod order;
mod phone;
mod request;
mod source;
mod status;
mod value;
mod word;

pub use answer::{AskedOf, ErrorCode, IssueCode, Question, Severity, Verdict};
pub use calendar::{
    Anchor, Availability, Bookable, Counted, DayKind, DayObstacle, DeadlineKind, Precision, WindowHours,
};
pub use country::{Country, Zone};
pub use customer::{NumberType, Offer, Origin, OwnNumbers, Profile, SearchNumberType, Segment};
pub use field::{FieldKind, Need};
pub use identifier::IdentifierScheme;
pub use life::{Actor, DiagramFormat, Event, Machine};
pub use order::{
    CancelStatus, DateChangeStatus, ModifyStatus, OrderKind, OtherOrderStatus, PortInStatus, PortOutStatus,
};
pub(crate) use order::{is_order_status, order_statuses};
pub use phone::{NumberLength, PhoneChange, PhoneFault, PhoneType, Territory};
pub use request::{Action, Method, Request, Subject};
pub use source::{ClauseKind, FindingId, Grade, Language, Reading, Release};
pub use status::{NumberStatus, Status, StatusKind, Tristate};
pub use value::{Overlap, Unverified, ValueKind, ValueRemark, ValueVerdict};
pub use word::{UnknownWord, Word, nearest};
pub(crate) use word::{spelled, vocabulary};

/// Calls `$visit!(list, list, …)` with the name of every closed list.
///
/// The one place that names them all; what must treat every list (tests, declarations, documentation) goes through it.
#[macro_export]
macro_rules! for_every_vocabulary {
    ($visit:ident) => {
        $visit!(
            Country,
            Zone,
            DayKind,
            DeadlineKind,
            Anchor,
            Counted,
            Precision,
            Bookable,
            DayObstacle,
            WindowHours,
            Availability,
            NumberStatus,
            StatusKind,
            Tristate,
            Origin,
            Need,
            FieldKind,
            Offer,
            Profile,
            OwnNumbers,
            Segment,
            NumberType,
            SearchNumberType,
            Request,
            Action,
            Method,
            Subject,
            OrderKind,
            PortInStatus,
            PortOutStatus,
            OtherOrderStatus,
            DateChangeStatus,
            CancelStatus,
            ModifyStatus,
            ValueKind,
            ValueVerdict,
            IdentifierScheme,
            Unverified,
            ValueRemark,
            Overlap,
            Actor,
            Event,
            Machine,
            DiagramFormat,
            Grade,
            Release,
            ClauseKind,
            FindingId,
            Reading,
            Language,
            Question,
            Verdict,
            Severity,
            AskedOf,
            IssueCode,
            ErrorCode,
            PhoneType,
            Territory,
            NumberLength,
            PhoneChange,
            PhoneFault
        )
    };
}
