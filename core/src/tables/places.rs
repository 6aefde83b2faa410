//! The fields of a request: where they stand, what they hold, how one looks.

use chrono::NaiveDate;

use super::cite::{Cite, cited, clauses};
use super::country_set::{ALL, CountrySet, ZONE_B, of};
use crate::values::civil;
use crate::vocabulary::{
    Country::{self, *},
    FieldKind::{self, *},
    Grade::{self, Inferred, Provider},
    NumberType, Request, ValueKind, Word,
};

/// A field of the document that `check` takes.
#[derive(Debug)]
pub(crate) struct Place {
    /// Its JSON Pointer; `*` stands for the items of a list.
    pub path: &'static str,
    pub kind: FieldKind,
    /// The words, of a word.
    pub words: &'static [&'static str],
    /// The kind of value that `value` can judge.
    pub value: Option<ValueKind>,
    /// What it is.
    pub meaning: &'static str,
    pub example: Example,
}

/// Where the example of a field is from.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Example {
    None,
    /// The same in every country.
    Is(&'static str),
    /// Of the first of these that the country is in.
    In(&'static [(CountrySet, &'static str)]),
    /// The country's own.
    Number,
    Postcode,
    Street,
    City,
    CountryCode,
}

const fn place(path: &'static str, kind: FieldKind, example: Example, meaning: &'static str) -> Place {
    Place { path, kind, words: &[], value: None, meaning, example }
}

impl Place {
    const fn words(mut self, words: &'static [&'static str]) -> Self {
        self.words = words;
        self
    }

    const fn judged_as(mut self, kind: ValueKind) -> Self {
        self.value = Some(kind);
        self
    }
}

use Example::{In, Is, None as Nothing};

const STREET_TYPES: &[(CountrySet, &str)] = &[(FR_ONLY, "RUE"), (of(&[IT]), "VIA"), (of(&[ES]), "CALLE")];
/// A time at which a port begins there.
const HOURS: &[(CountrySet, &str)] = &[(of(&[IE]), "11:00"), (of(&[IT]), "06:00"), (ALL, "09:00")];

/// Every field of an order, each record before its fields.
#[rustfmt::skip]
pub(crate) static PLACES: &[Place] = &[
    place("/order/numbers",                             Records, Nothing,                "the numbers that the order is about"),
    place("/order/numbers/*/startFullNumber",           Number,  Example::Number,        "the first number"),
    place("/order/numbers/*/endFullNumber",             Number,  Example::Number,        "the last number; the first one again for a single number"),
    place("/order/numbers/*/areaCode",                  Digits,  In(&[(FR_ONLY, "3")]), "in split format: the area code"),
    place("/order/numbers/*/areaCodeExtn",              Digits,  In(&[(FR_ONLY, "8250")]), "in split format: what follows the area code"),
    place("/order/numbers/*/rangeStart",                Digits,  In(&[(FR_ONLY, "1000")]), "in split format: the last digits of the first number"),
    place("/order/numbers/*/rangeEnd",                  Digits,  In(&[(FR_ONLY, "1009")]), "in split format: the last digits of the last number"),
    place("/order/numbers/*/numberType",                Word, Is("Geo"),      "the class of a Spanish number").words(NumberType::WORDS),
    place("/order/endCustomer",                         Record,  Nothing,                "who will use the numbers"),
    place("/order/endCustomer/name",                    Text,    Is("Example Trading"),  "its registered name"),
    place("/order/endCustomer/registrationNumber",      Text,    Nothing,                "its VAT, tax or company number").judged_as(ValueKind::Vat),
    place("/order/endCustomer/registrationNotListed",   Boolean, Is("true"),             "whether that number is too new to be in the registers"),
    place("/order/endCustomer/address",                 Record,  Nothing,                "its address"),
    place("/order/emergencyAddress",                    Record,  Nothing,                "where help is to be sent"),
    place("/order/directoryService",                    Record,  Nothing,                "what the phone book is to say"),
    place("/order/directoryService/listed",             Boolean, Is("true"),             "whether the number is to be listed"),
    place("/order/directoryService/name",               Text,    Is("Example Trading"),  "the name to list"),
    place("/order/directoryService/address",            Record,  Nothing,                "the address to list"),
    place("/order/porting",                             Record,  Nothing,                "what a port needs"),
    place("/order/porting/currentOperator",             Text,    Is("Other Telecom"),    "the operator that has the numbers now"),
    place("/order/porting/mainBillingNumber",           Number,  Example::Number,        "the number that its bills go by"),
    place("/order/porting/requestedDate",               Day,     Is("2026-03-20"),       "the day wished for"),
    place("/order/porting/window",                      Time,    In(HOURS),              "the time of day at which the port begins"),
    place("/order/porting/rio",                         Text,    Is("56F000001IWU"),     "the code that proves the wish, of one number").judged_as(ValueKind::Rio),
    place("/order/porting/cvp",                         Text,    Is("123456789012"),     "the code that proves the wish").judged_as(ValueKind::Cvp),
    place("/order/porting/routingPrefix",               Text,    Nothing,                "the customer's own routing prefix"),
    place("/order/allocationApproval",                  Text,    Nothing,                "the regulator's approval of a large block, by its reference"),
    place("/order/tripartiteAgreement",                 Boolean, Is("true"),             "whether the agreement between provider, reseller and end customer is attached"),
    place("/order/attachments",                         Texts,   Is("agreement.pdf"),    "the names of what is attached"),
    place("/order/notes",                               Text,    Nothing,                "words to the porting desk"),
    place("/order/customerReference",                   Text,    Nothing,                "the caller's own name for the order"),
    place("/order/requestedDate",                       Day,     Is("2026-03-20"),       "the new day"),
    place("/order/window",                              Time,    In(HOURS),              "the time of day at which it begins"),
    place("/order/fpd",                                 Day,     Is("2026-03-20"),       "the first possible date"),
    place("/order/rejectionReason",                     Text,    Is("the numbers are not of this end customer"), "why"),
];

/// The records that are addresses.
pub(crate) const ADDRESSES: &[&str] =
    &["/order/endCustomer/address", "/order/emergencyAddress", "/order/directoryService/address"];

/// The fields of an address, in the order of the document.
#[rustfmt::skip]
pub(crate) static ADDRESS_PLACES: &[Place] = &[
    place("houseNumber",      Text,            Is("8"),              "number of the house"),
    place("streetType",       Text,            In(STREET_TYPES),     "rue, via, calle"),
    place("streetName",       Text,            Example::Street,      "name of the street"),
    place("addressExtension", Text,            Nothing,              "what else finds the door"),
    place("poBoxNumber",      Text,            Nothing,              "number of the post box"),
    place("subLocality",      Text,            Nothing,              "part of the city; in Portugal the district"),
    place("city",             Text,            Example::City,        "city or town"),
    place("province",         Text,            Nothing,              "province"),
    place("postalCode",       Text,            Example::Postcode,    "post code").judged_as(ValueKind::Postcode),
    place("country",          Word, Example::CountryCode, "country").words(Country::WORDS),
];

/// Which fields an address has in some countries.
#[derive(Debug)]
pub(crate) struct AddressRow {
    pub countries: CountrySet,
    pub fields: &'static [&'static str],
    pub cite: Cite,
}

const fn address(rule: &'static str, countries: CountrySet, fields: &'static [&'static str]) -> AddressRow {
    AddressRow { countries, fields, cite: Cite::new(rule, clauses!["API-01"]).graded(Provider) }
}

cited!(AddressRow: graded(grade: Grade));

/// The five that every address has.
const COMMON: &[&str] = &["houseNumber", "streetName", "city", "postalCode", "country"];
/// Where no source says which fields an address has.
const UNSAID: CountrySet = ZONE_B.and(of(&[IE]));

/// The fields of an address, country by country, as the provider's page of its address check has them.
#[rustfmt::skip]
pub(crate) static ADDRESS_FIELDS: &[AddressRow] = &[
    address("address.common",          ALL.except(UNSAID), COMMON),
    address("address.common.inferred", UNSAID,             COMMON).graded(Inferred),
    address("address.fr",              of(&[FR]),          &["streetType", "poBoxNumber"]),
    address("address.be",              of(&[BE]),          &["addressExtension", "subLocality"]),
    address("address.it",              of(&[IT]),          &["streetType", "subLocality", "province"]),
    address("address.pt",              of(&[PT]),          &["subLocality"]),
    address("address.es",              of(&[ES]),          &["streetType", "province"]),
];

/// What an address cannot do without; no source says it.
pub(crate) static ADDRESS_MANDATORY: AddressRow =
    address("address.mandatory", ALL, &["streetName", "city", "postalCode", "country"]).graded(Inferred);

/// What a number is given as: the pair, or the four parts.
pub(crate) const PAIR: &[&str] = &["startFullNumber", "endFullNumber"];
pub(crate) const PARTS: &[&str] = &["areaCode", "areaCodeExtn", "rangeStart", "rangeEnd"];

/// A parameter of a request that only reads.
#[derive(Debug, Clone, Copy)]
pub(crate) struct QueryRow {
    pub request: Request,
    pub countries: CountrySet,
    pub name: &'static str,
    pub kind: FieldKind,
    /// The kind of value that `value` can judge.
    pub value: Option<ValueKind>,
    /// Where the customer's own numbers are searched: all that it may be; empty: anything.
    pub own: &'static [&'static str],
    pub need: QueryNeed,
    pub cite: Cite,
}

/// A parameter and what it is: whoever checks a question alone does not carry the words.
#[derive(Debug)]
pub(crate) struct DescribedQuery {
    pub row: QueryRow,
    pub meaning: &'static str,
}

/// How a parameter stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum QueryNeed {
    Mandatory,
    Optional,
    /// Only together with another one.
    With(&'static str),
    /// Refused for numbers that the customer owns.
    NotForOwn,
    /// No source says what can be searched by.
    NotStated,
}

const fn query(
    rule: &'static str,
    request: Request,
    countries: CountrySet,
    name: &'static str,
    kind: FieldKind,
    need: QueryNeed,
    clauses: &'static [super::cite::ClauseId],
) -> QueryRow {
    QueryRow { request, countries, name, kind, value: None, own: &[], need, cite: Cite::new(rule, clauses) }
}

cited!(QueryRow: since(day: NaiveDate));

impl QueryRow {
    const fn judged_as(mut self, kind: ValueKind) -> Self {
        self.value = Some(kind);
        self
    }

    const fn own(mut self, values: &'static [&'static str]) -> Self {
        self.own = values;
        self
    }

    const fn means(self, meaning: &'static str) -> DescribedQuery {
        DescribedQuery { row: self, meaning }
    }
}

/// Since when numbers of the customer's own are hosted, and area codes hold for all of mainland France.
const OWN_NUMBERS: NaiveDate = civil(2023, 1, 1);
/// The local area codes of mainland France, with and without the 0 that is dialled.
const MAINLAND: &[&str] = &["01", "02", "03", "04", "05", "1", "2", "3", "4", "5"];
const FR_ONLY: CountrySet = of(&[FR]);
use QueryNeed::{Mandatory, NotForOwn, Optional, With};

/// The parameters of the requests that read.
pub(crate) static QUERIES: [QueryRow; DESCRIBED.len()] = queries();

#[expect(clippy::indexing_slicing, reason = "evaluated when the table is compiled; the bound is the length")]
const fn queries() -> [QueryRow; DESCRIBED.len()] {
    let (mut rows, mut index) = ([DESCRIBED[0].row; DESCRIBED.len()], 0);
    while index < DESCRIBED.len() {
        rows[index] = DESCRIBED[index].row;
        index += 1;
    }
    rows
}

/// The same with what they are.
pub(crate) static DESCRIBED_QUERIES: &[DescribedQuery] = DESCRIBED;

#[rustfmt::skip]
const DESCRIBED: &[DescribedQuery] = &[
    query("query.free-number.area-code",      Request::FreeNumber, ALL.except(FR_ONLY), "areaCode",     Digits, Optional,  clauses!["ALLOC-ES-01", "API-01"]).means("the local area code"),
    query("query.free-number.area-code.fr",   Request::FreeNumber, FR_ONLY,             "areaCode",     Digits, Optional,  clauses!["ALLOC-FR-02", "ALLOC-FR-01"]).own(MAINLAND).since(OWN_NUMBERS).means("the local area code, 01 to 05, usable in all of mainland France"),
    query("query.free-number.extension.fr",   Request::FreeNumber, FR_ONLY,             "areaCodeExtn", Digits, NotForOwn, clauses!["ALLOC-FR-02"]).since(OWN_NUMBERS).means("what follows the area code"),
    query("query.free-number.city.fr",        Request::FreeNumber, FR_ONLY,             "city",         Text,   NotForOwn, clauses!["ALLOC-FR-02"]).since(OWN_NUMBERS).means("the city"),
    query("query.free-number.type.es",        Request::FreeNumber, of(&[ES]),           "numberType",   Word, Optional, clauses!["ALLOC-ES-01"]).means("the class: `Geo` for Geo and Geo-nomadic, `Non Geo` for Nomadic"),
    query("query.number.status",              Request::Number,     ALL,                 "status",       Word, Optional, clauses!["API-03"]).means("the status of the numbers"),
    query("query.number.reference",           Request::Number,     ALL,                 "customerReference", Text, Optional, clauses!["API-03"]).means("the caller's own name for an order"),
    query("query.number.order",               Request::Number,     ALL,                 "orderId",      Text,   Optional,  clauses!["API-03", "ORD-01"]).judged_as(ValueKind::OrderId).means("the order id"),
    query("query.number.start",               Request::Number,     ALL,                 "numberRangeStart", Number, With("numberRangeEnd"), clauses!["API-03"]).means("the first number; with the last one, the full details come"),
    query("query.number.end",                 Request::Number,     ALL,                 "numberRangeEnd", Number, With("numberRangeStart"), clauses!["API-03"]).means("the last number"),
    query("query.order.criteria",             Request::Order,      ALL,                 "criteria",     Text,   QueryNeed::NotStated, clauses!["API-07"]).means("search criteria, which the guide does not name"),
    query("query.order-details.id",           Request::OrderDetails, ALL,               "orderId",      Text,   Mandatory, clauses!["API-07", "ORD-01"]).judged_as(ValueKind::OrderId).means("the order id, in the path"),
    query("query.history.number",             Request::CliOrderHistory, ALL,            "number",       Number, Mandatory, clauses!["API-07"]).means("the number whose orders are listed"),
];

/// What examples are like in a country: a number of its plan, and an address.
#[derive(Debug)]
pub(crate) struct ExampleRow {
    pub country: Country,
    pub number: &'static str,
    pub postcode: &'static str,
    pub city: &'static str,
    pub street: &'static str,
}

const fn example(
    country: Country,
    number: &'static str,
    postcode: &'static str,
    city: &'static str,
    street: &'static str,
) -> ExampleRow {
    ExampleRow { country, number, postcode, city, street }
}

/// One row a country, in the order of the vocabulary. They show a form, and say nothing of anybody's number.
#[rustfmt::skip]
pub(crate) static EXAMPLES: &[ExampleRow] = &[
    example(AT, "+431234567890", "1010",     "Wien",       "Stephansplatz"),
    example(BE, "+3212345678",   "1000",     "Bruxelles",  "Grand-Place"),
    example(DK, "+4532123456",   "1050",     "København",  "Kongens Nytorv"),
    example(FR, "+33123456789",  "75008",    "PARIS",      "ROYALE"),
    example(DE, "+4930123456",   "10115",    "Berlin",     "Invalidenstraße"),
    example(IE, "+3532212345",   "D02 AF30", "Dublin",     "Merrion Square"),
    example(IT, "+390212345678", "00184",    "Roma",       "NAZIONALE"),
    example(NL, "+31101234567",  "1012 AB",  "Amsterdam",  "Damrak"),
    example(PT, "+351212345678", "1100-148", "Lisboa",     "Rua Augusta"),
    example(ES, "+34810123456",  "28013",    "Madrid",     "MAYOR"),
    example(SE, "+468123456",    "111 20",   "Stockholm",  "Vasagatan"),
    example(CH, "+41212345678",  "8001",     "Zürich",     "Bahnhofstrasse"),
    example(GB, "+441212345678", "SW1A 1AA", "London",     "The Mall"),
    example(LU, "+35227123456",  "1111",     "Luxembourg", "Grand-Rue"),
    example(SK, "+421221234567", "811 01",   "Bratislava", "Hlavné námestie"),
    example(FI, "+358131234567", "00100",    "Helsinki",   "Mannerheimintie"),
    example(NO, "+4721234567",   "0150",     "Oslo",       "Karl Johans gate"),
    example(CZ, "+420212345678", "110 00",   "Praha",      "Na Příkopě"),
    example(RO, "+40211234567",  "010011",   "București",  "Calea Victoriei"),
    example(PL, "+48123456789",  "00-001",   "Warszawa",   "Nowy Świat"),
];
