//! The answer of `range`.

use super::NumberClass;
use super::record::records;
use crate::calendar::Period;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::values::Pointer;
use crate::vocabulary::{Country, Grade, IssueCode, Overlap, PhoneType};

records! {
    /// Numbers from a first to a last one.
    pub struct NumberSpan {
        /// The first, in E.164.
        pub start_full_number: String,
        /// The last.
        pub end_full_number: String,
        /// How many there are.
        pub size: u64,
    }

    /// How many blocks there are of a size.
    pub struct BlockCount {
        /// The size.
        pub size: u32,
        /// How many.
        pub count: u64,
    }

    /// A range in four parts.
    pub struct SplitFormat {
        /// The area code, without its leading 0 but in Italy.
        pub area_code: String,
        /// What follows it; may be empty.
        pub area_code_extn: String,
        /// The last digits of the first number.
        pub range_start: String,
        /// The last digits of the last number.
        pub range_end: String,
        /// The row by which the parts are one number.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// The row that tells how long the area code is; absent where the question does.
        pub area_code_rule: Option<RuleId>,
    }

    /// A limit that a range is beyond.
    pub struct RangeLimit {
        /// What an order with the range is told.
        pub code: IssueCode,
        /// The size up to which nothing is said.
        pub maximum: u64,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// One sentence for people.
        pub message: String,
    }

    /// One range, in every way to write and to cut it.
    pub struct RangeForms {
        /// Where it stands in the question.
        pub path: Pointer,
        /// The first number, in E.164.
        pub start_full_number: String,
        /// The last one.
        pub end_full_number: String,
        /// How many numbers there are.
        pub size: u64,
        /// The digits that all its numbers begin with, in E.164.
        pub stem: String,
        /// Whether it is 10, 100, 1000 … numbers of which the first is a multiple of that; a single number is.
        pub aligned: bool,
        /// The range in four parts; absent where `needs` names what is missing, and where the mapping cannot write it.
        pub split: Option<SplitFormat>,
        /// The field of the question without which the range cannot be split: no source tells where its area code ends.
        pub needs: Option<&'static str>,
        /// What its numbers are for, where both its ends are of one type.
        pub r#type: Option<PhoneType>,
        /// Whether both its ends are numbers of the country, by its numbering plan.
        pub valid_in_country: bool,
        /// The block with rules of its own that it is in.
        pub block: Option<NumberClass>,
        /// What an order with this range would be told of its size.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<RangeLimit>>"))]
        pub limits [if_any]: Vec<RangeLimit>,
        /// The fewest blocks that make up the range, from its start to its end; at most 1,000 in one answer.
        pub blocks: Vec<NumberSpan>,
        /// How many blocks more there are than listed.
        pub more: Option<u64>,
        /// How many blocks there are of each size, the largest first.
        pub sizes: Vec<BlockCount>,
        /// Numbers that fit into no block of the sizes asked for.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumberSpan>>"))]
        pub rest [if_any]: Vec<NumberSpan>,
    }

    /// A range that an earlier one of the question stands in the way of.
    pub struct RangeOverlap {
        /// The later range.
        pub path: Pointer,
        /// The earlier one.
        pub earlier: Pointer,
        /// How they stand to each other.
        pub relation: Overlap,
        /// The numbers in both.
        pub numbers: Option<NumberSpan>,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
        /// One sentence for people.
        pub message: String,
    }

    /// A free block that was split, because the smaller ones had run out.
    pub struct PoolSplit {
        /// Its first number, in E.164.
        pub start_full_number: String,
        /// Its last one.
        pub end_full_number: String,
        /// How many numbers it has.
        pub size: u64,
        /// The size of the blocks that it became.
        pub into: u32,
    }

    /// How long it takes until new blocks are there: an estimate, no bound.
    pub struct NewBlocksEstimate {
        /// At least.
        pub least: Period,
        /// At most.
        pub most: Period,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
    }

    /// What a pool of free numbers gives.
    pub struct PoolAnswer {
        /// The blocks given, in the order of the numbers.
        pub given: Vec<NumberSpan>,
        /// The blocks that were split for them, one after the other.
        pub splits: Vec<PoolSplit>,
        /// What is free afterwards, the largest size first.
        pub left: Vec<BlockCount>,
        /// How many blocks could not be given.
        pub missing: u32,
        /// Where some could not: how long it takes until new ones are there.
        pub new_blocks: Option<NewBlocksEstimate>,
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong they are.
        pub grade: Grade,
    }

    /// The answer of `range`.
    pub struct RangeAnswer {
        /// The country of the numbers.
        pub country: Country,
        /// Every range, in the order of the question.
        pub ranges: Vec<RangeForms>,
        /// The same numbers in the fewest ranges, each number once, in the order of the numbers.
        pub merged: Vec<NumberSpan>,
        /// How many different numbers there are.
        pub size: u64,
        /// Each range that an earlier one stands in the way of, with one such.
        pub overlaps: Vec<RangeOverlap>,
        /// What the pool gives.
        pub pool: Option<PoolAnswer>,
    }
}
