//! The answers of `rules`, `findings`, `explain` and `diagram`, the state of the tables, and where a country stands.

use super::record::records;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::vocabulary::{ClauseKind, Country, DiagramFormat, FindingId, Grade, Reading, Release, Zone};

records! {
    /// The state of the tables that an answer rests on.
    pub struct RulesState {
        /// The newest release of the source that the tables know.
        pub release: Release,
        /// A fingerprint of the tables: it changes when a row does.
        pub digest: &'static str,
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
        /// The page that it is read from, where that is not the guide.
        pub page: Option<&'static str>,
        /// The first day on which it holds, included, where the source dates it.
        pub since: Option<String>,
        /// The last day on which it holds, included.
        pub until: Option<String>,
        /// The contradiction that it takes part in.
        pub finding: Option<FindingId>,
        /// The reading of it under which the rule holds.
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

/// Where a country stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct CountryFacts {
    /// The country.
    pub country: Country,
    /// Its name in English, as it stands in a sentence.
    pub name: &'static str,
    /// Its zone.
    pub zone: Zone,
    /// Its international calling code, without `+`.
    pub calling_code: &'static str,
    /// The IANA name of the time zone of the provider's desk there.
    pub time_zone: &'static str,
}
