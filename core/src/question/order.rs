//! The order that a `check` carries: what would be sent, and what is known beside it.

use super::read::{FromDocument, from_document};

use crate::vocabulary::{Country, NumberStatus, NumberType, OrderKind, Origin, SearchNumberType};

/// Declares records of an order, in which every field may be left out.
macro_rules! optional_records {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident { $( $(#[$field_meta:meta])* pub $field:ident : $kind:ty ),+ $(,)? }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
        #[non_exhaustive]
        pub struct $name { $( $(#[$field_meta])* pub $field: Option<$kind> ),+ }

        from_document!($name:; $($field),+; Self::default());
    )+ };
}

optional_records! {
    /// The order itself. The provider's exact payload is not public; names known from its guide are used as they are.
    pub struct OrderDocument {
        /// The numbers that it is about.
        pub numbers: Vec<NumberItem>,
        /// Who will use them.
        pub end_customer: EndCustomer,
        /// Where help is to be sent.
        pub emergency_address: Address,
        /// What the phone book is to say.
        pub directory_service: DirectoryService,
        /// What a port needs.
        pub porting: Porting,
        /// The regulator's approval of a large block, by its reference.
        pub allocation_approval: String,
        /// Whether the agreement between provider, reseller and end customer is attached.
        pub tripartite_agreement: bool,
        /// The names of what is attached.
        pub attachments: Vec<String>,
        /// Words to the porting desk.
        pub notes: String,
        /// The caller's own name for the order.
        pub customer_reference: String,
        /// `changeDate`, `schedulePort`: the new day.
        pub requested_date: String,
        /// `changeDate`, `schedulePort`: the time of day at which it begins.
        pub window: String,
        /// `acceptPortOut` in the Netherlands: the first possible date.
        pub fpd: String,
        /// `rejectPortOut`: why.
        pub rejection_reason: String,
    }

    /// One number or range, as a pair of E.164 numbers or in four parts.
    pub struct NumberItem {
        /// The first number, in E.164.
        pub start_full_number: String,
        /// The last number, in E.164; the first one again for a single number.
        pub end_full_number: String,
        /// The area code.
        pub area_code: String,
        /// What follows it.
        pub area_code_extn: String,
        /// The last digits of the first number.
        pub range_start: String,
        /// The last digits of the last number.
        pub range_end: String,
        /// The class of a Spanish number.
        pub number_type: NumberType,
    }

    /// The end customer.
    pub struct EndCustomer {
        /// Its registered name.
        pub name: String,
        /// Its VAT, tax or company number.
        pub registration_number: String,
        /// Whether that number is too new to be in the registers.
        pub registration_not_listed: bool,
        /// Its address.
        pub address: Address,
    }

    /// What a request that reads is asked with.
    pub struct Query {
        /// `freeNumber`: the local area code.
        pub area_code: String,
        /// `freeNumber`: what follows the area code.
        pub area_code_extn: String,
        /// `freeNumber`: the city.
        pub city: String,
        /// `freeNumber` in Spain: the class of the numbers.
        pub number_type: SearchNumberType,
        /// `number`: the status of the numbers.
        pub status: NumberStatus,
        /// `number`: the caller's own name for an order.
        pub customer_reference: String,
        /// `number`, `orderDetails`: the order id.
        pub order_id: String,
        /// `number`: the first number, in E.164.
        pub number_range_start: String,
        /// `number`: the last number, in E.164.
        pub number_range_end: String,
        /// `cliOrderHistory`: the number, in E.164.
        pub number: String,
        /// `order`: search criteria, which the guide does not name.
        pub criteria: String,
    }

    /// An address.
    pub struct Address {
        /// Number of the house.
        pub house_number: String,
        /// Rue, via, calle.
        pub street_type: String,
        /// Name of the street.
        pub street_name: String,
        /// What else finds the door.
        pub address_extension: String,
        /// Number of the post box.
        pub po_box_number: String,
        /// Part of the city.
        pub sub_locality: String,
        /// City or town.
        pub city: String,
        /// Province.
        pub province: String,
        /// Post code.
        pub postal_code: String,
        /// Country.
        pub country: Country,
    }

    /// An entry in the phone book.
    pub struct DirectoryService {
        /// Whether the number is to be listed.
        pub listed: bool,
        /// The name to list.
        pub name: String,
        /// The address to list.
        pub address: Address,
    }

    /// What a port needs.
    pub struct Porting {
        /// The operator that has the numbers now.
        pub current_operator: String,
        /// The number that its bills go by, in E.164.
        pub main_billing_number: String,
        /// The day wished for.
        pub requested_date: String,
        /// The time of day at which it begins.
        pub window: String,
        /// France: the code that proves the wish.
        pub rio: String,
        /// Portugal: the code that proves the wish.
        pub cvp: String,
        /// France: the customer's own routing prefix.
        pub routing_prefix: String,
    }
}

impl Address {
    pub(crate) const COUNTRY: &'static str = "country";
    pub(crate) const POSTAL_CODE: &'static str = "postalCode";

    /// All but the country, by name, in the order of the document.
    pub(crate) fn texts(&self) -> [(&'static str, Option<&String>); 9] {
        [
            ("houseNumber", self.house_number.as_ref()),
            ("streetType", self.street_type.as_ref()),
            ("streetName", self.street_name.as_ref()),
            ("addressExtension", self.address_extension.as_ref()),
            ("poBoxNumber", self.po_box_number.as_ref()),
            ("subLocality", self.sub_locality.as_ref()),
            ("city", self.city.as_ref()),
            ("province", self.province.as_ref()),
            (Self::POSTAL_CODE, self.postal_code.as_ref()),
        ]
    }
}

impl Query {
    /// What is written in each parameter, by name.
    pub(crate) fn texts(&self) -> [(&'static str, Option<&str>); 11] {
        fn text(text: &Option<String>) -> Option<&str> {
            text.as_deref().filter(|text| !text.trim().is_empty())
        }
        [
            ("areaCode", text(&self.area_code)),
            ("areaCodeExtn", text(&self.area_code_extn)),
            ("city", text(&self.city)),
            ("numberType", self.number_type.map(SearchNumberType::as_str)),
            ("status", self.status.map(NumberStatus::as_str)),
            ("customerReference", text(&self.customer_reference)),
            ("orderId", text(&self.order_id)),
            ("numberRangeStart", text(&self.number_range_start)),
            ("numberRangeEnd", text(&self.number_range_end)),
            ("number", text(&self.number)),
            ("criteria", text(&self.criteria)),
        ]
    }

    /// What is written in the parameter of a name.
    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.texts().into_iter().find(|(own, _)| *own == name)?.1
    }
}

/// Declares records of which some fields must be there.
macro_rules! records_with_needs {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            needs { $( $(#[$needed_meta:meta])* $needed:ident : $needed_type:ty ),+ $(,)? }
            takes { $( $(#[$taken_meta:meta])* $taken:ident : $taken_type:ty ),* $(,)? }
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
        #[non_exhaustive]
        pub struct $name {
            $( $(#[$needed_meta])* pub $needed: $needed_type, )+
            $( $(#[$taken_meta])* pub $taken: Option<$taken_type>, )*
        }


        from_document!(
            $name: $($needed),+; $($taken),*; Self { $( $needed: FromDocument::blank(), )+ $( $taken: None, )* }
        );
    )+ };
}

/// Declares how records are made of what they need; what they may carry is left out.
macro_rules! made_of {
    ($($name:ident($($needed:ident: $kind:ty),+);)+) => { $(
        impl $name {
            /// The record with what it needs.
            #[must_use]
            pub fn new($($needed: $kind),+) -> Self {
                Self { $($needed,)+ ..Self::blank() }
            }
        }
    )+ };
}

pub(super) use {made_of, optional_records, records_with_needs};

made_of! {
    Parent(order_status: String);
}

impl NumberState {
    /// A number of this origin in this status.
    #[must_use]
    pub const fn new(origin: Origin, status: NumberStatus) -> Self {
        Self { origin, status }
    }
}

records_with_needs! {
    /// What is known of a number.
    pub struct NumberState {
        needs {
            /// Where it comes from.
            origin: Origin,
            /// The status that it is in.
            status: NumberStatus,
        }
        takes {}
    }

    /// The porting order that an update is about.
    pub struct Parent {
        needs {
            /// Its status.
            order_status: String,
        }
        takes {
            /// Its kind; when left out, the one that the action is for.
            order: OrderKind,
            /// Since when it is in its status, an RFC 3339 instant.
            status_since: String,
            /// The agreed port date.
            port_date: String,
            /// The first possible date.
            fpd: String,
        }
    }
}
