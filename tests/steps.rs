//! How long one step of ten working days takes, in microseconds, for the comparison of `npm/bench/working-days.mjs`:
//! `steps COUNTRY`. The calendar is made once, as the other programs keep their years.

use std::hint::black_box;
use std::process::ExitCode;
use std::time::Instant;

use numgate::{CalendarView, Country, TenantDays, WorkingCalendar, day};

fn main() -> ExitCode {
    let country = std::env::args().nth(1).and_then(|word| word.parse::<Country>().ok());
    let Some((country, first)) = country.zip(day("2026-01-01").ok()) else {
        eprintln!("expected a country");
        return ExitCode::FAILURE;
    };
    let calendar = WorkingCalendar::of(country, TenantDays::default());
    let days: Vec<_> = first.iter_days().take(365).collect();
    let mut best = f64::INFINITY;
    for _ in 0..200 {
        let start = Instant::now();
        for day in &days {
            let _ = black_box(calendar.step(black_box(*day), 10, CalendarView::Possible));
        }
        best = best.min(start.elapsed().as_secs_f64() * 1e6 / days.len() as f64);
    }
    println!("{best}");
    ExitCode::SUCCESS
}
