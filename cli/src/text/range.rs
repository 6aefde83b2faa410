//! The report of `range`: each range in every form, then all of them together, then the pool.

use numgate::{BlockCount, Document, NumberSpan, PoolAnswer, RangeAnswer, RangeForms};

use super::line::{BAD, FAINT, Line, NOTE, OPEN, PLAIN, STRONG};
use super::page::Page;
use super::phrase::{count, country, period, source, spaced};
use super::value::class;

/// Where what a label says begins.
const COLUMN: usize = 14;

/// As many blocks as are named one by one.
const MOST: usize = 10;

pub fn write(page: &mut Page, question: &Document, answer: &RangeAnswer) {
    for range in &answer.ranges {
        one(page, question, range);
    }
    if answer.ranges.len() > 1 {
        let ranges = count(answer.merged.len(), "range");
        page.heading(&format!("Together {} in {ranges}", numbers(answer.size)));
        for span in &answer.merged {
            page.paragraph(2, &Line::of(PLAIN, spanned(span)).and(FAINT, format!("  {}", numbers(span.size))));
        }
    }
    for overlap in &answer.overlaps {
        page.gap();
        let lead = Line::of(BAD, "✗ ").and(STRONG, overlap.path.as_str());
        let column = lead.width() + 2;
        page.hung(lead, column, &Line::prose(&overlap.message));
        if let Some(numbers) = &overlap.numbers {
            page.labelled(2, "numbers", COLUMN, &Line::of(PLAIN, spanned(numbers)));
        }
        page.labelled(2, "rule", COLUMN, &source(overlap.rule, overlap.clauses));
    }
    if let Some(pool) = &answer.pool {
        pooled(page, pool);
    }
}

fn one(page: &mut Page, question: &Document, range: &RangeForms) {
    let RangeForms { start_full_number: start, end_full_number: end, size, .. } = range;
    page.heading(&if start == end { start.clone() } else { format!("{start} to {end}") });
    let aligned = if range.aligned { ", aligned" } else { "" };
    let mut label = |name: &str, line: Line| page.labelled(2, name, COLUMN, &line);
    label("size", Line::of(PLAIN, numbers(*size) + aligned).and(FAINT, format!(", all begin with {}", range.stem)));
    match (&range.split, range.needs) {
        (Some(split), _) => {
            let parts = [&split.area_code, &split.area_code_extn, &split.range_start, &split.range_end];
            let names = ["areaCode", "areaCodeExtn", "rangeStart", "rangeEnd"];
            let line = names.iter().zip(parts).fold(Line::default(), |line, (name, part)| {
                line.and(FAINT, format!("{name} ")).and(PLAIN, format!("{part} "))
            });
            label("in parts", line);
            label("", source(split.rule, split.clauses).and(FAINT, format!(" · {}", split.grade)));
        }
        (None, Some(_)) => {
            let open = "no source says where the area code ends; name it with `--area-code`";
            label("in parts", Line::of(OPEN, "? ").join(Line::prose(open)));
        }
        (None, None) => label("in parts", Line::prose("the mapping cannot write these numbers")),
    }
    if let Some(kind) = range.r#type {
        label("type", Line::of(PLAIN, spaced(kind.as_str())));
    }
    if !range.valid_in_country {
        label("note", Line::of(NOTE, format!("not all are numbers of {} by its numbering plan", country(question))));
    }
    if let Some(block) = &range.block {
        label("block", class(block));
    }
    for limit in &range.limits {
        label("limit", Line::of(OPEN, &limit.message));
        label("", source(limit.rule, limit.clauses));
    }
    label("blocks", Line::of(PLAIN, counted(&range.sizes)));
    let more = range.more.unwrap_or_default() > 0;
    if range.blocks.len() > 1 && range.blocks.len() <= MOST && !more {
        for block in &range.blocks {
            label("", Line::of(PLAIN, spanned(block)).and(FAINT, format!("  {}", block.size)));
        }
    }
    for rest in &range.rest {
        label("left over", Line::of(PLAIN, spanned(rest)).and(FAINT, format!("  {}", rest.size)));
    }
}

fn pooled(page: &mut Page, pool: &PoolAnswer) {
    page.heading(&format!("The pool gives {}", count(pool.given.len(), "block")));
    for block in &pool.given {
        page.paragraph(2, &Line::of(PLAIN, spanned(block)));
    }
    let mut label = |name: &str, line: Line| page.labelled(2, name, COLUMN, &line);
    for split in &pool.splits {
        let text = format!(
            "{} to {}, {} into blocks of {}",
            split.start_full_number, split.end_full_number, split.size, split.into
        );
        label("split", Line::of(PLAIN, text));
    }
    if pool.missing > 0 {
        label("missing", Line::of(BAD, count(pool.missing as usize, "block")));
    }
    if let Some(new) = &pool.new_blocks {
        let text = format!("in {} to {}, as the guide estimates", period(new.least), period(new.most));
        label("new ones", Line::of(PLAIN, text));
        label("", source(new.rule, new.clauses));
    }
    label("left", Line::of(PLAIN, counted(&pool.left)));
    label("rule", source(pool.rule, pool.clauses));
}

/// `2 of 100, 5 of 10`.
fn counted(sizes: &[BlockCount]) -> String {
    let sizes: Vec<_> =
        sizes.iter().filter(|of| of.count > 0).map(|of| format!("{} of {}", of.count, of.size)).collect();
    if sizes.is_empty() { "none".to_owned() } else { sizes.join(", ") }
}

fn numbers(size: u64) -> String {
    count(usize::try_from(size).unwrap_or(usize::MAX), "number")
}

fn spanned(span: &NumberSpan) -> String {
    if span.size == 1 {
        span.start_full_number.clone()
    } else {
        format!("{} to {}", span.start_full_number, span.end_full_number)
    }
}
