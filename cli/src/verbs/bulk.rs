//! `bulk`: are these orders acceptable, one a row?

use std::fs;
use std::io;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use numgate::{
    Action, Bulk as Rows, BulkSummary, Country, Document, NumberStatus, Origin, Question, QuestionError, Request,
    columns,
};

use super::Ask;
use super::check::now;
use super::common::Common;
use super::customer::Customer;
use super::words::choice;
use crate::arguments::APPEARANCE;
use crate::bulk::{self, Job, Source, Written};
use crate::output::{self, Format, Shown};
use crate::record::{Fields, add, text, word};
use crate::text as report;

const EXAMPLE: &str = "\
Examples:
  numgate bulk orders.csv --request bulk-port-in --country FR
  numgate bulk orders.csv --request bulk-update-customer-details --action add --format csv > verdicts.csv
  numgate bulk - --summary summary.json < orders.ndjson > verdicts.ndjson

A file that begins with a brace has one check question a line, or the order alone; any other one is a table (CSV) with \
a header. Its cells are parted by commas, semicolons or tabs. `numgate bulk --columns` lists the headers.

Each row is an order of its own. Numbers that an earlier row names are a warning. Without `--summary` the summary goes \
to standard error.

Exit status: the worst row decides, as in `check`; a row that cannot be read counts as invalid.";

/// Are these orders acceptable, one a row?
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Bulk {
    /// The orders: a table (CSV) or one question a line (NDJSON); `-` is standard input
    #[arg(value_name = "FILE", default_value = "-")]
    file: PathBuf,

    /// What is asked of the provider, of rows that do not say it: `bulk-activation`, `bulk-port-in`,
    /// `bulk-update-customer-details`, or a single request
    #[arg(long, value_name = "REQUEST")]
    request: Option<String>,

    #[arg(long, value_name = "ACTION", help = choice::<Action>("What the request is to do, of rows that do not say it"))]
    action: Option<String>,

    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country of the numbers, of rows that do not say it"))]
    country: Option<String>,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("Where the numbers come from, of rows that do not say it"))]
    origin: Option<String>,

    /// The status of the numbers, of rows that do not say it
    #[arg(long, value_name = "STATUS")]
    status: Option<String>,

    /// The moment of the check, `2026-03-02T09:00:00Z`; the present one when left out
    #[arg(long, value_name = "INSTANT")]
    now: Option<String>,

    /// A column that is not read, by its header as it is written, in small letters or capitals. May be repeated
    #[arg(long, value_name = "HEADER")]
    skip: Vec<String>,

    /// Lists the columns that a table may have, and how each may be headed
    #[arg(long)]
    columns: bool,

    /// Writes the summary as JSON into this file; `-` is one more line of standard output
    #[arg(long, value_name = "FILE")]
    summary: Option<PathBuf>,

    /// How many threads check rows; as many as there are cores when left out
    #[arg(long, value_name = "N")]
    threads: Option<usize>,

    /// How to write the rows; `text` on a terminal and `ndjson` in a pipe when left out
    #[arg(long, value_enum, value_name = "FORMAT", help_heading = APPEARANCE)]
    format: Option<RowFormat>,

    #[command(flatten)]
    customer: Customer,

    #[command(flatten)]
    common: Common,
}

/// How rows are written: those that are not valid for people, one object a line, or a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum RowFormat {
    Text,
    #[value(alias = "json")]
    Ndjson,
    Csv,
}

impl Ask for Bulk {
    fn question(&self) -> Question {
        Question::Check
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "request", self.request.as_deref().map(word::<Request>));
        add(&mut fields, "action", self.action.as_deref().map(word::<Action>));
        add(&mut fields, "country", self.country.as_deref().map(word::<Country>));
        let mut state = Fields::new();
        add(&mut state, "origin", self.origin.as_deref().map(word::<Origin>));
        add(&mut state, "status", self.status.as_deref().map(word::<NumberStatus>));
        if !state.is_empty() {
            fields.push(("numberStates".into(), Document::List(vec![Document::Record(state)])));
        }
        fields.push(("now".into(), text(&self.now.clone().unwrap_or_else(now))));
        self.customer.add_to(&mut fields);
        self.common.record(fields)
    }

    fn runs(&self) -> Option<ExitCode> {
        if self.columns {
            return Some(output::said(&headers()));
        }
        Some(self.begun().map_or_else(|error| output::refused(error, self.shown()), |begun| self.finished(begun)))
    }

    fn shown(&self) -> Shown {
        Shown::chosen(self.format.map(|format| if format == RowFormat::Text { Format::Text } else { Format::Json }))
    }
}

impl Bulk {
    /// What is wrong with all rows is said before the first.
    fn begun(&self) -> Result<(Job, Source), QuestionError> {
        let bulk = Rows::new(self.document()?)?;
        let (source, header) = Source::open(&self.file, &self.skip)?;
        let written = match (self.format, self.shown()) {
            (Some(RowFormat::Csv), _) => Written::Table,
            (_, Shown::As(Format::Text)) => Written::Text,
            _ => Written::Lines,
        };
        let cores = || std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let threads = self.threads.unwrap_or_else(cores).min(MOST_THREADS);
        Ok((Job { bulk, header, written, threads }, source))
    }

    fn finished(&self, (job, source): (Job, Source)) -> ExitCode {
        let text = job.written == Written::Text;
        let (summary, worst, failed) =
            if text { bulk::run(&job, source, anstream::stdout()) } else { bulk::run(&job, source, io::stdout()) };
        let status = output::verdict_status(worst);
        if let Some(error) = failed {
            return output::unwritten(&error, status);
        }
        match self.summarised(&summary, text) {
            Ok(()) => ExitCode::from(status),
            Err(error) => output::unwritten(&error, status),
        }
    }

    fn summarised(&self, summary: &BulkSummary, on_output: bool) -> io::Result<()> {
        let mut json = String::new();
        bulk::canonical(summary, &mut json);
        json.push('\n');
        match &self.summary {
            Some(file) if file.as_os_str() == "-" => output::write(&json),
            Some(file) => fs::write(file, json),
            None => {
                let told = report::bulk_summary(summary, report::width());
                if on_output {
                    return output::tell(&told);
                }
                output::complain(&told);
                Ok(())
            }
        }
    }
}

/// More threads than this do not help.
const MOST_THREADS: usize = 256;

/// The columns of a table, one a line.
fn headers() -> String {
    let mut text = String::new();
    for column in columns() {
        text += column.name;
        for variant in column.variants {
            text += ", ";
            text += variant;
        }
        text += "\n";
    }
    text
}
