//! Identifiers: their shapes, their check characters, their normal form.
//!
//! The functions are plain and few of them generic: each counts in the size of the module.

use chrono::NaiveDate;

use super::scope::{Rules, Scope, country_row};
use crate::answer::ValueAnswer;
use crate::question::{Overrides, Readings, shortened};
use crate::tables::cite::Cite;
use crate::tables::contents::IN_ORDERS;
use crate::tables::identifiers::{
    DOT, HYPHEN, IDENTIFIERS, IdentifierRow, KEEP_CASE, Part, SLASH, SPACE, Step, Sum, Test,
};
use crate::tables::postcodes::POSTCODES;
use crate::values::E164;
use crate::vocabulary::{Country, Unverified, ValueKind, ValueRemark, ValueVerdict};

/// The tables in which an identifier is looked up.
pub(super) type Schemes = [&'static [IdentifierRow]; 2];

/// All of them.
pub(super) static EVERY: Schemes = [IDENTIFIERS, POSTCODES];
/// Those of what an order or a query holds.
pub(super) static ORDERED: Schemes = [&IN_ORDERS, POSTCODES];

/// Longer texts are no identifiers of any kind.
const LONGEST: usize = 100;

impl Rules {
    /// Whether a text can be an identifier of this kind in this country; `None` where the country has none of the kind,
    /// and for phone numbers and ranges, which are no identifiers.
    ///
    /// `number` is the telephone number that a [`ValueKind::Rio`] was made for: its key depends on it. Without a
    /// number, or with one of another country, the key counts as unverified. Other kinds do not look at it.
    ///
    /// A prefix of the country may be there or not; between the characters may stand one separator, where the scheme
    /// uses any. Digits are those of ASCII. That an identifier is well formed does not say that it exists.
    ///
    /// ```
    /// use numgate::{Country, ValueKind, IdentifierScheme, ValueVerdict, Rules, Unverified};
    ///
    /// let rules = Rules::latest();
    /// let vat = rules.identify(ValueKind::Vat, Country::DE, "136 695 976", None).ok_or("no VAT numbers")?;
    /// assert_eq!((vat.verdict, vat.normal.as_deref()), (ValueVerdict::WellFormed, Some("DE136695976")));
    /// assert_eq!(vat.unverified, [Unverified::Vies]);
    ///
    /// let rio = rules.identify(ValueKind::Rio, Country::FR, "01PEROY4P4TR", Some("+33612345678".parse()?));
    /// assert_eq!(rio.map(|rio| rio.verdict), Some(ValueVerdict::WellFormed));
    ///
    /// assert_eq!(rules.identify(ValueKind::Rio, Country::DE, "01PEROY4P4TR", None), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn identify(self, kind: ValueKind, country: Country, text: &str, number: Option<E164>) -> Option<ValueAnswer> {
        let (readings, overrides) = (Readings::new(), Overrides::default());
        self.plain_scope(&readings, &overrides).identify(kind, country, text, number)
    }
}

impl Scope<'_> {
    /// The same by the rows that hold.
    pub(super) fn identify(
        &self,
        kind: ValueKind,
        country: Country,
        text: &str,
        number: Option<E164>,
    ) -> Option<ValueAnswer> {
        let judged = self.judged(&EVERY, kind, country, text, number)?;
        let mut answer = ValueAnswer { country: Some(country), ..blank(kind, text, judged.row.cite) };
        (answer.verdict, answer.source) = (judged.verdict, judged.row.source());
        (answer.normal, answer.unverified, answer.remarks) = (judged.normal, judged.unverified, judged.remarks);
        let said = match (judged.verdict, kind) {
            (ValueVerdict::Malformed, _) => {
                let Some((unused, own)) = judged.unused else {
                    let mut shapes = String::new();
                    for row in self.identifiers(&EVERY, kind, country) {
                        add_shape(row.shape, &mut shapes);
                    }
                    return Some(answer.refused(shapes, counted(text)));
                };
                let mut got = String::new();
                quote(&mut got, &own);
                return Some(answer.refused(unused.expected(), got));
            }
            (ValueVerdict::WellFormed, _) if answer.unverified.contains(&Unverified::Key) => {
                (None, Some("give the `number` of the country that it was made for, and its key is verified"))
            }
            (ValueVerdict::WellFormed, _) => (None, None),
            (_, ValueKind::Rio) => {
                (Some("its key does not fit it and its number"), Some("check both: each number has a code of its own"))
            }
            _ => (
                Some("its check characters do not fit the rest"),
                Some("compare it with the original, character by character"),
            ),
        };
        answer.scheme = Some(judged.row.scheme);
        (answer.message, answer.help) = (said.0.map(str::to_owned), said.1.map(str::to_owned));
        Some(answer)
    }

    /// The rows of a kind in a country.
    fn identifiers(
        &self,
        schemes: &'static Schemes,
        kind: ValueKind,
        country: Country,
    ) -> impl Iterator<Item = &'static IdentifierRow> {
        let of = move |row: &&IdentifierRow| row.is_of(kind, country) && self.holds(row.cite, country);
        schemes.iter().copied().flatten().filter(of)
    }

    /// The shapes of some kinds of an order in a country as a regular expression, without what is written between the
    /// characters.
    pub(super) fn pattern(&self, kinds: &[ValueKind], country: Country) -> String {
        let mut pattern = String::new();
        for row in kinds.iter().flat_map(|kind| self.identifiers(&ORDERED, *kind, country)) {
            let own = expression(row.shape);
            if pattern.is_empty() {
                pattern = own;
            } else if !pattern.split('|').any(|other| other == own) {
                pattern.push('|');
                pattern.push_str(&own);
            }
        }
        pattern
    }

    /// The shape of the row of an order that is tried first, as a regular expression, and what says so.
    pub(super) fn first_shape(&self, kind: ValueKind, country: Country) -> Option<(String, &'static Cite)> {
        self.identifiers(&ORDERED, kind, country).next().map(|row| (expression(row.shape), row.cite))
    }

    /// The verdict, by the row that decides.
    pub(super) fn judged(
        &self,
        schemes: &'static Schemes,
        kind: ValueKind,
        country: Country,
        text: &str,
        number: Option<E164>,
    ) -> Option<Judged> {
        let mut failed: Option<Judged> = None;
        let mut malformed: Option<Judged> = None;
        for row in self.identifiers(schemes, kind, country) {
            let verdict = ValueVerdict::Malformed;
            let (unverified, remarks) = (Vec::new(), Vec::new());
            let mut found = Judged { kind, country, verdict, row, normal: None, unused: None, unverified, remarks };
            match judge(row, text, number, &mut found) {
                Seen::Shape => {
                    malformed.get_or_insert(found);
                }
                // The shape fits: what is wrong inside tells more than the other shapes.
                Seen::Part => {
                    if malformed.as_ref().is_none_or(|malformed| malformed.unused.is_none()) {
                        malformed = Some(found);
                    }
                }
                Seen::Right => return Some(found),
                Seen::Wrong => return failed.or(Some(found)),
                Seen::WrongOr => failed = Some(found),
            }
        }
        failed.or(malformed)
    }
}

/// What is known of an identifier before it is put into words.
pub(super) struct Judged {
    pub kind: ValueKind,
    country: Country,
    pub verdict: ValueVerdict,
    row: &'static IdentifierRow,
    normal: Option<String>,
    /// Why a text of the right shape is malformed: the part that is not in use.
    pub unused: Option<(Unused, String)>,
    unverified: Vec<Unverified>,
    pub remarks: Vec<ValueRemark>,
}

/// What a part is meant to be.
pub(super) enum Unused {
    Zeros,
    /// A part from this place on.
    Number(usize, &'static Part),
    Area,
    Birth,
}

impl Unused {
    fn expected(&self) -> String {
        match self {
            Self::Zeros => "digits that are not all 0".to_owned(),
            Self::Number(at, part) => described_part(*at, part),
            Self::Area => "the letters of a postcode area".to_owned(),
            Self::Birth => "a day of birth, year, month and day".to_owned(),
        }
    }
}

/// What an answer has of its row.
pub(super) fn blank(kind: ValueKind, text: &str, cite: &Cite) -> ValueAnswer {
    ValueAnswer {
        kind,
        country: None,
        input: text.to_owned(),
        verdict: ValueVerdict::Malformed,
        scheme: None,
        normal: None,
        e164: None,
        start_full_number: None,
        end_full_number: None,
        size: None,
        r#type: None,
        region: None,
        possible: None,
        valid: None,
        valid_in_country: None,
        length: None,
        block: None,
        changes: Vec::new(),
        fault: None,
        meant: None,
        unverified: Vec::new(),
        remarks: Vec::new(),
        expected: None,
        got: None,
        message: None,
        help: None,
        rule: cite.rule,
        clauses: cite.clauses,
        grade: cite.grade,
        finding: cite.finding,
        source: "",
    }
}

impl ValueAnswer {
    /// The same as a malformed value.
    pub(super) fn refused(mut self, expected: String, got: String) -> Self {
        let mut message = "expected ".to_owned();
        message.push_str(&expected);
        message.push_str(", got ");
        message.push_str(&got);
        (self.expected, self.got, self.message) = (Some(expected), Some(got), Some(message));
        self
    }
}

/// How a row stands to a text.
enum Seen {
    /// The text has another shape.
    Shape,
    /// It has the shape, but a part is none of those in use.
    Part,
    Right,
    Wrong,
    /// Wrong here, but the next row may hold.
    WrongOr,
}

fn judge(row: &'static IdentifierRow, text: &str, number: Option<E164>, found: &mut Judged) -> Seen {
    let Some(plain) = normalised(text, row.separators) else { return Seen::Shape };
    let mut normal = String::new();
    let (mut shape, mut plain) = (row.shape, plain.as_str());
    if let Some(rest) = shape.strip_prefix('!') {
        let code = found.country.as_str();
        shape = rest;
        plain = plain.strip_prefix(code).unwrap_or(plain);
        if found.kind == ValueKind::Vat {
            normal.push_str(code);
        }
    }
    let prefix = match element(shape) {
        Some(Element { class, .. }) if class.starts_with('(') => class.len() - 1,
        _ => normal.len(),
    };
    if !fits(shape, plain, &mut normal) {
        return Seen::Shape;
    }
    let body = normal.get(prefix..).unwrap_or_default();
    // The sum of zeros is 0, which many schemes would take for right.
    let (mut digits, mut zeros) = (0, 0);
    for byte in body.bytes() {
        digits += u32::from(byte.is_ascii_digit());
        zeros += u32::from(byte == b'0');
    }
    let numbered = matches!(found.kind, ValueKind::Vat | ValueKind::CompanyId | ValueKind::Cvp);
    if numbered && zeros > 3 && zeros == digits {
        return part(found, Unused::Zeros, body);
    }
    let (mut right, mut or) = (true, false);
    for step in row.steps {
        match step {
            Step::Within(within) => {
                let at = usize::from(within.at.unsigned_abs());
                let at = if within.at < 0 { body.len().saturating_sub(at) } else { at };
                let own = body.get(at..at + usize::from(within.digits)).unwrap_or_default();
                let value = decimal(own);
                if !within.ranges.iter().any(|range| (u32::from(range.0)..=u32::from(range.1)).contains(&value)) {
                    return part(found, Unused::Number(at, within), own);
                }
            }
            Step::Area(areas) => {
                let letters = if body.as_bytes().get(1).is_some_and(u8::is_ascii_alphabetic) { 2 } else { 1 };
                let own = body.get(..letters).unwrap_or_default();
                let is_own = |area: &[u8]| area.trim_ascii_end() == own.as_bytes();
                if !areas.as_bytes().chunks_exact(2).any(is_own) {
                    return part(found, Unused::Area, own);
                }
            }
            Step::Born => {
                if !is_day(body) {
                    return part(found, Unused::Birth, body.get(..6).unwrap_or_default());
                }
            }
            Step::Sum(sum) => {
                let own = body.get(usize::from(sum.counted.0)..usize::from(sum.counted.1));
                if let Some(own) = own.filter(|own| own.bytes().all(|byte| byte == b'0')) {
                    return part(found, Unused::Zeros, own);
                }
                right &= holds(sum, body);
            }
            Step::Iso7064 => right &= mod_11_10(body),
            Step::FrenchKey => right &= french_key(body),
            Step::FiscalCode => right &= fiscal_code(body),
            Step::RioKey => match number.and_then(|number| national(number, found.country)) {
                Some(national) => right &= rio_key(body, &national),
                None => found.unverified.push(Unverified::Key),
            },
            Step::OrNext => or = true,
            Step::Says(remark) => found.remarks.push(*remark),
            Step::Open(open) => found.unverified.push(*open),
        }
    }
    found.normal = Some(normal);
    if right {
        found.verdict = ValueVerdict::WellFormed;
        let listed = found.kind == ValueKind::Vat && !found.remarks.contains(&ValueRemark::NotInVies);
        found.unverified.push(if listed { Unverified::Vies } else { Unverified::Existence });
        return Seen::Right;
    }
    found.verdict = ValueVerdict::ChecksumFails;
    found.unverified.clear();
    found.remarks.clear();
    if or { Seen::WrongOr } else { Seen::Wrong }
}

/// A part is none of those in use.
fn part(found: &mut Judged, unused: Unused, own: &str) -> Seen {
    found.unused = Some((unused, own.to_owned()));
    found.unverified.clear();
    found.remarks.clear();
    Seen::Part
}

/// The text without its separators and in capitals; `None` when a separator stands at an end or beside another.
fn normalised(text: &str, separators: u8) -> Option<String> {
    if text.len() > LONGEST {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    // As if a separator stood before the text: then none may be its first.
    let mut after = true;
    for c in text.chars() {
        let bit = match c {
            ' ' => SPACE,
            '-' => HYPHEN,
            '.' => DOT,
            '/' => SLASH,
            _ => 0,
        };
        let separator = bit & separators != 0;
        if separator && after {
            return None;
        }
        after = separator;
        if !separator {
            plain.push(if separators & KEEP_CASE == 0 { c.to_ascii_uppercase() } else { c });
        }
    }
    (!after).then_some(plain)
}

/// One element of a shape, how often it may and must stand, and the rest.
struct Element<'s> {
    class: &'s str,
    least: usize,
    most: usize,
    rest: &'s str,
}

/// The part up to a character, and what comes after it.
fn until(shape: &str, end: u8) -> (&str, &str) {
    let place = shape.bytes().position(|byte| byte == end).unwrap_or(shape.len());
    (shape.get(..place).unwrap_or_default(), shape.get(place + 1..).unwrap_or_default())
}

/// Digits as a number, also written with the letters that stand for them in a codice fiscale.
fn decimal(digits: &str) -> u32 {
    let mut number: u32 = 0;
    for byte in digits.bytes() {
        number = number.wrapping_mul(10).wrapping_add(value("LMNPQRSTUV", byte));
    }
    number
}

/// The element that a shape begins with: its class is `(DE` or `<DE` for characters that may be left out, `[A-Z` for a
/// choice, else one character.
fn element(shape: &str) -> Option<Element<'_>> {
    let (class, rest) = match shape.as_bytes().first()? {
        b'(' => until(shape, b')'),
        b'<' => until(shape, b'>'),
        b'[' => until(shape, b']'),
        _ => shape.split_at_checked(1)?,
    };
    let Some(rest) = rest.strip_prefix('{') else { return Some(Element { class, least: 1, most: 1, rest }) };
    let (counts, rest) = until(rest, b'}');
    let (least, most) = until(counts, b',');
    let most = if most.is_empty() { least } else { most };
    Some(Element { class, least: decimal(least) as usize, most: decimal(most) as usize, rest })
}

/// Whether a byte is of the class.
fn is_of(class: &str, byte: u8) -> bool {
    match class.as_bytes() {
        b"#" => byte.is_ascii_digit(),
        b"@" => byte.is_ascii_alphabetic(),
        b"?" => byte.is_ascii_alphanumeric(),
        // Letters of ASCII and of Latin-1, which UTF-8 begins with C3; digits of other scripts are not among them.
        b"%" => byte.is_ascii_alphabetic() || matches!(byte, b' ' | b'(' | b')' | b'-'..=b'/' | 0xc3 | 0x80..=0xbf),
        [b'[', choice @ ..] => {
            let mut rest = choice;
            while let [low, more @ ..] = rest {
                let (high, after) = match more {
                    [b'-', high, after @ ..] => (high, after),
                    _ => (low, more),
                };
                if (*low..=*high).contains(&byte) {
                    return true;
                }
                rest = after;
            }
            false
        }
        own => own == [byte],
    }
}

/// Whether the whole text has the shape; the normal form is written to `normal`.
fn fits(shape: &str, text: &str, normal: &mut String) -> bool {
    let Some(Element { class, least, most, rest }) = element(shape) else { return text.is_empty() };
    let written = class.strip_prefix('(');
    if let Some(own) = written.or(class.strip_prefix('<')) {
        normal.push_str(written.unwrap_or_default());
        return fits(rest, text.strip_prefix(own).unwrap_or(text), normal);
    }
    let bytes = text.as_bytes();
    let mut taken = 0;
    while taken < most && bytes.get(taken).is_some_and(|byte| is_of(class, *byte)) {
        taken += 1;
    }
    let before = normal.len();
    // The longest part first; a shorter one where the rest needs it.
    loop {
        if taken < least {
            return false;
        }
        if let Some((part, after)) = text.split_at_checked(taken) {
            normal.push_str(part);
            if fits(rest, after, normal) {
                return true;
            }
            normal.truncate(before);
        }
        let Some(fewer) = taken.checked_sub(1) else { return false };
        taken = fewer;
    }
}

/// The digit, or the place of the letter in a list.
fn value(letters: &str, byte: u8) -> u32 {
    if byte.is_ascii_digit() {
        return u32::from(byte - b'0');
    }
    let place = letters.bytes().position(|own| own == byte);
    place.and_then(|place| u32::try_from(place).ok()).unwrap_or_default()
}

fn holds(sum: &Sum, body: &str) -> bool {
    // Counted from the right, a shorter text meets the last weights.
    let skipped = match sum.test {
        Test::Last(_) => (sum.weights.len() + 1).saturating_sub(body.len()),
        _ => 0,
    };
    let mut total: u32 = 0;
    for (weight, byte) in sum.weights.get(skipped..).unwrap_or_default().iter().zip(body.bytes()) {
        let product = u32::from(*weight) * value(sum.letters, byte);
        total += if sum.crossed && product > 9 { product - 9 } else { product };
    }
    let rest = total % u32::from(sum.modulus);
    let (list, place) = match sum.test {
        Test::Remainder(right) => return right.iter().any(|right| u32::from(*right) == rest),
        Test::Pair(complement) => {
            let wanted = if complement { u32::from(sum.modulus) - rest } else { rest };
            return decimal(body.get(body.len().saturating_sub(2)..).unwrap_or_default()) == wanted;
        }
        Test::Last(list) => (list.as_bytes(), body.len().saturating_sub(1)),
        Test::At(place, list) => (list.as_bytes(), usize::from(place)),
    };
    let found = body.as_bytes().get(place);
    let rest = rest as usize;
    // A second list may follow the first.
    found.is_some() && (list.get(rest) == found || list.get(rest + usize::from(sum.modulus)) == found)
}

fn mod_11_10(body: &str) -> bool {
    let mut product = 10;
    let mut last = 0;
    for byte in body.bytes() {
        last = product % 10 + value("", byte);
        product = match last % 10 {
            0 => 10 * 2 % 11,
            rest => rest * 2 % 11,
        };
    }
    // The last digit is added but not multiplied any more.
    last % 10 == 1
}

fn french_key(body: &str) -> bool {
    const CHARACTERS: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    let Some((key, siren)) = body.split_at_checked(2) else { return false };
    let number = decimal(siren);
    let &[first, second] = key.as_bytes() else { return false };
    let (first, second) = (value(CHARACTERS, first), value(CHARACTERS, second));
    if first < 10 && second < 10 {
        // The SIREN with 12 behind it, without leaving 32 bits.
        return (number % 97 * 3 + 12) % 97 == first * 10 + second;
    }
    let code = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
    (number + 1 + code / 11) % 11 == code % 11
}

fn fiscal_code(body: &str) -> bool {
    const LETTERS: &[u8; 26] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    /// What the characters in odd places count, those of A to J also of 0 to 9.
    const ODD: [u8; 26] =
        [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
    let mut total = 0;
    let mut odd = true;
    for byte in body.bytes().take(15) {
        let place = usize::from(if byte.is_ascii_digit() { byte - b'0' } else { byte.wrapping_sub(b'A') });
        total += if odd { usize::from(ODD.get(place).copied().unwrap_or_default()) } else { place };
        odd = !odd;
    }
    LETTERS.get(total % 26) == body.as_bytes().last()
}

/// The number as it is dialled in its country; `None` if it is of another one.
fn national(number: E164, country: Country) -> Option<String> {
    let digits = number.to_string();
    let rest = digits.strip_prefix('+')?.strip_prefix(country_row(country).calling_code)?;
    let mut national = "0".to_owned();
    national.push_str(rest);
    Some(national)
}

fn rio_key(body: &str, national: &str) -> bool {
    const CHARACTERS: &[u8; 37] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+";
    let Some((code, key)) = body.split_at_checked(9) else { return false };
    let (mut a, mut b, mut c) = (0, 0, 0);
    for part in [code, national] {
        for byte in part.bytes() {
            let place = CHARACTERS.iter().position(|own| *own == byte).unwrap_or_default();
            a = (a + place) % 37;
            b = (2 * b + place) % 37;
            c = (4 * c + place) % 37;
        }
    }
    key.as_bytes() == [a, b, c].map(|place| CHARACTERS.get(place).copied().unwrap_or_default())
}

/// Whether a birth number begins with a day of the calendar: nine digits were given until 1953, ten from 1954.
fn is_day(body: &str) -> bool {
    let part = |from: usize| decimal(body.get(from..from + 2).unwrap_or_default());
    let year = part(0) as i32;
    let year = match (body.len(), year) {
        (9, 0..=53) => 1900 + year,
        (9, 80..) => 1800 + year,
        (9, _) => return false,
        (_, 0..=53) => 2000 + year,
        _ => 1900 + year,
    };
    NaiveDate::from_ymd_opt(year, part(2) % 50 % 20, part(4)).is_some()
}

/// What a run of characters is, in words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Run<'s> {
    /// As its name says.
    Named(&'static str),
    OneOf(&'s str),
    Itself,
}

const DIGITS: Run<'static> = Run::Named("digit");
const LETTERS: Run<'static> = Run::Named("letter");

/// Runs of characters, told one after the other.
struct Told<'s> {
    text: String,
    run: Option<Run<'s>>,
    least: usize,
    most: usize,
    literal: String,
}

impl<'s> Told<'s> {
    fn new() -> Self {
        Self { text: String::new(), run: None, least: 0, most: 0, literal: String::new() }
    }

    fn add(&mut self, run: Run<'s>, least: usize, most: usize) {
        if self.run != Some(run) {
            self.tell();
            self.run = Some(run);
        }
        self.least += least;
        self.most += most;
    }

    fn tell(&mut self) {
        let Some(run) = self.run.take() else { return };
        if !self.text.is_empty() {
            self.text.push_str(", ");
        }
        if run == Run::Itself {
            quote(&mut self.text, &self.literal);
            self.literal.clear();
        } else {
            push_number(&mut self.text, self.least, 1);
            if self.most != self.least {
                self.text.push_str(" to ");
                push_number(&mut self.text, self.most, 1);
            }
        }
        match run {
            Run::Named(name) => {
                self.text.push(' ');
                self.text.push_str(name);
                if self.most != 1 {
                    self.text.push('s');
                }
            }
            Run::OneOf(choice) => {
                self.text.push_str(" of ");
                quote(&mut self.text, choice);
            }
            Run::Itself => {}
        }
        (self.least, self.most) = (0, 0);
    }
}

/// Adds a shape in words, "`U`, 8 digits", unless the same words stand there already. What may be left out is not told.
fn add_shape(shape: &str, shapes: &mut String) {
    let shape = described(shape);
    if shapes.contains(&*shape) {
        return;
    }
    if !shapes.is_empty() {
        shapes.push_str("; or ");
    }
    shapes.push_str(&shape);
}

/// A shape as a regular expression: with what its characters may have between them left out.
fn expression(shape: &str) -> String {
    let mut told = String::new();
    let mut rest = shape;
    while let Some(Element { class, rest: next, .. }) = element(rest) {
        let count = rest.get(..rest.len() - next.len()).and_then(|own| own.get(own.find('{')?..));
        rest = next;
        match class.as_bytes() {
            [b'!', ..] => continue,
            [b'(' | b'<', own @ ..] => {
                if own != b" " {
                    told.push('(');
                    told.push_str(class.get(1..).unwrap_or_default());
                    told.push_str(")?");
                }
                continue;
            }
            b"#" => told.push_str("[0-9]"),
            b"@" => told.push_str("[A-Z]"),
            b"?" => told.push_str("[0-9A-Z]"),
            b"%" => told.push('.'),
            [b'[', ..] => {
                told.push_str(class);
                told.push(']');
            }
            _ => told.push_str(class),
        }
        told.push_str(count.unwrap_or_default());
    }
    told
}

fn described(shape: &str) -> String {
    let mut told = Told::new();
    let mut rest = shape;
    while let Some(next) = element(rest) {
        rest = next.rest;
        let run = match next.class.as_bytes() {
            [b'!' | b'(' | b'<' | b'%', ..] => continue,
            [b'[', ..] => Run::OneOf(next.class.get(1..).unwrap_or_default()),
            b"#" => DIGITS,
            b"@" => LETTERS,
            b"?" => Run::Named("alphanumeric"),
            [b'0'..=b'9'] => DIGITS,
            _ => Run::Itself,
        };
        told.add(run, next.least, next.most);
        if run == Run::Itself {
            told.literal.push_str(next.class);
        }
    }
    told.tell();
    told.text
}

/// A text in the words of a shape: "2 letters, 7 digits".
fn counted(text: &str) -> String {
    let mut told = Told::new();
    for c in shortened(text).chars() {
        let run = match c {
            '0'..='9' => DIGITS,
            'A'..='Z' | 'a'..='z' => LETTERS,
            _ => Run::Itself,
        };
        told.add(run, 1, 1);
        if run == Run::Itself {
            told.literal.push(c);
        }
    }
    told.tell();
    if told.text.is_empty() { "nothing".to_owned() } else { told.text }
}

fn quote(text: &mut String, own: &str) {
    text.push('`');
    text.push_str(own);
    text.push('`');
}

/// Writes a number with at least so many digits.
fn push_number(text: &mut String, number: usize, digits: u8) {
    if number > 9 || digits > 1 {
        push_number(text, number / 10, digits.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

/// A part that must be one of some numbers, in words; characters are counted from 1, as people do.
fn described_part(at: usize, part: &Part) -> String {
    let mut text = "characters ".to_owned();
    push_number(&mut text, at + 1, 1);
    text.push_str(" to ");
    push_number(&mut text, at + usize::from(part.digits), 1);
    let mut word = " as ";
    for (first, last) in part.ranges {
        text.push_str(word);
        word = " or ";
        push_number(&mut text, usize::from(*first), part.digits);
        if first != last {
            text.push('-');
            push_number(&mut text, usize::from(*last), part.digits);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::{counted, described, described_part, expression, fits, normalised};
    use crate::tables::identifiers::{DOT, HYPHEN, KEEP_CASE, Part, SPACE};

    #[test]
    fn a_shape_fits_the_whole_text_or_not_at_all() {
        for (shape, text, expected) in [
            ("U#{8}", "U13585627", Some("U13585627")),
            ("U#{8}", "U1358562", None),
            ("U#{8}", "U135856270", None),
            ("(DE)#{3}", "123", Some("DE123")),
            ("(DE)#{3}", "DE123", Some("DE123")),
            ("<DE>#{3}", "DE123", Some("123")),
            ("###( )##", "11455", Some("114 55")),
            ("##< >###", "75 008", Some("75008")),
            ("@{1,2}#[0-9A-Z]{0,1}( )#@@", "M25BQ", Some("M2 5BQ")),
            ("@{1,2}#[0-9A-Z]{0,1}( )#@@", "EC1A1HQ", Some("EC1A 1HQ")),
            ("[0-9A-Za-z-]{1,36}", "a-B", Some("a-B")),
            ("[0-9A-Za-z-]{1,36}", "", None),
            ("#{3}", "１２３", None),
            ("#{3}", "١٢٣", None),
            ("%{0,60}HR[AB]#", "Köln HRB1", Some("Köln HRB1")),
            ("%{0,60}HR[AB]#", "１ HRB1", None),
            ("", "", Some("")),
        ] {
            let mut normal = String::new();
            let found = fits(shape, text, &mut normal).then_some(normal);
            assert_eq!(found.as_deref(), expected, "{shape} {text}");
        }
    }

    #[test]
    fn a_separator_stands_alone_and_between() {
        const ANY: u8 = SPACE + HYPHEN + DOT;
        for (text, separators, expected) in [
            ("CHE-100.155.212 mwst", ANY, Some("CHE100155212MWST")),
            ("12  34", ANY, None),
            ("12-.34", ANY, None),
            (" 1234", ANY, None),
            ("1234-", ANY, None),
            ("12/34", ANY, Some("12/34")),
            ("a-B", KEEP_CASE, Some("a-B")),
            ("", ANY, None),
        ] {
            assert_eq!(normalised(text, separators).as_deref(), expected, "{text}");
        }
        assert_eq!(normalised(&"1".repeat(1_000_000), ANY), None);
    }

    #[test]
    fn a_shape_is_an_expression_without_what_may_stand_between() {
        for (shape, expected) in [
            ("!U#{8}", "U[0-9]{8}"),
            ("(FN)#{1,6}@", "(FN)?[0-9]{1,6}[A-Z]"),
            ("<DE>#{3}", "(DE)?[0-9]{3}"),
            ("[1-9]#{3}( )[A-RT-Z]@", "[1-9][0-9]{3}[A-RT-Z][A-Z]"),
            ("#{2}< >#{3}", "[0-9]{2}[0-9]{3}"),
            ("?{2}[AE-G]%{0,60}", "[0-9A-Z]{2}[AE-G].{0,60}"),
        ] {
            assert_eq!(expression(shape), expected, "{shape}");
        }
    }

    #[test]
    fn shapes_and_texts_are_told_in_the_same_words() {
        for (shape, expected) in [
            ("(AT)U#{8}", "`U`, 8 digits"),
            ("#{9}", "9 digits"),
            ("###( )##", "5 digits"),
            ("16#{10}", "12 digits"),
            ("[1-9]#{1,9}", "1 of `1-9`, 1 to 9 digits"),
            ("@{2}#", "2 letters, 1 digit"),
            ("?{7,14}", "7 to 14 alphanumerics"),
        ] {
            assert_eq!(described(shape), expected, "{shape}");
        }
        for (text, expected) in [
            ("13669597X", "8 digits, 1 letter"),
            ("", "nothing"),
            ("１２ 3", "`１２ `, 1 digit"),
            ("1\n", "1 digit, `\u{fffd}`"),
        ] {
            assert_eq!(counted(text), expected, "{text}");
        }
        assert_eq!(
            described_part(7, &Part { at: 7, digits: 3, ranges: &[(1, 100), (120, 121), (888, 888)] }),
            "characters 8 to 10 as 001-100 or 120-121 or 888"
        );
    }
}
