//! Whether one value is what it is meant to be: phone numbers and ranges here, identifiers beside.

use super::identifiers::{EVERY, blank};
use super::numbers::{block_of, crossed};
use super::scope::{Rules, Scope, country_row, words};
use crate::answer::{NumberClass, ValueAnswer};
use crate::numbering::{NotAPhoneNumber, PhonePlan, plan, read_number, read_range};
use crate::question::{QuestionError, ValueQuestion, shortened};
use crate::tables::cite::Cite;
use crate::tables::country_set::ALL;
use crate::tables::formats::NUMBERING_PLAN;
use crate::tables::identifiers::IDENTIFIERS;
use crate::tables::limits::{FORMAT, MAXIMUM_SIZES, MaximumSize, RANGE_ENDS};
use crate::tables::numbering::SOURCE;
use crate::values::{E164, NotARange, NumberRange, Pointer};
use crate::vocabulary::{
    Country, ErrorCode, IssueCode, NumberLength, PhoneType, Unverified, ValueKind, ValueRemark, ValueVerdict, Word,
};

impl Rules {
    /// Whether a value is what it is meant to be, as far as can be said without asking anybody.
    ///
    /// Whatever text comes, there is an answer: one that is none is `malformed`, with what was expected. A phone number is
    /// read as people write it, and the answer says what was changed; one that its numbering plan does not have is
    /// malformed too, its E.164 is there all the same. One of another country than was asked about, or of a calling code
    /// that is of none of the 20, is well formed with a remark.
    ///
    /// # Errors
    ///
    /// When a country is needed and none is named; when the country has no such identifiers; when there is a `number`
    /// for anything but a RIO, or one that cannot be read; when a common field is wrong.
    ///
    /// ```
    /// use numgate::{Country, PhoneType, Rules, ValueKind, ValueQuestion, ValueVerdict};
    ///
    /// let mut question = ValueQuestion::new(ValueKind::Phone, "01 42 68 00 00".to_owned());
    /// question.country = Some(Country::FR);
    /// let answer = Rules::latest().value(&question)?;
    /// assert_eq!((answer.verdict, answer.e164.as_deref()), (ValueVerdict::WellFormed, Some("+33142680000")));
    /// assert_eq!(answer.r#type, Some(PhoneType::FixedLine));
    /// # Ok::<(), numgate::QuestionError>(())
    /// ```
    pub fn value(self, question: &ValueQuestion) -> Result<ValueAnswer, QuestionError> {
        let scope = self.scope(question)?;
        let number = number_of(question)?;
        let text = question.value.as_str();
        let mut answer = match question.kind {
            ValueKind::Phone => scope.phone(text, question.country),
            ValueKind::Range => scope.range_of(text, question.country),
            kind => {
                let country = country_of(kind, question.country)?;
                scope.identify(kind, country, text, number).ok_or_else(|| not_there(kind, country))?
            }
        };
        answer.country = question.country;
        Ok(answer)
    }
}

/// The number beside a RIO.
fn number_of(question: &ValueQuestion) -> Result<Option<E164>, QuestionError> {
    let Some(text) = question.number.as_deref() else { return Ok(None) };
    let wrong = |expected: &str, got: String| {
        QuestionError::at(Pointer::root().field("number"), ErrorCode::InvalidValue, expected, got)
    };
    if question.kind != ValueKind::Rio {
        return Err(wrong("a number with a `rio` alone", quoted(question.kind.as_str())));
    }
    match read_number(text, question.country) {
        Ok(reading) => Ok(Some(reading.number)),
        Err(error) => Err(wrong("a phone number", quoted(text)).with_help(error.help())),
    }
}

/// The country whose identifiers are meant: what is the same in all of them needs none.
fn country_of(kind: ValueKind, country: Option<Country>) -> Result<Country, QuestionError> {
    // Of a table that holds for all, any country is as good as another.
    let any: Country = Word::FIRST;
    let everywhere = || IDENTIFIERS.iter().any(|row| row.is_of(kind, any) && row.countries == ALL);
    country.or_else(|| everywhere().then_some(any)).ok_or_else(|| {
        let error = QuestionError::at(Pointer::root().field("country"), ErrorCode::MissingField, "country", "nothing");
        match having(kind).as_slice() {
            [only] => error.with_help(format!("only `{only}` has such values")),
            _ => error,
        }
    })
}

fn not_there(kind: ValueKind, country: Country) -> QuestionError {
    let expected = format!("a country that has `{kind}`: `{}`", having(kind).join("`, `"));
    QuestionError::at(Pointer::root().field("country"), ErrorCode::InvalidValue, expected, quoted(country.as_str()))
}

/// The countries that have identifiers of a kind.
fn having(kind: ValueKind) -> Vec<&'static str> {
    let has = |country: &Country| EVERY.iter().copied().flatten().any(|row| row.is_of(kind, *country));
    words(Country::ALL.iter().copied().filter(has))
}

fn quoted(text: &str) -> String {
    let mut quoted = "`".to_owned();
    quoted.push_str(&shortened(text));
    quoted.push('`');
    quoted
}

impl Scope<'_> {
    fn phone(&self, text: &str, country: Option<Country>) -> ValueAnswer {
        let mut answer = blank(ValueKind::Phone, text, &FORMAT);
        answer.source = SOURCE;
        let reading = match read_number(text, country) {
            Ok(reading) => reading,
            Err(error) => return unread(answer, &error),
        };
        let written = reading.number.to_string();
        answer.changes = reading.changes;
        answer.normal = Some(written.clone());
        answer.e164 = Some(written);
        self.placed(answer, reading.number, country)
    }

    /// What the numbering plan says of a number, and the verdict by it.
    fn placed(&self, mut answer: ValueAnswer, number: E164, asked: Option<Country>) -> ValueAnswer {
        let Some(plan) = plan(number) else {
            answer.verdict = ValueVerdict::WellFormed;
            answer.unverified = vec![Unverified::NumberingPlan, Unverified::Existence];
            if asked.is_some() {
                answer.valid_in_country = Some(false);
                answer.remarks.push(ValueRemark::OtherCountry);
            }
            return answer;
        };
        answer.cited(&NUMBERING_PLAN);
        let own = asked.is_none_or(|asked| asked == plan.country);
        answer.possible = Some(plan.possible());
        answer.valid = Some(plan.valid());
        answer.valid_in_country = Some(own && plan.valid_in_country());
        answer.r#type = plan.phone_type;
        if !plan.valid() {
            return outside(answer, number, plan);
        }
        answer.verdict = ValueVerdict::WellFormed;
        answer.region = Some(plan.territory.map_or(plan.country.as_str(), |territory| territory.as_str()));
        if !own {
            answer.remarks.push(ValueRemark::OtherCountry);
        } else if plan.territory.is_some() {
            answer.remarks.push(ValueRemark::OtherTerritory);
        }
        answer.block = self.class_of(number, plan.country);
        if MAXIMUM_SIZES.iter().any(|row| self.main_number_alone(row, plan.country)) {
            answer.unverified.push(Unverified::MainNumber);
        }
        answer.unverified.push(Unverified::Existence);
        answer
    }

    fn main_number_alone(&self, row: &MaximumSize, country: Country) -> bool {
        row.code == IssueCode::MainNumberOnly && row.countries.contains(country) && self.holds(&row.cite, country)
    }

    /// The block with rules of its own that a number is in.
    pub(super) fn class_of(&self, number: E164, country: Country) -> Option<NumberClass> {
        let block = block_of(number, country).filter(|block| self.holds(&block.cite, country))?;
        let cite = &block.cite;
        Some(NumberClass {
            name: block.name,
            number_types: block.types,
            rule: cite.rule,
            clauses: cite.clauses,
            finding: cite.finding,
        })
    }

    fn range_of(&self, text: &str, country: Option<Country>) -> ValueAnswer {
        let mut answer = blank(ValueKind::Range, text, &FORMAT);
        answer.source = SOURCE;
        let (first, last) = match read_range(text, country) {
            Ok(Some(ends)) => ends,
            Ok(None) => {
                answer.help = Some(
                    "write two numbers in full, with `..` between them; or one number without the dash".to_owned(),
                );
                return answer.refused("two numbers, or one".to_owned(), two_ways(text));
            }
            Err(error) => return unread(answer, &error),
        };
        let (start, end) = (first.number, last.number);
        answer.changes = first.changes;
        for change in last.changes {
            if !answer.changes.contains(&change) {
                answer.changes.push(change);
            }
        }
        answer.cited(&RANGE_ENDS);
        let of = |number| plan(number).map(|plan| plan.country);
        if of(start) != of(end) {
            return answer.refused("two numbers of one country".to_owned(), ends(start, end));
        }
        let range = match NumberRange::new(start, end) {
            Ok(range) => range,
            Err(NotARange::UnequalEnds { .. }) => {
                return answer.refused("ends of equal length".to_owned(), ends(start, end));
            }
            Err(_) => {
                answer.help = Some("exchange the two ends".to_owned());
                return answer.refused("an end at or after the start".to_owned(), ends(start, end));
            }
        };
        if let Some(block) = of(start).and_then(|country| crossed(range, country)) {
            answer.help = Some("take the two parts as two ranges".to_owned());
            let mut got = "a range partly in ".to_owned();
            got.push_str(block.name);
            return answer.refused("both ends with the same prefix".to_owned(), got);
        }
        answer.normal = Some(dashed(start, end));
        answer.start_full_number = Some(start.to_string());
        answer.end_full_number = Some(end.to_string());
        answer.size = Some(range.size());
        // What is wrong with the end is said where nothing is wrong with the start.
        let wrong = |number: E164| plan(number).is_some_and(|plan| !plan.valid());
        let told = if !wrong(start) && wrong(end) { end } else { start };
        answer = self.placed(answer, told, country);
        if told == start {
            answer.r#type = same_type(range);
        }
        answer
    }
}

impl ValueAnswer {
    /// The same by another row.
    const fn cited(&mut self, cite: &Cite) {
        (self.rule, self.clauses, self.grade) = (cite.rule, cite.clauses, cite.grade);
    }
}

/// What the numbers of a range are for, where both its ends are for one thing.
pub(super) fn same_type(range: NumberRange) -> Option<PhoneType> {
    let of = |number| plan(number).and_then(|plan| plan.phone_type);
    of(range.start()).filter(|own| of(range.end()) == Some(*own))
}

/// A text that is no phone number.
fn unread(mut answer: ValueAnswer, error: &NotAPhoneNumber) -> ValueAnswer {
    answer.fault = Some(error.fault);
    answer.meant = error.meant.map(|number| number.to_string());
    answer.help = Some(error.help());
    answer.refused("a phone number".to_owned(), quoted(&error.got))
}

/// A number that its numbering plan does not have.
fn outside(mut answer: ValueAnswer, number: E164, plan: PhonePlan) -> ValueAnswer {
    answer.length = Some(plan.length);
    let mut expected = "a number that the plan of `+".to_owned();
    expected.push_str(country_row(plan.country).calling_code);
    expected.push_str("` has");
    let mut got = "`".to_owned();
    got.push_str(&number.to_string());
    got.push_str(match plan.length {
        NumberLength::TooShort => "`, which is too short",
        NumberLength::TooLong => "`, which is too long",
        NumberLength::Between => "`, which is as long as none",
        _ => "`, which no block of it holds",
    });
    answer.refused(expected, got)
}

fn ends(start: E164, end: E164) -> String {
    let mut text = "`".to_owned();
    text.push_str(&start.to_string());
    text.push_str("` to `");
    text.push_str(&end.to_string());
    text.push('`');
    text
}

/// A text that is a number as a whole, and perhaps the ends of a range.
fn two_ways(text: &str) -> String {
    let mut got = quoted(text);
    got.push_str(", which may be either");
    got
}

/// The normal form of a range.
fn dashed(start: E164, end: E164) -> String {
    let mut text = start.to_string();
    if start != end {
        text.push('-');
        text.push_str(&end.to_string());
    }
    text
}
