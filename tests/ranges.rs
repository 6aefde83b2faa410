//! Ranges: both formats lead to each other, blocks make up their range, and what is joined holds each number once.

use std::collections::BTreeSet;

use numgate::{
    Country, E164, NumberItem, Overlap, PoolWish, RangeAnswer, RangeQuestion, Rules, ValueKind, ValueQuestion,
    ValueVerdict, facts,
};
use proptest::prelude::*;
use proptest::sample::select;

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

fn question(country: Country, ranges: Vec<NumberItem>) -> RangeQuestion {
    let mut question = RangeQuestion::new(country);
    question.ranges = Some(ranges);
    question
}

fn asked(question: &RangeQuestion) -> RangeAnswer {
    Rules::latest().range(question).unwrap_or_else(|error| panic!("{error}: {question:?}"))
}

/// A range of French numbers by the values of its last four digits.
fn french(start: u64, end: u64) -> NumberItem {
    pair(&format!("+3314268{start:04}"), &format!("+3314268{end:04}"))
}

/// The value of an E.164 number.
fn value(text: &str) -> u64 {
    text.parse::<E164>().unwrap().value()
}

fn country() -> impl Strategy<Value = Country> {
    select(Country::ALL)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn four_parts_lead_to_numbers_and_the_numbers_back(
        country in country(),
        zero in any::<bool>(),
        area in "[1-9][0-9]{0,3}",
        extension in "[0-9]{0,4}",
        (first, last) in "[0-9]{4}".prop_flat_map(|a| (Just(a), "[0-9]{4}")),
    ) {
        let area = if zero { format!("0{area}") } else { area };
        let (first, last) = if first <= last { (first, last) } else { (last, first) };
        let given = [area.as_str(), &extension, &first, &last];
        // A range that lies partly in a block with rules of its own is none.
        let Ok(there) = Rules::latest().range(&question(country, vec![parts(given)])) else { return Ok(()) };
        let own = &there.ranges[0];
        let kept = own.split.as_ref().unwrap();
        let echoed = [&*kept.area_code, &kept.area_code_extn, &kept.range_start, &kept.range_end];
        prop_assert_eq!(echoed, given);

        let mut back = question(country, vec![pair(&own.start_full_number, &own.end_full_number)]);
        back.area_codes = Some(vec![area.clone()]);
        let back = asked(&back);
        let split = back.ranges[0].split.as_ref().unwrap();
        let again = [&*split.area_code, &split.area_code_extn, &split.range_start, &split.range_end];
        let written: String = given[..3].concat();
        let plain = if country == Country::IT { &*written } else { written.strip_prefix('0').unwrap_or(&written) };
        prop_assert_eq!(again[..3].concat(), plain);
        let once_more = asked(&question(country, vec![parts(again)]));
        prop_assert_eq!(&once_more.merged, &there.merged);
        prop_assert_eq!(&once_more.ranges[0].start_full_number, &own.start_full_number);
        prop_assert_eq!(&once_more.ranges[0].end_full_number, &own.end_full_number);
    }

    #[test]
    fn any_numbers_that_are_split_are_found_again(
        country in country(),
        national in "[0-9]{5,11}",
        more in 0_u64..20_000,
        cut in 1_usize..5,
    ) {
        let code = facts(country).calling_code;
        let start = format!("+{code}{national}");
        prop_assume!(start.parse::<E164>().is_ok());
        let end = format!("+{}", value(&start) + more);
        prop_assume!(end.len() == start.len() && end.starts_with(&format!("+{code}")));
        let mut there = question(country, vec![pair(&start, &end)]);
        there.area_codes = Some(vec![national[..cut].to_owned()]);
        let Ok(there) = Rules::latest().range(&there) else { return Ok(()) };
        let Some(split) = &there.ranges[0].split else { return Ok(()) };
        let back = asked(&question(
            country,
            vec![parts([&*split.area_code, &split.area_code_extn, &split.range_start, &split.range_end])],
        ));
        prop_assert_eq!(&back.ranges[0].start_full_number, &start);
        prop_assert_eq!(&back.ranges[0].end_full_number, &end);
        prop_assert_eq!(split.range_start.len(), split.range_end.len());
    }
}

/// The fewest aligned blocks that make up a range, counted from its end, one number after the other.
fn fewest(start: u64, end: u64, sizes: &[u32]) -> Option<usize> {
    let count = usize::try_from(end - start + 1).unwrap();
    let mut best: Vec<Option<usize>> = vec![None; count + 1];
    best[count] = Some(0);
    for at in (0..count).rev() {
        let fits = sizes
            .iter()
            .map(|size| usize::try_from(*size).unwrap())
            .filter(|size| (start + at as u64).is_multiple_of(*size as u64) && at + size <= count);
        best[at] = fits.filter_map(|size| best[at + size]).min().map(|blocks| blocks + 1);
    }
    best[0]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn blocks_make_up_their_range_are_aligned_and_as_few_as_can_be(
        start in 0_u64..8_000,
        size in 1_u64..2_000,
        sizes in select(vec![&[1_u32, 10, 100, 1000][..], &[1, 10], &[1], &[1, 100], &[1, 1000], &[1, 10, 1000]]),
    ) {
        let end = start + size - 1;
        let mut there = question(Country::FR, vec![french(start, end)]);
        there.blocks = Some(sizes.to_vec());
        let answer = asked(&there);
        let range = &answer.ranges[0];
        prop_assert!(range.rest.is_empty());
        let all: u64 = range.sizes.iter().map(|of| of.count).sum();
        prop_assert_eq!(Some(usize::try_from(all).unwrap()), fewest(start, end, sizes));
        prop_assert_eq!(range.blocks.len() as u64 + range.more.unwrap_or(0), all);
        let mut at = value(&range.start_full_number);
        for block in &range.blocks {
            prop_assert_eq!(value(&block.start_full_number), at);
            prop_assert_eq!(value(&block.end_full_number), at + block.size - 1);
            prop_assert!(at.is_multiple_of(block.size) && sizes.iter().any(|size| u64::from(*size) == block.size));
            at += block.size;
        }
        if range.more.is_none() {
            prop_assert_eq!(at, value(&range.end_full_number) + 1);
            // And joined again they are the range.
            let blocks = range.blocks.iter().map(|block| pair(&block.start_full_number, &block.end_full_number));
            let joined = asked(&question(Country::FR, blocks.collect()));
            prop_assert_eq!(&joined.merged, &answer.merged);
            prop_assert!(joined.overlaps.is_empty());
        }
    }

    #[test]
    fn what_fits_into_no_block_is_left_over_and_nothing_else(
        start in 0_u64..8_000,
        size in 1_u64..2_000,
        sizes in select(vec![&[10_u32][..], &[100], &[10, 100], &[1000], &[10, 1000]]),
    ) {
        let mut there = question(Country::FR, vec![french(start, start + size - 1)]);
        there.blocks = Some(sizes.to_vec());
        let answer = asked(&there);
        let range = &answer.ranges[0];
        let mut pieces: Vec<_> = range.blocks.iter().chain(&range.rest).collect();
        pieces.sort_by_key(|span| value(&span.start_full_number));
        let mut at = value(&range.start_full_number);
        for span in pieces {
            prop_assert_eq!(value(&span.start_full_number), at);
            at += span.size;
        }
        prop_assert_eq!(at, value(&range.end_full_number) + 1);
        let smallest = u64::from(*sizes.iter().min().unwrap());
        for rest in &range.rest {
            let (first, last) = (value(&rest.start_full_number), value(&rest.end_full_number));
            let next = first.next_multiple_of(smallest);
            prop_assert!(next + smallest > last + 1, "{:?}", rest);
        }
    }

    #[test]
    fn joined_ranges_hold_each_number_once_and_an_overlap_names_an_earlier_range(
        ends in prop::collection::vec((0_u64..300, 0_u64..40), 1..12),
    ) {
        let ends: Vec<_> = ends.iter().map(|(start, more)| (*start, start + more)).collect();
        let ranges = ends.iter().map(|(start, end)| french(*start, *end)).collect();
        let answer = asked(&question(Country::FR, ranges));
        let numbers: BTreeSet<u64> = ends.iter().flat_map(|(start, end)| *start..=*end).collect();
        prop_assert_eq!(answer.size, numbers.len() as u64);
        let base = value("+33142680000");
        let mut found = BTreeSet::new();
        let mut last = None;
        for span in &answer.merged {
            let (first, end) = (value(&span.start_full_number) - base, value(&span.end_full_number) - base);
            // Neighbours would be one range.
            prop_assert!(last.is_none_or(|last| first > last + 1));
            last = Some(end);
            found.extend(first..=end);
        }
        prop_assert_eq!(found, numbers);
        let place = |path: &numgate::Pointer| path.as_str().trim_start_matches("/ranges/").parse::<usize>().unwrap();
        let meet = |a: usize, b: usize| ends[a].0 <= ends[b].1 && ends[b].0 <= ends[a].1;
        for overlap in &answer.overlaps {
            let (later, earlier) = (place(&overlap.path), place(&overlap.earlier));
            prop_assert!(earlier < later && meet(later, earlier));
            prop_assert_eq!(overlap.relation == Overlap::Same, ends[later] == ends[earlier]);
            let shared = ends[later].1.min(ends[earlier].1) - ends[later].0.max(ends[earlier].0) + 1;
            prop_assert_eq!(overlap.numbers.as_ref().map(|span| span.size), Some(shared));
        }
        let later: BTreeSet<_> = answer.overlaps.iter().map(|overlap| place(&overlap.path)).collect();
        let left: Vec<_> = (0..ends.len()).filter(|place| !later.contains(place)).collect();
        prop_assert!(left.iter().all(|a| left.iter().all(|b| a == b || !meet(*a, *b))));
    }

    #[test]
    fn numbers_that_begin_alike_are_found_whatever_their_lengths(
        numbers in prop::collection::vec("[12]{4,8}", 1..8),
    ) {
        let texts: Vec<_> = numbers.iter().map(|digits| format!("+431{digits}")).collect();
        let answer = asked(&question(Country::AT, texts.iter().map(|text| pair(text, text)).collect()));
        let alike = |a: &String, b: &String| a.starts_with(b.as_str()) || b.starts_with(a.as_str());
        let place = |path: &numgate::Pointer| path.as_str().trim_start_matches("/ranges/").parse::<usize>().unwrap();
        for overlap in &answer.overlaps {
            let (later, earlier) = (place(&overlap.path), place(&overlap.earlier));
            prop_assert!(earlier < later && alike(&texts[later], &texts[earlier]));
            let same = texts[later] == texts[earlier];
            prop_assert_eq!(overlap.relation, if same { Overlap::Same } else { Overlap::Prefix });
        }
        let later: BTreeSet<_> = answer.overlaps.iter().map(|overlap| place(&overlap.path)).collect();
        let left: Vec<_> = (0..texts.len()).filter(|place| !later.contains(place)).collect();
        prop_assert!(left.iter().all(|a| left.iter().all(|b| a == b || !alike(&texts[*a], &texts[*b]))));
    }

    #[test]
    fn a_pool_gives_as_a_person_with_a_list_of_blocks_would(
        blocks in prop::collection::btree_map(0_u64..30, select(vec![1_u64, 10, 100]), 0..8),
        size in select(vec![1_u32, 10, 100]),
        count in 1_u32..130,
    ) {
        // One block in each hundred, so that none touches another.
        let mut free: Vec<(u64, u64)> = blocks.iter().map(|(hundred, size)| (hundred * 100, *size)).collect();
        let items = free.iter().map(|(start, size)| french(*start, start + size - 1)).collect();
        let mut there = RangeQuestion::new(Country::FR);
        there.pool = Some(PoolWish::new(size, count, items));
        let pool = asked(&there).pool.unwrap();
        let (mut given, mut splits) = (Vec::new(), 0);
        while given.len() < count as usize {
            free.sort_unstable();
            let wanted = u64::from(size);
            if let Some(place) = free.iter().position(|(_, own)| *own == wanted) {
                given.push(free.remove(place).0);
                continue;
            }
            let larger = [10, 100].into_iter().filter(|larger| *larger > wanted);
            let found = larger.filter_map(|larger| free.iter().position(|(_, own)| *own == larger)).next();
            let Some(place) = found else { break };
            let (start, own) = free.remove(place);
            free.extend((0..10).map(|part| (start + part * own / 10, own / 10)));
            splits += 1;
        }
        given.sort_unstable();
        let base = value("+33142680000");
        let told: Vec<_> = pool.given.iter().map(|span| value(&span.start_full_number) - base).collect();
        prop_assert_eq!(told, given.clone());
        prop_assert!(pool.given.iter().all(|span| span.size == u64::from(size)));
        prop_assert_eq!(pool.splits.len(), splits);
        prop_assert_eq!(pool.missing as usize, count as usize - given.len());
        for of in &pool.left {
            prop_assert_eq!(of.count, free.iter().filter(|(_, own)| *own == u64::from(of.size)).count() as u64);
        }
    }

    #[test]
    fn any_text_gets_a_verdict_and_a_normal_form_is_its_own(
        kind in select(ValueKind::ALL),
        country in prop::option::of(country()),
        text in "\\PC{0,30}|[-+0-9 .()/]{0,40}|[0-9A-Z]{0,20}|\\+[0-9]{3,16}(-|\\.\\.| to )\\+[0-9]{3,16}",
    ) {
        let mut asked = ValueQuestion::new(kind, text.clone());
        asked.country = country;
        // What is refused is refused whatever the text.
        let Ok(answer) = Rules::latest().value(&asked) else {
            asked.value = String::new();
            prop_assert!(Rules::latest().value(&asked).is_err());
            return Ok(());
        };
        prop_assert_eq!(&answer.input, &text);
        prop_assert_eq!(answer.verdict == ValueVerdict::Malformed, answer.expected.is_some());
        prop_assert_eq!(answer.verdict == ValueVerdict::WellFormed, answer.message.is_none());
        if answer.verdict == ValueVerdict::WellFormed {
            asked.value = answer.normal.clone().unwrap();
            let again = Rules::latest().value(&asked).unwrap();
            prop_assert_eq!((again.verdict, &again.normal, again.changes.len()), (answer.verdict, &answer.normal, 0));
        }
    }
}

#[test]
fn a_hundred_thousand_ranges_are_joined_in_a_moment() {
    let ranges = (0..100_000_u64).rev().map(|place| {
        let start = format!("+4930{:08}", place * 7);
        pair(&start, &format!("+4930{:08}", place * 7 + 6))
    });
    let answer = asked(&question(Country::DE, ranges.collect()));
    assert_eq!((answer.merged.len(), answer.size, answer.overlaps.len()), (1, 700_000, 0));
    // Each block is listed or counted.
    let listed: usize = answer.ranges.iter().map(|range| range.blocks.len()).sum();
    assert_eq!(listed, 1_000);
}

#[test]
fn the_largest_range_is_cut_without_counting_to_its_end() {
    let answer = asked(&question(Country::DE, vec![pair("+490000000000000", "+499999999999999")]));
    let range = &answer.ranges[0];
    assert_eq!((range.size, range.aligned, range.more), (10_000_000_000_000, true, Some(10_000_000_000 - 1_000)));
    let most = vec![pair("+4900000", "+4999999"); 3];
    let mut there = RangeQuestion::new(Country::FR);
    there.pool = Some(PoolWish::new(1, 1_000, vec![pair("+330000000000000", "+339999999999999")]));
    let pool = asked(&there).pool.unwrap();
    assert_eq!((pool.given.len(), pool.missing, pool.splits.len()), (1_000, 0, 110));
    assert_eq!(asked(&question(Country::DE, most)).size, 100_000);
}
