//! Every order machine, walked from its beginning: each way ends in a final status, and how many ways there are is
//! written down by hand.

use std::collections::BTreeMap;

use numgate::{
    Action, Country, Customer, IssueCode, MovesQuestion, OrderKind, PathsQuestion, Question, Rules, Status, Word,
};
use numgate_tests::{answered, root};
use serde_json::{Value, json};

/// The ways of an order from its beginning to each final status; a registered reseller's in Germany where asked.
fn ways(kind: OrderKind, country: Country, registered: bool) -> BTreeMap<String, u64> {
    let mut found = BTreeMap::new();
    let mut customer = Customer::default();
    customer.registered_de_reseller = registered;
    for status in Status::words(Some(kind)) {
        if !is_final(kind, country, status, customer) {
            continue;
        }
        let mut question = PathsQuestion::of_order(country, kind, *status);
        question.customer = Some(customer);
        let answer = Rules::latest().paths(&question).unwrap();
        for path in &answer.paths {
            assert_eq!(path.steps[0].from, None, "{country} {kind}");
            for (step, next) in path.steps.iter().zip(path.steps.iter().skip(1)) {
                assert_eq!(next.from, Some(step.to), "{country} {kind}");
            }
        }
        found.insert((*status).to_owned(), answer.paths.len() as u64);
    }
    found
}

/// Whether every action on the order is refused because it has ended.
fn is_final(kind: OrderKind, country: Country, status: &str, customer: Customer) -> bool {
    let mut question = PathsQuestion::of_order(country, kind, status);
    question.from = Some(status.to_owned());
    question.customer = Some(customer);
    let refused = Rules::latest().paths(&question).unwrap().refused;
    refused.iter().any(|refusal| refusal.code == IssueCode::Terminal)
}

/// Every status that a walk from the beginning comes to, and the ways that end where nothing leads on.
fn walked(kind: OrderKind, country: Country, customer: Customer) -> (Vec<String>, Vec<String>) {
    let (mut reached, mut ends) = (Vec::new(), Vec::new());
    let mut left: Vec<Vec<String>> = Vec::new();
    for status in Status::words(Some(kind)) {
        // A way of one step: the beginning.
        let mut question = PathsQuestion::of_order(country, kind, *status);
        question.customer = Some(customer);
        let answer = Rules::latest().paths(&question).unwrap();
        left.extend(answer.paths.iter().filter(|path| path.steps.len() == 1).map(|_| vec![(*status).to_owned()]));
    }
    while let Some(way) = left.pop() {
        let at = way.last().unwrap();
        reached.push(at.clone());
        let mut question = MovesQuestion::of_order(country, kind, at.as_str());
        question.customer = Some(customer);
        let moves = Rules::latest().moves(&question).unwrap().moves;
        let onward = moves.iter().filter(|step| step.deferred.is_none()).map(|step| step.to.as_str().to_owned());
        let onward: Vec<_> = onward.filter(|next| !way.contains(next)).collect();
        if onward.is_empty() {
            ends.push(at.clone());
        }
        left.extend(onward.into_iter().map(|next| [way.clone(), vec![next]].concat()));
    }
    (reached, ends)
}

#[test]
fn the_ways_of_every_order_are_those_counted_by_hand() {
    let text = std::fs::read_to_string(root().join("fixtures/order-paths.json")).unwrap();
    let expected: Value = serde_json::from_str(&text).unwrap();
    let mut machines = 0;
    for machine in expected["machines"].as_array().unwrap() {
        let kind = OrderKind::read(machine["order"].as_str().unwrap()).unwrap();
        let registered = machine.get("registeredDeReseller").and_then(Value::as_bool);
        for country in machine["countries"].as_array().unwrap() {
            let country: Country = country.as_str().unwrap().parse().unwrap();
            for asked in [false, true] {
                if registered.is_none_or(|registered| registered == asked) {
                    let found = ways(kind, country, asked);
                    assert_eq!(json!(found), machine["ways"], "{kind} {country} {asked}");
                    machines += 1;
                }
            }
        }
    }
    // Every kind of order in every country, for both sorts of customers.
    assert_eq!(machines, OrderKind::ALL.len() * Country::ALL.len() * 2);
}

#[test]
fn every_way_of_an_order_ends_in_a_final_status_and_every_status_is_come_to() {
    for kind in OrderKind::ALL {
        for country in Country::ALL {
            for registered in [false, true] {
                let mut customer = Customer::default();
                customer.registered_de_reseller = registered;
                let (reached, ends) = walked(*kind, *country, customer);
                for end in ends {
                    assert!(is_final(*kind, *country, &end, customer), "{kind} {country}: {end}");
                }
                for status in Status::words(Some(*kind)) {
                    let mut question = MovesQuestion::of_order(*country, *kind, *status);
                    question.customer = Some(customer);
                    let refused = Rules::latest().moves(&question).unwrap().refused;
                    // Notes can be sent to any order, as far as the guide says: their refusal tells what is wrong with the status.
                    let none = [IssueCode::StatusNotHere, IssueCode::OrderNotHere];
                    let here = refused.iter().all(|refusal| !none.contains(&refusal.code))
                        || !Rules::latest().moves(&question).unwrap().moves.is_empty();
                    assert_eq!(reached.iter().any(|own| own == status), here, "{kind} {country}: {status}");
                }
            }
        }
    }
}

#[test]
fn every_action_on_an_order_is_open_or_refused_once() {
    for kind in OrderKind::ALL {
        for country in Country::ALL {
            for status in Status::words(Some(*kind)) {
                let answer = Rules::latest().moves(&MovesQuestion::of_order(*country, *kind, *status)).unwrap();
                let actions: Vec<_> = Action::ALL
                    .iter()
                    .filter(|action| ![Action::Add, Action::Modify, Action::PreActivation].contains(action))
                    .collect();
                assert_eq!(actions.len(), 8);
                for action in actions {
                    let open = answer.moves.iter().filter(|step| step.action == Some(*action)).count();
                    let refused = answer.refused.iter().filter(|step| step.action == Some(*action)).count();
                    assert_eq!(open + refused, 1, "{kind} {country} {status} {action}");
                }
            }
        }
    }
}

#[test]
fn every_machine_of_orders_is_drawn_where_it_is_and_refused_where_it_is_not() {
    for country in Country::ALL {
        for machine in ["portIn", "portOut", "other", "dateChange", "cancel", "modify", "port"] {
            for format in ["mermaid", "dot", "svg", "scxml", "xstate"] {
                let ask = json!({ "country": country.as_str(), "machine": machine, "format": format });
                let answer = answered(Question::Diagram, &ask);
                let missing = *country == Country::NL && ["dateChange", "cancel", "modify"].contains(&machine)
                    || *country == Country::IT && machine == "dateChange";
                match answer.get("text").and_then(Value::as_str) {
                    Some(text) => assert!(!missing && text.contains("Completed") || text.contains("Accepted"), "{ask}"),
                    None => {
                        assert!(missing, "{ask}: {answer}");
                        assert_eq!(answer["error"]["path"], "/machine", "{answer}");
                    }
                }
            }
        }
        let ask = json!({ "country": country.as_str(), "machine": "portIn", "origin": "colt" });
        assert_eq!(answered(Question::Diagram, &ask)["error"]["path"], "/origin");
    }
}

#[test]
fn parent_children_and_number_stand_side_by_side() {
    let ask = json!({ "country": "FR", "machine": "port", "format": "dot" });
    let text = answered(Question::Diagram, &ask)["text"].as_str().unwrap().to_owned();
    for node in ["portIn: Firm order commitment", "dateChange: Accepted", "cancel: Rejected", "modify: Completed"] {
        assert!(text.contains(node), "{node}");
    }
    for number in ["number: PortIn_Allocated", "number: PortIn_Activated"] {
        assert!(text.contains(number), "{number}");
    }
    assert!(text.contains("portInCompleted"));
    // In Germany a number is not shown before the port is done.
    let ask = json!({ "country": "DE", "machine": "port", "format": "dot" });
    let text = answered(Question::Diagram, &ask)["text"].as_str().unwrap().to_owned();
    assert!(!text.contains("PortIn_Allocated") && text.contains("number: PortIn_Activated"));
}

#[test]
fn the_emergency_database_is_spoken_of_in_zone_a_but_germany_and_denmark() {
    use Country::{AT, BE, CH, ES, FR, GB, IE, IT, NL, PT, SE};
    // Line 447 of the guide: all countries except DE, DK and Zone B.
    let spoken_of = [AT, BE, FR, IE, IT, NL, PT, ES, SE, CH, GB];
    for country in Country::ALL {
        for kind in OrderKind::ALL {
            let status = Status::words(Some(*kind)).iter().find(|status| ["Completed", "Accepted"].contains(status));
            let question = MovesQuestion::of_order(*country, *kind, *status.unwrap());
            let notes = Rules::latest().moves(&question).unwrap().notes;
            let told = notes.iter().any(|note| note.clauses.iter().any(|clause| clause.as_str() == "ORD-03"));
            let about = [OrderKind::PortIn, OrderKind::PortOut, OrderKind::Other].contains(kind);
            assert_eq!(told, about && spoken_of.contains(country), "{country} {kind}");
        }
    }
}

#[test]
fn numbers_and_the_order_that_moves_them_tell_the_same_of_every_country() {
    // Lines 273-302 and 551: in Germany numbers have no status on their way.
    for country in Country::ALL {
        let confirmed = PathsQuestion::of_order(*country, OrderKind::PortIn, "Firm order commitment");
        let confirmed = Rules::latest().paths(&confirmed).unwrap().paths;
        let last = confirmed[0].steps.last().unwrap();
        let shown: Vec<_> = last.numbers_become.iter().map(|numbers| numbers.status.as_str()).collect();
        let expected: &[&str] = if *country == Country::DE { &[] } else { &["PortIn_Allocated"] };
        assert_eq!(shown, expected, "{country}");
        let completed = PathsQuestion::of_order(*country, OrderKind::PortOut, "Completed");
        let completed = Rules::latest().paths(&completed).unwrap().paths;
        let steps = &completed[0].steps;
        assert_eq!(steps[0].numbers_become.is_empty(), *country == Country::DE, "{country}");
        let end: Vec<_> = steps.last().unwrap().numbers_become.iter().map(|it| it.status.as_str()).collect();
        let own = if *country == Country::FR { vec!["PortOut", "PortOut"] } else { vec!["PortOut"] };
        assert_eq!(end, [own, vec!["Transferred", "Returned"]].concat(), "{country}");
    }
}
