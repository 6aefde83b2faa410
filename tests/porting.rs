//! What `check` says of porting orders, held against what `moves` and `portDates` say of them.

use numgate::{Country, OrderKind, Question, Status};
use numgate_tests::answered;
use serde_json::{Value, json};

/// The actions of an update, each with an order that has what it needs.
fn actions() -> Vec<(&'static str, Value)> {
    vec![
        ("changeDate", json!({ "requestedDate": "2026-03-04" })),
        ("cancel", json!({})),
        ("modify", json!({ "notes": "the key is at the desk" })),
        ("sendNotes", json!({ "notes": "the key is at the desk" })),
        ("acceptPortOut", json!({})),
        ("rejectPortOut", json!({ "rejectionReason": "under contract" })),
        ("schedulePort", json!({ "requestedDate": "2026-03-04" })),
        ("activatePort", json!({})),
    ]
}

fn list<'v>(answer: &'v Value, field: &str) -> impl Iterator<Item = &'v Value> {
    answer[field].as_array().unwrap_or_else(|| panic!("no `{field}`: {answer}")).iter()
}

/// The code by which an update is refused or left open; nothing where it can be asked.
///
/// The codes are those of `moves`: what else is wrong with an order stands at its parts.
fn told(checked: &Value) -> Option<&str> {
    let at = ["/country", "/parent/order", "/parent/orderStatus", "/action"];
    let own = |entry: &&Value| at.contains(&entry["path"].as_str().unwrap());
    let refused = list(checked, "issues").filter(own).find(|issue| issue["severity"] == "error");
    let open = || list(checked, "pending").filter(own).find(|entry| entry["code"] == "notStated");
    refused.or_else(open).map(|entry| entry["code"].as_str().unwrap())
}

/// Every action of every status of every kind of order in every country, for both sorts of customers: `check` lets through
/// what `moves` lets through, and refuses the rest for the same reason.
fn agree(now: &str) -> (usize, usize) {
    let (mut open, mut refused) = (0, 0);
    for country in Country::ALL {
        for kind in OrderKind::ALL {
            for status in Status::words(Some(*kind)) {
                for registered in [false, true] {
                    let customer = json!({ "registeredDeReseller": registered });
                    let moves = answered(
                        Question::Moves,
                        &json!({ "country": country.as_str(), "order": kind.as_str(), "status": status, "customer": customer,
                            "portDate": "2026-02-11", "statusSince": "2026-02-03T09:00:00Z", "fpd": "2026-02-03", "now": now }),
                    );
                    for (action, order) in actions() {
                        let checked = answered(
                            Question::Check,
                            &json!({ "request": "portUpdate", "action": action, "country": country.as_str(), "order": order,
                                "customer": customer, "now": now,
                                "parent": { "order": kind.as_str(), "orderStatus": status, "portDate": "2026-02-11",
                                    "statusSince": "2026-02-03T09:00:00Z", "fpd": "2026-02-03" } }),
                        );
                        let own = |step: &&Value| step["action"] == action;
                        let found = told(&checked);
                        let context = format!("{country} {kind} {status} {action} {now}: {checked}");
                        if list(&moves, "moves").any(|step| own(&step)) {
                            assert_eq!(found, None, "{context}");
                            open += 1;
                        } else {
                            let expected = list(&moves, "refused").find(own).unwrap_or_else(|| panic!("{context}"));
                            assert_eq!(found, expected["code"].as_str(), "{context}");
                            refused += 1;
                        }
                    }
                }
            }
        }
    }
    (open, refused)
}

#[test]
fn an_update_is_let_through_where_a_move_is_open_and_refused_for_the_reason_that_the_move_is() {
    // In time for everything: a day after each status began, a week before the port. 18 countries with 3 statuses of a date
    // change, 19 with 4 of a cancellation and 1 of a modify; the two ways to initiate a Dutch port; two answers in AT, BE,
    // CH, NL, and of a registered reseller in DE; each for two sorts of customers.
    let open = 2 * (18 * 3 + 19 * 4 + 19 + 2 + 4 * 2) + 2;
    let (found, refused) = agree("2026-02-04T09:00:00Z");
    assert_eq!(found, open);
    // The statuses of the kinds are 13, 10, 3, 3, 3 and 2.
    assert_eq!(found + refused, Country::ALL.len() * 34 * 2 * 8);
}

#[test]
fn an_update_that_comes_late_is_refused_as_its_move_is() {
    // On the day before the port, after 72 hours of feedback and 5 working days of an answer, there is left what has no last
    // moment: a date change and a cancellation in validation, a cancellation of what was submitted, and the Dutch port.
    let (found, _) = agree("2026-02-11T09:00:00Z");
    assert_eq!(found, 2 * (18 + 2 * 19 + 2));
}

#[test]
fn a_day_is_judged_as_it_can_be_booked() {
    let mut days = 0;
    for country in Country::ALL {
        for (now, own) in [
            ("2026-03-27T09:00:00Z", Value::Null),
            ("2025-10-20T15:59:59Z", json!({ "workingDays": 3 })),
            ("2026-06-15T21:30:00Z", json!({ "calendarDays": 4 })),
            ("2025-12-19T17:00:00Z", json!({ "hours": 30 })),
        ] {
            let mut overrides = json!({});
            if !own.is_null() {
                overrides["leadTimes"] = json!({ country.as_str(): own });
            }
            let booked = answered(
                Question::PortDates,
                &json!({ "country": country.as_str(), "now": now, "overrides": overrides }),
            );
            let days_off = booked.pointer("/outOfHoursTerms/daysOff") == Some(&json!(true));
            for day in list(&booked, "days") {
                let checked = answered(
                    Question::Check,
                    &json!({ "request": "portIn", "country": country.as_str(), "now": now, "overrides": overrides,
                        "order": { "porting": { "requestedDate": day["date"] } } }),
                );
                let at = |field: &str| -> Vec<String> {
                    list(&checked, field)
                        .filter(|entry| entry["path"] == "/order/porting/requestedDate")
                        .map(|entry| entry["code"].as_str().unwrap().to_owned())
                        .collect()
                };
                let (mut issues, mut pending) = (Vec::new(), Vec::new());
                for reason in day["reasons"].as_array().into_iter().flatten() {
                    match reason["code"].as_str().unwrap() {
                        "past" => issues.push("dayOutOfRange"),
                        "beforeLeadTime" => issues.push("beforeLeadTime"),
                        "noLeadTime" => pending.push("leadTimeNotStated"),
                        // Where days off can be had, the porting desk must agree; elsewhere nobody says it.
                        "weekend" | "holiday" => pending.push(if days_off { "outOfHours" } else { "windowNotStated" }),
                        other => panic!("{other}"),
                    }
                }
                if day["beforeSafe"] == true {
                    issues.push("beforeLeadTime");
                }
                if day.get("remark").is_some() {
                    issues.push("dayInDoubt");
                }
                assert_eq!(
                    (at("issues"), at("pending")),
                    (
                        issues.iter().map(|code| (*code).to_owned()).collect(),
                        pending.iter().map(|code| (*code).to_owned()).collect(),
                    ),
                    "{country} {now} {day}: {checked}"
                );
                // What `check` says of it is what the day is.
                let approval = pending.contains(&"outOfHours");
                let stated = pending.iter().all(|code| *code == "outOfHours");
                let refused =
                    pending.is_empty() && issues.iter().any(|code| *code != "dayInDoubt") && day["beforeSafe"] != true;
                match day["bookable"].as_str().unwrap() {
                    "yes" => assert!(pending.is_empty() && !refused, "{country} {now} {day}: {checked}"),
                    "outOfHours" => assert!(approval && stated, "{country} {now} {day}: {checked}"),
                    "notStated" => assert!(!stated, "{country} {now} {day}: {checked}"),
                    "no" => assert!(!issues.is_empty(), "{country} {now} {day}: {checked}"),
                    other => panic!("{other}"),
                }
                days += 1;
            }
        }
    }
    // Six weeks of each country but the Netherlands, where no day is wished for.
    assert_eq!(days, 19 * 4 * 42);
}

#[test]
fn every_time_of_day_lies_in_a_window_or_is_told() {
    for country in Country::ALL {
        let booked =
            answered(Question::PortDates, &json!({ "country": country.as_str(), "now": "2026-03-02T09:00:00Z" }));
        let windows: Vec<_> = booked.get("windows").and_then(Value::as_array).cloned().unwrap_or_default();
        for minutes in (0..24 * 60).step_by(15) {
            let time = format!("{:02}:{:02}", minutes / 60, minutes % 60);
            let checked = answered(
                Question::Check,
                &json!({ "request": "portUpdate", "action": "changeDate", "country": country.as_str(),
                    "order": { "requestedDate": "2026-03-04", "window": time }, "now": "2026-03-02T09:00:00Z",
                    "parent": { "orderStatus": "Validation In Progress" } }),
            );
            let told = list(&checked, "issues").chain(list(&checked, "pending"));
            let told: Vec<_> =
                told.filter(|entry| entry["path"] == "/order/window").map(|entry| &entry["code"]).collect();
            let within = windows.iter().any(|window| {
                let (from, to) = (window["from"].as_str().unwrap(), window.get("to").and_then(Value::as_str));
                window["hours"] == "business"
                    && to.map_or(from == time, |to| from <= time.as_str() && time.as_str() < to)
            });
            // No date change in NL and IT: nothing is said of its window.
            if within || ["NL", "IT"].contains(&country.as_str()) {
                assert!(told.is_empty(), "{country} {time}: {checked}");
            } else {
                let starts = windows.iter().all(|window| window.get("to").is_none());
                let expected = if windows.is_empty() {
                    "windowNotStated"
                } else if starts {
                    "otherWindow"
                } else {
                    "outOfHours"
                };
                assert_eq!(told, [expected], "{country} {time}: {checked}");
            }
        }
    }
}
