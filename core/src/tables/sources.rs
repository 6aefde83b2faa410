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

pub(crate) const EU_2018_1972: Page = Page("Directive (EU) 2018/1972, art. 106(3)");
pub(crate) const ARCEP_2148: Page =
    Page("ARCEP decision 2022-2148, in force since 1 December 2023: the former user may port for 40 calendar days");
pub(crate) const ARCEP_1583: Page = Page("ARCEP decision 2022-1583: reassigned after 45 to 120 days");
pub(crate) const PT_38_2025: Page =
    Page("ANACOM, Regulation 38/2025: the user may port for 90 calendar days, nobody else is given the number for 180");
pub(crate) const IT_8_22: Page = Page("AGCOM, delibera 8/22/CIR: 60 calendar days since 1 May 2023");
pub(crate) const BE_2013: Page = Page(
    "Belgium, royal decree of 2 July 2013: 6 to 12 months before a ported-in number goes back to its range holder",
);
pub(crate) const DK_SE_MONTH: Page =
    Page("Denmark: Teleloven § 26(3), danskelove.dk/teleloven/26; Sweden: Telekområdgivarna on the rules of PTS");
pub(crate) const PL_SK_MONTH: Page =
    Page("Poland: UKE on art. 71(1b), since 21 December 2020; Slovakia: O-19/2009, an old decree");
pub(crate) const OOP_10: Page = Page("OOP/10 of the Czech regulator, as prenositelnost.cz tells it");

// Other operators: what a country allows, not what the provider does.
pub(crate) const EIGHT_BY_EIGHT: Page =
    Page("8x8, how to port international numbers, support.8x8.com/support-services/number-transfer");
pub(crate) const ZOOM: Page = Page("Zoom, EMEA porting, library.zoom.com, number porting and management field guide");
pub(crate) const NETVOIP: Page = Page("netvoip, number portability, wiki.netvoip.cloud/display/WN/Number+Portability");

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
