//! A table of activations to measure `numgate bulk` with: `cargo run -p numgate-tests --bin rows -- 1000000 > rows.csv`.
//!
//! 12 columns, numbers of five countries, every twentieth row with a status that does not fit.

use std::io::{self, BufWriter, Write};

const PREFIXES: [(&str, &str, usize); 5] =
    [("DE", "4930", 7), ("BE", "322", 6), ("AT", "431", 7), ("CH", "4144", 7), ("GB", "4420", 8)];

fn main() -> io::Result<()> {
    let count = std::env::args().nth(1).and_then(|count| count.parse().ok()).unwrap_or(1_000_000_u64);
    let mut out = BufWriter::new(io::stdout().lock());
    writeln!(out, "country,start,end,origin,status,name,house number,street,postcode,city,reference,vat")?;
    for row in 0..count {
        let place = usize::try_from(row % 5).unwrap_or_default();
        let Some((country, prefix, digits)) = PREFIXES.get(place) else { continue };
        let number = format!("+{prefix}{:0digits$}", row / 5);
        let status = if row % 20 == 7 { "Activated" } else { "Free" };
        let (house, post, city) = (row % 99 + 1, 10_000 + row % 89_999, row % 500);
        write!(out, "{country},{number},{number},colt,{status},Beispiel {} GmbH,{house},Hauptstraße,", row % 1000)?;
        writeln!(out, "{post},\"Stadt {city}\",REF-{row:07},{}", 100_000_000 + row)?;
    }
    out.flush()
}
