//! The answer of `value`.

use super::record::records;
use crate::shape::shaped;
use crate::tables::cite::{ClauseId, RuleId};
use crate::vocabulary::{
    Country, FindingId, Grade, IdentifierScheme, NumberLength, NumberType, PhoneChange, PhoneFault, PhoneType,
    Unverified, ValueKind, ValueRemark, ValueVerdict,
};

records! {
    /// A block of numbers with rules of their own.
    pub struct NumberClass {
        /// What its numbers are called.
        pub name: &'static str,
        /// The classes that such a number may be of; more than one where its digits do not tell.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<NumberType>>"))]
        pub number_types [if_any]: &'static [NumberType],
        /// The row that says so.
        pub rule: RuleId,
        /// The row's statements of the guide.
        pub clauses: &'static [ClauseId],
        /// The contradiction that the row takes part in.
        pub finding: Option<FindingId>,
    }

    /// What can be said of one value without asking anybody.
    pub struct ValueAnswer {
        /// What it is meant to be.
        pub kind: ValueKind,
        /// Where, as it was asked.
        pub country: Option<Country>,
        /// The value as it was given.
        pub input: String,
        /// Whether it can be one.
        pub verdict: ValueVerdict,
        /// The scheme that the shape of an identifier is of; absent when it has none.
        pub scheme: Option<IdentifierScheme>,
        /// The normal form. Of an identifier: in capitals, without separators but those that belong to the scheme, with the
        /// prefix that does. Of phone numbers: E.164. Absent when it has no shape.
        pub normal: Option<String>,
        /// A phone number in E.164, also one that its numbering plan does not have.
        pub e164: Option<String>,
        /// The first number of a range, in E.164.
        pub start_full_number: Option<String>,
        /// The last one.
        pub end_full_number: Option<String>,
        /// How many numbers there are in the range.
        pub size: Option<u64>,
        /// What a phone number is for; of a range, where both its ends are of one type.
        pub r#type: Option<PhoneType>,
        /// The country or territory that a valid phone number belongs to, by its ISO 3166-1 code.
        pub region: Option<&'static str>,
        /// Whether a number may have so many digits, if only within one area.
        pub possible: Option<bool>,
        /// Whether the numbering plan of its calling code has such numbers.
        pub valid: Option<bool>,
        /// Whether it is, moreover, a number of the country asked about, or of the country itself where none was.
        pub valid_in_country: Option<bool>,
        /// How its length stands to those of its calling code.
        pub length: Option<NumberLength>,
        /// The block with rules of its own that it is in.
        pub block: Option<NumberClass>,
        /// What was changed to make E.164 of it.
        #[cfg_attr(feature = "render", ts(optional, as = "Option<Vec<PhoneChange>>"))]
        pub changes [if_any]: Vec<PhoneChange>,
        /// Why it cannot be read as a phone number without a guess.
        pub fault: Option<PhoneFault>,
        /// The phone number that was most probably meant.
        pub meant: Option<String>,
        /// What was not verified of a well-formed one.
        pub unverified: Vec<Unverified>,
        /// What should be known of a well-formed one.
        pub remarks: Vec<ValueRemark>,
        /// What a malformed one should be: of an identifier its shape in words, `9 digits`.
        pub expected: Option<String>,
        /// What it is, in the same words, or the part that is wrong.
        pub got: Option<String>,
        /// One sentence for people, where it is not well formed.
        pub message: Option<String>,
        /// What to do.
        pub help: Option<String>,
        /// The rule that says so.
        pub rule: RuleId,
        /// Its statements of the guide.
        pub clauses: &'static [ClauseId],
        /// How strong its source is.
        pub grade: Grade,
        /// The contradiction that the rule takes part in.
        pub finding: Option<FindingId>,
        /// What the scheme or the numbering plan is read from.
        pub source: &'static str,
    }
}
