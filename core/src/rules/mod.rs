//! Pure functions over the tables: each question is one method of [`Rules`].

mod ask;
mod bulk;
mod catalogue;
mod chart;
mod check;
mod contents;
mod deadlines;
mod diagram;
mod explain;
mod form;
mod found;
mod given;
mod history;
mod identifiers;
mod life;
mod message;
mod moves;
mod numbers;
mod orders;
mod overlaps;
mod paths;
mod pool;
mod port_dates;
mod porting;
mod queries;
mod ranges;
mod requirements;
mod scope;
mod simulate;
mod value;
mod working_days;

pub use ask::{ask, asked, asked_of};
pub use bulk::{
    Begun, Bulk, CheckedRow, Met, RawRow, RawRows, RowError, RowForm, RowReader, Seen, Summary, TableHeader,
};
pub use form::Form;
pub use scope::{Rules, facts};
