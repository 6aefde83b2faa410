//! Any ranges in either format: what is said of them leads back to the same numbers.
//!
//! An input is the letter of a country and some parts with commas between them: `first-last` or `area/extension/first/last`
//! is a range, anything else an area code.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use numgate::{Country, NumberItem, NumberSpan, Overlap, RangeAnswer, RangeQuestion, Rules, ValueKind, ValueQuestion};
use numgate_fuzz::{one_verdict, word};

fn pair(start: &str, end: &str) -> NumberItem {
    let mut item = NumberItem::default();
    (item.start_full_number, item.end_full_number) = (Some(start.to_owned()), Some(end.to_owned()));
    item
}

fn parts([area, extension, start, end]: [&str; 4]) -> NumberItem {
    let mut item = NumberItem::default();
    (item.area_code, item.area_code_extn) = (Some(area.to_owned()), Some(extension.to_owned()));
    (item.range_start, item.range_end) = (Some(start.to_owned()), Some(end.to_owned()));
    item
}

fn item(text: &str) -> Option<NumberItem> {
    if let Some((start, end)) = text.split_once('-') {
        return Some(pair(start, end));
    }
    let all: Vec<&str> = text.split('/').collect();
    all.try_into().ok().map(parts)
}

fn asked(country: Country, ranges: Vec<NumberItem>, areas: Vec<String>) -> Option<RangeAnswer> {
    let mut question = RangeQuestion::new(country);
    (question.ranges, question.area_codes) = (Some(ranges), Some(areas));
    Rules::latest().range(&question).ok()
}

/// Asks for numbers that were said of a range, and expects them.
fn leads_back(country: Country, said: NumberItem, expected: &NumberSpan) {
    let answer = asked(country, vec![said.clone()], Vec::new());
    assert_eq!(answer.map(|answer| answer.merged), Some(vec![expected.clone()]), "{said:?}");
}

fuzz_target!(|input: &[u8]| -> Corpus {
    let Some((country, text)) = word::<Country>(input) else { return Corpus::Reject };
    let Ok(text) = std::str::from_utf8(text) else { return Corpus::Reject };
    let mut question = ValueQuestion::new(ValueKind::Range, text.to_owned());
    one_verdict(question.clone());
    question.country = Some(country);
    one_verdict(question);

    let areas = text.split(',').filter(|part| item(part).is_none()).map(str::to_owned).collect();
    let ranges: Vec<_> = text.split(',').filter_map(item).collect();
    let count = ranges.len();
    let Some(answer) = asked(country, ranges, areas) else { return Corpus::Keep };
    assert_eq!(answer.ranges.len(), count);
    for range in &answer.ranges {
        let span = NumberSpan {
            start_full_number: range.start_full_number.clone(),
            end_full_number: range.end_full_number.clone(),
            size: range.size,
        };
        leads_back(country, pair(&range.start_full_number, &range.end_full_number), &span);
        if let Some(split) = &range.split {
            let said = [&*split.area_code, &split.area_code_extn, &split.range_start, &split.range_end];
            leads_back(country, parts(said), &span);
        }
        let blocks: u64 = range.sizes.iter().map(|of| of.count * u64::from(of.size)).sum();
        assert_eq!(blocks, range.size);
        let counted: u64 = range.sizes.iter().map(|of| of.count).sum();
        assert_eq!(range.blocks.len() as u64 + range.more.unwrap_or(0), counted);
    }
    assert_eq!(answer.size, answer.merged.iter().map(|span| span.size).sum::<u64>());
    let merged = answer.merged.iter().map(|span| pair(&span.start_full_number, &span.end_full_number)).collect();
    let again = asked(country, merged, Vec::new()).unwrap();
    assert_eq!(again.merged, answer.merged);
    // Numbers that begin alike are not the same.
    assert!(again.overlaps.iter().all(|overlap| overlap.relation == Overlap::Prefix));
    Corpus::Keep
});
