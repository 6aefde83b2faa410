//! What an issue offers to mend it with does mend it.

use numgate::Question;
use numgate_tests::{answered, cases};
use serde_json::{Value, json};

/// Makes the operations of a JSON Patch in a document.
fn patched(mut document: Value, fix: &Value) -> Value {
    for change in fix.as_array().unwrap() {
        let (path, value) = (change["path"].as_str().unwrap(), change["value"].clone());
        let (holder, name) = path.rsplit_once('/').unwrap();
        let place = document.pointer_mut(holder).unwrap_or_else(|| panic!("{path} has no holder"));
        match (change["op"].as_str().unwrap(), place) {
            ("remove", Value::Object(record)) => assert!(record.remove(name).is_some(), "{path} is not there"),
            ("replace", Value::Object(record)) => {
                assert!(record.insert(name.to_owned(), value).is_some(), "{path} is not there")
            }
            ("add", Value::Object(record)) => {
                record.insert(name.to_owned(), value);
            }
            (op, place) => panic!("{op} at {path} in {place}"),
        }
    }
    document
}

fn errors(answer: &Value) -> usize {
    answer["issues"].as_array().unwrap().iter().filter(|issue| issue["severity"] == "error").count()
}

#[test]
fn a_fix_makes_its_issue_go() {
    let mut count = std::collections::BTreeMap::new();
    let written = cases().unwrap().into_iter().filter(|case| case.question == Question::Check);
    let mut asked: Vec<Value> = written.map(|case| case.ask).collect();
    // Every mistake that can be mended, in every country, alone and together.
    for country in numgate::Country::ALL {
        let of = |number: Value, rest: Value| {
            let mut order = json!({ "numbers": [number] });
            order.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
            json!({ "request": "activation", "country": country.as_str(), "order": order })
        };
        let address = json!({ "address": { "city": "x", "streetType": "x", "province": "x", "poBoxNumber": "x" } });
        asked.push(of(json!({ "startFullNumber": "+4912" }), json!({ "endCustomer": address })));
        asked.push(of(json!({ "endFullNumber": "+49 (30) 12" }), json!({ "directoryService": { "name": "x" } })));
        asked.push(of(json!({ "startFullNumber": "+4930129", "endFullNumber": "+4930120" }), json!({})));
        asked.push(of(
            json!({ "startFullNumber": "+34512345678", "endFullNumber": "+34512345678", "numberType": "Geo" }),
            json!({}),
        ));
    }
    for ask in asked {
        for issue in answered(Question::Check, &ask)["issues"].as_array().into_iter().flatten() {
            if issue["fix"].is_null() {
                continue;
            }
            let mended = patched(ask.clone(), &issue["fix"]);
            let after = answered(Question::Check, &mended);
            assert!(after["error"].is_null(), "{after}");
            let left = after["issues"].as_array().unwrap().iter();
            let still = left.filter(|other| other["path"] == issue["path"] && other["code"] == issue["code"]).count();
            assert_eq!(still, 0, "{issue}\n  in {ask}\n  and then {after}");
            // Of what is left out nothing graver comes in its place; a number that can be read now may be another's.
            let before = answered(Question::Check, &ask);
            let left_out = issue["fix"].as_array().unwrap().iter().all(|change| change["op"] == "remove");
            assert!(!left_out || errors(&after) <= errors(&before), "{issue}\n  in {ask}\n  and then {after}");
            *count.entry(issue["code"].as_str().unwrap().to_owned()).or_insert(0) += 1;
        }
    }
    let codes: Vec<_> = count.keys().map(String::as_str).collect();
    let expected =
        ["addressFieldNotHere", "endBeforeStart", "missingField", "notApplicable", "notE164", "otherNumberType"];
    assert_eq!(codes, expected, "{count:?}");
}
