//! The rules of standings, told as stories that a mediator would recognise.

mod amnesty;
mod clauses;
mod forms;
mod numbered;
mod story;
