//! What must hold of the tables, whatever facts they hold.

use std::collections::BTreeSet;

use super::actions::ACTIONS;
use super::cite::Cite;
use super::cites;
use super::clauses::CLAUSES;
use super::contents::{CONTENTS, IN_ORDERS};
use super::countries::COUNTRIES;
use super::errors::ERRORS;
use super::findings::FINDINGS;
use super::formats;
use super::identifiers::{IDENTIFIERS, IdentifierRow, Step, Test};
use super::issues::{Api, ISSUES};
use super::languages::CATALOGUES;
use super::limits::{self, MAXIMUM_RANGES};
use super::number_blocks::BLOCKS;
use super::orders::{NOTES, ORDER_STATUSES, ORDERS, OrderRow, OrderStatusRow, UNAVAILABLE};
use super::places::QUERIES;
use super::postcodes::POSTCODES;
use super::requests::REQUESTS;
use super::sources::{BASES, EARLIER};
use super::statuses::{ORIGINS, STATUSES};
use super::timers::{Subject as Timed, TIMERS};
use super::transitions::{Between, TRANSITIONS, Transition, Trigger};
use super::{lead_times, windows};
use crate::question::{MovesQuestion, Overrides, Readings, RulesQuestion};
use crate::rules::{Rules, facts};
use crate::values::E164;
use crate::vocabulary::*;

/// Calls `check` under the default readings and under each other reading of each finding.
fn for_each_reading(mut check: impl FnMut(&Readings)) {
    check(&Readings::new());
    for finding in FINDINGS {
        for (reading, _) in finding.readings {
            check(&Readings::from_iter([(finding.id, *reading)]));
        }
    }
}

fn reads(cite: &Cite, readings: &Readings) -> bool {
    cite.finding.zip(cite.reading).is_none_or(|(id, reading)| {
        let default =
            FINDINGS.iter().find(|row| row.id == id).and_then(|row| row.readings.first()).map(|(word, _)| *word);
        readings.get(id).copied().or(default) == Some(reading)
    })
}

/// One number of each block of the country, and one of no block.
fn numbers(country: Country) -> Vec<E164> {
    let own = BLOCKS.iter().filter(|block| block.country == country).flat_map(|block| block.prefixes);
    let plain = format!("{}2", facts(country).calling_code);
    let numbers: Vec<_> = own.map(|prefix| (*prefix).to_owned()).chain([plain]).collect();
    let read = |prefix: &String| format!("+{prefix}000000").parse().ok();
    let read: Vec<_> = numbers.iter().filter_map(read).collect();
    assert_eq!(read.len(), numbers.len());
    read
}

/// The moves of a number of an origin in a country.
fn moves(origin: Origin, country: Country, readings: &Readings, number: E164) -> Vec<&'static Transition> {
    let own = |row: &&Transition| {
        row.origin == origin
            && row.countries.contains(country)
            && row.numbers.include(Some(number))
            && reads(&row.cite, readings)
    };
    TRANSITIONS.iter().filter(own).collect()
}

#[test]
fn rule_ids_are_unique_and_well_formed() {
    let mut seen = BTreeSet::new();
    for cite in cites() {
        let id = cite.rule.as_str();
        assert!(seen.insert(id), "twice: {id}");
        assert!(id.split('.').all(|part| !part.is_empty()), "{id}");
        assert!(
            id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b".-".contains(&byte)),
            "{id}"
        );
    }
}

#[test]
fn every_row_cites_clauses_that_exist() {
    for cite in cites() {
        // What the guide does not state names the page that does.
        let rule = cite.rule.as_str();
        let page = windows::page(rule).or_else(|| lead_times::page(rule)).filter(|page| !page.is_empty());
        let beside = cite.grade != Grade::Guide && page.is_some();
        assert!(!cite.clauses.is_empty() || beside, "{rule}");
        for id in cite.clauses {
            assert!(CLAUSES.iter().any(|clause| clause.id == *id), "{}: {}", cite.rule.as_str(), id.as_str());
        }
    }
}

#[test]
fn every_doubted_row_names_a_reading_of_its_finding() {
    for cite in cites() {
        let Some(id) = cite.finding else { continue };
        let row = FINDINGS.iter().find(|row| row.id == id);
        let readings =
            row.map(|row| row.readings.iter().map(|(word, _)| *word).collect::<Vec<_>>()).unwrap_or_default();
        assert!(!readings.is_empty(), "{id}");
        assert!(cite.reading.is_none_or(|reading| readings.contains(&reading)), "{}", cite.rule.as_str());
    }
}

#[test]
fn every_word_has_its_row() {
    assert!(COUNTRIES.iter().map(|row| row.country).eq(Country::ALL.iter().copied()));
    assert!(REQUESTS.iter().map(|row| row.request).eq(Request::ALL.iter().copied()));
    assert!(FINDINGS.iter().map(|row| row.id).eq(FindingId::ALL.iter().copied()));
    assert!(ISSUES.iter().map(|row| row.code).eq(IssueCode::ALL.iter().copied()));
    assert!(ORIGINS.iter().map(|row| row.origin).eq(Origin::ALL.iter().copied()));
    assert!(MAXIMUM_RANGES.iter().map(|row| row.profile).eq(Profile::ALL.iter().copied()));
    assert_eq!(Request::ALL.len(), REQUESTS.len());
    for action in Action::ALL {
        assert_eq!(ACTIONS.iter().filter(|row| row.action == *action).count(), 1, "{action}");
    }
    for status in NumberStatus::ALL {
        assert!(STATUSES.iter().any(|row| row.status == *status), "{status}");
    }
}

#[test]
fn every_reading_of_a_finding_is_a_different_word() {
    for finding in FINDINGS {
        let words: BTreeSet<_> = finding.readings.iter().map(|(word, _)| word).collect();
        assert_eq!(words.len(), finding.readings.len(), "{}", finding.id);
        assert!(!finding.statements.is_empty(), "{}", finding.id);
    }
}

#[test]
fn where_the_guide_is_printed_with_a_reading_that_cannot_be_meant_the_others_are_ours() {
    let mut seen = 0;
    for cite in cites() {
        let printed = FINDINGS
            .iter()
            .any(|row| Some(row.id) == cite.finding && row.readings.iter().any(|(word, _)| *word == Reading::Printed));
        if printed && cite.reading.is_some_and(|reading| reading != Reading::Printed) {
            assert_ne!(cite.grade, Grade::Guide, "{}", cite.rule.as_str());
            seen += 1;
        }
    }
    assert!(seen > 0);
}

#[test]
fn what_no_rule_weighs_by_day_or_reading_has_neither() {
    let mut plain = vec![&EARLIER];
    plain.extend(limits::PLAIN);
    plain.extend(super::orders::PLAIN);
    plain.extend(formats::PLAIN);
    plain.extend(super::countries::COUNTRIES_CITE);
    plain.extend(BASES.iter().map(|row| &row.cite));
    plain.extend(REQUESTS.iter().map(|row| &row.cite));
    plain.extend(ACTIONS.iter().map(|row| &row.cite));
    plain.extend(ORIGINS.iter().map(|row| &row.cite));
    plain.extend(ERRORS.iter().map(|row| &row.cite));
    for cite in plain {
        assert!(cite.since.is_none() && cite.until.is_none() && cite.reading.is_none(), "{}", cite.rule.as_str());
    }
}

#[test]
fn a_status_stands_once_for_a_country_and_origin() {
    for_each_reading(|readings| {
        for (country, number) in Country::ALL.iter().flat_map(|it| numbers(*it).into_iter().map(move |n| (it, n))) {
            for origin in Origin::ALL {
                for status in NumberStatus::ALL {
                    let rows = STATUSES.iter().filter(|row| {
                        row.status == *status
                            && row.numbers.include(Some(number))
                            && row.origins.contains(origin)
                            && row.countries.contains(*country)
                            && reads(&row.cite, readings)
                    });
                    let rules: Vec<_> = rows.map(|row| row.cite.rule.as_str()).collect();
                    // In Germany F-06 and F-05 can both bring a ported-in number to its end.
                    let both = rules.iter().all(|rule| rule.starts_with("status.returned.de"));
                    assert!(rules.len() <= 1 || both, "{country} {origin} {status}: {rules:?}");
                }
            }
        }
    });
}

#[test]
fn a_customer_request_has_one_outcome_for_each_reading() {
    for_each_reading(|readings| {
        for (country, number) in Country::ALL.iter().flat_map(|it| numbers(*it).into_iter().map(move |n| (it, n))) {
            for origin in Origin::ALL {
                let rows = moves(*origin, *country, readings, number);
                for row in rows.iter().filter(|row| row.by == Actor::Customer) {
                    let same = |other: &&&Transition| other.from == row.from && other.on == row.on;
                    assert_eq!(
                        rows.iter().filter(same).count(),
                        1,
                        "{country} {readings:?} {}",
                        row.cite.rule.as_str()
                    );
                }
            }
        }
    });
}

#[test]
fn moves_lead_only_to_statuses_that_the_country_has() {
    for_each_reading(|readings| {
        for (country, number) in Country::ALL.iter().flat_map(|it| numbers(*it).into_iter().map(move |n| (it, n))) {
            for origin in Origin::ALL {
                for row in moves(*origin, *country, readings, number) {
                    let through = match row.between {
                        Between::Status(status) => Some(status),
                        Between::Nothing | Between::Event(_) => None,
                    };
                    for status in row.from.into_iter().chain(through).chain([row.to]) {
                        let known = STATUSES.iter().any(|known| {
                            known.status == status
                                && known.numbers.include(Some(number))
                                && known.origins.contains(origin)
                                && known.countries.contains(*country)
                                && reads(&known.cite, readings)
                        });
                        assert!(known, "{country} {origin} {status} by {} under {readings:?}", row.cite.rule.as_str());
                    }
                }
            }
        }
    });
}

#[test]
fn every_status_is_entered_and_left_or_says_why_not() {
    for_each_reading(|readings| {
        for (country, number) in Country::ALL.iter().flat_map(|it| numbers(*it).into_iter().map(move |n| (it, n))) {
            for origin in Origin::ALL {
                let rows = moves(*origin, *country, readings, number);
                let stock = [NumberStatus::Free];
                let statuses = STATUSES.iter().filter(|row| {
                    row.origins.contains(origin)
                        && row.countries.contains(*country)
                        && row.numbers.include(Some(number))
                        && reads(&row.cite, readings)
                });
                for row in statuses {
                    let status = row.status;
                    let between = |row: &&&Transition| row.between == Between::Status(status);
                    let entered = stock.contains(&status) || rows.iter().any(|row| row.to == status || between(&row));
                    let left = row.kind == StatusKind::Final
                        || rows.iter().any(|row| row.from == Some(status) && row.to != status || between(&row));
                    // Under some readings nothing leads to a status that the guide lists, or away from it: then the
                    // status, or a move that holds under another reading, names the finding.
                    let says = |touches: &dyn Fn(&Transition) -> bool| {
                        row.cite.finding.is_some()
                            || TRANSITIONS.iter().any(|other| {
                                other.origin == *origin
                                    && other.countries.contains(*country)
                                    && other.cite.reading.is_some()
                                    && touches(other)
                            })
                    };
                    assert!(
                        entered || says(&|row| row.to == status || row.between == Between::Status(status)),
                        "{country} {origin} {status}: nothing leads there under {readings:?}"
                    );
                    assert!(
                        left || says(&|row| row.from == Some(status)),
                        "{country} {origin} {status}: nothing leads away under {readings:?}"
                    );
                }
            }
        }
    });
}

#[test]
fn a_status_in_between_is_left_by_nobody_but_who_is_at_work() {
    let busy: Vec<_> = STATUSES.iter().filter(|row| row.kind == StatusKind::InProgress).map(|row| row.status).collect();
    for row in TRANSITIONS {
        assert!(
            row.by != Actor::Customer || row.from.is_none_or(|from| !busy.contains(&from)),
            "{}",
            row.cite.rule.as_str()
        );
        if let Between::Status(status) = row.between {
            assert!(busy.contains(&status), "{}", row.cite.rule.as_str());
        }
    }
}

#[test]
fn a_final_status_is_left_by_nobody() {
    for status in STATUSES.iter().filter(|row| row.kind == StatusKind::Final) {
        let left = |row: &&Transition| {
            row.from == Some(status.status)
                && status.origins.contains(&row.origin)
                && status.countries.iter().any(|country| row.countries.contains(country))
        };
        assert!(!TRANSITIONS.iter().any(|row| left(&row)), "{}", status.cite.rule.as_str());
    }
}

#[test]
fn who_moves_fits_what_moves() {
    for row in TRANSITIONS {
        let asked = matches!(row.on, Trigger::Asked(..));
        assert_eq!(asked, row.by == Actor::Customer, "{}", row.cite.rule.as_str());
    }
}

#[test]
fn every_issue_names_an_error_of_the_catalogue_and_a_form_of_it() {
    for issue in ISSUES {
        let Api::Answers(status, code, form) = issue.api else { continue };
        let row = ERRORS.iter().find(|row| row.status == status && row.code == code);
        assert!(row.is_some_and(|row| form.is_none_or(|form| row.messages.contains(&form))), "{}", issue.code);
    }
}

#[test]
fn messages_are_one_line_in_the_house_style() {
    for issue in ISSUES {
        for text in issue.help.iter().chain([&issue.message]) {
            assert!(!text.ends_with('.') && !text.contains('\n'), "{}: {text}", issue.code);
            let first = text.chars().next();
            assert!(first.is_some_and(|c| c.is_lowercase() || "`{[".contains(c)), "{}: {text}", issue.code);
            assert_eq!(text.matches('{').count(), text.matches('}').count(), "{text}");
        }
    }
}

#[test]
fn every_rule_is_published_with_its_lines() {
    let answer = Rules::latest().rules(&RulesQuestion::new());
    let rules = answer.map(|answer| answer.rules).unwrap_or_default();
    // Those that a day has ended hold on the days before it alone.
    let in_force = cites().into_iter().filter(|cite| cite.until.is_none()).count();
    assert_eq!(rules.len(), in_force);
    for rule in rules {
        assert!(!rule.lines.is_empty() || rule.page.is_some(), "{}", rule.id.as_str());
    }
}

#[test]
fn a_tenant_figure_opens_a_return_that_the_guide_leaves_open() {
    for country in Country::ALL.iter().filter(|country| super::statuses::SILENT.contains(**country)) {
        for to in [NumberStatus::Returned, NumberStatus::PortInQuarantined] {
            let mut question = MovesQuestion::new(*country, Origin::PortedIn, NumberStatus::PortInActivated);
            let mut overrides = Overrides::default();
            overrides.ported_in_return.insert(*country, to);
            question.overrides = overrides;
            let moves = Rules::latest().moves(&question).map(|answer| answer.moves).unwrap_or_default();
            let returns: Vec<_> = moves.iter().filter(|step| step.request == Some(Request::Return)).collect();
            assert_eq!(
                returns.iter().map(|step| (step.to, step.grade)).collect::<Vec<_>>(),
                [(Status::Number(to), Grade::Tenant)],
                "{country}"
            );
        }
    }
}

#[test]
fn parts_area_codes_and_pools_are_those_of_countries() {
    for country in Country::ALL {
        let code = facts(*country).calling_code;
        let own = formats::JOININGS.iter().filter(|row| row.countries.contains(*country));
        assert!(own.clone().all(|row| row.prefix.is_empty() || row.prefix.starts_with(code)), "{country}");
        assert!(own.clone().any(|row| row.prefix.is_empty()), "{country}");
        for row in formats::AREA_CODES.iter().filter(|row| row.country == *country) {
            let fits = |prefix: &&str| prefix.starts_with(code) && prefix.len() <= code.len() + row.digits;
            assert!(row.prefixes.iter().all(fits), "{}", row.cite.rule.as_str());
        }
    }
    for row in formats::POOLS {
        assert_eq!(row.sizes.first(), Some(&1), "{}", row.cite.rule.as_str());
        assert!(row.sizes.iter().all(|size| formats::BLOCK_SIZES.contains(size)), "{}", row.cite.rule.as_str());
    }
    for sizes in formats::POOLS.iter().map(|row| row.sizes).chain([formats::BLOCK_SIZES]) {
        assert!(sizes.windows(2).all(|pair| matches!(pair, [a, b] if b == &(a * 10))), "{sizes:?}");
    }
}

#[test]
fn what_can_be_left_out_of_a_message_is_in_brackets_that_pair() {
    let english = ISSUES.iter().flat_map(|row| [row.message].into_iter().chain(row.help.iter().copied()));
    let others = CATALOGUES.0.iter().flat_map(|catalogue| catalogue.issues);
    let others = others.flat_map(|row| [row.message].into_iter().chain(row.help.iter().copied()));
    for template in english.chain(others) {
        let marks: String = template.chars().filter(|mark| "[]{}".contains(*mark)).collect();
        let left = marks.replace("{}", "").replace("[]", "");
        assert_eq!(left, "", "{template}");
    }
}

#[test]
fn every_kind_of_identifier_has_its_countries() {
    let rows = || IDENTIFIERS.iter().chain(POSTCODES);
    for kind in [ValueKind::Vat, ValueKind::CompanyId, ValueKind::Postcode, ValueKind::OrderId] {
        for country in Country::ALL {
            assert!(rows().any(|row| row.is_of(kind, *country)), "{kind} {country}");
        }
    }
    for scheme in IdentifierScheme::ALL {
        assert!(rows().any(|row| row.scheme == *scheme), "{scheme}");
    }
}

#[test]
fn what_an_order_or_a_query_holds_is_looked_up_as_anywhere() {
    let rows = |table: &'static [IdentifierRow], kind, country| {
        table.iter().filter(move |row| row.is_of(kind, country)).map(|row| (row.scheme, row.shape)).collect::<Vec<_>>()
    };
    let mut held = Vec::new();
    for row in CONTENTS {
        held.extend(row.countries.iter().flat_map(|country| row.kinds.iter().map(move |kind| (*kind, country))));
    }
    for row in &QUERIES {
        held.extend(row.countries.iter().filter_map(|country| Some((row.value?, country))));
    }
    for (kind, country) in held {
        let all = rows(IDENTIFIERS, kind, country);
        assert!(!all.is_empty(), "{kind} {country}");
        assert_eq!(rows(&IN_ORDERS, kind, country), all, "{kind} {country}");
    }
    assert!(IN_ORDERS.len() < IDENTIFIERS.len());
}

#[test]
fn shapes_and_sums_of_identifiers_are_whole() {
    for row in IDENTIFIERS.iter().chain(POSTCODES) {
        for (open, close) in [('(', ')'), ('<', '>'), ('[', ']'), ('{', '}')] {
            assert_eq!(row.shape.matches(open).count(), row.shape.matches(close).count(), "{}", row.shape);
        }
        assert!(row.shape.is_ascii(), "{}", row.shape);
        for step in row.steps {
            let Step::Sum(sum) = step else { continue };
            let modulus = usize::from(sum.modulus);
            assert!(sum.weights.iter().all(|weight| usize::from(*weight) < modulus.max(11)), "{}", row.shape);
            match sum.test {
                Test::Last(list) | Test::At(_, list) => assert!(list.len().is_multiple_of(modulus), "{}", row.shape),
                Test::Remainder(rest) => assert!(rest.iter().all(|rest| *rest < sum.modulus), "{}", row.shape),
                Test::Pair(_) => assert!(modulus < 100, "{}", row.shape),
            }
        }
    }
}

/// The statuses and moves of orders of a kind in a country, for a registered German reseller or for anybody else.
fn orders(
    kind: OrderKind,
    country: Country,
    registered: bool,
    readings: &Readings,
) -> (Vec<&'static OrderStatusRow>, Vec<&'static OrderRow>) {
    let statuses = ORDER_STATUSES.iter().filter(|row| {
        row.status.order() == Some(kind)
            && row.countries.contains(country)
            && row.whose.include(registered)
            && reads(&row.cite, readings)
    });
    let statuses: Vec<_> = statuses.collect();
    // A move out of a status that such a customer's orders do not have is not there.
    let moves = ORDERS.iter().filter(|row| {
        row.kind() == Some(kind)
            && row.countries.contains(country)
            && row.whose.include(registered)
            && reads(&row.cite, readings)
            && row.from.is_none_or(|from| statuses.iter().any(|status| status.status == from))
    });
    let moves = moves.collect();
    (statuses, moves)
}

/// Calls `check` for every kind of order, country, sort of customer and reading.
fn for_each_machine(mut check: impl FnMut(&str, Country, &[&'static OrderStatusRow], &[&'static OrderRow])) {
    for_each_reading(|readings| {
        for kind in OrderKind::ALL {
            for country in Country::ALL {
                for registered in [false, true] {
                    let (statuses, moves) = orders(*kind, *country, registered, readings);
                    check(&format!("{kind} {country} {registered} {readings:?}"), *country, &statuses, &moves);
                }
            }
        }
    });
}

#[test]
fn an_order_status_stands_once_for_a_kind_and_country() {
    for_each_machine(|name, _, statuses, _| {
        let once: BTreeSet<_> = statuses.iter().map(|row| row.status).collect();
        assert_eq!(once.len(), statuses.len(), "{name}");
    });
}

#[test]
fn an_order_moves_within_the_statuses_of_its_country_and_its_kind() {
    for_each_machine(|name, _, statuses, moves| {
        for row in moves {
            assert!(statuses.iter().any(|status| status.status == row.to), "{name}: {}", row.cite.rule.as_str());
        }
    });
    for row in ORDERS {
        assert!(row.from.is_none_or(|from| from.order() == row.kind()), "{}", row.cite.rule.as_str());
    }
}

#[test]
fn every_order_status_is_reached_from_the_beginning_and_a_final_one_is_left_by_a_rollback_alone() {
    for_each_machine(|name, _, statuses, moves| {
        let mut reached: BTreeSet<Status> = BTreeSet::new();
        while let Some(row) =
            moves.iter().find(|row| row.from.is_none_or(|from| reached.contains(&from)) && !reached.contains(&row.to))
        {
            reached.insert(row.to);
        }
        let declared: BTreeSet<_> = statuses.iter().map(|row| row.status).collect();
        assert_eq!(reached, declared, "{name}");
        for status in statuses {
            let out: Vec<_> = moves.iter().filter(|row| row.from == Some(status.status)).collect();
            if status.last {
                let rollback = |row: &&&&OrderRow| row.on == Trigger::Happens(Event::Rollback);
                assert_eq!(out.iter().filter(rollback).count(), out.len(), "{name}: {}", status.status);
            } else {
                assert!(out.iter().any(|row| row.to != status.status), "{name}: {}", status.status);
            }
        }
    });
}

#[test]
fn an_order_begins_in_one_way_where_there_are_such_orders() {
    for_each_machine(|name, _, statuses, moves| {
        let begins = moves.iter().filter(|row| row.from.is_none()).count();
        assert_eq!(begins, usize::from(!statuses.is_empty()), "{name}");
    });
}

#[test]
fn an_action_on_an_order_has_one_outcome() {
    for_each_machine(|name, _, _, moves| {
        for row in moves {
            let same = moves.iter().filter(|other| (other.from, other.on) == (row.from, row.on)).count();
            assert_eq!(same, 1, "{name}: {}", row.cite.rule.as_str());
        }
    });
}

#[test]
fn a_timed_move_has_one_timer_of_its_status_and_what_comes_by_itself_is_timed() {
    for_each_reading(|readings| {
        for row in ORDERS {
            assert!(row.by != Actor::System || row.timer.is_some(), "{}", row.cite.rule.as_str());
            let Some(timer) = row.timer else { continue };
            for country in row.countries.iter() {
                let runs = TIMERS.iter().filter(|own| {
                    let here = match own.subject {
                        Timed::PortIn(status) => row.from == Some(Status::PortIn(status)),
                        Timed::PortOut(status) => row.from == Some(Status::PortOut(status)),
                        Timed::Number(_) => false,
                    };
                    own.kind == timer && here && own.countries.contains(country) && reads(&own.cite, readings)
                });
                assert_eq!(runs.count(), 1, "{} {country}", row.cite.rule.as_str());
            }
        }
    });
}

#[test]
fn every_timer_of_an_order_but_a_choice_or_a_reminder_limits_or_brings_a_move() {
    for timer in TIMERS {
        let from = match timer.subject {
            Timed::Number(_) => continue,
            Timed::PortIn(status) => Status::PortIn(status),
            Timed::PortOut(status) => Status::PortOut(status),
        };
        let beside = [DeadlineKind::FirstPossibleDateChoice, DeadlineKind::Reminders].contains(&timer.kind);
        for country in timer.countries.iter() {
            let moves = |row: &&OrderRow| {
                row.from == Some(from) && row.timer == Some(timer.kind) && row.countries.contains(country)
            };
            assert_eq!(ORDERS.iter().any(|row| moves(&row)), !beside, "{} {country}", timer.cite.rule.as_str());
        }
    }
}

#[test]
fn an_action_is_there_or_says_why_not() {
    for action in Action::ALL {
        let asks = |row: &&OrderRow| row.from.is_some() && row.on == Trigger::Asked(Request::PortUpdate, Some(*action));
        for kind in ORDERS.iter().filter(asks).filter_map(OrderRow::kind) {
            for_each_reading(|readings| {
                for country in Country::ALL {
                    for registered in [false, true] {
                        let (_, moves) = orders(kind, *country, registered, readings);
                        let open = moves.iter().any(&asks);
                        let closed = UNAVAILABLE.iter().filter(|no| {
                            no.action == *action
                                && no.kind == kind
                                && no.countries.contains(*country)
                                && no.whose.include(registered)
                                && reads(&no.cite, readings)
                        });
                        assert_eq!(closed.count(), usize::from(!open), "{action} {kind} {country} {registered}");
                    }
                }
            });
        }
    }
}

#[test]
fn a_child_order_moves_its_parent_as_the_parent_says() {
    for parent in ORDERS.iter().filter(|row| row.child.is_some()) {
        for country in parent.countries.iter() {
            let children = ORDERS.iter().filter(|row| row.kind() == parent.child && row.countries.contains(country));
            let children: Vec<_> = children.collect();
            assert!(children.iter().any(|row| row.from.is_none() && row.on == parent.on), "{country}");
            let ends = children.iter().filter(|row| parent.then.map(Trigger::Happens) == Some(row.on));
            let ends: Vec<_> = ends.map(|row| row.parent).collect();
            assert_eq!(ends, [Some(parent.to)], "{} {country}", parent.cite.rule.as_str());
            // Any other outcome leaves the parent as it was.
            assert_eq!(children.iter().filter(|row| row.parent.is_some()).count(), 1, "{country}");
        }
    }
}

#[test]
fn numbers_of_an_order_become_what_their_own_moves_lead_to() {
    for row in ORDERS {
        for (origin, status) in row.numbers {
            let own = TRANSITIONS
                .iter()
                .any(|step| step.origin == *origin && (step.to == *status || step.between == Between::Status(*status)));
            assert!(own, "{}: {status}", row.cite.rule.as_str());
        }
    }
    assert!(NOTES.iter().all(|note| !note.text.ends_with(' ') && !note.kinds.is_empty()));
}
