//! The codes of notes about agreements. Each says what it means, which facts it carries and what the way out is.
//!
//! Facts that hold words of the covenant language (`expected`, `nearest`, `missing`) hold them in the language of the
//! block. What is no keyword stands in angle brackets: `<name>`, `<text>`, `<number>`, `<day>`, `<span>`.

use salida_note::Code;

/// A file of `agreements/` without any covenant block that could be read.
/// Facts: none. Way out: put what binds into a fenced block that begins with three backticks and the word `covenant`.
pub const NO_COVENANT_BLOCK: Code = Code::error("no-covenant-block");

/// A covenant block that nothing closes, so that the rest of the file, list or quote was read as a part of it.
/// Facts: none. Way out: close the block with three backticks on a line of their own.
pub const UNCLOSED_FENCE: Code = Code::error("unclosed-fence");

/// Something else than a language after the word `covenant` that opens a block; the block was left out.
/// Facts: `found`, `expected` (list of codes), `nearest` (optional). Way out: write `en`, `es`, `fr` or nothing.
pub const UNKNOWN_LANGUAGE: Code = Code::error("unknown-covenant-language");

/// A block in another language than the first block of the same file. The related place is the first block.
/// Facts: `found`, `expected` (codes). Way out: write one file in one language; translate with the tool.
pub const MIXED_LANGUAGES: Code = Code::error("mixed-languages");

/// A text in quotes that does not end on its line.
/// Facts: none. Way out: close it with `"`; write a quote inside as `\"`.
pub const UNCLOSED_QUOTE: Code = Code::error("unclosed-quote");

/// A backslash in quotes before a letter that it has no meaning for.
/// Facts: `found`. Way out: write `\\` for a backslash and `\"` for a quote.
pub const UNKNOWN_ESCAPE: Code = Code::error("unknown-escape");

/// A word that cannot stand here.
/// Facts: `found` (empty at the end of the text), `expected` (list of what could stand here), `nearest` (optional: the
/// keyword that was probably meant, and as which it was read). Way out: write one of the expected words.
pub const UNEXPECTED_WORD: Code = Code::error("unexpected-word");

/// A keyword where only a name can stand.
/// Facts: `found`, `quoted` (the same in quotes). Way out: put it in quotes if it is a name; otherwise write the name
/// that is missing before it, or take out the comma before it.
pub const RESERVED_WORD: Code = Code::error("reserved-word");

/// Quotes with nothing between them where a name or title is needed.
/// Facts: none. Way out: write the name.
pub const EMPTY_NAME: Code = Code::error("empty-name");

/// A clause that stands twice in the same commitment, amnesty or header; the second one was not read. The related
/// place is the first.
/// Facts: `clause` (as written). Way out: keep one of them, or write a second commitment.
pub const DUPLICATE_CLAUSE: Code = Code::error("duplicate-clause");

/// A second header in one file, or one after the first commitment; it was not read.
/// Facts: none. Way out: give each agreement a file of its own.
pub const SECOND_AGREEMENT: Code = Code::error("second-agreement");

/// A clause without which the commitment or amnesty says nothing; it was left out.
/// Facts: `name` (of the commitment, or its sentence where it has none), `missing` (list of phrases, any one of which would do). Way out: add the clause.
pub const MISSING_CLAUSE: Code = Code::error("missing-clause");

/// A number beyond what the clause can take.
/// Facts: `found`, `most` (text). Way out: write a smaller number.
pub const NUMBER_OUT_OF_RANGE: Code = Code::error("number-out-of-range");

/// A number with decimals where things are counted.
/// Facts: `found`. Way out: write a whole number, without marks between thousands.
pub const NUMBER_NOT_WHOLE: Code = Code::error("number-not-whole");

/// A number with a comma inside, which could be a decimal mark or two numbers.
/// Facts: `found`, `nearest` (with a point). Way out: write decimals with a point.
pub const DECIMAL_COMMA: Code = Code::error("decimal-comma");

/// A header that does not say how firm the text is; it was read as a draft, which binds nobody.
/// Facts: `expected` (list). Way out: add `status` and one of the expected words.
pub const MISSING_STATUS: Code = Code::error("missing-status");

/// A header that names no parties.
/// Facts: `missing` (the phrase). Way out: say between whom it is.
pub const MISSING_PARTIES: Code = Code::error("missing-parties");

/// A reconstructed or signed agreement that does not say from which day it is in force.
/// Facts: `missing` (the phrase). Way out: add the first day of force.
pub const MISSING_FORCE: Code = Code::error("missing-force");

/// An unwritten or reconstructed agreement that does not say who reports it.
/// Facts: `missing` (the phrase). Way out: name the sources in the header.
pub const MISSING_SOURCES: Code = Code::error("missing-sources");

/// An agreement that was written down and holds neither commitment nor amnesty.
/// Facts: `status`. Way out: write its commitments, or mark it as unwritten.
pub const EMPTY_AGREEMENT: Code = Code::warning("empty-agreement");

/// A name used for two commitments or amnesties of one agreement; the second one was left out. The related place is the
/// first.
/// Facts: `name`. Way out: give one of them another name.
pub const DUPLICATE_COMMITMENT: Code = Code::error("duplicate-commitment");

/// A name that stands twice in one list; it was read once. The related place is the first.
/// Facts: `name`. Way out: take one of them out.
pub const REPEATED_NAME: Code = Code::warning("repeated-name");

/// Somebody promises something without being a party, or part of a party, of the agreement.
/// Facts: `name`, `parties` (list). Way out: add them to the parties, or take the duty out.
pub const DUTY_ON_STRANGER: Code = Code::warning("duty-on-stranger");

/// A last day before the first one.
/// Facts: `from`, `until` (days). Way out: correct one of the days.
pub const END_BEFORE_START: Code = Code::error("end-before-start");

/// A baseline that reaches into, or lies after, the time in force that it is compared with.
/// Facts: `baseline` (span), `from` (day). Way out: let the baseline end before the agreement is in force.
pub const BASELINE_AFTER_START: Code = Code::warning("baseline-after-start");

/// A deadline before the agreement is in force, or after its force has ended without `survives`.
/// Facts: `deadline` (day), `from` and `until` (days, each optional). Way out: move the deadline, or add that the duty
/// survives.
pub const DEADLINE_OUTSIDE_FORCE: Code = Code::warning("deadline-outside-force");

/// A window of no days; the commitment was left out.
/// Facts: none. Way out: write at least one day.
pub const EMPTY_WINDOW: Code = Code::error("empty-window");

/// A limit of zero per cent; the commitment was left out.
/// Facts: `found`. Way out: write the percentage meant, or a limit of 0 without a baseline.
pub const PERCENT_NOT_POSITIVE: Code = Code::error("percent-not-positive");

/// A demand for at least nothing, which is always met.
/// Facts: none. Way out: write how many are meant.
pub const DEMAND_OF_NOTHING: Code = Code::warning("demand-of-nothing");

/// A clause that belongs to a promise of another form; what stands around it was left out.
/// Facts: `clause` (as written), `form` (the word of this form, optional). Way out: take it out, or write a commitment of
/// the form that it belongs to.
pub const CLAUSE_OF_ANOTHER_FORM: Code = Code::error("clause-of-another-form");

/// Two clauses that cannot stand together; the commitment was left out. The related place is the other one.
/// Facts: `clause`, `other` (as written). Way out: keep one of them, or write two commitments.
pub const CONFLICTING_CLAUSES: Code = Code::error("conflicting-clauses");

/// A length of time of zero.
/// Facts: none. Way out: write at least one day.
pub const ZERO_LENGTH: Code = Code::error("zero-length");

/// A number with more decimals than can be held exactly.
/// Facts: `found`, `most` (text). Way out: round it.
pub const TOO_MANY_DECIMALS: Code = Code::error("too-many-decimals");

/// A milestone that is not later, or not more, than the one before it; the commitment was left out. The related place is
/// the one before.
/// Facts: none. Way out: write milestones in the order of their days; amounts are counted from the beginning.
pub const MILESTONES_NOT_RISING: Code = Code::error("milestones-not-rising");

/// Brackets inside brackets, more deeply than is read.
/// Facts: `most`. Way out: take out brackets, or write a second commitment.
pub const NESTING_TOO_DEEP: Code = Code::error("nesting-too-deep");

/// What follows when a permission is not used: nothing can, since nobody has to use it. The related place is the
/// permission.
/// Facts: none. Way out: end the chain with the permission, or make a duty of it.
pub const FAILING_A_PERMISSION: Code = Code::error("failing-a-permission");

/// A rate among no people.
/// Facts: `found`. Way out: write among how many people, such as 100000.
pub const RATE_AMONG_NOBODY: Code = Code::error("rate-among-nobody");

/// A commitment that is referred to and does not exist in that agreement.
/// Facts: `found`, `instrument` (where it was looked for, when that is another one), `nearest` (optional). Way out: write
/// the name of a commitment.
pub const UNKNOWN_COMMITMENT: Code = Code::error("unknown-commitment");

/// An agreement that is referred to and is no file of the case.
/// Facts: `found`, `nearest` (optional). Way out: write the name of a file in `agreements/` without `.md`.
pub const UNKNOWN_INSTRUMENT: Code = Code::error("unknown-instrument");

/// Words for the obliged party where nobody is obliged: in a header, or in a limit on a situation.
/// Facts: `found`. Way out: name the party.
pub const NO_PARTY: Code = Code::error("no-party");

/// A name given to a list that is the name of something already; the list was left out. The related place is the list of
/// the same name, where there is one.
/// Facts: `name`. Way out: give the list another name.
pub const SET_NAME_TAKEN: Code = Code::error("set-name-taken");

/// A list used where a member of it cannot stand: parties where zones are meant. The related place is the list.
/// Facts: `name`, `found` (the member), `sort` (what is meant). Way out: use a list of what is meant.
pub const SET_OF_ANOTHER_SORT: Code = Code::error("set-of-another-sort");

/// A list with more members than are read; the list was left out.
/// Facts: `name`, `most`. Way out: split it.
pub const SET_TOO_LARGE: Code = Code::error("set-too-large");

/// A file was not written anew, because a covenant block in it cannot be read whole or would not say the same afterwards.
/// No facts. Way out: mend what the other notes name; a part of an agreement stands in one block.
pub const COVENANT_NOT_REWRITTEN: Code = Code::error("covenant-not-rewritten");

/// Every code of this module, in the order of this page. Notes about agreements also use `impossible-date`,
/// `reversed-span`, `dangling-reference`, `file-too-large` and `too-many-flaws` of the case.
pub const ALL: &[Code] = &[
    NO_COVENANT_BLOCK,
    UNCLOSED_FENCE,
    UNKNOWN_LANGUAGE,
    MIXED_LANGUAGES,
    UNCLOSED_QUOTE,
    UNKNOWN_ESCAPE,
    UNEXPECTED_WORD,
    RESERVED_WORD,
    EMPTY_NAME,
    DUPLICATE_CLAUSE,
    SECOND_AGREEMENT,
    MISSING_CLAUSE,
    NUMBER_OUT_OF_RANGE,
    NUMBER_NOT_WHOLE,
    DECIMAL_COMMA,
    MISSING_STATUS,
    MISSING_PARTIES,
    MISSING_FORCE,
    MISSING_SOURCES,
    EMPTY_AGREEMENT,
    DUPLICATE_COMMITMENT,
    REPEATED_NAME,
    DUTY_ON_STRANGER,
    END_BEFORE_START,
    BASELINE_AFTER_START,
    DEADLINE_OUTSIDE_FORCE,
    EMPTY_WINDOW,
    PERCENT_NOT_POSITIVE,
    DEMAND_OF_NOTHING,
    CLAUSE_OF_ANOTHER_FORM,
    CONFLICTING_CLAUSES,
    ZERO_LENGTH,
    TOO_MANY_DECIMALS,
    MILESTONES_NOT_RISING,
    NESTING_TOO_DEEP,
    FAILING_A_PERMISSION,
    RATE_AMONG_NOBODY,
    UNKNOWN_COMMITMENT,
    UNKNOWN_INSTRUMENT,
    NO_PARTY,
    SET_NAME_TAKEN,
    SET_OF_ANOTHER_SORT,
    SET_TOO_LARGE,
    COVENANT_NOT_REWRITTEN,
];
