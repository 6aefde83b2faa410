//! Versions, read where they are written.

/// The version of a package in a `Cargo.lock`.
pub(crate) fn locked<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let name = format!("name = \"{package}\"");
    let next = lock.lines().skip_while(|line| *line != name).nth(1)?;
    next.strip_prefix("version = \"")?.strip_suffix('"')
}

/// The oldest Rust the workspace is written for: `rust-version` of its `Cargo.toml`.
pub(crate) fn rust_version(manifest: &str) -> Option<(u32, u32)> {
    let value = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")?.strip_suffix('"'))?;
    release(value)
}

/// Major and minor of `1.95.0`, `v20.20.2`, `rustc 1.96.0 (…)`.
pub(crate) fn release(text: &str) -> Option<(u32, u32)> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let mut parts = text.get(start..)?.split(|c: char| !c.is_ascii_digit());
    Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
[[package]]
name = "wasm-bindgen-macro"
version = "0.2.129"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_lock_names_the_version() {
        assert_eq!(locked(LOCK, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked(LOCK, "wasm-bindgen-macro"), Some("0.2.129"));
        assert_eq!(locked(LOCK, "wasm"), None);
    }

    #[test]
    fn the_workspace_names_its_rust() {
        assert_eq!(rust_version("[workspace.package]\nrust-version = \"1.88\"\n"), Some((1, 88)));
        assert_eq!(rust_version("[package]\nname = \"x\"\n"), None);
        assert!(rust_version(include_str!("../../Cargo.toml")).is_some());
    }

    #[test]
    fn releases_are_read_in_every_dress() {
        for (text, release_read) in [
            ("v20.20.2", Some((20, 20))),
            ("1.88", Some((1, 88))),
            ("rustc 1.96.0 (ac68faa20 2026-05-25)", Some((1, 96))),
            ("nightly", None),
            ("7", None),
        ] {
            assert_eq!(release(text), release_read, "{text}");
        }
    }
}
