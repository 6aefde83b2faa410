//! Is this order acceptable?

use chrono::NaiveDate;

use super::found::Found;
use super::given::{self, written};
use super::life::{Life, Refusal, in_block, named, request_row};
use super::message::{issue, params, pending};
use super::numbers::{not_e164, number_meant, range};
use super::overlaps::overlaps;
use super::port_dates::written_time;
use super::scope::{Rules, Scope, words};
use crate::answer::{CheckAnswer, Issue, Param, Params, Patch};
use crate::numbering::{plan, plans_version};
use crate::question::{
    CheckQuestion, Customer, NumberItem, NumberState, OrderDocument, Porting, Query, QuestionError, shortened,
};
use crate::tables::actions::ACTIONS;
use crate::tables::cite::Cite;
use crate::tables::fields::{FIELDS, FieldRow, Need, Part};
use crate::tables::formats::NUMBERING_PLAN;
use crate::tables::issues::NO_ACTION;
use crate::tables::limits::{
    AGREEMENTS, AREA_CODES, CALENDAR, CLASSED, CONFIRMED, MAXIMUM_RANGES, MAXIMUM_SIZES, NOT_COVERED, NOT_JUDGED,
    NOTICES, NUMBERS_GIVEN, ONCE, PORTABLE, REGISTERS, STATUS_NEEDED, UNPORTABLE,
};
use crate::tables::number_blocks::BLOCKS;
use crate::tables::sources::{EARLIER, GUIDE};
use crate::tables::territories::TERRITORIES;
use crate::tables::transitions::{Between, TRANSITIONS};
use crate::values::{E164, Instant, NumberRange, Pointer, day, written_day};
use crate::vocabulary::{
    AskedOf, Country, ErrorCode, Grade, IssueCode, NumberLength, NumberStatus, Origin, Request, Severity, Subject,
    Territory, is_order_status, order_statuses,
};

impl Rules {
    /// Whether an order is acceptable, as far as that can be known offline.
    ///
    /// Every issue is found, not only the first. What needs a server, the regulator or the porting desk is `pending`.
    ///
    /// # Errors
    ///
    /// When the question itself is wrong: a language whose messages are not at hand, an unknown reading, an override out
    /// of place, a
    /// `parent.orderStatus` that no order has.
    #[inline(never)]
    pub fn check(self, question: &CheckQuestion) -> Result<CheckAnswer, QuestionError> {
        // A day that is none is an issue of the order here, not an error of the question.
        let wrong_day = question.on.as_deref().filter(|on| day(on).is_err());
        let on = question.on.as_deref().filter(|_| wrong_day.is_none());
        let scope = self.scope_on(on, question)?;
        parent(question)?;
        let none = OrderDocument::default();
        let request = request_row(question.request).single.unwrap_or(question.request);
        let fields = FIELDS.iter().filter(|row| {
            row.countries.contains(question.country)
                && row.requests.contains(&request)
                && row.actions.contains(&question.action)
        });
        let mut check = Check {
            question,
            request,
            fields: fields.collect(),
            scope,
            order: question.order.as_ref().unwrap_or(&none),
            customer: question.customer.unwrap_or_default(),
            found: Found::of(scope.speech),
        };
        if let Some(got) = wrong_day {
            check.found.add(calendar("on", IssueCode::InvalidDate, got));
        }
        check.earlier();
        check.run();
        Ok(check.found.answer(self.state()))
    }
}

/// Refuses a status of the parent order that is none of an order.
fn parent(question: &CheckQuestion) -> Result<(), QuestionError> {
    let Some(parent) = &question.parent else { return Ok(()) };
    let got = parent.order_status.as_str();
    if is_order_status(got) {
        return Ok(());
    }
    let path = Pointer::of("/parent/orderStatus");
    let error =
        QuestionError::at(path, ErrorCode::UnknownWord, "the status of an order", format!("`{}`", shortened(got)));
    Err(error.suggesting(got, order_statuses().into_iter()))
}

/// A day or moment of the question that is none. The API is not told of it.
fn calendar(field: &str, code: IssueCode, got: &str) -> Issue {
    let found = issue(Pointer::root().field(field), code, Severity::Error, &CALENDAR, params! { got: shortened(got) });
    Issue { api: None, ..found }
}

pub(super) struct Check<'q> {
    pub question: &'q CheckQuestion,
    /// What is asked; of a bulk request, the single one that it carries.
    pub request: Request,
    /// The rows of the request in the country, whoever asks.
    fields: Vec<&'static FieldRow>,
    pub scope: Scope<'q>,
    pub order: &'q OrderDocument,
    pub customer: Customer,
    pub found: Found,
}

/// What a message speaks of, before it is written out.
#[derive(Debug, Clone, Copy)]
pub(super) enum Spoken<'a> {
    Nothing,
    /// The request with its action.
    Request,
    /// The country of the order.
    Country,
    /// A word of ours.
    Word(&'static str),
    /// A text made for the occasion.
    Made(&'a str),
    /// The name of a part, which is looked up only where something is told of it.
    Part(Part),
    /// A text of the question, which may be long.
    Given(&'a str),
    Day(NaiveDate),
    /// A time of day, in minutes from midnight.
    Time(u16),
    Count(u64),
    Words(&'a [&'static str]),
}

impl<'a> Spoken<'a> {
    pub(super) fn counted(count: usize) -> Self {
        Self::Count(u64::try_from(count).unwrap_or(u64::MAX))
    }

    /// A list that is told unless it goes without saying.
    const fn unless(silent: bool, words: &'a [&'static str]) -> Self {
        if silent { Self::Nothing } else { Self::Words(words) }
    }
}

/// The request with its action, as most messages name it.
pub(super) const REQUEST: (&str, Spoken<'_>) = ("request", Spoken::Request);

/// What something found weighs.
#[derive(Debug, Clone, Copy)]
pub(super) enum Weight {
    Issue(Severity),
    /// The same by a figure of the caller's.
    Tenant(Severity),
    /// Open, until somebody says it.
    Open(AskedOf),
}

pub(super) const ERROR: Weight = Weight::Issue(Severity::Error);
pub(super) const WARNING: Weight = Weight::Issue(Severity::Warning);
pub(super) const REMARK: Weight = Weight::Issue(Severity::Info);
pub(super) const OPEN: Weight = Weight::Open(AskedOf::Api);

/// One number of the order, with what is known of it.
pub(super) struct Known<'q> {
    index: usize,
    pub path: Pointer,
    item: &'q NumberItem,
    pub range: Option<NumberRange>,
    state: Option<&'q NumberState>,
}

impl Known<'_> {
    /// The place of its first number, in the way that it is written.
    fn start(&self) -> Pointer {
        self.path.field(if self.in_parts() { "rangeStart" } else { "startFullNumber" })
    }

    /// The place of its last number.
    fn end(&self) -> Pointer {
        self.path.field(if self.in_parts() { "rangeEnd" } else { "endFullNumber" })
    }

    fn in_parts(&self) -> bool {
        written(self.item.range_end.as_ref()).is_some()
    }

    /// Whether a row of these statuses may be about the number, and whether that is known; without any it is about all.
    fn within(&self, statuses: &[NumberStatus]) -> (bool, bool) {
        match self.state {
            _ if statuses.is_empty() => (true, true),
            None => (true, false),
            Some(state) => (statuses.contains(&state.status), true),
        }
    }
}

impl<'q> Check<'q> {
    /// What is not asked of every order stands in functions of its own, not inlined: a host compiles the whole of a
    /// function of the module when it is called first.
    #[inline(never)]
    fn run(&mut self) {
        if let Some(now) = self.question.now.as_deref().filter(|now| now.parse::<Instant>().is_err()) {
            self.found.add(calendar("now", IssueCode::InvalidInstant, now));
        }
        let action_fits = self.action();
        self.values();
        let row = request_row(self.request);
        if row.restricted && !self.customer.restricted {
            self.tell("/request", IssueCode::Restricted, ERROR, &row.cite, &[REQUEST]);
        }
        let needed = matches!(row.subject, Subject::Numbers | Subject::Porting);
        let numbers = self.numbers(needed, needed || self.reads(Part::Numbers));
        match row.subject {
            Subject::Numbers => {
                self.states(&numbers);
                if action_fits {
                    self.statuses(&numbers);
                }
                self.own_numbers(&numbers);
                self.agreement(&numbers);
                if action_fits {
                    self.parts();
                    self.contents(&numbers);
                    self.not_judged();
                }
            }
            Subject::Porting | Subject::Order => {
                if action_fits {
                    self.port(&numbers);
                }
            }
            Subject::Reading => {
                self.queries();
                self.not_judged();
            }
            Subject::Stock | Subject::Bulk => {
                self.tell("/request", IssueCode::NotCheckedOffline, OPEN, &NOT_COVERED, &[REQUEST]);
            }
        }
    }

    /// Whether the rules of the day asked for are known as such.
    fn earlier(&mut self) {
        if let Some(day) = self.scope.day.filter(|day| *day < GUIDE.since) {
            let spoken = &[("on", Spoken::Day(day)), ("release", Spoken::Word(GUIDE.release.as_str()))];
            self.tell("/on", IssueCode::EarlierRules, REMARK, &EARLIER, spoken);
        }
    }

    pub(super) fn request(&self) -> String {
        named(self.request, self.question.action)
    }

    pub(super) fn country(&self) -> Country {
        self.question.country
    }

    /// An issue: one piece of code for all of them, which keeps the module small.
    #[inline(never)]
    pub(super) fn say(&mut self, path: Pointer, code: IssueCode, severity: Severity, cite: &Cite, params: Params) {
        self.found.add(issue(path, code, severity, cite, params));
    }

    /// An open question, likewise.
    #[inline(never)]
    pub(super) fn open(&mut self, path: Pointer, code: IssueCode, asked_of: AskedOf, cite: &Cite, params: Params) {
        let speech = self.scope.speech;
        self.found.leave_open(pending(path, code, asked_of, cite, &params, speech));
    }

    /// Either, said in a few plain values: the code that asks is smaller than with parameters of its own.
    #[inline(never)]
    pub(super) fn tell(
        &mut self,
        path: &str,
        code: IssueCode,
        weight: Weight,
        cite: &Cite,
        spoken: &[(&'static str, Spoken<'_>)],
    ) {
        let params = self.params(spoken);
        let path = Pointer::of(path);
        match weight {
            Weight::Issue(severity) => self.say(path, code, severity, cite, params),
            Weight::Open(asked_of) => self.open(path, code, asked_of, cite, params),
            Weight::Tenant(severity) => {
                // Of the caller's own figure the API does not speak.
                let found = issue(path, code, severity, cite, params);
                self.found.add(Issue { grade: Grade::Tenant, api: None, ..found });
            }
        }
    }

    /// What a message speaks of.
    #[inline(never)]
    fn params(&self, spoken: &[(&'static str, Spoken<'_>)]) -> Params {
        let mut params = Params::with_room(spoken.len());
        for (name, spoken) in spoken {
            let value: Param = match *spoken {
                Spoken::Nothing => continue,
                Spoken::Request => self.request().into(),
                Spoken::Country => self.country().as_str().into(),
                Spoken::Word(text) => text.into(),
                Spoken::Made(text) => text.to_owned().into(),
                Spoken::Part(part) => part.name().into(),
                Spoken::Given(text) => shortened(text).into(),
                Spoken::Day(day) => written_day(day).into(),
                Spoken::Time(minutes) => written_time(minutes).into(),
                Spoken::Count(count) => count.into(),
                Spoken::Words(words) => words.to_vec().into(),
            };
            params.set(name, value);
        }
        params
    }

    pub(super) fn error(&mut self, path: Pointer, code: IssueCode, cite: &Cite, params: Params) {
        self.say(path, code, Severity::Error, cite, params);
    }

    /// Whether the action is one of the request's, and there when it must be.
    #[inline(never)]
    fn action(&mut self) -> bool {
        let (request, given) = (self.request, self.question.action);
        let own: Vec<_> = ACTIONS.iter().filter(|row| row.request == request).collect();
        let actions = words(own.iter().map(|row| row.action));
        let name = ("request", Spoken::Word(request.as_str()));
        match given {
            None => {
                let Some(row) = own.iter().find(|row| row.required) else { return true };
                let spoken = &[name, ("actions", Spoken::Words(&actions)), ("field", Spoken::Word("action"))];
                self.tell("/action", IssueCode::MissingAction, ERROR, &row.cite, spoken);
                false
            }
            Some(action) if own.iter().any(|row| row.action == action) => true,
            Some(action) => {
                let none = own.is_empty();
                let cite = own.first().map_or(&request_row(request).cite, |row| &row.cite);
                let actions = if none { Spoken::Nothing } else { Spoken::Words(&actions) };
                let spoken = &[
                    ("actions", actions),
                    ("none", if none { Spoken::Word(NO_ACTION) } else { Spoken::Nothing }),
                    ("name", Spoken::Word(request.as_str())),
                    ("action", Spoken::Word(action.as_str())),
                ];
                self.tell("/action", IssueCode::ActionNotHere, ERROR, cite, spoken);
                false
            }
        }
    }

    /// The days and the number that stand beside `order.numbers`.
    #[inline(never)]
    fn values(&mut self) {
        let none = Porting::default();
        let porting = self.order.porting.as_ref().unwrap_or(&none);
        let parent = self.question.parent.as_ref();
        let days = [
            ("/order/requestedDate", self.order.requested_date.as_ref()),
            ("/order/fpd", self.order.fpd.as_ref()),
            ("/order/porting/requestedDate", porting.requested_date.as_ref()),
            ("/parent/portDate", parent.and_then(|parent| parent.port_date.as_ref())),
            ("/parent/fpd", parent.and_then(|parent| parent.fpd.as_ref())),
        ];
        for (path, text) in days {
            if let Some(text) = written(text).filter(|text| day(text).is_err()) {
                self.tell(path, IssueCode::InvalidDate, ERROR, &CALENDAR, &[("got", Spoken::Given(text))]);
            }
        }
        let since = parent.and_then(|parent| parent.status_since.as_ref());
        if let Some(text) = written(since).filter(|text| text.parse::<Instant>().is_err()) {
            let got = &[("got", Spoken::Given(text))];
            self.tell("/parent/statusSince", IssueCode::InvalidInstant, ERROR, &CALENDAR, got);
        }
        let main = written(porting.main_billing_number.as_ref());
        if let Some(text) = main.filter(|text| text.parse::<E164>().is_err()) {
            let part = Part::MainBillingNumber;
            let meant = number_meant(text, self.country());
            self.found.add(not_e164(part.name(), text, Pointer::of(part.path()), meant));
        }
    }

    /// The numbers of the order, each read once.
    #[inline(never)]
    fn numbers(&mut self, needed: bool, judged: bool) -> Vec<Known<'q>> {
        let path = Pointer::of("/order/numbers");
        let items: &'q [NumberItem] = self.order.numbers.as_deref().unwrap_or_default();
        if items.is_empty() && needed {
            self.tell(path.as_str(), IssueCode::MissingNumbers, ERROR, &NUMBERS_GIVEN, &[]);
        }
        if judged {
            self.how_many(items.len(), &path);
        }
        let states = self.question.number_states.as_deref().unwrap_or_default();
        let country = self.country();
        let mut known = Vec::with_capacity(items.len());
        for (index, item) in items.iter().enumerate() {
            let path = path.item(index);
            let mut wrong = Vec::new();
            let range = range(item, country, &path, &mut wrong);
            wrong.into_iter().for_each(|issue| self.found.add(issue));
            let number = Known { index, path, item, range, state: states.get(index).and_then(Option::as_ref) };
            if judged {
                self.number(&number);
            }
            known.push(number);
        }
        if judged {
            self.overlaps(&known);
        }
        known
    }

    /// Whether the order carries too many ranges.
    #[inline(never)]
    fn how_many(&mut self, count: usize, path: &Pointer) {
        let own = self.scope.overrides.maximum_ranges;
        for row in MAXIMUM_RANGES {
            let applies = row.profile == self.customer.profile
                && row.requests.contains(&self.request)
                && self.scope.holds(&row.cite, self.country());
            let max = own.unwrap_or(row.maximum);
            if !applies || u32::try_from(count).is_ok_and(|count| count <= max) {
                continue;
            }
            let weight = if own.is_some() { Weight::Tenant(Severity::Error) } else { ERROR };
            let spoken = &[("max", Spoken::Count(max.into())), ("count", Spoken::counted(count))];
            self.tell(path.as_str(), IssueCode::TooManyRanges, weight, &row.cite, spoken);
        }
    }

    /// Which numbers stand in the order twice.
    fn overlaps(&mut self, numbers: &[Known<'_>]) {
        let ranges = numbers.iter().filter_map(|number| Some((number.range?, number.index)));
        for (number, earlier) in numbers.iter().zip(overlaps(ranges.collect(), numbers.len())) {
            let Some((range, index)) = earlier else { continue };
            let (start, end) = (range.start().to_string(), range.end().to_string());
            let spoken =
                &[("index", Spoken::counted(index)), ("start", Spoken::Made(&start)), ("end", Spoken::Made(&end))];
            self.tell(number.path.as_str(), IssueCode::Overlapping, WARNING, &ONCE, spoken);
        }
    }

    /// Whether there are statuses of no number; of an order without numbers more is said already.
    fn states(&mut self, numbers: &[Known<'_>]) {
        let given = self.question.number_states.as_ref().map_or(0, Vec::len);
        if given > numbers.len() && !numbers.is_empty() {
            let path = Pointer::of("/numberStates").item(numbers.len());
            let count = &[("count", Spoken::counted(numbers.len()))];
            self.tell(path.as_str(), IssueCode::StateWithoutNumber, WARNING, &STATUS_NEEDED, count);
        }
    }

    /// What one number's digits and size say.
    #[inline(never)]
    fn number(&mut self, number: &Known<'_>) {
        let Some(range) = number.range else { return };
        let (request, country, size) = (self.request, self.country(), range.size());
        self.in_plan(number, range);
        for row in MAXIMUM_SIZES {
            let approved = row.approvable && written(self.order.allocation_approval.as_ref()).is_some();
            let applies = row.countries.contains(country)
                && row.requests.contains(&request)
                && row.actions.contains(&self.question.action);
            let (within, known) = number.within(row.statuses);
            let asked = applies && within && row.code == IssueCode::MainNumberOnly;
            let main = if asked { self.extended(range.start()) } else { None };
            let wrong = size > row.maximum && !approved || main.is_some();
            if applies && within && wrong && self.scope.holds(&row.cite, country) {
                let statuses = words(row.statuses.iter().copied());
                let got = range.start().to_string();
                let spoken = &[
                    ("size", if size > row.maximum { Spoken::Count(size) } else { Spoken::Nothing }),
                    ("got", if size > row.maximum { Spoken::Nothing } else { Spoken::Made(&got) }),
                    ("main", main.map_or(Spoken::Nothing, Spoken::Made)),
                    ("max", Spoken::Count(row.maximum)),
                    ("statuses", Spoken::unless(known, &statuses)),
                ];
                let severity = if known { row.severity } else { row.severity.max(Severity::Warning) };
                self.tell(number.end().as_str(), row.code, Weight::Issue(severity), &row.cite, spoken);
            }
        }
        for row in NOTICES {
            let (within, known) = number.within(row.statuses);
            let applies = row.request == request && row.block.country == country && in_block(range.start(), row.block);
            if applies && within && self.scope.holds(&row.cite, country) {
                let statuses = words(row.statuses.iter().copied());
                let spoken = &[("block", Spoken::Word(row.block.name)), ("statuses", Spoken::unless(known, &statuses))];
                self.tell(number.start().as_str(), row.code, REMARK, &row.cite, spoken);
            }
        }
        self.number_type(number, range);
        self.portable(number, range);
        // It is the end customer's address that is compared, where one is sent.
        let sent = given::address(self.order.end_customer.as_ref().and_then(|customer| customer.address.as_ref()));
        for row in AREA_CODES {
            let applies = row.country == country
                && row.requests.contains(&request)
                && row.actions.contains(&self.question.action)
                && self.scope.holds(&row.cite, country)
                && row.numbers.include(Some(range.start()))
                && number.state.is_none_or(|state| row.origins.contains(&state.origin));
            if applies && sent {
                self.tell(number.start().as_str(), IssueCode::AreaCodeAgainstAddress, OPEN, &row.cite, &[]);
            }
        }
    }

    /// The number of the order that this one has digits after: it is one of its extensions. No order may carry more
    /// numbers than are looked at.
    #[inline(never)]
    fn extended(&self, number: E164) -> Option<&'q str> {
        let main = self.order.porting.as_ref().and_then(|porting| porting.main_billing_number.as_ref());
        let named = self.order.numbers.iter().flatten().filter_map(|item| item.start_full_number.as_ref()).take(20);
        main.into_iter().chain(named).map(String::as_str).find(|text| {
            let shorter = text.parse::<E164>().is_ok_and(|other| other.length() < number.length());
            shorter && number.starts_with(text.trim_start_matches('+'))
        })
    }

    /// Whether the ends of a range are numbers of the country; the first end that is none is told.
    #[inline(never)]
    fn in_plan(&mut self, known: &Known<'_>, range: NumberRange) {
        for (last, number) in [range.start(), range.end()].into_iter().enumerate() {
            let Some(plan) = plan(number) else { return };
            let (code, territory) = match plan.territory {
                _ if !plan.valid() => (IssueCode::NotInPlan, Spoken::Nothing),
                Some(territory) if is_part(territory) => continue,
                Some(territory) => (IssueCode::OtherTerritory, Spoken::Word(territory.as_str())),
                None => continue,
            };
            let got = number.to_string();
            let digits = Spoken::counted(got.len() - 1);
            let of = |length| if plan.length == length { digits } else { Spoken::Nothing };
            let fix = if plan.valid() { None } else { self.in_plan_if(known, range) }.unwrap_or_default();
            let near = fix.first().and_then(|patch| patch.value.as_deref());
            let spoken = &[
                ("country", Spoken::Country),
                ("got", Spoken::Made(&got)),
                ("near", near.map_or(Spoken::Nothing, Spoken::Made)),
                ("short", of(NumberLength::TooShort)),
                ("long", of(NumberLength::TooLong)),
                ("territory", territory),
                ("metadata", Spoken::Word(plans_version())),
            ];
            let path = if last == 0 { known.start() } else { known.end() };
            let params = self.params(spoken);
            // Plans change, but no number will ever have a 0 there.
            let severity = if fix.is_empty() { Severity::Warning } else { Severity::Error };
            let found = issue(path, code, severity, &NUMBERING_PLAN, params);
            return self.found.add(Issue { fix, ..found });
        }
    }

    /// What makes numbers of the plan of ends that are none: both, or nothing.
    #[inline(never)]
    fn in_plan_if(&self, known: &Known<'_>, range: NumberRange) -> Option<Vec<Patch>> {
        let (mut fix, mut ends) = (Vec::new(), Vec::new());
        for (number, path) in [(range.start(), known.start()), (range.end(), known.end())] {
            let meant = number_meant(&number.to_string(), self.country()).filter(|_| !known.in_parts())?;
            ends.push(meant.length());
            fix.push(Patch { op: "replace", path, value: Some(meant.to_string()) });
        }
        // Of ends of which one alone has a 0 too many, nothing tells that they are a range.
        ends.first().filter(|first| ends.last() == Some(first))?;
        Some(fix)
    }

    /// Whether a number is of the class that it is declared to be, and of a class at all, where its origin has classes.
    fn number_type(&mut self, number: &Known<'_>, range: NumberRange) {
        for row in CLASSED {
            if row.countries.contains(self.country()) && self.scope.holds(&row.cite, self.country()) {
                let (may, certain) = self.origin(number, row.origin);
                if may {
                    self.class(number, range, &row.cite, certain);
                }
            }
        }
    }

    /// The same for one number; `certain` where its origin is known.
    #[inline(never)]
    fn class(&mut self, number: &Known<'_>, range: NumberRange, cite: &Cite, certain: bool) {
        let mut names = Vec::new();
        for block in BLOCKS {
            if block.country != self.country()
                || block.types.is_empty()
                || !self.scope.holds(&block.cite, block.country)
            {
                continue;
            }
            names.push(block.name);
            if !in_block(range.start(), block) {
                continue;
            }
            let Some(declared) = number.item.number_type.filter(|own| !block.types.contains(own)) else { return };
            let path = number.path.field("numberType");
            let types = words(block.types.iter().copied());
            let spoken = &[("types", Spoken::Words(&types)), ("got", Spoken::Word(declared.as_str()))];
            let (code, weight) =
                if certain { (IssueCode::OtherNumberType, ERROR) } else { (IssueCode::NumberTypeUndecided, OPEN) };
            self.tell(path.as_str(), code, weight, &block.cite, spoken);
            return;
        }
        if certain {
            let spoken = &[("country", Spoken::Country), ("prefixes", Spoken::Words(&names))];
            self.tell(number.start().as_str(), IssueCode::UnknownNumberType, WARNING, cite, spoken);
        }
    }

    /// Whether a number may be of the origin, and whether that is known: where nothing is said of it, it may be of each
    /// of which the request can be made.
    fn origin(&self, number: &Known<'_>, origin: Origin) -> (bool, bool) {
        if let Some(state) = number.state {
            return (state.origin == origin, true);
        }
        let (mut may, mut certain) = (false, true);
        for row in TRANSITIONS {
            if row.on.is(self.request, self.question.action) && row.countries.contains(self.country()) {
                may |= row.origin == origin;
                certain &= row.origin == origin;
            }
        }
        (may, certain)
    }

    /// Whether a number can be ported in, by its class.
    #[inline(never)]
    fn portable(&mut self, number: &Known<'_>, range: NumberRange) {
        let mut in_a_block = false;
        for row in PORTABLE {
            let applies = row.block.country == self.country()
                && row.requests.contains(&self.request)
                && in_block(range.start(), row.block)
                && self.scope.holds(&row.cite, self.country());
            if !applies {
                continue;
            }
            in_a_block = true;
            let types = words(row.types.iter().copied());
            let own = ("types", Spoken::Words(&types));
            match number.item.number_type {
                Some(declared) if row.types.contains(&declared) => {}
                None if !row.types.is_empty() => {
                    let (path, code) = (number.path.field("numberType"), IssueCode::PortabilityUndecided);
                    self.tell(path.as_str(), code, OPEN, &row.cite, &[own]);
                }
                declared => {
                    // Where none of the block can be ported, what is declared does not matter.
                    let declared = declared.filter(|_| !row.types.is_empty());
                    let got = declared.map_or_else(|| words(row.block.types.iter().copied()), |own| vec![own.as_str()]);
                    let path = if declared.is_some() { number.path.field("numberType") } else { number.start() };
                    let spoken = &[("got", Spoken::Words(&got)), own];
                    self.tell(path.as_str(), IssueCode::NotPortable, ERROR, &row.cite, spoken);
                }
            }
        }
        if !in_a_block {
            self.unportable(number);
        }
    }

    /// Whether a number is declared to be of a class that cannot be ported in, where its first digits tell no class.
    fn unportable(&mut self, number: &Known<'_>) {
        let Some(declared) = number.item.number_type else { return };
        for row in UNPORTABLE {
            let applies = row.countries.contains(self.country())
                && row.requests.contains(&self.request)
                && row.types.contains(&declared)
                && self.scope.holds(&row.cite, self.country());
            if applies {
                let types = words(row.portable.iter().copied());
                let spoken = &[("got", Spoken::Words(&[declared.as_str()])), ("types", Spoken::Words(&types))];
                let path = number.path.field("numberType");
                self.tell(path.as_str(), IssueCode::NotPortable, ERROR, &row.cite, spoken);
            }
        }
    }

    pub(super) fn life(&self, origin: Origin, range: Option<NumberRange>) -> Life<'q> {
        Life {
            scope: self.scope,
            country: self.country(),
            origin,
            customer: self.customer,
            number: range.map(NumberRange::start),
        }
    }

    /// Whether the request can be made of the numbers in their statuses.
    #[inline(never)]
    fn statuses(&mut self, numbers: &[Known<'_>]) {
        // Where nothing is known of any number, that is said once: these are the questions before the first of it.
        let none_given = numbers.iter().all(|number| number.state.is_none()).then(|| self.found.open());
        let states = Pointer::of("/numberStates");
        for number in numbers {
            match number.state {
                Some(state) => self.status(number, state),
                None if none_given.is_some() => self.status_unknown(number, states.clone(), none_given),
                None => self.status_unknown(number, states.item(number.index), None),
            }
        }
    }

    /// Whether the request can be made of a number in its status.
    #[inline(never)]
    fn status(&mut self, number: &Known<'_>, state: &NumberState) {
        let (request, action) = (self.request, self.question.action);
        let path = Pointer::of("/numberStates").item(number.index);
        let life = self.life(state.origin, number.range);
        match life.asked(request, action, state.status) {
            Err(Refusal { code, cite, params, open: true }) => {
                self.open(path.field("status"), code, AskedOf::Api, cite, params);
            }
            Err(Refusal { code, cite, params, .. }) => {
                let field = if matches!(code, IssueCode::OriginNotHere | IssueCode::NotThisOrigin) {
                    "origin"
                } else {
                    "status"
                };
                let path = match code {
                    IssueCode::PremiumOnly => Pointer::of("/customer/offer"),
                    IssueCode::NotThisCountry => Pointer::of("/country"),
                    IssueCode::NotThisNumber => number.path.clone(),
                    _ => path.field(field),
                };
                self.error(path, code, cite, params);
            }
            Ok(row) => {
                if let Between::Event(_) = row.between {
                    let status = &[("status", Spoken::Word(state.status.as_str()))];
                    let path = path.field("status");
                    self.tell(path.as_str(), IssueCode::StatusMovesLater, REMARK, &row.cite, status);
                }
                if let Some(mut params) = life.contradiction(row) {
                    params.set("request", self.request().into());
                    // Where another reading leads elsewhere, the order may not do what is expected of it.
                    let severity = if row.cite.reading.is_some() { Severity::Warning } else { Severity::Info };
                    let path = path.field("status");
                    self.say(path, IssueCode::Contradicted, severity, &row.cite, params);
                }
            }
        }
    }

    /// What can be said of a request while the status of the number is not known.
    ///
    /// `said_once`: how many questions were open before the first number, where what is the same of all is said once.
    fn status_unknown(&mut self, number: &Known<'_>, path: Pointer, said_once: Option<usize>) {
        let (request, action) = (self.request, self.question.action);
        let mut needed = Vec::new();
        for origin in Origin::ALL {
            let life = self.life(*origin, number.range);
            for row in life.transitions().filter(|row| row.on.is(request, action) && life.offered(row)) {
                needed.extend(row.from);
            }
        }
        let needed = words(needed.into_iter());
        if !needed.is_empty() {
            let params = params! { request: self.request(), needed: needed, field: "numberStates" };
            let speech = self.scope.speech;
            let entry = pending(path, IssueCode::StatusUnknown, AskedOf::Api, &STATUS_NEEDED, &params, speech);
            if !said_once.is_some_and(|known| self.found.is_open(known, &entry)) {
                self.found.leave_open(entry);
            }
            return;
        }
        // No status of any origin lets it through: the reason is the same for the first status that would elsewhere.
        let anywhere = |row: &&crate::tables::transitions::Transition| row.on.is(request, action);
        let row = TRANSITIONS.iter().filter(anywhere).find(|row| row.countries.contains(self.country()));
        let row = row.or_else(|| TRANSITIONS.iter().find(anywhere));
        let Some((row, status)) = row.and_then(|row| Some((row, row.from?))) else { return };
        let Err(Refusal { code, cite, params, .. }) =
            self.life(row.origin, number.range).asked(request, action, status)
        else {
            return;
        };
        let path = match code {
            IssueCode::PremiumOnly => Pointer::of("/customer/offer"),
            IssueCode::NotThisNumber => number.path.clone(),
            _ => Pointer::of("/country"),
        };
        self.error(path, code, cite, params);
    }

    /// Customer-owned numbers need the provider's confirmation.
    #[inline(never)]
    fn own_numbers(&mut self, numbers: &[Known<'_>]) {
        let state = self.customer.owns_fr_numbers;
        for row in CONFIRMED {
            let applies = row.countries.contains(self.country())
                && row.requests.contains(&self.request)
                && self.scope.holds(&row.cite, self.country());
            let hosted = numbers.iter().any(|number| number.state.is_some_and(|state| state.origin == row.origin));
            if applies && hosted && state != row.needs {
                let spoken = &[("state", Spoken::Word(state.as_str()))];
                self.tell("/customer/ownsFrNumbers", IssueCode::OwnNumbersNotConfirmed, ERROR, &row.cite, spoken);
            }
        }
    }

    /// The agreement with the end customer, for new numbers of the provider's.
    #[inline(never)]
    fn agreement(&mut self, numbers: &[Known<'_>]) {
        let given = self.order.tripartite_agreement == Some(true);
        let attached = self.attached();
        for row in AGREEMENTS {
            let applies = row.countries.contains(self.country())
                && row.request == self.request
                && row.action == self.question.action
                && self.scope.holds(&row.cite, self.country());
            let provided = numbers.iter().any(|number| number.state.is_none_or(|state| state.origin == row.origin));
            if applies && provided && self.customer.owns_fr_numbers != row.unless {
                let stated = row.cite.grade != Grade::NotStated;
                if given {
                    if stated && !attached {
                        let part = Part::Attachments;
                        let field = &[("field", Spoken::Word(part.name()))];
                        self.tell(part.path(), IssueCode::AgreementNotAttached, WARNING, &row.cite, field);
                    }
                    continue;
                }
                let part = Part::TripartiteAgreement;
                let field = &[("field", Spoken::Word(part.name()))];
                self.tell(part.path(), row.code, if stated { ERROR } else { OPEN }, &row.cite, field);
            }
        }
    }

    /// The parts of the order that the request needs, or has no place for.
    pub(super) fn parts(&mut self) {
        for place in 0..self.fields.len() {
            let Some(row) = self.fields.get(place).copied() else { return };
            if row.segments.contains(&self.customer.segment) && self.scope.holds(&row.cite, self.country()) {
                self.part(row);
            }
        }
    }

    fn part(&mut self, row: &'static FieldRow) {
        // Our own reading of a text does not refuse an order, nor does what is only not applicable.
        let weak = row.cite.grade > Grade::Regulator || row.need == Need::Without;
        let severity = if weak { Severity::Warning } else { Severity::Error };
        let mut missed = Vec::new();
        for part in row.parts {
            let (path, field) = (part.path(), ("field", Spoken::Part(*part)));
            match row.need {
                Need::Mandatory if self.missed(*part) && self.asks_first(row, *part) => {
                    self.tell(path, IssueCode::MissingField, Weight::Issue(severity), &row.cite, &[field]);
                }
                Need::Without | Need::Barred if self.there(*part) => {
                    let spoken = &[field, REQUEST];
                    self.tell(path, IssueCode::NotApplicable, Weight::Issue(severity), &row.cite, spoken);
                }
                _ if self.missed(*part) => missed.push(*part),
                _ => {}
            }
        }
        let Some(first) = missed.first() else { return };
        let words = words_of(&missed);
        let fields = ("fields", Spoken::Words(&words));
        if row.need == Need::Unstated {
            let spoken = &[fields, REQUEST];
            self.tell(first.path(), IssueCode::FieldNotStated, OPEN, &row.cite, spoken);
        } else if row.need == Need::AnyOf && missed.len() == row.parts.len() {
            self.tell("/order", IssueCode::MissingOneOf, Weight::Issue(severity), &row.cite, &[fields]);
        }
    }

    /// A field of the end customer is missed only where that is there; of a port each field is asked for by itself.
    fn missed(&self, part: Part) -> bool {
        !self.there(part) && (!part.is_of_the_end_customer() || self.there(Part::EndCustomer))
    }

    fn there(&self, part: Part) -> bool {
        let order = self.order;
        match part {
            Part::Numbers => order.numbers.as_ref().is_some_and(|numbers| !numbers.is_empty()),
            Part::EndCustomer => given::end_customer(order.end_customer.as_ref()),
            Part::DirectoryService => given::directory_service(order.directory_service.as_ref()),
            Part::EmergencyAddress => given::address(order.emergency_address.as_ref()),
            Part::CustomerAddress => given::address(order.end_customer.as_ref().and_then(|it| it.address.as_ref())),
            Part::Porting => order.porting.as_ref().is_some_and(given::porting),
            Part::TripartiteAgreement => order.tripartite_agreement.is_some(),
            Part::Attachments => self.attached(),
            _ => self.text(part).is_some(),
        }
    }

    /// Whether a row is the first that asks for a part.
    fn asks_first(&self, row: &FieldRow, part: Part) -> bool {
        let mut rows = self.readers(part).filter(|row| row.need == Need::Mandatory);
        rows.find(|row| self.scope.holds(&row.cite, self.country())).is_some_and(|first| std::ptr::eq(first, row))
    }

    /// Whether some row reads a part of the request.
    fn reads(&self, part: Part) -> bool {
        self.readers(part).next().is_some()
    }

    /// Whether the request has a place for a part.
    pub(super) fn has_place(&self, part: Part) -> bool {
        let mut rows = self.readers(part).filter(|row| self.scope.holds(&row.cite, self.country()));
        rows.any(|row| !matches!(row.need, Need::Without | Need::Barred))
    }

    /// The rows that read a part of the request.
    fn readers(&self, part: Part) -> impl Iterator<Item = &'static FieldRow> {
        self.fields.iter().copied().filter(move |row| row.parts.contains(&part))
    }

    /// Whether the end customer's registration number is left for a register to confirm.
    #[inline(never)]
    pub(super) fn registers(&mut self) {
        let listed = self.order.end_customer.as_ref().is_some_and(|it| it.registration_not_listed != Some(true));
        for row in REGISTERS {
            let applies = row.countries.contains(self.country())
                && row.requests.contains(&self.request)
                && row.actions.contains(&self.question.action)
                && self.scope.holds(&row.cite, self.country());
            if applies && listed && self.there(Part::RegistrationNumber) {
                let (path, code) = (Part::RegistrationNumber.path(), IssueCode::RegistrationNotVerified);
                let name = Spoken::Word(Part::RegisteredName.name());
                let spoken = &[("field", if row.named { name } else { Spoken::Nothing })];
                self.tell(path, code, Weight::Open(row.asked_of), &row.cite, spoken);
            }
        }
    }

    /// What stands in the order that no rule of the request reads.
    pub(super) fn not_judged(&mut self) {
        let (request, action, country) = (self.request, self.question.action, self.country());
        let order = self.order;
        let about_numbers = request_row(request).subject == Subject::Numbers;
        let carries = about_numbers || request_row(request).subject == Subject::Porting;
        let classed = CLASSED.iter().any(|row| row.countries.contains(country));
        let agreed = AGREEMENTS
            .iter()
            .any(|row| row.countries.contains(country) && row.request == request && row.action == action);
        let approvable = MAXIMUM_SIZES.iter().any(|row| {
            row.approvable
                && row.countries.contains(country)
                && row.requests.contains(&request)
                && row.actions.contains(&action)
        });
        let unread = |part: Part| (self.there(part) && !self.reads(part)).then(|| part.name());
        let mut fields = Vec::new();
        let mut name = |name: Option<&'static str>| fields.extend(name);
        name(unread(Part::Numbers).filter(|_| !carries));
        let typed = order.numbers.iter().flatten().any(|item| item.number_type.is_some());
        name((typed && !classed).then_some("numberType"));
        for part in [Part::EndCustomer, Part::EmergencyAddress, Part::DirectoryService] {
            name(unread(part));
        }
        // Of a port of which nothing is read the whole is named.
        if !self.there(Part::Porting) {
            // Nothing is said of a port.
        } else if Part::OF_PORTING.iter().any(|part| self.reads(*part)) {
            for part in Part::OF_PORTING {
                name(unread(*part));
            }
        } else {
            name(unread(Part::Porting));
        }
        name(unread(Part::AllocationApproval).filter(|_| !approvable));
        for part in [Part::RequestedDate, Part::Window, Part::FirstPossibleDate, Part::RejectionReason] {
            name(unread(part));
        }
        for part in [Part::TripartiteAgreement, Part::Attachments] {
            name(unread(part).filter(|_| !agreed));
        }
        let stated = !about_numbers && self.question.number_states.iter().flatten().any(Option::is_some);
        name(stated.then_some("numberStates"));
        name((carries && self.question.parent.is_some()).then_some("parent"));
        let asked = self.question.query.iter().flat_map(Query::texts).any(|(_, text)| text.is_some());
        name((asked && request_row(request).subject != Subject::Reading).then_some("query"));
        if !fields.is_empty() {
            let spoken = &[REQUEST, ("country", Spoken::Country), ("fields", Spoken::Words(&fields))];
            self.tell("/order", IssueCode::NotJudged, REMARK, &NOT_JUDGED, spoken);
        }
    }

    /// Whether anything is attached.
    fn attached(&self) -> bool {
        self.order.attachments.iter().flatten().any(|name| written(Some(name)).is_some())
    }
}

/// Whether a territory is a part of the country whose calling code it shares.
fn is_part(territory: Territory) -> bool {
    TERRITORIES.iter().any(|row| row.territory == territory && row.part)
}

/// The names of parts, each once: a day has the same name in either of its places.
fn words_of(parts: &[Part]) -> Vec<&'static str> {
    let mut words = Vec::with_capacity(parts.len());
    for part in parts {
        if !words.contains(&part.name()) {
            words.push(part.name());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::super::ask::asked;
    use super::Rules;

    #[test]
    fn the_api_does_not_answer_what_it_is_not_told() {
        let two = r#""order":{"numbers":[{"startFullNumber":"+44"},{}]}"#;
        for (more, path, answered) in [
            (r#""on":"2026-02-30""#, "/on", false),
            (r#""now":"9 o'clock""#, "/now", false),
            (r#""overrides":{"maximumRanges":1}"#, "/order/numbers", false),
            (r#""overrides":{}"#, "/order/numbers", true),
            (r#""on":"2026-02-28""#, "/order/numbers/0/endFullNumber", true),
        ] {
            let text = format!(r#"{{"request":"reservation","country":"GB",{more},{two}}}"#);
            let answer = asked(&serde_json::from_str(&text).unwrap(), Rules::check).unwrap();
            let issue = answer.issues.iter().find(|issue| issue.path.as_str() == path).unwrap();
            assert_eq!(issue.api.is_some(), answered, "{more}: {issue:?}");
        }
    }
}
