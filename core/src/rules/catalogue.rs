//! Catalogues of messages that are loaded one by one.

use crate::question::Document;
use crate::tables::languages::{Catalogue, Phrase, Wording};
use crate::vocabulary::{IssueCode, Language, Word};

impl Catalogue {
    /// Reads a catalogue: a list of rows, each a list of texts.
    ///
    /// ```text
    /// ["de", the word for "or"]
    /// ["wrongStatus", message, advice, another advice]    each issue, in the order of the vocabulary
    /// ["", English phrase, phrase]                        each phrase, anywhere
    /// ```
    ///
    /// `None` when the document is not of this form, or names other issues than this version has. What is read is kept for
    /// good: whoever reads one keeps it too.
    #[must_use]
    pub fn read(document: &Document) -> Option<Self> {
        let (mut issues, mut phrases, mut codes) = (Vec::new(), Vec::new(), IssueCode::ALL.iter());
        let mut own = None;
        let Document::List(rows) = document else { return None };
        for row in rows {
            match (texts(row)?, own) {
                (["", english, text], Some(_)) => phrases.push(Phrase { english, text }),
                ([code, message, help @ ..], Some(_)) => {
                    let code = *codes.next().filter(|own| own.as_str() == *code)?;
                    issues.push(Wording { code, message, help });
                }
                ([language, or], None) => own = Some((Language::read(language)?, *or)),
                _ => return None,
            }
        }
        let (language, or) = own.filter(|_| codes.next().is_none())?;
        Some(Self { language, or, issues: issues.leak(), phrases: phrases.leak() })
    }
}

fn texts(row: &Document) -> Option<&'static [&'static str]> {
    let Document::List(items) = row else { return None };
    let mut texts: Vec<&'static str> = Vec::with_capacity(items.len());
    for item in items {
        let Document::Text(text) = item else { return None };
        texts.push(text.clone().into_owned().leak());
    }
    Some(texts.leak())
}

#[cfg(test)]
mod tests {
    use crate::question::Document;
    use crate::tables::languages::{CATALOGUES, Catalogue};
    use crate::vocabulary::IssueCode;

    fn document(rows: &[Vec<&'static str>]) -> Document<'static> {
        let text = |text: &&'static str| Document::Text((*text).into());
        Document::List(rows.iter().map(|row| Document::List(row.iter().map(text).collect())).collect())
    }

    #[test]
    fn a_catalogue_reads_as_it_is_written() {
        for catalogue in CATALOGUES.0 {
            let rows = catalogue.rows();
            assert_eq!(Catalogue::read(&document(&rows)).as_ref(), Some(catalogue));
            // One row less, one twice, another name: none of these is a catalogue of this version.
            for place in 0..=IssueCode::ALL.len() {
                let mut fewer = rows.clone();
                let row = fewer.remove(place);
                assert_eq!(Catalogue::read(&document(&fewer)), None, "{row:?}");
                fewer.insert(place, vec!["rightStatus", "message"]);
                assert_eq!(Catalogue::read(&document(&fewer)), None, "{row:?}");
                let mut more = rows.clone();
                more.insert(place, row);
                assert_eq!(Catalogue::read(&document(&more)), None);
            }
        }
        for wrong in [vec![], vec![vec![]], vec![vec!["de"]], vec![vec!["xx", "or"]], vec![vec!["de", "oder"]]] {
            assert_eq!(Catalogue::read(&document(&wrong)), None, "{wrong:?}");
        }
        assert_eq!(Catalogue::read(&Document::Null), None);
        assert_eq!(Catalogue::read(&Document::List(vec![Document::Null])), None);
        assert_eq!(Catalogue::read(&Document::List(vec![Document::List(vec![Document::Null])])), None);
    }
}
