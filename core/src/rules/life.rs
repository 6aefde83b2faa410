//! The life of numbers of one origin in one country, as it stands for one question.

use super::message::params;
use super::scope::{Scope, choice, words};
use crate::answer::{Param, Params};
use crate::question::Customer;
use crate::tables::actions::ACTIONS;
use crate::tables::cite::Cite;
use crate::tables::issues::PORTING_DESK;
use crate::tables::number_blocks::NumberBlock;
use crate::tables::requests::{REQUESTS, RequestRow};
use crate::tables::statuses::{ORIGINS, OriginRow, ROLLBACK, STATUSES, StatusRow};
use crate::tables::transitions::{Between, Numbers, TRANSITIONS, Transition, Trigger};
use crate::values::E164;
use crate::vocabulary::{Action, Country, IssueCode, NumberStatus, Origin, Reading, Request, StatusKind};

/// The life of a number.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Life<'q> {
    pub scope: Scope<'q>,
    pub country: Country,
    pub origin: Origin,
    pub customer: Customer,
    /// The number, where it is known.
    pub number: Option<E164>,
}

/// Why a move is not open.
#[derive(Debug)]
pub(crate) struct Refusal {
    pub code: IssueCode,
    pub cite: &'static Cite,
    pub params: Params,
    /// Whether it is open after all what becomes of the request: the guide is silent, or lets it through elsewhere.
    pub open: bool,
}

impl Refusal {
    fn new(code: IssueCode, cite: &'static Cite, params: Params) -> Self {
        Self { code, cite, params, open: code == IssueCode::NotStated }
    }
}

/// A request as a message names it: `updateCustomer ADD`.
pub(crate) fn named(request: Request, action: Option<Action>) -> String {
    action.map_or_else(|| request.to_string(), |action| format!("{request} {action}"))
}

/// Whether a number belongs to a block.
pub(crate) fn in_block(number: E164, block: &NumberBlock) -> bool {
    block.prefixes.iter().any(|prefix| number.starts_with(prefix))
}

impl Numbers {
    /// Whether the row speaks of the number; of one that is not known, every row may.
    pub(crate) fn include(self, number: Option<E164>) -> bool {
        match (self, number) {
            (Self::All, _) | (_, None) => true,
            (Self::Only(block), Some(number)) => in_block(number, block),
            (Self::Except(block), Some(number)) => !in_block(number, block),
        }
    }

    /// What the row leaves out, or speaks of alone, in a country: `not 088`, `only 088`.
    pub(crate) fn named(self, country: Country) -> Option<String> {
        match self {
            Self::Only(block) => Some(format!("only {}", block.name)),
            Self::Except(block) if block.country == country => Some(format!("not {}", block.name)),
            // Of the first there are all, of the second there are no numbers of the block.
            Self::All | Self::Except(_) => None,
        }
    }

    /// The block that the row speaks of alone.
    pub(crate) fn only(self) -> Option<&'static NumberBlock> {
        match self {
            Self::Only(block) => Some(block),
            Self::All | Self::Except(_) => None,
        }
    }

    /// The block that the row names.
    pub(crate) fn block(self) -> Option<&'static NumberBlock> {
        match self {
            Self::All => None,
            Self::Only(block) | Self::Except(block) => Some(block),
        }
    }
}

impl Trigger {
    /// The request, with its action, where it is one.
    pub(crate) const fn asked(self) -> Option<(Request, Option<Action>)> {
        match self {
            Self::Asked(request, action) => Some((request, action)),
            Self::Happens(_) => None,
        }
    }

    /// Whether this is a request with this action.
    pub(crate) fn is_action(self, action: Action) -> bool {
        matches!(self, Self::Asked(_, Some(own)) if own == action)
    }

    /// Whether this is the request, with this action.
    pub(crate) fn is(self, request: Request, action: Option<Action>) -> bool {
        match self {
            Self::Asked(own, Some(needed)) => own == request && action == Some(needed),
            Self::Asked(own, None) => own == request,
            Self::Happens(_) => false,
        }
    }
}

/// The row of a request.
pub(crate) fn request_row(request: Request) -> &'static RequestRow {
    // One row a request, at its place in the vocabulary: a law of the tables. The first row stands in for none.
    const FIRST: &RequestRow = match REQUESTS {
        [first, ..] => first,
        [] => unreachable!(),
    };
    REQUESTS.get(request as usize).unwrap_or(FIRST)
}

/// The row of an origin.
pub(crate) fn origin_row(origin: Origin) -> Option<&'static OriginRow> {
    ORIGINS.iter().find(|row| row.origin == origin)
}

impl Life<'_> {
    /// The rows of the status, where numbers of the origin can be in it.
    pub(crate) fn statuses(&self) -> impl Iterator<Item = &'static StatusRow> + '_ {
        STATUSES.iter().filter(|row| {
            row.origins.contains(&self.origin)
                && row.countries.contains(self.country)
                && row.numbers.include(self.number)
                && self.scope.holds(&row.cite, self.country)
        })
    }

    /// The row of one status.
    pub(crate) fn status(&self, status: NumberStatus) -> Option<&'static StatusRow> {
        self.statuses().find(|row| row.status == status)
    }

    /// The moves of such numbers.
    pub(crate) fn transitions(&self) -> impl Iterator<Item = &'static Transition> + '_ {
        self.printed().filter(|row| self.scope.holds(&row.cite, self.country) && row.numbers.include(self.number))
    }

    /// The moves of such numbers under any reading, for any number.
    pub(crate) fn printed(&self) -> impl Iterator<Item = &'static Transition> + '_ {
        TRANSITIONS.iter().filter(|row| row.origin == self.origin && row.countries.contains(self.country))
    }

    /// What the same move does under the other readings of its finding.
    pub(crate) fn others(&self, row: &'static Transition) -> impl Iterator<Item = &'static Transition> + '_ {
        self.printed().filter(move |other| {
            other.cite.finding == row.cite.finding
                && other.cite.reading.is_some()
                && other.cite.reading != row.cite.reading
                && other.from == row.from
                && other.on == row.on
        })
    }

    /// What the guide says otherwise of a move, for a message; `None` where it does not contradict itself.
    pub(crate) fn contradiction(&self, row: &'static Transition) -> Option<Params> {
        let finding = choice(row.cite.finding?)?;
        let mut params = params! { to: row.to.as_str(), finding: finding.id.as_str() };
        let at = |row: &Transition| match row.between {
            Between::Event(event) => Some(event.as_str().into()),
            Between::Nothing | Between::Status(_) => None,
        };
        let mut set = |name, value: Option<Param>| value.into_iter().for_each(|value| params.set(name, value));
        set("event", at(row));
        let Some(reading) = row.cite.reading else { return Some(params) };
        let other = self.others(row).next();
        let read = |row: &Transition| row.cite.reading.map(|reading| reading.as_str().into());
        set("reading", other.and_then(read));
        set("otherwise", other.map(|other| other.to.as_str().into()));
        set("otherwiseEvent", other.and_then(at));
        set("override", finding.settled_by.map(Param::from));
        // Under these there is no such move; where the guide is silent, nothing is said of it.
        let open = |word: &Reading| self.others(row).any(|other| other.cite.reading == Some(*word));
        let closed = finding.readings();
        let closed = closed.filter(|word| *word != reading && *word != Reading::NotStated && !open(word));
        set("closed", Some(words(closed).into()));
        Some(params)
    }

    /// Whether the customer has the offer that the move needs.
    pub(crate) fn offered(&self, row: &Transition) -> bool {
        row.offer.is_none_or(|offer| offer == self.customer.offer)
    }

    /// The move that a request makes in a status.
    ///
    /// # Errors
    ///
    /// Why there is none. `NotStated` says that the guide is silent, which is not a refusal.
    pub(crate) fn asked(
        &self,
        request: Request,
        action: Option<Action>,
        status: NumberStatus,
    ) -> Result<&'static Transition, Refusal> {
        let found =
            self.transitions().find(|row| row.from == Some(status) && row.on.is(request, action) && self.offered(row));
        match found.filter(|_| self.status(status).is_some()) {
            Some(row) => Ok(row),
            None => Err(self.refusal(request, action, status)),
        }
    }

    /// Why numbers of the origin cannot be asked about, where there are none in the country.
    pub(crate) fn no_origin(&self) -> Option<Refusal> {
        let row = origin_row(self.origin).filter(|row| !row.countries.contains(self.country))?;
        let countries = words(row.countries.iter());
        let params = params! { country: self.country.as_str(), origin: self.origin.as_str(), countries: countries };
        Some(Refusal::new(IssueCode::OriginNotHere, &row.cite, params))
    }

    /// Why a status cannot be asked about, where such numbers do not have it.
    pub(crate) fn no_status(&self, status: NumberStatus) -> Option<Refusal> {
        if self.status(status).is_some() {
            return None;
        }
        let rows = || STATUSES.iter().filter(|row| row.status == status);
        // A number of a block may lack a status that others have there.
        let others = |row: &&StatusRow| row.origins.contains(&self.origin) && row.countries.contains(self.country);
        let barred = rows().filter(others).find(|row| !row.numbers.include(self.number));
        let row = barred.or_else(|| rows().next())?;
        let statuses = words(self.statuses().map(|row| row.status));
        let mut params = params! {
            country: self.country.as_str(), origin: self.origin.as_str(), status: status.as_str(), statuses: statuses,
        };
        if let Some(Numbers::Except(block)) = barred.map(|row| row.numbers) {
            params.set("block", block.name.into());
        }
        Some(Refusal::new(IssueCode::StatusNotHere, &row.cite, params))
    }

    /// Why nothing leads out of a status, where it is final.
    pub(crate) fn no_way_out(&self, status: NumberStatus) -> Option<Refusal> {
        let row = self.status(status).filter(|row| row.kind == StatusKind::Final)?;
        let mut params = params! { status: status.as_str() };
        let back = ROLLBACK.countries.contains(self.country) && ROLLBACK.statuses.contains(&status);
        if back && self.scope.holds(&ROLLBACK.cite, self.country) {
            params.set("desk", PORTING_DESK.into());
        }
        Some(Refusal::new(IssueCode::Terminal, &row.cite, params))
    }

    fn refusal(&self, request: Request, action: Option<Action>, status: NumberStatus) -> Refusal {
        let asks = |row: &&Transition| row.on.is(request, action);
        let from = |row: &&Transition| row.from == Some(status);
        let say = |code, cite, more: Params| {
            let mut params = params! {
                request: named(request, action), country: self.country.as_str(), origin: self.origin.as_str(),
                status: status.as_str(),
            };
            for (name, value) in more.iter() {
                params.set(name, value.clone());
            }
            Refusal::new(code, cite, params)
        };
        let own_row = request_row(request);
        let silent = &own_row.cite;
        if own_row.restricted && !self.customer.restricted {
            return say(IssueCode::Restricted, silent, Params::default());
        }
        if let Some(found) = self.no_origin().or_else(|| self.no_status(status)) {
            return say(found.code, found.cite, found.params);
        }
        let Some(here) = self.status(status) else { return say(IssueCode::StatusNotHere, silent, Params::default()) };
        if here.kind == StatusKind::InProgress {
            let leads = |row: &&Transition| row.between == Between::Status(status) || row.from == Some(status);
            let next = words(self.transitions().filter(leads).map(|row| row.to));
            return say(IssueCode::InProgress, &here.cite, params! { next: next });
        }
        if let Some(found) = self.no_way_out(status) {
            return say(found.code, found.cite, found.params);
        }
        let printed: Vec<_> = self.printed().filter(asks).collect();
        let holding: Vec<_> = printed.iter().filter(|row| self.scope.holds(&row.cite, self.country)).collect();
        let barred = holding.iter().all(|row| !row.numbers.include(self.number));
        if let Some((row, block)) = holding.iter().find_map(|row| Some((row, row.numbers.block()?))).filter(|_| barred)
        {
            return say(IssueCode::NotThisNumber, &row.cite, params! { block: block.name });
        }
        if let Some(row) = holding.iter().find(|row| row.from == Some(status) && !self.offered(row)) {
            return say(IssueCode::PremiumOnly, &row.cite, params! { offer: self.customer.offer.as_str() });
        }
        // Rows of this country that hold under another reading alone: the guide contradicts itself, unless it is silent
        // under the reading taken.
        let mut doubted: Option<&Transition> = None;
        for row in printed.iter().filter(|row| row.cite.reading.is_some()) {
            if from(row) && !doubted.is_some_and(|other| from(&other)) || doubted.is_none() && holding.is_empty() {
                doubted = Some(row);
            }
        }
        if let Some((row, finding)) = doubted.and_then(|row| Some((row, row.cite.finding?))) {
            let (mut readings, mut needed) = (Vec::new(), Vec::new());
            for other in printed.iter().filter(|other| other.cite.finding == Some(finding) && other.from == row.from) {
                readings.extend(other.cite.reading);
                needed.extend(other.from);
            }
            let more = params! {
                finding: finding.as_str(), readings: words(readings.into_iter()), needed: words(needed.into_iter()),
            };
            let silent = self.scope.reading(finding, self.country) == Some(Reading::NotStated);
            if !silent || from(&row) {
                let code = if silent { IssueCode::NotStated } else { IssueCode::ReadOtherwise };
                return Refusal { open: from(&row), ..say(code, &row.cite, more) };
            }
        }
        // The row that lets it through from this status in other countries says the most; else any of this country.
        let own = || TRANSITIONS.iter().filter(|row| row.origin == self.origin).filter(asks);
        let abroad = own().find(from);
        if let Some(row) = abroad.or_else(|| self.transitions().find(asks)) {
            let needed = words(self.transitions().filter(asks).filter_map(|row| row.from));
            if !needed.is_empty() {
                return say(IssueCode::WrongStatus, &row.cite, params! { needed: needed });
            }
        }
        if let Some(row) = abroad.or_else(|| own().next()) {
            let there = |country: &Country| {
                own().any(|row| row.countries.contains(*country) && self.scope.holds(&row.cite, *country))
            };
            let countries = words(Country::ALL.iter().copied().filter(there));
            return say(IssueCode::NotThisCountry, &row.cite, params! { countries: countries });
        }
        if origin_row(self.origin).is_some_and(|row| row.tabled) {
            // Of the other origins those count that it is open to in this country.
            let anywhere = || TRANSITIONS.iter().filter(asks);
            let origins = words(anywhere().filter(|row| row.countries.contains(self.country)).map(|row| row.origin));
            if let Some(row) = anywhere().next() {
                let code = if origins.is_empty() { IssueCode::NotThisCountry } else { IssueCode::NotThisOrigin };
                return say(code, &row.cite, params! { origins: origins });
            }
        }
        say(IssueCode::NotStated, silent, Params::default())
    }
}

/// Every request that a customer can make of a number, with each of its required actions, in the order of the source.
pub(crate) fn customer_requests() -> impl Iterator<Item = (Request, Option<Action>)> {
    use crate::vocabulary::Subject;
    REQUESTS.iter().filter(|row| matches!(row.subject, Subject::Numbers | Subject::Stock)).flat_map(|row| {
        let actions: Vec<_> =
            ACTIONS.iter().filter(|action| action.request == row.request && action.required).collect();
        let plain = actions.is_empty().then_some((row.request, None));
        plain.into_iter().chain(actions.into_iter().map(|action| (action.request, Some(action.action))))
    })
}
