//! One row of many: its question, its answer, and what it says of other rows.

use super::header::{Fields, RowForm, TableHeader};
use super::reader::RawRows;
use super::seen::Met;
use crate::answer::{BulkErrorRow, BulkIssue, BulkPending, BulkRow, CheckAnswer, ColumnPlace, ErrorBody, Issue};
use crate::question::{
    BulkQuestion, CheckQuestion, Document, FromDocument, NumberItem, OrderDocument, ParseJson, QuestionError, parsed,
    read,
};
use crate::rules::Rules;
use crate::rules::ask::narrowed;
use crate::rules::given::written;
use crate::rules::life::request_row;
use crate::rules::message::{Speech, issue, params};
use crate::rules::numbers::range;
use crate::rules::ranges::span;
use crate::tables::limits::ONCE_IN_BULK;
use crate::values::{NumberRange, Pointer};
use crate::vocabulary::{Country, ErrorCode, IssueCode, Language, Request, Severity, Verdict, Word};

/// What all rows have in common: the fields of a check question that a row may leave out.
#[derive(Debug, Clone)]
pub struct Bulk {
    rules: Rules,
    fields: Fields<'static>,
}

/// A row that could not be understood.
#[derive(Debug, Clone, PartialEq)]
pub struct RowError {
    /// Why.
    pub error: QuestionError,
    /// The column that it is about.
    pub column: Option<ColumnPlace>,
}

/// A row that was understood.
#[derive(Debug, Clone)]
pub struct CheckedRow {
    answer: CheckAnswer,
    places: Vec<usize>,
    ranges: Vec<NumberRange>,
    reference: Option<String>,
    speech: Speech,
}

/// The fields of an order, by which one without a question around it is known.
const OF_A_QUESTION: &[&str] =
    &["request", "country", "action", "customer", "order", "numberStates", "parent", "query"];

impl Bulk {
    /// Rows that have these fields of a check question in common.
    ///
    /// A bulk request stands for the single one that it carries: `bulkPortIn` for `portIn`.
    ///
    /// # Errors
    ///
    /// For what is wrong with these fields, whatever a row says.
    pub fn new(common: Document<'_>) -> Result<Self, QuestionError> {
        Self::of(Rules::latest(), common.into_owned())
    }

    /// The rows of a file that is asked about so: what they have in common, and the headers of columns that are not
    /// read.
    ///
    /// # Errors
    ///
    /// When it is no [`BulkQuestion`], or cannot be answered whatever a row says.
    pub fn asked(rules: Rules, question: Document<'_>) -> Result<(Self, Vec<String>), QuestionError> {
        let skipped = read::<BulkQuestion>(&question).map_err(narrowed)?.skip.unwrap_or_default();
        let (mut fields, mut state) = (Vec::new(), Vec::new());
        if let Document::Record(asked) = question.into_owned() {
            for (name, value) in asked {
                match &*name {
                    _ if value == Document::Null => {}
                    "origin" | "status" => state.push((name, value)),
                    "skip" => {}
                    _ => fields.push((name, value)),
                }
            }
        }
        if !state.is_empty() {
            fields.push(("numberStates".into(), Document::List(vec![Document::Record(state)])));
        }
        let bulk = Self::of(rules, Document::Record(fields)).map_err(|error| {
            let path = error.path.as_str();
            QuestionError { path: Pointer::of(path.strip_prefix("/numberStates/0").unwrap_or(path)), ..error }
        })?;
        Ok((bulk, skipped))
    }

    fn of(rules: Rules, common: Document<'static>) -> Result<Self, QuestionError> {
        let mut fields = match common {
            Document::Record(fields) => fields,
            other => {
                let none = |()| Self { rules, fields: Vec::new() };
                return CheckQuestion::blank().fill(&other).map(none).map_err(|error| *error);
            }
        };
        carried(&mut fields);
        let mut whole = fields.clone();
        whole.retain(|(name, value)| name != "numberStates" || complete(value));
        for (name, word) in [("request", Request::FIRST.as_str()), ("country", <Country as Word>::FIRST.as_str())] {
            if !whole.iter().any(|(own, _)| own == name) {
                whole.push((name.into(), Document::Text(word.into())));
            }
        }
        let question = read(&Document::Record(whole)).map_err(narrowed)?;
        rules.check(&question).map_err(narrowed)?;
        Ok(Self { rules, fields })
    }

    /// The form into which the rows of a table are filled.
    #[must_use]
    pub fn form(&self, header: &TableHeader) -> RowForm {
        RowForm::new(header, &self.fields)
    }

    /// The question of a row that is a question itself, or the order alone. What the row says goes first.
    #[must_use]
    pub fn of_document<'t>(&self, row: Document<'t>) -> Document<'t> {
        let mut fields = match row {
            Document::Record(fields) => fields,
            other => return other,
        };
        let alone = !fields.is_empty() && !fields.iter().any(|(name, _)| OF_A_QUESTION.contains(&&**name));
        if alone {
            fields = vec![("order".into(), Document::Record(fields))];
        }
        let stated = fields.iter().any(|(name, value)| name == "numberStates" && *value != Document::Null);
        lay_under(&mut fields, &self.fields);
        if !stated {
            fields.retain(|(name, value)| name != "numberStates" || complete(value));
        }
        carried(&mut fields);
        Document::Record(fields)
    }

    /// The answers to rows of a file, in their order. The form is that of their header, filled again for each of them;
    /// without one, each row is the text of a question, read by `parse`.
    pub fn check_rows(
        &self,
        rows: &RawRows,
        table: Option<(&TableHeader, &mut RowForm)>,
        parse: ParseJson,
    ) -> Vec<Result<CheckedRow, Box<RowError>>> {
        match table {
            Some((header, form)) => {
                let mut cells = Vec::new();
                let checked = rows.iter(Some(header)).map(|row| {
                    cells.clear();
                    cells.extend(row?.cells());
                    self.check(form.fill(header, &cells)?, Some(header))
                });
                checked.collect()
            }
            None => {
                let checked = rows.iter(None).map(|row| {
                    let row = parsed(row?.text().as_bytes(), parse).map_err(|error| Box::new(RowError::new(error)))?;
                    self.check(&self.of_document(row), None)
                });
                checked.collect()
            }
        }
    }

    /// The answer to the question of a row.
    ///
    /// # Errors
    ///
    /// When it is no check question, or cannot be answered: the first thing wrong.
    pub fn check(&self, question: &Document, header: Option<&TableHeader>) -> Result<CheckedRow, Box<RowError>> {
        let asked = || {
            let mut question: CheckQuestion = read(question)?;
            if header.is_some() {
                question.order.iter_mut().for_each(without_blanks);
            }
            let answer = self.rules.check(&question)?;
            let speech = self.rules.speech(question.language.unwrap_or(Language::En))?;
            Ok((question, answer, speech))
        };
        let (question, answer, speech) = asked().map_err(|error: QuestionError| {
            let column = header.and_then(|header| header.column_of(&error.path)).cloned();
            let mut error = narrowed(error);
            if header.is_some() && column.is_none() && error.code == ErrorCode::MissingField {
                error = error.with_help("add a column for it, or give it for all rows");
            }
            Box::new(RowError { error, column })
        })?;
        let order = question.order.as_ref();
        let mut row = CheckedRow {
            answer,
            speech,
            places: Vec::new(),
            ranges: Vec::new(),
            reference: order.and_then(|order| written(order.customer_reference.as_ref()).cloned()),
        };
        for (place, item) in order.and_then(|order| order.numbers.as_ref()).into_iter().flatten().enumerate() {
            // What is wrong with it is told by the check.
            if let Some(range) = range(item, question.country, &Pointer::root(), &mut Vec::new()) {
                row.places.push(place);
                row.ranges.push(range);
            }
        }
        Ok(row)
    }
}

impl CheckedRow {
    /// The ranges of numbers that the row names, for [`super::Seen::meet`].
    #[must_use]
    pub fn ranges(&self) -> &[NumberRange] {
        &self.ranges
    }

    /// What is said of the row; `met` is what [`super::Seen::meet`] found for its ranges.
    #[must_use]
    pub fn told(self, row: u64, line: u64, met: &[Option<Met>], header: Option<&TableHeader>) -> BulkRow {
        let mut issues = self.answer.issues;
        for (met, place) in met.iter().zip(&self.places) {
            let Some(met) = met else { continue };
            let (start, end) = (format!("+{}", met.start), format!("+{}", met.end));
            let params = params! { row: met.row, start: start, end: end };
            let path = Pointer::of("/order/numbers").item(*place);
            let mut found = issue(path, IssueCode::Overlapping, Severity::Warning, &ONCE_IN_BULK, params);
            found.tell(self.speech);
            issues.push(found);
        }
        let column = |path: &Pointer| header.and_then(|header| header.column_of(path)).cloned();
        let mut told: Vec<BulkIssue> = Vec::with_capacity(issues.len());
        for issue in issues {
            let column = column(&issue.path);
            // Of a cell that is both ends of a range, what is wrong with both is told once, with what mends both.
            let said = |of: &Issue| (of.rule, of.code, of.severity, of.message == issue.message);
            let other = column.as_ref().and_then(|column| {
                told.iter_mut()
                    .find(|other| other.column.as_ref() == Some(column) && said(&other.issue) == said(&issue))
            });
            match other {
                Some(other) => other.issue.fix.extend(issue.fix),
                None => told.push(BulkIssue { column, issue }),
            }
        }
        BulkRow {
            row,
            line,
            verdict: self.answer.verdict,
            customer_reference: self.reference,
            numbers: self.ranges.iter().map(|range| span(range.start().value(), range.end().value())).collect(),
            issues: told,
            pending: self
                .answer
                .pending
                .into_iter()
                .map(|pending| BulkPending { column: column(&pending.path), pending })
                .collect(),
        }
    }

    /// The worst of what was found.
    #[must_use]
    pub const fn verdict(&self) -> Verdict {
        self.answer.verdict
    }
}

impl RowError {
    /// A row that could not be understood, without a column.
    #[must_use]
    pub const fn new(error: QuestionError) -> Self {
        Self { error, column: None }
    }

    /// What is said of the row.
    #[must_use]
    pub fn told(self, row: u64, line: u64) -> BulkErrorRow {
        let message = self.error.message();
        let QuestionError { path, code, expected, got, help } = self.error;
        BulkErrorRow { row, line, column: self.column, error: ErrorBody { path, code, expected, got, message, help } }
    }
}

/// A bulk request stands for the one that its rows carry.
pub(super) fn carried(fields: &mut Fields<'_>) {
    for (name, value) in fields {
        if let Document::Text(text) = value
            && name == "request"
            && let Some(single) = Request::read(text).and_then(|request| request_row(request).single)
        {
            *text = single.as_str().into();
        }
    }
}

/// Whether what is known of a number holds its status; an origin alone says too little.
pub(super) fn complete(states: &Document) -> bool {
    let Document::List(states) = states else { return true };
    match states.as_slice() {
        [Document::Record(state)] => state.iter().any(|(name, value)| name == "status" && *value != Document::Null),
        _ => true,
    }
}

/// Takes out of an order what a table would say and does not.
fn without_blanks(order: &mut OrderDocument) {
    fn empty<T: Default + PartialEq>(part: &mut Option<T>) {
        if part.as_ref().is_some_and(|part| *part == T::default()) {
            *part = None;
        }
    }
    if order.numbers.as_ref().is_some_and(|numbers| *numbers == [NumberItem::default()]) {
        order.numbers = None;
    }
    order.end_customer.iter_mut().for_each(|part| empty(&mut part.address));
    order.directory_service.iter_mut().for_each(|part| empty(&mut part.address));
    empty(&mut order.end_customer);
    empty(&mut order.directory_service);
    empty(&mut order.emergency_address);
    empty(&mut order.porting);
}

/// Adds what a row leaves out.
fn lay_under(fields: &mut Fields<'_>, common: &Fields<'static>) {
    const JOINED: [&str; 3] = ["customer", "order", "readings"];
    for (name, value) in common {
        match fields.iter_mut().find(|(own, _)| own == name) {
            None => fields.push((name.clone(), value.clone())),
            Some((_, held @ Document::Null)) => *held = value.clone(),
            Some((_, Document::Record(held))) if JOINED.contains(&&**name) => {
                if let Document::Record(common) = value {
                    lay_under(held, common);
                }
            }
            Some(_) => {}
        }
    }
}
