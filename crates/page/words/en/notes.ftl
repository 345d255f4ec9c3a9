# Notes in English. The value of a code is the fact; `.why` says why it matters, `.way` the way out, `.about` what the
# code is in general. Only the value and `.nearest` take facts. `has-x` is `yes` when the fact `x` is there.

## Words around every note

note-severity-error = error
note-severity-warning = warning
note-severity-lesson = lesson
note-severity-statement = statement
note-why = why
note-way = way out
note-beside = see also here
note-nearest = Did you mean `{ $nearest }`?
note-list-more = and { $count } more
note-column = column “{ $column }”
note-explain-why = Why it matters
note-explain-way = The way out
note-count-errors =
    { $count ->
        [one] 1 error
       *[other] { $count } errors
    }
note-count-warnings =
    { $count ->
        [one] 1 warning
       *[other] { $count } warnings
    }
note-count-lessons =
    { $count ->
        [one] 1 lesson
       *[other] { $count } lessons
    }
note-count-statements =
    { $count ->
        [one] 1 statement
       *[other] { $count } statements
    }
note-summary-more = `salida explain { $code }` says more.
note-summary-nothing = There is nothing to report.

## Slots of the covenant language

covenant-slot =
    .name = a name
    .text = a text in quotes
    .number = a number
    .day = a day
    .span = a span of days

## case.toml and process.toml

file-too-large = This file has { $bytes } bytes; at most { $most } are read, so it was left out.
    .why = A text of this size is hardly ever written by hand, and reading it could exhaust the machine.
    .way = Move rows of data into `data/`, or split the text.
    .about = A text file of the case is larger than any that people write. It was not read at all, so nothing in it counts.

too-many-flaws = { $left-out ->
        [one] One more flaw was found in this file and is not shown.
       *[other] { $left-out } more flaws were found in this file and are not shown.
    }
    .why = Many flaws often come from one, such as a quote that is never closed.
    .way = Mend the first ones and check again.
    .about = One text has so many flaws that only the first are shown. The rest was counted.

broken-toml = { $has-found ->
        [yes] This is not TOML where “{ $found }” stands.
       *[other] This line is not TOML.
    } The reader says: { $problem }.
    .why = What cannot be read here is left out, and other notes may follow from it.
    .way = Compare with a line that works: texts and days stand in quotes, and numbers take a decimal point.
    .about = The file breaks the rules of TOML at this spot. The reader goes on after it, so one check finds as many flaws as possible.

unquoted-text = The text “{ $found }” stands without quotes.
    .why = Without quotes nobody can tell where the text ends.
    .way = Put it in double quotes.
    .about = In TOML every text stands in double quotes. Only numbers, dates, `true` and `false` stand without.

duplicate-key = The key “{ $key }” is written twice; the second one was not read.
    .why = Two values for one key leave open which of them holds.
    .way = Keep one of them, or begin a new `[[table]]` for the second.
    .about = A key or a table header stands twice in the same table. The first one counts.
    .beside = first written here

unknown-key = `{ $table }` has no key “{ $key }”.{ $has-nearest ->
        [yes] {""}
       *[other] {" "}It takes { $known }.
    }
    .why = What stands under an unknown key is not read, and a fact would be lost without anybody noticing.
    .way = Correct the key, or take it out.
    .about = Each table takes a fixed set of keys. A key outside it is most often a slip of the hand, so it is reported and not passed over.

missing-key = `{ $table }` lacks the key `{ $key }`.
    .why = Without it the entry does not say what it is there to say.
    .way = Add the key.
    .about = A table lacks a key that it cannot do without. Every table that states a fact also needs its `source`.

wrong-type = `{ $key }` holds { $found ->
        [text] a text
        [whole-number] a whole number
        [number] a number with decimals
        [yes-or-no] `true` or `false`
        [date] a date
        [list] a list
       *[table] a table
    }; it takes { $expected }.
    .why = A value of another sort cannot be read, and guessing could turn it into another fact.
    .way = Write a value of the sort that the key takes.
    .about = A key holds a value of another sort than it takes, such as a text where a number belongs.
wrong-type-expected =
    .text = a text in quotes
    .whole-number = a whole number
    .number = a number
    .yes-or-no = `true` or `false`
    .date = a date
    .list = a list in square brackets
    .table = a table in curly brackets

unknown-word = `{ $key }` does not take the word “{ $found }”.{ $has-nearest ->
        [yes] {""}
       *[other] {" "}It takes { $known }.
    }
    .why = These words decide how the case is judged, so an unknown one cannot be read as anything.
    .way = Take one of the known words.
    .about = Some keys take one of a few words. The word written here is not among them.

impossible-number = `{ $key }` cannot be { $found }{ $has-least ->
        [yes] : at least { $least }{ $has-most ->
            [yes] , at most { $most }
           *[other] {""}
        }
       *[other] { $has-most ->
            [yes] : at most { $most }
           *[other] {""}
        }
    }.
    .why = A number that no such quantity can have would spoil every result that rests on it.
    .way = Look the number up in the source, and write one within the bounds.
    .about = A number lies outside what the quantity can be, such as a negative count of people.

empty-value = `{ $key }` is empty.
    .why = Something is needed here, and an empty value says nothing.
    .way = Fill it in, or take the key out where it is optional.
    .about = A text or list has nothing in it where something is needed.

too-long-text = `{ $key }` is longer than { $most } characters.
    .why = A text of this length does not fit where it is shown.
    .way = Shorten it, and keep the full text at its source.
    .about = A text is longer than its key allows.

ill-formed-id = “{ $found }” cannot be an id.
    .why = Ids name things across all files, so they keep to characters that every file can write.
    .way = Write at most 80 letters, digits, `-`, `_` or `.`, and begin with a letter or a digit.
    .about = An id holds other characters than letters, digits, `-`, `_` and `.`, or does not begin with a letter or a digit. Names for people to read go into `name`.

duplicate-id = The id `{ $id }` is used twice in `{ $table }`; the second one was left out.
    .why = Whoever refers to the id could mean either.
    .way = Give one of them another id.
    .about = Two things of one sort have the same id. The first one counts.
    .beside = first used here

dangling-reference = { $sort ->
        [source] There is no source with the id “{ $found }”.
        [actor] There is no actor with the id “{ $found }”.
        [zone] There is no zone with the id “{ $found }”.
        [deed] There is no deed with the id “{ $found }”.
        [outcome] There is no outcome with the id “{ $found }”.
        [track] There is no track with the id “{ $found }”.
        [proposal] There is no ask or offer with the id “{ $found }”.
        [instrument] There is no agreement with the id “{ $found }”.
        [vocabulary] There is no vocabulary with the id “{ $found }”.
        [category] There is no category with the id “{ $found }”.
        [label] There is no label with the id “{ $found }”.
        [rule] There is no rule with the id “{ $found }”.
        [market] There is no market with the id “{ $found }”.
        [commitment] The agreement has no commitment with the name “{ $found }”.
       *[other] Nothing has the id “{ $found }”.
    }
    .why = What refers to nothing cannot be followed, so a source, a party or a place would be missing.
    .way = Correct the id, or write the table that is missing.
    .about = An id is used that nothing in the case has. It may be misspelt, or its table may not be written yet.

circular-nesting = `{ $key }` goes round in a circle: { $chain }. This link was cut.
    .why = In a circle nothing is the whole and nothing the part, so counts could not be summed.
    .way = Take one of the links out.
    .about = Something lies in itself, is part of itself or is a case of itself, perhaps at some remove. The link that closes the circle was cut.

impossible-date = No calendar has “{ $found }”.
    .why = A day that does not exist hides another one, and standings turn on days.
    .way = Look the day up in the source.
    .about = A day or a month is written that no calendar has, such as 30 February.

ill-formed-date = “{ $found }” is not a day that can be read.
    .why = Days in other forms can be read in two ways, and a wrong day changes who kept what.
    .way = Write year, month and day with dashes, such as `2012-03-09`, without a time.
    .about = Days are written as `2012-03-09`, in every language. No time of day belongs to them.

ill-formed-span = “{ $found }” is not a span of days that can be read.
    .why = A span decides which happenings fall inside it.
    .way = Write `2012`, `2012-03`, `2012-03-09`, or two of them joined by two dots: `2012-03..2013-05`.
    .about = A span is a year, a month or a day, or two of them joined by two dots. Both ends count as inside.

reversed-span = The span “{ $found }” ends before it begins.
    .why = Nothing can fall inside it.
    .way = Swap the two ends, or look them up in the source.
    .about = The second end of a span lies before the first.

label-ends-before-it-begins = This label ends on { $until } and begins only on { $from }, so it was left out.
    .why = On no day would the label hold, although labels open and close what can be done.
    .way = Correct one of the two days.
    .about = The last day of a label lies before its first. The label was left out.

unordered-range = Low { $low }, best { $best } and high { $high } do not stand in that order.
    .why = The three bound what is known; in another order they bound nothing.
    .way = Write low, best and high so that each is at most the next.
    .about = A range of counts gives a lowest, a best and a highest figure. They have to stand in that order, and may be equal.

more-in-prison-than-members = At least { $in-prison } are in prison, of at most { $people } people.
    .why = The part cannot exceed the whole, so one of the figures means something else.
    .way = Check both figures against the source.
    .about = More members of a group are given as imprisoned than the group has in all.

claim-without-figure = The claim `{ $claim }` states no figure.
    .why = Without a figure there is nothing to set against the data.
    .way = Give `averted` or `change-percent`, as the claimant states it.
    .about = A claim is tested against the record, so it states either a number averted or a change in per cent. This one states neither.

claim-with-two-figures = The claim `{ $claim }` states a number averted and a change in per cent.
    .why = One of them may hold and the other not, so they are two claims.
    .way = Write two claims, one for each figure.
    .about = A claim states one figure, so that its test has one answer. This one states two.

overlapping-windows = The window before ({ $before }) does not end ahead of the window after ({ $after }).
    .why = Days that count on both sides weaken the comparison.
    .way = Let the first end before the second begins, unless the claimant means it so.
    .about = A claim compares a time before with a time after. Here the first reaches into the second, or lies behind it.

overlapping-phases = The phase { $phase } begins before the phase { $other } has ended.
    .why = Days that lie in two phases count in both, so that the phases cannot be added up.
    .way = Let the earlier phase end before the later one begins.
    .about = Phases cut the process into stretches of time, one after the other. Here two of them share days.

built-in-deed-redefined = The deed `{ $id }` takes the place of a built-in one.
    .why = Readers of other cases know the built-in meaning of this id.
    .way = Give it an id of its own, and say in `is-a` which wider deed it belongs to.
    .about = A deed of the case has the id of one that Salida already knows. The deed of the case counts.

word-of-built-in-deed = `{ $id }` is already a word for the built-in deed `{ $deed }`.
    .why = In an agreement the word would mean the built-in deed, and not this one.
    .way = Use the built-in deed, or give this one another id and say in `is-a` which wider deed it belongs to.
    .about = Built-in deeds have words in English, Spanish and French, which agreements use. A deed of the case cannot take one of them.

path-outside-folder = The path “{ $has-found ->
        [yes] { $found }
       *[other] { $path }
    }” leads out of the case folder.
    .why = A case is read from its own folder alone, so that it can be copied and checked anywhere.
    .way = Put the file into `data/` and name it with `/`, such as `data/tallies.csv`.
    .about = A data file is named by an absolute path, by a path with `..`, or with backslashes. Only files inside the case folder are read.

ill-formed-delimiter = “{ $found }” is not one character.
    .why = One character divides the fields of every row.
    .way = Give the character between fields, such as `;`, or `\t` for a tab.
    .about = The delimiter of a data file is a single character.

### Acts

act-without-instrument = The act `{ $act }` (`{ $kind }`) does not say which agreement it concerns.
    .why = What it suspends, resumes, ends, extends or amends would stay open, so it changes nothing.
    .way = Add `instrument`, with the name of the file of the agreement.
    .about = Some acts change the force of an agreement, or name commitments of it. They have to say of which agreement.

act-without-day = The act `{ $act }` (`{ $kind }`) is dated { $during }, which is not one day; it will have no effect.
    .why = Force begins and ends on days. Between the first and the last of these nobody could say what is in force.
    .way = Give the day, from the source, or keep the act as a record without effect.
    .about = An act that changes the force of an agreement has to be dated to a day. One that is dated to a longer time is recorded, and changes nothing.

until-before-act = The act `{ $act }` extends until { $until }, which lies before the act itself ({ $during }).
    .why = Nobody can prolong something until a day that is past.
    .way = Correct one of the days.
    .about = An extension names a new last day. Here that day lies before the extension.

until-without-extension = The act `{ $act }` (`{ $kind }`) has an `until`, which only an extension takes; it was not read.
    .why = Left unread, it could look as if the act ended by itself on that day.
    .way = Take `until` out. Where a suspension ended, write a second act of the kind `resumption`.
    .about = The key `until` is the new last day of an extension. Other acts take effect on their day and have no last day.

### Labels, openings, markets, power

statement-ends-before-it-begins = This begins on { $from } and ends on { $until }, which is earlier, so it was left out.
    .why = It would hold on no day, so nothing could follow from it.
    .way = Correct one of the two days.
    .about = A statement has a last day that lies before its first. The statement was left out.

withdrawn-before-known = This became known on { $from } and is taken back on { $until }, which is earlier, so it was left out.
    .why = Nobody can take back what nobody has heard.
    .way = Correct one of the two days. What has ended takes `until`; `withdrawn` is for what should never have been said.
    .about = A statement is taken back before the day on which it became known. The statement was left out.

two-periods = The days stand here twice: as `during`, and as `from` or `until`.
    .why = Two periods can differ, and nobody can tell which is meant.
    .way = Keep `during`, or `from` and `until`.
    .about = A statement gives its days as one span and as single days. The span was taken.

category-across-vocabularies = This makes a category of “{ $vocabulary }” a case of one of “{ $other }”.
    .why = What one law or office calls somebody binds no other one; nothing may follow from one vocabulary to another.
    .way = Take `is-a` out, and name both categories in the rules that mean both.
    .about = A category is called a case of a category of another vocabulary. The link was cut.

unspoken-condition = The rule “{ $rule }” ties something to a condition and does not say which.
    .why = Nobody can meet a condition that nobody has written down.
    .way = Say it in `condition`, and in `owed-by` who would have to meet it.
    .about = A rule makes a response conditional without stating the condition.

acknowledged-without-back-channel = A day of acknowledgement is given here for what is no back channel.
    .why = Only what was kept quiet can be acknowledged later; until then it is shown to the team alone.
    .way = Say `kind = "back-channel"`, or take `acknowledged` out.
    .about = An exception that is no back channel has a day of acknowledgement. The day changes nothing.

market-shares-above-one = { $day ->
        [none] The shares of “{ $whole }” add up to at least { $sum } of the market.
       *[other] From { $day } on the shares of “{ $whole }” add up to at least { $sum } of the market.
    }
    .why = Nobody can share out more than there is, so nothing is drawn from these shares.
    .way = Check shares and days against the sources; where sources disagree, widen low and high.
    .about = The shares of a market exceed it on some day even when each is at its least.

faction-weights-above-one = { $day ->
        [none] The factions of “{ $whole }” weigh at least { $sum } of the group.
       *[other] From { $day } on the factions of “{ $whole }” weigh at least { $sum } of the group.
    }
    .why = Parts cannot be more than the whole, so nothing is drawn from these weights.
    .way = Check weights and days against the sources; where sources disagree, widen low and high.
    .about = The weights of the factions of a group exceed it on some day even when each is at its least.

weight-without-group = “{ $actor }” is part of no group, so there is nothing that it could be a part of by weight.
    .why = A weight says how much of its group a faction is.
    .way = Say `part-of` of the actor.
    .about = A weight is given for an actor that is part of nothing. It was left out.

label-column-missing = This table of labels has no column “{ $column }”.
    .why = Without it a row says nothing, so none was read.
    .way = Add the column; the columns are named after the keys of a label in `case.toml`.
    .about = A table of labels lacks one of the columns about, by, term, from, source.

label-row-left-out = { $because ->
        [empty] Nothing stands in “{ $column }”, so the row was left out.
        [nobody] There is no actor “{ $found }”, so the row was left out.
        [no-category] There is no category “{ $found }”, so the row was left out.
        [no-source] There is no source “{ $found }”, so the row was left out.
        [no-day] “{ $found }” in “{ $column }” is no day such as 2012-03-09, so the row was left out.
        [earlier] “{ $column }” lies before the beginning ({ $found }), so the row was left out.
       *[no-word] “{ $found }” is no word that “{ $column }” takes, so the row was left out.
    }
    .why = A label that is read wrongly would open or close something for nobody's reason.
    .way = Mend the cell; the other rows count as they are.
    .about = A row of a table of labels has a flaw. It was left out, and the others were read.

labels-read = Labels read: { $kept } of { $rows } rows.
    .way = Nothing, where both are the same.
    .about = A table of labels was read.

## Agreements

no-covenant-block = This file has no covenant block that could be read.
    .why = Only covenant blocks are judged; the text around them is for people.
    .way = Put what binds into a fenced block that begins with three backticks and the word `covenant`.
    .about = A file of `agreements/` holds text alone. What binds the parties stands in fenced blocks, beside the text that explains it.

unclosed-fence = This covenant block is never closed.
    .why = All text after it was read as if it were part of the agreement.
    .way = Close the block with three backticks on a line of their own.
    .about = A fenced block opens and nothing closes it, so the rest of the file, list or quote counts as part of it.

unknown-covenant-language = “{ $found }” is not a language of covenant blocks; the block was left out.
    .why = The words of a commitment are read in one language, and guessing it could change what binds.
    .way = Write `en`, `es` or `fr` after `covenant`, or nothing for English.
    .about = After the word `covenant` stands the language of the block: `en`, `es` or `fr`. Something else stands there.

mixed-languages = This block is in `{ $found }`, and the first block of the file in { $expected }.
    .why = All blocks of a file form one text, which has one language.
    .way = Write the whole file in one language.
    .about = The covenant blocks of one file are read as one text, in the language of the first.
    .beside = the first block

unclosed-quote = A quote opens here, and nothing closes it.
    .why = What follows cannot be told apart from what is quoted.
    .way = Close it with `"`; a quote inside is written `\"` in an agreement and `""` in a table.
    .about = A quotation mark opens a text and nothing closes it. In an agreement it has to close on its line; in a table nothing after it was read.
unclosed-cell = A quote opens here, and nothing closes it.
    .why = What follows cannot be told apart from what is quoted.
    .way = Close it with `"`; a quote inside is written `\"` in an agreement and `""` in a table.
    .about = A quotation mark opens a text and nothing closes it. In an agreement it has to close on its line; in a table nothing after it was read.

unknown-escape = “{ $found }” means nothing after a backslash.
    .why = It is not clear which character is meant.
    .way = Write `\\` for a backslash and `\"` for a quote.
    .about = Inside quotes, a backslash stands only before a quote or another backslash.

unexpected-word = { $has-found ->
        [yes] “{ $found }” cannot stand here.
       *[other] The text ends too early.
    }{ $has-nearest ->
        [yes] {""}
       *[other] {" "}What can follow: { $expected }.
    }
    .nearest = Did you mean `{ $nearest }`? It was read so; please write it that way.
    .why = A commitment is read word by word, and a guess could change what the parties owe.
    .way = Write one of the words that can follow.
    .about = At this spot of an agreement only certain words can follow. A word close to one of them is reported and then read as that one, so that the rest can be checked too.

reserved-word = “{ $found }” is a word of the covenant language and cannot be a name here.
    .why = Without quotes it reads as the beginning of another clause.
    .way = Put it in quotes if it is a name; otherwise write the missing name before it, or take out the comma before it.
    .about = A keyword stands where a name is needed. Names that are also keywords are written in double quotes.

empty-name = These quotes are empty where a name is needed.
    .why = Nobody could refer to it, and nobody could be held to it.
    .way = Write the name.
    .about = A name or title is written as empty quotes.

duplicate-clause = “{ $clause }” stands twice; the second one was not read.
    .why = Two clauses of one sort leave open which of them holds.
    .way = Keep one of them, or write a second commitment.
    .about = Each clause stands at most once in a commitment, an amnesty or a header. The first one counts.
    .beside = first written here

second-agreement = A second agreement begins here; it was not read.
    .why = One file is one agreement, with its own parties, sources and days of force.
    .way = Give each agreement a file of its own, and put the header before the first commitment.
    .about = A file of `agreements/` holds one header, before its commitments. A second one, or one that comes later, was not read.

missing-clause = `{ $name }` lacks a clause: { $missing }. It was left out.
    .why = Without it nobody could say whether it was kept.
    .way = Add the clause.
    .about = A commitment or amnesty lacks a clause without which it says nothing. It takes no part in the judgement until the clause is there.

number-out-of-range = { $found } is more than the { $most } that can be read here.
    .why = A number of this size is more often a slip than a promise.
    .way = Write a smaller number.
    .about = A number lies beyond what its clause can take.

number-not-whole = { $found } is not a whole number.
    .why = People, deeds and days are counted whole.
    .way = Write a whole number, without marks between thousands.
    .about = A number with decimals stands where things are counted.

decimal-comma = The comma in “{ $found }” could be a decimal mark, or stand between two numbers.
    .why = The two readings can differ a thousandfold.
    .way = Write decimals with a point, and no marks between thousands.
    .about = In the covenant language a comma separates names and clauses. In English, decimals take a point.

missing-status = The header does not say how firm this text is: { $expected }. It was read as a draft, which binds nobody.
    .why = Whether parties can breach a text depends on whether they ever agreed to it.
    .way = Add `status` to the header, with one of the words it takes.
    .about = Every agreement says how firm it is: unwritten, reconstructed from reports, a draft, or signed. Without that it is read as a draft.

missing-parties = The header names no parties. It lacks { $missing }.
    .why = A commitment binds those who made it, and nobody else.
    .way = Say in the header between whom the agreement is.
    .about = The header of an agreement names its parties. Without them nobody is bound.

missing-force = The header does not say from which day the agreement is in force. It lacks { $missing }.
    .why = Nothing before the first day of force can be a breach.
    .way = Add the first day of force to the header.
    .about = An agreement that was signed, or reconstructed from reports, holds from a first day. It has to be stated, even where sources only allow a guess, with the source.

missing-sources = The header does not say who reports this agreement. It lacks { $missing }.
    .why = What nobody signed is only as good as those who report it.
    .way = Name the sources in the header.
    .about = An unwritten or reconstructed agreement is known through reports. The header names them, so that readers can weigh them.

empty-agreement = This agreement holds neither a commitment nor an amnesty.
    .why = There is nothing in it that could be kept or breached.
    .way = Write its commitments, or give it the status of an unwritten one.
    .about = An agreement that was written down should say what was promised. This one holds a header alone.

duplicate-commitment = The name `{ $name }` stands for two commitments; the second one was left out.
    .why = Findings are told apart by the name of the commitment.
    .way = Give one of them another name.
    .about = Two commitments or amnesties of one agreement have the same name. The first one counts.
    .beside = first used here

repeated-name = `{ $name }` stands twice in this list; it was read once.
    .why = Perhaps another name was meant in the second place.
    .way = Take one of them out, or write the other name.
    .about = A name is repeated in a list. It counts once.
    .beside = first written here

duty-on-stranger = `{ $name }` owes something here without being a party; the parties are { $parties }.
    .why = An agreement binds those who made it.
    .way = Add them to the parties, or take the duty out.
    .about = A commitment lays a duty on somebody who is neither a party to the agreement nor part of one.

end-before-start = The last day, { $until }, lies before the first, { $from }.
    .why = On no day would it hold.
    .way = Correct one of the two days.
    .about = A span of force, or of an open amnesty, ends before it begins.

baseline-after-start = The baseline { $baseline } reaches past { $from }, when the agreement came into force.
    .why = A baseline that the agreement has already touched hides what it changed.
    .way = Let the baseline end before the agreement is in force.
    .about = A limit is set against a baseline, the time before. Here the baseline reaches into the time that it is compared with, or lies after it.

deadline-outside-force = The deadline { $deadline } lies outside the days on which the agreement is in force{ $has-from ->
        [yes] {" "}(from { $from })
       *[other] {""}
    }{ $has-until ->
        [yes] {" "}(until { $until })
       *[other] {""}
    }.
    .why = Before its first day an agreement obliges nobody, and after its last day duties end unless they survive.
    .way = Move the deadline, or add that the duty survives.
    .about = Something is due on a day on which the agreement does not hold. After the end of force only duties marked as surviving go on.

empty-window = This window has no days; the commitment was left out.
    .why = In no days nothing can be counted.
    .way = Write at least one day.
    .about = A tolerance or limit counts happenings in a window of days. A window of no days counts nothing.

percent-not-positive = A limit of { $found } per cent was left out.
    .why = A share of zero says the same with any baseline, so something else was probably meant.
    .way = Write the percentage that is meant, or a limit of 0 without a baseline.
    .about = A limit against a baseline is a percentage above zero.

demand-of-nothing = This demand is met by doing nothing.
    .why = At least nothing is always done, so the commitment can never be breached.
    .way = Write how many are meant.
    .about = A delivery of at least zero is always met.

### Forms and clauses

clause-of-another-form = “{ $clause }” does not belong here{ $has-form ->
        [yes] : this promise is made with “{ $form }”
       *[other] {""}
    }. It was left out.
    .why = Each form of promise has its own clauses, and a clause of another form leaves open what is promised.
    .way = Take it out, or write a commitment of the form that it belongs to.
    .about = A clause stands in a commitment of a form that does not know it, such as a tolerance on a delivery. The commitment takes no part in the judgement until it is mended.

conflicting-clauses = “{ $clause }” cannot stand beside “{ $other }”; the commitment was left out.
    .why = Both say the same thing in different ways, and nobody could tell which of them holds.
    .way = Keep one of them, or write two commitments.
    .about = Two clauses of a commitment exclude each other: two sorts of deadline, a count and a comparison with the time before, a daily average and a period.
    .beside = the other clause

zero-length = This length of time is zero.
    .why = In no time nothing can be done, and nothing can be missed.
    .way = Write at least one day, or leave the length out.
    .about = A clause counts so many days, weeks, months or years from something. None at all says nothing.

too-many-decimals = { $found } has more than { $most } decimals.
    .why = Limits are held exactly, and rounding one could decide whether it was kept.
    .way = Round it, to no more decimals than that.
    .about = Percentages, averages and rates take up to three decimals.

milestones-not-rising = This milestone is not later and more than the one before it; the commitment was left out.
    .why = Milestones are counted from the beginning, so that each contains the ones before it.
    .way = Write them in the order of their days, each with the whole amount owed by then.
    .about = Of several amounts with a day each, every one has to be later and larger than the one before.
    .beside = the milestone before

nesting-too-deep = There are brackets inside brackets here, more than { $most } deep.
    .why = A condition that nobody can read aloud is a condition that nobody agreed to.
    .way = Take out brackets, or write a second commitment.
    .about = Brackets in a condition can stand inside one another, up to a limit.

failing-a-permission = Nothing can follow here: whoever may do something fails nobody by not doing it.
    .why = “Failing that” begins when a duty is not done, and a permission is no duty.
    .way = End the chain with the permission, or make it a duty.
    .about = A chain of what follows a breach goes on behind a permission. It was read up to the permission.
    .beside = the permission

rate-among-nobody = A rate among { $found } people says nothing.
    .why = Nothing can be divided by nobody.
    .way = Write among how many people, such as `per 100000 people`.
    .about = A rate is so many deeds among so many inhabitants.

unknown-commitment = There is no commitment `{ $found }`{ $has-instrument ->
        [yes] {" "}in `{ $instrument }`
       *[other] {" "}in this agreement
    }.
    .nearest = Did you mean `{ $nearest }`?
    .why = What waits for the standing of nothing waits for ever.
    .way = Write the name of a commitment, and before it the name of its agreement and a stroke when it stands in another one.
    .about = A clause refers to a commitment that its agreement does not have.

unknown-instrument = There is no agreement `{ $found }` in this case.
    .nearest = Did you mean `{ $nearest }`?
    .why = What it says cannot be read.
    .way = Write the name of a file in `agreements/`, without `.md`.
    .about = An agreement refers to another one that is no file of the case.

no-party = “{ $found }” means nobody here.
    .why = These words mean whoever is obliged by the clause itself, and here nobody is.
    .way = Name the party.
    .about = “The party” and “the others” are told from whoever a commitment obliges. A header and a limit on a situation oblige nobody by themselves.

set-name-taken = The name `{ $name }` is taken; this list was left out.
    .why = A name that means two things makes every sentence with it ambiguous.
    .way = Give the list another name.
    .about = A list of parties, zones or deeds is given the name of something in the case, or of another list.
    .beside = first used here

set-of-another-sort = `{ $name }` stands for `{ $found }` among others, which is no { $sort ->
        [actor] actor
        [zone] zone
       *[other] deed
    }.
    .why = Without it the list would say something else.
    .way = Use a list of what is meant here.
    .about = A list with a name is used where one of its members cannot stand, such as parties where zones are meant.
    .beside = the list

set-too-large = The list `{ $name }` has more than { $most } members and was left out.
    .why = A list that long is written by nobody and read by nobody.
    .way = Split it.
    .about = A list of parties, zones or deeds has more members than any may have.

### What can be seen before anybody signs

never-in-force = `{ $commitment }` of `{ $instrument }` never holds: it would begin on { $from }, and its last day is { $until }.
    .why = Its own days and those of the agreement do not meet, so nobody is ever bound by it.
    .way = Correct one of the days, here or in the header.
    .about = A commitment or an amnesty can have days of its own, within those of its agreement. These have no day in common.

window-beyond-force = The days of `{ $commitment }` reach beyond those of `{ $instrument }`{ $has-from ->
        [yes] {" "}(from { $from })
       *[other] {""}
    }{ $has-until ->
        [yes] {" "}(until { $until })
       *[other] {""}
    }.
    .why = Before the first day of force and after the last it binds nobody, whatever the clause says.
    .way = Correct the days of the clause, or those of the agreement.
    .about = A clause names days on which its agreement does not hold. They do not count.

answer-window-without-days = `{ $commitment }` of `{ $instrument }` has to be answered before the answer may begin.
    .why = No day is left for it, so every happening that calls for an answer leads to a breach.
    .way = Write a longer time after `within`, or a shorter one after `after`.
    .about = An answer may have to wait, and has to come in time. Here the wait is longer than the time.

circular-condition = `{ $commitment }` of `{ $instrument }` depends on its own standing{ $has-party ->
        [yes] {" "}(for `{ $party }`)
       *[other] {""}
    }, in the clause “{ $clause ->
        [suspended-while] suspended while
        [excused-if] excused if
       *[ends-when] ends when
    }”.
    .why = A clause that its own breach turns off would turn itself on again the next day, and nobody could say where it stands.
    .way = Write `of the others`, or name another party, another place or another commitment.
    .about = A condition may read the standing of other parties and of other commitments, and two parties may depend on each other. A clause may not read the very standing that it decides: the same commitment, for the same party, in the same place.

unmeasurable-term = Nobody can count { $deeds }, so `{ $commitment }` of `{ $instrument }` will stay unknown there.
    .why = What cannot be seen cannot be shown to be kept either, and a promise of it invites quarrel.
    .way = Keep it as a word of intent, and promise beside it something that can be counted, or that somebody named may judge.
    .about = The case says of a deed that no source can count it. A promise about it is read and shown, and its standing stays open.

unmeasurable-trigger = `{ $commitment }` of `{ $instrument }` waits for { $deeds }, which nobody can count.
    .why = What is never reported to have happened never calls for anything.
    .way = Let it wait for something that somebody can report.
    .about = A duty to answer, a stretch of time or a condition begins with a happening. The case says that no source can count this one.

unreported-deed = No table of the case can hold reports of { $deeds }, which `{ $commitment }` of `{ $instrument }` is about.
    .why = Without reports and without observation its standing will stay unknown.
    .way = Add a table of reports, or of what was observed, and say who will keep it.
    .about = The case has tables of data, and none of them can be about this deed. A table with a column of deeds could hold any, and nothing is said then.

tallies-prove-no-breach = Only official counts can report { $deeds }, and `{ $commitment }` of `{ $instrument }` is a duty of a party.
    .why = A count says how many and not who. It can help to show the duty kept, and can never show that the party broke it.
    .way = Add a table of incidents with their authors, or limit the situation with `keep`.
    .about = For a duty of a party it matters who acted. Here the tables that can be about the deed are all counts, which name nobody.

unreportable-enrolment = No table of the case can report who enrols in the amnesty `{ $amnesty }` of `{ $instrument }`.
    .why = An amnesty holds for those who enrolled. Without reports of that nobody will be seen to have entered.
    .way = Add a table of incidents of the deed `enrolment`, each by the group that enrolled.
    .about = Whoever enters an amnesty is reported as an incident of the deed `enrolment` by that group. No table of this case can hold one.

rate-without-population = `{ $commitment }` of `{ $instrument }` limits a rate, and nobody has said how many live { $has-zones ->
        [yes] in { $zones }
       *[other] where it applies
    }{ $has-from ->
        [yes] {" "}on { $from }
       *[other] {""}
    }.
    .why = A rate per inhabitants is no number without the inhabitants, so the limit is never judged.
    .way = Add `population` to the places in `case.toml`, with its source, or limit a count instead.
    .about = A limit per so many people is scaled by those who live there. For each of its places the case has to give a population that holds on the first day of force.

proof-without-effect = The standard of evidence of `{ $commitment }` in `{ $instrument }` changes nothing: { $form ->
        [may] a permission cannot be breached
       *[keep] a count meets a limit or does not
    }.
    .way = Take the clause out.
    .about = A standard of evidence weighs how likely it is that a party broke its duty. A limit on a situation is certain or open, never more or less likely, and a permission binds nobody.

judge-in-its-own-cause = `{ $actor }` { $role ->
        [monitors] monitors
        [verifies] verifies
        [attributes] attributes
       *[assesses] assesses
    } `{ $commitment }` of `{ $instrument }`, and { $party } has a stake in the answer.
    .why = Who owes something, or is part of those who do, is not believed when it finds that all was kept.
    .way = Give that step to somebody who owes nothing under this agreement.
    .about = The steps of finding whether a commitment was kept belong to others than those who owe it. No party assesses a breach, and none reports, verifies or attributes for itself.

other-side-watches-alone = Nobody but { $actors }, on the other side of the agreement, { $role ->
        [monitors] monitors
        [verifies] verifies
       *[attributes] attributes
    } `{ $commitment }` of `{ $instrument }`, which binds { $parties }.
    .why = The other side has a stake in what is found. What it reports will be doubted, what it leaves out nobody reports, and the two sides stand with one word against another.
    .way = Give that step to somebody who is no party, alone or together with both sides.
    .about = A party owes something, and only other parties of the agreement report, verify or attribute what becomes of it. Where somebody from outside holds the step as well, nothing is said.

verifier-attributes = { $actors } both verifies and attributes in `{ $commitment }` of `{ $instrument }`.
    .why = Whether something happened and who did it are two questions. With one body for both, a doubt about one answer becomes a doubt about the other.
    .way = Let one body find whether it happened and another who did it.
    .about = Finding whether something happened and finding who did it are separate steps. Here one body holds both.

sanction-by-stranger = `{ $actor }` { $verb ->
        [shall] has a duty
       *[may] is given a right
    } when `{ $commitment }` of `{ $instrument }` is breached, and has no part in the agreement.
    .why = Who neither signed nor witnessed it, and holds no role in it, owes it nothing. Nobody can count on the consequence.
    .way = Make them a party or a witness, give them a role, or name somebody else.
    .about = What follows a breach falls to somebody who is no party to the agreement, no witness, and holds no role in it.

forbidden-duty = `{ $commitment }` of `{ $instrument }` calls for `{ $deed }` by `{ $actor }`, which `{ $forbidden-by }` of `{ $forbidden-in }` forbids.
    .why = Whatever the party does then, one of the two is broken.
    .way = Permit it in the agreement that forbids it (`may`), or call for something else.
    .about = A duty, or what follows a breach, is something that a prohibition forbids to the same party in the same place and time, and no permission lifts it.
    .beside = forbidden here

power-of-stranger = `{ $actor }` holds the power to { $power ->
        [suspend] suspend
        [resume] resume
        [end] end
        [extend] extend
        [amend] amend
       *[withdraw] withdraw from
    } `{ $instrument }` without { $power ->
        [withdraw] being a party to it
       *[other] having any part in it
    }.
    .why = A power in the hands of somebody outside surprises those who signed, and nobody can leave what never bound them.
    .way = Make them a party or a witness, give them a role, or give the power to somebody else.
    .about = The powers over an agreement belong to its parties, its witnesses and those who hold a role in it. Only a party can withdraw.

power-without-object = The power to { $power ->
        [resume] resume
       *[extend] extend
    } `{ $instrument }` has nothing to act on.
    .why = Only what somebody may suspend can be resumed, and what has no last day cannot be extended.
    .way = Say who may suspend it, give the agreement a last day, or take the power out.
    .about = A power to resume needs a power to suspend, and a power to extend needs a last day.

amendment-without-consent = `{ $instrument }` amends `{ $amends }` without { $absent }, and its parties hold no power to amend.
    .why = Who signed the first text is bound by it, and did not agree to have it changed.
    .way = Let them sign the new text as well, or give the power to amend in the first one.
    .about = An agreement changes another. Those who signed the first have to sign the second, unless somebody who does holds the power to amend.
    .beside = the text that is amended

replaces-without-amending = `{ $commitment }` replaces `{ $replaces }`, and `{ $instrument }` amends no other agreement.
    .why = Nobody can say which commitment is meant, so nothing is replaced.
    .way = Say in the header which agreement this one amends.
    .about = A commitment can take the place of one in another agreement. The header has to name that agreement.

circular-amendment = { $has-itself ->
        [yes] `{ $itself }` amends itself.
       *[other] These agreements amend one another in a circle: { $chain }.
    }
    .why = None is then the later text, and nobody can say what holds.
    .way = Take one of the links out.
    .about = An agreement amends another, which at some remove amends the first, or it amends itself.

### Writing a file anew

covenant-not-rewritten = This file was left as it was.
    .why = A covenant block in it cannot be read whole, or would not say the same after it was written anew.
    .way = Mend what the other notes name. A commitment with all its clauses has to stand in one block.
    .about = `salida fmt` and `salida agreement` write a file only where every covenant block in it can be read whole, and only where it says the same afterwards.

## Tables of data

empty-file = This file holds nothing.
    .why = An empty file looks like an observation of nothing, and is none.
    .way = Check the path, get the file again, or take it out of the case.
    .about = A data file without a single character. Silence in the data is never read as peace.

header-without-rows = There is a header, and no row below it.
    .why = Figures that were expected from this file are missing everywhere.
    .way = Leave it if that is meant; otherwise check the sheet or the path.
    .about = A table has the names of its columns and no rows.

unreadable-file = The file broke off while it was read: { $found }.
    .why = What was read so far is only a part, and a part can mislead.
    .way = Copy the file anew.
    .about = The system stopped handing out the file before its end.

changed-while-read = The file changed while it was read.
    .why = Something wrote to it at the same time. What its dates and numbers prove is told by all of it, so that rows read afterwards may have been understood by what no longer stands in it.
    .way = Wait until the file is written, and ask again.
    .about = A table is read twice: once to see how its dates and numbers are written, once for its rows. Both times have to give the same text.

not-a-text-file = The bytes of this file are no text.
    .why = Read as text, it would give rows of nonsense.
    .way = State `encoding` if it is `utf-16le`, or name the file `.xlsx` if it is a workbook.
    .about = There are zero bytes in the file and no mark at its beginning that would explain them. It may be a workbook with the wrong name, or text in another encoding.

unknown-encoding = No encoding is called “{ $found }”.
    .why = With the wrong encoding names come out garbled and match nothing.
    .way = Write `utf-8` or `windows-1252`.
    .about = The encoding says which bytes stand for which letters. The name given is unknown.

undecodable-text = This row holds bytes that mean nothing in { $encoding }; it was left out.
    .why = Names with garbled letters match nothing in the case.
    .way = State the right `encoding`, or save the whole file in one encoding.
    .about = Some bytes of a row cannot stand for letters in the encoding of the file. Often two files in different encodings were joined.

unusable-delimiter = “{ $found }” cannot divide fields.
    .why = With the wrong delimiter a row falls into the wrong fields, or into one.
    .way = Take `,` `;` `|` or a tab.
    .about = The delimiter is one plain character, and neither a quote nor a line end.

field-too-long = A field is longer than { $limit } bytes; nothing after it was read.
    .why = A field of this size is nearly always a quote or a delimiter gone wrong.
    .way = Check the delimiter, and the quotes shortly before this row.
    .about = One field of a table is longer than any field may be. Reading stops there, so that memory stays bounded.

too-many-columns = A row has more than { $limit } columns; nothing after it was read.
    .why = A row of this width is nearly always a delimiter gone wrong.
    .way = Check the delimiter, or take out columns that nobody uses.
    .about = A table has more columns than any may have. Reading stops there.

too-many-rows = The table has more than { $limit } rows; the rest was not read.
    .why = Counts from a part of a table would be too low.
    .way = Split the file into several, and name each in `case.toml`.
    .about = A table has more rows than can be read at once.

table-too-large = The table holds more than { $limit } bytes of text; the rest was not read.
    .why = Counts from a part of a table would be too low.
    .way = Split the file into several, and name each in `case.toml`.
    .about = A table is larger than can be held in memory.

broken-workbook = This workbook cannot be opened: { $found }.
    .why = None of its figures could be read.
    .way = Open it in a spreadsheet program, and save it again as `.xlsx`.
    .about = A file is named as a workbook, and is broken or something else.

workbook-too-large = This workbook unpacks to more than { $limit } bytes.
    .why = A small file can unpack to more than the memory of the machine.
    .way = Save the one sheet that is needed as CSV.
    .about = A workbook is, or unpacks to, more than can be held.

unknown-sheet = The workbook has no sheet “{ $found }”.{ $has-nearest ->
        [yes] {""}
       *[other] {" "}It has { $sheets }.
    }
    .why = Without the sheet there are no rows to read.
    .way = Name one of its sheets, exactly as it is written on the tab.
    .about = The case names a sheet that the workbook does not have.

missing-column = There is no column “{ $column }” for `{ $field }`, so no row was read.{ $has-instead ->
        [yes] {" "}It could also come from { $instead }.
       *[other] {""}
    }
    .why = Without it a row does not say enough to count.
    .way = Name the right column under `columns`, or give one value for all rows under `every-row`.
    .about = A column that is needed is not in the header of the table. The mapping in `case.toml` says which column holds which field.

duplicate-column = The column “{ $column }” stands in the header twice, so no row was read.
    .why = It is not clear which of the two holds the figures.
    .way = Rename one of them.
    .about = Two columns that are used have the same name.

unknown-field = Tables of this kind have no field “{ $field }”.
    .why = A field that is unknown is not read, and its figures would be missing.
    .way = Correct the name on the left side of the mapping.
    .about = A mapping leads from a field that Salida knows to a column of the file. This field is not among those of the kind of table.

row-of-wrong-length = This row has { $found } fields where the header has { $expected }; it was left out.
    .why = From the first surplus or missing field on, every figure would stand in the wrong column.
    .way = Put the field that holds the delimiter in quotes.
    .about = A row has fewer or more fields than the header.

missing-value = The cell for `{ $field }` is empty; the row was left out.
    .why = An empty cell is not zero, and nobody should guess what it was.
    .way = Fill it in, or take the row out.
    .about = A cell that is needed is empty. Whoever counted nothing writes 0.

unknown-name-in-row = { $what ->
        [zone] The case has no zone “{ $found }”; the row was left out.
        [deed] The case has no deed “{ $found }”; the row was left out.
        [actor] The case has no actor “{ $found }”; the row was left out.
        [source] The case has no source “{ $found }”; the row was left out.
       *[other] The case does not know “{ $found }”; the row was left out.
    }
    .why = A row that belongs to nothing known cannot count for anybody.
    .way = Add it to `case.toml`, or translate it under `values`.
    .about = A row names a zone, a deed, an actor or a source that the case does not have. Names in the file can be translated into ids of the case.

unknown-word-in-row = `{ $field }` does not take the word “{ $found }”; the row was left out.{ $has-nearest ->
        [yes] {""}
       *[other] {" "}It takes { $expected }.
    }
    .why = A word that is not known cannot be judged.
    .way = Write one of the known words, or translate yours under `values`.
    .about = Some cells take one of a few words. The word in this cell is not among them.

not-a-date = “{ $found }” is not a date that can be read; the row was left out. Dates in this file are read as { $expected ->
        [year-month-day] year, month, day
        [day-month-year] day, month, year
        [month-day-year] month, day, year
       *[other] `{ $expected }`
    }.
    .why = A wrong day moves the happening into another window.
    .way = Write it in that form, or state the form of the file under `dates`.
    .about = A cell holds no date in any form that is understood, such as `2012-03-09`, `2012-03` or `09/03/2012`.

impossible-date-in-row = No calendar has “{ $found }”; the row was left out.
    .why = A day that does not exist hides another one.
    .way = Look the day up in the source.
    .about = A row gives a day that no calendar has, such as 30 February.

reversed-span-in-row = The period “{ $found }” ends before it begins; the row was left out.
    .why = Nothing can have happened in it.
    .way = Swap the two ends, or look them up in the source.
    .about = The end of a row's period lies before its beginning.

ambiguous-date = “{ $found }” could have the day or the month first; the row was left out.
    .why = The two readings can lie months apart.
    .way = State the form under `dates`: `day-month-year` or `month-day-year`.
    .about = Nothing in the file tells whether its dates begin with the day or with the month. It is asked rather than guessed.

mixed-date-orders = “{ $day-first }” can only have the day first, and “{ $month-first }” only the month.
    .why = Dates that could be either would be read wrongly in one half of the file.
    .way = Write all dates of the file in one form, or state the form under `dates`.
    .about = One file holds dates with the day first and dates with the month first.
    .beside = the other order

mixed-decimal-marks = “{ $point }” has a decimal point, and “{ $comma }” a decimal comma.
    .why = One of them would be read a thousandfold too large or too small.
    .way = State `decimal`, and write all numbers of the file with that mark.
    .about = Some numbers of a file are written with a point and others with a comma.
    .beside = the other mark

not-a-number = “{ $found }” is not a number for `{ $field }`; the row was left out.
    .why = What is not a number cannot be counted, and nobody should guess it.
    .way = Write digits only, without marks between thousands and without words.
    .about = A cell that counts or measures holds something else than a number.

ambiguous-number = The mark in “{ $found }” could divide thousands or decimals; the row was left out.
    .why = The two readings differ a thousandfold.
    .way = State `decimal`, or write digits only.
    .about = A number in the field of a table can be read in two ways. It is asked rather than guessed.

count-too-large = { $found } is more than `{ $field }` can hold, { $limit }; the row was left out.
    .why = No count of this size can be meant.
    .way = Look the count up in the source.
    .about = A count is larger than any that can be meant, such as two columns that ran together.

range-out-of-order = Low { $low }, best { $best } and high { $high } do not stand in that order; the row was left out.
    .why = The three bound what is known; in another order they bound nothing.
    .way = Check the three against the source; nothing is put in order for you.
    .about = A row gives a lowest, a best and a highest figure. They have to stand in that order, and may be equal.

share-out-of-bounds = { $found } is no share for `{ $field }`; the row was left out.
    .why = A share says how much of a whole is meant, from none of it to all.
    .way = Write a number from 0 to 1, such as 0.6 for 60 per cent.
    .about = A share or a part lies outside 0 to 1. Per cents are written as parts of one.

shares-above-one = The shares of the authors add up to { $sum }; the row was left out.
    .why = Shares exclude each other, so together they are at most the whole.
    .way = Lower them until they add up to 1 or less.
    .about = Each author of an incident has a share, the chance that it was them. Together the shares are at most 1; the rest stays unattributed.

author-named-twice = `{ $actor }` is named twice as an author; the row was left out.
    .why = It is not clear whether the shares add up, or whether one of them is wrong.
    .way = Name each author once.
    .about = One incident names the same author twice.

withdrawal-of-nothing = This row takes a report back and does not say which; it was left out.
    .why = Without the id nothing is taken back.
    .way = Write the id of the report in `revises`.
    .about = A withdrawal is a revision that takes a report back. It has to name the report.

csv-read-as = { $rows ->
        [one] 1 row was read, and { $kept } kept.
       *[other] { $rows } rows were read, and { $kept } kept.
    } The encoding is { $encoding }, the delimiter { $delimiter ->
        [comma] a comma
        [semicolon] a semicolon
        [tab] a tab
        [pipe] a vertical bar
       *[other] “{ $delimiter }”
    }; dates { $dates ->
        [year-month-day] have the year first
        [day-month-year] have the day first
        [month-day-year] have the month first
       *[none] do not occur
    }; decimals { $decimal ->
        [point] take a point
        [comma] take a comma
       *[none] do not occur
    }.
    .about = How a CSV file was read. What the case does not state was found out from the file, and is said here so that you can check it.
    .way = Where something is read wrongly, state `encoding`, `delimiter`, `dates` or `decimal` for this file in `case.toml`.

sheet-read-as = { $rows ->
        [one] 1 row of the sheet “{ $sheet }” was read, and { $kept } kept
       *[other] { $rows } rows of the sheet “{ $sheet }” were read, and { $kept } kept
    }; dates { $dates ->
        [year-month-day] have the year first
        [day-month-year] have the day first
        [month-day-year] have the month first
       *[none] do not occur as text
    }; decimals { $decimal ->
        [point] take a point
        [comma] take a comma
       *[none] do not occur as text
    }.
    .about = How a sheet of a workbook was read. What the case does not state was found out from the sheet, and is said here so that you can check it.
    .way = Where something is read wrongly, state `sheet`, `dates` or `decimal` for this file in `case.toml`.

hint-row-skipped = The row below the header holds HXL hashtags and was taken as a hint.
    .about = Humanitarian data often carry a second header row of hashtags. It is not counted as data.
    .way = Nothing is to be done.

unused-columns = Nothing was read from these columns: { $columns }.
    .about = The table has columns that no field is read from. That is usual; it is said so that a misspelt mapping is seen.
    .way = Map a column under `columns` if it should have been read.

recorded-day-assumed = { $count ->
        [one] 1 row does not say on which day it was recorded.
       *[other] { $count } rows do not say on which day they were recorded.
    } { $published ->
        [0] Each took the last day of its own period instead.
       *[other] { $period ->
            [0] Each took the day on which its source was published instead.
           *[other] Of these, { $published } took the day on which their source was published, and { $period } the last day of their own period.
        }
    }
    .about = What was known on a given day depends on when each report was recorded. Rows that do not say so take the day on which their source was published, or else the last day of their own period.
    .way = Add a column `recorded`, or give the source its day under `published`.

more-of-the-same = { $count ->
        [one] One more note `{ $code }` in this file is not shown.
       *[other] { $count } more notes `{ $code }` in this file are not shown.
    }
    .about = When one flaw repeats itself in a table, only its first places are shown.
    .way = Mend the first ones and check again; often one change mends all of them.

duplicate-report = Two reports have the id `{ $id }`; the one recorded first was kept.
    .why = A revision of that id could mean either.
    .way = Give one of them another id.
    .about = Two rows of data carry the same id. The one that was recorded first counts.
    .beside = the other report

orphan-revision = `{ $id }` revises `{ $revises }`, which nobody has reported; it waits.
    .why = Until then neither of them counts.
    .way = Correct `revises`, or add the report that it revises.
    .about = A report revises one that is not there. It waits, and counts as soon as that one arrives.

orphan-same-as = `{ $id }` is said to be the same as `{ $same-as }`, which nobody has reported.
    .why = The same happening could be counted twice.
    .way = Correct `same_as`, or add the other report.
    .about = A report is declared the same as one that is not there. Until that one arrives it counts on its own.

self-revision = `{ $id }` revises itself; the link was left out.
    .why = A report that replaces itself says nothing new.
    .way = Name in `revises` the report that is meant, or leave the cell empty.
    .about = A report names itself as the one that it revises.

circular-revision = These reports revise each other in a circle: { $ids }. Its links were left out.
    .why = In a circle none of them is the last word.
    .way = Take the link out of the report that came first.
    .about = Each report of a circle revises the next one. Without the links each of them counts on its own.
    .beside = also in the circle

totals-disagree = The total `{ $total }` of { $agency } for { $during }, { $count }, is off by { $by } from { $against }.
    .why = Both are kept, so every result that rests on them becomes wider.
    .way = Ask the agencies what each of them counts, or order them by preference in the outcome.
    .about = Totals that overlap cannot all be true together. All are kept, and the figures between them are widened until each has room.

total-set-aside = The total `{ $total }` of { $agency } for { $during } was not used as an observation of its own{ $reason ->
        [disagrees] , because it disagrees with { $against }
        [crosses] , because its period cuts across { $against }
       *[not-exact] , because it is not exact
    }.
    .about = An estimate takes totals that do not overlap, each counted once. Totals that overlap others, disagree with them or are not exact are set aside there, and are still shown.
    .way = Nothing is to be done; prefer another agency in the outcome if the wrong one was set aside.

too-many-totals = There are { $found } totals, and at most { $limit } can be reconciled at once; the last in preference were left out.
    .why = What was left out bounds nothing, so some figures are wider than they need to be.
    .way = Split the outcome by zone or by agency.
    .about = Reconciling totals takes time that grows quickly with their number, so the number is bounded.

months-without-total = { $count ->
        [one] One month has no total, and so no figure: { $months }.
       *[other] { $count } months have no total, and so no figure: { $months }.
    }
    .about = Months inside the window that no total covers stay without a figure. They are not zero.
    .way = Add totals for these months if any agency has them.

## Files and folders

cannot-read = “{ $path }” could not be read: { $reason }.
    .why = Nothing in it can count.
    .way = Check that it exists and that you may read it.
    .about = The system did not hand out a file or a folder.

cannot-write = “{ $path }” could not be written: { $reason }.
    .why = What was there before is untouched, and nothing new was written.
    .way = Choose another place with `--out` or `--to`, or make room and permission there.
    .about = The system did not take a file. Files are written whole or not at all, so nothing is half written.

not-a-case-folder = “{ $path }” has no `case.toml`.
    .why = A folder is a case by its `case.toml`.
    .way = Name a case folder, or make one with `salida new`.
    .about = The folder that was named does not hold a case.

already-there = There is already something at “{ $path }”; it was left as it is.
    .why = Nothing of yours is ever overwritten by something new.
    .way = Choose another name.
    .about = A new folder or file should go where there is something already.

not-utf-8 = This file is not UTF-8; the first byte that is not is number { $byte }.
    .why = In another encoding accented letters come out wrong, and names no longer match.
    .way = Save it as UTF-8.
    .about = The text files of a case are UTF-8, the encoding that every system writes. Data files may have others. The bytes that are not were read as Latin-1, only so that the other notes are true.

text-too-large = This file has more than { $allowed } bytes, so it was left out.
    .why = A text of this size is hardly ever written by hand, and reading it could exhaust the machine.
    .way = Move rows of data into `data/`.
    .about = A text file of the case is larger than what a person writes. It was not read at all.

data-file-not-read = The data file “{ $path }” could not be read: { $reason }.
    .why = Its figures are missing from every result.
    .way = Put it there, or take its entry out of `case.toml`.
    .about = A data file that `case.toml` names is missing, or may not be read.

data-file-unused = Nothing in “{ $path }” is used, because `case.toml` does not name it.
    .why = Somebody put it there, and may think that it counts.
    .way = Add a `[[data]]` entry for it, or take it out of `data/`.
    .about = A file lies in `data/` without an entry in `case.toml`. Only files with an entry are read.

## Estimates of impact

observation-without-clear-days = A count of { $count } for { $spans } has no clear days of its own, and was left out.
    .why = A rate divides counts by days, so each count needs the days it covers, each day once.
    .way = Give each count the days that it covers, each day once.
    .about = A count was given without days, or with days that overlap each other. Without clear days it has no rate.

overlapping-observations = A count of { $count } for { $spans } covers days that an earlier count covers already, and was left out.
    .why = A death would count twice.
    .way = Give counts that do not overlap, or reconcile them first.
    .about = Two counts of one series cover the same days. The first one counts.

observation-across-interruption = A count of { $count } for { $spans } reaches across { $day }, and was used on neither side.
    .way = Find the two parts of the total, before and after that day.
    .about = An interrupted series compares the days before an interruption with the days after it. A total that covers both belongs to neither, and is not split by guess.

observation-across-phases = A count of { $count } for { $spans } lies partly inside the phase “{ $phase }”, so it counts in the sum and in no phase.
    .way = Find the parts of the total.
    .about = A total that covers days of a phase and days outside it is not split by guess. It belongs to the sum alone.

term-not-identified = The data cannot identify { $term ->
        [level] the level
        [trend] the trend
        [season] the season
       *[other] the step “{ $term }”
    }, so it was left out. { $reason ->
        [too-few] There are { $observations } independent counts before the interruption, and { $needed } would be needed.
        [no-two-years-of-months] A season needs monthly counts over two whole years.
       *[collinear] In these counts it cannot be told from the other terms.
    }
    .way = Find more independent counts before the interruption, or ask for fewer terms.
    .about = A model can only hold what its data can tell apart. A term beyond that is refused, and the rest is fitted without it.

no-deaths-before = Nobody was counted before the interruption ({ $observations } counts), so nothing was estimated.
    .way = Choose a longer window before, or look for counts that are missing.
    .about = A counterfactual goes on from the level before the interruption. Where nobody was counted, there is no level.

short-series = There are { $observations } independent counts before the interruption; usual practice asks for { $advised }.
    .why = The intervals rest on little, and are likely to be too short.
    .way = Choose a longer window before, or find finer counts.
    .about = The fewer counts there are before an interruption, the less is known about what would have come. The estimate is given, and should be read with care.

dispersion-below-one = The counts vary less than chance alone would have them vary (dispersion { $dispersion }); the intervals use 1 all the same.
    .way = Ask whether the counts were smoothed, rounded or filled in.
    .about = Independent deaths vary at least as a Poisson law does. Counts that vary less may have been smoothed, so the intervals are not made shorter for it.

dispersion-not-estimable = There are { $observations } independent counts in the windows, too few to see how much they vary ({ $needed } would be needed); only the exact Poisson interval is given.
    .way = Find finer counts.
    .about = An interval that allows for uneven counts has to see how uneven they are. Without enough counts only the interval that assumes even ones is given, and it may be too short.

ratio-without-deaths = { $window ->
        [before] The ratio cannot be computed, because the window before has no deaths or no days.
        [after] The interval of the ratio cannot be computed, because the window after has no deaths or no days.
       *[both] The ratio cannot be computed, because neither window has deaths and days.
    }
    .way = Choose a longer window.
    .about = A ratio of two rates needs deaths and days in both windows. Where they are missing, nothing is computed rather than something invented.

fit-not-converged = The search for the best fit did not settle in { $iterations } steps, so nothing was estimated.
    .why = A fit that has not settled can be anything.
    .way = Ask for fewer terms.
    .about = The model is fitted step by step until nothing changes. Here it never stood still.

autocorrelation-not-computable = { $reason ->
        [irregular] The counts are not at regular distances, so the dependence of neighbouring ones was not computed.
        [too-few] There are { $observations } counts, too few to compute the dependence of neighbouring ones.
       *[constant] The counts do not vary around the fit, so the dependence of neighbouring ones was not computed.
    }
    .way = Find a regular series, such as monthly counts.
    .about = Neighbouring months often resemble each other, which makes intervals too short. Whether they do can only be seen in a regular series.

autocorrelated-residuals = Neighbouring counts resemble each other more than chance explains (correlation { $autocorrelation }, p = { $p_value }).
    .why = The intervals are too short, because the counts say less than as many independent ones would.
    .way = Take coarser counts, or read the intervals as too short.
    .about = What the fit leaves over should look like chance from count to count. Here it does not.

phase-before-interruption = The phase “{ $phase }” ({ $during }) has no day from { $day } on, when the interruption begins.
    .why = A phase without days after the interruption can have no effect.
    .way = Check the days of the phase and of the interruption.
    .about = Effects are given by phase, for the time after an interruption. This phase lies wholly before it.

phases-overlap = The phase “{ $phase }” ({ $during }) shares days with the phase “{ $other }”.
    .why = Deaths on days that two phases share count in the effect of both, so these effects do not add up to the whole.
    .way = End one phase on the day before the next begins, or read their effects apart.
    .about = Effects are given by phase. Two of the phases have days in common.

phase-not-observed = No count lies inside the phase “{ $phase }” ({ $days } days), so it has no effect of its own.
    .way = Find counts for these days.
    .about = What was not counted has no effect that could be measured. It is not zero.

phase-partly-observed = In the phase “{ $phase }”, counts cover { $covered } of { $days } days; the comparison is over these.
    .way = Find counts for the missing days.
    .about = Counts cover a part of a phase. What was observed and what would have come are compared over that part, never beyond it.

interval-not-finite = The interval of { $over ->
        [ratio] the ratio
        [all] the whole
       *[other] “{ $over }”
    } went beyond all bounds, and was left out.
    .way = Ask for fewer terms, or for a shorter time.
    .about = A path that is carried on far beyond its data can go anywhere. An interval without bounds says nothing, so none is given.

replicates-failed = { $failed } of { $replicates } replicates could not be fitted; the others were used.
    .why = What cannot be fitted is often extreme, so the interval may be too short.
    .way = Ask for fewer terms, and read the interval with care.
    .about = A bootstrap draws many series from the fitted model and fits each of them. Some of them could not be fitted.

too-few-replicates = { $replicates } replicates were drawn and { $needed } are needed, so no bootstrap interval is given.
    .why = The ends of an interval rest on the rarest replicates.
    .way = Ask for more replicates.
    .about = A bootstrap draws many series from the fitted model. With too few of them, the ends of the interval would be luck.

window-too-long = { $window ->
        [before] The window before
       *[forecast] The forecast
    } covers { $months } months, and at most { $limit } are meant; nothing was estimated.
    .why = Over so long a time no single level or trend can be assumed.
    .way = Check the years.
    .about = A window is longer than the model is meant for. Most often a year is misspelt.

forecast-ends-before-it-begins = The forecast would end on { $until }, before the interruption on { $day }.
    .why = There is no day on which something could be compared.
    .way = Check both days.
    .about = A forecast runs from the interruption to its last day. Here the last day comes first.

impossible-percentage = No rate can change by { $percent } per cent.
    .why = A rate cannot fall by its whole or more, so there is nothing to test.
    .way = Check the figure against what the claimant said.
    .about = A claim states a change of minus 100 per cent or beyond. No rate that is still a rate can meet it.

### Differences in differences and count synthetic controls

forbidden-comparisons = { $treated } places came under the measure at { $dates ->
        [one] one date, and some left it again
       *[other] { $dates } dates
    }, and one effect for all of them was asked for.
    .why = The model then compares places that come late with places that are under the measure already. If the effect grows or fades, the answer can be too small or have the wrong sign.
    .way = Read the group-time estimate, which compares only with places that are not under the measure.
    .about = A two-way model with one effect takes places under the measure as controls for others when dates differ. It is printed because most papers print it.

too-few-clusters = There is no standard error, because a group of { $treated } treated places, or of those beside them, has fewer than { $needed } places.
    .why = An error that lets the periods of a place depend on each other is seen from how places differ, and one place does not differ from itself.
    .way = Look at placebos, and read the estimate without an interval.
    .about = Errors clustered by place need at least two places on each side of a comparison.

treated-from-the-start = { $units ->
        [one] 1 place was
       *[other] { $units } places were
    } under the measure from the start, and left out.
    .why = A change needs a period before it.
    .way = Find earlier periods.
    .about = A place without a period before its measure can not be compared with itself.

incomplete-comparisons = { $cells } of { $of } comparisons lack some places, because one of their two periods is missing.
    .why = These effects are those of fewer places than the others.
    .way = Find the missing counts.
    .about = Each effect compares a period with one before the measure. A place that lacks one of the two is left out of that effect alone.

too-many-placebo-periods = { $periods } placebo effects before the measure can not be tested together on { $units } treated places.
    .why = Their covariance would be guessed from fewer places than it has rows.
    .way = Read the test of the largest placebo, or take fewer and longer periods.
    .about = A joint test of all periods before the measure needs more treated places than such periods.

donors-outnumber-periods = There are { $donors } donors and { $periods } periods before the measure.
    .why = With as many weights as periods, donors can follow the treated place by chance. A close fit before is then no proof.
    .way = Take fewer donors that are alike for reasons you can name, or finer periods.
    .about = Weights that need not add up to one can copy any path when there are enough of them.

donors-without-deaths = { $donors } of { $of } donors had no deaths before the measure, and got no weight.
    .why = They say nothing of the rate that would have been.
    .way = Take larger places, or such places together.
    .about = A donor in which nobody died before the measure has nothing to follow.

### Series whose rate wanders, dates that were searched for, months left out.

sum-without-law = The total of { $count } over { $spans } lies before the interruption, and the quadratic law of the noise knows no totals.
    .why = A total of several months has no law of its own when each varies by the square of its rate, so nothing is estimated rather than the total cut up.
    .way = Ask for the linear law, in which totals are exact, or find the counts of the months.
    .about = The latent series takes a total before the interruption as one term. Only a law that adds up can do so exactly.

sum-too-long = The total of { $count } over { $spans } reaches over more than { $limit } months.
    .why = The latent series takes a total as one term, and time and memory grow with the square of its months, so nothing is estimated.
    .way = Find the counts of its years or half-years.
    .about = A total that the latent series takes as one term may reach over so many months and no more.

posterior-poorly-met = The approximation meets the truth badly: one draw in the latent series is worth { $efficiency } independent ones.
    .why = The limits then rest on few draws and may be rough.
    .way = Find finer counts, ask for fewer terms, or for more draws.
    .about = Draws are weighed by how likely they are in truth. Here few of them carry most of the weight.

anticipation-left-out = The counts of { $during } are left out: { $observations } of them, with { $deaths } deaths.
    .why = People act on what they expect, so months shortly before a date may belong to neither side of it.
    .way = Compare with the figures that leave nothing out.
    .about = As many months before the date as you asked for are left out, and the forecast bridges them.

date-found-in-counts = The date { $day } was found in the counts themselves, as the best of { $dates } tried.
    .why = The best of many dates shows a change in any series. An effect estimated at it is too large on average, and its interval too short.
    .way = Take a date that is known from elsewhere, or rest on the p-value of the search, which counts the dates tried.
    .about = A search tries many dates and reports the one where the counts change most.

no-date-to-try = Within { $within } no date has enough counts on each side, of { $observations } in all.
    .why = A change can only be seen against enough counts before and after it.
    .way = Find more counts, search other days, or ask for fewer counts on each side.
    .about = A search tries the days on which a count begins, so long as enough counts lie on each side.

### Streams that are followed

broken-json-line = This line is no JSON object. The reader says: { $problem }.
    .why = What cannot be read is left out, so a report may be missing from every standing.
    .way = Write one object a line, in braces, with the names of the columns as keys.
    .about = A line of a followed stream of JSON lines is no object. It was left out, and the lines after it are read as if it had not been there.

json-value-not-plain = The value of `{ $key }` is a list or an object where one value is needed.
    .why = Several values in one place cannot be told apart, so the line was left out.
    .way = Write one text or number; authors may be a text such as `gulls:0.6|herons:0.3` or an object with a share for each.
    .about = A line of a followed stream of JSON lines holds a list or an object in place of a single value. It was left out.

watched-file-began-anew = { $because ->
        [cut-off] The file that is followed is shorter than before, or begins differently; it is read from its beginning.
       *[replaced] Another file took the place of the one that is followed; it is read from its beginning.
    }
    .way = Nothing, if that was meant. What was heard before stays heard; a report that should no longer count needs a withdrawal.
    .about = A followed file was cut off, or another one took its name, as happens when logs are rotated. Reports that were heard before stay on record.

### Too much to judge

too-many-periods = Up to { $on } there are too many periods to judge; most of them, { $periods }, in “{ $commitment }”.
    .why = Each period has a standing of its own, and so many of them would take hours. Nothing was judged, so that no part of it passes for the whole.
    .way = Ask for an earlier day with `--on`, or give the agreement a last day.
    .about = Salida judges each month, week or day of a recurring clause by itself, and refuses more than two hundred thousand of them in all, counting those several times that conditions and consequences read. A day far in the future, or force that began in a distant year, is most often a slip.

too-many-duties = The commitments make too many duties to judge; most of them, { $duties }, come of “{ $commitment }”.
    .why = Each party, zone and deed under `each of` is judged by itself, and the lists of one clause multiply one another. Nothing was judged, so that no part of it passes for the whole.
    .way = Write the lists without `each of` where they are meant jointly, or name fewer; open an amnesty to fewer groups.
    .about = A clause with `each of` in several places makes a duty for every combination: ten parties in twenty zones make two hundred. What follows a breach is counted with it, and so is what conditions read, and of each group to which an amnesty is open what it has to do. Salida refuses more than two hundred thousand of them in all before it makes any.

### How a command is written

reports-lost = Something of what was reported could not be kept, or not be given back as it was ({ $reason }).
    .why = A standing that rests on half of what was reported would be wrong, so nothing was judged.
    .way = Ask again: everything is read anew from the files of the case.
    .about = What was reported is put into an archive while it is judged. One that loses something answers nothing.

unknown-argument = The command does not know “{ $argument }”.
    .why = What was not understood was not done, so that nothing else happens than what you meant.
    .way = Leave it out, or see what there is with `--help`. A name that begins with a dash goes after `--`.
    .about = The command line holds an option that the verb does not have, or a word more than it takes.

unknown-command = There is no command “{ $command }”.
    .why = Nothing was done.
    .way = Take one of those that `salida --help` names.
    .about = The first word after `salida` is none of its verbs.

missing-command = Nothing says what is to be done. There are { $allowed }.
    .why = Nothing was done.
    .way = Write one of them after `salida`.
    .about = The command line names no verb.

missing-argument = This is needed and was not given: { $arguments }.
    .why = Without it there is nothing to go by, and nothing was done.
    .way = Give it, or see with `--help` what it is.
    .about = A verb needs something, or an option needs another one beside it.

argument-without-value = “{ $argument }” needs a value.
    .why = Nothing is put in its place, so that nothing else happens than what you meant.
    .way = Write the value after it.
    .about = An option that takes a value stands there without one.

argument-takes-no-value = “{ $argument }” does not take “{ $value }”.
    .why = What was not understood was not done.
    .way = Leave the value out.
    .about = An option that is only on or off was given a value, or one was given more values than it takes.

argument-twice = “{ $argument }” stands there twice.
    .why = Which of the two is meant cannot be known.
    .way = Write it once.
    .about = An option that is taken once stands in the command line more than once.

arguments-exclude-each-other = “{ $argument }” cannot be asked for together with { $others }.
    .why = Each of them asks for another answer.
    .way = Leave one of them out.
    .about = Two options of a verb exclude each other.

value-not-one-of = “{ $argument }” does not take “{ $value }”. It takes { $allowed }.
    .why = What was not understood was not done.
    .way = Write one of the words that it takes.
    .about = An option takes one of some words, and another one was given.

value-not-a-day = “{ $argument }” needs a day, and “{ $value }” is none.
    .why = A day that was guessed would tell of another day than you meant.
    .way = Write the day as YYYY-MM-DD: 2031-05-03.
    .about = A day in a command line is written in one way: year, month, day.

value-no-such-day = “{ $argument }” needs a day, and no calendar has “{ $value }”.
    .why = A day that was guessed would tell of another day than you meant.
    .way = Look at the month and at how many days it has.
    .about = A day in a command line has the right form and does not exist.

value-not-a-number = “{ $argument }” needs a whole number, and “{ $value }” is none, or is too large.
    .why = What was not understood was not done.
    .way = Write it in digits, without signs between them.
    .about = An option takes a whole number, and something else was given.

value-not-a-pair = “{ $argument }” needs a column and a value, and “{ $value }” is none.
    .why = What was not understood was not done.
    .way = Write it as COLUMN=VALUE.
    .about = An option chooses rows by the value in a column, and something else was given.

argument-not-utf-8 = The command line holds something that is no text.
    .why = What was not understood was not done.
    .way = Write the word anew, or give the file another name.
    .about = The bytes of a word in the command line are not UTF-8.

### Interchange with other tools

not-carried = { $what ->
        [beside] Statements of which something travels only under a key of our own, because { $format } has no field for it: { $count }.
        [letter] Letters that cannot be written in XML, with a replacement sign in their place: { $count }.
        [source] Sources named by their ids only, because { $format } has no place for them: { $count }.
       *[other] Entries of “{ $what }” that are not in this file, because { $format } has no place for them: { $count }.
    }
    .way = Read what matters from the case, or write another format beside this one.
    .about = A format of other tools has no field or place for something that the case says. The note says what it is, and whether it travels beside the fields.

rest-stays = These tables and keys stay in the case: { $tables }.
    .way = Nothing, where only actors, labels and relations were wanted.
    .about = Interchange carries actors, their labels, names that stand for one actor, relations, and sources. Everything else stays in the case.

marked-stays-in = { $count } entries rest on a source for fewer eyes than { $marking }, and stay in the case.
    .way = Ask for another edition with `--for`, if those who get the file may see them.
    .about = A source that says `TLP:AMBER` in its citation is not for everybody. What rests on it goes out only in an edition for those who may see it.

persons-stay-out = Not taken in: persons { $persons }, entries that may be persons { $unclear }, ties to them or to nobody { $ties }.
    .why = A case names groups, institutions and offices. Persons and the ways to them do not belong into it.
    .way = Where an entry is a group or an institution, say so in the file: with its schema, its class or a `kind`.
    .about = A file of another tool holds persons, or entries that do not say whether they are. They were counted and not kept, and neither were ties to them.

not-taken-in = { $what ->
        [category] { $count } labels came without their category, because the case has none of that id.
        [speaker] { $count } words have no speaker, or several that cannot be told apart, and were left out.
        [marked] { $count } entries are marked for fewer eyes than this edition has, and were left out.
       *[foreign] { $count } entries or fields have no place in a case, and were left out.
    }
    .why = What is left out is not on the map that comes of it.
    .way = { $what ->
        [category] Add the vocabulary and the category to the case first.
        [speaker] Ask for a file that keeps who said what, such as statements of FollowTheMoney.
        [marked] Ask with `--for team`, where the case may hold them.
       *[foreign] Nothing, where only actors, labels and relations were wanted.
    }
    .about = An import takes actors, labels, names that stand for one actor, and relations. Other entries were counted and left out.

import-assumes = { $what ->
        [kind] { $count ->
            [one] The file does not say what one actor is; it is written as `community`, which says least.
           *[other] The file does not say what { $count } actors are; they are written as `community`, which says least.
        }
        [day] { $count ->
            [one] One statement has no first day; the day on which it was made or first seen stands for it.
           *[other] { $count } statements have no first day; the day on which they were made or first seen stands for it.
        }
        [confidence] { $count ->
            [one] One statement does not say how sure it is; it is written as certain.
           *[other] { $count } statements do not say how sure they are; they are written as certain.
        }
        [source] { $count ->
            [one] One source is described nowhere; its id stands as a citation.
           *[other] { $count } sources are described nowhere; their ids stand as citations.
        }
       *[marked] { $count ->
            [one] One entry is marked for few eyes. The marking stands in the citation, and every answer heeds it.
           *[other] { $count } entries are marked for few eyes. The marking stands in the citation, and every answer heeds it.
        }
    }
    .why = What is taken for granted can be wrong, and would then be said in the name of a source.
    .way = Look at each before you add it to the case.
    .about = A file does not say something that a case needs. What was written in its place is told here with how often.

entry-left-out = { $because ->
        [empty] An entry has nothing in “{ $field }”, and was left out.
        [nobody] There is no actor “{ $found }”, so this entry was left out.
        [no-id] “{ $found }” cannot be an id, so this entry was left out.
        [no-word] “{ $found }” is no word that “{ $field }” takes, so this entry was left out.
        [no-day] “{ $found }” in “{ $field }” is no day such as 2012-03-09, so this entry was left out.
        [earlier] “{ $field }” lies before the beginning ({ $found }), so this entry was left out.
        [too-long] This line is too long to be an entry, and was passed over.
        [not-utf-8] This line is not written in UTF-8, and was left out: save the file in UTF-8.
       *[broken] This line cannot be read, and was left out. The reader says: { $found }.
    }
    .why = What cannot be read is not on the map.
    .way = Mend the entry; the others count as they are.
    .about = One entry of a file of another tool has a flaw. It was left out, and the others were read.

more-left-out = { $count ->
        [one] One more entry like these.
       *[other] { $count } more entries like these.
    }
    .way = Mend those that are told; often the others have the same flaw.
    .about = Flawed entries are told one by one up to a number, and counted beyond it.

import-broken = This file breaks off here, or is not what it should be. The reader says: { $problem }.
    .why = What comes after this place was not read.
    .way = Get the file again, or name its format with `--from`.
    .about = A file of another tool is cut off, damaged, or of another format. What came before the damage was read.

import-document-type = This XML file declares a document type, so it was not read.
    .why = Through a document type, a few lines can be made to grow until memory is full, or to read other files.
    .way = Take the line that begins with <!DOCTYPE out; GEXF and GraphML need none.
    .about = XML files with a document type are refused, because nothing in these formats needs one and much harm can be done with one.

import-too-large = This file holds more than one import gives ({ $allowed } { $what ->
        [bytes] bytes
       *[rows] entries
    }); the rest was not read.
    .why = A part of a file is no whole, and must not pass for one.
    .way = Take from the file what the process is about, and import that.
    .about = A case knows dozens of actors, or a few thousand. A file with very much more is an intelligence database, which Salida is not.

table-unknown = Nothing tells what this table holds. Its columns are { $columns }.
    .why = A table that is read wrongly would say things that nobody said.
    .way = Name the columns after the keys of a label, a relation, an actor or a source in `case.toml`.
    .about = The columns of a table tell what it holds: about, by and term are labels; one, other and kind are relations.

ours-is-kept = The case has a “{ $what }” with the id “{ $id }” that says something else; its own stays.
    .why = Two entries of one id cannot both be in a case, and nothing of yours is overwritten.
    .way = Compare the two, and give the other one an id of its own if it is not the same.
    .about = A file of another tool gives an id of the case to an entry that differs. The case's own entry is kept.

import-read = Read: actors { $parties }, labels { $labels }, statements that two names stand for one actor { $same }, relations { $relations }.
    .way = Nothing.
    .about = A file of another tool was read.

import-adds = Entries new to the case: { $new }. There already, or twice in the file word for word: { $already }.
    .way = Read them, and add to `case.toml` what you stand by.
    .about = An import never changes a case. It shows what would be new, and says how much is there already.

plain-table-read-as = { $rows ->
        [one] 1 row was read.
       *[other] { $rows } rows were read.
    } The encoding is { $encoding }, the delimiter is the { $delimiter ->
        [comma] comma
        [semicolon] semicolon
        [tab] tab
        [pipe] vertical bar
       *[other] sign “{ $delimiter }”
    }.
    .way = Save the file in UTF-8, with commas between its cells, where that is wrong.
    .about = A table was read of which nothing is stated. Its beginning told in which encoding it is and what stands between its cells.

### Panels of one's own

panel-not-a-file = “{ $path }” is no ordinary file, so it was not read as a panel.
    .why = A panel is gone through twice, and what comes from a pipe, a device or a folder can not be.
    .way = Put it into a file first: `gzip -dc panel.csv.gz > panel.csv`, then name that file.
    .about = A panel has to be an ordinary file, not a pipe, a device or a folder.

panel-column-missing = There is no column “{ $column }” for `--{ $option }`; the table has { $columns }.
    .why = Without it the rows do not say what they are about, and no column is guessed.
    .way = Name the right column with its option; where no option is given, a column of the option's own name is looked for.
    .about = A column of a panel that is needed, or was asked for, is not in the header.

panel-periods-without-order = “{ $period }” cannot be put in the order of time with the other periods, so nothing was compared.
    .why = What came before and what after decides everything.
    .way = Write all periods in one form: years or plain numbers, months as `2012-03`, quarters as `2012Q1`, days as `2012-03-09`.
    .about = The names of periods have to be numbers, months, quarters or days, one kind in the whole column.

panel-periods-missing = { $count ->
        [one] One period is missing
       *[other] { $count } periods are missing
    } after { $after }; those around it count as neighbours.
    .why = Methods take one period as following the other.
    .way = Add rows for them, with empty cells where nothing is known.
    .about = The periods of a panel have gaps when measured by their usual step.

panel-too-large = The panel would have { $units } units, { $periods } periods and { $columns } columns; all cells together may be { $allowed }.
    .why = It would not fit into memory, and half of it must not pass for the whole.
    .way = Take fewer units or columns, or longer periods; `--where` leaves rows out.
    .about = A panel may have so many cells at most, whatever the number of its rows.

panel-row-twice = { $unit }, { $period }: this row says again what line { $first } says; it counts once.
    .why = Rows that stand twice often mean that two files were put together.
    .way = Take one of them out.
    .about = Two rows of a panel are the same in all that is read of them.

panel-rows-contradict = { $unit }, { $period }: this row says something else than an earlier one, so nothing is known of that cell.
    .why = Which of the two is right cannot be told from the table, and a mean of them was never counted.
    .way = Find out which is right, and take the other one out.
    .about = Two rows of a panel say different things of one unit in one period.

panel-treatment-not-understood = “{ $found }” in `{ $field }` does not tell whether a unit is under the measure, or since when.
    .why = Who is under the measure decides what is compared with what.
    .way = Write 1 or 0 in each row for `--treated`; for `--first-treated` a period of the table, the same in all rows of a unit, and nothing or 0 where there is none.
    .about = A cell of the treatment column could not be understood; nothing was put in its place.

panel-without-treatment = { $reason ->
        [no-date] Units under the measure are named, but not since when.
       *[nobody] Nobody is under the measure in this panel.
    }
    .why = Without it there is nothing to compare.
    .way = Give a column with `--treated` or `--first-treated`, or units with `--treated-unit` and the first period with `--from`.
    .about = A panel has to say who came under the measure, and when.

panel-unit-unknown = There is no unit “{ $unit }” in the panel (`--{ $option }`).
    .why = What was asked for cannot be done with a unit that is not there.
    .way = Write its name as the table has it.
    .about = An option names a unit that no row of the panel has.

panel-period-unknown = “{ $period }” (`--{ $option }`) is no period of the panel, which goes from { $first } to { $last }.
    .why = The beginning of the measure has to lie within what was counted.
    .way = Name one of its periods.
    .about = An option names a period that lies outside the panel.

panel-stretch-not-understood = “{ $value }” (`--{ $option }`) is no stretch of the panel's periods; it was left out.
    .why = A phase or a window without periods says nothing.
    .way = Write FIRST..LAST with periods of the panel, and for a phase NAME=FIRST..LAST.
    .about = A phase or a window is not written as one, or holds no period.

panel-exposure-not-positive = An exposure of { $found } gives no rate; it counts as not known.
    .why = A rate divides by it.
    .way = Look the figure up.
    .about = The exposure (people, person-years) has to be above zero.

panel-stopped-early = The work was stopped after { $done } of { $of } fits; what follows rests on those.
    .why = A placebo test with fewer placebos has a smaller denominator, which is told with it.
    .way = Let it end.
    .about = Stopping (Ctrl-C) keeps what was done until then.

panel-methods-not-usual = On so large a panel these methods are too much work to be done without being named: { $methods }.
    .why = They would take minutes or hours, and whoever asks for an answer does not know that before.
    .way = Name each with `--method`; Ctrl-C keeps what is done.
    .about = Methods whose single fit is more than about ten seconds of work are left out when nobody names any.

collinear-covariates = These covariates say nothing that the ones before them do not say already: { $covariates }.
    .why = Weights of predictors that repeat one another cannot be told apart.
    .way = Leave them out.
    .about = Covariates that others determine exactly, or that never vary, are named.

no-complete-block = Nothing can be compared for “{ $outcome }” from { $from } on: { $reason ->
        [no-donors] no unit without the measure is complete
        [no-treated] no treated unit is left
        [too-few-before] nothing was counted of the treated before
        [nothing-after] nothing was counted of the treated after it began
        [not-finite] a value is no finite number
        [no-exposure] the exposure is not known
        [no-outcome] there is no such outcome
       *[other] { $reason }
    }.
    .why = A method needs complete periods of the treated and of donors, before and after.
    .way = Choose a `--window` in which they are complete, or find the missing figures; nothing is filled in.
    .about = From a panel a complete rectangle is cut, and here none is left.

treated-throughout = Under the measure from the first period on, and so left out: { $units }.
    .why = Nothing is known of them without it.
    .way = Earlier periods, if there are any.
    .about = Units without a time before can be neither compared nor compared with.

treated-at-another-time = Under the measure at another time, and so no donors here: { $units }.
    .way = Nothing; each time is compared by itself.
    .about = Units that come under the measure at different times are not compared with one another.

nothing-before = Nothing was counted of these before the measure, and so they are no donors: { $units }.
    .why = Nothing says whether they went along with the treated before.
    .way = Earlier figures, if there are any.
    .about = A donor has to be known before the measure as well as after.

incomplete-donors = Not counted in every period, and so no donors: { $units }.
    .why = A method that compares needs each period, and nothing is filled in.
    .way = Choose a `--window` in which they are complete.
    .about = Donors with missing cells, or with figures known only as a sum over several periods, are left out and named.

periods-without-treated = Left out for all, because a treated unit was not counted: { $periods }.
    .why = Without the treated there is nothing to compare in them.
    .way = Find the figures.
    .about = Periods in which a treated unit has no figure are left out and named.

all-zero-donors = Donors that had nothing but zero before the measure: { $units }.
    .why = They follow nobody, and pull every weighted mean down.
    .way = Leave them out with `--donors-without`, or take longer periods.
    .about = Donors without any event before the measure are used like others, and named.

negative-outcomes = Values below zero, which no count has: { $units }.
    .why = Where deaths are counted, it is a slip; methods of counts refuse it.
    .way = Correct them, where counts are meant.
    .about = An outcome has values below zero.

few-periods-before = { $periods ->
        [one] Only one period was
       *[other] Only { $periods } periods were
    } counted before the measure; from { $advised } on placebo tests hold what they promise.
    .why = With few periods before, placebo tests find effects too often where there are none: in published simulations 11 times in 100 with ten periods and 41 times with four, where 5 are promised.
    .way = Earlier or shorter periods.
    .about = Few periods before the measure make every method follow chance.

few-donors = With { $donors ->
        [one] one donor
       *[other] { $donors } donors
    } the smallest p-value that a placebo test can give is { $smallest }.
    .why = No effect, however large, could be told from chance at 1 in 20.
    .way = More donors that the measure did not reach.
    .about = A placebo test compares with as many others as there are donors.

imputed-cells-used = Cells that somebody filled in: { $donors } of donors, { $treated } of the treated. They are used like counts.
    .way = Find the counts, or leave those units out.
    .about = Imputed cells are counted and named.

treatment-ends = These leave the measure again: { $units }. All periods from its beginning on count as after it.
    .way = Tell the time under the measure and the time afterwards apart with `--phase`.
    .about = A measure that ends has an aftermath, and an effect is told with it.

sums-not-split = { $count ->
        [one] One figure covers
       *[other] { $count } figures cover
    } several periods; none is split into parts.
    .way = Find the parts, or choose periods as long as the sums.
    .about = A sum over several periods is known, and its parts are not.
