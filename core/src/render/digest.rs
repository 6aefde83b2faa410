//! The fingerprint of the tables.

use crate::tables::{
    actions, clauses, contents, countries, errors, fields, findings, formats, holidays, identifiers, issues,
    lead_times, limits, number_blocks, numbering, orders, places, porting, postcodes, requests, sources, statuses,
    territories, time_zones, timers, transitions, windows,
};

/// The table that holds the fingerprint.
pub(super) fn table() -> String {
    format!(
        "// RENDERED from the tables by `cargo xtask render`. Do not edit.\n\n\
         //! The fingerprint of the tables.\n\n\
         /// A fingerprint of the tables: it changes when a row does.\n\
         pub(crate) const DIGEST: &str = \"{:016x}\";\n",
        fingerprint(&everything())
    )
}

/// Every table, written out.
fn everything() -> String {
    format!(
        "{:?}{:?}",
        (
            (countries::COUNTRIES, countries::COUNTRIES_CITE, requests::REQUESTS, actions::ACTIONS),
            (statuses::ORIGINS, statuses::STATUSES, transitions::TRANSITIONS, timers::TIMERS),
            (number_blocks::BLOCKS, limits::MAXIMUM_RANGES, limits::MAXIMUM_SIZES, limits::AGREEMENTS),
            (limits::AREA_CODES, limits::NOTICES, crate::tables::cites(), fields::FIELDS),
            (errors::ERRORS, issues::ISSUES, findings::FINDINGS, clauses::CLAUSES),
            (&sources::GUIDE, sources::BASES),
            (orders::ORDER_STATUSES, orders::ORDERS, orders::UNAVAILABLE, orders::NOTES),
            (windows::WINDOWS, windows::OUT_OF_HOURS, lead_times::LEAD_TIMES),
            (lead_times::CUT_OFFS, lead_times::UNWISHED),
            (holidays::ROWS, holidays::LAWS, holidays::QUASI_BY_DEFAULT, time_zones::ZONES, time_zones::SUMMER_TIME),
            (numbering::METADATA, numbering::PLANS, numbering::STATES.as_slice(), territories::TERRITORIES),
        ),
        (
            (identifiers::IDENTIFIERS, identifiers::SOURCES, postcodes::POSTCODES, &postcodes::POST_SOURCE),
            (limits::CONFIRMED, limits::REGISTERS, limits::CLASSED, limits::UNSTATED, limits::PORTABLE),
            (limits::UNPORTABLE, contents::CONTENTS),
            (formats::JOININGS, formats::AREA_CODES, formats::BLOCK_SIZES, formats::POOLS, formats::NEW_BLOCKS),
            (porting::WISHES, porting::AT_ONCE, porting::APPROVALS, porting::SINGLE_CODES),
            (places::PLACES, places::ADDRESS_PLACES, places::ADDRESS_FIELDS, &places::ADDRESS_MANDATORY),
            (places::DESCRIBED_QUERIES, places::EXAMPLES),
        )
    )
}

/// FNV-1a, 64 bits: no secret is kept by it, it only has to change.
fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::fingerprint;

    #[test]
    fn the_fingerprint_is_the_published_function() {
        // The test vectors of the function's own page.
        assert_eq!(fingerprint(""), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fingerprint("a"), 0xaf63_dc4c_8601_ec8c);
        assert_eq!(fingerprint("foobar"), 0x8594_4171_f739_67e8);
    }
}
