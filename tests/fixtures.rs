//! The situations written by hand: each answer is held against what the guide says.

use std::collections::BTreeSet;

use numgate_tests::{answered, cases, mismatches, root};

#[test]
fn every_situation_is_answered_as_the_guide_says() {
    let cases = cases().unwrap();
    assert!(cases.len() > 200, "{}", cases.len());
    let mut failed = Vec::new();
    for case in &cases {
        let answer = answered(case.question, &case.ask);
        let found = mismatches(&case.expect, &answer);
        if !found.is_empty() {
            failed.push(format!("{}: {}\n    {}", case.file, case.name, found.join("\n    ")));
        }
    }
    assert!(failed.is_empty(), "{} of {} situations\n{}", failed.len(), cases.len(), failed.join("\n"));
}

#[test]
fn every_situation_names_its_source_and_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for case in cases().unwrap() {
        assert!(names.insert((case.file.clone(), case.name.clone())), "twice: {}: {}", case.file, case.name);
        assert!(!case.expect.as_object().unwrap().is_empty(), "{}: {}", case.file, case.name);
        if !case.file.starts_with("errors/") {
            assert!(!case.cites.is_empty(), "{}: {}", case.file, case.name);
        }
    }
}

#[test]
fn every_order_to_try_is_a_question_that_is_understood() {
    let mut count = 0;
    for entry in std::fs::read_dir(root().join("fixtures/orders")).unwrap() {
        let path = entry.unwrap().path();
        let text = std::fs::read_to_string(&path).unwrap();
        let question = serde_json::from_str(&text).unwrap();
        let answer = answered(numgate::Question::Check, &question);
        assert!(answer.get("verdict").is_some(), "{}: {answer}", path.display());
        count += 1;
    }
    assert!(count >= 4, "{count}");
}
