//! The answer of `paths`.

use std::borrow::Cow;

use super::Move;
use super::record::records;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::Pointer;
use crate::vocabulary::{FindingId, IssueCode};

records! {
    /// One way from one status to another.
    pub struct Path {
        /// Its moves, first to last; no status comes twice.
        pub steps: Vec<Move>,
    }

    /// The answer of `paths`.
    pub struct PathsAnswer {
        /// Every way, the shortest first; ways of equal length in the order of the source. Empty: there is none.
        pub paths: Vec<Path>,
        /// Why there is no way, where that lies in what was asked: an origin or a status that does not exist in the
        /// country, or a status that nothing leads out of.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedPath>>"))]
        pub refused [if_any]: Vec<RefusedPath>,
    }

    /// Why there is no way from one status to another.
    pub struct RefusedPath {
        /// The field of the question that stands against it.
        pub path: Pointer,
        /// Why.
        pub code: IssueCode,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<Cow<'static, str>>,
    }
}
