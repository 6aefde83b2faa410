//! Simulations: they make the moves that `moves` tells and no other, and time does its work the same in any portions.

use std::collections::{BTreeMap, BTreeSet};

use numgate::{
    Action, Anchor, Country, Customer, DatedStatus, Event, HistoryQuestion, Instant, Move, MovesAnswer, MovesQuestion,
    NumberStatus, OrderKind, Origin, Request, Rules, SimulateAnswer, SimulateQuestion, SimulatedNumber, SimulatedOrder,
    SimulationEffect, SimulationEvent, SimulationState, Status,
};
use proptest::prelude::*;

fn instant(text: &str) -> Instant {
    text.parse().unwrap()
}

fn reseller(registered: bool) -> Customer {
    let mut customer = Customer::default();
    customer.registered_de_reseller = registered;
    customer
}

fn ask(
    country: Country,
    customer: Customer,
    state: SimulationState,
    event: Option<SimulationEvent>,
) -> Result<SimulateAnswer, numgate::QuestionError> {
    let mut question = SimulateQuestion::new(country, state);
    question.customer = Some(customer);
    question.event = event;
    Rules::latest().simulate(&question)
}

fn moves_of_order(country: Country, customer: Customer, kind: OrderKind, status: &str) -> MovesAnswer {
    let mut question = MovesQuestion::of_order(country, kind, status);
    question.customer = Some(customer);
    Rules::latest().moves(&question).unwrap()
}

/// A child order can be asked for in this status of its parent.
fn parent_status(country: Country, child: OrderKind) -> Option<String> {
    let asks = |status: &&&str| {
        let answer = moves_of_order(country, Customer::default(), OrderKind::PortIn, status);
        answer.moves.iter().any(|step| step.child == Some(child))
    };
    Status::words(Some(OrderKind::PortIn)).iter().find(asks).map(|status| (*status).to_owned())
}

/// An order in a status, with its parent before it if it is a child order; where it stands.
fn standing(country: Country, kind: OrderKind, status: &str) -> Option<(SimulationState, u32)> {
    let mut state = SimulationState::new(instant("2026-09-01T09:00:00Z"));
    let mut order = SimulatedOrder::new(kind, status.to_owned());
    let mut orders = Vec::new();
    if matches!(kind, OrderKind::DateChange | OrderKind::Cancel | OrderKind::Modify) {
        orders.push(SimulatedOrder::new(OrderKind::PortIn, parent_status(country, kind)?));
        order.parent = Some(0);
    }
    orders.push(order);
    let place = u32::try_from(orders.len()).unwrap() - 1;
    (state.numbers, state.orders) = (Some(Vec::new()), Some(orders));
    Some((state, place))
}

fn on_order(place: u32) -> SimulationEvent {
    let mut event = SimulationEvent::default();
    event.order = Some(place);
    event
}

/// Every order of every country, kind, status and sort of customer.
fn for_each_order(mut check: impl FnMut(Country, Customer, OrderKind, &str, &SimulationState, u32, &MovesAnswer)) {
    for country in Country::ALL {
        for kind in OrderKind::ALL {
            for registered in [false, true] {
                let customer = reseller(registered);
                for status in Status::words(Some(*kind)) {
                    let moves = moves_of_order(*country, customer, *kind, status);
                    // An order that there is not is refused as a whole, of which the fixtures speak.
                    let gone = ["statusNotHere", "orderNotHere"];
                    let Some((state, place)) = standing(*country, *kind, status) else { continue };
                    let asked = ask(*country, customer, state.clone(), None).unwrap();
                    if !asked.refused.is_empty() {
                        assert!(asked.refused.iter().all(|refusal| gone.contains(&refusal.code.as_str())));
                        assert!(moves.moves.is_empty(), "{country} {kind} {status}");
                        continue;
                    }
                    check(*country, customer, *kind, status, &state, place, &moves);
                }
            }
        }
    }
}

/// What the move makes of the order itself, where it is one that can be asked for or told directly.
fn made(step: &Move, state: &SimulationState, place: u32) -> Option<(SimulationState, SimulationEvent)> {
    let (mut state, mut event) = (state.clone(), on_order(place));
    match (step.request, step.event) {
        (Some(request), _) => (event.request, event.action) = (Some(request), step.action),
        // The outcome of a child order is told of the child.
        (None, Some(_)) if step.child.is_some() => return None,
        (None, told) => event.event = told,
    }
    // What a request has set going is done later.
    if step.request.is_none() {
        let orders = state.orders.as_mut().unwrap();
        orders[usize::try_from(place).unwrap()].asked = Some(Action::SchedulePort);
    }
    Some((state, event))
}

#[test]
fn every_move_of_an_order_can_be_made_and_leads_where_it_says() {
    let mut count = 0;
    for_each_order(|country, customer, kind, status, state, place, moves| {
        for step in &moves.moves {
            let Some((state, event)) = made(step, state, place) else { continue };
            let name = format!("{country} {kind} {status}: {event:?}");
            let answer = ask(country, customer, state, Some(event)).unwrap();
            assert!(answer.refused.is_empty(), "{name}: {:?}", answer.refused);
            let effect = &answer.effects[0];
            match (step.child, step.deferred) {
                (Some(child), Some(_)) => {
                    let orders = answer.state.orders.unwrap();
                    assert_eq!(orders.last().unwrap().kind, child, "{name}");
                    assert_eq!(orders[usize::try_from(place).unwrap()].status, status, "{name}");
                }
                (None, Some(then)) => {
                    assert_eq!((effect.deferred, effect.to, effect.rule), (Some(then), step.from, step.rule), "{name}");
                }
                _ => {
                    assert_eq!((effect.from, effect.to), (step.from, Some(step.to)), "{name}");
                    assert_eq!((effect.rule, effect.by), (step.rule, step.by), "{name}");
                }
            }
            if let Some(parent) = step.parent_becomes {
                assert_eq!(answer.effects[1].to, Some(parent), "{name}");
            }
            count += 1;
        }
    });
    assert!(count > 1000, "{count}");
}

#[test]
fn no_other_event_moves_an_order() {
    for_each_order(|country, customer, kind, status, state, place, moves| {
        for event in Event::ALL {
            if moves.moves.iter().any(|step| step.event == Some(*event)) {
                continue;
            }
            let mut told = on_order(place);
            told.event = Some(*event);
            let answer = ask(country, customer, state.clone(), Some(told)).unwrap();
            assert_eq!(answer.refused.len(), 1, "{country} {kind} {status} {event}");
            assert!(answer.effects.is_empty() && answer.state == *state, "{country} {kind} {status} {event}");
        }
    });
}

#[test]
fn an_action_on_an_order_is_refused_as_moves_refuses_it() {
    let mut count = 0;
    for_each_order(|country, customer, kind, status, state, place, moves| {
        for refusal in &moves.refused {
            let mut event = on_order(place);
            (event.request, event.action) = (Some(refusal.request), refusal.action);
            let answer = ask(country, customer, state.clone(), Some(event)).unwrap();
            let name = format!("{country} {kind} {status} {:?}", refusal.action);
            assert_eq!(answer.refused.len(), 1, "{name}");
            let here = &answer.refused[0];
            assert_eq!((here.code, here.rule, &here.message), (refusal.code, refusal.rule, &refusal.message), "{name}");
            assert!(answer.effects.is_empty() && answer.state == *state, "{name}");
            count += 1;
        }
    });
    assert!(count > 1000, "{count}");
}

#[test]
fn requests_about_numbers_are_made_and_refused_as_moves_says() {
    let mut count = 0;
    for country in Country::ALL {
        for origin in Origin::ALL {
            for status in NumberStatus::ALL {
                let question = MovesQuestion::new(*country, *origin, *status);
                let moves = Rules::latest().moves(&question).unwrap();
                let mut state = SimulationState::new(instant("2026-09-01T09:00:00Z"));
                let mut number = SimulatedNumber::new(*origin);
                number.status = Some(*status);
                state.numbers = Some(vec![number]);
                state.orders = Some(Vec::new());
                let simulated = |request: Request, action: Option<Action>| {
                    let mut event = SimulationEvent::default();
                    (event.request, event.action, event.numbers) = (Some(request), action, Some(vec![0]));
                    ask(*country, Customer::default(), state.clone(), Some(event))
                };
                for step in moves.moves.iter().filter(|step| step.request.is_some() && step.numbers.is_none()) {
                    let name = format!("{country} {origin} {status} {:?}", step.request);
                    let answer = simulated(step.request.unwrap(), step.action).unwrap();
                    assert!(answer.refused.is_empty(), "{name}");
                    assert_eq!(answer.effects[0].to, Some(numgate::OtherOrderStatus::InProgress.into()), "{name}");
                    let mut done = on_order(0);
                    done.event = Some(Event::Completion);
                    let through = answer.state.numbers.as_ref().unwrap()[0].status;
                    assert_eq!(through, step.through.or(Some(*status)), "{name}");
                    let done = ask(*country, Customer::default(), answer.state, Some(done)).unwrap();
                    let end = done.state.numbers.unwrap()[0].status.map(Status::Number);
                    let expected = if step.deferred.is_some() { step.from } else { Some(step.to) };
                    assert_eq!(end, expected, "{name}");
                    count += 1;
                }
                for refusal in &moves.refused {
                    // What is no order about numbers is an error of the question.
                    let Ok(answer) = simulated(refusal.request, refusal.action) else { continue };
                    let same = |other: &numgate::RefusedEvent| other.code == refusal.code;
                    let gone = ["statusNotHere", "originNotHere"];
                    let name = format!("{country} {origin} {status} {:?}", refusal.request);
                    assert!(
                        answer.refused.iter().any(|other| same(other) || gone.contains(&other.code.as_str())),
                        "{name}"
                    );
                    count += 1;
                }
            }
        }
    }
    assert!(count > 1000, "{count}");
}

/// Everything that can happen in a state, as far as it is known to be possible, and some that is not.
fn happenings(country: Country, customer: Customer, state: &SimulationState) -> Vec<SimulationEvent> {
    let mut all = Vec::new();
    let orders = state.orders.as_deref().unwrap_or_default();
    for (place, order) in orders.iter().enumerate() {
        let place = u32::try_from(place).unwrap();
        for step in moves_of_order(country, customer, order.kind, &order.status).moves {
            let mut event = on_order(place);
            (event.request, event.action, event.event) = (step.request, step.action, step.event);
            event.port_date = Some("2026-10-15".parse().unwrap());
            event.fpd = Some("2026-10-01".parse().unwrap());
            event.requested_date = Some("2026-11-12".parse().unwrap());
            all.push(event);
        }
    }
    let given = state.numbers.as_deref().unwrap_or_default();
    for (place, number) in given.iter().enumerate() {
        // Alone, or with every number that is like it.
        let like = |(other, own): (usize, &SimulatedNumber)| {
            let same = (own.origin, own.status) == (number.origin, number.status);
            (other == place || same && place % 2 == 0).then(|| u32::try_from(other).unwrap())
        };
        let numbers: Option<Vec<u32>> = Some(given.iter().enumerate().filter_map(like).collect());
        let mut event = SimulationEvent::default();
        event.numbers = numbers;
        let Some(status) = number.status else {
            event.request = Some(Request::PortIn);
            all.push(event);
            continue;
        };
        for step in Rules::latest().moves(&MovesQuestion::new(country, number.origin, status)).unwrap().moves {
            let mut event = event.clone();
            (event.request, event.action, event.event) = (step.request, step.action, step.event);
            all.push(event);
        }
    }
    all
}

fn start(country: Country) -> SimulationState {
    let mut state = SimulationState::new(instant("2026-09-01T09:00:00Z"));
    let number = |origin, status| {
        let mut number = SimulatedNumber::new(origin);
        number.status = status;
        number.since = status.map(|_| instant("2026-08-31T09:00:00Z"));
        number
    };
    state.numbers = Some(vec![
        number(Origin::Colt, Some(NumberStatus::Free)),
        number(Origin::Colt, Some(NumberStatus::Reserved)),
        number(Origin::Colt, Some(NumberStatus::Activated)),
        number(Origin::PortedIn, None),
        number(Origin::PortedIn, Some(NumberStatus::PortInActivated)),
        number(Origin::PortedIn, Some(NumberStatus::PortInActivated)),
        number(Origin::PortedIn, None),
    ]);
    if country == Country::FR {
        state.numbers.as_mut().unwrap().push(number(Origin::CustomerOwned, Some(NumberStatus::Activated)));
    }
    state
}

fn later(state: &SimulationState, seconds: u32) -> SimulationEvent {
    let mut event = SimulationEvent::default();
    event.advance_to = Instant::from_seconds(state.now.seconds() + i64::from(seconds));
    event
}

/// Adds what happened to orders to the story of each.
fn tell(told: &mut BTreeMap<usize, Vec<DatedStatus>>, effects: &[SimulationEffect]) {
    for effect in effects.iter().filter(|effect| effect.to != effect.from) {
        if let Some((order, to)) = effect.order.zip(effect.to) {
            told.entry(order).or_default().push(DatedStatus::new(to.as_str(), effect.at));
        }
    }
}

/// Everything is in a status that it can be in, and numbers stand as their orders say.
fn sound(country: Country, customer: Customer, state: &SimulationState) {
    let numbers = state.numbers.as_deref().unwrap();
    for number in numbers {
        let Some(status) = number.status else { continue };
        let moves = Rules::latest().moves(&MovesQuestion::new(country, number.origin, status)).unwrap();
        assert!(moves.refused.iter().all(|refusal| refusal.code.as_str() != "statusNotHere"), "{country} {status}");
    }
    for order in state.orders.as_deref().unwrap_or_default() {
        let moves = moves_of_order(country, customer, order.kind, &order.status);
        assert!(moves.refused.iter().all(|refusal| refusal.code.as_str() != "statusNotHere"), "{country} {order:?}");
        let own: Vec<_> =
            order.numbers.iter().flatten().map(|place| &numbers[usize::try_from(*place).unwrap()]).collect();
        let has = |status: NumberStatus| {
            let origin = own.first().map_or(Origin::PortedIn, |number| number.origin);
            let moves = Rules::latest().moves(&MovesQuestion::new(country, origin, status)).unwrap();
            moves.refused.iter().all(|refusal| refusal.code.as_str() != "statusNotHere")
        };
        let ended = ["Completed", "Rejected", "Cancelled", "Expired", "Porting failed", "Failed with error"];
        let in_progress = ["Port Out In Progress", "Transfer In Progress", "Return In Progress"];
        for number in &own {
            let status = number.status.map_or("none", |status| status.as_str());
            match (order.kind, order.status.as_str()) {
                // POUT-11: while a port-out runs, its numbers are on their way where there is such a status.
                (OrderKind::PortOut, running) if !ended.contains(&running) => {
                    let on_its_way = has(NumberStatus::PortOutInProgress) || has(NumberStatus::TransferInProgress);
                    assert_eq!(in_progress.contains(&status), on_its_way, "{country} {order:?} {status}");
                }
                // PIN-05: a confirmed port-in shows its numbers where there is such a status.
                (
                    OrderKind::PortIn,
                    "Firm order commitment" | "Porting initiated" | "Delayed" | "Porting Completion Delayed",
                ) => {
                    let shown = if has(NumberStatus::PortInAllocated) { "PortIn_Allocated" } else { "none" };
                    assert_eq!(status, shown, "{country} {order:?}");
                }
                _ => {}
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_walk_stays_within_what_there_is_and_time_can_be_cut_anywhere(
        country in prop::sample::select(Country::ALL),
        registered: bool,
        steps in prop::collection::vec((any::<u16>(), 0..4_000_000_u32, 0..=100_u32), 1..24),
    ) {
        let customer = reseller(registered);
        let mut state = start(country);
        let mut once = BTreeSet::new();
        let mut last = state.now;
        let mut told = BTreeMap::new();
        for (choice, wait, share) in steps {
            // Time passes: at once, or in two portions.
            let whole = ask(country, customer, state.clone(), Some(later(&state, wait))).unwrap();
            let part = u32::try_from(u64::from(wait) * u64::from(share) / 100).unwrap();
            let first = ask(country, customer, state.clone(), Some(later(&state, part))).unwrap();
            let second = ask(country, customer, first.state.clone(), Some(later(&first.state, wait - part))).unwrap();
            prop_assert_eq!(&second.state, &whole.state);
            let fired: Vec<_> = first.fired.into_iter().chain(second.fired).collect();
            prop_assert_eq!(&fired, &whole.fired);
            let effects: Vec<_> = first.effects.into_iter().chain(second.effects).collect();
            prop_assert_eq!(&effects, &whole.effects);
            // Timers run out in their order, each once, and within the time that passed.
            let mut before = last;
            for timer in &fired {
                let at = timer.at.unwrap();
                prop_assert!(before <= at && at <= whole.state.now, "{:?} {before} {}", timer, whole.state.now);
                prop_assert!(once.insert((timer.kind, timer.order, timer.number, timer.rule, at)), "{:?}", timer);
                before = at;
            }
            // A timer that moves something has moved it, and nothing moves by itself without one.
            let moving = fired.iter().filter(|timer| timer.to.is_some()).count();
            prop_assert!(moving <= effects.len());
            prop_assert!(effects.is_empty() || moving > 0);
            tell(&mut told, &effects);
            state = whole.state;
            last = state.now;
            sound(country, customer, &state);
            let all = happenings(country, customer, &state);
            let Some(event) = all.get(usize::from(choice) % all.len().max(1)) else { continue };
            let Ok(answer) = ask(country, customer, state.clone(), Some(event.clone())) else { continue };
            prop_assert!(answer.refused.is_empty() || answer.state == state);
            prop_assert!(answer.running.iter().all(|timer| timer.at.is_none_or(|at| at > state.now)));
            tell(&mut told, &answer.effects);
            // What is done has led its numbers to where it says.
            for effect in &answer.effects {
                let Some(order) = effect.order.map(|order| &answer.state.orders.as_ref().unwrap()[order]) else { continue };
                let done = effect.to.is_some_and(|to| to.as_str() == "Completed") && effect.from != effect.to;
                for place in order.numbers.iter().flatten().filter(|_| done) {
                    let number = &answer.state.numbers.as_ref().unwrap()[usize::try_from(*place).unwrap()];
                    let status = number.status.map_or("none", |status| status.as_str());
                    match order.kind {
                        OrderKind::PortIn => prop_assert_eq!(status, "PortIn_Activated"),
                        OrderKind::PortOut => prop_assert!(["PortOut", "Transferred", "Returned"].contains(&status)),
                        _ => {}
                    }
                }
            }
            state = answer.state;
            sound(country, customer, &state);
        }
        // What became of each order is a possible history; the days of the Netherlands are drawn without regard to it.
        for (place, steps) in told {
            let kind = state.orders.as_ref().unwrap()[place].kind;
            let mut question = HistoryQuestion::of_order(country, kind, steps);
            question.customer = Some(customer);
            let answer = Rules::latest().history(&question).unwrap();
            prop_assert!(answer.issues.is_empty(), "{:?}\n{:?}", question.steps, answer.issues);
        }
    }
}

#[test]
fn a_timer_without_its_day_says_what_it_needs() {
    let mut state = SimulationState::new(instant("2026-09-01T09:00:00Z"));
    state.orders = Some(vec![SimulatedOrder::new(OrderKind::PortIn, "Firm order commitment".to_owned())]);
    let answer = ask(Country::FR, Customer::default(), state, None).unwrap();
    let needs: Vec<_> = answer.running.iter().map(|timer| timer.needs).collect();
    assert_eq!(needs, [Some(Anchor::PortDate), Some(Anchor::PortDate)]);
}
