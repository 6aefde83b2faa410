//! Any table of orders: every row is checked or says what is wrong with it, whatever stands in the rows before.
//!
//! An input is a letter for what the rows have in common and the table.

#![no_main]

use csv_core::{ReadRecordResult, ReaderBuilder};
use libfuzzer_sys::{Corpus, fuzz_target};
use numgate::{Bulk, Document, Seen, Summary, TableHeader};

const COMMON: [&str; 4] = [
    "{}",
    r#"{"request":"bulkActivation"}"#,
    r#"{"request":"bulkPortIn","country":"FR","numberStates":[{"origin":"portedIn"}]}"#,
    r#"{"request":"bulkUpdateCustomerDetails","action":"MODIFY","customer":{"offer":"premium"}}"#,
];

/// The cells of each row.
fn rows(text: &str) -> Vec<Vec<String>> {
    let mut reader = ReaderBuilder::new().delimiter(if text.contains(';') { b';' } else { b',' }).build();
    let (mut cells, mut ends) = (vec![0; text.len() + 1], vec![0; text.len() + 2]);
    let (mut rest, mut found) = (text.as_bytes(), Vec::new());
    loop {
        let (result, taken, _, count) = reader.read_record(rest, &mut cells, &mut ends);
        rest = &rest[taken..];
        match result {
            ReadRecordResult::Record => {
                let starts = std::iter::once(&0).chain(&ends);
                let cell = |(start, end): (&usize, &usize)| String::from_utf8_lossy(&cells[*start..*end]).into_owned();
                found.push(starts.zip(&ends[..count]).map(cell).collect());
            }
            ReadRecordResult::InputEmpty if !rest.is_empty() => {}
            _ => return found,
        }
    }
}

fuzz_target!(|input: &[u8]| -> Corpus {
    let Some((letter, text)) = input.split_first() else { return Corpus::Reject };
    let Ok(text) = std::str::from_utf8(text) else { return Corpus::Reject };
    let common = COMMON[usize::from(letter.wrapping_sub(b'A')) % COMMON.len()];
    let bulk = Bulk::new(serde_json::from_str::<Document>(common).unwrap()).unwrap();
    let rows = rows(text);
    let Some((names, rows)) = rows.split_first() else { return Corpus::Reject };
    let Ok(header) = TableHeader::read(names.iter().map(String::as_str), &[]) else { return Corpus::Keep };
    let (mut form, mut seen, mut summary) = (bulk.form(&header), Seen::new(), Summary::new());
    for (row, cells) in (1_u64..).zip(rows) {
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
                let told = checked.told(row, row + 1, &met, Some(&header));
                assert!(serde_json::to_string(&told).is_ok());
                summary.count(&told);
            }
            Err(error) => {
                let told = error.told(row, row + 1);
                assert!(serde_json::to_string(&told).is_ok());
                summary.count_error(&told);
            }
        }
    }
    assert_eq!(summary.rows(), rows.len() as u64);
    assert!(serde_json::to_string(&summary.told()).is_ok());
    Corpus::Keep
});
