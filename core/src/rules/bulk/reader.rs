//! The rows of a file as its bytes come in: a table (RFC 4180) or one question a line.

use std::ops::Range;

use super::header::TableHeader;
use super::record::{LONGEST, MOST_CELLS, Record, Step};
use super::row::RowError;
use crate::question::QuestionError;
use crate::values::Pointer;
use crate::vocabulary::ErrorCode;

/// A longer line of JSON is not read.
const LONGEST_LINE: usize = 1 << 20;
/// As many rows are handed out at once.
const MOST_ROWS: usize = 512;

/// Reads the rows of a file, which is fed to it piece by piece.
///
/// It holds what is fed and not yet handed out: take the rows after each piece.
///
/// ```
/// use numgate::{Begun, RowReader};
///
/// let mut reader = RowReader::new(Vec::new());
/// reader.feed(b"country;number\nCH;+4144");
/// let Begun::Table(header) = reader.begin()? else { panic!("a table") };
/// assert_eq!(header.width(), 2);
/// assert!(reader.rows().is_none()); // its first row may go on
/// reader.feed(b"3334450");
/// reader.end();
/// let rows = reader.rows().expect("a row");
/// let row = rows.iter(Some(&header)).next().expect("a row").expect("it can be read");
/// assert_eq!((rows.lines().next(), row.cells().last()), (Some(2), Some("+41443334450")));
/// # Ok::<(), numgate::QuestionError>(())
/// ```
#[derive(Debug)]
pub struct RowReader {
    skipped: Vec<String>,
    /// What is fed and not handed out, from `start` on; up to `at` it is looked at.
    buffer: Vec<u8>,
    start: usize,
    at: usize,
    ended: bool,
    broken: Option<QuestionError>,
    /// Whether the rest of a line is passed over.
    skipping: bool,
    line: u64,
    rows: u64,
    stage: Stage,
    /// The row of a table that is being read.
    table: Option<Record>,
}

/// What of the beginning is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stage {
    Nothing,
    /// There is no mark in front any more.
    Marked,
    /// What parts the cells is known, not yet the header.
    Parted,
    /// RawRows follow.
    Rows,
}

/// What a file begins with.
#[derive(Debug)]
pub enum Begun {
    /// Too little is fed to tell.
    NotYet,
    /// It is a table with this header.
    Table(TableHeader),
    /// It has one question a line.
    Lines,
}

/// Some rows that follow on each other.
#[derive(Debug, Default)]
pub struct RawRows {
    first: u64,
    rows: Vec<Held>,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

#[derive(Debug)]
struct Held {
    line: u64,
    content: Result<(Range<usize>, Range<usize>), Box<RowError>>,
}

/// A row as it stands in the file.
#[derive(Debug, Clone, Copy)]
pub struct RawRow<'r> {
    text: &'r str,
    ends: &'r [usize],
}

impl<'r> RawRow<'r> {
    /// The whole of a line; of a row of a table its cells without what parts them.
    #[must_use]
    pub const fn text(self) -> &'r str {
        self.text
    }

    /// The cells of a row of a table.
    pub fn cells(self) -> impl Iterator<Item = &'r str> {
        let starts = std::iter::once(&0).chain(self.ends);
        starts.zip(self.ends).map(move |(start, end)| self.text.get(*start..*end).unwrap_or_default())
    }
}

impl RawRows {
    /// The number of the first of them, from 1.
    #[must_use]
    pub const fn first(&self) -> u64 {
        self.first
    }

    /// How many they are.
    #[must_use]
    pub const fn count(&self) -> usize {
        self.rows.len()
    }

    /// The lines on which they begin, from 1.
    pub fn lines(&self) -> impl Iterator<Item = u64> {
        self.rows.iter().map(|held| held.line)
    }

    /// The rows; an error for one that cannot be read.
    pub fn iter<'r>(
        &'r self,
        header: Option<&'r TableHeader>,
    ) -> impl Iterator<Item = Result<RawRow<'r>, Box<RowError>>> {
        self.rows.iter().map(move |held| self.row(held, header))
    }

    fn row(&self, held: &Held, header: Option<&TableHeader>) -> Result<RawRow<'_>, Box<RowError>> {
        let (bytes, ends) = held.content.as_ref().map_err(Clone::clone)?;
        let bytes = self.bytes.get(bytes.clone()).unwrap_or_default();
        let ends = self.ends.get(ends.clone()).unwrap_or_default();
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok(RawRow { text, ends }),
            Err(error) => {
                let cell = ends.iter().position(|end| *end > error.valid_up_to());
                let column = cell.and_then(|cell| header?.place(cell).cloned());
                let error = wrong("text in UTF-8", "a byte that is none").with_help("save the file as UTF-8");
                Err(Box::new(RowError { error, column }))
            }
        }
    }

    fn push(&mut self, line: u64, bytes: &[u8], ends: &[usize]) {
        let (byte, end) = (self.bytes.len(), self.ends.len());
        self.bytes.extend_from_slice(bytes);
        self.ends.extend_from_slice(ends);
        self.rows.push(Held { line, content: Ok((byte..self.bytes.len(), end..self.ends.len())) });
    }

    fn push_error(&mut self, line: u64, error: QuestionError) {
        self.rows.push(Held { line, content: Err(Box::new(RowError::new(error))) });
    }
}

/// What looking for a row came to.
enum Look {
    Row,
    /// No whole row is fed yet.
    More,
    End,
}

impl RowReader {
    /// Reads a file of which nothing is fed yet; the columns of a table with these headers are not read.
    #[must_use]
    pub const fn new(skipped: Vec<String>) -> Self {
        Self {
            skipped,
            buffer: Vec::new(),
            start: 0,
            at: 0,
            ended: false,
            broken: None,
            skipping: false,
            line: 1,
            rows: 0,
            stage: Stage::Nothing,
            table: None,
        }
    }

    /// Takes the next bytes of the file.
    pub fn feed(&mut self, bytes: &[u8]) {
        self.buffer.drain(..self.start);
        self.at = self.at.saturating_sub(self.start);
        self.start = 0;
        self.buffer.extend_from_slice(bytes);
    }

    /// Says that the file ends here.
    pub const fn end(&mut self) {
        self.ended = true;
    }

    /// Says that the rest cannot be read: the rows before are handed out, then one with this error.
    pub fn fail(&mut self, error: QuestionError) {
        self.broken = Some(error);
        self.ended = true;
    }

    /// What the file begins with. Once that is told, rows follow.
    ///
    /// A question begins with a brace; what begins with anything else is a table.
    ///
    /// # Errors
    ///
    /// When it is neither, or the header of the table is wrong.
    pub fn begin(&mut self) -> Result<Begun, QuestionError> {
        if self.stage == Stage::Nothing {
            if !self.ended && self.buffer.len() < 4 {
                return Ok(Begun::NotYet);
            }
            if self.buffer.starts_with(b"\xff\xfe") || self.buffer.starts_with(b"\xfe\xff") {
                return Err(wrong("text in UTF-8", "text in UTF-16").with_help("save the file as UTF-8"));
            }
            if self.buffer.starts_with("\u{feff}".as_bytes()) {
                self.start = 3;
            }
            self.stage = Stage::Marked;
        }
        if self.stage == Stage::Marked {
            self.skip_blank(b" \t");
            let separator = match self.buffer.get(self.start) {
                None if !self.ended => return Ok(Begun::NotYet),
                None | Some(b'{') => {
                    self.stage = Stage::Rows;
                    return Ok(Begun::Lines);
                }
                Some(b'[') => {
                    let help = "write each question on a line of its own, without commas between them";
                    return Err(wrong("a table, or one question a line", "an array").with_help(help));
                }
                Some(_) => self.separator(),
            };
            let Some(mut separator) = separator else { return Ok(Begun::NotYet) };
            if let [b's', b'e', b'p', b'=', said, b'\r' | b'\n', ..] = self.rest() {
                // Some programs say the separator on a line of its own.
                separator = *said;
                self.skipping = true;
            }
            self.table = Some(Record::new(separator));
            self.stage = Stage::Parted;
        }
        let mut rows = RawRows::default();
        match self.fill(&mut rows, 1) {
            Look::More => return Ok(Begun::NotYet),
            Look::End => return Err(wrong("a header with the names of columns", "nothing")),
            Look::Row => {}
        }
        (self.stage, self.rows) = (Stage::Rows, 0);
        let row = rows.iter(None).next().transpose().map_err(|error| error.error)?;
        TableHeader::read(row.iter().flat_map(|row| row.cells()), &self.skipped).map(Begun::Table)
    }

    /// What stands between the cells of the header: of comma, semicolon and tab the most frequent one.
    fn separator(&self) -> Option<u8> {
        let rest = self.rest();
        let mut quoted = false;
        let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
        let mut whole = self.ended || rest.len() > LONGEST;
        for byte in rest {
            match byte {
                b'"' => quoted = !quoted,
                b'\r' | b'\n' if !quoted => {
                    whole = true;
                    break;
                }
                _ if !quoted => {
                    counts.iter_mut().filter(|(own, _)| own == byte).for_each(|(_, count)| *count += 1);
                }
                _ => {}
            }
        }
        // Of equal ones the first.
        let most = counts.iter().rev().max_by_key(|(_, count)| *count);
        most.map(|(separator, _)| *separator).filter(|_| whole)
    }

    /// The next rows that are whole. None: feed more, unless the file has ended.
    ///
    /// Nothing is read before [`Self::begin`] has told what the file begins with.
    pub fn rows(&mut self) -> Option<RawRows> {
        if self.stage != Stage::Rows {
            return None;
        }
        let mut rows = RawRows { first: self.rows + 1, ..RawRows::default() };
        self.fill(&mut rows, MOST_ROWS);
        Some(rows).filter(|rows| rows.count() > 0)
    }

    fn fill(&mut self, rows: &mut RawRows, most: usize) -> Look {
        while rows.rows.len() < most {
            let look = if self.skipping && !self.skip_line() && !self.ended {
                Look::More
            } else if self.table.is_some() {
                self.table_row(rows)
            } else {
                self.line_row(rows)
            };
            match look {
                Look::Row => self.rows += 1,
                other => return other,
            }
        }
        Look::Row
    }

    /// What is not handed out yet.
    fn rest(&self) -> &[u8] {
        self.buffer.get(self.start..).unwrap_or_default()
    }

    /// Passes over empty lines, and over what else is blank.
    fn skip_blank(&mut self, blank: &[u8]) {
        while let Some(byte) = self.buffer.get(self.start).filter(|byte| b"\r\n".contains(byte) || blank.contains(byte))
        {
            self.line += u64::from(*byte == b'\n');
            self.start += 1;
        }
        self.at = self.at.max(self.start);
    }

    /// Passes over the rest of a line, as far as it is fed; whether its end was found.
    fn skip_line(&mut self) -> bool {
        let end = self.rest().iter().position(|byte| *byte == b'\n');
        self.start = end.map_or(self.buffer.len(), |end| self.start + end + 1);
        self.at = self.start;
        self.line += u64::from(end.is_some());
        self.skipping = end.is_none();
        end.is_some()
    }

    /// The last row, where the rest cannot be read.
    fn last(&mut self, rows: &mut RawRows) -> Look {
        let Some(error) = self.broken.take() else { return Look::End };
        (self.start, self.at) = (self.buffer.len(), self.buffer.len());
        self.table.iter_mut().for_each(Record::clear);
        rows.push_error(self.line, error);
        Look::Row
    }

    fn table_row(&mut self, rows: &mut RawRows) -> Look {
        if self.at <= self.start {
            self.skip_blank(b"");
        }
        let Some(record) = &mut self.table else { return Look::End };
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        if rest.is_empty() && !self.ended {
            return Look::More;
        }
        if rest.is_empty() && self.at <= self.start {
            return self.last(rows);
        }
        let (taken, mut step) = record.read(rest);
        self.at += taken;
        if step == Step::More {
            if !self.ended {
                return Look::More;
            }
            if self.broken.is_some() {
                return self.last(rows);
            }
            step = record.end();
        }
        match step {
            Step::Whole => {
                rows.push(self.line, &record.bytes, &record.ends);
                record.clear();
                let told = self.buffer.get(self.start..self.at).unwrap_or_default();
                self.line += told.iter().filter(|byte| **byte == b'\n').count() as u64;
                self.start = self.at;
                return Look::Row;
            }
            Step::More => rows.push_error(self.line, wrong("a quote that is closed", "the end of the text within it")),
            Step::TooLong => {
                let expected = format!("a row of at most {} KiB and {MOST_CELLS} cells", LONGEST >> 10);
                rows.push_error(self.line, wrong(&expected, "more").with_help("a quote may be left open here"));
            }
        }
        // After a row that has no end, the next line is the next row.
        record.clear();
        self.skipping = true;
        Look::Row
    }

    fn line_row(&mut self, rows: &mut RawRows) -> Look {
        self.skip_blank(b" \t");
        let rest = self.rest();
        let seen = self.at.saturating_sub(self.start);
        let end = rest.iter().skip(seen).position(|byte| *byte == b'\n').map(|end| end + seen);
        let line = match end {
            Some(end) => rest.get(..end).unwrap_or_default(),
            None if rest.len() > LONGEST_LINE => rest,
            None if !self.ended => {
                self.at = self.buffer.len();
                return Look::More;
            }
            None if rest.is_empty() || self.broken.is_some() => return self.last(rows),
            None => rest,
        };
        if line.len() > LONGEST_LINE {
            let expected = format!("a line of at most {} MiB", LONGEST_LINE >> 20);
            rows.push_error(self.line, wrong(&expected, "a longer one"));
            self.skipping = true;
            return Look::Row;
        }
        rows.push(self.line, line, &[line.len()]);
        self.start += line.len() + usize::from(end.is_some());
        self.line += u64::from(end.is_some());
        self.at = self.start;
        Look::Row
    }
}

fn wrong(expected: &str, got: &str) -> QuestionError {
    QuestionError::at(Pointer::root(), ErrorCode::Unreadable, expected, got)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::{Begun, RowReader};

    /// The rows with their lines; an error by what was got.
    fn rows(pieces: &mut dyn Iterator<Item = &[u8]>) -> Result<Vec<(u64, Vec<String>)>, String> {
        let (mut reader, mut header, mut told) = (RowReader::new(Vec::new()), None, Vec::new());
        let mut begun = false;
        loop {
            let piece = pieces.next();
            match piece {
                Some(piece) => reader.feed(piece),
                None => reader.end(),
            }
            if !begun {
                match reader.begin().map_err(|error| error.to_string())? {
                    Begun::NotYet => continue,
                    Begun::Lines => {}
                    Begun::Table(table) => header = Some(table),
                }
                begun = true;
            }
            while let Some(rows) = reader.rows() {
                assert_eq!(rows.first(), told.len() as u64 + 1);
                for (line, row) in rows.lines().zip(rows.iter(header.as_ref())) {
                    let cells = row.map(|row| row.cells().map(str::to_owned).collect());
                    told.push((line, cells.unwrap_or_else(|error| vec![format!("! {}", error.error.got)])));
                }
            }
            if piece.is_none() {
                return Ok(told);
            }
        }
    }

    fn whole(text: &[u8]) -> Result<Vec<(u64, Vec<String>)>, String> {
        rows(&mut std::iter::once(text))
    }

    fn check(text: &[u8], expected: &[(u64, &[&str])]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        let shown = String::from_utf8_lossy(text).into_owned();
        assert_eq!(whole(text), Ok(expected.clone()), "{shown}");
        for size in 1..9 {
            assert_eq!(rows(&mut text.chunks(size)), Ok(expected.clone()), "{shown}, {size} bytes at a time");
        }
    }

    #[test]
    fn tables_are_read_as_the_standard_says() {
        check(b"start,city\r\n+33,PARIS\r\n+34,LYON", &[(2, &["+33", "PARIS"]), (3, &["+34", "LYON"])]);
        check(b"start;city\n\"+33\";\"a;b\"\n", &[(2, &["+33", "a;b"])]);
        check(b"\xef\xbb\xbfstart\tcity\n1\t\"say \"\"x\"\"\"\n", &[(2, &["1", "say \"x\""])]);
        check(b"start,city\n1,\"two\nlines\"\n2,b\n", &[(2, &["1", "two\nlines"]), (4, &["2", "b"])]);
        check(b"\n\nstart,city\n\n\r\n1,a\n\n2,b\n\n", &[(6, &["1", "a"]), (8, &["2", "b"])]);
        check(b"start,city\n", &[]);
        check(b"start,city", &[]);
        check(b"", &[]);
        check(b" \n\n", &[]);
        check(b"city\n\"\"\nx\n", &[(2, &[""]), (3, &["x"])]);
        check(b"sep=;\r\nstart;city\r\n1;a,b\r\n", &[(3, &["1", "a,b"])]);
        check(b"start,city\n1,a,b\n2\n", &[(2, &["1", "a", "b"]), (3, &["2"])]);
        check("start,city\n1,Zürich\n".as_bytes(), &[(2, &["1", "Zürich"])]);
        check(b"start,city\r1,a\r\r2,b", &[(1, &["1", "a"]), (1, &["2", "b"])]);
    }

    #[test]
    fn what_is_wrong_in_a_row_leaves_the_others() {
        check(b"start,city\n1,\xff\n2,b\n", &[(2, &["! a byte that is none"]), (3, &["2", "b"])]);
        let open = "! the end of the text within it";
        check(b"start,city\n1,\"open\n2,b\n3,c\n", &[(2, &[open]), (3, &["2", "b"]), (4, &["3", "c"])]);
        let mut long = b"start,city\n1,\"".to_vec();
        long.extend(vec![b'x'; 70_000]);
        long.extend(b"\n2,b\n");
        assert_eq!(whole(&long), Ok(vec![(2, vec!["! more".to_owned()]), (3, vec!["2".to_owned(), "b".to_owned()])]));
    }

    #[test]
    fn lines_of_json_are_one_row_each() {
        check(b"{\"a\":1}\n\n  {\"b\":2}\r\nnone", &[(1, &["{\"a\":1}"]), (3, &["{\"b\":2}\r"]), (4, &["none"])]);
        let mut long = b"{}\n".to_vec();
        long.extend(vec![b'1'; 3_000_000]);
        long.extend(b"\n{}\n");
        let expected = [(1, "{}"), (2, "! a longer one"), (3, "{}")];
        let expected = expected.map(|(line, text)| (line, vec![text.to_owned()])).to_vec();
        assert_eq!(whole(&long), Ok(expected));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for (text, got) in [
            (&b"\xff\xfes\0t\0"[..], "got text in UTF-16"),
            (b"[{}]", "got an array"),
            (b"start,xyzzy\n", "got `xyzzy`"),
            (b"start,\xff\n", "got a byte that is none"),
        ] {
            let error = whole(text).unwrap_err();
            assert!(error.contains(got), "{error}");
        }
    }
}
