//! What a check has found: every issue and open question, up to a number that somebody can still read.

use super::message::{Speech, issue, params, pending};
use crate::answer::{CheckAnswer, Issue, Pending, RulesState};
use crate::tables::limits::LISTED;
use crate::values::Pointer;
use crate::vocabulary::{AskedOf, IssueCode, Severity, Verdict};

/// The most issues that are listed, and the most open questions; the verdict rests on all of them.
const MOST: usize = 1000;

/// What has been found so far.
#[derive(Debug, Default)]
pub(super) struct Found {
    /// What all of it is told in.
    speech: Speech,
    issues: Vec<Issue>,
    pending: Vec<Pending>,
    /// How many issues came after these, and how much the weightiest of them weighs.
    more: usize,
    weight: Option<Severity>,
    /// How many open questions came after these, and whom the weightiest of them asks.
    open: usize,
    asked_of: Option<AskedOf>,
}

impl Found {
    /// Nothing yet.
    pub(super) fn of(speech: Speech) -> Self {
        Self { speech, ..Self::default() }
    }

    /// Something wrong, or good to know.
    pub(super) fn add(&mut self, mut issue: Issue) {
        if self.issues.len() < MOST {
            issue.tell(self.speech);
            return self.issues.push(issue);
        }
        self.more += 1;
        // The weightiest severity is declared first.
        self.weight = Some(self.weight.map_or(issue.severity, |weight| weight.min(issue.severity)));
    }

    /// Something that somebody else must say.
    pub(super) fn leave_open(&mut self, entry: Pending) {
        if self.pending.len() < MOST {
            return self.pending.push(entry);
        }
        self.open += 1;
        let weightier = |other: &AskedOf| left_open(*other) >= left_open(entry.asked_of);
        self.asked_of = self.asked_of.filter(weightier).or(Some(entry.asked_of));
    }

    /// How many questions are left open and listed.
    pub(super) fn open(&self) -> usize {
        self.pending.len()
    }

    /// Whether this question was left open already, after the first `known` of them.
    pub(super) fn is_open(&self, known: usize, entry: &Pending) -> bool {
        self.pending.iter().skip(known).any(|other| other == entry)
    }

    /// The answer that all this comes to.
    pub(super) fn answer(mut self, rules: RulesState) -> CheckAnswer {
        let more = |count: usize| params! { listed: MOST, more: count };
        if let Some(weight) = self.weight {
            let mut last = issue(Pointer::root(), IssueCode::NotListed, weight, &LISTED, more(self.more));
            last.tell(self.speech);
            self.issues.push(last);
        }
        if let Some(asked_of) = self.asked_of {
            let params = more(self.open);
            self.pending.push(pending(Pointer::root(), IssueCode::NotListed, asked_of, &LISTED, &params, self.speech));
        }
        let (issues, pending) = (self.issues, self.pending);
        CheckAnswer { verdict: verdict(&issues, &pending), issues, pending, rules }
    }
}

/// What an open question comes to.
fn left_open(asked_of: AskedOf) -> Verdict {
    match asked_of {
        AskedOf::Api | AskedOf::Vies => Verdict::Undecided,
        AskedOf::Regulator | AskedOf::PortingDesk => Verdict::NeedsApproval,
    }
}

/// The worst of what was found.
fn verdict(issues: &[Issue], pending: &[Pending]) -> Verdict {
    let left = pending.iter().map(|entry| left_open(entry.asked_of));
    let wrong = issues.iter().any(|issue| issue.severity == Severity::Error).then_some(Verdict::Invalid);
    left.chain(wrong).max().unwrap_or(Verdict::Valid)
}
