//! What can happen to a number in a status, and what cannot.

use super::life::{Life, customer_requests};
use super::message::{help, message};
use super::scope::{Rules, country_row};
use crate::answer::{Move, MovesAnswer, OtherReading, RefusedMove};
use crate::question::{Common, Customer, MovesQuestion, QuestionError, shortened};
use crate::tables::periods::PERIODS;
use crate::tables::transitions::{Between, Numbers, Transition, Trigger};
use crate::values::{E164, Period, Pointer};
use crate::vocabulary::{Actor, Country, ErrorCode, Event, NumberStatus, Origin};

impl Rules {
    /// What may be done with a number in this status, by whom, leading where, and why not the rest.
    ///
    /// Moves come in the order of the source; what happens without the customer is among them. A refused move
    /// whose code is `notStated` is not refused by the guide, which is silent.
    ///
    /// # Errors
    ///
    /// When `number` is no E.164 number of the country, or a common field is wrong.
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
        Ok(MovesAnswer { moves: life.moves(question.status), refused: refused.collect() })
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

    /// How long the number waits for a move that comes by itself.
    fn period(&self, row: &Transition) -> Option<Period> {
        if !matches!(row.on, Trigger::Happens(Event::ReservationExpiry | Event::QuarantineExpiry)) {
            return None;
        }
        PERIODS
            .iter()
            .find(|period| {
                row.from.is_some_and(|from| period.statuses.contains(&from))
                    && period.countries.contains(self.country)
                    && period.numbers.include(self.number)
                    && self.scope.holds(&period.cite, self.country)
            })
            .map(|period| period.lasts)
    }

    fn otherwise(&self, row: &'static Transition) -> Vec<OtherReading> {
        let read = |other: &'static Transition| {
            let (rule, clauses) = (other.cite.rule, other.cite.clauses);
            Some(OtherReading { reading: other.cite.reading?, to: other.to, rule, clauses })
        };
        self.others(row).filter_map(read).collect()
    }
}
