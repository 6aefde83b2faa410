//! The closed lists: what is written is read again, what is unknown is refused with the nearest word.

use numgate::{Word, for_every_vocabulary};

fn holds_together<
    W: Word + std::str::FromStr<Err = numgate::UnknownWord> + serde::Serialize + serde::de::DeserializeOwned,
>() {
    assert_eq!(W::ALL.len(), W::WORDS.len(), "{}", W::KIND);
    for (word, spelling) in W::ALL.iter().zip(W::WORDS) {
        assert_eq!(word.as_str(), *spelling);
        assert_eq!(word.to_string(), *spelling);
        assert_eq!(spelling.parse::<W>().unwrap(), *word);
        assert_eq!(serde_json::to_string(word).unwrap(), format!("\"{spelling}\""));
        assert_eq!(serde_json::from_str::<W>(&format!("\"{spelling}\"")).unwrap(), *word);
        // `modify` is a word of its own beside `MODIFY`: the exact spelling goes first.
        let typed = kebab(spelling);
        let other = W::read(&typed).filter(|other| other != word);
        assert_eq!(W::read_loosely(&typed), other.or(Some(*word)), "{}: {spelling}", W::KIND);
    }
    for (spelling, word) in W::SPELLINGS {
        assert_eq!(W::read(spelling), Some(*word), "{}: {spelling}", W::KIND);
        let owners: Vec<_> = W::SPELLINGS.iter().filter(|(other, _)| other == spelling).collect();
        assert_eq!(owners.len(), 1, "{}: {spelling} is written twice", W::KIND);
    }
    let error = "no such word at all".parse::<W>().unwrap_err();
    assert_eq!((error.kind, error.got.as_str()), (W::KIND, "no such word at all"));
}

/// `PortIn_Activated` as it is typed on a command line.
fn kebab(word: &str) -> String {
    let mut text = String::new();
    for (index, letter) in word.chars().enumerate() {
        let small = letter.to_ascii_lowercase();
        match letter {
            ' ' | '_' | '-' => text.push('-'),
            _ if letter != small && index > 0 && !text.ends_with('-') && !word.to_uppercase().eq(word) => {
                text.push('-');
                text.push(small);
            }
            _ => text.push(small),
        }
    }
    text
}

#[test]
fn every_word_is_read_as_it_is_written() {
    use numgate::*;
    let mut lists = 0;
    macro_rules! check {
        ($($name:ident),+ $(,)?) => { $( holds_together::<$name>(); lists += 1; )+ };
    }
    for_every_vocabulary!(check);
    assert!(lists > 30, "{lists}");
}

#[test]
fn every_word_is_explained() {
    use numgate::*;
    fn explained<W: Word>() {
        for (spelling, word) in W::SPELLINGS {
            let answer = Rules::latest().explain(&ExplainQuestion::new((*spelling).to_owned()));
            assert!(answer.is_ok_and(|answer| !answer.text.is_empty()), "{}: {word}", W::KIND);
        }
    }
    macro_rules! check {
        ($($name:ident),+ $(,)?) => { $( explained::<$name>(); )+ };
    }
    for_every_vocabulary!(check);
}

#[test]
fn the_spellings_of_the_guide_are_read() {
    use numgate::*;
    assert_eq!("UK".parse(), Ok(Country::GB));
    assert_eq!("PortedIn_Allocated".parse(), Ok(NumberStatus::PortInAllocated));
    assert_eq!("Port out In progress".parse(), Ok(NumberStatus::PortOutInProgress));
    assert_eq!("Transfer In progress".parse(), Ok(NumberStatus::TransferInProgress));
    assert_eq!("Return In progress".parse(), Ok(NumberStatus::ReturnInProgress));
    for spelling in ["Ready for porting initiation", "Ready for porting Initiation", "Ready for Porting Initiation"] {
        assert_eq!(spelling.parse(), Ok(PortInStatus::ReadyForPortingInitiation));
        assert_eq!(spelling.parse(), Ok(PortOutStatus::ReadyForPortingInitiation));
    }
    assert_eq!("Firm Order Commitment".parse(), Ok(PortOutStatus::FirmOrderCommitment));
    assert_eq!("Customer Feedback Awaited".parse(), Ok(PortOutStatus::CustomerFeedbackAwaited));
    assert_eq!("Validation in progress".parse(), Ok(PortInStatus::ValidationInProgress));
    assert_eq!("confirmed".parse(), Ok(PortOutStatus::Confirmed));
    assert_eq!("In Progress".parse(), Ok(ModifyStatus::InProgress));
    assert_eq!("In Progress".parse(), Ok(OtherOrderStatus::InProgress));
}

#[test]
fn statuses_that_only_look_alike_stay_apart() {
    use numgate::*;
    // Lines 470, 540 and 543 of the guide: three statuses, not spellings of one.
    assert_eq!("Porting initiated".parse(), Ok(PortInStatus::PortingInitiated));
    assert_eq!("Port initiated".parse(), Ok(PortOutStatus::PortInitiated));
    assert_eq!("Port Out initiated".parse(), Ok(PortOutStatus::PortOutInitiated));
    assert!("Port initiated".parse::<PortInStatus>().is_err());
}

#[test]
fn an_unknown_word_suggests_the_nearest() {
    use numgate::*;
    let nearest = |error: UnknownWord| error.nearest;
    assert_eq!("PortIn_Activatd".parse::<NumberStatus>().map_err(nearest), Err(Some("PortIn_Activated")));
    assert_eq!("activaton".parse::<Request>().map_err(nearest), Err(Some("activation")));
    assert_eq!("XX".parse::<Country>().map_err(nearest), Err(None));
    assert_eq!("XX".parse::<Country>().unwrap_err().to_string(), "unknown country `XX`");
    assert_eq!(
        "Fre".parse::<NumberStatus>().unwrap_err().to_string(),
        "unknown number status `Fre`, did you mean `Free`?"
    );
}
#[test]
fn the_facts_of_a_country_are_those_of_the_guide() {
    use numgate::*;
    // Lines 111-158 and 250-252 of the guide.
    #[rustfmt::skip]
    let expected = [
        (Country::AT, Zone::A, "43"), (Country::BE, Zone::A, "32"), (Country::DK, Zone::A, "45"), (Country::FR, Zone::A, "33"),
        (Country::DE, Zone::A, "49"), (Country::IE, Zone::A, "353"), (Country::IT, Zone::A, "39"), (Country::NL, Zone::A, "31"),
        (Country::PT, Zone::A, "351"), (Country::ES, Zone::A, "34"), (Country::SE, Zone::A, "46"), (Country::CH, Zone::A, "41"),
        (Country::GB, Zone::A, "44"), (Country::LU, Zone::B, "352"), (Country::SK, Zone::B, "421"), (Country::FI, Zone::B, "358"),
        (Country::NO, Zone::B, "47"), (Country::CZ, Zone::B, "420"), (Country::RO, Zone::B, "40"), (Country::PL, Zone::B, "48"),
    ];
    assert_eq!(expected.len(), Country::ALL.len());
    for (country, zone, calling_code) in expected {
        let known = facts(country);
        assert_eq!((known.country, known.zone, known.calling_code), (country, zone, calling_code));
    }
}
