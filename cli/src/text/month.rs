//! Months as small pictures: a row a week, a mark beside each day.

use anstyle::Style;
use chrono::{Datelike, NaiveDate};

use super::line::{FAINT, Line, PLAIN, STRONG};
use super::page::Page;

/// What a day is shown as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// One sign, a space for none.
    pub sign: char,
    pub style: Style,
    /// What it means, for the legend.
    pub meaning: &'static str,
}

const WEEK: &str = "Mo  Tu  We  Th  Fr  Sa  Su";

/// `October 2026`.
pub fn month(day: NaiveDate) -> String {
    day.format("%B %Y").to_string()
}

/// `Monday 12 October 2026`.
pub fn long(day: NaiveDate) -> String {
    day.format("%A %-d %B %Y").to_string()
}

/// The months of these days, which follow one another, then what the marks mean, in the order of `legend`.
pub fn write(page: &mut Page, days: &[(NaiveDate, Mark)], legend: &[Mark]) {
    for days in days.chunk_by(|(a, _), (b, _)| (a.year(), a.month()) == (b.year(), b.month())) {
        let Some((first, _)) = days.first() else { continue };
        page.gap();
        page.paragraph(2, &Line::of(STRONG, month(*first)));
        page.paragraph(2, &Line::of(FAINT, WEEK).tied());
        for week in days.chunk_by(|(a, _), (b, _)| a.iso_week() == b.iso_week()) {
            page.paragraph(2, &row(week).tied());
        }
    }
    let shown = |mark: &&Mark| days.iter().any(|(_, own)| own == *mark);
    if legend.iter().any(|mark| shown(&mark)) {
        page.gap();
    }
    for mark in legend.iter().filter(shown) {
        page.paragraph(2, &Line::of(mark.style, format!("{} ", mark.sign)).tied().and(PLAIN, mark.meaning));
    }
}

fn row(week: &[(NaiveDate, Mark)]) -> Line {
    let before = week.first().map_or(0, |(day, _)| day.weekday().num_days_from_monday() as usize);
    let mut line = Line::of(PLAIN, " ".repeat(4 * before));
    for (index, (day, mark)) in week.iter().enumerate() {
        let gap = if index == 0 { "" } else { " " };
        let shown = format!("{:>2}{}", day.day(), mark.sign);
        let shown = if index + 1 == week.len() { shown.trim_end() } else { &shown };
        line = line.and(PLAIN, gap).and(mark.style, shown);
    }
    line
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::{Mark, long, write};
    use crate::text::line::PLAIN;
    use crate::text::page::Page;

    #[test]
    fn two_months_are_drawn_week_by_week() {
        let mark = |sign, meaning| Mark { sign, style: PLAIN, meaning };
        let first = NaiveDate::from_ymd_opt(2026, 10, 30).unwrap_or_default();
        let days: Vec<_> = first
            .iter_days()
            .take(4)
            .enumerate()
            .map(|(index, day)| (day, if index == 0 { mark('+', "yes") } else { mark('-', "no") }))
            .collect();
        let mut page = Page::new(60);
        write(&mut page, &days, &[mark('+', "yes"), mark('-', "no")]);
        let expected = "  October 2026\n  Mo  Tu  We  Th  Fr  Sa  Su\n                  30+ 31-\n\n  \
                        November 2026\n  Mo  Tu  We  Th  Fr  Sa  Su\n                           1-\n   2-\n\n  + yes\n  - no\n";
        assert_eq!(anstream::adapter::strip_str(&page.text()).to_string(), expected);
    }

    #[test]
    fn a_day_is_said_in_full() {
        assert_eq!(long(NaiveDate::from_ymd_opt(2026, 10, 12).unwrap_or_default()), "Monday 12 October 2026");
    }
}
