//! The public holidays of the 20 countries, 2020 to 2060: what is law today, and what was law since 2020.

use chrono::Weekday::{Fri, Mon, Sat};

use super::country_set::{CountrySet, of};
use crate::calendar::{
    FIRST_YEAR, HolidayRow, HolidayRule, HolidayTable, LAST_YEAR, TenantDays, When, WorkingCalendar, beginning, fixed,
    in_table, on_or_after, on_or_before, orthodox, pool, western,
};
use crate::vocabulary::{
    Country::{self, *},
    DayKind::{self, National as N, Quasi as Q, Regional as R},
};

const fn row(kind: DayKind, when: When, countries: CountrySet, name: &'static str) -> HolidayRow {
    HolidayRow { kind, when, countries: countries.bits(), name, source: "", years: (FIRST_YEAR, LAST_YEAR) }
}

/// One row a holiday, national ones first, in the order of the year, then those that move.
///
/// A national row without `by` rests on the standing law of its countries, [`LAWS`].
/// GB means England and Wales. A row of some regions names them.
#[rustfmt::skip]
pub(crate) const ROWS: &[HolidayRow] = &[
    row(N, fixed(1, 1),   of(&[AT, BE, DK, FR, DE, IE, IT, NL, PT, ES, SE, CH, GB, LU, SK, FI, NO, CZ, RO, PL]), "New Year's Day"),
    row(N, fixed(1, 1).substitute_monday(),        of(&[GB]),                 "New Year's Day (substitute)"),
    row(N, fixed(1, 2),                            of(&[RO]),                 "Second Day of New Year"),
    row(N, fixed(1, 6),   of(&[AT, IT, ES, SE, SK, FI, PL]),                  "Epiphany"), // in ES a region may move it; none did
    row(N, fixed(1, 6),                            of(&[RO]),                 "Epiphany").since(2024).by("Legea 52/2023"),
    row(N, fixed(1, 7),                            of(&[RO]),                 "St John's Day").since(2024).by("Legea 52/2023"),
    row(N, fixed(1, 24),                           of(&[RO]),                 "Unification Day"),
    row(N, fixed(3, 17),                           of(&[IE]),                 "St Patrick's Day"),
    row(N, fixed(3, 18),                           of(&[IE]),                 "Day of Remembrance and Recognition").only(2022).by("statutory instrument of 2022, one additional public holiday"),
    row(N, fixed(4, 25),                           of(&[IT]),                 "Liberation Day"),
    row(N, fixed(4, 25),                           of(&[PT]),                 "Freedom Day"),
    row(N, fixed(4, 27).sunday_to_saturday(),      of(&[NL]),                 "King's Day"),
    row(N, fixed(5, 1),   of(&[AT, BE, FR, DE, IT, PT, ES, SE, LU, SK, FI, NO, CZ, RO, PL]), "Labour Day"),
    row(N, fixed(5, 3),                            of(&[PL]),                 "Constitution Day"),
    row(N, fixed(5, 8),                            of(&[FR, CZ]),             "Victory Day"),
    row(N, fixed(5, 8),                            of(&[GB]),                 "Early May bank holiday (VE Day)").only(2020).by("proclamation of 2019"),
    row(N, fixed(5, 8),                            of(&[GB]),                 "Coronation of Charles III").only(2023).by("proclamation of 2022"),
    row(N, fixed(5, 8),                            of(&[SK]),                 "Victory Day").until(2025),
    row(N, fixed(5, 8),                            of(&[SK]),                 "Victory Day").since(2027).by("zákon 261/2025 Z. z.: a working day in 2026 only"),
    row(N, fixed(5, 9),                            of(&[LU]),                 "Europe Day"),
    row(N, fixed(5, 17),                           of(&[NO]),                 "Constitution Day").by("lov 1947-04-26 nr 1"),
    row(N, fixed(6, 1),                            of(&[RO]),                 "Children's Day"),
    row(N, fixed(6, 2),                            of(&[IT]),                 "Republic Day"),
    row(N, fixed(6, 2),                            of(&[GB]),                 "Spring bank holiday").only(2022).by("proclamation of 2021"),
    row(N, fixed(6, 3),                            of(&[GB]),                 "Platinum Jubilee").only(2022).by("proclamation of 2021"),
    row(N, fixed(6, 6),                            of(&[SE]),                 "National Day"),
    row(N, fixed(6, 10),                           of(&[PT]),                 "Portugal Day"),
    row(N, fixed(6, 23),                           of(&[LU]),                 "National Day"),
    row(N, fixed(7, 5),                            of(&[SK, CZ]),             "Saints Cyril and Methodius Day"),
    row(N, fixed(7, 6),                            of(&[CZ]),                 "Jan Hus Day"),
    row(N, fixed(7, 14),                           of(&[FR]),                 "National Day"),
    row(N, fixed(7, 21),                           of(&[BE]),                 "National Day"),
    row(N, fixed(8, 1),                            of(&[CH]),                 "National Day").by("BV art. 110(3); ArG art. 20a(1)"),
    row(N, fixed(8, 15),  of(&[AT, BE, FR, IT, PT, ES, LU, RO, PL]),          "Assumption Day"),
    row(N, fixed(8, 29),                           of(&[SK]),                 "National Uprising Day"),
    row(N, fixed(9, 1),                            of(&[SK]),                 "Constitution Day").until(2023).by("zákon 530/2023 Z. z.: a working day from 2024"),
    row(N, fixed(9, 15),                           of(&[SK]),                 "Our Lady of Sorrows").until(2025),
    row(N, fixed(9, 15),                           of(&[SK]),                 "Our Lady of Sorrows").since(2027).by("zákon 261/2025 Z. z.: a working day in 2026 only"),
    row(N, fixed(9, 19),                           of(&[GB]),                 "State Funeral of Elizabeth II").only(2022).by("proclamation of 2022-09-10"),
    row(N, fixed(9, 28),                           of(&[CZ]),                 "Statehood Day"),
    row(N, fixed(10, 3),                           of(&[DE]),                 "German Unity Day").by("Einigungsvertrag art. 2(2)"),
    row(N, fixed(10, 4),                           of(&[IT]),                 "St Francis of Assisi").since(2026).by("legge 151/2025"),
    row(N, fixed(10, 5),                           of(&[PT]),                 "Republic Day"),
    row(N, fixed(10, 12),                          of(&[ES]),                 "National Day"),
    row(N, fixed(10, 26),                          of(&[AT]),                 "National Day"),
    row(N, fixed(10, 28),                          of(&[CZ]),                 "Independence Day"),
    row(N, fixed(11, 1),  of(&[AT, BE, FR, IT, PT, ES, LU, SK, PL]),          "All Saints' Day"),
    row(N, fixed(11, 11),                          of(&[BE, FR]),             "Armistice Day"),
    row(N, fixed(11, 11),                          of(&[PL]),                 "Independence Day"),
    row(N, fixed(11, 17),                          of(&[SK]),                 "Freedom and Democracy Day").until(2024).by("zákon 261/2025 Z. z.: a working day from 2025"),
    row(N, fixed(11, 17),                          of(&[CZ]),                 "Freedom and Democracy Day"),
    row(N, fixed(11, 30),                          of(&[RO]),                 "St Andrew's Day"),
    row(N, fixed(12, 1),                           of(&[PT]),                 "Restoration of Independence"),
    row(N, fixed(12, 1),                           of(&[RO]),                 "National Day"),
    row(N, fixed(12, 6),                           of(&[ES]),                 "Constitution Day"),
    row(N, fixed(12, 6),                           of(&[FI]),                 "Independence Day").by("laki 388/1937"),
    row(N, fixed(12, 8),                           of(&[AT, IT, PT, ES]),     "Immaculate Conception"),
    row(N, fixed(12, 24),                          of(&[SK, CZ]),             "Christmas Eve"),
    row(N, fixed(12, 24),                          of(&[PL]),                 "Christmas Eve").since(2025).by("ustawa z 2024-12-06, Dz.U. 2024 poz. 1965"),
    row(N, fixed(12, 25), of(&[AT, BE, DK, FR, DE, IE, IT, NL, PT, ES, SE, CH, GB, LU, SK, FI, NO, CZ, RO, PL]), "Christmas Day"),
    row(N, fixed(12, 25).substitute_plus_two(),    of(&[GB]),                 "Christmas Day (substitute)"),
    row(N, fixed(12, 26), of(&[DK, DE, NL, SE, LU, SK, FI, NO, CZ, RO, PL]),  "Second Day of Christmas"),
    row(N, fixed(12, 26),                          of(&[AT, IE, IT]),         "St Stephen's Day"),
    row(N, fixed(12, 26),                          of(&[GB]),                 "Boxing Day"),
    row(N, fixed(12, 26).substitute_plus_two(),    of(&[GB]),                 "Boxing Day (substitute)"),

    row(N, on_or_after(Mon, 5, 1),                 of(&[IE]),                 "May bank holiday"),
    row(N, on_or_after(Mon, 5, 1),                 of(&[GB]),                 "Early May bank holiday").since(2021),
    row(N, on_or_before(Mon, 5, 31),               of(&[GB]),                 "Spring bank holiday").until(2021),
    row(N, on_or_before(Mon, 5, 31),               of(&[GB]),                 "Spring bank holiday").since(2023),
    row(N, on_or_after(Mon, 6, 1),                 of(&[IE]),                 "June bank holiday"),
    row(N, on_or_after(Sat, 6, 20),                of(&[SE, FI]),             "Midsummer Day"),
    row(N, on_or_after(Mon, 8, 1),                 of(&[IE]),                 "August bank holiday"),
    row(N, on_or_before(Mon, 8, 31),               of(&[GB]),                 "Summer bank holiday"),
    row(N, on_or_before(Mon, 10, 31),              of(&[IE]),                 "October bank holiday"),
    row(N, on_or_after(Sat, 10, 31),               of(&[SE, FI]),             "All Saints' Day"),
    row(N, fixed(2, 1).friday_or_next_monday(),    of(&[IE]),                 "St Brigid's Day").since(2023).by("Organisation of Working Time Act 1997, as amended 2022"),

    row(N, western(-3),   of(&[DK, NO]),                                      "Maundy Thursday"),
    row(N, western(-2),   of(&[DK, DE, PT, ES, SE, GB, SK, FI, NO, CZ]), "Good Friday"),
    row(N, western(0),    of(&[DK, IT, NL, PT, SE, FI, NO, PL]),              "Easter Sunday"),
    row(N, western(1),    of(&[AT, BE, DK, FR, DE, IE, IT, NL, SE, GB, LU, SK, FI, NO, CZ, PL]), "Easter Monday"),
    row(N, western(26),                            of(&[DK]),                 "Great Prayer Day").until(2023).by("lov nr 214 af 2023-03-06: abolished from 2024"),
    row(N, western(39),   of(&[AT, BE, DK, FR, DE, NL, SE, CH, LU, FI, NO]),  "Ascension Day"),
    row(N, western(49),   of(&[DK, NL, SE, FI, NO, PL]),                      "Whit Sunday"),
    row(N, western(50),   of(&[AT, BE, DK, FR, DE, NL, LU, NO]),              "Whit Monday"),
    row(N, western(60),   of(&[AT, PT, PL]),                                  "Corpus Christi"),
    row(N, orthodox(-2),                           of(&[RO]),                 "Good Friday"),
    row(N, orthodox(0),                            of(&[RO]),                 "Easter Sunday"),
    row(N, orthodox(1),                            of(&[RO]),                 "Easter Monday"),
    row(N, orthodox(49),                           of(&[RO]),                 "Whit Sunday"),
    row(N, orthodox(50),                           of(&[RO]),                 "Whit Monday"),

    row(Q, fixed(1, 2),                            of(&[CH]),                 "Berchtold's Day").by(VUEPF),
    row(Q, fixed(5, 5),                            of(&[NL]),                 "Liberation Day").by("Algemene termijnenwet art. 3(1): for time limits, every year"),
    row(Q, fixed(6, 5),                            of(&[DK]),                 "Constitution Day").by("Lukkeloven; many agreements: a day off"),
    row(Q, fixed(12, 24),                          of(&[DK]),                 "Christmas Eve").by("Lukkeloven; banks and most employers closed"),
    row(Q, fixed(12, 24),                          of(&[SE, FI]),             "Christmas Eve").by(TIME_LIMITS),
    row(Q, fixed(12, 26),                          of(&[CH]),                 "St Stephen's Day").by(VUEPF),
    row(Q, fixed(12, 31),                          of(&[DK]),                 "New Year's Eve").by("banks closed"),
    row(Q, fixed(12, 31),                          of(&[SE]),                 "New Year's Eve").by(TIME_LIMITS),
    row(Q, on_or_after(Fri, 6, 19),                of(&[SE, FI]),             "Midsummer Eve").by(TIME_LIMITS),
    row(Q, western(-47),                           of(&[PT]),                 "Carnival").by("Código do Trabalho art. 235: optional, usually granted"),
    row(Q, western(-2),                            of(&[NL]),                 "Good Friday").by("Algemene termijnenwet art. 3(2): for time limits"),
    row(Q, western(-2),                            of(&[CH]),                 "Good Friday").by(VUEPF),
    row(Q, western(1),                             of(&[CH]),                 "Easter Monday").by(VUEPF),
    row(Q, western(50),                            of(&[CH]),                 "Whit Monday").by(VUEPF),

    row(R, fixed(5, 2),                            of(&[ES]),                 "Madrid Day").by("Comunidad de Madrid"),
    row(R, fixed(6, 13),                           of(&[PT]),                 "St Anthony's Day (Lisbon)").by("Código do Trabalho art. 235: municipal holiday"),
    row(R, fixed(10, 31),                          of(&[DE]),                 "Reformation Day (nine states)").by("the holiday laws of BB MV SN ST TH, since 2018 HB HH NI SH"),
    row(R, fixed(12, 26),                          of(&[FR]),                 "Second Day of Christmas (Alsace-Moselle)").by("Code du travail L3134-13"),
    row(R, western(-3),                            of(&[ES]),                 "Maundy Thursday (not in Catalonia)").by("RD 2001/1983 art. 45(1)(c): all but Catalonia and in most years Valencia"),
    row(R, western(-2),                            of(&[FR]),                 "Good Friday (Alsace-Moselle)").by("Code du travail L3134-13"),
];

/// The one federal list of Switzerland made for telecommunication providers; elsewhere the cantons decide.
const VUEPF: &str = "VÜPF (SR 780.11) art. 10(2)";
const TIME_LIMITS: &str = "lag 1930:173 § 2 (SE), laki 150/1930 § 5 (FI): equated with a Sunday for time limits";

/// The countries in which quasi-holidays are off by default.
///
/// SE and FI: equated with Sundays by law, and on a carrier's own list of porting holidays in SE.
/// CH: only one day is federal, and the federal list for telecommunication providers has the others.
pub(crate) const QUASI_BY_DEFAULT: CountrySet = of(&[SE, FI, CH]);

/// The standing law on public holidays.
#[cfg(any(test, feature = "render"))]
#[rustfmt::skip]
pub(crate) const LAWS: &[(Country, &str)] = &[
    (AT, "Arbeitsruhegesetz (BGBl. 144/1983) § 7(2)"),
    (BE, "loi du 4 janvier 1974; arrêté royal du 18 avril 1974 art. 1"),
    (DK, "Folkekirkens helligdage (helligdagsforordning 1770)"),
    (FR, "Code du travail L3133-1"),
    (DE, "the holiday laws of the 16 states, where they agree"),
    (IE, "Organisation of Working Time Act 1997, Second Schedule"),
    (IT, "legge 260/1949 art. 2, as amended 1977, 1985, 2000"),
    (NL, "Algemene termijnenwet art. 3(1)"),
    (PT, "Código do Trabalho (Lei 7/2009) art. 234; Lei 8/2016"),
    (ES, "Estatuto de los Trabajadores art. 37(2); RD 2001/1983 art. 45"),
    (SE, "lag (1989:253) om allmänna helgdagar"),
    (CH, "the laws of the 26 cantons, where they agree"),
    (GB, "Banking and Financial Dealings Act 1971, Schedule 1; common law; proclamations; England and Wales"),
    (LU, "Code du travail L. 232-2"),
    (SK, "zákon 241/1993 Z. z. § 1, 2"),
    (FI, "kirkkolaki and kirkkojärjestys; laki 272/1944 (1 May)"),
    (NO, "lov 1995-02-24 nr 12 § 2; lov 1947-04-26 nr 1"),
    (CZ, "zákon 245/2000 Sb. § 1, 2"),
    (RO, "Codul muncii (Legea 53/2003) art. 139"),
    (PL, "ustawa z 1951-01-18 o dniach wolnych od pracy art. 1"),
];

const POOL: ([u8; 2047], usize) = pool(ROWS);
static RULES: [HolidayRule; ROWS.len()] = in_table(ROWS, &POOL.0);
static POOLED: [u8; POOL.1] = beginning(&POOL.0);

/// The packed table.
pub(crate) static HOLIDAYS: HolidayTable = HolidayTable {
    rules: &RULES,
    names: match std::str::from_utf8(&POOLED) {
        Ok(names) => names,
        Err(_) => panic!("the names are texts"),
    },
    quasi_by_default: QUASI_BY_DEFAULT.bits(),
};

impl WorkingCalendar {
    /// The calendar of a country, changed as the tenant says.
    ///
    /// ```
    /// use numgate::{CalendarView, Country, TenantDays, WorkingCalendar, day};
    ///
    /// // The second working day before a Wednesday after a British Christmas with two substitute days.
    /// let calendar = WorkingCalendar::of(Country::GB, TenantDays::default());
    /// let port_date = day("2026-12-30").unwrap();
    /// assert_eq!(calendar.step(port_date, -2, CalendarView::Default), Ok(day("2026-12-24").unwrap()));
    /// ```
    #[must_use]
    pub fn of(country: Country, days: TenantDays) -> Self {
        Self::new(&HOLIDAYS, country, days)
    }
}

#[cfg(test)]
mod tests {
    use super::{HOLIDAYS, LAWS, N, POOL, ROWS};
    use crate::calendar::{FIRST_YEAR, LAST_YEAR};
    use crate::vocabulary::Country;

    #[test]
    fn the_table_with_its_names_is_at_most_two_kilobytes() {
        let bytes = size_of_val(HOLIDAYS.rules) + HOLIDAYS.names.len();
        assert!(bytes <= 2048, "{bytes}");
    }

    #[test]
    fn a_packed_row_says_what_is_written() {
        assert_eq!(HOLIDAYS.rules.len(), ROWS.len());
        for (index, (row, rule)) in ROWS.iter().zip(HOLIDAYS.rules).enumerate() {
            assert_eq!(HOLIDAYS.name(index), Some(row.name));
            assert_eq!(rule.kind(), row.kind, "{}", row.name);
            for country in Country::ALL {
                assert_eq!(rule.is_of(*country), row.countries >> *country as u32 & 1 == 1, "{} {country}", row.name);
            }
            assert!((FIRST_YEAR..=LAST_YEAR).contains(&row.years.0) && row.years.1 <= LAST_YEAR, "{}", row.name);
        }
        assert_eq!(POOL.1, HOLIDAYS.names.len());
    }

    #[test]
    fn every_row_has_a_source() {
        let countries: Vec<_> = LAWS.iter().map(|(country, _)| *country).collect();
        assert_eq!(countries, Country::ALL);
        for row in ROWS {
            assert!(row.kind == N || !row.source.is_empty(), "{} rests on no standing law", row.name);
            assert!(row.countries != 0 && !row.name.is_empty());
        }
    }

    #[test]
    fn every_country_has_its_national_holidays() {
        // Counted in the sources: those of each country that hold in 2026, on weekends too.
        #[rustfmt::skip]
        let counts = [13, 10, 10, 11, 9, 10, 13, 9, 13, 10, 13, 4, 8, 11, 11, 13, 12, 13, 17, 14];
        for (country, expected) in Country::ALL.iter().zip(counts) {
            let holds = |row: &&super::HolidayRow| {
                row.kind == N && row.countries >> *country as u32 & 1 == 1 && row.years.0 <= 2026 && row.years.1 >= 2026
            };
            let mut names: Vec<_> = ROWS.iter().filter(holds).map(|row| row.name).collect();
            // A substitute day is no holiday of its own.
            names.retain(|name| !name.contains("substitute"));
            assert_eq!(names.len(), expected, "{country}: {names:?}");
        }
    }
}
