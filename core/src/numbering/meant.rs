//! The number that a text in the place of an E.164 number was meant to be.

use super::plan::{PhonePlan, of_country, plan};
use crate::values::E164;
use crate::vocabulary::Country;

/// The number that was meant, where that is no guess: with signs between its digits, as it is dialled from abroad or within
/// the country, or without its `+`. One with nothing but such signs need not be in the numbering plan of the country, whose
/// calling code is `calling`.
///
/// Shorter than the reading of `value`, which has a reason for all that it refuses: not all of that has room in the module
/// that checks orders.
pub(crate) fn meant(text: &str, country: Country, calling: &str) -> Option<E164> {
    let trunk = of_country(country)?.trunk;
    let bare: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    let valid = |number: &E164| plan(*number).is_some_and(PhonePlan::valid);
    if let Some(digits) = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")) {
        let Some(national) = digits.strip_prefix(calling) else { return number("", digits).filter(valid) };
        // After the calling code, the 0 that is dialled within the country has no place.
        return match national.strip_prefix(trunk).filter(|_| !trunk.is_empty()) {
            Some(rest) => number(calling, rest).filter(valid),
            None => number(calling, national).filter(|number| !national.starts_with('0') || valid(number)),
        };
    }
    let dialled = bare.strip_prefix(trunk);
    let within = number(calling, dialled.unwrap_or(&bare)).filter(valid);
    let plain = if bare.starts_with(calling) { number("", &bare).filter(valid) } else { None };
    // Where both would be numbers, nothing tells which; nor does anything tell that a 0 was forgotten.
    within.xor(plain).filter(|_| dialled.is_some() || plain.is_some())
}

/// Whether people put this sign between the digits of a number: spaces, dashes, dots, slashes and brackets, as they are
/// typed and as word processors make them.
pub(super) const fn is_separator(sign: char) -> bool {
    matches!(sign, ' ' | '-' | '.' | '/' | '(' | ')')
        || matches!(sign, '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The number of these digits after a calling code, or with it.
#[inline(never)]
fn number(calling: &str, digits: &str) -> Option<E164> {
    ["+", calling, digits].concat().parse().ok()
}
