//! The run: every thread takes the next rows, checks them, and waits for its turn to compare and to write them.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use numgate::{
    Bulk, BulkErrorRow, BulkRow, BulkSummary, CheckedRow, Met, RowError, Seen, Summary, TableHeader, Verdict,
};

use super::json::canonical;
use super::progress::Progress;
use super::source::{Chunk, Source};
use super::table;
use super::turn::Turn;
use crate::input;
use crate::text;

/// How the rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// What is not valid, for people.
    Text,
    /// One object a line.
    Lines,
    /// A table.
    Table,
}

/// What a run is of.
pub struct Job {
    /// What the rows have in common.
    pub bulk: Bulk,
    /// The header of a table.
    pub header: Option<TableHeader>,
    /// How the rows are written.
    pub written: Written,
    /// How many threads check them.
    pub threads: usize,
}

/// What all threads write to.
struct Out<W> {
    out: W,
    summary: Summary,
    progress: Progress,
    failed: Option<io::Error>,
}

/// Checks all rows and writes what is said of each, in their order; the summary, and what went wrong in writing.
pub fn run<W: Write + Send>(job: &Job, source: Source, mut out: W) -> (BulkSummary, Verdict, Option<io::Error>) {
    let progress = Progress::of(source.total);
    let failed = if job.written == Written::Table { out.write_all(table::HEADER.as_bytes()).err() } else { None };
    let ended = AtomicBool::new(failed.is_some());
    let source = Mutex::new(source);
    let seen = Turn::new(Seen::new());
    let out = Turn::new(Out { out, summary: Summary::new(), progress, failed });
    std::thread::scope(|scope| {
        for _ in 0..job.threads.max(1) {
            scope.spawn(|| {
                let mut form = job.header.as_ref().map(|header| job.bulk.form(header));
                while !ended.load(Ordering::Relaxed) {
                    let next = source.lock().unwrap_or_else(PoisonError::into_inner).next();
                    let Some(chunk) = next else { return };
                    // The form is the thread's own.
                    let table = job.header.as_ref().zip(form.as_mut());
                    let checked = job.bulk.check_rows(&chunk.rows, table, input::json);
                    let met = seen.take(chunk.number, |seen| compared(seen, &chunk, &checked));
                    let (text, summary) = told(job, &chunk, checked, &met);
                    out.take(chunk.number, |out| {
                        if out.failed.is_some() {
                            return;
                        }
                        out.summary.append(summary);
                        if let Err(error) = out.out.write_all(text.as_bytes()).and_then(|()| out.out.flush()) {
                            out.failed = Some(error);
                            ended.store(true, Ordering::Relaxed);
                        }
                        out.progress.at(chunk.read, out.summary.rows());
                    });
                }
            });
        }
    });
    let Out { summary, progress, failed, .. } = out.into_inner();
    progress.end();
    let worst = summary.worst();
    (summary.told(), worst, failed)
}

type Checked = Result<CheckedRow, Box<RowError>>;

/// What the rows name that was named before.
fn compared(seen: &mut Seen, chunk: &Chunk, checked: &[Checked]) -> Vec<Vec<Option<Met>>> {
    let rows = (chunk.rows.first()..).zip(checked);
    rows.map(|(row, checked)| checked.as_ref().map_or_else(|_| Vec::new(), |it| seen.meet(row, it.ranges()))).collect()
}

/// The rows as they are written, and what they come to.
fn told(job: &Job, chunk: &Chunk, checked: Vec<Checked>, met: &[Vec<Option<Met>>]) -> (String, Summary) {
    let mut text = String::with_capacity(checked.len() * 256);
    let mut summary = Summary::new();
    for (((row, line), checked), met) in (chunk.rows.first()..).zip(chunk.rows.lines()).zip(checked).zip(met) {
        match checked {
            Ok(checked) => {
                let told = checked.told(row, line, met, job.header.as_ref());
                summary.count(&told);
                write(job.written, &told, &mut text);
            }
            Err(error) => {
                let told = error.told(row, line);
                summary.count_error(&told);
                write_error(job.written, &told, &mut text);
            }
        }
    }
    (text, summary)
}

fn write(written: Written, row: &BulkRow, out: &mut String) {
    match written {
        Written::Text => out.push_str(&text::bulk_row(row)),
        Written::Table => table::row(row, out),
        Written::Lines => {
            canonical(row, out);
            out.push('\n');
        }
    }
}

fn write_error(written: Written, row: &BulkErrorRow, out: &mut String) {
    match written {
        Written::Text => out.push_str(&text::bulk_error(row)),
        Written::Table => table::error(row, out),
        Written::Lines => {
            canonical(row, out);
            out.push('\n');
        }
    }
}
