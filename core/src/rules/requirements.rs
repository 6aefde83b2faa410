//! Which fields a request has in a country, for a customer: what a form shows, and what must be filled in.

use super::life::{Life, Refusal, request_row};
use super::message::told;
use super::orders::{Orders, kinds};
use super::scope::{Rules, Scope, words};
use crate::answer::{Json, RefusedPath, Requirement, RequirementCondition, RequirementsAnswer};
use crate::question::{QuestionError, RequirementsQuestion};
use crate::tables::actions::{ACTIONS, ActionRow};
use crate::tables::cite::Cite;
use crate::tables::contents::OTHER_FIELD;
use crate::tables::fields::{FIELDS, FieldRow, Need as Stated, Part};
use crate::tables::limits::{AGREEMENTS, CLASSED, FORMAT, MAXIMUM_SIZES, NUMBERS_GIVEN, REGISTERS};
use crate::tables::places::{
    ADDRESS_FIELDS, ADDRESS_MANDATORY, ADDRESS_PLACES, ADDRESSES, DESCRIBED_QUERIES, DescribedQuery, EXAMPLES, Example,
    PAIR, PARTS, PLACES, Place, QUERIES, QueryNeed,
};
use crate::values::Pointer;
use crate::vocabulary::{
    Action, Country, ErrorCode, FieldKind, Grade, Need, NumberStatus, Origin, OwnNumbers, Request, SearchNumberType,
    Segment, Severity, Subject, Word,
};

impl Rules {
    /// The fields of a request: which must be there, which may, which have no place, with their shapes and examples, and
    /// as JSON Schema 2020-12 if asked for.
    ///
    /// How a field stands is said within the record that holds it: a mandatory field of an optional record must be there
    /// where the record is. A condition on the customer is told as data where the question names no customer, and settled
    /// where it does. A bulk request has the fields of its single one. What a request that reads is asked with stands below
    /// `/query`.
    ///
    /// # Errors
    ///
    /// When the action is none of the request's, or missing where it must be there; when a common field is wrong. An update
    /// that there is not in the country is `refused`.
    ///
    /// ```
    /// use numgate::{Country, Need, RequirementsQuestion, Request, Rules};
    ///
    /// let question = RequirementsQuestion::new(Request::PortIn, Country::PT);
    /// let answer = Rules::latest().requirements(&question)?;
    /// let cvp = answer.fields.iter().find(|field| field.path.as_str() == "/order/porting/cvp");
    /// assert_eq!(cvp.map(|field| field.need), Some(Need::Mandatory));
    /// # Ok::<(), numgate::QuestionError>(())
    /// ```
    pub fn requirements(self, question: &RequirementsQuestion) -> Result<RequirementsAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let asked = request_row(question.request);
        let request = asked.single.unwrap_or(question.request);
        let row = request_row(request);
        action(request, question.action)?;
        let form = Form { scope, question, request };
        let (mut fields, mut refused) = (Vec::new(), Vec::new());
        if let Some(refusal) = form.unavailable() {
            let (message, help) = told(refusal.code, &refusal.params, scope.speech);
            refused.push(RefusedPath {
                path: Pointer::of("/country"),
                code: refusal.code,
                rule: refusal.cite.rule,
                clauses: refusal.cite.clauses,
                finding: refusal.cite.finding,
                message,
                help,
            });
        }
        match row.subject {
            _ if !refused.is_empty() => {}
            Subject::Numbers | Subject::Porting | Subject::Order => form.fields(&mut fields),
            _ => form.queries(&mut fields),
        }
        let schema = question.schema.unwrap_or_default().then(|| form.schema(&fields));
        // The fields of a record that has no place have none either; the schema speaks of them where it is let through.
        let gone: Vec<_> =
            fields.iter().filter(|field| field.need == Need::NotApplicable).map(|it| it.path.clone()).collect();
        fields.retain(|field| !gone.iter().any(|path| below(field.path.as_str(), path.as_str())));
        Ok(RequirementsAnswer {
            request: question.request,
            action: question.action,
            country: question.country,
            method: asked.method,
            resource: asked.path,
            restricted: asked.restricted,
            rule: asked.cite.rule,
            clauses: asked.cite.clauses,
            refused,
            fields,
            schema,
        })
    }
}

/// Refuses an action that is none of the request's.
fn action(request: Request, given: Option<Action>) -> Result<(), QuestionError> {
    let own = |row: &&ActionRow| row.request == request;
    let path = Pointer::of("/action");
    match given {
        None if ACTIONS.iter().filter(own).any(|row| row.required) => {
            Err(QuestionError::at(path, ErrorCode::MissingField, "action", "nothing"))
        }
        Some(action) if !ACTIONS.iter().filter(own).any(|row| row.action == action) => {
            let actions = words(ACTIONS.iter().filter(own).map(|row| row.action));
            let expected = match actions.as_slice() {
                [] => format!("no action with `{request}`"),
                actions => format!("one of `{}`", actions.join("`, `")),
            };
            Err(QuestionError::at(path, ErrorCode::InvalidValue, expected, format!("`{action}`")))
        }
        _ => Ok(()),
    }
}

/// How a field stands, and by what.
struct Standing {
    need: Need,
    condition: Option<RequirementCondition>,
    cite: Option<&'static Cite>,
    /// What is only not applicable does not refuse an order.
    barred: bool,
}

impl Standing {
    const fn new(need: Need, cite: &'static Cite) -> Self {
        Self { need, condition: None, cite: Some(cite), barred: false }
    }

    const UNSTATED: Self = Self { need: Need::NotStated, condition: None, cite: None, barred: false };

    fn on(cite: &'static Cite, condition: RequirementCondition) -> Self {
        Self { condition: Some(condition), ..Self::new(Need::Conditional, cite) }
    }
}

/// A request in a country, for a customer.
struct Form<'q> {
    scope: Scope<'q>,
    question: &'q RequirementsQuestion,
    request: Request,
}

impl Form<'_> {
    fn country(&self) -> Country {
        self.question.country
    }

    /// Why an update of an order is not there in the country.
    fn unavailable(&self) -> Option<Refusal> {
        let action = self.question.action.filter(|_| self.request == Request::PortUpdate)?;
        let Self { scope, question, .. } = self;
        let (country, customer) = (question.country, question.customer.unwrap_or_default());
        let life = Life { scope: *scope, country, origin: Origin::PortedIn, customer, number: None };
        kinds(action).into_iter().find_map(|kind| Orders { life, kind, origin: None }.unavailable(action))
    }

    fn fields(&self, fields: &mut Vec<Requirement>) {
        for place in PLACES {
            fields.push(self.field(place.path.to_owned(), place, self.standing(place)));
            if ADDRESSES.contains(&place.path) {
                // `check` looks into the address of a part that has its place.
                let mut rows = self.rows(place.path.trim_end_matches("/address"));
                let looks = rows.any(|row| !matches!(row.need, Stated::Without | Stated::Barred));
                for part in ADDRESS_PLACES {
                    let path = format!("{}/{}", place.path, part.path);
                    let field = self.field(path, part, self.of_an_address(part));
                    fields.push(Requirement { severity: field.severity.filter(|_| looks), ..field });
                }
            }
        }
    }

    fn field(&self, path: String, place: &'static Place, standing: Standing) -> Requirement {
        let Standing { need, condition, cite, barred } = standing;
        // Our own reading of a text does not refuse an order, nor does what is only not applicable.
        let weak = cite.is_none_or(|cite| cite.grade > Grade::Regulator) || need == Need::NotApplicable && !barred;
        let severity = matches!(need, Need::Mandatory | Need::Conditional | Need::NotApplicable);
        let severity = severity.then_some(if weak { Severity::Warning } else { Severity::Error });
        Requirement {
            path: Pointer::of(&path),
            need,
            condition,
            kind: place.kind,
            words: place.words,
            value: place.value,
            meaning: place.meaning,
            example: self.example(place.example),
            severity,
            rule: cite.map(|cite| cite.rule),
            clauses: cite.map_or(&[], |cite| cite.clauses),
            grade: cite.map_or(Grade::NotStated, |cite| cite.grade),
            finding: cite.and_then(|cite| cite.finding),
        }
    }

    fn example(&self, example: Example) -> Option<&'static str> {
        let own = EXAMPLES.iter().find(|row| row.country == self.country());
        match example {
            Example::None => None,
            Example::Is(text) => Some(text),
            Example::In(texts) => {
                texts.iter().find(|(countries, _)| countries.contains(self.country())).map(|(_, text)| *text)
            }
            Example::Number => own.map(|row| row.number),
            Example::Postcode => own.map(|row| row.postcode),
            Example::Street => own.map(|row| row.street),
            Example::City => own.map(|row| row.city),
            Example::CountryCode => Some(self.country().as_str()),
        }
    }

    /// The rows that speak of a field, those of a segment apart where the customer is of another one.
    fn rows(&self, path: &'static str) -> impl Iterator<Item = &'static FieldRow> {
        FIELDS.iter().filter(move |row| {
            row.requests.contains(&self.request)
                && row.actions.contains(&self.question.action)
                && row.countries.contains(self.country())
                && row.parts.iter().any(|part| part.path() == path)
                && self.question.customer.is_none_or(|customer| row.segments.contains(&customer.segment))
                && self.scope.holds(&row.cite, self.country())
        })
    }

    fn standing(&self, place: &'static Place) -> Standing {
        let order =
            [Stated::Barred, Stated::Without, Stated::Mandatory, Stated::AnyOf, Stated::Unstated, Stated::Optional];
        for stated in order {
            let Some(row) = self.rows(place.path).find(|row| row.need == stated) else { continue };
            let everybody = row.segments.len() == Segment::ALL.len() || self.question.customer.is_some();
            return match stated {
                Stated::Mandatory if !everybody => {
                    let mut condition = RequirementCondition::of("/customer/segment");
                    condition.words = words(row.segments.iter().copied());
                    Standing::on(&row.cite, condition)
                }
                Stated::Mandatory => Standing::new(Need::Mandatory, &row.cite),
                Stated::AnyOf => {
                    let mut condition = RequirementCondition::of("/order");
                    condition.one_of = row.parts.iter().map(|part| Pointer::of(part.path())).collect();
                    Standing::on(&row.cite, condition)
                }
                Stated::Without => Standing::new(Need::NotApplicable, &row.cite),
                Stated::Barred => Standing { barred: true, ..Standing::new(Need::NotApplicable, &row.cite) },
                Stated::Optional => Standing::new(Need::Optional, &row.cite),
                Stated::Unstated => Standing::new(Need::NotStated, &row.cite),
            };
        }
        self.otherwise(place)
    }

    /// How a field stands of which the table of fields says nothing: by the rules of numbers, sizes and agreements.
    fn otherwise(&self, place: &'static Place) -> Standing {
        let (country, action) = (self.country(), self.question.action);
        let (holder, name) = place.path.rsplit_once('/').unwrap_or_default();
        let carries = matches!(request_row(self.request).subject, Subject::Numbers | Subject::Porting);
        match (holder, name) {
            ("/order", "numbers") if carries => return Standing::new(Need::Mandatory, &NUMBERS_GIVEN),
            ("/order/numbers/*", "numberType") => {
                return match CLASSED.iter().find(|row| row.countries.contains(country)) {
                    Some(row) => Standing::new(Need::Optional, &row.cite),
                    None => Standing::UNSTATED,
                };
            }
            ("/order/endCustomer", "registrationNotListed") => {
                let registered = REGISTERS.iter().find(|row| {
                    row.countries.contains(country)
                        && row.requests.contains(&self.request)
                        && row.actions.contains(&action)
                        && self.scope.holds(&row.cite, country)
                });
                return registered.map_or(Standing::UNSTATED, |row| Standing::new(Need::Optional, &row.cite));
            }
            // An area code may be all there is before the last digits.
            ("/order/numbers/*", "areaCodeExtn") => return Standing::new(Need::Optional, &FORMAT),
            ("/order/numbers/*", _) => {
                let mut condition = RequirementCondition::of("/order/numbers/*");
                let other = if PAIR.contains(&name) { PARTS } else { PAIR };
                condition.without = other.to_vec();
                return Standing::on(&FORMAT, condition);
            }
            _ => {}
        }
        let large = MAXIMUM_SIZES.iter().find(|row| {
            row.approvable
                && row.countries.contains(country)
                && row.requests.contains(&self.request)
                && row.actions.contains(&action)
                && self.scope.holds(&row.cite, country)
        });
        if let Some(row) = large.filter(|_| name == "allocationApproval") {
            let mut condition = RequirementCondition::of("/order/numbers");
            condition.larger_than = Some(row.maximum);
            return Standing::on(&row.cite, condition);
        }
        let agreed = AGREEMENTS.iter().find(|row| {
            row.countries.contains(country)
                && row.request == self.request
                && row.action == action
                && self.scope.holds(&row.cite, country)
        });
        if let Some(row) = agreed.filter(|_| ["tripartiteAgreement", "attachments"].contains(&name)) {
            let stated = row.cite.grade != Grade::NotStated;
            return match self.question.customer {
                Some(customer) if customer.owns_fr_numbers == row.unless => Standing::new(Need::Optional, &row.cite),
                _ if !stated => Standing::new(Need::NotStated, &row.cite),
                Some(_) => Standing::new(Need::Mandatory, &row.cite),
                None => {
                    let mut condition = RequirementCondition::of("/customer/ownsFrNumbers");
                    condition.words = words(OwnNumbers::ALL.iter().copied().filter(|word| *word != row.unless));
                    Standing::on(&row.cite, condition)
                }
            };
        }
        Standing::UNSTATED
    }

    fn of_an_address(&self, part: &'static Place) -> Standing {
        let country = self.country();
        let own = ADDRESS_FIELDS.iter().filter(|row| row.countries.contains(country));
        let row = own.clone().find(|row| row.fields.contains(&part.path));
        match row {
            Some(_) if ADDRESS_MANDATORY.fields.contains(&part.path) => {
                Standing::new(Need::Mandatory, &ADDRESS_MANDATORY.cite)
            }
            Some(row) => Standing::new(Need::Optional, &row.cite),
            None => match own.clone().next() {
                Some(row) if row.cite.grade <= Grade::Provider => Standing::new(Need::NotApplicable, &OTHER_FIELD),
                _ => Standing::UNSTATED,
            },
        }
    }

    /// What a request that reads is asked with.
    fn queries(&self, fields: &mut Vec<Requirement>) {
        let own = self.question.customer.map(|customer| customer.owns_fr_numbers == OwnNumbers::Confirmed);
        for DescribedQuery { row, meaning } in DESCRIBED_QUERIES {
            let applies = row.request == self.request && row.countries.contains(self.country());
            if !applies || !self.scope.holds(&row.cite, self.country()) {
                continue;
            }
            let cite = &row.cite;
            let standing = match (row.need, own) {
                (QueryNeed::Mandatory, _) => Standing::new(Need::Mandatory, cite),
                (QueryNeed::Optional, _) | (QueryNeed::NotForOwn, Some(false)) => Standing::new(Need::Optional, cite),
                (QueryNeed::NotForOwn, Some(true)) => Standing::new(Need::NotApplicable, cite),
                (QueryNeed::NotForOwn, None) => {
                    let mut condition = RequirementCondition::of("/customer/ownsFrNumbers");
                    condition.not_for = vec![OwnNumbers::Confirmed.as_str()];
                    Standing::on(cite, condition)
                }
                (QueryNeed::With(other), _) => {
                    let mut condition = RequirementCondition::of("/query");
                    condition.with = vec![other];
                    Standing::on(cite, condition)
                }
                (QueryNeed::NotStated, _) => Standing::new(Need::NotStated, cite),
            };
            let words = match row.name {
                "numberType" => SearchNumberType::WORDS,
                "status" => NumberStatus::WORDS,
                _ => &[],
            };
            let number = (row.kind == FieldKind::Number).then_some(Example::Number);
            fields.push(Requirement {
                path: Pointer::of("/query").field(row.name),
                need: standing.need,
                condition: standing.condition,
                kind: row.kind,
                words,
                value: row.value,
                meaning,
                example: number.and_then(|example| self.example(example)),
                severity: matches!(standing.need, Need::Mandatory | Need::Conditional | Need::NotApplicable)
                    .then_some(Severity::Error),
                rule: Some(cite.rule),
                clauses: cite.clauses,
                grade: cite.grade,
                finding: cite.finding,
            });
        }
    }

    /// The fields as a schema of the question that `check` takes: what `check` refuses by the shape of the document alone
    /// does not fit it.
    fn schema(&self, fields: &[Requirement]) -> Json {
        let anything = || Json::Record(Vec::new());
        let constant = |text: &str| Json::Record(vec![("const", Json::Text(text.to_owned()))]);
        let mut needed = vec!["request", "country"];
        let mut properties =
            vec![("request", constant(self.question.request.as_str())), ("country", constant(self.country().as_str()))];
        if let Some(action) = self.question.action {
            needed.push("action");
            properties.push(("action", constant(action.as_str())));
        }
        for name in ["on", "language", "readings", "overrides", "now", "customer", "numberStates", "parent"] {
            properties.push((name, anything()));
        }
        for (name, path) in [("order", "/order"), ("query", "/query")] {
            let own = fields.iter().any(|field| below(field.path.as_str(), path));
            let (schema, wanted) = if own { record(path, fields) } else { (anything(), false) };
            if wanted {
                needed.push(name);
            }
            properties.push((name, schema));
        }
        Json::Record(vec![
            ("$schema", Json::Text("https://json-schema.org/draft/2020-12/schema".to_owned())),
            ("title", Json::Text(format!("{} in {}", self.question.request, self.country()))),
            ("type", object()),
            ("properties", Json::Record(properties)),
            ("required", texts(&needed)),
            ("additionalProperties", Json::Boolean(false)),
        ])
    }
}

/// Whether a path is within a record.
fn below(path: &str, record: &str) -> bool {
    path.strip_prefix(record).is_some_and(|rest| rest.starts_with('/'))
}

/// The fields of a record itself, with their names.
fn within<'f>(path: &'f str, fields: &'f [Requirement]) -> impl Iterator<Item = (&'f str, &'f Requirement)> {
    fields.iter().filter_map(move |field| {
        let name = field.path.as_str().strip_prefix(path)?.strip_prefix('/')?;
        (!name.contains('/')).then_some((name, field))
    })
}

fn object() -> Json {
    Json::Text("object".to_owned())
}

fn texts(list: &[&str]) -> Json {
    Json::List(list.iter().map(|text| Json::Text((*text).to_owned())).collect())
}

/// Whether `check` refuses a document without the field.
fn is_wanted(field: &Requirement) -> bool {
    field.need == Need::Mandatory && field.severity == Some(Severity::Error)
}

/// The schema of a record, and whether the record must be there.
fn record(path: &str, fields: &[Requirement]) -> (Json, bool) {
    let (mut properties, mut needed) = (Vec::new(), Vec::new());
    for (name, field) in within(path, fields) {
        let barred = field.need == Need::NotApplicable && field.severity == Some(Severity::Error);
        let mut names = PLACES.iter().chain(ADDRESS_PLACES).filter_map(|place| place.path.rsplit('/').next());
        let mut parameters = QUERIES.iter().map(|row| row.name);
        let Some(name) = names.find(|own| *own == name).or_else(|| parameters.find(|own| *own == name)) else {
            continue;
        };
        if barred {
            // Blank and absent are the same.
            let absent = match field.kind {
                FieldKind::Record => no_record(field.path.as_str()),
                FieldKind::Boolean => null(),
                _ => nothing(),
            };
            properties.push((name, absent));
            continue;
        }
        let (schema, inner) = field_schema(field, fields);
        if is_wanted(field) || inner {
            needed.push(name);
        }
        properties.push((name, schema));
    }
    let wanted = !needed.is_empty();
    let mut schema = vec![
        ("type", if wanted || path.ends_with("/*") { object() } else { texts(&["object", "null"]) }),
        ("properties", Json::Record(properties)),
        ("required", texts(&needed)),
        ("additionalProperties", Json::Boolean(false)),
    ];
    let with: Vec<_> = within(path, fields).flat_map(|(name, field)| together(name, field)).collect();
    if !with.is_empty() {
        schema.push(("allOf", Json::List(with)));
    }
    if path.ends_with("/*") {
        // A number is the pair or the four parts.
        let all = |names: &[&'static str], others: &[&'static str]| {
            let mut fields: Vec<_> = others.iter().map(|name| (*name, nothing())).collect();
            let names = names.iter().copied().filter(|name| *name != "areaCodeExtn");
            let names: Vec<_> = names.collect();
            fields.extend(names.iter().map(|name| (*name, text("\\S"))));
            Json::Record(vec![("required", texts(&names)), ("properties", Json::Record(fields))])
        };
        schema.push(("oneOf", Json::List(vec![all(PAIR, PARTS), all(PARTS, PAIR)])));
    }
    (Json::Record(schema), wanted)
}

/// That a parameter is there where another one is.
fn together(name: &str, field: &Requirement) -> Option<Json> {
    let other = field.condition.as_ref()?.with.first().copied()?;
    let own = QUERIES.iter().map(|row| row.name).find(|own| *own == name)?;
    let there = |name: &'static str| {
        Json::Record(vec![("required", texts(&[name])), ("properties", Json::Record(vec![(name, text("\\S"))]))])
    };
    Some(Json::Record(vec![("if", there(other)), ("then", there(own))]))
}

/// What counts as absent: nothing, or a text of white space.
fn nothing() -> Json {
    any_of(vec![null(), text("^\\s*$")])
}

fn any_of(schemas: Vec<Json>) -> Json {
    Json::Record(vec![("anyOf", Json::List(schemas))])
}

fn null() -> Json {
    Json::Record(vec![("type", Json::Text("null".to_owned()))])
}

fn text(pattern: &str) -> Json {
    Json::Record(vec![("type", Json::Text("string".to_owned())), ("pattern", Json::Text(pattern.to_owned()))])
}

/// A record that counts as absent: nothing in it is there.
fn no_record(path: &str) -> Json {
    let mut properties = Vec::new();
    if ADDRESSES.contains(&path) {
        properties.extend(ADDRESS_PLACES.iter().map(|place| (place.path, nothing())));
    }
    for place in PLACES {
        let Some(name) = place.path.strip_prefix(path).and_then(|rest| rest.strip_prefix('/')) else { continue };
        if !name.contains('/') {
            let inner = match place.kind {
                FieldKind::Record => no_record(place.path),
                FieldKind::Boolean => null(),
                _ => nothing(),
            };
            properties.push((name, inner));
        }
    }
    let record = vec![
        ("type", object()),
        ("properties", Json::Record(properties)),
        ("additionalProperties", Json::Boolean(false)),
    ];
    any_of(vec![null(), Json::Record(record)])
}

/// The schema of a field, and whether something within must be there.
fn field_schema(field: &Requirement, fields: &[Requirement]) -> (Json, bool) {
    let wanted = is_wanted(field);
    let kind = |name: &str| if wanted { Json::Text(name.to_owned()) } else { texts(&[name, "null"]) };
    let mut schema = Vec::new();
    let mut inner = false;
    let pattern = match field.kind {
        FieldKind::Record => {
            let (record, needed) = record(field.path.as_str(), fields);
            let absent = || no_record(field.path.as_str());
            // What is missed of the end customer is missed only where that is there.
            let alone = field.path.as_str() != Part::EndCustomer.path();
            let record = match record {
                // A record that must be there has something in it.
                Json::Record(mut schema) if wanted => {
                    schema.push(("not", absent()));
                    Json::Record(schema)
                }
                other if needed && !alone => any_of(vec![absent(), other]),
                other => other,
            };
            return (record, needed && alone);
        }
        FieldKind::Records => {
            let (item, _) = record(&format!("{}/*", field.path), fields);
            schema.extend([("type", kind("array")), ("items", item)]);
            if wanted {
                schema.push(("minItems", Json::Number(1)));
            }
            inner = wanted;
            None
        }
        FieldKind::Texts => {
            let text = Json::Record(vec![("type", Json::Text("string".to_owned()))]);
            schema.extend([("type", kind("array")), ("items", text)]);
            None
        }
        FieldKind::Boolean => {
            schema.push(("type", kind("boolean")));
            None
        }
        FieldKind::Word => {
            let mut words: Vec<_> = field.words.iter().map(|word| Json::Text((*word).to_owned())).collect();
            if !wanted {
                words.push(Json::Null);
            }
            schema.push(("enum", Json::List(words)));
            None
        }
        FieldKind::Text | FieldKind::Time => Some(wanted.then_some("\\S")),
        FieldKind::Day => {
            Some(Some(if wanted { "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" } else { "^\\s*$|^[0-9]{4}-[0-9]{2}-[0-9]{2}$" }))
        }
        FieldKind::Number if wanted => Some(Some("^\\+[1-9][0-9]{3,14}$")),
        FieldKind::Number => Some(Some("^\\s*$|^\\+[1-9][0-9]{3,14}$")),
        FieldKind::Digits => Some(Some("^\\s*$|^[0-9]+$")),
    };
    if let Some(pattern) = pattern {
        schema.push(("type", kind("string")));
        if let Some(pattern) = pattern {
            schema.push(("pattern", Json::Text(pattern.to_owned())));
        }
        if field.kind == FieldKind::Day {
            schema.push(("format", Json::Text("date".to_owned())));
        }
    }
    if let Some(example) = field.example.filter(|_| pattern.is_some()) {
        schema.push(("examples", texts(&[example])));
    }
    schema.push(("description", Json::Text(field.meaning.to_owned())));
    (Json::Record(schema), inner)
}
