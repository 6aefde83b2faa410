//! Any bytes as a file of orders: every row is checked or says what is wrong with it, whatever stands in the rows before
//! and in whatever pieces the file comes.
//!
//! An input is a letter for what the rows have in common, a byte for the size of the pieces, and the file.

#![no_main]

use libfuzzer_sys::{Corpus, fuzz_target};
use numgate::{Begun, Bulk, Document, RowReader, Seen, Summary, TableHeader};

const COMMON: [&str; 4] = [
    "{}",
    r#"{"request":"bulkActivation"}"#,
    r#"{"request":"bulkPortIn","country":"FR","numberStates":[{"origin":"portedIn"}]}"#,
    r#"{"request":"bulkUpdateCustomerDetails","action":"MODIFY","customer":{"offer":"premium"}}"#,
];

/// A file as it was read.
struct Table {
    header: Option<TableHeader>,
    /// Each with its line: its text and its cells, or what was got in their place.
    rows: Vec<(u64, Result<(String, Vec<String>), String>)>,
}

/// Reads a file in pieces; what is no file of rows is refused.
fn read<'t>(mut pieces: impl Iterator<Item = &'t [u8]>) -> Result<Table, String> {
    let mut reader = RowReader::new(Vec::new());
    let (mut table, mut begun, mut ended) = (Table { header: None, rows: Vec::new() }, false, false);
    while !ended {
        match pieces.next() {
            Some(piece) => reader.feed(piece),
            None => {
                reader.end();
                ended = true;
            }
        }
        if !begun {
            match reader.begin().map_err(|error| error.to_string())? {
                Begun::NotYet => continue,
                Begun::Lines => {}
                Begun::Table(header) => table.header = Some(header),
            }
            begun = true;
        }
        while let Some(rows) = reader.rows() {
            assert_eq!(rows.first(), table.rows.len() as u64 + 1);
            for (line, row) in rows.lines().zip(rows.iter(table.header.as_ref())) {
                let row = row.map(|row| (row.text().to_owned(), row.cells().map(str::to_owned).collect()));
                table.rows.push((line, row.map_err(|error| error.error.to_string())));
            }
        }
    }
    assert!(begun);
    Ok(table)
}

fuzz_target!(|input: &[u8]| -> Corpus {
    let [letter, size, file @ ..] = input else { return Corpus::Reject };
    let whole = read(std::iter::once(file));
    let pieces = read(file.chunks(usize::from(*size).max(1)));
    assert_eq!(whole.as_ref().map(|table| &table.rows).ok(), pieces.as_ref().map(|table| &table.rows).ok());
    assert_eq!(whole.as_ref().err(), pieces.as_ref().err());
    let Ok(Table { header: Some(header), rows }) = whole else { return Corpus::Keep };

    let common = COMMON[usize::from(letter.wrapping_sub(b'A')) % COMMON.len()];
    let bulk = Bulk::new(serde_json::from_str::<Document>(common).unwrap()).unwrap();
    let (mut form, mut seen, mut summary) = (bulk.form(&header), Seen::new(), Summary::new());
    for (row, (line, cells)) in (1_u64..).zip(&rows) {
        let Ok((_, cells)) = cells else { continue };
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let filled = form.fill(&header, &cells).cloned();
        assert_eq!(
            filled,
            bulk.form(&header).fill(&header, &cells).cloned(),
            "a row keeps something of the one before"
        );
        match filled.and_then(|question| bulk.check(&question, Some(&header))) {
            Ok(checked) => {
                let met = seen.meet(row, checked.ranges());
                let told = checked.told(row, *line, &met, Some(&header));
                assert!(serde_json::to_string(&told).is_ok());
                summary.count(&told);
            }
            Err(error) => {
                let told = error.told(row, *line);
                assert!(serde_json::to_string(&told).is_ok());
                summary.count_error(&told);
            }
        }
    }
    assert_eq!(summary.rows(), rows.iter().filter(|(_, row)| row.is_ok()).count() as u64);
    assert!(serde_json::to_string(&summary.told()).is_ok());
    Corpus::Keep
});
