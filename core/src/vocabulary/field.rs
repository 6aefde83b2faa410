use super::vocabulary;

vocabulary! {
    /// How a field stands in a request, within the record that holds it.
    pub enum Need: "need of a field" {
        /// It must be there.
        Mandatory => "mandatory",
        /// It must be there under a condition, which is told.
        Conditional => "conditional",
        /// It may be there.
        Optional => "optional",
        /// It has no place there.
        NotApplicable => "notApplicable",
        /// No source says it.
        NotStated => "notStated",
    }
}

vocabulary! {
    /// What a field holds.
    pub enum FieldKind: "kind of field" {
        /// A record of fields.
        Record => "record",
        /// A list of records.
        Records => "records",
        /// A list of texts.
        Texts => "texts",
        /// A text.
        Text => "text",
        /// True or false.
        Boolean => "boolean",
        /// One of some words.
        Word => "word",
        /// A day, `2026-03-20`.
        Day => "day",
        /// A time of day, `09:00`.
        Time => "time",
        /// A phone number in E.164.
        Number => "number",
        /// A part of a phone number: digits.
        Digits => "digits",
    }
}
