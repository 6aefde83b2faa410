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
pub(crate) mod holidays;
pub(crate) mod issues;
#[cfg(test)]
mod laws;
pub(crate) mod lead_times;
pub(crate) mod limits;
pub(crate) mod number_blocks;
pub(crate) mod requests;
pub(crate) mod sources;
pub(crate) mod statuses;
pub(crate) mod time_zones;
pub(crate) mod timers;
pub(crate) mod transitions;
pub(crate) mod windows;

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
    add!(requests::REQUESTS, actions::ACTIONS, statuses::STATUSES, transitions::TRANSITIONS, timers::TIMERS);
    add!(windows::WINDOWS, windows::OUT_OF_HOURS, lead_times::LEAD_TIMES, lead_times::CUT_OFFS, lead_times::UNWISHED);
    cites.push(&windows::CHARGE);
    add!(number_blocks::BLOCKS);
    limits::cites(&mut cites);
    add!(fields::FIELDS, errors::ERRORS);
    cites
}
