//! A number as people write it, made E.164 without a guess.

use super::meant::is_separator;
use super::plan::{is_valid, of_country, row_of};
use crate::tables::plan::PlanRow;
use crate::values::E164;
use crate::vocabulary::{Country, PhoneChange, PhoneFault};

/// A number that was read, and what had to be changed for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PhoneReading {
    /// The number.
    pub number: E164,
    /// What was changed, in the order of the vocabulary; nothing, if the text was E.164 already.
    pub changes: Vec<PhoneChange>,
}

/// A text that cannot be read as one phone number without a guess.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected a phone number, got `{got}`")]
pub struct NotAPhoneNumber {
    /// The text as it was given.
    pub got: String,
    /// What is wrong with it.
    pub fault: PhoneFault,
    /// The number that was most probably meant, where there is one.
    pub meant: Option<E164>,
}

impl NotAPhoneNumber {
    /// What is wrong, and how it could be written, in one sentence.
    #[must_use]
    pub fn help(&self) -> String {
        let reason = match self.fault {
            PhoneFault::NoDigits => "it has no digits",
            PhoneFault::Letters => "a number has digits only, no letters",
            PhoneFault::ForeignDigits => "the digits must be those from 0 to 9",
            PhoneFault::Extension => "an extension is no part of the number: leave it out",
            PhoneFault::ForeignSign => "between digits only spaces, `-`, `.`, `/`, `(` and `)` may stand",
            PhoneFault::MisplacedPlus => "a `+` may only stand first, and once",
            PhoneFault::ZeroBeforeCallingCode => "no calling code begins with 0",
            PhoneFault::TrunkAfterCallingCode => "the 0 is dialled within the country only, not after the calling code",
            PhoneFault::NoPrefix => "it begins neither with `+` or `00` nor as a number within the country does",
            PhoneFault::WrongZero => "the leading 0 is no part of this number",
            PhoneFault::TooShort => "a number has at least 4 digits, the calling code included",
            PhoneFault::TooLong => "a number has at most 15 digits, the calling code included",
        };
        match self.meant {
            Some(number) => format!("{reason}; did you mean `{number}`?"),
            None => reason.to_owned(),
        }
    }
}

/// Why a text was refused, before the text itself is known.
type Fault = (PhoneFault, Option<E164>);

/// The international prefix of all 20 countries.
const INTERNATIONAL: &[u8] = &[0, 0];

/// Signs that begin an extension, in small letters.
const EXTENSIONS: [&str; 4] = [";ext", "ext", "x", "#"];

/// The 0 of the digits in other scripts, nine more follow each: Arabic-Indic (two), N'Ko, Devanagari, Bengali, Gurmukhi,
/// Gujarati, Oriya, Tamil, Telugu, Kannada, Malayalam, Thai, Lao, Tibetan, Myanmar, Khmer, full width.
#[rustfmt::skip]
const FOREIGN_ZEROS: [u32; 18] = [
    0x0660, 0x06f0, 0x07c0, 0x0966, 0x09e6, 0x0a66, 0x0ae6, 0x0b66, 0x0be6, 0x0c66, 0x0ce6, 0x0d66, 0x0e50, 0x0ed0,
    0x0f20, 0x1040, 0x17e0, 0xff10,
];

/// Reads a number: E.164, or as people write it in `country` or abroad.
///
/// Separators, `00`, the trunk prefix of a national number, and a `(0)` after the calling code of a country that has
/// that prefix are understood and reported. A bare trunk prefix after a calling code is refused, never dropped; and
/// where the 0 is part of the number, as in Italy, it always stays. Whether the number is valid is for
/// [`plan`](super::plan) to say, and it need not be one of `country`.
///
/// # Errors
///
/// When the text has anything but digits, separators and one leading `+`; when it names an extension; when its first 0
/// is one too many, or the trunk prefix of a national number is missing; or when E.164 has no room for it. A number
/// that was probably meant is named then, but never taken.
///
/// ```
/// use numgate::{Country, PhoneChange, PhoneFault, read_phone};
///
/// let reading = read_phone("(030) 123 456", Country::DE)?;
/// assert_eq!(reading.number.to_string(), "+4930123456");
/// use PhoneChange::*;
/// assert_eq!(reading.changes, [RemovedSeparators, RemovedTrunkPrefix, AddedCallingCode]);
///
/// let error = read_phone("+49 030 123456", Country::DE).unwrap_err();
/// assert_eq!(error.fault, PhoneFault::TrunkAfterCallingCode);
/// assert_eq!(error.meant, Some("+4930123456".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn read_phone(text: &str, country: Country) -> Result<PhoneReading, NotAPhoneNumber> {
    read_number(text, Some(country))
}

/// The same; without a country, a number that is written as it is dialled within its own is refused.
pub(crate) fn read_number(text: &str, country: Option<Country>) -> Result<PhoneReading, NotAPhoneNumber> {
    let refused = |(fault, meant)| NotAPhoneNumber { got: text.to_owned(), fault, meant };
    let mut written = scan(text).map_err(refused)?;
    let number = resolve(&mut written, country).map_err(refused)?;
    Ok(PhoneReading { number, changes: written.changes })
}

/// The signs of a text, taken apart.
struct Written {
    plus: bool,
    digits: Vec<u8>,
    changes: Vec<PhoneChange>,
}

impl Written {
    /// The digits from the calling code on, if the text begins as an international number does.
    fn international(&self) -> Option<&[u8]> {
        if self.plus { Some(&self.digits) } else { self.digits.strip_prefix(INTERNATIONAL) }
    }

    /// Whether a `(0)` here stands between a calling code and a number, and is no part of either.
    fn at_trunk(&self) -> Result<bool, Fault> {
        let Some(digits) = self.international().filter(|digits| !digits.is_empty()) else { return Ok(false) };
        match row_of(digits).filter(|row| row.code_digits() <= digits.len()) {
            Some(row) => Ok(row.code_digits() == digits.len() && !row.trunk.is_empty()),
            // What a 0 means there is not known.
            None if digits.len() <= 3 => Err((PhoneFault::TrunkAfterCallingCode, None)),
            None => Ok(false),
        }
    }
}

/// Takes a text apart, sign by sign.
fn scan(text: &str) -> Result<Written, Fault> {
    // More than any number has, its prefixes included.
    const LONGEST: usize = 20;
    let mut written = Written { plus: false, digits: Vec::new(), changes: Vec::new() };
    let mut separated = false;
    let mut bracketed = false;
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let mut width = sign.len_utf8();
        match sign {
            '0'..='9' if written.digits.len() == LONGEST => return Err((PhoneFault::TooLong, None)),
            // One byte, and a digit.
            '0'..='9' => written.digits.push(sign as u8 - b'0'),
            '+' if written.plus || !written.digits.is_empty() => return Err((PhoneFault::MisplacedPlus, None)),
            '+' => written.plus = true,
            '(' if rest.starts_with("(0)") && written.at_trunk()? => {
                bracketed = true;
                width = 3;
            }
            _ if is_separator(sign) => separated = true,
            _ => return Err((foreign(sign, rest, &written), None)),
        }
        rest = rest.get(width..).unwrap_or_default();
    }
    if separated || bracketed {
        written.changes.push(PhoneChange::RemovedSeparators);
    }
    if !written.plus && written.international().is_some() {
        written.changes.push(PhoneChange::ReplacedInternationalPrefix);
    }
    if bracketed {
        written.changes.push(PhoneChange::RemovedTrunkPrefix);
    }
    Ok(written)
}

/// Why a sign has no place in a number.
fn foreign(sign: char, rest: &str, written: &Written) -> PhoneFault {
    let begins = |mark: &&'static str| rest.get(..mark.len()).is_some_and(|start| start.eq_ignore_ascii_case(mark));
    // An `x` before a letter begins a word.
    let word = || matches!(sign, 'x' | 'X') && rest.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic);
    let code = u32::from(sign);
    match () {
        () if !written.digits.is_empty() && EXTENSIONS.iter().any(begins) && !word() => PhoneFault::Extension,
        () if sign.is_ascii_alphabetic() => PhoneFault::Letters,
        () if FOREIGN_ZEROS.iter().any(|zero| (*zero..zero + 10).contains(&code)) => PhoneFault::ForeignDigits,
        () => PhoneFault::ForeignSign,
    }
}

/// The number that was written, if no guess is needed.
fn resolve(written: &mut Written, country: Option<Country>) -> Result<E164, Fault> {
    if written.digits.is_empty() {
        return Err((PhoneFault::NoDigits, None));
    }
    if let Some(digits) = written.international() {
        if digits.first() == Some(&0) {
            let zeros = digits.iter().take_while(|digit| **digit == 0).count();
            let meant = digits.get(zeros..).and_then(|digits| checked(digits).ok());
            return Err((PhoneFault::ZeroBeforeCallingCode, meant));
        }
        return checked(digits);
    }
    let Some(row) = country.and_then(of_country) else {
        return Err((PhoneFault::NoPrefix, None));
    };
    // Without its trunk prefix, or without its `+`? If only one of the two would be a number, that was meant.
    let plain = || {
        let row = row_of(&written.digits)?;
        let valid = is_valid(row, written.digits.get(row.code_digits()..).unwrap_or_default());
        e164(&written.digits).ok().filter(|_| valid)
    };
    let valid = is_valid(row, &written.digits);
    let trunk: Vec<u8> = row.trunk.bytes().map(|byte| byte - b'0').collect();
    let Some(national) = written.digits.strip_prefix(trunk.as_slice()) else {
        let bare = if valid { number(row, &written.digits).ok() } else { None };
        let meant = if bare.is_some() && plain().is_some() { None } else { bare.or_else(plain) };
        return Err((PhoneFault::NoPrefix, meant));
    };
    if trunk.is_empty()
        && !valid
        && let Some(meant) = plain()
    {
        return Err((PhoneFault::NoPrefix, Some(meant)));
    }
    let number = national_of(row, national)?;
    if !trunk.is_empty() {
        written.changes.push(PhoneChange::RemovedTrunkPrefix);
    }
    written.changes.push(PhoneChange::AddedCallingCode);
    Ok(number)
}

/// The number of these digits, the calling code included.
fn checked(digits: &[u8]) -> Result<E164, Fault> {
    match row_of(digits) {
        Some(row) => national_of(row, digits.get(row.code_digits()..).unwrap_or_default()),
        None => e164(digits),
    }
}

/// The number of these digits after a calling code, if they do not begin with a 0 too many.
fn national_of(row: &PlanRow, national: &[u8]) -> Result<E164, Fault> {
    if let Some((0, rest)) = national.split_first() {
        // A number with another 0 too many is no better.
        let meant = national_of(row, rest).ok();
        if !row.trunk.is_empty() {
            return Err((PhoneFault::TrunkAfterCallingCode, meant));
        }
        let wrong = !is_valid(row, national) && is_valid(row, rest);
        if wrong || !row.has_zero() {
            return Err((PhoneFault::WrongZero, meant.filter(|_| wrong)));
        }
    }
    number(row, national)
}

fn number(row: &PlanRow, national: &[u8]) -> Result<E164, Fault> {
    let mut digits: Vec<u8> = row.code.to_string().bytes().map(|byte| byte - b'0').collect();
    digits.extend(national);
    e164(&digits)
}

fn e164(digits: &[u8]) -> Result<E164, Fault> {
    let text = digits.iter().fold(String::from("+"), |mut text, digit| {
        text.push(char::from(b'0' + digit));
        text
    });
    let fault = if digits.len() < 4 { PhoneFault::TooShort } else { PhoneFault::TooLong };
    text.parse().map_err(|_| (fault, None))
}
