//! The records of a table as RFC 4180 has them, in whatever pieces their bytes come.

/// A longer record is not read: so many bytes without its quotes.
pub(super) const LONGEST: usize = 1 << 16;
/// More cells than the widest table has.
pub(super) const MOST_CELLS: usize = 1 << 12;

/// One record, as far as it is read: the bytes of its cells, without quotes, and where each of them ends.
#[derive(Debug)]
pub(super) struct Record {
    separator: u8,
    state: State,
    pub(super) bytes: Vec<u8>,
    pub(super) ends: Vec<usize>,
}

/// Where in a record its reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// Before a cell.
    Start,
    /// In a cell, outside of quotes; a quote there stands for itself.
    Plain,
    /// Within quotes.
    Quoted,
    /// Behind a quote within quotes: their end, or the first of two that stand for one.
    Quote,
}

/// What reading on came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// The record is whole.
    Whole,
    /// It goes on behind these bytes.
    More,
    /// It is longer than a record may be.
    TooLong,
}

impl Record {
    pub(super) const fn new(separator: u8) -> Self {
        Self { separator, state: State::Start, bytes: Vec::new(), ends: Vec::new() }
    }

    /// Reads on; how many of the bytes were taken.
    pub(super) fn read(&mut self, input: &[u8]) -> (usize, Step) {
        let mut at = 0;
        while let Some(byte) = input.get(at).copied() {
            at += 1;
            let end = match (self.state, byte) {
                (State::Start, b'"') => {
                    self.state = State::Quoted;
                    continue;
                }
                (State::Quoted, b'"') => {
                    self.state = State::Quote;
                    continue;
                }
                (State::Quoted, _) => false,
                (State::Quote, b'"') => {
                    self.state = State::Quoted;
                    false
                }
                (_, b'\r' | b'\n') => true,
                (_, byte) if byte == self.separator => true,
                _ => {
                    self.state = State::Plain;
                    false
                }
            };
            if end {
                if self.ends.len() == MOST_CELLS {
                    return (at, Step::TooLong);
                }
                self.ends.push(self.bytes.len());
                self.state = State::Start;
                if byte != self.separator {
                    return (at, Step::Whole);
                }
                continue;
            }
            // What stands for itself comes in long pieces.
            let rest = input.get(at..).unwrap_or_default();
            let more = match self.state {
                State::Quoted => rest.iter().position(|byte| *byte == b'"'),
                _ => rest.iter().position(|byte| matches!(byte, b'\r' | b'\n') || *byte == self.separator),
            };
            let more = more.unwrap_or(rest.len());
            if self.bytes.len() + 1 + more > LONGEST {
                return (at, Step::TooLong);
            }
            self.bytes.extend_from_slice(input.get(at - 1..at + more).unwrap_or_default());
            at += more;
        }
        (at, Step::More)
    }

    /// Ends the record where the text ends; with a quote left open it would go on.
    pub(super) fn end(&mut self) -> Step {
        if self.state == State::Quoted { Step::More } else { self.read(b"\n").1 }
    }

    /// Begins anew.
    pub(super) fn clear(&mut self) {
        self.state = State::Start;
        self.bytes.clear();
        self.ends.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, MOST_CELLS, Record, Step};

    #[test]
    fn a_quote_counts_at_the_start_of_a_cell_alone() {
        for (text, cells) in [
            ("a,b\n", &["a", "b"][..]),
            ("\"a,b\",\"say \"\"x\"\"\"\r", &["a,b", "say \"x\""]),
            ("a\"b,\"c\"d\"\n", &["a\"b", "cd\""]),
            ("\"\",,\n", &["", "", ""]),
            ("\"two\r\nlines\"\n", &["two\r\nlines"]),
        ] {
            for size in 1..=text.len() {
                let mut record = Record::new(b',');
                let steps: Vec<_> = text.as_bytes().chunks(size).map(|piece| record.read(piece)).collect();
                assert_eq!(steps.last().map(|(_, step)| *step), Some(Step::Whole), "{text:?}");
                let starts = std::iter::once(&0).chain(&record.ends);
                let read: Vec<_> =
                    starts.zip(&record.ends).map(|(start, end)| record.bytes.get(*start..*end)).collect();
                assert_eq!(read, cells.iter().map(|cell| Some(cell.as_bytes())).collect::<Vec<_>>(), "{text:?}");
            }
        }
    }

    #[test]
    fn a_record_ends_with_the_text_unless_a_quote_is_open() {
        for (text, end, cells) in
            [("a,b", Step::Whole, 2), ("a,", Step::Whole, 2), ("\"a\"", Step::Whole, 1), ("a,\"b", Step::More, 1)]
        {
            let mut record = Record::new(b',');
            assert_eq!(record.read(text.as_bytes()), (text.len(), Step::More));
            assert_eq!((record.end(), record.ends.len()), (end, cells), "{text:?}");
        }
    }

    #[test]
    fn a_record_may_be_so_long_and_no_longer() {
        for (bytes, cells, step) in [
            (LONGEST, 1, Step::Whole),
            (LONGEST + 1, 1, Step::TooLong),
            (0, MOST_CELLS, Step::Whole),
            (0, MOST_CELLS + 1, Step::TooLong),
        ] {
            let mut text = vec![b'x'; bytes];
            text.extend(vec![b','; cells - 1]);
            text.push(b'\n');
            let mut record = Record::new(b',');
            let last = text.chunks(1000).map(|piece| record.read(piece).1).find(|step| *step != Step::More);
            assert_eq!(last, Some(step), "{bytes} bytes, {cells} cells");
        }
    }
}
