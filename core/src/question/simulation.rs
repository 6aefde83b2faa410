//! A set of numbers and orders, as a simulation takes it in and gives it back.

use super::order::{made_of, optional_records, records_with_needs};
use super::read::{FromDocument, from_document};
use crate::shape::shaped;
use crate::values::{Day, Instant};
use crate::vocabulary::{Action, Event, NumberStatus, OrderKind, Origin, Request};

records_with_needs! {
    /// Numbers and orders at one moment.
    pub struct SimulationState {
        needs {
            /// The moment.
            now: Instant,
        }
        takes {
            /// The numbers; orders and events speak of them by their places, from 0.
            numbers: Vec<SimulatedNumber>,
            /// The orders, likewise.
            orders: Vec<SimulatedOrder>,
        }
    }

    /// A number of a simulation.
    pub struct SimulatedNumber {
        needs {
            /// Where it comes from.
            origin: Origin,
        }
        takes {
            /// The number itself in E.164, for rules that hold for some numbers only.
            number: String,
            /// Its status; absent while it is not in stock: before a port-in is confirmed.
            status: NumberStatus,
            /// The moment at which the status began; without it nothing that is counted from it runs out.
            since: Instant,
            /// While an order is under way: the status to which the number goes back if the order comes to nothing.
            before: NumberStatus,
            /// The moment at which that status began.
            before_since: Instant,
        }
    }

    /// An order of a simulation.
    pub struct SimulatedOrder {
        needs {
            /// What kind of order it is.
            kind: OrderKind,
            /// Its status; a text that no such order has is refused.
            status: String,
        }
        takes {
            /// The moment at which the status began; without it nothing that is counted from it runs out.
            since: Instant,
            /// The moment at which the order began; without it, that of its status.
            begun: Instant,
            /// The request that it began with.
            request: Request,
            /// The action of that request.
            action: Action,
            /// What it began with where that was no request: how numbers are ported out.
            event: Event,
            /// The places of its numbers; a child order has those of its parent.
            numbers: Vec<u32>,
            /// The place of the order that a child order is of.
            parent: u32,
            /// The agreed port date.
            port_date: Day,
            /// The first possible date.
            fpd: Day,
            /// The day that a date change or a modification asks for.
            requested_date: Day,
            /// What the customer has asked for since the status began, where the order stays in it until that is done.
            asked: Action,
        }
    }
}

made_of! {
    SimulationState(now: Instant);
    SimulatedNumber(origin: Origin);
    SimulatedOrder(kind: OrderKind, status: String);
}

shaped! {
    SimulationState: now, numbers [list], orders [list];
    SimulatedNumber: origin, number, status, since, before, before_since;
    SimulatedOrder: kind, status, since, begun, request, action, event, numbers, parent, port_date, fpd, requested_date, asked;
}

optional_records! {
    /// What happens in a simulation: a request of the customer's, something else that happens, or time that passes.
    pub struct SimulationEvent {
        /// The customer's request: about numbers of the stock, a `portIn`, or a `portUpdate` of an order.
        pub request: Request,
        /// The action of that request.
        pub action: Action,
        /// Something that happens to an order, or to numbers: by the provider, another operator, or by itself.
        pub event: Event,
        /// The moment until which time passes, included.
        pub advance_to: Instant,
        /// The place of the order that it is about.
        pub order: u32,
        /// The places of the numbers that it is about.
        pub numbers: Vec<u32>,
        /// The port date that is agreed, when a port-in is confirmed.
        pub port_date: Day,
        /// The first possible date, when a port-in is confirmed or a port-out accepted (the Netherlands).
        pub fpd: Day,
        /// The day that a date change or a modification asks for.
        pub requested_date: Day,
    }
}
