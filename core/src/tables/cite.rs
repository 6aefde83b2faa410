//! What a row says of its source.

use chrono::NaiveDate;
use serde::Serialize;

use crate::vocabulary::{ClauseKind, FindingId, Grade, Reading};

/// The name of a rule: stable, lower case, dotted, never used again for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct RuleId(pub(crate) &'static str);

impl RuleId {
    /// The text of the id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// The name of a statement of the guide, `LIFE-01`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[serde(transparent)]
pub struct ClauseId(pub(crate) &'static str);

impl ClauseId {
    /// The text of the id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// A statement of the guide, in our words.
#[derive(Debug)]
pub(crate) struct Clause {
    pub id: ClauseId,
    pub kind: ClauseKind,
    /// Its lines in the guide.
    pub lines: &'static str,
    pub text: &'static str,
}

/// The source of one row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Cite {
    /// The name of the rule.
    pub rule: RuleId,
    /// The statements of the guide that it rests on, the most telling first.
    pub clauses: &'static [ClauseId],
    /// How strong they are.
    pub grade: Grade,
    /// The contradiction that it takes part in.
    pub finding: Option<FindingId>,
    /// The reading of that contradiction under which the row holds; `None`: under each.
    pub reading: Option<Reading>,
    /// The first day on which it holds, where the source dates it.
    pub since: Option<NaiveDate>,
    /// The last day on which it holds.
    pub until: Option<NaiveDate>,
}

impl Cite {
    /// A row of this name that rests on these clauses of the guide.
    pub(crate) const fn new(rule: &'static str, clauses: &'static [ClauseId]) -> Self {
        Self {
            rule: RuleId(rule),
            clauses,
            grade: Grade::Guide,
            finding: None,
            reading: None,
            since: None,
            until: None,
        }
    }

    /// The row holds only under this reading.
    pub(crate) const fn doubt(mut self, finding: FindingId, reading: Reading) -> Self {
        self.finding = Some(finding);
        self.reading = Some(reading);
        self
    }

    /// The row holds under every reading, but the contradiction should be known.
    pub(crate) const fn finding(mut self, finding: FindingId) -> Self {
        self.finding = Some(finding);
        self
    }

    /// The row rests on something weaker than the guide.
    pub(crate) const fn graded(mut self, grade: Grade) -> Self {
        self.grade = grade;
        self
    }

    /// The row holds from this day on, the day included.
    pub(crate) const fn since(mut self, day: NaiveDate) -> Self {
        self.since = Some(day);
        self
    }
}

/// Gives a row with a `cite` the builders of [`Cite`].
macro_rules! cited {
    ($row:ty: $($builder:ident ( $($argument:ident : $kind:ty),* )),+ $(,)?) => {
        impl $row {
            $(
                pub(crate) const fn $builder(mut self, $($argument: $kind),*) -> Self {
                    self.cite = self.cite.$builder($($argument),*);
                    self
                }
            )+
        }
    };
}
pub(crate) use cited;

/// Names clauses in a table: `clauses!["LIFE-01", "RET-01"]`.
macro_rules! clauses {
    ($($id:literal),+ $(,)?) => { &[$($crate::tables::cite::ClauseId($id)),+] };
}
pub(crate) use clauses;
