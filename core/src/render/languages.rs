//! The catalogues of messages, for the npm package: one script a language, which is loaded by itself.

use super::Rendered;
use crate::tables::languages::{CATALOGUES, Catalogue};
use crate::vocabulary::Language;

/// One file a language.
pub(super) fn catalogues() -> impl Iterator<Item = Rendered> {
    CATALOGUES
        .0
        .iter()
        .filter_map(|catalogue| Some(Rendered { path: path(catalogue.language())?, text: script(catalogue) }))
}

fn path(language: Language) -> Option<&'static str> {
    Some(match language {
        Language::De => "npm/src/languages/de.ts",
        Language::Fr => "npm/src/languages/fr.ts",
        Language::Es => "npm/src/languages/es.ts",
        Language::It => "npm/src/languages/it.ts",
        Language::Nl => "npm/src/languages/nl.ts",
        Language::En => return None,
    })
}

/// The rows of a catalogue, one a line, as arrays of strings.
fn script(catalogue: &Catalogue) -> String {
    let mut text = String::from(
        "// RENDERED from the tables by `cargo xtask render`. Do not edit.\n\nimport type { Catalogue } from \"../speak.js\";\n\nexport default [\n",
    );
    for row in catalogue.rows() {
        // No text holds what a string of JavaScript escapes: a law of the catalogues.
        text.push_str(&format!("  [\"{}\"],\n", row.join("\", \"")));
    }
    text.push_str("] satisfies Catalogue;\n");
    text
}

#[cfg(test)]
mod tests {
    use super::catalogues;
    use crate::vocabulary::Language;

    #[test]
    fn every_language_but_english_has_a_script_whose_strings_are_json() {
        let mut count = 0;
        for file in catalogues() {
            let (_, rows) = file.text.split_once("export default ").unwrap_or_default();
            let json = rows.replace(",\n]", "\n]").replace(" satisfies Catalogue;", "");
            let rows: Vec<Vec<String>> = serde_json::from_str(&json).unwrap_or_default();
            assert!(rows.len() > 60 && rows.iter().flatten().all(|text| !text.contains('\t')), "{}", file.path);
            assert!(
                rows.iter().flatten().next().is_some_and(|language| file.path.contains(&format!("/{language}.ts"))),
                "{}",
                file.path
            );
            count += 1;
        }
        assert_eq!(count, Language::ALL.len() - 1);
    }
}
