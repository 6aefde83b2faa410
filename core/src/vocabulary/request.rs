use super::vocabulary;

vocabulary! {
    /// A resource of the provider's API.
    pub enum Request: "request" {
        /// Search free numbers.
        FreeNumber => "freeNumber",
        /// Search numbers of one's own inventory.
        Number => "number",
        /// Take numbers into stock for a time.
        Reservation => "reservation",
        /// Cancel a reservation or deactivate numbers.
        Return => "return",
        /// Assign numbers to an end customer and switch them on.
        Activation => "activation",
        /// Add or change end customer and directory details.
        UpdateCustomer => "updateCustomer",
        /// Bring numbers in from another operator.
        PortIn => "portIn",
        /// Change, answer or steer a porting order.
        PortUpdate => "portUpdate",
        /// Ask whether numbers can be ported in.
        CheckPortability => "checkPortability",
        /// Switch a quarantined number on again, for the same end user.
        Reactivation => "reactivation",
        /// Many activations.
        BulkActivation => "bulkActivation",
        /// Many port-ins.
        BulkPortIn => "bulkPortIn",
        /// Many updates of end customer and directory details.
        BulkUpdateCustomerDetails => "bulkUpdateCustomerDetails",
        /// List orders.
        Order => "order",
        /// One order.
        OrderDetails => "orderDetails",
        /// The orders of one number.
        CliOrderHistory => "cliOrderHistory",
        /// Count free numbers.
        FreeNumberCount => "freeNumberCount",
        /// Lock free numbers.
        LockFreeNumbers => "lockFreeNumbers",
        /// Ask for free numbers to be filled up.
        FreeNumberBackfill => "freeNumberBackfill",
        /// Withdraw that.
        CancelFreeNumberBackfill => "cancelFreeNumberBackfill",
    }
}

vocabulary! {
    /// What a request is to do, where the request alone does not say it.
    pub enum Action: "action" {
        /// `updateCustomer`: add details.
        Add => "ADD",
        /// `updateCustomer`: change details.
        Modify => "MODIFY",
        /// `activation`: without the end customer's details.
        PreActivation => "preActivation",
        /// `portUpdate`: another port date or window.
        ChangeDate => "changeDate",
        /// `portUpdate`: cancel the port-in.
        Cancel => "cancel",
        /// `portUpdate`: change the content of the port-in.
        ModifyPort => "modify",
        /// `portUpdate`: send notes.
        SendNotes => "sendNotes",
        /// `portUpdate`: let the numbers go.
        AcceptPortOut => "acceptPortOut",
        /// `portUpdate`: refuse to let the numbers go.
        RejectPortOut => "rejectPortOut",
        /// `portUpdate`: set the moment of the port.
        SchedulePort => "schedulePort",
        /// `portUpdate`: port now.
        ActivatePort => "activatePort",
    }
}

vocabulary! {
    /// An HTTP method.
    pub enum Method: "method" {
        /// Reads.
        Get => "GET",
        /// Orders.
        Post => "POST",
    }
}

vocabulary! {
    /// What a request is about.
    pub enum Subject: "subject" {
        /// Numbers in stock or to be had: it moves their status.
        Numbers => "numbers",
        /// An order that exists.
        Order => "order",
        /// Numbers at another operator.
        Porting => "porting",
        /// The stock of free numbers as a whole.
        Stock => "stock",
        /// Nothing: it only reads.
        Reading => "reading",
        /// Many requests of one kind.
        Bulk => "bulk",
    }
}
