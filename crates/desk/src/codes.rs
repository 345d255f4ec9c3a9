//! What the desk can say about files and folders.

use salida_note::Code;

/// A file or folder could not be read. Facts: `path`, `reason` (the system's words). Way out: check that it exists and
/// that you may read it.
pub const CANNOT_READ: Code = Code::error("cannot-read");
/// A file could not be written; what was there before is untouched. Facts: `path`, `reason`. Way out: another place with
/// `--out`, or room and permission there.
pub const CANNOT_WRITE: Code = Code::error("cannot-write");
/// The folder has no `case.toml`. Facts: `path`. Way out: name a case folder, or make one with `salida new`.
pub const NOT_A_CASE_FOLDER: Code = Code::error("not-a-case-folder");
/// There is something at the place where a new folder or file should go. Facts: `path`. Way out: choose another name; it
/// is left as it was.
pub const ALREADY_THERE: Code = Code::error("already-there");
/// A text file of the case is not UTF-8. Facts: `byte` (position of the first byte that is not). Way out: save it as UTF-8.
pub const NOT_UTF8: Code = Code::error("not-utf-8");
/// A text file of the case is larger than what a person writes. Facts: `bytes`, `allowed`. Way out: move data to `data/`.
pub const TEXT_TOO_LARGE: Code = Code::error("text-too-large");
/// A data file is named by a path that leaves the case folder. Facts: `path`. Way out: copy the file into `data/`.
pub const PATH_OUTSIDE_FOLDER: Code = Code::error("path-outside-folder");
/// A data file named in `case.toml` is missing or unreadable. Facts: `path`, `reason`. Way out: put it there or take the
/// entry out.
pub const DATA_FILE_NOT_READ: Code = Code::error("data-file-not-read");
/// A file in `data/` is not named in `case.toml`, so nothing in it is used. Facts: `path`. Way out: add a `[[data]]` entry.
pub const DATA_FILE_UNUSED: Code = Code::warning("data-file-unused");
/// A file that is followed was cut off, or another one took its place; it is read from its beginning, and what was heard
/// before stays heard. Facts: `because` (`cut-off`, `replaced`).
pub const WATCHED_FILE_BEGAN_ANEW: Code = Code::statement("watched-file-began-anew");

/// The agreements have more periods to judge up to the day asked for than can be judged in good time, so nothing was. Facts:
/// `on`, `commitment` and `periods` (the clause that has most of them), `allowed`. Way out: an earlier day with `--on`, or
/// an end of force.
pub const TOO_MANY_PERIODS: Code = Code::error("too-many-periods");

/// The commitments are taken apart into more duties than can be judged, because lists under `each of` multiply one another;
/// nothing was judged. Facts: `commitment` and `duties` (the clause that makes most of them), `allowed`. Way out: joint lists,
/// or fewer names under `each of`.
pub const TOO_MANY_DUTIES: Code = Code::error("too-many-duties");

/// True for what the machine would not do: such a note makes the exit code 3.
pub fn is_trouble(code: Code) -> bool {
    [
        CANNOT_READ,
        CANNOT_WRITE,
        NOT_A_CASE_FOLDER,
        ALREADY_THERE,
        DATA_FILE_NOT_READ,
    ]
    .contains(&code)
}

/// Every code of this crate.
pub const ALL: &[Code] = &[
    CANNOT_READ,
    CANNOT_WRITE,
    NOT_A_CASE_FOLDER,
    ALREADY_THERE,
    NOT_UTF8,
    TEXT_TOO_LARGE,
    PATH_OUTSIDE_FOLDER,
    DATA_FILE_NOT_READ,
    DATA_FILE_UNUSED,
    WATCHED_FILE_BEGAN_ANEW,
    TOO_MANY_PERIODS,
    TOO_MANY_DUTIES,
];
