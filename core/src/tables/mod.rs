//! The facts: one table a subject, one row a fact, each with its rule id and its source.

use crate::vocabulary::{IssueCode, Request};

pub(crate) mod actions;
pub(crate) mod cite;
pub(crate) mod clauses;
pub(crate) mod columns;
pub(crate) mod contents;
pub(crate) mod countries;
pub(crate) mod country_set;
pub(crate) mod digest;
pub(crate) mod errors;
pub(crate) mod fields;
pub(crate) mod findings;
pub(crate) mod formats;
pub(crate) mod holidays;
pub(crate) mod identifiers;
pub(crate) mod issues;
pub(crate) mod languages;
#[cfg(test)]
mod laws;
pub(crate) mod lead_times;
pub(crate) mod limits;
pub(crate) mod number_blocks;
pub(crate) mod numbering;
pub(crate) mod orders;
pub(crate) mod places;
pub(crate) mod plan;
pub(crate) mod porting;
pub(crate) mod postcodes;
pub(crate) mod requests;
pub(crate) mod sources;
pub(crate) mod statuses;
pub(crate) mod territories;
pub(crate) mod time_zones;
pub(crate) mod timers;
pub(crate) mod transitions;
pub(crate) mod windows;

/// What a row says of where and of what it speaks, in one form for every table.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fact {
    pub cite: &'static cite::Cite,
    pub countries: country_set::CountrySet,
    /// The requests that it is about, a bit each.
    requests: u32,
    /// The issue that it leads to, where it leads to one alone.
    pub code: Option<IssueCode>,
}

impl Fact {
    const fn of(cite: &'static cite::Cite) -> Self {
        Self { cite, countries: country_set::ALL, requests: 0, code: None }
    }

    const fn held_in(self, countries: country_set::CountrySet) -> Self {
        Self { countries, ..self }
    }

    fn about(mut self, requests: &[Request]) -> Self {
        for request in requests {
            self.requests |= 1 << *request as u32;
        }
        self
    }

    const fn leads_to(self, code: Option<IssueCode>) -> Self {
        Self { code, ..self }
    }

    /// Whether it is about the request.
    pub(crate) const fn is_about(&self, request: Request) -> bool {
        self.requests & (1 << request as u32) != 0
    }
}

/// Every row of every table of rules, in the order of the tables.
///
/// A list and not a chain of iterators: the module is smaller by what each use of the chain would add.
#[inline(never)]
pub(crate) fn facts() -> Vec<Fact> {
    use crate::vocabulary::IssueCode::*;
    use country_set::of;

    let mut facts: Vec<Fact> = Vec::new();
    macro_rules! add {
        ($($table:expr => |$row:ident| $fact:expr),+ $(,)?) => { $(
            for $row in $table {
                let fact = Fact::of(&$row.cite);
                facts.push($fact(fact));
            }
        )+ };
    }
    add!(sources::BASES => |row| |it| it);
    facts.push(Fact::of(&sources::EARLIER));
    facts.extend(countries::COUNTRIES_CITE.iter().map(Fact::of));
    add!(
        requests::REQUESTS => |row| |it: Fact| it.about(&[row.request]).leads_to(row.restricted.then_some(Restricted)),
        actions::ACTIONS => |row| |it: Fact| it.about(&[row.request]),
        statuses::STATUSES => |row| |it: Fact| it.held_in(row.countries),
        transitions::TRANSITIONS => |row| |it: Fact| {
            let it = it.held_in(row.countries).leads_to(row.offer.map(|_| PremiumOnly));
            match row.on {
                transitions::Trigger::Asked(request, _) => it.about(&[request]),
                transitions::Trigger::Happens(_) => it,
            }
        },
        timers::TIMERS => |row| |it: Fact| it.held_in(row.countries),
        orders::ORDER_STATUSES => |row| |it: Fact| it.held_in(row.countries),
        orders::ORDERS => |row| |it: Fact| {
            let it = it.held_in(row.countries);
            match row.on {
                transitions::Trigger::Asked(request, _) => it.about(&[request]),
                transitions::Trigger::Happens(_) => it,
            }
        },
        orders::UNAVAILABLE => |row| |it: Fact| it.held_in(row.countries).about(&[Request::PortUpdate]),
        orders::NOTES => |row| |it: Fact| it.held_in(row.countries),
        windows::WINDOWS => |row| |it: Fact| it.held_in(row.countries),
        windows::OUT_OF_HOURS => |row| |it: Fact| it.held_in(row.countries),
        lead_times::LEAD_TIMES => |row| |it: Fact| it.held_in(row.countries),
        lead_times::CUT_OFFS => |row| |it: Fact| it.held_in(row.countries),
        lead_times::UNWISHED => |row| |it: Fact| it.held_in(row.countries),
        number_blocks::BLOCKS => |row| |it: Fact| it.held_in(of(&[row.country])),
    );
    facts.push(Fact::of(&windows::CHARGE));
    facts.push(Fact::of(&contents::NOT_IN_VIES).leads_to(Some(NotInVies)));
    facts.push(Fact::of(&contents::OTHER_FIELD).leads_to(Some(AddressFieldNotHere)));
    let plain = limits::PLAIN.iter().chain(orders::PLAIN).chain(formats::PLAIN).chain(porting::PLAIN);
    facts.extend(plain.map(|cite| Fact::of(cite)));
    add!(
        limits::MAXIMUM_RANGES => |row| |it: Fact| it.about(row.requests).leads_to(Some(TooManyRanges)),
        limits::MAXIMUM_SIZES => |row| |it: Fact| {
            it.held_in(row.countries).about(row.requests).leads_to(Some(row.code))
        },
        limits::AGREEMENTS => |row| |it: Fact| {
            it.held_in(row.countries).about(&[row.request]).leads_to(Some(row.code))
        },
        limits::CONFIRMED => |row| |it: Fact| {
            it.held_in(row.countries).about(row.requests).leads_to(Some(OwnNumbersNotConfirmed))
        },
        limits::AREA_CODES => |row| |it: Fact| {
            it.held_in(of(&[row.country])).about(row.requests).leads_to(Some(AreaCodeAgainstAddress))
        },
        limits::REGISTERS => |row| |it: Fact| {
            it.held_in(row.countries).about(row.requests).leads_to(Some(RegistrationNotVerified))
        },
        limits::CLASSED => |row| |it: Fact| it.held_in(row.countries),
        limits::PORTABLE => |row| |it: Fact| {
            it.held_in(of(&[row.block.country])).about(row.requests).leads_to(Some(NotPortable))
        },
        limits::UNPORTABLE => |row| |it: Fact| {
            it.held_in(row.countries).about(row.requests).leads_to(Some(NotPortable))
        },
        limits::NOTICES => |row| |it: Fact| {
            it.held_in(of(&[row.block.country])).about(&[row.request]).leads_to(Some(row.code))
        },
        statuses::ORIGINS => |row| |it: Fact| it.held_in(row.countries),
        [&statuses::ROLLBACK] => |row| |it: Fact| it.held_in(row.countries),
        fields::FIELDS => |row| |it: Fact| {
            let code = match row.need {
                fields::Need::Mandatory => Some(MissingField),
                fields::Need::AnyOf => Some(MissingOneOf),
                fields::Need::Without | fields::Need::Barred => Some(NotApplicable),
                fields::Need::Unstated => Some(FieldNotStated),
                fields::Need::Optional => None,
            };
            it.held_in(row.countries).about(row.requests).leads_to(code)
        },
        formats::JOININGS => |row| |it: Fact| it.held_in(row.countries),
        formats::AREA_CODES => |row| |it: Fact| it.held_in(of(&[row.country])),
        formats::POOLS => |row| |it: Fact| it.held_in(row.countries),
        formats::NEW_BLOCKS => |row| |it: Fact| it.held_in(row.countries),
        places::ADDRESS_FIELDS => |row| |it: Fact| it.held_in(row.countries),
        [&places::ADDRESS_MANDATORY] => |row| |it: Fact| it.held_in(row.countries),
        &places::QUERIES => |row| |it: Fact| it.held_in(row.countries).about(&[row.request]),
        limits::UNSTATED => |row| |it: Fact| {
            it.held_in(of(&[row.block.country])).about(row.requests).leads_to(Some(PortabilityNotStated))
        },
        porting::WISHES => |row| |it: Fact| it.held_in(row.countries).about(&[row.request]),
        porting::AT_ONCE => |row| |it: Fact| {
            it.held_in(row.countries).about(&[row.request]).leads_to(Some(DayOutOfRange))
        },
        porting::APPROVALS => |row| |it: Fact| {
            it.held_in(row.countries).about(&[row.request]).leads_to(Some(ApprovalNeeded))
        },
        porting::SINGLE_CODES => |row| |it: Fact| {
            it.held_in(row.countries).about(&[row.request]).leads_to(Some(CodeOfOneNumber))
        },
        contents::CONTENTS => |row| |it: Fact| {
            it.held_in(row.countries).about(row.requests).leads_to(Some(MalformedCode))
        },
        [&postcodes::POST_SOURCE] => |row| |it| it,
        errors::ERRORS => |row| |it| it,
    );
    facts.extend(identifiers::SOURCES.iter().map(|source| Fact::of(source.cite)));
    facts
}

/// What every row of every table of rules carries, in the order of the tables.
pub(crate) fn cites() -> Vec<&'static cite::Cite> {
    facts().iter().map(|fact| fact.cite).collect()
}
