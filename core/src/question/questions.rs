//! One record a question.

use super::by_word::ByWord;
use super::document::Document;
use super::order::{NumberState, OrderDocument, Parent};
use super::read::{FromDocument, Wrong, deserialized, from_document, needed, record};
use super::wire::wire;
use crate::vocabulary::{
    Action, Country, DiagramFormat, FindingId, Language, Machine, NumberStatus, Offer, Origin, OwnNumbers, Profile,
    Reading, Request, Segment,
};

/// The reading chosen for each finding; the default one for those left out.
pub type Readings = ByWord<FindingId, Reading>;

/// Declares questions: the fields that they need, those that they may carry, and those that every question may carry.
macro_rules! questions {
    ($(
        $(#[doc = $doc:literal])*
        pub struct $name:ident {
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
            /// The language of the messages; English when left out.
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
            pub fn new($($needed: $needed_type),*) -> Self {
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

        impl FromDocument for $name {
            fn from_document(document: &Document) -> Result<Self, Wrong> {
                $( let mut $needed: Option<$needed_type> = None; )*
                $( let mut $taken: Option<$taken_type> = None; )*
                let (mut on, mut language) = (None::<String>, None::<Language>);
                let (mut readings, mut overrides) = (Readings::new(), Overrides::default());
                record(
                    document,
                    const { &[$(wire!($needed),)* $(wire!($taken),)* "on", "language", "readings", "overrides"] },
                    &mut [$(&mut $needed,)* $(&mut $taken,)* &mut on, &mut language, &mut readings, &mut overrides],
                )?;
                Ok(Self {
                    $( $needed: needed($needed, const { wire!($needed) })?, )*
                    $( $taken, )*
                    on,
                    language,
                    readings,
                    overrides,
                })
            }
        }

        deserialized!($name);

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

from_document!(Customer: offer, profile, restricted, registered_de_reseller, owns_fr_numbers, segment);

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
}

from_document!(Overrides: ported_in_return, maximum_ranges);

questions! {
    /// Is this order acceptable?
    pub struct CheckQuestion {
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
        }
    }

    /// What may be done with a number in this status, by whom, leading where, and why not the rest?
    pub struct MovesQuestion {
        needs {
            /// The country of the number.
            country: Country,
            /// Where it comes from.
            origin: Origin,
            /// The status that it is in.
            status: NumberStatus,
        }
        takes {
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Who asks.
            customer: Customer,
        }
    }

    /// How does a number get from one status to another?
    pub struct PathsQuestion {
        needs {
            /// The country of the number.
            country: Country,
            /// Where it comes from.
            origin: Origin,
            /// The status that it is in.
            from: NumberStatus,
            /// The status that it is to reach.
            to: NumberStatus,
        }
        takes {
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Who asks.
            customer: Customer,
        }
    }

    /// Every rule, with its source.
    pub struct RulesQuestion {
        needs {}
        takes {}
    }

    /// What stands behind this name?
    pub struct ExplainQuestion {
        needs {
            /// A rule, a clause, a finding, an issue code, a country or a number status.
            id: String,
        }
        takes {}
    }

    /// Where does the guide contradict itself?
    pub struct FindingsQuestion {
        needs {}
        takes {
            /// One finding alone.
            id: FindingId,
        }
    }

    /// A state machine, drawn.
    pub struct DiagramQuestion {
        needs {
            /// The country whose rules are drawn.
            country: Country,
        }
        takes {
            /// Which machine; `number` when left out.
            machine: Machine,
            /// The numbers of one origin alone; all of them when left out.
            origin: Origin,
            /// How it is written; `mermaid` when left out.
            format: DiagramFormat,
        }
    }
}
