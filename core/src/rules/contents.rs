//! What the parts of an order hold: identifiers, codes, addresses.

use super::check::{Check, Known, Spoken, WARNING, Weight};
use super::given::{self, written};
use super::identifiers::{Judged, ORDERED};
use crate::question::Address;
use crate::tables::cite::Cite;
use crate::tables::contents::{CONTENTS, ContentRow, NOT_IN_VIES, OTHER_FIELD};
use crate::tables::fields::Part;
use crate::tables::places::{ADDRESS_FIELDS, ADDRESS_MANDATORY, ADDRESSES};
use crate::tables::postcodes::POST;
use crate::values::{E164, NumberRange, Pointer};
use crate::vocabulary::{Country, Grade, IssueCode, Severity, ValueKind, ValueRemark, ValueVerdict};

/// A value, and what it weighs where it is not what it is meant to be.
pub(super) struct Meant<'a> {
    pub path: &'a str,
    pub field: &'static str,
    pub country: Country,
    pub kinds: &'a [ValueKind],
    pub number: Option<E164>,
    pub shape: Severity,
    pub check: Severity,
    pub cite: &'a Cite,
}

impl Check<'_> {
    /// Whether the values in the order are what they are meant to be, and what registers say of them.
    pub(super) fn contents(&mut self, numbers: &[Known<'_>]) {
        let mut registered = true;
        for row in CONTENTS {
            let applies = row.countries.contains(self.country())
                && row.requests.contains(&self.request)
                && row.actions.contains(&self.question.action)
                && self.scope.holds(&row.cite, self.country());
            if applies && !self.content(row, numbers) && row.part == Part::RegistrationNumber {
                registered = false;
            }
        }
        let order = self.order;
        let customer = order.end_customer.as_ref().and_then(|customer| customer.address.as_ref());
        let listed = order.directory_service.as_ref().and_then(|entry| entry.address.as_ref());
        let emergency = order.emergency_address.as_ref();
        let parts =
            [(Part::EndCustomer, customer), (Part::EmergencyAddress, emergency), (Part::DirectoryService, listed)];
        for (path, (part, address)) in ADDRESSES.iter().zip(parts) {
            if let Some(address) = address.filter(|at| given::address(Some(at)) && self.has_place(part)) {
                self.address(path, address);
            }
        }
        if registered {
            self.registers();
        }
    }

    /// Whether a part is what it is meant to be, where it is there.
    #[inline(never)]
    fn content(&mut self, row: &ContentRow, numbers: &[Known<'_>]) -> bool {
        let Some(text) = self.text(row.part) else { return true };
        let address = self.order.end_customer.as_ref().and_then(|customer| customer.address.as_ref());
        let elsewhere = address.and_then(|address| address.country).is_some_and(|at| at != self.country());
        if row.part.is_of_the_end_customer() && (elsewhere || self.is_of_another_country(text)) {
            // Of an end customer elsewhere no source speaks, nor does anybody know all codes of countries.
            return true;
        }
        let number = match numbers {
            [only] => only.range.filter(|range| range.size() == 1).map(NumberRange::start),
            _ => None,
        };
        let meant = Meant {
            path: row.part.path(),
            field: row.part.name(),
            country: self.country(),
            kinds: row.kinds,
            number,
            shape: row.shape,
            check: row.check,
            cite: &row.cite,
        };
        let Some(remarks) = self.value(text, &meant) else { return false };
        let unlisted = self.order.end_customer.as_ref().and_then(|customer| customer.registration_not_listed);
        if remarks.contains(&ValueRemark::NotInVies) && unlisted != Some(true) {
            self.tell(meant.path, IssueCode::NotInVies, WARNING, &NOT_IN_VIES, &[("got", Spoken::Given(text))]);
        }
        true
    }

    /// Whether a text begins with two letters and has a digit, as VAT numbers of other countries.
    fn is_of_another_country(&self, text: &str) -> bool {
        let code = text.trim_start().get(..2).unwrap_or_default();
        code.len() == 2
            && code.bytes().all(|byte| byte.is_ascii_alphabetic())
            && !code.eq_ignore_ascii_case(self.country().as_str())
            && text.bytes().any(|byte| byte.is_ascii_digit())
    }

    /// The remarks on a value that is of one of the kinds; what is wrong with another one is told.
    pub(super) fn value(&mut self, text: &str, meant: &Meant<'_>) -> Option<Vec<ValueRemark>> {
        let mut nearest: Option<Judged> = None;
        for kind in meant.kinds {
            let Some(found) = self.scope.judged(&ORDERED, *kind, meant.country, text, meant.number) else { continue };
            if found.verdict == ValueVerdict::WellFormed {
                return Some(found.remarks);
            }
            // What fits a shape is nearer than what fits none.
            if nearest.as_ref().is_none_or(|nearest| nearest.verdict == ValueVerdict::Malformed) {
                nearest = Some(found);
            }
        }
        let Some(found) = nearest else { return Some(Vec::new()) };
        let (field, got) = (("field", Spoken::Word(meant.field)), ("got", Spoken::Given(text)));
        if found.verdict == ValueVerdict::ChecksumFails {
            let number = meant.number.filter(|_| found.kind == ValueKind::Rio).map(|number| number.to_string());
            let number = number.as_deref().map_or(Spoken::Nothing, Spoken::Made);
            let weight = Weight::Issue(meant.check);
            self.tell(meant.path, IssueCode::ChecksumFails, weight, meant.cite, &[field, got, ("number", number)]);
        } else if let Some((_, part)) = &found.unused {
            let (weight, part) = (Weight::Issue(meant.shape), ("part", Spoken::Made(part)));
            self.tell(meant.path, IssueCode::UnusedPart, weight, meant.cite, &[field, got, part]);
        } else {
            self.malformed(text, meant, found.kind);
        }
        None
    }

    /// Says which shape a value is meant to have.
    #[inline(never)]
    fn malformed(&mut self, text: &str, meant: &Meant<'_>, kind: ValueKind) {
        let pattern = self.scope.pattern(meant.kinds, meant.country);
        let spoken = &[
            ("field", Spoken::Word(meant.field)),
            ("country", Spoken::Word(meant.country.as_str())),
            ("kind", Spoken::Word(kind.as_str())),
            ("pattern", Spoken::Made(&pattern)),
            ("got", Spoken::Given(text)),
        ];
        self.tell(meant.path, IssueCode::MalformedCode, Weight::Issue(meant.shape), meant.cite, spoken);
    }

    /// Which fields an address lacks, or does not have in its country, and whether its post code is one.
    #[inline(never)]
    fn address(&mut self, path: &str, address: &Address) {
        let country = address.country.unwrap_or(self.country());
        let scope = self.scope;
        let rows = || {
            let rows = ADDRESS_FIELDS.iter().filter(move |row| row.countries.contains(country));
            rows.filter(move |row| scope.holds(&row.cite, country))
        };
        let known = rows().all(|row| row.cite.grade <= Grade::Provider);
        let at = |name| Pointer::of(path).field(name);
        let there = (Address::COUNTRY, address.country.is_some());
        let fields = address.texts().map(|(name, text)| (name, written(text).is_some()));
        for (name, there) in fields.into_iter().chain([there]) {
            let field = ("field", Spoken::Word(name));
            if !there && ADDRESS_MANDATORY.fields.contains(&name) {
                self.tell(at(name).as_str(), IssueCode::MissingField, WARNING, &ADDRESS_MANDATORY.cite, &[field]);
            } else if there && known && !rows().any(|row| row.fields.contains(&name)) {
                let own: Vec<_> = rows().flat_map(|row| row.fields).copied().collect();
                let spoken = &[field, ("country", Spoken::Word(country.as_str())), ("fields", Spoken::Words(&own))];
                self.tell(at(name).as_str(), IssueCode::AddressFieldNotHere, WARNING, &OTHER_FIELD, spoken);
            }
        }
        if let Some(text) = written(address.postal_code.as_ref()) {
            let path = at(Address::POSTAL_CODE);
            let meant = Meant {
                path: path.as_str(),
                field: Address::POSTAL_CODE,
                country,
                kinds: &[ValueKind::Postcode],
                number: None,
                shape: Severity::Warning,
                check: Severity::Warning,
                cite: &POST,
            };
            self.value(text, &meant);
        }
    }
}
