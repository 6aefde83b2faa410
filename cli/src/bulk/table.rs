//! The verdicts as a table (RFC 4180), one row for each row that was read.

use numgate::{BulkErrorRow, BulkIssue, BulkRow, ColumnPlace, Issue, Severity};

/// The header.
pub const HEADER: &str = "row,line,verdict,customerReference,startFullNumber,endFullNumber,errors,warnings,remarks,open,\
                          code,rule,path,column,header,message,help,fix\r\n";

/// What a row tells of its gravest cause.
struct Cause<'r> {
    code: &'r str,
    rule: &'r str,
    path: &'r str,
    column: Option<&'r ColumnPlace>,
    message: &'r str,
    help: Option<&'r str>,
    fix: &'r str,
}

/// A row that was understood: how much was found, and the gravest of it.
pub fn row(row: &BulkRow, out: &mut String) {
    let of = |severity: Severity| row.issues.iter().filter(move |found| found.issue.severity == severity);
    // What can be mended in one cell goes before what cannot.
    let mended = |severity| of(severity).find(|found| !fix(&found.issue).is_empty()).map(caused);
    let issue = |severity| mended(severity).or_else(|| of(severity).next().map(caused));
    let open = || {
        row.pending.first().map(|found| Cause {
            code: found.pending.code.as_str(),
            rule: found.pending.rule.as_str(),
            path: found.pending.path.as_str(),
            column: found.column.as_ref(),
            message: &found.pending.message,
            help: found.pending.help.as_deref(),
            fix: "",
        })
    };
    let gravest = issue(Severity::Error)
        .or_else(|| mended(Severity::Warning))
        .or_else(open)
        .or_else(|| issue(Severity::Warning))
        .or_else(|| issue(Severity::Info));
    let numbers = row.numbers.first();
    let counts =
        [of(Severity::Error).count(), of(Severity::Warning).count(), of(Severity::Info).count(), row.pending.len()];
    cells(out, &[&row.row.to_string(), &row.line.to_string(), row.verdict.as_str()]);
    cells(
        out,
        &[
            row.customer_reference.as_deref().unwrap_or_default(),
            numbers.map_or("", |span| span.start_full_number.as_str()),
            numbers.map_or("", |span| span.end_full_number.as_str()),
        ],
    );
    counts.iter().for_each(|count| cells(out, &[&count.to_string()]));
    ended(out, gravest.as_ref());
}

/// A row that could not be understood.
pub fn error(row: &BulkErrorRow, out: &mut String) {
    cells(out, &[&row.row.to_string(), &row.line.to_string(), "invalid", "", "", "", "1", "0", "0", "0"]);
    let error = &row.error;
    let cause = Cause {
        code: error.code.as_str(),
        rule: "",
        path: error.path.as_str(),
        column: row.column.as_ref(),
        message: &error.message,
        help: error.help.as_deref(),
        fix: "",
    };
    ended(out, Some(&cause));
}

fn caused(found: &BulkIssue) -> Cause<'_> {
    Cause {
        code: found.issue.code.as_str(),
        rule: found.issue.rule.as_str(),
        path: found.issue.path.as_str(),
        column: found.column.as_ref(),
        message: &found.issue.message,
        help: found.issue.help.as_deref(),
        fix: fix(&found.issue),
    }
}

/// What the cell should hold: the text that mends what is wrong with it, where one does.
fn fix(issue: &Issue) -> &str {
    let values: Vec<_> = issue.fix.iter().map(|patch| patch.value.as_deref().unwrap_or_default()).collect();
    match (issue.fix.first(), values.as_slice()) {
        // A cell that is both ends of a range holds the same at each.
        (Some(patch), [value, more @ ..]) if patch.path == issue.path && more.iter().all(|other| other == value) => {
            value
        }
        _ => "",
    }
}

fn ended(out: &mut String, cause: Option<&Cause<'_>>) {
    let nothing = Cause { code: "", rule: "", path: "", column: None, message: "", help: None, fix: "" };
    let cause = cause.unwrap_or(&nothing);
    let number = cause.column.map(|column| column.number.to_string()).unwrap_or_default();
    let header = cause.column.map_or("", |column| column.header.as_str());
    cells(out, &[cause.code, cause.rule, cause.path, &number, header, cause.message]);
    cells(out, &[cause.help.unwrap_or_default(), cause.fix]);
    out.pop();
    out.push_str("\r\n");
}

/// Cells, each with a comma behind it.
fn cells(out: &mut String, texts: &[&str]) {
    for text in texts {
        if text.contains([',', '"', '\r', '\n']) {
            out.push('"');
            out.push_str(&text.replace('"', "\"\""));
            out.push('"');
        } else {
            out.push_str(text);
        }
        out.push(',');
    }
}
