//! How far a run is, on standard error where that is a terminal and the rows go elsewhere.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use crate::output::complain;

const OFTEN: Duration = Duration::from_millis(100);
const WIDTH: usize = 30;

/// A bar that is drawn now and then.
#[derive(Debug)]
pub struct Progress {
    total: Option<u64>,
    shown: bool,
    begun: Instant,
    last: Option<Instant>,
}

impl Progress {
    /// A bar for so many bytes, where that is known.
    pub fn of(total: Option<u64>) -> Self {
        let shown = io::stderr().is_terminal() && !io::stdout().is_terminal();
        Self { total, shown, begun: Instant::now(), last: None }
    }

    /// Draws how far it is.
    pub fn at(&mut self, bytes: u64, rows: u64) {
        if !self.shown || self.last.is_some_and(|last| last.elapsed() < OFTEN) {
            return;
        }
        self.last = Some(Instant::now());
        complain(&format!("\r{}\x1b[K", drawn(self.total, bytes, rows, self.begun.elapsed())));
    }

    /// Takes the bar away.
    pub fn end(&self) {
        if self.last.is_some() {
            complain("\r\x1b[K");
        }
    }
}

fn drawn(total: Option<u64>, bytes: u64, rows: u64, since: Duration) -> String {
    let rate = rows as f64 / since.as_secs_f64().max(0.001);
    let pace = format!("{rows} rows, {rate:.0} a second");
    let Some(total) = total.filter(|total| *total > 0) else { return pace };
    let share = (bytes.min(total) as f64 / total as f64).clamp(0.0, 1.0);
    let done = (share * WIDTH as f64) as usize;
    format!("[{}{}] {:3.0} %  {pace}", "#".repeat(done), "-".repeat(WIDTH - done), share * 100.0)
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::drawn;

    #[test]
    fn the_bar_is_as_long_as_what_is_read() {
        let second = Duration::from_secs(1);
        assert_eq!(drawn(None, 5, 7, second), "7 rows, 7 a second");
        assert_eq!(drawn(Some(0), 0, 0, second), "0 rows, 0 a second");
        let half = format!("[{}{}]  50 %  10 rows, 10 a second", "#".repeat(15), "-".repeat(15));
        assert_eq!(drawn(Some(100), 50, 10, second), half);
        assert!(drawn(Some(100), 900, 10, second).starts_with(&format!("[{}] 100 %", "#".repeat(30))));
    }
}
