//! The report of `bulk`: a line for each thing found in a row, and the summary.

use anstyle::Style;
use numgate::{BulkErrorRow, BulkGroup, BulkRow, BulkSummary, ColumnPlace, Pointer, Severity, Verdict};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, foot};

/// Where the causes of the summary begin.
const BODY: usize = 11;
/// As many overlaps are shown to people.
const SHOWN: usize = 5;

/// A row that is not valid, with what was found in it; nothing for a valid one.
pub fn row(row: &BulkRow) -> String {
    let (style, word) = match row.verdict {
        Verdict::Valid => return String::new(),
        Verdict::Invalid => (BAD, "✗ invalid"),
        Verdict::NeedsApproval => (OPEN, "! needs approval"),
        _ => (OPEN, "? undecided"),
    };
    let mut lead = head(row.row, row.line, style, word);
    if let Some(reference) = &row.customer_reference {
        lead = lead.and(FAINT, format!("  {reference}"));
    }
    let mut text = lead.styled() + "\n";
    for found in &row.issues {
        let (style, symbol) = match found.issue.severity {
            Severity::Error => (BAD, "✗"),
            Severity::Warning => (OPEN, "!"),
            _ => continue,
        };
        text += &reason(style, symbol, found.column.as_ref(), &found.issue.path, &found.issue.message);
    }
    for found in &row.pending {
        text += &reason(OPEN, "?", found.column.as_ref(), &found.pending.path, &found.pending.message);
    }
    text
}

/// A row that could not be understood.
pub fn error(row: &BulkErrorRow) -> String {
    let head = head(row.row, row.line, BAD, "✗ unreadable").styled() + "\n";
    head + &reason(BAD, "✗", row.column.as_ref(), &row.error.path, &row.error.message)
}

fn head(row: u64, line: u64, style: Style, word: &str) -> Line {
    Line::of(style, word).and(STRONG, format!("  row {row}")).and(FAINT, format!(", line {line}"))
}

fn reason(style: Style, symbol: &str, column: Option<&ColumnPlace>, path: &Pointer, message: &str) -> String {
    let place = place(column, path);
    let body = Line::of(style, format!("    {symbol} ")).and(STRONG, &place);
    body.and(PLAIN, if place.is_empty() { "" } else { ": " }).join(Line::prose(message)).styled() + "\n"
}

fn place(column: Option<&ColumnPlace>, path: &Pointer) -> String {
    match column {
        Some(column) if column.header.is_empty() => format!("column {}", column.number),
        Some(column) => format!("column {} `{}`", column.number, column.header),
        None => path.as_str().to_owned(),
    }
}

/// What all rows come to.
pub fn summary(summary: &BulkSummary, width: usize) -> String {
    let mut page = Page::new(width);
    let verdicts = &summary.by_verdict;
    let (style, word) = match (verdicts.invalid, verdicts.needs_approval + verdicts.undecided) {
        // Of no rows nothing is known to be right.
        (0, 0) if summary.rows > 0 => (GOOD, "✓"),
        (0, _) => (OPEN, "?"),
        _ => (BAD, "✗"),
    };
    let counts = [
        (verdicts.valid, "valid"),
        (verdicts.undecided, "undecided"),
        (verdicts.needs_approval, "in need of an approval"),
        (verdicts.invalid, "invalid"),
        (summary.unreadable, "of these unreadable"),
    ];
    let told: Vec<_> =
        counts.iter().filter(|(count, _)| *count > 0).map(|(count, name)| format!("{count} {name}")).collect();
    let rows = counted(summary.rows, "row");
    let line = Line::of(STRONG, rows).and(PLAIN, if told.is_empty() { "" } else { ": " }).and(PLAIN, told.join(", "));
    page.hung(Line::of(style, word), 2, &line);
    for group in &summary.groups {
        cause(&mut page, group);
    }
    if summary.not_listed > 0 {
        page.gap();
        page.paragraph(0, &Line::of(PLAIN, format!("and {} of other causes", summary.not_listed)));
    }
    if summary.overlapping > 0 {
        page.gap();
        let found = counted(summary.overlapping, "range");
        page.paragraph(0, &Line::of(STRONG, format!("{found} with numbers of an earlier row")));
        for pair in summary.duplicates.iter().take(SHOWN) {
            let numbers =
                if pair.start == pair.end { pair.start.clone() } else { format!("{} to {}", pair.start, pair.end) };
            page.paragraph(2, &Line::of(PLAIN, format!("row {}: {numbers}, as in row {}", pair.row, pair.earlier)));
        }
        let more = summary.overlapping - summary.duplicates.len().min(SHOWN) as u64;
        if more > 0 {
            page.paragraph(2, &Line::of(PLAIN, format!("and {more} more")));
        }
    }
    foot(&mut page, &summary.rules);
    page.text()
}

fn cause(page: &mut Page, group: &BulkGroup) {
    let (style, lead) = match (group.severity, group.asked_of) {
        (None, None) => (BAD, "✗ error"),
        (Some(Severity::Error), _) => (BAD, "✗ error"),
        (None, Some(_)) => (OPEN, "? open"),
        (Some(Severity::Warning), _) => (OPEN, "! warning"),
        (Some(_), _) => (NOTE, "i remark"),
    };
    page.gap();
    let rows: Vec<_> = group.rows.iter().map(u64::to_string).collect();
    let (name, dots) =
        (if group.count == 1 { "row" } else { "rows" }, if group.count > rows.len() as u64 { ", …" } else { "" });
    let place = place(group.column.as_ref(), &group.path);
    let head = Line::of(STRONG, format!("{} × ", group.count)).and(STRONG, group.code);
    let head = head.and(PLAIN, if place.is_empty() { "" } else { ", " }).and(PLAIN, place);
    page.hung(Line::of(style, lead), BODY, &head.and(FAINT, format!(" ({name} {}{dots})", rows.join(", "))));
    page.paragraph(BODY, &Line::prose(&group.message));
    if let Some(help) = &group.help {
        page.paragraph(BODY, &Line::prose(help));
    }
    if let Some(rule) = group.rule {
        page.paragraph(BODY, &Line::of(FAINT, format!("rule {}", rule.as_str())));
    }
}

fn counted(number: u64, one: &str) -> String {
    count(usize::try_from(number).unwrap_or(usize::MAX), one)
}
