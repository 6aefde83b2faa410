//! What the README shows beside its programs, which run as documentation tests.

use numgate::Question;
use numgate_tests::{answered, root};
use serde_json::{Value, json};

/// The order that the README shows.
fn order() -> Value {
    let text = std::fs::read_to_string(root().join("README.md")).unwrap();
    let block = text.split("```json\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap();
    serde_json::from_str(block).unwrap()
}

#[test]
fn the_order_of_the_readme_is_a_question_that_is_understood() {
    let answer = answered(Question::Check, &order());
    // It has every field once: those of addresses in other countries, an address of a city alone, and what no activation
    // needs. It is told so; nothing is refused.
    let codes: Vec<_> =
        answer["issues"].as_array().unwrap().iter().map(|issue| issue["code"].as_str().unwrap()).collect();
    let expected = [["addressFieldNotHere"; 3], ["missingField"; 3]].concat();
    assert_eq!((&answer["verdict"], codes), (&json!("undecided"), [expected, vec!["notJudged"]].concat()), "{answer}");
}

#[test]
fn the_order_of_the_readme_has_every_field() {
    let places = [
        "/customer",
        "/order",
        "/order/numbers/0",
        "/order/endCustomer",
        "/order/endCustomer/address",
        "/order/directoryService",
        "/order/porting",
        "/numberStates/0",
        "/parent",
        "/query",
        "/overrides",
        "",
    ];
    for place in places {
        // The error of a field that there is none of lists those that there are.
        let mut asked = order();
        asked.pointer_mut(place).and_then(Value::as_object_mut).unwrap().insert("!".to_owned(), json!(1));
        let error = answered(Question::Check, &asked)["error"].clone();
        assert_eq!(error["code"], "unknownField", "{place}: {error}");
        let known = error["expected"].as_str().unwrap().split('`').skip(1).step_by(2).map(str::to_owned);
        let shown = |field: &str| {
            let own = order().pointer(place).and_then(|own| own.get(field)).is_some();
            let other =
                place.strip_suffix("/0").and_then(|list| order().pointer(&format!("{list}/1/{field}")).cloned());
            // An activation has an optional action only, which would change what is asked.
            own || other.is_some() || (place, field) == ("", "action")
        };
        let missing: Vec<_> = known.filter(|field| !shown(field)).collect();
        assert!(missing.is_empty(), "{place}: {missing:?}");
    }
}
