//! What a question returns: plain records.

use serde::Serialize;

use crate::tables::cite::{ClauseId, RuleId};
use crate::values::{Period, Pointer};
use crate::vocabulary::{
    Action, Actor, AskedOf, ClauseKind, Country, DiagramFormat, Event, FindingId, Grade, IssueCode, NumberStatus,
    Offer, Reading, Release, Request, Severity, Verdict,
};

/// Declares records of answers: serde and TypeScript by derive, absent fields left out.
macro_rules! records {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident { $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty ),+ $(,)? }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Serialize)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[serde(rename_all = "camelCase")]
        pub struct $name { $( $(#[$field_meta])* pub $field: $kind ),+ }
    )+ };
}

/// A value that a message speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[serde(untagged)]
pub enum Param {
    /// A count or size.
    Number(#[cfg_attr(feature = "render", ts(type = "number"))] u64),
    /// A word or a text.
    Text(String),
    /// Words, in the order of their list.
    Words(Vec<&'static str>),
}

/// What a message speaks of, by name, in the order of the names.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Params(Vec<(&'static str, Param)>);

impl Params {
    /// The parameter of this name.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Param> {
        self.0.iter().find(|(own, _)| *own == name).map(|(_, value)| value)
    }

    /// Every name with its parameter.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Param)> {
        self.0.iter().map(|(name, value)| (*name, value))
    }

    /// Sets a parameter.
    pub(crate) fn set(&mut self, name: &'static str, value: Param) {
        let place = self.0.iter().position(|(own, _)| *own >= name).unwrap_or(self.0.len());
        match self.0.get_mut(place) {
            Some(entry) if entry.0 == name => entry.1 = value,
            _ => self.0.insert(place, (name, value)),
        }
    }
}

impl Serialize for Params {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

records! {
    /// The state of the tables that an answer rests on.
    pub struct RulesState {
        /// The newest release of the source that the tables know.
        pub release: Release,
        /// A fingerprint of the tables: it changes when a row does.
        pub digest: &'static str,
    }

    /// The API's own error for an issue.
    pub struct ApiError {
        /// The HTTP status.
        pub status: u16,
        /// The code within it.
        pub code: &'static str,
        /// The reason.
        pub reason: &'static str,
        /// The message, where the source has a form for it.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
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
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub finding: Option<FindingId>,
        /// What the message speaks of.
        #[cfg_attr(feature = "render", ts(as = "std::collections::BTreeMap<String, Param>"))]
        pub params: Params,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub help: Option<String>,
        /// A JSON Patch (RFC 6902) that mends it.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<Patch>>"))]
        pub fix: Vec<Patch>,
        /// What the API would answer.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub api: Option<ApiError>,
    }

    /// One operation of a JSON Patch.
    pub struct Patch {
        /// `add`, `replace` or `remove`.
        pub op: &'static str,
        /// Where.
        pub path: Pointer,
        /// The new value; absent for `remove`.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
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
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub help: Option<String>,
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

    /// One move of a number.
    pub struct Move {
        /// The customer's request; absent where something else moves the number.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub request: Option<Request>,
        /// The action of that request.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub action: Option<Action>,
        /// What moves the number without a request.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub event: Option<Event>,
        /// Who makes the move.
        pub by: Actor,
        /// The status before; absent when the number comes into stock by the move.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub from: Option<NumberStatus>,
        /// The status in between.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub through: Option<NumberStatus>,
        /// The event until which the number stays in `from`, where the order alone does not move it.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub deferred: Option<Event>,
        /// The status after.
        pub to: NumberStatus,
        /// How long the number is in `from` before the move comes by itself, where the guide has a figure.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub after: Option<Period>,
        /// The offer that the move needs.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub offer: Option<Offer>,
        /// The numbers that it is for (`only 088`, `not 088`); absent: all.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub numbers: Option<String>,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The contradiction that the row takes part in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub finding: Option<FindingId>,
        /// The reading of it under which the row holds.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub reading: Option<Reading>,
        /// What the same move does under the other readings.
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<OtherReading>>"))]
        pub otherwise: Vec<OtherReading>,
    }

    /// What a move does under another reading of its finding.
    pub struct OtherReading {
        /// The reading.
        pub reading: Reading,
        /// The status after.
        pub to: NumberStatus,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
    }

    /// A move that is not open.
    pub struct RefusedMove {
        /// The customer's request.
        pub request: Request,
        /// The action of that request.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub action: Option<Action>,
        /// Why not; `notStated` where the guide is silent, which is not a refusal.
        pub code: IssueCode,
        /// The row that says so, or that says where the move is open.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// The contradiction that the row takes part in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub finding: Option<FindingId>,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub help: Option<String>,
    }

    /// The answer of `moves`.
    pub struct MovesAnswer {
        /// What can happen, in the order of the source.
        pub moves: Vec<Move>,
        /// What cannot, and why.
        pub refused: Vec<RefusedMove>,
    }

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
        #[serde(skip_serializing_if = "Vec::is_empty")]
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RefusedPath>>"))]
        pub refused: Vec<RefusedPath>,
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
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub finding: Option<FindingId>,
        /// One sentence for people.
        pub message: String,
        /// What to do.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub help: Option<String>,
    }

    /// One rule.
    pub struct RuleRow {
        /// Its name.
        pub id: RuleId,
        /// Its statements of the guide.
        pub clauses: &'static [ClauseId],
        /// Their lines in the guide.
        pub lines: String,
        /// How strong they are.
        pub grade: Grade,
        /// The first day on which it holds, included, where the source dates it.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub since: Option<String>,
        /// The last day on which it holds, included.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub until: Option<String>,
        /// The contradiction that it takes part in.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub finding: Option<FindingId>,
        /// The reading of it under which the rule holds.
        #[serde(skip_serializing_if = "Option::is_none")]
        #[cfg_attr(feature = "render", ts(optional))]
        pub reading: Option<Reading>,
    }

    /// The answer of `rules`.
    pub struct RulesAnswer {
        /// The newest release of the source that the tables know.
        pub release: Release,
        /// A fingerprint of the tables.
        pub digest: &'static str,
        /// The text that `lines` are counted in.
        pub source: String,
        /// Every rule that holds on the day asked for, in the order of the tables.
        pub rules: Vec<RuleRow>,
    }

    /// A statement of the guide, in our words.
    pub struct ClauseText {
        /// Its name.
        pub id: ClauseId,
        /// What it is about.
        pub kind: ClauseKind,
        /// Its lines in the guide.
        pub lines: &'static str,
        /// What it says.
        pub text: &'static str,
    }

    /// What the guide says in one place.
    pub struct StatementText {
        /// Its lines in the guide; `-` for another page of the provider.
        pub lines: &'static str,
        /// What it says.
        pub text: &'static str,
    }

    /// A way to read a finding.
    pub struct ReadingText {
        /// The word that chooses it.
        pub reading: Reading,
        /// What it means.
        pub text: &'static str,
        /// Whether it is taken when nothing is chosen.
        pub default: bool,
    }

    /// A contradiction of the guide.
    pub struct FindingText {
        /// Its name.
        pub id: FindingId,
        /// What it is about.
        pub title: &'static str,
        /// The competing statements.
        pub statements: Vec<StatementText>,
        /// The ways to read it, the default first.
        pub readings: Vec<ReadingText>,
        /// The rules that take part in it.
        pub rules: Vec<RuleId>,
    }

    /// The answer of `findings`.
    pub struct FindingsAnswer {
        /// Every finding, or the one asked for.
        pub findings: Vec<FindingText>,
    }

    /// The answer of `explain`.
    pub struct ExplainAnswer {
        /// The name that was asked for.
        pub id: String,
        /// What it is the name of: `rule`, `clause`, `finding`, `issue`, `country`, `status`, `request`,
        /// `error` or `word`.
        pub kind: &'static str,
        /// What it says.
        pub text: String,
        /// The rules behind it.
        pub rules: Vec<RuleRow>,
        /// The statements behind it.
        pub clauses: Vec<ClauseText>,
        /// The contradictions behind it.
        pub findings: Vec<FindingText>,
    }

    /// The answer of `diagram`.
    pub struct DiagramAnswer {
        /// How it is written.
        pub format: DiagramFormat,
        /// The drawing itself.
        pub text: String,
    }
}

/// The answer to any question.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(untagged)]
#[non_exhaustive]
pub enum Answer {
    /// To `check`.
    Check(CheckAnswer),
    /// To `moves`.
    Moves(MovesAnswer),
    /// To `paths`.
    Paths(PathsAnswer),
    /// To `rules`.
    Rules(RulesAnswer),
    /// To `explain`.
    Explain(ExplainAnswer),
    /// To `findings`.
    Findings(FindingsAnswer),
    /// To `diagram`.
    Diagram(DiagramAnswer),
}

/// Where a country stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountryFacts {
    /// The country.
    pub country: Country,
    /// Its name in English, as it stands in a sentence.
    pub name: &'static str,
    /// Its zone.
    pub zone: crate::vocabulary::Zone,
    /// Its international calling code, without `+`.
    pub calling_code: &'static str,
    /// The IANA name of the time zone of the provider's desk there.
    pub time_zone: &'static str,
}
