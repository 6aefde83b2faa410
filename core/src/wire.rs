//! The wire name of a field, `endCustomer`, from its name in Rust, `end_customer`.

/// How long the wire name is.
#[expect(clippy::indexing_slicing, reason = "evaluated when the record is compiled; the bound is the length")]
pub(crate) const fn length(name: &str) -> usize {
    let (bytes, mut index, mut count) = (name.as_bytes(), begin(name), 0);
    while index < bytes.len() {
        count += (bytes[index] != b'_') as usize;
        index += 1;
    }
    count
}

/// The bytes of the wire name: no `_`, and the letter behind each a capital.
#[expect(clippy::indexing_slicing, reason = "evaluated when the record is compiled; the bounds are the lengths")]
pub(crate) const fn camel<const N: usize>(name: &str) -> [u8; N] {
    let (bytes, mut index, mut place, mut wire) = (name.as_bytes(), begin(name), 0, [0; N]);
    while index < bytes.len() {
        if bytes[index] != b'_' {
            let capital = index > 0 && bytes[index - 1] == b'_';
            wire[place] = if capital { bytes[index].to_ascii_uppercase() } else { bytes[index] };
            place += 1;
        }
        index += 1;
    }
    wire
}

/// Where the name begins: `r#` before a word that Rust keeps for itself is no part of it.
#[expect(clippy::indexing_slicing, reason = "evaluated when the record is compiled; the bound is the length")]
const fn begin(name: &str) -> usize {
    let bytes = name.as_bytes();
    if bytes.len() > 2 && bytes[1] == b'#' { 2 } else { 0 }
}

/// The wire name of a field.
macro_rules! wire {
    ($field:ident) => {{
        const NAME: &str = stringify!($field);
        const BYTES: [u8; $crate::wire::length(NAME)] = $crate::wire::camel(NAME);
        match std::str::from_utf8(&BYTES) {
            Ok(name) => name,
            Err(_) => NAME,
        }
    }};
}
pub(crate) use wire;

#[cfg(test)]
mod tests {
    #[test]
    fn a_field_is_named_on_the_wire_in_camel_case() {
        assert_eq!(wire!(fpd), "fpd");
        assert_eq!(wire!(end_customer), "endCustomer");
        assert_eq!(wire!(owns_fr_numbers), "ownsFrNumbers");
        assert_eq!(wire!(r#type), "type");
    }
}
