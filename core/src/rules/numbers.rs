//! The numbers of an order: both ways to write them, and what is wrong with them.

use super::given::written;
use super::message::{issue, mended, params};
use super::scope::country_row;
use crate::answer::{Issue, Params, Patch};
use crate::numbering::meant;
use crate::question::{NumberItem, shortened};
use crate::tables::cite::Cite;
use crate::tables::limits::{CALLING_CODE, FORMAT, RANGE_ENDS};
use crate::tables::number_blocks::{BLOCKS, NumberBlock};
use crate::values::{E164, NotARange, NumberRange, Pointer};
use crate::vocabulary::{Country, IssueCode, Severity};

/// The range that an item of an order names, if it names one.
///
/// What is wrong with it is added to `issues`.
pub(super) fn range(
    item: &NumberItem,
    country: Country,
    path: &Pointer,
    issues: &mut Vec<Issue>,
) -> Option<NumberRange> {
    let any = |texts: &[&Option<String>]| texts.iter().any(|text| written(text.as_ref()).is_some());
    let pair = any(&[&item.start_full_number, &item.end_full_number]);
    let parts = any(&[&item.area_code, &item.area_code_extn, &item.range_start, &item.range_end]);
    let before = issues.len();
    if pair && parts {
        issues.push(error(path.clone(), IssueCode::TwoFormats, &FORMAT, params! {}));
        return None;
    }
    let texts = if parts { joined(item, country, path, issues) } else { given(item, path, issues) };
    // What is wrong with one end is told while the other is missing, too.
    let [start, end] = texts.map(|end| end.and_then(|end| end_of(end, pair, country, path, issues)));
    let calling = country_row(country).calling_code;
    for (field, number) in [start, end].into_iter().flatten() {
        if !number.starts_with(calling) {
            let params = params! { country: country.as_str(), calling: calling, got: number.to_string() };
            issues.push(error(path.field(field), IssueCode::OtherCountry, &CALLING_CODE, params));
        }
    }
    let (start, end) = start.zip(end)?;
    let range = NumberRange::new(start.1, end.1);
    match range {
        Err(NotARange::UnequalEnds { start, end: digits }) => {
            let params = params! { start: start, end: digits };
            issues.push(error(path.field(end.0), IssueCode::UnequalEnds, &RANGE_ENDS, params));
        }
        Err(NotARange::EndBeforeStart) => {
            let (first, last) = (start.1.to_string(), end.1.to_string());
            let params = params! { start: first.clone(), end: last.clone() };
            let mut found = error(path.field(end.0), IssueCode::EndBeforeStart, &RANGE_ENDS, params);
            if pair {
                for (field, value) in [(start.0, last), (end.0, first)] {
                    found.fix.push(Patch { op: "replace", path: path.field(field), value: Some(value) });
                }
            }
            issues.push(found);
        }
        Ok(_) => {}
    }
    if let Some(block) = range.ok().and_then(|range| crossed(range, country)) {
        issues.push(error(path.field(end.0), IssueCode::DifferentPrefix, &RANGE_ENDS, params! { block: block.name }));
    }
    range.ok().filter(|_| issues.len() == before)
}

/// The block of numbers with rules of their own that a number is in.
pub(super) fn block_of(number: E164, country: Country) -> Option<&'static NumberBlock> {
    let mut own = BLOCKS.iter().copied().filter(|block| block.country == country);
    own.find(|block| block.prefixes.iter().any(|prefix| number.starts_with(prefix)))
}

/// The block of numbers with rules of their own that lies partly in the range.
pub(super) fn crossed(range: NumberRange, country: Country) -> Option<&'static NumberBlock> {
    let own = BLOCKS.iter().copied().filter(|block| block.country == country);
    own.flat_map(|block| block.prefixes.iter().map(move |prefix| (block, prefix))).find_map(|(block, prefix)| {
        // Below, within or above the block: the ends of a range must stand alike.
        (range.start().beside(prefix) != range.end().beside(prefix)).then_some(block)
    })
}

/// The name of the field that an end of the range came from, and its text.
type End = (&'static str, String);

fn given(item: &NumberItem, path: &Pointer, issues: &mut Vec<Issue>) -> [Option<End>; 2] {
    const START: &str = "startFullNumber";
    const END: &str = "endFullNumber";
    let missing = |field: &'static str, other: Option<&String>| {
        let found = error(path.field(field), IssueCode::MissingField, &FORMAT, params! { field: field });
        match other.filter(|number| number.parse::<E164>().is_ok()) {
            Some(number) => mended(found, "add", path.field(field), number.clone()),
            None => found,
        }
    };
    let (start, end) = (written(item.start_full_number.as_ref()), written(item.end_full_number.as_ref()));
    if start.is_none() {
        issues.push(missing(START, end));
    }
    if end.is_none() {
        issues.push(missing(END, start));
    }
    [start.map(|text| (START, text.clone())), end.map(|text| (END, text.clone()))]
}

/// Puts the four parts together: the calling code, then the area code without its leading 0 (which Italy keeps), its
/// extension, and the last digits.
fn joined(item: &NumberItem, country: Country, path: &Pointer, issues: &mut Vec<Issue>) -> [Option<End>; 2] {
    let row = country_row(country);
    let before = issues.len();
    let mut part = |field: &'static str, text: Option<&String>, mandatory: bool| -> String {
        match written(text) {
            None if mandatory => {
                issues.push(error(path.field(field), IssueCode::MissingField, &FORMAT, params! { field: field }))
            }
            None => {}
            Some(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => return text.clone(),
            Some(text) => {
                issues.push(error(path.field(field), IssueCode::NotDigits, &FORMAT, params! { got: shortened(text) }))
            }
        }
        String::new()
    };
    let area = part("areaCode", item.area_code.as_ref(), true);
    let extension = part("areaCodeExtn", item.area_code_extn.as_ref(), false);
    let start = part("rangeStart", item.range_start.as_ref(), true);
    let end = part("rangeEnd", item.range_end.as_ref(), true);
    if issues.len() > before {
        return [None, None];
    }
    let area = if row.keeps_zero { area.as_str() } else { area.strip_prefix('0').unwrap_or(&area) };
    let full = |last: &str| format!("+{}{area}{extension}{last}", row.calling_code);
    [Some(("rangeStart", full(&start))), Some(("rangeEnd", full(&end)))]
}

fn end_of(
    (field, text): End,
    pair: bool,
    country: Country,
    path: &Pointer,
    issues: &mut Vec<Issue>,
) -> Option<(&'static str, E164)> {
    if let Ok(number) = text.parse() {
        return Some((field, number));
    }
    // In parts it is another field that is wrong.
    let meant = if pair { number_meant(&text, country) } else { None };
    issues.push(not_e164(field, &text, path.field(field), meant));
    None
}

/// That a number is not written in E.164; what was meant, where that is known, mends it.
pub(super) fn not_e164(field: &'static str, text: &str, path: Pointer, meant: Option<E164>) -> Issue {
    let meant = meant.map(|number| number.to_string());
    let mut params = params! { field: field, got: shortened(text) };
    if let Some(meant) = &meant {
        params.set("meant", meant.clone().into());
    }
    let found = error(path.clone(), IssueCode::NotE164, &FORMAT, params);
    match meant {
        Some(meant) => mended(found, "replace", path, meant),
        None => found,
    }
}

/// The number that a text was meant to be, in an order of this country.
pub(super) fn number_meant(text: &str, country: Country) -> Option<E164> {
    meant(text, country, country_row(country).calling_code)
}

fn error(path: Pointer, code: IssueCode, cite: &Cite, params: Params) -> Issue {
    issue(path, code, Severity::Error, cite, params)
}
