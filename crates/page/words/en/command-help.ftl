# What `--help` says. `help-VERB` is what a verb does, `help-VERB-ARGUMENT` and `help-any-ARGUMENT` what an argument is.
help-usage = Usage:
help-commands = Commands
help-command = COMMAND
help-arguments = Arguments
help-options = Options
help-options-name = OPTIONS
help-example = Example:
help-default = [default: { $value }]
help-values = [one of: { $values }]

## The verbs
help-salida = A workbench for negotiated exits from organized crime
help-help = Show this, or the help of one command
help-new = Make a case folder to fill in; it already checks
help-check = Say what is wrong in a case folder, and which lessons a draft ignores
help-map = Say who calls whom what, what that leaves open, who governs where, who is stronger in what
    .below =
        A picture is one of: labels, openings, orders, markets, relations (for the team), weights, power. It is a file that loads
        nothing; --institution, --actor and --response choose what openings show.

        A response is one of: dialogue, humanitarian-contact, amnesty, ddr, transitional-justice, security-sector-reform,
        prosecution, sanctions, force. A state is one of: open, in-spite, conditional, closed, not-on-record.

        With --json: one object `salida-map-1` with `on`, `known`, `edition`, `called` (each with `actor`, `labels`,
        `contradictions`), `openings` (each with `question`, `state`, `without_exceptions`, `chain`, `weak`, `without_weak`,
        `contradicted`, `history`, `changes`), `same_sets`, `actors_not_asked`, `placement`, `markets`, `groups`,
        `orders`, `power`, `relations`, `statements`, `names`, `sources`, `left_out`. Labels are given by number; `statements` holds each.
help-standing = Say where each commitment stands on a day, as known on a day, and why
    .below =
        Example of a stream, with the columns of the case's own incidents:
          id,deed,zone,during,by,step,recorded,source
          a-17,homicide,harbour,2031-05-03,gulls:0.6,verified,2031-05-05,mission

        With --json: one object `salida-standing-1` with `on`, `known`, `edition`, `instruments` (each with `instrument`,
        `standing`, `commitments`, `amnesties`; each of these with `commitment`, `standing`, `in_breach_now`, `ever_breached`,
        `findings`, `course`), `due`, `axis`, `names`, `sources`, `evidence`, `left_out`. A finding has `parties`, `zones`,
        `deeds`, `link`, `instance`, `standing`, `in_breach_now`, `ever_breached`, `probability` (low, high), `coverage`,
        `scales` (implementation, pace, done, time_used), `due_soon`, `withheld`, and `why` (reports, perhaps_fewer, counted,
        against, episodes, due, done_late, suspended, not_covered, without_effect, settled_by). What is unknown is null.
        With --watch and --json: one object a line for each change, `change` with `on`, `known`, `instrument`, `commitment`,
        `link`, `deeds`, `parties`, `zones`, `instance`, `was`, `is`, `report`, `place`, `why`; the last line is the standings.
help-impact = Say what changed against a counterfactual, with uncertainty, and test claims
help-report = Write all of it as one self-contained page
help-explain = Explain a code: what it means, why it matters, the way out
help-fmt = Bring the covenant blocks of agreement files into one layout, and touch nothing else
help-agreement = Show an agreement file with its covenant blocks in another language

## The arguments of several verbs
help-any-help = Show this help
help-any-version = Show the version
help-any-case = The case folder
help-any-json = The same facts as JSON
help-any-edition = For whom: every edition says what it leaves out
help-any-on = The day to speak of [default: `as-of` of the case, else its last recorded day]
help-any-known = Use only what was recorded up to this day [default: the day to speak of]
help-any-seed = Seed of what is drawn
help-any-fail-on = Also exit with 1 for these, whatever the edition shows of them

## The arguments of one verb
help-salida-lang = Language of this help: en, es, fr
help-new-folder = The folder to make; it must not be there yet
help-new-title = What the case is called [default: the folder's name]
help-new-exhibit = Where and how this record could be used as an exhibit against those in it; asked for when not given
help-new-lang = Language of the folder's comments and of the messages
help-check-format = How notes are written
help-check-fail-on = Also exit with 1 for these
help-check-lang = Language of the messages [default: the language of the case]
help-map-institution = What is open to this institution alone
help-map-actor = What is open toward this actor alone
help-map-response = This response alone; with --actor also what it would take, institution by institution; with --institution too, its history and all of what would open it
help-map-export = Write actors, labels and relations for other tools: ftm, ftm-statements, stix, gexf, graphml, csv-labels, csv-relations, csv-same-as, csv-actors, csv-sources; with --known, only what was known then
help-map-import = Show what a file of other tools would add to case.toml; the case itself is left as it is
help-map-from = With --import: the format of the file [default: what its beginning looks like]
help-map-to = With --export or --import: write here, where nothing is yet; with --picture, or where an earlier picture is [default: standard output]
help-map-picture = One picture alone, as SVG
help-map-lang = Language of the words [default: the language of the case]
help-standing-why = Explain one commitment or amnesty: NAME, or AGREEMENT/NAME
help-standing-watch = Follow a growing file of incidents (CSV, or one JSON object a line) and say what changes; `-` is standard input
help-standing-once = With --watch: read to the end of the file and stop
help-standing-lang = Language of the words [default: the language of the case]
help-impact-lang = Language of the words [default: the language of the case]
help-impact-panel = Instead of a case: a table with one row per unit and period
help-impact-unit = Column of units [default: unit]
help-impact-period = Column of periods: years, numbers, 2012-03, 2012Q1, days [default: period]
help-impact-until = Column of the last period of a figure over several; none of them is split
help-impact-outcome = Column of what was counted or measured; may be given several times [default: outcome]. Of a case: which of its outcomes [default: the first]
help-impact-treated = Column of 1 and 0: under the measure or not [default: treated]
help-impact-first-treated = Column of the first period under the measure; empty or 0 where there is none
help-impact-treated-unit = A unit under the measure, where no column tells; needs --from; may be given several times
help-impact-from = The first period under the measure, of units named or ever marked
help-impact-exposure = Column of exposure (people, person-years): methods then compare rates
help-impact-per = Rates are told per so many of the exposure [default: 100000]
help-impact-covariate = Column of a covariate; may be given several times
help-impact-low = Column of the least that the first outcome may have been
help-impact-high = Column of the most that the first outcome may have been
help-impact-imputed = Column of 1 where somebody filled the outcome in
help-impact-where = Only rows with this value in that column; the same column again allows a further value
help-impact-decimal = What divides decimals where the numbers alone do not tell: point, comma
help-impact-window = Only these periods: FIRST..LAST
help-impact-phase = A stretch after the beginning with an effect of its own: NAME=FIRST..LAST; may be given several times
help-impact-donors-without = A unit that may be no donor; may be given several times
help-impact-placebos = At most so many placebos for each method [default: all, or a seeded draw, by what they cost]
help-impact-method = A method; may be given several times [default: all that are affordable]
help-impact-csv = The paths of a panel as CSV: observed, counterfactual and gap of each method and period; of a case each method and phase
help-impact-out = Write a page with plots and their tables
help-report-since = Show what changed since this day [default: the last meeting]
help-report-lang = Language of the page [default: the language of the case]
help-report-json = The same facts as JSON, on standard output unless `--out` is given
help-report-out = Where to write; `-` is standard output [default: NAME-OF-CASE.html in this folder]
help-report-despite-errors = Make the page although files hold errors or cannot be read; it says so on top
help-explain-code = The code of a note or a lesson
help-explain-list = List every code
help-explain-lang = Language of the explanation
help-fmt-files = The agreement files
help-fmt-check = Write nothing; exit with 1 when something would change
help-fmt-lang = Language of the messages [default: the language of each file's first covenant block]
help-agreement-file = The agreement file
help-agreement-lang = Language of the covenant blocks, and of the messages
help-agreement-out = Where to write; it must not be there yet [default: standard output]

## What an argument may be
help-format-full = With excerpts of the text
help-format-line = One line per note
help-format-json = As data
help-fail-on-lessons = A lesson that nobody answered
help-fail-on-breach = A commitment in breach
help-fail-on-contested = A commitment that is contested

## The names of values
help-name-case = CASE
help-name-folder = FOLDER
help-name-title = TITLE
help-name-exhibit = EXHIBIT
help-name-lang = LANG
help-name-format = FORMAT
help-name-fail-on = WHAT
help-name-actor = ACTOR
help-name-response = RESPONSE
help-name-edition = EDITION
help-name-file = FILE
help-name-files = FILES
help-name-name = NAME
help-name-commitment = COMMITMENT
help-name-seed = SEED
help-name-day = DAY
help-name-out = OUT
help-name-code = CODE
help-name-column = COLUMN
help-name-period = PERIOD
help-name-periods = PERIODS
help-name-number = NUMBER
help-name-mark = MARK
help-name-phase = PHASE
help-name-method = METHOD
help-name-column-value = COLUMN=VALUE
