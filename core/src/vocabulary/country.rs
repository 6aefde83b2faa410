use super::vocabulary;

vocabulary! {
    /// A country in which numbers are offered, by its ISO 3166-1 code.
    pub enum Country: "country" {
        /// Austria.
        AT => "AT",
        /// Belgium.
        BE => "BE",
        /// Denmark.
        DK => "DK",
        /// France.
        FR => "FR",
        /// Germany.
        DE => "DE",
        /// Ireland.
        IE => "IE",
        /// Italy.
        IT => "IT",
        /// The Netherlands.
        NL => "NL",
        /// Portugal.
        PT => "PT",
        /// Spain.
        ES => "ES",
        /// Sweden.
        SE => "SE",
        /// Switzerland.
        CH => "CH",
        /// The United Kingdom.
        GB => "GB" | "UK",
        /// Luxembourg.
        LU => "LU",
        /// Slovakia.
        SK => "SK",
        /// Finland.
        FI => "FI",
        /// Norway.
        NO => "NO",
        /// The Czech Republic.
        CZ => "CZ",
        /// Romania.
        RO => "RO",
        /// Poland.
        PL => "PL",
    }
}

vocabulary! {
    /// A group of countries with the same service.
    pub enum Zone: "zone" {
        /// Zone A of the guide's list.
        A => "A",
        /// Zone B of the guide's list, in which a return ends with a hard cease by hand.
        B => "B",
    }
}
