//! The numbering plans, against the crate whose metadata they are rendered from, against the PyPI package
//! `phonenumbers`, and against the rules by hand.

mod corpus;
mod oracle;
mod package;

use std::collections::{BTreeMap, BTreeSet};

use numgate::{
    Country, E164, NumberLength, PhoneChange, PhoneFault, PhoneType, Rules, Territory, ValueKind, ValueQuestion,
    ValueVerdict, facts, plan, read_phone,
};
use numgate_tests::root;
use phonenumber::Type;
use serde_json::Value;

use oracle::{Patterns, Verdict, Way, of_the_crate};

/// What the tables say, in the words of the crate.
fn of_the_tables(number: E164) -> Verdict {
    let plan = plan(number).unwrap();
    let kind = plan.phone_type.map(|kind| match kind {
        PhoneType::FixedLine => Type::FixedLine,
        PhoneType::Mobile => Type::Mobile,
        PhoneType::FixedLineOrMobile => Type::FixedLineOrMobile,
        PhoneType::TollFree => Type::TollFree,
        PhoneType::PremiumRate => Type::PremiumRate,
        PhoneType::SharedCost => Type::SharedCost,
        PhoneType::Voip => Type::Voip,
        PhoneType::PersonalNumber => Type::PersonalNumber,
        PhoneType::Pager => Type::Pager,
        PhoneType::Uan => Type::Uan,
        PhoneType::Voicemail => Type::Voicemail,
        other => panic!("{other}"),
    });
    kind.map(|kind| (Some(kind), Some(plan.territory.map_or(plan.country.as_str(), Territory::as_str).to_owned())))
}

/// Why the crate says something else, by the name of the entry in the list of differences.
fn cause(patterns: &Patterns, national: &str, understood: Option<&str>, ours: &Verdict, theirs: &Verdict) -> String {
    let beginning = patterns.verdict(national, Way::Beginning);
    let without_zeros = || patterns.verdict(national.trim_start_matches('0'), Way::Beginning);
    let kind = |verdict: &Verdict| verdict.as_ref().and_then(|(kind, _)| *kind);
    let cause = match understood {
        Some(other) if other != national && national.starts_with('0') => "trunk-after-calling-code",
        Some(other) if other != national && national.ends_with(other) => "selection-prefix",
        Some(other) if other != national && other.ends_with(national) => "number-within-an-area",
        Some(_) if ours.is_some() != theirs.is_some() && beginning.is_some() == theirs.is_some() => {
            "beginning-of-a-number"
        }
        Some(_) if ours.is_some() && beginning == *theirs => "beginning-of-a-number",
        Some(_) if national.starts_with('0') && kind(&without_zeros()) == kind(theirs) => "type-without-leading-zero",
        _ => "unexplained",
    };
    cause.to_owned()
}

/// The question of values has the verdict, the type and the region of the tables.
fn says_the_same_of_one_value(text: &str, country: Country, ours: &Verdict) {
    let mut question = ValueQuestion::new(ValueKind::Phone, text.to_owned());
    question.country = Some(country);
    let answer = Rules::latest().value(&question).unwrap();
    // A 0 too many is refused before the plan is asked.
    if answer.e164.is_none() {
        assert!(ours.is_none() && answer.verdict == ValueVerdict::Malformed, "{text}: {answer:?}");
        return;
    }
    assert_eq!(answer.e164.as_deref(), Some(text));
    assert_eq!(answer.verdict == ValueVerdict::WellFormed, ours.is_some(), "{text}: {answer:?}");
    assert_eq!(answer.valid, Some(ours.is_some()), "{text}");
    assert_eq!(answer.r#type.is_some(), ours.is_some(), "{text}");
    assert_eq!(answer.region, ours.as_ref().and_then(|(_, region)| region.as_deref()), "{text}");
}

fn listed() -> Value {
    let text = std::fs::read_to_string(root().join("fixtures/oracles/phonenumber-differences.json")).unwrap();
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_tables_agree_with_the_crate_but_for_the_listed_differences() {
    let mut asked = 0;
    let mut valid = 0;
    let mut types = BTreeSet::new();
    let mut found: BTreeMap<String, BTreeMap<String, (usize, String)>> = BTreeMap::new();
    for country in Country::ALL {
        let code = facts(*country).calling_code;
        let patterns = Patterns::new(code.parse().unwrap());
        for national in corpus::numbers(code.parse().unwrap(), 11_000) {
            let text = format!("+{code}{national}");
            let Ok(number) = text.parse() else { continue };
            asked += 1;
            let ours = of_the_tables(number);
            assert_eq!(ours, patterns.verdict(&national, Way::Whole), "{text}: left the table, right the patterns");
            valid += usize::from(ours.is_some());
            if asked % 40 == 0 {
                says_the_same_of_one_value(&text, *country, &ours);
            }
            types.insert(plan(number).unwrap().phone_type);
            let (understood, theirs) = of_the_crate(&text);
            if ours != theirs {
                let cause = cause(&patterns, &national, understood.as_deref(), &ours, &theirs);
                let place = found.entry(cause).or_default().entry(code.to_owned());
                place.or_insert((0, format!("{text}: {ours:?} {theirs:?}"))).0 += 1;
            }
        }
    }
    assert!(asked > 200_000 && valid > 60_000, "{asked} {valid}");
    assert_eq!(types.len(), PhoneType::ALL.len() + 1, "every type, and none: {types:?}");

    let list = listed();
    let entries = list["numbers"].as_array().unwrap();
    let codes = |entry: &Value| {
        let codes = entry["callingCodes"].as_array().unwrap();
        codes.iter().map(|code| code.as_str().unwrap().to_owned()).collect()
    };
    let listed: BTreeMap<_, BTreeSet<_>> =
        entries.iter().map(|entry| (entry["id"].as_str().unwrap().to_owned(), codes(entry))).collect();
    assert_eq!(entries.len(), listed.len(), "an entry is listed twice");
    let occurring: BTreeMap<_, BTreeSet<_>> =
        found.iter().map(|(id, codes)| (id.clone(), codes.keys().cloned().collect())).collect();
    assert_eq!(occurring, listed, "left: what occurs; right: what is listed; in full: {found:#?}");
}

#[test]
fn each_listed_difference_is_as_its_example_says() {
    let said = |verdict: Verdict| {
        let kind = |kind: Option<Type>| kind.map_or("none".to_owned(), |kind| format!("{kind:?}"));
        verdict.map(|(of, region)| [Some(kind(of)), region].into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let list = listed();
    for entry in list["numbers"].as_array().unwrap() {
        let (example, id) = (&entry["example"], &entry["id"]);
        let number = example["number"].as_str().unwrap();
        assert_eq!(said(of_the_tables(number.parse().unwrap())).as_deref(), example["ours"].as_str(), "{id}");
        assert_eq!(said(of_the_crate(number).1).as_deref(), example["crate"].as_str(), "{id}");
        assert!(entry["reason"].as_str().unwrap().len() > 40, "{id}");
        let code = entry["callingCodes"].as_array().unwrap().iter();
        assert!(code.map(|code| code.as_str().unwrap()).any(|code| number[1..].starts_with(code)), "{id}");
    }
    for entry in list["texts"].as_array().unwrap() {
        let text = entry["text"].as_str().unwrap();
        let country: Country = entry["country"].as_str().unwrap().parse().unwrap();
        let fault = read_phone(text, country).unwrap_err().fault;
        assert_eq!(fault.as_str(), entry["ours"].as_str().unwrap(), "{text}");
        let read = phonenumber::parse(Some(country.as_str().parse().unwrap()), text).unwrap();
        let crates = format!("+{}{}", read.code().value(), read.national());
        assert_eq!(crates, entry["crate"].as_str().unwrap(), "{text}");
        assert!(entry["reason"].as_str().unwrap().len() > 20, "{text}");
    }
}

fn number(text: &str) -> E164 {
    text.parse().unwrap()
}

/// A number of each country, as it is dialled within it and in E.164. The trunk prefixes are those of the plans: 0, or
/// none in Denmark, Italy, Portugal, Spain, Luxembourg, Norway, Czechia and Poland.
#[rustfmt::skip]
const DIALLED: [(Country, &str, &str, &str); 20] = [
    (Country::AT, "0", "01 58058",       "+43158058"),
    (Country::BE, "0", "02 555 12 12",   "+3225551212"),
    (Country::DK, "",  "32 12 34 56",    "+4532123456"),
    (Country::FR, "0", "01.42.68.00.00", "+33142680000"),
    (Country::DE, "0", "(030) 123 456",  "+4930123456"),
    (Country::IE, "0", "(01) 222 1234",  "+35312221234"),
    (Country::IT, "",  "06 1234 5678",   "+390612345678"),
    (Country::NL, "0", "020-123 45 67",  "+31201234567"),
    (Country::PT, "",  "212 345 678",    "+351212345678"),
    (Country::ES, "",  "810 12 34 56",   "+34810123456"),
    (Country::SE, "0", "08-123 456 78",  "+46812345678"),
    (Country::CH, "0", "044 668 18 00",  "+41446681800"),
    (Country::GB, "0", "020 7946 0018",  "+442079460018"),
    (Country::LU, "",  "27 12 34 56",    "+35227123456"),
    (Country::SK, "0", "02/593 712 34",  "+421259371234"),
    (Country::FI, "0", "09 123 456",     "+3589123456"),
    (Country::NO, "",  "21 23 45 67",    "+4721234567"),
    (Country::CZ, "",  "212 345 678",    "+420212345678"),
    (Country::RO, "0", "021 123 4567",   "+40211234567"),
    (Country::PL, "",  "12 345 67 89",   "+48123456789"),
];

#[test]
fn a_number_is_read_as_it_is_dialled_within_its_country() {
    assert_eq!(DIALLED.map(|(country, ..)| country).as_slice(), Country::ALL);
    for (country, trunk, dialled, expected) in DIALLED {
        let reading = read_phone(dialled, country).unwrap();
        assert_eq!(reading.number.to_string(), expected, "{country}");
        let mut changes = vec![PhoneChange::RemovedSeparators];
        changes.extend((!trunk.is_empty()).then_some(PhoneChange::RemovedTrunkPrefix));
        changes.push(PhoneChange::AddedCallingCode);
        assert_eq!(reading.changes, changes, "{country}");
        let plan = plan(reading.number).unwrap();
        assert!(plan.country == country && plan.valid_in_country() && plan.possible(), "{country}: {plan:?}");
        let fixed = if country == Country::DK { PhoneType::FixedLineOrMobile } else { PhoneType::FixedLine };
        assert_eq!(plan.phone_type, Some(fixed), "{country}");
    }
}

#[test]
fn strict_e164_is_read_without_a_change_in_every_country() {
    for (_, _, _, text) in DIALLED {
        for country in Country::ALL {
            let reading = read_phone(text, *country).unwrap();
            assert_eq!((reading.number.to_string().as_str(), reading.changes.len()), (text, 0), "{country}");
        }
    }
    // Nor need it be a number of the 20 countries.
    assert_eq!(read_phone("+12125550123", Country::DE).unwrap().number, number("+12125550123"));
    assert_eq!(plan(number("+12125550123")), None);
}

#[test]
fn a_zero_too_many_after_the_calling_code_is_refused_and_the_number_without_it_named() {
    for (country, trunk, _, text) in DIALLED {
        let code = facts(country).calling_code;
        let wrong = format!("+{code}0{}", &text[1 + code.len()..]);
        let error = read_phone(&wrong, country).unwrap_err();
        let fault = if trunk.is_empty() { PhoneFault::WrongZero } else { PhoneFault::TrunkAfterCallingCode };
        assert_eq!((error.fault, error.meant), (fault, Some(number(text))), "{wrong}");
        assert!(error.help().ends_with(&format!("; did you mean `{text}`?")), "{}", error.help());
        assert!(!plan(number(&wrong)).unwrap().valid(), "{wrong}");
    }
}

#[test]
fn a_number_is_read_as_people_write_it() {
    use PhoneChange::ReplacedInternationalPrefix as International;
    use PhoneChange::{AddedCallingCode as Added, RemovedSeparators as Separators, RemovedTrunkPrefix as Trunk};
    #[rustfmt::skip]
    let cases: [(&str, Country, &str, &[PhoneChange]); 22] = [
        ("+49 30 123456",         Country::DE, "+4930123456",     &[Separators]),
        ("+49 (0)30 123456",      Country::DE, "+4930123456",     &[Separators, Trunk]),
        ("+49(0)30/123-456",      Country::FR, "+4930123456",     &[Separators, Trunk]),
        ("0049 30 123456",        Country::DE, "+4930123456",     &[Separators, International]),
        ("004930123456",          Country::DE, "+4930123456",     &[International]),
        ("0049 (0) 30 123456",    Country::DE, "+4930123456",     &[Separators, International, Trunk]),
        ("030123456",             Country::DE, "+4930123456",     &[Trunk, Added]),
        ("(0)30 123456",          Country::DE, "+4930123456",     &[Separators, Trunk, Added]),
        (" +49 30 123456 ",       Country::DE, "+4930123456",     &[Separators]),
        ("(+49) 30 123456",       Country::DE, "+4930123456",     &[Separators]),
        ("+33\u{a0}1\u{202f}42\u{2009}68 00 00", Country::FR, "+33142680000", &[Separators]),
        ("+33 1\u{2011}42\u{2013}68-00-00",       Country::FR, "+33142680000", &[Separators]),
        ("01 42 68 00 00",        Country::FR, "+33142680000",    &[Separators, Trunk, Added]),
        // The extension digits of an Austrian number are digits of it.
        ("+43 1 58058-1234",      Country::AT, "+431580581234",   &[Separators]),
        // Italy never loses its 0, however it is written, and its mobile numbers have none.
        ("+39 (0)6 1234 5678",    Country::IT, "+390612345678",   &[Separators]),
        ("0039 06 12345678",      Country::IT, "+390612345678",   &[Separators, International]),
        ("0612345678",            Country::IT, "+390612345678",   &[Added]),
        ("347 123 4567",          Country::IT, "+393471234567",   &[Separators, Added]),
        // Norwegian numbers of five digits keep theirs.
        ("02000",                 Country::NO, "+4702000",        &[Added]),
        ("+47 02000",             Country::NO, "+4702000",        &[Separators]),
        // A number of another country, and one of Jersey, written as in the United Kingdom.
        ("00 44 20 7946 0018",    Country::DE, "+442079460018",   &[Separators, International]),
        ("01534 123456",          Country::GB, "+441534123456",   &[Separators, Trunk, Added]),
    ];
    for (text, country, expected, changes) in cases {
        let reading = read_phone(text, country).unwrap_or_else(|error| panic!("{text}: {error:?}"));
        assert_eq!((reading.number.to_string().as_str(), reading.changes.as_slice()), (expected, changes), "{text}");
    }
}

#[test]
fn what_would_need_a_guess_is_refused_with_its_reason() {
    #[rustfmt::skip]
    let cases = [
        ("",                         Country::DE, PhoneFault::NoDigits,              None),
        (" - ",                      Country::DE, PhoneFault::NoDigits,              None),
        ("+",                        Country::DE, PhoneFault::NoDigits,              None),
        ("+49 30 HALLO",             Country::DE, PhoneFault::Letters,               None),
        ("tel:+4930123456",          Country::DE, PhoneFault::Letters,               None),
        ("x123",                     Country::DE, PhoneFault::Letters,               None),
        ("+49 30 xenon",             Country::DE, PhoneFault::Letters,               None),
        ("+49 30 123456 ext. 12",    Country::DE, PhoneFault::Extension,             None),
        ("+49 30 123456 EXT 12",     Country::DE, PhoneFault::Extension,             None),
        ("+49 30 123456x12",         Country::DE, PhoneFault::Extension,             None),
        ("+49 30 123456 x 12",       Country::DE, PhoneFault::Extension,             None),
        ("+4930123456;ext=12",       Country::DE, PhoneFault::Extension,             None),
        ("+49 30 123456 #12",        Country::DE, PhoneFault::Extension,             None),
        ("+\u{664}\u{669}30123456",  Country::DE, PhoneFault::ForeignDigits,         None),
        ("\u{ff10}30123456",         Country::DE, PhoneFault::ForeignDigits,         None),
        ("\u{ff0b}4930123456",       Country::DE, PhoneFault::ForeignSign,           None),
        ("+49 30 123456, 12",        Country::DE, PhoneFault::ForeignSign,           None),
        ("*21*30123456",             Country::DE, PhoneFault::ForeignSign,           None),
        ("++4930123456",             Country::DE, PhoneFault::MisplacedPlus,         None),
        ("49+30123456",              Country::DE, PhoneFault::MisplacedPlus,         None),
        ("+33142680000 +33142680009", Country::FR, PhoneFault::MisplacedPlus,        None),
        ("+0049 30 123456",          Country::DE, PhoneFault::ZeroBeforeCallingCode, Some("+4930123456")),
        ("000 49 30 123456",         Country::DE, PhoneFault::ZeroBeforeCallingCode, Some("+4930123456")),
        ("+49 030 123456",           Country::DE, PhoneFault::TrunkAfterCallingCode, Some("+4930123456")),
        ("+31 020 123 4567",         Country::NL, PhoneFault::TrunkAfterCallingCode, Some("+31201234567")),
        ("0049 030 123456",          Country::IT, PhoneFault::TrunkAfterCallingCode, Some("+4930123456")),
        ("+43 0 1 58058",            Country::AT, PhoneFault::TrunkAfterCallingCode, Some("+43158058")),
        // Without one 0 it would be refused for the next.
        ("+49 000 123456",           Country::DE, PhoneFault::TrunkAfterCallingCode, None),
        // What a 0 in parentheses means in another plan is not known here.
        ("+1 (0)212 555 0123",       Country::DE, PhoneFault::TrunkAfterCallingCode, None),
        // No trunk prefix, so no 0 to be dropped.
        ("+45 (0)32 12 34 56",       Country::DK, PhoneFault::WrongZero,             Some("+4532123456")),
        ("032 12 34 56",             Country::DK, PhoneFault::WrongZero,             Some("+4532123456")),
        ("0912 345 678",             Country::ES, PhoneFault::WrongZero,             Some("+34912345678")),
        ("0 12",                     Country::PL, PhoneFault::WrongZero,             None),
        ("021 23 45 67",             Country::NO, PhoneFault::WrongZero,             Some("+4721234567")),
        ("+39 0347 123 4567",        Country::IT, PhoneFault::WrongZero,             Some("+393471234567")),
        // Neither prefix: the trunk prefix is missing, or the plus.
        ("30 123456",                Country::DE, PhoneFault::NoPrefix,              Some("+4930123456")),
        ("44 20 7946 0018",          Country::GB, PhoneFault::NoPrefix,              Some("+442079460018")),
        ("34 912 345 678",           Country::ES, PhoneFault::NoPrefix,              Some("+34912345678")),
        ("33 1 42 68 00 00",         Country::FR, PhoneFault::NoPrefix,              Some("+33142680000")),
        ("+4",                       Country::DE, PhoneFault::TooShort,              None),
        ("0",                        Country::DE, PhoneFault::TooShort,              None),
        ("+49 30 1234567890123",     Country::DE, PhoneFault::TooLong,               None),
        ("0382500000 - 0382500009",  Country::FR, PhoneFault::TooLong,               None),
    ];
    for (text, country, fault, meant) in cases {
        let error = read_phone(text, country).unwrap_err();
        assert_eq!((error.fault, error.meant), (fault, meant.map(number)), "{text}");
        assert_eq!(error.to_string(), format!("expected a phone number, got `{text}`"));
        assert!(error.help().len() > 10, "{text}");
    }
    let met: BTreeSet<_> = cases.iter().map(|(_, _, fault, _)| *fault).collect();
    assert_eq!(met.into_iter().collect::<Vec<_>>(), PhoneFault::ALL);
}

#[test]
fn the_remarks_on_the_plans_hold() {
    use PhoneType::{FixedLine, FixedLineOrMobile, Mobile, TollFree, Uan, Voip};
    #[rustfmt::skip]
    let cases = [
        // Austria and Germany: open plans; what is appended is part of the number.
        ("+43158058",        Some(FixedLine),         None),
        ("+431580581234",    Some(FixedLine),         None),
        ("+493012345678",    Some(FixedLine),         None),
        ("+49892123456789",  Some(FixedLine),         None),
        // Denmark: cannot be told apart.
        ("+4520123456",      Some(FixedLineOrMobile), None),
        // Italy: the leading 0 belongs to the number, and mobile numbers have none.
        ("+390612345678",    Some(FixedLine),         None),
        ("+39612345678",     None,                    None),
        ("+393471234567",    Some(Mobile),            None),
        ("+3903471234567",   None,                    None),
        // The Netherlands: 097x has 11 digits, 14 0xx has 5 or 6.
        ("+3197012345678",   Some(Mobile),            None),
        ("+31970123456",     None,                    None),
        ("+3114020",         Some(Uan),               None),
        ("+31140205",        None,                    None),
        // Portugal: 30x is nomadic. Spain: 512 and 516 are nomadic, what begins with 8 is bound to a place.
        ("+351301234567",    Some(Voip),              None),
        ("+34512345678",     Some(Uan),               None),
        ("+34516345678",     Some(Uan),               None),
        ("+34810123456",     Some(FixedLine),         None),
        ("+34900123456",     Some(TollFree),          None),
        // Switzerland: 058 belongs to companies.
        ("+41581234567",     Some(Uan),               None),
        // Luxembourg: 20xxxx.
        ("+352202345",       Some(Voip),              None),
        // Norway: five digits keep their 0.
        ("+4702000",         Some(Uan),               None),
        ("+472000",          None,                    None),
        // Those that share a calling code.
        ("+441481256789",    Some(FixedLine),         Some(Territory::GG)),
        ("+441624756789",    Some(FixedLine),         Some(Territory::IM)),
        ("+441534456789",    Some(FixedLine),         Some(Territory::JE)),
        ("+447797712345",    Some(Mobile),            Some(Territory::JE)),
        ("+390669812345",    Some(FixedLine),         Some(Territory::VA)),
        ("+3581812345",      Some(FixedLine),         Some(Territory::AX)),
        ("+4779123456",      Some(FixedLine),         Some(Territory::SJ)),
        ("+442079460018",    Some(FixedLine),         None),
    ];
    for (text, kind, territory) in cases {
        let plan = plan(number(text)).unwrap();
        assert_eq!((plan.phone_type, plan.territory), (kind, territory), "{text}");
        assert_eq!(plan.valid(), kind.is_some(), "{text}");
        assert_eq!(plan.valid_in_country(), kind.is_some() && territory.is_none(), "{text}");
    }
}

#[test]
fn a_length_is_held_against_those_of_the_calling_code() {
    use NumberLength::{Between, Fits, LocalOnly, TooLong, TooShort};
    // How many digits numbers have after each calling code.
    #[rustfmt::skip]
    let cases: [(&str, &[(usize, NumberLength)]); 6] = [
        ("33",  &[(8, TooShort), (9, Fits), (10, TooLong)]),
        ("44",  &[(3, TooShort), (4, LocalOnly), (7, Fits), (8, LocalOnly), (9, Fits), (10, Fits), (11, TooLong)]),
        ("47",  &[(4, TooShort), (5, Fits), (6, Between), (7, Between), (8, Fits), (9, TooLong)]),
        ("49",  &[(2, LocalOnly), (3, LocalOnly), (4, Fits), (5, Fits), (13, Fits)]),
        ("353", &[(4, TooShort), (5, LocalOnly), (6, LocalOnly), (7, Fits), (10, Fits), (11, TooLong)]),
        ("39",  &[(5, TooShort), (6, Fits), (12, Fits), (13, TooLong)]),
    ];
    for (code, lengths) in cases {
        for (length, expected) in lengths {
            let plan = plan(number(&format!("+{code}{}", "1".repeat(*length)))).unwrap();
            assert_eq!(plan.length, *expected, "+{code} and {length} digits");
            assert_eq!(plan.possible(), matches!(expected, Fits | LocalOnly), "+{code} and {length} digits");
        }
    }
}

#[test]
fn what_is_read_is_read_again_without_a_change() {
    let mut dice = corpus::Dice::new(20_260_330);
    let signs: Vec<char> = "0123456789003344+ -./()xe#;\u{a0}\u{661}\u{ff15}\u{20ac}".chars().collect();
    let mut read = 0;
    for _ in 0..40_000 {
        let length = dice.below(24);
        let text: String = (0..length).map(|_| signs[dice.below(signs.len())]).collect();
        for country in [Country::DE, Country::IT, Country::NO] {
            if let Ok(reading) = read_phone(&text, country) {
                read += 1;
                let again = read_phone(&reading.number.to_string(), country);
                assert_eq!(again.map(|again| (again.number, again.changes)), Ok((reading.number, vec![])), "{text}");
            }
        }
    }
    assert!(read > 500, "{read}");
}

#[test]
fn a_valid_number_is_read_back_from_every_way_to_write_it() {
    for (country, trunk, _, _) in DIALLED {
        let code = facts(country).calling_code;
        for national in corpus::numbers(code.parse().unwrap(), 2_000) {
            let Ok(expected) = format!("+{code}{national}").parse::<E164>() else { continue };
            if !plan(expected).unwrap().valid() {
                continue;
            }
            let mut ways =
                vec![format!("+{code}{national}"), format!("00{code} {national}"), format!("{trunk}{national}")];
            ways.extend((!trunk.is_empty()).then(|| format!("+{code} ({trunk}) {national}")));
            for text in ways {
                assert_eq!(read_phone(&text, country).map(|reading| reading.number), Ok(expected), "{text}");
            }
        }
    }
}

#[test]
fn the_territories_have_names() {
    let names: Vec<_> = Territory::ALL.iter().map(|territory| numgate::territory_name(*territory)).collect();
    let expected =
        ["Guernsey", "the Isle of Man", "Jersey", "the Vatican City", "the Åland Islands", "Svalbard and Jan Mayen"];
    assert_eq!(names, expected);
    assert_eq!(numgate::plans_version(), "9.0.33");
}
