//! A form tells after each value exactly what changed in the answer.

use numgate::{CheckAnswer, Document, ErrorCode, Form, Question, Rules, ask};
use proptest::prelude::*;
use serde_json::{Value, json};

fn document(value: &Value) -> Document<'static> {
    serde_json::from_value(value.clone()).unwrap()
}

fn port_in() -> Value {
    json!({
        "request": "portIn", "country": "FR", "now": "2026-03-02T09:00:00Z", "customer": { "profile": "microsoft" },
        "order": {
            "numbers": [
                { "startFullNumber": "+33142680000", "endFullNumber": "+33142680099" },
                { "startFullNumber": "+33142690000", "endFullNumber": "+33142690099" },
            ],
            "endCustomer": { "name": "Atelier des Quatre Vents SARL", "address": { "city": "PARIS", "country": "FR" } },
            "porting": { "currentOperator": "the one before", "requestedDate": "2026-03-17", "window": "09:00" },
        },
    })
}

/// What a fresh `check` of the question answers.
fn fresh(question: &Document) -> Value {
    serde_json::to_value(ask(Question::Check, question).unwrap()).unwrap()
}

fn shown(answer: &CheckAnswer) -> Value {
    serde_json::to_value(answer).unwrap()
}

/// Places that are there, that can be made, and that lead nowhere.
const PLACES: &[&str] = &[
    "/request",
    "/action",
    "/country",
    "/now",
    "/on",
    "/language",
    "/readings/F-02",
    "/customer",
    "/customer/profile",
    "/customer/segment",
    "/overrides/maximumRanges",
    "/order",
    "/order/notes",
    "/order/customerReference",
    "/order/attachments",
    "/order/attachments/-",
    "/order/attachments/0",
    "/order/numbers",
    "/order/numbers/-",
    "/order/numbers/0",
    "/order/numbers/1",
    "/order/numbers/2",
    "/order/numbers/7",
    "/order/numbers/01",
    "/order/numbers/0/startFullNumber",
    "/order/numbers/0/endFullNumber",
    "/order/numbers/1/startFullNumber",
    "/order/numbers/1/endFullNumber",
    "/order/numbers/-/startFullNumber",
    "/order/numbers/0/startFullNumber/deeper",
    "/order/endCustomer",
    "/order/endCustomer/name",
    "/order/endCustomer/registrationNumber",
    "/order/endCustomer/address/city",
    "/order/emergencyAddress/city",
    "/order/directoryService/listed",
    "/order/porting",
    "/order/porting/currentOperator",
    "/order/porting/mainBillingNumber",
    "/order/porting/requestedDate",
    "/order/porting/window",
    "/order/porting/rio",
    "/order/porting/colour",
    "/numberStates/0",
    "/numberStates/-",
    "/parent/orderStatus",
    "/a~1b/~0",
    "order",
    "/",
    "",
];

fn values() -> Vec<Option<Value>> {
    let texts = [
        "",
        " ",
        "Exemple",
        "+33142680000",
        "+33142680050",
        "+3314268009",
        "+33142699999",
        "0142680000",
        "2026-03-17",
        "2026-03-02T09:00:00Z",
        "2024-02-01",
        "2026-03-14",
        "soon",
        "09:00",
        "9 o'clock",
        "7FE012345W4A",
        "activation",
        "portIn",
        "portUpdate",
        "changeDate",
        "DE",
        "FR",
        "ES",
        "microsoft",
        "regular",
        "consumer",
        "fr",
        "Free",
        "printed",
        "Firm order commitment",
    ];
    let mut values = vec![None, Some(Value::Null), Some(json!(true)), Some(json!(3)), Some(json!([])), Some(json!({}))];
    values.extend(texts.map(|text| Some(json!(text))));
    values.push(Some(json!({ "startFullNumber": "+33142680010", "endFullNumber": "+33142680019" })));
    values.push(Some(json!([{ "startFullNumber": "+33142680010", "endFullNumber": "+33142680019" }])));
    values.push(Some(json!({ "origin": "colt", "status": "Reserved" })));
    values.push(Some(json!({ "name": "Exemple", "registrationNumber": "FR83404833048" })));
    values.push(Some(port_in()));
    values
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_changes_lead_from_each_answer_to_the_next(
        edits in prop::collection::vec((0..PLACES.len(), prop::sample::select(values())), 1..30),
    ) {
        let mut form = Form::open(Rules::latest(), document(&port_in())).unwrap();
        let mut answer = form.answer().clone();
        for (place, value) in edits {
            let before = form.question().clone();
            let value = value.as_ref().map(document);
            match form.set(PLACES[place], value) {
                Ok(changes) => {
                    changes.apply(&mut answer);
                    if changes.is_empty() {
                        prop_assert_eq!(changes.verdict, answer.verdict);
                    }
                }
                Err(_) => prop_assert_eq!(form.question(), &before),
            }
            prop_assert_eq!(&answer, form.answer());
            prop_assert_eq!(shown(&answer), fresh(form.question()));
        }
    }
}

#[test]
fn a_value_is_put_where_its_pointer_leads() {
    for (pointer, value, at, expected) in [
        ("/order/endCustomer/name", Some(json!("A")), "/order/endCustomer/name", json!("A")),
        ("/order/notes", Some(json!("n")), "/order/notes", json!("n")),
        (
            "/order/directoryService/address/city",
            Some(json!("P")),
            "/order/directoryService",
            json!({ "address": { "city": "P" } }),
        ),
        ("/order/attachments/0", Some(json!("a.pdf")), "/order/attachments", json!(["a.pdf"])),
        ("/order/numbers/2", Some(json!({})), "/order/numbers/2", json!({})),
        ("/order/numbers/-", Some(json!({})), "/order/numbers/2", json!({})),
        ("/order/numbers/0", None, "/order/numbers/0/startFullNumber", json!("+33142690000")),
        ("/order/porting/window", None, "/order/porting/window", Value::Null),
        ("/order/porting/rio", None, "/order/porting/rio", Value::Null),
        ("/order/emergencyAddress/city", None, "/order/emergencyAddress", Value::Null),
    ] {
        let mut form = Form::open(Rules::latest(), document(&port_in())).unwrap();
        form.set(pointer, value.as_ref().map(document)).unwrap_or_else(|error| panic!("{pointer}: {error}"));
        let question = written(form.question());
        assert_eq!(question.pointer(at).cloned().unwrap_or_default(), expected, "{pointer}");
    }
}

#[test]
fn a_pointer_that_leads_nowhere_and_a_value_that_does_not_fit_leave_the_form_as_it_was() {
    for (pointer, value, path, code) in [
        ("/order/numbers/3", Some(json!({})), "/order/numbers", ErrorCode::InvalidValue),
        ("/order/numbers/3", None, "/order/numbers", ErrorCode::InvalidValue),
        ("/order/numbers/01", Some(json!({})), "/order/numbers", ErrorCode::InvalidValue),
        ("/order/porting/window/deep", Some(json!(1)), "/order/porting/window", ErrorCode::InvalidValue),
        ("/order/~notes", Some(json!("n")), "/order", ErrorCode::InvalidValue),
        ("/order/notes~", Some(json!("n")), "/order", ErrorCode::InvalidValue),
        ("order", Some(json!({})), "", ErrorCode::InvalidValue),
        (&"/a".repeat(128), Some(json!({})), "", ErrorCode::InvalidValue),
        ("/order/colour", Some(json!("red")), "/order/colour", ErrorCode::UnknownField),
        ("/order/attachments/1", Some(json!("a")), "/order/attachments", ErrorCode::WrongType),
        ("/country", Some(json!("XX")), "/country", ErrorCode::UnknownWord),
        ("/country", None, "/country", ErrorCode::MissingField),
        ("/order/porting/window", Some(json!(5)), "/order/porting/window", ErrorCode::WrongType),
        ("/order/numbers/0", Some(json!(5)), "/order/numbers/0", ErrorCode::WrongType),
        ("", None, "", ErrorCode::WrongType),
        ("", Some(json!([])), "", ErrorCode::WrongType),
    ] {
        let mut form = Form::open(Rules::latest(), document(&port_in())).unwrap();
        let error = form.set(pointer, value.as_ref().map(document)).unwrap_err();
        assert_eq!((error.path.as_str(), error.code), (path, code), "{pointer}");
        assert_eq!(written(form.question()), port_in(), "{pointer}");
        assert_eq!(shown(form.answer()), fresh(&document(&port_in())), "{pointer}");
    }
}

#[test]
fn what_changed_is_told_and_nothing_else() {
    let mut form = Form::open(Rules::latest(), document(&port_in())).unwrap();
    let mut set = |pointer: &str, value: Value| {
        let changes = form.set(pointer, Some(document(&value))).unwrap();
        let gone: Vec<_> = changes.gone.iter().map(|gone| gone.path.to_string()).collect();
        let appeared: Vec<_> = changes.appeared.iter().map(|it| it.issue.path.to_string()).collect();
        (gone, appeared, changes.settled.len(), changes.opened.len())
    };
    let none = || (Vec::new(), Vec::new(), 0, 0);
    let window = "/order/porting/window".to_owned();
    assert_eq!(set("/order/endCustomer/name", json!("Another")), none());
    assert_eq!(set(&window, json!("nine")), (Vec::new(), vec![window.clone()], 0, 0));
    assert_eq!(set(&window, json!("ten")), (vec![window.clone()], vec![window.clone()], 0, 0));
    assert_eq!(set(&window, json!("ten")), none());
    assert_eq!(set(&window, json!("09:00")), (vec![window.clone()], Vec::new(), 0, 0));
    let (_, _, settled, opened) = set("/order/porting/currentOperator", json!(" "));
    // What is missed is told in one entry, which names it.
    assert_eq!((settled, opened), (1, 1));
    let (_, _, settled, opened) = set("/order/porting/currentOperator", json!("again"));
    assert_eq!((settled, opened), (1, 1));
}

/// A document as JSON.
fn written(document: &Document) -> Value {
    match document {
        Document::Null => Value::Null,
        Document::Boolean(value) => json!(value),
        Document::Integer(value) => json!(value),
        Document::Number(value) => json!(value),
        Document::Text(text) => json!(text),
        Document::List(items) => items.iter().map(written).collect(),
        Document::Record(fields) => fields.iter().map(|(name, value)| (name.clone(), written(value))).collect(),
    }
}
