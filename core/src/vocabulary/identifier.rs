use super::vocabulary;

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
