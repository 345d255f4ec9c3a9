//! The builders' tasks: `cargo xtask TASK`. One file per task; nothing of this is in the product.

mod bench;
mod book;
mod calibrate;
mod licences;
mod schema;

use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["bench", rest @ ..] => bench::run(rest),
        ["bench-worker", rest @ ..] => bench::work(rest),
        ["book"] => book::run(),
        ["calibrate", rest @ ..] => calibrate::run(rest),
        ["licences"] => licences::run(),
        ["schema"] => schema::run(),
        _ => {
            println!("cargo xtask bench impact");
            println!("cargo xtask bench map");
            println!("cargo xtask bench monitor");
            println!("cargo xtask book");
            println!("cargo xtask calibrate");
            println!("cargo xtask licences");
            println!("cargo xtask schema");
            ExitCode::from(2)
        }
    }
}
