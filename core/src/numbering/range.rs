//! A range as people write it.

use super::phone::{NotAPhoneNumber, PhoneReading, read_number};
use super::plan::{PhonePlan, plan};
use crate::vocabulary::Country;

/// What stands between the ends of a range beyond doubt.
const BETWEEN: [&str; 5] = ["..", "…", " to ", " TO ", " To "];

/// In longer texts no dash is looked for.
const LONGEST: usize = 100;

/// The two ends that a text names: with `..`, `to` or a dash between them; a single number is a range of one.
///
/// A dash also stands within numbers: where the whole text is a valid number it is one, else the dash is meant that has
/// a number on each side, if there is one alone.
pub(crate) fn read_range(
    text: &str,
    country: Option<Country>,
) -> Result<(PhoneReading, PhoneReading), NotAPhoneNumber> {
    for mark in BETWEEN {
        if let Some((first, last)) = text.split_once(mark) {
            return Ok((read_number(first, country)?, read_number(last, country)?));
        }
    }
    let single = |reading: PhoneReading| (reading.clone(), reading);
    let whole = read_number(text, country);
    if text.len() > LONGEST || whole.as_ref().is_ok_and(|reading| plan(reading.number).is_some_and(PhonePlan::valid)) {
        return whole.map(single);
    }
    let mut found = None;
    for (place, sign) in text.char_indices() {
        if !matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}') {
            continue;
        }
        let (first, last) = text.split_at(place);
        let last = last.get(sign.len_utf8()..).unwrap_or_default();
        let (Ok(first), Ok(last)) = (read_number(first, country), read_number(last, country)) else { continue };
        if found.replace((first, last)).is_some() {
            return whole.map(single);
        }
    }
    match found {
        Some(ends) => Ok(ends),
        None => whole.map(single),
    }
}
