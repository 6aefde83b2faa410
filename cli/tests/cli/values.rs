//! Values and ranges: one, several, one a line; a bad row never stops the others.

use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

use serde_json::Value;

use crate::harness::{Run, TempFile, command, fed, run};

/// The answers, one object a line.
fn rows(run: &Run) -> Vec<Value> {
    assert!(run.out.is_empty() || run.out.ends_with('\n'), "{run:?}");
    run.out
        .lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line).unwrap();
            assert_eq!(value.to_string(), line, "not canonical");
            value
        })
        .collect()
}

/// The field of every row; `-` where it has none.
fn each(run: &Run, pointer: &str) -> Vec<String> {
    let text = |row: &Value| row.pointer(pointer).and_then(Value::as_str).unwrap_or("-").to_owned();
    rows(run).iter().map(text).collect()
}

#[test]
fn one_value_a_line_is_one_object_a_line_and_the_worst_decides() {
    let phones = |input: &[u8]| fed(&["value", "phone", "--country", "FR", "-"], input);
    let good = phones(b"+33142680000\n01 42 68 00 01\r\n0142680002");
    assert_eq!((good.status, good.err.as_str()), (0, ""));
    assert_eq!(each(&good, "/input"), ["+33142680000", "01 42 68 00 01", "0142680002"]);
    assert_eq!(each(&good, "/e164"), ["+33142680000", "+33142680001", "+33142680002"]);
    assert_eq!(each(&good, "/verdict"), ["wellFormed"; 3]);
    assert_eq!(each(&good, "/type"), ["fixedLine"; 3]);
    let bad = phones(b"\xef\xbb\xbf0142680000\n\nsoon\n+33\xff\n0142680001\n");
    assert_eq!(bad.status, 1);
    assert_eq!(each(&bad, "/verdict"), ["wellFormed", "malformed", "malformed", "-", "wellFormed"]);
    assert_eq!(each(&bad, "/error/code"), ["-", "-", "-", "unreadable", "-"]);
    assert_eq!(each(&bad, "/error/path"), ["-", "-", "-", "/value", "-"]);
    assert_eq!(phones(b""), Run { status: 0, out: String::new(), err: String::new() });
}

#[test]
fn a_line_that_is_too_long_is_one_row_and_the_next_one_another() {
    let mut input = vec![b'1'; 1_000_000];
    input.extend(b"\n501964843\n");
    input.extend(vec![b'2'; 1 << 16]);
    let run = fed(&["value", "vat", "--country", "PT", "-"], &input);
    assert_eq!(run.status, 1);
    assert_eq!(each(&run, "/verdict"), ["-", "wellFormed", "-"]);
    assert_eq!(each(&run, "/error/code"), ["unreadable", "-", "unreadable"]);
    assert!(run.out.len() < 2_000, "{}", run.out.len());
}

#[test]
fn an_unreadable_line_alone_counts_as_invalid() {
    let run = fed(&["value", "order-id", "-"], b"\xff\n");
    assert_eq!((run.status, each(&run, "/error/code")), (1, vec!["unreadable".to_owned()]));
}

#[test]
fn several_values_are_answered_as_lines_are() {
    let typed = run(&["value", "vat", "--country", "PT", "501964843", "501964844"]);
    assert_eq!(typed, fed(&["value", "vat", "--country", "PT", "-"], b"501964843\n501964844\n"));
    assert_eq!(typed.status, 1);
    assert_eq!(each(&typed, "/verdict"), ["wellFormed", "checksumFails"]);
    let one = run(&["value", "vat", "--country", "pt", "501964843"]);
    assert_eq!((one.status, one.json()), (0, rows(&typed)[0].clone()));
    assert_eq!(run(&["value", "vat", "--country", "PT", "501964844"]).status, 1);
}

#[test]
fn what_is_wrong_with_every_row_is_said_once_and_reads_nothing() {
    for (arguments, path, code) in [
        (&["value", "vat", "-"][..], "/country", "missingField"),
        (&["value", "rio", "--country", "DE", "-"], "/country", "invalidValue"),
        (&["value", "fone", "-"], "/kind", "unknownWord"),
        (&["value", "phone", "--country", "XX", "-"], "/country", "unknownWord"),
        (&["value", "phone", "--number", "1", "1", "2"], "/number", "invalidValue"),
        (&["value", "phone", "--on", "soon", "-"], "/on", "invalidValue"),
    ] {
        let run = fed(arguments, b"1\n2\n");
        assert_eq!(run.error(), (path.to_owned(), code.to_owned()), "{arguments:?}");
    }
    assert_eq!(run(&["value", "phone"]).status, 2);
}

#[test]
fn a_line_of_codes_may_hold_their_numbers() {
    let input = b"01PEROY4P4TR,06 12 34 56 78\n01PEROY4P4TR\t+33612345679\n01PEROY4P4TR\n01PEROY4P4TR;soon\n";
    let run = fed(&["value", "rio", "--country", "FR", "-"], input);
    assert_eq!(run.status, 1);
    assert_eq!(each(&run, "/verdict"), ["wellFormed", "checksumFails", "wellFormed", "-"]);
    assert_eq!(each(&run, "/unverified/0"), ["existence", "-", "key", "-"]);
    assert_eq!(each(&run, "/error/path"), ["-", "-", "-", "/number"]);
    // Elsewhere a comma is part of the value, and so it is where all have one number.
    let vat = fed(&["value", "vat", "--country", "PT", "-"], b"501964843,1\n");
    assert_eq!(each(&vat, "/input"), ["501964843,1"]);
    let shared = fed(&["value", "rio", "--country", "FR", "--number", "+33612345678", "-"], b"01PEROY4P4TR,1\n");
    assert_eq!(each(&shared, "/verdict"), ["malformed"]);
}

#[test]
fn kinds_are_typed_as_they_are_listed_or_in_camel_case() {
    let asked = |kind: &str| run(&["value", kind, "--country", "FR", "732829320"]);
    assert_eq!(asked("company-id"), asked("companyId"));
    assert_eq!(asked("company-id").json()["scheme"], "siren");
    assert_eq!(run(&["value", "order-id", "8700206f-c3b3-4c10-8cc2-2490f41eedc0"]).status, 0);
    let other = run(&["value", "order-id", "--reading", "F-13=uuid", "ORDER-17"]);
    assert_eq!((other.status, other.json()["finding"].as_str()), (1, Some("F-13")));
}

#[test]
fn a_row_is_seen_before_the_next_one_comes() {
    let mut asked = command(&["value", "phone", "--country", "FR", "-"]);
    let mut child = asked.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for _ in 0..3 {
        input.write_all(b"0142680000\n").unwrap();
        let row: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(row["e164"], "+33142680000");
    }
    drop(input);
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_reader_of_rows_that_goes_away_ends_it_quietly() {
    let mut asked = command(&["value", "phone", "--country", "FR", "-"]);
    let pipes = asked.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = pipes.spawn().unwrap();
    drop(child.stdout.take());
    // It is gone as soon as it has something to say, so the writing may fail.
    let _ = child.stdin.take().unwrap().write_all("0142680000\n".repeat(50_000).as_bytes());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8(output.stderr).unwrap().as_str()), (Some(0), ""));
}

#[test]
fn rows_for_people_are_one_line_each() {
    let text = fed(&["value", "phone", "--country", "GB", "--format", "text", "-"], b"01534 456789\nsoon\n\xff\n");
    assert_eq!(text.status, 1);
    let lines: Vec<_> = text.out.lines().collect();
    assert_eq!(lines[0], "✓ well formed  01534 456789 → +441534456789  fixed line  other territory");
    assert_eq!(lines[1], "✗ malformed  soon  expected a phone number, got `soon`");
    assert!(lines[2].starts_with("error: /value: "), "{}", lines[2]);
}

#[test]
fn a_range_is_typed_as_people_write_it_or_in_four_parts_or_as_a_question() {
    let json = |arguments: &[&str]| run(&[&["range", "--country", "FR"], arguments].concat()).json();
    let plain = json(&["+33382501230..+33382501239"]);
    assert_eq!(plain.pointer("/ranges/0/split/areaCodeExtn").unwrap(), "8250");
    for typed in ["03 82 50 12 30 to 03 82 50 12 39", "+33382501230-+33382501239", "03.82.50.12.30 – 03.82.50.12.39"]
    {
        assert_eq!(json(&[typed]), plain, "{typed}");
    }
    let parts = json(&["--split", "3,8250,1230,1239"]);
    assert_eq!(parts.pointer("/merged"), plain.pointer("/merged"));
    let question = r#"{"ranges":[{"startFullNumber":"+33382501230","endFullNumber":"+33382501239"}]}"#;
    assert_eq!(fed(&["range", "--country", "FR"], question.as_bytes()).json(), plain);
    let file = TempFile::with(question.as_bytes());
    assert_eq!(json(&["--file", file.name()]), plain);
    assert_eq!(fed(&["range", "--country", "FR", "--file", "-"], question.as_bytes()).json(), plain);
    let both = json(&["+33382501230..+33382501239", "--split", "03,8250,1230,1239"]);
    assert_eq!(both.pointer("/overlaps/0/relation").unwrap(), "same");
    let cut = json(&["--block", "1", "--block=10", "+33382501200..+33382501299"]);
    assert_eq!(cut.pointer("/ranges/0/sizes/0/count").unwrap(), 10);
    let area = json(&["--area-code", "0382", "+33382501230"]);
    assert_eq!(area.pointer("/ranges/0/split/areaCode").unwrap(), "382");
    let pool = json(&["--size", "1", "--count", "2", "--free", "+33142680010..+33142680019"]);
    assert_eq!(pool.pointer("/pool/splits/0/into").unwrap(), 1);
}

#[test]
fn a_range_that_is_wrong_in_itself_is_an_error_at_its_place() {
    for (arguments, path, code) in [
        (&["soon"][..], "/ranges/0", "invalidValue"),
        (&["+33142680000", "+33142680009..+33142680000"], "/ranges/1", "invalidValue"),
        (&["+4930123456"], "/ranges/0/startFullNumber", "invalidValue"),
        (&["--split", "3,8250"], "/ranges/0", "invalidValue"),
        (&["--split", "3,x,1,2"], "/ranges/0/areaCodeExtn", "invalidValue"),
        (&["--block", "25", "+33142680000"], "/blocks/0", "invalidValue"),
        (&["--block", "x", "+33142680000"], "/blocks/0", "wrongType"),
        (&["--free", "soon"], "/pool/free/0", "invalidValue"),
        (&["--free", "+33142680000"], "/pool/size", "missingField"),
    ] {
        let run = run(&[&["range", "--country", "FR"], arguments].concat());
        assert_eq!(run.error(), (path.to_owned(), code.to_owned()), "{arguments:?}");
    }
    assert_eq!(run(&["range", "+33142680000"]).error(), ("/country".to_owned(), "missingField".to_owned()));
}
