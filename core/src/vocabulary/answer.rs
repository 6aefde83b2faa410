use super::vocabulary;

vocabulary! {
    /// A question that can be asked.
    pub enum Question: "question" {
        /// Is this order acceptable?
        Check => "check",
        /// What may be done with a number in this status, and why not the rest?
        Moves => "moves",
        /// How does a number get from one status to another?
        Paths => "paths",
        /// Is this sequence of dated statuses possible?
        History => "history",
        /// Which days are working days?
        WorkingDays => "workingDays",
        /// What runs out, and when?
        Deadlines => "deadlines",
        /// Which days can be booked for a port?
        PortDates => "portDates",
        /// What becomes of numbers and orders when something happens, or time passes.
        Simulate => "simulate",
        /// Is this value what it is meant to be?
        Value => "value",
        /// What is in these ranges, and how are they written, cut and joined?
        Range => "range",
        /// Which fields does a request have?
        Requirements => "requirements",
        /// Every rule, with its source.
        Rules => "rules",
        /// One rule, clause, finding, status or error code.
        Explain => "explain",
        /// Where the guide contradicts itself.
        Findings => "findings",
        /// A state machine, drawn.
        Diagram => "diagram",
    }
}

vocabulary! {
    /// The answer of `check`, best first.
    pub enum Verdict: "verdict" {
        /// No error, and nothing is left to ask; there may be warnings.
        Valid => "valid",
        /// Nothing is wrong offline, but something is known only to a server.
        Undecided => "undecided",
        /// Acceptable as it stands, but the regulator or the porting desk must still agree.
        NeedsApproval => "needsApproval",
        /// It would be refused.
        Invalid => "invalid",
    }
}

vocabulary! {
    /// How much an issue weighs.
    pub enum Severity: "severity" {
        /// Makes the request invalid.
        Error => "error",
        /// May go wrong.
        Warning => "warning",
        /// Good to know.
        Info => "info",
    }
}

vocabulary! {
    /// Who knows what cannot be known offline.
    pub enum AskedOf: "authority" {
        /// The provider's API.
        Api => "api",
        /// The European VAT information exchange.
        Vies => "vies",
        /// The country's regulator.
        Regulator => "regulator",
        /// The provider's porting desk.
        PortingDesk => "portingDesk",
    }
}

vocabulary! {
    /// What is wrong with a request, why a move is refused, or what is left to ask.
    pub enum IssueCode: "issue code" {
        /// The number or order is in a status in which this cannot be asked.
        WrongStatus => "wrongStatus",
        /// The move exists, but not in this country.
        NotThisCountry => "notThisCountry",
        /// The move exists only under another reading of a contradiction in the guide.
        ReadOtherwise => "readOtherwise",
        /// The move exists, but not for numbers of this origin.
        NotThisOrigin => "notThisOrigin",
        /// The move needs the Premium offer.
        PremiumOnly => "premiumOnly",
        /// The resource needs an entitlement.
        Restricted => "restricted",
        /// The status is final.
        Terminal => "terminal",
        /// The status is one in between.
        InProgress => "inProgress",
        /// The guide is silent.
        NotStated => "notStated",
        /// Numbers of this origin, or orders of this kind, have no such status in this country.
        StatusNotHere => "statusNotHere",
        /// Numbers of this class cannot be moved so.
        NotThisNumber => "notThisNumber",
        /// There are no numbers of this origin in this country.
        OriginNotHere => "originNotHere",
        /// Customer-owned numbers are usable only once the provider has confirmed them.
        OwnNumbersNotConfirmed => "ownNumbersNotConfirmed",
        /// A field that must be there is not.
        MissingField => "missingField",
        /// An order names no numbers.
        MissingNumbers => "missingNumbers",
        /// One of several fields must be there and none is.
        MissingOneOf => "missingOneOf",
        /// A field has no place in this request.
        NotApplicable => "notApplicable",
        /// An action must be named.
        MissingAction => "missingAction",
        /// The request has no such action.
        ActionNotHere => "actionNotHere",
        /// A number is not written in E.164.
        NotE164 => "notE164",
        /// A part of a number in split format is not made of digits.
        NotDigits => "notDigits",
        /// A number is given both ways.
        TwoFormats => "twoFormats",
        /// A number belongs to another country.
        OtherCountry => "otherCountry",
        /// The ends of a range have different lengths.
        UnequalEnds => "unequalEnds",
        /// The ends of a range have different prefixes.
        DifferentPrefix => "differentPrefix",
        /// The end of a range lies before its start.
        EndBeforeStart => "endBeforeStart",
        /// The range needs an approval that is not given.
        RangeTooLarge => "rangeTooLarge",
        /// The range will need an approval later.
        ApprovalAhead => "approvalAhead",
        /// The order carries too many ranges.
        TooManyRanges => "tooManyRanges",
        /// Only the main number may be given.
        MainNumberOnly => "mainNumberOnly",
        /// Some of the numbers stand in the order already.
        Overlapping => "overlapping",
        /// The agreement with the end customer is not attached.
        AgreementMissing => "agreementMissing",
        /// That agreement is said to be there, but nothing is attached.
        AgreementNotAttached => "agreementNotAttached",
        /// Whether that agreement is wanted is not stated.
        AgreementNotStated => "agreementNotStated",
        /// The number is not of the class that it is declared to be.
        OtherNumberType => "otherNumberType",
        /// Whether the number is of the class that it is declared to be rests on its origin, which is not known here.
        NumberTypeUndecided => "numberTypeUndecided",
        /// Numbers of this class cannot be ported.
        NotPortable => "notPortable",
        /// Whether the number can be ported rests on its class, which is not declared.
        PortabilityUndecided => "portabilityUndecided",
        /// The number is of no class that is offered.
        UnknownNumberType => "unknownNumberType",
        /// What is asked for cannot be undone.
        CannotBeUndone => "cannotBeUndone",
        /// A day that is not in the calendar or not written as one.
        InvalidDate => "invalidDate",
        /// A moment that is not written as one.
        InvalidInstant => "invalidInstant",
        /// More statuses are given than numbers.
        StateWithoutNumber => "stateWithoutNumber",
        /// The status of a number is not known here.
        StatusUnknown => "statusUnknown",
        /// The status moves later, at an event.
        StatusMovesLater => "statusMovesLater",
        /// The guide contradicts itself about what the request does.
        Contradicted => "contradicted",
        /// The rules of a day are asked for of which they are not known as such.
        EarlierRules => "earlierRules",
        /// Whether the number's local area code fits the address is not known here.
        AreaCodeAgainstAddress => "areaCodeAgainstAddress",
        /// Whether the end customer's registration number is in a register is not known here.
        RegistrationNotVerified => "registrationNotVerified",
        /// Parts of the order that no rule of its request speaks of.
        NotJudged => "notJudged",
        /// This request is not checked offline.
        NotCheckedOffline => "notCheckedOffline",
        /// There is more than is listed.
        NotListed => "notListed",
        /// A text that is no status of such a number or order.
        UnknownStatus => "unknownStatus",
        /// No move leads from the one status to the next.
        ImpossibleStep => "impossibleStep",
        /// A status ended before its time was over.
        TooEarly => "tooEarly",
        /// A status went on after its time was over.
        TooLate => "tooLate",
        /// A moment that lies before the one above it.
        OutOfOrder => "outOfOrder",
        /// How long a status lasts is not stated.
        PeriodNotStated => "periodNotStated",
        /// Whether numbers of this origin move so is not stated.
        StepNotStated => "stepNotStated",
        /// The day that the end of a status is counted from is not given.
        DayNotGiven => "dayNotGiven",
        /// A status went on after its time was over, as it can where a request in time waits for its outcome.
        OutcomeNotTold => "outcomeNotTold",
        /// What is asked is for orders of another kind.
        NotForThisOrder => "notForThisOrder",
        /// The time in which this can be asked is over.
        AfterCutOff => "afterCutOff",
        /// There are no such orders in this country.
        OrderNotHere => "orderNotHere",
        /// The number is in an order that has not ended.
        NumberBusy => "numberBusy",
        /// A number that is ported in is in stock already.
        AlreadyInStock => "alreadyInStock",
        /// A number is not in stock.
        NotInStock => "notInStock",
        /// What is to happen comes by itself, later.
        ComesByItself => "comesByItself",
        /// Whether this can be asked in time is not known here.
        TimeUnknown => "timeUnknown",
        /// The time in which this can be asked may be over: days are in doubt, or the guide contradicts itself.
        MayBeLate => "mayBeLate",
        /// A day before the first or after the last that can be asked for.
        DayOutOfRange => "dayOutOfRange",
        /// A day before the lead time is over.
        BeforeLeadTime => "beforeLeadTime",
        /// How long before its date a port must be ordered is not stated.
        LeadTimeNotStated => "leadTimeNotStated",
        /// A port on a day off, or at a time of day outside the windows.
        OutOfHours => "outOfHours",
        /// A day that is off in some regions alone, or for many though not by law.
        DayInDoubt => "dayInDoubt",
        /// A time of day at which no port begins.
        OtherWindow => "otherWindow",
        /// At what time of day ports begin is not stated.
        WindowNotStated => "windowNotStated",
        /// A text that is no time of day.
        InvalidTime => "invalidTime",
        /// Somebody must agree to what is asked.
        ApprovalNeeded => "approvalNeeded",
        /// Whether such numbers can be ported in is not stated.
        PortabilityNotStated => "portabilityNotStated",
        /// A code that belongs to one number, in an order of several.
        CodeOfOneNumber => "codeOfOneNumber",
        /// Whether a field must be there is not stated.
        FieldNotStated => "fieldNotStated",
        /// A day that the calendars do not reach.
        BeyondCalendar => "beyondCalendar",
        /// A code or an identifier that has another shape.
        MalformedCode => "malformedCode",
        /// A code or an identifier whose check characters do not fit.
        ChecksumFails => "checksumFails",
        /// A code or an identifier of the right shape, with a part that is not in use.
        UnusedPart => "unusedPart",
        /// A number of a kind that VIES does not hold.
        NotInVies => "notInVies",
        /// A number that the numbering plan of its country does not have.
        NotInPlan => "notInPlan",
        /// A number of a territory that shares the calling code of the country.
        OtherTerritory => "otherTerritory",
        /// A field that addresses of the country do not have.
        AddressFieldNotHere => "addressFieldNotHere",
    }
}

vocabulary! {
    /// Why a question could not be understood.
    pub enum ErrorCode: "error code" {
        /// The text cannot be read, or is larger than any question is.
        Unreadable => "unreadable",
        /// The text is not JSON.
        MalformedJson => "malformedJson",
        /// A value that JSON does not know.
        NotJson => "notJson",
        /// Nested more deeply than any question is.
        TooDeep => "tooDeep",
        /// A value of another type.
        WrongType => "wrongType",
        /// A field that the question does not have.
        UnknownField => "unknownField",
        /// The same field twice.
        DuplicateField => "duplicateField",
        /// A field that the question needs.
        MissingField => "missingField",
        /// A text that is no word of its list.
        UnknownWord => "unknownWord",
        /// A value of the right type that is wrong in itself.
        InvalidValue => "invalidValue",
        /// Something that this question cannot do.
        NotSupported => "notSupported",
    }
}
