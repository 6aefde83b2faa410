use super::vocabulary;

vocabulary! {
    /// Where a number comes from; `Number Source` in the guide.
    pub enum Origin: "origin" {
        /// From the provider's own ranges.
        Colt => "colt",
        /// Brought in from another operator.
        PortedIn => "portedIn",
        /// The customer's own, allotted to it by the regulator and hosted by the provider.
        CustomerOwned => "customerOwned",
    }
}

vocabulary! {
    /// The customer's offer.
    pub enum Offer: "offer" {
        /// The normal one.
        Standard => "standard",
        /// The one that may add end customer details later.
        Premium => "premium",
    }
}

vocabulary! {
    /// The customer's profile, which sets how many ranges an order may carry.
    pub enum Profile: "profile" {
        /// Every customer but one.
        Regular => "regular",
        /// Microsoft.
        Microsoft => "microsoft",
    }
}

vocabulary! {
    /// How far a customer is with numbers of its own from the French regulator.
    pub enum OwnNumbers: "state of own numbers" {
        /// It has none.
        None => "none",
        /// It has asked for some.
        Requested => "requested",
        /// The provider has confirmed that they are available.
        Confirmed => "confirmed",
    }
}

vocabulary! {
    /// The market that the end customer belongs to.
    pub enum Segment: "segment" {
        /// A business.
        Business => "business",
        /// A small business.
        SmallBusiness => "smallBusiness",
        /// A private person.
        Consumer => "consumer",
    }
}

vocabulary! {
    /// A class of Spanish numbers, by where they may be used.
    pub enum NumberType: "number type" {
        /// In one city or town.
        Geo => "Geo",
        /// Anywhere in one province.
        GeoNomadic => "Geo-nomadic",
        /// Anywhere in the country.
        Nomadic => "Nomadic",
    }
}

vocabulary! {
    /// A class of numbers in a search for free ones.
    pub enum SearchNumberType: "number type of a search" {
        /// Bound to a place.
        Geo => "Geo",
        /// Bound to none.
        NonGeo => "Non Geo",
    }
}
