//! The fields of requests: every field of the document has its place, examples are what they show, and what must be there
//! is missed by `check`.

use std::collections::BTreeSet;

use numgate::{
    Action, Country, FieldKind, Need, Question, Request, Requirement, RequirementsAnswer, RequirementsQuestion, Rules,
    Severity,
};
use numgate_tests::answered;
use serde_json::{Value, json};

fn asked(request: Request, action: Option<Action>, country: Country) -> Option<RequirementsAnswer> {
    let mut question = RequirementsQuestion::new(request, country);
    question.action = action;
    Rules::latest().requirements(&question).ok()
}

/// Every request with every action that it has, in every country.
fn for_each_form(mut check: impl FnMut(&RequirementsAnswer)) {
    for country in Country::ALL {
        for request in Request::ALL {
            for action in [None].into_iter().chain(Action::ALL.iter().copied().map(Some)) {
                if let Some(answer) = asked(*request, action, *country) {
                    check(&answer);
                }
            }
        }
    }
}

#[test]
fn every_field_of_an_order_has_its_place() {
    let answer = asked(Request::Activation, None, Country::GB).unwrap();
    let records = answer.fields.iter().filter(|field| matches!(field.kind, FieldKind::Record | FieldKind::Records));
    let records: Vec<_> = records.map(|field| field.path.as_str().to_owned()).collect();
    for record in [String::from("/order")].into_iter().chain(records) {
        // The error of a field that there is none of lists those that there are.
        let mut wrong = json!({ "!": 1 });
        let list = record == "/order/numbers";
        if list {
            wrong = json!([wrong]);
        }
        for step in record.rsplit('/').filter(|step| !step.is_empty()) {
            wrong = json!({ step: wrong });
        }
        let mut ask = json!({ "request": "activation", "country": "GB" });
        ask.as_object_mut().unwrap().extend(wrong.as_object().unwrap().clone());
        let error = answered(Question::Check, &ask)["error"].clone();
        assert_eq!(error["code"], "unknownField", "{record}: {error}");
        let known = error["expected"].as_str().unwrap().split('`').skip(1).step_by(2).map(str::to_owned);
        let here = if list { format!("{record}/*/") } else { format!("{record}/") };
        let placed: BTreeSet<_> = answer
            .fields
            .iter()
            .filter_map(|field| field.path.as_str().strip_prefix(&here))
            .filter(|name| !name.contains('/'))
            .map(str::to_owned)
            .collect();
        assert_eq!(known.collect::<BTreeSet<_>>(), placed, "{record}");
    }
}

#[test]
fn examples_are_what_they_show() {
    let mut count = 0;
    for country in Country::ALL {
        for field in asked(Request::PortIn, None, *country).unwrap().fields {
            let Some(example) = field.example else { continue };
            let kind = match (field.kind, field.value) {
                (FieldKind::Number, _) => "phone",
                (_, Some(kind)) if kind.as_str() == "postcode" => "postcode",
                _ => continue,
            };
            let answer =
                answered(Question::Value, &json!({ "kind": kind, "country": country.as_str(), "value": example }));
            assert_eq!(answer["verdict"], "wellFormed", "{country} {example}: {answer}");
            if kind == "phone" {
                assert_eq!(answer["validInCountry"], true, "{country} {example}");
            }
            count += 1;
        }
    }
    assert!(count > 100, "{count}");
    for country in Country::ALL {
        let fields = asked(Request::PortIn, None, *country).unwrap().fields;
        let example = |path: &str| fields.iter().find(|field| field.path.as_str() == path).and_then(|it| it.example);
        let order = json!({ "porting": { "window": example("/order/porting/window").unwrap() } });
        let ask = json!({ "request": "portIn", "country": country.as_str(), "order": order });
        let issues = answered(Question::Check, &ask)["issues"].clone();
        let other = issues.as_array().unwrap().iter().any(|issue| issue["code"] == "otherWindow");
        assert!(!other, "{country} {issues}");
        // In parts the guide shows a French number.
        let parts = ["areaCode", "areaCodeExtn", "rangeStart", "rangeEnd"]
            .map(|name| example(&format!("/order/numbers/*/{name}")));
        assert_eq!(parts.iter().flatten().count(), if *country == Country::FR { 4 } else { 0 }, "{country}");
    }
    // The RIO is that of 01 45 67 89 01.
    let rio = json!({ "kind": "rio", "country": "FR", "value": "56F000001IWU", "number": "+33145678901" });
    assert_eq!(answered(Question::Value, &rio)["verdict"], "wellFormed");
}

/// A document with every field that must be there.
fn complete(answer: &RequirementsAnswer) -> Value {
    let mut order = json!({});
    for field in &answer.fields {
        let Some(path) = field.path.as_str().strip_prefix("/order/").filter(|_| field.need == Need::Mandatory) else {
            continue;
        };
        let value = match field.kind {
            FieldKind::Records => json!([{ "startFullNumber": example(answer), "endFullNumber": example(answer) }]),
            FieldKind::Record | FieldKind::Digits => continue,
            FieldKind::Texts => json!(["agreement.pdf"]),
            FieldKind::Boolean => json!(true),
            _ => json!(field.example.unwrap_or("something")),
        };
        let mut place = &mut order;
        for step in path.split('/') {
            place = place.as_object_mut().unwrap().entry(step).or_insert_with(|| json!({}));
        }
        *place = value;
    }
    order
}

fn example(answer: &RequirementsAnswer) -> &'static str {
    let number = answer.fields.iter().find(|field| field.path.as_str() == "/order/numbers/*/startFullNumber");
    number.and_then(|field| field.example).unwrap()
}

fn missing(answer: &RequirementsAnswer, order: &Value) -> BTreeSet<(String, String)> {
    let mut ask = json!({ "request": answer.request.as_str(), "country": answer.country.as_str(), "order": order });
    if let Some(action) = answer.action {
        ask["action"] = json!(action.as_str());
    }
    let found = answered(Question::Check, &ask);
    assert!(found.get("error").is_none(), "{ask}: {found}");
    let issues = found["issues"].as_array().unwrap().iter();
    let told = issues.filter(|issue| ["missingField", "missingNumbers"].contains(&issue["code"].as_str().unwrap()));
    told.map(|issue| (issue["path"].as_str().unwrap().to_owned(), issue["severity"].as_str().unwrap().to_owned()))
        .collect()
}

/// What `check` looks at: not into the address of a part that no rule of the request speaks of.
fn is_checked(field: &Requirement) -> bool {
    field.severity.is_some()
}

#[test]
fn what_must_be_there_is_missed_by_check_and_nothing_else_is() {
    let mut count = 0;
    for_each_form(|answer| {
        // Where the request is not there at all, nothing more is said of its fields.
        let absent = missing(answer, &json!({}));
        if !answer.fields.iter().any(|it| it.path.as_str().starts_with("/order/")) {
            return;
        }
        let name = format!("{} {:?} {}", answer.request, answer.action, answer.country);
        // Each record that is there with one field misses the others.
        let full = complete(answer);
        assert_eq!(missing(answer, &full), BTreeSet::new(), "{name}: {full}");
        for (path, severity) in absent {
            let field = answer.fields.iter().find(|field| field.path.as_str() == path);
            let field = field.unwrap_or_else(|| panic!("{name}: {path} is missed, and has no place"));
            let weighs = if field.severity == Some(Severity::Error) { "error" } else { "warning" };
            assert_eq!((field.need, weighs), (Need::Mandatory, severity.as_str()), "{name} {path}");
        }
        for field in answer.fields.iter().filter(|field| field.need == Need::Mandatory && is_checked(field)) {
            let mut without = full.clone();
            let path = field.path.as_str().strip_prefix("/order").unwrap();
            let (holder, last) = path.rsplit_once('/').unwrap();
            if let Some(record) = without.pointer_mut(holder).and_then(Value::as_object_mut) {
                record.remove(last);
            }
            if ["tripartiteAgreement", "attachments"].contains(&last) || holder == "/endCustomer" {
                continue;
            }
            let told = missing(answer, &without);
            assert!(told.iter().any(|(path, _)| path == field.path.as_str()), "{name} {}: {told:?}", field.path);
            count += 1;
        }
    });
    assert!(count > 200, "{count}");
}
