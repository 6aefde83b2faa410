//! The report of `findings`: what the guide says in which lines, and how it can be read.

use numgate::{FindingText, FindingsAnswer};

use super::line::{FAINT, GOOD, Line, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{self, choosing, count, marked};

/// Where the statements and readings stand; `⚑ F-01` and a space before the title.
const INDENT: usize = 7;
/// Where their texts begin.
const COLUMN: usize = INDENT + 16;

pub fn write(page: &mut Page, answer: &FindingsAnswer) {
    if answer.findings.len() != 1 {
        let title = format!("the guide contradicts itself in {}", count(answer.findings.len(), "place"));
        page.paragraph(0, &Line::of(STRONG, title));
    }
    for finding in &answer.findings {
        page.gap();
        one(page, finding);
    }
}

/// One contradiction.
pub fn one(page: &mut Page, finding: &FindingText) {
    page.hung(marked(finding.id), INDENT, &Line::of(STRONG, finding.title));
    for statement in &finding.statements {
        let lines = match statement.lines {
            "-" => "another page".to_owned(),
            lines => phrase::lines(lines),
        };
        page.labelled(INDENT, &lines, COLUMN, &Line::prose(statement.text));
    }
    for reading in &finding.readings {
        let (style, symbol) = if reading.default { (GOOD, "●") } else { (PLAIN, "○") };
        let lead = Line::of(PLAIN, " ".repeat(INDENT)).and(style, format!("{symbol} {}", reading.reading));
        let default = if reading.default { "(default) " } else { "" };
        page.hung(lead, COLUMN, &Line::of(FAINT, default).join(Line::prose(reading.text)));
    }
    if !finding.rules.is_empty() {
        let rules: Vec<_> = finding.rules.iter().map(|rule| rule.as_str()).collect();
        page.labelled(INDENT, "rules", COLUMN, &Line::of(FAINT, rules.join(", ")));
    }
    if let Some(other) = finding.readings.iter().find(|reading| !reading.default) {
        page.paragraph(COLUMN, &choosing(finding.id, other.reading));
    }
}
