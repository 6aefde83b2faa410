//! What depends on where the output goes.

use std::io::Read;
use std::process::Stdio;

use crate::harness::{command, fed, finished, run};
use crate::samples::{INVALID, VALID};

const ESCAPE: char = '\u{1b}';

#[test]
fn there_is_no_colour_in_a_pipe_unless_it_is_asked_for() {
    for arguments in [
        &["check", "--format", "text"][..],
        &["moves", "--country", "CH", "--origin", "colt", "--status", "free", "--format", "text"],
        &["rules", "--format", "text"],
        &["findings", "--format", "text"],
        &["explain", "F-02", "--format", "text"],
        &["moves", "--country", "XX", "--origin", "colt", "--status", "free", "--format", "text"],
        &["mvoes", "--format", "text"],
    ] {
        let plain = fed(arguments, INVALID.as_bytes());
        assert!(!plain.out.contains(ESCAPE) && !plain.err.contains(ESCAPE), "{arguments:?}");
        let never = fed(&[arguments, &["--color", "never"]].concat(), INVALID.as_bytes());
        assert_eq!(never.out, plain.out);
        let always = fed(&[arguments, &["--color=always"]].concat(), INVALID.as_bytes());
        assert!(always.out.contains(ESCAPE) || always.err.contains(ESCAPE), "{arguments:?}");
    }
}

#[test]
fn colour_adds_nothing_but_colour() {
    let plain = fed(&["check", "--format", "text"], INVALID.as_bytes()).out;
    let coloured = fed(&["check", "--format", "text", "--color", "always"], INVALID.as_bytes()).out;
    let mut rest = coloured.as_str();
    let mut bare = String::new();
    while let Some((before, after)) = rest.split_once(ESCAPE) {
        bare.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    bare.push_str(rest);
    assert_eq!(bare, plain);
}

#[test]
fn no_color_is_respected() {
    let mut asked = command(&["check", "--format", "text"]);
    asked.env("NO_COLOR", "1");
    assert!(!finished(asked, VALID.as_bytes()).out.contains(ESCAPE));
}

#[test]
fn json_has_no_colour_even_where_text_has() {
    assert!(!run(&["rules", "--format", "json", "--color", "always"]).out.contains(ESCAPE));
}

#[test]
fn a_reader_that_goes_away_ends_it_quietly() {
    for format in ["text", "json"] {
        let mut command = command(&["rules", "--format", format]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let mut first = [0; 10];
        child.stdout.take().unwrap().read_exact(&mut first).unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
    }
}

#[test]
fn errors_go_where_they_are_looked_for() {
    let wrong = ["moves", "--country", "CH", "--origin", "colt", "--status", "Activatd"];
    let piped = run(&wrong);
    assert_eq!(piped.error(), ("/status".to_owned(), "unknownWord".to_owned()));
    assert_eq!(piped.err, "");
    let text = run(&[&wrong[..], &["--format", "text"]].concat());
    assert_eq!((text.status, text.out.as_str()), (2, ""));
    assert!(text.err.starts_with("error: --status (/status): expected one of `Free`, "), "{}", text.err);
    assert!(text.err.ends_with("help: did you mean `Activated`?\n"), "{}", text.err);
    // Where a drawing would go, into a file perhaps, no error does.
    for wrong in [&["--country", "XX", "--format", "svg"][..], &["--country", "XX"], &["--contry", "NL"]] {
        let drawing = run(&[&["diagram"], wrong].concat());
        assert_eq!((drawing.status, drawing.out.as_str()), (2, ""), "{wrong:?}");
        assert!(drawing.err.starts_with("error: "), "{}", drawing.err);
    }
    // A wrong option in a pipe is said once.
    let option = run(&["moves", "--contry", "CH"]);
    assert_eq!(option.error(), ("/contry".to_owned(), "unknownField".to_owned()));
    assert_eq!(option.err, "");
}
