//! Sequences of moves: wherever they lead, a number stays within the statuses of its country.

use numgate::{
    Actor, Country, Customer, FindingId, MovesQuestion, NumberStatus, Offer, Origin, OwnNumbers, PathsQuestion,
    Reading, Rules, Word, facts,
};
use numgate_tests::{answered, generated};
use proptest::prelude::*;

fn word<W: Word>() -> impl Strategy<Value = W> {
    prop::sample::select(W::ALL)
}

fn moves(
    country: Country,
    origin: Origin,
    status: NumberStatus,
    other: Option<(FindingId, Reading)>,
    number: Option<&str>,
) -> Vec<numgate::Move> {
    let mut question = MovesQuestion::new(country, origin, status);
    question.number = number.map(|rest| format!("+{}{rest}", facts(country).calling_code));
    let mut customer = Customer::default();
    customer.offer = Offer::Premium;
    customer.owns_fr_numbers = OwnNumbers::Confirmed;
    question.customer = Some(customer);
    question.readings.extend(other);
    Rules::latest().moves(&question).unwrap().moves
}

/// The other readings that move numbers, or end what they are in.
pub fn reading() -> impl Strategy<Value = Option<(FindingId, Reading)>> {
    prop::sample::select(vec![
        None,
        Some((FindingId::F01, Reading::Printed)),
        Some((FindingId::F02, Reading::Returned)),
        Some((FindingId::F03, Reading::Quarantined)),
        Some((FindingId::F04, Reading::Quarantined)),
        Some((FindingId::F05, Reading::Returned)),
        Some((FindingId::F05, Reading::Quarantined)),
        Some((FindingId::F06, Reading::Excluded)),
        Some((FindingId::F07, Reading::EveryCustomer)),
        Some((FindingId::F08, Reading::Hours)),
        Some((FindingId::F08, Reading::WorkingDays)),
        Some((FindingId::F17, Reading::Immediate)),
        Some((FindingId::F19, Reading::Released)),
    ])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn no_sequence_leaves_the_statuses_of_its_country_and_a_final_one_stays(
        country in word::<Country>(),
        origin in word::<Origin>(),
        other in reading(),
        number in prop::sample::select(vec![None, Some("88000000"), Some("20000000"), Some("51200000")]),
        choices in prop::collection::vec(0_usize..8, 1..12),
    ) {
        let mut status = if origin == Origin::PortedIn { NumberStatus::PortInActivated } else { NumberStatus::Free };
        let finals = [NumberStatus::Transferred, NumberStatus::Returned];
        for choice in choices {
            let open = moves(country, origin, status, other, number);
            if origin == Origin::CustomerOwned && country != Country::FR {
                prop_assert!(open.is_empty());
                break;
            }
            if finals.contains(&status) || (status == NumberStatus::PortOut && origin == Origin::Colt) {
                prop_assert!(open.is_empty(), "{status}: {open:?}");
                break;
            }
            prop_assert!(!open.is_empty(), "{country} {origin} {status} {other:?}: nothing can happen");
            let step = &open[choice % open.len()];
            prop_assert_eq!(step.from, Some(status.into()));
            status = step.through.or(step.to.number()).unwrap();
            // A status in between is left by what completes the move, never by the customer.
            if step.through.is_some() {
                let next = moves(country, origin, status, other, number);
                prop_assert!(next.iter().all(|step| step.by != Actor::Customer), "{next:?}");
                prop_assert!(next.iter().any(|half| half.to == step.to), "{next:?}");
            }
        }
    }

    #[test]
    fn a_path_is_made_of_moves_that_are_open(
        country in word::<Country>(),
        origin in word::<Origin>(),
        from in word::<NumberStatus>(),
        to in word::<NumberStatus>(),
    ) {
        let answer = Rules::latest().paths(&PathsQuestion::new(country, origin, from, to)).unwrap();
        for path in &answer.paths {
            let mut at = from;
            let mut seen = vec![from];
            for step in &path.steps {
                prop_assert_eq!(step.from, Some(at.into()));
                let open = Rules::latest().moves(&MovesQuestion::new(country, origin, at)).unwrap().moves;
                prop_assert!(open.contains(step));
                at = if step.through == Some(to) { to } else { step.to.number().unwrap() };
                prop_assert!(!seen.contains(&at), "{at} comes twice");
                seen.push(at);
            }
            prop_assert_eq!(at, to);
        }
    }
}

#[test]
fn the_same_question_has_the_same_answer() {
    for case in generated().iter().step_by(7) {
        assert_eq!(answered(case.question, &case.ask), answered(case.question, &case.ask), "{}", case.name);
    }
}
