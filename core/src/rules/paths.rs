//! Ways from one status to another.

use super::life::Life;
use super::scope::Rules;
use crate::answer::{Move, Path, PathsAnswer};
use crate::question::{PathsQuestion, QuestionError};
use crate::vocabulary::NumberStatus;

impl Rules {
    /// Every way from one status to another in which no status comes twice, the shortest first.
    ///
    /// A status in between is a stop only where the way begins or ends there.
    ///
    /// # Errors
    ///
    /// When `number` is no E.164 number of the country, or a common field is wrong.
    pub fn paths(self, question: &PathsQuestion) -> Result<PathsAnswer, QuestionError> {
        let (country, origin) = (question.country, question.origin);
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let mut paths = Vec::new();
        walk(&life, question.to, question.from, &mut Vec::new(), &mut paths);
        Ok(PathsAnswer { paths })
    }
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
