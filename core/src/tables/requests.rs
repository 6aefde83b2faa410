//! The 20 resources of the API.

use super::cite::{Cite, ClauseId, clauses};
use crate::vocabulary::{
    Method::{self, Get, Post},
    Request::{self, *},
    Subject::{self, Bulk, Numbers, Porting, Reading, Stock},
};

/// One resource.
#[derive(Debug)]
pub(crate) struct RequestRow {
    pub request: Request,
    pub method: Method,
    /// Below the base address, `{…}` for a part that the caller fills in.
    pub path: &'static str,
    /// The path as the guide misprints it.
    pub printed: Option<&'static str>,
    pub subject: Subject,
    /// Whether it needs the restricted entitlement.
    pub restricted: bool,
    /// The single request that a bulk one carries.
    pub single: Option<Request>,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    request: Request,
    method: Method,
    path: &'static str,
    subject: Subject,
    clauses: &'static [ClauseId],
) -> RequestRow {
    let cite = Cite::new(rule, clauses);
    RequestRow { request, method, path, printed: None, subject, restricted: false, single: None, cite }
}

impl RequestRow {
    const fn restricted(mut self) -> Self {
        self.restricted = true;
        self
    }

    const fn carries(mut self, single: Request) -> Self {
        self.single = Some(single);
        self
    }
}

/// One row a request, in the order of the source.
#[rustfmt::skip]
pub(crate) static REQUESTS: &[RequestRow] = &[
    //  rule                                   request                    method path                                   subject         clauses
    row("api.free-number",                     FreeNumber,                Get,  "/v1/freeNumber",                       Reading,        clauses!["API-01"]),
    row("api.number",                          Number,                    Get,  "/v1/Number",                           Reading,        clauses!["API-01", "API-03"]),
    row("api.reservation",                     Reservation,               Post, "/v1/reservation/order",                Numbers,        clauses!["API-01"]),
    row("api.return",                          Return,                    Post, "/v1/return/order",                     Numbers,        clauses!["API-01"]),
    row("api.activation",                      Activation,                Post, "/v1/activation/order",                 Numbers,        clauses!["API-01"]),
    row("api.update-customer",                 UpdateCustomer,            Post, "/v1/updateCustomer/order",             Numbers,        clauses!["API-01"]),
    row("api.port-in",                         PortIn,                    Post, "/v1/portIn/order",                     Porting,        clauses!["API-01"]),
    row("api.port-update",                     PortUpdate,                Post, "/v1/portUpdate/order",                 Subject::Order, clauses!["API-01", "API-04"]),
    row("api.check-portability",               CheckPortability,          Post, "/v1/checkPortability",                 Porting,        clauses!["API-01", "API-07"]).printed("t/v1/checkPortability"),
    row("api.reactivation",                    Reactivation,              Post, "/v1/reactivation/order",               Numbers,        clauses!["API-01"]),
    row("api.bulk-activation",                 BulkActivation,            Post, "/v1/bulkActivationOrder",              Bulk,           clauses!["API-01", "API-06"]).carries(Activation),
    row("api.bulk-port-in",                    BulkPortIn,                Post, "/v1/bulkPortInOrder",                  Bulk,           clauses!["API-01", "API-06"]).carries(PortIn),
    row("api.bulk-update-customer-details",    BulkUpdateCustomerDetails, Post, "/v1/bulkUpdateCustomerDetailsOrder",   Bulk,           clauses!["API-01", "API-06"]).carries(UpdateCustomer),
    row("api.order",                           Order,                     Get,  "/v1/order",                            Reading,        clauses!["API-01", "API-07"]),
    row("api.order-details",                   OrderDetails,              Get,  "/v1/order/{orderId}",                  Reading,        clauses!["API-01", "API-07"]),
    row("api.cli-order-history",               CliOrderHistory,           Get,  "/v1/CLIOrderHistory",                  Reading,        clauses!["API-01", "API-07"]),
    row("api.free-number-count",               FreeNumberCount,           Get,  "/v1/freeNumberCount",                  Reading,        clauses!["API-01", "API-05"]).restricted().printed("/v1freeNumberCount"),
    row("api.lock-free-numbers",               LockFreeNumbers,           Post, "/v1/lockFreeNumbers",                  Stock,          clauses!["API-01", "API-05"]).restricted(),
    row("api.free-number-backfill",            FreeNumberBackfill,        Post, "/v1/freeNumberBackfill/order",         Stock,          clauses!["API-01", "API-05"]).restricted(),
    row("api.cancel-free-number-backfill",     CancelFreeNumberBackfill,  Post, "/v1/cancelFreeNumberBackfill/order",   Stock,          clauses!["API-01", "API-05"]).restricted(),
];

impl RequestRow {
    /// The guide prints the path with a typing slip.
    const fn printed(mut self, path: &'static str) -> Self {
        self.printed = Some(path);
        self.cite = self.cite.finding(crate::vocabulary::FindingId::F15);
        self
    }
}
