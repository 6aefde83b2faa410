//! The report of `explain`: what a name says, and what stands behind it.

use numgate::ExplainAnswer;

use super::line::{FAINT, Line, PLAIN, STRONG};
use super::page::Page;
use super::phrase::cited;
use super::{findings, rules};

pub fn write(page: &mut Page, answer: &ExplainAnswer) {
    page.paragraph(0, &Line::of(STRONG, &answer.id).and(FAINT, format!(" · {}", answer.kind)));
    // A statement is told once, with its lines.
    let clause = answer.kind == "clause";
    let told = clause || answer.clauses.first().is_some_and(|clause| clause.text == answer.text);
    if !told {
        page.paragraph(0, &Line::prose(&answer.text));
    }
    if !answer.clauses.is_empty() {
        page.heading("What the guide says, in our words");
    }
    for clause in &answer.clauses {
        page.paragraph(2, &Line::of(PLAIN, cited(clause)).and(FAINT, format!(" ({})", clause.kind)));
        page.paragraph(4, &Line::prose(clause.text));
    }
    if !answer.rules.is_empty() {
        page.heading("Rules");
    }
    if clause && answer.rules.is_empty() {
        page.gap();
        page.paragraph(0, &Line::of(PLAIN, "no rule carries it yet"));
    }
    answer.rules.iter().for_each(|rule| rules::row(page, 2, rule));
    if !answer.findings.is_empty() {
        page.heading("Where the guide contradicts itself");
    }
    for (index, finding) in answer.findings.iter().enumerate() {
        if index > 0 {
            page.gap();
        }
        findings::one(page, finding);
    }
}
