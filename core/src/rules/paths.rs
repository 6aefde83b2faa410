//! Ways from one status to another.

use super::life::{Life, Refusal};
use super::message::{help, message};
use super::scope::Rules;
use crate::answer::{Move, Path, PathsAnswer, RefusedPath};
use crate::question::{PathsQuestion, QuestionError};
use crate::values::Pointer;
use crate::vocabulary::NumberStatus;

impl Rules {
    /// Every way from one status to another in which no status comes twice, the shortest first.
    ///
    /// A status in between is a stop only where the way begins or ends there. Where there is no way because of what was
    /// asked, the answer says why: numbers of that origin, or a status, do not exist there, or a status is final.
    ///
    /// # Errors
    ///
    /// When `number` is no E.164 number of the country, or a common field is wrong.
    pub fn paths(self, question: &PathsQuestion) -> Result<PathsAnswer, QuestionError> {
        let (country, origin) = (question.country, question.origin);
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let mut paths = Vec::new();
        walk(&life, question.to, question.from, &mut Vec::new(), &mut paths);
        let refused = if paths.is_empty() { refused(&life, question) } else { Vec::new() };
        Ok(PathsAnswer { paths, refused })
    }
}

/// What in the question stands against every way.
fn refused(life: &Life<'_>, question: &PathsQuestion) -> Vec<RefusedPath> {
    let say = |field: &str, refusal: Refusal| RefusedPath {
        path: Pointer::root().field(field),
        code: refusal.code,
        rule: refusal.cite.rule,
        clauses: refusal.cite.clauses,
        finding: refusal.cite.finding,
        message: message(refusal.code, &refusal.params),
        help: help(refusal.code, &refusal.params),
    };
    if let Some(refusal) = life.no_origin() {
        return vec![say("origin", refusal)];
    }
    let ends = [("from", question.from), ("to", question.to)];
    let mut found: Vec<_> =
        ends.into_iter().filter_map(|(field, status)| Some(say(field, life.no_status(status)?))).collect();
    if found.is_empty() {
        found.extend(life.no_way_out(question.from).map(|refusal| say("from", refusal)));
    }
    found
}

fn walk(life: &Life<'_>, goal: NumberStatus, at: NumberStatus, steps: &mut Vec<Move>, paths: &mut Vec<Path>) {
    let mut taken = Vec::new();
    for step in life.moves(at) {
        // A move that waits for an event comes twice, as the order and as the event: one step of the way.
        let twice = taken.contains(&step.rule);
        taken.push(step.rule);
        let next = if step.through == Some(goal) { goal } else { step.to };
        let seen = next == at || steps.iter().any(|step| step.from == Some(next));
        if twice || seen {
            continue;
        }
        steps.push(step);
        if next == goal {
            // Ways of equal length stay in the order of the source.
            let longer = paths.iter().position(|path| path.steps.len() > steps.len());
            paths.insert(longer.unwrap_or(paths.len()), Path { steps: steps.clone() });
        } else {
            walk(life, goal, next, steps, paths);
        }
        steps.pop();
    }
}
