//! The report of `value`: the verdict, what the value is, and what is left open.

use numgate::{Document, NumberClass, Unverified, ValueAnswer, ValueRemark, ValueVerdict, Word, facts};

use super::line::{BAD, FAINT, GOOD, Line, NOTE, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, doubtful, source, spaced};
use crate::record::text_at;

/// Where what a label says begins.
const COLUMN: usize = 16;

pub fn write(page: &mut Page, question: &Document, answer: &ValueAnswer) {
    let lead = head(answer);
    let column = lead.width() + 2;
    page.hung(lead, column, &Line::of(STRONG, shown(answer)));
    let mut label = |name: &str, line: Line| page.labelled(2, name, COLUMN, &line);
    if let Some(message) = &answer.message {
        label("because", Line::prose(message));
    }
    if let Some(help) = &answer.help {
        label("help", Line::prose(help));
    }
    if answer.verdict != ValueVerdict::WellFormed && answer.normal.is_some() {
        label("read as", Line::of(PLAIN, answer.normal.as_deref().unwrap_or_default()));
    }
    if let Some(scheme) = answer.scheme {
        label("scheme", Line::of(PLAIN, spaced(scheme.as_str())));
    }
    if let Some(size) = answer.size {
        label("size", Line::of(PLAIN, count(usize::try_from(size).unwrap_or(usize::MAX), "number")));
    }
    if let Some(kind) = answer.r#type {
        label("type", Line::of(PLAIN, spaced(kind.as_str())).and(FAINT, format!(", {}", lowered(meaning(kind)))));
    }
    if let Some(region) = answer.region {
        label("of", Line::of(PLAIN, region));
    }
    if let Some(block) = &answer.block {
        label("block", class(block));
    }
    if !answer.changes.is_empty() {
        let changes: Vec<_> = answer.changes.iter().map(|change| spaced(change.as_str())).collect();
        label("changed", Line::of(PLAIN, changes.join(", ")));
    }
    for remark in &answer.remarks {
        label("note", Line::of(NOTE, remarked(*remark, text_at(question, "/country"))));
    }
    for open in &answer.unverified {
        label("not verified", Line::of(PLAIN, left_open(*open)));
    }
    label("rule", source(answer.rule, answer.clauses).and(FAINT, format!(" · {}", answer.grade)));
    label("source", Line::of(FAINT, answer.source));
    let finding = answer.finding.or_else(|| answer.block.as_ref().and_then(|block| block.finding));
    if let Some(finding) = finding {
        page.paragraph(2, &doubtful(finding, None));
    }
}

/// One value of many, on one line.
pub fn row(answer: &ValueAnswer) -> String {
    let line = head(answer).and(PLAIN, "  ").and(STRONG, &answer.input);
    let line = match answer.normal.as_deref().filter(|normal| *normal != answer.input) {
        Some(normal) => line.and(PLAIN, " → ").and(STRONG, normal),
        None => line,
    };
    let line = match answer.r#type.filter(|_| answer.verdict == ValueVerdict::WellFormed) {
        Some(kind) => line.and(PLAIN, format!("  {}", spaced(kind.as_str()))),
        None => line,
    };
    let remarks =
        answer.remarks.iter().fold(line, |line, remark| line.and(NOTE, format!("  {}", spaced(remark.as_str()))));
    let line = match &answer.message {
        Some(message) => remarks.and(FAINT, format!("  {message}")),
        None => remarks,
    };
    line.styled() + "\n"
}

fn head(answer: &ValueAnswer) -> Line {
    match answer.verdict {
        ValueVerdict::WellFormed => Line::of(GOOD, "✓ well formed"),
        ValueVerdict::ChecksumFails => Line::of(BAD, "✗ checksum fails"),
        _ => Line::of(BAD, "✗ malformed"),
    }
}

/// The normal form, else the value as it was given.
fn shown(answer: &ValueAnswer) -> &str {
    let normal = answer.normal.as_deref().filter(|_| answer.verdict == ValueVerdict::WellFormed);
    normal.unwrap_or(&answer.input)
}

/// A block with rules of its own: `8: Geo or Geo-nomadic`.
pub fn class(block: &NumberClass) -> Line {
    let types: Vec<_> = block.number_types.iter().map(|kind| kind.as_str()).collect();
    let line = Line::of(PLAIN, block.name);
    if types.is_empty() { line } else { line.and(PLAIN, format!(": {}", types.join(" or "))) }
}

/// What a word means, from its list.
fn meaning<W: Word>(word: W) -> &'static str {
    let place = W::ALL.iter().position(|own| *own == word);
    place.and_then(|place| W::MEANINGS.get(place)).copied().unwrap_or_default().trim()
}

/// A meaning within a sentence.
fn lowered(text: &str) -> String {
    let text = text.trim_end_matches('.');
    let mut letters = text.chars();
    letters.next().map(|first| first.to_lowercase().to_string()).unwrap_or_default() + letters.as_str()
}

fn left_open(open: Unverified) -> String {
    lowered(meaning(open))
}

fn remarked(remark: ValueRemark, country: Option<&str>) -> String {
    let name = country.and_then(|country| country.parse().ok()).map(|country| facts(country).name);
    match (remark, name) {
        (ValueRemark::OtherCountry, Some(name)) => format!("it is no number of {name}"),
        (remark, _) => lowered(meaning(remark)),
    }
}
