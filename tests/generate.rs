//! Questions made by rule rather than by hand: every combination of what is finite, and orders drawn at random.

use numgate::{
    Action, Country, DiagramFormat, Language, Machine, NumberStatus, Offer, OrderKind, Origin, OwnNumbers, Profile,
    Question, Request, Status, ValueKind, Word, facts,
};
use serde_json::{Value, json};

use super::Case;

/// Every question about statuses, every drawing, 3,000 orders, values and ranges, a third of all in another language, too;
/// the same ones on every run.
#[must_use]
pub fn generated() -> Vec<Case> {
    let mut cases = Vec::new();
    let mut add = |question: Question, ask: Value| {
        let name = format!("{question} {}", cases.len());
        cases.push(Case { file: "generated".to_owned(), name, question, ask, expect: Value::Null, cites: Vec::new() });
    };
    for country in Country::ALL {
        for origin in Origin::ALL {
            for status in NumberStatus::ALL {
                add(
                    Question::Moves,
                    json!({ "country": country.as_str(), "origin": origin.as_str(), "status": status.as_str() }),
                );
            }
            add(
                Question::Paths,
                json!({ "country": country.as_str(), "origin": origin.as_str(), "from": "PortIn_Activated", "to": "Returned" }),
            );
            add(
                Question::Paths,
                json!({ "country": country.as_str(), "origin": origin.as_str(), "from": "Free", "to": "PortOut" }),
            );
        }
        for order in OrderKind::ALL {
            for status in Status::words(Some(*order)) {
                add(
                    Question::Moves,
                    json!({ "country": country.as_str(), "order": order.as_str(), "status": status, "portDate": "2026-12-29",
                        "fpd": "2026-03-02", "statusSince": "2026-03-02T09:00:00Z", "now": "2026-12-24T12:00:00Z" }),
                );
                add(Question::Paths, json!({ "country": country.as_str(), "order": order.as_str(), "to": status }));
            }
            // Every status is followed by each of the others once.
            let words = Status::words(Some(*order));
            for apart in 1..words.len() {
                let mut steps = Vec::new();
                for (place, status) in words.iter().cycle().step_by(apart).take(words.len()).enumerate() {
                    let at = format!("2026-03-{:02}T09:{:02}:00Z", 2 + 2 * place, place);
                    steps.push(json!({ "status": status, "at": at }));
                }
                add(
                    Question::History,
                    json!({ "country": country.as_str(), "order": order.as_str(), "portDate": "2026-03-20",
                        "fpd": "2026-03-09", "now": "2026-06-30T12:00:00Z", "steps": steps }),
                );
            }
        }
        for format in DiagramFormat::ALL {
            for machine in Machine::ALL {
                add(
                    Question::Diagram,
                    json!({ "country": country.as_str(), "machine": machine.as_str(), "format": format.as_str() }),
                );
            }
        }
        add(Question::Explain, json!({ "id": country.as_str() }));
    }
    add(Question::Rules, json!({}));
    add(Question::Findings, json!({}));
    let mut dice = Dice(2024);
    for _ in 0..3000 {
        add(Question::Check, order(&mut dice));
    }
    for country in Country::ALL {
        for kind in ValueKind::ALL {
            for _ in 0..4 {
                add(
                    Question::Value,
                    json!({ "kind": kind.as_str(), "country": country.as_str(), "value": value(&mut dice) }),
                );
            }
        }
        for _ in 0..10 {
            add(Question::Range, ranges(&mut dice, *country));
        }
    }
    let told: Vec<_> = cases.iter().step_by(3).enumerate().map(|(index, case)| in_a_language(case, index)).collect();
    cases.extend(told);
    cases
}

/// The same question in one language after the other, English last.
fn in_a_language(case: &Case, index: usize) -> Case {
    let mut case = case.clone();
    let language = Language::WORDS.iter().cycle().nth(index % Language::WORDS.len() + 1).copied().unwrap_or_default();
    case.name = format!("{} in {language}", case.name);
    if let Some(ask) = case.ask.as_object_mut() {
        ask.insert("language".to_owned(), json!(language));
    }
    case
}

/// An order with something of everything, right and wrong.
fn order(dice: &mut Dice) -> Value {
    let country = dice.word::<Country>();
    let calling = facts(country).calling_code;
    let numbers: Vec<_> = (0..dice.below(3) + u64::from(dice.below(8) > 0)).map(|_| number(dice, calling)).collect();
    let states: Vec<_> = (0..dice.below(3))
        .map(|_| {
            let common =
                ["colt Free", "colt Reserved", "colt Activated", "portedIn PortIn_Activated", "colt Quarantined"];
            let any = format!("{} {}", dice.word::<Origin>(), dice.word::<NumberStatus>());
            let drawn = if dice.below(4) == 0 { any.as_str() } else { dice.pick(&common) };
            let (origin, status) = drawn.split_once(' ').unwrap_or_default();
            json!({ "origin": origin, "status": status })
        })
        .collect();
    let mut order = json!({ "numbers": numbers });
    for (part, value) in [
        ("endCustomer", json!({ "name": "Ejemplo S.L." })),
        ("directoryService", json!({ "listed": true })),
        ("emergencyAddress", json!({ "city": "Delft" })),
        ("allocationApproval", json!("BNetzA 17")),
        ("tripartiteAgreement", json!(dice.below(2) == 0)),
        ("porting", porting(dice)),
        ("requestedDate", json!(dice.pick(&DAYS))),
        ("window", json!(dice.pick(&TIMES))),
        ("fpd", json!(dice.pick(&DAYS))),
        ("rejectionReason", json!("under contract")),
    ] {
        if let Some(order) = order.as_object_mut().filter(|_| dice.below(2) == 0) {
            order.insert(part.to_owned(), value);
        }
    }
    // Most orders are about numbers and have an action that fits; the rest have anything.
    let about_numbers = [
        "reservation",
        "return",
        "activation",
        "reactivation",
        "updateCustomer ADD",
        "updateCustomer MODIFY",
        "activation preActivation",
        "portIn",
        "portUpdate changeDate",
        "portUpdate cancel",
        "portUpdate modify",
        "portUpdate sendNotes",
        "portUpdate acceptPortOut",
        "portUpdate rejectPortOut",
        "portUpdate schedulePort",
        "portUpdate activatePort",
        "checkPortability",
    ];
    let any = format!("{} {}", dice.word::<Request>(), dice.word::<Action>());
    let drawn = if dice.below(4) == 0 { any.as_str() } else { dice.pick(&about_numbers) };
    let (request, action) = drawn.split_once(' ').map_or((drawn, None), |(request, action)| (request, Some(action)));
    let mut question = json!({
        "request": request,
        "country": country.as_str(),
        "order": order,
        "customer": {
            "offer": dice.word::<Offer>().as_str(),
            "profile": dice.word::<Profile>().as_str(),
            "ownsFrNumbers": dice.word::<OwnNumbers>().as_str(),
            "restricted": dice.below(2) == 0,
        },
    });
    if let Some(question) = question.as_object_mut() {
        if dice.below(3) > 0 {
            question.insert("numberStates".to_owned(), Value::from(states));
        }
        if let Some(action) = action {
            question.insert("action".to_owned(), json!(action));
        }
        if dice.below(3) > 0 {
            question.insert("now".to_owned(), json!(dice.pick(&MOMENTS)));
        }
        if request == "portUpdate" && dice.below(8) > 0 {
            question.insert("parent".to_owned(), parent(dice));
        }
        if dice.below(8) == 0 {
            question.insert("on".to_owned(), json!(dice.pick(&["2022-12-31", "2023-01-21", "2026-02-30", "soon"])));
        }
        if dice.below(16) == 0 {
            question.insert("colour".to_owned(), json!("red"));
        }
    }
    question
}

const DAYS: [&str; 7] =
    ["2025-10-31", "2025-11-04", "2026-03-04", "2026-04-06", "2026-06-19", "2026-02-30", "2075-01-01"];
const TIMES: [&str; 6] = ["06:00", "09:00", "11:00", "17:30", "20:59", "noon"];
const MOMENTS: [&str; 6] = [
    "2025-10-30T22:59:59Z",
    "2025-10-31T23:00:00Z",
    "2026-02-02T09:00:00Z",
    "2026-03-03T09:00:00Z",
    "2026-06-18T22:00:00Z",
    "soon",
];

/// What a port-in needs, some of it.
fn porting(dice: &mut Dice) -> Value {
    let mut porting = json!({ "currentOperator": "the one before", "requestedDate": dice.pick(&DAYS) });
    for (field, value) in
        [("mainBillingNumber", "+33142680000"), ("window", "09:00"), ("rio", "01PEROY4P4TR"), ("cvp", "502345678123")]
    {
        if let Some(porting) = porting.as_object_mut().filter(|_| dice.below(2) == 0) {
            porting.insert(field.to_owned(), json!(value));
        }
    }
    porting
}

/// The order of an update, in a status of its kind or of another.
fn parent(dice: &mut Dice) -> Value {
    let kind = match dice.below(4) {
        0 => dice.word::<OrderKind>(),
        1 => OrderKind::PortOut,
        _ => OrderKind::PortIn,
    };
    let mut parent = json!({ "orderStatus": dice.pick(Status::words(Some(kind))), "portDate": dice.pick(&DAYS) });
    for (field, value) in [
        ("order", kind.as_str()),
        ("statusSince", dice.pick(&["2025-10-28T10:00:00Z", "2026-02-02T08:00:00Z", "2026-03-01T23:30:00Z"])),
        ("fpd", dice.pick(&DAYS)),
    ] {
        if let Some(parent) = parent.as_object_mut().filter(|_| dice.below(2) == 0) {
            parent.insert(field.to_owned(), json!(value));
        }
    }
    parent
}

fn number(dice: &mut Dice, calling: &str) -> Value {
    let prefix = dice.pick(&["88", "8", "512", "1", "9"]);
    let start = format!("+{calling}{prefix}{:06}", dice.below(900_000));
    match dice.below(6) {
        0 => json!({ "startFullNumber": start }),
        1 => json!({ "startFullNumber": start.replace('+', "00"), "endFullNumber": start }),
        2 => json!({ "areaCode": "01", "areaCodeExtn": "42", "rangeStart": "680000", "rangeEnd": "680009" }),
        3 => {
            json!({ "startFullNumber": start, "endFullNumber": format!("+{calling}{prefix}{:06}", 900_000 + dice.below(1000)) })
        }
        _ => json!({ "startFullNumber": start, "endFullNumber": start }),
    }
}

/// A text that may be a value of some kind.
fn value(dice: &mut Dice) -> String {
    let shapes = [
        "+49 30 ######",
        "0# ## ## ## ##",
        "+33 1########",
        "+3314268####-+3314268####",
        "########",
        "#########",
        "##########",
        "@########",
        "@@#########",
        "#### @@",
        "##-###",
        "01P@#####@@@",
        "############",
        "@@@#############@",
        "ORDER-##",
        "８######",
    ];
    let shape = dice.pick(&shapes);
    shape
        .chars()
        .map(|c| match c {
            '#' => char::from(b'0' + u8::try_from(dice.below(10)).unwrap_or_default()),
            '@' => char::from(b'A' + u8::try_from(dice.below(26)).unwrap_or_default()),
            other => other,
        })
        .collect()
}

/// Ranges near each other, some in four parts, some with a pool beside them.
fn ranges(dice: &mut Dice, country: Country) -> Value {
    let calling = facts(country).calling_code;
    let prefix = dice.pick(&["88", "8", "512", "1", "02", "9"]);
    let list = |dice: &mut Dice| -> Vec<Value> {
        let one = |dice: &mut Dice| {
            let (start, more) = (dice.below(3_000), dice.below(1_200));
            if dice.below(4) == 0 {
                json!({ "areaCode": prefix, "areaCodeExtn": "42", "rangeStart": format!("{start:04}"),
                    "rangeEnd": format!("{:04}", start + more) })
            } else {
                let full = |last: u64| format!("+{calling}{prefix}42{last:04}");
                json!({ "startFullNumber": full(start), "endFullNumber": full(start + more) })
            }
        };
        (0..=dice.below(4)).map(|_| one(dice)).collect()
    };
    let mut question = json!({ "country": country.as_str(), "ranges": list(dice) });
    if let Some(question) = question.as_object_mut() {
        if dice.below(2) == 0 {
            question.insert("areaCodes".to_owned(), json!([prefix, "0"]));
        }
        if dice.below(3) == 0 {
            question.insert("blocks".to_owned(), json!([10, 100]));
        }
        if dice.below(3) == 0 {
            let (count, free) = (dice.below(40), list(dice));
            question.insert("pool".to_owned(), json!({ "size": 10, "count": count, "free": free }));
        }
    }
    question
}

/// A plain linear congruential generator: the same numbers on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn pick<'p>(&mut self, from: &[&'p str]) -> &'p str {
        let index = usize::try_from(self.below(from.len() as u64)).unwrap_or_default();
        from.get(index).copied().unwrap_or_default()
    }

    fn word<W: Word>(&mut self) -> W {
        let index = usize::try_from(self.below(W::ALL.len() as u64)).unwrap_or_default();
        W::read(W::WORDS.get(index).copied().unwrap_or_default()).unwrap_or_else(|| unreachable!("every word reads"))
    }
}
