//! How fast one `check` is: `cargo bench -p numgate-tests`.

use numgate::{CheckQuestion, Document, Question, Rules, ask, read};

/// A French activation with a mistake in its number and no agreement.
const ORDER: &str = r#"{
  "request": "activation", "country": "FR", "now": "2026-03-02T09:00:00Z",
  "order": {
    "numbers": [{ "startFullNumber": "+33142680000", "endFullNumber": "+3314268009" }],
    "endCustomer": { "name": "Exemple SARL", "registrationNumber": "FR83404833048",
      "address": { "houseNumber": "8", "streetType": "RUE", "streetName": "DE LONDRES", "city": "PARIS", "postalCode": "75009", "country": "FR" } },
    "customerReference": "A-17"
  },
  "numberStates": [{ "origin": "colt", "status": "Free" }]
}"#;

fn main() {
    divan::main();
}

fn document() -> Document {
    serde_json::from_str(ORDER).unwrap_or(Document::Null)
}

#[divan::bench]
fn check_of_a_question() -> Option<usize> {
    static QUESTION: std::sync::LazyLock<Option<CheckQuestion>> = std::sync::LazyLock::new(|| read(&document()).ok());
    let question = divan::black_box(QUESTION.as_ref())?;
    Rules::latest().check(question).ok().map(|answer| answer.issues.len())
}

#[divan::bench]
fn check_from_text_to_text() -> Option<String> {
    let document: Document = serde_json::from_str(divan::black_box(ORDER)).ok()?;
    serde_json::to_string(&ask(Question::Check, &document).ok()?).ok()
}
