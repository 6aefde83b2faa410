//! Numbers to ask, the same in every run.

use phonenumber::metadata::DATABASE;
use regex_syntax::hir::{Class, Hir, HirKind};

use super::oracle::descriptors;

/// Numbers that look random and are the same in every run (xorshift).
pub struct Dice(u64);

impl Dice {
    pub const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// Less than `limit`.
    pub fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn digit(&mut self) -> char {
        char::from(b'0' + self.below(10) as u8)
    }

    fn digits(&mut self, count: usize) -> String {
        (0..count).map(|_| self.digit()).collect()
    }
}

/// `count` national numbers of a calling code, valid and not: random digits of every length, numbers drawn from the
/// patterns, the same with one slip, and continued beginnings: of the examples, of regions, of what is dialled before.
pub fn numbers(code: u16, count: usize) -> Vec<String> {
    let mut dice = Dice::new(0x9e37_79b9_7f4a_7c15 ^ u64::from(code));
    let longest = 15 - code.to_string().len();
    let regions = DATABASE.region(&code).unwrap();
    let metas: Vec<_> = regions.iter().map(|id| DATABASE.by_id(*id).unwrap()).collect();
    let own: Vec<_> = metas.iter().flat_map(|meta| descriptors(meta)).flatten().collect();
    let parse = |text: &str| regex_syntax::ParserBuilder::new().ignore_whitespace(true).build().parse(text).unwrap();
    let patterns: Vec<_> = own.iter().map(|own| parse(own.national_number().as_str())).collect();
    let beginnings = metas.iter().flat_map(|meta| [meta.leading_digits(), meta.national_prefix_for_parsing()]);
    let beginnings: Vec<_> = beginnings.flatten().map(|own| parse(own.as_str())).collect();
    let examples: Vec<_> = own.iter().filter_map(|own| own.example()).collect();
    let mut numbers = Vec::new();
    // Every prefix of every example, and the example with a trunk prefix.
    for example in &examples {
        numbers.extend((1..=example.len()).map(|length| example[..length].to_owned()));
        numbers.push(format!("0{example}"));
        numbers.push(format!("00{example}"));
    }
    while numbers.len() < count {
        let number = match dice.below(10) {
            0 => {
                let length = 1 + dice.below(longest);
                dice.digits(length)
            }
            1 | 2 => {
                let example = examples[dice.below(examples.len())];
                let kept = dice.below(example.len() + 1);
                let more = dice.below(longest + 1);
                format!("{}{}", &example[..kept], dice.digits(more))
            }
            3 if !beginnings.is_empty() => {
                let mut drawn = String::new();
                draw(&beginnings[dice.below(beginnings.len())], &mut dice, &mut drawn);
                if dice.below(2) == 0 {
                    let more = dice.below(longest);
                    drawn.push_str(&dice.digits(more));
                } else {
                    draw(&patterns[dice.below(patterns.len())], &mut dice, &mut drawn);
                }
                drawn
            }
            choice => {
                let mut drawn = String::new();
                draw(&patterns[dice.below(patterns.len())], &mut dice, &mut drawn);
                if choice < 7 { drawn } else { slip(&drawn, &mut dice) }
            }
        };
        if (1..=longest).contains(&number.len()) {
            numbers.push(number);
        }
    }
    numbers
}

/// A number of the pattern.
fn draw(pattern: &Hir, dice: &mut Dice, text: &mut String) {
    match pattern.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).unwrap()),
        HirKind::Class(class) => {
            let digits: Vec<char> = match class {
                Class::Unicode(class) => ('0'..='9')
                    .filter(|digit| class.ranges().iter().any(|range| (range.start()..=range.end()).contains(digit)))
                    .collect(),
                Class::Bytes(class) => ('0'..='9')
                    .filter(|digit| {
                        class.ranges().iter().any(|range| (range.start()..=range.end()).contains(&(*digit as u8)))
                    })
                    .collect(),
            };
            text.push(digits[dice.below(digits.len())]);
        }
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(repetition.min + 3);
            let count = repetition.min as usize + dice.below((most - repetition.min) as usize + 1);
            (0..count).for_each(|_| draw(&repetition.sub, dice, text));
        }
        HirKind::Capture(capture) => draw(&capture.sub, dice, text),
        HirKind::Concat(parts) => parts.iter().for_each(|part| draw(part, dice, text)),
        HirKind::Alternation(ways) => draw(&ways[dice.below(ways.len())], dice, text),
    }
}

/// A number with one slip of the hand.
fn slip(number: &str, dice: &mut Dice) -> String {
    let place = dice.below(number.len());
    let (before, after) = number.split_at(place);
    match dice.below(6) {
        0 => format!("{before}{}{}", dice.digit(), &after[1..]),
        1 => format!("{before}{}", &after[1..]),
        2 => format!("{before}{}{after}", dice.digit()),
        3 => format!("{number}{}", dice.digit()),
        4 => format!("0{number}"),
        _ => number[..number.len() - 1].to_owned(),
    }
}
