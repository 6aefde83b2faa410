//! The question `simulate`.

use super::state::{Simulation, wrong};
use crate::answer::SimulateAnswer;
use crate::question::{QuestionError, SimulateQuestion, SimulationEvent};
use crate::rules::scope::Rules;
use crate::values::{Instant, Pointer};
use crate::vocabulary::{Action, Event, Request};

/// What is to happen.
enum Happening {
    Request(Request, Option<Action>),
    Event(Event),
    Until(Instant),
}

impl Rules {
    /// What becomes of numbers and orders when something happens, or when time passes.
    ///
    /// Nothing is kept between two questions: the state of the answer is what the next question is asked with. First
    /// whatever is overdue at the moment of the state ends by itself; then what is to happen does. When time
    /// passes, every timer on the way runs out in the order of the moments, once; passing it in two steps changes nothing.
    ///
    /// A timer with two bounds runs out after the later one, of the reading that is taken. A day is over with its last second in the country, and what
    /// begins on a day begins with its first. A figure that is a bound alone moves nothing: the timer runs out, and the
    /// event has to be told. An order that ends without being done leaves its numbers as they were before it, which the
    /// guide does not say (grade `inferred`). While a child order is open that was asked for after it began, `Customer
    /// feedback awaited` does not expire, as the customer has answered, and its hours are counted anew from then; nor does an order that the customer has initiated.
    ///
    /// # Errors
    ///
    /// When a status is none of its order, a place points to nothing, a number is no E.164 number of the country or a moment
    /// is later than `state.now`; when the event is none or several of a request, an event and a time; when it lacks the
    /// order or the numbers that it is about; when `advanceTo` is before `state.now` or outside 2020 to 2060; when a common
    /// field is wrong. What is understood and cannot happen is `refused`, and so is a state that cannot be.
    ///
    /// ```
    /// use numgate::{Country, DeadlineKind, NumberStatus, Origin, Rules, SimulateQuestion, SimulatedNumber};
    /// use numgate::{SimulationEvent, SimulationState};
    ///
    /// // A reservation of the 1st of January lasts until the end of the 1st of April: the number is free on the 2nd.
    /// let mut number = SimulatedNumber::new(Origin::Colt);
    /// number.status = Some(NumberStatus::Reserved);
    /// number.since = Some("2026-01-01T12:00:00Z".parse()?);
    /// let mut state = SimulationState::new("2026-01-02T09:00:00Z".parse()?);
    /// state.numbers = Some(vec![number]);
    /// let mut question = SimulateQuestion::new(Country::BE, state);
    /// let mut event = SimulationEvent::default();
    /// event.advance_to = Some("2026-05-01T09:00:00Z".parse()?);
    /// question.event = Some(event);
    /// let answer = Rules::latest().simulate(&question)?;
    /// assert_eq!(answer.fired[0].kind, DeadlineKind::Reservation);
    /// assert_eq!(answer.effects[0].at, "2026-04-01T22:00:00Z".parse()?);
    /// assert_eq!(answer.state.numbers.unwrap_or_default()[0].status, Some(NumberStatus::Free));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn simulate(self, question: &SimulateQuestion) -> Result<SimulateAnswer, QuestionError> {
        let customer = question.customer.unwrap_or_default();
        let mut simulation = Simulation::of(self.scope(question)?, question.country, customer, &question.state)?;
        let happening = question.event.as_ref().map(happening).transpose()?;
        let unfounded = simulation.unfounded();
        if unfounded.is_empty() {
            simulation.settle();
        }
        let refused = match (happening, &question.event) {
            _ if !unfounded.is_empty() => unfounded,
            (Some(Happening::Until(until)), _) => {
                simulation.advance(until)?;
                Vec::new()
            }
            (Some(Happening::Request(request, action)), Some(event)) => simulation.asked(request, action, event)?,
            (Some(Happening::Event(happens)), Some(event)) => simulation.happens(happens, event)?,
            _ => Vec::new(),
        };
        if refused.is_empty() {
            simulation.settle();
        }
        let running = simulation.running();
        let state = simulation.state();
        Ok(SimulateAnswer { state, fired: simulation.fired, effects: simulation.effects, refused, running })
    }
}

/// What an event says that happens.
///
/// # Errors
///
/// When it says nothing, or several things.
fn happening(event: &SimulationEvent) -> Result<Happening, QuestionError> {
    match (event.request, event.event, event.advance_to) {
        (Some(request), None, None) => Ok(Happening::Request(request, event.action)),
        (None, Some(event), None) => Ok(Happening::Event(event)),
        (None, None, Some(until)) => Ok(Happening::Until(until)),
        (None, None, None) => Err(one_of("none of them")),
        _ => Err(one_of("several")),
    }
}

fn one_of(got: &str) -> QuestionError {
    wrong(Pointer::of("/event"), "one of `request`, `event` and `advanceTo`", got)
}
