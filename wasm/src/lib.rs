//! numgate for JavaScript.
