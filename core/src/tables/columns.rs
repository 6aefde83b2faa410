//! The columns of a table of orders, one row an order: how each is headed, and where in the question it stands.
//!
//! Every column is also headed by its place in the question, with `order` and the index of its number left out or not:
//! `endCustomer.address.city`, `order/end_customer/address/city`. Case, spaces and signs in a header do not count.

use crate::vocabulary::{
    Action, Country, NumberStatus, NumberType, Offer, Origin, OwnNumbers, Profile, Request, Segment, Word,
};

/// What the cells of a column hold.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Cell {
    /// A text as it is written.
    Text,
    /// A word of a list; case and signs do not count. Another text stays as it is, to be refused with its place.
    Word(fn(&str) -> Option<&'static str>),
    /// `true`, `yes`, `y`, `1` or `false`, `no`, `n`, `0`.
    YesNo,
    /// Names, with `|` between them.
    Names,
}

/// One column.
#[derive(Debug)]
pub struct Column {
    /// How it is headed in the first place.
    pub name: &'static str,
    /// Where its cells stand in the question: JSON Pointers.
    pub paths: &'static [&'static str],
    /// What else it is headed.
    pub variants: &'static [&'static str],
    pub(crate) cell: Cell,
}

const fn row(
    name: &'static str,
    paths: &'static [&'static str],
    cell: Cell,
    variants: &'static [&'static str],
) -> Column {
    Column { name, paths, variants, cell }
}

/// The word meant.
fn word<W: Word>(text: &str) -> Option<&'static str> {
    W::read_loosely(text).map(W::as_str)
}

/// The columns that there are.
#[must_use]
pub fn columns() -> &'static [Column] {
    COLUMNS
}

use Cell::{Names, Text, Word as One, YesNo};

#[rustfmt::skip]
static COLUMNS: &[Column] = &[
    //  name                     places in the question                                                         cells                  also headed
    row("request",               &["/request"],                                                                 One(word::<Request>),  &["order type", "resource"]),
    row("action",                &["/action"],                                                                  One(word::<Action>),   &["operation"]),
    row("country",               &["/country"],                                                                 One(word::<Country>),  &["country code", "number country"]),
    row("number",                &["/order/numbers/0/startFullNumber", "/order/numbers/0/endFullNumber"],       Text,                  &["full number", "phone number", "telephone number", "phone", "telephone", "msisdn", "cli", "e164"]),
    row("startFullNumber",       &["/order/numbers/0/startFullNumber"],                                         Text,                  &["start", "from", "first", "start number", "first number", "from number", "number from", "range from"]),
    row("endFullNumber",         &["/order/numbers/0/endFullNumber"],                                           Text,                  &["end", "to", "last", "end number", "last number", "to number", "number to", "range to"]),
    row("areaCode",              &["/order/numbers/0/areaCode"],                                                Text,                  &["lac", "local area code"]),
    row("areaCodeExtn",          &["/order/numbers/0/areaCodeExtn"],                                            Text,                  &["area code extension", "extn"]),
    row("rangeStart",            &["/order/numbers/0/rangeStart"],                                              Text,                  &[]),
    row("rangeEnd",              &["/order/numbers/0/rangeEnd"],                                                Text,                  &[]),
    row("numberType",            &["/order/numbers/0/numberType"],                                              One(word::<NumberType>), &["type", "type of number"]),
    row("origin",                &["/numberStates/0/origin"],                                                   One(word::<Origin>),   &["number origin"]),
    row("status",                &["/numberStates/0/status"],                                                   One(word::<NumberStatus>), &["number status", "resource status"]),
    row("customerReference",     &["/order/customerReference"],                                                 Text,                  &["reference", "ref", "order reference", "customer ref"]),
    row("endCustomerName",       &["/order/endCustomer/name"],                                                  Text,                  &["name", "company", "company name", "customer name", "end customer", "registered name"]),
    row("registrationNumber",    &["/order/endCustomer/registrationNumber"],                                    Text,                  &["vat", "vat id", "vat number", "tax id", "nif", "cif", "company number", "company id"]),
    row("registrationNotListed", &["/order/endCustomer/registrationNotListed"],                                 YesNo,                 &["vat not listed", "not listed", "vat id not registered"]),
    row("houseNumber",           &["/order/endCustomer/address/houseNumber"],                                   Text,                  &["house", "house no", "street number", "building number"]),
    row("streetType",            &["/order/endCustomer/address/streetType"],                                    Text,                  &[]),
    row("streetName",            &["/order/endCustomer/address/streetName"],                                    Text,                  &["street"]),
    row("addressExtension",      &["/order/endCustomer/address/addressExtension"],                              Text,                  &["extension", "address line 2"]),
    row("poBoxNumber",           &["/order/endCustomer/address/poBoxNumber"],                                   Text,                  &["po box"]),
    row("subLocality",           &["/order/endCustomer/address/subLocality"],                                   Text,                  &["locality", "district"]),
    row("city",                  &["/order/endCustomer/address/city"],                                          Text,                  &["town", "city name"]),
    row("province",              &["/order/endCustomer/address/province"],                                      Text,                  &["state", "region"]),
    row("postalCode",            &["/order/endCustomer/address/postalCode"],                                    Text,                  &["postcode", "post code", "zip", "zip code"]),
    row("addressCountry",        &["/order/endCustomer/address/country"],                                       One(word::<Country>),  &["country of address", "address country"]),
    row("emergencyHouseNumber",  &["/order/emergencyAddress/houseNumber"],                                      Text,                  &[]),
    row("emergencyStreetType",   &["/order/emergencyAddress/streetType"],                                       Text,                  &[]),
    row("emergencyStreetName",   &["/order/emergencyAddress/streetName"],                                       Text,                  &["emergency street"]),
    row("emergencyAddressExtension", &["/order/emergencyAddress/addressExtension"],                             Text,                  &["emergency extension"]),
    row("emergencyPoBoxNumber",  &["/order/emergencyAddress/poBoxNumber"],                                      Text,                  &["emergency po box"]),
    row("emergencySubLocality",  &["/order/emergencyAddress/subLocality"],                                      Text,                  &["emergency locality"]),
    row("emergencyCity",         &["/order/emergencyAddress/city"],                                             Text,                  &["emergency town"]),
    row("emergencyProvince",     &["/order/emergencyAddress/province"],                                         Text,                  &[]),
    row("emergencyPostalCode",   &["/order/emergencyAddress/postalCode"],                                       Text,                  &["emergency postcode", "emergency zip"]),
    row("emergencyCountry",      &["/order/emergencyAddress/country"],                                          One(word::<Country>),  &[]),
    row("directoryListed",       &["/order/directoryService/listed"],                                           YesNo,                 &["listed", "directory"]),
    row("directoryName",         &["/order/directoryService/name"],                                             Text,                  &["listed name"]),
    row("directoryHouseNumber",  &["/order/directoryService/address/houseNumber"],                              Text,                  &[]),
    row("directoryStreetType",   &["/order/directoryService/address/streetType"],                               Text,                  &[]),
    row("directoryStreetName",   &["/order/directoryService/address/streetName"],                               Text,                  &["directory street"]),
    row("directoryAddressExtension", &["/order/directoryService/address/addressExtension"],                     Text,                  &["directory extension"]),
    row("directoryPoBoxNumber",  &["/order/directoryService/address/poBoxNumber"],                              Text,                  &["directory po box"]),
    row("directorySubLocality",  &["/order/directoryService/address/subLocality"],                              Text,                  &["directory locality"]),
    row("directoryCity",         &["/order/directoryService/address/city"],                                     Text,                  &["directory town"]),
    row("directoryProvince",     &["/order/directoryService/address/province"],                                 Text,                  &[]),
    row("directoryPostalCode",   &["/order/directoryService/address/postalCode"],                               Text,                  &["directory postcode", "directory zip"]),
    row("directoryCountry",      &["/order/directoryService/address/country"],                                  One(word::<Country>),  &[]),
    row("currentOperator",       &["/order/porting/currentOperator"],                                           Text,                  &["operator", "donor", "losing operator", "current provider"]),
    row("mainBillingNumber",     &["/order/porting/mainBillingNumber"],                                         Text,                  &["mbn", "main number", "billing number"]),
    row("requestedDate",         &["/order/porting/requestedDate"],                                             Text,                  &["port date", "requested port date", "date"]),
    row("window",                &["/order/porting/window"],                                                    Text,                  &["port window", "time", "requested time"]),
    row("rio",                   &["/order/porting/rio"],                                                       Text,                  &["rio code"]),
    row("cvp",                   &["/order/porting/cvp"],                                                       Text,                  &["cvp code"]),
    row("routingPrefix",         &["/order/porting/routingPrefix"],                                             Text,                  &["prefix"]),
    row("allocationApproval",    &["/order/allocationApproval"],                                                Text,                  &["approval", "approval reference"]),
    row("tripartiteAgreement",   &["/order/tripartiteAgreement"],                                               YesNo,                 &["tri-partite agreement", "agreement"]),
    row("attachments",           &["/order/attachments"],                                                       Names,                 &["attachment", "files"]),
    row("notes",                 &["/order/notes"],                                                             Text,                  &["note", "comment", "comments", "remarks"]),
    row("offer",                 &["/customer/offer"],                                                          One(word::<Offer>),    &[]),
    row("profile",               &["/customer/profile"],                                                        One(word::<Profile>),  &[]),
    row("segment",               &["/customer/segment"],                                                        One(word::<Segment>),  &["customer type", "market"]),
    row("ownsFrNumbers",         &["/customer/ownsFrNumbers"],                                                  One(word::<OwnNumbers>), &[]),
    row("registeredDeReseller",  &["/customer/registeredDeReseller"],                                           YesNo,                 &[]),
    row("restricted",            &["/customer/restricted"],                                                     YesNo,                 &[]),
];
