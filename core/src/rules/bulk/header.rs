//! The header of a table of orders, and how the cells of a row become a question.

use std::borrow::Cow;

use super::row::{RowError, carried, complete};
use crate::answer::ColumnPlace;
use crate::question::{Document, QuestionError, shortened};
use crate::tables::columns::{Cell, Column, columns};
use crate::values::Pointer;
use crate::vocabulary::ErrorCode;

/// The fields of a record.
pub(super) type Fields<'t> = Vec<(Cow<'t, str>, Document<'t>)>;

/// The header of a table: which column is what.
#[derive(Debug)]
pub struct TableHeader {
    headed: Vec<Headed>,
}

#[derive(Debug)]
struct Headed {
    place: ColumnPlace,
    /// The column meant; none where the header is empty or the column is not read.
    column: Option<&'static Column>,
    read: bool,
}

impl TableHeader {
    /// Reads the headers of a table, from the first column to the last.
    ///
    /// Those of `skipped` are not read; they are written as in the header, in small letters or capitals. A column without
    /// a header holds nothing.
    ///
    /// # Errors
    ///
    /// When a header is unknown, is one of a column that stands in the table already, or says with another one where a
    /// cell belongs; and when there is none at all.
    pub fn read<'h>(headers: impl Iterator<Item = &'h str>, skipped: &[String]) -> Result<Self, QuestionError> {
        let mut headed: Vec<Headed> = Vec::new();
        for (number, header) in (1_u32..).zip(headers) {
            let header = header.trim();
            let wrong = |code, expected: String, got: String| {
                let path = Pointer::of("/columns").field(&number.to_string());
                QuestionError::at(path, code, expected, got)
            };
            let got = || format!("`{}`", shortened(header));
            let read = !skipped.iter().any(|name| small(name.trim()).eq(small(header)));
            let column = if header.is_empty() || !read { None } else { Some(meant(header)) };
            let column = match column {
                None => None,
                Some(Some(column)) => Some(column),
                Some(None) => {
                    let error =
                        wrong(ErrorCode::UnknownField, "the header of a column that is known".to_owned(), got());
                    let names = columns().iter().flat_map(|row| std::iter::once(&row.name).chain(row.variants));
                    let mut error = error.suggesting(header, names.copied());
                    error.help.get_or_insert_with(|| "skip the column (`skip`) if it is your own".to_owned());
                    return Err(error);
                }
            };
            let same = |other: &&Headed| {
                let paths = other.column.iter().flat_map(|column| column.paths);
                column.is_some_and(|column| paths.clone().any(|path| column.paths.contains(path)))
            };
            if let Some(other) = headed.iter().find(same) {
                let expected = format!("one column for what `{}` holds", other.place.header);
                return Err(wrong(ErrorCode::DuplicateField, expected, got()));
            }
            headed.push(Headed { place: ColumnPlace { number, header: header.to_owned() }, column, read });
        }
        if headed.iter().all(|headed| headed.column.is_none()) {
            let expected = "a header with the names of columns";
            return Err(QuestionError::at(Pointer::of("/columns"), ErrorCode::MissingField, expected, "nothing"));
        }
        Ok(Self { headed })
    }

    /// How many columns there are.
    #[must_use]
    pub fn width(&self) -> usize {
        self.headed.len()
    }

    /// The column at this place, from 0.
    #[must_use]
    pub fn place(&self, index: usize) -> Option<&ColumnPlace> {
        self.headed.get(index).map(|headed| &headed.place)
    }

    /// The column that holds what stands at `path` of the question, or the first one that holds a part of it.
    #[must_use]
    pub fn column_of(&self, path: &Pointer) -> Option<&ColumnPlace> {
        let path = path.as_str();
        let holds = |fits: &dyn Fn(&str) -> bool| {
            let of = |headed: &&Headed| headed.column.is_some_and(|column| column.paths.iter().any(|own| fits(own)));
            self.headed.iter().find(of).map(|headed| &headed.place)
        };
        let below = |own: &str| own.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
        let above = |own: &str| path.strip_prefix(own).is_some_and(|rest| rest.starts_with('/'));
        // Of the question or the order as a whole no column speaks.
        let whole = matches!(path, "" | "/order");
        holds(&|own| own == path).or_else(|| holds(&above)).or_else(|| if whole { None } else { holds(&below) })
    }
}

/// The question of a row before its cells are in it, filled again for every row.
#[derive(Debug)]
pub struct RowForm {
    document: Document<'static>,
    leaves: Vec<Leaf>,
    /// What is known of the number, while a row does not say its status.
    states: Option<Document<'static>>,
}

/// One place of a column.
#[derive(Debug)]
struct Leaf {
    /// Which column, from 0.
    column: usize,
    cell: Cell,
    /// The way to it: the place of a field in its record, of an item in its list.
    way: Vec<usize>,
    /// What stands there where the cell is blank.
    common: Document<'static>,
}

impl RowForm {
    /// The form of a table whose rows have these fields in common.
    pub(super) fn new(header: &TableHeader, common: &Fields<'static>) -> Self {
        let mut fields = common.clone();
        let mut leaves = Vec::new();
        for (index, headed) in header.headed.iter().enumerate() {
            let Some(column) = headed.column else { continue };
            for path in column.paths {
                let mut way = Vec::new();
                place(&mut fields, path.trim_start_matches('/'), &mut way);
                leaves.push(Leaf { column: index, cell: column.cell, way, common: Document::Null });
            }
        }
        let mut document = Document::Record(fields);
        for leaf in &mut leaves {
            if let Some(held) = document.at_mut(&leaf.way) {
                leaf.common = held.clone();
            }
        }
        Self { document, leaves, states: None }
    }

    /// The question of a row. Blank cells say nothing; what a part of the order would then be is empty.
    ///
    /// # Errors
    ///
    /// When it has more cells than the header, or fewer, or one in a column without a header.
    pub fn fill(&mut self, header: &TableHeader, cells: &[&str]) -> Result<&Document<'static>, Box<RowError>> {
        let width = header.headed.len();
        if cells.len() != width {
            let number = u32::try_from(cells.len().min(width) + 1).unwrap_or(u32::MAX);
            let beyond = || ColumnPlace { number, header: String::new() };
            let place = header.place(cells.len()).cloned().unwrap_or_else(beyond);
            return Err(wrong(&format!("{width} columns"), &cells.len().to_string(), place));
        }
        for (headed, text) in header.headed.iter().zip(cells) {
            if headed.column.is_none() && headed.read && !text.trim().is_empty() {
                let got = format!("`{}`", shortened(text));
                return Err(wrong("a header for this column", &got, headed.place.clone()));
            }
        }
        if let Some(held) = self.states_slot()
            && let Some(states) = self.states.take()
            && let Some(slot) = self.document.at_mut(&[held])
        {
            *slot = states;
        }
        for leaf in &self.leaves {
            let Some(slot) = self.document.at_mut(&leaf.way) else { continue };
            match cells.get(leaf.column).filter(|text| !text.trim().is_empty()) {
                Some(text) => put(slot, leaf.cell, text),
                None if leaf.common == Document::Null => *slot = Document::Null,
                None => slot.clone_from(&leaf.common),
            }
        }
        self.settle();
        Ok(&self.document)
    }

    fn states_slot(&self) -> Option<usize> {
        let Document::Record(fields) = &self.document else { return None };
        fields.iter().position(|(name, _)| name == "numberStates")
    }

    /// Takes out what is known of the number where that is not its status; a bulk request stands for a single one.
    fn settle(&mut self) {
        let slot = self.states_slot();
        let Document::Record(fields) = &mut self.document else { return };
        carried(fields);
        if let Some((_, states)) = slot.and_then(|slot| fields.get_mut(slot))
            && !complete(states)
        {
            self.states = Some(std::mem::replace(states, Document::Null));
        }
    }
}

fn wrong(expected: &str, got: &str, column: ColumnPlace) -> Box<RowError> {
    let error = QuestionError::at(Pointer::root(), ErrorCode::Unreadable, expected, got);
    Box::new(RowError { error, column: Some(column) })
}

/// The column with this header: its name, one of its variants or its place in the question.
fn meant(header: &str) -> Option<&'static Column> {
    let wanted = plain(header);
    let named = |column: &Column| {
        let places = column.paths.iter().filter(|_| column.paths.len() == 1).flat_map(|path| by_place(path));
        plain(column.name) == wanted
            || column.variants.iter().any(|variant| plain(variant) == wanted)
            || places.into_iter().any(|place| place == wanted)
    };
    columns().iter().find(|column| named(column))
}

/// A header without what does not count.
fn plain(header: &str) -> String {
    small(header).filter(|c| c.is_alphanumeric()).collect()
}

/// The characters of a header in small letters.
fn small(header: &str) -> impl Iterator<Item = char> {
    header.chars().flat_map(char::to_lowercase)
}

/// The place in the question as a header says it: with `order` and the index or without.
fn by_place(path: &str) -> [String; 4] {
    let without = |order: bool, index: bool| -> String {
        let kept = |step: &&str| !(order && *step == "order" || index && *step == "0");
        path.split('/').filter(kept).map(plain).collect()
    };
    [without(false, false), without(true, false), without(false, true), without(true, true)]
}

/// What a cell says. A text is written over the one before.
fn put(slot: &mut Document, cell: Cell, text: &str) {
    let said = match cell {
        Cell::Text => text,
        Cell::Word(word) => word(text).unwrap_or(text),
        Cell::YesNo => match yes_or_no(text) {
            Some(said) => return *slot = Document::Boolean(said),
            None => text,
        },
        Cell::Names => {
            let names = text.split('|').map(|name| Document::Text(name.trim().to_owned().into()));
            return *slot = Document::List(names.collect());
        }
    };
    match slot {
        Document::Text(Cow::Owned(held)) => {
            held.clear();
            held.push_str(said);
        }
        slot => *slot = Document::Text(said.to_owned().into()),
    }
}

fn yes_or_no(text: &str) -> Option<bool> {
    const WORDS: [(&str, bool); 8] = [
        ("true", true),
        ("false", false),
        ("yes", true),
        ("no", false),
        ("1", true),
        ("0", false),
        ("y", true),
        ("n", false),
    ];
    WORDS.iter().find(|(word, _)| word.eq_ignore_ascii_case(text.trim())).map(|(_, said)| *said)
}

/// Makes a place below a record, and the way to it; lists have one item, at 0.
fn place(fields: &mut Fields, path: &str, way: &mut Vec<usize>) {
    let (name, rest) = path.split_once('/').unwrap_or((path, ""));
    let index = fields.iter().position(|(own, _)| own == name).unwrap_or_else(|| {
        fields.push((name.to_owned().into(), Document::Null));
        fields.len() - 1
    });
    way.push(index);
    let Some((_, slot)) = fields.get_mut(index) else { return };
    if let Some(rest) = rest.strip_prefix("0/") {
        if !matches!(slot, Document::List(_)) {
            *slot = Document::List(vec![Document::Record(Vec::new())]);
        }
        way.push(0);
        if let Document::List(items) = slot
            && let Some(Document::Record(inner)) = items.first_mut()
        {
            place(inner, rest, way);
        }
    } else if !rest.is_empty() {
        if !matches!(slot, Document::Record(_)) {
            *slot = Document::Record(Vec::new());
        }
        if let Document::Record(inner) = slot {
            place(inner, rest, way);
        }
    }
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{RowForm, TableHeader, by_place, columns, plain};
    use crate::question::{CheckQuestion, Document, read};
    use crate::vocabulary::ErrorCode;

    fn header(names: &[&str]) -> TableHeader {
        TableHeader::read(names.iter().copied(), &[]).unwrap()
    }

    fn filled(names: &[&str], cells: &[&str]) -> Document<'static> {
        let header = header(names);
        let mut form = RowForm::new(&header, &Vec::new());
        form.fill(&header, cells).unwrap().clone()
    }

    #[test]
    fn every_header_is_of_one_column() {
        let mut known: Vec<(String, &str)> = Vec::new();
        for column in columns() {
            let mut names: Vec<String> =
                std::iter::once(&column.name).chain(column.variants).map(|name| plain(name)).collect();
            if let [path] = column.paths {
                names.extend(by_place(path));
            }
            names.sort();
            names.dedup();
            for name in names {
                let other = known.iter().find(|(other, _)| *other == name);
                assert!(other.is_none(), "{name} is of {} and of {other:?}", column.name);
                known.push((name, column.name));
            }
        }
    }

    #[test]
    fn every_column_has_a_place_that_a_question_knows() {
        for column in columns() {
            let cell = match column.name {
                "country" | "addressCountry" | "emergencyCountry" | "directoryCountry" => "at",
                "request" => "port-in",
                "action" => "add",
                "origin" => "ported-in",
                "status" => "free",
                "numberType" => "geo",
                "offer" => "premium",
                "profile" => "microsoft",
                "segment" => "consumer",
                "ownsFrNumbers" => "confirmed",
                "registrationNotListed" | "directoryListed" | "tripartiteAgreement" | "restricted" => "Yes",
                "registeredDeReseller" => "0",
                _ => "x",
            };
            let others: Vec<_> =
                ["request", "country", "origin", "status"].into_iter().filter(|name| *name != column.name).collect();
            let of = |name: &&str| match *name {
                "request" => "activation",
                "country" => "FR",
                "origin" => "colt",
                _ => "Free",
            };
            let (mut names, mut cells) = (others.clone(), others.iter().map(of).collect::<Vec<_>>());
            names.push(column.name);
            cells.push(cell);
            let question = read::<CheckQuestion>(&filled(&names, &cells));
            assert!(question.is_ok(), "{}: {question:?}", column.name);
        }
    }

    #[test]
    fn headers_are_read_in_their_variants() {
        for (name, variants) in [
            (
                "startFullNumber",
                &["start", "START", "start-full-number", "start_full_number", "From", "Start Number"][..],
            ),
            (
                "startFullNumber",
                &["order.numbers[0].startFullNumber", "numbers.start_full_number", "/order/numbers/0/startFullNumber"],
            ),
            (
                "endCustomerName",
                &["endCustomer.name", "end customer name", "end-customer-name", "Company", "order/end_customer/name"],
            ),
            ("postalCode", &["postcode", "Post Code", "ZIP", "endCustomer.address.postalCode", "postal_code"]),
            ("emergencyCity", &["emergencyAddress.city", "emergency city", "emergency_address_city"]),
            ("status", &["numberStates.0.status", "numberStates.status", "Number Status"]),
            ("rio", &["RIO", "porting.rio"]),
            ("country", &["Country", "country code"]),
        ] {
            for variant in variants {
                let read = header(&[variant]);
                let found = read.headed.first().and_then(|headed| headed.column).map(|column| column.name);
                assert_eq!(found, Some(name), "{variant}");
            }
        }
    }

    #[test]
    fn a_wrong_header_is_refused_by_name_and_place() {
        for (names, path, code, message, help) in [
            (
                &["start", "cuntry"][..],
                "/columns/2",
                ErrorCode::UnknownField,
                "got `cuntry`",
                Some("did you mean `country`?"),
            ),
            (
                &["start", "xyzzy"],
                "/columns/2",
                ErrorCode::UnknownField,
                "got `xyzzy`",
                Some("skip the column (`skip`) if it is your own"),
            ),
            (
                &["start", "city", "from"],
                "/columns/3",
                ErrorCode::DuplicateField,
                "one column for what `start` holds, got `from`",
                None,
            ),
            (
                &["number", "end"],
                "/columns/2",
                ErrorCode::DuplicateField,
                "one column for what `number` holds, got `end`",
                None,
            ),
            (&[], "/columns", ErrorCode::MissingField, "got nothing", None),
            (&["", " "], "/columns", ErrorCode::MissingField, "got nothing", None),
        ] {
            let error = TableHeader::read(names.iter().copied(), &[]).unwrap_err();
            assert_eq!((error.path.as_str(), error.code), (path, code), "{names:?}");
            assert!(error.message().ends_with(message), "{error}");
            assert_eq!(error.help.as_deref(), help, "{names:?}");
        }
        assert!(TableHeader::read(["start", "our own"].into_iter(), &[" Our Own".to_owned()]).is_ok());
    }

    #[test]
    fn cells_become_the_fields_of_a_question() {
        let expected = r#"{"request":"portIn","country":"FR","order":{"numbers":[{"startFullNumber":"+33142680000",
            "endFullNumber":"+33142680000"}],"endCustomer":{"registrationNotListed":true,"address":{"city":"PARIS"}},
            "attachments":["a.pdf","b.pdf"],"porting":{"rio":null}},"numberStates":[{"status":"PortIn_Activated","origin":"portedIn"}]}"#;
        let names =
            ["request", "country", "number", "vat not listed", "city", "attachments", "status", "origin", "rio"];
        let cells =
            ["port-in", "fr", "+33142680000", "Yes", "PARIS", "a.pdf| b.pdf", "port_in_activated", "ported in", " "];
        assert_eq!(filled(&names, &cells), serde_json::from_str(expected).unwrap());
    }

    #[test]
    fn a_row_says_nothing_of_the_row_before() {
        let header = header(&["country", "city", "status", "origin", "number"]);
        let common: Document = serde_json::from_str(r#"{"country":"CH","numberStates":[{"origin":"colt"}]}"#).unwrap();
        let Document::Record(common) = common else { return };
        let mut form = RowForm::new(&header, &common);
        let rows =
            [["FR", "PARIS", "Free", "", "+331"], ["", "", "", "", ""], ["", "BERN", "Free", "portedIn", "+411"]];
        let read: Vec<_> = rows.iter().map(|cells| form.fill(&header, cells).unwrap().clone()).collect();
        let of = |country, states, city, number| {
            let json = format!(
                r#"{{"country":"{country}","numberStates":{states},"order":{{"endCustomer":{{"address":{{"city":{city}}}}},
                    "numbers":[{{"startFullNumber":{number},"endFullNumber":{number}}}]}}}}"#
            );
            serde_json::from_str::<Document>(&json).unwrap()
        };
        assert_eq!(
            read,
            [
                of("FR", r#"[{"origin":"colt","status":"Free"}]"#, "\"PARIS\"", "\"+331\""),
                of("CH", "null", "null", "null"),
                of("CH", r#"[{"origin":"portedIn","status":"Free"}]"#, "\"BERN\"", "\"+411\""),
            ]
        );
    }

    #[test]
    fn a_row_of_another_width_says_where() {
        for (cells, number, got) in [(&["a"][..], 2, "1"), (&["a", "b", "", "d"], 4, "4"), (&[], 1, "0")] {
            let read = header(&["city", "street", ""]);
            let error = RowForm::new(&read, &Vec::new()).fill(&read, cells).unwrap_err();
            assert_eq!(error.column.map(|column| column.number), Some(number));
            assert_eq!((error.error.code, error.error.got.as_str()), (ErrorCode::Unreadable, got));
        }
        let read = header(&["city", ""]);
        let error = RowForm::new(&read, &Vec::new()).fill(&read, &["a", "b"]).unwrap_err();
        assert_eq!(error.error.message(), "expected a header for this column, got `b`");
    }

    #[test]
    fn a_place_of_the_question_is_in_the_column_that_holds_it() {
        let read = header(&["country", "start", "end", "city", "offer"]);
        let number = |path: &str| read.column_of(&crate::values::Pointer::of(path)).map(|column| column.number);
        for (path, expected) in [
            ("/order/numbers/0/endFullNumber", Some(3)),
            ("/order/numbers/0", Some(2)),
            ("/order/numbers", Some(2)),
            ("/order/endCustomer", Some(4)),
            ("/order/endCustomer/name", None),
            ("/country", Some(1)),
            ("/customer/offer", Some(5)),
            ("/customer", Some(5)),
            ("/order", None),
            ("", None),
        ] {
            assert_eq!(number(path), expected, "{path}");
        }
    }
}
