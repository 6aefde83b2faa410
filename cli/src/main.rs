//! The command line.
fn main() {
    let a: Vec<String> = std::env::args().collect();
    let q = numgate::Question::ALL.iter().copied().find(|q| q.as_str() == a[1]).unwrap();
    let d: numgate::Document = serde_json::from_str(&a[2]).unwrap();
    match numgate::ask(q, &d) { Ok(x) => println!("{}", serde_json::to_string_pretty(&x).unwrap()), Err(e) => println!("{e}") }
}
