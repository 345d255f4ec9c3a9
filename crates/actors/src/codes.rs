//! The codes of notes about what the map reads.

use salida_note::Code;

/// A table of labels lacks a column without which a row says nothing; none of its rows was read.
/// Facts: `column`, `known` (the columns that are there). Way out: name the column, or add it.
pub const LABEL_COLUMN_MISSING: Code = Code::error("label-column-missing");

/// A row of a table of labels was left out.
/// Facts: `column`, `found`, `because` (one of `empty`, `nobody`, `no-category`, `no-source`, `no-day`, `earlier`, `no-word`).
/// Way out: mend the cell.
pub const LABEL_ROW_LEFT_OUT: Code = Code::error("label-row-left-out");

/// A table of labels was read.
/// Facts: `rows`, `kept` (counts).
pub const LABELS_READ: Code = Code::statement("labels-read");

/// A format of interchange cannot carry something, or carries it only where other tools do not look.
/// Facts: `format`, `what` (one of `beside`, `letter`, the tables of `case.toml`), `count`. Way out: another format beside it.
pub const NOT_CARRIED: Code = Code::statement("not-carried");

/// Tables of a case that no format of interchange carries stay in it. Facts: `tables` (each with its count).
pub const REST_STAYS: Code = Code::statement("rest-stays");

/// What a source marks for fewer eyes than an edition has was not exported.
/// Facts: `count`, `marking` (the widest that goes out). Way out: another edition with `--for`.
pub const MARKED_STAYS_IN: Code = Code::statement("marked-stays-in");

/// Persons, and what may be one, were not taken in, nor any tie to them.
/// Facts: `persons`, `unclear`, `ties` (counts). Way out: say what kind of group or institution it is.
pub const PERSONS_STAY_OUT: Code = Code::warning("persons-stay-out");

/// Entries that have no place in a case were not taken in.
/// Facts: `what` (one of `foreign`, `category`, `speaker`, `marked`), `count`.
pub const NOT_TAKEN_IN: Code = Code::warning("not-taken-in");

/// Something that the file does not say was taken for granted.
/// Facts: `what` (one of `kind`, `day`, `confidence`, `source`, `marked`), `count`. Way out: look at each before it is added.
pub const IMPORT_ASSUMES: Code = Code::warning("import-assumes");

/// One entry of a file was left out.
/// Facts: `field`, `found`, `because` (one of `empty`, `nobody`, `no-id`, `no-word`, `no-day`, `earlier`, `broken`, `not-utf-8`, `too-long`).
pub const ENTRY_LEFT_OUT: Code = Code::error("entry-left-out");

/// More entries were left out than are told one by one. Facts: `count`.
pub const MORE_LEFT_OUT: Code = Code::statement("more-left-out");

/// A file breaks off or is not what it should be; what came before was read. Facts: `problem` (the reader's words).
pub const IMPORT_BROKEN: Code = Code::error("import-broken");

/// An XML file has a document type, through which entities can be made to grow; it was not read. Way out: take it out.
pub const IMPORT_DOCUMENT_TYPE: Code = Code::error("import-document-type");

/// A file holds more than one import gives, and the rest was not read. Facts: `what`, `allowed`.
pub const IMPORT_TOO_LARGE: Code = Code::error("import-too-large");

/// Nothing tells what a table holds. Facts: `columns`. Way out: name the columns after the keys of `case.toml`.
pub const TABLE_UNKNOWN: Code = Code::error("table-unknown");

/// An entry has an id that the case gives to another one; the case's own stays. Facts: `what`, `id`.
pub const OURS_IS_KEPT: Code = Code::warning("ours-is-kept");

/// A file was read. Facts: `parties`, `labels`, `same`, `relations` (counts).
pub const IMPORT_READ: Code = Code::statement("import-read");

/// What an import adds. Facts: `new`, `already` (counts).
pub const IMPORT_ADDS: Code = Code::statement("import-adds");

/// Every code of this module, in the order of this page.
pub const ALL: &[Code] = &[
    LABEL_COLUMN_MISSING,
    LABEL_ROW_LEFT_OUT,
    LABELS_READ,
    NOT_CARRIED,
    REST_STAYS,
    MARKED_STAYS_IN,
    PERSONS_STAY_OUT,
    NOT_TAKEN_IN,
    IMPORT_ASSUMES,
    ENTRY_LEFT_OUT,
    MORE_LEFT_OUT,
    IMPORT_BROKEN,
    IMPORT_DOCUMENT_TYPE,
    IMPORT_TOO_LARGE,
    TABLE_UNKNOWN,
    OURS_IS_KEPT,
    IMPORT_READ,
    IMPORT_ADDS,
];
