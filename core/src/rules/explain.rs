//! The rules themselves: every one, the one behind a name, and the findings.

use chrono::{Datelike, NaiveDate};

use super::message::issue_row;
use super::scope::{self, Rules};
use crate::answer::{
    ClauseText, ExplainAnswer, FindingText, FindingsAnswer, ReadingText, RuleRow, RulesAnswer, StatementText,
};
use crate::question::{ExplainQuestion, FindingsQuestion, QuestionError, RulesQuestion, shortened};
use crate::tables::cite::{Cite, Clause, ClauseId, RuleId};
use crate::tables::clauses::CLAUSES;
use crate::tables::countries::COUNTRIES_CITE;
use crate::tables::errors::ERRORS;
use crate::tables::findings::{FINDINGS, Finding};
use crate::tables::issues::Api;
use crate::tables::orders::{NOTES, ORDER_STATUSES, ORDERS, OrderRow, UNAVAILABLE};
use crate::tables::requests::REQUESTS;
use crate::tables::sources::{BASES, GUIDE};
use crate::tables::statuses::STATUSES;
use crate::tables::transitions::{TRANSITIONS, Transition};
use crate::tables::{Fact, cites, facts, lead_times, timers, windows};
use crate::values::Pointer;
use crate::vocabulary::*;

impl Rules {
    /// Every rule that is in force, in the order of the tables; rules of every reading are among them.
    ///
    /// # Errors
    ///
    /// When a common field is wrong.
    pub fn rules(self, question: &RulesQuestion) -> Result<RulesAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let state = self.state();
        let rules = cites().into_iter().filter(|cite| scope.in_force(cite)).map(rule).collect();
        let source = format!("{}, {} lines as text", GUIDE.title, GUIDE.lines);
        Ok(RulesAnswer { release: state.release, digest: state.digest, source, rules })
    }

    /// Where the guide contradicts itself, and how it can be read.
    ///
    /// # Errors
    ///
    /// When a common field is wrong.
    pub fn findings(self, question: &FindingsQuestion) -> Result<FindingsAnswer, QuestionError> {
        self.scope(question)?;
        let asked = |finding: &&Finding| question.id.is_none_or(|id| id == finding.id);
        Ok(FindingsAnswer { findings: FINDINGS.iter().filter(asked).map(finding).collect() })
    }

    /// What stands behind a name: a rule, a clause, a finding, an issue code, a country, a number status, a request (by
    /// its word or its path, also as the guide misprints it), an error of the API (`400/002`), or any other word of the
    /// lists, which is told by its meaning. With a country stand the rules that name it by itself, with a request those
    /// about it.
    ///
    /// # Errors
    ///
    /// When nothing has that name, or a common field is wrong.
    pub fn explain(self, question: &ExplainQuestion) -> Result<ExplainAnswer, QuestionError> {
        self.scope(question)?;
        let id = question.id.as_str();
        let found = explain_rule(id)
            .or_else(|| explain_clause(id))
            .or_else(|| explain_finding(id))
            .or_else(|| explain_issue(id))
            .or_else(|| explain_country(id))
            .or_else(|| explain_status(id))
            .or_else(|| explain_order_status(id))
            .or_else(|| explain_request(id))
            .or_else(|| explain_error(id))
            .or_else(|| explain_word(id));
        found.ok_or_else(|| {
            let path = Pointer::root().field("id");
            // Among names that differ in their digits none is nearer than the others: they are listed.
            let listed = family(id);
            let expected = "a rule, clause, finding, issue code, country, number status, request, API error or word";
            let names = cites()
                .into_iter()
                .map(|cite| cite.rule.as_str())
                .chain(CLAUSES.iter().map(|clause| clause.id.as_str()));
            let names = names.chain(FindingId::WORDS.iter().copied()).chain(IssueCode::WORDS.iter().copied());
            let names = names.chain(LISTS.iter().flat_map(|list| list.words.iter().copied()));
            let error = QuestionError::at(path, ErrorCode::UnknownWord, expected, format!("`{}`", shortened(id)))
                .suggesting(id, names);
            if error.help.is_some() || listed.is_empty() {
                return error;
            }
            error.with_help(format!("there are `{}`", listed.join("`, `")))
        })
    }
}

/// A list of words with their meanings.
struct List {
    kind: &'static str,
    words: &'static [&'static str],
    variants: &'static [(&'static str, usize)],
    meanings: &'static [&'static str],
}

macro_rules! lists {
    ($($name:ident),+ $(,)?) => {
        &[$( List { kind: $name::KIND, words: $name::WORDS, variants: $name::VARIANTS, meanings: $name::MEANINGS } ),+]
    };
}

/// Every list.
static LISTS: &[List] = crate::for_every_vocabulary!(lists);

/// What a word means in each list that has it: `verdict: it would be refused`.
fn meanings(id: &str) -> Vec<String> {
    let meaning = |list: &List| {
        let meaning = list.meanings.get(spelled(id, list.words, list.variants)?)?.trim().trim_end_matches('.');
        Some(format!("{}: {meaning}", list.kind))
    };
    LISTS.iter().filter_map(meaning).collect()
}

/// The findings or clauses that are named as `id` is but for the digits at the end.
fn family(id: &str) -> Vec<&'static str> {
    let stem = |name: &str| name.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-').len();
    let own = id.get(..stem(id)).unwrap_or_default();
    let clauses = CLAUSES.iter().map(|clause| clause.id.as_str());
    let alike = |name: &&str| name.get(..stem(name)).is_some_and(|stem| stem.eq_ignore_ascii_case(own));
    FindingId::WORDS.iter().copied().chain(clauses).filter(alike).collect()
}

/// A day as `2026-03-30`.
pub(super) fn written(day: NaiveDate) -> String {
    format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day())
}

fn rule(cite: &'static Cite) -> RuleRow {
    RuleRow {
        id: cite.rule,
        clauses: cite.clauses,
        lines: lines(cite.clauses),
        grade: cite.grade,
        page: page(cite.rule),
        since: cite.since.map(written),
        until: cite.until.map(written),
        finding: cite.finding,
        reading: cite.reading,
    }
}

/// The page that a rule is read from, where that is not the guide.
fn page(rule: RuleId) -> Option<&'static str> {
    let page = windows::page(rule.as_str())
        .or_else(|| lead_times::page(rule.as_str()))
        .or_else(|| timers::page(rule.as_str()));
    page.filter(|page| !page.is_empty())
}

/// The lines of some clauses, in their order, each once.
fn lines(clauses: &[ClauseId]) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for clause in clauses.iter().filter_map(|id| clause(*id)) {
        for part in clause.lines.split(", ") {
            if !parts.contains(&part) {
                parts.push(part);
            }
        }
    }
    parts.join(", ")
}

fn clause(id: ClauseId) -> Option<ClauseText> {
    CLAUSES.iter().find(|clause| clause.id == id).map(told)
}

fn told(clause: &Clause) -> ClauseText {
    ClauseText { id: clause.id, kind: clause.kind, lines: clause.lines, text: clause.text }
}

fn finding(row: &Finding) -> FindingText {
    let mut rules: Vec<_> =
        cites().into_iter().filter(|cite| cite.finding == Some(row.id)).map(|cite| cite.rule).collect();
    rules.dedup();
    FindingText {
        id: row.id,
        title: row.title,
        statements: row.statements.iter().map(|says| StatementText { lines: says.lines, text: says.text }).collect(),
        readings: row
            .readings
            .iter()
            .enumerate()
            .map(|(index, (reading, text))| ReadingText { reading: *reading, text, default: index == 0 })
            .collect(),
        rules,
    }
}

fn findings(ids: impl Iterator<Item = FindingId>) -> Vec<FindingText> {
    let mut ids: Vec<_> = ids.collect();
    ids.sort_unstable();
    ids.dedup();
    FINDINGS.iter().filter(|row| ids.contains(&row.id)).map(finding).collect()
}

/// An answer that rests on some rules, with their clauses and findings.
fn resting_on(id: &str, kind: &'static str, text: String, cites: &[&'static Cite]) -> ExplainAnswer {
    let mut clauses: Vec<ClauseId> = Vec::new();
    for id in cites.iter().flat_map(|cite| cite.clauses) {
        if !clauses.contains(id) {
            clauses.push(*id);
        }
    }
    ExplainAnswer {
        id: id.to_owned(),
        kind,
        text,
        rules: cites.iter().map(|cite| rule(cite)).collect(),
        clauses: clauses.into_iter().filter_map(clause).collect(),
        findings: findings(cites.iter().filter_map(|cite| cite.finding)),
    }
}

/// The rows of which this holds.
fn rows(holds: &dyn Fn(&Fact) -> bool) -> Vec<&'static Cite> {
    facts().iter().filter(|fact| holds(fact)).map(|fact| fact.cite).collect()
}

fn explain_rule(id: &str) -> Option<ExplainAnswer> {
    let cite = cites().into_iter().find(|cite| cite.rule.as_str() == id)?;
    let text = TRANSITIONS
        .iter()
        .find(|row| row.cite.rule == cite.rule)
        .map(Transition::sentence)
        .or_else(|| ORDERS.iter().find(|row| row.cite.rule == cite.rule).map(OrderRow::sentence))
        .or_else(|| NOTES.iter().find(|row| row.cite.rule == cite.rule).map(|row| row.text.to_owned()))
        .or_else(|| UNAVAILABLE.iter().find(|row| row.cite.rule == cite.rule).map(|row| row.why.to_owned()))
        .or_else(|| BASES.iter().find(|row| row.cite.rule == cite.rule).map(|row| row.address.to_owned()))
        .or_else(|| cite.clauses.first().and_then(|id| clause(*id)).map(|clause| clause.text.to_owned()))
        .or_else(|| page(cite.rule).map(|page| format!("read from {page}")))?;
    Some(resting_on(id, "rule", text, &[cite]))
}

fn explain_clause(id: &str) -> Option<ExplainAnswer> {
    let own = CLAUSES.iter().find(|clause| clause.id.as_str() == id)?;
    let cites: Vec<_> = cites().into_iter().filter(|cite| cite.clauses.contains(&own.id)).collect();
    let none = if cites.is_empty() { "; no rule carries it yet" } else { "" };
    let answer = resting_on(id, "clause", own.text.trim_end_matches('.').to_owned() + none, &cites);
    let answer = if cites.is_empty() { answer } else { ExplainAnswer { text: own.text.to_owned(), ..answer } };
    Some(ExplainAnswer { clauses: vec![told(own)], ..answer })
}

fn explain_finding(id: &str) -> Option<ExplainAnswer> {
    let id = FindingId::read(id)?;
    let row = FINDINGS.iter().find(|row| row.id == id)?;
    let cites: Vec<_> = cites().into_iter().filter(|cite| cite.finding == Some(id)).collect();
    let answer = resting_on(id.as_str(), "finding", row.title.to_owned(), &cites);
    Some(ExplainAnswer { findings: vec![finding(row)], ..answer })
}

fn explain_issue(id: &str) -> Option<ExplainAnswer> {
    let code = IssueCode::read(id)?;
    let row = issue_row(code)?;
    let help = row.help.iter().map(|help| format!("; {help}"));
    let text = help.fold(row.message.to_owned(), |text, help| text + &help);
    let weight = match row.api {
        Api::Silent => "; said beside an order, left open, or a warning: the API has no error for it".to_owned(),
        Api::Answers(status, number, None) => format!("; as an error the API answers it with {status}/{number}"),
        Api::Answers(status, number, Some(form)) => {
            format!("; as an error the API answers it with {status}/{number}: {form}")
        }
    };
    Some(resting_on(id, "issue", text + &weight, &rows(&|fact| fact.code == Some(code))))
}

fn explain_country(id: &str) -> Option<ExplainAnswer> {
    let country = Country::read(id)?;
    let row = scope::facts(country);
    let text =
        format!("{}: zone {}, calling code +{}, time zone {}", row.name, row.zone, row.calling_code, row.time_zone);
    let cites: Vec<_> = COUNTRIES_CITE.iter().collect();
    let named = rows(&|fact| fact.countries.names(country));
    let mut answer = resting_on(country.as_str(), "country", text, &cites);
    answer.rules.extend(named.into_iter().map(rule));
    Some(answer)
}

fn explain_status(id: &str) -> Option<ExplainAnswer> {
    let status = NumberStatus::read(id)?;
    let rows: Vec<_> = STATUSES.iter().filter(|row| row.status == status).collect();
    let kind = rows.first().map(|row| row.kind)?;
    let cites: Vec<_> = rows.iter().map(|row| &row.cite).collect();
    Some(resting_on(
        status.as_str(),
        "status",
        format!("`{status}` is a status of kind `{kind}`; {}", meanings(status.as_str()).join("; ")),
        &cites,
    ))
}

fn explain_order_status(id: &str) -> Option<ExplainAnswer> {
    let mut found: Vec<Status> = Vec::new();
    for kind in OrderKind::ALL {
        if let Some(status) = Status::read(Some(*kind), id) {
            found.push(status);
        }
    }
    let status = found.first()?.as_str();
    let rows = ORDER_STATUSES.iter().filter(|row| found.contains(&row.status));
    let cites: Vec<_> = rows.map(|row| &row.cite).collect();
    let text = meanings(id).join("; ");
    Some(resting_on(status, "status", text, &cites))
}

fn explain_request(id: &str) -> Option<ExplainAnswer> {
    let path = Method::WORDS.iter().find_map(|method| id.strip_prefix(method)).map_or(id, str::trim_start);
    let named = Request::read(id);
    let row =
        REQUESTS.iter().find(|row| named == Some(row.request) || row.path == path || row.printed == Some(path))?;
    let printed = row.printed.map_or_else(String::new, |printed| format!("; the guide prints `{printed}`"));
    let text = format!("{} {}{printed}; {}", row.method, row.path, meanings(row.request.as_str()).join("; "));
    Some(resting_on(row.request.as_str(), "request", text, &rows(&|fact| fact.is_about(row.request))))
}

fn explain_error(id: &str) -> Option<ExplainAnswer> {
    let row = ERRORS.iter().find(|row| format!("{}/{}", row.status, row.code) == id)?;
    let remark = row.remark.iter().map(|remark| format!("; remark: {remark}"));
    let advice = [format!("; advice: {}", row.details)].into_iter();
    let text = row.messages.iter().map(|message| format!("; {message}")).chain(advice).chain(remark);
    Some(resting_on(id, "error", text.fold(row.reason.to_owned(), |all, text| all + &text), &[&row.cite]))
}

fn explain_word(id: &str) -> Option<ExplainAnswer> {
    let meanings = meanings(id);
    if meanings.is_empty() {
        return None;
    }
    Some(resting_on(id, "word", meanings.join("; "), &[]))
}

#[cfg(test)]
mod tests {
    use crate::question::ExplainQuestion;
    use crate::rules::Rules;

    #[test]
    fn a_rule_is_told_by_the_table_that_it_stands_in() {
        for (id, begins) in [
            ("api.base.production", "https://apis.colt.net/numberManagement/"),
            ("api.base.sandbox", "https://sandbox.apis.colt.net/numberManagement/"),
            ("unavailable.change-date.it", "a port-in has no date change there"),
            ("note.emergency-database", "if the emergency database cannot be updated at once, the description of an "),
        ] {
            let answer = Rules::latest().explain(&ExplainQuestion::new(id.to_owned()));
            let told = answer.map(|answer| answer.text).unwrap_or_default();
            assert!(told.starts_with(begins), "{id}: {told}");
        }
    }

    #[test]
    fn a_status_rests_on_the_rows_of_its_own() {
        for (id, kind, own) in [
            ("Free", "settled", ["status.free", "status.free.customer-owned"].as_slice()),
            ("PortIn_Activated", "settled", &["status.port-in-activated"]),
            ("PortOut", "final", &["status.port-out", "status.port-out.customer-owned"]),
        ] {
            let answer = Rules::latest().explain(&ExplainQuestion::new(id.to_owned()));
            let (told, rules) = answer.map(|answer| (answer.text, answer.rules)).unwrap_or_default();
            assert!(told.starts_with(&format!("`{id}` is a status of kind `{kind}`; ")), "{told}");
            assert!(rules.iter().map(|rule| rule.id.as_str()).eq(own.iter().copied()), "{id}: {rules:?}");
        }
    }
}
