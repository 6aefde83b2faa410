//! The errors of the API, and its forms of message.

use super::cite::{Cite, ClauseId, cited, clauses};
use crate::vocabulary::FindingId;

/// One error of the API.
#[derive(Debug)]
pub(crate) struct ErrorRow {
    /// The HTTP status.
    pub status: u16,
    pub code: &'static str,
    pub reason: &'static str,
    /// The messages, letter by letter as the API sends them; `{name}` for a part that varies.
    pub messages: &'static [&'static str],
    /// What the guide advises, in our words.
    pub details: &'static str,
    /// What should be known beside it.
    pub remark: Option<&'static str>,
    pub cite: Cite,
}

/// The guide's advice for each error of HTTP 400, and for each of HTTP 401.
const MALFORMED: &str = "the request is malformed or invalid: see the message before you try again";
const CREDENTIALS: &str = "the authorization is missing, invalid or expired: check the credentials";

const fn row(
    rule: &'static str,
    status: u16,
    code: &'static str,
    reason: &'static str,
    messages: &'static [&'static str],
    details: &'static str,
    clauses: &'static [ClauseId],
) -> ErrorRow {
    ErrorRow { status, code, reason, messages, details, remark: None, cite: Cite::new(rule, clauses) }
}

impl ErrorRow {
    const fn remark(mut self, remark: &'static str) -> Self {
        self.remark = Some(remark);
        self
    }
}

cited!(ErrorRow: finding(finding: FindingId));

/// A mandatory parameter is missing.
pub(crate) const MISSING: &str = "The mandatory parameter/node {field} is missing.";
/// A text is too long.
pub(crate) const LENGTH: &str = "Allowed length of {field} in {country} is {max} only.";
/// A text has another shape.
pub(crate) const PATTERN: &str = "Allowed pattern of {field} in {country} is {pattern}.";
/// A number is not written in E.164.
pub(crate) const E164: &str = "{field}field only accepts numbers in E164 format.";
/// Too many ranges, or too large a one.
pub(crate) const MAXIMUM: &str = "Maximum allowed ranges/CLI is {max}";
/// The resource is not for this caller.
pub(crate) const FORBIDDEN: &str = "The client application is not authorized to call this resource.";

/// What is sent with an error, without what the guide advises: a program that explains nothing does not carry that.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sent {
    pub status: u16,
    pub code: &'static str,
    pub reason: &'static str,
}

/// What is sent with each error, in the order of the catalogue.
pub(crate) static SENT: [Sent; ROWS.len()] = sent();

#[expect(clippy::indexing_slicing, reason = "evaluated when the table is compiled; the bound is the length")]
const fn sent() -> [Sent; ROWS.len()] {
    let mut sent = [Sent { status: 0, code: "", reason: "" }; ROWS.len()];
    let mut index = 0;
    while index < ROWS.len() {
        let ErrorRow { status, code, reason, .. } = ROWS[index];
        sent[index] = Sent { status, code, reason };
        index += 1;
    }
    sent
}

/// The catalogue, in the order of the source.
pub(crate) static ERRORS: &[ErrorRow] = ROWS;

#[rustfmt::skip]
const ROWS: &[ErrorRow] = &[
    //  rule               HTTP code   reason                    messages, details, clauses
    row("error.400.001",   400, "001", "OAS validation failed",  &["The request is missing APIGWTrackingId."], MALFORMED, clauses!["ERR-02", "ERR-05", "ERR-01"])
        .remark("the gateway's own message: mandatory field missing, pattern not matching, or the tracking header missing; the sample prints the code `ERR01`, the catalogue's codes have three digits").finding(FindingId::F18),
    row("error.400.002",   400, "002", "Validation not met",     &[MISSING, LENGTH, PATTERN, E164, MAXIMUM], MALFORMED, clauses!["ERR-02", "ERR-03"]),
    row("error.401.001",   401, "001", "Authentication error",   &["The authorization parameter is missing."], CREDENTIALS, clauses!["ERR-02"]),
    row("error.401.002",   401, "002", "Authentication error",   &["Invalid token."], CREDENTIALS, clauses!["ERR-02"]),
    row("error.401.003",   401, "003", "Authentication error",   &["Token expired."], CREDENTIALS, clauses!["ERR-02"]),
    row("error.401.004",   401, "004", "Authentication error",   &["The ClientID/Application ID + country is not valid."], CREDENTIALS, clauses!["ERR-02"]),
    row("error.403.001",   403, "001", "Resource forbidden",     &[FORBIDDEN], "the user has no access to the API", clauses!["ERR-02"]),
    row("error.404.001",   404, "001", "Resource not found",     &["The requested URI or the requested resource does not exist"], "there is no such path: check the path of the request", clauses!["ERR-02"]),
    row("error.405.001",   405, "001", "Method not allowed",     &["The requested method is not allowed for this resource."], "the method of the request is wrong: check which ones the endpoint allows", clauses!["ERR-02"]),
    row("error.415.001",   415, "001", "Unsupported media type", &["The format of the posted body is not supported by the endpoint."], "the content type of the request is wrong: the header must say `Content-Type: application/x-www-form-urlencoded`", clauses!["ERR-02"])
        .remark("the API speaks JSON: the content type that the advice names cannot be meant").finding(FindingId::F16),
    row("error.429.001",   429, "001", "Rate limit exceeded",    &["The application has made too many calls and has exceeded the rate limit for this service"], "the rate limit is reached", clauses!["ERR-02"]),
    row("error.500.001",   500, "001", "Internal server error",  &["The server encountered an unexpected error and is unable to process the request at this time"], "an unknown error occurred; the advice breaks off in the guide", clauses!["ERR-02"]),
    row("error.503.001",   503, "001", "service unavailable",    &["The service is temporarily unavailable"], "the backend is unavailable: no server for the request, or the system is at capacity", clauses!["ERR-02"]),
    row("error.504.001",   504, "001", "Gateway timeout",        &["Gateway timeout"], "a system behind the API did not answer in time", clauses!["ERR-02"]),
];
