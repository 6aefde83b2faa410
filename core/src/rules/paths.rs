//! Ways from one status to another.

use super::deadlines::{number_status, status};
use super::life::{Life, Refusal};
use super::message::{Speech, told};
use super::moves::needed;
use super::orders::Orders;
use super::scope::Rules;
use crate::answer::{Move, Path, PathsAnswer, RefusedPath};
use crate::question::{PathsQuestion, QuestionError};
use crate::values::Pointer;
use crate::vocabulary::{NumberStatus, OrderKind, Status};

impl Rules {
    /// Every way from one status to another in which no status comes twice, the shortest first.
    ///
    /// A status in between is a stop only where the way begins or ends there. Where there is no way because of what was
    /// asked, the answer says why: numbers of that origin, such orders, or a status, do not exist there, or a status is
    /// final. A way of an order without `from` begins with the move by which it comes into being.
    ///
    /// # Errors
    ///
    /// When `origin` or `from` is missing and there is no `order`; when `from` or `to` is no status of a number, or of such
    /// an order; when `number` is no E.164 number of the country, or a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, OrderKind, PathsQuestion, Rules};
    ///
    /// let question = PathsQuestion::of_order(Country::SE, OrderKind::PortOut, "Completed");
    /// let answer = Rules::latest().paths(&question)?;
    /// let stops: Vec<_> = answer.paths[0].steps.iter().map(|step| step.to.as_str()).collect();
    /// assert_eq!(stops, ["Confirmed", "Port Out initiated", "Completed"]);
    /// # Ok::<(), numgate::QuestionError>(())
    /// ```
    pub fn paths(self, question: &PathsQuestion) -> Result<PathsAnswer, QuestionError> {
        if let Some(kind) = question.order {
            return self.order_paths(question, kind);
        }
        let (country, origin) = (question.country, needed("origin", question.origin)?);
        let from = number_status("from", needed("from", question.from.as_deref())?)?;
        let to = number_status("to", &question.to)?;
        let life = self.life(question, country, origin, question.customer, question.number.as_deref())?;
        let moves = |at: Option<Status>| at.and_then(Status::number).map_or_else(Vec::new, |at| life.moves(at));
        let mut paths = Vec::new();
        walk(&moves, to.into(), Some(from.into()), &mut Vec::new(), &mut paths);
        let refused = if paths.is_empty() { refused(&life, from, to) } else { Vec::new() };
        Ok(PathsAnswer { paths, refused })
    }

    fn order_paths(self, question: &PathsQuestion, kind: OrderKind) -> Result<PathsAnswer, QuestionError> {
        let from = question.from.as_deref().map(|from| status("from", Some(kind), from)).transpose()?;
        let to = status("to", Some(kind), &question.to)?;
        let life = self.order_life(
            question,
            question.country,
            question.origin,
            question.customer,
            question.number.as_deref(),
        )?;
        let speech = life.scope.speech;
        let orders = Orders { life, kind, origin: question.origin };
        let mut paths = Vec::new();
        walk(&|at| orders.moves(at), to, from, &mut Vec::new(), &mut paths);
        let mut refused = Vec::new();
        if paths.is_empty() {
            let ends = [("from", from), ("to", Some(to))];
            match orders.not_here() {
                Some(refusal) => refused.push(refused_at("order", refusal, speech)),
                None => refused.extend(
                    ends.into_iter().filter_map(|(field, at)| Some(refused_at(field, orders.no_status(at?)?, speech))),
                ),
            }
            if refused.is_empty() {
                refused.extend(from.and_then(|from| orders.no_way_out(from)).map(|it| refused_at("from", it, speech)));
            }
        }
        Ok(PathsAnswer { paths, refused })
    }
}

fn refused_at(field: &str, refusal: Refusal, speech: Speech) -> RefusedPath {
    let (message, help) = told(refusal.code, &refusal.params, speech);
    RefusedPath {
        path: Pointer::root().field(field),
        code: refusal.code,
        rule: refusal.cite.rule,
        clauses: refusal.cite.clauses,
        finding: refusal.cite.finding,
        message,
        help,
    }
}

/// What in the question stands against every way.
fn refused(life: &Life<'_>, from: NumberStatus, to: NumberStatus) -> Vec<RefusedPath> {
    let speech = life.scope.speech;
    if let Some(refusal) = life.no_origin() {
        return vec![refused_at("origin", refusal, speech)];
    }
    let ends = [("from", from), ("to", to)];
    let mut found: Vec<_> = ends
        .into_iter()
        .filter_map(|(field, status)| Some(refused_at(field, life.no_status(status)?, speech)))
        .collect();
    if found.is_empty() {
        found.extend(life.no_way_out(from).map(|refusal| refused_at("from", refusal, speech)));
    }
    found
}

fn walk(
    moves: &dyn Fn(Option<Status>) -> Vec<Move>,
    goal: Status,
    at: Option<Status>,
    steps: &mut Vec<Move>,
    paths: &mut Vec<Path>,
) {
    let mut taken = Vec::new();
    for step in moves(at) {
        // A move that waits for an event comes twice, as the order and as the event: one step of the way.
        let twice = taken.contains(&step.rule);
        taken.push(step.rule);
        let next = if step.through.map(Status::Number) == Some(goal) { goal } else { step.to };
        let seen = Some(next) == at || steps.iter().any(|step| step.from == Some(next));
        if twice || seen {
            continue;
        }
        steps.push(step);
        if next == goal {
            // Ways of equal length stay in the order of the source.
            let longer = paths.iter().position(|path| path.steps.len() > steps.len());
            paths.insert(longer.unwrap_or(paths.len()), Path { steps: steps.clone() });
        } else {
            walk(moves, goal, Some(next), steps, paths);
        }
        steps.pop();
    }
}
