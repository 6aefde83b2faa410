//! Identifiers: the situations written by hand, and the schemes as another library knows them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use numgate::{Country, Rules, ValueKind, ValueQuestion, ValueVerdict, Word};
use numgate_tests::{mismatches, root};
use serde_json::{Value, json};

/// The situations of every file, with the file.
fn situations() -> Vec<(String, Value)> {
    let mut files: Vec<_> =
        fs::read_dir(root().join("fixtures/identifiers")).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let mut found = Vec::new();
    for path in files {
        let whole: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert_eq!(whole.as_object().unwrap().keys().collect::<Vec<_>>(), ["cases"], "{name}");
        found.extend(whole["cases"].as_array().unwrap().iter().map(|case| (name.clone(), case.clone())));
    }
    found
}

fn keys(value: &Value) -> BTreeSet<&str> {
    value.as_object().unwrap().keys().map(String::as_str).collect()
}

fn answered(ask: &Value) -> Value {
    let text = |key: &str| ask[key].as_str().unwrap_or_else(|| panic!("no {key}: {ask}"));
    let number = ask.get("number").map(|number| number.as_str().unwrap().parse().unwrap());
    let (kind, country) = (text("kind").parse().unwrap(), text("country").parse().unwrap());
    serde_json::to_value(Rules::latest().identify(kind, country, text("value"), number)).unwrap()
}

#[test]
fn every_identifier_is_judged_as_its_source_says() {
    let situations = situations();
    assert!(situations.len() > 250, "{}", situations.len());
    let mut failed = Vec::new();
    for (file, case) in &situations {
        let found = mismatches(&case["expect"], &answered(&case["ask"]));
        if !found.is_empty() {
            failed.push(format!("{file}: {}\n    {}", case["name"], found.join("\n    ")));
        }
    }
    assert!(failed.is_empty(), "{} of {}\n{}", failed.len(), situations.len(), failed.join("\n"));
}

#[test]
fn every_identifier_situation_names_its_source_and_has_a_name_of_its_own() {
    let mut names = BTreeSet::new();
    for (file, case) in situations() {
        assert!(keys(&case).is_subset(&BTreeSet::from(["name", "cites", "source", "ask", "expect"])), "{file}: {case}");
        assert!(
            keys(&case["ask"]).is_subset(&BTreeSet::from(["kind", "country", "value", "number"])),
            "{file}: {case}"
        );
        assert!(names.insert((file.clone(), case["name"].to_string())), "twice: {file}: {}", case["name"]);
        assert!(case.get("source").is_some() || !case["cites"].as_array().unwrap().is_empty(), "{file}: {case}");
        assert!(case["expect"].get("verdict").is_some(), "{file}: {case}");
    }
}

#[test]
fn every_scheme_has_a_right_and_a_wrong_example() {
    use numgate::IdentifierScheme;
    let mut right = BTreeSet::new();
    let mut wrong = BTreeSet::new();
    for (_, case) in situations() {
        let answer = answered(&case["ask"]);
        let place = (case["ask"]["kind"].to_string(), case["ask"]["country"].to_string());
        match answer["scheme"].as_str().filter(|_| answer["verdict"] == "wellFormed") {
            Some(scheme) => drop(right.insert((scheme.to_owned(), place))),
            None => drop(wrong.insert(place)),
        }
    }
    let schemes: BTreeSet<_> = right.iter().map(|(scheme, _)| scheme.as_str()).collect();
    assert_eq!(schemes, IdentifierScheme::WORDS.iter().copied().collect());
    for (scheme, place) in &right {
        assert!(wrong.contains(place) || place.0.contains("orderId") || scheme == "ico", "{scheme} {place:?}");
    }
}

#[test]
fn every_country_has_vat_numbers_companies_and_postcodes_and_few_have_codes() {
    let having = |kind: ValueKind| -> Vec<&str> {
        let has = |country: &&Country| Rules::latest().identify(kind, **country, "", None).is_some();
        Country::ALL.iter().filter(has).map(|country| country.as_str()).collect()
    };
    for kind in [ValueKind::Vat, ValueKind::CompanyId, ValueKind::Postcode, ValueKind::OrderId] {
        assert_eq!(having(kind).len(), 20, "{kind}");
    }
    assert_eq!(having(ValueKind::Rio), ["FR"]);
    assert_eq!(having(ValueKind::Cvp), ["PT"]);
    assert_eq!(having(ValueKind::MigrationCode), ["IT"]);
}

/// The normal form is a fixed point: it is well formed again, and its own normal form.
#[test]
fn a_normal_form_is_its_own_normal_form() {
    let mut count = 0;
    for (_, case) in situations() {
        let first = answered(&case["ask"]);
        let Some(normal) = first["normal"].as_str() else { continue };
        let mut ask = case["ask"].clone();
        ask["value"] = json!(normal);
        let mut again = answered(&ask);
        again["input"] = first["input"].clone();
        assert_eq!(again, first, "{ask}");
        count += 1;
    }
    assert!(count > 150, "{count}");
}

#[test]
fn no_text_is_too_strange() {
    let long = "1".repeat(1_000_000);
    let strange = [
        "",
        " ",
        "-",
        "\0",
        "\u{feff}",
        "(DE)",
        "<DE>",
        "#",
        "@{2}",
        "[0-9]",
        "%",
        "++++++++++++",
        "DE\u{202e}136695976",
        "é",
        "DEé",
        "\u{1d7d9}",
        "0",
        "00000000000000",
        &long,
        "HRB",
        "ÖÖÖÖ HRB 1 ÖÖ",
        "....",
        "CHE",
        "CHE-",
        "BFPO",
    ];
    for kind in ValueKind::ALL {
        for country in Country::ALL {
            for text in strange {
                let Some(answer) = Rules::latest().identify(*kind, *country, text, None) else { continue };
                let malformed = answer.verdict == ValueVerdict::Malformed;
                assert_eq!(malformed, answer.expected.is_some(), "{kind} {country} {text:.40}");
                assert_eq!(malformed, answer.got.is_some(), "{kind} {country} {text:.40}");
                assert_eq!(malformed, answer.normal.is_none(), "{kind} {country} {text:.40}");
                assert!(answer.got.is_none_or(|got| got.len() < 400), "{kind} {country} {text:.40}");
            }
        }
    }
}

/// What python-stdnum says of made-up values: its module with the kind, the country, the value, whether it is valid.
fn oracle() -> Vec<(String, Country, String, bool)> {
    let path = root().join("target/oracles/stdnum.csv");
    let text = fs::read_to_string(&path)
        .unwrap_or_else(|error| panic!("{}: {error}; run `cargo xtask setup`", path.display()));
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("scheme,country,value,valid"));
    lines
        .map(|line| {
            let fields: Vec<_> = line.split(',').collect();
            let [scheme, country, value, valid] = fields[..] else { panic!("{line}") };
            (scheme.to_owned(), country.parse().unwrap(), value.to_owned(), valid.parse().unwrap())
        })
        .collect()
}

/// The schemes of ours that a module of python-stdnum knows.
#[rustfmt::skip]
const MODULES: &[(&str, &[&str])] = &[
    ("vat:at.uid", &["uid"]), ("vat:be.vat", &["enterpriseNumber"]), ("vat:dk.cvr", &["cvr"]), ("vat:fr.tva", &["tva"]),
    ("vat:de.vat", &["ustIdNr"]), ("vat:ie.vat", &["vatNumber"]), ("vat:it.iva", &["partitaIva"]),
    ("vat:nl.btw", &["btwId"]), ("vat:pt.nif", &["nif"]), ("vat:es.nif", &["cif", "dni", "nie", "nif"]),
    ("vat:se.vat", &["momsnr"]), ("vat:ch.vat", &["mwst"]),
    ("vat:gb.vat", &["vatNumber", "governmentDepartment", "healthAuthority"]), ("vat:lu.tva", &["tva"]),
    ("vat:sk.dph", &["icDph"]), ("vat:fi.alv", &["alv"]), ("vat:no.mva", &["mva"]), ("vat:cz.dic", &["dic"]),
    ("vat:ro.cf", &["cui"]), ("vat:pl.nip", &["nip"]),
    ("companyId:at.businessid", &["firmenbuch"]), ("companyId:be.vat", &["enterpriseNumber"]),
    ("companyId:dk.cvr", &["cvr"]), ("companyId:dk.cpr", &["cpr"]), ("companyId:fr.siren", &["siren"]),
    ("companyId:fr.siret", &["siret"]), ("companyId:it.codicefiscale", &["codiceFiscale", "partitaIva"]),
    ("companyId:nl.bsn", &["rsin"]), ("companyId:pt.nif", &["nif"]), ("companyId:es.nif", &["cif", "dni", "nie", "nif"]),
    ("companyId:se.orgnr", &["orgnr"]), ("companyId:ch.uid", &["uidRegister"]), ("companyId:fi.ytunnus", &["yTunnus"]),
    ("companyId:no.orgnr", &["orgnr"]), ("companyId:cz.rc", &["rodneCislo"]), ("companyId:sk.rc", &["rodneCislo"]),
    ("companyId:ro.cui", &["cui"]), ("companyId:ro.onrc", &["onrc"]), ("companyId:pl.regon", &["regon"]),
    ("companyId:pl.nip", &["nip"]),
];

/// Whether a value is of the class that a listed difference speaks of: every condition that it names holds.
fn is_of(class: &Value, value: &str) -> bool {
    let digits = || value.bytes().filter(u8::is_ascii_digit);
    let part = |part: &Value| {
        let (at, count) = (part["at"].as_u64().unwrap() as usize, part["digits"].as_u64().unwrap() as usize);
        let found: Option<u64> = value.get(at..at + count).and_then(|part| part.parse().ok());
        let ranges = part["within"].as_array().unwrap();
        found.is_some_and(|found| {
            ranges.iter().any(|range| (range[0].as_u64().unwrap()..=range[1].as_u64().unwrap()).contains(&found))
        })
    };
    class.as_object().unwrap().iter().all(|(name, wanted)| match name.as_str() {
        "characters" => wanted.as_u64() == Some(value.len() as u64),
        "shorterThan" => (value.len() as u64) < wanted.as_u64().unwrap(),
        "zeros" => wanted.as_bool() == Some(digits().all(|digit| digit == b'0')),
        "matches" => regex::Regex::new(wanted.as_str().unwrap()).unwrap().is_match(value),
        "endsNot" => !value.ends_with(wanted.as_str().unwrap()),
        "capitalAtEnd" => wanted.as_bool() == Some(value.ends_with(|c: char| c.is_ascii_uppercase())),
        "parts" => wanted.as_array().unwrap().iter().all(part),
        "remainder" => {
            let weights = wanted["weights"].as_array().unwrap().iter().map(|weight| weight.as_u64().unwrap());
            let total: u64 = weights.zip(digits()).map(|(weight, digit)| weight * u64::from(digit - b'0')).sum();
            total % wanted["modulus"].as_u64().unwrap() == wanted["is"].as_u64().unwrap()
        }
        _ => panic!("no condition `{name}`"),
    })
}

#[test]
fn python_stdnum_agrees_but_for_what_is_listed() {
    let text = fs::read_to_string(root().join("fixtures/oracles/stdnum-differences.json")).unwrap();
    let whole: Value = serde_json::from_str(&text).unwrap();
    let listed = whole["differences"].as_array().unwrap();
    for entry in listed {
        let known = BTreeSet::from(["schemes", "stdnum", "ours", "when", "reason", "signed"]);
        assert!(keys(entry).is_subset(&known), "{entry}");
        assert!(
            entry["reason"].as_str().unwrap().len() > 20 && !entry["signed"].as_str().unwrap().is_empty(),
            "{entry}"
        );
        assert!(!entry["when"].as_object().unwrap().is_empty(), "{entry}");
    }
    let mut asked: BTreeMap<String, usize> = BTreeMap::new();
    let mut seen = BTreeSet::new();
    let mut failed = Vec::new();
    for (module, country, value, theirs) in oracle() {
        *asked.entry(module.clone()).or_default() += 1;
        let kind: ValueKind = module.split(':').next().unwrap().parse().unwrap();
        let (_, schemes) = MODULES.iter().find(|(name, _)| *name == module).unwrap_or_else(|| panic!("no {module}"));
        let mut question = ValueQuestion::new(kind, value.clone());
        question.country = Some(country);
        let answer = Rules::latest().value(&question).unwrap();
        assert_eq!(Some(&answer), Rules::latest().identify(kind, country, &value, None).as_ref());
        let scheme = answer.scheme.filter(|scheme| schemes.contains(&scheme.as_str()));
        if theirs == (answer.verdict == ValueVerdict::WellFormed && scheme.is_some()) {
            continue;
        }
        let reasons: Vec<_> = (0..listed.len())
            .filter(|index| {
                let entry = &listed[*index];
                entry["schemes"].as_array().unwrap().contains(&json!(module))
                    && entry["stdnum"] == json!(theirs)
                    && entry.get("ours").is_none_or(|ours| *ours == json!(answer.verdict))
                    && is_of(&entry["when"], &value)
            })
            .collect();
        if reasons.is_empty() {
            failed.push(format!("{module} {value}: python-stdnum {theirs}, numgate {}", answer.verdict));
        }
        seen.extend(reasons.into_iter().map(|index| (index, module.clone())));
    }
    assert!(failed.is_empty(), "{} not listed\n{}", failed.len(), failed.join("\n"));
    assert_eq!(asked.len(), MODULES.len());
    for (module, count) in asked {
        assert!(count >= 500, "{module}: {count}");
    }
    for (index, entry) in listed.iter().enumerate() {
        for module in entry["schemes"].as_array().unwrap() {
            let module = module.as_str().unwrap().to_owned();
            assert!(seen.contains(&(index, module.clone())), "{module} differs no longer: {entry}");
        }
    }
}
