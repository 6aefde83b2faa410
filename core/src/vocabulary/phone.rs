use super::vocabulary;

vocabulary! {
    /// What a number is for, by its first digits and its length.
    pub enum PhoneType: "type of a phone number" {
        /// Bound to a place.
        FixedLine => "fixedLine",
        /// Of a mobile network.
        Mobile => "mobile",
        /// Either: the digits do not tell.
        FixedLineOrMobile => "fixedLineOrMobile",
        /// Free for the caller.
        TollFree => "tollFree",
        /// Dearer than other numbers for the caller.
        PremiumRate => "premiumRate",
        /// Paid by the caller and the one who is called.
        SharedCost => "sharedCost",
        /// Telephony over the internet, bound to no place.
        Voip => "voip",
        /// Of one person, wherever that person is.
        PersonalNumber => "personalNumber",
        /// Of a pager.
        Pager => "pager",
        /// One number of a company for all its places.
        Uan => "uan",
        /// Leads to a voice mailbox.
        Voicemail => "voicemail",
    }
}

vocabulary! {
    /// A territory that shares a calling code with one of the countries, by its ISO 3166-1 code.
    pub enum Territory: "territory" {
        /// Guernsey.
        GG => "GG",
        /// The Isle of Man.
        IM => "IM",
        /// Jersey.
        JE => "JE",
        /// The Vatican City.
        VA => "VA",
        /// The Åland Islands.
        AX => "AX",
        /// Svalbard and Jan Mayen.
        SJ => "SJ",
    }
}

vocabulary! {
    /// How many digits a number has, against what its calling code allows.
    pub enum NumberLength: "length of a phone number" {
        /// As many as some number has.
        Fits => "fits",
        /// As many as are dialled within one area only.
        LocalOnly => "localOnly",
        /// Fewer than any number.
        TooShort => "tooShort",
        /// More than any number.
        TooLong => "tooLong",
        /// More than the shortest and fewer than the longest number, but as many as none.
        Between => "between",
    }
}

vocabulary! {
    /// What was changed to make E.164 of a number that was written in another way.
    pub enum PhoneChange: "change of a phone number" {
        /// Spaces, hyphens, dots, slashes or parentheses were left out.
        RemovedSeparators => "removedSeparators",
        /// `00` became `+`.
        ReplacedInternationalPrefix => "replacedInternationalPrefix",
        /// What is dialled before a number within its country only was left out.
        RemovedTrunkPrefix => "removedTrunkPrefix",
        /// The calling code of the country was put before.
        AddedCallingCode => "addedCallingCode",
    }
}

vocabulary! {
    /// Why a text cannot be read as one phone number without a guess.
    pub enum PhoneFault: "fault of a phone number" {
        /// It has no digits.
        NoDigits => "noDigits",
        /// It has letters.
        Letters => "letters",
        /// It has digits of another script than 0 to 9.
        ForeignDigits => "foreignDigits",
        /// It names an extension.
        Extension => "extension",
        /// It has a sign that no number has.
        ForeignSign => "foreignSign",
        /// It has a `+` that does not stand first.
        MisplacedPlus => "misplacedPlus",
        /// It has a 0 where a calling code begins.
        ZeroBeforeCallingCode => "zeroBeforeCallingCode",
        /// It has, after a calling code, what is dialled within the country only.
        TrunkAfterCallingCode => "trunkAfterCallingCode",
        /// It begins neither as an international number does nor as one within the country.
        NoPrefix => "noPrefix",
        /// It begins with a 0 that is no part of the number.
        WrongZero => "wrongZero",
        /// It has fewer digits than any number.
        TooShort => "tooShort",
        /// It has more digits than any number.
        TooLong => "tooLong",
    }
}
