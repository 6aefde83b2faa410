//! What can happen to a number in a status, and what cannot.

use super::deadlines::{Anchors, Status};
use super::life::{Life, customer_requests};
use super::message::{help, message};
use super::scope::{Rules, country_row};
use super::working_days::outside;
use crate::answer::{Move, MoveUntil, MovesAnswer, OtherReading, RefusedMove};
use crate::calendar::Period;
use crate::question::{Common, Customer, MovesQuestion, QuestionError, shortened};
use crate::tables::timers::TimerRow;
use crate::tables::transitions::{Between, Numbers, Transition, Trigger};
use crate::values::{E164, Pointer};
use crate::vocabulary::{Actor, Country, ErrorCode, Event, NumberStatus, Origin, Precision};

impl Rules {
    /// What may be done with a number in this status, by whom, leading where, and why not the rest.
    ///
    /// Moves come in the order of the source; what happens without the customer is among them. A refused move
    /// whose code is `notStated` is not refused by the guide, which is silent.
    ///
    /// # Errors
    ///
    /// When `number` is no E.164 number of the country; when `statusSince`, `now` or the end of the status is outside 2020
    /// to 2060; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, Moment, MovesQuestion, NumberStatus, Origin, Rules};
    ///
    /// // A reservation lasts 90 calendar days, the last one included.
    /// let mut question = MovesQuestion::new(Country::BE, Origin::Colt, NumberStatus::Reserved);
    /// question.status_since = Some("2026-01-01T12:00:00Z".parse()?);
    /// let answer = Rules::latest().moves(&question)?;
    /// let until = answer.moves[0].until.as_ref().map(|until| &until.latest_possible);
    /// assert_eq!(until, Some(&Moment::Day("2026-04-01".parse()?)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn moves(self, question: &MovesQuestion) -> Result<MovesAnswer, QuestionError> {
        let (country, origin) = (question.country, question.origin);
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let refused = customer_requests().filter_map(|(request, action)| {
            let refusal = life.asked(request, action, question.status).err()?;
            Some(RefusedMove {
                request,
                action,
                code: refusal.code,
                rule: refusal.cite.rule,
                clauses: refusal.cite.clauses,
                finding: refusal.cite.finding,
                message: message(refusal.code, &refusal.params),
                help: help(refusal.code, &refusal.params),
            })
        });
        let refused = refused.collect();
        let mut moves = life.moves(question.status);
        if let Some(until) = life.until(question)? {
            moves.iter_mut().for_each(|step| step.until = Some(until.clone()));
        }
        Ok(MovesAnswer { moves, refused })
    }

    /// The life that a question asks about.
    ///
    /// # Errors
    ///
    /// When the number is no E.164 number of the country, or a common field is wrong.
    pub(super) fn life<'q>(
        self,
        question: &'q impl Common,
        country: Country,
        origin: Origin,
        customer: Option<Customer>,
        number: Option<&str>,
    ) -> Result<Life<'q>, QuestionError> {
        let scope = self.scope(question)?;
        let number = number_of(country, number)?;
        Ok(Life { scope, country, origin, customer: customer.unwrap_or_default(), number })
    }
}

/// The number of a question.
///
/// # Errors
///
/// When it is not E.164, or does not begin with the country's calling code.
fn number_of(country: Country, text: Option<&str>) -> Result<Option<E164>, QuestionError> {
    let Some(text) = text else { return Ok(None) };
    let calling = country_row(country).calling_code;
    let wrong = |expected: String| {
        let got = format!("`{}`", shortened(text));
        QuestionError::at(Pointer::root().field("number"), ErrorCode::InvalidValue, expected, got)
    };
    let number: E164 = text.parse().map_err(|_| wrong("`+` and 4 to 15 digits".to_owned()))?;
    if number.starts_with(calling) {
        Ok(Some(number))
    } else {
        Err(wrong(format!("a number that begins with `+{calling}`")))
    }
}

impl Life<'_> {
    /// The moves out of a status, those of the system and of operators included; none where numbers of the origin
    /// cannot be in it.
    pub(super) fn moves(&self, status: NumberStatus) -> Vec<Move> {
        let mut moves: Vec<Move> = Vec::new();
        if self.status(status).is_none() {
            return moves;
        }
        for row in self.transitions() {
            if row.from == Some(status) && self.offered(row) {
                moves.push(self.step(row));
                if let Between::Event(event) = row.between {
                    moves.push(self.second_half(row, status, event, Actor::Operator));
                }
            }
            if row.between == Between::Status(status) {
                let by = if row.by == Actor::Operator { Actor::Operator } else { Actor::System };
                let step = self.second_half(row, status, Event::Completion, by);
                if !moves.iter().any(|other| other.event == step.event && other.to == step.to) {
                    moves.push(step);
                }
            }
        }
        moves
    }

    fn step(&self, row: &'static Transition) -> Move {
        let (request, action, event) = match row.on {
            Trigger::Asked(request, action) => (Some(request), action, None),
            Trigger::Happens(event) => (None, None, Some(event)),
        };
        let (through, deferred) = match row.between {
            Between::Nothing => (None, None),
            Between::Status(status) => (Some(status), None),
            Between::Event(event) => (None, Some(event)),
        };
        Move {
            request,
            action,
            event,
            by: row.by,
            from: row.from,
            through,
            deferred,
            to: row.to,
            after: self.period(row),
            until: None,
            offer: row.offer,
            numbers: match row.numbers {
                Numbers::All => None,
                Numbers::Only(block) => Some(format!("only {}", block.name)),
                Numbers::Except(block) if block.country == self.country => Some(format!("not {}", block.name)),
                // There are no numbers of the block.
                Numbers::Except(_) => None,
            },
            rule: row.cite.rule,
            clauses: row.cite.clauses,
            grade: row.cite.grade,
            finding: row.cite.finding,
            reading: row.cite.reading,
            otherwise: self.otherwise(row),
        }
    }

    /// What follows a move that does not reach its end at once.
    fn second_half(&self, row: &'static Transition, from: NumberStatus, event: Event, by: Actor) -> Move {
        Move {
            request: None,
            action: None,
            event: Some(event),
            by,
            from: Some(from),
            through: None,
            deferred: None,
            offer: None,
            ..self.step(row)
        }
    }

    /// When the status of the question ends, where that is known; while it lasts, the moves out of it are open.
    fn until(&self, question: &MovesQuestion) -> Result<Option<MoveUntil>, QuestionError> {
        let anchors = Anchors { status_since: question.status_since, ..Anchors::default() };
        let clock = self.clock(anchors, question.now);
        for (field, moment) in [("statusSince", question.status_since), ("now", question.now)] {
            if let Some(moment) = moment {
                clock.zone.local(moment).map_err(|error| outside(field, &error))?;
            }
        }
        let Some((_, deadline)) = self.ending(question.status, &clock)?.dated else { return Ok(None) };
        let bounds = deadline.latest_safe.zip(deadline.latest_possible);
        Ok(bounds.map(|(latest_safe, latest_possible)| MoveUntil {
            latest_safe,
            latest_possible,
            precision: deadline.precision,
            grade: deadline.grade,
            rule: deadline.rule,
            automatic: deadline.automatic,
            passed: deadline.passed,
        }))
    }

    /// How long the number waits for a move that comes by itself, where the guide has a figure.
    fn period(&self, row: &Transition) -> Option<Period> {
        if !matches!(row.on, Trigger::Happens(Event::ReservationExpiry | Event::QuarantineExpiry)) {
            return None;
        }
        let exact = |timer: &&TimerRow| timer.precision == Precision::Exact;
        self.timers(Status::Number(row.from?)).find(exact)?.period
    }

    fn otherwise(&self, row: &'static Transition) -> Vec<OtherReading> {
        let read = |other: &'static Transition| {
            let (rule, clauses) = (other.cite.rule, other.cite.clauses);
            Some(OtherReading { reading: other.cite.reading?, to: other.to, rule, clauses })
        };
        self.others(row).filter_map(read).collect()
    }
}
