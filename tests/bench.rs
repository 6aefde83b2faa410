//! How fast one `check`, one number, one step by working days and the port dates of a year are:
//! `cargo bench -p numgate-tests`.

use numgate::{
    Borrowed, CalendarView, CheckQuestion, Country, Document, E164, PortDatesQuestion, Question, Rules, TenantDays,
    Verdict, WorkingCalendar, ask, asked, day, plan, read, read_phone,
};

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

/// A complete French port-in of two ranges: nothing is wrong with it.
const PORT_IN: &str = r#"{
  "request": "portIn", "country": "FR", "now": "2026-03-02T09:00:00Z", "customer": { "profile": "microsoft" },
  "order": {
    "numbers": [
      { "startFullNumber": "+33142680000", "endFullNumber": "+33142680099" },
      { "startFullNumber": "+33142690000", "endFullNumber": "+33142690099" }
    ],
    "endCustomer": { "name": "Atelier des Quatre Vents SARL", "registrationNumber": "FR83404833048",
      "address": { "houseNumber": "8", "streetType": "RUE", "streetName": "DE LA PAIX", "city": "PARIS", "postalCode": "75002", "country": "FR" } },
    "porting": { "currentOperator": "the one before", "mainBillingNumber": "+33142680000", "requestedDate": "2026-03-17", "window": "09:00" },
    "customerReference": "A-17"
  }
}"#;

fn main() {
    divan::main();
}

fn document() -> Document<'static> {
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

/// The aim is 300,000 a second on one core.
#[divan::bench]
fn check_of_a_port_in_from_text() -> Option<Verdict> {
    let Borrowed(document) = serde_json::from_str(divan::black_box(PORT_IN)).ok()?;
    asked(&document, Rules::check).ok().map(|answer| answer.verdict)
}

#[divan::bench]
fn check_of_a_port_in_from_text_to_text() -> Option<String> {
    let Borrowed(document) = serde_json::from_str(divan::black_box(PORT_IN)).ok()?;
    serde_json::to_string(&ask(Question::Check, &document).ok()?).ok()
}

#[divan::bench]
fn four_working_days_back(bencher: divan::Bencher<'_, '_>) {
    let calendar = WorkingCalendar::of(Country::SE, TenantDays::default());
    let port_date = day("2026-12-28").unwrap_or_default();
    bencher.bench_local(|| calendar.step(divan::black_box(port_date), -4, CalendarView::Safe));
}

#[divan::bench]
fn four_working_days_back_in_a_new_calendar() -> Option<String> {
    let calendar = WorkingCalendar::of(divan::black_box(Country::SE), TenantDays::default());
    let deadline = calendar.step(day("2026-12-28").ok()?, -4, CalendarView::Safe).ok()?;
    Some(numgate::written_day(deadline))
}

#[divan::bench]
fn the_working_days_of_a_year(bencher: divan::Bencher<'_, '_>) {
    let calendar = WorkingCalendar::of(Country::SE, TenantDays::default());
    let (from, to) = (day("2026-01-01").unwrap_or_default(), day("2026-12-31").unwrap_or_default());
    bencher.bench_local(|| calendar.count(divan::black_box(from), to, CalendarView::Safe));
}

fn year(country: Country) -> Option<PortDatesQuestion> {
    let mut question = PortDatesQuestion::new(country, "2026-01-02T09:00:00Z".parse().ok()?);
    question.to = Some("2026-12-31".parse().ok()?);
    question.from = Some("2026-01-01".parse().ok()?);
    question.wished = Some("2026-06-22".parse().ok()?);
    Some(question)
}

#[divan::bench(args = [Country::SE, Country::FR, Country::PL])]
fn the_port_dates_of_a_year(bencher: divan::Bencher<'_, '_>, country: Country) {
    let question = year(country);
    bencher.bench_local(|| Some(Rules::latest().port_dates(divan::black_box(question.as_ref()?)).ok()?.days.len()));
}

#[divan::bench]
fn plan_of_a_number(bencher: divan::Bencher) {
    let number: Option<E164> = "+441534456789".parse().ok();
    bencher.bench(|| divan::black_box(number).and_then(plan));
}

#[divan::bench]
fn number_as_it_is_dialled() -> Option<E164> {
    read_phone(divan::black_box("(030) 123 456"), Country::DE).ok().map(|reading| reading.number)
}
