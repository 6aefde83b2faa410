//! How records of answers are declared.

/// Declares records of answers, shown as [`shaped`](crate::shape::shaped) says.
macro_rules! records {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident {
            $( $(#[$field_meta:meta])* pub $field:ident $([$when:ident])? : $kind:ty ),+ $(,)?
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
        pub struct $name { $( $(#[$field_meta])* pub $field: $kind ),+ }

        shaped!($name: $($field $([$when])?),+;);
    )+ };
}
pub(super) use records;

/// Declares what borrows from an answer, shown as [`shaped`](crate::shape::shaped) says.
macro_rules! borrowed_records {
    ($(
        $(#[$meta:meta])*
        pub struct $name:ident<'f> {
            $( $(#[$field_meta:meta])* pub $field:ident $([$when:ident])? : $kind:ty ),+ $(,)?
        }
    )+) => { $(
        $(#[$meta])*
        #[derive(Debug, PartialEq)]
        #[cfg_attr(feature = "render", derive(ts_rs::TS))]
        #[cfg_attr(feature = "render", ts(optional_fields, rename_all = "camelCase"))]
        pub struct $name<'f> { $( $(#[$field_meta])* pub $field: $kind ),+ }

        shaped!($name<'_>: $($field $([$when])?),+;);
    )+ };
}
pub(super) use borrowed_records;
