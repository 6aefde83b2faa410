//! The state machine for processors of SCXML.

use super::chart::{Chart, Region, START, State, Step, Timer};
use super::text::Text;

/// Writes a state machine as SCXML 1.0 with the data model `null`.
///
/// The `id` of a state is its status with `_` for spaces, behind the name of its region and a dot where there are several. What
/// SCXML has no word for is in attributes of a namespace of our own: the status in its canonical spelling, who makes a
/// move, the rules. A move that stays where it is has no target. A timer of elapsed hours is a delayed `send`; any other
/// is in the attribute `timers` alone, because no processor knows working days, or where a day ends. The data model has
/// no negation: where a state of another region keeps a move back, a transition that does nothing stands before it.
pub fn scxml(chart: &Chart) -> String {
    let mut out = Text::default();
    out.put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.put("<scxml xmlns=\"http://www.w3.org/2005/07/scxml\" xmlns:numgate=\"numgate:machine\" version=\"1.0\" datamodel=\"null\"");
    attribute(&mut out, "", "name", &chart.name);
    let one = chart.regions.first().filter(|_| chart.regions.len() == 1);
    match one {
        Some(region) => initial(&mut out, chart, region),
        None => attribute(&mut out, "", "initial", if chart.parallel { &chart.name } else { START }),
    }
    attribute(&mut out, OWN, "title", &chart.title);
    out.put(">\n");
    if let Some(region) = one {
        states(&mut out, chart, region);
    } else {
        if chart.parallel {
            out.put("<parallel");
            attribute(&mut out, "", "id", &chart.name);
        } else {
            out.put("<state");
            attribute(&mut out, "", "id", START);
        }
        out.put(">\n");
        if !chart.parallel {
            for region in &chart.regions {
                out.put("\t<transition");
                let event = ["origin.", region.name].concat();
                attribute(&mut out, "", "event", &event);
                attribute(&mut out, "", "target", region.name);
                out.put("/>\n");
            }
            out.put("</state>\n");
        }
        for region in &chart.regions {
            out.put("<state");
            attribute(&mut out, "", "id", region.name);
            initial(&mut out, chart, region);
            out.put(">\n");
            states(&mut out, chart, region);
            out.put("</state>\n");
        }
        if chart.parallel {
            out.put("</parallel>\n");
        }
    }
    out.put("</scxml>\n");
    out.0
}

/// What stands before the names of attributes that are not of SCXML.
const OWN: &str = "numgate:";

fn states(out: &mut Text, chart: &Chart, region: &Region) {
    for state in &region.states {
        let element = if state.is_end() { "final" } else { "state" };
        out.put("<");
        out.put(element);
        out.put(" id=\"");
        chart.put_id(out, region, state);
        out.put("\"");
        if state.name != START {
            attribute(out, OWN, "status", state.name);
        }
        facts(out, &state.facts);
        let steps = region.steps(state);
        if steps.is_empty() {
            out.put("/>\n");
            continue;
        }
        out.put(">\n");
        for step in steps {
            let Some(hours) = step.delay else { continue };
            out.put("\t<onentry><send");
            sent(out, "id", chart, region, state, step);
            attribute(out, "", "event", &step.event);
            out.fill(" delay=\"~s\"/></onentry>\n\t<onexit><cancel", &[i32::from(hours) * 3600]);
            sent(out, "sendid", chart, region, state, step);
            out.put("/></onexit>\n");
        }
        for step in steps {
            for place in &step.unless {
                out.put("\t<transition");
                heard(out, chart, step, Some(*place));
                out.put("/>\n");
            }
            for place in step.alternatives() {
                transition(out, chart, region, step, place);
            }
        }
        out.put("</");
        out.put(element);
        out.put(">\n");
    }
}

/// The name of a delayed event.
fn sent(out: &mut Text, name: &str, chart: &Chart, region: &Region, state: &State, step: &Step) {
    out.put(" ");
    out.put(name);
    out.put("=\"");
    chart.put_id(out, region, state);
    out.put(".");
    out.put(&step.event);
    out.put("\"");
}

fn transition(out: &mut Text, chart: &Chart, region: &Region, step: &Step, only_in: Option<(usize, usize)>) {
    out.put("\t<transition");
    heard(out, chart, step, only_in);
    if let Some(to) = step.to.and_then(|to| region.states.get(to)) {
        out.put(" target=\"");
        chart.put_id(out, region, to);
        out.put("\"");
    }
    facts(out, &step.facts);
    list(out, " numgate:rules=\"", &step.rules);
    list(out, " numgate:clauses=\"", &step.clauses);
    if !step.timers.is_empty() {
        out.put(" numgate:timers=\"");
        for (place, timer) in step.timers.iter().enumerate() {
            out.put(if place > 0 { "; " } else { "" });
            said(out, timer);
        }
        out.put("\"");
    }
    out.put("/>\n");
}

/// What is heard, and in which state of another region.
fn heard(out: &mut Text, chart: &Chart, step: &Step, only_in: Option<(usize, usize)>) {
    attribute(out, "", "event", &step.event);
    if let Some((other, state)) = only_in.and_then(|place| chart.place(place)) {
        out.put(" cond=\"In('");
        chart.put_id(out, other, state);
        out.put("')\"");
    }
}

/// An attribute that is a list of words.
fn list(out: &mut Text, open: &str, words: &[&str]) {
    out.put(open);
    for (place, word) in words.iter().enumerate() {
        out.put(if place > 0 { " " } else { "" });
        out.put(word);
    }
    out.put("\"");
}

/// A timer in one line: its period, then its facts; all of them are words of their lists.
fn said(out: &mut Text, timer: &Timer) {
    if let Some((count, unit)) = timer.period {
        out.fill("period=~ ", &[count.into()]);
        out.put(unit);
        out.put(", ");
    }
    for (place, (name, value)) in timer.facts.iter().enumerate() {
        out.put(if place > 0 { ", " } else { "" });
        out.put(name);
        out.put("=");
        out.put(value);
    }
}

fn initial(out: &mut Text, chart: &Chart, region: &Region) {
    if let Some(first) = region.states.first() {
        out.put(" initial=\"");
        chart.put_id(out, region, first);
        out.put("\"");
    }
}

fn facts(out: &mut Text, facts: &[(&'static str, String)]) {
    for (name, value) in facts {
        attribute(out, OWN, name, value);
    }
}

#[inline(never)]
fn attribute(out: &mut Text, before: &str, name: &str, value: &str) {
    out.put(" ");
    out.put(before);
    out.put(name);
    out.put("=\"");
    out.escape(value, &[('<', "&lt;"), ('>', "&gt;"), ('&', "&amp;"), ('"', "&quot;")]);
    out.put("\"");
}

#[cfg(test)]
mod tests {
    use super::super::chart::examples::{kept_back, ported, side_by_side};
    use super::scxml;

    #[test]
    fn a_state_has_its_status_beside_its_name_for_programs() {
        let text = scxml(&ported());
        let state = "<final id=\"Port_Out\" numgate:status=\"Port Out\" numgate:kind=\"final\"/>\n";
        assert!(text.contains(state), "{text}");
    }

    #[test]
    fn elapsed_hours_are_a_delayed_event_that_is_called_off_when_the_state_is_left() {
        let text = scxml(&ported());
        let timer = "\t<onentry><send id=\"start.late\" event=\"late\" delay=\"259200s\"/></onentry>\n\
                     \t<onexit><cancel sendid=\"start.late\"/></onexit>\n";
        assert!(text.contains(timer), "{text}");
        assert!(text.contains("numgate:timers=\"period=72 hours, kind=answer; kind=frozen\""), "{text}");
    }

    #[test]
    fn what_moves_beside_another_machine_says_in_which_of_its_states() {
        let text = scxml(&side_by_side());
        assert!(
            text.contains("<transition event=\"go\" cond=\"In('two.Port_Out')\" target=\"one.Port_Out\""),
            "{text}"
        );
    }

    #[test]
    fn what_another_machine_keeps_back_does_nothing_first() {
        let text = scxml(&kept_back());
        let both =
            "\t<transition event=\"late\" cond=\"In('two.Port_Out')\"/>\n\t<transition event=\"late\" numgate:by=";
        assert!(text.contains(both), "{text}");
    }

    #[test]
    fn text_is_never_mark_up() {
        let mut chart = ported();
        chart.title = "<b>&\"\u{1}".into();
        assert!(scxml(&chart).contains("numgate:title=\"&lt;b&gt;&amp;&quot; \""));
    }
}
