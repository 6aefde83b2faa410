use std::fmt;

use super::{
    CancelStatus, DateChangeStatus, ModifyStatus, OrderKind, OtherOrderStatus, PortInStatus, PortOutStatus, Word,
    vocabulary,
};
use crate::shape::{Shape, Shaped, serialized};

vocabulary! {
    /// The status of one number; `resourceStatus` or `cliStatus` in the provider's API.
    pub enum NumberStatus: "number status" {
        /// Can be searched for and acquired.
        Free => "Free",
        /// Taken into stock for a time; no end customer, no network configuration.
        Reserved => "Reserved",
        /// Being activated.
        Allocated => "Allocated",
        /// In stock and in use.
        Activated => "Activated",
        /// Deactivated, kept in stock for the quarantine period.
        Quarantined => "Quarantined",
        /// Port-in confirmed; no end customer, no network configuration yet.
        PortInAllocated => "PortIn_Allocated" | "PortedIn_Allocated",
        /// Ported in, in stock and in use.
        PortInActivated => "PortIn_Activated",
        /// Ported in, deactivated, kept in stock for the quarantine period.
        PortInQuarantined => "PortIn_Quarantined",
        /// Ported in, being reactivated.
        PortInReallocated => "PortIn_Reallocated",
        /// A number of the provider's that is being ported out.
        PortOutInProgress => "Port Out In Progress" | "Port out In progress",
        /// A ported-in number that is on its way to another operator.
        TransferInProgress => "Transfer In Progress" | "Transfer In progress",
        /// A ported-in number that is on its way back to its range holder.
        ReturnInProgress => "Return In Progress" | "Return In progress",
        /// A number of the provider's that has left its network.
        PortOut => "PortOut",
        /// A ported-in number that has gone to another operator.
        Transferred => "Transferred",
        /// A number that has gone back to its range holder.
        Returned => "Returned",
    }
}

vocabulary! {
    /// How a status stands in the life of a number.
    pub enum StatusKind: "kind of status" {
        /// The number rests here until somebody acts or a period ends.
        Settled => "settled",
        /// The number is on its way; no action is possible.
        InProgress => "inProgress",
        /// The number has left; no action is possible.
        Final => "final",
    }
}

vocabulary! {
    /// Whether something stated of a status is so.
    pub enum Tristate: "answer" {
        /// It is.
        Yes => "yes",
        /// It is not.
        No => "no",
        /// It is, except that it varies for customers of the Premium offer.
        Varies => "variesForPremium",
    }
}

/// Declares the status of anything: which list of words holds the statuses of which kind of order.
macro_rules! statuses {
    ($( $(#[doc = $doc:literal])* $variant:ident($list:ident), $order:expr; )+) => {
        /// The status of a number or of an order. On the wire it is the status alone: the question says of what it is.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS), ts(untagged))]
        #[non_exhaustive]
        pub enum Status { $( $(#[doc = $doc])* $variant($list) ),+ }

        impl Status {
            /// The canonical spelling.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $( Self::$variant(status) => status.as_str() ),+ }
            }

            /// What it means, in a sentence or two.
            #[must_use]
            pub fn meaning(self) -> &'static str {
                match self { $( Self::$variant(status) => status.meaning() ),+ }
            }

            /// The kind of order that it is a status of; `None`: a number.
            #[must_use]
            pub const fn order(self) -> Option<OrderKind> {
                match self { $( Self::$variant(_) => $order ),+ }
            }

            /// The status of such an order, or of a number, with this spelling.
            #[must_use]
            pub fn read(order: Option<OrderKind>, text: &str) -> Option<Self> {
                $( if order == $order { return $list::read(text).map(Self::$variant); } )+
                None
            }

            /// The spellings of the statuses of such an order, or of a number, in the order of the source.
            #[must_use]
            pub fn words(order: Option<OrderKind>) -> &'static [&'static str] {
                $( if order == $order { return $list::WORDS; } )+
                &[]
            }

            /// What the list is of, for messages: `port-in order status`.
            #[must_use]
            pub fn kind(order: Option<OrderKind>) -> &'static str {
                $( if order == $order { return $list::KIND; } )+
                ""
            }
        }

        $(
            impl From<$list> for Status {
                fn from(status: $list) -> Self {
                    Self::$variant(status)
                }
            }

            impl PartialEq<$list> for Status {
                fn eq(&self, other: &$list) -> bool {
                    *self == Self::$variant(*other)
                }
            }
        )+
    };
}

statuses! {
    /// Of a number.
    Number(NumberStatus), None;
    /// Of a port-in.
    PortIn(PortInStatus), Some(OrderKind::PortIn);
    /// Of a port-out.
    PortOut(PortOutStatus), Some(OrderKind::PortOut);
    /// Of an order that is not about porting.
    Other(OtherOrderStatus), Some(OrderKind::Other);
    /// Of the child order of a date change.
    DateChange(DateChangeStatus), Some(OrderKind::DateChange);
    /// Of the child order of a cancellation.
    Cancel(CancelStatus), Some(OrderKind::Cancel);
    /// Of the child order of a modification.
    Modify(ModifyStatus), Some(OrderKind::Modify);
}

impl Status {
    /// The status of a number, if it is one.
    #[must_use]
    pub const fn number(self) -> Option<NumberStatus> {
        match self {
            Self::Number(status) => Some(status),
            _ => None,
        }
    }
}

impl fmt::Display for Status {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl Shaped for Status {
    fn shape(&self) -> Shape<'_> {
        Shape::Word(self.as_str())
    }
}

serialized!(Status);
