//! What the rules are read from.

use chrono::NaiveDate;

use super::cite::{Cite, clauses};
use crate::values::civil;
use crate::vocabulary::{Grade, Release};

/// A text that rules are read from.
#[derive(Debug)]
pub(crate) struct Source {
    pub title: &'static str,
    /// How many lines it has as text; clauses cite them by number.
    pub lines: u32,
    /// The release that it describes.
    pub release: Release,
    /// The first day of that release, the day included. What the source does not date is known from here on.
    pub since: NaiveDate,
}

/// The provider's published guide.
pub(crate) static GUIDE: Source = Source {
    title: "Wholesale SIP Number Management",
    lines: 735,
    release: Release::R2024_05,
    since: civil(2024, 5, 1),
};

/// How the rules of a day before the oldest release stand.
pub(crate) static EARLIER: Cite = Cite::new("source.release", clauses!["API-01"]).graded(Grade::NotStated);

/// An address under which the API answers.
#[derive(Debug)]
pub(crate) struct Base {
    pub cite: Cite,
    pub address: &'static str,
}

/// Production, then the sandbox.
pub(crate) static BASES: &[Base] = &[
    Base {
        cite: Cite::new("api.base.production", clauses!["API-02"]),
        address: "https://apis.colt.net/numberManagement/",
    },
    Base {
        cite: Cite::new("api.base.sandbox", clauses!["API-02"]),
        address: "https://sandbox.apis.colt.net/numberManagement/",
    },
];

/// A page that facts are read from which the guide does not state.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Page(pub &'static str);

impl Page {
    /// The guide itself, which is cited by clauses.
    pub(crate) const GUIDE: Self = Self("");
}

// The provider's pages beside the guide.
pub(crate) const PAGE_AT: Page = Page("the provider's page on Austria, docs.colt.net/product/austria-porting-process");
pub(crate) const DEVELOPER_PAGE: Page = Page("another copy of the provider's page for developers, row port-in");

// Its slides of 2018 and 2019, which the guide has overtaken in part.
pub(crate) const SLIDES_FR: Page = Page("the provider's slides on France, 2018, slideplayer.com/slide/14783279");
pub(crate) const SLIDES_DE: Page = Page("the provider's slides on Germany, 2018, slideplayer.com/slide/12484463");
pub(crate) const SLIDES_PT: Page = Page("the provider's slides on Portugal, 2018, slideplayer.com/amp/14783293");
pub(crate) const SLIDES_ES: Page =
    Page("the provider's slides on Spain, 2018, slideplayer.com/slide/15930484, on non-geographic numbers");
pub(crate) const SLIDES_SE: Page = Page("the provider's slides on Sweden, 2018, slideplayer.com/amp/15232086");
pub(crate) const SLIDES_GB: Page =
    Page("the provider's slides on the United Kingdom, 2018, slideplayer.com/slide/14567259");

// Regulators.
pub(crate) const ANACOM: Page =
    Page("ANACOM, questions on portability, www.anacom.pt/render.jsp?contentId=920280&languageId=1");

pub(crate) const OOP_10: Page = Page("OOP/10 of the Czech regulator, as prenositelnost.cz tells it");

// Other operators: what a country allows, not what the provider does.
pub(crate) const EIGHT_BY_EIGHT: Page =
    Page("8x8, how to port international numbers, support.8x8.com/support-services/number-transfer");
pub(crate) const ZOOM: Page = Page("Zoom, EMEA porting, library.zoom.com, number porting and management field guide");
pub(crate) const NETVOIP: Page = Page("netvoip, number portability, wiki.netvoip.cloud/display/WN/Number+Portability");
pub(crate) const BANDWIDTH_DE: Page = Page("Bandwidth, Germany porting guide, support.bandwidth.com/hc");
pub(crate) const BANDWIDTH_SE: Page = Page("Bandwidth, Sweden porting guide, support.bandwidth.com/hc");

/// The rows of a table of pairs, each without its page.
#[expect(clippy::indexing_slicing, reason = "evaluated when the table is compiled; the bound is the length")]
pub(crate) const fn first<R: Copy, const N: usize>(rows: &[(R, Page)]) -> [R; N] {
    let mut first = [rows[0].0; N];
    let mut index = 0;
    while index < N {
        first[index] = rows[index].0;
        index += 1;
    }
    first
}

/// The page of the row with this rule, in tables of pairs.
macro_rules! said_by {
    ($rule:expr, $($rows:ident),+) => {{
        let mut page = None;
        $( for (row, own) in $rows {
            if row.cite.rule.0 == $rule {
                page = Some(own.0);
            }
        } )+
        page
    }};
}
pub(crate) use said_by;
