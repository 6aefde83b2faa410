//! The answer of `check`: issues, what they offer to mend, and what is left open.

use std::borrow::Cow;

use super::record::records;
use super::{Params, RulesState};
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::Pointer;
use crate::vocabulary::{AskedOf, FindingId, Grade, IssueCode, Severity, Verdict};

records! {
    /// The API's own error for an issue.
    pub struct ApiError {
        /// The HTTP status.
        pub status: u16,
        /// The code within it.
        pub code: &'static str,
        /// The reason.
        pub reason: &'static str,
        /// The message, where the source has a form for it.
        pub message: Option<String>,
    }

    /// One thing wrong with a request, or good to know about it.
    pub struct Issue {
        /// From the root of the question, wire names.
        pub path: Pointer,
        /// A stable word for programs.
        pub code: IssueCode,
        /// How much it weighs.
        pub severity: Severity,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// What the message speaks of.
        #[cfg_attr(feature = "render", ts(as = "std::collections::BTreeMap<String, super::Param>"))]
        pub params: Params,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<Cow<'static, str>>,
        /// A JSON Patch (RFC 6902) that mends it.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Patch>>"))]
        pub fix [if_any]: Vec<Patch>,
        /// What the API would answer.
        pub api: Option<ApiError>,
    }

    /// One operation of a JSON Patch.
    pub struct Patch {
        /// `add`, `replace` or `remove`.
        pub op: &'static str,
        /// Where.
        pub path: Pointer,
        /// The new value; absent for `remove`.
        pub value: Option<String>,
    }

    /// Something that cannot be known offline.
    pub struct Pending {
        /// What it is about.
        pub path: Pointer,
        /// A stable word for programs.
        pub code: IssueCode,
        /// The row that leaves it open.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<Cow<'static, str>>,
        /// Who knows.
        pub asked_of: AskedOf,
    }

    /// The answer of `check`.
    pub struct CheckAnswer {
        /// The worst of what follows.
        pub verdict: Verdict,
        /// Everything wrong or good to know: the numbers one after the other, then which of
        /// them overlap, then their statuses, then the parts.
        pub issues: Vec<Issue>,
        /// Everything that somebody else must still say.
        pub pending: Vec<Pending>,
        /// What the answer rests on.
        pub rules: RulesState,
    }
}
