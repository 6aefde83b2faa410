//! The numbering plans, held against the PyPI package `phonenumbers`; where they differ is signed.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::process::{Command, Stdio};
use std::thread;

use numgate::{Country, E164, NumberLength, PhoneType, Territory, facts, plan};
use numgate_tests::root;
use serde::Deserialize;

use super::corpus;

/// The answers of the package; run by the Python of the set-up.
const SCRIPT: &str = "tests/python/phonenumbers_answers.py";

/// What is said of a number: whether it is possible, by its length; if it is valid, its type and region.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Said {
    length: NumberLength,
    of: Option<(PhoneType, String)>,
}

impl Said {
    /// As the list of differences has it.
    fn shown(&self) -> String {
        self.of.iter().fold(self.length.as_str().to_owned(), |shown, (kind, region)| format!("{shown} {kind} {region}"))
    }
}

fn of_the_tables(text: &str) -> Said {
    let plan = plan(text.parse().unwrap()).unwrap();
    let region = plan.territory.map_or(plan.country.as_str(), Territory::as_str);
    Said { length: plan.length, of: plan.phone_type.map(|kind| (kind, region.to_owned())) }
}

/// The version of the package, and what it says of each number: the national number that it has understood, and the
/// rest; `None` if it cannot read the number.
fn of_the_package(numbers: &[String]) -> (String, Vec<Option<(String, Said)>>) {
    let python = root().join(".venv/bin/python");
    let mut child = Command::new(&python)
        .arg(root().join(SCRIPT))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask setup`", python.display()));
    let mut stdin = child.stdin.take().unwrap();
    let asked = numbers.join("\n");
    let writing = thread::spawn(move || stdin.write_all(asked.as_bytes()).unwrap());
    let output = child.wait_with_output().unwrap();
    writing.join().unwrap();
    assert!(output.status.success(), "{SCRIPT}");
    let text = String::from_utf8(output.stdout).unwrap();
    let mut lines = text.lines();
    let version = lines.next().unwrap().to_owned();
    let said: Vec<_> = lines.map(read).collect();
    assert_eq!(said.len(), numbers.len());
    (version, said)
}

/// A line of the script.
fn read(line: &str) -> Option<(String, Said)> {
    let fields: Vec<_> = line.split(',').collect();
    let [national, length, kind, region] = fields[..] else { panic!("{line}") };
    let length = match length {
        "" => return None,
        "IS_POSSIBLE" => NumberLength::Fits,
        "IS_POSSIBLE_LOCAL_ONLY" => NumberLength::LocalOnly,
        "TOO_SHORT" => NumberLength::TooShort,
        "TOO_LONG" => NumberLength::TooLong,
        "INVALID_LENGTH" => NumberLength::Between,
        _ => panic!("{line}"),
    };
    // Their words are ours in another spelling.
    let kind = (!kind.is_empty()).then(|| {
        let is_kind = |own: &&PhoneType| own.as_str().eq_ignore_ascii_case(&kind.replace('_', ""));
        *PhoneType::ALL.iter().find(is_kind).unwrap_or_else(|| panic!("{line}"))
    });
    Some((national.to_owned(), Said { length, of: kind.map(|kind| (kind, region.to_owned())) }))
}

/// Where the two differ, and why ours is meant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Signed {
    /// The version that was compared.
    package: String,
    numbers: Vec<Difference>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "camelCase")]
struct Difference {
    id: String,
    reason: String,
    /// What numbers that differ so begin with, the calling code without its plus.
    beginnings: BTreeSet<String>,
    example: Example,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Example {
    number: String,
    ours: String,
    package: Option<String>,
}

fn signed() -> Signed {
    let text = fs::read_to_string(root().join("fixtures/oracles/phonenumbers-differences.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

/// Why the package says something else, by the name of the entry in the list of differences.
///
/// Where it has understood another number, the tables must say the same of that one.
fn cause(code: &str, national: &str, theirs: Option<&(String, Said)>) -> &'static str {
    let Some((understood, theirs)) = theirs else {
        return if national.len() == 1 { "one-digit" } else { "unexplained" };
    };
    let ours = of_the_tables(&format!("+{code}{understood}"));
    if ours == *theirs {
        return if national.strip_prefix('0') == Some(understood) {
            "trunk-after-calling-code"
        } else {
            "dialled-before"
        };
    }
    match (ours.length == theirs.length, &ours.of, &theirs.of) {
        (true, Some(_), None) => "struck-since",
        (true, None, Some(_)) => "given-out-since",
        _ => "unexplained",
    }
}

#[test]
fn the_tables_agree_with_the_package_but_for_the_signed_differences() {
    let mut asked = Vec::new();
    for country in Country::ALL {
        let code = facts(*country).calling_code;
        let nationals = corpus::numbers(code.parse().unwrap(), 11_000).into_iter();
        asked.extend(
            nationals
                .map(|national| (code, national))
                .filter(|(code, national)| format!("+{code}{national}").parse::<E164>().is_ok()),
        );
    }
    let texts: Vec<_> = asked.iter().map(|(code, national)| format!("+{code}{national}")).collect();
    assert!(texts.len() > 200_000, "{}", texts.len());
    let (version, said) = of_the_package(&texts);
    let signed = signed();
    assert_eq!(version, signed.package, "run `cargo xtask setup`, or sign the differences of another version");

    let mut found: BTreeMap<_, BTreeSet<String>> = BTreeMap::new();
    let mut unsigned = Vec::new();
    for (((code, national), text), theirs) in asked.iter().zip(&texts).zip(&said) {
        let ours = of_the_tables(text);
        if theirs.as_ref().is_some_and(|(_, theirs)| ours == *theirs) {
            continue;
        }
        let cause = cause(code, national, theirs.as_ref());
        let entry = signed.numbers.iter().find(|entry| entry.id == cause);
        // Of a number that is understood as another one, that one is struck or given out.
        let meant = theirs.as_ref().map_or(national, |(understood, _)| understood);
        let places = [text[1..].to_owned(), format!("{code}{meant}")];
        let is_place = |beginning: &&String| places.iter().any(|place| place.starts_with(beginning.as_str()));
        match entry.and_then(|entry| entry.beginnings.iter().find(is_place)) {
            Some(beginning) => _ = found.entry(cause.to_owned()).or_default().insert(beginning.clone()),
            None => unsigned.push(format!("{text}: {cause}: {} {theirs:?}", ours.shown())),
        }
    }
    assert!(unsigned.is_empty(), "{} not signed: {:#?}", unsigned.len(), &unsigned[..unsigned.len().min(20)]);
    let listed: BTreeMap<_, _> =
        signed.numbers.iter().map(|entry| (entry.id.clone(), entry.beginnings.clone())).collect();
    assert_eq!(signed.numbers.len(), listed.len(), "an entry is listed twice");
    assert_eq!(found, listed, "left: what occurs; right: what is signed");
}

#[test]
fn each_signed_difference_is_as_its_example_says() {
    let signed = signed();
    let texts: Vec<_> = signed.numbers.iter().map(|entry| entry.example.number.clone()).collect();
    for (entry, theirs) in signed.numbers.iter().zip(of_the_package(&texts).1) {
        let (id, example) = (&entry.id, &entry.example);
        assert_eq!(of_the_tables(&example.number).shown(), example.ours, "{id}");
        assert_eq!(theirs.map(|(_, said)| said.shown()), example.package, "{id}");
        assert!(entry.reason.len() > 40, "{id}");
        assert!(entry.beginnings.iter().any(|own| example.number[1..].starts_with(own.as_str())), "{id}");
    }
}
