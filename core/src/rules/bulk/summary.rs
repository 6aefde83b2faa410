//! What many rows come to.

use crate::answer::{BulkErrorRow, BulkGroup, BulkRow, BulkSummary, BulkVerdicts, ColumnPlace, Param, RowOverlap};
use crate::rules::Rules;
use crate::tables::cite::RuleId;
use crate::tables::limits::ONCE_IN_BULK;
use crate::values::Pointer;
use crate::vocabulary::{AskedOf, Severity, Verdict};

/// As many causes and overlaps are listed; all are counted.
const MOST: usize = 1_000;

/// As many rows are named for one cause.
const NAMED: usize = 5;

/// What some rows come to, in their order.
#[derive(Debug, Default)]
pub struct Summary {
    verdicts: BulkVerdicts,
    unreadable: u64,
    groups: Vec<BulkGroup>,
    /// How often something was found whose cause is not listed.
    others: u64,
    overlaps: Vec<RowOverlap>,
    overlapping: u64,
}

impl Summary {
    /// Of no row.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a row that was understood.
    pub fn count(&mut self, row: &BulkRow) {
        let verdicts = &mut self.verdicts;
        match row.verdict {
            Verdict::Valid => verdicts.valid += 1,
            Verdict::Undecided => verdicts.undecided += 1,
            Verdict::NeedsApproval => verdicts.needs_approval += 1,
            Verdict::Invalid => verdicts.invalid += 1,
        }
        for found in &row.issues {
            let issue = &found.issue;
            let cause = Cause {
                code: issue.code.as_str(),
                severity: Some(issue.severity),
                asked_of: None,
                rule: Some(issue.rule),
                path: &issue.path,
                column: found.column.as_ref(),
                message: &issue.message,
                help: issue.help.as_deref(),
            };
            self.cause(row.row, &cause);
            if issue.rule == ONCE_IN_BULK.rule {
                self.overlapping += 1;
                let (earlier, start, end) =
                    (issue.params.get("row"), issue.params.get("start"), issue.params.get("end"));
                if let (Some(Param::Number(earlier)), Some(Param::Text(start)), Some(Param::Text(end))) =
                    (earlier, start, end)
                    && self.overlaps.len() < MOST
                {
                    self.overlaps.push(RowOverlap {
                        row: row.row,
                        earlier: *earlier,
                        start: start.to_string(),
                        end: end.to_string(),
                    });
                }
            }
        }
        for found in &row.pending {
            let entry = &found.pending;
            let cause = Cause {
                code: entry.code.as_str(),
                severity: None,
                asked_of: Some(entry.asked_of),
                rule: Some(entry.rule),
                path: &entry.path,
                column: found.column.as_ref(),
                message: &entry.message,
                help: entry.help.as_deref(),
            };
            self.cause(row.row, &cause);
        }
    }

    /// Adds a row that could not be understood.
    pub fn count_error(&mut self, row: &BulkErrorRow) {
        self.verdicts.invalid += 1;
        self.unreadable += 1;
        let cause = Cause {
            code: row.error.code.as_str(),
            severity: None,
            asked_of: None,
            rule: None,
            path: &row.error.path,
            column: row.column.as_ref(),
            message: &row.error.message,
            help: row.error.help.as_deref(),
        };
        self.cause(row.row, &cause);
    }

    /// Adds the rows that follow.
    pub fn append(&mut self, later: Self) {
        let (own, more) = (&mut self.verdicts, later.verdicts);
        own.valid += more.valid;
        own.invalid += more.invalid;
        own.undecided += more.undecided;
        own.needs_approval += more.needs_approval;
        self.unreadable += later.unreadable;
        self.others += later.others;
        self.overlapping += later.overlapping;
        let room = MOST - self.overlaps.len().min(MOST);
        self.overlaps.extend(later.overlaps.into_iter().take(room));
        for group in later.groups {
            if let Some(own) = self.groups.iter_mut().find(|own| of(&group).is(own)) {
                own.count += group.count;
                let room = NAMED - own.rows.len().min(NAMED);
                own.rows.extend(group.rows.into_iter().take(room));
            } else if self.groups.len() < MOST {
                self.groups.push(group);
            } else {
                self.others += group.count;
            }
        }
    }

    /// How many rows there are so far.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        self.verdicts.valid + self.verdicts.invalid + self.verdicts.undecided + self.verdicts.needs_approval
    }

    /// The worst verdict of a row; `Valid` where there is none.
    #[must_use]
    pub const fn worst(&self) -> Verdict {
        match &self.verdicts {
            BulkVerdicts { invalid: 1.., .. } => Verdict::Invalid,
            BulkVerdicts { needs_approval: 1.., .. } => Verdict::NeedsApproval,
            BulkVerdicts { undecided: 1.., .. } => Verdict::Undecided,
            _ => Verdict::Valid,
        }
    }

    /// The summary: the gravest causes first, of equal ones the most frequent, of these the first to be found.
    #[must_use]
    pub fn told(mut self) -> BulkSummary {
        let rows = self.rows();
        self.groups.sort_by_key(|group| (gravity(group), std::cmp::Reverse(group.count)));
        BulkSummary {
            rows,
            by_verdict: self.verdicts,
            unreadable: self.unreadable,
            groups: self.groups,
            not_listed: self.others,
            duplicates: self.overlaps,
            overlapping: self.overlapping,
            rules: Rules::latest().state(),
        }
    }

    fn cause(&mut self, row: u64, cause: &Cause<'_>) {
        if let Some(group) = self.groups.iter_mut().find(|group| cause.is(group)) {
            group.count += 1;
            if group.rows.len() < NAMED && group.rows.last() != Some(&row) {
                group.rows.push(row);
            }
        } else if self.groups.len() < MOST {
            self.groups.push(cause.group(row));
        } else {
            self.others += 1;
        }
    }
}

/// What cannot be read comes first, then errors, open questions, warnings and remarks.
const fn gravity(group: &BulkGroup) -> u8 {
    match (group.severity, group.asked_of) {
        (None, None) => 0,
        (Some(Severity::Error), _) => 1,
        (None, Some(_)) => 2,
        (Some(Severity::Warning), _) => 3,
        (Some(Severity::Info), _) => 4,
    }
}

/// Something found in a row.
struct Cause<'f> {
    code: &'static str,
    severity: Option<Severity>,
    asked_of: Option<AskedOf>,
    rule: Option<RuleId>,
    path: &'f Pointer,
    column: Option<&'f ColumnPlace>,
    message: &'f str,
    help: Option<&'f str>,
}

/// What a group is of.
fn of(group: &BulkGroup) -> Cause<'_> {
    Cause {
        code: group.code,
        severity: group.severity,
        asked_of: group.asked_of,
        rule: group.rule,
        path: &group.path,
        column: group.column.as_ref(),
        message: &group.message,
        help: group.help.as_deref(),
    }
}

impl Cause<'_> {
    /// Whether a group is of this cause: what the message speaks of and the place in a list may differ.
    fn is(&self, group: &BulkGroup) -> bool {
        self.code == group.code
            && self.rule == group.rule
            && self.severity == group.severity
            && self.asked_of == group.asked_of
            && self.column.map(|column| column.number) == group.column.as_ref().map(|column| column.number)
            && alike(self.path.as_str(), group.path.as_str())
    }

    fn group(&self, row: u64) -> BulkGroup {
        BulkGroup {
            code: self.code,
            severity: self.severity,
            asked_of: self.asked_of,
            rule: self.rule,
            path: self.path.clone(),
            column: self.column.cloned(),
            count: 1,
            rows: vec![row],
            message: self.message.to_owned(),
            help: self.help.map(str::to_owned),
        }
    }
}

/// Whether two places differ in the indexes of lists alone.
fn alike(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    let index = |step: &str| !step.is_empty() && step.bytes().all(|byte| byte.is_ascii_digit());
    let (mut one, mut other) = (one.split('/'), other.split('/'));
    loop {
        match (one.next(), other.next()) {
            (None, None) => return true,
            (Some(a), Some(b)) if a == b || index(a) && index(b) => {}
            _ => return false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cause;
    use crate::answer::ColumnPlace;
    use crate::tables::limits::{FORMAT, ONCE_IN_BULK};
    use crate::values::Pointer;
    use crate::vocabulary::{AskedOf, Severity};

    #[test]
    fn a_cause_is_another_where_anything_but_its_message_and_its_indices_is() {
        let column = |number| ColumnPlace { number, header: String::new() };
        let (first, second) = (column(1), column(2));
        let [path, same, other] = ["/order/numbers/0", "/order/numbers/17", "/order/numbers"].map(Pointer::of);
        let cause = || Cause {
            code: "notE164",
            severity: Some(Severity::Error),
            asked_of: None,
            rule: Some(FORMAT.rule),
            path: &path,
            column: Some(&first),
            message: "a message",
            help: None,
        };
        let group = cause().group(1);
        for (cause, is) in [
            (cause(), true),
            (Cause { message: "another", help: Some("help"), path: &same, ..cause() }, true),
            (Cause { code: "unequalEnds", ..cause() }, false),
            (Cause { severity: Some(Severity::Warning), ..cause() }, false),
            (Cause { asked_of: Some(AskedOf::Api), ..cause() }, false),
            (Cause { rule: Some(ONCE_IN_BULK.rule), ..cause() }, false),
            (Cause { path: &other, ..cause() }, false),
            (Cause { column: Some(&second), ..cause() }, false),
            (Cause { column: None, ..cause() }, false),
        ] {
            assert_eq!(cause.is(&group), is, "{} {}", cause.code, cause.path);
        }
    }
}
