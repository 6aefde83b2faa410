//! What a row says of its source.

use std::fmt;

use super::clauses::NAMES;
use crate::shape::{Shape, Shaped, serialized};
use crate::vocabulary::{ClauseKind, FindingId, Grade, Reading};
use chrono::NaiveDate;

/// The name of a rule: stable, lower case, dotted, never used again for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
pub struct RuleId(pub(crate) &'static str);

impl RuleId {
    /// The text of the id.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        self.0
    }
}

/// The name of a statement of the guide, `LIFE-01`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
pub struct ClauseId(#[cfg_attr(feature = "render", ts(type = "string"))] u8);

impl ClauseId {
    /// The text of the id.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        NAMES.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// The statement of this name; a table that names another does not compile.
    #[expect(clippy::indexing_slicing, reason = "evaluated when the table is compiled")]
    pub(crate) const fn named(name: &str) -> Self {
        let mut place = 0;
        while !same(NAMES[place as usize].as_bytes(), name.as_bytes()) {
            place += 1;
        }
        Self(place)
    }

    /// The statement at this place of the table of statements.
    pub(crate) const fn at(place: u8) -> Self {
        Self(place)
    }
}

impl fmt::Debug for ClauseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Shaped for ClauseId {
    fn shape(&self) -> Shape<'_> {
        Shape::Word(self.as_str())
    }
}

impl Shaped for RuleId {
    fn shape(&self) -> Shape<'_> {
        Shape::Word(self.0)
    }
}

serialized!(ClauseId, RuleId);

#[expect(clippy::indexing_slicing, reason = "evaluated when the table is compiled; the bound is the length")]
const fn same(a: &[u8], b: &[u8]) -> bool {
    let mut index = 0;
    while index < a.len() && index < b.len() && a[index] == b[index] {
        index += 1;
    }
    index == a.len() && index == b.len()
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

    /// The row holds until this day, the day included.
    pub(crate) const fn until(mut self, day: NaiveDate) -> Self {
        self.until = Some(day);
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
    ($($id:literal),+ $(,)?) => { const { &[$($crate::tables::cite::ClauseId::named($id)),+] } };
}
pub(crate) use clauses;
