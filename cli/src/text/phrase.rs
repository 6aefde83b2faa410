//! Turns of phrase that several reports share.

use numgate::{
    Action, ClauseId, ClauseText, Country, Document, ExplainAnswer, ExplainQuestion, FindingId, FindingsQuestion,
    Moment, OrderKind, Origin, OtherReading, Period, Reading, RuleId, RulesQuestion, RulesState, facts,
};

use super::line::{FAINT, Line, OPEN, PLAIN, STRONG, WORD};
use super::page::Page;
use crate::record::word_at;
use crate::verbs::words::kebab;

/// `3 errors`, `1 error`.
pub fn count(count: usize, one: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {one}{plural}")
}

/// Entries that say the same of several places, in the order of the first of each.
pub fn grouped<'e, T, K: PartialEq>(
    entries: impl Iterator<Item = &'e T>,
    says: impl Fn(&'e T) -> K,
) -> Vec<Vec<&'e T>> {
    let mut groups: Vec<(K, Vec<&T>)> = Vec::new();
    for entry in entries {
        let key = says(entry);
        match groups.iter_mut().find(|(other, _)| *other == key) {
            Some((_, group)) => group.push(entry),
            None => groups.push((key, vec![entry])),
        }
    }
    groups.into_iter().map(|(_, group)| group).collect()
}

/// `a ported-in number in Switzerland`.
pub fn number(question: &Document) -> String {
    let whose = match word_at::<Origin>(question, "/origin") {
        Some(Origin::PortedIn) => "a ported-in number",
        Some(Origin::CustomerOwned) => "a customer-owned number",
        _ => "a number of the provider's",
    };
    format!("{whose} in {}", country(question))
}

/// `a port-in in Switzerland`, or the number that a question is about.
pub fn subject(question: &Document) -> String {
    let what = match word_at::<OrderKind>(question, "/order") {
        None => return number(question),
        Some(OrderKind::PortIn) => "a port-in",
        Some(OrderKind::PortOut) => "a port-out",
        Some(OrderKind::DateChange) => "the date change of a port-in",
        Some(OrderKind::Cancel) => "the cancellation of a port-in",
        Some(OrderKind::Modify) => "the modification of a port-in",
        Some(_) => "an order that is not about porting",
    };
    format!("{what} in {}", country(question))
}

/// The name of the country that a question is about.
pub fn country(question: &Document) -> &'static str {
    word_at::<Country>(question, "/country").map_or("?", |country| facts(country).name)
}

/// A request with its action, as the API has them.
pub fn named(request: impl ToString, action: Option<Action>) -> String {
    action.map_or_else(|| request.to_string(), |action| format!("{} {action}", request.to_string()))
}

/// `reservationExpiry` is `reservation expiry`.
pub fn spaced(word: &str) -> String {
    let mut text = String::with_capacity(word.len() + 4);
    for c in word.chars() {
        if c.is_uppercase() {
            text.push(' ');
        }
        text.extend(c.to_lowercase());
    }
    text
}

/// `2 working days`.
pub fn period(period: Period) -> String {
    match period {
        Period::Hours(n) => count(n.0.into(), "hour"),
        Period::CalendarDays(n) => count(n.0.into(), "calendar day"),
        Period::WorkingDays(n) => count(n.0.into(), "working day"),
        Period::Months(n) => count(n.0.into(), "month"),
        _ => "a time".to_owned(),
    }
}

/// A day, or what the clocks of the country show.
pub fn moment(moment: &Moment) -> String {
    match moment {
        Moment::Day(day) => day.to_string(),
        Moment::Instant(instant) => instant.local.clone(),
    }
}

/// What stands behind a rule.
pub fn behind(rule: RuleId) -> Option<ExplainAnswer> {
    numgate::Rules::latest().explain(&ExplainQuestion::new(rule.as_str().to_owned())).ok()
}

/// `lines 358-363`, `line 187`.
pub fn lines(lines: &str) -> String {
    let plural = if lines.contains(['-', ',']) { "s" } else { "" };
    format!("line{plural} {lines}")
}

/// `LIFE-09, lines 358-363`.
pub fn cited(clause: &ClauseText) -> String {
    format!("{}, {}", clause.id.as_str(), lines(clause.lines))
}

/// A rule with the names of its statements: `return.colt · LIFE-08, RET-01`.
pub fn source(rule: RuleId, clauses: &[ClauseId]) -> Line {
    let ids: Vec<_> = clauses.iter().map(|id| id.as_str()).collect();
    let after = if ids.is_empty() { String::new() } else { format!(" · {}", ids.join(", ")) };
    Line::of(FAINT, format!("{}{after}", rule.as_str()))
}

/// The mark of a finding.
pub fn marked(finding: FindingId) -> Line {
    Line::of(OPEN, format!("⚑ {finding}")).tied()
}

/// The mark of a finding, what it is about, and the reading taken.
pub fn doubtful(finding: FindingId, reading: Option<Reading>) -> Line {
    let mut question = FindingsQuestion::new();
    question.id = Some(finding);
    let found = numgate::Rules::latest().findings(&question).map(|answer| answer.findings).unwrap_or_default();
    let title = found.first().map(|finding| finding.title).unwrap_or_default();
    let read = reading.map(|reading| format!(", read as `{reading}`")).unwrap_or_default();
    marked(finding).join(Line::prose(format!(" {title}{read}")))
}

/// What a move does under another reading: `otherwise, returned: → Returned`.
pub fn otherwise(other: &OtherReading) -> Line {
    Line::prose(format!("otherwise, `{}`: ", other.reading)).and(PLAIN, "→ ").and(STRONG, other.to.as_str())
}

/// How to choose another reading.
pub fn choosing(finding: FindingId, reading: impl ToString) -> Line {
    Line::of(PLAIN, "choose with ").and(WORD, format!("--reading {finding}={}", reading.to_string()))
}

/// Advice with the switch as an option: `readings`, set `F-02` to `returned`, is `--reading F-02=returned` there.
pub fn switched(advice: &str) -> String {
    let option = |rest: &str| {
        let (finding, rest) = rest.split_once("` to `")?;
        let (readings, rest) = rest.rsplit_once('`')?;
        let pairs: Vec<_> =
            readings.split('`').step_by(2).map(|word| format!("`--reading {finding}={word}`")).collect();
        Some(pairs.join(" or ") + rest)
    };
    if let Some(option) = advice.strip_prefix("the switch is `readings`: set `").and_then(option) {
        return format!("the switch is {option}");
    }
    match advice.strip_prefix("the switch is `overrides.").and_then(|rest| rest.split_once('`')) {
        Some((field, rest)) => format!("the switch is `--{}`{rest}", kebab(field)),
        None => advice.to_owned(),
    }
}

/// Advice on a question that was put together from options: `customer.restricted` is `--restricted` there.
pub fn by_option(advice: &str) -> String {
    let advice = switched(advice);
    let mut text = String::with_capacity(advice.len());
    let mut rest = advice.as_str();
    while let Some((before, after)) = rest.split_once("`customer.") {
        let (field, after) = after.split_once('`').unwrap_or((after, ""));
        text = text + before + "`--" + &kebab(field) + "`";
        rest = after;
    }
    text + rest
}

/// What an answer rests on, at its foot.
pub fn foot(page: &mut Page, state: &RulesState) {
    let source = numgate::Rules::latest().rules(&RulesQuestion::new()).map(|answer| answer.source).unwrap_or_default();
    page.gap();
    let rules = format!("Rules of {}, digest {}. Lines are those of {source}.", state.release, state.digest);
    page.paragraph(0, &Line::of(FAINT, rules));
}

#[cfg(test)]
mod tests {
    use numgate::Period;

    use super::{by_option, count, lines, period, spaced, switched};

    #[test]
    fn phrases_read_as_a_person_says_them() {
        assert_eq!(count(0, "error"), "0 errors");
        assert_eq!(count(1, "error"), "1 error");
        assert_eq!(period(Period::working_days(2)), "2 working days");
        assert_eq!(lines("187"), "line 187");
        assert_eq!(lines("1-2"), "lines 1-2");
        assert_eq!(spaced("reservationExpiry"), "reservation expiry");
        assert_eq!(by_option("say so with `customer.restricted` if it does"), "say so with `--restricted` if it does");
        assert_eq!(by_option("set `customer.ownsFrNumbers` to `confirmed`"), "set `--owns-fr-numbers` to `confirmed`");
        assert_eq!(by_option("nothing of `it`"), "nothing of `it`");
        for (advice, typed) in [
            (
                "the switch is `readings`: set `F-02` to `returned` if you know better",
                "the switch is `--reading F-02=returned` if you know better",
            ),
            (
                "the switch is `readings`: set `F-05` to `returned` or `quarantined` if you know better",
                "the switch is `--reading F-05=returned` or `--reading F-05=quarantined` if you know better",
            ),
            ("the switch is `overrides.portedInReturn`", "the switch is `--ported-in-return`"),
            ("ask the provider", "ask the provider"),
        ] {
            assert_eq!(switched(advice), typed);
        }
    }
}
