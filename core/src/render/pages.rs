//! Pages of documentation, in Markdown.

use std::fmt::Write;

use crate::question::DiagramQuestion;
use crate::rules::{Rules, facts};
use crate::tables::cite::Cite;
use crate::tables::countries::COUNTRIES;
use crate::tables::country_set::{ALL, CountrySet, ZONE_A, ZONE_B};
use crate::tables::errors::ERRORS;
use crate::tables::findings::FINDINGS;
use crate::tables::issues::{Api, ISSUES};
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
