//! Forms: the questions that are open, each by the number that the npm package gave it.

use std::cell::Cell;
use std::mem::ManuallyDrop;

use numgate::{Document, Form, Shaped};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::answer::written;
use crate::{document, not_json, refused, spoken};

thread_local! {
    /// What is open. Beside the catalogues and what JavaScript knows of the answers it is all that is kept between two
    /// calls. Nothing runs when a thread ends.
    static OPEN: Cell<ManuallyDrop<Vec<(u32, Form)>>> = const { Cell::new(ManuallyDrop::new(Vec::new())) };
}

/// Something done with the forms that are open.
fn with_open<T>(work: impl FnOnce(&mut Vec<(u32, Form)>) -> T) -> T {
    let mut open = OPEN.replace(ManuallyDrop::new(Vec::new()));
    let done = work(&mut open);
    OPEN.set(open);
    done
}

/// Opens a form; its answer, or why it is no question of `check`.
#[wasm_bindgen(js_name = openForm)]
#[must_use]
pub fn open_form(form: u32, question: &[u8]) -> String {
    match document::read(question).ok_or_else(not_json).and_then(|question| Form::open(spoken(), question)) {
        Ok(opened) => {
            let answer = written(&opened.answer().shape());
            with_open(|open| open.push((form, opened)));
            answer
        }
        Err(error) => refused(&error),
    }
}

/// Puts a value in its place, or takes it away: the bytes are those of the pointer, and behind them those of the value,
/// if there is one. What changed in the answer; an empty text where nothing did.
#[wasm_bindgen(js_name = setInForm)]
#[must_use]
pub fn set_in_form(form: u32, change: &[u8]) -> String {
    with_open(|open| {
        let changes = match (open.iter_mut().find(|(own, _)| *own == form), document::read_two(change)) {
            (Some((_, form)), Some((Document::Text(pointer), value))) => {
                form.ask_of(spoken());
                form.set(&pointer, value)
            }
            _ => Err(not_json()),
        };
        match changes {
            Ok(changes) if changes.is_empty() => String::new(),
            Ok(changes) => written(&changes.shape()),
            Err(error) => refused(&error),
        }
    })
}

/// Closes a form.
#[wasm_bindgen(js_name = closeForm)]
pub fn close_form(form: u32) {
    with_open(|open| {
        if let Some(place) = open.iter().position(|(own, _)| *own == form) {
            open.swap_remove(place);
        }
    });
}
