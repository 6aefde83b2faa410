//! What a request that reads is asked with.

use super::check::{Check, ERROR, OPEN, REMARK, REQUEST, Spoken, WARNING};
use super::contents::Meant;
use super::given::written;
use super::scope::country_row;
use crate::question::Query;
use crate::tables::limits::{CALLING_CODE, FORMAT, NOT_COVERED, NOT_JUDGED, RANGE_ENDS};
use crate::tables::number_blocks::BLOCKS;
use crate::tables::places::{QUERIES, QueryNeed, QueryRow};
use crate::values::{E164, NotARange, NumberRange, Pointer};
use crate::vocabulary::{FieldKind, IssueCode, OwnNumbers, SearchNumberType, Severity, ValueRemark};

impl Check<'_> {
    /// Whether the parameters of the request are those that it has, and what they are meant to be.
    #[inline(never)]
    pub(super) fn queries(&mut self) {
        let none = Query::default();
        let query = self.question.query.as_ref().unwrap_or(&none);
        let country = self.country();
        let rows = QUERIES.iter().filter(|row| row.request == self.request && row.countries.contains(country));
        let rows: Vec<_> = rows.filter(|row| self.scope.holds(&row.cite, country)).collect();
        if rows.iter().all(|row| row.need == QueryNeed::NotStated) {
            self.tell("/request", IssueCode::NotCheckedOffline, OPEN, &NOT_COVERED, &[REQUEST]);
        }
        for row in &rows {
            self.parameter(row, query);
        }
        self.pair(query);
        let known = |name: &str| rows.iter().any(|row| row.name == name);
        if let (Some(area), Some(class), true) = (&query.area_code, query.number_type, known("numberType")) {
            self.searched(area.trim(), class);
        }
        let given = query.texts().into_iter().filter(|(name, text)| text.is_some() && !known(name));
        let unread: Vec<_> = given.map(|(name, _)| name).collect();
        if !unread.is_empty() {
            let spoken = &[REQUEST, ("country", Spoken::Country), ("fields", Spoken::Words(&unread))];
            self.tell("/query", IssueCode::NotJudged, REMARK, &NOT_JUDGED, spoken);
        }
    }

    /// Whether a parameter is there as it must be, and holds what it is meant to.
    #[inline(never)]
    fn parameter(&mut self, row: &QueryRow, query: &Query) {
        let path = Pointer::of("/query").field(row.name);
        let (path, field) = (path.as_str(), ("field", Spoken::Word(row.name)));
        let own = self.customer.owns_fr_numbers == OwnNumbers::Confirmed;
        let Some(text) = query.text(row.name) else {
            let wanted = match row.need {
                QueryNeed::Mandatory => true,
                QueryNeed::With(other) => query.text(other).is_some(),
                _ => false,
            };
            if wanted {
                self.tell(path, IssueCode::MissingField, ERROR, &row.cite, &[field]);
            }
            return;
        };
        if own && row.need == QueryNeed::NotForOwn {
            self.tell(path, IssueCode::NotApplicable, ERROR, &row.cite, &[field, REQUEST]);
            return;
        }
        let (got, country) = (("got", Spoken::Given(text)), ("country", Spoken::Country));
        match row.kind {
            FieldKind::Number => self.query_number(path, row.name, text),
            FieldKind::Digits if !text.bytes().all(|byte| byte.is_ascii_digit()) => {
                self.tell(path, IssueCode::NotDigits, ERROR, &FORMAT, &[got]);
            }
            FieldKind::Digits if own && !row.own.is_empty() && !row.own.contains(&text) => {
                let mut pattern = String::new();
                for value in row.own {
                    pattern.push_str(if pattern.is_empty() { "" } else { "|" });
                    pattern.push_str(value);
                }
                let spoken = &[field, country, ("pattern", Spoken::Made(&pattern)), got];
                self.tell(path, IssueCode::MalformedCode, ERROR, &row.cite, spoken);
            }
            _ => {}
        }
        if let Some(kind) = row.value {
            let meant = Meant {
                path,
                field: row.name,
                country: self.country(),
                kinds: &[kind],
                number: None,
                shape: Severity::Error,
                check: Severity::Error,
                cite: &row.cite,
            };
            if self.value(text, &meant).is_some_and(|remarks| remarks.contains(&ValueRemark::NotUuid)) {
                // The first shape is that of a UUID, which the guide shows beside its wider pattern.
                let Some((pattern, cite)) = self.scope.first_shape(kind, self.country()) else { return };
                let spoken = &[field, country, ("pattern", Spoken::Made(&pattern)), got];
                self.tell(path, IssueCode::MalformedCode, WARNING, cite, spoken);
            }
        }
    }

    fn query_number(&mut self, path: &str, name: &'static str, text: &str) {
        let got = ("got", Spoken::Given(text));
        let Ok(number) = text.parse::<E164>() else {
            return self.tell(path, IssueCode::NotE164, ERROR, &FORMAT, &[("field", Spoken::Word(name)), got]);
        };
        let calling = country_row(self.country()).calling_code;
        if !number.starts_with(calling) {
            let spoken = &[("country", Spoken::Country), ("calling", Spoken::Word(calling)), got];
            self.tell(path, IssueCode::OtherCountry, ERROR, &CALLING_CODE, spoken);
        }
    }

    /// Whether a search is for the class of numbers that its area code says.
    #[inline(never)]
    fn searched(&mut self, area: &str, class: SearchNumberType) {
        let calling = country_row(self.country()).calling_code;
        let begins = |prefix: &&str| prefix.strip_prefix(calling).is_some_and(|prefix| area.starts_with(prefix));
        for block in BLOCKS {
            let Some(own) = block.searched_as else { continue };
            if own == class || block.country != self.question.country || !block.prefixes.iter().any(begins) {
                continue;
            }
            let spoken = &[("types", Spoken::Words(&[own.as_str()])), ("got", Spoken::Word(class.as_str()))];
            self.tell("/query/numberType", IssueCode::OtherNumberType, WARNING, &block.cite, spoken);
        }
    }

    /// Whether the two ends of a range make one.
    #[inline(never)]
    fn pair(&mut self, query: &Query) {
        let number = |text: &Option<String>| written(text.as_ref())?.parse::<E164>().ok();
        let ends = number(&query.number_range_start).zip(number(&query.number_range_end));
        let Some((start, end)) = ends else { return };
        let (first, last) = (start.to_string(), end.to_string());
        let (code, spoken) = match NumberRange::new(start, end) {
            Ok(_) => return,
            Err(NotARange::UnequalEnds { start, end }) => {
                (IssueCode::UnequalEnds, [("start", Spoken::Count(start.into())), ("end", Spoken::Count(end.into()))])
            }
            Err(NotARange::EndBeforeStart) => {
                (IssueCode::EndBeforeStart, [("start", Spoken::Made(&first)), ("end", Spoken::Made(&last))])
            }
        };
        self.tell("/query/numberRangeEnd", code, ERROR, &RANGE_ENDS, &spoken);
    }
}
