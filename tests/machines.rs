//! The machines to run: SCXML and XState say the same, and say what `moves` says, both ways.

use std::collections::{BTreeMap, BTreeSet};

use numgate::{
    Country, Customer, Event, FindingId, Machine, Move, MovesQuestion, NumberStatus, Offer, OrderKind, Origin,
    PathsQuestion, Question, Rules, Status, Word,
};
use numgate_tests::answered;
use roxmltree::{Document, Node};
use serde_json::{Value, json};

const SCXML: &str = "http://www.w3.org/2005/07/scxml";
const OWN: &str = "numgate:machine";

/// A machine, from whichever text it is read.
#[derive(Debug, PartialEq)]
struct Chart {
    name: String,
    title: String,
    parallel: bool,
    regions: Vec<Region>,
}

#[derive(Clone, Debug, PartialEq)]
struct Region {
    name: String,
    initial: String,
    states: Vec<State>,
}

/// A state by its status.
#[derive(Clone, Debug, PartialEq)]
struct State {
    status: String,
    ends: bool,
    facts: Facts,
    steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, PartialOrd, Eq, Ord)]
struct Step {
    event: String,
    to: String,
    only_in: Option<(String, String)>,
    /// Where another region keeps it back.
    unless: Vec<(String, String)>,
    facts: Facts,
    timers: Vec<Facts>,
    /// After how many seconds it comes by itself.
    delay: Option<u64>,
}

type Facts = BTreeMap<String, String>;

impl Chart {
    fn region(&self, name: &str) -> &Region {
        self.regions.iter().find(|region| region.name == name).unwrap_or_else(|| panic!("no region {name}"))
    }
}

impl Region {
    fn steps(&self) -> impl Iterator<Item = (&State, &Step)> {
        self.states.iter().flat_map(|state| state.steps.iter().map(move |step| (state, step)))
    }

    fn state(&self, status: &str) -> &State {
        self.states.iter().find(|state| state.status == status).unwrap_or_else(|| panic!("no state {status}"))
    }
}

impl Step {
    fn rules(&self) -> Vec<&str> {
        self.facts["rules"].split(' ').collect()
    }
}

/// The answer's text; `None` where the country has no such machine.
fn text(ask: &Value, format: &str) -> Option<String> {
    let mut ask = ask.clone();
    ask["format"] = json!(format);
    let answer = answered(Question::Diagram, &ask);
    Some(answer.get("text")?.as_str().unwrap().to_owned())
}

fn scxml(ask: &Value) -> Option<Chart> {
    text(ask, "scxml").map(|text| from_scxml(&text))
}

/// Reads SCXML, and refuses what the recommendation does not have.
fn from_scxml(text: &str) -> Chart {
    let document = Document::parse(text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let root = document.root_element();
    let mut ids = BTreeMap::new();
    for node in root.descendants().filter(Node::is_element) {
        assert_eq!(node.tag_name().namespace(), Some(SCXML), "{text}");
        let (parents, attributes): (&[&str], &[&str]) = match node.tag_name().name() {
            "scxml" => (&[], &["version", "datamodel", "name", "initial"]),
            "state" => (&["scxml", "parallel", "state"], &["id", "initial"]),
            "parallel" => (&["scxml"], &["id"]),
            "final" => (&["scxml", "state"], &["id"]),
            "onentry" | "onexit" => (&["state"], &[]),
            "transition" => (&["state"], &["event", "cond", "target"]),
            "send" => (&["onentry"], &["id", "event", "delay"]),
            "cancel" => (&["onexit"], &["sendid"]),
            other => panic!("no element of SCXML: {other}"),
        };
        if let Some(parent) = node.parent_element() {
            assert!(parents.contains(&parent.tag_name().name()), "{node:?} in {parent:?}");
        }
        for attribute in node.attributes() {
            match attribute.namespace() {
                Some(namespace) => assert_eq!(namespace, OWN),
                None => assert!(attributes.contains(&attribute.name()), "{node:?}: {}", attribute.name()),
            }
        }
        if let Some(id) = node.attribute("id") {
            let first = id.starts_with(|letter: char| letter.is_ascii_alphabetic());
            let others = id.chars().all(|letter| letter.is_ascii_alphanumeric() || "._-".contains(letter));
            assert!(first && others, "no NCName: {id}");
            assert!(ids.insert(id.to_owned(), node).is_none(), "twice: {id}");
        }
    }
    assert_eq!((root.attribute("version"), root.attribute("datamodel")), (Some("1.0"), Some("null")));
    let elements =
        |node: Node<'_, '_>| node.children().filter(Node::is_element).map(|node| node.id()).collect::<Vec<_>>();
    let node = |id| document.get_node(id).unwrap();
    let inner: Vec<_> = elements(root).into_iter().map(node).collect();
    let (parallel, holders) = match inner.first().map(|first| (first.tag_name().name(), first.attribute("id"))) {
        Some(("parallel", id)) => {
            assert_eq!((root.attribute("initial"), inner.len()), (id, 1));
            (true, elements(inner[0]).into_iter().map(node).collect())
        }
        // The first event says which of the others runs.
        Some(("state", Some("start"))) if inner.len() > 1 && inner[1].attribute("initial").is_some() => {
            assert_eq!(root.attribute("initial"), Some("start"));
            let regions = &inner[1..];
            for (choice, region) in elements(inner[0]).into_iter().map(node).zip(regions) {
                let name = region.attribute("id").unwrap();
                assert_eq!(choice.attribute("target"), Some(name));
                assert_eq!(choice.attribute("event"), Some(format!("origin.{name}").as_str()));
            }
            assert_eq!(elements(inner[0]).len(), regions.len());
            (false, regions.to_vec())
        }
        _ => (false, vec![root]),
    };
    let status = |id: &str| {
        let node = ids.get(id).unwrap_or_else(|| panic!("no state {id}"));
        node.attribute((OWN, "status")).unwrap_or("start").to_owned()
    };
    let mut regions = Vec::new();
    for holder in &holders {
        let mut states = Vec::new();
        for state in elements(*holder).into_iter().map(node) {
            let id = state.attribute("id").unwrap();
            let plain = status(id).replace(' ', "_");
            let expected =
                if holders.len() > 1 { format!("{}.{plain}", holder.attribute("id").unwrap()) } else { plain };
            assert_eq!(id, expected);
            let mut delays = BTreeMap::new();
            let mut steps: Vec<Step> = Vec::new();
            let mut unless = Vec::new();
            for part in elements(state).into_iter().map(node) {
                let inner = part.first_element_child();
                match part.tag_name().name() {
                    "onentry" => {
                        let send = inner.unwrap();
                        let seconds = send.attribute("delay").unwrap().strip_suffix('s').unwrap().parse().unwrap();
                        delays.insert(send.attribute("event").unwrap().to_owned(), seconds);
                        let cancelled =
                            state.descendants().any(|node| node.attribute("sendid") == send.attribute("id"));
                        assert!(cancelled, "{id}: a timer outlives its state");
                    }
                    "transition" => {
                        let mut step = step(part, &status(id), &status, &ids);
                        // What says nothing does nothing: it keeps back the next of its event.
                        if step.facts.is_empty() {
                            assert!(part.attribute("target").is_none());
                            unless.push((step.event, step.only_in.unwrap()));
                            continue;
                        }
                        let of = |(event, place): (String, _)| {
                            assert_eq!(event, step.event);
                            place
                        };
                        step.unless = unless.drain(..).map(of).collect();
                        steps.push(step);
                    }
                    _ => {}
                }
            }
            assert!(unless.is_empty(), "{id}: {unless:?}");
            for step in &mut steps {
                step.delay = delays.remove(&step.event);
            }
            assert!(delays.is_empty(), "{id}: {delays:?} is heard of nowhere");
            let ends = state.tag_name().name() == "final";
            states.push(State { status: status(id), ends, facts: own(state, &["status"]), steps });
        }
        let name = if holders.len() > 1 { holder.attribute("id").unwrap() } else { "" };
        regions.push(Region { name: name.to_owned(), initial: status(holder.attribute("initial").unwrap()), states });
    }
    let [name, title] = [root.attribute("name"), root.attribute((OWN, "title"))].map(|it| it.unwrap().to_owned());
    Chart { name, title, parallel, regions }
}

fn step(node: Node<'_, '_>, here: &str, status: &dyn Fn(&str) -> String, ids: &BTreeMap<String, Node<'_, '_>>) -> Step {
    let event = node.attribute("event").unwrap().to_owned();
    let token = |token: &str| !token.is_empty() && token.chars().all(|letter| letter.is_ascii_alphanumeric());
    assert!(event.split('.').all(token), "no name of an event: {event}");
    let only_in = node.attribute("cond").map(|cond| {
        let id = cond.strip_prefix("In('").and_then(|rest| rest.strip_suffix("')")).unwrap();
        let region = ids[id].parent_element().unwrap().attribute("id").unwrap();
        (region.to_owned(), status(id))
    });
    let timers = node.attribute((OWN, "timers")).map_or(Vec::new(), |timers| {
        let read = |timer: &str| timer.split(", ").map(|fact| fact.split_once('=').unwrap()).map(owned).collect();
        timers.split("; ").map(read).collect()
    });
    let to = node.attribute("target").map_or_else(|| here.to_owned(), status);
    // Without a target a transition stays where it is.
    assert!(node.attribute("target").is_none() || to != here, "{here}: {event} enters the state anew");
    Step { event, to, only_in, unless: Vec::new(), facts: own(node, &["timers"]), timers, delay: None }
}

fn owned((name, value): (&str, &str)) -> (String, String) {
    (name.to_owned(), value.to_owned())
}

/// The attributes of our own namespace.
fn own(node: Node<'_, '_>, but: &[&str]) -> Facts {
    let own = node.attributes().filter(|attribute| attribute.namespace() == Some(OWN));
    own.filter(|it| !but.contains(&it.name())).map(|it| owned((it.name(), it.value()))).collect()
}

/// Reads a configuration of XState; only what SCXML has too, that is without the sentences for people.
fn xstate(ask: &Value) -> Option<Chart> {
    let text = text(ask, "xstate")?;
    let root: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{error}: {text}"));
    let (name, title) = (string(&root["id"]), string(&root["description"]));
    let states = root["states"].as_object().unwrap();
    let parallel = root.get("type").is_some();
    let nested = states.values().any(|state| state.get("states").is_some());
    let guards = &root["meta"]["guards"];
    let mut regions = Vec::new();
    if nested {
        assert_eq!(parallel, root.get("initial").is_none());
        for (name, region) in states.iter().filter(|(_, region)| region.get("states").is_some()) {
            regions.push(region_of(name, region, guards));
            if !parallel {
                assert_eq!(root["states"]["start"]["on"][format!("origin.{name}")], json!([{ "target": name }]));
            }
        }
    } else {
        regions.push(region_of("", &root, guards));
    }
    Some(Chart { name, title, parallel, regions })
}

fn region_of(name: &str, region: &Value, guards: &Value) -> Region {
    let mut states = Vec::new();
    for (status, state) in region["states"].as_object().unwrap() {
        let mut steps = Vec::new();
        let on = state.get("on").and_then(Value::as_object).into_iter().flatten();
        for (event, transitions) in on {
            // What stands for the events that say more, as SCXML takes any event for them.
            let event = event.strip_suffix(".*").unwrap_or(event);
            let mut unless = Vec::new();
            for transition in transitions.as_array().unwrap() {
                let only_in = transition.get("guard").map(|guard| {
                    let place = guards[string(guard)].as_object().unwrap();
                    assert_eq!(place.len(), 1);
                    place.iter().map(|(region, status)| (region.clone(), string(status))).next().unwrap()
                });
                if transition.get("target").is_none() {
                    assert_eq!(transition.as_object().unwrap().len(), 1, "{name} {status} {event}");
                    unless.push(only_in.unwrap());
                    continue;
                }
                assert!(!string(&transition["description"]).is_empty(), "{name} {status} {event}");
                let mut facts = facts(&transition["meta"]);
                facts.remove("timers");
                let timers = transition["meta"].get("timers").and_then(Value::as_array).into_iter().flatten();
                let timers = timers.map(self::facts).collect();
                // A delay brings the same move as one of the events.
                let same = |(delay, brought): (&String, &Value)| {
                    let brings = brought.as_array().unwrap().contains(transition);
                    brings.then(|| delay.parse::<u64>().unwrap() / 1000)
                };
                let delay = state.get("after").and_then(Value::as_object).into_iter().flatten().find_map(same);
                let to = string(&transition["target"]);
                let unless = std::mem::take(&mut unless);
                steps.push(Step { event: event.to_owned(), to, only_in, unless, facts, timers, delay });
            }
            assert!(unless.is_empty(), "{name} {status} {event}");
        }
        let after = state.get("after").and_then(Value::as_object).into_iter().flatten();
        let brought: Vec<_> = after.flat_map(|(_, brought)| brought.as_array().unwrap()).collect();
        // As many moves, and as much that keeps them back.
        let delayed = steps.iter().filter(|step| step.delay.is_some()).map(|step| 1 + step.unless.len());
        assert_eq!(delayed.sum::<usize>(), brought.len(), "{name} {status}");
        let kept: BTreeSet<_> =
            brought.iter().filter(|it| it.get("target").is_none()).map(|it| string(&it["guard"])).collect();
        let of = steps.iter().filter(|step| step.delay.is_some()).flat_map(|step| &step.unless);
        assert_eq!(of.map(|(region, status)| format!("{region}: {status}")).collect::<BTreeSet<_>>(), kept);
        let ends = state.get("type") == Some(&json!("final"));
        states.push(State { status: status.clone(), ends, facts: facts(&state["meta"]), steps });
    }
    let initial = string(&region["initial"]);
    Region { name: name.to_owned(), initial, states }
}

fn string(value: &Value) -> String {
    value.as_str().unwrap_or_else(|| panic!("no text: {value}")).to_owned()
}

/// What `meta` says, as attributes say it.
fn facts(meta: &Value) -> Facts {
    let said = |value: &Value| match value {
        Value::Array(words) => words.iter().map(|word| word.as_str().unwrap_or("")).collect::<Vec<_>>().join(" "),
        Value::Object(period) => period.iter().map(|(unit, count)| format!("{count} {unit}")).collect(),
        value => string(value),
    };
    meta.as_object().unwrap().iter().map(|(name, value)| (name.clone(), said(value))).collect()
}

/// Every machine that can be asked for in a country, whether it is there or not.
fn machines(country: Country) -> Vec<Value> {
    let number = |origin: &Origin| json!({ "country": country.as_str(), "origin": origin.as_str() });
    let order = |machine: &Machine| json!({ "country": country.as_str(), "machine": machine.as_str() });
    Origin::ALL.iter().map(number).chain(Machine::ALL.iter().map(order)).collect()
}

#[test]
fn scxml_and_xstate_say_the_same() {
    let mut there = 0;
    for country in Country::ALL {
        for ask in machines(*country) {
            let (mut one, mut other) = (scxml(&ask), xstate(&ask));
            for chart in [&mut one, &mut other].into_iter().flatten() {
                for region in &mut chart.regions {
                    // JSON is read into sorted objects.
                    region.states.sort_by(|a, b| a.status.cmp(&b.status));
                    region.states.iter_mut().for_each(|state| state.steps.sort());
                }
                chart.regions.sort_by(|a, b| a.name.cmp(&b.name));
            }
            there += usize::from(one.is_some());
            assert_eq!(one, other, "{ask}");
        }
    }
    // 2 origins and 8 machines each, the customer's own numbers in France; without child orders in NL, and one in IT.
    assert_eq!(there, 20 * 10 + 1 - 3 - 1);
}

/// No event leads to two states, also by the way in which SCXML matches the beginning of a name.
fn assert_determined(region: &Region, what: &dyn std::fmt::Debug) {
    for state in &region.states {
        for (place, step) in state.steps.iter().enumerate() {
            for other in &state.steps[..place] {
                let begins = |a: &Step, b: &Step| format!("{}.", b.event).starts_with(&format!("{}.", a.event));
                let both = begins(step, other) || begins(other, step);
                assert!(!both || step.only_in != other.only_in, "{what:?} {}: {step:?} {other:?}", state.status);
            }
        }
    }
}

#[test]
fn machines_are_determined_and_every_status_of_them_is_come_to() {
    let mut never = BTreeSet::new();
    for country in Country::ALL {
        for ask in machines(*country) {
            for region in scxml(&ask).into_iter().flat_map(|chart| chart.regions) {
                assert_determined(&region, &ask);
                let mut reached = BTreeSet::from([region.initial.as_str()]);
                let mut before = 0;
                while reached.len() > before {
                    before = reached.len();
                    let onward = region.steps().filter(|(state, _)| reached.contains(state.status.as_str()));
                    let onward: Vec<_> = onward.map(|(_, step)| step.to.as_str()).collect();
                    reached.extend(onward);
                }
                for state in &region.states {
                    assert!(!state.ends || state.steps.is_empty() && state.facts["kind"] == "final", "{ask}");
                    if !reached.contains(state.status.as_str()) {
                        let finding = state.facts.get("finding").cloned().unwrap_or_default();
                        never.insert((country.as_str(), state.status.clone(), finding));
                    }
                }
            }
        }
    }
    // What the guide lists there, and leads to under another reading alone.
    let listed = |country, finding: &'static str| {
        ["PortIn_Quarantined", "PortIn_Reallocated"].map(|status| (country, status.to_owned(), finding.to_owned()))
    };
    assert_eq!(never, [listed("IT", "F-04"), listed("SE", "F-03")].concat().into_iter().collect());
}

#[test]
fn machines_are_determined_under_every_reading() {
    let findings = answered(Question::Findings, &json!({}));
    let mut readings = 0;
    for finding in findings["findings"].as_array().unwrap() {
        assert!(FindingId::read(finding["id"].as_str().unwrap()).is_some());
        for reading in finding["readings"].as_array().unwrap().iter().filter(|reading| reading["default"] == false) {
            readings += 1;
            for country in Country::ALL {
                for mut ask in machines(*country) {
                    ask["readings"] = json!({ finding["id"].as_str().unwrap(): reading["reading"] });
                    for region in scxml(&ask).into_iter().flat_map(|chart| chart.regions) {
                        assert_determined(&region, &ask);
                    }
                }
            }
        }
    }
    assert!(readings > 5, "{readings}");
}

/// The customers whose moves a machine has.
fn customers() -> [Customer; 2] {
    [false, true].map(|registered| {
        let mut customer = Customer::default();
        customer.offer = Offer::Premium;
        customer.registered_de_reseller = registered;
        customer
    })
}

/// One move as a machine has it: event, end, rule, who makes it, finding.
type Taken = (String, String, String, String, Option<String>);

/// A move as `moves` and `paths` tell it, as the steps of a machine of orders of a kind, or of numbers.
fn taken(step: &Move, kind: Option<OrderKind>) -> Vec<Taken> {
    let happens = |event: Event| match event {
        Event::ChildAccepted | Event::ChildRejected | Event::ChildCompleted => {
            format!("{event}.{}", step.child.or(kind).unwrap())
        }
        event => event.to_string(),
    };
    let event = match (step.request, step.action, step.event) {
        (Some(request), Some(action), _) => format!("{request}.{action}"),
        (Some(request), None, _) => request.to_string(),
        (None, _, event) => happens(event.unwrap()),
    };
    let through = step.through.map(|status| status.to_string());
    let (to, rule) = (through.unwrap_or_else(|| step.to.to_string()), step.rule.as_str().to_owned());
    let (by, finding) = (step.by.to_string(), step.finding.map(|finding| finding.to_string()));
    match step.deferred {
        None => vec![(event, to, rule, by, finding)],
        Some(then) => vec![
            (event, step.from.unwrap().to_string(), rule.clone(), by, finding.clone()),
            (happens(then), to, rule, "operator".to_owned(), finding),
        ],
    }
}

/// The moves out of a state of a machine, each once a rule; what tells moves of one event apart is left out.
fn steps_of(state: &State) -> BTreeSet<Taken> {
    let mut steps = BTreeSet::new();
    for step in &state.steps {
        let marks = [(".only088", "numbers", "only 088"), (".not088", "numbers", "not 088")];
        let customers =
            [(".registered", "customer", "registered reseller"), (".unregistered", "customer", "anybody else")];
        let mut event = step.event.as_str();
        for (mark, fact, value) in marks.into_iter().chain(customers) {
            if let Some(plain) = event.strip_suffix(mark) {
                assert_eq!(step.facts[fact], value, "{step:?}");
                let twice = |other: &&Step| other.event.starts_with(&format!("{plain}.")) && other.to != step.to;
                assert!(state.steps.iter().any(|other| twice(&other)), "nothing to tell apart: {step:?}");
                event = plain;
            }
        }
        for rule in step.rules() {
            let (by, finding) = (step.facts["by"].clone(), step.facts.get("finding").cloned());
            let taken = (event.to_owned(), step.to.clone(), rule.to_owned(), by, finding);
            assert!(steps.insert(taken), "twice: {step:?}");
        }
    }
    steps
}

#[test]
fn machines_of_orders_have_the_moves_of_orders_and_no_other() {
    for kind in OrderKind::ALL {
        for country in Country::ALL {
            let ask = json!({ "country": country.as_str(), "machine": kind.as_str() });
            let Some(chart) = scxml(&ask) else { continue };
            let mut begins = BTreeSet::new();
            let mut statuses = BTreeSet::from(["start".to_owned()]);
            for status in Status::words(Some(*kind)) {
                let mut expected = BTreeSet::new();
                for customer in customers() {
                    let mut question = MovesQuestion::of_order(*country, *kind, *status);
                    question.customer = Some(customer);
                    let moves = Rules::latest().moves(&question).unwrap().moves;
                    expected.extend(moves.iter().flat_map(|step| taken(step, Some(*kind))));
                    let mut question = PathsQuestion::of_order(*country, *kind, *status);
                    question.customer = Some(customer);
                    let paths = Rules::latest().paths(&question).unwrap().paths;
                    statuses.extend(paths.first().map(|_| (*status).to_owned()));
                    begins.extend(paths.iter().flat_map(|path| taken(&path.steps[0], Some(*kind))));
                }
                let state = chart.regions[0].states.iter().find(|state| state.status == *status);
                assert_eq!(state.map(steps_of).unwrap_or_default(), expected, "{ask} {status}");
            }
            assert_eq!(steps_of(chart.regions[0].state("start")), begins, "{ask}");
            let own: BTreeSet<_> = chart.regions[0].states.iter().map(|state| state.status.clone()).collect();
            assert_eq!(own, statuses, "{ask}");
        }
    }
}

#[test]
fn machines_of_numbers_have_the_moves_of_numbers_and_no_other() {
    for country in Country::ALL {
        let every = scxml(&json!({ "country": country.as_str() })).unwrap();
        for origin in Origin::ALL {
            let ask = json!({ "country": country.as_str(), "origin": origin.as_str() });
            let Some(chart) = scxml(&ask) else {
                assert!(every.regions.iter().all(|region| region.name != origin.as_str()));
                continue;
            };
            let region = &chart.regions[0];
            assert_eq!(Region { name: origin.to_string(), ..region.clone() }, *every.region(origin.as_str()), "{ask}");
            for status in NumberStatus::ALL {
                let mut expected = BTreeSet::new();
                for customer in customers() {
                    let mut question = MovesQuestion::new(*country, *origin, *status);
                    question.customer = Some(customer);
                    let moves = Rules::latest().moves(&question).unwrap().moves;
                    expected.extend(moves.iter().flat_map(|step| taken(step, None)));
                }
                let state = region.states.iter().find(|state| state.status == status.as_str());
                assert_eq!(state.map(steps_of).unwrap_or_default(), expected, "{ask} {status}");
            }
            // Lines 273-302 and 551 of the guide: a number is in stock from the confirmation on, in DE from the end on.
            if *origin == Origin::PortedIn {
                let events: Vec<_> = region.state("start").steps.iter().map(|step| (&*step.event, &*step.to)).collect();
                let expected = match country {
                    Country::DE => ("portInCompleted", "PortIn_Activated"),
                    _ => ("portInConfirmed", "PortIn_Allocated"),
                };
                assert_eq!(events, [expected], "{ask}");
            } else {
                assert_eq!(region.initial, "Free", "{ask}");
            }
        }
    }
}

#[test]
fn beside_each_other_a_parent_its_children_and_a_number_move_as_they_do_alone() {
    for country in Country::ALL {
        let of = |machine: &str| scxml(&json!({ "country": country.as_str(), "machine": machine }));
        let chart = of("port").unwrap();
        assert!(chart.parallel);
        let children: Vec<_> =
            ["dateChange", "cancel", "modify"].into_iter().filter(|kind| of(kind).is_some()).collect();
        let names: Vec<_> = chart.regions.iter().map(|region| region.name.as_str()).collect();
        assert_eq!(names, [&["portIn"], children.as_slice(), &["number"]].concat(), "{country}");
        // The parent's own moves, and where its children can be asked for and its numbers move.
        let mut asked: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        let mut moves_numbers: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
        for status in Status::words(Some(OrderKind::PortIn)) {
            let question = MovesQuestion::of_order(*country, OrderKind::PortIn, *status);
            for step in Rules::latest().moves(&question).unwrap().moves {
                if let Some(child) = step.child.filter(|_| step.request.is_some()) {
                    asked.entry(child.to_string()).or_default().insert((*status).to_owned());
                }
                let event = step.deferred.or(step.event).map(|event| event.to_string()).unwrap_or_default();
                for numbers in step.numbers_become.iter().filter(|numbers| numbers.origin == Origin::PortedIn) {
                    let key = (event.clone(), numbers.status.to_string());
                    moves_numbers.entry(key).or_default().insert((*status).to_owned());
                }
            }
        }
        // PIN-04: without an update from the customer. Of whatever kind the child order is, while it is open.
        let open =
            [("dateChange", "Validation In Progress"), ("cancel", "Validation In Progress"), ("modify", "In progress")];
        let open = open.map(|(kind, status)| (kind.to_owned(), status.to_owned()));
        let open: Vec<_> = open.into_iter().filter(|(kind, _)| children.contains(&kind.as_str())).collect();
        for (state, step) in chart.regions.iter().flat_map(Region::steps) {
            let expires = (&*state.status, &*step.event) == ("Customer feedback awaited", "feedbackExpiry");
            assert_eq!(step.unless, if expires { open.as_slice() } else { &[] }, "{country} {step:?}");
            assert_eq!(step.delay, expires.then_some(72 * 3600), "{country} {step:?}");
        }
        let unguarded = |region: &Region| {
            let mut region = region.clone();
            region.states.iter_mut().for_each(|state| {
                state.steps.iter_mut().for_each(|step| {
                    (step.only_in, step.unless, step.delay) = (None, Vec::new(), None);
                });
                state.steps.dedup();
            });
            region
        };
        let alone = Region { name: "portIn".to_owned(), ..of("portIn").unwrap().regions.remove(0) };
        assert_eq!(unguarded(chart.region("portIn")), alone, "{country}");
        for kind in children {
            let region = chart.region(kind);
            let mut plain = unguarded(region);
            let begins = plain.state("start").steps.clone();
            for state in plain.states.iter_mut().filter(|state| state.facts["kind"] == "final") {
                // What has ended gives way to the next of its kind.
                assert_eq!(state.steps, begins, "{country} {kind}");
                state.steps.clear();
                state.ends = true;
            }
            assert_eq!(plain, Region { name: kind.to_owned(), ..of(kind).unwrap().regions.remove(0) });
            let guards = region.state("start").steps.iter().map(|step| step.only_in.clone().unwrap());
            let expected = asked[kind].iter().map(|status| ("portIn".to_owned(), status.clone()));
            assert_eq!(guards.collect::<BTreeSet<_>>(), expected.collect(), "{country} {kind}");
            // Its outcome moves the parent while there is such a child.
            for (state, step) in
                region.steps().filter(|(state, _)| state.status != "start" && state.facts["kind"] != "final")
            {
                assert_eq!(step.only_in, None);
                for (_, other) in chart.region("portIn").steps().filter(|(_, other)| other.event == step.event) {
                    assert_eq!(other.only_in, Some((kind.to_owned(), state.status.clone())), "{country} {other:?}");
                }
            }
        }
        let whole = scxml(&json!({ "country": country.as_str(), "origin": "portedIn" })).unwrap();
        let mut told: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
        for (state, step) in chart.region("number").steps() {
            let plain = Step { only_in: None, ..step.clone() };
            assert!(whole.regions[0].state(&state.status).steps.contains(&plain), "{country} {step:?}");
            let (region, status) = step.only_in.clone().unwrap();
            assert_eq!(region, "portIn");
            told.entry((step.event.clone(), step.to.clone())).or_default().insert(status);
        }
        assert_eq!(told, moves_numbers, "{country}");
    }
}

/// Every configuration of machines side by side that events lead to.
fn configurations(chart: &Chart) -> BTreeSet<Vec<String>> {
    let events: BTreeSet<_> =
        chart.regions.iter().flat_map(Region::steps).map(|(_, step)| step.event.clone()).collect();
    let mut seen = BTreeSet::new();
    let mut left = vec![chart.regions.iter().map(|region| region.initial.clone()).collect::<Vec<_>>()];
    while let Some(at) = left.pop() {
        if !seen.insert(at.clone()) {
            continue;
        }
        let place = |name: &str| chart.regions.iter().position(|region| region.name == name).unwrap();
        for event in &events {
            let mut next = at.clone();
            for (index, region) in chart.regions.iter().enumerate() {
                let open = |step: &&Step| {
                    let free = step.only_in.as_ref().is_none_or(|(name, status)| at[place(name)] == *status);
                    let kept = step.unless.iter().any(|(name, status)| at[place(name)] == *status);
                    step.event == *event && free && !kept
                };
                let open: Vec<_> = region.state(&at[index]).steps.iter().filter(|step| open(step)).collect();
                assert!(open.len() <= 1, "{open:?}");
                if let Some(step) = open.first() {
                    next[index].clone_from(&step.to);
                }
            }
            left.push(next);
        }
    }
    seen
}

#[test]
fn numbers_are_in_stock_when_the_port_in_is_confirmed_and_in_use_when_it_is_done() {
    for country in Country::ALL {
        let chart = scxml(&json!({ "country": country.as_str(), "machine": "port" })).unwrap();
        let seen = configurations(&chart);
        for (index, region) in chart.regions.iter().enumerate() {
            for state in &region.states {
                let come_to = seen.iter().any(|at| at[index] == state.status);
                assert!(come_to, "{country} {}: {}", region.name, state.status);
            }
        }
        for at in &seen {
            let (parent, number) = (at.first().unwrap().as_str(), at.last().unwrap().as_str());
            match parent {
                "Completed" => assert_eq!(number, "PortIn_Activated", "{country} {at:?}"),
                "start" => assert_eq!(number, "start", "{country} {at:?}"),
                // In Germany a number has no status before the port is done.
                "Firm order commitment" | "Porting initiated" | "Ready for porting initiation"
                    if *country == Country::DE =>
                {
                    assert_eq!(number, "start", "{at:?}");
                }
                "Firm order commitment" | "Porting initiated" | "Ready for porting initiation" => {
                    assert_eq!(number, "PortIn_Allocated", "{country} {at:?}");
                }
                _ => assert_ne!(number, "PortIn_Activated", "{country} {at:?}"),
            }
        }
    }
}

/// The moves of a machine that come after elapsed time: status, event, seconds.
fn delays(ask: &Value) -> Vec<(String, String, u64)> {
    let chart = scxml(ask).unwrap();
    let steps = chart.regions.iter().flat_map(Region::steps);
    steps.filter_map(|(state, step)| Some((state.status.clone(), step.event.clone(), step.delay?))).collect()
}

#[test]
fn elapsed_hours_alone_are_a_delay_and_only_where_they_are_exact() {
    // PIN-04: 72 elapsed hours, in every country that has the status; alone, a machine does not know of child orders.
    let feedback = ("Customer feedback awaited".to_owned(), "feedbackExpiry".to_owned(), 72 * 3600);
    for country in Country::ALL {
        for ask in machines(*country).iter().filter(|ask| scxml(ask).is_some()) {
            let asked = ask.get("machine").and_then(Value::as_str);
            let expected = match asked {
                Some("port") if *country != Country::NL => vec![feedback.clone()],
                _ => Vec::new(),
            };
            assert_eq!(delays(ask), expected, "{ask}");
        }
    }
    // POUT-04: 48 hours or 2 working days; exact only for those who have chosen.
    let ask = |readings: Value| json!({ "country": "NL", "machine": "portOut", "readings": readings });
    let answer = ("Customer feedback awaited".to_owned(), "answerExpiry".to_owned(), 48 * 3600);
    assert_eq!(delays(&ask(json!({ "F-08": "hours" }))), [answer]);
    assert_eq!(delays(&ask(json!({ "F-08": "workingDays" }))), []);
}

#[test]
fn a_timer_is_told_with_its_own_unit() {
    let timers = |ask: &Value, status: &str, event: &str| -> Vec<String> {
        let chart = scxml(ask).unwrap();
        let steps = &chart.regions[0].state(status).steps;
        let step = steps.iter().find(|step| step.event == event).unwrap_or_else(|| panic!("{steps:?}"));
        let told = |timer: &Facts| {
            let names = ["kind", "period", "counted", "from", "precision"];
            names.map(|name| timer.get(name).map_or("-", String::as_str)).join(" ")
        };
        step.timers.iter().map(told).collect()
    };
    let order = |country: &str, machine: &str| json!({ "country": country, "machine": machine });
    #[rustfmt::skip]
    let cases: &[(Value, &str, &str, &[&str])] = &[
        (order("FR", "portIn"),  "Firm order commitment",        "portUpdate.changeDate", &["dateChange 4 workingDays before portDate exact"]),
        (order("LU", "portIn"),  "Firm order commitment",        "portUpdate.cancel",     &["cancel 3 workingDays before portDate exact"]),
        (order("NL", "portIn"),  "Firm order commitment",        "firstPossibleDate",     &["fpd - - fpd exact"]),
        (order("NL", "portIn"),  "Ready for porting initiation", "orderExpiry",           &["expiry 90 calendarDays after fpd exact"]),
        (order("AT", "portOut"), "Customer feedback awaited",    "answerExpiry",          &["answer 5 workingDays after statusSince exact"]),
        (order("FR", "portIn"),  "Firm order commitment",        "initiation",            &[]),
        (json!({ "country": "ES", "origin": "colt" }), "Reserved",    "reservationExpiry", &["reservation 90 calendarDays after statusSince exact"]),
        (json!({ "country": "NL", "origin": "colt" }), "Quarantined", "quarantineExpiry",  &["quarantine 2 months after statusSince exact"]),
        (json!({ "country": "FR", "origin": "colt" }), "Quarantined", "quarantineExpiry",  &["quarantine 40 calendarDays after statusSince notBefore"]),
        (json!({ "country": "GB", "origin": "colt" }), "Quarantined", "quarantineExpiry",  &["quarantine - - statusSince notStated"]),
        (json!({ "country": "GB", "origin": "colt", "overrides": { "quarantine": { "GB": { "months": 3 } } } }), "Quarantined", "quarantineExpiry", &["quarantine 3 months after statusSince exact"]),
        (json!({ "country": "FR", "origin": "customerOwned" }), "Quarantined", "quarantineExpiry", &["quarantine 40 calendarDays after statusSince notBefore", "frozen - - statusSince notStated"]),
    ];
    for (ask, status, event, expected) in cases {
        assert_eq!(timers(ask, status, event), *expected, "{ask} {status} {event}");
    }
}

#[test]
fn where_a_move_depends_on_the_customer_or_the_number_the_event_says_so() {
    let events = |ask: Value, status: &str| -> Vec<(String, String)> {
        let chart = scxml(&ask).unwrap();
        chart.regions[0].state(status).steps.iter().map(|step| (step.event.clone(), step.to.clone())).collect()
    };
    let pair = |(event, to): (&str, &str)| (event.to_owned(), to.to_owned());
    // POUT-10: a registered reseller alone is asked.
    let expected =
        [("portOut.unregistered", "Confirmed"), ("portOut.registered", "Customer feedback awaited")].map(pair);
    assert_eq!(events(json!({ "country": "DE", "machine": "portOut" }), "start"), expected);
    let every = json!({ "country": "DE", "machine": "portOut", "readings": { "F-07": "everyCustomer" } });
    assert_eq!(events(every, "start"), [("portOut", "Customer feedback awaited")].map(pair));
    // RET-02: 088 numbers are returned at once.
    let returns: Vec<_> = events(json!({ "country": "NL", "origin": "colt" }), "Activated")
        .into_iter()
        .filter(|(event, _)| event.starts_with("return"))
        .collect();
    assert_eq!(returns, [("return.not088", "Quarantined"), ("return.only088", "Returned")].map(pair));
}
