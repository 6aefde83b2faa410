//! The invariants of the tree that no compiler keeps.

use std::fs;
use std::path::{Path, PathBuf};

use numgate_tests::root;

/// Every file below a folder with this ending, the built ones left out.
fn files(folder: &str, ending: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut left: Vec<PathBuf> = vec![root().join(folder)];
    while let Some(path) = left.pop() {
        if path.is_dir() {
            let built = ["target", "node_modules", "dist", ".git"];
            if !built.iter().any(|name| path.ends_with(name)) {
                left.extend(fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().path()));
            }
        } else if path.extension().is_some_and(|extension| extension == ending) {
            let name = path.strip_prefix(root()).unwrap().display().to_string();
            found.push((name, fs::read_to_string(&path).unwrap()));
        }
    }
    assert!(!found.is_empty(), "{folder}");
    found.sort();
    found
}

/// A file without its tests and comments.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]\nmod tests").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

#[test]
fn a_country_is_named_only_in_words_and_tables() {
    let codes: Vec<_> = numgate::Country::ALL.iter().map(|country| format!("Country::{country}")).collect();
    for folder in ["core/src", "wasm/src", "cli/src"] {
        for (name, text) in files(folder, "rs") {
            if name.starts_with("core/src/vocabulary/") || name.starts_with("core/src/tables/") {
                continue;
            }
            for code_of in &codes {
                assert!(!code(&text).contains(code_of.as_str()), "{name} names {code_of}");
            }
            assert!(!code(&text).contains("match country"), "{name} branches on a country");
        }
    }
}

#[test]
fn a_module_uses_only_what_stands_left_of_it() {
    let order = [
        "shape",
        "vocabulary",
        "values",
        "calendar",
        "tables",
        "numbering",
        "question",
        "answer",
        "diagram",
        "rules",
        "render",
    ];
    for (name, text) in files("core/src", "rs") {
        let own = name.trim_start_matches("core/src/").split(['/', '.']).next().unwrap_or_default().to_owned();
        let Some(place) = order.iter().position(|module| *module == own) else { continue };
        if name.ends_with("laws.rs") {
            continue;
        }
        for right in &order[place + 1..] {
            let uses = code(&text).contains(&format!("crate::{right}::"));
            assert!(!uses, "{name} uses {right}");
        }
    }
}

#[test]
fn the_fingerprint_is_of_every_table() {
    // Their rows are in other tables, or nothing that is answered rests on them.
    let others = ["PLAIN", "PHRASES", "COLUMNS", "NAMES", "ERRORS", "SOURCES"];
    let rendered = fs::read_to_string(root().join("core/src/render/digest.rs")).unwrap();
    let mut count = 0;
    for (name, text) in files("core/src/tables", "rs") {
        let module = name.rsplit('/').next().unwrap().trim_end_matches(".rs");
        if name.contains("/languages/") {
            continue;
        }
        for line in text.lines() {
            let Some((table, kind)) = line.strip_prefix("pub(crate) static ").and_then(|rest| rest.split_once(": "))
            else {
                continue;
            };
            if kind.starts_with("&[") && !others.contains(&table) {
                assert!(rendered.contains(&format!("{module}::{table}")), "{module}::{table}");
                count += 1;
            }
        }
    }
    assert!(count > 40, "{count} tables");
}

#[test]
fn rules_return_answers_and_only_refuse_questions() {
    for (name, text) in files("core/src/rules", "rs") {
        for line in code(&text).lines().filter(|line| line.contains("-> Result<")) {
            // A date that no calendar covers becomes an error of the question, at its field; a row of a file is a question.
            let refused = ["QuestionError>", "Refusal>", "OutsideCalendar>", "Box<RowError>>"];
            assert!(refused.iter().any(|error| line.contains(error)), "{name}: {line}");
        }
    }
}

#[test]
fn the_core_reads_no_clock_and_does_no_input_or_output() {
    for (name, text) in files("core/src", "rs") {
        for word in [
            "std::fs",
            "std::io",
            "std::env",
            "std::net",
            "std::process",
            "std::time",
            "SystemTime",
            "Utc::now",
            "Local::now",
            "println!",
        ] {
            assert!(!code(&text).contains(word), "{name}: {word}");
        }
    }
}

#[test]
fn library_and_module_files_hold_declarations_only() {
    for (name, text) in files("core/src", "rs") {
        let listed = name == "core/src/lib.rs" || name.ends_with("/mod.rs");
        if !listed || name.contains("/vocabulary/") || name.contains("/tables/") || name.contains("/render/") {
            continue;
        }
        assert!(!code(&text).contains("fn "), "{name} has a function");
    }
}

#[test]
fn the_core_depends_on_what_is_allowed() {
    let manifest: toml::Table = fs::read_to_string(root().join("core/Cargo.toml")).unwrap().parse().unwrap();
    let names: Vec<_> = manifest["dependencies"].as_table().unwrap().keys().cloned().collect();
    assert_eq!(names, ["chrono", "phonenumber", "serde", "thiserror", "ts-rs"]);
    for optional in ["phonenumber", "ts-rs"] {
        assert_eq!(manifest["dependencies"][optional]["optional"].as_bool(), Some(true), "{optional}");
    }
    assert!(manifest["features"].get("default").is_none(), "nothing optional is on by default");
}

#[test]
fn nothing_is_left_undone() {
    let marks = [
        concat!("to", "do!("),
        concat!("unimple", "mented!("),
        concat!("#[ig", "nore"),
        concat!("FIX", "ME"),
        concat!("@ts-", "ignore"),
    ];
    for folder in ["core", "wasm", "cli", "tests", "xtask", "fuzz", "npm"] {
        for ending in ["rs", "ts", "mjs"] {
            if ending != "rs" && folder != "npm" || ending == "rs" && folder == "npm" {
                continue;
            }
            for (name, text) in files(folder, ending) {
                for mark in marks {
                    assert!(!text.contains(mark), "{name}: {mark}");
                }
            }
        }
    }
}

#[test]
fn every_target_to_fuzz_has_a_small_corpus() {
    let manifest: toml::Table = fs::read_to_string(root().join("fuzz/Cargo.toml")).unwrap().parse().unwrap();
    let mut targets: Vec<_> = manifest["bin"]
        .as_array()
        .unwrap()
        .iter()
        .map(|program| program["name"].as_str().unwrap().to_owned())
        .collect();
    targets.sort();
    let list = |folder: &Path| -> Vec<PathBuf> {
        let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
        paths.sort();
        paths
    };
    let corpora = list(&root().join("fuzz/corpus"));
    assert!(corpora.iter().zip(&targets).all(|(folder, target)| folder.ends_with(target)), "{corpora:?}");
    assert_eq!(corpora.len(), targets.len());
    let mut size = 0;
    for folder in corpora {
        let inputs = list(&folder);
        assert!(!inputs.is_empty(), "{}", folder.display());
        size += inputs.iter().map(|input| fs::metadata(input).unwrap().len()).sum::<u64>();
    }
    assert!(size <= 400_000, "{size} bytes");
}

#[test]
fn the_packages_have_one_version() {
    let workspace: toml::Table = fs::read_to_string(root().join("Cargo.toml")).unwrap().parse().unwrap();
    let version = workspace["workspace"]["package"]["version"].as_str().unwrap().to_owned();
    let npm: serde_json::Value =
        serde_json::from_str(&fs::read_to_string(root().join("npm/package.json")).unwrap()).unwrap();
    assert_eq!(npm["version"].as_str().unwrap(), version);
    let changelog = fs::read_to_string(root().join("CHANGELOG.md")).unwrap();
    assert!(changelog.contains(&format!("## {version}")), "{version} is not in the changelog");
}

#[test]
fn the_project_stands_alone() {
    // The words are put together here so that this file does not hold them.
    let foreign = [
        concat!("../sha", "red"),
        concat!("sha", "red/domain"),
        concat!("source", "-guide.txt"),
        concat!("/wo", "rk/"),
    ];
    for (folder, ending) in [
        ("core", "rs"),
        ("core", "md"),
        ("cli", "rs"),
        ("wasm", "rs"),
        ("tests", "rs"),
        ("xtask", "rs"),
        ("fuzz", "rs"),
        ("fixtures", "json"),
        ("fixtures", "toml"),
    ] {
        for (name, text) in files(folder, ending) {
            for word in foreign {
                assert!(!text.contains(word), "{name}: {word}");
            }
        }
    }
    for name in ["README.md", "ARCHITECTURE.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(Path::new(name))).unwrap();
        assert!(foreign.iter().all(|word| !text.contains(word)), "{name}");
    }
}
