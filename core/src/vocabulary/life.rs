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
    /// What moves a number or an order without a request of the customer's.
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
        /// An order that is not about porting is sent.
        Ordered => "ordered",
        /// A business error ends an order that is not about porting.
        BusinessError => "businessError",
        /// The provider sends a port-in to the releasing operator.
        Submission => "submission",
        /// The provider or the releasing operator needs information.
        FeedbackNeeded => "feedbackNeeded",
        /// The time to give that information is over.
        FeedbackExpiry => "feedbackExpiry",
        /// The provider rejects an order.
        Rejection => "rejection",
        /// An order is cancelled by others than the customer, or outside the API.
        Cancellation => "cancellation",
        /// The first possible date is reached.
        FirstPossibleDate => "firstPossibleDate",
        /// The time in which a port can be initiated is over.
        OrderExpiry => "orderExpiry",
        /// A port is initiated.
        Initiation => "initiation",
        /// A port is late.
        Delay => "delay",
        /// A port is rolled back to the releasing operator.
        PortFailure => "portFailure",
        /// The time to answer a port-out is over: it is accepted for the customer.
        AnswerExpiry => "answerExpiry",
        /// The porting desk takes a completed port-out back.
        Rollback => "rollback",
        /// A child order is accepted.
        ChildAccepted => "childAccepted",
        /// A child order is rejected.
        ChildRejected => "childRejected",
        /// A child order is done.
        ChildCompleted => "childCompleted",
    }
}

vocabulary! {
    /// A state machine.
    pub enum Machine: "machine" {
        /// The life of one number.
        Number => "number",
        /// A port-in order.
        PortIn => "portIn",
        /// A port-out order.
        PortOut => "portOut",
        /// An order that is not about porting.
        Other => "other",
        /// The child order of a date change.
        DateChange => "dateChange",
        /// The child order of a cancellation.
        Cancel => "cancel",
        /// The child order of a modification.
        Modify => "modify",
        /// A port-in, its child orders and a number of it, side by side.
        Port => "port",
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
        /// A machine to run, in the W3C's notation.
        Scxml => "scxml",
        /// A machine to run, as a configuration for XState 5.
        Xstate => "xstate",
    }
}
