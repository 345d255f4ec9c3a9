//! The rules of standings, told as stories that a mediator would recognise.

mod amnesty;
mod archive;
mod authors;
mod baseline;
mod board;
mod conditions;
mod consequences;
mod counts;
mod decision;
mod deliveries;
mod episodes;
mod explanation;
mod force;
mod forms;
mod knowledge;
mod named;
#[path = "../paged/mod.rs"]
mod paged;
mod plan;
mod scope;
mod seeing;
mod sliding;
mod story;
mod stretches;
mod sufficient;
mod turning;
mod windows;
