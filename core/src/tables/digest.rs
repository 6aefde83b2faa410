// RENDERED from the tables by `cargo xtask render`. Do not edit.

//! The fingerprint of the tables.

/// A fingerprint of the tables: it changes when a row does.
pub(crate) const DIGEST: &str = "e45a53ec2ffe109d";
