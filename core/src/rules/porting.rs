//! Whether a porting order, or an update of one, is acceptable: what is asked of the order that exists, in time, and the
//! days and times of day that it asks for.

use chrono::NaiveDate;

use super::check::{Check, ERROR, Known, OPEN, REMARK, REQUEST, Spoken, WARNING, Weight};
use super::deadlines::{Anchors, Clock};
use super::given::written;
use super::life::{Refusal, in_block};
use super::orders::{Orders, kinds, too_late};
use super::port_dates::written_time;
use super::scope::choice;
use crate::answer::{DayReason, Moment};
use crate::calendar::{OutsideCalendar, Period};
use crate::tables::actions::ACTIONS;
use crate::tables::cite::Cite;
use crate::tables::country_set::CountrySet;
use crate::tables::fields::Part;
use crate::tables::limits::{CALENDAR, STATUS_NEEDED, TIMES_RISE, UNSTATED};
use crate::tables::orders::OrderRow;
use crate::tables::porting::{APPROVALS, AT_ONCE, LEAD_TIME, SINGLE_CODES, WINDOW, WISHES, WishRow};
use crate::tables::timers::TimerRow;
use crate::tables::windows::WINDOWS;
use crate::values::{Day, Instant, NumberRange, Pointer, day, written_day};
use crate::vocabulary::{
    Action, Anchor, AskedOf, DayObstacle, DeadlineKind, IssueCode, OrderKind, Origin, Request, Severity, Status,
    WindowHours,
};

/// Where an update says what is asked, and in which status the order is.
const ACTION: &str = "/action";
const STATUS: &str = "/parent/orderStatus";

/// How an update stands to the order that it is about.
enum Stand<'q> {
    /// It moves it; with the status in which it is.
    Moves(Orders<'q>, Status, &'static OrderRow),
    /// It cannot be asked in the status, or whether it can is open.
    Open { refused: bool },
    /// There is no such update of such an order here.
    Nowhere,
}

impl<'q> Check<'q> {
    /// All that is asked of a porting order beside its numbers.
    #[inline(never)]
    pub(super) fn port(&mut self, numbers: &[Known<'_>]) {
        let clock = self.port_clock();
        self.not_ahead(&clock);
        self.unstated(numbers);
        let mut stand = Stand::Open { refused: false };
        if let Some(action) = self.question.action {
            stand = self.update(action);
            match &stand {
                Stand::Nowhere => return,
                Stand::Open { .. } => {}
                Stand::Moves(orders, status, row) => self.in_time(orders, row, *status, &clock),
            }
            if !matches!(stand, Stand::Open { refused: true }) {
                self.approvals(action);
                self.not_before(action, &clock);
            }
        }
        self.wishes(&clock, &stand);
        self.single_codes(numbers);
        self.parts();
        self.contents(numbers);
        self.not_judged();
    }

    /// Whether a row of the tables speaks of the request in the country.
    fn is_about(&self, request: Request, countries: CountrySet, cite: &Cite) -> bool {
        request == self.request && countries.contains(self.country()) && self.scope.holds(cite, self.country())
    }

    /// The time of the country, as far as the question tells it; what cannot be read is told elsewhere.
    fn port_clock(&self) -> Clock {
        let instant = |text: Option<&String>| text.and_then(|text| text.parse::<Instant>().ok());
        let mut anchors = Anchors::default();
        if let Some(parent) = &self.question.parent {
            anchors.status_since = instant(parent.status_since.as_ref());
            anchors.port_date = read(parent.port_date.as_ref()).map(Day);
            anchors.first_possible_date = read(parent.fpd.as_ref()).map(Day);
        }
        self.life(Origin::PortedIn, None).clock(anchors, instant(self.question.now.as_ref()))
    }

    /// Whether the status of the order began by now.
    fn not_ahead(&mut self, clock: &Clock) {
        let (Some(now), Some(since)) = (clock.now, clock.anchors.status_since) else { return };
        if since > now {
            let (field, now, at) = ("parent.statusSince", now.to_string(), since.to_string());
            let spoken = &[("field", Spoken::Word(field)), ("now", Spoken::Made(&now)), ("at", Spoken::Made(&at))];
            self.tell(placed(field), IssueCode::OutOfOrder, ERROR, &TIMES_RISE, spoken);
        }
    }

    /// Whether an update that initiates the port at once comes on its first possible date or later.
    #[inline(never)]
    fn not_before(&mut self, action: Action, clock: &Clock) {
        let today = clock.now.and_then(|now| clock.zone.local(now).ok()).map(|at| at.date);
        let (Some(first), Some(today)) = (clock.anchors.first_possible_date, today) else { return };
        for row in AT_ONCE {
            if row.action == action && self.is_about(row.request, row.countries, &row.cite) && today < first.0 {
                let spoken = &[("from", Spoken::Day(first.0)), ("got", Spoken::Day(today))];
                self.tell("/now", IssueCode::DayOutOfRange, ERROR, &row.cite, spoken);
            }
        }
    }

    /// Whether numbers of a block can be ported at all, where no source says it.
    #[inline(never)]
    fn unstated(&mut self, numbers: &[Known<'_>]) {
        for row in UNSTATED {
            let applies = row.block.country == self.country() && row.requests.contains(&self.request);
            for number in numbers.iter().filter(|_| applies) {
                if number.range.is_some_and(|range| in_block(range.start(), row.block)) {
                    let spoken = &[("block", Spoken::Word(row.block.name))];
                    self.tell(number.path.as_str(), IssueCode::PortabilityNotStated, OPEN, &row.cite, spoken);
                }
            }
        }
    }

    /// Whether the update can be asked of its order.
    #[inline(never)]
    fn update(&mut self, action: Action) -> Stand<'q> {
        let parent = self.question.parent.as_ref();
        let life = self.life(Origin::Colt, None);
        let own = parent.and_then(|parent| parent.order);
        let mut asked = own.map_or_else(|| kinds(action), |own| vec![own]);
        if asked.is_empty() {
            // An action of any porting order.
            asked.extend([OrderKind::PortIn, OrderKind::PortOut]);
        }
        // The row of the action; there is one for each.
        let Some(cite) = ACTIONS.iter().find(|row| row.action == action).map(|row| &row.cite) else {
            return Stand::Nowhere;
        };
        let mut refused = None;
        for kind in asked {
            let orders = Orders { life, kind, origin: None };
            let Some(parent) = parent else { return self.parent_unknown(&orders, action, cite) };
            match orders.asked(action, cite, &parent.order_status) {
                Ok((status, row)) => {
                    // That a move rests on a contradiction of the guide.
                    if let Some(finding) = row.cite.finding.and_then(choice) {
                        let spoken = &[
                            REQUEST,
                            ("to", Spoken::Word(row.to.as_str())),
                            ("finding", Spoken::Word(finding.id.as_str())),
                        ];
                        self.tell(STATUS, IssueCode::Contradicted, REMARK, &row.cite, spoken);
                    }
                    return Stand::Moves(orders, status, row);
                }
                // Of the kinds that the order may be of, the one for which it stays open.
                Err(refusal) if refused.is_none() || refusal.open => refused = Some(refusal),
                Err(_) => {}
            }
        }
        refused.map_or(Stand::Nowhere, |refusal| self.refused(refusal))
    }

    fn refused(&mut self, refusal: Refusal) -> Stand<'q> {
        let Refusal { code, cite, params, open } = refusal;
        if open {
            self.open(Pointer::of(ACTION), code, AskedOf::Api, cite, params);
            return Stand::Open { refused: false };
        }
        let path = match code {
            IssueCode::NotThisCountry | IssueCode::OrderNotHere => "/country",
            IssueCode::NotForThisOrder => "/parent/order",
            _ => STATUS,
        };
        self.error(Pointer::of(path), code, cite, params);
        if path == STATUS { Stand::Open { refused: true } } else { Stand::Nowhere }
    }

    /// What can be said of an update while its order is not known.
    fn parent_unknown(&mut self, orders: &Orders<'_>, action: Action, cite: &'static Cite) -> Stand<'q> {
        if let Some(refusal) = orders.barred(action, cite) {
            return self.refused(refusal);
        }
        let statuses = orders.needed(action);
        let (code, cite) =
            if statuses.is_empty() { (IssueCode::NotStated, cite) } else { (IssueCode::StatusUnknown, &STATUS_NEEDED) };
        let spoken = &[
            REQUEST,
            ("country", Spoken::Country),
            ("statuses", Spoken::Words(&statuses)),
            ("field", Spoken::Word("parent.orderStatus")),
        ];
        self.tell("/parent", code, OPEN, cite, spoken);
        Stand::Open { refused: false }
    }

    /// Who must agree.
    fn approvals(&mut self, action: Action) {
        for row in APPROVALS {
            if row.action == action && self.is_about(row.request, row.countries, &row.cite) {
                let spoken = &[REQUEST];
                self.tell(ACTION, IssueCode::ApprovalNeeded, Weight::Open(row.asked_of), &row.cite, spoken);
            }
        }
    }

    /// Whether the update comes before its last moment.
    #[inline(never)]
    fn in_time(&mut self, orders: &Orders<'_>, row: &'static OrderRow, status: Status, clock: &Clock) {
        let Some(timer) = orders.timer(row) else { return };
        let parent = self.question.parent.as_ref();
        let (field, said) = match timer.from {
            Anchor::StatusSince => ("parent.statusSince", parent.is_some_and(|parent| parent.status_since.is_some())),
            Anchor::PortDate => ("parent.portDate", parent.is_some_and(|parent| parent.port_date.is_some())),
            Anchor::FirstPossibleDate => ("parent.fpd", parent.is_some_and(|parent| parent.fpd.is_some())),
        };
        let deadline = match orders.life.dated(timer, clock) {
            Ok(deadline) => deadline,
            Err(error) => {
                // The day that was given, not one that was counted from it.
                let given = match timer.from {
                    Anchor::PortDate => clock.anchors.port_date,
                    Anchor::FirstPossibleDate => clock.anchors.first_possible_date,
                    Anchor::StatusSince => None,
                };
                let given = given.map_or(error.day, |day| day.0);
                let today = clock.now.and_then(|now| clock.zone.local(now).ok()).map(|at| at.date);
                return match today.filter(|today| timer.from == Anchor::PortDate && given < *today) {
                    // Whoever asks after the port is late, however far back is counted.
                    Some(today) => {
                        let spoken = &[("from", Spoken::Day(today)), ("got", Spoken::Day(given))];
                        self.tell(placed(field), IssueCode::DayOutOfRange, ERROR, &timer.cite, spoken);
                    }
                    None => self.beyond(placed(field), given),
                };
            }
        };
        let until = deadline.latest_safe.as_ref().map(told).unwrap_or_default();
        // An order that is still in a status which ends by itself is in time: there it is a remark.
        let weight = if timer.ends_the_order_status() { REMARK } else { OPEN };
        if deadline.needs.is_some() && !said {
            self.time_unknown(field, "", weight, &timer.cite);
        }
        if self.question.now.is_none() {
            self.time_unknown("now", &until, weight, &timer.cite);
        }
        if !deadline.passed_safe {
            return;
        }
        let passed = deadline.passed == Some(true);
        let mut days = String::new();
        for off in &deadline.difference {
            push(&mut days, &written_day(off.date.0));
        }
        let Some(mut last) = deadline.until().and_then(|end| too_late(row, status, &end, clock)) else { return };
        if !passed {
            last.params.set("safe", until.into());
            if !days.is_empty() {
                last.params.set("days", days.into());
            }
        }
        let (code, severity) =
            if passed { (last.code, Severity::Error) } else { (IssueCode::MayBeLate, Severity::Warning) };
        // The row of the figure says more than that of the move.
        self.say(Pointer::of(ACTION), code, severity, &timer.cite, last.params);
    }

    /// That a moment is not given from which or to which is counted.
    fn time_unknown(&mut self, field: &'static str, until: &str, weight: Weight, cite: &Cite) {
        let until = if until.is_empty() { Spoken::Nothing } else { Spoken::Made(until) };
        let spoken = &[REQUEST, ("field", Spoken::Word(field)), ("until", until)];
        self.tell(placed(field), IssueCode::TimeUnknown, weight, cite, spoken);
    }

    /// That a day is one of no calendar.
    fn beyond(&mut self, path: &str, day: NaiveDate) {
        self.tell(path, IssueCode::BeyondCalendar, OPEN, &CALENDAR, &[("got", Spoken::Day(day))]);
    }

    /// The days and times of day that the order asks for.
    #[inline(never)]
    fn wishes(&mut self, clock: &Clock, stand: &Stand<'_>) {
        let mut needs_now = None;
        for row in WISHES {
            if row.action != self.question.action || !self.is_about(row.request, row.countries, &row.cite) {
                continue;
            }
            if row.lead_time && self.unwished(row) {
                continue;
            }
            let mut worked = true;
            if let Some(date) = read(self.text(row.day)) {
                self.within(row, date, clock, stand);
                if row.window.is_some() {
                    match clock.now {
                        Some(now) => {
                            worked = self.bookable(row, date, now, clock).unwrap_or_else(|error| {
                                self.beyond(row.day.path(), error.day);
                                true
                            });
                        }
                        None => needs_now = Some(&row.cite),
                    }
                }
            }
            if let Some((part, text)) = row.window.and_then(|part| Some((part, self.text(part)?))) {
                self.window(part, text, worked);
            }
        }
        if let Some(cite) = needs_now.filter(|_| self.question.now.is_none()) {
            self.time_unknown("now", "", OPEN, cite);
        }
    }

    /// Whether no day can be wished for with the order itself.
    fn unwished(&mut self, wish: &WishRow) -> bool {
        let Some(row) = self.scope.unwished(self.country()) else { return false };
        for part in [Some(wish.day), wish.window].into_iter().flatten() {
            if self.text(part).is_some() {
                let spoken = &[("field", Spoken::Word(part.name())), REQUEST, ("why", Spoken::Word(row.message))];
                self.tell(part.path(), IssueCode::NotApplicable, WARNING, &row.cite, spoken);
            }
        }
        true
    }

    /// Whether a day lies within the time that its timer gives.
    #[inline(never)]
    fn within(&mut self, wish: &WishRow, date: NaiveDate, clock: &Clock, stand: &Stand<'_>) {
        let (Some(kind), Some(action)) = (wish.within, wish.action) else { return };
        // Where the order is not known, it is the one of which such an update can be asked.
        let (timer, known) = match stand {
            Stand::Moves(orders, status, _) => (orders.life.timers(*status).find(|timer| timer.kind == kind), true),
            Stand::Open { refused: false } => (self.timer_of(action, kind), false),
            _ => return,
        };
        let Some(timer) = timer else { return };
        let Some(Period::CalendarDays(count)) = timer.period else { return };
        let local = |moment: Option<Instant>| moment.and_then(|moment| clock.zone.local(moment).ok()).map(|at| at.date);
        let first = clock.anchors.first_possible_date.map(|day| day.0);
        // The days are counted from the order's question or from the answer: the source does not tell which.
        let (from, start, field) = match timer.from {
            Anchor::FirstPossibleDate => (first, first, "parent.fpd"),
            _ => (local(clock.now), local(clock.anchors.status_since).or(local(clock.now)), "now"),
        };
        let end = |start: Option<NaiveDate>| start.and_then(|start| count.after(start));
        let Some(safe) = end(start) else {
            // Of an order that is not known more is asked already.
            if known {
                self.time_unknown(field, "", OPEN, &timer.cite);
            }
            return;
        };
        let possible = end(from).unwrap_or(safe);
        if date > safe || from.is_some_and(|from| date < from) {
            let late = date > safe && date <= possible;
            let spoken = &[
                ("from", from.map_or(Spoken::Nothing, Spoken::Day)),
                ("until", Spoken::Day(if late { safe } else { possible })),
                ("got", Spoken::Day(date)),
            ];
            let weight = if late { WARNING } else { ERROR };
            self.tell(wish.day.path(), IssueCode::DayOutOfRange, weight, &timer.cite, spoken);
        }
    }

    /// The timer of a kind that runs for the orders of which an update can be asked.
    fn timer_of(&self, action: Action, kind: DeadlineKind) -> Option<&'static TimerRow> {
        let life = self.life(Origin::Colt, None);
        kinds(action).into_iter().find_map(|order| Orders { life, kind: order, origin: None }.limits(action, kind))
    }

    /// Whether a port can be had on a day; tells whether it is a day on which windows matter.
    #[inline(never)]
    fn bookable(
        &mut self,
        wish: &WishRow,
        date: NaiveDate,
        now: Instant,
        clock: &Clock,
    ) -> Result<bool, OutsideCalendar> {
        let path = wish.day.path();
        let booking = self.life(Origin::PortedIn, None).booking(now, clock)?;
        let found = booking.view(wish.lead_time, clock)?.day(date)?;
        let got = ("got", Spoken::Day(date));
        let mut worked = true;
        let past = date < booking.today();
        if past {
            let spoken = &[("from", Spoken::Day(booking.today())), got];
            self.tell(path, IssueCode::DayOutOfRange, ERROR, &wish.cite, spoken);
        }
        let mut early = found.before_safe;
        for reason in found.reasons.iter() {
            match reason.code {
                DayObstacle::Past => {}
                DayObstacle::BeforeLeadTime => early = true,
                DayObstacle::NoLeadTime => {
                    let cite = booking.row.map_or(&LEAD_TIME, |row| &row.cite);
                    self.tell(path, IssueCode::LeadTimeNotStated, OPEN, cite, &[("country", Spoken::Country)]);
                }
                _ => {
                    worked = false;
                    if !past {
                        let name = reason.name.as_deref().map_or(Spoken::Nothing, Spoken::Made);
                        self.day_off(path, ("date", Spoken::Day(date)), ("name", name));
                    }
                }
            }
        }
        if early && let Some([safe, _, possible]) = booking.earliest(clock)? {
            let spoken = &[
                ("earliest", Spoken::Day(possible)),
                ("safe", if safe == possible { Spoken::Nothing } else { Spoken::Day(safe) }),
                got,
            ];
            // A figure that is not the guide's refuses nothing, unless it is the caller's own.
            let (weight, cite) = match booking.row.filter(|_| booking.own.is_none()) {
                Some(row) => (WARNING, &row.cite),
                None if date < possible => (Weight::Tenant(Severity::Error), &LEAD_TIME),
                None => (Weight::Tenant(Severity::Warning), &LEAD_TIME),
            };
            self.tell(path, IssueCode::BeforeLeadTime, weight, cite, spoken);
        }
        if let Some(DayReason { name, .. }) = &found.remark {
            let name = name.as_deref().map_or(Spoken::Nothing, Spoken::Made);
            let spoken = &[("date", Spoken::Day(date)), ("name", name)];
            self.tell(path, IssueCode::DayInDoubt, WARNING, &wish.cite, spoken);
        }
        Ok(worked)
    }

    /// That a day is off: where days off can be had, the porting desk must agree; elsewhere nobody says it.
    fn day_off(&mut self, path: &str, date: (&'static str, Spoken<'_>), name: (&'static str, Spoken<'_>)) {
        if self.scope.out_of_hours(self.country()).is_some_and(|row| row.days_off) {
            return self.out_of_hours(path, date, name);
        }
        self.tell(path, IssueCode::WindowNotStated, OPEN, &WINDOW, &[("country", Spoken::Country), date, name]);
    }

    /// That the porting desk must agree to the hours of a port.
    fn out_of_hours(&mut self, path: &str, at: (&'static str, Spoken<'_>), more: (&'static str, Spoken<'_>)) {
        let cite = self.scope.out_of_hours(self.country()).map_or(&WINDOW, |row| &row.cite);
        self.tell(path, IssueCode::OutOfHours, Weight::Open(AskedOf::PortingDesk), cite, &[at, more]);
    }

    /// Whether a port can begin at a time of day; on a day off no window holds.
    #[inline(never)]
    fn window(&mut self, part: Part, text: &str, worked: bool) {
        let (path, country) = (part.path(), ("country", Spoken::Country));
        let Some(minutes) = time_of_day(text) else {
            return self.tell(path, IssueCode::InvalidTime, ERROR, &CALENDAR, &[("got", Spoken::Given(text))]);
        };
        if !worked {
            return;
        }
        let mut rows = WINDOWS.iter().filter(|row| row.countries.contains(self.question.country));
        let Some(row) = rows.find(|row| self.scope.in_force(&row.cite)) else {
            return self.tell(path, IssueCode::WindowNotStated, OPEN, &WINDOW, &[country]);
        };
        let (mut listed, mut lasting) = (String::new(), false);
        for window in row.windows.iter().filter(|window| window.hours == WindowHours::Business) {
            if window.to.map_or(window.from == minutes, |to| window.from <= minutes && minutes < to) {
                return;
            }
            push(&mut listed, &written_time(window.from));
            if let Some(to) = window.to {
                lasting = true;
                listed.push('-');
                listed.push_str(&written_time(to));
            }
        }
        let (time, windows) = (("time", Spoken::Time(minutes)), ("windows", Spoken::Made(&listed)));
        if lasting {
            self.out_of_hours(path, time, windows);
        } else {
            self.tell(path, IssueCode::OtherWindow, WARNING, &row.cite, &[country, windows, time]);
        }
    }

    /// Whether a code that belongs to one number stands in an order of one.
    fn single_codes(&mut self, numbers: &[Known<'_>]) {
        let count: u64 = numbers.iter().filter_map(|number| number.range).map(NumberRange::size).sum();
        for row in SINGLE_CODES {
            let several = count > 1 && self.text(row.code).is_some();
            if several && self.is_about(row.request, row.countries, &row.cite) {
                let spoken = &[("field", Spoken::Word(row.code.name())), ("count", Spoken::Count(count))];
                self.tell(row.code.path(), IssueCode::CodeOfOneNumber, WARNING, &row.cite, spoken);
            }
        }
    }

    /// What is written in a part that is a text.
    pub(super) fn text(&self, part: Part) -> Option<&'q String> {
        let order = self.order;
        let porting = order.porting.as_ref();
        let customer = order.end_customer.as_ref();
        written(match part {
            Part::RegisteredName => customer?.name.as_ref(),
            Part::RegistrationNumber => customer?.registration_number.as_ref(),
            Part::CurrentOperator => porting?.current_operator.as_ref(),
            Part::MainBillingNumber => porting?.main_billing_number.as_ref(),
            Part::PortDate => porting?.requested_date.as_ref(),
            Part::PortWindow => porting?.window.as_ref(),
            Part::Rio => porting?.rio.as_ref(),
            Part::Cvp => porting?.cvp.as_ref(),
            Part::RoutingPrefix => porting?.routing_prefix.as_ref(),
            Part::AllocationApproval => order.allocation_approval.as_ref(),
            Part::Notes => order.notes.as_ref(),
            Part::RequestedDate => order.requested_date.as_ref(),
            Part::Window => order.window.as_ref(),
            Part::FirstPossibleDate => order.fpd.as_ref(),
            Part::RejectionReason => order.rejection_reason.as_ref(),
            _ => None,
        })
    }
}

/// The place of a field that a message names with a dot.
fn placed(field: &'static str) -> &'static str {
    match field {
        "parent.statusSince" => "/parent/statusSince",
        "parent.portDate" => "/parent/portDate",
        "parent.fpd" => "/parent/fpd",
        _ => "/now",
    }
}

/// A day, where the text is one; what is none is told elsewhere.
fn read(text: Option<&String>) -> Option<NaiveDate> {
    text.and_then(|text| day(text).ok())
}

/// Adds to a list that is separated by commas.
fn push(list: &mut String, item: &str) {
    if !list.is_empty() {
        list.push_str(", ");
    }
    list.push_str(item);
}

/// A moment as a message tells it: a day, or what the clocks of the country show.
fn told(moment: &Moment) -> String {
    match moment {
        Moment::Day(day) => written_day(day.0),
        Moment::Instant(instant) => instant.local.clone(),
    }
}

/// The minutes from midnight of a time of day as `09:00`.
fn time_of_day(text: &str) -> Option<u16> {
    let (hours, minutes) = text.split_once(':')?;
    let two =
        |text: &str| (text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?;
    let (hours, minutes): (u16, u16) = (two(hours)?, two(minutes)?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}
