//! What a value in a form changes in the answer of `check`.

use super::record::{borrowed_records, records};
use super::{Issue, Pending};
use crate::shape::{Shape, Shaped, shaped};
use crate::values::Pointer;
use crate::vocabulary::{IssueCode, Verdict};

records! {
    /// What is no longer there.
    pub struct Gone {
        /// Its index in the list as it was before.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub at: usize,
        /// What it was about.
        pub path: Pointer,
        /// Its code.
        pub code: IssueCode,
    }
}

impl Shaped for &Issue {
    fn shape(&self) -> Shape<'_> {
        (**self).shape()
    }
}

impl Shaped for &Pending {
    fn shape(&self) -> Shape<'_> {
        (**self).shape()
    }
}

borrowed_records! {
    /// An issue that was not there before.
    pub struct AppearedIssue<'f> {
        /// Its index in the issues as they are now.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub at: usize,
        /// The issue.
        pub issue: &'f Issue,
    }

    /// Something left open that was not open before.
    pub struct AppearedPending<'f> {
        /// Its index in what is pending now.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub at: usize,
        /// What is open.
        pub pending: &'f Pending,
    }

    /// What a value changed in the answer of `check`: take away what is gone, the last first, then put what appeared
    /// into its place, the first first.
    pub struct CheckChanges<'f> {
        /// The verdict as it is now.
        pub verdict: Verdict,
        /// The issues that are gone.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Gone>>"))]
        pub gone [if_any]: Vec<Gone>,
        /// The issues that appeared.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<AppearedIssue>>"))]
        pub appeared [if_any]: Vec<AppearedIssue<'f>>,
        /// What is no longer pending.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Gone>>"))]
        pub settled [if_any]: Vec<Gone>,
        /// What is pending since.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<AppearedPending>>"))]
        pub opened [if_any]: Vec<AppearedPending<'f>>,
    }
}
