//! The rows of a file or of standard input, a chunk at a time: a table (RFC 4180) or one question a line.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::ops::Range;
use std::path::Path;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use numgate::{ErrorCode, Pointer, QuestionError, RowError, TableHeader};

use crate::output::complain;

/// A longer row is not read.
const LONGEST_ROW: usize = 1 << 16;
/// A longer line of JSON is not read.
const LONGEST_LINE: usize = 1 << 20;
/// More cells than the widest table has.
const MOST_CELLS: usize = 1 << 12;
/// As much is read at once.
const PIECE: usize = 1 << 17;
/// As many rows are checked at once.
const ROWS: usize = 512;

/// Some rows that follow on each other.
#[derive(Debug, Default)]
pub struct Chunk {
    /// Which chunk it is, from 0.
    pub number: u64,
    /// The number of its first row.
    pub first: u64,
    /// The rows.
    pub rows: Vec<Raw>,
    /// How many bytes are read so far.
    pub read: u64,
    bytes: Vec<u8>,
    ends: Vec<usize>,
}

/// A row as it was read.
#[derive(Debug)]
pub struct Raw {
    /// The line on which it begins, from 1.
    pub line: u64,
    content: Result<(Range<usize>, Range<usize>), Box<RowError>>,
}

impl Chunk {
    /// The text of a row, and where each of its cells ends; an error for a row that could not be read.
    pub fn row(&self, raw: &Raw, header: Option<&TableHeader>) -> Result<(&str, &[usize]), Box<RowError>> {
        let (bytes, ends) = raw.content.as_ref().map_err(Clone::clone)?;
        let bytes = self.bytes.get(bytes.clone()).unwrap_or_default();
        let ends = self.ends.get(ends.clone()).unwrap_or_default();
        match std::str::from_utf8(bytes) {
            Ok(text) => Ok((text, ends)),
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
        self.rows.push(Raw { line, content: Ok((byte..self.bytes.len(), end..self.ends.len())) });
    }

    fn push_error(&mut self, line: u64, error: QuestionError) {
        self.rows.push(Raw { line, content: Err(Box::new(RowError::new(error))) });
    }
}

/// Where rows come from.
pub struct Source {
    input: Box<dyn Read + Send>,
    /// How large the input is, where that is known.
    pub total: Option<u64>,
    /// What is read and not yet told, from `start` on; up to `at` it is looked at.
    buffer: Vec<u8>,
    start: usize,
    at: usize,
    ended: bool,
    line: u64,
    rows: u64,
    chunks: u64,
    read: u64,
    table: Option<Table>,
}

struct Table {
    reader: Reader,
    out: Vec<u8>,
    ends: Vec<usize>,
    filled: usize,
    cells: usize,
}

/// What looking for a row came to.
enum Look {
    Row,
    /// No whole row is read yet.
    More,
    End,
}

impl Source {
    /// The rows of a file, or of standard input for `-`, and the header where they are a table.
    ///
    /// Whether they are is told by what it begins with: a question begins with a brace.
    ///
    /// # Errors
    ///
    /// When it cannot be read, or the header is wrong.
    pub fn open(file: &Path, skipped: &[String]) -> Result<(Self, Option<TableHeader>), QuestionError> {
        if file == Path::new("-") {
            if io::stdin().is_terminal() {
                complain("Type a header and rows, or one question a line, then Ctrl-D.\n");
            }
            return Self::of(Box::new(io::stdin()), None, skipped);
        }
        let opened = File::open(file).and_then(|open| open.metadata().map(|about| (open, about)));
        match opened {
            Ok((open, about)) => Self::of(Box::new(open), about.is_file().then_some(about.len()), skipped),
            Err(error) => {
                let name = format!("`{}`", file.display()).replace(char::is_control, "\u{fffd}");
                Err(unreadable(&name, &error))
            }
        }
    }

    fn of(
        input: Box<dyn Read + Send>,
        total: Option<u64>,
        skipped: &[String],
    ) -> Result<(Self, Option<TableHeader>), QuestionError> {
        let mut source = Self {
            input,
            total,
            buffer: Vec::new(),
            start: 0,
            at: 0,
            ended: false,
            line: 1,
            rows: 0,
            chunks: 0,
            read: 0,
            table: None,
        };
        let header = source.begin(skipped)?;
        Ok((source, header))
    }

    /// Looks at the beginning: a mark, the kind, the header of a table.
    fn begin(&mut self, skipped: &[String]) -> Result<Option<TableHeader>, QuestionError> {
        while !self.ended && self.buffer.len() < 4 {
            self.more().map_err(|error| unreadable("the input", &error))?;
        }
        if self.buffer.starts_with(b"\xff\xfe") || self.buffer.starts_with(b"\xfe\xff") {
            return Err(wrong("text in UTF-8", "text in UTF-16").with_help("save the file as UTF-8"));
        }
        if self.buffer.starts_with("\u{feff}".as_bytes()) {
            self.start = 3;
        }
        loop {
            self.skip_blank(b" \t");
            if self.start < self.buffer.len() || self.ended {
                break;
            }
            self.more().map_err(|error| unreadable("the input", &error))?;
        }
        match self.buffer.get(self.start) {
            None | Some(b'{') => return Ok(None),
            Some(b'[') => {
                let error = wrong("a table, or one question a line", "an array");
                return Err(error.with_help("write each question on a line of its own, without commas between them"));
            }
            Some(_) => {}
        }
        let mut separator = self.separator()?;
        let rest = self.buffer.get(self.start..).unwrap_or_default();
        if let [b's', b'e', b'p', b'=', said, b'\r' | b'\n', ..] = rest {
            // Some programs say the separator on a line of its own.
            separator = *said;
            self.skip_line();
        }
        self.table = Some(Table {
            reader: ReaderBuilder::new().delimiter(separator).build(),
            out: vec![0; LONGEST_ROW],
            ends: vec![0; MOST_CELLS],
            filled: 0,
            cells: 0,
        });
        let mut chunk = Chunk::default();
        self.fill(&mut chunk, 1);
        self.rows = 0;
        let Some(raw) = chunk.rows.first() else {
            return Err(wrong("a header with the names of columns", "nothing"));
        };
        let (text, ends) = chunk.row(raw, None).map_err(|error| error.error)?;
        TableHeader::read(cells(text, ends), skipped).map(Some)
    }

    /// What stands between the cells of the header: of comma, semicolon and tab the most frequent one.
    fn separator(&mut self) -> Result<u8, QuestionError> {
        loop {
            let rest = self.buffer.get(self.start..).unwrap_or_default();
            let mut quoted = false;
            let mut counts = [(b',', 0), (b';', 0), (b'\t', 0)];
            let mut whole = self.ended || rest.len() > LONGEST_ROW;
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
            if whole {
                // Of equal ones the first.
                let most = counts.iter().rev().max_by_key(|(_, count)| *count);
                return Ok(most.map_or(b',', |(separator, _)| *separator));
            }
            self.more().map_err(|error| unreadable("the input", &error))?;
        }
    }

    /// The next rows: those that are read already, or the next ones to come.
    pub fn next(&mut self) -> Option<Chunk> {
        let mut chunk = Chunk { number: self.chunks, first: self.rows + 1, ..Chunk::default() };
        self.fill(&mut chunk, ROWS);
        chunk.read = self.read;
        if chunk.rows.is_empty() {
            return None;
        }
        self.chunks += 1;
        Some(chunk)
    }

    fn fill(&mut self, chunk: &mut Chunk, most: usize) {
        while chunk.rows.len() < most {
            let look = if self.table.is_some() { self.table_row(chunk) } else { self.line_row(chunk) };
            match look {
                Look::Row => self.rows += 1,
                Look::More if !chunk.rows.is_empty() => return,
                Look::More => {
                    if let Err(error) = self.more() {
                        // The rows before are told; nothing comes after.
                        (self.ended, self.start, self.at) = (true, self.buffer.len(), self.buffer.len());
                        self.forget();
                        chunk.push_error(self.line, unreadable("the rest", &error));
                        self.rows += 1;
                    }
                }
                Look::End => return,
            }
        }
    }

    /// Reads on. What is told is dropped.
    fn more(&mut self) -> io::Result<()> {
        self.buffer.drain(..self.start);
        self.at = self.at.saturating_sub(self.start);
        self.start = 0;
        let held = self.buffer.len();
        self.buffer.resize(held + PIECE, 0);
        let read = loop {
            match self.input.read(self.buffer.get_mut(held..).unwrap_or_default()) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other,
            }
        };
        let count = *read.as_ref().unwrap_or(&0);
        self.buffer.truncate(held + count);
        self.read += count as u64;
        self.ended |= count == 0;
        read.map(|_| ())
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

    /// Passes over the rest of a line, as far as it is read; whether its end was found.
    fn skip_line(&mut self) -> bool {
        let rest = self.buffer.get(self.start..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n');
        self.start = end.map_or(self.buffer.len(), |end| self.start + end + 1);
        self.at = self.start;
        self.line += u64::from(end.is_some());
        end.is_some()
    }

    /// Begins a row anew.
    fn forget(&mut self) {
        if let Some(table) = &mut self.table {
            table.reader.reset();
            (table.filled, table.cells) = (0, 0);
        }
    }

    fn table_row(&mut self, chunk: &mut Chunk) -> Look {
        if self.at <= self.start {
            self.skip_blank(b"");
        }
        let Some(table) = &mut self.table else { return Look::End };
        let rest = self.buffer.get(self.at..).unwrap_or_default();
        if rest.is_empty() && !self.ended {
            return Look::More;
        }
        if rest.is_empty() && self.at <= self.start {
            return Look::End;
        }
        // At the end of the text the last row ends too, unless a quote is still open.
        let (input, last): (&[u8], bool) = if rest.is_empty() { (b"\n", true) } else { (rest, false) };
        let out = table.out.get_mut(table.filled..).unwrap_or_default();
        let ends = table.ends.get_mut(table.cells..).unwrap_or_default();
        let (result, taken, filled, cells) = table.reader.read_record(input, out, ends);
        self.at += if last { 0 } else { taken };
        table.filled += filled;
        table.cells += cells;
        match result {
            ReadRecordResult::InputEmpty if !last => Look::More,
            ReadRecordResult::Record => {
                let bytes = table.out.get(..table.filled).unwrap_or_default();
                chunk.push(self.line, bytes, table.ends.get(..table.cells).unwrap_or_default());
                (table.filled, table.cells) = (0, 0);
                let told = self.buffer.get(self.start..self.at).unwrap_or_default();
                self.line += told.iter().filter(|byte| **byte == b'\n').count() as u64;
                self.start = self.at;
                Look::Row
            }
            ReadRecordResult::End => Look::End,
            ReadRecordResult::InputEmpty => {
                chunk.push_error(self.line, wrong("a quote that is closed", "the end of the text within it"));
                self.next_line()
            }
            ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                let expected = format!("a row of at most {} KiB and {MOST_CELLS} cells", LONGEST_ROW >> 10);
                chunk.push_error(self.line, wrong(&expected, "more").with_help("a quote may be left open here"));
                self.next_line()
            }
        }
    }

    /// After a row that has no end, the next line is the next row.
    fn next_line(&mut self) -> Look {
        self.forget();
        while !self.skip_line() && !self.ended {
            if self.more().is_err() {
                self.ended = true;
            }
        }
        Look::Row
    }

    fn line_row(&mut self, chunk: &mut Chunk) -> Look {
        self.skip_blank(b" \t");
        let rest = self.buffer.get(self.start..).unwrap_or_default();
        let seen = self.at.saturating_sub(self.start);
        let end = rest.iter().skip(seen).position(|byte| *byte == b'\n').map(|end| end + seen);
        let line = match end {
            Some(end) => rest.get(..end).unwrap_or_default(),
            None if rest.len() > LONGEST_LINE => rest,
            None if !self.ended => {
                self.at = self.buffer.len();
                return Look::More;
            }
            None if rest.is_empty() => return Look::End,
            None => rest,
        };
        if line.len() > LONGEST_LINE {
            let expected = format!("a line of at most {} MiB", LONGEST_LINE >> 20);
            chunk.push_error(self.line, wrong(&expected, "a longer one"));
            return self.next_line();
        }
        chunk.push(self.line, line, &[line.len()]);
        self.start += line.len() + usize::from(end.is_some());
        self.line += u64::from(end.is_some());
        self.at = self.start;
        Look::Row
    }
}

/// The cells of a row.
pub fn cells<'t>(text: &'t str, ends: &'t [usize]) -> impl Iterator<Item = &'t str> {
    let starts = std::iter::once(&0).chain(ends);
    starts.zip(ends).map(|(start, end)| text.get(*start..*end).unwrap_or_default())
}

fn wrong(expected: &str, got: &str) -> QuestionError {
    QuestionError::at(Pointer::root(), ErrorCode::Unreadable, expected, got)
}

fn unreadable(name: &str, error: &io::Error) -> QuestionError {
    let reason = error.to_string();
    let reason = reason.split(" (os error").next().unwrap_or_default();
    wrong("a file that can be read", &format!("{name}: {reason}"))
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::{self, Read};

    use super::{Source, cells};

    /// Gives its bytes one at a time.
    struct Drip(Vec<u8>);

    impl Read for Drip {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            let (Some(slot), false) = (into.first_mut(), self.0.is_empty()) else { return Ok(0) };
            *slot = self.0.remove(0);
            Ok(1)
        }
    }

    /// The rows with their lines; an error by what was got.
    fn rows(input: Box<dyn Read + Send>) -> Result<Vec<(u64, Vec<String>)>, String> {
        let (mut source, header) = Source::of(input, None, &[]).map_err(|error| error.to_string())?;
        let mut rows = Vec::new();
        while let Some(chunk) = source.next() {
            assert_eq!(chunk.first, rows.len() as u64 + 1);
            for raw in &chunk.rows {
                let cells =
                    chunk.row(raw, header.as_ref()).map(|(text, ends)| cells(text, ends).map(str::to_owned).collect());
                rows.push((raw.line, cells.unwrap_or_else(|error| vec![format!("! {}", error.error.got)])));
            }
        }
        Ok(rows)
    }

    fn check(text: &[u8], expected: &[(u64, &[&str])]) {
        let expected: Vec<_> = expected
            .iter()
            .map(|(line, cells)| (*line, cells.iter().map(|cell| (*cell).to_owned()).collect()))
            .collect();
        let shown = String::from_utf8_lossy(text).into_owned();
        assert_eq!(rows(Box::new(io::Cursor::new(text.to_vec()))), Ok(expected.clone()), "{shown}");
        assert_eq!(rows(Box::new(Drip(text.to_vec()))), Ok(expected), "{shown}, drop by drop");
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
    }

    #[test]
    fn what_is_wrong_in_a_row_leaves_the_others() {
        check(b"start,city\n1,\xff\n2,b\n", &[(2, &["! a byte that is none"]), (3, &["2", "b"])]);
        let open = "! the end of the text within it";
        check(b"start,city\n1,\"open\n2,b\n3,c\n", &[(2, &[open]), (3, &["2", "b"]), (4, &["3", "c"])]);
        let mut long = b"start,city\n1,\"".to_vec();
        long.extend(vec![b'x'; 70_000]);
        long.extend(b"\n2,b\n");
        assert_eq!(
            rows(Box::new(io::Cursor::new(long))),
            Ok(vec![(2, vec!["! more".to_owned()]), (3, vec!["2".to_owned(), "b".to_owned()])])
        );
    }

    #[test]
    fn lines_of_json_are_one_row_each() {
        check(b"{\"a\":1}\n\n  {\"b\":2}\r\nnone", &[(1, &["{\"a\":1}"]), (3, &["{\"b\":2}\r"]), (4, &["none"])]);
        let mut long = b"{}\n".to_vec();
        long.extend(vec![b'1'; 3_000_000]);
        long.extend(b"\n{}\n");
        let expected = [(1, "{}"), (2, "! a longer one"), (3, "{}")];
        let expected = expected.map(|(line, text)| (line, vec![text.to_owned()])).to_vec();
        assert_eq!(rows(Box::new(io::Cursor::new(long))), Ok(expected));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        for (text, got) in [
            (&b"\xff\xfes\0t\0"[..], "got text in UTF-16"),
            (b"[{}]", "got an array"),
            (b"start,xyzzy\n", "got `xyzzy`"),
            (b"start,\xff\n", "got a byte that is none"),
        ] {
            let error = rows(Box::new(io::Cursor::new(text.to_vec()))).unwrap_err();
            assert!(error.contains(got), "{error}");
        }
    }
}
