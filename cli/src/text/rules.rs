//! The report of `rules`: a table.

use numgate::{Grade, RuleRow, RulesAnswer};

use super::line::{FAINT, Line, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, lines, marked};

/// Where the sources begin; longer names take a line of their own.
const COLUMN: usize = 36;

pub fn write(page: &mut Page, answer: &RulesAnswer) {
    let title = count(answer.rules.len(), "rule");
    let rest = format!(" of {}, digest {}; lines are those of {}", answer.release, answer.digest, answer.source);
    page.paragraph(0, &Line::of(STRONG, title).and(FAINT, rest));
    let mut family = "";
    for rule in &answer.rules {
        let own = rule.id.as_str().split('.').next().unwrap_or_default();
        if own != family {
            page.gap();
            family = own;
        }
        row(page, 0, rule);
    }
}

/// A rule, its statements, their lines, and what weakens them.
pub fn row(page: &mut Page, indent: usize, rule: &RuleRow) {
    let lead = Line::of(PLAIN, format!("{:indent$}{}", "", rule.id.as_str()));
    let ids: Vec<_> = rule.clauses.iter().map(|id| id.as_str()).collect();
    let mut line = Line::of(PLAIN, ids.join(", "));
    let mut weaker = Vec::new();
    if !rule.lines.is_empty() {
        weaker.push(lines(&rule.lines));
    }
    if rule.clauses.is_empty() {
        line = Line::of(PLAIN, rule.page.unwrap_or_default());
    }
    if rule.grade != Grade::Guide {
        weaker.push(format!("grade {}", rule.grade));
    }
    weaker.extend(rule.since.iter().map(|day| format!("since {day}")));
    weaker.extend(rule.until.iter().map(|day| format!("until {day}")));
    for part in weaker {
        line = line.and(FAINT, format!(" · {part}"));
    }
    if let Some(finding) = rule.finding {
        let reading = rule.reading.map(|reading| format!(" {reading}")).unwrap_or_default();
        line = line.and(FAINT, " · ").join(marked(finding)).and(PLAIN, reading);
    }
    page.hung(lead, COLUMN, &line);
}
