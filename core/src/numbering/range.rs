//! A range as people write it.

use super::phone::{NotAPhoneNumber, PhoneReading, read_number};
use super::plan::{PhonePlan, plan};
use crate::values::E164;
use crate::vocabulary::Country;

/// What stands between the ends of a range beyond doubt.
const BETWEEN: [&str; 5] = ["..", "…", " to ", " TO ", " To "];

/// In longer texts no dash is looked for.
const LONGEST: usize = 100;

/// The two ends that a text names: with `..`, `to` or a dash between them; a single number is a range of one.
///
/// A dash also stands within numbers: where the whole text is a valid number it is one, else the dash is meant that has
/// a number on each side, if there is one alone. `None`: the text may be one number, or one and the last digits of
/// another.
pub(crate) fn read_range(text: &str, country: Option<Country>) -> Result<Option<Ends>, NotAPhoneNumber> {
    for mark in BETWEEN {
        if let Some((first, last)) = text.split_once(mark) {
            return Ok(Some((read_number(first, country)?, read_number(last, country)?)));
        }
    }
    let single = |reading: PhoneReading| Some((reading.clone(), reading));
    let whole = read_number(text, country);
    if text.len() > LONGEST {
        return whole.map(single);
    }
    let valid = whole.as_ref().is_ok_and(|reading| is_valid(reading.number));
    let mut found = None;
    for (place, sign) in text.char_indices() {
        if !matches!(sign, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}') {
            continue;
        }
        let (before, after) = text.split_at(place);
        let after = after.get(sign.len_utf8()..).unwrap_or_default();
        let Ok(first) = read_number(before, country) else { continue };
        if valid {
            if continues(first.number, after) {
                return Ok(None);
            }
        } else if let Ok(last) = read_number(after, country)
            && found.replace((first, last)).is_some()
        {
            return whole.map(single);
        }
    }
    match found {
        Some(ends) => Ok(Some(ends)),
        None => whole.map(single),
    }
}

/// The two ends, each with what was changed in it.
pub(crate) type Ends = (PhoneReading, PhoneReading);

fn is_valid(number: E164) -> bool {
    plan(number).is_some_and(PhonePlan::valid)
}

/// Whether a text may be the last digits of the end of a range that begins with a number.
fn continues(start: E164, text: &str) -> bool {
    let text = text.trim();
    let short = (1..=4).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let last = text.parse::<u64>().ok().filter(|_| short && is_valid(start));
    last.is_some_and(|last| start.value() % 10_u64.pow(text.len() as u32) < last)
}
