//! What can happen to a number in a status, and what cannot.

use super::deadlines::{Anchors, number_status};
use super::life::{Life, Refusal, customer_requests};
use super::message::{Speech, told};
use super::scope::{Rules, country_row};
use super::working_days::outside;
use crate::answer::{Deadline, Moment, Move, MoveUntil, MovesAnswer, OtherReading, RefusedMove};
use crate::calendar::Period;
use crate::question::{Common, Customer, MovesQuestion, QuestionError, shortened};
use crate::tables::transitions::{Between, Transition, Trigger};
use crate::values::{E164, Pointer};
use crate::vocabulary::{Action, Actor, Country, ErrorCode, Event, NumberStatus, Origin, Precision, Request, Status};

impl Rules {
    /// What may be done with a number or an order in this status, by whom, leading where, and why not the rest.
    ///
    /// Moves come in the order of the source; what happens without the customer is among them. A refused move
    /// whose code is `notStated` is not refused by the guide, which is silent.
    ///
    /// A request that creates a child order leaves the order where it is (`deferred`) until the child's outcome, which is
    /// the move that stands behind it. A move that a cut-off limits says until when, where the day that the cut-off is
    /// counted from is given; with `now` after `latestPossible` it is refused.
    ///
    /// # Errors
    ///
    /// When `origin` is missing and there is no `order`; when `status` is none of a number, or of such an order; when
    /// `number` is no E.164 number of the country; when `statusSince`, `portDate`, `fpd`, `now` or the end of the status is
    /// outside 2020 to 2060; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Action, Country, Moment, MovesQuestion, NumberStatus, OrderKind, Origin, Rules};
    ///
    /// // A reservation lasts 90 calendar days, the last one included.
    /// let mut question = MovesQuestion::new(Country::BE, Origin::Colt, NumberStatus::Reserved);
    /// question.status_since = Some("2026-01-01T12:00:00Z".parse()?);
    /// let answer = Rules::latest().moves(&question)?;
    /// let until = answer.moves[0].until.as_ref().map(|until| &until.latest_possible);
    /// assert_eq!(until, Some(&Moment::Day("2026-04-01".parse()?)));
    ///
    /// // A date change in France needs 4 working days before the port date, which is not counted.
    /// let mut question = MovesQuestion::of_order(Country::FR, OrderKind::PortIn, "Firm order commitment");
    /// question.port_date = Some("2026-09-18".parse()?);
    /// let answer = Rules::latest().moves(&question)?;
    /// let change = answer.moves.iter().find(|step| step.action == Some(Action::ChangeDate));
    /// let until = change.and_then(|step| step.until.as_ref()).map(|until| &until.latest_possible);
    /// assert_eq!(until, Some(&Moment::Day("2026-09-14".parse()?)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn moves(self, question: &MovesQuestion) -> Result<MovesAnswer, QuestionError> {
        if let Some(kind) = question.order {
            return self.order_moves(question, kind);
        }
        let (country, origin) = (question.country, needed("origin", question.origin)?);
        let status = number_status("status", &question.status)?;
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let speech = life.scope.speech;
        let refused = customer_requests().filter_map(|(request, action)| {
            Some(life.asked(request, action, status).err()?.of(request, action, speech))
        });
        let refused = refused.collect();
        let mut moves = life.moves(status);
        if let Some(until) = life.until(question, status)? {
            moves.iter_mut().for_each(|step| step.until = Some(until.clone()));
        }
        Ok(MovesAnswer { moves, refused, notes: Vec::new() })
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

/// A field that a question about a number needs, though the same question about an order does not.
///
/// # Errors
///
/// When it is left out.
pub(super) fn needed<T>(name: &'static str, value: Option<T>) -> Result<T, QuestionError> {
    value.ok_or_else(|| QuestionError::at(Pointer::root().field(name), ErrorCode::MissingField, name, "nothing"))
}

impl Refusal {
    /// The request that is refused.
    pub(super) fn of(self, request: Request, action: Option<Action>, speech: Speech) -> RefusedMove {
        let (message, help) = told(self.code, &self.params, speech);
        RefusedMove {
            request,
            action,
            code: self.code,
            rule: self.cite.rule,
            clauses: self.cite.clauses,
            finding: self.cite.finding,
            message,
            help,
        }
    }
}

impl Deadline {
    /// When a status is over, or until when something can be asked; `None` where a day to count from is missing, or the
    /// figure.
    pub(super) fn until(self) -> Option<MoveUntil> {
        // What begins on a day comes on that day.
        let begins = self.earliest.filter(|_| self.latest_safe.is_none()).map(Moment::Day);
        let bounds = self.latest_safe.zip(self.latest_possible);
        let (latest_safe, latest_possible) = bounds.or(begins.clone().zip(begins))?;
        let Self { precision, grade, rule, automatic, passed, .. } = self;
        Some(MoveUntil { latest_safe, latest_possible, precision, grade, rule, automatic, passed })
    }
}

/// The number of a question.
///
/// # Errors
///
/// When it is not E.164, or does not begin with the country's calling code.
pub(super) fn number_of(country: Country, text: Option<&str>) -> Result<Option<E164>, QuestionError> {
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

    /// The moves by which a number comes into stock.
    pub(super) fn beginnings(&self) -> Vec<Move> {
        let mut moves = Vec::new();
        for row in self.transitions().filter(|row| row.from.is_none()) {
            moves.push(self.step(row));
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
            from: row.from.map(Status::Number),
            through,
            deferred,
            to: row.to.into(),
            child: None,
            parent_becomes: None,
            numbers_become: Vec::new(),
            after: self.period(row),
            until: None,
            offer: row.offer,
            numbers: row.numbers.named(self.country),
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
            from: Some(from.into()),
            through: None,
            deferred: None,
            offer: None,
            ..self.step(row)
        }
    }

    /// When the status of the question ends, where that is known; while it lasts, the moves out of it are open.
    fn until(&self, question: &MovesQuestion, status: NumberStatus) -> Result<Option<MoveUntil>, QuestionError> {
        let anchors = Anchors { status_since: question.status_since, ..Anchors::default() };
        let clock = self.clock(anchors, question.now);
        for (field, moment) in [("statusSince", question.status_since), ("now", question.now)] {
            if let Some(moment) = moment {
                clock.zone.local(moment).map_err(|error| outside(field, &error))?;
            }
        }
        Ok(self.ending(status.into(), &clock)?.dated.and_then(|(_, deadline)| deadline.until()))
    }

    /// How long the number waits for a move that comes by itself, where the guide or the caller has a figure.
    fn period(&self, row: &Transition) -> Option<Period> {
        if !matches!(row.on, Trigger::Happens(Event::ReservationExpiry | Event::QuarantineExpiry)) {
            return None;
        }
        let mut period = None;
        for timer in self.timers(Status::Number(row.from?)).filter(|timer| timer.ends_the_status()) {
            let stated = timer.period.filter(|_| timer.precision == Precision::Exact);
            // What follows without a figure leaves the end open.
            period = Some(self.own_quarantine(timer).or(stated)?);
        }
        period
    }

    fn otherwise(&self, row: &'static Transition) -> Vec<OtherReading> {
        let read = |other: &'static Transition| {
            let (rule, clauses) = (other.cite.rule, other.cite.clauses);
            Some(OtherReading { reading: other.cite.reading?, to: other.to.into(), rule, clauses })
        };
        self.others(row).filter_map(read).collect()
    }
}
