//! What the desk can say about files and folders, and of how it is asked.

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

/// Something of what was reported could not be kept, or not be given back as it was, so nothing was judged. Facts: `reason`
/// (the code of the archive). Way out: ask again from the files of the case.
pub const REPORTS_LOST: Code = Code::error("reports-lost");

/// The command line names an option or a value too many. Facts: `argument`, `nearest` where one was probably meant. Way out:
/// leave it out, or look with `--help`.
pub const UNKNOWN_ARGUMENT: Code = Code::error("unknown-argument");
/// There is no such verb. Facts: `command`, `allowed`, `nearest` where one was probably meant. Way out: one of those.
pub const UNKNOWN_COMMAND: Code = Code::error("unknown-command");
/// The command line names no verb. Facts: `allowed`. Way out: one of those.
pub const MISSING_COMMAND: Code = Code::error("missing-command");
/// The command line lacks what the verb needs. Facts: `arguments`. Way out: give it.
pub const MISSING_ARGUMENT: Code = Code::error("missing-argument");
/// An option that takes a value has none. Facts: `argument`. Way out: write a value after it.
pub const ARGUMENT_WITHOUT_VALUE: Code = Code::error("argument-without-value");
/// An option that takes no value, or no more of them, has one. Facts: `argument`, `value`. Way out: leave it out.
pub const ARGUMENT_TAKES_NO_VALUE: Code = Code::error("argument-takes-no-value");
/// An option stands there twice. Facts: `argument`. Way out: write it once.
pub const ARGUMENT_TWICE: Code = Code::error("argument-twice");
/// Options that cannot be asked for together. Facts: `argument`, `others`. Way out: leave one out.
pub const ARGUMENTS_EXCLUDE_EACH_OTHER: Code = Code::error("arguments-exclude-each-other");
/// An option does not take that word. Facts: `argument`, `value`, `allowed`, `nearest` where one was probably meant. Way
/// out: one of those.
pub const VALUE_NOT_ONE_OF: Code = Code::error("value-not-one-of");
/// An option wants a day. Facts: `argument`, `value`. Way out: write it as YYYY-MM-DD.
pub const VALUE_NOT_A_DAY: Code = Code::error("value-not-a-day");
/// No calendar has that day. Facts: `argument`, `value`. Way out: another day.
pub const VALUE_NO_SUCH_DAY: Code = Code::error("value-no-such-day");
/// An option wants a whole number. Facts: `argument`, `value`. Way out: write it in digits.
pub const VALUE_NOT_A_NUMBER: Code = Code::error("value-not-a-number");
/// An option wants a column and a value. Facts: `argument`, `value`. Way out: write it as COLUMN=VALUE.
pub const VALUE_NOT_A_PAIR: Code = Code::error("value-not-a-pair");
/// The command line holds bytes that are no text. Way out: rename the file, or write the word anew.
pub const ARGUMENT_NOT_UTF8: Code = Code::error("argument-not-utf-8");

// A panel in a table of its own.

/// The panel is a pipe, a device or something else that is no ordinary file. Facts: `path`. Way out: put it into a file first.
pub const PANEL_NOT_A_FILE: Code = Code::error("panel-not-a-file");
/// A column that is needed, or was asked for, is not in the header of the panel. Facts: `option` (what it would hold),
/// `column`, `columns` (those there are), `nearest` where one was probably meant. Way out: name it with its option.
pub const PANEL_COLUMN_MISSING: Code = Code::error("panel-column-missing");
/// The names of periods cannot be put in the order of time. Facts: `period` (one that does not go with the others). Way out:
/// years, numbers, months (`2012-03`), quarters (`2012Q1`) or days, one kind in the whole column.
pub const PANEL_PERIODS_WITHOUT_ORDER: Code = Code::error("panel-periods-without-order");
/// Between two periods others are missing; they count as neighbours. Facts: `count`, `after`. Way out: add their rows, empty
/// where nothing is known.
pub const PANEL_PERIODS_MISSING: Code = Code::warning("panel-periods-missing");
/// Units times periods times columns are more than is held at once. Facts: `units`, `periods`, `columns`, `allowed`. Way out:
/// fewer units or columns, or longer periods.
pub const PANEL_TOO_LARGE: Code = Code::error("panel-too-large");
/// A row says again what an earlier one said; it counts once. Facts: `unit`, `period`, `first` (its line). Way out: take it out.
pub const PANEL_ROW_TWICE: Code = Code::warning("panel-row-twice");
/// Two rows say different things of one unit in one period, so nothing is known of it. Facts: `unit`, `period`, `first` (the line
/// of the earlier one). Way out: find out which is right.
pub const PANEL_ROWS_CONTRADICT: Code = Code::error("panel-rows-contradict");
/// A cell does not tell whether, or since when, a unit is under the measure. Facts: `found`, `field`. Way out: 1 or 0, or the
/// name of a period, the same in all rows of a unit.
pub const PANEL_TREATMENT_NOT_UNDERSTOOD: Code = Code::error("panel-treatment-not-understood");
/// Nothing says who is under the measure, or since when. Facts: `reason` (`nobody`, `no-date`). Way out: a column, or units
/// and a date.
pub const PANEL_WITHOUT_TREATMENT: Code = Code::error("panel-without-treatment");
/// A unit that an option names is not in the panel. Facts: `unit`, `option`, `nearest`. Way out: its name as the table has it.
pub const PANEL_UNIT_UNKNOWN: Code = Code::error("panel-unit-unknown");
/// A period that an option names is not in the panel. Facts: `period`, `option`, `first`, `last`. Way out: one of those.
pub const PANEL_PERIOD_UNKNOWN: Code = Code::error("panel-period-unknown");
/// A stretch of periods is not written as one, or holds none. Facts: `option`, `value`. Way out: `FIRST..LAST`, and for a phase
/// `NAME=FIRST..LAST`.
pub const PANEL_STRETCH_NOT_UNDERSTOOD: Code = Code::error("panel-stretch-not-understood");
/// An exposure that is not above zero, so that there is no rate; it counts as unknown. Facts: `found`. Way out: correct it.
pub const PANEL_EXPOSURE_NOT_POSITIVE: Code = Code::error("panel-exposure-not-positive");
/// The work was stopped before its end; what is told rests on what was done. Facts: `done`, `of`. Way out: let it end.
pub const PANEL_STOPPED_EARLY: Code = Code::warning("panel-stopped-early");
/// On so large a panel these methods are too much work to be done without being named. Facts: `methods`. Way out: `--method`.
pub const PANEL_METHODS_NOT_USUAL: Code = Code::statement("panel-methods-not-usual");

/// True for what the machine would not do: such a note makes the exit code 3.
pub fn is_trouble(code: Code) -> bool {
    [
        CANNOT_READ,
        PANEL_NOT_A_FILE,
        CANNOT_WRITE,
        NOT_A_CASE_FOLDER,
        ALREADY_THERE,
        DATA_FILE_NOT_READ,
        REPORTS_LOST,
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
    REPORTS_LOST,
    UNKNOWN_ARGUMENT,
    UNKNOWN_COMMAND,
    MISSING_COMMAND,
    MISSING_ARGUMENT,
    ARGUMENT_WITHOUT_VALUE,
    ARGUMENT_TAKES_NO_VALUE,
    ARGUMENT_TWICE,
    ARGUMENTS_EXCLUDE_EACH_OTHER,
    VALUE_NOT_ONE_OF,
    VALUE_NOT_A_DAY,
    VALUE_NO_SUCH_DAY,
    VALUE_NOT_A_NUMBER,
    VALUE_NOT_A_PAIR,
    ARGUMENT_NOT_UTF8,
    PANEL_NOT_A_FILE,
    PANEL_COLUMN_MISSING,
    PANEL_PERIODS_WITHOUT_ORDER,
    PANEL_PERIODS_MISSING,
    PANEL_TOO_LARGE,
    PANEL_ROW_TWICE,
    PANEL_ROWS_CONTRADICT,
    PANEL_TREATMENT_NOT_UNDERSTOOD,
    PANEL_WITHOUT_TREATMENT,
    PANEL_UNIT_UNKNOWN,
    PANEL_PERIOD_UNKNOWN,
    PANEL_STRETCH_NOT_UNDERSTOOD,
    PANEL_EXPOSURE_NOT_POSITIVE,
    PANEL_STOPPED_EARLY,
    PANEL_METHODS_NOT_USUAL,
];
