//! Many orders: tables and lines, with every kind of bad row, in order on any number of threads.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::harness::{Run, TempFile, fed, run};

const NOW: [&str; 2] = ["--now", "2026-03-02T09:00:00Z"];

fn bulk(arguments: &[&str], input: &[u8]) -> Run {
    fed(&[&["bulk"], arguments, &NOW].concat(), input)
}

fn rows(run: &Run) -> Vec<Value> {
    run.out
        .lines()
        .map(|line| {
            let value: Value = serde_json::from_str(line).unwrap();
            let mut sorted = value.clone();
            sorted.sort_all_objects();
            assert_eq!(sorted.to_string(), line, "not canonical");
            value
        })
        .collect()
}

/// Every kind of row that can go wrong, and some that do not.
const TABLE: &str = "\u{feff}Country;from;To;number_status;Origin;end customer name;street;postcode;city;address country;numberType;reference;listed\r\n\
    CH;+41443334450;+41443334459;Free;colt;\"Muster; AG\";Seestrasse;8002;Zürich;CH;;A-1;\r\n\
    \r\n\
    CH;+41443334455;+41443334455;reserved;colt;\"two\r\nlines\";Seestrasse;8002;Zürich;CH;;A-2;no\r\n\
    CH;+41443334460;+41443334460;free;;x;Seestrasse;8002;Zürich;CH;;A-3;\r\n\
    CH;+41443334461;+41443334461;Fre;colt;x;Seestrasse;8002;Zürich;CH;;A-4;\r\n\
    CH;0443334462;0443334462;Free;colt;x;Seestrasse;8002;Zürich;CH;;A-5;\r\n\
    CH;+41443334463;+41443334463;Free;colt;x;Seestrasse;8002;Zürich;CH;;A-6\r\n\
    CH;+41443334464;+41443334464;Free;colt;x;Seestrasse;8002;Zürich;CH;;A-7;;more\r\n\
    CH;+41443334465;+41443334465;;colt;x;Seestrasse;8002;Zürich;CH;;A-8;perhaps\r\n\
    CH;+41443334466;+41443334466;;colt;x;Seestrasse;8002;Zürich;CH;;A-9;\r\n\
    DE;+4930123000;+4930123999;Free;colt;x;Torstraße;10115;Berlin;DE;Geo;A-10;\r\n\
    CH;+41443334400;+41443334499;Free;colt;x;Seestrasse;8002;Zürich;CH;;A-11;\r\n\
    CH;+41443334467;+41443334467;Free;colt;\"open;;A-12;\r\n\
    CH;+41443334468;+41443334468;Free;colt;x;Seestrasse;8002;Zürich;CH;;A-13;\r\n";

fn golden(name: &str, shown: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name);
    let digest = shown.split("digest").nth(1).map(|rest| {
        rest.trim_start_matches([' ', '"', ':']).chars().take_while(char::is_ascii_hexdigit).collect::<String>()
    });
    let shown = digest.map_or(shown.to_owned(), |digest| shown.replace(&digest, "0123456789abcdef"));
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, &shown).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(shown, expected, "{name}: if this is meant, run with UPDATE_GOLDEN=1 and read the difference");
}

#[test]
fn a_table_with_every_kind_of_bad_row() {
    let lines = bulk(&["-", "--request", "bulk-activation"], TABLE.as_bytes());
    assert_eq!(lines.status, 1);
    golden("bulk-rows.ndjson", &lines.out);
    golden("bulk-summary.txt", &lines.err);
    let text = bulk(&["-", "--request", "bulk-activation", "--format", "text"], TABLE.as_bytes());
    assert_eq!((text.status, text.err.as_str()), (1, ""));
    golden("bulk-rows.txt", &text.out);
    let table = bulk(&["-", "--request", "activation", "--format", "csv", "--summary", "-"], TABLE.as_bytes());
    assert_eq!((table.status, table.err.as_str()), (1, ""));
    golden("bulk-rows.csv", &table.out);
}

#[test]
fn the_table_tells_first_what_one_cell_can_mend() {
    let rows = "country,from,to,origin,status\n\
        NL,020 555 1234,,colt,Free\n\
        BE,+32025550123,+3225550123,colt,Free\n\
        BE,+3225550129,+3225550120,colt,Free\n";
    let run = bulk(&["-", "--request", "reservation", "--format", "csv"], rows.as_bytes());
    let told: Vec<_> = run.out.lines().skip(1).map(|row| (row.split(',').nth(10), row.rsplit(',').next())).collect();
    let expected = [("notE164", "+31205551234"), ("unequalEnds", ""), ("endBeforeStart", "")];
    assert_eq!(told, expected.map(|(code, fix)| (Some(code), Some(fix))), "{}", run.out);
}

#[test]
fn each_row_has_its_number_its_line_and_its_column() {
    let run = bulk(&["-", "--request", "bulk-activation"], TABLE.as_bytes());
    let rows = rows(&run);
    let field = |row: &Value, pointer: &str| row.pointer(pointer).cloned().unwrap_or(Value::Null);
    // Row, line, verdict or code of the error, column.
    let expected = [
        (1, 2, "valid", None),
        (2, 4, "valid", None),
        (3, 6, "missingField", Some("Origin")),
        (4, 7, "unknownWord", Some("number_status")),
        (5, 8, "invalid", None),
        (6, 9, "unreadable", Some("listed")),
        (7, 10, "unreadable", Some("")),
        (8, 11, "wrongType", Some("listed")),
        (9, 12, "undecided", None),
        (10, 13, "invalid", None),
        (11, 14, "valid", None),
        (12, 15, "unreadable", None),
        (13, 16, "valid", None),
    ];
    assert_eq!(rows.len(), expected.len());
    for (row, (number, line, said, column)) in rows.iter().zip(expected) {
        assert_eq!((field(row, "/row"), field(row, "/line")), (number.into(), line.into()), "{row}");
        let verdict = row.get("verdict").or_else(|| row.pointer("/error/code")).unwrap();
        assert_eq!(verdict, said, "{row}");
        assert_eq!(field(row, "/column/header"), column.map_or(Value::Null, Value::from), "{row}");
    }
    assert_eq!(field(&rows[1], "/issues/0/params/row"), 1, "{}", rows[1]);
    assert_eq!(field(&rows[1], "/issues/0/column/header"), "from");
    assert_eq!(field(&rows[4], "/issues/0/column"), serde_json::json!({"header": "from", "number": 2}));
    // The first row that names a number is named: row 1 for 50 to 59, though others name some too.
    assert_eq!(
        field(&rows[10], "/issues/0/message"),
        "`+41443334450` to `+41443334459` of row 1 overlap with these numbers"
    );
}

#[test]
fn the_order_is_kept_on_any_number_of_threads() {
    let mut table = "country,number,status,origin,reference\n".to_owned();
    for row in 0..20_000_u64 {
        // Some numbers come again, thousands of rows later.
        let number = row * 7919 % 15_000;
        let country = if row % 997 == 0 { "XX" } else { "CH" };
        let _ = writeln!(table, "{country},+4144{number:07},Free,colt,R{row}");
    }
    let file = TempFile::with(table.as_bytes());
    let on = |threads: &str| {
        let run = run(&[
            &["bulk", file.name(), "--request", "bulk-activation", "--threads", threads, "--summary", "-"],
            &NOW[..],
        ]
        .concat());
        assert_eq!(run.status, 1);
        run.out
    };
    let one = on("1");
    assert!(one == on("8"), "8 threads");
    let numbers: Vec<_> = one
        .lines()
        .filter_map(|line| serde_json::from_str::<Value>(line).unwrap().get("row").and_then(Value::as_u64))
        .collect();
    assert_eq!(numbers, (1..=20_000).collect::<Vec<_>>());
    let summary: Value = serde_json::from_str(one.lines().last().unwrap()).unwrap();
    assert_eq!(summary.pointer("/rows").unwrap(), 20_000);
    // Counted by hand: 15,000 numbers, one for each place of a period, 21 rows of no country.
    let seen = |row: u64| !row.is_multiple_of(997);
    let mut first = vec![None; 15_000];
    let mut again = 0;
    for row in (0..20_000_u64).filter(|row| seen(*row)) {
        let place = usize::try_from(row * 7919 % 15_000).unwrap();
        again += u64::from(first[place].is_some());
        first[place].get_or_insert(row);
    }
    assert_eq!(summary.pointer("/overlapping").unwrap(), again);
    assert_eq!(summary.pointer("/duplicates").and_then(Value::as_array).unwrap().len(), 1000);
    assert_eq!(summary.pointer("/unreadable").unwrap(), 21);
}

#[test]
fn lines_are_questions_or_orders_alone() {
    let input = concat!(
        r#"{"request":"bulkActivation","country":"DE","order":{"customerReference":"a"}}"#,
        "\n\n",
        r#"{"numbers":[{"startFullNumber":"+41443334450","endFullNumber":"+41443334450"}],"customerReference":"b"}"#,
        "\r\n",
        "{\"numbers\":\n",
        r#"{"numbers":[],"order":{}}"#,
        "\n",
        r#"["x"]"#,
        "\n",
    );
    let run = bulk(
        &["-", "--request", "reservation", "--country", "CH", "--status", "free", "--origin", "colt"],
        input.as_bytes(),
    );
    let rows = rows(&run);
    let said: Vec<_> = rows
        .iter()
        .map(|row| row.get("verdict").or_else(|| row.pointer("/error/code")).and_then(Value::as_str).unwrap())
        .collect();
    assert_eq!(said, ["invalid", "valid", "malformedJson", "unknownField", "wrongType"]);
    assert_eq!(rows[0]["customerReference"], "a");
    assert_eq!(rows[3]["error"]["path"], "/numbers");
    assert_eq!(rows[1]["line"], 3);
    assert_eq!(run.status, 1);
}

#[test]
fn the_worst_row_decides() {
    let table = |rows: &str| format!("country,number,status,origin\n{rows}");
    for (rows, status) in [
        ("", 0),
        ("CH,+41443334450,Free,colt\n", 0),
        ("CH,+41443334450,,\nCH,+41443334451,Free,colt\n", 3),
        ("CH,+41443334450,,\nCH,x,Free,colt\n", 1),
        ("CH,+41443334450,,\nCH\n", 1),
    ] {
        let run = bulk(&["-", "--request", "reservation"], table(rows).as_bytes());
        assert_eq!(run.status, status, "{rows}: {run:?}");
        assert_eq!(run.out.lines().count(), rows.lines().count());
    }
    assert_eq!(bulk(&["-"], b"").status, 0);
}

#[test]
fn what_is_wrong_with_the_whole_run_is_said_once() {
    for (arguments, input, path, code) in [
        (&["-"][..], "country,numbr\n", "/columns/2", "unknownField"),
        (&["-"], "country,number,start\n", "/columns/3", "duplicateField"),
        (&["-"], "\"\n", "", "unreadable"),
        (&["-", "--request", "portin2"], "number\n", "/request", "unknownWord"),
        (&["-", "--country", "XX"], "number\n", "/country", "unknownWord"),
        (&["-", "--offer", "gold"], "number\n", "/customer/offer", "unknownWord"),
        (&["-", "--status", "free"], "number\n", "/numberStates/0/origin", "missingField"),
        (&["-"], "[{}]\n", "", "unreadable"),
        (&["/nowhere/orders.csv"], "", "", "unreadable"),
    ] {
        let run = bulk(arguments, input.as_bytes());
        assert_eq!(run.error(), (path.to_owned(), code.to_owned()), "{arguments:?} {input}");
        assert_eq!(run.err, "");
    }
    let near = bulk(&["-"], b"country,numbr\n").json();
    assert_eq!(near.pointer("/error/help").unwrap(), "did you mean `number`?");
    for empty in ["", "country,number\n"] {
        let none = bulk(&["-", "--format", "text"], empty.as_bytes());
        assert!(none.status == 0 && none.out.starts_with("? 0 rows\n"), "{none:?}");
    }
    let own = bulk(&["-"], b"country,number,our own\n").json();
    assert_eq!(own.pointer("/error/help").unwrap(), "skip the column (`skip`) if it is your own");
    for name in ["our own", " Our OWN "] {
        let table = b"country,number,our own\nCH,+41443334450,x\n";
        let skipped = bulk(&["-", "--skip", name, "--request", "reservation"], table);
        assert_eq!(skipped.status, 3, "{skipped:?}");
    }
}

#[test]
fn columns_are_listed() {
    let listed = run(&["bulk", "--columns"]);
    assert_eq!(listed.status, 0);
    assert!(listed.out.contains("\npostalCode, postcode, "), "{}", listed.out);
}

#[test]
fn a_summary_goes_into_a_file() {
    let file = TempFile::with(b"");
    let run = bulk(&["-", "--request", "reservation", "--summary", file.name()], b"country,number\nCH,+41443334450\n");
    assert_eq!((run.out.lines().count(), run.err.as_str()), (1, ""));
    let summary: Value = serde_json::from_str(&fs::read_to_string(file.name()).unwrap()).unwrap();
    assert_eq!(summary.pointer("/byVerdict/undecided").unwrap(), 1);
}
