use super::vocabulary;

vocabulary! {
    /// What a single value is meant to be.
    pub enum ValueKind: "kind of value" {
        /// A phone number.
        Phone => "phone",
        /// Phone numbers from a first to a last one.
        Range => "range",
        /// A company or person for value-added tax.
        Vat => "vat",
        /// A company, or a person who stands for one, in a register.
        CompanyId => "company-id" | "companyId",
        /// A place for the post.
        Postcode => "postcode",
        /// A number and its contract, for porting; made of both.
        Rio => "rio",
        /// An end customer, for porting.
        Cvp => "cvp",
        /// A line and its operator, for porting.
        MigrationCode => "migration-code" | "migrationCode",
        /// An order of the provider's API.
        OrderId => "order-id" | "orderId",
    }
}

vocabulary! {
    /// What can be said of a value without asking anybody.
    pub enum ValueVerdict: "verdict on a value" {
        /// Its shape and its check characters are right; whether it exists is not said.
        WellFormed => "wellFormed",
        /// It has no shape of its kind.
        Malformed => "malformed",
        /// Its shape is right, its check characters are not.
        ChecksumFails => "checksumFails",
    }
}

vocabulary! {
    /// What of a well-formed value was not verified.
    pub enum Unverified: "unverified part" {
        /// Whether the European VAT information exchange has it.
        Vies => "vies",
        /// Whether it was ever given out.
        Existence => "existence",
        /// Whether its key fits its number.
        Key => "key",
        /// Whether its control character is right.
        ControlCharacter => "controlCharacter",
        /// Which court keeps the register.
        Court => "court",
        /// Whether its numbering plan, which is of none of the 20 countries, has such numbers.
        NumberingPlan => "numberingPlan",
        /// Whether it is a main number, or has digits of an extension at its end.
        MainNumber => "mainNumber",
    }
}

vocabulary! {
    /// What should be known of a well-formed value.
    pub enum ValueRemark: "remark on a value" {
        /// The European VAT information exchange does not hold such numbers.
        NotInVies => "notInVies",
        /// It is no UUID, as the provider's own are.
        NotUuid => "notUuid",
        /// Its suffix is missing or a rare one.
        UnusualSuffix => "unusualSuffix",
        /// It is a number of another country than the one asked about.
        OtherCountry => "otherCountry",
        /// It belongs to a territory that shares the calling code, not to the country itself.
        OtherTerritory => "otherTerritory",
    }
}

vocabulary! {
    /// How a range stands to an earlier one that it gets in the way of.
    pub enum Overlap: "overlap of ranges" {
        /// It is the same range.
        Same => "same",
        /// Some numbers are in both.
        Shared => "shared",
        /// A number of the one begins with all digits of a number of the other.
        Prefix => "prefix",
    }
}
