use super::vocabulary;

vocabulary! {
    /// What a text identifies.
    pub enum IdentifierKind: "kind of identifier" {
        /// A company or person for value-added tax.
        Vat => "vat",
        /// A company, or a person who stands for one, in a register.
        CompanyId => "companyId",
        /// A place for the post.
        Postcode => "postcode",
        /// A number and its contract, for porting; made of both.
        Rio => "rio",
        /// An end customer, for porting.
        Cvp => "cvp",
        /// A line and its operator, for porting.
        MigrationCode => "migrationCode",
        /// An order of the provider's API.
        OrderId => "orderId",
    }
}

vocabulary! {
    /// What can be said of an identifier without asking anybody.
    pub enum IdentifierVerdict: "verdict on an identifier" {
        /// Its shape and its check characters are right; whether it exists is not said.
        WellFormed => "wellFormed",
        /// It has no shape of its kind.
        Malformed => "malformed",
        /// Its shape is right, its check characters are not.
        ChecksumFails => "checksumFails",
    }
}

vocabulary! {
    /// The scheme by which an identifier is made.
    pub enum IdentifierScheme: "scheme" {
        /// Umsatzsteuer-Identifikationsnummer, Austrian form.
        Uid => "uid",
        /// Number in the Firmenbuch.
        Firmenbuch => "firmenbuch",
        /// Ondernemingsnummer, numéro d'entreprise.
        EnterpriseNumber => "enterpriseNumber",
        /// Number in the Centrale Virksomhedsregister.
        Cvr => "cvr",
        /// Number of a person in the Centrale Personregister.
        Cpr => "cpr",
        /// Numéro de TVA.
        Tva => "tva",
        /// Number of a company in the French directory.
        Siren => "siren",
        /// Number of an establishment in the French directory.
        Siret => "siret",
        /// Umsatzsteuer-Identifikationsnummer, German form.
        UstIdNr => "ustIdNr",
        /// Number in a Handelsregister, a register of cooperatives, of partnerships or of associations.
        Handelsregister => "handelsregister",
        /// VAT registration number.
        VatNumber => "vatNumber",
        /// VAT registration number of a government department.
        GovernmentDepartment => "governmentDepartment",
        /// VAT registration number of a health authority.
        HealthAuthority => "healthAuthority",
        /// Number in the Companies Registration Office.
        Cro => "cro",
        /// Number in Companies House.
        CompaniesHouse => "companiesHouse",
        /// Partita IVA.
        PartitaIva => "partitaIva",
        /// Codice fiscale of a person.
        CodiceFiscale => "codiceFiscale",
        /// Btw-identificatienummer.
        BtwId => "btwId",
        /// Rechtspersonen en samenwerkingsverbanden informatienummer.
        Rsin => "rsin",
        /// Number in the register of the Kamer van Koophandel.
        Kvk => "kvk",
        /// Número de identificação fiscal; número de identificación fiscal of a person with neither DNI nor NIE.
        Nif => "nif",
        /// Código de identificación fiscal of an organisation.
        Cif => "cif",
        /// Documento nacional de identidad of a person.
        Dni => "dni",
        /// Número de identidad de extranjero.
        Nie => "nie",
        /// Momsregistreringsnummer.
        Momsnr => "momsnr",
        /// Organisasjonsnummer, organisationsnummer.
        Orgnr => "orgnr",
        /// Mehrwertsteuernummer, made of the number in the UID register.
        Mwst => "mwst",
        /// Number in the UID register.
        UidRegister => "uidRegister",
        /// Number in the Registre de commerce et des sociétés.
        Rcs => "rcs",
        /// Identifikačné číslo pre daň z pridanej hodnoty.
        IcDph => "icDph",
        /// Identifikační číslo osoby, identifikačné číslo organizácie.
        Ico => "ico",
        /// Rodné číslo of a person.
        RodneCislo => "rodneCislo",
        /// Arvonlisäveronumero.
        Alv => "alv",
        /// Yritys- ja yhteisötunnus.
        YTunnus => "yTunnus",
        /// Merverdiavgiftsnummer, made of the organisasjonsnummer.
        Mva => "mva",
        /// Daňové identifikační číslo.
        Dic => "dic",
        /// Cod unic de înregistrare.
        Cui => "cui",
        /// Number in the Registrul Comerțului.
        Onrc => "onrc",
        /// Numer identyfikacji podatkowej.
        Nip => "nip",
        /// Number in the Rejestr Gospodarki Narodowej.
        Regon => "regon",
        /// Postcode.
        Postcode => "postcode",
        /// Postcode of one address.
        Eircode => "eircode",
        /// Relevé d'identité opérateur.
        Rio => "rio",
        /// Código de validação da portabilidade.
        Cvp => "cvp",
        /// Codice di migrazione.
        CodiceDiMigrazione => "codiceDiMigrazione",
        /// Codice segreto, a code of migration without type of service.
        CodiceSegreto => "codiceSegreto",
        /// Identifier of an order.
        OrderId => "orderId",
    }
}

vocabulary! {
    /// What of a well-formed identifier was not verified.
    pub enum Unverified: "unverified part" {
        /// Whether the European VAT information exchange has it.
        Vies => "vies",
        /// Whether it was ever given out.
        Existence => "existence",
        /// Whether its key fits its number.
        Key => "key",
        /// Whether its control character is right.
        ControlCharacter => "controlCharacter",
        /// Which court keeps the register.
        Court => "court",
    }
}

vocabulary! {
    /// What should be known of a well-formed identifier.
    pub enum IdentifierRemark: "remark on an identifier" {
        /// The European VAT information exchange does not hold such numbers.
        NotInVies => "notInVies",
        /// It is no UUID, as the provider's own are.
        NotUuid => "notUuid",
        /// Its suffix is missing or a rare one.
        UnusualSuffix => "unusualSuffix",
    }
}
