//! The codes of notes about `case.toml` and `process.toml`. Each says what it means, which facts it carries and what the
//! way out is; the words in three languages are made from these in the page.

use salida_note::Code;

/// The text is larger than any case file that people write, and was not read.
/// Facts: `bytes`, `most` (counts). Way out: move rows of data into `data/`, or split the text.
pub const FILE_TOO_LARGE: Code = Code::error("file-too-large");

/// There are so many flaws in one text that the rest was only counted.
/// Facts: `left-out` (count). Way out: mend the first ones and check again.
pub const TOO_MANY_FLAWS: Code = Code::error("too-many-flaws");

/// The text is not TOML at this spot.
/// Facts: `problem` (the parser's own words, in English), `found` (what stands there; absent at the end of a line).
/// Way out: compare with a line above that works; texts and days stand in quotes, numbers take a decimal point.
pub const BROKEN_TOML: Code = Code::error("broken-toml");

/// A text stands without quotes.
/// Facts: `found`. Way out: put it in double quotes.
pub const UNQUOTED_TEXT: Code = Code::error("unquoted-text");

/// A key, or a table header, is written twice in the same table; the second one was not read.
/// Facts: `key`. Way out: keep one of them, or begin a new `[[table]]`.
pub const DUPLICATE_KEY: Code = Code::error("duplicate-key");

/// A key that this table does not have.
/// Facts: `key`, `table` (`case.toml` for the top of a file), `known` (list), `nearest` (optional).
/// Way out: correct the key or take it out.
pub const UNKNOWN_KEY: Code = Code::error("unknown-key");

/// A key without which the table says nothing.
/// Facts: `key`, `table`. Way out: add the key.
pub const MISSING_KEY: Code = Code::error("missing-key");

/// A value of another sort than the key takes.
/// Facts: `key`, `found` (one of `text`, `whole-number`, `number`, `yes-or-no`, `date`, `list`, `table`), `expected` (list of the same words).
/// Way out: write a value of an expected sort.
pub const WRONG_TYPE: Code = Code::error("wrong-type");

/// A word outside the list of words that the key takes.
/// Facts: `key`, `found`, `known` (list), `nearest` (optional). Way out: take one of the known words.
pub const UNKNOWN_WORD: Code = Code::error("unknown-word");

/// A number that no such quantity can have: negative people, a change below minus 100 per cent, `nan`.
/// Facts: `key`, `found`, `least` and `most` (text, each optional). Way out: write a number within the bounds.
pub const IMPOSSIBLE_NUMBER: Code = Code::error("impossible-number");

/// A text or list with nothing in it where something is needed.
/// Facts: `key`. Way out: fill it in, or take the key out where it is optional.
pub const EMPTY_VALUE: Code = Code::error("empty-value");

/// A text longer than the key allows.
/// Facts: `key`, `most` (count of characters). Way out: shorten it.
pub const TOO_LONG_TEXT: Code = Code::error("too-long-text");

/// An id that holds more than letters, digits, `-`, `_` and `.`, or does not begin with a letter or digit.
/// Facts: `found`. Way out: write an id of those characters, at most 80 of them.
pub const ILL_FORMED_ID: Code = Code::error("ill-formed-id");

/// An id used twice for things of one sort; the second one was left out. The related place is the first use.
/// Facts: `id`, `table` (the table of the second). Way out: give one of them another id.
pub const DUPLICATE_ID: Code = Code::error("duplicate-id");

/// A reference that leads nowhere.
/// Facts: `found`, `sort` (one of `source`, `actor`, `zone`, `deed`, `outcome`, `track`, `proposal`, `instrument`,
/// `commitment`, `vocabulary`, `category`, `label`, `rule`, `market`),
/// `nearest` (optional). Way out: correct the id, or write the missing table.
pub const DANGLING_REFERENCE: Code = Code::error("dangling-reference");

/// Something lies in itself, is part of itself or is a case of itself, at some remove; this link was cut.
/// Facts: `key` (`within`, `part-of`, `is-a`), `chain` (list of ids, the first repeated at the end; `…` where a long one is cut).
/// Way out: take one of the links out.
pub const CIRCULAR_NESTING: Code = Code::error("circular-nesting");

/// A day or month that no calendar has.
/// Facts: `found`. Way out: look the day up in the source.
pub const IMPOSSIBLE_DATE: Code = Code::error("impossible-date");

/// A day that is not written as `2012-03-09`.
/// Facts: `found`. Way out: write year, month and day with dashes; no time of day.
pub const ILL_FORMED_DATE: Code = Code::error("ill-formed-date");

/// A span that is not a year, a month, a day, or two of them joined by `..`.
/// Facts: `found`. Way out: write `2012`, `2012-03`, `2012-03-09` or `2012-03..2013-05`.
pub const ILL_FORMED_SPAN: Code = Code::error("ill-formed-span");

/// A span that ends before it begins.
/// Facts: `found`. Way out: swap the two ends.
pub const REVERSED_SPAN: Code = Code::error("reversed-span");

/// A label whose last day lies before its first.
/// Facts: `from`, `until`. Way out: correct one of the days.
pub const LABEL_ENDS_BEFORE_IT_BEGINS: Code = Code::error("label-ends-before-it-begins");

/// Low, best and high that do not stand in that order.
/// Facts: `low`, `best`, `high` (text). Way out: write low ≤ best ≤ high.
pub const UNORDERED_RANGE: Code = Code::error("unordered-range");

/// More people in prison than there are people.
/// Facts: `people`, `in-prison` (counts: the high of the one, the low of the other). Way out: check both against the source.
pub const MORE_IN_PRISON_THAN_MEMBERS: Code = Code::error("more-in-prison-than-members");

/// A claim that states neither a number averted nor a change, so that nothing can be tested.
/// Facts: `claim`. Way out: give `averted` or `change-percent`.
pub const CLAIM_WITHOUT_FIGURE: Code = Code::error("claim-without-figure");

/// A claim that states a number averted and a change as well.
/// Facts: `claim`. Way out: write two claims.
pub const CLAIM_WITH_TWO_FIGURES: Code = Code::error("claim-with-two-figures");

/// A window before that reaches into, or lies after, the window after it.
/// Facts: `before`, `after` (spans). Way out: let the first end before the second begins, unless the claimant means it so.
pub const OVERLAPPING_WINDOWS: Code = Code::warning("overlapping-windows");

/// A phase that begins before an earlier one has ended, so that some days lie in both. The related place is the other.
/// Facts: `phase`, `other` (ids). Way out: let the earlier phase end before the later one begins.
pub const OVERLAPPING_PHASES: Code = Code::warning("overlapping-phases");

/// A deed of the case with the id of a built-in one, which it replaces.
/// Facts: `id`. Way out: give it an id of its own and say `is-a`.
pub const BUILT_IN_DEED_REDEFINED: Code = Code::warning("built-in-deed-redefined");

/// A deed of the case whose id is a Spanish or French word of a built-in deed: in an agreement it would mean that one.
/// Facts: `id`, `deed` (the built-in one). Way out: use the built-in deed, or another id with `is-a`.
pub const WORD_OF_BUILT_IN_DEED: Code = Code::error("word-of-built-in-deed");

/// A delimiter that is not one character.
/// Facts: `found`. Way out: give the one character between fields, such as `;` or a tab written as `\t`.
pub const ILL_FORMED_DELIMITER: Code = Code::error("ill-formed-delimiter");

/// An act that changes force, or names commitments, and does not say of which instrument.
/// Facts: `act`, `kind` (the words of the case format). Way out: add `instrument`.
pub const ACT_WITHOUT_INSTRUMENT: Code = Code::error("act-without-instrument");

/// An act that changes force and is not dated to a day, so that it will change nothing.
/// Facts: `during` (span), `act`, `kind`. Way out: give the day.
pub const ACT_WITHOUT_DAY: Code = Code::warning("act-without-day");

/// An extension to a day that lies before the extension itself.
/// Facts: `until` (day), `during` (span), `act`, `kind`. Way out: correct one of the days.
pub const UNTIL_BEFORE_ACT: Code = Code::error("until-before-act");

/// A new last day in an act that extends nothing; it was not read.
/// Facts: `act`, `kind`. Way out: take it out, or write a second act.
pub const UNTIL_WITHOUT_EXTENSION: Code = Code::error("until-without-extension");

/// A statement whose last day lies before its first. Facts: `from`, `until`. Way out: correct one of the days.
pub const STATEMENT_ENDS_BEFORE_IT_BEGINS: Code = Code::error("statement-ends-before-it-begins");

/// A statement that was taken back before it was known; the taking back was left out.
/// Facts: `from`, `until`. Way out: correct one of the days.
pub const WITHDRAWN_BEFORE_KNOWN: Code = Code::error("withdrawn-before-known");

/// A statement that gives its days twice: `during`, and `from` or `until`. The span of `during` was taken.
/// Way out: take one of them out.
pub const TWO_PERIODS: Code = Code::error("two-periods");

/// A category that is called a case of one of another vocabulary; the link was cut.
/// Facts: `vocabulary`, `other`. Way out: name both categories in the rules that mean both.
pub const CATEGORY_ACROSS_VOCABULARIES: Code = Code::error("category-across-vocabularies");

/// A rule that ties responses to a condition and does not say which.
/// Facts: `rule`. Way out: say it in `condition`.
pub const UNSPOKEN_CONDITION: Code = Code::warning("unspoken-condition");

/// A day of acknowledgement on an exception that is no back channel.
/// Way out: take it out, or say `kind = "back-channel"`.
pub const ACKNOWLEDGED_WITHOUT_BACK_CHANNEL: Code = Code::error("acknowledged-without-back-channel");

/// Shares of a market that exceed it on some day even at their least.
/// Facts: `whole` (the market), `day`, `sum`. Way out: check the shares and their days against the sources.
pub const MARKET_SHARES_ABOVE_ONE: Code = Code::error("market-shares-above-one");

/// Weights of factions that exceed their group on some day even at their least.
/// Facts: `whole` (the group), `day`, `sum`. Way out: check the weights and their days against the sources.
pub const FACTION_WEIGHTS_ABOVE_ONE: Code = Code::error("faction-weights-above-one");

/// A weight of an actor that is part of nothing; it was left out.
/// Facts: `actor`. Way out: say `part-of` of the actor.
pub const WEIGHT_WITHOUT_GROUP: Code = Code::error("weight-without-group");

/// Every code of this module, in the order of this page.
pub const ALL: &[Code] = &[
    FILE_TOO_LARGE,
    TOO_MANY_FLAWS,
    BROKEN_TOML,
    UNQUOTED_TEXT,
    DUPLICATE_KEY,
    UNKNOWN_KEY,
    MISSING_KEY,
    WRONG_TYPE,
    UNKNOWN_WORD,
    IMPOSSIBLE_NUMBER,
    EMPTY_VALUE,
    TOO_LONG_TEXT,
    ILL_FORMED_ID,
    DUPLICATE_ID,
    DANGLING_REFERENCE,
    CIRCULAR_NESTING,
    IMPOSSIBLE_DATE,
    ILL_FORMED_DATE,
    ILL_FORMED_SPAN,
    REVERSED_SPAN,
    LABEL_ENDS_BEFORE_IT_BEGINS,
    UNORDERED_RANGE,
    MORE_IN_PRISON_THAN_MEMBERS,
    CLAIM_WITHOUT_FIGURE,
    CLAIM_WITH_TWO_FIGURES,
    OVERLAPPING_WINDOWS,
    OVERLAPPING_PHASES,
    BUILT_IN_DEED_REDEFINED,
    WORD_OF_BUILT_IN_DEED,
    ILL_FORMED_DELIMITER,
    ACT_WITHOUT_INSTRUMENT,
    ACT_WITHOUT_DAY,
    UNTIL_BEFORE_ACT,
    UNTIL_WITHOUT_EXTENSION,
    STATEMENT_ENDS_BEFORE_IT_BEGINS,
    WITHDRAWN_BEFORE_KNOWN,
    TWO_PERIODS,
    CATEGORY_ACROSS_VOCABULARIES,
    UNSPOKEN_CONDITION,
    ACKNOWLEDGED_WITHOUT_BACK_CHANNEL,
    MARKET_SHARES_ABOVE_ONE,
    FACTION_WEIGHTS_ABOVE_ONE,
    WEIGHT_WITHOUT_GROUP,
];
