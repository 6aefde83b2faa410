//! Numbers and orders that are moved by requests, by events and by time: state and event in, new state and effects out.

mod asked;
mod happens;
mod question;
mod state;
mod time;
