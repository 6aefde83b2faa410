use phonenumber::PhoneNumber;

use super::{E164, NotE164};

/// The number that the crate `phonenumber` has read (feature `phonenumber`).
///
/// That crate has already dropped a trunk prefix after the calling code, if there was one.
///
/// ```
/// use numgate::E164;
///
/// let rome = phonenumber::parse(None, "+39 06 1234 5678")?;
/// assert_eq!(E164::try_from(&rome)?.to_string(), "+390612345678");
///
/// let extension = phonenumber::parse(None, "+44 20 7946 0018 ext. 12")?;
/// assert!(E164::try_from(&extension).is_err());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
impl TryFrom<&PhoneNumber> for E164 {
    type Error = NotE164;

    /// # Errors
    ///
    /// When it has more than 15 digits or fewer than 4, or an extension, for which E.164 has no place.
    fn try_from(number: &PhoneNumber) -> Result<Self, NotE164> {
        let text = format!("+{}{}", number.code().value(), number.national());
        match number.extension() {
            Some(extension) => Err(NotE164 { got: format!("{text};ext={extension}") }),
            None => text.parse(),
        }
    }
}
