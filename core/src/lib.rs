//! numgate.
