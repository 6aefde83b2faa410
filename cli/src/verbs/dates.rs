//! The days of an order that its timers are counted from.

use clap::Args;

use crate::record::{Fields, add, text};

/// The days of an order.
#[derive(Debug, Args)]
pub struct Dates {
    /// The agreed port date of an order, from which its cut-offs are counted
    #[arg(long, value_name = "DAY")]
    port_date: Option<String>,

    /// The first possible date of an order (the Netherlands)
    #[arg(long, value_name = "DAY")]
    fpd: Option<String>,
}

impl Dates {
    /// Adds the days to a question.
    pub fn add_to(&self, fields: &mut Fields) {
        add(fields, "portDate", self.port_date.as_deref().map(text));
        add(fields, "fpd", self.fpd.as_deref().map(text));
    }

    /// Whether a day is given.
    pub fn any(&self) -> bool {
        self.port_date.is_some() || self.fpd.is_some()
    }
}
