//! The first inputs of the targets, from the cases of `fixtures`: `seeds FOLDER` fills a folder each.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::Path;

use numgate::{Country, Question, ValueKind, Word};
use numgate_fuzz::letter;
use numgate_tests::{cases, root};
use serde_json::Value;

type Seeds = BTreeMap<&'static str, Vec<String>>;

fn main() -> io::Result<()> {
    let folder = std::env::args().nth(1).ok_or_else(|| io::Error::other("expected a folder"))?;
    let mut seeds = Seeds::new();
    for case in cases().map_err(io::Error::other)? {
        seeds.entry("question").or_default().push(format!("{}{}", letter(case.question), case.ask));
        match case.question {
            Question::Value => value(&case.ask, &mut seeds),
            Question::Range => range(&case.ask, &mut seeds),
            _ => {}
        }
    }
    for file in ["vat", "company", "postcode", "porting"] {
        let text = fs::read_to_string(root().join(format!("fixtures/identifiers/{file}.json")))?;
        let whole: Value = serde_json::from_str(&text)?;
        whole["cases"].as_array().into_iter().flatten().for_each(|case| value(&case["ask"], &mut seeds));
    }
    let table = fs::read_to_string(root().join("fixtures/bulk/activations.csv"))?;
    // Pieces of 65 bytes, and of one.
    let tables = ["AA", "BA", "CA", "DA", "A\u{1}"].map(|letters| format!("{letters}{table}"));
    seeds.entry("table").or_default().extend(tables);
    for (target, inputs) in seeds {
        let folder = Path::new(&folder).join(target);
        fs::create_dir_all(&folder)?;
        for (place, input) in inputs.iter().enumerate() {
            fs::write(folder.join(format!("seed-{place:04}")), input)?;
        }
    }
    Ok(())
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_default()
}

fn country(ask: &Value) -> char {
    letter(Country::read(text(ask, "country")).unwrap_or(Country::FIRST))
}

fn value(ask: &Value, seeds: &mut Seeds) {
    let (country, text_of) = (country(ask), text(ask, "value"));
    let Some(kind) = ValueKind::read(text(ask, "kind")) else { return };
    let (target, input) = match kind {
        ValueKind::Phone => ("phone", format!("{country}{text_of}")),
        ValueKind::Range => ("range", format!("{country}{text_of}")),
        kind => {
            let number = ask["number"].as_str().map(|number| format!("\n{number}")).unwrap_or_default();
            ("identifier", format!("{}{country}{text_of}{number}", letter(kind)))
        }
    };
    seeds.entry(target).or_default().push(input);
}

fn range(ask: &Value, seeds: &mut Seeds) {
    let items = ask["ranges"].as_array().into_iter().flatten().map(|item| match item["areaCode"].as_str() {
        Some(area) => {
            format!("{area}/{}/{}/{}", text(item, "areaCodeExtn"), text(item, "rangeStart"), text(item, "rangeEnd"))
        }
        None => format!("{}-{}", text(item, "startFullNumber"), text(item, "endFullNumber")),
    });
    let areas = ask["areaCodes"].as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    let all: Vec<String> = items.chain(areas).collect();
    seeds.entry("range").or_default().push(format!("{}{}", country(ask), all.join(",")));
}
