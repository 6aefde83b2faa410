use super::vocabulary;

vocabulary! {
    /// Why a day is off, the strongest first.
    pub enum DayKind: "kind of day" {
        /// A Saturday or a Sunday, whatever else falls on it.
        Weekend => "weekend",
        /// By law a day off in the whole country.
        National => "national",
        /// Added by the tenant.
        Tenant => "tenant",
        /// No public holiday by statute, but equated with one for time limits, or off in nearly the whole country.
        Quasi => "quasi",
        /// Off in some regions or one city.
        Regional => "regional",
    }
}

vocabulary! {
    /// What runs out, or begins, at a deadline.
    pub enum DeadlineKind: "kind of deadline" {
        /// A reservation ends.
        Reservation => "reservation",
        /// A quarantine ends, in which the former user may still have the number back.
        Quarantine => "quarantine",
        /// The number may go to somebody else.
        Reissue => "reissue",
        /// The period after the quarantine of a hosted number.
        Frozen => "frozen",
        /// The regulator's register is told that a number is switched off.
        Deregistration => "deregistration",
        /// The customer's answer to a port-in order that needs information.
        Feedback => "feedback",
        /// The request for another port date.
        DateChange => "dateChange",
        /// The request to cancel a port.
        Cancel => "cancel",
        /// The first possible date is reached.
        FirstPossibleDate => "fpd",
        /// The first possible date may be chosen up to here.
        FirstPossibleDateChoice => "fpdChoice",
        /// An order that nobody carried out ends.
        Expiry => "expiry",
        /// The days on which the provider reminds of an expiry.
        Reminders => "reminders",
        /// The customer's answer to a port-out.
        Answer => "answer",
    }
}

vocabulary! {
    /// What a deadline is counted from: a field of the question.
    pub enum Anchor: "start of a deadline" {
        /// The moment at which the status began.
        StatusSince => "statusSince",
        /// The agreed port date.
        PortDate => "portDate",
        /// The first possible date.
        FirstPossibleDate => "fpd",
    }
}

vocabulary! {
    /// The direction in which a deadline is counted. The day it is counted from is never counted itself.
    pub enum Counted: "direction" {
        /// Back from the anchor.
        Before => "before",
        /// On from the anchor.
        After => "after",
    }
}

vocabulary! {
    /// How much a date can be relied on.
    pub enum Precision: "precision" {
        /// The source gives the figure.
        Exact => "exact",
        /// A bound alone: not before.
        NotBefore => "notBefore",
        /// No source gives a figure.
        NotStated => "notStated",
    }
}

vocabulary! {
    /// Whether a port can be booked on a day.
    pub enum Bookable: "availability of a day" {
        /// It can.
        Yes => "yes",
        /// On a day off, out of hours.
        OutOfHours => "outOfHours",
        /// It cannot.
        No => "no",
        /// Nobody says: the lead time is not known, or it is a day off and no source says whether such days can be had.
        NotStated => "notStated",
    }
}

vocabulary! {
    /// What stands against a port on a day.
    pub enum DayObstacle: "obstacle" {
        /// A Saturday or a Sunday.
        Weekend => "weekend",
        /// A holiday.
        Holiday => "holiday",
        /// It is before the submission.
        Past => "past",
        /// The lead time is not over.
        BeforeLeadTime => "beforeLeadTime",
        /// No lead time is known.
        NoLeadTime => "noLeadTime",
        /// In the country no day can be wished for.
        WishedDateNotOffered => "wishedDateNotOffered",
    }
}

vocabulary! {
    /// When a window lies.
    pub enum WindowHours: "hours" {
        /// In business hours.
        Business => "business",
        /// Outside them.
        OutOfHours => "outOfHours",
    }
}

vocabulary! {
    /// Whether something can be had.
    pub enum Availability: "availability" {
        /// It can.
        Offered => "offered",
        /// It cannot.
        NotOffered => "notOffered",
        /// No source says it.
        NotStated => "notStated",
    }
}
