//! What the tests of every face share: where fixtures are, how they match, how an answer is written canonically.

/// The examples of the README, run as documentation tests.
#[cfg(doctest)]
#[doc = include_str!("../README.md")]
pub struct Readme;

mod generate;
mod matching;

use std::fs;
use std::path::{Path, PathBuf};

use numgate::{Document, Question, Word, ask};
use serde_json::{Value, json};

pub use generate::generated;
pub use matching::mismatches;

/// One situation.
#[derive(Debug, Clone)]
pub struct Case {
    /// The file that it stands in, below `fixtures`.
    pub file: String,
    /// Its name, a sentence.
    pub name: String,
    /// The question asked.
    pub question: Question,
    /// Its content.
    pub ask: Value,
    /// What must hold of the answer; `null` for a generated case.
    pub expect: Value,
    /// The clauses and findings that say so.
    pub cites: Vec<String>,
}

/// The root of the project.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Every case that is written by hand, in the order of the files.
///
/// # Errors
///
/// When a file is not readable, not JSON, or has a key that no case has: the file and what is wrong.
pub fn cases() -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    for folder in [
        "check",
        "moves",
        "paths",
        "working-days",
        "deadlines",
        "port-dates",
        "history",
        "requirements",
        "value",
        "range",
        "errors",
    ] {
        let folder = root().join("fixtures").join(folder);
        let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
        let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
        files.sort();
        for file in files.iter().filter(|file| file.extension().is_some_and(|extension| extension == "json")) {
            cases.extend(read(file).map_err(|error| format!("{}: {error}", file.display()))?);
        }
    }
    for case in scenarios()? {
        cases.push(case);
    }
    Ok(cases)
}

/// The steps of every simulation that is written by hand, each asked with the state that the one before came to.
fn scenarios() -> Result<Vec<Case>, String> {
    let mut cases = Vec::new();
    let folder = root().join("fixtures/simulate");
    let entries = fs::read_dir(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut files: Vec<_> = entries.filter_map(Result::ok).map(|entry| entry.path()).collect();
    files.sort();
    for path in files {
        let here = |error: String| format!("{}: {error}", path.display());
        let text = fs::read_to_string(&path).map_err(|error| here(error.to_string()))?;
        let whole: Value = serde_json::from_str(&text).map_err(|error| here(error.to_string()))?;
        known(&whole, &["scenarios"]).map_err(here)?;
        let file = path.strip_prefix(root().join("fixtures")).unwrap_or(&path).display().to_string();
        for scenario in whole.get("scenarios").and_then(Value::as_array).into_iter().flatten() {
            walked(&file, scenario, &mut cases).map_err(here)?;
        }
    }
    Ok(cases)
}

fn walked(file: &str, scenario: &Value, cases: &mut Vec<Case>) -> Result<(), String> {
    known(scenario, &["name", "cites", "country", "customer", "readings", "overrides", "state", "steps"])?;
    let name = scenario.get("name").and_then(Value::as_str).ok_or("a scenario has no `name`")?;
    let cites = scenario.get("cites").and_then(Value::as_array).ok_or_else(|| format!("{name}: no `cites`"))?;
    let steps = scenario.get("steps").and_then(Value::as_array).ok_or_else(|| format!("{name}: no `steps`"))?;
    let mut ask = scenario.clone();
    let fields = ask.as_object_mut().ok_or("a scenario is an object")?;
    fields.retain(|field, _| !["name", "cites", "steps"].contains(&field.as_str()));
    for (index, step) in steps.iter().enumerate() {
        known(step, &["event", "expect"])?;
        let part = |field: &str| step.get(field).cloned().ok_or_else(|| format!("{name}: a step has no `{field}`"));
        let fields = ask.as_object_mut().ok_or("a scenario is an object")?;
        fields.insert("event".to_owned(), part("event")?);
        let state = answered(Question::Simulate, &ask).get("state").cloned();
        cases.push(Case {
            file: file.to_owned(),
            name: format!("{name}, step {}", index + 1),
            question: Question::Simulate,
            ask: ask.clone(),
            expect: part("expect")?,
            cites: cites.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        });
        if let (Some(state), Some(fields)) = (state, ask.as_object_mut()) {
            fields.insert("state".to_owned(), state);
        }
    }
    Ok(())
}

fn read(path: &Path) -> Result<Vec<Case>, String> {
    let text = fs::read_to_string(path).map_err(|error| error.to_string())?;
    let whole: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let file = path.strip_prefix(root().join("fixtures")).unwrap_or(path).display().to_string();
    known(&whole, &["question", "cases"])?;
    let shared = whole.get("question").and_then(Value::as_str);
    let list = whole.get("cases").and_then(Value::as_array).ok_or("no list of `cases`")?;
    list.iter()
        .map(|case| {
            known(case, &["name", "question", "cites", "ask", "expect"])?;
            let name = case.get("name").and_then(Value::as_str).ok_or("a case has no `name`")?;
            let word = case.get("question").and_then(Value::as_str).or(shared).ok_or("no `question`")?;
            let cites = case.get("cites").and_then(Value::as_array).ok_or_else(|| format!("{name}: no `cites`"))?;
            Ok(Case {
                file: file.clone(),
                name: name.to_owned(),
                question: Question::read(word).ok_or_else(|| format!("{name}: no question `{word}`"))?,
                ask: case.get("ask").cloned().ok_or_else(|| format!("{name}: no `ask`"))?,
                expect: case.get("expect").cloned().ok_or_else(|| format!("{name}: no `expect`"))?,
                cites: cites.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
            })
        })
        .collect()
}

fn known(value: &Value, keys: &[&str]) -> Result<(), String> {
    let record = value.as_object().ok_or("expected an object")?;
    match record.keys().find(|key| !keys.contains(&key.as_str())) {
        Some(key) => Err(format!("unknown key `{key}`")),
        None => Ok(()),
    }
}

/// The answer to a question, or its error, as a JSON value.
#[must_use]
pub fn answered(question: Question, content: &Value) -> Value {
    let document: Result<Document<'static>, _> = serde_json::from_value(content.clone());
    let outcome = document.map_err(|error| json!({ "error": error.to_string() })).and_then(|document| {
        let value = |error: serde_json::Error| json!({ "error": error.to_string() });
        match ask(question, &document) {
            Ok(answer) => serde_json::to_value(answer).map_err(value),
            Err(error) => Err(serde_json::to_value(error).unwrap_or_else(value)),
        }
    });
    outcome.unwrap_or_else(|error| error)
}

/// JSON with keys sorted and no white space, as the faces are compared by.
#[must_use]
pub fn canonical(value: &Value) -> String {
    // serde_json keeps the keys of a value sorted.
    value.to_string()
}
