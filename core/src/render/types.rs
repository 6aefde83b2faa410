//! The TypeScript declarations of every word, question and answer.

use ts_rs::{Config, TS};

use crate::answer::*;
use crate::calendar::Period;
use crate::question::*;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::{Day, Instant, Pointer};
use crate::vocabulary::*;

/// The declarations, words first, then questions, then answers.
pub(super) fn declarations() -> String {
    let mut text = String::from("// RENDERED from the Rust types by `cargo xtask render`. Do not edit.\n");
    let config = Config::default();
    macro_rules! declare {
        ($($name:ty),+ $(,)?) => { $( declare::<$name>(&config, &mut text); )+ };
    }
    crate::for_every_vocabulary!(declare);
    declare!(Status, Pointer, RuleId, ClauseId, Day, Instant, Period, Param, Json);
    declare!(
        Customer,
        AddedDay,
        CalendarChange,
        Overrides,
        Address,
        EndCustomer,
        DirectoryService,
        Porting,
        NumberItem,
        OrderDocument,
        Query,
        NumberState,
        Parent,
        CheckQuestion,
        BulkQuestion,
        MovesQuestion,
        PathsQuestion,
        DatedStatus,
        HistoryQuestion,
        WorkingDaysQuestion,
        DeadlinesQuestion,
        PortDatesQuestion,
        SimulatedNumber,
        SimulatedOrder,
        SimulationState,
        SimulationEvent,
        SimulateQuestion,
        ValueQuestion,
        PoolWish,
        RangeQuestion,
        RequirementsQuestion,
        RulesQuestion,
        ExplainQuestion,
        FindingsQuestion,
        DiagramQuestion,
        RulesState,
        ApiError,
        Patch,
        Issue,
        Pending,
        CheckAnswer,
        ColumnPlace,
        BulkRow,
        BulkErrorRow,
        BulkVerdicts,
        BulkGroup,
        RowOverlap,
        BulkSummary,
        Gone,
        AppearedIssue,
        AppearedPending,
        CheckChanges,
        OtherReading,
        NumbersBecome,
        MoveUntil,
        OrderNote,
        Move,
        RefusedMove,
        MovesAnswer,
        RefusedPath,
        Path,
        PathsAnswer,
        HistoryStep,
        HistoryAnswer,
        DayOff,
        DayReason,
        CalendarDay,
        WorkingDayStep,
        WorkingDaysAnswer,
        LocalInstant,
        Moment,
        Deadline,
        RefusedDeadline,
        DeadlinesAnswer,
        Submitted,
        LeadTime,
        PortWindow,
        OutOfHoursTerms,
        EarliestPort,
        DayIssue,
        PortDay,
        LastSubmission,
        Backwards,
        PortDatesAnswer,
        SimulationTimer,
        SimulationEffect,
        RefusedEvent,
        SimulateAnswer,
        NumberClass,
        ValueAnswer,
        NumberSpan,
        BlockCount,
        SplitFormat,
        RangeLimit,
        RangeForms,
        RangeOverlap,
        NewBlocksEstimate,
        PoolSplit,
        PoolAnswer,
        RangeAnswer,
        RequirementCondition,
        Requirement,
        RequirementsAnswer,
        RuleRow,
        RulesAnswer,
        ClauseText,
        StatementText,
        ReadingText,
        FindingText,
        FindingsAnswer,
        ExplainAnswer,
        DiagramAnswer,
    );
    text.push_str(concat!(
        "\n/** The body of an error: why a question could not be understood. */\n",
        "export type ErrorBody = { path: Pointer, code: ErrorCode, expected: string, got: string, message: string, help?: string, };\n",
    ));
    text
}

fn declare<T: TS>(config: &Config, text: &mut String) {
    let docs = T::docs().unwrap_or_default();
    // An example in Rust is of no use here.
    let docs = docs.split_once(" *\n * ```").map_or(docs.clone(), |(before, _)| format!("{before} */"));
    let whole = format!("{}\nexport {}", docs.trim_end(), T::decl(config));
    text.push('\n');
    for line in laid_out(whole.trim_start()) {
        text.push_str(line.trim_end());
        text.push('\n');
    }
}

/// A declaration as a person would write it: comments of one sentence on one line, fields indented.
fn laid_out(declaration: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut inside = false;
    for line in declaration.replace(", };", ",\n};").replace("/**\n * ", "/** ").lines() {
        let line = line.trim();
        match lines.last_mut() {
            Some(last) if line == "*/" => last.push_str(" */"),
            _ => {
                let indent = if inside && line != "};" { "  " } else { "" };
                let star = if line.starts_with('*') { " " } else { "" };
                lines.push(format!("{indent}{star}{line}"));
            }
        }
        inside |= line.starts_with("export") && line.ends_with('{');
    }
    lines
}
