//! Pages of documentation, in Markdown.

use std::fmt::Write;

use crate::question::DiagramQuestion;
use crate::rules::{Rules, facts};
use crate::tables::cite::Cite;
use crate::tables::countries::COUNTRIES;
use crate::tables::country_set::{ALL, CountrySet, ZONE_A, ZONE_B, of};
use crate::tables::errors::ERRORS;
use crate::tables::findings::FINDINGS;
use crate::tables::issues::{Api, ISSUES};
use crate::tables::orders::{NOTES, ORDER_STATUSES, ORDERS, OrderRow, UNAVAILABLE, Whose};
use crate::tables::requests::REQUESTS;
use crate::tables::sources::{BASES, GUIDE};
use crate::tables::statuses::{ORIGINS, STATUSES};
use crate::tables::transitions::{Between, Numbers, TRANSITIONS, Transition, Trigger};
use crate::tables::{actions::ACTIONS, cites};
use crate::vocabulary::*;

pub(super) fn page(title: &str, about: &str) -> String {
    format!("<!-- RENDERED from the tables by `cargo xtask render`. Do not edit. -->\n\n# {title}\n\n{about}\n")
}

/// A set of countries, as short as the source would write it.
pub(super) fn countries(set: CountrySet) -> String {
    let codes = |set: CountrySet| set.iter().map(Country::as_str).collect::<Vec<_>>().join(", ");
    let missing = ALL.except(set);
    match () {
        () if set == ALL => "all".to_owned(),
        () if set == ZONE_A => "Zone A".to_owned(),
        () if set == ZONE_B => "Zone B".to_owned(),
        () if missing == ZONE_B => "all except Zone B".to_owned(),
        () if missing.iter().count() <= 3 => format!("all except {}", codes(missing)),
        () if set.except(ZONE_B) != set && ZONE_B.except(set).iter().next().is_none() => {
            format!("Zone B and {}", codes(set.except(ZONE_B)))
        }
        () => codes(set),
    }
}

pub(super) fn source(cite: &Cite) -> String {
    let clauses: Vec<_> = cite.clauses.iter().map(|clause| clause.as_str()).collect();
    let mut text = clauses.join(", ");
    if cite.grade != Grade::Guide {
        let _ = write!(text, " ({})", cite.grade);
    }
    if let Some(finding) = cite.finding {
        let reading = cite.reading.map(|reading| format!(" read as `{reading}`")).unwrap_or_default();
        let _ = write!(text, "; {finding}{reading}");
    }
    text
}

fn trigger(row: &Transition) -> String {
    let mut text = match row.on {
        Trigger::Asked(request, None) => format!("`{request}`"),
        Trigger::Asked(request, Some(action)) => format!("`{request}` `{action}`"),
        Trigger::Happens(event) => format!("`{event}`"),
    };
    if let Some(offer) = row.offer {
        let _ = write!(text, ", `{offer}` only");
    }
    match row.numbers {
        Numbers::All => {}
        Numbers::Only(block) => _ = write!(text, ", {} only", block.name),
        Numbers::Except(block) => _ = write!(text, ", not {}", block.name),
    }
    text
}

fn transition(text: &mut String, row: &Transition, place: &str) {
    let from = row.from.map_or_else(|| "not in stock".to_owned(), |from| format!("`{from}`"));
    let between = match row.between {
        Between::Nothing => String::new(),
        Between::Status(status) => format!("through `{status}` "),
        Between::Event(event) => format!("at `{event}` "),
    };
    let _ = writeln!(
        text,
        "| `{}` | {} | {place}{} | {} | {from} | {between}`{}` | {} |",
        row.cite.rule.as_str(),
        row.origin,
        row.by,
        trigger(row),
        row.to,
        source(&row.cite)
    );
}

/// Every move, then the moves of each country with a drawing.
pub(super) fn transitions() -> String {
    let mut text = page(
        "Moves of a number",
        "Every move that a number can make: who makes it, on what, from which status, to which. Rows marked with a finding \
         hold under one reading of a contradiction in the guide; the drawings show the default readings.",
    );
    text.push_str("\n## All moves\n\n| rule | origin | countries | by | on | from | to | source |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for row in TRANSITIONS {
        transition(&mut text, row, &format!("{} | ", countries(row.countries)));
    }
    for country in COUNTRIES {
        let facts = facts(country.country);
        let _ = writeln!(text, "\n## {}: {}", country.country, facts.name);
        let _ = writeln!(
            text,
            "\nZone {}, calling code +{}, time zone {}.",
            facts.zone, facts.calling_code, facts.time_zone
        );
        for origin in ORIGINS.iter().filter(|row| row.countries.contains(country.country)) {
            let _ = writeln!(text, "\n### {}: numbers of origin `{}`\n", country.country, origin.origin);
            text.push_str(
                "| rule | origin | by | on | from | to | source |\n| --- | --- | --- | --- | --- | --- | --- |\n",
            );
            let own = |row: &&Transition| row.origin == origin.origin && row.countries.contains(country.country);
            for row in TRANSITIONS.iter().filter(own) {
                transition(&mut text, row, "");
            }
            let mut question = DiagramQuestion::new(country.country);
            question.origin = Some(origin.origin);
            if let Ok(drawing) = Rules::latest().diagram(&question) {
                let _ = write!(text, "\n```mermaid\n{}\n```\n", drawing.text.trim_end());
            }
        }
    }
    text
}

/// Whose orders a row speaks of.
fn whose(whose: Whose) -> &'static str {
    match whose {
        Whose::Anybody => "",
        Whose::Registered => " (registered resellers)",
        Whose::Unregistered => " (anybody else)",
    }
}

fn order_row(text: &mut String, row: &OrderRow) {
    let on = match row.on {
        Trigger::Asked(request, None) => format!("`{request}`"),
        Trigger::Asked(request, Some(action)) => format!("`{request}` `{action}`"),
        Trigger::Happens(event) => format!("`{event}`"),
    };
    let from = row.from.map_or_else(|| "nothing".to_owned(), |from| format!("`{from}`"));
    let mut to = format!("`{}`", row.to);
    if let Some(event) = row.then {
        let child = row.child.map(|child| format!(" of the child order `{child}`")).unwrap_or_default();
        let _ = write!(to, " at `{event}`{child}");
    }
    if let Some(timer) = row.timer {
        let _ = write!(to, "; timer `{timer}`");
    }
    if let Some(parent) = row.parent {
        let _ = write!(to, "; the parent: `{parent}`");
    }
    let numbers: Vec<_> = row.numbers.iter().map(|(origin, status)| format!("{origin} `{status}`")).collect();
    if !numbers.is_empty() {
        let _ = write!(to, "; numbers: {}", numbers.join(", "));
    }
    let _ = writeln!(
        text,
        "| `{}` | {}{} | {} | {on} | {from} | {to} | {} |",
        row.cite.rule.as_str(),
        countries(row.countries),
        whose(row.whose),
        row.by,
        source(&row.cite)
    );
}

/// The orders: their statuses, moves and drawings, a kind at a time; countries with one machine are drawn once.
pub(super) fn orders() -> String {
    let mut text = page(
        "Orders",
        "Every order machine: its statuses, who moves it on what from which status to which, and what that does to its \
         parent and its numbers. A status of numbers that a country does not have is passed over there. Rows marked with a \
         finding hold under one reading of a contradiction in the guide; the drawings show the default readings.",
    );
    for kind in OrderKind::ALL {
        let _ = writeln!(text, "\n## `{kind}`\n\n### `{kind}`: statuses\n");
        text.push_str("| rule | status | countries | final | source |\n| --- | --- | --- | --- | --- |\n");
        for row in ORDER_STATUSES.iter().filter(|row| row.status.order() == Some(*kind)) {
            let _ = writeln!(
                text,
                "| `{}` | `{}` | {}{} | {} | {} |",
                row.cite.rule.as_str(),
                row.status,
                countries(row.countries),
                whose(row.whose),
                if row.last { "yes" } else { "" },
                source(&row.cite)
            );
        }
        let _ = writeln!(text, "\n### `{kind}`: moves\n");
        text.push_str(
            "| rule | countries | by | on | from | to | source |\n| --- | --- | --- | --- | --- | --- | --- |\n",
        );
        ORDERS.iter().filter(|row| row.kind() == Some(*kind)).for_each(|row| order_row(&mut text, row));
        let closed = || UNAVAILABLE.iter().filter(|no| no.kind == *kind);
        if closed().next().is_some() {
            let _ = writeln!(text, "\n### `{kind}`: what is not there\n");
            text.push_str(
                "| rule | action | countries | why | instead | source |\n| --- | --- | --- | --- | --- | --- |\n",
            );
        }
        for no in closed() {
            let _ = writeln!(
                text,
                "| `{}` | `{}` | {}{} | {} | {} | {} |",
                no.cite.rule.as_str(),
                no.action,
                countries(no.countries),
                whose(no.whose),
                no.why,
                no.instead,
                source(&no.cite)
            );
        }
        if let Some(machine) = Machine::read(kind.as_str()) {
            drawings(&mut text, machine);
        }
    }
    text.push_str("\n## Parent, child orders and number side by side\n");
    drawings(&mut text, Machine::Port);
    text.push_str(
        "\n## Good to know\n\n| rule | orders | countries | what | source |\n| --- | --- | --- | --- | --- |\n",
    );
    for note in NOTES {
        let kinds: Vec<_> = note.kinds.iter().map(|kind| format!("`{kind}`")).collect();
        let (rule, kinds, places) = (note.cite.rule.as_str(), kinds.join(", "), countries(note.countries));
        let _ = writeln!(text, "| `{rule}` | {kinds} | {places} | {} | {} |", note.text, source(&note.cite));
    }
    text
}

/// The drawings of a machine, each with the countries that it is the same in.
fn drawings(text: &mut String, machine: Machine) {
    let mut drawn: Vec<(String, CountrySet)> = Vec::new();
    for country in Country::ALL {
        let mut question = DiagramQuestion::new(*country);
        question.machine = Some(machine);
        let Ok(answer) = Rules::latest().diagram(&question) else { continue };
        // The title alone names the country.
        let drawing: Vec<_> = answer.text.lines().filter(|line| !line.trim_start().starts_with("accTitle:")).collect();
        let (drawing, own) = (drawing.join("\n"), of(&[*country]));
        match drawn.iter_mut().find(|(other, _)| *other == drawing) {
            Some((_, places)) => *places = places.and(own),
            None => drawn.push((drawing, own)),
        }
    }
    for (drawing, places) in drawn {
        let _ = write!(text, "\n### `{machine}`: {}\n\n```mermaid\n{drawing}\n```\n", countries(places));
    }
}

/// The statuses, with what is stated of each.
pub(super) fn statuses() -> String {
    let mut text = page("Statuses of a number", "Where each status exists, and what it says.");
    text.push_str("\n| rule | status | origin | countries | kind | network configured | end customer assigned | source |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    let said = |value: Option<Tristate>| value.map_or("not stated".to_owned(), |value| format!("`{value}`"));
    for row in STATUSES {
        let origins: Vec<_> = row.origins.iter().map(|origin| origin.as_str()).collect();
        let numbers = match row.numbers {
            Numbers::All => String::new(),
            Numbers::Only(block) => format!(", {} only", block.name),
            Numbers::Except(block) => format!(", not {}", block.name),
        };
        let _ = writeln!(
            text,
            "| `{}` | `{}` | {} | {}{numbers} | `{}` | {} | {} | {} |",
            row.cite.rule.as_str(),
            row.status,
            origins.join(", "),
            countries(row.countries),
            row.kind,
            said(row.network),
            said(row.end_customer),
            source(&row.cite)
        );
    }
    text
}

/// Where the guide contradicts itself.
pub(super) fn findings() -> String {
    let about = format!(
        "Where the guide (\"{}\", {} lines as text) contradicts itself: what it says, and how it can be read. \
         Choose another reading with `readings`, `{{\"F-01\": \"printed\"}}`.",
        GUIDE.title, GUIDE.lines
    );
    let mut text = page("Findings", &about);
    for row in FINDINGS {
        let _ = writeln!(text, "\n## {}: {}\n", row.id, row.title);
        for says in row.statements {
            let place = if says.lines == "-" { "elsewhere".to_owned() } else { format!("lines {}", says.lines) };
            let _ = writeln!(text, "- {place}: {}", says.text);
        }
        text.push_str("\n| reading | what it means |\n| --- | --- |\n");
        for (index, (reading, means)) in row.readings.iter().enumerate() {
            let default = if index == 0 { " (default)" } else { "" };
            let _ = writeln!(text, "| `{reading}`{default} | {means} |");
        }
        let rules: Vec<_> = cites()
            .into_iter()
            .filter(|cite| cite.finding == Some(row.id))
            .map(|cite| format!("`{}`", cite.rule.as_str()))
            .collect();
        if !rules.is_empty() {
            let _ = writeln!(text, "\nRules: {}.", rules.join(", "));
        }
    }
    text
}

/// The API's errors, and what each issue of ours would meet there.
pub(super) fn errors() -> String {
    let mut text = page(
        "Errors",
        "The errors of the provider's API letter by letter, then every issue code with its message and the API's answer to \
         a request that has it.",
    );
    text.push_str(
        "\n## The API's errors\n\n| HTTP | code | reason | messages | the guide's advice | remark |\n| --- | --- | --- | --- | --- | --- |\n",
    );
    for row in ERRORS {
        let messages: Vec<_> = row.messages.iter().map(|message| format!("`{message}`")).collect();
        let finding = row.cite.finding.map(|finding| format!(" ({finding})")).unwrap_or_default();
        let remark = row.remark.unwrap_or_default();
        let _ = writeln!(
            text,
            "| {} | `{}` | `{}` | {} | {} | {remark}{finding} |",
            row.status,
            row.code,
            row.reason,
            messages.join("<br>"),
            row.details
        );
    }
    text.push_str("\n## Issue codes\n\n`{name}` stands for what the issue is about; what stands in `[…]` is left out where that is not known. \
         Of several advices the first that fits is given.\n\n| code | message | help | the API answers |\n| --- | --- | --- | --- |\n");
    for row in ISSUES {
        let api = match row.api {
            Api::Silent => "nothing".to_owned(),
            Api::Answers(status, code, None) => format!("{status}/{code}"),
            Api::Answers(status, code, Some(form)) => format!("{status}/{code}: `{form}`"),
        };
        let _ = writeln!(text, "| `{}` | {} | {} | {api} |", row.code, row.message, row.help.join("<br>"));
    }
    text
}

/// The resources of the API.
pub(super) fn requests() -> String {
    let mut text = page("Requests", "The resources of the provider's API.");
    for base in BASES {
        let _ = writeln!(text, "\n- `{}` (`{}`)", base.address, base.cite.rule.as_str());
    }
    text.push_str("\n| rule | request | method and path | about | actions | restricted | carries | source |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n");
    for row in REQUESTS {
        let actions: Vec<_> = ACTIONS
            .iter()
            .filter(|action| action.request == row.request)
            .map(|action| format!("`{}`", action.action))
            .collect();
        let _ = writeln!(
            text,
            "| `{}` | `{}` | `{} {}`{} | {} | {} | {} | {} | {} |",
            row.cite.rule.as_str(),
            row.request,
            row.method,
            row.path,
            row.printed.map(|printed| format!(", printed `{printed}`")).unwrap_or_default(),
            row.subject,
            actions.join(", "),
            if row.restricted { "yes" } else { "" },
            row.single.map(|single| format!("`{single}`")).unwrap_or_default(),
            source(&row.cite)
        );
    }
    text
}

/// Every closed list of words.
pub(super) fn vocabulary() -> String {
    let mut text = page("Words", "Every closed list, with the spellings that are read and what each word means.");
    macro_rules! list {
        ($($name:ident),+ $(,)?) => { $( words::<$name>(&mut text); )+ };
    }
    crate::for_every_vocabulary!(list);
    text
}

fn words<W: Word>(text: &mut String) {
    let mut kind = W::KIND.chars();
    let title: String = kind.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(kind).collect();
    let _ = write!(text, "\n## {title}\n\n| word | also read | meaning |\n| --- | --- | --- |\n");
    for (word, meaning) in W::ALL.iter().zip(W::MEANINGS) {
        let others = W::SPELLINGS.iter().filter(|(spelling, own)| own == word && *spelling != word.as_str());
        let others: Vec<_> = others.map(|(spelling, _)| format!("`{spelling}`")).collect();
        let _ = writeln!(text, "| `{word}` | {} | {} |", others.join(", "), meaning.trim());
    }
}
