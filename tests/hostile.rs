//! Questions that nobody means well: always an error with its place, never a panic.

use std::fmt::Write;

use numgate::{Document, ErrorCode, Question, ask};
use numgate_tests::answered;
use proptest::prelude::*;
use serde_json::{Value, json};

fn refused(question: Question, content: Value) -> (String, String) {
    let answer = answered(question, &content);
    let error = answer.get("error").unwrap_or_else(|| panic!("{content} was answered: {answer}"));
    (error["path"].as_str().unwrap().to_owned(), error["code"].as_str().unwrap().to_owned())
}

#[test]
fn a_wrong_type_is_refused_with_its_place() {
    #[rustfmt::skip]
    let cases = [
        (json!(null), "", "wrongType"),
        (json!([]), "", "wrongType"),
        (json!("text"), "", "wrongType"),
        (json!({}), "/request", "missingField"),
        (json!({"request": null, "country": "ES"}), "/request", "missingField"),
        (json!({"request": 1, "country": "ES"}), "/request", "wrongType"),
        (json!({"request": "activation", "country": ["ES"]}), "/country", "wrongType"),
        (json!({"request": "activation", "country": "ES", "order": []}), "/order", "wrongType"),
        (json!({"request": "activation", "country": "ES", "order": {"numbers": {}}}), "/order/numbers", "wrongType"),
        (json!({"request": "activation", "country": "ES", "order": {"numbers": [[]]}}), "/order/numbers/0", "wrongType"),
        (json!({"request": "activation", "country": "ES", "order": {"numbers": [{}, {"startFullNumber": 34}]}}), "/order/numbers/1/startFullNumber", "wrongType"),
        (json!({"request": "activation", "country": "ES", "order": {"tripartiteAgreement": "yes"}}), "/order/tripartiteAgreement", "wrongType"),
        (json!({"request": "activation", "country": "ES", "overrides": {"maximumRanges": 1.5}}), "/overrides/maximumRanges", "wrongType"),
        (json!({"request": "activation", "country": "ES", "overrides": {"maximumRanges": -1}}), "/overrides/maximumRanges", "invalidValue"),
        (json!({"request": "activation", "country": "ES", "readings": {"F-99": "printed"}}), "/readings/F-99", "unknownWord"),
        (json!({"request": "activation", "country": "ES", "readings": {"F-01": "returned"}}), "/readings/F-01", "unknownWord"),
        (json!({"request": "activation", "country": "ES", "numberStates": [{"origin": "colt"}]}), "/numberStates/0/status", "missingField"),
        (json!({"request": "activation", "country": "ES", "colour": null}), "/colour", "unknownField"),
        (json!({"request": "activation", "country": "ES", "order": {"endCustomer": {"address": {"citty": "Madrid"}}}}), "/order/endCustomer/address/citty", "unknownField"),
        (json!({"request": "activation", "country": "ES", "a/b~c": 1}), "/a~1b~0c", "unknownField"),
    ];
    for (content, path, code) in cases {
        assert_eq!(refused(Question::Check, content.clone()), (path.to_owned(), code.to_owned()), "{content}");
    }
}

#[test]
fn an_error_is_one_line_whatever_a_field_is_called() {
    let document: Document = serde_json::from_str(r#"{"country":"ES","st\natus\u001b[31m":"Free"}"#).unwrap();
    let error = ask(Question::Moves, &document).unwrap_err();
    assert_eq!(error.path.as_str(), "/st\natus\u{1b}[31m");
    assert!(error.to_string().starts_with("/st\u{fffd}atus\u{fffd}[31m: expected one of "), "{error}");
}

#[test]
fn absent_and_null_mean_the_same() {
    let bare = json!({"request": "reservation", "country": "ES", "order": {"numbers": [{"startFullNumber": "+34810000000", "endFullNumber": "+34810000000"}]}});
    let mut nulled = bare.clone();
    for field in ["action", "now", "customer", "numberStates", "parent", "on", "language", "readings", "overrides"] {
        nulled[field] = Value::Null;
    }
    nulled["order"]["endCustomer"] = Value::Null;
    nulled["order"]["numbers"][0]["areaCode"] = Value::Null;
    assert_eq!(answered(Question::Check, &bare), answered(Question::Check, &nulled));
}

#[test]
fn the_same_field_twice_is_refused() {
    let document: Document =
        serde_json::from_str(r#"{"country":"CH","origin":"colt","status":"Free","country":"CH"}"#).unwrap();
    let error = ask(Question::Moves, &document).unwrap_err();
    assert_eq!((error.path.as_str(), error.code), ("/country", ErrorCode::DuplicateField));
    let nulls: Document =
        serde_json::from_str(r#"{"country":null,"country":"CH","origin":"colt","status":"Free"}"#).unwrap();
    assert_eq!(ask(Question::Moves, &nulls).unwrap_err().code, ErrorCode::DuplicateField);
}

#[test]
fn a_huge_question_is_answered_or_refused_but_never_ends_the_program() {
    let long = "9".repeat(1_000_000);
    let item = json!({"startFullNumber": format!("+34{long}"), "endFullNumber": long});
    let answer =
        answered(Question::Check, &json!({"request": "activation", "country": "ES", "order": {"numbers": [item]}}));
    assert_eq!(answer["verdict"], "invalid");
    assert!(answer.to_string().len() < 10_000, "a message repeats what was sent");
    let many = json!({"startFullNumber": "+34810000000", "endFullNumber": "+34810000000"});
    let answer = answered(
        Question::Check,
        &json!({"request": "return", "country": "ES", "order": {"numbers": vec![many; 20_000]}}),
    );
    assert_eq!(answer["issues"][0]["code"], "tooManyRanges");
    assert_eq!(refused(Question::Explain, json!({"id": long})).1, "unknownWord");
    assert_eq!(refused(Question::Moves, json!({"country": long, "origin": "colt", "status": "Free"})).1, "unknownWord");
}

#[test]
fn an_order_of_200_000_items_gets_a_bounded_answer() {
    // Two ends are missing of each item; that no status is given is said once.
    let items = vec![json!({}); 200_000];
    listed(json!({"request": "return", "country": "BE", "order": {"numbers": items}}), "invalid", 400_001, 1);
}

#[test]
fn what_is_beyond_the_list_of_issues_counts() {
    const COUNT: usize = 5_000;
    let single = |index: usize| json!({"startFullNumber": format!("+3225{index:06}"), "endFullNumber": format!("+3225{index:06}")});
    let order = |items: &[Value], states: Value| {
        json!({"request": "return", "country": "BE", "order": {"numbers": items}, "numberStates": states,
               "overrides": {"maximumRanges": COUNT}})
    };
    let (numbers, same): (Vec<_>, Vec<_>) = (0..COUNT).map(|index| (single(index), single(1))).unzip();
    let states = |status: &str| vec![json!({"origin": "colt", "status": status}); COUNT];
    let mut last_is_free = states("Activated");
    last_is_free[COUNT - 1] = json!({"origin": "colt", "status": "Free"});
    listed(order(&numbers, json!(states("Activated"))), "valid", 0, 0);
    listed(order(&numbers, json!(states("Free"))), "invalid", COUNT, 0);
    // Nothing is known of any number: that is said once. Of all but one: of each.
    listed(order(&numbers, Value::Null), "undecided", 0, 1);
    listed(order(&numbers, json!(states("Activated")[..1])), "undecided", 0, COUNT - 1);
    // The same number again and again is a warning; that the last is in a wrong status is not listed, but decides.
    listed(order(&same, json!(states("Activated"))), "valid", COUNT - 1, 0);
    listed(order(&same, json!(last_is_free)), "invalid", COUNT, 0);
}

/// At most 1,000 issues and as many open questions are listed, and one more of each says how many are not.
fn listed(content: Value, verdict: &str, issues: usize, pending: usize) {
    let answer = answered(Question::Check, &content);
    assert_eq!(answer["verdict"], verdict);
    for (name, found) in [("issues", issues), ("pending", pending)] {
        let list = answer[name].as_array().unwrap();
        assert_eq!(list.len(), found.min(1_001), "{verdict} {name}");
        if let Some(last) = list.last().filter(|_| found > 1_000) {
            assert_eq!(last["code"], "notListed");
            assert_eq!(last["message"], format!("1000 are listed, {} more are not", found - 1_000));
        }
    }
}

#[test]
fn a_text_that_is_cut_off_or_deep_is_no_document() {
    let whole = r#"{"request":"activation","country":"ES","order":{"numbers":[{"startFullNumber":"+34810000000"}]}}"#;
    for end in 0..whole.len() {
        assert!(serde_json::from_str::<Document>(&whole[..end]).is_err(), "{end}");
    }
    let deep = "[".repeat(100_000);
    assert!(serde_json::from_str::<Document>(&deep).is_err());
    let deep = format!("{}1{}", "[".repeat(100), "]".repeat(100));
    assert!(serde_json::from_str::<Document>(&deep).is_ok_and(|document| ask(Question::Check, &document).is_err()));
    assert!(serde_json::from_slice::<Document>(b"{\"country\":\"\xff\"}").is_err());
}

/// Any JSON, with the names of real fields among its own.
fn anything() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
        prop::sample::select(vec![
            "ES",
            "NL",
            "activation",
            "return",
            "colt",
            "Free",
            "+34810000000",
            "2026-02-30",
            "printed"
        ])
        .prop_map(Value::from),
    ];
    let name = prop_oneof![
        prop::sample::select(vec![
            "request",
            "country",
            "action",
            "order",
            "numbers",
            "customer",
            "numberStates",
            "origin",
            "status",
            "on",
            "readings",
            "overrides",
            "startFullNumber",
            "endFullNumber",
            "areaCode",
            "rangeStart",
            "rangeEnd",
            "F-01",
        ])
        .prop_map(str::to_owned),
        ".{0,6}",
    ];
    leaf.prop_recursive(4, 48, 8, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            prop::collection::btree_map(name.clone(), inner, 0..8).prop_map(|map| map.into_iter().collect()),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn any_json_gets_an_answer_or_an_error(content in anything(), question in prop::sample::select(Question::ALL)) {
        let answer = answered(question, &content);
        prop_assert!(answer.is_object());
        if let Some(error) = answer.get("error") {
            for field in ["path", "code", "expected", "got", "message"] {
                prop_assert!(error[field].is_string(), "{field}: {error}");
            }
        }
    }

    #[test]
    fn any_text_for_a_number_gets_a_verdict(start in ".{0,20}", end in "[+0-9 ()-]{0,18}") {
        let content = json!({"request": "activation", "country": "AT", "order": {"numbers": [{"startFullNumber": start, "endFullNumber": end}]}});
        let answer = answered(Question::Check, &content);
        prop_assert!(answer["verdict"].is_string(), "{answer}");
        let mut line = String::new();
        write!(line, "{answer}").unwrap();
        prop_assert!(!line.contains('\n'));
    }
}
