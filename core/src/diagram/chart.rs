//! What programs run: a state machine with all that is known of its moves.

use super::graph::NodeKind;
use super::text::Text;

/// A state machine to run.
#[derive(Debug)]
pub struct Chart {
    /// A name for programs: letters, digits and `-`.
    pub name: String,
    /// One line of text for people.
    pub title: String,
    /// The machines that it is made of; a name for each where there are several.
    pub regions: Vec<Region>,
    /// Whether they run side by side; if not, the first event says which of them runs.
    pub parallel: bool,
}

/// A machine by itself.
#[derive(Debug)]
pub struct Region {
    /// A name for programs.
    pub name: &'static str,
    /// Its states; it begins in the first.
    pub states: Vec<State>,
}

/// A state.
#[derive(Debug)]
pub struct State {
    /// The status, in its canonical spelling; [`START`] where nothing is yet.
    pub name: &'static str,
    /// What kind of state it is.
    pub kind: NodeKind,
    /// What is known of it, by name.
    pub facts: Vec<(&'static str, String)>,
    /// A sentence for people.
    pub meaning: &'static str,
    /// The moves out of it. No two of them have the same event and a place of [`Step::only_in`] in common.
    pub steps: Vec<Step>,
    /// Whether it ends one run of the region, so that the next can begin here: its moves are those of the first state.
    pub again: bool,
}

/// The state before the first move.
pub const START: &str = "start";

/// A move.
#[derive(Debug)]
pub struct Step {
    /// What sets it going: words with dots between them.
    pub event: String,
    /// The state it leads to, a place in its region; `None`: it stays where it is.
    pub to: Option<usize>,
    /// The states of which another region must be in one, region and state as places; none: it does not matter.
    pub only_in: Vec<(usize, usize)>,
    /// The states, of whatever other region, in which the event moves nothing here.
    pub unless: Vec<(usize, usize)>,
    /// The rows that say so.
    pub rules: Vec<&'static str>,
    /// Their statements of the guide.
    pub clauses: Vec<&'static str>,
    /// What else is known of it, by name.
    pub facts: Vec<(&'static str, String)>,
    /// What limits it, or brings it.
    pub timers: Vec<Timer>,
    /// After how many elapsed hours it comes by itself, where that is exact.
    pub delay: Option<u16>,
    /// A sentence for people.
    pub meaning: String,
}

/// A timer, as it is written in the tables.
#[derive(Debug)]
pub struct Timer {
    /// How long, and in which unit.
    pub period: Option<(u16, &'static str)>,
    /// What is known of it, by name.
    pub facts: Vec<(&'static str, &'static str)>,
}

impl Chart {
    /// The state that a region must be in, with the region.
    pub(super) fn place(&self, (region, state): (usize, usize)) -> Option<(&Region, &State)> {
        let region = self.regions.get(region)?;
        Some((region, region.states.get(state)?))
    }

    /// Writes a state as a name for programs: the status with `_` for spaces, behind the region where there are several.
    pub(super) fn put_id(&self, out: &mut Text, region: &Region, state: &State) {
        if self.regions.len() > 1 {
            out.put(region.name);
            out.put(".");
        }
        out.escape(state.name, &[(' ', "_")]);
    }
}

impl Region {
    /// Whether there are events that say more than this one: `return.only088` more than `return`.
    pub(super) fn is_general(&self, event: &str) -> bool {
        let says_more = |step: &Step| step.event.strip_prefix(event).is_some_and(|rest| rest.starts_with('.'));
        self.states.iter().any(|state| state.steps.iter().any(says_more))
    }

    /// The moves out of a state.
    pub(super) fn steps<'r>(&'r self, state: &'r State) -> &'r [Step] {
        match self.states.first().filter(|_| state.again) {
            Some(first) => &first.steps,
            None => &state.steps,
        }
    }
}

impl State {
    /// Whether nothing leads out of it any more.
    pub(super) fn is_end(&self) -> bool {
        self.kind == NodeKind::Final && self.steps.is_empty() && !self.again
    }
}

impl Step {
    /// The states of which another region must be in one, one by one; once `None` where it does not matter.
    pub(super) fn alternatives(&self) -> Vec<Option<(usize, usize)>> {
        let mut all = Vec::new();
        for place in &self.only_in {
            all.push(Some(*place));
        }
        if all.is_empty() {
            all.push(None);
        }
        all
    }
}

/// The charts of the unit tests.
#[cfg(test)]
pub(super) mod examples {
    use super::super::graph::NodeKind;
    use super::{Chart, Region, START, State, Step, Timer};

    fn region(name: &'static str, only_in: &[(usize, usize)]) -> Region {
        let step = |event: &str, to, delay, timers| Step {
            event: event.to_owned(),
            to,
            only_in: only_in.to_vec(),
            unless: Vec::new(),
            rules: vec!["a.rule"],
            clauses: vec!["A-01", "A-02"],
            facts: vec![("by", "customer".to_owned())],
            timers,
            delay,
            meaning: "it \"goes\"".to_owned(),
        };
        let timers = vec![
            Timer { period: Some((72, "hours")), facts: vec![("kind", "answer")] },
            Timer { period: None, facts: vec![("kind", "frozen")] },
        ];
        let steps = vec![step("go", Some(1), None, Vec::new()), step("late", None, Some(72), timers)];
        let state = |name, kind, word: &str, steps| State {
            name,
            kind,
            facts: vec![("kind", word.to_owned())],
            meaning: "",
            steps,
            again: false,
        };
        let states = vec![
            state(START, NodeKind::Start, "start", steps),
            state("Port Out", NodeKind::Final, "final", Vec::new()),
        ];
        Region { name, states }
    }

    pub(crate) fn ported() -> Chart {
        Chart { name: "one".into(), title: "One".into(), regions: vec![region("one", &[])], parallel: false }
    }

    /// Two machines; what comes late in the first does not come while the second is ported.
    pub(crate) fn kept_back() -> Chart {
        let mut regions = vec![region("one", &[]), region("two", &[])];
        let steps = regions.iter_mut().take(1).flat_map(|region| &mut region.states).flat_map(|state| &mut state.steps);
        for step in steps.filter(|step| step.delay.is_some()) {
            step.unless.push((1, 1));
        }
        Chart { name: "both".into(), title: "Both".into(), regions, parallel: true }
    }

    pub(crate) fn side_by_side() -> Chart {
        let regions = vec![region("one", &[(1, 1)]), region("two", &[])];
        Chart { name: "both".into(), title: "Both".into(), regions, parallel: true }
    }
}
