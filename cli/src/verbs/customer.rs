//! Who asks.

use clap::Args;
use numgate::{Document, Offer, OwnNumbers, Profile, Segment};

use super::words::choice;
use crate::record::{Fields, add, add_record, word};

/// Who asks; the first word of each list when left out.
#[derive(Debug, Args)]
#[command(next_help_heading = "The customer")]
pub struct Customer {
    #[arg(long, value_name = "OFFER", help = choice::<Offer>("The offer"))]
    offer: Option<String>,

    #[arg(long, value_name = "PROFILE", help = choice::<Profile>("The profile"))]
    profile: Option<String>,

    /// Holds the entitlement to the restricted resources
    #[arg(long)]
    restricted: bool,

    /// Is a registered reseller in Germany
    #[arg(long)]
    registered_de_reseller: bool,

    #[arg(long, value_name = "STATE", help = choice::<OwnNumbers>("How far it is with French numbers of its own"))]
    owns_fr_numbers: Option<String>,

    #[arg(long, value_name = "SEGMENT", help = choice::<Segment>("The market of the end customer"))]
    segment: Option<String>,
}

impl Customer {
    /// Adds the customer to a question, when anything is said of it.
    pub fn add_to(&self, fields: &mut Fields) {
        let yes = |said: bool| said.then_some(Document::Boolean(true));
        let mut customer = Fields::new();
        add(&mut customer, "offer", self.offer.as_deref().map(word::<Offer>));
        add(&mut customer, "profile", self.profile.as_deref().map(word::<Profile>));
        add(&mut customer, "restricted", yes(self.restricted));
        add(&mut customer, "registeredDeReseller", yes(self.registered_de_reseller));
        add(&mut customer, "ownsFrNumbers", self.owns_fr_numbers.as_deref().map(word::<OwnNumbers>));
        add(&mut customer, "segment", self.segment.as_deref().map(word::<Segment>));
        add_record(fields, "customer", customer);
    }
}
