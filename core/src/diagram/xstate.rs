//! The state machine for XState.

use super::chart::{Chart, Region, START, State, Step, Timer};
use super::text::Text;

/// Writes a state machine as a configuration for `createMachine` of XState 5.
///
/// The key of a state is its status in the canonical spelling. A move that stays where it is has its own state as target,
/// so that XState counts it among what can happen; it does not enter the state anew. A timer of elapsed hours is an
/// `after` beside the event, which brings the same move; any other is in `meta` alone. A guard says which state another
/// region must be in: `meta.guards` of the machine has its state value. Where such a state keeps a move back, a transition
/// without target, which does nothing, stands before it.
pub fn xstate(chart: &Chart) -> String {
    let mut out = Json::default();
    out.begin("", "{");
    out.text("id", &chart.name);
    out.text("description", &chart.title);
    let one = chart.regions.first().filter(|_| chart.regions.len() == 1);
    if let Some(region) = one {
        states(&mut out, chart, region);
    } else {
        if chart.parallel {
            out.text("type", "parallel");
            guards(&mut out, chart);
        } else {
            out.text("initial", START);
        }
        out.begin("states", "{");
        if !chart.parallel {
            out.begin(START, "{");
            out.begin("on", "{");
            for region in &chart.regions {
                out.begin(&["origin.", region.name].concat(), "[");
                out.begin("", "{");
                out.text("target", region.name);
                out.end("}");
                out.end("]");
            }
            out.end("}");
            out.end("}");
        }
        for region in &chart.regions {
            out.begin(region.name, "{");
            states(&mut out, chart, region);
            out.end("}");
        }
        out.end("}");
    }
    out.end("}");
    out.out.put("\n");
    out.out.0
}

/// Which state value each guard asks for.
fn guards(out: &mut Json, chart: &Chart) {
    let mut told: Vec<(usize, usize)> = Vec::new();
    out.begin("meta", "{");
    out.begin("guards", "{");
    for step in chart.regions.iter().flat_map(|region| &region.states).flat_map(|state| &state.steps) {
        for place in step.only_in.iter().chain(&step.unless) {
            if !told.contains(place) {
                told.push(*place);
            }
        }
    }
    for place in told {
        if let Some((region, state)) = chart.place(place) {
            out.begin(&guard(region, state), "{");
            out.text(region.name, state.name);
            out.end("}");
        }
    }
    out.end("}");
    out.end("}");
}

/// The name of a guard: `portIn: Firm order commitment`.
fn guard(region: &Region, state: &State) -> String {
    [region.name, ": ", state.name].concat()
}

fn states(out: &mut Json, chart: &Chart, region: &Region) {
    out.text("initial", region.states.first().map_or("", |state| state.name));
    out.begin("states", "{");
    for state in &region.states {
        out.begin(state.name, "{");
        if state.is_end() {
            out.text("type", "final");
        }
        if !state.meaning.is_empty() {
            out.text("description", state.meaning);
        }
        out.begin("meta", "{");
        facts(out, &state.facts);
        out.end("}");
        let steps = region.steps(state);
        if !steps.is_empty() {
            out.begin("on", "{");
            for step in steps {
                // SCXML takes an event for any that begins with its words.
                let rest = if region.is_general(&step.event) { ".*" } else { "" };
                out.begin(&[&step.event, rest].concat(), "[");
                transitions(out, chart, region, state, step);
                out.end("]");
            }
            out.end("}");
        }
        if steps.iter().any(|step| step.delay.is_some()) {
            out.begin("after", "{");
            let mut told = Vec::new();
            for hours in steps.iter().filter_map(|step| step.delay) {
                if told.contains(&hours) {
                    continue;
                }
                told.push(hours);
                let mut name = Text::default();
                name.fill("~", &[i32::from(hours) * 3_600_000]);
                out.begin(&name.0, "[");
                for step in steps.iter().filter(|step| step.delay == Some(hours)) {
                    transitions(out, chart, region, state, step);
                }
                out.end("]");
            }
            out.end("}");
        }
        out.end("}");
    }
    out.end("}");
}

fn transitions(out: &mut Json, chart: &Chart, region: &Region, state: &State, step: &Step) {
    for (other, at) in step.unless.iter().filter_map(|place| chart.place(*place)) {
        out.begin("", "{");
        out.text("guard", &guard(other, at));
        out.end("}");
    }
    for place in step.alternatives() {
        transition(out, chart, region, state, step, place);
    }
}

fn transition(
    out: &mut Json,
    chart: &Chart,
    region: &Region,
    state: &State,
    step: &Step,
    only_in: Option<(usize, usize)>,
) {
    out.begin("", "{");
    let to = step.to.and_then(|to| region.states.get(to)).unwrap_or(state);
    out.text("target", to.name);
    if let Some((other, state)) = only_in.and_then(|place| chart.place(place)) {
        out.text("guard", &guard(other, state));
    }
    out.text("description", &step.meaning);
    out.begin("meta", "{");
    facts(out, &step.facts);
    out.list("rules", &step.rules);
    out.list("clauses", &step.clauses);
    if !step.timers.is_empty() {
        out.begin("timers", "[");
        for timer in &step.timers {
            said(out, timer);
        }
        out.end("]");
    }
    out.end("}");
    out.end("}");
}

fn said(out: &mut Json, timer: &Timer) {
    out.begin("", "{");
    if let Some((count, unit)) = timer.period {
        out.begin("period", "{");
        out.name(unit);
        out.out.fill("~", &[count.into()]);
        out.end("}");
    }
    for (name, value) in &timer.facts {
        out.text(name, value);
    }
    out.end("}");
}

fn facts(out: &mut Json, facts: &[(&'static str, String)]) {
    for (name, value) in facts {
        out.text(name, value);
    }
}

/// JSON as it is written, one value a line.
#[derive(Default)]
struct Json {
    out: Text,
    depth: usize,
    /// Whether nothing stands in the innermost value yet.
    first: bool,
}

impl Json {
    /// The beginning of a value; in a list it has no name.
    #[inline(never)]
    fn name(&mut self, name: &str) {
        if self.depth > 0 {
            self.out.put(if self.first { "\n" } else { ",\n" });
            (0..self.depth).for_each(|_| self.out.put("  "));
        }
        self.first = false;
        if !name.is_empty() {
            self.string(name);
            self.out.put(": ");
        }
    }

    fn string(&mut self, text: &str) {
        self.out.put("\"");
        self.out.escape(text, &[('"', "\\\""), ('\\', "\\\\")]);
        self.out.put("\"");
    }

    #[inline(never)]
    fn begin(&mut self, name: &str, open: &str) {
        self.name(name);
        self.out.put(open);
        self.depth += 1;
        self.first = true;
    }

    #[inline(never)]
    fn end(&mut self, close: &str) {
        self.depth = self.depth.saturating_sub(1);
        if !self.first {
            self.out.put("\n");
            (0..self.depth).for_each(|_| self.out.put("  "));
        }
        self.first = false;
        self.out.put(close);
    }

    #[inline(never)]
    fn text(&mut self, name: &str, value: &str) {
        self.name(name);
        self.string(value);
    }

    fn list(&mut self, name: &str, values: &[&str]) {
        self.name(name);
        self.out.put("[");
        for (place, value) in values.iter().enumerate() {
            self.out.put(if place > 0 { ", " } else { "" });
            self.string(value);
        }
        self.out.put("]");
    }
}

#[cfg(test)]
mod tests {
    use super::super::chart::Chart;
    use super::super::chart::examples::{kept_back, ported, side_by_side};
    use super::xstate;
    use serde_json::{Value, json};

    /// What stands at a place of the configuration.
    fn at(chart: &Chart, place: &str) -> Value {
        let whole: Value = serde_json::from_str(&xstate(chart)).unwrap_or_default();
        whole.pointer(place).cloned().unwrap_or_default()
    }

    #[test]
    fn a_state_is_known_by_its_status_and_a_move_by_its_event() {
        let chart = ported();
        assert_eq!((at(&chart, "/id"), at(&chart, "/initial")), (json!("one"), json!("start")));
        assert_eq!(at(&chart, "/states/Port Out"), json!({ "type": "final", "meta": { "kind": "final" } }));
        let expected = json!([{
            "target": "Port Out", "description": "it \"goes\"",
            "meta": { "by": "customer", "rules": ["a.rule"], "clauses": ["A-01", "A-02"] },
        }]);
        assert_eq!(at(&chart, "/states/start/on/go"), expected);
    }

    #[test]
    fn elapsed_hours_bring_the_same_move_as_the_event() {
        let chart = ported();
        assert_eq!(at(&chart, "/states/start/after/259200000"), at(&chart, "/states/start/on/late"));
        let timers = json!([{ "period": { "hours": 72 }, "kind": "answer" }, { "kind": "frozen" }]);
        assert_eq!(at(&chart, "/states/start/on/late/0/meta/timers"), timers);
        assert_eq!(at(&chart, "/states/start/on/late/0/target"), "start");
    }

    #[test]
    fn machines_side_by_side_name_the_state_values_of_their_guards() {
        let chart = side_by_side();
        assert_eq!(at(&chart, "/type"), "parallel");
        assert_eq!(at(&chart, "/meta/guards"), json!({ "two: Port Out": { "two": "Port Out" } }));
        assert_eq!(at(&chart, "/states/one/states/start/on/go/0/guard"), "two: Port Out");
    }

    #[test]
    fn two_moves_after_the_same_time_are_one_list() {
        let mut chart = ported();
        for step in chart.regions.iter_mut().flat_map(|region| &mut region.states).flat_map(|state| &mut state.steps) {
            step.delay = Some(72);
        }
        let text = xstate(&chart);
        assert_eq!(text.matches("\"259200000\"").count(), 1, "{text}");
        let both = [at(&chart, "/states/start/on/go/0"), at(&chart, "/states/start/on/late/0")];
        assert_eq!(at(&chart, "/states/start/after"), json!({ "259200000": both }));
    }

    #[test]
    fn what_another_machine_keeps_back_does_nothing_first() {
        let chart = kept_back();
        let late = at(&chart, "/states/one/states/start/on/late");
        assert_eq!(late.pointer("/0"), Some(&json!({ "guard": "two: Port Out" })));
        assert_eq!(late.pointer("/1/target"), Some(&json!("start")));
        assert_eq!(at(&chart, "/states/one/states/start/after/259200000"), late);
        assert_eq!(at(&chart, "/meta/guards"), json!({ "two: Port Out": { "two": "Port Out" } }));
    }

    #[test]
    fn text_stays_inside_its_quotation_marks() {
        let mut chart = ported();
        chart.title = "\"\\\n".into();
        assert_eq!(at(&chart, "/description"), "\"\\ ");
    }
}
