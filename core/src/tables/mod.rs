//! The facts: one table a subject, one row a fact, each with its rule id and its source.

pub(crate) mod actions;
pub(crate) mod cite;
pub(crate) mod clauses;
pub(crate) mod countries;
pub(crate) mod country_set;
pub(crate) mod digest;
pub(crate) mod errors;
pub(crate) mod fields;
pub(crate) mod findings;
pub(crate) mod issues;
#[cfg(test)]
mod laws;
pub(crate) mod limits;
pub(crate) mod number_blocks;
pub(crate) mod periods;
pub(crate) mod requests;
pub(crate) mod sources;
pub(crate) mod statuses;
pub(crate) mod transitions;

/// The rows that hold in some countries, each with its countries, in the order of the tables.
pub(crate) fn places() -> Vec<(&'static cite::Cite, country_set::CountrySet)> {
    let mut places = Vec::new();
    macro_rules! add {
        ($($table:expr),+ $(,)?) => { $( for row in $table { places.push((&row.cite, row.countries)); } )+ };
    }
    add!(statuses::ORIGINS, statuses::STATUSES, transitions::TRANSITIONS, periods::PERIODS);
    for block in number_blocks::BLOCKS {
        places.push((&block.cite, country_set::of(&[block.country])));
    }
    add!(limits::MAXIMUM_SIZES, limits::AGREEMENTS, limits::CONFIRMED, limits::REGISTERS, limits::CLASSED);
    for row in limits::AREA_CODES {
        places.push((&row.cite, country_set::of(&[row.country])));
    }
    for row in limits::PORTABLE {
        places.push((&row.cite, country_set::of(&[row.block.country])));
    }
    for row in limits::NOTICES {
        places.push((&row.cite, country_set::of(&[row.block.country])));
    }
    add!(fields::FIELDS, [&statuses::ROLLBACK]);
    places
}

/// The rows about a request, in the order of the tables.
pub(crate) fn about(request: crate::vocabulary::Request) -> Vec<&'static cite::Cite> {
    let mut cites = Vec::new();
    macro_rules! add {
        ($($table:expr => $asked:expr),+ $(,)?) => { $(
            for row in $table {
                if $asked(row) {
                    cites.push(&row.cite);
                }
            }
        )+ };
    }
    add!(
        requests::REQUESTS => |row: &requests::RequestRow| row.request == request,
        actions::ACTIONS => |row: &actions::ActionRow| row.request == request,
        transitions::TRANSITIONS => |row: &transitions::Transition| {
            matches!(row.on, transitions::Trigger::Asked(own, _) if own == request)
        },
        limits::MAXIMUM_RANGES => |row: &limits::MaximumRanges| row.requests.contains(&request),
        limits::MAXIMUM_SIZES => |row: &limits::MaximumSize| row.requests.contains(&request),
        limits::AGREEMENTS => |row: &limits::AgreementRow| row.request == request,
        limits::CONFIRMED => |row: &limits::ConfirmedRow| row.requests.contains(&request),
        limits::AREA_CODES => |row: &limits::AreaCodeRow| row.requests.contains(&request),
        limits::REGISTERS => |row: &limits::RegisterRow| row.requests.contains(&request),
        limits::PORTABLE => |row: &limits::PortableRow| row.requests.contains(&request),
        limits::NOTICES => |row: &limits::NoticeRow| row.request == request,
        fields::FIELDS => |row: &fields::FieldRow| row.request == request,
    );
    cites
}

/// The rows that say which issue they lead to.
pub(crate) fn leading_to(code: crate::vocabulary::IssueCode) -> Vec<&'static cite::Cite> {
    use crate::vocabulary::IssueCode::*;
    use fields::Need;

    let mut cites = Vec::new();
    macro_rules! add {
        ($($table:expr => $own:expr),+ $(,)?) => { $(
            for row in $table {
                if $own(row) == Some(code) {
                    cites.push(&row.cite);
                }
            }
        )+ };
    }
    add!(
        limits::MAXIMUM_RANGES => |_: &limits::MaximumRanges| Some(TooManyRanges),
        limits::MAXIMUM_SIZES => |row: &limits::MaximumSize| Some(row.code),
        limits::AGREEMENTS => |row: &limits::AgreementRow| Some(row.code),
        limits::CONFIRMED => |_: &limits::ConfirmedRow| Some(OwnNumbersNotConfirmed),
        limits::AREA_CODES => |_: &limits::AreaCodeRow| Some(AreaCodeAgainstAddress),
        limits::REGISTERS => |_: &limits::RegisterRow| Some(RegistrationNotVerified),
        limits::PORTABLE => |_: &limits::PortableRow| Some(NotPortable),
        limits::NOTICES => |row: &limits::NoticeRow| Some(row.code),
        fields::FIELDS => |row: &fields::FieldRow| match row.need {
            Need::Mandatory => Some(MissingField),
            Need::AnyOf => Some(MissingOneOf),
            Need::Without => Some(NotApplicable),
            Need::Optional => None,
        },
        transitions::TRANSITIONS => |row: &transitions::Transition| row.offer.map(|_| PremiumOnly),
        requests::REQUESTS => |row: &requests::RequestRow| row.restricted.then_some(Restricted),
    );
    cites
}

/// What every row of every table of rules carries, in the order of the tables.
///
/// A list and not a chain of iterators: the module is smaller by what each use of the chain would add.
#[inline(never)]
pub(crate) fn cites() -> Vec<&'static cite::Cite> {
    let mut cites: Vec<&'static cite::Cite> = Vec::new();
    macro_rules! add {
        ($($table:expr),+ $(,)?) => { $( for row in $table { cites.push(&row.cite); } )+ };
    }
    add!(sources::BASES);
    cites.push(&sources::EARLIER);
    cites.extend(countries::COUNTRIES_CITE);
    add!(requests::REQUESTS, actions::ACTIONS, statuses::STATUSES, transitions::TRANSITIONS, periods::PERIODS);
    add!(number_blocks::BLOCKS);
    limits::cites(&mut cites);
    add!(fields::FIELDS, errors::ERRORS);
    cites
}
