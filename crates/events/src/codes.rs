//! The codes of this crate's notes: what each means, which facts it carries, and what the way out is.

use salida_note::Code;

/// The file holds nothing. No facts. Way out: check the path, or take the file out of the case.
pub const EMPTY_FILE: Code = Code::error("empty-file");
/// There is a header and no row below it. No facts. Way out: nothing, if that is meant; otherwise check the sheet or the path.
pub const HEADER_WITHOUT_ROWS: Code = Code::warning("header-without-rows");
/// The file ended early because it could not be read on. Facts: `found` (what the system said). Way out: copy the file anew.
pub const UNREADABLE_FILE: Code = Code::error("unreadable-file");
/// The file was written to while it was read: its rows may have been understood by what is no longer in it. No facts. Way out:
/// ask again.
pub const CHANGED_WHILE_READ: Code = Code::error("changed-while-read");
/// The bytes are no text: there are zero bytes and no byte-order mark. No facts. Way out: state `encoding` (`utf-16le`), or name the
/// file `.xlsx` when it is a workbook.
pub const NOT_A_TEXT_FILE: Code = Code::error("not-a-text-file");
/// No encoding has that name. Facts: `found`, `nearest` (when there is one). Way out: `utf-8` or `windows-1252`.
pub const UNKNOWN_ENCODING: Code = Code::error("unknown-encoding");
/// A row holds bytes that the encoding cannot mean; the row is left out. Facts: `encoding`. Way out: state `encoding`, or save the
/// file in one encoding.
pub const UNDECODABLE_TEXT: Code = Code::error("undecodable-text");
/// The delimiter must be one ASCII character other than a quote or a line end. Facts: `found`. Way out: `,` `;` `|` or a tab.
pub const UNUSABLE_DELIMITER: Code = Code::error("unusable-delimiter");
/// A quote is opened and never closed; the place is where it opens, and nothing after it was read. Facts: `limit` (bytes looked at).
/// Way out: close or double the quote.
pub const UNCLOSED_CELL: Code = Code::error("unclosed-cell");
/// One field is longer than any field may be; nothing after it was read. Facts: `limit` (bytes). Way out: check the delimiter.
pub const FIELD_TOO_LONG: Code = Code::error("field-too-long");
/// A row has more columns than any table may have; nothing after it was read. Facts: `limit`. Way out: take out unused columns.
pub const TOO_MANY_COLUMNS: Code = Code::error("too-many-columns");
/// The table has more rows than can be read; the rest was not read. Facts: `limit`. Way out: split the file.
pub const TOO_MANY_ROWS: Code = Code::error("too-many-rows");
/// The table is larger than can be held; the rest was not read. Facts: `limit` (bytes of text). Way out: split the file.
pub const TABLE_TOO_LARGE: Code = Code::error("table-too-large");

/// The workbook is broken or is none. Facts: `found` (what the reader said). Way out: open it and save it again as `.xlsx`.
pub const BROKEN_WORKBOOK: Code = Code::error("broken-workbook");
/// The workbook is, or unpacks to, more than can be held. Facts: `limit` (bytes). Way out: save the one sheet as CSV.
pub const WORKBOOK_TOO_LARGE: Code = Code::error("workbook-too-large");
/// The workbook has no such sheet. Facts: `found`, `sheets` (those it has), `nearest` (when there is one). Way out: name one it has.
pub const UNKNOWN_SHEET: Code = Code::error("unknown-sheet");

/// A column that is needed is not in the header; no row was read. Facts: `field`, `column` (the name looked for), `instead` (fields
/// that could stand in its place), `nearest` (when there is one). Way out: map it under `columns`, or give it under `every-row`.
pub const MISSING_COLUMN: Code = Code::error("missing-column");
/// A column that is used stands in the header twice; no row was read. Facts: `column`. Way out: rename one of them.
pub const DUPLICATE_COLUMN: Code = Code::error("duplicate-column");
/// The mapping names a field that tables of this kind do not have. Facts: `field`, `nearest` (when there is one).
pub const UNKNOWN_FIELD: Code = Code::error("unknown-field");
/// A row has fewer or more fields than the header; it is left out. Facts: `found`, `expected`. Way out: quote the field that holds
/// the delimiter.
pub const ROW_OF_WRONG_LENGTH: Code = Code::error("row-of-wrong-length");
/// A cell that is needed is empty; the row is left out. Facts: `field`.
pub const MISSING_VALUE: Code = Code::error("missing-value");
/// A row names what the case does not know; it is left out. Facts: `what` (`zone`, `deed`, `actor`, `source`), `found`, `nearest`
/// (when there is one). Way out: add it to `case.toml`, or translate it under `values`.
pub const UNKNOWN_NAME_IN_ROW: Code = Code::error("unknown-name-in-row");
/// A cell must be one of a few words; the row is left out. Facts: `field`, `found`, `expected` (the words), `nearest`.
pub const UNKNOWN_WORD_IN_ROW: Code = Code::error("unknown-word-in-row");
/// A cell is no date in any form that is understood; the row is left out. Facts: `found`, `expected` (the form of dates).
pub const NOT_A_DATE: Code = Code::error("not-a-date");
/// No calendar has that day; the row is left out. Facts: `found`.
pub const IMPOSSIBLE_DATE_IN_ROW: Code = Code::error("impossible-date-in-row");
/// A period ends before it begins; the row is left out. Facts: `found`.
pub const REVERSED_SPAN_IN_ROW: Code = Code::error("reversed-span-in-row");
/// Nothing in the file tells whether the day or the month comes first; the row is left out. Facts: `found`. Way out: state `dates`.
pub const AMBIGUOUS_DATE: Code = Code::error("ambiguous-date");
/// Some dates can only have the day first, others only the month. Facts: `day-first`, `month-first` (one of each); the places of
/// both. Way out: correct the file, or state `dates`.
pub const MIXED_DATE_ORDERS: Code = Code::error("mixed-date-orders");
/// Some numbers are written with a point and others with a comma. Facts: `point`, `comma` (one of each). Way out: state `decimal`.
pub const MIXED_DECIMAL_MARKS: Code = Code::error("mixed-decimal-marks");
/// A cell is no number of the kind needed; the row is left out. Facts: `field`, `found`. Way out: digits only, no thousands marks.
pub const NOT_A_NUMBER: Code = Code::error("not-a-number");
/// A mark could divide thousands or decimals; the row is left out. Facts: `field`, `found`. Way out: state `decimal`, or write digits only.
pub const AMBIGUOUS_NUMBER: Code = Code::error("ambiguous-number");
/// A count is larger than any that can be meant; the row is left out. Facts: `field`, `found`, `limit`.
pub const COUNT_TOO_LARGE: Code = Code::error("count-too-large");
/// Low, best and high are not in that order; the row is left out and nothing is reordered. Facts: `low`, `best`, `high`.
pub const RANGE_OUT_OF_ORDER: Code = Code::error("range-out-of-order");
/// A share or a part lies outside 0 to 1; the row is left out. Facts: `field`, `found`.
pub const SHARE_OUT_OF_BOUNDS: Code = Code::error("share-out-of-bounds");
/// Shares of authorship exclude each other and sum to more than 1; the row is left out. Facts: `sum`.
pub const SHARES_ABOVE_ONE: Code = Code::error("shares-above-one");
/// One author is named twice for one incident; the row is left out. Facts: `actor`.
pub const AUTHOR_NAMED_TWICE: Code = Code::error("author-named-twice");
/// A withdrawal names nothing that it takes back; the row is left out. No facts. Way out: fill `revises`.
pub const WITHDRAWAL_OF_NOTHING: Code = Code::error("withdrawal-of-nothing");

/// A line of a stream of JSON is no object; it is left out. Facts: `problem` (what the reader said). Way out: one object a
/// line, with the names of the columns as keys.
pub const BROKEN_JSON_LINE: Code = Code::error("broken-json-line");
/// A value in a line of JSON is a list or an object where one value is needed; the line is left out. Facts: `key`.
pub const JSON_VALUE_NOT_PLAIN: Code = Code::error("json-value-not-plain");

/// How a CSV file was read. Facts: `encoding`, `delimiter` (`comma`, `semicolon`, `tab`, `pipe`, or the character), `dates` (a form, or
/// `none`), `decimal` (`point`, `comma`, `none`), `rows` (read), `kept`.
pub const CSV_READ_AS: Code = Code::statement("csv-read-as");
/// A table of which nothing is stated was read. Facts: `encoding`, `delimiter`, `rows`.
pub const PLAIN_TABLE_READ_AS: Code = Code::statement("plain-table-read-as");
/// How a sheet was read. Facts: `sheet`, `dates`, `decimal`, `rows`, `kept`, as for a CSV file.
pub const SHEET_READ_AS: Code = Code::statement("sheet-read-as");
/// The first row holds HXL hashtags and was taken as a hint. No facts.
pub const HINT_ROW_SKIPPED: Code = Code::statement("hint-row-skipped");
/// Columns that no field was read from. Facts: `columns`.
pub const UNUSED_COLUMNS: Code = Code::statement("unused-columns");
/// Rows without a recorded day took another. Facts: `count`, `published` (took the day the source was published), `period` (took the
/// last day of their own period).
pub const RECORDED_DAY_ASSUMED: Code = Code::statement("recorded-day-assumed");
/// There are more notes of one code in this file than are shown. Facts: `code`, `count` (not shown).
pub const MORE_OF_THE_SAME: Code = Code::statement("more-of-the-same");

/// Two reports have one id; the one recorded first is kept. Facts: `id`; the place of the other. Way out: rename one.
pub const DUPLICATE_REPORT: Code = Code::error("duplicate-report");
/// A report revises one that nobody knows; it waits until that one arrives. Facts: `id`, `revises`, `nearest` (when there is one).
pub const ORPHAN_REVISION: Code = Code::warning("orphan-revision");
/// A report says that it is the same as one that nobody knows. Facts: `id`, `same-as`, `nearest` (when there is one).
pub const ORPHAN_SAME_AS: Code = Code::warning("orphan-same-as");
/// A report revises itself; the link is left out. Facts: `id`.
pub const SELF_REVISION: Code = Code::error("self-revision");
/// Reports revise each other in a circle; the links of the circle are left out. Facts: `ids` (in the order of the circle); the places.
pub const CIRCULAR_REVISION: Code = Code::error("circular-revision");

/// A total cannot be true together with those before it in preference; all are kept, and widened. Facts: `total`, `agency`, `during`,
/// `count`, `by` (how far it is off), `against` (the totals on the cycle).
pub const TOTALS_DISAGREE: Code = Code::warning("totals-disagree");
/// A total was not used where independent observations are needed. Facts: `total`, `agency`, `during`, `reason` (`disagrees`, `crosses`,
/// `not-exact`), `against` (totals it disagrees with or crosses).
pub const TOTAL_SET_ASIDE: Code = Code::statement("total-set-aside");
/// There are more totals than can be reconciled at once; those last in preference are left out. Facts: `found`, `limit`.
pub const TOO_MANY_TOTALS: Code = Code::error("too-many-totals");
/// Months of the window that no total covers have no figure. Facts: `count`, `months`.
pub const MONTHS_WITHOUT_TOTAL: Code = Code::statement("months-without-total");

/// Every code of this crate.
pub const ALL: &[Code] = &[
    EMPTY_FILE,
    HEADER_WITHOUT_ROWS,
    UNREADABLE_FILE,
    CHANGED_WHILE_READ,
    NOT_A_TEXT_FILE,
    UNKNOWN_ENCODING,
    UNDECODABLE_TEXT,
    UNUSABLE_DELIMITER,
    UNCLOSED_CELL,
    FIELD_TOO_LONG,
    TOO_MANY_COLUMNS,
    TOO_MANY_ROWS,
    TABLE_TOO_LARGE,
    BROKEN_WORKBOOK,
    WORKBOOK_TOO_LARGE,
    UNKNOWN_SHEET,
    MISSING_COLUMN,
    DUPLICATE_COLUMN,
    UNKNOWN_FIELD,
    ROW_OF_WRONG_LENGTH,
    MISSING_VALUE,
    UNKNOWN_NAME_IN_ROW,
    UNKNOWN_WORD_IN_ROW,
    NOT_A_DATE,
    IMPOSSIBLE_DATE_IN_ROW,
    REVERSED_SPAN_IN_ROW,
    AMBIGUOUS_DATE,
    MIXED_DATE_ORDERS,
    MIXED_DECIMAL_MARKS,
    NOT_A_NUMBER,
    AMBIGUOUS_NUMBER,
    COUNT_TOO_LARGE,
    RANGE_OUT_OF_ORDER,
    SHARE_OUT_OF_BOUNDS,
    SHARES_ABOVE_ONE,
    AUTHOR_NAMED_TWICE,
    WITHDRAWAL_OF_NOTHING,
    BROKEN_JSON_LINE,
    JSON_VALUE_NOT_PLAIN,
    CSV_READ_AS,
    PLAIN_TABLE_READ_AS,
    SHEET_READ_AS,
    HINT_ROW_SKIPPED,
    UNUSED_COLUMNS,
    RECORDED_DAY_ASSUMED,
    MORE_OF_THE_SAME,
    DUPLICATE_REPORT,
    ORPHAN_REVISION,
    ORPHAN_SAME_AS,
    SELF_REVISION,
    CIRCULAR_REVISION,
    TOTALS_DISAGREE,
    TOTAL_SET_ASIDE,
    TOO_MANY_TOTALS,
    MONTHS_WITHOUT_TOTAL,
];
