use super::vocabulary;

vocabulary! {
    /// Who makes a move.
    pub enum Actor: "actor" {
        /// The reseller, over the API.
        Customer => "customer",
        /// The provider's system, by itself.
        System => "system",
        /// The provider's staff or another operator.
        Operator => "operator",
    }
}

vocabulary! {
    /// What moves a number without a request of the customer's.
    pub enum Event: "event" {
        /// The reservation period ends.
        ReservationExpiry => "reservationExpiry",
        /// The quarantine period ends.
        QuarantineExpiry => "quarantineExpiry",
        /// What was asked for is done; the number leaves its status in between.
        Completion => "completion",
        /// The provider switches the number off by hand.
        HardCease => "hardCease",
        /// The losing operator confirms a port-in.
        PortInConfirmed => "portInConfirmed",
        /// A port-in is done.
        PortInCompleted => "portInCompleted",
        /// Another operator asks for a number of the provider's or of the customer's.
        PortOut => "portOut",
        /// A ported-in number is asked back by its range holder.
        PortOutReturn => "portOutReturn",
        /// A ported-in number is asked for by another operator.
        PortOutTransfer => "portOutTransfer",
        /// A number that was ported out and then given up comes back to its pool.
        PoolReturn => "poolReturn",
    }
}

vocabulary! {
    /// A state machine.
    pub enum Machine: "machine" {
        /// The life of one number.
        Number => "number",
    }
}

vocabulary! {
    /// How a state machine is written down.
    pub enum DiagramFormat: "diagram format" {
        /// Mermaid, for Markdown pages.
        Mermaid => "mermaid",
        /// Graphviz.
        Dot => "dot",
        /// A picture.
        Svg => "svg",
    }
}
