//! The page of everything that has to do with time: timers, windows, lead times, holidays.

use std::fmt::Write;

use super::pages::{countries, page, source};
use crate::calendar::{FIRST_YEAR, HolidayRow, LAST_YEAR, Period};
use crate::rules::facts;
use crate::tables::cite::Cite;
use crate::tables::country_set::{CountrySet, of};
use crate::tables::holidays::{self, LAWS};
use crate::tables::lead_times::{self, CUT_OFFS, LEAD_TIMES, UNWISHED};
use crate::tables::timers::{Subject, TIMERS, TimerRow};
use crate::tables::transitions::Numbers;
use crate::tables::windows::{self, CHARGE, OUT_OF_HOURS, WINDOWS, Window};
use crate::vocabulary::*;

/// Timers, windows, lead times, porting out of hours, and the holidays of each country.
pub(super) fn periods() -> String {
    let mut text = page(
        "Periods, windows and holidays",
        "What runs out by lapse of time, when a port can begin, how long it takes, and which days are off. A day is included \
         until its end in the time of the country; the day from which is counted is not. `notBefore` is a bound of law: \
         nothing happens before its end, and after it nothing is certain. Where no source gives a figure there is none here.",
    );
    timers(&mut text);
    port_windows(&mut text);
    lead_time_rows(&mut text);
    out_of_hours(&mut text);
    text.push_str("\n## Holidays\n\n");
    let _ = writeln!(
        text,
        "From {FIRST_YEAR} to {LAST_YEAR}. `national` days are off. `quasi` and `regional` days are in doubt: a safe bound takes \
         them as off, a possible one as worked; by default they are worked, but for the quasi-holidays of the countries that \
         say so below."
    );
    for (country, law) in LAWS {
        country_holidays(&mut text, *country, law);
    }
    text
}

fn length(period: Option<Period>) -> String {
    let (count, unit) = match period {
        Some(Period::Hours(n)) => (n.0, "hour"),
        Some(Period::CalendarDays(n)) => (n.0, "calendar day"),
        Some(Period::WorkingDays(n)) => (n.0, "working day"),
        Some(Period::Months(n)) => (n.0, "month"),
        None => return "not stated".to_owned(),
    };
    format!("{count} {unit}{}", if count == 1 { "" } else { "s" })
}

fn subject(row: &TimerRow) -> String {
    match row.subject {
        Subject::Number(statuses) => {
            let statuses: Vec<_> = statuses.iter().map(|status| format!("`{status}`")).collect();
            format!("number {}", statuses.join(", "))
        }
        Subject::PortIn(status) => format!("port-in `{status}`"),
        Subject::PortOut(status) => format!("port-out `{status}`"),
    }
}

fn timers(text: &mut String) {
    text.push_str(
        "\n## Timers\n\n| rule | what | in | countries | by | period | precision | grade | source |\n\
         | --- | --- | --- | --- | --- | --- | --- | --- | --- |\n",
    );
    for row in TIMERS {
        let mut place = countries(row.countries);
        match row.numbers {
            Numbers::All => {}
            Numbers::Only(block) => _ = write!(place, ", {} only", block.name),
            Numbers::Except(block) => _ = write!(place, ", not {}", block.name),
        }
        if row.origins.len() != Origin::ALL.len() {
            let origins: Vec<_> = row.origins.iter().map(|origin| format!("`{origin}`")).collect();
            let _ = write!(place, ", {} only", origins.join(", "));
        }
        if row.registered {
            place.push_str(", registered resellers only");
        }
        let counted = match row.counted {
            Counted::Before => "before",
            Counted::After => "after",
        };
        let mut period = length(row.period);
        if row.period.is_some() {
            let _ = write!(period, " {counted} `{}`", row.from);
        }
        if row.lead.is_some() {
            let _ = write!(period, ", from {} before its end", length(row.lead));
        }
        if !row.automatic {
            period.push_str("; nothing happens by itself then");
        }
        let _ = writeln!(
            text,
            "| `{}` | `{}` | {} | {place} | `{}` | {period} | `{}` | `{}` | {} |",
            row.cite.rule.as_str(),
            row.kind,
            subject(row),
            row.by,
            row.precision,
            row.cite.grade,
            source(&row.cite)
        );
    }
}

/// The page that a row is read from; the guide where there is none.
fn read_from(cite: &Cite, page: Option<&'static str>) -> String {
    match page.filter(|page| !page.is_empty()) {
        Some(page) => page.to_owned(),
        None => source(cite),
    }
}

fn clock(minutes: u16) -> String {
    format!("{:02}:{:02}", minutes / 60, minutes % 60)
}

fn window(window: &Window) -> String {
    let mut text = match window.to {
        Some(to) => format!("{} to {}", clock(window.from), clock(to)),
        None => format!("at {}", clock(window.from)),
    };
    if window.hours == WindowHours::OutOfHours {
        text.push_str(", out of hours");
    }
    if let Some(note) = window.note {
        let _ = write!(text, " ({note})");
    }
    text
}

fn port_windows(text: &mut String) {
    text.push_str(
        "\n## Windows\n\nWhen a port can begin on a working day, in the time of the country.\n\n\
         | rule | countries | windows | grade | page |\n| --- | --- | --- | --- | --- |\n",
    );
    for row in WINDOWS {
        let rows: Vec<_> = row.windows.iter().map(window).collect();
        fact(text, &row.cite, row.countries, &rows.join("<br>"), windows::page(row.cite.rule.as_str()));
    }
}

fn fact(text: &mut String, cite: &Cite, set: CountrySet, says: &str, page: Option<&'static str>) {
    let (rule, grade, page) = (cite.rule.as_str(), cite.grade, read_from(cite, page));
    let _ = writeln!(text, "| `{rule}` | {} | {says} | `{grade}` | {page} |", countries(set));
}

fn lead_time_rows(text: &mut String) {
    text.push_str(
        "\n## Lead times\n\nFrom the day of the submission to the earliest port date.\n\n\
         | rule | countries | what | grade | page |\n| --- | --- | --- | --- | --- |\n",
    );
    for row in LEAD_TIMES {
        let note = row.note.map(|note| format!(" ({note})")).unwrap_or_default();
        let says = format!("{}{note}", length(Some(row.period)));
        fact(text, &row.cite, row.countries, &says, lead_times::page(row.cite.rule.as_str()));
    }
    for row in CUT_OFFS {
        let says = format!("from {} on an order counts from the next working day", clock(row.minutes));
        fact(text, &row.cite, row.countries, &says, lead_times::page(row.cite.rule.as_str()));
    }
    for row in UNWISHED {
        fact(text, &row.cite, row.countries, row.message, None);
    }
}

fn out_of_hours(text: &mut String) {
    text.push_str("\n## Out of hours\n\n| rule | countries | what | grade | page |\n| --- | --- | --- | --- | --- |\n");
    for row in OUT_OF_HOURS {
        let days_off = if row.days_off { ", on days off too" } else { "" };
        let note = row.note.map(|note| format!(", {note}")).unwrap_or_default();
        let says = format!("`{}`{days_off}{note}", row.offered);
        fact(text, &row.cite, row.countries, &says, windows::page(row.cite.rule.as_str()));
    }
    let offered: CountrySet = OUT_OF_HOURS
        .iter()
        .filter(|row| row.offered == Availability::Offered)
        .fold(of(&[]), |set, row| set.and(row.countries));
    fact(text, &CHARGE, offered, "costs extra where it is offered", windows::page(CHARGE.rule.as_str()));
}

fn years((since, until): (i32, i32)) -> String {
    match (since == FIRST_YEAR, until == LAST_YEAR) {
        (true, true) => "all".to_owned(),
        (false, true) => format!("since {since}"),
        (true, false) => format!("until {until}"),
        _ if since == until => format!("{since} only"),
        _ => format!("{since} to {until}"),
    }
}

fn country_holidays(text: &mut String, country: Country, law: &str) {
    let _ = writeln!(text, "\n### {country}: {}\n\nStanding law: {law}.", facts(country).name);
    if holidays::QUASI_BY_DEFAULT.contains(country) {
        text.push_str("Quasi-holidays are off by default.\n");
    }
    text.push_str("\n| name | rule | years | tier | source |\n| --- | --- | --- | --- | --- |\n");
    let own = |row: &&HolidayRow| row.countries >> country as u32 & 1 == 1;
    for row in holidays::ROWS.iter().filter(own) {
        let source = if row.source.is_empty() { "standing law" } else { row.source };
        let _ = writeln!(
            text,
            "| {} | {} | {} | `{}` | {source} |",
            row.name,
            row.when.in_words(),
            years(row.years),
            row.kind
        );
    }
}
