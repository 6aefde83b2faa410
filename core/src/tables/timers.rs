//! What runs out, or begins, by lapse of time: in which status, in which countries, how long, counted from what.

use super::cite::{Cite, ClauseId, cited, clauses};
use super::country_set::{ALL, CountrySet, ZONE_A, ZONE_B, of};
use super::number_blocks::NL_088;
use super::sources::{
    ARCEP_1583, ARCEP_2148, BE_2013, DK_SE_MONTH, EU_2018_1972, IT_8_22, PL_SK_MONTH, PT_38_2025, Page,
};
use super::transitions::Numbers;
use crate::calendar::Period;
use crate::vocabulary::{
    Actor::{self, *},
    Anchor::{self, FirstPossibleDate as FPD, PortDate, StatusSince},
    Counted::{self, After, Before},
    Country::*,
    DeadlineKind::{self, *},
    FindingId::{self, *},
    Grade::{self, Inferred, Regulator},
    NumberStatus::{self, PortInQuarantined, Quarantined, Reserved, Returned},
    Origin::{self, Colt, CustomerOwned, PortedIn},
    PortInStatus, PortOutStatus,
    Precision::{self, Exact, NotBefore, NotStated},
    Reading,
};

/// What is in the status while a timer runs.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Subject {
    Number(&'static [NumberStatus]),
    PortIn(PortInStatus),
    PortOut(PortOutStatus),
}

/// One timer.
#[derive(Debug)]
pub(crate) struct TimerRow {
    pub kind: DeadlineKind,
    pub subject: Subject,
    pub countries: CountrySet,
    /// Whose deadline it is, or who does what happens then.
    pub by: Actor,
    /// How long; `None` where no source says it.
    pub period: Option<Period>,
    pub precision: Precision,
    pub counted: Counted,
    pub from: Anchor,
    pub numbers: Numbers,
    pub origins: &'static [Origin],
    /// Whether it runs for a registered German reseller alone.
    pub registered: bool,
    /// Whether something happens by itself when it ends.
    pub automatic: bool,
    /// Whether it is the day itself on which something begins, so that nothing is counted.
    pub begins: bool,
    /// How long before its end it begins to count, where it is a span.
    pub lead: Option<Period>,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    kind: DeadlineKind,
    subject: Subject,
    countries: CountrySet,
    by: Actor,
    period: Option<Period>,
    clauses: &'static [ClauseId],
) -> TimerRow {
    TimerRow {
        kind,
        subject,
        countries,
        by,
        period,
        precision: match period {
            Some(_) => Exact,
            None => NotStated,
        },
        counted: After,
        from: StatusSince,
        numbers: Numbers::All,
        origins: Origin::ALL,
        registered: false,
        automatic: true,
        begins: false,
        lead: None,
        cite: Cite::new(rule, clauses),
    }
}

impl TimerRow {
    /// Whether the status itself is over when the timer has run out.
    pub(crate) const fn ends_the_status(&self) -> bool {
        matches!(self.kind, Reservation | Quarantine | Frozen | Feedback | Answer | FirstPossibleDate | Expiry)
    }

    /// Whether the status of an order ends by itself when the timer has run out: an order that is still in it is in time.
    pub(crate) const fn ends_the_order_status(&self) -> bool {
        matches!(self.kind, Feedback | Answer | Expiry)
    }

    /// A bound of a regulator's: not before.
    const fn floor(mut self) -> Self {
        self.precision = NotBefore;
        self.graded(Regulator)
    }

    /// Counted back from the port date.
    const fn before_port(mut self) -> Self {
        self.counted = Before;
        self.from = PortDate;
        self
    }

    /// On the day of the anchor itself.
    const fn beginning(mut self) -> Self {
        self.begins = true;
        self.precision = Exact;
        self
    }

    const fn after_first_possible_date(mut self) -> Self {
        self.from = FPD;
        self
    }

    const fn only(mut self, numbers: Numbers) -> Self {
        self.numbers = numbers;
        self
    }

    const fn of_origin(mut self, origins: &'static [Origin]) -> Self {
        self.origins = origins;
        self
    }

    const fn registered(mut self) -> Self {
        self.registered = true;
        self
    }

    const fn not_automatic(mut self) -> Self {
        self.automatic = false;
        self
    }

    const fn lasting_before_end(mut self, lead: Period) -> Self {
        self.lead = Some(lead);
        self
    }
}

cited!(TimerRow: doubt(finding: FindingId, reading: Reading), finding(finding: FindingId), graded(grade: Grade));

const BY_088: Numbers = Numbers::Only(&NL_088);
const NOT_088: Numbers = Numbers::Except(&NL_088);
const RESERVED: Subject = Subject::Number(&[Reserved]);
const QUARANTINE: Subject = Subject::Number(&[Quarantined, PortInQuarantined]);
const COLT_QUARANTINE: Subject = Subject::Number(&[Quarantined]);
const GONE: Subject = Subject::Number(&[Returned]);
const IN_FEEDBACK: Subject = Subject::PortIn(PortInStatus::CustomerFeedbackAwaited);
const IN_SUBMITTED: Subject = Subject::PortIn(PortInStatus::SubmittedToOperator);
const IN_FIRM: Subject = Subject::PortIn(PortInStatus::FirmOrderCommitment);
const IN_READY: Subject = Subject::PortIn(PortInStatus::ReadyForPortingInitiation);
const OUT_ASKED: Subject = Subject::PortOut(PortOutStatus::CustomerFeedbackAwaited);
const OUT_FIRM: Subject = Subject::PortOut(PortOutStatus::FirmOrderCommitment);
const OUT_READY: Subject = Subject::PortOut(PortOutStatus::ReadyForPortingInitiation);

const fn hours(count: u16) -> Option<Period> {
    Some(Period::hours(count))
}

const fn days(count: u16) -> Option<Period> {
    Some(Period::calendar_days(count))
}

const fn working(count: u16) -> Option<Period> {
    Some(Period::working_days(count))
}

const fn months(count: u16) -> Option<Period> {
    Some(Period::months(count))
}

/// The pages of the timers that are a regulator's, beside their rows: only those carry them who look rules up.
const PAGES: &[(&str, Page)] = &[
    ("period.quarantine.fr", ARCEP_2148),
    ("period.quarantine.pt", PT_38_2025),
    ("period.quarantine.it", IT_8_22),
    ("period.quarantine.be.ported-in", BE_2013),
    ("period.quarantine.dk-se", DK_SE_MONTH),
    ("period.quarantine.pl-sk", PL_SK_MONTH),
    ("period.quarantine.eu", EU_2018_1972),
    ("period.quarantine.eu.zone-b", EU_2018_1972),
    ("period.reissue.fr", ARCEP_1583),
    ("period.reissue.pt", PT_38_2025),
];

/// The page that a rule of this table is read from.
pub(crate) fn page(rule: &str) -> Option<&'static str> {
    PAGES.iter().find(|(own, _)| *own == rule).map(|(_, page)| page.0)
}

/// Every timer. A figure of a regulator is a floor: the provider's own is not published.
#[rustfmt::skip]
pub(crate) static TIMERS: &[TimerRow] = &[
    //  rule                                kind            subject          countries                    by        period        clauses
    row("period.reservation",               Reservation,    RESERVED,        ALL.except(ZONE_B),          System,   days(90),     clauses!["STAT-04", "LIFE-05"]),
    row("period.reservation.zone-b",        Reservation,    RESERVED,        ZONE_B,                      System,   days(90),     clauses!["STAT-04", "LIFE-05"]).not_automatic().doubt(F19, Reading::NotReleased),
    row("period.reservation.released",      Reservation,    RESERVED,        ZONE_B,                      System,   days(90),     clauses!["STAT-04", "LIFE-05"]).doubt(F19, Reading::Released).graded(Inferred),

    row("period.quarantine.es",             Quarantine,     QUARANTINE,      of(&[ES]),                   System,   days(30),     clauses!["ALLOC-ES-01", "STAT-07"]),
    row("period.quarantine.nl",             Quarantine,     QUARANTINE,      of(&[NL]),                   System,   months(2),    clauses!["RET-04", "STAT-07"]).only(NOT_088),
    row("period.quarantine.fr",             Quarantine,     QUARANTINE,      of(&[FR]),                   System,   days(40),     clauses!["STAT-07"]).floor(),
    row("period.quarantine.pt",             Quarantine,     QUARANTINE,      of(&[PT]),                   System,   days(90),     clauses!["STAT-07"]).floor(),
    row("period.quarantine.it",             Quarantine,     QUARANTINE,      of(&[IT]),                   System,   days(60),     clauses!["STAT-07"]).floor(),
    row("period.quarantine.dk-se",          Quarantine,     QUARANTINE,      of(&[DK, SE]),               System,   months(1),    clauses!["STAT-07"]).floor(),
    row("period.quarantine.pl-sk",          Quarantine,     QUARANTINE,      of(&[PL, SK]),               System,   months(1),    clauses!["STAT-07"]).floor().not_automatic().finding(F17),
    row("period.quarantine.eu",             Quarantine,     QUARANTINE,      of(&[AT, DE, IE]),           System,   months(1),    clauses!["STAT-07"]).floor(),
    row("period.quarantine.eu.zone-b",      Quarantine,     QUARANTINE,      of(&[LU, FI, CZ, RO]),       System,   months(1),    clauses!["STAT-07"]).floor().not_automatic().finding(F17),
    row("period.quarantine.be.ported-in",   Quarantine,     QUARANTINE,      of(&[BE]),                   System,   months(6),    clauses!["STAT-07"]).of_origin(&[PortedIn]).floor(),
    row("period.quarantine.open.be",        Quarantine,     QUARANTINE,      of(&[BE]),                   System,   None,         clauses!["STAT-07"]).of_origin(&[Colt]).graded(Grade::NotStated),
    row("period.quarantine.open",           Quarantine,     QUARANTINE,      of(&[CH, GB]),               System,   None,         clauses!["STAT-07"]).graded(Grade::NotStated),
    row("period.quarantine.open.zone-b",    Quarantine,     QUARANTINE,      of(&[NO]),                   System,   None,         clauses!["STAT-07"]).graded(Grade::NotStated).not_automatic().finding(F17),
    row("period.reissue.fr",                Reissue,        COLT_QUARANTINE, of(&[FR]),                   System,   days(45),     clauses!["STAT-07"]).floor(),
    row("period.reissue.pt",                Reissue,        COLT_QUARANTINE, of(&[PT]),                   System,   days(180),    clauses!["STAT-07"]).floor(),
    row("period.frozen",                    Frozen,         COLT_QUARANTINE, of(&[FR]),                   System,   None,         clauses!["ALLOC-FR-05"]).of_origin(&[CustomerOwned]).graded(Grade::NotStated),
    row("period.deregistration.088",        Deregistration, GONE,            of(&[NL]),                   Operator, working(3),   clauses!["RET-03"]).only(BY_088),

    row("timer.feedback",                   Feedback,       IN_FEEDBACK,     ALL.except(of(&[NL])),       Customer, hours(72),    clauses!["PIN-04"]),
    row("cutoff.date-change.zone-a",        DateChange,     IN_FIRM,         ZONE_A.except(of(&[FR, NL, IT])), Customer, working(2), clauses!["UPD-03"]).before_port(),
    row("cutoff.date-change.fr",            DateChange,     IN_FIRM,         of(&[FR]),                   Customer, working(4),   clauses!["UPD-03"]).before_port().finding(F14),
    row("cutoff.date-change.fi",            DateChange,     IN_FIRM,         of(&[FI]),                   Customer, working(3),   clauses!["UPD-03"]).before_port(),
    row("cutoff.date-change.lu",            DateChange,     IN_FIRM,         of(&[LU]),                   Customer, working(4),   clauses!["UPD-03"]).before_port().finding(F14),
    row("cutoff.date-change.zone-b",        DateChange,     IN_FIRM,         ZONE_B.except(of(&[FI, LU])), Customer, working(4),  clauses!["UPD-03"]).before_port(),
    row("cutoff.cancel.zone-a",             Cancel,         IN_FIRM,         ZONE_A.except(of(&[FR, NL])), Customer, working(2),  clauses!["UPD-06"]).before_port(),
    row("cutoff.cancel.fr",                 Cancel,         IN_FIRM,         of(&[FR]),                   Customer, working(2),   clauses!["UPD-06"]).before_port().finding(F14),
    row("cutoff.cancel.fi",                 Cancel,         IN_FIRM,         of(&[FI]),                   Customer, working(3),   clauses!["UPD-06"]).before_port(),
    row("cutoff.cancel.lu",                 Cancel,         IN_FIRM,         of(&[LU]),                   Customer, working(3),   clauses!["UPD-06"]).before_port().finding(F14),
    row("cutoff.cancel.zone-b",             Cancel,         IN_FIRM,         ZONE_B.except(of(&[FI, LU])), Customer, working(4),  clauses!["UPD-06"]).before_port(),

    row("timer.fpd-choice.port-in",         FirstPossibleDateChoice, IN_SUBMITTED, of(&[NL]),            Operator, days(120),    clauses!["PIN-08"]),
    row("timer.fpd.port-in",                FirstPossibleDate,       IN_FIRM,      of(&[NL]),            System,   None,         clauses!["PIN-03"]).after_first_possible_date().beginning(),
    row("timer.expiry.port-in",             Expiry,         IN_READY,        of(&[NL]),                   Customer, days(90),     clauses!["PIN-03", "PIN-06"]).after_first_possible_date().finding(F09),
    row("timer.reminders.port-in",          Reminders,      IN_READY,        of(&[NL]),                   System,   days(90),     clauses!["PIN-03"]).after_first_possible_date().lasting_before_end(Period::calendar_days(10)),

    row("timer.answer.be-ch",               Answer,         OUT_ASKED,       of(&[BE, CH]),               Customer, working(2),   clauses!["POUT-02"]),
    row("timer.answer.at",                  Answer,         OUT_ASKED,       of(&[AT]),                   Customer, working(5),   clauses!["POUT-03"]),
    row("timer.answer.de",                  Answer,         OUT_ASKED,       of(&[DE]),                   Customer, working(5),   clauses!["POUT-10", "POUT-03"]).registered().doubt(F07, Reading::RegisteredReseller),
    row("timer.answer.de.every",            Answer,         OUT_ASKED,       of(&[DE]),                   Customer, working(5),   clauses!["POUT-03"]).doubt(F07, Reading::EveryCustomer),
    row("timer.answer.nl",                  Answer,         OUT_ASKED,       of(&[NL]),                   Customer, hours(48),    clauses!["POUT-04"]).doubt(F08, Reading::Hours),
    row("timer.answer.nl.working-days",     Answer,         OUT_ASKED,       of(&[NL]),                   Customer, working(2),   clauses!["POUT-04"]).doubt(F08, Reading::WorkingDays),
    row("timer.fpd-choice.port-out",        FirstPossibleDateChoice, OUT_ASKED,  of(&[NL]),              Customer, days(120),    clauses!["POUT-04"]),
    row("timer.fpd.port-out",               FirstPossibleDate,       OUT_FIRM,   of(&[NL]),              System,   None,         clauses!["POUT-07"]).after_first_possible_date().beginning(),
    row("timer.expiry.port-out",            Expiry,         OUT_READY,       of(&[NL]),                   Operator, days(90),     clauses!["POUT-07"]).after_first_possible_date(),
];
