//! One record a question.

use super::by_word::ByWord;

use super::order::{NumberItem, NumberState, OrderDocument, Parent, Query, optional_records, records_with_needs};
use super::read::{FromDocument, from_document};
use super::simulation::{SimulationEvent, SimulationState};
use crate::calendar::{Period, TenantDays};
use crate::values::{Day, Instant};
use crate::vocabulary::{
    Action, Country, DiagramFormat, FindingId, Language, Machine, NumberStatus, Offer, OrderKind, Origin, OwnNumbers,
    Profile, Reading, Request, Segment, ValueKind,
};

/// The reading chosen for each finding; the default one for those left out.
pub type Readings = ByWord<FindingId, Reading>;

/// Declares questions: the fields that they need, those that they may carry, and those that every question may carry.
macro_rules! questions {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident made by $new:ident {
            needs { $( $(#[doc = $needed_doc:literal])* $needed:ident : $needed_type:ty ),* $(,)? }
            takes { $( $(#[doc = $taken_doc:literal])* $taken:ident : $taken_type:ty ),* $(,)? }
        }
    )+) => { $(
        $(#[doc = $doc])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(rename_all = "camelCase"))]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[doc = $needed_doc])* pub $needed: $needed_type, )*
            $(
                $(#[doc = $taken_doc])*
                #[cfg_attr(feature = "render", ts(optional))]
                pub $taken: Option<$taken_type>,
            )*
            /// The day whose rules are asked for, `2026-03-30`; the newest release when left out.
            #[cfg_attr(feature = "render", ts(optional))]
            pub on: Option<String>,
            /// The language of messages and advice; English when left out.
            #[cfg_attr(feature = "render", ts(optional))]
            pub language: Option<Language>,
            /// Other readings of findings.
            #[cfg_attr(feature = "render", ts(optional, as = "Option<std::collections::BTreeMap<FindingId, Reading>>"))]
            pub readings: Readings,
            /// The caller's own figures.
            #[cfg_attr(feature = "render", ts(optional, as = "Option<Overrides>"))]
            pub overrides: Overrides,
        }

        impl $name {
            /// The question with what it needs; what it may carry is left out.
            #[must_use]
            #[allow(clippy::new_without_default, reason = "a question without needs is still asked on purpose")]
            pub fn $new($($needed: $needed_type),*) -> Self {
                Self {
                    $($needed,)*
                    $($taken: None,)*
                    on: None,
                    language: None,
                    readings: Readings::new(),
                    overrides: Overrides::default(),
                }
            }
        }

        from_document!(
            $name: $($needed),*; $($taken,)* on, language, readings, overrides;
            Self {
                $( $needed: FromDocument::blank(), )*
                $( $taken: None, )*
                on: None,
                language: None,
                readings: Readings::new(),
                overrides: Overrides::default(),
            }
        );

        impl Common for $name {
            fn common(&self) -> (Option<&str>, Option<Language>, &Readings, &Overrides) {
                (self.on.as_deref(), self.language, &self.readings, &self.overrides)
            }
        }
    )+ };
}

/// What every question may carry.
pub(crate) trait Common {
    /// `on`, `language`, `readings` and `overrides`.
    fn common(&self) -> (Option<&str>, Option<Language>, &Readings, &Overrides);
}

/// Who asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Customer {
    /// The offer; `standard` when left out.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<Offer>"))]
    pub offer: Offer,
    /// The profile; `regular` when left out.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<Profile>"))]
    pub profile: Profile,
    /// Whether it holds the entitlement to the restricted resources.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
    pub restricted: bool,
    /// Whether it is a registered reseller in Germany.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<bool>"))]
    pub registered_de_reseller: bool,
    /// How far it is with French numbers of its own; `none` when left out.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<OwnNumbers>"))]
    pub owns_fr_numbers: OwnNumbers,
    /// The market of the end customer; `business` when left out.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<Segment>"))]
    pub segment: Segment,
}

from_document!(
    Customer:; offer, profile, restricted, registered_de_reseller, owns_fr_numbers, segment; Self::default()
);

impl Default for Customer {
    /// The first word of each list.
    fn default() -> Self {
        Self {
            offer: Offer::Standard,
            profile: Profile::Regular,
            restricted: false,
            registered_de_reseller: false,
            owns_fr_numbers: OwnNumbers::None,
            segment: Segment::Business,
        }
    }
}

/// A tenant's own figures, which stand before those of the tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[cfg_attr(feature = "render", derive(ts_rs::TS))]
#[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
#[non_exhaustive]
pub struct Overrides {
    /// Where the return of a ported-in number leads, per country, where the guide does not say (finding F-05):
    /// `Returned` or `PortIn_Quarantined`.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<std::collections::BTreeMap<Country, NumberStatus>>"))]
    pub ported_in_return: ByWord<Country, NumberStatus>,
    /// How many ranges one order may carry, at least 1.
    pub maximum_ranges: Option<u32>,
    /// The holidays of a country, as the caller knows them.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<std::collections::BTreeMap<Country, CalendarChange>>"))]
    pub calendars: ByWord<Country, CalendarChange>,
    /// How long numbers of the provider's and of the customer's stay in quarantine in a country.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<std::collections::BTreeMap<Country, Period>>"))]
    pub quarantine: ByWord<Country, Period>,
    /// How long ported-in numbers stay in quarantine in a country.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<std::collections::BTreeMap<Country, Period>>"))]
    pub quarantine_ported_in: ByWord<Country, Period>,
    /// How long before its port date an order must be sent in a country.
    #[cfg_attr(feature = "render", ts(optional, as = "Option<std::collections::BTreeMap<Country, Period>>"))]
    pub lead_times: ByWord<Country, Period>,
}

from_document!(
    Overrides:; ported_in_return, maximum_ranges, calendars, quarantine, quarantine_ported_in, lead_times; Self::default()
);

optional_records! {
    /// What a caller knows better of a country's holidays.
    pub struct CalendarChange {
        /// Whether the days added here are the only holidays; weekends stay off.
        pub replaced: bool,
        /// Days off.
        pub added: Vec<AddedDay>,
        /// Days that are no holiday. A weekend stays off, and so does a day that is also added.
        pub removed: Vec<Day>,
    }
}

records_with_needs! {
    /// A day off that no law names.
    pub struct AddedDay {
        needs {
            /// The day.
            date: Day,
        }
        takes {
            /// What it is called.
            name: String,
        }
    }
}

records_with_needs! {
    /// A status, and the moment at which it began.
    pub struct DatedStatus {
        needs {
            /// The status; a text that is none is an issue of the answer.
            status: String,
            /// The moment at which it began.
            at: Instant,
        }
        takes {
            /// The agreed port date of the order from this step on, where it is another than before.
            port_date: Day,
            /// Its first possible date from this step on, likewise.
            fpd: Day,
        }
    }
}

records_with_needs! {
    /// Free numbers, and what is wished of them.
    pub struct PoolWish {
        needs {
            /// The size of the blocks wished for.
            size: u32,
            /// How many, 1 to 1,000.
            count: u32,
            /// What is free.
            free: Vec<NumberItem>,
        }
        takes {}
    }
}

impl PoolWish {
    /// So many blocks of a size, of what is free.
    #[must_use]
    pub const fn new(size: u32, count: u32, free: Vec<NumberItem>) -> Self {
        Self { size, count, free }
    }
}

impl DatedStatus {
    /// The status that began at this moment.
    #[must_use]
    pub fn new(status: impl Into<String>, at: Instant) -> Self {
        Self { status: status.into(), at, port_date: None, fpd: None }
    }
}

impl From<&CalendarChange> for TenantDays {
    fn from(change: &CalendarChange) -> Self {
        let (added, removed) = (change.added.iter().flatten(), change.removed.iter().flatten());
        Self {
            replace: change.replaced.unwrap_or_default(),
            added: added.map(|day| (day.date.0, day.name.clone())).collect(),
            removed: removed.map(|day| day.0).collect(),
        }
    }
}

impl MovesQuestion {
    /// What may be done with a number of this origin?
    #[must_use]
    pub fn new(country: Country, origin: Origin, status: NumberStatus) -> Self {
        Self { origin: Some(origin), ..Self::of(country, status.as_str().to_owned()) }
    }

    /// What may be done with such an order? The status may be in any spelling that the guide has.
    #[must_use]
    pub fn of_order(country: Country, order: OrderKind, status: impl Into<String>) -> Self {
        Self { order: Some(order), ..Self::of(country, status.into()) }
    }
}

impl HistoryQuestion {
    /// Can a number of this origin have been in these statuses?
    #[must_use]
    pub fn new(country: Country, origin: Origin, steps: Vec<DatedStatus>) -> Self {
        Self { origin: Some(origin), ..Self::of(country, steps) }
    }

    /// Can such an order have been in these statuses?
    #[must_use]
    pub fn of_order(country: Country, order: OrderKind, steps: Vec<DatedStatus>) -> Self {
        Self { order: Some(order), ..Self::of(country, steps) }
    }
}

impl PathsQuestion {
    /// How does a number of this origin get from one status to another?
    #[must_use]
    pub fn new(country: Country, origin: Origin, from: NumberStatus, to: NumberStatus) -> Self {
        let from = Some(from.as_str().to_owned());
        Self { origin: Some(origin), from, ..Self::of(country, to.as_str().to_owned()) }
    }

    /// How does such an order reach a status from its beginning? With `from`, from there.
    #[must_use]
    pub fn of_order(country: Country, order: OrderKind, to: impl Into<String>) -> Self {
        Self { order: Some(order), ..Self::of(country, to.into()) }
    }
}

questions! {
    /// Is this order acceptable?
    pub struct CheckQuestion made by new {
        needs {
            /// What is asked of the provider.
            request: Request,
            /// The country of the numbers.
            country: Country,
        }
        takes {
            /// What the request is to do, where it does not say so itself.
            action: Action,
            /// The moment of the check, an RFC 3339 instant.
            now: String,
            /// Who asks.
            customer: Customer,
            /// What would be sent.
            order: OrderDocument,
            /// What is known of the numbers, one for each of `order.numbers` in the same order, `null` where nothing is.
            number_states: Vec<Option<NumberState>>,
            /// The porting order that a `portUpdate` is about.
            parent: Parent,
            /// What a request that reads is asked with.
            query: Query,
        }
    }

    /// Are these orders acceptable, one a row? What follows holds for rows that do not say it themselves.
    pub struct BulkQuestion made by new {
        needs {}
        takes {
            /// What is asked of the provider; a bulk request stands for the single one that its rows carry.
            request: Request,
            /// What the request is to do, where it does not say so itself.
            action: Action,
            /// The country of the numbers.
            country: Country,
            /// Where the numbers come from.
            origin: Origin,
            /// The status of the numbers.
            status: NumberStatus,
            /// The moment of the check, an RFC 3339 instant.
            now: String,
            /// Who asks.
            customer: Customer,
            /// The headers of columns that are not read.
            skip: Vec<String>,
        }
    }

    /// What may be done with a number or an order in this status, by whom, leading where, and why not the rest?
    pub struct MovesQuestion made by of {
        needs {
            /// The country of the number or order.
            country: Country,
            /// The status that it is in: of a number, or with `order` of such an order.
            status: String,
        }
        takes {
            /// The kind of order; a number when left out.
            order: OrderKind,
            /// Where the number comes from; needed for a number. For an order, its numbers of this origin alone.
            origin: Origin,
            /// The agreed port date of an order, from which its cut-offs are counted.
            port_date: Day,
            /// The first possible date of an order (the Netherlands).
            fpd: Day,
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Who asks.
            customer: Customer,
            /// The moment at which the status began; with it, each move says until when.
            status_since: Instant,
            /// The moment of the question; with it, each `until` says whether it has passed.
            now: Instant,
        }
    }

    /// How does a number or an order get from one status to another?
    pub struct PathsQuestion made by of {
        needs {
            /// The country of the number or order.
            country: Country,
            /// The status that it is to reach: of a number, or with `order` of such an order.
            to: String,
        }
        takes {
            /// The kind of order; a number when left out.
            order: OrderKind,
            /// Where the number comes from; needed for a number. For an order, its numbers of this origin alone.
            origin: Origin,
            /// The status that it is in; needed for a number. For an order, from its beginning when left out.
            from: String,
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Who asks.
            customer: Customer,
        }
    }

    /// Is this sequence of dated statuses of a number or an order possible?
    pub struct HistoryQuestion made by of {
        needs {
            /// The country of the number or order.
            country: Country,
            /// The statuses that it was in, in the order of their times; at least one. It may begin with any of them.
            steps: Vec<DatedStatus>,
        }
        takes {
            /// The kind of order; a number when left out.
            order: OrderKind,
            /// Where the number comes from; needed for a number.
            origin: Origin,
            /// The agreed port date of an order, until a date change is accepted: then a step says the next one.
            port_date: Day,
            /// The first possible date of an order (the Netherlands).
            fpd: Day,
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Who asks.
            customer: Customer,
            /// The moment of the question; with it, the last status is held against it.
            now: Instant,
        }
    }

    /// Which days are working days?
    ///
    /// One day (`date`), the days from one to another (`from`, `to`), or so many working days from a day (`from`, `step`).
    pub struct WorkingDaysQuestion made by new {
        needs {
            /// The country whose calendar it is.
            country: Country,
        }
        takes {
            /// One day.
            date: Day,
            /// The first day, included; with `step`, the day from which is counted, which is not counted itself.
            from: Day,
            /// The last day, included.
            to: Day,
            /// So many working days on from `from`, or back when negative; 0 is `from` itself.
            step: i32,
        }
    }

    /// What runs out, and when, for a number or an order in this status?
    pub struct DeadlinesQuestion made by new {
        needs {
            /// The country of the number or order.
            country: Country,
            /// The status that it is in: of a number, or with `order` of such an order.
            status: String,
        }
        takes {
            /// The kind of order; a number when left out.
            order: OrderKind,
            /// Where the number comes from; `colt` when left out.
            origin: Origin,
            /// The moment at which the status began.
            status_since: Instant,
            /// The agreed port date.
            port_date: Day,
            /// The first possible date (the Netherlands).
            fpd: Day,
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Who asks.
            customer: Customer,
            /// The moment of the question; with it, each deadline says whether it has passed.
            now: Instant,
        }
    }

    /// Which days can be booked for a port?
    pub struct PortDatesQuestion made by new {
        needs {
            /// The country of the numbers.
            country: Country,
            /// The moment at which the order is submitted.
            now: Instant,
        }
        takes {
            /// The first day asked for, included; the local day of the submission when left out.
            from: Day,
            /// The last day asked for, included; at most 400 days in all, and 42 when left out.
            to: Day,
            /// The day wished for: until when must the order be submitted, changed, cancelled?
            wished: Day,
        }
    }

    /// What becomes of these numbers and orders when this happens, or when time passes?
    pub struct SimulateQuestion made by new {
        needs {
            /// The country of the numbers and orders.
            country: Country,
            /// The numbers and orders, and the moment.
            state: SimulationState,
        }
        takes {
            /// Who owns them.
            customer: Customer,
            /// What happens; without it, the timers that run are told.
            event: SimulationEvent,
        }
    }

    /// Is this value what it is meant to be?
    pub struct ValueQuestion made by new {
        needs {
            /// What it is meant to be.
            kind: ValueKind,
            /// The value, as people write it.
            value: String,
        }
        takes {
            /// Where; of a phone number and a range, the country in which they may be written as they are dialled there.
            /// Not needed for those two and for an order id.
            country: Country,
            /// The telephone number that a RIO was made for; without it, its key is not verified.
            number: String,
        }
    }

    /// What is in these ranges, and how are they written, cut and joined?
    pub struct RangeQuestion made by new {
        needs {
            /// The country of the numbers.
            country: Country,
        }
        takes {
            /// The ranges, as an order has them. Needed, unless there is a `pool`.
            ranges: Vec<NumberItem>,
            /// Area codes, with or without a leading 0: where the ranges that begin with one are to be split. Of two the
            /// longer holds; both hold before what the tables know.
            area_codes: Vec<String>,
            /// The sizes of blocks to cut the ranges into, of 1, 10, 100 and 1000; all of them when left out.
            blocks: Vec<u32>,
            /// Free customer-owned numbers, and what is wished of them (France).
            pool: PoolWish,
        }
    }

    /// Which fields does a request have in a country, and how do they stand?
    pub struct RequirementsQuestion made by new {
        needs {
            /// What is asked of the provider; a bulk request has the fields of its single one.
            request: Request,
            /// The country of the numbers.
            country: Country,
        }
        takes {
            /// What the request is to do, where it does not say so itself.
            action: Action,
            /// Who asks; without it, conditions on the customer are told as data.
            customer: Customer,
            /// Whether the fields are wanted as JSON Schema 2020-12 too.
            schema: bool,
        }
    }

    /// Every rule, with its source.
    pub struct RulesQuestion made by new {
        needs {}
        takes {}
    }

    /// What stands behind this name?
    pub struct ExplainQuestion made by new {
        needs {
            /// A rule, a clause, a finding, an issue code, a country or a number status.
            id: String,
        }
        takes {}
    }

    /// Where does the guide contradict itself?
    pub struct FindingsQuestion made by new {
        needs {}
        takes {
            /// One finding alone.
            id: FindingId,
        }
    }

    /// A state machine, drawn.
    pub struct DiagramQuestion made by new {
        needs {
            /// The country whose rules are drawn.
            country: Country,
        }
        takes {
            /// Which machine; `number` when left out.
            machine: Machine,
            /// The numbers of one origin alone; all of them when left out. Of a machine of orders there is none.
            origin: Origin,
            /// How it is written; `mermaid` when left out.
            format: DiagramFormat,
        }
    }
}
