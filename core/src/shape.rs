//! How values become JSON: each shows its shape, and one piece of code writes every shape.
//!
//! Answers are many records; writing each by code of its own would make the WebAssembly module a third larger.

use std::borrow::Cow;

use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

/// A value of JSON, borrowed from an answer.
pub enum Shape<'a> {
    /// Left out of the record that it is a field of.
    Absent,
    /// `null`, as a value of its own.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A count.
    Number(u64),
    /// A text that stands in a table.
    Word(&'static str),
    /// A text that stands in the answer.
    Text(&'a str),
    /// A text made for the occasion.
    Made(String),
    /// An array.
    List(&'a dyn Items),
    /// An object: the names of its fields, and as many values.
    Record(&'static [&'static str], &'a dyn Items),
    /// An object whose names are data.
    Named(Vec<(&'static str, &'a dyn Shaped)>),
}

/// What has a shape as JSON.
pub trait Shaped {
    /// The shape.
    fn shape(&self) -> Shape<'_>;
}

/// What a list or a record holds.
pub trait Items {
    /// Shows each value, in their order.
    fn each<'s>(&'s self, show: &mut dyn FnMut(&'s dyn Shaped));
}

/// The fields of a record with their names.
#[must_use]
pub fn entries<'a>(names: &[&'static str], values: &'a dyn Items) -> Vec<(&'static str, &'a dyn Shaped)> {
    let (mut entries, mut names) = (Vec::with_capacity(names.len()), names.iter());
    values.each(&mut |value| entries.extend(names.next().map(|name| (*name, value))));
    entries
}

impl Serialize for dyn Shaped + '_ {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.shape().serialize(serializer)
    }
}

impl Serialize for Shape<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Absent | Self::Null => serializer.serialize_unit(),
            Self::Boolean(value) => serializer.serialize_bool(*value),
            Self::Number(value) => serializer.serialize_u64(*value),
            Self::Word(text) => serializer.serialize_str(text),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Made(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let (mut list, mut done) = (serializer.serialize_seq(None)?, Ok(()));
                items.each(&mut |item| {
                    if done.is_ok() {
                        done = list.serialize_element(item);
                    }
                });
                done?;
                list.end()
            }
            Self::Record(names, values) => {
                let (mut map, mut names, mut done) = (serializer.serialize_map(None)?, names.iter(), Ok(()));
                values.each(&mut |value| {
                    if let (Some(name), true) = (names.next(), done.is_ok()) {
                        done = field_of(&mut map, name, value);
                    }
                });
                done?;
                map.end()
            }
            Self::Named(entries) => {
                let mut map = serializer.serialize_map(None)?;
                entries.iter().try_for_each(|(name, value)| field_of(&mut map, name, *value))?;
                map.end()
            }
        }
    }
}

fn field_of<M: SerializeMap>(map: &mut M, name: &str, value: &dyn Shaped) -> Result<(), M::Error> {
    match value.shape() {
        Shape::Absent => Ok(()),
        shape => map.serialize_entry(name, &shape),
    }
}

impl Shaped for bool {
    fn shape(&self) -> Shape<'_> {
        Shape::Boolean(*self)
    }
}

impl Shaped for u16 {
    fn shape(&self) -> Shape<'_> {
        Shape::Number((*self).into())
    }
}

impl Shaped for u32 {
    fn shape(&self) -> Shape<'_> {
        Shape::Number((*self).into())
    }
}

impl Shaped for u64 {
    fn shape(&self) -> Shape<'_> {
        Shape::Number(*self)
    }
}

impl Shaped for usize {
    fn shape(&self) -> Shape<'_> {
        Shape::Number(*self as u64)
    }
}

impl Shaped for &'static str {
    fn shape(&self) -> Shape<'_> {
        Shape::Word(self)
    }
}

impl Shaped for String {
    fn shape(&self) -> Shape<'_> {
        Shape::Text(self)
    }
}

impl Shaped for Cow<'static, str> {
    fn shape(&self) -> Shape<'_> {
        match self {
            Self::Borrowed(text) => Shape::Word(text),
            Self::Owned(text) => Shape::Text(text),
        }
    }
}

impl<T: Shaped> Shaped for Option<T> {
    fn shape(&self) -> Shape<'_> {
        self.as_ref().map_or(Shape::Absent, Shaped::shape)
    }
}

impl<T: Shaped + ?Sized> Shaped for Box<T> {
    fn shape(&self) -> Shape<'_> {
        (**self).shape()
    }
}

macro_rules! lists {
    ($(impl[$($bound:tt)+] $list:ty),+ $(,)?) => { $(
        impl<$($bound)+> Shaped for $list {
            fn shape(&self) -> Shape<'_> {
                Shape::List(self)
            }
        }

        impl<$($bound)+> Items for $list {
            fn each<'s>(&'s self, show: &mut dyn FnMut(&'s dyn Shaped)) {
                for item in self.iter() {
                    show(item);
                }
            }
        }
    )+ };
}

lists! {
    impl[T: Shaped] Vec<T>,
    impl[T: Shaped] &[T],
    impl[T: Shaped + Clone] Cow<'_, [T]>,
}

/// A field that is left out.
pub(crate) struct Absent;

impl Shaped for Absent {
    fn shape(&self) -> Shape<'_> {
        Shape::Absent
    }
}

/// Lets serde write what has a shape.
macro_rules! serialized {
    ($($name:ty),+ $(,)?) => { $(
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serde::Serialize::serialize(&$crate::shape::Shaped::shape(self), serializer)
            }
        }
    )+ };
}
pub(crate) use serialized;

/// Declares how a record is shown: its fields in their order. A field that is `None` is left out, and so is one marked
/// `[if_any]` when it is empty, `[if_true]` when it is false, `[if_false]` when it is true. One marked `[list]` is a list
/// also when it is absent.
macro_rules! shaped {
    ($( $name:ty: $($field:ident $([$when:ident])?),+ $(,)?; )+) => { $(
        impl $crate::shape::Shaped for $name {
            fn shape(&self) -> $crate::shape::Shape<'_> {
                $crate::shape::Shape::Record(const { &[$($crate::wire::wire!($field)),+] }, self)
            }
        }

        impl $crate::shape::Items for $name {
            fn each<'s>(&'s self, show: &mut dyn FnMut(&'s dyn $crate::shape::Shaped)) {
                $( show($crate::shape::field!(self.$field $(, $when)?)); )+
            }
        }

        $crate::shape::serialized!($name);
    )+ };
}
pub(crate) use shaped;

/// A field as the record shows it.
macro_rules! field {
    ($value:expr) => {
        &$value
    };
    ($value:expr, if_any) => {
        if $value.is_empty() { &$crate::shape::Absent } else { &$value as &dyn $crate::shape::Shaped }
    };
    ($value:expr, if_true) => {
        if $value { &$value as &dyn $crate::shape::Shaped } else { &$crate::shape::Absent }
    };
    ($value:expr, if_false) => {
        if $value { &$crate::shape::Absent as &dyn $crate::shape::Shaped } else { &$value }
    };
    ($value:expr, list) => {
        if $value.is_none() { &$crate::shape::NONE as &dyn $crate::shape::Shaped } else { &$value }
    };
}
pub(crate) use field;

/// A list of nothing.
pub(crate) static NONE: &[bool] = &[];
