//! Which actions a request has.

use super::cite::{Cite, ClauseId, clauses};
use crate::vocabulary::{
    Action::{self, *},
    Request::{self, Activation, PortUpdate, UpdateCustomer},
};

/// One action of one request.
#[derive(Debug)]
pub(crate) struct ActionRow {
    pub request: Request,
    pub action: Action,
    /// Whether a request without any action is incomplete.
    pub required: bool,
    pub cite: Cite,
}

const fn row(
    rule: &'static str,
    request: Request,
    action: Action,
    required: bool,
    clauses: &'static [ClauseId],
) -> ActionRow {
    ActionRow { request, action, required, cite: Cite::new(rule, clauses) }
}

/// One row a request and action, in the order of the source.
#[rustfmt::skip]
pub(crate) static ACTIONS: &[ActionRow] = &[
    //  rule                       request         action         required clauses
    row("action.pre-activation",   Activation,     PreActivation, false,   clauses!["DIR-02", "ALLOC-FR-09"]),
    row("action.add",              UpdateCustomer, Add,           true,    clauses!["LIFE-06", "ADR-NL-04"]),
    row("action.modify",           UpdateCustomer, Modify,        true,    clauses!["LIFE-07", "ADR-NL-04"]),
    row("action.change-date",      PortUpdate,     ChangeDate,    true,    clauses!["API-04"]),
    row("action.cancel",           PortUpdate,     Cancel,        true,    clauses!["API-04"]),
    row("action.modify-port",      PortUpdate,     ModifyPort,    true,    clauses!["API-04"]),
    row("action.send-notes",       PortUpdate,     SendNotes,     true,    clauses!["API-04"]),
    row("action.accept-port-out",  PortUpdate,     AcceptPortOut, true,    clauses!["API-04"]),
    row("action.reject-port-out",  PortUpdate,     RejectPortOut, true,    clauses!["API-04"]),
    row("action.schedule-port",    PortUpdate,     SchedulePort,  true,    clauses!["API-04"]),
    row("action.activate-port",    PortUpdate,     ActivatePort,  true,    clauses!["API-04"]),
];
