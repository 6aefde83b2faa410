//! Every verb in both formats, its words, its help and its exit status.

use serde_json::Value;

use crate::harness::{TempFile, command, fed, finished, run};
use crate::samples::{INVALID, REMARKED, UNDECIDED, VALID};

const VERBS: &[&str] = &[
    "check",
    "moves",
    "paths",
    "working-days",
    "deadlines",
    "port-dates",
    "history",
    "value",
    "range",
    "rules",
    "explain",
    "findings",
    "diagram",
];

const SWISS: &[&str] = &["moves", "--country", "CH", "--origin", "ported-in", "--status", "PortIn_Activated"];

fn list(json: &Value, name: &str) -> Vec<Value> {
    json.get(name).and_then(Value::as_array).cloned().unwrap_or_else(|| panic!("{name}: {json}"))
}

#[test]
fn the_exit_status_is_the_verdict() {
    for (question, status, verdict, word) in [
        (VALID, 0, "valid", "✓ VALID"),
        (REMARKED, 0, "valid", "✓ VALID"),
        (INVALID, 1, "invalid", "✗ INVALID"),
        (UNDECIDED, 3, "undecided", "? UNDECIDED"),
    ] {
        let file = TempFile::with(question.as_bytes());
        let piped = fed(&["check", "-"], question.as_bytes());
        assert_eq!(piped.status, status, "{question}");
        assert_eq!(piped.json().get("verdict").unwrap(), verdict);
        assert_eq!(run(&["check", file.name()]), piped);
        assert_eq!(fed(&["check"], question.as_bytes()), piped);
        let text = run(&["check", file.name(), "--format", "text"]);
        assert_eq!((text.status, text.err.as_str()), (status, ""));
        assert!(text.out.starts_with(word), "{}", text.out);
    }
}

#[test]
fn now_is_filled_in_when_the_question_leaves_it_out() {
    // A moment that is none is an issue: so what the question or the option says is what is checked.
    let wrong = VALID.replacen('{', r#"{"now":"yesterday","#, 1);
    assert_eq!(fed(&["check"], wrong.as_bytes()).status, 1);
    assert_eq!(fed(&["check", "--now", "2026-03-02T09:00:00Z"], wrong.as_bytes()).status, 0);
    assert_eq!(fed(&["check", "--now", "yesterday"], VALID.as_bytes()).status, 1);
    let null = VALID.replacen('{', r#"{"now":null,"#, 1);
    assert_eq!(fed(&["check"], null.as_bytes()).status, 0);
}

#[test]
fn options_stand_before_what_the_document_says() {
    let two = r#"{"request":"return","country":"ES","overrides":{"maximumRanges":1},
        "order":{"numbers":[{"startFullNumber":"+34810000000","endFullNumber":"+34810000000"},
                            {"startFullNumber":"+34810000002","endFullNumber":"+34810000002"}]},
        "numberStates":[{"origin":"colt","status":"Activated"},{"origin":"colt","status":"Activated"}]}"#;
    assert_eq!(fed(&["check"], two.as_bytes()).status, 1);
    assert_eq!(fed(&["check", "--maximum-ranges", "2"], two.as_bytes()).status, 0);
}

#[test]
fn moves_name_what_is_open_and_what_is_not() {
    let run = run(SWISS);
    assert_eq!((run.status, run.err.as_str()), (0, ""));
    let json = run.json();
    let step = list(&json, "moves").into_iter().find(|step| step.get("request") == Some(&"return".into())).unwrap();
    assert_eq!(step.get("to").unwrap(), "PortIn_Quarantined");
    assert_eq!(step.get("finding").unwrap(), "F-02");
    for name in ["by", "from", "rule", "clauses", "grade"] {
        assert!(step.get(name).is_some(), "{name}");
    }
    for refused in list(&json, "refused") {
        for name in ["request", "code", "rule", "clauses", "message"] {
            assert!(refused.get(name).is_some(), "{name}");
        }
    }
}

#[test]
fn words_are_read_as_listed_or_in_kebab_case() {
    let canonical = run(SWISS);
    for status in ["port-in-activated", "portin_activated", "PORTIN ACTIVATED", "PortInActivated"] {
        for origin in ["portedIn", "ported-in", "Ported_In"] {
            for country in ["CH", "ch"] {
                let arguments = ["moves", "--country", country, "--origin", origin, "--status", status];
                assert_eq!(run(&arguments), canonical, "{arguments:?}");
            }
        }
    }
    let moves = |country: &str| run(&["moves", "--country", country, "--origin", "colt", "--status", "Free"]);
    assert_eq!(moves("uk"), moves("GB"));
}

#[test]
fn readings_and_overrides_change_the_answer() {
    let to = |extra: &[&str], country: &str| {
        let place = ["moves", "--country", country, "--origin", "ported-in", "--status", "port-in-activated"];
        let json = run(&[&place, extra].concat()).json();
        let step = list(&json, "moves").into_iter().find(|step| step.get("request") == Some(&"return".into()));
        step.map(|step| step.get("to").and_then(Value::as_str).unwrap().to_owned())
    };
    assert_eq!(to(&[], "CH").as_deref(), Some("PortIn_Quarantined"));
    assert_eq!(to(&["--reading", "F-02=returned"], "CH").as_deref(), Some("Returned"));
    assert_eq!(to(&["--readings=f02=Returned", "--reading", "F-01=printed"], "CH").as_deref(), Some("Returned"));
    assert_eq!(to(&[], "DE"), None);
    assert_eq!(to(&["--ported-in-return", "DE=returned"], "DE").as_deref(), Some("Returned"));
    let quarantined = to(&["--ported-in-return", "de=port-in-quarantined"], "DE");
    assert_eq!(quarantined.as_deref(), Some("PortIn_Quarantined"));
}

#[test]
fn the_customer_changes_what_is_open() {
    let open = |extra: &[&str]| {
        let place = ["moves", "--country", "ES", "--origin", "colt", "--status", "activated"];
        let json = run(&[&place, extra].concat()).json();
        list(&json, "moves").iter().any(|step| step.get("action") == Some(&"ADD".into()))
    };
    assert!(!open(&[]));
    assert!(open(&["--offer", "premium"]));
    let all = ["--profile", "microsoft", "--restricted", "--registered-de-reseller", "--owns-fr-numbers", "confirmed"];
    let place = ["moves", "--country", "ES", "--origin", "colt", "--status", "free", "--segment", "small-business"];
    assert_eq!(run(&[&place[..], &all[..]].concat()).status, 0);
}

#[test]
fn paths_lead_from_status_to_status() {
    let italy = ["paths", "--country", "IT", "--origin", "colt", "--from", "free", "--to", "activated"];
    let json = run(&italy).json();
    let paths = list(&json, "paths");
    assert!(!paths.is_empty());
    for path in &paths {
        let steps = list(path, "steps");
        // Italy reserves before it activates.
        assert_eq!(steps.first().and_then(|step| step.get("request")).unwrap(), "reservation");
        assert_eq!(steps.last().and_then(|step| step.get("to")).unwrap(), "Activated");
    }
}

#[test]
fn moves_say_until_when_with_now_filled_in() {
    let place = ["moves", "--country", "ES", "--origin", "colt", "--status", "quarantined"];
    let json = run(&[&place[..], &["--status-since", "2024-03-01T12:00:00Z"]].concat()).json();
    let until = list(&json, "moves").first().and_then(|step| step.get("until")).cloned().unwrap();
    assert_eq!(until.get("latestPossible").unwrap(), "2024-03-31");
    assert_eq!(until.get("passed").unwrap(), true);
    let json = run(&place).json();
    assert!(list(&json, "moves").iter().all(|step| step.get("until").is_none()));
}

#[test]
fn a_history_is_read_from_options_or_a_document() {
    let options = [
        "history",
        "--country",
        "es",
        "--origin",
        "colt",
        "--now",
        "2026-04-02T00:00:00Z",
        "--step",
        "2026-03-01T12:00:00Z=quarantined",
        "--step",
        "2026-03-31T22:00:00Z=Free",
    ];
    let asked = run(&options);
    assert_eq!((asked.status, asked.err.as_str()), (0, ""));
    let json = asked.json();
    assert_eq!(json.get("verdict").unwrap(), "valid");
    let step = list(&json, "steps").first().cloned().unwrap();
    assert_eq!(step.get("event").unwrap(), "quarantineExpiry");
    assert_eq!(step.get("rule").unwrap(), "expire.quarantine");
    let document = r#"{"country":"ES","origin":"colt","now":"2026-04-02T00:00:00Z",
        "steps":[{"status":"Quarantined","at":"2026-03-01T12:00:00Z"},{"status":"Free","at":"2026-03-31T22:00:00Z"}]}"#;
    assert_eq!(fed(&["history", "-"], document.as_bytes()), asked);
    assert_eq!(fed(&["history"], document.as_bytes()), asked);
    assert_eq!(run(&["history", TempFile::with(document.as_bytes()).name()]), asked);
    // Options stand before what the document says.
    let printed = fed(&["history", "-", "--reading", "F-01=printed"], document.as_bytes());
    assert_eq!(printed.status, 1);
    let early = fed(&["history", "-", "--step", "2026-03-01T12:00:00Z=free"], document.as_bytes());
    assert_eq!((early.status, list(&early.json(), "steps").len()), (0, 0));
    // The one that a figure is missing for is undecided.
    let british = [&options[..], &["--country", "GB"]].concat();
    assert_eq!(run(&british).status, 2, "an option is given once");
    assert_eq!(fed(&["history", "-", "--country", "gb"], document.as_bytes()).status, 3);
}

#[test]
fn the_statuses_of_a_history_are_those_of_its_order() {
    let steps =
        ["--step", "2026-03-02T09:00:00Z=customer-feedback-awaited", "--step", "2026-03-03T09:00:00Z=confirmed"];
    let place = ["history", "--country", "be", "--order", "port-out", "--now", "2026-04-02T00:00:00Z"];
    let asked = run(&[&place[..], &steps].concat());
    assert_eq!((asked.status, asked.err.as_str()), (0, ""));
    let step = list(&asked.json(), "steps").first().cloned().unwrap();
    assert_eq!(step.get("from").unwrap(), "Customer feedback awaited");
    assert_eq!(step.get("action").unwrap(), "acceptPortOut");
    // The document may say the kind, and options the steps.
    let document = r#"{"country":"BE","order":"portOut","now":"2026-04-02T00:00:00Z","steps":[]}"#;
    assert_eq!(fed(&[&["history", "-"], &steps[..]].concat(), document.as_bytes()), asked);
    let dutch = ["history", "--country", "NL", "--order", "port-in", "--now", "2026-04-02T00:00:00Z", "--fpd"];
    let ready = ["--step", "2026-03-01T09:00:00Z=firm-order-commitment", "--step"];
    let with = |fpd, step| run(&[&dutch[..], &[fpd], &ready, &[step]].concat()).status;
    assert_eq!(with("2026-03-02", "2026-03-02T09:00:00Z=ready-for-porting-initiation"), 0);
    assert_eq!(with("2026-03-03", "2026-03-02T09:00:00Z=ready-for-porting-initiation"), 1);
    assert_eq!(with("soon", "2026-03-02T09:00:00Z=ready-for-porting-initiation"), 2);
}

#[test]
fn now_is_held_against_the_last_status_of_a_history() {
    let place = ["history", "--country", "BE", "--origin", "colt", "--step", "2024-01-01T12:00:00Z=reserved"];
    let json = run(&place).json();
    assert_eq!(list(&json, "issues").first().and_then(|issue| issue.get("code")).unwrap(), "tooLate");
    assert_eq!(run(&[&place[..], &["--now", "2024-03-31T12:00:00Z"]].concat()).status, 0);
}

#[test]
fn a_step_that_is_no_pair_or_an_unknown_status_is_said_with_its_place() {
    let place = ["history", "--country", "BE", "--origin", "colt", "--step", "2026-01-01T12:00:00Z=free", "--step"];
    let with = |step| run(&[&place[..], &[step]].concat());
    assert_eq!(with("reserved").error(), ("/steps/1".to_owned(), "invalidValue".to_owned()));
    assert_eq!(with("2026-01-05=reserved").error(), ("/steps/1/at".to_owned(), "invalidValue".to_owned()));
    let unknown = with("2026-01-05T12:00:00Z=resreved");
    assert_eq!(unknown.status, 1);
    let issue = list(&unknown.json(), "issues").first().cloned().unwrap();
    assert_eq!(issue.get("help").unwrap(), "did you mean `Reserved`?");
}

#[test]
fn rules_findings_and_explanations_are_found() {
    let json = run(&["rules"]).json();
    assert_eq!(json.get("release").unwrap(), "2024-05");
    assert!(list(&json, "rules").iter().all(|rule| rule.get("id").is_some() && rule.get("clauses").is_some()));
    assert!(list(&run(&["findings"]).json(), "findings").len() > 1);
    assert_eq!(list(&run(&["findings", "f-02"]).json(), "findings").len(), 1);
    for id in [
        "alloc.de.block-over-100",
        "order.port-in.date.firm",
        "unavailable.cancel.nl",
        "Firm order commitment",
        "LIFE-09",
        "life-09",
        "F-02",
        "range-too-large",
        "CH",
        "ch",
        "return",
        "400/002",
    ] {
        assert!(run(&["explain", id]).json().get("id").is_some(), "{id}");
    }
}

#[test]
fn a_diagram_is_the_drawing_itself() {
    let drawn = |format: &[&str]| {
        let run = run(&[&["diagram", "--machine", "number", "--country", "nl"], format].concat());
        assert_eq!((run.status, run.err.as_str()), (0, ""));
        run.out
    };
    let mermaid = drawn(&[]);
    assert!(mermaid.starts_with("stateDiagram-v2"), "{mermaid}");
    assert_eq!(drawn(&["--format", "mermaid"]), mermaid);
    assert!(drawn(&["--format", "svg"]).starts_with("<svg"));
    assert!(drawn(&["--format", "dot"]).contains("digraph"));
    assert!(drawn(&["--format", "scxml"]).starts_with("<?xml"));
    let xstate: Value = serde_json::from_str(&drawn(&["--format", "xstate"])).unwrap();
    assert_eq!(xstate.get("id").and_then(Value::as_str), Some("number-NL"));
    assert_ne!(drawn(&["--origin", "ported-in"]), mermaid);
    let json: Value = serde_json::from_str(&drawn(&["--format", "json"])).unwrap();
    assert_eq!(json.get("text").and_then(Value::as_str).unwrap().trim_end(), mermaid.trim_end());
}

#[test]
fn every_verb_has_both_formats() {
    for arguments in [
        SWISS,
        &["paths", "--country", "FR", "--origin", "colt", "--from", "free", "--to", "quarantined"],
        &["rules"],
        &["explain", "F-02"],
        &["findings"],
    ] {
        let json = run(&[arguments, &["--format", "json"]].concat());
        assert_eq!(json, run(arguments), "JSON is the default in a pipe");
        json.json();
        let text = run(&[arguments, &["--format", "text"]].concat());
        assert_eq!((text.status, text.err.as_str()), (0, ""));
        assert!(!text.out.is_empty() && text.out.ends_with('\n') && !text.out.starts_with('{'), "{}", text.out);
        assert!(text.out.lines().all(|line| line.chars().count() <= 80), "{}", text.out);
        assert!(text.out.lines().all(|line| line == line.trim_end()), "{}", text.out);
    }
}

#[test]
fn text_is_as_wide_as_it_is_told_within_bounds() {
    for (columns, widest) in [("20", 60), ("70", 70), ("100", 100), ("500", 100), ("wide", 80)] {
        let mut command = command(&["findings", "--format", "text"]);
        command.env("COLUMNS", columns);
        let text = finished(command, b"").out;
        let found = text.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(found <= widest && found > widest / 2, "{columns}: {found}");
    }
}

#[test]
fn help_of_each_verb_shows_an_example() {
    let whole = run(&["--help"]);
    assert_eq!(whole.status, 0);
    for verb in VERBS {
        assert!(whole.out.contains(&format!("\n  {verb} ")), "{verb}");
        let help = run(&[verb, "--help"]);
        assert_eq!((help.status, help.err.as_str()), (0, ""));
        let example = help.out.split("Example").nth(1).unwrap_or_else(|| panic!("{verb}: {}", help.out));
        assert!(example.contains(&format!("numgate {verb}")), "{example}");
        for option in ["--on", "--language", "--reading", "--ported-in-return", "--maximum-ranges", "--color"] {
            assert!(help.out.contains(option), "{verb} {option}");
        }
        assert_eq!(run(&["help", verb]), help);
        assert!(help.out.contains("The language of the messages: en, de, fr, es, it, nl\n"), "{}", help.out);
    }
    assert!(run(&["--version"]).out.starts_with("numgate "));
}

#[test]
fn days_are_one_object_a_line_and_a_step_is_one_answer() {
    let days =
        run(&["working-days", "--country", "PL", "--from", "2025-12-24", "--to", "2025-12-29", "--format", "json"]);
    assert_eq!(days.out.lines().count(), 6);
    // Christmas Eve is a holiday in Poland since 2025; the 29th is a Monday.
    assert_eq!(
        days.out.lines().next(),
        Some(r#"{"date":"2025-12-24","reason":{"kind":"national","name":"Christmas Eve"},"working":false}"#)
    );
    assert_eq!(days.out.lines().last(), Some(r#"{"date":"2025-12-29","working":true}"#));
    let step = run(&["working-days", "--country", "GB", "--from", "2026-12-30", "--step", "-2", "--format", "json"]);
    assert_eq!(step.json().pointer("/step/date"), Some(&Value::from("2026-12-24")));
}

#[test]
fn overrides_are_read_as_json() {
    let asked = |overrides: &str| {
        let own = ["--status", "quarantined", "--status-since", "2026-03-02T09:00:00Z", "--overrides", overrides];
        run(&[&["deadlines", "--country", "GB", "--format", "json"], &own[..]].concat())
    };
    let run = asked(r#"{"quarantine":{"GB":{"calendarDays":60}}}"#);
    // The 60th day after 2 March, which is not counted.
    assert_eq!(run.json().pointer("/deadlines/0/latestSafe"), Some(&Value::from("2026-05-01")));
    assert_eq!(
        asked(r#"{"quarantine":{"GB":{"days":60}}}"#).error(),
        ("/overrides/quarantine/GB/days".into(), "unknownField".into())
    );
    assert_eq!(asked("{").error(), ("/overrides".into(), "malformedJson".into()));
}

#[test]
fn options_go_before_overrides_which_a_file_may_hold() {
    let place = ["port-dates", "--country", "GB", "--now", "2026-09-14T08:00:00Z", "--overrides"];
    let lead = |run: crate::harness::Run| run.json().pointer("/leadTime/period").cloned().unwrap_or_default();
    let file = TempFile::with(br#"{"leadTimes":{"GB":{"workingDays":7}}}"#);
    let named = format!("@{}", file.name());
    assert_eq!(lead(run(&[&place[..], &[&named[..]]].concat())), serde_json::json!({"workingDays": 7}));
    for own in [r#"{"leadTimes":{"GB":{"workingDays":7}}}"#, r#"{"leadTimes":{"GB":{"calendarDays":7}}}"#, &named] {
        let both = [&place[..], &[own, "--lead-time", "10"]].concat();
        assert_eq!(lead(run(&both)), serde_json::json!({"workingDays": 10}), "{own}");
    }
    let missing = run(&[&place[..], &["@/nowhere/overrides.json"]].concat());
    assert_eq!(missing.error(), ("/overrides".to_owned(), "unreadable".to_owned()));
}

#[test]
fn deadlines_say_what_has_passed_with_now_filled_in() {
    let long_ago = ["--status", "quarantined", "--status-since", "2024-03-01T12:00:00Z"];
    let json = run(&[&["deadlines", "--country", "ES"], &long_ago[..]].concat()).json();
    assert_eq!(json.pointer("/deadlines/0/latestPossible").unwrap(), "2024-03-31");
    assert_eq!(json.pointer("/deadlines/0/passed").unwrap(), true);
}
