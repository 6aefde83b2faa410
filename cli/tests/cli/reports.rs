//! Reports as a person sees them, compared with committed files.
//!
//! They show a change, they prove no truth: read the difference before accepting it with `UPDATE_GOLDEN=1`.

use std::fs;
use std::path::PathBuf;

use crate::harness::fed;
use crate::samples::{INVALID, REMARKED, UNDECIDED, VALID};

fn golden(name: &str, arguments: &[&str], input: &str) {
    let run = fed(&[arguments, &["--format", "text"]].concat(), input.as_bytes());
    let shown = same_digest(&format!("{}{}", run.out, run.err));
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(format!("{name}.txt"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(shown, expected, "{name}: if this is meant, run with UPDATE_GOLDEN=1 and read the difference");
}

/// The fingerprint changes with every row of the tables; here it says nothing.
fn same_digest(text: &str) -> String {
    let mut lines = Vec::new();
    for line in text.lines() {
        lines.push(match line.split_once("digest ") {
            Some((before, after)) => {
                let rest = after.trim_start_matches(|c: char| c.is_ascii_hexdigit());
                assert!(after.len() - rest.len() >= 8, "{line}");
                format!("{before}digest 0123456789abcdef{rest}")
            }
            None => line.to_owned(),
        });
    }
    lines.join("\n") + "\n"
}

#[test]
fn reports_of_check() {
    golden("check-valid", &["check"], VALID);
    golden("check-remarked", &["check"], REMARKED);
    let order = |name: &str| fs::read_to_string(format!("../fixtures/orders/{name}.json")).unwrap();
    golden("check-port-in", &["check"], &order("port-in-fr"));
    golden("check-port-update", &["check"], &order("port-update-de"));
    golden("check-undecided", &["check"], UNDECIDED);
    golden("check-invalid", &["check"], INVALID);
}

#[test]
fn reports_of_moves() {
    let moves = |name, country, origin, status| {
        golden(name, &["moves", "--country", country, "--origin", origin, "--status", status], "");
    };
    moves("moves-ch-ported-in", "CH", "ported-in", "port-in-activated");
    moves("moves-de-ported-in", "DE", "ported-in", "port-in-activated");
    moves("moves-lu-activated", "LU", "colt", "activated");
    moves("moves-fr-reserved", "FR", "colt", "reserved");
    moves("moves-es-final", "ES", "colt", "port-out");
    moves("moves-not-here", "DE", "ported-in", "port-in-quarantined");
    moves("moves-it-read-otherwise", "IT", "ported-in", "port-in-quarantined");
}

/// A confirmed port-in and a reservation, in France.
const STANDING: &str = include_str!("../../../fixtures/states/port-in-fr.json");

#[test]
fn reports_of_simulate() {
    golden("simulate-standing", &["simulate"], STANDING);
    golden("simulate-advanced", &["simulate", "--advance-to", "2026-05-01T00:00:00Z"], STANDING);
    let asked = ["simulate", "--request", "port-update", "--action", "cancel", "--order", "0"];
    golden("simulate-asked", &asked, STANDING);
    golden("simulate-refused", &["simulate", "--request", "activation", "--number", "0"], STANDING);
}

#[test]
fn messages_are_in_the_language_asked_for_and_the_words_around_them_stay() {
    golden("check-invalid-de", &["check", "--language", "de"], INVALID);
    golden(
        "simulate-refused-fr",
        &["simulate", "--request", "activation", "--number", "0", "--language", "fr"],
        STANDING,
    );
    let place = ["--country", "ES", "--origin", "customer-owned", "--language", "de"];
    let nowhere = "in `ES` gibt es keine Rufnummern der Herkunft `customerOwned`";
    let verbs: [(&str, &[&str]); 4] = [
        ("moves", &["--status", "free"]),
        ("paths", &["--from", "free", "--to", "activated"]),
        ("deadlines", &["--status", "reserved"]),
        ("history", &["--step", "2026-03-01T12:00:00Z=free"]),
    ];
    for (verb, own) in verbs {
        let run = fed(&[&[verb], &place[..], own, &["--format", "json"]].concat(), b"");
        let said = if verb == "history" { "hat in `ES` den Status `Free` nicht" } else { nowhere };
        assert!(run.out.contains(said), "{verb}: {run:?}");
    }
}

#[test]
fn an_answer_of_simulate_can_be_asked_on() {
    let asked = ["simulate", "--request", "port-update", "--action", "cancel", "--order", "0", "--format", "json"];
    let first = fed(&asked, STANDING.as_bytes());
    let on = ["simulate", "--country", "fr", "--event", "child-accepted", "--order", "1", "--format", "json"];
    let second = fed(&on, first.out.as_bytes());
    let answer: serde_json::Value = serde_json::from_str(&second.out).unwrap();
    assert_eq!(answer.pointer("/state/orders/0/status").unwrap(), "Cancelled");
    assert_eq!(answer.pointer("/state/numbers/0/status"), None);
}

#[test]
fn reports_of_orders() {
    let golden = |name: &str, arguments: &[&str]| golden(name, arguments, "");
    let firm = ["--order", "port-in", "--status", "firm-order-commitment", "--port-date", "2026-09-18"];
    let moves = |name, country, now| {
        golden(name, &[&["moves", "--country", country, "--now", now], &firm[..]].concat());
    };
    // In France the date change ends 4 working days before the port date, the cancellation 2.
    moves("orders-fr-firm-in-time", "FR", "2026-09-14T08:00:00Z");
    moves("orders-fr-firm-late", "FR", "2026-09-15T08:00:00Z");
    golden(
        "orders-nl-ready",
        &[
            "moves",
            "--country",
            "NL",
            "--order",
            "port-in",
            "--status",
            "ready-for-porting-initiation",
            "--fpd",
            "2026-03-02",
            "--now",
            "2026-03-02T09:00:00Z",
        ],
    );
    golden(
        "orders-ch-asked",
        &[
            "moves",
            "--country",
            "CH",
            "--order",
            "port-out",
            "--status",
            "customer-feedback-awaited",
            "--status-since",
            "2026-03-02T09:00:00Z",
            "--now",
            "2026-03-02T09:00:00Z",
        ],
    );
    golden(
        "orders-it-cancel",
        &["moves", "--country", "IT", "--order", "cancel", "--status", "validation-in-progress"],
    );
    golden("orders-paths-nl", &["paths", "--country", "NL", "--order", "port-in", "--to", "completed"]);
    golden("orders-paths-nl-none", &["paths", "--country", "NL", "--order", "date-change", "--to", "accepted"]);
}

#[test]
fn reports_of_paths() {
    let paths = |name, country, from, to| {
        golden(name, &["paths", "--country", country, "--origin", "ported-in", "--from", from, "--to", to], "");
    };
    paths("paths-ch", "CH", "port-in-allocated", "returned");
    paths("paths-none", "DE", "returned", "port-in-activated");
    paths("paths-not-here", "PL", "port-in-activated", "port-in-quarantined");
}

#[test]
fn reports_of_moves_with_dates() {
    let moves = |name, country, origin, status| {
        let place = ["moves", "--country", country, "--origin", origin, "--status", status];
        let dates = ["--status-since", "2026-03-01T12:00:00Z", "--now", "2026-03-02T12:00:00Z"];
        golden(name, &[&place[..], &dates[..]].concat(), "");
    };
    moves("moves-be-reserved-since", "BE", "colt", "reserved");
    moves("moves-pl-quarantined-since", "PL", "colt", "quarantined");
    let late =
        ["moves", "--country", "BE", "--origin", "colt", "--status", "reserved", "--now", "2026-06-01T12:00:00Z"];
    golden("moves-be-reserved-late", &[&late[..], &["--status-since", "2026-03-01T12:00:00Z"]].concat(), "");
}

#[test]
fn reports_of_history() {
    let history = |name, country, origin, steps: &[&str]| {
        let place = ["history", "--country", country, "--origin", origin, "--now", "2026-08-01T09:00:00Z"];
        let steps: Vec<_> = steps.iter().flat_map(|step| ["--step", step]).collect();
        golden(name, &[&place[..], &steps[..]].concat(), "");
    };
    #[rustfmt::skip]
    history("history-valid", "PL", "colt", &[
        "2026-01-05T09:00:00Z=free", "2026-01-06T09:00:00Z=activated", "2026-03-02T09:00:00Z=quarantined",
    ]);
    #[rustfmt::skip]
    history("history-undecided", "CH", "ported-in", &[
        "2026-01-05T09:00:00Z=port-in-activated", "2026-03-02T09:00:00Z=port-in-quarantined",
        "2026-06-02T09:00:00Z=returned",
    ]);
    #[rustfmt::skip]
    history("history-invalid", "IT", "colt", &[
        "2026-01-05T09:00:00Z=free", "2026-01-06T09:00:00Z=activated", "2026-01-04T09:00:00Z=quarantind",
        "2026-01-22T09:00:00Z=quarantined", "2026-01-23T09:00:00Z=free", "2026-01-23T09:00:00Z=reserved",
    ]);
}

#[test]
fn reports_of_the_history_of_an_order() {
    let history = |name, country, kind, dates: &[&str], steps: &[&str]| {
        let place = ["history", "--country", country, "--order", kind, "--now", "2026-08-01T09:00:00Z"];
        let steps: Vec<_> = steps.iter().flat_map(|step| ["--step", step]).collect();
        golden(name, &[&place[..], dates, &steps[..]].concat(), "");
    };
    #[rustfmt::skip]
    history("history-order-valid", "FR", "port-in", &[], &[
        "2026-03-02T09:00:00Z=validation-in-progress", "2026-03-03T09:00:00Z=submitted-to-operator",
        "2026-03-05T09:00:00Z=firm-order-commitment", "2026-03-10T09:00:00Z=submitted-to-operator",
        "2026-03-12T09:00:00Z=firm-order-commitment", "2026-03-20T08:00:00Z=porting-initiated",
        "2026-03-20T09:00:00Z=completed",
    ]);
    #[rustfmt::skip]
    history("history-order-undecided", "BE", "port-in", &["--port-date", "2026-03-20"], &[
        "2026-03-18T23:00:00Z=firm-order-commitment", "2026-03-20T06:00:00Z=cancelled",
    ]);
    #[rustfmt::skip]
    history("history-order-late", "NL", "port-out", &["--fpd", "2026-03-02"], &[
        "2026-01-16T09:00:00Z=customer-feedback-awaited", "2026-01-21T09:00:00Z=Firm order commitment",
        "2026-03-01T09:00:00Z=ready-for-porting-initiation",
    ]);
    history("history-order-nowhere", "NL", "cancel", &[], &["2026-03-02T09:00:00Z=validation-in-progress"]);
}

#[test]
fn reports_of_port_dates() {
    let dates = |name: &str, options: &[&str]| golden(name, &[&["port-dates"], options].concat(), "");
    let spain = ["--country", "ES", "--now", "2026-09-25T08:00:00Z", "--to", "2026-10-31", "--wished", "2026-10-13"];
    dates("port-dates-es", &spain);
    let evening = ["--country", "PT", "--now", "2026-09-14T18:00:00Z", "--lead-time", "3", "--to", "2026-09-30"];
    dates("port-dates-pt-own", &evening);
    dates("port-dates-gb", &["--country", "GB", "--now", "2026-09-14T08:00:00Z", "--to", "2026-09-30"]);
    let past = ["--country", "ES", "--now", "2026-09-25T08:00:00Z", "--to", "2026-09-30", "--wished", "2026-09-24"];
    dates("port-dates-es-past", &past);
    dates("port-dates-nl", &["--country", "NL", "--now", "2026-09-14T08:00:00Z"]);
}

#[test]
fn reports_of_explain_and_findings() {
    golden("explain-rule", &["explain", "alloc.de.block-over-100"], "");
    golden("explain-clause", &["explain", "LIFE-09"], "");
    golden("explain-country", &["explain", "ch"], "");
    golden("explain-gap", &["explain", "DIR-01"], "");
    golden("explain-word", &["explain", "needs-approval"], "");
    golden("findings-one", &["findings", "F-02"], "");
}

#[test]
fn reports_of_errors() {
    golden("error-word", &["moves", "--country", "CH", "--origin", "colt", "--status", "Activatd"], "");
    golden("error-day", &["working-days", "--country", "ES", "--date", "2026-02-30"], "");
    let reserved = ["moves", "--country", "BE", "--origin", "colt", "--status", "reserved"];
    golden("error-time", &[&reserved[..], &["--status-since", "2026-03-06"]].concat(), "");
    golden("error-nothing", &["history"], "");
    golden("error-json", &["check"], "{\n  \"request\": \"return\",\n}");
}

#[test]
fn reports_of_working_days() {
    let days = |name, more: &[&str]| golden(name, &[&["working-days", "--country"], more].concat(), "");
    days("working-days-se-december", &["SE", "--from", "2026-12-20", "--to", "2027-01-07"]);
    days("working-days-de-reformation", &["DE", "--date", "2025-10-31"]);
    days("working-days-de-doubt", &["DE", "--from", "2025-11-04", "--step", "-2"]);
    days("working-days-gb-step", &["GB", "--from", "2026-12-30", "--step", "-2"]);
}

#[test]
fn reports_of_deadlines() {
    let deadlines = |name, more: &[&str]| golden(name, &[&["deadlines", "--country"], more].concat(), "");
    let firm = ["--order", "port-in", "--status", "firm-order-commitment", "--port-date", "2025-11-04"];
    deadlines("deadlines-de-firm", &[&["DE", "--now", "2025-11-03T10:00:00Z"], &firm[..]].concat());
    let now = ["--now", "2026-03-27T12:00:00+01:00"];
    let asked = ["--status", "customer-feedback-awaited", "--status-since", "2026-03-27T10:00:00+01:00"];
    deadlines("deadlines-nl-asked", &[&["NL", "--order", "port-out"], &now[..], &asked[..]].concat());
    let quarantined = ["--status", "quarantined", "--status-since", "2026-03-02T09:00:00Z"];
    deadlines("deadlines-fr-quarantined", &[&["FR"], &now[..], &quarantined[..]].concat());
    deadlines("deadlines-gb-quarantined", &[&["GB"], &now[..], &quarantined[..]].concat());
    deadlines("deadlines-none", &["ES", "--status", "free"]);
}

#[test]
fn reports_of_values() {
    golden("value-phone-fr", &["value", "phone", "--country", "FR", "01 42 68 00 00"], "");
    golden("value-phone-es", &["value", "phone", "--country", "ES", "810123456"], "");
    golden("value-phone-trunk", &["value", "phone", "--country", "DE", "+49 030 123456"], "");
    golden("value-phone-jersey", &["value", "phone", "--country", "GB", "01534 456789"], "");
    golden("value-range-nl", &["value", "range", "--country", "NL", "088 123 45 00 to 088 123 45 99"], "");
    golden("value-rio", &["value", "rio", "--country", "FR", "01PEROY4P4TR"], "");
    golden("value-vat-checksum", &["value", "vat", "--country", "DE", "DE136695978"], "");
    golden("value-order-id", &["value", "order-id", "ORDER-17"], "");
}

#[test]
fn reports_of_ranges() {
    let range = |name, arguments: &[&str]| golden(name, &[&["range"], arguments].concat(), "");
    range("range-fr", &["--country", "FR", "+33382501230..+33382501239"]);
    range("range-de", &["--country", "DE", "--block", "10", "--block", "100", "+493012345995..+493012346119"]);
    range("range-at", &["--country", "AT", "+43158058", "+43 1 58058 10..+43 1 58058 19"]);
    range("range-nl", &["--country", "NL", "+31881234500..+31881234599", "+31881234590..+31881234609"]);
    let free = ["--free", "+33142680000..+33142680009", "--free", "+33142680100..+33142680199"];
    range("range-pool", &[&["--country", "FR", "--size", "1", "--count", "12"][..], &free].concat());
}
