//! Whether a part of an order is there: what holds nothing but white space is not.

use crate::question::{Address, DirectoryService, EndCustomer, Porting};

/// A text, unless it is blank.
pub(super) fn written(text: Option<&String>) -> Option<&String> {
    text.filter(|text| !text.chars().all(char::is_whitespace))
}

/// Whether one of some texts is there.
fn any(texts: &[&Option<String>]) -> bool {
    texts.iter().any(|text| written(text.as_ref()).is_some())
}

/// Whether an address says anything.
pub(super) fn address(part: Option<&Address>) -> bool {
    part.is_some_and(|at| at.country.is_some() || at.texts().iter().any(|(_, text)| written(*text).is_some()))
}

/// Whether an end customer is named in any way.
pub(super) fn end_customer(part: Option<&EndCustomer>) -> bool {
    part.is_some_and(|part| {
        part.registration_not_listed.is_some()
            || any(&[&part.name, &part.registration_number])
            || address(part.address.as_ref())
    })
}

/// Whether anything is said of a port.
pub(super) fn porting(part: &Porting) -> bool {
    any(&[&part.current_operator, &part.main_billing_number, &part.requested_date, &part.window, &part.rio, &part.cvp])
        || any(&[&part.routing_prefix])
}

/// Whether there is an entry for the phone book; one that is not to be listed is one.
pub(super) fn directory_service(part: Option<&DirectoryService>) -> bool {
    part.is_some_and(|part| part.listed.is_some() || any(&[&part.name]) || address(part.address.as_ref()))
}
