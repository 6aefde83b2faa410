//! Input that nobody means well: always the error object and status 2, never a panic.

use crate::harness::{TempFile, command, fed, finished, run};
use crate::samples::VALID;

fn owned((path, code): (&str, &str)) -> (String, String) {
    (path.to_owned(), code.to_owned())
}

fn unwrapped(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_is_no_question_is_refused_with_its_place() {
    let deep = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000)).into_bytes();
    let within = |field: &str| VALID.replacen('{', &format!("{{{field},"), 1).into_bytes();
    let cases: Vec<(Vec<u8>, &str, &str)> = vec![
        (b"".to_vec(), "", "malformedJson"),
        (b"  \n".to_vec(), "", "malformedJson"),
        (VALID.as_bytes().iter().copied().take(VALID.len() - 1).collect(), "", "malformedJson"),
        (b"{\"request\":\"retu".to_vec(), "", "malformedJson"),
        (b"request: return".to_vec(), "", "malformedJson"),
        (b"{'request':'return'}".to_vec(), "", "malformedJson"),
        (b"{\"request\":NaN}".to_vec(), "", "malformedJson"),
        (b"{\"request\":\"\\ud800\"}".to_vec(), "", "malformedJson"),
        (b"{\"request\":\"\xff\xfe\"}".to_vec(), "", "malformedJson"),
        (b"\xff\xfe{\0}\0".to_vec(), "", "malformedJson"),
        (vec![0; 1000], "", "malformedJson"),
        (format!("{VALID}\n{VALID}").into_bytes(), "", "malformedJson"),
        (deep("[", "]"), "", "tooDeep"),
        (deep("{\"a\":", "}"), "", "tooDeep"),
        (b"[".repeat(1_000_000), "", "tooDeep"),
        (b"null".to_vec(), "", "wrongType"),
        (b"[]".to_vec(), "", "wrongType"),
        (b"\"check\"".to_vec(), "", "wrongType"),
        (b"{}".to_vec(), "/request", "missingField"),
        (b"{\"request\":5}".to_vec(), "/request", "wrongType"),
        (b"{\"request\":\"retrun\"}".to_vec(), "/request", "unknownWord"),
        (within(r#""colour":1"#), "/colour", "unknownField"),
        (within(r#""colour":null"#), "/colour", "unknownField"),
        (within(r#""request":"return""#), "/request", "duplicateField"),
        (within(r#""order":null"#), "/order", "duplicateField"),
        (within(r#""now":null,"now":"2026-03-02T09:00:00Z""#), "/now", "duplicateField"),
        (within(r#""customer":{"offer":"premium","offer":"standard"}"#), "/customer/offer", "duplicateField"),
        (within(r#""readings":{"F-99":"printed"}"#), "/readings/F-99", "unknownWord"),
        (within("\"a\u{7f}\u{9b}31mb\":1"), "/a\u{7f}\u{9b}31mb", "unknownField"),
        (within(r#""now":1e400"#), "", "malformedJson"),
        (within(r#""now":12345678901234567890123"#), "/now", "wrongType"),
    ];
    for (input, path, code) in cases {
        let shown = String::from_utf8_lossy(&input).chars().take(80).collect::<String>();
        let json = fed(&["check", "-"], &input);
        assert_eq!(json.error(), owned((path, code)), "{shown}");
        assert!(json.out.len() < 2_000, "{shown}");
        let file = TempFile::with(&input);
        assert_eq!(run(&["check", file.name()]), json, "{shown}");
        let text = fed(&["check", "--format", "text"], &input);
        assert_eq!((text.status, text.out.as_str()), (2, ""), "{shown}");
        assert!(text.err.starts_with("error: "), "{}", text.err);
    }
}

#[test]
fn malformed_json_is_said_with_line_and_column() {
    let text = fed(&["check", "--format", "text"], b"{\n  \"request\": \"return\",\n  country: 1\n}");
    assert!(unwrapped(&text.err).ends_with("line 3, column 3: key must be a string"), "{}", text.err);
}

#[test]
fn what_cannot_be_read_is_refused() {
    for file in ["no/such/file.json", ".", "no\nfile"] {
        let (path, code) = run(&["check", file]).error();
        assert_eq!((path.as_str(), code.as_str()), ("", "unreadable"), "{file}");
    }
    let text = unwrapped(&run(&["check", "no/such/file.json", "--format", "text"]).err);
    assert!(text.contains("`no/such/file.json`: No such file or directory"), "{text}");
}

#[test]
fn a_huge_question_is_answered_or_refused() {
    let item = r#"{"startFullNumber":"+34810000000","endFullNumber":"+34810000000"}"#;
    let many = vec![item; 20_000].join(",");
    let question = format!(r#"{{"request":"return","country":"ES","order":{{"numbers":[{many}]}}}}"#);
    let text = fed(&["check", "--format", "text"], question.as_bytes());
    assert_eq!(text.status, 1);
    assert!(text.out.len() < 10_000, "{} bytes", text.out.len());
    assert_eq!(fed(&["check"], &vec![b' '; (16 << 20) + 1]).error(), owned(("", "unreadable")));
    let long = format!(r#"{{"{}":1}}"#, "x".repeat(1_000_000));
    let text = fed(&["check", "--format", "text"], long.as_bytes());
    assert_eq!(text.status, 2);
    assert!(text.err.len() < 2_000, "{} bytes", text.err.len());
}

#[test]
fn text_from_outside_cannot_command_the_terminal() {
    let field = b"{\"\\u001b[2J\\u001b]0;owned\\u0007\\u202e\":1}";
    let text = fed(&["check", "--format", "text", "--color", "never"], field);
    assert!(text.err.starts_with("error: "));
    let number = VALID.replace("+34810000000", "0034\\u001b[2J 810000000");
    let report = fed(&["check", "--format", "text", "--color", "never"], number.as_bytes());
    assert_eq!(report.status, 1);
    let shown = run(&["explain", "\u{1b}[2J\u{7}", "--format", "text"]);
    for text in [&text.err, &report.out, &shown.err] {
        assert!(!text.chars().any(|c| c.is_control() && c != '\n' || c == '\u{202e}'), "{text:?}");
    }
}

#[test]
fn words_that_are_none_are_errors_of_the_question() {
    let moves = ["moves", "--country", "CH", "--origin", "ported-in", "--status", "port-in-activated"];
    #[rustfmt::skip]
    let cases: &[(&[&str], &str, &str)] = &[
        (&["moves", "--country", "XX", "--origin", "colt", "--status", "free"], "/country", "unknownWord"),
        (&["moves", "--country", "", "--origin", "colt", "--status", "free"], "/country", "unknownWord"),
        (&["moves", "--country", "CH", "--origin", "cold", "--status", "free"], "/origin", "unknownWord"),
        (&["moves", "--country", "CH", "--origin", "colt", "--status", "free", "--number", "12"], "/number", "invalidValue"),
        (&["paths", "--country", "CH", "--origin", "colt", "--from", "free", "--to", "fere"], "/to", "unknownWord"),
        (&["explain", "no.such.rule"], "/id", "unknownWord"),
        (&["explain", ""], "/id", "unknownWord"),
        (&["findings", "F-99"], "/id", "unknownWord"),
        (&["diagram", "--country", "NL", "--machine", "life", "--format", "json"], "/machine", "unknownWord"),
        (&["diagram", "--country", "NL", "--origin", "customer-owned", "--format", "json"], "/origin", "invalidValue"),
        (&[&moves[..], &["--on", "30.3.2026"]].concat(), "/on", "invalidValue"),
        (&[&moves[..], &["--language", "klingon"]].concat(), "/language", "unknownWord"),
        (&[&moves[..], &["--reading", "F-02"]].concat(), "/readings", "invalidValue"),
        (&[&moves[..], &["--reading", "F-02=sideways"]].concat(), "/readings/F-02", "unknownWord"),
        (&[&moves[..], &["--reading", "F-99=printed"]].concat(), "/readings/F-99", "unknownWord"),
        (&[&moves[..], &["--ported-in-return", "DE"]].concat(), "/overrides/portedInReturn", "invalidValue"),
        (&[&moves[..], &["--ported-in-return", "DE=Free"]].concat(), "/overrides/portedInReturn/DE", "invalidValue"),
        (&[&moves[..], &["--maximum-ranges", "many"]].concat(), "/overrides/maximumRanges", "wrongType"),
        (&[&moves[..], &["--maximum-ranges", "0"]].concat(), "/overrides/maximumRanges", "invalidValue"),
        (&[&moves[..], &["--maximum-ranges", "-1"]].concat(), "/overrides/maximumRanges", "invalidValue"),
        (&[&moves[..], &["--offer", "gold"]].concat(), "/customer/offer", "unknownWord"),
    ];
    for (arguments, path, code) in cases {
        assert_eq!(run(arguments).error(), owned((path, code)), "{arguments:?}");
    }
}

#[test]
fn arguments_that_are_none_are_told_to_people_and_programs() {
    #[rustfmt::skip]
    let cases: &[(&[&str], &str, &str, &str)] = &[
        (&[], "", "invalidValue", "Usage: numgate"),
        (&["mvoes"], "", "unknownWord", "'moves'"),
        (&["moves", "--contry", "CH"], "/contry", "unknownField", "'--country'"),
        (&["moves", "--country", "CH", "--origin", "colt"], "/status", "missingField", "--status <STATUS>"),
        (&["moves", "--country"], "/country", "invalidValue", "--country <COUNTRY>"),
        (&["explain"], "/id", "missingField", "<ID>"),
        (&["check", ""], "/file", "invalidValue", "[FILE]"),
        (&["rules", "--format", "jsn"], "/format", "unknownWord", "'json'"),
        (&["rules", "extra"], "/extra", "unknownField", "'extra'"),
        (&["check", "a", "b"], "/b", "unknownField", "'b'"),
    ];
    for (arguments, path, code, said) in cases {
        let piped = run(arguments);
        assert_eq!(piped.error(), owned((path, code)), "{arguments:?}");
        assert_eq!(piped.err, "", "{arguments:?}");
        if !arguments.contains(&"--format") {
            let text = run(&[arguments, &["--format=text"][..]].concat());
            assert_eq!((text.status, text.out.as_str()), (2, ""), "{arguments:?}");
            // Without a verb, the format is what clap complains of.
            assert!(text.err.contains(said) || arguments.len() < 2, "{}", text.err);
        }
    }
}

#[test]
fn a_country_by_its_name_suggests_its_code() {
    for (name, code) in [
        ("Italy", "IT"),
        ("italy", "IT"),
        ("Netherlands", "NL"),
        ("the Netherlands", "NL"),
        ("United Kingdom", "GB"),
        ("Switzerlnd", "CH"),
        ("Czech Republic", "CZ"),
    ] {
        let text = run(&["moves", "--country", name, "--origin", "colt", "--status", "free", "--format", "text"]);
        assert!(text.err.ends_with(&format!("help: did you mean `{code}`?\n")), "{name}: {}", text.err);
    }
    let none = run(&["moves", "--country", "Atlantis", "--origin", "colt", "--status", "free", "--format", "text"]);
    assert!(!none.err.contains("help:"), "{}", none.err);
}

#[cfg(unix)]
#[test]
fn arguments_that_are_no_text_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    for arguments in [&[&b"explain"[..], b"\xff"][..], &[b"\xff"], &[b"check", b"\xff.json"], &[b"rules", b"--on=\xff"]]
    {
        let mut command = command(&[]);
        command.args(arguments.iter().map(|argument| OsStr::from_bytes(argument)));
        let run = finished(command, b"");
        assert_eq!(run.error().0, "", "{run:?}");
    }
}
