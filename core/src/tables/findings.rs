//! Where the guide contradicts itself: what it says, in all the places it says it, and how it can be read.

use crate::vocabulary::{
    FindingId::{self, *},
    Reading::{self, *},
};

/// One contradiction.
#[derive(Debug)]
pub(crate) struct Finding {
    pub id: FindingId,
    pub title: &'static str,
    /// The competing statements.
    pub statements: &'static [Statement],
    /// How it can be read; the first is the default.
    pub readings: &'static [(Reading, &'static str)],
    /// The override that settles it for one country, where there is one.
    pub settled_by: Option<&'static str>,
}

/// What the guide says in one place.
#[derive(Debug)]
pub(crate) struct Statement {
    /// Line numbers of the guide.
    pub lines: &'static str,
    pub text: &'static str,
}

const fn says(lines: &'static str, text: &'static str) -> Statement {
    Statement { lines, text }
}

const fn row(
    id: FindingId,
    title: &'static str,
    statements: &'static [Statement],
    readings: &'static [(Reading, &'static str)],
) -> Finding {
    Finding { id, title, statements, readings, settled_by: None }
}

impl Finding {
    const fn settled_by(mut self, name: &'static str) -> Self {
        self.settled_by = Some(name);
        self
    }
}

/// What a rule needs to know of a contradiction: its readings and how they are chosen, without a word of text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Choice {
    pub id: FindingId,
    /// The first is the default.
    readings: [Option<Reading>; MOST],
    /// The override that settles it for one country, where there is one.
    pub settled_by: Option<&'static str>,
}

/// As many readings as a finding has at the most.
const MOST: usize = 3;

impl Choice {
    /// The ways to read it, the default first.
    pub(crate) fn readings(&self) -> impl Iterator<Item = Reading> {
        self.readings.into_iter().flatten()
    }
}

/// The choices that the findings leave, in their order: a program that explains nothing does not carry their texts.
pub(crate) static CHOICES: [Choice; ROWS.len()] = choices();

#[expect(clippy::indexing_slicing, reason = "evaluated when the table is compiled; the bounds are the lengths")]
const fn choices() -> [Choice; ROWS.len()] {
    let mut choices = [Choice { id: F01, readings: [None; MOST], settled_by: None }; ROWS.len()];
    let mut index = 0;
    while index < ROWS.len() {
        choices[index].id = ROWS[index].id;
        choices[index].settled_by = ROWS[index].settled_by;
        let mut place = 0;
        while place < ROWS[index].readings.len() {
            choices[index].readings[place] = Some(ROWS[index].readings[place].0);
            place += 1;
        }
        index += 1;
    }
    choices
}

/// One row a finding, in the order of the vocabulary.
pub(crate) static FINDINGS: &[Finding] = ROWS;

#[rustfmt::skip]
const ROWS: &[Finding] = &[
    row(F01, "where a quarantine ends", &[
        says("376-381", "a number of the provider's goes from `Quarantined` to `Activated` when its quarantine ends"),
        says("187", "a customer-owned number in France goes back to the customer's free pool"),
    ], &[
        (Free, "the number goes to `Free`: the printed status would hand it back to its former user"),
        (Printed, "the number goes to `Activated`, as printed"),
    ]),
    row(F02, "return of ported-in numbers in Switzerland", &[
        says("358-363", "CH stands in the row that leads to `PortIn_Quarantined`"),
        says("364-369", "CH stands in the row that leads to `Returned`"),
        says("382-393", "CH stands in the rows of reactivation and of the end of the quarantine, which need `PortIn_Quarantined`"),
    ], &[
        (Quarantined, "the number goes to `PortIn_Quarantined`: three rows need it"),
        (Returned, "the number goes to `Returned` at once"),
    ]),
    row(F03, "return of ported-in numbers in Sweden", &[
        says("364-369", "SE stands in the row that leads to `Returned`"),
        says("279-284", "SE has the statuses `PortIn_Quarantined` and `PortIn_Reallocated`"),
        says("382-387", "SE stands in the row of reactivation"),
        says("388-393", "SE does not stand in the row of the end of the quarantine"),
    ], &[
        (Returned, "the number goes to `Returned` at once; the row of reactivation stays, but nothing leads to it"),
        (Quarantined, "the number goes to `PortIn_Quarantined`, from where it can be reactivated, or returns when the quarantine ends"),
    ]),
    row(F04, "return of ported-in numbers in Italy", &[
        says("364-369", "IT stands in the row that leads to `Returned`"),
        says("279-284", "IT has the statuses `PortIn_Quarantined` and `PortIn_Reallocated`, and a reactivation can be requested there"),
        says("382-393", "IT stands neither in the row of reactivation nor in that of the end of the quarantine"),
    ], &[
        (Returned, "the number goes to `Returned` at once"),
        (Quarantined, "the number goes to `PortIn_Quarantined`, from where it can be reactivated, or returns when the quarantine ends"),
    ]),
    row(F05, "return of ported-in numbers in Germany and Zone B", &[
        says("358-369", "no row for DE or a country of Zone B"),
        says("35, 597", "the return order is open to ported-in numbers without limit of country"),
    ], &[
        (NotStated, "an answer of its own: what happens is not stated, which is not the same as forbidden"),
        (Returned, "the number goes to `Returned`; to be chosen for a country by the override `portedInReturn`"),
        (Quarantined, "the number goes to `PortIn_Quarantined`; to be chosen for a country by the override `portedInReturn`"),
    ]).settled_by("portedInReturn"),
    row(F06, "statuses of a port-out in Germany", &[
        says("285-293, 297-302", "DE has neither the three statuses in progress nor `Transferred` and `Returned`"),
        says("400-411", "the port-out rows of ported-in numbers are for all 20 countries"),
        says("520", "DE has the number statuses in progress"),
    ], &[
        (Direct, "DE goes straight to `PortOut`, `Transferred` or `Returned`, without a status in between"),
        (Excluded, "the port-out rows of ported-in numbers do not hold for DE"),
    ]),
    row(F07, "confirmation of a port-out in Germany", &[
        says("517-520, 525-527", "in DE, as in AT, the customer is asked to accept or reject"),
        says("552", "all port-outs raised by a registered DE reseller need that reseller's answer, and go to `Confirmed` without one in 5 working days"),
        says("510-512, 528-530", "`Confirmed` is the first status in all countries except AT, BE, DE, CH and NL, and follows an acceptance in AT, BE and CH"),
    ], &[
        (RegisteredReseller, "a registered DE reseller alone is asked; for anybody else the order begins in `Confirmed`"),
        (EveryCustomer, "every customer is asked in DE"),
    ]),
    row(F08, "the time to answer a port-out in the Netherlands", &[
        says("523", "the customer has 2 working days"),
        says("524", "the provider accepts by itself after 48 hours"),
    ], &[
        (Hours, "48 elapsed hours end it; both moments are shown, the earlier as the safe one"),
        (WorkingDays, "2 working days"),
    ]),
    row(F09, "expiry of a port-in in the Netherlands", &[
        says("485-488", "`Expired` exists in all countries except NL"),
        says("469", "an order in NL expires 90 calendar days after the first possible date"),
    ], &[
        (Printed, "`Expired` exists in NL, and is reached from `Ready for porting initiation` alone"),
    ]),
    row(F10, "countries with a phone book", &[
        says("620", "the text lists BE, IE, IT, PT, SE, NL, ES, AT and UK, and not CH"),
        says("623-628", "the matrix has a column with CH, and none with AT"),
    ], &[
        (Either, "an entry may be given in AT, and in CH as the matrix says"),
        (Table, "as the matrix alone has it: not in AT"),
        (Prose, "as the text alone has it: not in CH"),
    ]),
    row(F11, "emergency address at activation in the Netherlands", &[
        says("638", "the matrix says: not applicable"),
        says("607-608", "the text says: optional"),
    ], &[
        (Optional, "it may be given"),
        (NotApplicable, "it has no place there"),
    ]),
    row(F12, "Dutch 088 numbers end as returned", &[
        says("603", "a deactivated 088 number is `Returned`"),
        says("300-302", "`Returned` is for ported-in numbers that were ported out"),
    ], &[
        (Printed, "`Returned`, as printed for 088"),
    ]),
    row(F13, "length and pattern of an order id", &[
        says("417", "an order id has 32 characters"),
        says("419", "its pattern allows 1 to 36 letters, digits and hyphens"),
        says("423", "the example has 36 characters, 32 of them hexadecimal digits"),
    ], &[
        (Pattern, "the pattern decides; an order id that is no UUID in the form 8-4-4-4-12 gets a remark"),
        (Uuid, "an order id is a UUID in the form 8-4-4-4-12"),
    ]),
    row(F14, "notices in Luxembourg and France", &[
        says("569", "a date change: 4 working days before the port date, in LU and in FR"),
        says("590", "a cancellation: 3 working days in LU, 2 in FR"),
    ], &[
        (Printed, "as printed: the two notices differ"),
    ]),
    row(F15, "spellings", &[
        says("53, 85, 204", "paths with typing slips: `t/v1/checkPortability`, `/v1freeNumberCount`, `GET/CLIDetails`"),
        says("467, 469, 534", "three spellings of Ready for porting initiation"),
        says("430, 456, 463, 476, 531, 552, 568, 572", "two each of Firm order commitment, Validation in progress, Customer feedback awaited, In progress"),
        says("275, 285-291, 512", "`PortedIn_Allocated`; two each of Port out, Transfer and Return In progress"),
        says("142, 627", "GB and UK"),
        says("470, 540, 543", "Porting initiated, Port initiated and Port Out initiated are three statuses, not spellings"),
        says("657, 670", "code `ERR01` in the sample, `001` in the table"),
    ], &[
        (AllRead, "one canonical spelling is written; every spelling of a word is read"),
    ]),
    row(F16, "advice for HTTP 415", &[
        says("714", "asks for `application/x-www-form-urlencoded`, on an API that speaks JSON"),
    ], &[
        (Printed, "the message stays as it is, with a remark beside it"),
    ]),
    row(F17, "start of the quarantine in Zone B", &[
        says("272", "in Zone B a number is `Quarantined` when the provider performs the hard cease"),
        says("352-357", "the return order leads to `Quarantined` in all countries"),
    ], &[
        (HardCease, "the order is accepted, the status changes at the hard cease, and nothing ends the quarantine by itself"),
        (Immediate, "the status changes with the order, as elsewhere"),
    ]),
    row(F18, "name of the tracking header", &[
        says("672", "the tracking header is `APIGWTrackingId`"),
        says("-", "newer pages of the provider name `x-tracking-id`"),
    ], &[
        (AllRead, "both names are meant"),
    ]),
    row(F19, "end of a reservation in Zone B", &[
        says("31, 263", "a reservation lasts 90 days, in all countries"),
        says("334-339", "the release at its end is for all countries except Zone B"),
    ], &[
        (NotReleased, "the 90 days are stated, but nothing releases the number by itself"),
        (Released, "the number is released, as elsewhere"),
    ]),
    row(F20, "classes of Spanish numbers", &[
        says("210-242", "the provider's own numbers are `Geo` or `Geo-nomadic` (8…) or `Nomadic` (512, 516); the first digits do not tell the first two apart"),
    ], &[
        (ByAreaCode, "the first digits decide for numbers of the provider's; where they allow two classes, the order may declare one; on a port-in only 512 and 516 are refused, and a number that begins with 8 is left open until its class is declared"),
    ]),
    row(F21, "date changes in Italy", &[
        says("554", "a date change is there in all countries except NL and IT"),
        says("570-573", "a modify, in all countries except NL, may change the porting date and window while the order is in `Customer feedback awaited`"),
    ], &[
        (Printed, "no date change in IT; a modify in `Customer feedback awaited` can carry a new date"),
    ]),
];
