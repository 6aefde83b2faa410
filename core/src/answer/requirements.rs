//! The answer of `requirements`.

use super::RefusedPath;
use super::record::records;
use crate::shape::{Shape, Shaped, serialized, shaped};
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::Pointer;
use crate::vocabulary::{Action, Country, FieldKind, FindingId, Grade, Method, Need, Request, Severity, ValueKind};

records! {
    /// Under which condition a field stands as it does.
    pub struct RequirementCondition {
        /// What it is about.
        pub path: Pointer,
        /// It has one of these words.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub words [if_any]: Vec<&'static str>,
        /// It has none of these words: with one, the field has no place.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub not_for [if_any]: Vec<&'static str>,
        /// One of its ranges holds more numbers.
        #[cfg_attr(feature = "render", ts(type = "number"))]
        pub larger_than: Option<u64>,
        /// At least one of these must be there.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Pointer>>"))]
        pub one_of [if_any]: Vec<Pointer>,
        /// It has none of these fields.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub without [if_any]: Vec<&'static str>,
        /// It has these fields too.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub with [if_any]: Vec<&'static str>,
    }

    /// A field of a request.
    pub struct Requirement {
        /// Its place in the question that `check` takes; `*` stands for the items of a list.
        pub path: Pointer,
        /// How it stands, within the record that holds it.
        pub need: Need,
        /// Under which condition; without one, a conditional field is told by none.
        pub condition: Option<RequirementCondition>,
        /// What it holds.
        pub kind: FieldKind,
        /// The words that it can be.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<String>>"))]
        pub words [if_any]: &'static [&'static str],
        /// The kind of value that it is, for the question `value`.
        pub value: Option<ValueKind>,
        /// What it is.
        pub meaning: &'static str,
        /// How one looks.
        pub example: Option<&'static str>,
        /// How much it weighs for `check` that it is missing, or there without a place.
        pub severity: Option<Severity>,
        /// The row that says so; absent where none does.
        pub rule: Option<RuleId>,
        /// The row's statements of the guide.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<ClauseId>>"))]
        pub clauses [if_any]: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
    }

    /// The answer of `requirements`.
    pub struct RequirementsAnswer {
        /// The request.
        pub request: Request,
        /// Its action.
        pub action: Option<Action>,
        /// The country.
        pub country: Country,
        /// The HTTP method of the resource.
        pub method: Method,
        /// Its path, below the base address.
        pub resource: &'static str,
        /// Whether it needs the restricted entitlement.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
        pub restricted [if_true]: bool,
        /// The row of the resource.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// Why there is no such request in the country; then there are no fields.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedPath>>"))]
        pub refused [if_any]: Vec<RefusedPath>,
        /// The fields, each record before its fields.
        pub fields: Vec<Requirement>,
        /// The same as JSON Schema 2020-12, of the question that `check` takes.
        pub schema: Option<Json>,
    }
}

impl RequirementCondition {
    /// A condition on what stands there.
    pub(crate) fn of(path: &str) -> Self {
        let (words, not_for, one_of) = (Vec::new(), Vec::new(), Vec::new());
        let (without, with, larger_than) = (Vec::new(), Vec::new(), None);
        Self { path: Pointer::of(path), words, not_for, larger_than, one_of, without, with }
    }
}

/// Any JSON: a schema.
#[derive(Debug, Clone, PartialEq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS), ts(type = "unknown"))]
pub enum Json {
    /// Nothing.
    Null,
    /// True or false.
    Boolean(bool),
    /// A count.
    Number(u64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Json>),
    /// A record.
    Record(Vec<(&'static str, Json)>),
}

impl Shaped for Json {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Null => Shape::Null,
            Self::Boolean(value) => Shape::Boolean(*value),
            Self::Number(value) => Shape::Number(*value),
            Self::Text(text) => Shape::Text(text),
            Self::List(items) => items.shape(),
            Self::Record(fields) => {
                Shape::Named(fields.iter().map(|(name, value)| (*name, value as &dyn Shaped)).collect())
            }
        }
    }
}

serialized!(Json);
