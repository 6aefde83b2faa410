//! The rows of a file or of standard input, a chunk at a time.

use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use numgate::{Begun, ErrorCode, Pointer, QuestionError, RawRows, RowReader, TableHeader};

use crate::output::complain;

/// As much is read at once.
const PIECE: usize = 1 << 17;

/// Some rows that follow on each other.
#[derive(Debug)]
pub struct Chunk {
    /// Which chunk it is, from 0.
    pub number: u64,
    /// The rows.
    pub rows: RawRows,
    /// How many bytes are read so far.
    pub read: u64,
}

/// Where rows come from.
pub struct Source {
    input: Box<dyn Read + Send>,
    /// How large the input is, where that is known.
    pub total: Option<u64>,
    reader: RowReader,
    piece: Vec<u8>,
    ended: bool,
    chunks: u64,
    read: u64,
}

impl Source {
    /// The rows of a file, or of standard input for `-`, and the header where they are a table.
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
        let reader = RowReader::new(skipped.to_vec());
        let mut source = Self { input, total, reader, piece: vec![0; PIECE], ended: false, chunks: 0, read: 0 };
        loop {
            match source.reader.begin()? {
                Begun::Table(header) => return Ok((source, Some(header))),
                Begun::Lines => return Ok((source, None)),
                Begun::NotYet => source.more().map_err(|error| unreadable("the input", &error))?,
            }
        }
    }

    /// The next rows: those that are read already, or the next ones to come.
    pub fn next(&mut self) -> Option<Chunk> {
        loop {
            if let Some(rows) = self.reader.rows() {
                let chunk = Chunk { number: self.chunks, rows, read: self.read };
                self.chunks += 1;
                return Some(chunk);
            }
            if self.ended {
                return None;
            }
            if let Err(error) = self.more() {
                // The rows before are told; nothing comes after.
                self.reader.fail(unreadable("the rest", &error));
                self.ended = true;
            }
        }
    }

    /// Reads on.
    fn more(&mut self) -> io::Result<()> {
        let count = loop {
            match self.input.read(&mut self.piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                other => break other?,
            }
        };
        self.read += count as u64;
        if count == 0 {
            self.reader.end();
            self.ended = true;
        }
        self.reader.feed(self.piece.get(..count).unwrap_or_default());
        Ok(())
    }
}

fn unreadable(name: &str, error: &io::Error) -> QuestionError {
    let reason = error.to_string();
    let reason = reason.split(" (os error").next().unwrap_or_default();
    let got = format!("{name}: {reason}");
    QuestionError::at(Pointer::root(), ErrorCode::Unreadable, "a file that can be read", got)
}

#[cfg(test)]
mod tests {
    #![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

    use std::io::{self, Read};

    use super::Source;

    /// Gives one text a piece, then breaks.
    struct Broken(Vec<&'static str>);

    impl Read for Broken {
        fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
            if self.0.is_empty() {
                return Err(io::Error::other("gone"));
            }
            let mut text = self.0.remove(0).as_bytes();
            text.read(into)
        }
    }

    #[test]
    fn what_is_read_before_an_input_breaks_is_told() {
        let pieces = vec!["start,city\n1,PARIS\n2,LY", "ON\n3,NI"];
        let (mut source, header) = Source::of(Box::new(Broken(pieces)), None, &[]).unwrap();
        let mut told = Vec::new();
        while let Some(chunk) = source.next() {
            for (line, row) in chunk.rows.lines().zip(chunk.rows.iter(header.as_ref())) {
                told.push((line, row.map_or_else(|error| error.error.got, |row| row.text().to_owned())));
            }
        }
        let expected = [(2, "1PARIS"), (3, "2LYON"), (4, "the rest: gone")];
        assert_eq!(told, expected.map(|(line, text)| (line, text.to_owned())));
    }

    #[test]
    fn an_input_that_breaks_at_once_is_refused() {
        let error = Source::of(Box::new(Broken(vec!["start,ci"])), None, &[]).err().unwrap();
        assert_eq!(error.got, "the input: gone");
    }
}
