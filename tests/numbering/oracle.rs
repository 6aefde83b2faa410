//! What others say of a number: the crate `phonenumber`, and libphonenumber's own way with the same metadata.

use phonenumber::metadata::{DATABASE, Descriptor};
use phonenumber::{Metadata, Type};
use regex::Regex;

/// Type and region of a valid number; `None`: it is not valid.
pub type Verdict = Option<(Option<Type>, Option<String>)>;

/// What the crate says, and the national number that it has understood.
pub fn of_the_crate(text: &str) -> (Option<String>, Verdict) {
    let Ok(number) = phonenumber::parse(None, text) else { return (None, None) };
    let verdict = number.is_valid().then(|| {
        let kind = Some(number.number_type(&DATABASE)).filter(|kind| *kind != Type::Unknown);
        (kind, number.metadata(&DATABASE).map(|meta| meta.id().to_owned()))
    });
    (Some(number.national().to_string()), verdict)
}

/// The descriptors of a region: the general one, then those of the types in the order in which they decide.
pub fn descriptors(meta: &Metadata) -> [Option<&Descriptor>; 11] {
    let all = meta.descriptors();
    [
        Some(all.general()),
        all.premium_rate(),
        all.toll_free(),
        all.shared_cost(),
        all.voip(),
        all.personal_number(),
        all.pager(),
        all.uan(),
        all.voicemail(),
        all.fixed_line(),
        all.mobile(),
    ]
}

/// The regions of a calling code with their patterns, compiled anew.
pub struct Patterns {
    regions: Vec<Region>,
}

struct Region {
    id: String,
    leading: Option<Regex>,
    patterns: Vec<Option<(Regex, Regex, Vec<u16>)>>,
}

/// How a pattern is held against a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// It must match all of it, as libphonenumber has it.
    Whole,
    /// It must match a beginning, as the crate has it.
    Beginning,
}

impl Patterns {
    pub fn new(code: u16) -> Self {
        let regex = |text: String| regex::RegexBuilder::new(&text).ignore_whitespace(true).build().unwrap();
        let regions = DATABASE.region(&code).unwrap();
        let region = |id: &&str| {
            let meta = DATABASE.by_id(*id).unwrap();
            let pattern = |own: &Descriptor| {
                let text = own.national_number().as_str();
                let whole = regex(format!("^(?:{text})$"));
                (whole, regex(format!("^(?:{text})")), own.possible_length().to_vec())
            };
            Region {
                id: (*id).to_owned(),
                leading: meta.leading_digits().map(|own| regex(format!("^(?:{})", own.as_str()))),
                patterns: descriptors(meta).into_iter().map(|own| own.map(pattern)).collect(),
            }
        };
        Self { regions: regions.iter().map(region).collect() }
    }

    /// What the patterns say of a national number: the region first, then the type there.
    pub fn verdict(&self, national: &str, way: Way) -> Verdict {
        let region = self.regions.iter().find(|region| match &region.leading {
            // With one region there is no choice.
            Some(leading) if self.regions.len() > 1 => leading.is_match(national),
            _ => self.regions.len() == 1 || region.kind(national, way).is_some(),
        })?;
        region.kind(national, way).map(|kind| (Some(kind), Some(region.id.clone())))
    }
}

impl Region {
    fn kind(&self, national: &str, way: Way) -> Option<Type> {
        const SPECIAL: [Type; 8] = [
            Type::PremiumRate,
            Type::TollFree,
            Type::SharedCost,
            Type::Voip,
            Type::PersonalNumber,
            Type::Pager,
            Type::Uan,
            Type::Voicemail,
        ];
        let matches = |place: usize| {
            self.patterns[place].as_ref().is_some_and(|(whole, beginning, lengths)| {
                let pattern = if way == Way::Whole { whole } else { beginning };
                (lengths.is_empty() || lengths.contains(&(national.len() as u16))) && pattern.is_match(national)
            })
        };
        if !matches(0) {
            return None;
        }
        let special = SPECIAL.iter().enumerate().find(|(place, _)| matches(place + 1)).map(|(_, kind)| *kind);
        special.or(match (matches(9), matches(10)) {
            (true, true) => Some(Type::FixedLineOrMobile),
            (true, false) => Some(Type::FixedLine),
            (false, true) => Some(Type::Mobile),
            (false, false) => None,
        })
    }
}
