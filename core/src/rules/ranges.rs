//! Ranges: how they are written, cut into blocks and joined, and which of them get in each other's way.

use super::message::{Speech, message, params, sentence};
use super::numbers::{crossed, range};
use super::overlaps::{Placed, overlaps, sort};
use super::scope::{Rules, Scope, country_row};
use super::value::same_type;
use crate::answer::{BlockCount, Issue, NumberSpan, RangeAnswer, RangeForms, RangeLimit, RangeOverlap, SplitFormat};
use crate::numbering::{PhonePlan, plan};
use crate::question::{NumberItem, QuestionError, RangeQuestion, shortened};
use crate::tables::formats::{AREA_CODES, BLOCK_SIZES, JOININGS, LAST_DIGITS, PREFIXES};
use crate::tables::issues::{ALIKE_NUMBERS, SAME_NUMBERS, SHARED_NUMBERS};
use crate::tables::limits::{MAXIMUM_SIZES, ONCE};
use crate::values::{E164, NumberRange, Pointer};
use crate::vocabulary::{Country, ErrorCode, IssueCode, Overlap, Severity};

/// As many blocks as an answer lists.
const MOST: usize = 1_000;

impl Rules {
    /// What is in some ranges: how each is written in E.164 and in four parts, how it is cut into blocks, how all of them
    /// are joined, which are in each other's way, and what a pool of free numbers gives.
    ///
    /// A range is split where the source, or the question, tells where its area code ends; the four parts always lead back
    /// to the same numbers. Blocks are aligned: a block of 10 begins with a number that ends in 0.
    ///
    /// # Errors
    ///
    /// When there are neither ranges nor a pool; when a range is wrong in itself, as an order with it would be; when an
    /// area code has anything but digits; when a size is none of 1, 10, 100 and 1000; when the pool is of a country that
    /// keeps none, or its free ranges share numbers; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, RangeQuestion, Rules};
    ///
    /// let question: RangeQuestion = serde_json::from_str(
    ///     r#"{ "country": "FR", "ranges": [{ "startFullNumber": "+33382501230", "endFullNumber": "+33382501239" }] }"#,
    /// )?;
    /// let answer = Rules::latest().range(&question)?;
    /// let split = answer.ranges[0].split.as_ref().ok_or("no area code")?;
    /// assert_eq!((&*split.area_code, &*split.area_code_extn, &*split.range_start), ("3", "8250", "1230"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn range(self, question: &RangeQuestion) -> Result<RangeAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let country = question.country;
        let here = Pointer::root();
        let areas = area_codes(question, country)?;
        let sizes = block_sizes(question)?;
        let items = question.ranges.as_deref().unwrap_or_default();
        if items.is_empty() && question.pool.is_none() {
            return Err(QuestionError::at(here.field("ranges"), ErrorCode::MissingField, "ranges", "nothing"));
        }
        let read = ranges(items, country, &here.field("ranges"))?;
        let mut room = MOST;
        let mut forms = Vec::with_capacity(read.len());
        for ((range, index), item) in read.iter().zip(items) {
            let path = here.field("ranges").item(*index);
            forms.push(scope.forms(*range, item, country, path, (&areas, &sizes), &mut room));
        }
        let pool = match &question.pool {
            Some(wish) => Some(scope.pool(wish, country)?),
            None => None,
        };
        let merged = merged(&read, country);
        let size = merged.iter().map(|span| span.size).sum();
        Ok(RangeAnswer { country, ranges: forms, merged, size, overlaps: in_the_way(&read, scope.speech), pool })
    }
}

/// The ranges that items name, each with its place; the first thing wrong with one is an error of the question.
pub(super) fn ranges(items: &[NumberItem], country: Country, path: &Pointer) -> Result<Vec<Placed>, QuestionError> {
    let mut found = Vec::with_capacity(items.len());
    let mut issues = Vec::new();
    for (index, item) in items.iter().enumerate() {
        let read = range(item, country, &path.item(index), &mut issues);
        if let Some(issue) = issues.first() {
            return Err(refused(issue));
        }
        found.extend(read.map(|range| (range, index)));
    }
    Ok(found)
}

/// An issue as an error of the question. What is wrong with a range is said as "expected …, got …".
fn refused(issue: &Issue) -> QuestionError {
    let text = issue.message.strip_prefix("expected ").unwrap_or(&issue.message);
    let (expected, got) = text.rsplit_once(", got ").unwrap_or((text, "another"));
    let missing = issue.code == IssueCode::MissingField;
    let code = if missing { ErrorCode::MissingField } else { ErrorCode::InvalidValue };
    let expected = if missing { expected.trim_matches('`') } else { expected };
    let error = QuestionError::at(issue.path.clone(), code, expected, got);
    match &issue.help {
        Some(help) => error.with_help(&**help),
        None => error,
    }
}

#[inline(never)]
fn wrong(path: Pointer, expected: &str, got: &str) -> QuestionError {
    QuestionError::at(path, ErrorCode::InvalidValue, expected, got)
}

/// The area codes of a question as they stand in E.164.
fn area_codes(question: &RangeQuestion, country: Country) -> Result<Vec<&str>, QuestionError> {
    let mut areas = Vec::new();
    for (index, text) in question.area_codes.iter().flatten().enumerate() {
        if text.is_empty() || !text.bytes().all(|byte| byte.is_ascii_digit()) {
            let mut got = "`".to_owned();
            got.push_str(&shortened(text));
            got.push('`');
            return Err(wrong(Pointer::root().field("areaCodes").item(index), "digits", &got));
        }
        areas.push(plain_area(text, country));
    }
    Ok(areas)
}

/// An area code as it stands in E.164: without its leading 0, which Italy keeps.
fn plain_area(area: &str, country: Country) -> &str {
    if country_row(country).keeps_zero { area } else { area.strip_prefix('0').unwrap_or(area) }
}

/// The sizes of the blocks to cut into, the largest first.
fn block_sizes(question: &RangeQuestion) -> Result<Vec<u32>, QuestionError> {
    let path = Pointer::root().field("blocks");
    let Some(asked) = &question.blocks else { return Ok(BLOCK_SIZES.iter().rev().copied().collect()) };
    if asked.is_empty() {
        return Err(wrong(path, "at least one size", "none"));
    }
    if let Some(index) = asked.iter().position(|size| !BLOCK_SIZES.contains(size)) {
        let got = asked.get(index).map(u32::to_string).unwrap_or_default();
        return Err(wrong(path.item(index), "1, 10, 100 or 1000", &got));
    }
    Ok(BLOCK_SIZES.iter().rev().copied().filter(|size| asked.contains(size)).collect())
}

impl Scope<'_> {
    fn forms(
        &self,
        range: NumberRange,
        item: &NumberItem,
        country: Country,
        path: Pointer,
        (areas, sizes): (&[&str], &[u32]),
        room: &mut usize,
    ) -> RangeForms {
        let (start, end) = (range.start(), range.end());
        let (first, last) = (start.to_string(), end.to_string());
        let same = first.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
        let (split, needs) = split(range, item, country, areas);
        let own = |number| plan(number).is_some_and(PhonePlan::valid_in_country);
        let mut forms = RangeForms {
            path,
            size: range.size(),
            stem: first.get(..same).unwrap_or_default().to_owned(),
            aligned: is_aligned(range),
            split,
            needs,
            r#type: same_type(range),
            valid_in_country: own(start) && own(end),
            block: self.class_of(start, country),
            limits: self.limits(range, country),
            start_full_number: first,
            end_full_number: last,
            blocks: Vec::new(),
            more: None,
            sizes: Vec::new(),
            rest: Vec::new(),
        };
        let runs = runs(range, sizes);
        let mut more = 0;
        for run in &runs {
            let Some(size) = run.size else {
                forms.rest.push(span(run.start, run.start + run.count - 1));
                continue;
            };
            let listed = run.count.min(*room as u64);
            *room -= listed as usize;
            more += run.count - listed;
            forms.blocks.extend((0..listed).map(|index| {
                let start = run.start + index * u64::from(size);
                span(start, start + u64::from(size) - 1)
            }));
        }
        for size in sizes {
            let count = runs.iter().filter(|run| run.size == Some(*size)).map(|run| run.count).sum();
            if count > 0 {
                forms.sizes.push(BlockCount { size: *size, count });
            }
        }
        forms.more = (more > 0).then_some(more);
        forms
    }

    /// What an order would be told of the size of a range.
    fn limits(&self, range: NumberRange, country: Country) -> Vec<RangeLimit> {
        let mut limits: Vec<RangeLimit> = Vec::new();
        for row in MAXIMUM_SIZES {
            let beyond = row.severity == Severity::Error && range.size() > row.maximum;
            let here = row.countries.contains(country) && self.holds(&row.cite, country);
            if !beyond || !here || limits.iter().any(|limit| limit.code == row.code) {
                continue;
            }
            limits.push(RangeLimit {
                code: row.code,
                maximum: row.maximum,
                rule: row.cite.rule,
                clauses: row.cite.clauses,
                grade: row.cite.grade,
                message: message(row.code, &params! { size: range.size(), max: row.maximum }, self.speech),
            });
        }
        limits
    }
}

/// Whether a range is one block: a power of ten, which its first number is a multiple of.
fn is_aligned(range: NumberRange) -> bool {
    let size = range.size();
    10_u64.pow(size.ilog10()) == size && range.start().value().is_multiple_of(size)
}

/// A range in four parts, or what is missing for it.
fn split(
    range: NumberRange,
    item: &NumberItem,
    country: Country,
    areas: &[&str],
) -> (Option<SplitFormat>, Option<&'static str>) {
    let (start, end) = (range.start(), range.end());
    let Some(joining) = JOININGS.iter().find(|row| row.countries.contains(country) && start.starts_with(row.prefix))
    else {
        return (None, None);
    };
    let split = |parts: [&str; 4], area_code_rule| {
        let [area_code, area_code_extn, range_start, range_end] = parts.map(str::to_owned);
        let cite = &joining.cite;
        let (rule, clauses, grade) = (cite.rule, cite.clauses, cite.grade);
        SplitFormat { area_code, area_code_extn, range_start, range_end, rule, clauses, grade, area_code_rule }
    };
    let given = |part: &Option<String>| part.as_deref().unwrap_or_default().to_owned();
    if !given(&item.area_code).is_empty() {
        let parts = [&item.area_code, &item.area_code_extn, &item.range_start, &item.range_end].map(given);
        return (Some(split(parts.each_ref().map(String::as_str), None)), None);
    }
    let code = country_row(country).calling_code.len() + 1;
    let (first, last) = (start.to_string(), end.to_string());
    let (first, last) = (first.get(code..).unwrap_or_default(), last.get(code..).unwrap_or_default());
    let own = areas.iter().filter(|area| first.starts_with(**area) && last.starts_with(**area)).map(|area| area.len());
    let (digits, rule) = match own.max() {
        Some(digits) => (digits, None),
        None => {
            let known = |number: E164| {
                let is_of = |prefix: &&str| number.starts_with(prefix);
                AREA_CODES.iter().find(|row| row.country == country && row.prefixes.iter().any(is_of))
            };
            match known(start).zip(known(end)) {
                Some((row, at_end)) if row.cite.rule == at_end.cite.rule => (row.digits, Some(row.cite.rule)),
                _ => return (None, Some("areaCodes")),
            }
        }
    };
    let same = first.bytes().zip(last.bytes()).take_while(|(a, b)| a == b).count();
    let cut = same.min(first.len().saturating_sub(LAST_DIGITS)).max(digits);
    let part = |text: &'_ str, from: usize, to: usize| text.get(from..to).unwrap_or_default().to_owned();
    let parts =
        [part(first, 0, digits), part(first, digits, cut), part(first, cut, first.len()), part(last, cut, last.len())];
    let mut again = NumberItem::default();
    let [area, extension, from, to] = parts.clone().map(Some);
    (again.area_code, again.area_code_extn, again.range_start, again.range_end) = (area, extension, from, to);
    // What the mapping cannot lead back is not written so: numbers of Norway that begin with a 0.
    let back = digits <= same && self::range(&again, country, &Pointer::root(), &mut Vec::new()) == Some(range);
    (back.then(|| split(parts.each_ref().map(String::as_str), rule)), None)
}

/// Neighbouring blocks of one size; numbers that fit into none have no size, and are counted one by one.
pub(super) struct Run {
    pub start: u64,
    pub count: u64,
    pub size: Option<u32>,
}

/// The fewest aligned blocks of some sizes that make up a range, from its start to its end. The sizes are powers of ten,
/// the largest first, so that the largest that fits is always the right one.
pub(super) fn runs(range: NumberRange, sizes: &[u32]) -> Vec<Run> {
    let mut runs: Vec<Run> = Vec::new();
    let (mut at, beyond) = (range.start().value(), range.end().value() + 1);
    while at < beyond {
        let fits = |size: &&u32| at.is_multiple_of(u64::from(**size)) && at + u64::from(**size) <= beyond;
        let place = sizes.iter().position(|size| fits(&size));
        // Up to where a larger block begins, or to the end.
        let larger = sizes.get(..place.unwrap_or(sizes.len())).unwrap_or_default();
        let until = larger.iter().map(|size| (at.next_multiple_of(u64::from(*size)), u64::from(*size)));
        let until = until.filter(|(next, size)| *next > at && next + size <= beyond).map(|(next, _)| next).min();
        let until = until.unwrap_or(beyond);
        let size = place.and_then(|place| sizes.get(place)).copied();
        let step = u64::from(size.unwrap_or(1));
        let count = (until - at) / step;
        runs.push(Run { start: at, count, size });
        at += count * step;
    }
    runs
}

/// A span by the values of its ends.
pub(super) fn span(start: u64, end: u64) -> NumberSpan {
    let written = |value: u64| {
        let mut text = "+".to_owned();
        text.push_str(&value.to_string());
        text
    };
    NumberSpan { start_full_number: written(start), end_full_number: written(end), size: end - start + 1 }
}

/// The numbers of some ranges in the fewest ranges, each number once.
fn merged(ranges: &[Placed], country: Country) -> Vec<NumberSpan> {
    let mut sorted = ranges.to_vec();
    sort(&mut sorted);
    let mut merged: Vec<NumberRange> = Vec::new();
    for (range, _) in sorted {
        let joined = merged.last().filter(|last| range.start().value() <= last.end().value() + 1).and_then(|last| {
            let end = range.end().max(last.end());
            NumberRange::new(last.start(), end).ok().filter(|joined| crossed(*joined, country).is_none())
        });
        match (joined, merged.last_mut()) {
            (Some(joined), Some(last)) => *last = joined,
            _ => merged.push(range),
        }
    }
    merged.iter().map(|range| span(range.start().value(), range.end().value())).collect()
}

/// Each range that an earlier one stands in the way of, with one such.
fn in_the_way(ranges: &[Placed], speech: Speech) -> Vec<RangeOverlap> {
    // A number that another begins with meets it when both are taken for all their extensions.
    let longest = ranges.iter().map(|(range, index)| (range.longest(), *index)).collect();
    let path = |index: usize| Pointer::root().field("ranges").item(index);
    let mut found = Vec::new();
    for ((range, index), earlier) in ranges.iter().zip(overlaps(longest, ranges.len())) {
        let Some((other, before)) = earlier.and_then(|(_, before)| ranges.get(before)) else { continue };
        let shared = range.start().length() == other.start().length();
        let relation = match shared {
            _ if range == other => Overlap::Same,
            true => Overlap::Shared,
            false => Overlap::Prefix,
        };
        let numbers = shared.then(|| {
            let (start, end) = (range.start().max(other.start()), range.end().min(other.end()));
            span(start.value(), end.value())
        });
        let cite = if shared { &ONCE } else { &PREFIXES };
        let earlier = path(*before);
        let template = match relation {
            Overlap::Same => SAME_NUMBERS,
            Overlap::Shared => SHARED_NUMBERS,
            Overlap::Prefix => ALIKE_NUMBERS,
        };
        let message = sentence(template, &params! { earlier: earlier.to_string() }, speech);
        found.push(RangeOverlap {
            path: path(*index),
            earlier,
            relation,
            numbers,
            rule: cite.rule,
            clauses: cite.clauses,
            grade: cite.grade,
            message,
        });
    }
    found
}
