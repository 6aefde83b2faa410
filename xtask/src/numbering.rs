//! The numbering plans, made from the metadata of the crate `phonenumber`.
//!
//! For each calling code the patterns of all types and regions are walked side by side; what a number is, is decided
//! at its last digit as libphonenumber decides it. A pattern must match the whole number.

mod pack;
mod states;

use std::fmt::Write;
use std::fs;

use numgate::render::Rendered;
use numgate::{Country, PhoneType, Territory, Word, facts};
use phonenumber::Metadata;
use phonenumber::metadata::{DATABASE, Descriptor};
use regex_automata::dfa::dense::{self, DFA};
use regex_automata::dfa::{Automaton, StartKind};
use regex_automata::util::primitives::StateID;
use regex_automata::util::{start, syntax};
use regex_automata::{Anchored, MatchKind};

use crate::failure::Failure;
use crate::place::Place;
use pack::pack;
use states::{States, Walk};

/// E.164 allows so many digits, the calling code included.
const LONGEST: usize = 15;

/// The table of the numbering plans.
pub(crate) fn rendered(place: &Place) -> Result<Rendered, Failure> {
    let version = version(place)?;
    let metadata = version.split_once('+').map_or(version.as_str(), |(_, metadata)| metadata);
    let plans = Country::ALL.iter().map(|country| Plan::new(*country)).collect::<Result<Vec<_>, _>>()?;
    let mut states = States::new();
    let roots: Vec<_> = plans.iter().map(|plan| states.add(plan, &plan.start(), LONGEST - plan.code.len())).collect();
    let packed = pack(&states, &roots)?;
    let mut text = format!(
        "// RENDERED from the metadata of the crate phonenumber {version} by `cargo xtask render`. Do not edit.\n\n\
         //! The numbering plans of the 20 calling codes.\n\
         //!\n\
         //! The metadata are those of Google's libphonenumber {metadata}, under the Apache License 2.0, as the crate\n\
         //! `phonenumber` (Apache-2.0) carries them.\n\n\
         use super::plan::PlanRow;\n\
         use crate::vocabulary::{{Country, Territory}};\n\n\
         /// The version of the metadata.\n\
         pub(crate) const METADATA: &str = {metadata:?};\n\
         /// Where they are from.\n\
         pub(crate) const SOURCE: &str = \"libphonenumber {metadata}\";\n\n\
         /// One row a country, in the order of the vocabulary.\n\
         #[rustfmt::skip]\n\
         pub(crate) static PLANS: &[PlanRow] = &[\n"
    );
    for (plan, start) in plans.iter().zip(&packed.starts) {
        let Plan { country, code, trunk, territories, lengths, local, .. } = plan;
        let territories: Vec<_> = territories.iter().map(|territory| format!("Territory::{territory}")).collect();
        let territories = format!("&[{}]", territories.join(", "));
        let trunk = format!("{trunk:?},");
        let _ = writeln!(
            text,
            "    PlanRow {{ country: Country::{country}, code: {code:>3}, trunk: {trunk:<4} lengths: {lengths:#06x}, \
             local: {local:#06x}, start: {start:>4}, territories: {territories} }},",
        );
    }
    let words = packed.states.iter().map(Vec::len).sum::<usize>();
    let _ = write!(
        text,
        "];\n\n\
         /// The states of the plans, one a line: {} states in {} bytes.\n\
         #[rustfmt::skip]\n\
         pub(crate) static STATES: &[u16; {words}] = &[\n",
        packed.states.len(),
        words * 2
    );
    for state in &packed.states {
        let words: Vec<_> = state.iter().map(|word| format!("{word:#06x}")).collect();
        let _ = writeln!(text, "    {},", words.join(", "));
    }
    text.push_str("];\n");
    Ok(Rendered { path: "core/src/tables/numbering.rs", text })
}

/// The version of the crate that is built in, which names that of its metadata.
fn version(place: &Place) -> Result<String, Failure> {
    let path = place.root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|error| Failure::file(&path, &error))?;
    let lock: toml::Table = text.parse().map_err(|error| Failure::new(format!("`{}`: {error}", path.display())))?;
    let packages = lock.get("package").and_then(toml::Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let field = |package: &toml::Value, name: &str| package.get(name).and_then(toml::Value::as_str).map(str::to_owned);
    let found = packages.iter().find(|package| field(package, "name").as_deref() == Some("phonenumber"));
    found
        .and_then(|package| field(package, "version"))
        .ok_or_else(|| Failure::new(format!("expected a version of `phonenumber` in `{}`, got none", path.display())))
}

/// A pattern of the metadata, and the lengths that it holds for.
struct Pattern {
    automaton: DFA<Vec<u32>>,
    start: StateID,
    /// Empty: every length.
    lengths: Vec<u16>,
}

impl Pattern {
    fn new(pattern: &str, lengths: &[u16]) -> Result<Self, Failure> {
        let fault = |error: String| Failure::new(format!("`{pattern}`: {error}"));
        let automaton = dense::Builder::new()
            .configure(dense::Config::new().start_kind(StartKind::Anchored).match_kind(MatchKind::All))
            .syntax(syntax::Config::new().unicode(false).utf8(false).ignore_whitespace(true))
            .build(&format!(r"(?:{pattern})\z"))
            .map_err(|error| fault(error.to_string()))?;
        let start = automaton
            .start_state(&start::Config::new().anchored(Anchored::Yes))
            .map_err(|error| fault(error.to_string()))?;
        Ok(Self { automaton, start, lengths: lengths.to_vec() })
    }

    /// Whether a number that ends here, after so many digits, is one of the pattern.
    fn ends(&self, at: StateID, digits: usize) -> bool {
        (self.lengths.is_empty() || self.lengths.iter().any(|length| usize::from(*length) == digits))
            && self.automaton.is_match_state(self.automaton.next_eoi_state(at))
    }
}

/// The descriptors of a region: the general one, then those of the types in the order in which they decide.
fn descriptors(meta: &Metadata) -> [Option<&Descriptor>; 11] {
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

/// The type of a number, from which descriptors match it, in the order of [`descriptors`].
fn kind(matches: &[bool]) -> Option<PhoneType> {
    const SPECIAL: [PhoneType; 8] = [
        PhoneType::PremiumRate,
        PhoneType::TollFree,
        PhoneType::SharedCost,
        PhoneType::Voip,
        PhoneType::PersonalNumber,
        PhoneType::Pager,
        PhoneType::Uan,
        PhoneType::Voicemail,
    ];
    let [true, special @ .., fixed, mobile] = matches else { return None };
    let special = special.iter().zip(SPECIAL).find(|(matches, _)| **matches).map(|(_, kind)| kind);
    special.or(match (fixed, mobile) {
        (true, true) => Some(PhoneType::FixedLineOrMobile),
        (true, false) => Some(PhoneType::FixedLine),
        (false, true) => Some(PhoneType::Mobile),
        (false, false) => None,
    })
}

/// What the metadata say of one region.
struct Region {
    /// A number that begins so is of this region, whether it is valid or not.
    leading: Option<Pattern>,
    /// In the order of [`descriptors`].
    patterns: Vec<Option<Pattern>>,
}

impl Region {
    fn new(meta: &Metadata) -> Result<Self, Failure> {
        let leading = meta.leading_digits().map(|text| Pattern::new(&format!("(?:{})[0-9]*", text.as_str()), &[]));
        let pattern = |own: &Descriptor| Pattern::new(own.national_number().as_str(), own.possible_length());
        let patterns = descriptors(meta).map(|descriptor| descriptor.map(pattern).transpose());
        Ok(Self { leading: leading.transpose()?, patterns: patterns.into_iter().collect::<Result<_, _>>()? })
    }

    fn all(&self) -> impl Iterator<Item = Option<&Pattern>> {
        std::iter::once(self.leading.as_ref()).chain(self.patterns.iter().map(Option::as_ref))
    }
}

/// The plan of one calling code.
struct Plan {
    country: Country,
    code: &'static str,
    /// Those that share the calling code, in the order in which they are asked after the country.
    territories: Vec<Territory>,
    trunk: &'static str,
    /// One bit a length.
    lengths: u16,
    local: u16,
    /// The country and the territories.
    regions: Vec<Region>,
}

impl Plan {
    fn new(country: Country) -> Result<Self, Failure> {
        let code = facts(country).calling_code;
        let unknown = || Failure::new(format!("expected {country} to come first of +{code} in the metadata"));
        let ids = code.parse().ok().and_then(|code: u16| DATABASE.region(&code)).unwrap_or_default();
        let [first, others @ ..] = ids.as_slice() else { return Err(unknown()) };
        let main = DATABASE.by_id(*first).filter(|_| *first == country.as_str()).ok_or_else(unknown)?;
        let territories = others.iter().map(|id| {
            Territory::read(id).ok_or_else(|| Failure::new(format!("expected a word for each territory, got `{id}`")))
        });
        let metas = ids.iter().filter_map(|id| DATABASE.by_id(*id));
        // A length of one type is one of the country; the lengths within an area count only where no other does.
        let types = descriptors(main).into_iter().flatten();
        let bits = |lengths: &[u16]| {
            lengths.iter().fold(0, |bits, length| bits | 1_u16.checked_shl(u32::from(*length)).unwrap_or(0))
        };
        let lengths = types.clone().fold(0, |all, descriptor| all | bits(descriptor.possible_length()));
        let local = types.fold(0, |all, descriptor| all | bits(descriptor.possible_local_length()));
        Ok(Self {
            country,
            code,
            territories: territories.collect::<Result<_, _>>()?,
            trunk: main.national_prefix().unwrap_or_default(),
            lengths,
            local: local & !lengths,
            regions: metas.map(Region::new).collect::<Result<_, _>>()?,
        })
    }

    fn start(&self) -> Vec<Option<StateID>> {
        self.regions.iter().flat_map(Region::all).map(|pattern| pattern.map(|pattern| pattern.start)).collect()
    }
}

impl Walk for Plan {
    type Point = Vec<Option<StateID>>;

    fn label(&self, point: &Self::Point, digits: usize) -> u8 {
        let mut at = point.iter().copied();
        for (index, region) in self.regions.iter().enumerate() {
            let mut matches = region
                .all()
                .map(|pattern| pattern.zip(at.next().flatten()).map(|(pattern, at)| pattern.ends(at, digits)));
            let leads = matches.next().flatten();
            let matches: Vec<bool> = matches.map(Option::unwrap_or_default).collect();
            let kind = kind(&matches);
            if leads.unwrap_or(kind.is_some()) {
                let place = kind.and_then(|kind| PhoneType::ALL.iter().position(|other| *other == kind));
                let label = place.map(|place| index * PhoneType::ALL.len() + place + 1).unwrap_or_default();
                return u8::try_from(label).unwrap_or(u8::MAX);
            }
        }
        0
    }

    fn step(&self, point: &Self::Point, digit: u8) -> Self::Point {
        let patterns = self.regions.iter().flat_map(Region::all);
        patterns.zip(point).map(|(pattern, at)| Some(pattern?.automaton.next_state((*at)?, digit))).collect()
    }
}
