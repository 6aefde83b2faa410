//! The number that a text in the place of an E.164 number was meant to be.

use super::plan::{PhonePlan, of_country, plan};
use crate::values::E164;
use crate::vocabulary::Country;

/// The number of the plans that was meant, where that is no guess: with signs between its digits, as it is dialled from
/// abroad or within the country, with a 0 that is one too many, or without its `+`. A number of another country than that
/// of the order, whose calling code is `calling`, must be whole.
///
/// Shorter than the reading of `value`, which has a reason for all that it refuses: not all of that has room in the module
/// that checks orders.
pub(crate) fn meant(text: &str, country: Country, calling: &str) -> Option<E164> {
    let trunk = of_country(country)?.trunk;
    let bare: String = text.chars().filter(|sign| !is_separator(*sign)).collect();
    // Found so, without the search of a text in a text, which would take a hundredth of the module.
    let bracketed = text.as_bytes().windows(3).any(|signs| signs == b"(0)");
    let within = |digits: &str| {
        let whole = number(calling, digits);
        let rest = digits.strip_prefix('0').and_then(|rest| number(calling, rest));
        // Of Italian numbers the 0 is a part, unless it stands in brackets and both would be numbers.
        if bracketed { whole.xor(rest) } else { whole.or(rest) }
    };
    if let Some(digits) = bare.strip_prefix('+').or_else(|| bare.strip_prefix("00")) {
        return match digits.strip_prefix(calling) {
            Some(national) => within(national),
            // As dialled within the country, with a `+` that is one too many?
            None if bracketed || within(digits).is_some() => None,
            // No calling code begins with 0.
            None => number("", digits.trim_start_matches('0')),
        };
    }
    let plain = if bare.starts_with(calling) { number("", &bare) } else { None };
    // Where both would be numbers, nothing tells which; nor does anything tell that a 0 was forgotten.
    within(&bare).xor(plain).filter(|_| bare.starts_with(trunk) || plain.is_some())
}

/// Whether people put this sign between the digits of a number: spaces, dashes, dots, slashes and brackets, as they are
/// typed and as word processors make them.
pub(super) const fn is_separator(sign: char) -> bool {
    matches!(sign, ' ' | '-' | '.' | '/' | '(' | ')')
        || matches!(sign, '\u{a0}' | '\u{2009}' | '\u{202f}' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

/// The number of these digits after a calling code, or with it, if some plan has it.
#[inline(never)]
fn number(calling: &str, digits: &str) -> Option<E164> {
    ["+", calling, digits].concat().parse().ok().filter(|number| plan(*number).is_some_and(PhonePlan::valid))
}
