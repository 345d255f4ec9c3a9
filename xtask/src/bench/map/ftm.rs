//! A FollowTheMoney file of 200 MB as a list of sanctions looks: mostly persons and their ties, some organizations and
//! listings, and one line that is broken.

use super::stage;
use crate::bench::{
    chance::Chance,
    clock::{self, PATIENCE},
};
use salida_actors::{Format, Tlp};
use std::{
    fs::{self, File},
    io::{BufReader, BufWriter, Write},
    path::{Path, PathBuf},
};

const BYTES: usize = 200_000_000;
/// The line that is cut off.
const BROKEN: usize = 100_000;

/// Draws the file, has it imported by a process of its own, and tells what that took.
pub(super) fn run() -> Result<(), String> {
    let path = PathBuf::from("target/bench/map/listing.jsonl");
    let failed = |error: std::io::Error| format!("{}: {error}", path.display());
    fs::create_dir_all("target/bench/map").map_err(failed)?;
    let lines = draw(&path).map_err(failed)?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let words = ["bench-worker".to_owned(), "ftm".to_owned(), path.display().to_string()];
    let run = clock::time(&program, &words, None, PATIENCE)?;
    fs::remove_file(&path).map_err(failed)?;
    let figure = |name: &str| run.figure(name).unwrap_or(f64::NAN);
    println!("\n# A FollowTheMoney file of {} MB, {lines} lines\n", BYTES / 1_000_000);
    println!("| labels taken in | lines that are told as broken | CPU | wall | peak memory |\n|--:|--:|--:|--:|--:|");
    println!(
        "| {} | {} | {:.2} s | {:.2} s | {:.0} MB |",
        figure("labels"),
        figure("broken"),
        run.cpu,
        run.wall,
        figure("peak") / 1e6
    );
    Ok(())
}

/// Imports a file and prints what came of it.
pub(in crate::bench) fn work(path: &Path) -> Result<(), String> {
    let case = stage::large(0);
    let file = File::open(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let reader = BufReader::with_capacity(1 << 20, file);
    let read = salida_actors::import("listing.jsonl", reader, Format::Ftm, &case, Tlp::Clear);
    let is_broken = |note: &&salida_note::Note| note.fact("because") == Some(&salida_note::Fact::from("broken"));
    println!("labels={}", read.value.labels.len());
    println!("broken={}", read.notes.iter().filter(is_broken).count());
    println!("peak={}", clock::peak_memory().unwrap_or(0));
    Ok(())
}

fn draw(path: &Path) -> std::io::Result<usize> {
    let mut out = BufWriter::new(File::create(path)?);
    let mut chance = Chance::new(4);
    let (mut written, mut number) = (0, 0);
    let pad = "committee harbour river union ".repeat(9);
    while written < BYTES {
        number += 1;
        let near = number - chance.between(0, 50).min(number - 1);
        let seen = "\"datasets\":[\"list\"],\"first_seen\":\"2021-03-04T00:00:00\"";
        let mut line = match chance.between(0, 99) {
            0..60 => format!(
                "{{\"id\":\"p{number}\",\"schema\":\"Person\",\"properties\":{{\"name\":[\"Person {number}\"],\"notes\":[\"{pad}\"],\"topics\":[\"sanction\"]}},{seen}}}"
            ),
            60..72 => format!(
                "{{\"id\":\"o{number}\",\"schema\":\"Organization\",\"properties\":{{\"name\":[\"Organization {number}\"],\"notes\":[\"{pad}\"],\"topics\":[\"crime\",\"sanction\"]}},{seen}}}"
            ),
            72..85 => format!(
                "{{\"id\":\"s{number}\",\"schema\":\"Sanction\",\"properties\":{{\"entity\":[\"o{near}\"],\"authority\":[\"Office\"],\"program\":[\"P\"],\"startDate\":[\"2020-01-01\"],\"reason\":[\"{pad}\"]}},{seen}}}"
            ),
            _ => format!(
                "{{\"id\":\"t{number}\",\"schema\":\"Ownership\",\"properties\":{{\"owner\":[\"p{near}\"],\"asset\":[\"o{number}\"],\"role\":[\"{pad}\"]}},{seen}}}"
            ),
        };
        if number == BROKEN {
            line.truncate(line.len() / 2);
        }
        line.push('\n');
        out.write_all(line.as_bytes())?;
        written += line.len();
    }
    out.flush()?;
    Ok(number)
}
