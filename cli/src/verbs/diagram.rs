//! `diagram`: a state machine, drawn.

use clap::Args;
use clap::builder::PossibleValuesParser;
use numgate::{Country, DiagramFormat, Document, Machine, Origin, Question, QuestionError, Word};

use super::Ask;
use super::common::Common;
use super::words::choice;
use crate::arguments::APPEARANCE;
use crate::output::{Format, Shown};
use crate::record::{Fields, add, word};

const JSON: &str = "json";

const EXAMPLE: &str = "\
Example:
  numgate diagram --machine number --country NL --format svg > nl.svg
  numgate diagram --machine port-in --country FR
  numgate diagram --machine port-in --country FR --format scxml > port-in.scxml
  numgate diagram --machine port --country FR --format xstate > port.json";

/// The life of a number or an order, drawn or to run: Mermaid, Graphviz, a picture; SCXML, XState
#[derive(Debug, Args)]
#[command(after_help = EXAMPLE)]
pub struct Diagram {
    #[arg(long, value_name = "COUNTRY", help = choice::<Country>("The country whose rules are drawn"))]
    country: String,

    #[arg(long, value_name = "MACHINE", help = choice::<Machine>("What is drawn; the first when left out"))]
    machine: Option<String>,

    #[arg(long, value_name = "ORIGIN", help = choice::<Origin>("The numbers of one origin alone"))]
    origin: Option<String>,

    /// How to write it; `scxml` and `xstate` are machines to run, `json` is the whole answer, with the drawing as Mermaid
    #[arg(long, value_name = "FORMAT", help_heading = APPEARANCE, default_value = DiagramFormat::Mermaid.as_str(), value_parser = formats())]
    format: String,

    #[command(flatten)]
    common: Common,
}

fn formats() -> PossibleValuesParser {
    DiagramFormat::WORDS.iter().copied().chain([JSON]).collect::<Vec<_>>().into()
}

impl Ask for Diagram {
    fn question(&self) -> Question {
        Question::Diagram
    }

    fn document(&self) -> Result<Document<'static>, QuestionError> {
        let mut fields = Fields::new();
        add(&mut fields, "country", Some(word::<Country>(&self.country)));
        add(&mut fields, "machine", self.machine.as_deref().map(word::<Machine>));
        add(&mut fields, "origin", self.origin.as_deref().map(word::<Origin>));
        let drawn = (self.format != JSON).then(|| word::<DiagramFormat>(&self.format));
        add(&mut fields, "format", drawn);
        self.common.record(fields)
    }

    fn shown(&self) -> Shown {
        if self.format == JSON { Shown::As(Format::Json) } else { Shown::Drawing }
    }
}
