//! Many orders, one a row: what each row asks, which rows name the same numbers, and what it all comes to.

mod header;
mod reader;
mod record;
mod row;
mod seen;
mod summary;

pub use header::{RowForm, TableHeader};
pub use reader::{Begun, RawRow, RawRows, RowReader};
pub use row::{Bulk, CheckedRow, RowError};
pub use seen::{Met, Seen};
pub use summary::Summary;
