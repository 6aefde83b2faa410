//! Questions of every verdict.

/// Nothing is wrong with the return of a Spanish number in use.
pub const VALID: &str = r#"{"request":"return","country":"ES",
 "order":{"numbers":[{"startFullNumber":"+34810000000","endFullNumber":"+34810000000"}]},
 "numberStates":[{"origin":"colt","status":"Activated"}]}"#;

/// The status of the number is not given.
pub const UNDECIDED: &str = r#"{"request":"return","country":"ES",
 "order":{"numbers":[{"startFullNumber":"+34810000000","endFullNumber":"+34810000000"}]}}"#;

/// The order is accepted, but a German block over 100 will need an approval later.
pub const REMARKED: &str = r#"{"request":"reservation","country":"DE",
 "order":{"numbers":[{"startFullNumber":"+4930123000","endFullNumber":"+4930123999"}]},
 "numberStates":[{"origin":"colt","status":"Free"}]}"#;

/// Too many ranges, a block without approval, and numbers that are not written as they must be.
pub const INVALID: &str = r#"{"request":"activation","country":"DE",
 "order":{"numbers":[{"startFullNumber":"+4930123000","endFullNumber":"+4930123999"},
                     {"startFullNumber":"0049 30 124000","endFullNumber":"+4930"},
                     {"startFullNumber":"0049 30 125000","endFullNumber":"+4930"}],
          "endCustomer":{"name":"Beispiel GmbH"}},
 "numberStates":[{"origin":"colt","status":"Reserved"}]}"#;
