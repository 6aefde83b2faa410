//! The place of a number in the numbering plan of its calling code.

use crate::tables::numbering::{METADATA, PLANS, STATES};
use crate::tables::plan::{DIGITS, FURTHER, HEAD_LABEL, PlanRow};
use crate::tables::territories::TERRITORIES;
use crate::values::E164;
use crate::vocabulary::{Country, NumberLength, PhoneType, Territory};

/// What the numbering plan says of a number.
///
/// It does not say that the number is assigned to anybody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PhonePlan {
    /// The country whose calling code it is.
    pub country: Country,
    /// The territory that the number belongs to, if it is valid and belongs to one that shares the calling code.
    pub territory: Option<Territory>,
    /// Its length against the lengths of all numbers of the calling code.
    pub length: NumberLength,
    /// What it is for; `None`: it is no valid number.
    pub phone_type: Option<PhoneType>,
}

impl PhonePlan {
    /// Whether a number may have so many digits, if only within one area.
    #[must_use]
    pub const fn possible(self) -> bool {
        matches!(self.length, NumberLength::Fits | NumberLength::LocalOnly)
    }

    /// Whether it is a number of the calling code.
    #[must_use]
    pub const fn valid(self) -> bool {
        self.phone_type.is_some()
    }

    /// Whether it is a number of the country, and not of a territory with the same calling code.
    #[must_use]
    pub const fn valid_in_country(self) -> bool {
        self.valid() && self.territory.is_none()
    }
}

/// The place of a number in the numbering plan; `None` if its calling code is of none of the 20 countries.
///
/// ```
/// use numgate::{Country, PhoneType, Territory, plan};
///
/// // A number of Jersey is valid, but it is not one of the United Kingdom.
/// let jersey = plan("+441534123456".parse()?).expect("a calling code of the 20 countries");
/// assert_eq!((jersey.country, jersey.territory), (Country::GB, Some(Territory::JE)));
/// assert_eq!(jersey.phone_type, Some(PhoneType::FixedLine));
/// assert!(jersey.valid() && !jersey.valid_in_country());
///
/// // In Italy the 0 is part of the number.
/// assert!(plan("+390612345678".parse()?).is_some_and(|rome| rome.valid()));
/// assert!(plan("+39612345678".parse()?).is_some_and(|rome| !rome.valid()));
/// # Ok::<(), numgate::NotE164>(())
/// ```
#[must_use]
pub fn plan(number: E164) -> Option<PhonePlan> {
    let mut digits = [0; 15];
    let mut left = number.value();
    let mut length = 0;
    for digit in digits.iter_mut().rev() {
        if left > 0 {
            // The remainder of a division by 10 fits into any type.
            *digit = (left % 10) as u8;
            left /= 10;
            length += 1;
        }
    }
    let digits = digits.get(15 - length..)?;
    let row = row_of(digits)?;
    let national = digits.get(row.code_digits()..)?;
    let types = PhoneType::ALL.len();
    let place = usize::from(label(row, national)).checked_sub(1);
    Some(PhonePlan {
        country: row.country,
        // Place 0 is the country itself.
        territory: place.and_then(|place| row.territories.get((place / types).checked_sub(1)?)).copied(),
        length: length_of(row, national.len()),
        phone_type: place.and_then(|place| PhoneType::ALL.get(place % types)).copied(),
    })
}

/// The version of libphonenumber whose metadata the numbering plans are rendered from.
#[must_use]
pub const fn plans_version() -> &'static str {
    METADATA
}

/// The name of a territory, in English.
#[must_use]
pub fn territory_name(territory: Territory) -> &'static str {
    TERRITORIES.iter().find(|row| row.territory == territory).map_or(territory.as_str(), |row| row.name)
}

/// The row of the calling code that the digits begin with; no calling code is the beginning of another.
pub(super) fn row_of(digits: &[u8]) -> Option<&'static PlanRow> {
    let code = |length| Some(digits.get(..length)?.iter().fold(0, |code, digit| code * 10 + u16::from(*digit)));
    let (two, three) = (code(2), code(3));
    PLANS.iter().find(|row| two == Some(row.code) || three == Some(row.code))
}

/// The row of a country.
pub(super) fn of_country(country: Country) -> Option<&'static PlanRow> {
    PLANS.iter().find(|row| row.country == country)
}

impl PlanRow {
    /// How many digits the calling code has.
    pub(super) const fn code_digits(&self) -> usize {
        if self.code < 100 { 2 } else { 3 }
    }

    /// Whether some number of the calling code begins with a 0.
    pub(super) fn has_zero(&self) -> bool {
        // The target of digit 0 is the first.
        STATES.get(usize::from(self.start) + 1).is_some_and(|target| *target != 0)
    }
}

/// Whether the digits after the calling code make a valid number.
pub(super) fn is_valid(row: &PlanRow, national: &[u8]) -> bool {
    label(row, national) != 0
}

/// What the digits after the calling code are; 0 if they are no number.
fn label(row: &PlanRow, national: &[u8]) -> u8 {
    let mut at = usize::from(row.start);
    let mut rest = national;
    loop {
        let Some(head) = STATES.get(at) else { return 0 };
        let Some((digit, after)) = rest.split_first() else { return (head >> HEAD_LABEL) as u8 };
        let runs = head & DIGITS & ((2 << digit) - 1);
        let Some(target) = STATES.get(at + runs.count_ones() as usize) else { return 0 };
        rest = after;
        if target & FURTHER == 0 {
            let (label, fewest, more) = ((target >> 8) as u8, target >> 4 & 15, target & 15);
            let (fewest, more) = (usize::from(fewest), usize::from(more));
            return if (fewest..=fewest + more).contains(&rest.len()) { label } else { 0 };
        }
        at += usize::from(target & !FURTHER);
    }
}

fn length_of(row: &PlanRow, digits: usize) -> NumberLength {
    // No number has 16 digits or more.
    let bit = 1_u16.checked_shl(digits as u32).unwrap_or(0);
    match () {
        () if row.lengths & bit != 0 => NumberLength::Fits,
        () if row.local & bit != 0 => NumberLength::LocalOnly,
        () if row.lengths & bit.wrapping_sub(1) == 0 => NumberLength::TooShort,
        () if row.lengths < bit => NumberLength::TooLong,
        () => NumberLength::Between,
    }
}

#[cfg(test)]
mod tests {
    use super::{PhoneType, row_of};
    use crate::tables::countries::COUNTRIES;
    use crate::tables::numbering::{PLANS, STATES};
    use crate::tables::plan::{DIGITS, FURTHER, HEAD_LABEL};
    use crate::tables::territories::TERRITORIES;
    use crate::vocabulary::{Country, Territory};

    #[test]
    fn there_is_one_plan_a_country_in_the_order_of_the_countries() {
        let plans: Vec<_> = PLANS.iter().map(|row| (row.country, row.code.to_string())).collect();
        let countries: Vec<_> = COUNTRIES.iter().map(|row| (row.country, row.calling_code.to_owned())).collect();
        assert_eq!(plans, countries);
        let shared: Vec<_> = PLANS.iter().flat_map(|row| row.territories).copied().collect();
        let named: Vec<_> = TERRITORIES.iter().map(|row| row.territory).collect();
        assert_eq!(named, Territory::ALL);
        assert!(Territory::ALL.iter().all(|territory| shared.contains(territory)) && shared.len() == named.len());
    }

    #[test]
    fn no_number_begins_with_a_trunk_prefix_where_there_is_one() {
        let begins_with_zero: Vec<_> = PLANS.iter().filter(|row| row.has_zero()).map(|row| row.country).collect();
        assert_eq!(begins_with_zero, [Country::IT, Country::NO]);
        for row in PLANS {
            assert!(row.trunk.is_empty() || row.trunk == "0" && !row.has_zero(), "{row:?}");
            let keeps_zero = COUNTRIES.iter().any(|other| other.country == row.country && other.keeps_zero);
            assert!(!keeps_zero || row.has_zero() && row.trunk.is_empty(), "{row:?}");
        }
    }

    #[test]
    fn the_states_lead_forward_and_carry_known_labels() {
        let mut at = 0;
        let mut states = Vec::new();
        while let Some(head) = STATES.get(at) {
            let targets = (head & DIGITS).count_ones() as usize;
            assert_eq!(head & 1, 1, "{at}");
            states.push((at, head >> HEAD_LABEL, STATES.get(at + 1..at + 1 + targets).unwrap_or_default()));
            at += 1 + targets;
        }
        assert_eq!(at, STATES.len());
        let most = PLANS.iter().map(|row| (row.territories.len() + 1) * PhoneType::ALL.len()).max().unwrap_or_default();
        let starts: Vec<_> = states.iter().map(|(start, ..)| *start).collect();
        for (start, label, targets) in &states {
            assert!(usize::from(*label) <= most && !targets.is_empty(), "{start}");
            for target in *targets {
                let there = start + usize::from(target & !FURTHER);
                let known =
                    if target & FURTHER != 0 { starts.contains(&there) } else { usize::from(target >> 8) <= most };
                assert!(known, "{start}: {target:#x}");
            }
        }
        assert!(PLANS.iter().all(|row| starts.contains(&usize::from(row.start))));
    }

    #[test]
    fn a_calling_code_has_two_or_three_digits() {
        assert_eq!(row_of(&[4, 9]).map(|row| row.country), Some(Country::DE));
        assert_eq!(row_of(&[3, 5, 3, 1]).map(|row| row.country), Some(Country::IE));
        assert_eq!(row_of(&[3, 5]).map(|row| row.country), None);
        assert_eq!(row_of(&[1, 2, 3]).map(|row| row.country), None);
    }
}
