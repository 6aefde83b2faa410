//! What is said of many orders.

use super::record::records;
use super::{Issue, NumberSpan, Pending, RulesState};
use crate::shape::{Shape, Shaped, entries, serialized, shaped};
use crate::tables::cite::RuleId;
use crate::values::Pointer;
use crate::vocabulary::{AskedOf, ErrorCode, Severity, Verdict};

records! {
    /// A column of a table of orders.
    pub struct ColumnPlace {
        /// Which it is, from 1.
        pub number: u32,
        /// Its header as it is written.
        pub header: String,
    }

    /// What is said of one order among many.
    pub struct BulkRow {
        /// Which row it is, from 1; the header and empty lines do not count.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub row: u64,
        /// The line on which it begins, from 1.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub line: u64,
        /// The worst of what follows.
        pub verdict: Verdict,
        /// The caller's own name for the order.
        pub customer_reference: Option<String>,
        /// The numbers that it is about, as far as they can be read.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumberSpan>>"))]
        pub numbers [if_any]: Vec<NumberSpan>,
        /// Everything wrong or good to know: what `check` says, of a cell that is both ends of a range once, then the
        /// numbers that an earlier row names.
        #[cfg_attr(feature = "render", ts(type = "(Issue & { column?: ColumnPlace })[]"))]
        pub issues: Vec<BulkIssue>,
        /// Everything that somebody else must still say.
        #[cfg_attr(feature = "render", ts(type = "(Pending & { column?: ColumnPlace })[]"))]
        pub pending: Vec<BulkPending>,
    }

    /// A row that could not be understood; it counts as invalid.
    pub struct BulkErrorRow {
        /// Which row it is, from 1.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub row: u64,
        /// The line on which it begins, from 1.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub line: u64,
        /// The column that it is about.
        pub column: Option<ColumnPlace>,
        /// Why.
        pub error: ErrorBody,
    }

    /// Why something could not be understood.
    pub struct ErrorBody {
        /// Where.
        pub path: Pointer,
        /// A stable word for programs.
        pub code: ErrorCode,
        /// What should have been there.
        pub expected: String,
        /// What was there.
        pub got: String,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        pub help: Option<String>,
    }

    /// How many rows have which verdict.
    #[derive(Default)]
    pub struct BulkVerdicts {
        /// Nothing is wrong.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub valid: u64,
        /// Something is wrong, or the row could not be understood.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub invalid: u64,
        /// Something that only a server knows is left open.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub undecided: u64,
        /// Somebody must still agree.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub needs_approval: u64,
    }

    /// What was found for one cause: one code, rule, place and column.
    pub struct BulkGroup {
        /// The code of the issue, of the open question or of the error.
        pub code: &'static str,
        /// What the issue weighs; absent for an open question or an error.
        pub severity: Option<Severity>,
        /// Who knows what is left open.
        pub asked_of: Option<AskedOf>,
        /// The row of the tables that says so; absent for an error.
        pub rule: Option<RuleId>,
        /// Where in the question of its first row.
        pub path: Pointer,
        /// The column that it is about.
        pub column: Option<ColumnPlace>,
        /// How often it was found.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub count: u64,
        /// Its first rows, at most 5.
        #[cfg_attr(feature = "render", ts(type = "number[]"))]
        pub rows: Vec<u64>,
        /// The message of the first.
        pub message: String,
        /// The advice of the first.
        pub help: Option<String>,
    }

    /// Numbers that two rows name.
    pub struct RowOverlap {
        /// The later row.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub row: u64,
        /// The first row that names any of its numbers.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub earlier: u64,
        /// The first number that both name.
        pub start: String,
        /// The last of those that follow on it.
        pub end: String,
    }

    /// What many rows come to.
    pub struct BulkSummary {
        /// How many there are.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub rows: u64,
        /// How many have which verdict.
        pub by_verdict: BulkVerdicts,
        /// How many of the invalid ones could not be understood.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub unreadable: u64,
        /// The causes, at most 1,000: the gravest first, of equal ones the most frequent.
        pub groups: Vec<BulkGroup>,
        /// How often something was found whose cause is not listed.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub not_listed: u64,
        /// Numbers that an earlier row names already, at most 1,000 entries, in the order of the rows.
        pub duplicates: Vec<RowOverlap>,
        /// How many there are.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub overlapping: u64,
        /// What all this rests on.
        pub rules: RulesState,
    }
}

/// Declares what was found in a row, shown with the column that it is about.
macro_rules! found_in_a_column {
    ($($(#[$meta:meta])* $name:ident of $field:ident: $kind:ty;)+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            /// What was found.
            pub $field: $kind,
            /// The column that it is about.
            pub column: Option<ColumnPlace>,
        }

        impl Shaped for $name {
            fn shape(&self) -> Shape<'_> {
                match self.$field.shape() {
                    Shape::Record(names, values) => {
                        let mut entries = entries(names, values);
                        entries.push(("column", &self.column));
                        Shape::Named(entries)
                    }
                    other => other,
                }
            }
        }

        serialized!($name);
    )+ };
}

found_in_a_column! {
    /// An issue of a row, with its column.
    BulkIssue of issue: Issue;
    /// An open question of a row, with its column.
    BulkPending of pending: Pending;
}
