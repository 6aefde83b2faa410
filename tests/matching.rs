//! How an expectation is held against an answer.

use serde_json::Value;

/// What of `expected` does not hold of `actual`; empty when all does.
///
/// Every expected key must be there and equal; what is not named is not compared. A list has the same length and
/// order, unless its key ends in `~` (any order), `+` (each must be among them) or `-` (none may be among them).
#[must_use]
pub fn mismatches(expected: &Value, actual: &Value) -> Vec<String> {
    let mut found = Vec::new();
    compare(expected, actual, "", &mut found);
    found
}

fn compare(expected: &Value, actual: &Value, path: &str, found: &mut Vec<String>) {
    match (expected, actual) {
        (Value::Object(expected), Value::Object(actual)) => {
            for (key, expected) in expected {
                let way = key.chars().last().filter(|c| "~+-".contains(*c));
                let name = way.map_or(key.as_str(), |way| key.trim_end_matches(way));
                let path = format!("{path}/{name}");
                match (way, actual.get(name)) {
                    (_, None) => found.push(format!("{path}: expected {expected}, got nothing")),
                    (None, Some(actual)) => compare(expected, actual, &path, found),
                    (Some(way), Some(actual)) => lists(way, expected, actual, &path, found),
                }
            }
        }
        (Value::Array(expected), Value::Array(actual)) => {
            if expected.len() != actual.len() {
                let actual = Value::from(actual.clone());
                return found.push(format!("{path}: expected {} items, got {actual}", expected.len()));
            }
            for (index, (expected, actual)) in expected.iter().zip(actual).enumerate() {
                compare(expected, actual, &format!("{path}/{index}"), found);
            }
        }
        _ if expected == actual => {}
        _ => found.push(format!("{path}: expected {expected}, got {actual}")),
    }
}

fn lists(way: char, expected: &Value, actual: &Value, path: &str, found: &mut Vec<String>) {
    let (Value::Array(expected), Value::Array(actual)) = (expected, actual) else {
        return found.push(format!("{path}: expected a list"));
    };
    let mut left: Vec<&Value> = actual.iter().collect();
    for item in expected {
        let place = left.iter().position(|candidate| mismatches(item, candidate).is_empty());
        match (way, place) {
            ('-', Some(_)) => found.push(format!("{path}: expected none like {item}")),
            ('-', None) => {}
            (_, Some(place)) => _ = left.remove(place),
            (_, None) => found.push(format!("{path}: expected one like {item}, got {}", Value::from(actual.clone()))),
        }
    }
    if way == '~' && !left.is_empty() {
        let left: Vec<_> = left.into_iter().cloned().collect();
        found.push(format!("{path}: not expected: {}", Value::from(left)));
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::mismatches;

    #[test]
    fn an_expectation_is_a_part_of_the_answer() {
        let answer = json!({ "a": 1, "list": [{ "x": 1, "y": 2 }, { "x": 3 }] });
        for (expected, holds) in [
            (json!({ "a": 1 }), true),
            (json!({ "a": 2 }), false),
            (json!({ "b": 1 }), false),
            (json!({ "list": [{ "x": 1 }, { "x": 3 }] }), true),
            (json!({ "list": [{ "x": 3 }, { "x": 1 }] }), false),
            (json!({ "list": [{ "x": 1 }] }), false),
            (json!({ "list~": [{ "x": 3 }, { "x": 1 }] }), true),
            (json!({ "list~": [{ "x": 3 }] }), false),
            (json!({ "list+": [{ "x": 3 }] }), true),
            (json!({ "list+": [{ "x": 3 }, { "x": 3 }] }), false),
            (json!({ "list-": [{ "x": 4 }] }), true),
            (json!({ "list-": [{ "x": 3 }] }), false),
        ] {
            assert_eq!(mismatches(&expected, &answer).is_empty(), holds, "{expected}");
        }
    }
}
