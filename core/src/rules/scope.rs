//! Which rows hold: the day, the readings of findings, the overrides.

use chrono::NaiveDate;

use super::message::Speech;
use crate::answer::{CountryFacts, RulesState};
use crate::question::{Common, Overrides, QuestionError, Readings, shortened};
use crate::tables::cite::Cite;
use crate::tables::countries::{COUNTRIES, CountryRow};
use crate::tables::digest::DIGEST;
use crate::tables::findings::{CHOICES, Choice};
use crate::tables::languages::{CATALOGUES, Catalogues};
use crate::tables::sources::GUIDE;
use crate::tables::transitions::TRANSITIONS;
use crate::values::{Pointer, day};
use crate::vocabulary::{Country, ErrorCode, FindingId, Language, NumberStatus, Reading, Release, Word};

/// The rules of a day. Every question is one of its methods.
///
/// ```
/// use numgate::{Country, MovesQuestion, NumberStatus, Origin, Rules};
///
/// let question = MovesQuestion::new(Country::CH, Origin::PortedIn, NumberStatus::PortInActivated);
/// let answer = Rules::latest().moves(&question)?;
/// assert!(answer.moves.iter().any(|step| step.to == NumberStatus::PortInQuarantined));
/// # Ok::<(), numgate::QuestionError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rules {
    /// `None`: the newest release, whatever the day.
    day: Option<NaiveDate>,
    /// The languages that there are messages in, beside English.
    languages: &'static Catalogues,
}

impl Rules {
    /// The rules of the newest release that the tables know.
    #[must_use]
    pub const fn latest() -> Self {
        Self { day: None, languages: &CATALOGUES }
    }

    /// The rules of a release.
    #[must_use]
    pub const fn at(release: Release) -> Self {
        match release {
            Release::R2024_05 => Self::latest(),
        }
    }

    /// The rules as they stood on a day. What the source does not date holds on every day.
    #[must_use]
    pub const fn on(day: NaiveDate) -> Self {
        Self { day: Some(day), languages: &CATALOGUES }
    }

    /// The same rules, told in English and in the languages of these catalogues: for who loads them one by one. With
    /// the feature `languages` all of them are there from the start.
    #[must_use]
    pub const fn speaking(self, languages: &'static Catalogues) -> Self {
        Self { languages, ..self }
    }

    /// The state of the tables that every answer rests on.
    #[must_use]
    pub fn state(self) -> RulesState {
        RulesState { release: GUIDE.release, digest: DIGEST }
    }

    /// The scope of a question: its own day stands before that of `self`.
    ///
    /// # Errors
    ///
    /// When the messages of the language are not at hand, a reading is none of its finding's, or an override is out of place.
    pub(crate) fn scope<'q>(self, question: &'q impl Common) -> Result<Scope<'q>, QuestionError> {
        self.scope_on(question.common().0, question)
    }

    /// The same, on another day than the question's own.
    pub(crate) fn scope_on<'q>(self, on: Option<&str>, question: &'q impl Common) -> Result<Scope<'q>, QuestionError> {
        let (_, language, readings, overrides) = question.common();
        self.scope_of(on, language, readings, overrides)
    }

    /// The scope of what is asked without a question.
    pub(super) const fn plain_scope<'q>(self, readings: &'q Readings, overrides: &'q Overrides) -> Scope<'q> {
        Scope { day: self.day, readings, overrides, speech: None }
    }

    fn scope_of<'q>(
        self,
        on: Option<&str>,
        language: Option<Language>,
        readings: &'q Readings,
        overrides: &'q Overrides,
    ) -> Result<Scope<'q>, QuestionError> {
        let here = Pointer::root();
        let own = on.map(day).transpose().map_err(|error| {
            QuestionError::at(
                here.field("on"),
                ErrorCode::InvalidValue,
                "a day as `2026-03-30`",
                format!("`{}`", shortened(&error.got)),
            )
        })?;
        let speech = self.speech(language.unwrap_or(Language::En))?;
        let scope = Scope { day: own.or(self.day), readings, overrides, speech };
        scope.checked()
    }

    /// The messages of a language.
    ///
    /// # Errors
    ///
    /// When they are not there.
    pub(super) fn speech(self, language: Language) -> Result<Speech, QuestionError> {
        if language == Language::En {
            return Ok(None);
        }
        let mut expected = "a language with messages at hand, `en`".to_owned();
        for catalogue in self.languages.0 {
            if catalogue.language() == language {
                return Ok(Some(catalogue));
            }
            expected.push_str(", `");
            expected.push_str(catalogue.language().as_str());
            expected.push('`');
        }
        let path = Pointer::root().field("language");
        let error = QuestionError::at(path, ErrorCode::NotSupported, expected, format!("`{language}`"));
        Err(error.with_help("load its messages with `speak`, in Rust with the feature `languages`"))
    }
}

/// What is known of a country.
#[must_use]
pub fn facts(country: Country) -> CountryFacts {
    let row = country_row(country);
    let CountryRow { country, zone, calling_code, time_zone, name, .. } = *row;
    CountryFacts { country, name, zone, calling_code, time_zone }
}

/// The row of a country.
pub(crate) fn country_row(country: Country) -> &'static CountryRow {
    // One row a country, at its place in the vocabulary: a law of the tables. The first row stands in for none.
    const FIRST: &CountryRow = match COUNTRIES {
        [first, ..] => first,
        [] => unreachable!(),
    };
    COUNTRIES.get(country as usize).unwrap_or(FIRST)
}

/// The choice that a finding leaves.
pub(super) fn choice(id: FindingId) -> Option<&'static Choice> {
    CHOICES.iter().find(|choice| choice.id == id)
}

/// What decides whether a row holds.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Scope<'q> {
    pub day: Option<NaiveDate>,
    readings: &'q Readings,
    pub overrides: &'q Overrides,
    /// What the answer is told in.
    pub speech: Speech,
}

impl Scope<'_> {
    /// Whether the row holds in the country: on the day, and under the reading chosen.
    pub(crate) fn holds(&self, cite: &Cite, country: Country) -> bool {
        self.in_force(cite) && self.read_so(cite, country)
    }

    /// Whether the row is in force on the day.
    pub(crate) fn in_force(&self, cite: &Cite) -> bool {
        match self.day {
            None => cite.until.is_none(),
            Some(day) => cite.since.is_none_or(|since| since <= day) && cite.until.is_none_or(|until| day <= until),
        }
    }

    fn read_so(&self, cite: &Cite, country: Country) -> bool {
        match cite.finding.zip(cite.reading) {
            None => true,
            Some((finding, reading)) => self.reading(finding, country) == Some(reading),
        }
    }

    /// Whether the caller has chosen no reading of a finding.
    pub(crate) fn open(&self, id: FindingId) -> bool {
        self.readings.get(id).is_none()
    }

    /// The reading of a finding in a country: by override, by choice, by default.
    pub(crate) fn reading(&self, id: FindingId, country: Country) -> Option<Reading> {
        let choice = choice(id)?;
        let own = self.overrides.ported_in_return.get(country).filter(|_| choice.settled_by.is_some());
        own.copied().and_then(settled).or_else(|| self.readings.get(id).copied()).or_else(|| choice.readings().next())
    }

    fn checked(self) -> Result<Self, QuestionError> {
        let here = Pointer::root();
        for (id, reading) in self.readings.iter() {
            if !readings(id).any(|word| word == *reading) {
                let path = here.field("readings").field(id.as_str());
                let error = QuestionError::at(path, ErrorCode::UnknownWord, "", format!("`{reading}`"));
                return Err(of_its_finding(error, id));
            }
        }
        for (country, status) in self.overrides.ported_in_return.iter() {
            let path = here.field("overrides").field("portedInReturn").field(country.as_str());
            if settled(*status).is_none() {
                let expected = format!("`{}` or `{}`", NumberStatus::Returned, NumberStatus::PortInQuarantined);
                return Err(QuestionError::at(path, ErrorCode::InvalidValue, expected, format!("`{status}`")));
            }
            let open = |id: Option<FindingId>| id.and_then(choice).is_some_and(|choice| choice.settled_by.is_some());
            if !TRANSITIONS.iter().any(|row| open(row.cite.finding) && row.countries.contains(country)) {
                let error = QuestionError::at(
                    path,
                    ErrorCode::InvalidValue,
                    "a country of which the guide does not say it",
                    format!("`{country}`"),
                );
                return Err(error.with_help(
                    "the guide says where a return leads there; where it contradicts itself, choose a reading",
                ));
            }
        }
        if self.overrides.maximum_ranges == Some(0) {
            let path = here.field("overrides").field("maximumRanges");
            return Err(QuestionError::at(path, ErrorCode::InvalidValue, "at least 1", "0"));
        }
        Ok(self)
    }
}

/// The readings of a finding, the default first.
fn readings(id: FindingId) -> impl Iterator<Item = Reading> {
    choice(id).into_iter().flat_map(Choice::readings)
}

/// The error of a text that is no reading of a finding, with the readings that it has.
pub(super) fn of_its_finding(error: QuestionError, id: FindingId) -> QuestionError {
    let known = words(readings(id));
    let expected = format!("a reading of {id}, one of `{}`", known.join("`, `"));
    let got = error.got.trim_matches('`').to_owned();
    QuestionError { expected, ..error }.suggesting(&got, known.into_iter())
}

/// The reading that a tenant's figure chooses.
fn settled(status: NumberStatus) -> Option<Reading> {
    match status {
        NumberStatus::Returned => Some(Reading::Returned),
        NumberStatus::PortInQuarantined => Some(Reading::Quarantined),
        _ => None,
    }
}

/// The words of a list, for a message.
pub(crate) fn words<W: Word>(list: impl Iterator<Item = W>) -> Vec<&'static str> {
    let mut words = Vec::new();
    list.for_each(|word| add(&mut words, word.as_str()));
    words
}

/// Adds a word once; not a part of the above, which is there for every kind of list.
#[inline(never)]
fn add(words: &mut Vec<&'static str>, word: &'static str) {
    if !words.contains(&word) {
        words.push(word);
    }
}

#[cfg(test)]
mod tests {
    use super::Rules;
    use crate::question::MovesQuestion;
    use crate::tables::languages::{CATALOGUES, Catalogues};
    use crate::vocabulary::{Country, ErrorCode, Language, NumberStatus, Origin};

    #[test]
    fn a_question_is_answered_in_the_languages_at_hand_and_refused_in_others() {
        static NONE: Catalogues = Catalogues(&[]);
        static GERMAN: Catalogues = Catalogues(CATALOGUES.0.split_at(1).0);
        assert!(GERMAN.0.iter().all(|catalogue| catalogue.language() == Language::De));
        let mut question = MovesQuestion::new(Country::CH, Origin::Colt, NumberStatus::Free);
        for (spoken, expected) in [(&NONE, "`en`"), (&GERMAN, "`en`, `de`")] {
            for language in Language::ALL {
                question.language = Some(*language);
                let known = *language == Language::En || spoken.0.iter().any(|own| own.language() == *language);
                match Rules::latest().speaking(spoken).moves(&question) {
                    Ok(_) => assert!(known, "{language}"),
                    Err(error) => {
                        assert!(!known, "{language}");
                        assert_eq!((error.path.as_str(), error.code), ("/language", ErrorCode::NotSupported));
                        assert!(error.expected.ends_with(expected), "{}", error.expected);
                        assert!(error.help.is_some_and(|help| help.contains("`speak`")));
                    }
                }
            }
        }
    }
}
