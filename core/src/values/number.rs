use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// A telephone number in E.164: `+`, then 4 to 15 digits of which the first is not 0.
///
/// Syntax only: whether the number exists, or belongs to a country, is not said.
/// 15 is the limit of E.164; fewer than 4 cannot hold a calling code and a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct E164 {
    /// The digits read as a number; never 0-led, so that value and digits tell the same.
    digits: u64,
}

/// A text that is not an E.164 number.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("expected `+` and 4 to 15 digits, got `{got}`")]
pub struct NotE164 {
    /// The text as it was given.
    pub got: String,
}

impl E164 {
    /// The digits without the `+`, as one number.
    #[must_use]
    pub const fn value(self) -> u64 {
        self.digits
    }

    /// How many digits there are, the calling code included.
    #[must_use]
    pub const fn length(self) -> u32 {
        self.digits.ilog10() + 1
    }

    /// Whether the digits begin with `prefix`, which is written without `+`.
    #[must_use]
    pub fn starts_with(self, prefix: &str) -> bool {
        prefix.is_empty() || self.beside(prefix).is_some_and(Ordering::is_eq)
    }

    /// How the first digits stand to as many digits of a prefix; `None` if there are fewer, or the prefix is no number.
    pub(crate) fn beside(self, prefix: &str) -> Option<Ordering> {
        let (digits, wanted) = u32::try_from(prefix.len()).ok().zip(prefix.parse::<u64>().ok())?;
        let rest = self.length().checked_sub(digits)?;
        Some((self.digits / 10_u64.pow(rest)).cmp(&wanted))
    }
}

impl FromStr for E164 {
    type Err = NotE164;

    fn from_str(text: &str) -> Result<Self, NotE164> {
        let digits = text.strip_prefix('+').filter(|digits| {
            (4..=15).contains(&digits.len())
                && !digits.starts_with('0')
                && digits.bytes().all(|byte| byte.is_ascii_digit())
        });
        digits
            .and_then(|digits| digits.parse().ok())
            .map(|digits| Self { digits })
            .ok_or_else(|| NotE164 { got: text.to_owned() })
    }
}

impl fmt::Display for E164 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "+{}", self.digits)
    }
}

/// A range of numbers from its first to its last, both included. A single number is a range of one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NumberRange {
    start: E164,
    end: E164,
}

/// Two numbers that are not the ends of a range.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotARange {
    /// The ends have different lengths.
    #[error("expected ends of equal length, got {start} and {end} digits")]
    UnequalEnds {
        /// Digits of the start.
        start: u32,
        /// Digits of the end.
        end: u32,
    },
    /// The end lies before the start.
    #[error("expected an end at or after the start, got one before it")]
    EndBeforeStart,
}

impl NumberRange {
    /// The range from `start` to `end`.
    ///
    /// # Errors
    ///
    /// When the ends have different lengths, or the end lies before the start.
    pub fn new(start: E164, end: E164) -> Result<Self, NotARange> {
        if start.length() != end.length() {
            return Err(NotARange::UnequalEnds { start: start.length(), end: end.length() });
        }
        if end < start {
            return Err(NotARange::EndBeforeStart);
        }
        Ok(Self { start, end })
    }

    /// The first number.
    #[must_use]
    pub const fn start(self) -> E164 {
        self.start
    }

    /// The last number.
    #[must_use]
    pub const fn end(self) -> E164 {
        self.end
    }

    /// How many numbers there are, at least 1.
    #[must_use]
    pub const fn size(self) -> u64 {
        self.end.digits - self.start.digits + 1
    }

    /// All numbers of 15 digits that begin with one of these.
    pub(crate) const fn longest(self) -> Self {
        let more = 10_u64.pow(15_u32.saturating_sub(self.start.length()));
        let (start, end) = (self.start.digits * more, self.end.digits * more + (more - 1));
        Self { start: E164 { digits: start }, end: E164 { digits: end } }
    }
}

#[cfg(test)]
mod tests {
    use super::{E164, NotARange, NumberRange};

    fn number(text: &str) -> E164 {
        match text.parse() {
            Ok(number) => number,
            Err(error) => unreachable!("{error}"),
        }
    }

    #[test]
    fn a_number_is_written_as_it_is_read() {
        for text in ["+1234567", "+33142680000", "+123456789012345"] {
            assert_eq!(number(text).to_string(), text);
        }
    }

    #[test]
    fn what_is_not_e164_is_refused() {
        for text in [
            "",
            "+",
            "33142680000",
            "+0142680000",
            "+33 142680000",
            "+123",
            "+1234567890123456",
            "+３3142680000",
            "++33142680000",
            "+33-142680000",
        ] {
            assert!(text.parse::<E164>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_prefix_is_compared_digit_by_digit() {
        for (text, prefix, expected) in [
            ("+3188123456", "3188", true),
            ("+3188123456", "318", true),
            ("+3188123456", "89", false),
            ("+1234567", "12345678", false),
            ("+1234567", "", true),
        ] {
            assert_eq!(number(text).starts_with(prefix), expected, "{text} {prefix}");
        }
    }

    #[test]
    fn what_begins_with_the_numbers_of_a_range_lies_between_its_longest() {
        for (start, end, first, last) in [
            ("+43158058", "+43158058", "+431580580000000", "+431580589999999"),
            ("+123456789012345", "+123456789012346", "+123456789012345", "+123456789012346"),
        ] {
            let longest = NumberRange::new(number(start), number(end)).map(NumberRange::longest);
            assert_eq!(longest, NumberRange::new(number(first), number(last)));
        }
    }

    #[test]
    fn a_range_counts_both_its_ends() {
        let range = |start, end| NumberRange::new(number(start), number(end));
        assert_eq!(range("+33142680000", "+33142680099").map(NumberRange::size), Ok(100));
        assert_eq!(range("+33142680000", "+33142680000").map(NumberRange::size), Ok(1));
        assert_eq!(range("+33142680001", "+33142680000"), Err(NotARange::EndBeforeStart));
        assert_eq!(range("+331426800", "+33142680000"), Err(NotARange::UnequalEnds { start: 9, end: 11 }));
    }
}
