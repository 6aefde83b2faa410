//! The report of `check`: the verdict, then each issue with its place, its reason and its remedy.

use anstyle::Style;
use numgate::{
    Action, AskedOf, CheckAnswer, Document, Grade, Issue, Patch, Pending, Pointer, Request, RuleId, Severity, Verdict,
};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG, WORD};
use super::page::Page;
use super::phrase::{behind, cited, count, country, doubtful, foot, grouped, named, switched};
use crate::record::{at, word_at};

/// Where the symbol and word of an issue end, and where its labels do.
const BODY: usize = 11;
const LABELLED: usize = BODY + 8;

/// The most places and remedies that are listed for one issue.
const MOST: usize = 5;

pub fn write(page: &mut Page, question: &Document, answer: &CheckAnswer) {
    verdict(page, question, answer);
    let mut told = Vec::new();
    for severity in Severity::ALL {
        let weighing = answer.issues.iter().filter(|issue| issue.severity == *severity);
        for group in grouped(weighing, |it| (it.code, it.rule, &it.message, &it.help, &it.api)) {
            issues(page, question, &group, &mut told);
        }
    }
    for group in grouped(answer.pending.iter(), |it| (it.code, it.rule, &it.message, &it.help, it.asked_of)) {
        pending(page, &group, &mut told);
    }
    foot(page, &answer.rules);
    if let Some(rule) = answer.issues.first().map(|issue| issue.rule) {
        let more = Line::of(FAINT, "More about a rule: ").and(WORD, format!("numgate explain {}", rule.as_str()));
        page.paragraph(0, &more);
    }
}

/// The verdict, what it is about, and what it rests on in numbers.
fn verdict(page: &mut Page, question: &Document, answer: &CheckAnswer) {
    let (style, word) = match answer.verdict {
        Verdict::Valid => (GOOD, "✓ VALID"),
        Verdict::Invalid => (BAD, "✗ INVALID"),
        Verdict::NeedsApproval => (OPEN, "! NEEDS APPROVAL"),
        _ => (OPEN, "? UNDECIDED"),
    };
    let request = word_at::<Request>(question, "/request").map(|it| named(it, word_at::<Action>(question, "/action")));
    let about = format!("{} in {}", request.unwrap_or_default(), country(question));
    let lead = Line::of(style, word);
    let column = lead.width() + 2;
    page.hung(lead, column, &Line::of(STRONG, about));
    let severities = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "remark")];
    let mut counts: Vec<_> = severities
        .iter()
        .map(|(severity, name)| (answer.issues.iter().filter(|issue| issue.severity == *severity).count(), *name))
        .filter(|(found, _)| *found > 0)
        .map(|(found, name)| count(found, name))
        .collect();
    if !answer.pending.is_empty() {
        counts.push(count(answer.pending.len(), "open question"));
    }
    let found = counts.join(", ");
    let summary = match answer.verdict {
        Verdict::Valid if counts.is_empty() => "nothing is wrong and nothing is left to ask".to_owned(),
        Verdict::Valid => format!("nothing is wrong; {found}"),
        Verdict::Invalid => format!("the order would be refused: {found}"),
        Verdict::NeedsApproval => format!("nothing is wrong, but somebody must still agree: {found}"),
        _ => format!("nothing is wrong offline, but not everything is known here: {found}"),
    };
    page.paragraph(0, &Line::of(PLAIN, summary));
}

fn issues(page: &mut Page, question: &Document, group: &[&Issue], told: &mut Vec<RuleId>) {
    let Some(first) = group.first() else { return };
    let (style, symbol, word) = match first.severity {
        Severity::Error => (BAD, "✗", "error"),
        Severity::Warning => (OPEN, "!", "warning"),
        _ => (NOTE, "i", "remark"),
    };
    head(page, style, symbol, word, &places(group.iter().map(|issue| &issue.path)));
    page.paragraph(BODY, &Line::prose(&first.message));
    if let Some(help) = &first.help {
        label(page, "help", &Line::prose(switched(help)));
    }
    let mut fixes: Vec<_> = group.iter().flat_map(|issue| &issue.fix).map(|patch| fix(question, patch)).collect();
    fixes.dedup();
    fixes.iter().take(MOST).for_each(|fix| label(page, "fix", fix));
    let left = fixes.len().saturating_sub(MOST);
    if left > 0 {
        label(page, "", &Line::of(PLAIN, format!("and {left} more")));
    }
    if let Some(api) = &first.api {
        let message = api.message.iter().fold(String::new(), |text, message| text + ": " + message);
        let line = Line::of(STRONG, format!("{}/{}", api.status, api.code));
        label(page, "API", &line.and(PLAIN, format!(" {}{message}", api.reason)));
    }
    let grade = (first.grade != Grade::Guide).then_some(first.grade);
    reason(page, first.rule, grade, told);
}

fn pending(page: &mut Page, group: &[&Pending], told: &mut Vec<RuleId>) {
    let Some(entry) = group.first() else { return };
    head(page, OPEN, "?", "open", &places(group.iter().map(|entry| &entry.path)));
    page.paragraph(BODY, &Line::prose(&entry.message));
    if let Some(help) = &entry.help {
        label(page, "help", &Line::prose(switched(help)));
    }
    let who = match entry.asked_of {
        AskedOf::Vies => "the European VAT information exchange (VIES)",
        AskedOf::Regulator => "the regulator",
        AskedOf::PortingDesk => "the provider's porting desk",
        _ => "the provider's API",
    };
    label(page, "ask", &Line::of(PLAIN, who));
    reason(page, entry.rule, None, told);
}

/// The rule, its statements in our words with their lines, and the contradictions it takes part in.
///
/// The most telling statement comes first and in full, the others by name; what was told before is not told again.
fn reason(page: &mut Page, rule: RuleId, grade: Option<Grade>, told: &mut Vec<RuleId>) {
    let grade = grade.map(|grade| format!(" (grade: {grade})")).unwrap_or_default();
    let known = told.contains(&rule);
    let seen = if known { ", see above" } else { "" };
    label(page, "rule", &Line::of(PLAIN, rule.as_str()).and(FAINT, grade + seen));
    let Some(behind) = behind(rule).filter(|_| !known) else { return };
    told.push(rule);
    let mut clauses = behind.clauses.iter();
    if let Some(clause) = clauses.next() {
        label(page, "guide", &Line::of(STRONG, cited(clause)).and(PLAIN, ": ").join(Line::prose(clause.text)));
    }
    let others: Vec<_> = clauses.map(cited).collect();
    if !others.is_empty() {
        label(page, "", &Line::of(FAINT, format!("also {}", others.join("; "))));
    }
    for finding in &behind.findings {
        label(page, "doubt", &doubtful(finding.id, None));
    }
}

fn head(page: &mut Page, style: Style, symbol: &str, word: &str, places: &Line) {
    page.gap();
    page.hung(Line::of(style, format!("{symbol} {word}")), BODY, places);
}

fn label(page: &mut Page, name: &str, body: &Line) {
    page.labelled(BODY, name, LABELLED, body);
}

fn places<'p>(paths: impl Iterator<Item = &'p Pointer>) -> Line {
    let mut paths: Vec<_> = paths.map(place).collect();
    paths.dedup();
    let mut line = Line::default();
    for (index, path) in paths.iter().take(MOST).enumerate() {
        line = line.and(PLAIN, if index == 0 { "" } else { ", " }).and(STRONG, path);
    }
    match paths.len().saturating_sub(MOST) {
        0 => line,
        left => line.and(PLAIN, format!(" and {left} more")),
    }
}

fn place(path: &Pointer) -> &str {
    if path.as_str().is_empty() { "the question" } else { path.as_str() }
}

/// `change X to Y`.
fn fix(question: &Document, patch: &Patch) -> Line {
    let new = patch.value.as_deref().unwrap_or_default();
    let text = match (patch.op, at(question, patch.path.as_str())) {
        ("replace", Some(Document::Text(old))) => format!("change `{}` to `{new}`", shortened(old)),
        ("replace", _) => format!("change `{}` to `{new}`", patch.path),
        ("remove", _) => format!("remove `{}`", patch.path),
        _ => format!("add `{}` with `{new}`", patch.path),
    };
    Line::prose(text)
}

fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let cut = text.chars().nth(LONGEST).map_or("", |_| "…");
    text.chars().take(LONGEST).filter(|c| *c != '`').collect::<String>() + cut
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use numgate::{Answer, AskedOf, CheckAnswer, Document, Question, Verdict, ask};

    use super::write;
    use crate::text::page::Page;

    #[test]
    fn an_order_that_needs_an_approval_names_who_must_agree() {
        let question: Document = serde_json::from_str(
            r#"{"request":"return","country":"ES",
                "order":{"numbers":[{"startFullNumber":"+34810000000","endFullNumber":"+34810000000"}]}}"#,
        )
        .unwrap();
        let Ok(Answer::Check(answer)) = ask(Question::Check, &question) else { return };
        let pending = answer.pending.iter().cloned();
        let pending = pending.map(|entry| numgate::Pending { asked_of: AskedOf::Regulator, ..entry }).collect();
        let answer = CheckAnswer { verdict: Verdict::NeedsApproval, pending, ..answer };
        let mut page = Page::new(80);
        write(&mut page, &question, &answer);
        let text = anstream::adapter::strip_str(&page.text()).to_string();
        assert!(text.starts_with("! NEEDS APPROVAL  return in Spain\n"), "{text}");
        assert!(text.contains("ask     the regulator\n"), "{text}");
    }
}
