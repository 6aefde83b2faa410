//! A table of activations to measure `numgate bulk` with: `cargo run -p numgate-tests --bin rows -- 1000000 > rows.csv`.
//!
//! 12 columns, numbers and addresses of five countries, every twentieth row with a status that does not fit.

use std::io::{self, BufWriter, Write};

/// A country, what its numbers begin with, how many digits follow, and a post code.
const COUNTRIES: [(&str, &str, usize, &str); 5] = [
    ("DE", "4930", 7, "10115"),
    ("AT", "4312", 6, "1010"),
    ("CH", "4144", 7, "8001"),
    ("GB", "44207", 7, "SW1A 1AA"),
    ("PL", "4822", 7, "00-001"),
];

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1_000_000_u64);
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "country,start,end,origin,status,name,street,postcode,city,address country,reference,vat")?;
    for row in 0..count {
        let place = usize::try_from(row % 5).unwrap_or_default();
        let Some((country, prefix, digits, post)) = COUNTRIES.get(place) else { continue };
        let number = format!("+{prefix}{:0digits$}", row / 5);
        let status = if row % 20 == 7 { "Activated" } else { "Free" };
        let (street, city) = (row % 99 + 1, row % 500);
        write!(out, "{country},{number},{number},colt,{status},Beispiel {} GmbH,Hauptstraße {street},", row % 1000)?;
        writeln!(out, "{post},\"Stadt {city}\",{country},REF-{row:07},{}", 100_000_000 + row)?;
    }
    out.flush()
}
