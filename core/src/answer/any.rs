//! The answer to any question.

use super::*;
use crate::shape::{Shape, Shaped, serialized};

/// The answer to any question.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum Answer {
    /// To `check`.
    Check(CheckAnswer),
    /// To `moves`.
    Moves(MovesAnswer),
    /// To `paths`.
    Paths(PathsAnswer),
    /// To `history`.
    History(HistoryAnswer),
    /// To `workingDays`.
    WorkingDays(WorkingDaysAnswer),
    /// To `deadlines`.
    Deadlines(DeadlinesAnswer),
    /// To `portDates`.
    PortDates(Box<PortDatesAnswer>),
    /// To `simulate`.
    Simulate(SimulateAnswer),
    /// To `value`.
    Value(Box<ValueAnswer>),
    /// To `range`.
    Range(RangeAnswer),
    /// To `requirements`.
    Requirements(RequirementsAnswer),
    /// To `rules`.
    Rules(RulesAnswer),
    /// To `explain`.
    Explain(ExplainAnswer),
    /// To `findings`.
    Findings(FindingsAnswer),
    /// To `diagram`.
    Diagram(DiagramAnswer),
}

impl Shaped for Answer {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Check(answer) => answer.shape(),
            Self::Moves(answer) => answer.shape(),
            Self::Paths(answer) => answer.shape(),
            Self::History(answer) => answer.shape(),
            Self::WorkingDays(answer) => answer.shape(),
            Self::Deadlines(answer) => answer.shape(),
            Self::PortDates(answer) => answer.shape(),
            Self::Simulate(answer) => answer.shape(),
            Self::Value(answer) => answer.shape(),
            Self::Range(answer) => answer.shape(),
            Self::Requirements(answer) => answer.shape(),
            Self::Rules(answer) => answer.shape(),
            Self::Explain(answer) => answer.shape(),
            Self::Findings(answer) => answer.shape(),
            Self::Diagram(answer) => answer.shape(),
        }
    }
}

serialized!(Answer);
