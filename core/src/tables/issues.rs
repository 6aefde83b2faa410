//! What is said of each issue: the API's answer to it, and ours.

use super::errors::{E164, FORBIDDEN, MAXIMUM, MISSING, PATTERN};
use crate::vocabulary::IssueCode::{self, *};

/// The API's answer to a request with such an issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Api {
    /// Its code in the catalogue, and the form of its message where the source has one.
    Answers(u16, &'static str, Option<&'static str>),
    /// The API is not asked, or does not mind.
    Silent,
}

/// What is said of one issue; `{name}` stands for a parameter, and what stands in `[…]` is left out where one of its
/// parameters is not known.
#[derive(Debug)]
pub(crate) struct IssueRow {
    pub code: IssueCode,
    pub api: Api,
    pub message: &'static str,
    /// What to do: the first of these whose parameters are all known.
    pub help: &'static [&'static str],
    /// Whether it is mended by leaving out what it points to.
    pub left_out: bool,
}

const fn row(code: IssueCode, api: Api, message: &'static str, help: &'static [&'static str]) -> IssueRow {
    IssueRow { code, api, message, help, left_out: false }
}

impl IssueRow {
    const fn left_out(mut self) -> Self {
        self.left_out = true;
        self
    }
}

const MALFORMED: Api = Api::Answers(400, "001", None);
const UNMET: Api = Api::Answers(400, "002", None);
const NO_FIELD: Api = Api::Answers(400, "002", Some(MISSING));
const NO_E164: Api = Api::Answers(400, "002", Some(E164));
const SHAPELESS: Api = Api::Answers(400, "002", Some(PATTERN));
const TOO_MANY: Api = Api::Answers(400, "002", Some(MAXIMUM));
const BARRED: Api = Api::Answers(403, "001", Some(FORBIDDEN));

/// The desk that can roll back a port-out.
pub(crate) const PORTING_DESK: &str = "porting desk";
/// What is expected where a request has no actions.
pub(crate) const NO_ACTION: &str = "no action";
/// Before a period that is a floor.
pub(crate) const AT_LEAST: &str = "at least";
/// What is said of ranges of one question that share numbers.
pub(crate) const SAME_NUMBERS: &str = "these numbers are those of `{earlier}`";
pub(crate) const SHARED_NUMBERS: &str = "these numbers are in part those of `{earlier}`";
pub(crate) const ALIKE_NUMBERS: &str =
    "these numbers and those of `{earlier}` begin alike: the shorter ones stand for the longer ones too";
/// The words of messages that are no values and stand in no row: each language has its own for them.
#[cfg(test)]
pub(crate) static PHRASES: &[&str] = &[PORTING_DESK, NO_ACTION, AT_LEAST, SAME_NUMBERS, SHARED_NUMBERS, ALIKE_NUMBERS];

/// One row an issue code, in the order of the vocabulary.
#[rustfmt::skip]
pub(crate) static ISSUES: &[IssueRow] = &[
    row(WrongStatus,            UNMET,     "`{request}` needs[ a number in {needed}][ an order in {statuses}], this one is in `{status}`", &[]),
    row(NotThisCountry,         UNMET,     "`{request}`[ of a `{origin}` number] does not exist in `{country}`[: {why}]", &["{instead}", "it exists in {countries}"]),
    row(ReadOtherwise,          UNMET,     "the guide contradicts itself: `{request}` of a `{origin}` number in `{country}` exists only under the reading {readings} of `{finding}`, from {needed}", &["the switch is `readings`: set `{finding}` to {readings} if you know better"]),
    row(NotThisOrigin,          UNMET,     "`{request}` is for numbers of origin {origins}, this one is `{origin}`", &[]),
    row(PremiumOnly,            UNMET,     "`{request}` needs the offer `premium`, the customer has `{offer}`",                     &["use `updateCustomer` with the action `MODIFY`, which every offer has"]),
    row(Restricted,             BARRED,    "`{request}` is of restricted use and the customer does not hold the entitlement",       &["say so with `customer.restricted` if it does"]),
    row(Terminal,               UNMET,     "`{status}` is final: nothing more can be asked over the API", &["after a port-out the provider's {desk} can be asked for a rollback, not over the API"]),
    row(InProgress,             UNMET,     "`{status}` is a status in between: nothing can be done until it ends",                &["wait until the number is in {next}"]),
    row(NotStated,              Api::Silent, "the guide does not say what `{request}` does[ to a `{origin}` number][ to a `{order}` order][ in `{status}`] in `{country}`", &["choose another reading of `{finding}` if you know better: {readings}", "ask the provider"]),
    row(StatusNotHere,          UNMET,     "[a `{origin}` number][ of the block {block}][a `{order}` order] in `{country}` has no status `{status}`[ for this customer: see `{finding}`]", &["its statuses are {statuses}", "there are such numbers in {countries}"]),
    row(NotThisNumber,          UNMET,     "`{request}` does not exist for {block} numbers in `{status}`", &[]),
    row(OriginNotHere,          UNMET,     "there are no `{origin}` numbers in `{country}`",                                      &["they exist in {countries}"]),
    row(OwnNumbersNotConfirmed, UNMET,     "a customer-owned number can be used only once the provider has confirmed it, `customer.ownsFrNumbers` is `{state}`", &["set `customer.ownsFrNumbers` to `confirmed` when it has"]),
    row(MissingField,           NO_FIELD,  "expected `{field}`, got nothing",                                                     &["add `{field}`"]),
    row(MissingNumbers,         MALFORMED, "expected at least one number in `order.numbers`, got none",                           &["add the numbers that the order is about"]),
    row(MissingOneOf,           UNMET,     "expected at least one of {fields}, got none",                                         &["add what is to change"]),
    row(NotApplicable,          UNMET,     "`{field}` has no place in `{request}`[: {why}]",                                         &["leave it out"]).left_out(),
    row(MissingAction,          MALFORMED,  "`{request}` needs an `action`, one of {actions}", &[]),
    row(ActionNotHere,          UNMET,     "expected[ {actions}][ {none}] with `{name}`, got `{action}`", &[]),
    row(NotE164,                NO_E164,   "expected `+` and 4 to 15 digits, got `{got}`",                                        &["write the number in international format without spaces[: `{meant}`]"]),
    row(NotDigits,              MALFORMED, "expected digits, got `{got}`", &[]),
    row(TwoFormats,             MALFORMED, "expected the number as `startFullNumber` and `endFullNumber` or in four parts, got both", &["leave out one of the two"]),
    row(OtherCountry,           UNMET,     "expected a number of `{country}`, which begins with `+{calling}`, got `{got}`",       &["check the country of the order, or the number"]),
    row(UnequalEnds,            UNMET,     "expected ends of equal length, got {start} and {end} digits", &[]),
    row(DifferentPrefix,        UNMET,     "expected both ends with the same prefix, got a range partly in {block}",            &["order the two parts as two ranges"]),
    row(EndBeforeStart,         UNMET,     "expected an end at or after `{start}`, got `{end}`",                                  &["exchange the two ends"]),
    row(RangeTooLarge,          TOO_MANY,  "a block of {size} numbers needs the regulator's approval first",                      &["add `allocationApproval`, or order blocks of at most {max}; the regulator answers within 3 weeks, in practice within 1"]),
    row(ApprovalAhead,          Api::Silent, "the activation of a block of {size} numbers will need the regulator's approval",    &["ask for it now: the regulator answers within 3 weeks, in practice within 1"]),
    row(TooManyRanges,          TOO_MANY,  "expected {max} at most in the list of numbers and ranges, got {count}",                             &["send the others in orders of their own"]),
    row(MainNumberOnly,         UNMET,     "expected the main number alone[ of a number in {statuses}], got[ a range of {size}][ `{got}`, an extension of `{main}`]",                               &["give the main number as both ends: extensions are the end customer's own"]),
    row(Overlapping,            Api::Silent, "`{start}` to `{end}`[ of `/order/numbers/{index}`][ of row {row}] overlap with these numbers", &["name each number once"]),
    row(AgreementMissing,       NO_FIELD,  "an order that activates numbers of the provider's needs the tri-partite agreement",   &["attach it and set `tripartiteAgreement`; a customer with confirmed numbers of its own says so with `customer.ownsFrNumbers`"]),
    row(AgreementNotAttached,   Api::Silent, "the tri-partite agreement is sent with the order, which has no `{field}`",          &["name the agreement in `{field}`"]),
    row(AgreementNotStated,     Api::Silent, "whether a pre-activation needs the tri-partite agreement is not stated",            &["attach it if you have it, and set `tripartiteAgreement`"]),
    row(OtherNumberType,        UNMET,     "expected a number of type {types}, as its first digits say, got `{got}`", &[]).left_out(),
    row(NumberTypeUndecided,    Api::Silent, "a number of the provider's with these first digits is of type {types}, this one is declared `{got}` and its origin is not known", &["give its origin in `numberStates`, or leave out `numberType`"]),
    row(NotPortable,            UNMET,     "numbers of type {got} cannot be ported[, only those of type {types}]", &[]),
    row(PortabilityUndecided,   Api::Silent, "of these numbers only those of type {types} can be ported, and the type is not declared", &["declare it in `numberType`, or let the API decide"]),
    row(UnknownNumberType,      Api::Silent, "a number of the provider's in `{country}` begins with {prefixes}, this one does not", &["check the number and its origin"]),
    row(CannotBeUndone,         Api::Silent, "the return of {block} numbers[ in {statuses}] takes effect at once, without quarantine, and cannot be undone", &["the regulatory database follows within 3 working days, the day of submission not counted"]),
    row(InvalidDate,            MALFORMED, "expected a day as `2026-03-30`, got `{got}`", &[]),
    row(InvalidInstant,         MALFORMED, "expected an instant as `2026-03-02T09:00:00Z`, got `{got}`", &[]),
    row(StateWithoutNumber,     Api::Silent, "expected at most {count} statuses, one a number, got more",                         &["leave out the statuses that belong to no number"]),
    row(StatusUnknown,          Api::Silent, "`{request}` needs[ a number in {needed}][ an order in {statuses}], and its status is not given", &["give it in `{field}`, or let the API decide"]),
    row(StatusMovesLater,       Api::Silent, "the order is accepted, but the number stays `{status}` until the provider switches it off", &[]),
    row(Contradicted,           Api::Silent, "the guide contradicts itself here: `{request}` leads to `{to}`[ only at `{event}`][, under the reading `{reading}` to `{otherwise}`][ only at `{otherwiseEvent}`][, under the reading {closed} nowhere]", &["the switch is `overrides.{override}`", "the switch is `readings`: set `{finding}` to `{reading}` if you know better", "the switch is `readings`: set `{finding}` to {closed} if you know better", "`findings` tells what the guide says in which lines, by the name `{finding}`"]),
    row(EarlierRules,           Api::Silent, "the rules of `{on}` are not known as such: those of release `{release}` are taken, without what they date later", &["leave out `on` for the newest rules"]),
    row(AreaCodeAgainstAddress, Api::Silent, "whether the number's area code may be used at the address is not known offline",    &["the API decides"]),
    row(RegistrationNotVerified, Api::Silent, "whether the end customer's registration number is listed in VIES[, under exactly the `{field}` given,] is not known offline", &["where it is too new to be listed, give it all the same and set `registrationNotListed`"]),
    row(NotJudged,              Api::Silent, "no rule for `{request}` in `{country}` reads {fields}",                                 &["leave out what the order does not need: nothing is said of it here"]),
    row(NotCheckedOffline,      Api::Silent, "what `{request}` is asked with is not checked here",                                       &["the API decides"]),
    row(NotListed,              Api::Silent, "{listed} are listed, {more} more are not",                                         &["mend these first, or put fewer numbers into one order"]),
    row(UnknownStatus,          Api::Silent, "expected a status of[ a `{origin}` number][ a `{order}` order], got `{got}`",                                  &["did you mean `{near}`?", "its statuses are {statuses}"]),
    row(ImpossibleStep,         Api::Silent, "no move leads a[ {block}][ `{origin}` number][ `{order}` order] in `{country}` from `{from}` to `{to}`", &["under the reading `{reading}` of `{finding}` one does", "one does for {only} numbers alone", "one does in {countries}[; here `{from}` leads to {next}]", "`{from}` leads to {next}", "nothing leads out of `{from}`"]),
    row(TooEarly,               Api::Silent, "`{status}` since {since} lasts[ {least}] until[ {end}][ the end of {day}][ the beginning of {begin}], it cannot be over at {at}",       &["the figure is a regulator's floor; put your own into `overrides.{override}`"]),
    row(TooLate,                Api::Silent, "`{status}` since {since} ended by itself at[ {end}][ the end of {day}], it cannot last until {at}", &["look up the status again: it is likely to be `{next}`"]),
    row(OutOfOrder,             Api::Silent, "expected[ {from} or later][ {now} or earlier, which is `now`], got {at}",                                             &["mend `{field}`, or `now`", "give the steps in the order of their times"]),
    row(PeriodNotStated,        Api::Silent, "how long a `{origin}` number in `{country}` stays `{status}` is not stated[; your own figure goes into `overrides.{override}`]", &[]),
    row(StepNotStated,          Api::Silent, "whether a `{origin}` number goes from `{from}` to `{to}` is not stated", &[]),
    row(DayNotGiven,            Api::Silent, "the end of `{status}` is counted from `{field}`, which is not given",      &["give `{field}`, beside the steps or in one of them"]),
    row(OutcomeNotTold,         Api::Silent, "`{status}` since {since} ends by itself at[ {end}][ the end of {day}]; it can last until {at} only where {actions} was asked for by then and waits for its outcome", &["look up what was asked for: a child order has an order id of its own"]),
    row(NotForThisOrder,        UNMET,     "`{request}` is for {kinds} orders, this one is a `{order}` order", &["ask it of its parent, the `{parent}` order"]),
    row(AfterCutOff,            UNMET,     "`{request}` could be asked in `{status}` until {until}[, and that status began at {since}]", &["it was asked before {since}, or the porting desk helped: look up its child order", "ask the porting desk"]),
    row(OrderNotHere,           UNMET,     "there is no `{order}` order in `{country}`", &["{instead}", "there are such orders in {countries}"]),
    row(NumberBusy,             Api::Silent, "the number is in a `{order}` order in `{status}`, which has not ended", &["let that order end first"]),
    row(AlreadyInStock,         Api::Silent, "expected a number that is not in stock, this one is in `{status}`", &["a number that comes in has no status before"]),
    row(NotInStock,             Api::Silent, "`{request}` needs a number in stock, this one has no status", &["give its `status`, or port it in first"]),
    row(ComesByItself,          Api::Silent, "`{event}` comes by itself after {end}, not before", &["let the time pass with `advanceTo`"]),
    row(TimeUnknown,            Api::Silent, "whether `{request}` comes in time is not known without `{field}`",                          &["give `{field}`[: it must come until {until}]"]),
    row(MayBeLate,              Api::Silent, "`{request}` is in time for certain until {safe}, and at best until {until}[: {days} may be a day off]", &["ask the porting desk at once"]),
    row(DayOutOfRange,          UNMET,     "expected a day[ from `{from}` on][ until `{until}`], got `{got}`", &[]),
    row(BeforeLeadTime,         UNMET,     "an order submitted now can be ported from `{earliest}` on[, for certain from `{safe}` on], got `{got}`", &["ask for a later day; your own figure goes into `overrides.leadTimes`"]),
    row(LeadTimeNotStated,      Api::Silent, "how long before its date a port in `{country}` must be ordered is not stated", &["your own figure goes into `overrides.leadTimes`"]),
    row(OutOfHours,             Api::Silent, "[`{date}` is a day off][ ({name})][`{time}` is outside the windows {windows}]: a port out of hours costs extra, and the porting desk must agree", &["choose another day or time, or ask the porting desk"]),
    row(DayInDoubt,             Api::Silent, "`{date}` is a day off for some[ ({name})]", &["choose another day to be safe"]),
    row(OtherWindow,            Api::Silent, "a port in `{country}` begins at {windows}, got `{time}`", &["choose one of these"]),
    row(WindowNotStated,        Api::Silent, "at what time of day a port in `{country}` can begin[ on the day off `{date}`][ ({name})] is not stated", &["choose another day than `{date}`, or ask the provider", "leave out the time, or ask the provider"]),
    row(InvalidTime,            MALFORMED, "expected a time of day as `09:00`, got `{got}`", &["write when the window begins"]),
    row(ApprovalNeeded,         Api::Silent, "`{request}` is done only once the provider's porting desk has approved it", &["the child order tells the outcome"]),
    row(PortabilityNotStated,   Api::Silent, "whether {block} numbers can be ported in is not stated", &["ask the provider"]),
    row(CodeOfOneNumber,        Api::Silent, "a `{field}` belongs to one single number, and the order has {count}", &["order each number by itself, with its own"]),
    row(FieldNotStated,         Api::Silent, "whether `{request}` can do without {fields} is not stated", &["give what you know, or let the API decide"]),
    row(BeyondCalendar,         Api::Silent, "the calendars reach from 2020 to 2060, got `{got}`", &["the API decides"]),
    row(MalformedCode,          SHAPELESS, "expected `{field}` as `{pattern}`, got `{got}`", &["`value` tells what is wrong in a value of the kind `{kind}`"]),
    row(ChecksumFails,          UNMET,     "`{got}` has the form of `{field}`, but its check characters do not fit[ the number `{number}`]", &["compare it with the original, character by character"]),
    row(UnusedPart,             UNMET,     "`{got}` has the form of `{field}`, but `{part}` in it is not in use", &["compare it with the original, character by character"]),
    row(NotInVies,              Api::Silent, "`{got}` is the number of a person, and VIES does not hold such numbers", &["set `registrationNotListed`"]),
    row(NotInPlan,              Api::Silent, "the numbering plan of `{country}` has no number `{got}`[, which is too short with {short} digits][, which is too long with {long} digits]", &["did you mean `{near}`?", "check the number; what was given out lately may be missing, the plan is of libphonenumber {metadata}"]),
    row(OtherTerritory,         Api::Silent, "`{got}` is a number of `{territory}`, which shares its calling code with `{country}`", &["check the country of the order, or the number"]),
    row(AddressFieldNotHere,    Api::Silent, "the provider's page lists no `{field}` for an address in `{country}`, only {fields}", &["leave it out"]).left_out(),
];
