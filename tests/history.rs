//! Histories: situations by hand on the edges of the timers, and walks that keep to the rules.

use numgate::{
    Action, Actor, Country, Customer, DatedStatus, Day, Deadline, DeadlinesQuestion, ErrorCode, Event, FindingId,
    Grade, HistoryAnswer, HistoryQuestion, Instant, IssueCode, Moment, Move, MoveUntil, MovesQuestion, NumberStatus,
    OrderKind, Origin, Period, Precision, Reading, Readings, Request, Rules, Status, TimeZone, Verdict,
};
use proptest::prelude::*;

use super::sequences::reading;
use NumberStatus::{Activated, Allocated, Free, PortInQuarantined, Quarantined, Reserved};

fn question(country: Country, origin: Origin, steps: &[(&str, &str)]) -> HistoryQuestion {
    let steps = steps.iter().map(|(status, at)| DatedStatus::new(*status, at.parse().unwrap())).collect();
    HistoryQuestion::new(country, origin, steps)
}

fn asked(question: &HistoryQuestion) -> HistoryAnswer {
    Rules::latest().history(question).unwrap()
}

fn told(country: Country, steps: &[(&str, &str)]) -> HistoryAnswer {
    asked(&question(country, Origin::Colt, steps))
}

/// Codes and places of the issues.
fn wrong(answer: &HistoryAnswer) -> Vec<(IssueCode, &str)> {
    answer.issues.iter().map(|issue| (issue.code, issue.path.as_str())).collect()
}

#[test]
fn a_reservation_ends_with_its_last_day_in_the_country() {
    // 90 days after 1 January is 1 April; what begins at half past midnight in Brussels began on the 2nd.
    #[rustfmt::skip]
    let cases = [
        ("2026-01-01T12:00:00Z", "2026-04-01T23:59:59+02:00", Some(Request::Return), None),
        ("2026-01-01T12:00:00Z", "2026-04-02T00:00:00+02:00", None, Some(Event::ReservationExpiry)),
        ("2026-01-01T12:00:00Z", "2026-04-02T23:59:59+02:00", None, Some(Event::ReservationExpiry)),
        ("2026-01-01T23:30:00Z", "2026-04-02T23:59:59+02:00", Some(Request::Return), None),
        ("2026-01-01T23:30:00Z", "2026-04-03T00:00:00+02:00", None, Some(Event::ReservationExpiry)),
    ];
    for (since, at, request, event) in cases {
        let answer = told(Country::BE, &[("Reserved", since), ("Free", at)]);
        assert_eq!((answer.verdict, answer.issues.len()), (Verdict::Valid, 0), "{since} {at}");
        assert_eq!((answer.steps[0].request, answer.steps[0].event), (request, event), "{since} {at}");
    }
}

#[test]
fn an_expiry_is_told_on_the_day_after_the_last_one_or_it_is_too_late() {
    let answer = told(Country::BE, &[("Reserved", "2026-01-01T12:00:00Z"), ("Free", "2026-04-03T00:00:00+02:00")]);
    assert_eq!(wrong(&answer), [(IssueCode::TooLate, "/steps/1/at")]);
    assert_eq!(answer.steps[0].event, Some(Event::ReservationExpiry));
    let issue = &answer.issues[0];
    assert_eq!(issue.rule.as_str(), "period.reservation");
    assert!(issue.message.contains("ended by itself at the end of 2026-04-01"), "{}", issue.message);
    assert_eq!(issue.api, None);
}

#[test]
fn the_last_status_is_held_against_the_moment_of_the_question() {
    for (now, verdict) in [
        ("2026-04-01T21:59:59Z", Verdict::Valid),
        ("2026-04-01T22:00:00Z", Verdict::Invalid),
        ("2027-01-01T00:00:00Z", Verdict::Invalid),
    ] {
        let mut question = question(
            Country::BE,
            Origin::Colt,
            &[("Free", "2026-01-01T11:00:00Z"), ("Reserved", "2026-01-01T12:00:00Z")],
        );
        question.now = Some(now.parse().unwrap());
        let answer = asked(&question);
        assert_eq!(answer.verdict, verdict, "{now}");
        if verdict == Verdict::Invalid {
            assert_eq!(wrong(&answer), [(IssueCode::TooLate, "/steps/1/at")]);
        }
    }
}

#[test]
fn the_status_in_between_may_be_told_or_left_out() {
    let whole = told(Country::BE, &[("Reserved", "2026-01-06T12:00:00Z"), ("Activated", "2026-01-20T12:00:00Z")]);
    assert_eq!((whole.steps[0].through, whole.steps[0].rule.map(|rule| rule.as_str())), {
        (Some(Allocated), Some("activate.reserved"))
    });
    let halves = [
        ("Reserved", "2026-01-06T12:00:00Z"),
        ("Allocated", "2026-01-20T12:00:00Z"),
        ("Activated", "2026-01-20T12:00:00Z"),
    ];
    let halves = told(Country::BE, &halves);
    assert_eq!(halves.verdict, Verdict::Valid);
    let (first, second) = (&halves.steps[0], &halves.steps[1]);
    assert_eq!((first.request, first.by, first.through), (Some(Request::Activation), Some(Actor::Customer), None));
    assert_eq!((second.event, second.by), (Some(Event::Completion), Some(Actor::System)));
    // What completes it is the move that began.
    assert_eq!((first.rule, second.rule), (whole.steps[0].rule, whole.steps[0].rule));
    // In Italy nothing leads from Free into the status in between either.
    let italy = told(Country::IT, &[("Free", "2026-01-06T12:00:00Z"), ("Allocated", "2026-01-20T12:00:00Z")]);
    assert_eq!(wrong(&italy), [(IssueCode::ImpossibleStep, "/steps/1/status")]);
    assert_eq!(italy.issues[0].rule.as_str(), "activate.free");
}

#[test]
fn a_step_that_two_moves_explain_has_the_one_that_fits_its_time() {
    // Finding F-01 as printed: a quarantine ends in `Activated`, where a reactivation leads too.
    for (at, request, event) in [
        ("2026-03-31T21:59:59Z", Some(Request::Reactivation), None),
        ("2026-03-31T22:00:00Z", None, Some(Event::QuarantineExpiry)),
    ] {
        let steps = [("Quarantined", "2026-03-01T12:00:00Z"), ("Activated", at)];
        let mut question = question(Country::ES, Origin::Colt, &steps);
        question.readings.extend([(FindingId::F01, Reading::Printed)]);
        let answer = asked(&question);
        assert_eq!(answer.verdict, Verdict::Valid);
        assert_eq!((answer.steps[0].request, answer.steps[0].event), (request, event), "{at}");
    }
}

#[test]
fn in_zone_b_the_hard_cease_moves_the_number_and_nothing_ends_by_itself() {
    let steps = [("Activated", "2026-01-05T12:00:00Z"), ("Quarantined", "2026-03-02T12:00:00Z")];
    let mut question = question(Country::PL, Origin::Colt, &steps);
    question.now = Some("2030-01-01T00:00:00Z".parse().unwrap());
    let answer = asked(&question);
    assert_eq!(answer.verdict, Verdict::Valid);
    let step = &answer.steps[0];
    assert_eq!((step.event, step.by, step.finding), {
        (Some(Event::HardCease), Some(Actor::Operator), Some(FindingId::F17))
    });
    question.readings.extend([(FindingId::F17, Reading::Immediate)]);
    assert_eq!(asked(&question).steps[0].request, Some(Request::Return));
}

#[test]
fn a_reservation_told_again_does_not_begin_anew() {
    let twice = |country, at| {
        told(country, &[("Reserved", "2026-01-01T12:00:00Z"), ("Reserved", at), ("Reserved", "2026-05-01T00:00:00Z")])
    };
    // Under the default reading of F-19 the 90 days end in zone B and the number stays `Reserved`.
    let over = twice(Country::PL, "2026-04-02T00:00:00+02:00");
    assert_eq!((over.verdict, over.steps[0].event), (Verdict::Valid, Some(Event::ReservationExpiry)));
    let within = twice(Country::PL, "2026-04-01T23:59:59+02:00");
    assert_eq!((within.verdict, within.steps[0].rule), (Verdict::Valid, None));
    // Elsewhere it lasts until each moment at which it is told, or not.
    let zone_a = twice(Country::BE, "2026-04-01T23:59:59+02:00");
    assert_eq!(wrong(&zone_a), [(IssueCode::TooLate, "/steps/2/at")]);
}

#[test]
fn a_figure_that_nobody_states_leaves_an_expiry_open_and_nothing_else() {
    let expired = told(Country::GB, &[("Quarantined", "2026-03-01T12:00:00Z"), ("Free", "2026-03-01T12:00:01Z")]);
    assert_eq!((expired.verdict, expired.issues.len()), (Verdict::Undecided, 0));
    let entry = &expired.pending[0];
    assert_eq!((entry.code, entry.path.as_str()), (IssueCode::PeriodNotStated, "/steps/1/at"));
    assert_eq!(entry.rule.as_str(), "period.quarantine.open");
    assert!(entry.message.ends_with("your own figure goes into `overrides.quarantine`"), "{}", entry.message);
    let back = told(Country::GB, &[("Quarantined", "2026-03-01T12:00:00Z"), ("Activated", "2027-03-01T12:00:00Z")]);
    assert_eq!((back.verdict, back.pending.len()), (Verdict::Valid, 0));
}

#[test]
fn a_tenant_figure_is_exact_and_ends_a_quarantine_by_itself() {
    let figure = |at| {
        let steps = [("PortIn_Quarantined", "2026-03-02T12:00:00Z"), ("PortIn_Activated", at)];
        let mut question = question(Country::CH, Origin::PortedIn, &steps);
        question.overrides.quarantine_ported_in.extend([(Country::CH, Period::calendar_days(30))]);
        asked(&question)
    };
    assert_eq!(figure("2026-04-01T23:59:59+02:00").verdict, Verdict::Valid);
    let late = figure("2026-04-02T00:00:00+02:00");
    assert_eq!(wrong(&late), [(IssueCode::TooLate, "/steps/1/at")]);
    assert_eq!(late.issues[0].grade, Grade::Tenant);
}

#[test]
fn the_frozen_period_of_hosted_numbers_stays_open_whatever_the_quarantine() {
    let steps = [("Quarantined", "2026-03-01T12:00:00Z"), ("Free", "2026-06-01T12:00:00Z")];
    let mut hosted = question(Country::FR, Origin::CustomerOwned, &steps);
    hosted.overrides.quarantine.extend([(Country::FR, Period::calendar_days(50))]);
    hosted.now = Some("2026-07-01T12:00:00Z".parse().unwrap());
    let answer = asked(&hosted);
    assert_eq!((answer.verdict, answer.pending[0].rule.as_str()), (Verdict::Undecided, "period.frozen"));
    hosted.steps[1].at = "2026-04-20T12:00:00Z".parse().unwrap();
    assert_eq!(wrong(&asked(&hosted)), [(IssueCode::TooEarly, "/steps/1/at")]);
    hosted.steps.truncate(1);
    assert_eq!(asked(&hosted).verdict, Verdict::Valid);
    // The table of moves does not speak of such numbers; of their reactivation the text says nothing.
    let steps = [("Quarantined", "2026-03-01T12:00:00Z"), ("Activated", "2026-03-10T12:00:00Z")];
    let answer = asked(&question(Country::FR, Origin::CustomerOwned, &steps));
    assert_eq!((answer.verdict, answer.pending[0].code), (Verdict::Undecided, IssueCode::StepNotStated));
    let steps = [("Free", "2026-03-01T12:00:00Z"), ("Quarantined", "2026-03-10T12:00:00Z")];
    let answer = asked(&question(Country::FR, Origin::CustomerOwned, &steps));
    assert_eq!(wrong(&answer), [(IssueCode::ImpossibleStep, "/steps/1/status")]);
}

#[test]
fn an_impossible_step_says_where_or_how_it_would_be_possible() {
    let help = |question: &HistoryQuestion| {
        let answer = asked(question);
        assert_eq!(wrong(&answer), [(IssueCode::ImpossibleStep, "/steps/1/status")]);
        (answer.issues[0].rule.as_str(), answer.issues[0].help.clone().unwrap())
    };
    let steps = |from, to| [(from, "2026-03-01T12:00:00Z"), (to, "2026-03-10T12:00:00Z")];
    let sweden = question(Country::SE, Origin::PortedIn, &steps("PortIn_Activated", "PortIn_Quarantined"));
    let expected = "under the reading `quarantined` of `F-03` one does".to_owned();
    assert_eq!(help(&sweden), ("return.ported-in.quarantine.se", expected.into()));
    let mut dutch = question(Country::NL, Origin::Colt, &steps("Activated", "Returned"));
    dutch.number = Some("+31205550100".to_owned());
    assert_eq!(help(&dutch), ("return.088", "one does for 088 numbers alone".into()));
    let away = question(Country::FR, Origin::Colt, &steps("PortOut", "Activated"));
    assert_eq!(help(&away), ("status.port-out", "nothing leads out of `PortOut`".into()));
    let jump = question(Country::BE, Origin::Colt, &steps("Reserved", "Quarantined"));
    assert_eq!(help(&jump).1, "`Reserved` leads to `Allocated`, `Activated` or `Free`");
}

#[test]
fn times_out_of_order_are_said_once_and_judge_nothing_else() {
    let answer = told(
        Country::ES,
        &[
            ("Quarantined", "2026-03-05T12:00:00Z"),
            ("Free", "2026-03-04T12:00:00Z"),
            ("Reserved", "2026-03-06T12:00:00Z"),
        ],
    );
    assert_eq!(wrong(&answer), [(IssueCode::OutOfOrder, "/steps/1/at")]);
    assert_eq!(answer.steps.len(), 2);
    let mut future = question(Country::ES, Origin::Colt, &[("Free", "2026-03-05T12:00:00Z")]);
    future.now = Some("2026-03-05T11:59:59Z".parse().unwrap());
    assert_eq!(wrong(&asked(&future)), [(IssueCode::OutOfOrder, "/steps/0/at")]);
}

#[test]
fn a_status_that_is_none_breaks_the_history_only_around_it() {
    let answer = told(
        Country::BE,
        &[
            ("Free", "2026-01-01T12:00:00Z"),
            ("Resreved", "2026-01-02T12:00:00Z"),
            ("Quarantined", "2026-01-03T12:00:00Z"),
            ("Free", "2026-01-04T12:00:00Z"),
        ],
    );
    assert_eq!(wrong(&answer), { [(IssueCode::UnknownStatus, "/steps/1/status")] });
    assert_eq!(answer.verdict, Verdict::Invalid);
    // Belgium's quarantine is not stated: that one stays open beside the error.
    assert_eq!(answer.pending.len(), 1);
    let names: Vec<_> = answer.steps.iter().map(|step| (step.from.as_str(), step.to.as_str())).collect();
    assert_eq!(names, [("Free", "Resreved"), ("Resreved", "Quarantined"), ("Quarantined", "Free")]);
    assert_eq!((answer.steps[0].rule, answer.steps[1].rule), (None, None));
}

#[test]
fn what_is_no_history_is_an_error_with_its_place() {
    let place = |question: &HistoryQuestion| {
        let error = Rules::latest().history(question).unwrap_err();
        (error.path.as_str().to_owned(), error.code)
    };
    let free = [("Free", "2026-03-05T12:00:00Z")];
    let mut nobody = question(Country::ES, Origin::Colt, &free);
    nobody.origin = None;
    assert_eq!(place(&nobody), ("/origin".to_owned(), ErrorCode::MissingField));
    let none = question(Country::ES, Origin::Colt, &[]);
    assert_eq!(place(&none), ("/steps".to_owned(), ErrorCode::InvalidValue));
    let early = question(Country::ES, Origin::Colt, &[free[0], ("Reserved", "2019-12-31T22:59:59Z")]);
    assert_eq!(place(&early), ("/steps/1/at".to_owned(), ErrorCode::InvalidValue));
    let mut far = question(Country::ES, Origin::Colt, &[("Reserved", "2060-12-01T12:00:00Z")]);
    assert_eq!(asked(&far).verdict, Verdict::Valid);
    far.now = Some("2060-12-02T12:00:00Z".parse().unwrap());
    assert_eq!(place(&far), ("/steps/0/at".to_owned(), ErrorCode::InvalidValue));
    far.now = Some("2061-01-02T12:00:00Z".parse().unwrap());
    assert_eq!(place(&far), ("/now".to_owned(), ErrorCode::InvalidValue));
}

fn until(question: &MovesQuestion) -> Vec<(Option<Request>, Option<MoveUntil>)> {
    let moves = Rules::latest().moves(question).unwrap().moves;
    assert!(!moves.is_empty());
    moves.into_iter().map(|step| (step.request, step.until)).collect()
}

#[test]
fn moves_say_until_when() {
    let day = |text: &str| Moment::Day(text.parse().unwrap());
    let since = |country, origin, status, since: &str| {
        let mut question = MovesQuestion::new(country, origin, status);
        question.status_since = Some(since.parse().unwrap());
        question
    };
    let expected = |end: &str, precision, grade, automatic| (day(end), day(end), precision, grade, automatic);
    let parts = |until: &MoveUntil| {
        let (safe, possible) = (until.latest_safe.clone(), until.latest_possible.clone());
        (safe, possible, until.precision, until.grade, until.automatic)
    };
    let at = "2026-03-01T12:00:00Z";
    #[rustfmt::skip]
    let cases = [
        (Country::BE, Origin::Colt,     Reserved,          expected("2026-05-30", Precision::Exact,     Grade::Guide,     true)),
        (Country::PL, Origin::Colt,     Reserved,          expected("2026-05-30", Precision::Exact,     Grade::Guide,     false)),
        (Country::ES, Origin::Colt,     Quarantined,       expected("2026-03-31", Precision::Exact,     Grade::Guide,     true)),
        (Country::NL, Origin::PortedIn, PortInQuarantined, expected("2026-05-01", Precision::Exact,     Grade::Guide,     true)),
        (Country::DE, Origin::Colt,     Quarantined,       expected("2026-04-01", Precision::NotBefore, Grade::Regulator, true)),
        (Country::PT, Origin::PortedIn, PortInQuarantined, expected("2026-05-30", Precision::NotBefore, Grade::Regulator, true)),
    ];
    for (country, origin, status, expected) in cases {
        let mut question = since(country, origin, status, at);
        for (request, until) in until(&question) {
            let until = until.unwrap_or_else(|| panic!("{country} {request:?}"));
            assert_eq!((parts(&until), until.passed), (expected.clone(), None), "{country} {request:?}");
        }
        question.now = Some("2027-01-01T00:00:00Z".parse().unwrap());
        assert!(until(&question).iter().all(|(_, until)| until.as_ref().unwrap().passed == Some(true)));
    }
    // Nothing is said where nothing is stated, where nothing runs out, and where the beginning is not known.
    for question in [
        since(Country::GB, Origin::Colt, Quarantined, at),
        since(Country::ES, Origin::Colt, Activated, at),
        since(Country::ES, Origin::Colt, Free, at),
        MovesQuestion::new(Country::ES, Origin::Colt, Reserved),
    ] {
        assert!(until(&question).iter().all(|(_, until)| until.is_none()), "{question:?}");
    }
    let mut tenant = since(Country::GB, Origin::Colt, Quarantined, at);
    tenant.overrides.quarantine.extend([(Country::GB, Period::months(1))]);
    for (_, until) in until(&tenant) {
        assert_eq!(parts(&until.unwrap()), expected("2026-04-01", Precision::Exact, Grade::Tenant, true));
    }
    // A frozen period of unknown length follows.
    let mut hosted = since(Country::FR, Origin::CustomerOwned, Quarantined, at);
    hosted.overrides.quarantine.extend([(Country::FR, Period::months(1))]);
    for (_, until) in until(&hosted) {
        assert_eq!(until.unwrap().precision, Precision::NotBefore);
    }
}

#[test]
fn a_moment_of_moves_outside_the_calendars_is_refused_at_its_field() {
    let mut question = MovesQuestion::new(Country::ES, Origin::Colt, Reserved);
    question.now = Some("2019-01-01T00:00:00Z".parse().unwrap());
    let path = |question: &MovesQuestion| Rules::latest().moves(question).unwrap_err().path.as_str().to_owned();
    assert_eq!(path(&question), "/now");
    question.status_since = question.now.take();
    assert_eq!(path(&question), "/statusSince");
}

fn expires(step: &Move) -> bool {
    matches!(step.event, Some(Event::ReservationExpiry | Event::QuarantineExpiry))
}

/// The last moment of a status, and whether it ends then by itself: from `deadlines`, not from what `history` reads.
fn end(question: &HistoryQuestion, status: NumberStatus, since: Instant) -> Option<(Instant, bool)> {
    let mut deadlines = DeadlinesQuestion::new(question.country, status.as_str().to_owned());
    deadlines.origin = question.origin;
    deadlines.status_since = Some(since);
    deadlines.readings = question.readings.clone();
    deadlines.overrides = question.overrides.clone();
    let found = Rules::latest().deadlines(&deadlines).unwrap().deadlines;
    let frozen = found.iter().any(|deadline| deadline.kind.as_str() == "frozen");
    let deadline = found.into_iter().find(|deadline| matches!(deadline.kind.as_str(), "reservation" | "quarantine"))?;
    let sharp = deadline.automatic && deadline.precision == Precision::Exact && !frozen;
    Some((deadline.until?.instant, sharp))
}

/// So many seconds later.
fn later(at: Instant, seconds: i64) -> Instant {
    Instant::from_seconds(at.seconds() + seconds).unwrap()
}

/// A walk over what `moves` opens, with times that keep to the timers, and whether a status ran out on the way.
fn walked(question: &mut HistoryQuestion, choices: &[(usize, i64, bool)]) -> bool {
    let mut status = if question.origin == Some(Origin::PortedIn) { NumberStatus::PortInActivated } else { Free };
    let mut at: Instant = "2026-01-05T12:00:00Z".parse().unwrap();
    let (mut since, mut expired) = (at, false);
    question.steps.push(DatedStatus::new(status.as_str(), at));
    for (choice, seconds, told) in choices {
        let mut open = MovesQuestion::new(question.country, question.origin.unwrap(), status);
        open.readings = question.readings.clone();
        open.overrides = question.overrides.clone();
        let mut open = Rules::latest().moves(&open).unwrap().moves;
        open.retain(|step| step.deferred.is_none());
        if open.is_empty() {
            break;
        }
        let step = &open[choice % open.len()];
        let end = end(question, status, since);
        at = match end {
            // Within the shortest day that follows.
            Some((end, _)) if expires(step) => later(end.max(at), 1 + seconds % 80_000),
            Some((end, true)) => later(at, seconds % (end.seconds() - at.seconds() + 1)),
            _ => later(at, *seconds),
        };
        expired |= expires(step);
        let next = step.through.filter(|_| *told).or(step.to.number()).unwrap();
        if next != status {
            since = at;
        }
        status = next;
        question.steps.push(DatedStatus::new(status.as_str(), at));
    }
    expired
}

/// The statuses of such orders that this customer has in the country: those that `deadlines` does not refuse.
fn statuses(country: Country, kind: OrderKind, customer: Customer, readings: &Readings) -> Vec<&'static str> {
    let here = |status: &&'static str| {
        let mut question = DeadlinesQuestion::new(country, (*status).to_owned());
        (question.order, question.customer, question.readings) = (Some(kind), Some(customer), readings.clone());
        Rules::latest().deadlines(&question).unwrap().refused.iter().all(|refused| refused.kind.is_some())
    };
    Status::words(Some(kind)).iter().copied().filter(here).collect()
}

/// The moves out of a status of an order, the requests that wait for an outcome included.
fn order_moves(question: &HistoryQuestion, status: &str) -> Vec<Move> {
    let mut open = MovesQuestion::of_order(question.country, question.order.unwrap(), status);
    (open.customer, open.readings) = (question.customer, question.readings.clone());
    Rules::latest().moves(&open).unwrap().moves
}

fn order_history(country: Country, kind: OrderKind, steps: &[(&str, &str)]) -> HistoryQuestion {
    let steps = steps.iter().map(|(status, at)| DatedStatus::new(*status, at.parse().unwrap())).collect();
    HistoryQuestion::of_order(country, kind, steps)
}

fn reseller(registered: bool) -> Customer {
    let mut customer = Customer::default();
    customer.registered_de_reseller = registered;
    customer
}

#[test]
fn two_statuses_of_an_order_are_joined_by_a_move_or_the_step_is_impossible() {
    let (mut joined, mut apart) = (0, 0);
    for country in Country::ALL {
        for kind in OrderKind::ALL {
            for customer in [reseller(false), reseller(true)] {
                let here = statuses(*country, *kind, customer, &Readings::new());
                for (from, to) in here.iter().flat_map(|from| here.iter().map(move |to| (*from, *to))) {
                    let steps = [(from, "2026-03-02T12:00:00Z"), (to, "2026-03-02T12:00:00Z")];
                    let mut question = order_history(*country, *kind, &steps);
                    question.customer = Some(customer);
                    let answer = asked(&question);
                    let place = format!("{country} {kind} {from} {to}");
                    let codes: Vec<_> = answer.issues.iter().map(|issue| issue.code).collect();
                    let mut leads = order_moves(&question, from).into_iter().filter(|step| step.deferred.is_none());
                    if let Some(step) = leads.find(|step| step.to.as_str() == to) {
                        joined += 1;
                        assert!(!codes.contains(&IssueCode::ImpossibleStep), "{place}");
                        assert!(answer.steps[0].rule.is_some(), "{place}: {step:?}");
                    } else if from == to {
                        assert_eq!((codes, answer.steps[0].rule), (Vec::new(), None), "{place}");
                    } else {
                        apart += 1;
                        assert_eq!(codes, [IssueCode::ImpossibleStep], "{place}");
                        assert_eq!(answer.issues[0].path.as_str(), "/steps/1/status", "{place}");
                        assert_eq!(answer.steps[0].rule, None, "{place}");
                    }
                }
            }
        }
    }
    assert!(joined > 1000 && apart > 4000, "{joined} {apart}");
}

#[test]
fn a_status_that_orders_of_the_country_do_not_have_is_said_of_every_step() {
    for country in Country::ALL {
        for kind in OrderKind::ALL {
            let here = statuses(*country, *kind, Customer::default(), &Readings::new());
            for status in Status::words(Some(*kind)) {
                let told = [(*status, "2026-03-02T12:00:00Z"), (*status, "2026-03-02T12:00:00Z")];
                let answer = asked(&order_history(*country, *kind, &told));
                let expected = match (here.is_empty(), here.contains(status)) {
                    (true, _) => vec![(IssueCode::OrderNotHere, "/order")],
                    (_, true) => Vec::new(),
                    _ => vec![
                        (IssueCode::StatusNotHere, "/steps/0/status"),
                        (IssueCode::StatusNotHere, "/steps/1/status"),
                    ],
                };
                assert_eq!(wrong(&answer), expected, "{country} {kind} {status}");
            }
        }
    }
}

#[test]
fn the_request_behind_a_child_order_explains_the_step_with_its_outcome() {
    let firm = [("Firm order commitment", "2026-03-02T12:00:00Z"), ("Submitted to operator", "2026-03-09T12:00:00Z")];
    let answer = asked(&order_history(Country::ES, OrderKind::PortIn, &firm));
    let step = &answer.steps[0];
    assert_eq!((step.request, step.action), (Some(Request::PortUpdate), Some(Action::ChangeDate)));
    assert_eq!((step.event, step.child, step.by), {
        (Some(Event::ChildAccepted), Some(OrderKind::DateChange), Some(Actor::Operator))
    });
    // Two requests end in the completion of a port, so that it does not say which.
    let ready = [("Ready for porting initiation", "2026-03-02T12:00:00Z"), ("Completed", "2026-03-09T12:00:00Z")];
    let answer = asked(&order_history(Country::NL, OrderKind::PortIn, &ready));
    let step = &answer.steps[0];
    assert_eq!((step.request, step.event, step.child), (None, Some(Event::PortInCompleted), None));
}

#[test]
fn nothing_is_too_late_while_an_update_may_wait_for_its_outcome_and_the_answer_says_which() {
    let waits = [("Customer feedback awaited", "2026-03-02T12:00:00Z")];
    let mut question = order_history(Country::IT, OrderKind::PortIn, &waits);
    question.now = Some("2026-03-05T12:00:01Z".parse().unwrap());
    let answer = asked(&question);
    assert_eq!((answer.verdict, answer.pending[0].code), (Verdict::Undecided, IssueCode::OutcomeNotTold));
    assert_eq!(answer.pending[0].message, {
        "`Customer feedback awaited` since 2026-03-02T13:00:00+01:00 ends by itself at 2026-03-05T13:00:00+01:00; it can \
         last until 2026-03-05T13:00:01+01:00 only where `cancel` or `modify` was asked for by then and waits for its \
         outcome"
    });
}

/// The last moment of the status of an order that ends by itself: from `deadlines`, not from what `history` reads.
fn order_end(question: &HistoryQuestion, status: &str, since: Instant, fpd: Option<Day>) -> Option<Instant> {
    let mut deadlines = DeadlinesQuestion::new(question.country, status.to_owned());
    (deadlines.order, deadlines.customer) = (question.order, question.customer);
    (deadlines.readings, deadlines.fpd, deadlines.status_since) = (question.readings.clone(), fpd, Some(since));
    let found = Rules::latest().deadlines(&deadlines).unwrap().deadlines;
    let ends = |deadline: &Deadline| matches!(deadline.kind.as_str(), "feedback" | "answer" | "expiry" | "fpd");
    let deadline = found.into_iter().find(ends)?;
    // What begins on a day ends the status within that day.
    match deadline.latest_possible.or(deadline.earliest.map(Moment::Day))? {
        Moment::Day(day) => Some(TimeZone::of(question.country).end_of_day(day.0).unwrap()),
        Moment::Instant(instant) => Some(instant.instant),
    }
}

/// A walk over what `moves` opens to an order, with times that keep to the timers.
fn order_walked(question: &mut HistoryQuestion, first: &str, choices: &[(usize, i64)]) {
    let mut status = first.to_owned();
    let mut at: Instant = "2026-01-05T12:00:00Z".parse().unwrap();
    let (mut since, mut fpd) = (at, Day("2026-02-03".parse().unwrap()));
    question.fpd = Some(fpd);
    question.steps.push(DatedStatus::new(first, at));
    for (choice, seconds) in choices {
        let ways = order_moves(question, &status);
        let open: Vec<_> = ways.iter().filter(|step| step.deferred.is_none()).collect();
        if open.is_empty() {
            break;
        }
        let step = open[choice % open.len()];
        let outcome = ways.iter().any(|other| other.deferred.is_some() && other.deferred == step.event);
        let end = order_end(question, &status, since, Some(fpd));
        at = match (step.event, end) {
            (Some(Event::FirstPossibleDate), _) => {
                // Noon of a day that is still to come, or this very moment.
                Instant::from_seconds(at.seconds() - at.seconds() % 86_400 + 43_200 + 86_400).unwrap()
            }
            (Some(Event::FeedbackExpiry | Event::AnswerExpiry | Event::OrderExpiry), Some(end)) => {
                later(end.max(at), 1 + seconds % 80_000)
            }
            (_, Some(end)) if !outcome => later(at, seconds % (end.seconds() - at.seconds()).max(1)),
            _ => later(at, *seconds),
        };
        if step.event == Some(Event::FirstPossibleDate) {
            fpd = Day(at.to_string()[..10].parse().unwrap());
            question.steps.last_mut().unwrap().fpd = Some(fpd);
        }
        status = step.to.as_str().to_owned();
        since = at;
        question.steps.push(DatedStatus::new(status.clone(), at));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_walk_that_keeps_to_the_rules_is_never_invalid(
        country in prop::sample::select(Country::ALL),
        origin in prop::sample::select(Origin::ALL),
        other in reading(),
        tenant in prop::option::of(0_u16..60),
        choices in prop::collection::vec((0_usize..8, 0_i64..8_000_000, any::<bool>()), 0..12),
    ) {
        prop_assume!(origin != Origin::CustomerOwned || country == Country::FR);
        let mut question = HistoryQuestion::new(country, origin, Vec::new());
        question.readings.extend(other);
        if let Some(days) = tenant {
            question.overrides.quarantine.extend([(country, Period::calendar_days(days))]);
            question.overrides.quarantine_ported_in.extend([(country, Period::working_days(days))]);
        }
        let expired = walked(&mut question, &choices);
        let answer = asked(&question);
        prop_assert!(answer.issues.is_empty(), "{:?}\n{:?}", question.steps, answer.issues);
        prop_assert_eq!(answer.steps.len(), question.steps.len() - 1);
        prop_assert!(answer.steps.iter().all(|step| step.rule.is_some() && step.by.is_some()));
        if answer.verdict != Verdict::Valid {
            prop_assert_eq!(answer.verdict, Verdict::Undecided);
            prop_assert!(expired, "{:?}", answer.pending);
        }
        // A part of it, cut at the front or at the end, is possible too.
        let mut rest = question.clone();
        rest.steps.remove(0);
        if !rest.steps.is_empty() {
            prop_assert!(asked(&rest).issues.is_empty());
        }
        question.steps.pop();
        if !question.steps.is_empty() {
            prop_assert!(asked(&question).issues.is_empty());
        }
    }

    #[test]
    fn a_walk_of_an_order_that_keeps_to_the_rules_is_valid(
        country in prop::sample::select(Country::ALL),
        kind in prop::sample::select(OrderKind::ALL),
        registered in any::<bool>(),
        other in reading(),
        first in 0_usize..16,
        dated in prop::option::of(0_u32..40),
        choices in prop::collection::vec((0_usize..12, 0_i64..2_000_000), 0..12),
    ) {
        let mut question = HistoryQuestion::of_order(country, kind, Vec::new());
        question.customer = Some(reseller(registered));
        question.readings.extend(other);
        let here = statuses(country, kind, reseller(registered), &question.readings);
        prop_assume!(!here.is_empty());
        order_walked(&mut question, here[first % here.len()], &choices);
        let answer = asked(&question);
        prop_assert_eq!(answer.verdict, Verdict::Valid, "{:#?}\n{:#?}\n{:#?}", question, answer.issues, answer.pending);
        prop_assert!(answer.steps.iter().all(|step| step.rule.is_some() && step.by.is_some()));
        // A port date refutes nothing; without the first possible date what rests on it is left open.
        question.port_date = dated.map(|days| Day(numgate::day("2026-01-05").unwrap() + chrono::Days::new(days.into())));
        question.steps.iter_mut().for_each(|step| step.fpd = None);
        question.fpd = None;
        let open = asked(&question);
        prop_assert!(open.issues.is_empty(), "{:?}", open.issues);
        for entry in &open.pending {
            prop_assert!(matches!(entry.code, IssueCode::DayNotGiven | IssueCode::AfterCutOff), "{:?}", entry);
            prop_assert_eq!(entry.code == IssueCode::DayNotGiven, country == Country::NL);
        }
        // A part of it, cut at the front or at the end, is possible too, and so is one in which each status is told twice.
        let told: Vec<_> = question.steps.iter().flat_map(|step| [step.clone(), step.clone()]).collect();
        for steps in [&question.steps[1..], &question.steps[..question.steps.len() - 1], &told[..]] {
            if !steps.is_empty() {
                let mut part = question.clone();
                part.steps = steps.to_vec();
                prop_assert!(asked(&part).issues.is_empty());
            }
        }
    }

    #[test]
    fn any_history_of_an_order_is_answered_and_every_issue_has_its_step(
        country in prop::sample::select(Country::ALL),
        kind in prop::sample::select(OrderKind::ALL),
        registered in any::<bool>(),
        fpd in prop::option::of(0_u64..300),
        steps in prop::collection::vec((0_usize..16, 0_i64..30_000_000, any::<bool>()), 1..8),
    ) {
        let first: Instant = "2026-01-05T12:00:00Z".parse().unwrap();
        let day = |days: u64| Day(numgate::day("2026-01-05").unwrap() + chrono::Days::new(days));
        let words = Status::words(Some(kind));
        let told = steps.iter().map(|(status, seconds, dated)| {
            let mut step = DatedStatus::new(words[status % words.len()], later(first, *seconds));
            step.port_date = dated.then(|| day(seconds.unsigned_abs() / 86_400));
            step
        });
        let mut question = HistoryQuestion::of_order(country, kind, told.collect());
        question.customer = Some(reseller(registered));
        question.fpd = fpd.map(day);
        question.now = Some(later(first, 20_000_000));
        let answer = asked(&question);
        prop_assert_eq!(answer.steps.len(), steps.len() - 1);
        let messages = answer.issues.iter().map(|issue| (&issue.path, issue.code, &issue.message));
        for (path, code, message) in messages.chain(answer.pending.iter().map(|open| (&open.path, open.code, &open.message))) {
            let place: Vec<_> = path.as_str().split('/').collect();
            prop_assert!(place[1] == "order" || place[2].parse::<usize>().unwrap() < steps.len());
            prop_assert!(!message.contains(['{', '[']) && message != code.as_str(), "{}", message);
        }
        prop_assert_eq!(answer.verdict == Verdict::Invalid, !answer.issues.is_empty());
    }

    #[test]
    fn any_history_is_answered_and_every_issue_has_its_step(
        country in prop::sample::select(Country::ALL),
        origin in prop::sample::select(Origin::ALL),
        steps in prop::collection::vec((prop::sample::select(NumberStatus::ALL), 0_i64..30_000_000), 1..8),
    ) {
        let first: Instant = "2026-01-05T12:00:00Z".parse().unwrap();
        let told = steps.iter().map(|(status, seconds)| DatedStatus::new(status.as_str(), later(first, *seconds)));
        let mut question = HistoryQuestion::new(country, origin, told.collect());
        question.now = Some(later(first, 20_000_000));
        let answer = asked(&question);
        prop_assert_eq!(answer.steps.len(), steps.len() - 1);
        for issue in &answer.issues {
            let place: Vec<_> = issue.path.as_str().split('/').collect();
            prop_assert!(place[1] == "steps" && place[2].parse::<usize>().unwrap() < steps.len());
            prop_assert!(!issue.message.contains('{') && issue.message != issue.code.as_str(), "{}", issue.message);
        }
        let invalid = answer.verdict == Verdict::Invalid;
        prop_assert_eq!(invalid, !answer.issues.is_empty());
    }
}
