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
fn reports_of_explain_and_findings() {
    golden("explain-rule", &["explain", "alloc.de.block-over-100"], "");
    golden("explain-clause", &["explain", "LIFE-09"], "");
    golden("explain-country", &["explain", "ch"], "");
    golden("explain-gap", &["explain", "ORD-01"], "");
    golden("explain-word", &["explain", "needs-approval"], "");
    golden("findings-one", &["findings", "F-02"], "");
}

#[test]
fn reports_of_errors() {
    golden("error-word", &["moves", "--country", "CH", "--origin", "colt", "--status", "Activatd"], "");
    golden("error-json", &["check"], "{\n  \"request\": \"return\",\n}");
}
