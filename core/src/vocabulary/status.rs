use super::vocabulary;

vocabulary! {
    /// The status of one number; `resourceStatus` or `cliStatus` in the provider's API.
    pub enum NumberStatus: "number status" {
        /// Can be searched for and acquired.
        Free => "Free",
        /// Taken into stock for a time; no end customer, no network configuration.
        Reserved => "Reserved",
        /// Being activated.
        Allocated => "Allocated",
        /// In stock and in use.
        Activated => "Activated",
        /// Deactivated, kept in stock for the quarantine period.
        Quarantined => "Quarantined",
        /// Port-in confirmed; no end customer, no network configuration yet.
        PortInAllocated => "PortIn_Allocated" | "PortedIn_Allocated",
        /// Ported in, in stock and in use.
        PortInActivated => "PortIn_Activated",
        /// Ported in, deactivated, kept in stock for the quarantine period.
        PortInQuarantined => "PortIn_Quarantined",
        /// Ported in, being reactivated.
        PortInReallocated => "PortIn_Reallocated",
        /// A number of the provider's that is being ported out.
        PortOutInProgress => "Port Out In Progress" | "Port out In progress",
        /// A ported-in number that is on its way to another operator.
        TransferInProgress => "Transfer In Progress" | "Transfer In progress",
        /// A ported-in number that is on its way back to its range holder.
        ReturnInProgress => "Return In Progress" | "Return In progress",
        /// A number of the provider's that has left its network.
        PortOut => "PortOut",
        /// A ported-in number that has gone to another operator.
        Transferred => "Transferred",
        /// A number that has gone back to its range holder.
        Returned => "Returned",
    }
}

vocabulary! {
    /// How a status stands in the life of a number.
    pub enum StatusKind: "kind of status" {
        /// The number rests here until somebody acts or a period ends.
        Settled => "settled",
        /// The number is on its way; no action is possible.
        InProgress => "inProgress",
        /// The number has left; no action is possible.
        Final => "final",
    }
}

vocabulary! {
    /// Whether something stated of a status is so.
    pub enum Tristate: "answer" {
        /// It is.
        Yes => "yes",
        /// It is not.
        No => "no",
        /// It is, except that it varies for customers of the Premium offer.
        Varies => "variesForPremium",
    }
}
