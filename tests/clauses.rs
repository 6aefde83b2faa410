//! The statements of the guide: which are carried by a rule, and which are not yet.

use std::collections::{BTreeMap, BTreeSet};

use numgate::{Rules, RulesQuestion};
use numgate_tests::{cases, root};
use serde_json::Value;

fn statements() -> BTreeSet<String> {
    let text = std::fs::read_to_string(root().join("fixtures/clauses.toml")).unwrap();
    let table: toml::Table = text.parse().unwrap();
    table["clause"].as_array().unwrap().iter().map(|clause| clause["id"].as_str().unwrap().to_owned()).collect()
}

fn carried() -> BTreeSet<String> {
    let answer = Rules::latest().rules(&RulesQuestion::new()).unwrap();
    answer.rules.iter().flat_map(|rule| rule.clauses).map(|clause| clause.as_str().to_owned()).collect()
}

fn gaps() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(root().join("fixtures/known-gaps.json")).unwrap();
    let gaps: Value = serde_json::from_str(&text).unwrap();
    let clauses = gaps["clauses"].as_object().unwrap();
    clauses.iter().map(|(id, reason)| (id.clone(), reason.as_str().unwrap().to_owned())).collect()
}

#[test]
fn there_are_101_statements() {
    assert_eq!(statements().len(), 101);
}

#[test]
fn every_statement_is_carried_by_a_rule_or_is_a_known_gap() {
    let (statements, carried, gaps) = (statements(), carried(), gaps());
    let known: BTreeSet<_> = gaps.keys().cloned().collect();
    let missing: BTreeSet<_> = statements.difference(&carried).cloned().collect();
    assert_eq!(missing, known, "left: not carried by a rule; right: listed in known-gaps.json");
    for (id, reason) in gaps {
        assert!(reason.len() > 10, "{id}: {reason}");
    }
}

#[test]
fn every_statement_has_a_situation_that_cites_it() {
    fn cited(value: &Value, ids: &mut BTreeSet<String>) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| cited(item, ids)),
            Value::Object(fields) => {
                for (name, value) in fields {
                    match value.as_array().filter(|_| name == "cites") {
                        Some(cites) => ids.extend(cites.iter().map(|id| id.as_str().unwrap().to_owned())),
                        None => cited(value, ids),
                    }
                }
            }
            _ => {}
        }
    }
    let (mut ids, mut folders) = (BTreeSet::new(), vec![root().join("fixtures")]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "json") {
                cited(&serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap(), &mut ids);
            }
        }
    }
    let missing: Vec<_> = statements().difference(&ids).cloned().collect();
    assert!(missing.is_empty(), "no situation cites {missing:?}");
}

#[test]
fn what_this_release_is_about_has_no_gap() {
    let carried = carried();
    let about = |id: &&String| {
        ["LIFE-", "STAT-", "CTRY-", "ERR-"].iter().any(|part| id.starts_with(part))
            || [
                "RET-01",
                "RET-02",
                "API-01",
                "API-04",
                "API-05",
                "ALLOC-DE-01",
                "ALLOC-AT-01",
                "ALLOC-FR-07",
                "ALLOC-ES-01",
            ]
            .contains(&id.as_str())
    };
    let statements = statements();
    let wanted: Vec<_> = statements.iter().filter(about).collect();
    assert_eq!(wanted.len(), 18 + 7 + 2 + 5 + 9);
    for id in wanted {
        assert!(carried.contains(id), "{id}");
    }
}

#[test]
fn every_source_that_a_situation_names_exists() {
    let statements = statements();
    for case in cases().unwrap() {
        for cited in &case.cites {
            let finding = cited.parse::<numgate::FindingId>().is_ok();
            assert!(finding || statements.contains(cited), "{}: {}: {cited}", case.file, case.name);
        }
    }
}
