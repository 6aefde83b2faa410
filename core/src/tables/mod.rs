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

/// What every row of every table of rules carries, in the order of the tables.
pub(crate) fn cites() -> impl Iterator<Item = &'static cite::Cite> {
    sources::BASES
        .iter()
        .map(|row| &row.cite)
        .chain(countries::COUNTRIES_CITE.iter())
        .chain(requests::REQUESTS.iter().map(|row| &row.cite))
        .chain(actions::ACTIONS.iter().map(|row| &row.cite))
        .chain(statuses::STATUSES.iter().map(|row| &row.cite))
        .chain(transitions::TRANSITIONS.iter().map(|row| &row.cite))
        .chain(periods::PERIODS.iter().map(|row| &row.cite))
        .chain(number_blocks::BLOCKS.iter().map(|row| &row.cite))
        .chain(limits::cites())
        .chain(fields::FIELDS.iter().map(|row| &row.cite))
        .chain(errors::ERRORS.iter().map(|row| &row.cite))
}
