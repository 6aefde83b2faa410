use super::vocabulary;

vocabulary! {
    /// How strong the source of a rule or figure is, strongest first.
    pub enum Grade: "grade" {
        /// The provider's guide itself.
        Guide => "guide",
        /// Another page of the provider, current.
        Provider => "provider",
        /// The provider's older slides.
        ProviderOld => "providerOld",
        /// A regulator or the law.
        Regulator => "regulator",
        /// Another operator or a body of the industry.
        Industry => "industry",
        /// Our reading of a text that leaves it open.
        Inferred => "inferred",
        /// No source says it.
        NotStated => "notStated",
        /// The caller's own figure, given as an override.
        Tenant => "tenant",
    }
}

vocabulary! {
    /// A dated state of the rules.
    pub enum Release: "release" {
        /// The provider's release of May 2024.
        R2024_05 => "2024-05",
    }
}

vocabulary! {
    /// What a statement of the guide is about.
    pub enum ClauseKind: "kind of clause" {
        /// The API's resources.
        Api => "api",
        /// The countries.
        Country => "country",
        /// Who may have which numbers.
        Allocation => "allocation",
        /// A move of a number or an order.
        Transition => "transition",
        /// A status of a number.
        Status => "status",
        /// How a value is written.
        Format => "format",
        /// The course of an order.
        Order => "order",
        /// A period or a last moment.
        Deadline => "deadline",
        /// A field of a request.
        Field => "field",
        /// An error of the API.
        Error => "error",
        /// The guide contradicts itself or lost its text.
        Open => "open",
    }
}

vocabulary! {
    /// A place where the guide contradicts itself.
    pub enum FindingId: "finding" {
        /// Where a quarantine ends.
        F01 => "F-01",
        /// Return of ported-in numbers in Switzerland.
        F02 => "F-02",
        /// Return of ported-in numbers in Sweden.
        F03 => "F-03",
        /// Return of ported-in numbers in Italy.
        F04 => "F-04",
        /// Return of ported-in numbers in Germany and Zone B.
        F05 => "F-05",
        /// Statuses of a port-out in Germany.
        F06 => "F-06",
        /// Confirmation of a port-out in Germany.
        F07 => "F-07",
        /// The time to answer a port-out in the Netherlands.
        F08 => "F-08",
        /// Expiry of a port-in in the Netherlands.
        F09 => "F-09",
        /// Countries with a phone book.
        F10 => "F-10",
        /// Emergency address at activation in the Netherlands.
        F11 => "F-11",
        /// Dutch 088 numbers end as returned.
        F12 => "F-12",
        /// Length and pattern of an order id.
        F13 => "F-13",
        /// Notices in Luxembourg and France.
        F14 => "F-14",
        /// Spellings.
        F15 => "F-15",
        /// Advice for HTTP 415.
        F16 => "F-16",
        /// Start of the quarantine in Zone B.
        F17 => "F-17",
        /// Name of the tracking header.
        F18 => "F-18",
        /// End of a reservation in Zone B.
        F19 => "F-19",
        /// Classes of Spanish numbers.
        F20 => "F-20",
        /// Date changes in Italy.
        F21 => "F-21",
    }
}

vocabulary! {
    /// A way to read a finding.
    pub enum Reading: "reading" {
        /// To the free pool.
        Free => "free",
        /// Exactly as the guide prints it, though it cannot be meant.
        Printed => "printed",
        /// By way of the quarantine.
        Quarantined => "quarantined",
        /// Straight back to the range holder.
        Returned => "returned",
        /// Nobody says.
        NotStated => "notStated",
        /// Without a status in between.
        Direct => "direct",
        /// Not at all.
        Excluded => "excluded",
        /// May be given.
        Optional => "optional",
        /// Has no place there.
        NotApplicable => "notApplicable",
        /// When the provider switches the number off by hand.
        HardCease => "hardCease",
        /// At once.
        Immediate => "immediate",
        /// Nothing happens by itself.
        NotReleased => "notReleased",
        /// Released by the system, as elsewhere.
        Released => "released",
        /// Every spelling is read, one is written.
        AllRead => "allRead",
        /// A registered reseller alone.
        RegisteredReseller => "registeredReseller",
        /// Every customer.
        EveryCustomer => "everyCustomer",
        /// 48 elapsed hours.
        Hours => "hours",
        /// Two working days.
        WorkingDays => "workingDays",
        /// By the provider's own local area codes.
        ByAreaCode => "byAreaCode",
        /// In the table and the text, wherever either has it.
        Either => "either",
        /// As the table alone has it.
        Table => "table",
        /// As the text alone has it.
        Prose => "prose",
        /// By the pattern.
        Pattern => "pattern",
        /// Only as the example has it.
        Uuid => "uuid",
    }
}

vocabulary! {
    /// A language of the messages.
    pub enum Language: "language" {
        /// English.
        En => "en",
        /// German.
        De => "de",
        /// French.
        Fr => "fr",
        /// Spanish.
        Es => "es",
        /// Italian.
        It => "it",
        /// Dutch.
        Nl => "nl",
    }
}
