//! Many orders: the numbers that rows share are found as a slow count finds them, in little memory, and groups and
//! summary are the same however the rows are cut into parts.

use numgate::{
    Begun, Bulk, BulkSummary, Document, Met, NumberRange, Question, RowError, RowReader, Rules, Seen, Summary,
    TableHeader, Verdict, ask, columns,
};
use proptest::prelude::*;

fn range(start: u64, end: u64) -> NumberRange {
    let number = |value: u64| format!("+{value}").parse().unwrap();
    NumberRange::new(number(start), number(end)).unwrap()
}

/// The numbers of each range that an earlier row names, looked for one by one.
fn slowly(rows: &[Vec<(u64, u64)>]) -> Vec<Vec<Option<Met>>> {
    let names = |row: &[(u64, u64)], number: u64| row.iter().any(|(start, end)| (*start..=*end).contains(&number));
    let met = |index: usize, start: u64, end: u64| {
        let earlier = (0..index).find(|earlier| (start..=end).any(|number| names(&rows[*earlier], number)))?;
        let first = (start..=end).find(|number| names(&rows[earlier], *number))?;
        let last = (first..=end).take_while(|number| names(&rows[earlier], *number)).last()?;
        Some(Met { row: earlier as u64 + 1, start: first, end: last })
    };
    rows.iter()
        .enumerate()
        .map(|(index, row)| row.iter().map(|(start, end)| met(index, *start, *end)).collect())
        .collect()
}

fn quickly(rows: &[Vec<(u64, u64)>]) -> Vec<Vec<Option<Met>>> {
    let mut seen = Seen::new();
    let ranges = |row: &[(u64, u64)]| row.iter().map(|(start, end)| range(*start, *end)).collect::<Vec<_>>();
    (1..).zip(rows).map(|(row, numbers)| seen.meet(row, &ranges(numbers))).collect()
}

fn some_range() -> impl Strategy<Value = (u64, u64)> {
    (1000_u64..1400, 0_u64..40).prop_map(|(start, more)| (start, start + more))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(500))]

    #[test]
    fn rows_that_share_numbers_are_found_as_a_slow_count_finds_them(
        rows in prop::collection::vec(prop::collection::vec(some_range(), 0..4), 0..40),
    ) {
        prop_assert_eq!(quickly(&rows), slowly(&rows));
    }
}

/// The cells of the rows below a header of two columns, the text fed in pieces; none where a row cannot be read.
fn read_in_pieces(text: &str, size: usize) -> Option<Vec<Vec<String>>> {
    let mut reader = RowReader::new(Vec::new());
    reader.feed(b"start,city\n");
    assert!(matches!(reader.begin(), Ok(Begun::Table(header)) if header.width() == 2));
    let mut read = Vec::new();
    for piece in text.as_bytes().chunks(size).map(Some).chain([None]) {
        match piece {
            Some(piece) => reader.feed(piece),
            None => reader.end(),
        }
        while let Some(rows) = reader.rows() {
            for row in rows.iter(None) {
                read.push(row.ok()?.cells().map(str::to_owned).collect());
            }
        }
    }
    Some(read)
}

/// The same as csv-core reads them.
fn read_by_csv_core(text: &str) -> Vec<Vec<String>> {
    let (mut reader, mut rows) = (csv_core::Reader::new(), Vec::new());
    let (mut left, mut cells, mut ends) = (text.as_bytes(), vec![0; text.len() + 1], vec![0; text.len() + 1]);
    let (mut filled, mut count) = (0, 0);
    loop {
        let (result, taken, more, ended) = reader.read_record(left, &mut cells[filled..], &mut ends[count..]);
        (left, filled, count) = (&left[taken..], filled + more, count + ended);
        match result {
            csv_core::ReadRecordResult::End => return rows,
            csv_core::ReadRecordResult::Record => {
                let starts = std::iter::once(&0).chain(&ends);
                let cell = |(start, end): (&usize, &usize)| str::from_utf8(&cells[*start..*end]).unwrap().to_owned();
                rows.push(starts.zip(&ends[..count]).map(cell).collect());
                (filled, count) = (0, 0);
            }
            other => assert_eq!(other, csv_core::ReadRecordResult::InputEmpty),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3000))]

    #[test]
    fn tables_are_read_as_csv_core_reads_them(text in "([,\"\r\n]|,|\"|\n|[a-c]|é){0,60}", size in 1_usize..20) {
        if let Some(read) = read_in_pieces(&text, size) {
            prop_assert_eq!(read, read_by_csv_core(&text));
        } else {
            // A quote that is left open is refused.
            prop_assert!(text.contains('"'));
        }
    }
}

#[test]
fn the_first_row_that_names_a_number_is_named() {
    let met = |row, start, end| Some(Met { row, start, end });
    for (rows, expected) in [
        (&[(1000, 1009), (1010, 1019)][..], &[None, None][..]),
        (&[(1000, 1009), (1009, 1019)], &[None, met(1, 1009, 1009)]),
        (&[(1005, 1005), (1000, 1009), (1001, 1006)], &[None, met(1, 1005, 1005), met(1, 1005, 1005)]),
        (&[(1005, 1005), (1000, 1009), (1001, 1004)], &[None, met(1, 1005, 1005), met(2, 1001, 1004)]),
        (&[(1000, 1000), (1000, 1000), (1000, 1000)], &[None, met(1, 1000, 1000), met(1, 1000, 1000)]),
        (
            &[(100_000_000_000_000, 999_999_999_999_999), (500_000_000_000_000, 500_000_000_000_000)],
            &[None, met(1, 500_000_000_000_000, 500_000_000_000_000)],
        ),
    ] {
        let rows: Vec<_> = rows.iter().map(|row| vec![*row]).collect();
        let found: Vec<_> = quickly(&rows).into_iter().flatten().collect();
        assert_eq!(found, expected, "{rows:?}");
    }
}

/// A number for each place, every one once and in no order.
fn scattered(place: u64, count: u64) -> u64 {
    // The factor has no divisor in common with a power of ten.
    100_000_000_000 + place * 7_368_787 % count * 2
}

#[test]
fn numbers_are_found_again_among_many() {
    for (name, start) in [
        ("rising", (|row| 10_000 + row * 2) as fn(u64) -> u64),
        ("falling", |row| 90_000 - row * 2),
        ("scattered", |row| 10_000 + row * 7919 % 50_000),
    ] {
        let (mut seen, mut first_rows) = (Seen::new(), std::collections::HashMap::new());
        for row in 1..=30_000 {
            let (start, end) = (start(row), start(row) + row % 7);
            let earlier = (start..=end).filter_map(|number| first_rows.get(&number)).min().copied();
            let expected = earlier.map(|earlier| {
                let of_it = |number: &u64| first_rows.get(number) == Some(&earlier);
                let first = (start..=end).find(of_it).unwrap();
                Met { row: earlier, start: first, end: (first..=end).take_while(of_it).last().unwrap() }
            });
            assert_eq!(seen.meet(row, &[range(start, end)]), [expected], "{name}, row {row}");
            (start..=end).for_each(|number| _ = first_rows.entry(number).or_insert(row));
        }
    }
}

#[test]
fn the_index_takes_at_most_32_bytes_a_row() {
    const ROWS: u64 = 200_000;
    for (name, number) in [
        ("rising", (|place| 100_000_000_000 + place * 2) as fn(u64) -> u64),
        ("falling", |place| 100_000_000_000 + (ROWS - place) * 2),
        ("scattered", |place| scattered(place, ROWS)),
    ] {
        let mut seen = Seen::new();
        for place in 0..ROWS {
            let number = number(place);
            assert_eq!(seen.meet(place + 1, &[range(number, number)]), [None], "{name}");
        }
        assert!(seen.bytes() as u64 <= 18 * ROWS, "{name}: {} bytes", seen.bytes());
        // One range around them all falls into as many pieces again.
        let whole = range(100_000_000_000, 100_000_000_000 + ROWS * 2);
        let first = seen.meet(ROWS + 1, &[whole])[0].unwrap();
        assert_eq!(first.row, 1, "{name}");
        assert!(seen.bytes() as u64 <= 33 * ROWS, "{name}: {} bytes", seen.bytes());
        assert_eq!(seen.meet(ROWS + 2, &[whole])[0].unwrap().row, 1, "{name}");
    }
}

fn document(json: &str) -> Document<'static> {
    serde_json::from_str(json).unwrap()
}

/// What the rows come to when they are counted in parts of this length.
fn summary(bulk: &Bulk, rows: &[&str], part: usize) -> BulkSummary {
    let (mut seen, mut whole, mut number) = (Seen::new(), Summary::new(), 0);
    for rows in rows.chunks(part) {
        let mut summary = Summary::new();
        for row in rows {
            number += 1;
            let checked = match serde_json::from_str::<Document>(row) {
                Ok(row) => bulk.check(&bulk.of_document(row), None),
                Err(_) => {
                    let error = ask(Question::Check, &Document::Null).unwrap_err();
                    Err(Box::new(RowError::new(error)))
                }
            };
            match checked {
                Ok(checked) => {
                    let met = seen.meet(number, checked.ranges());
                    summary.count(&checked.told(number, number, &met, None));
                }
                Err(error) => summary.count_error(&error.told(number, number)),
            }
        }
        whole.append(summary);
    }
    whole.told()
}

const ROWS: &[&str] = &[
    r#"{ "numbers": [{ "startFullNumber": "+3225550100", "endFullNumber": "+3225550109" }] }"#,
    r#"{ "numbers": [{ "startFullNumber": "+3225550105", "endFullNumber": "+3225550105" }] }"#,
    r#"{ "numbers": [] }"#,
    "{",
    r#"{ "order": { "numbers": [{ "startFullNumber": "+3225550200", "endFullNumber": "+3225550100" }] } }"#,
    r#"{ "request": "bulkActivation", "country": "DE", "numberStates": [{ "origin": "colt", "status": "Free" }],
        "order": { "numbers": [{ "startFullNumber": "+4930123000", "endFullNumber": "+4930123999" }] } }"#,
    r#"{ "order": { "numbers": [] } }"#,
    r#"{ "numbres": [] }"#,
    r#"{ "numbers": [{ "startFullNumber": "+3225550000", "endFullNumber": "+3225550999" }] }"#,
];

#[test]
fn what_rows_come_to_is_the_same_however_they_are_cut() {
    let bulk = Bulk::new(document(r#"{ "request": "return", "country": "BE" }"#)).unwrap();
    let whole = summary(&bulk, ROWS, ROWS.len());
    for part in 1..ROWS.len() {
        assert_eq!(summary(&bulk, ROWS, part), whole, "{part}");
    }
    assert_eq!((whole.rows, whole.unreadable), (9, 2));
    assert_eq!(whole.overlapping, 2);
    let pairs: Vec<_> =
        whole.duplicates.iter().map(|pair| (pair.row, pair.earlier, pair.start.as_str(), pair.end.as_str())).collect();
    assert_eq!(pairs, [(2, 1, "+3225550105", "+3225550105"), (9, 1, "+3225550100", "+3225550109")]);
    let verdicts = &whole.by_verdict;
    // The status of numbers is not given: what could be returned is left open.
    assert_eq!((verdicts.valid, verdicts.undecided, verdicts.needs_approval, verdicts.invalid), (0, 3, 0, 6));
    let missing = whole.groups.iter().find(|group| group.code == "missingNumbers").unwrap();
    assert_eq!((missing.count, missing.rows.as_slice()), (2, &[3, 7][..]));
    let overlapping = whole.groups.iter().find(|group| group.code == "overlapping").unwrap();
    assert_eq!((overlapping.count, overlapping.rows.as_slice()), (2, &[2, 9][..]));
    assert_eq!(overlapping.rule.unwrap().as_str(), "bulk.once");
}

#[test]
fn a_row_says_what_check_says_of_its_question() {
    let bulk =
        Bulk::new(document(r#"{ "request": "bulkPortIn", "country": "FR", "customer": { "segment": "consumer" } }"#))
            .unwrap();
    for (row, question) in [
        (
            r#"{ "notes": "x" }"#,
            r#"{ "request": "portIn", "country": "FR", "customer": { "segment": "consumer" }, "order": { "notes": "x" } }"#,
        ),
        (
            r#"{ "country": "DE", "customer": { "offer": "premium" } }"#,
            r#"{ "request": "portIn", "country": "DE", "customer": { "offer": "premium", "segment": "consumer" } }"#,
        ),
        (
            r#"{ "request": "bulkUpdateCustomerDetails", "action": "ADD", "customer": null }"#,
            r#"{ "request": "updateCustomer", "action": "ADD", "country": "FR", "customer": { "segment": "consumer" } }"#,
        ),
    ] {
        let (row, question) = (bulk.of_document(document(row)), document(question));
        let (told, answer) = (bulk.check(&row, None).unwrap(), ask(Question::Check, &question).unwrap());
        let numgate::Answer::Check(answer) = answer else { panic!("{answer:?}") };
        let told = told.told(1, 1, &[], None);
        assert_eq!(told.verdict, answer.verdict);
        assert_eq!(told.issues.into_iter().map(|found| found.issue).collect::<Vec<_>>(), answer.issues);
        assert_eq!(told.pending.into_iter().map(|found| found.pending).collect::<Vec<_>>(), answer.pending);
    }
}

#[test]
fn what_is_wrong_with_all_rows_is_said_at_once() {
    for (common, path) in [
        (r#"{ "request": "prtIn" }"#, "/request"),
        (r#"{ "readings": { "F-01": "perhaps" } }"#, "/readings/F-01"),
        (r#"{ "customer": { "offer": "gold" } }"#, "/customer/offer"),
        (r#"{ "numberStates": [{ "status": "Free" }] }"#, "/numberStates/0/origin"),
        ("[]", ""),
    ] {
        assert_eq!(Bulk::new(document(common)).unwrap_err().path.as_str(), path, "{common}");
    }
    // An origin alone waits for the status that a row gives.
    assert!(Bulk::new(document(r#"{ "numberStates": [{ "origin": "colt" }] }"#)).is_ok());
}

#[test]
fn options_are_the_fields_that_rows_leave_out() {
    let asked = |json: &str| Bulk::asked(Rules::latest(), document(json));
    let (bulk, skipped) = asked(
        r#"{ "request": "bulkActivation", "country": "CH", "origin": "colt", "status": "Free", "skip": ["ours"], "now": null }"#,
    )
    .unwrap();
    assert_eq!(skipped, ["ours"]);
    let expected = r#"{ "order": { "notes": "x" }, "request": "activation", "country": "CH",
        "numberStates": [{ "origin": "colt", "status": "Free" }] }"#;
    assert_eq!(bulk.of_document(document(r#"{ "notes": "x" }"#)), document(expected));
    for (json, path, help) in [
        (r#"{ "requst": "portIn" }"#, "/requst", Some("did you mean `request`?")),
        (r#"{ "status": "Fre" }"#, "/status", Some("did you mean `Free`?")),
        (r#"{ "status": "Free" }"#, "/origin", None),
        (r#"{ "skip": "ours" }"#, "/skip", None),
        (r#"{ "readings": { "F-01": "perhaps" } }"#, "/readings/F-01", None),
        (r#"{ "order": {} }"#, "/order", None),
        ("[]", "", None),
    ] {
        let error = asked(json).unwrap_err();
        assert_eq!((error.path.as_str(), error.help.as_deref()), (path, help), "{json}");
    }
}

#[test]
fn a_table_is_asked_as_its_questions_are() {
    let bulk = Bulk::new(document(r#"{ "request": "reservation", "numberStates": [{ "origin": "colt" }] }"#)).unwrap();
    let header = TableHeader::read(["Country", "number", "status", "Notes"].into_iter(), &[]).unwrap();
    let told = |cells: [&str; 4]| {
        let mut form = bulk.form(&header);
        bulk.check(form.fill(&header, &cells).unwrap(), Some(&header)).unwrap().told(1, 2, &[None], Some(&header))
    };
    let free = told(["ch", "+41443334455", "free", ""]);
    assert_eq!((free.verdict, free.issues.len(), free.numbers[0].size), (Verdict::Valid, 0, 1));
    let unknown = told(["CH", "+41443334455", "", ""]);
    assert_eq!((unknown.verdict, unknown.pending[0].pending.code.as_str()), (Verdict::Undecided, "statusUnknown"));
    let foreign = told(["CH", "+43443334455", "Free", ""]);
    let place = foreign.issues[0].column.as_ref().unwrap();
    assert_eq!((place.number, place.header.as_str()), (2, "number"));
    // Both ends are in one cell: what is wrong with it is said once, and mended at both.
    let dialled = told(["CH", "044 333 44 55", "Free", ""]);
    let [one] = dialled.issues.as_slice() else { panic!("{:?}", dialled.issues) };
    let mends = one.issue.fix.iter().map(|patch| (patch.path.as_str(), patch.value.as_deref().unwrap_or_default()));
    let expected = ["/order/numbers/0/startFullNumber", "/order/numbers/0/endFullNumber"];
    assert_eq!(mends.collect::<Vec<_>>(), expected.map(|path| (path, "+41443334455")));
    assert!(columns().iter().any(|column| column.name == "country"));
    // What no column and no row says is missing everywhere.
    let header = TableHeader::read(["number"].into_iter(), &[]).unwrap();
    let mut form = bulk.form(&header);
    let error = bulk.check(form.fill(&header, &["+41443334455"]).unwrap(), Some(&header)).unwrap_err().error;
    assert_eq!(
        (error.path.as_str(), error.help.as_deref()),
        ("/country", Some("add a column for it, or give it for all rows"))
    );
}
