//! Questions: how they are read, and what they hold.

mod by_word;
mod document;
mod error;
mod json;
mod order;
mod questions;
mod read;
mod simulation;

pub use by_word::ByWord;
pub(crate) use document::shortened;
pub use document::{Borrowed, Document};
pub use error::QuestionError;
pub use json::{NotJson, ParseJson, parsed};
pub use order::{
    Address, DirectoryService, EndCustomer, NumberItem, NumberState, OrderDocument, Parent, Porting, Query,
};
pub(crate) use questions::Common;
pub use questions::{
    AddedDay, BulkQuestion, CalendarChange, CheckQuestion, Customer, DatedStatus, DeadlinesQuestion, DiagramQuestion,
    ExplainQuestion, FindingsQuestion, HistoryQuestion, MovesQuestion, Overrides, PathsQuestion, PoolWish,
    PortDatesQuestion, RangeQuestion, Readings, RequirementsQuestion, RulesQuestion, SimulateQuestion, ValueQuestion,
    WorkingDaysQuestion,
};
pub use read::{FromDocument, read};
pub use simulation::{SimulatedNumber, SimulatedOrder, SimulationEvent, SimulationState};
