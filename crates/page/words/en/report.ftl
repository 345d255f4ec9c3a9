# The words of the report page.

## Dates

date-day = { $day } { $month } { $year }
date-day-only = { $day }
date-day-month = { $day } { $month }
date-month = { $month } { $year }
date-days = { $from } to { $to }
date-months = { $from } to { $to }
date-years = { $from } to { $to }
date-month-name =
    { $month ->
        [1] January
        [2] February
        [3] March
        [4] April
        [5] May
        [6] June
        [7] July
        [8] August
        [9] September
        [10] October
        [11] November
       *[12] December
    }

## Numbers

number-at-least = at least { $number }
number-at-most = at most { $number }
number-from-to = { $low } to { $high }
number-percent = { $number }%
number-percent-below = below { $number }%
number-percent-above = above { $number }%
number-undetermined = not determined by the data
number-no-interval = no interval

interval-exact-poisson = exact, if deaths were independent of one another
    .short = exact
interval-quasi-poisson = widened for the scatter of the counts
    .short = widened
interval-model-t = from the model, t law
    .short = model
interval-posterior = from the paths of a rate that wanders
    .short = wandering
interval-bootstrap = by simulating the model
    .short = simulated

## The page

page-kind = Report on a negotiated exit
page-skip = Skip to the page for the next meeting
page-contents = On this page
page-footer = Made by Salida. It shows what is recorded and what follows from it under stated assumptions; it recommends nothing.
page-when = When
page-quoted = “{ $text }”
page-not-quoted = not “{ $text }”
page-colon = { ": " }
page-rows-more =
    { $count ->
        [one] One more row
       *[other] { $shown } more rows
    }

## The edition

edition-public = Public edition.
    .meaning = It may be read by anybody.
edition-parties = Edition for the parties.
    .meaning = It is meant for the parties to the process and not for publication.
edition-team = Edition for the team.
    .meaning = It holds everything in the case folder. Keep it within the team.
edition-days = It speaks of { $on }, with what was known by { $known }.
edition-day = It speaks of { $on }, with what was known on that day.
edition-since-asked = Changes are shown since { $day }, the day that was asked for.
edition-since-meeting = Changes are shown since { $day }, the day of the last recorded meeting.
edition-since-ninety-days = Changes are shown since { $day }: this edition shows no meeting, so ninety days are taken.
edition-time-zone = Days are civil days in { $zone }.
edition-errors =
    { $count ->
        [one] This page was made although the files hold one error; what it made unreadable is missing here.
       *[other] This page was made although the files hold { $shown } errors; what they made unreadable is missing here.
    }
edition-complete = This edition leaves nothing out.
edition-left-out = This edition leaves out:
edition-without-findings =
    { $count ->
        [one] What was found about the parties on one clause, because it rests on reports that are not recorded as established.
       *[other] What was found about the parties on { $shown } clauses, because it rests on reports that are not recorded as established.
    }
edition-without-clauses =
    { $count ->
        [one] One clause of a confidential annex.
       *[other] { $shown } clauses of confidential annexes, with those whose standing hangs on them.
    }
edition-without-meetings =
    { $count ->
        [one] One meeting or track of dialogue.
       *[other] { $shown } meetings and tracks of dialogue.
    }
edition-without-small-cells =
    { $count ->
        [one] One small count, which could point at single persons.
       *[other] { $shown } small counts, which could point at single persons.
    }
edition-without-incidents =
    { $count ->
        [one] One report on a single incident.
       *[other] { $shown } reports on single incidents.
    }

## The page for the next meeting

meeting-title = For the next meeting
meeting-since = What changed since { $day }
meeting-changed-none = Nothing changed in the record since that day.
meeting-due = What is due, and from whom
meeting-due-none = No delivery is due.
meeting-days-left =
    { $count ->
        [0] Due today.
        [one] One day left.
       *[other] { $shown } days left.
    }
meeting-days-over =
    { $count ->
        [one] Overdue by one day.
       *[other] Overdue by { $shown } days.
    }
meeting-unanswered = Asks and offers without an answer
meeting-unanswered-none = No ask or offer is recorded as unanswered.
meeting-waiting-for = Waiting for: { $who }.
meeting-days-waiting =
    { $count ->
        [0] Open since today.
        [one] Open for one day.
       *[other] Open for { $shown } days.
    }
meeting-open = What is contested or unknown, and what would settle it
meeting-open-none = No commitment is contested or unknown.
meeting-instances = { $shown } findings
meeting-settled-by-nothing = The evidence does not show which single fact would settle it.
meeting-facts-more =
    { $count ->
        [one] One more fact of this kind stands with the agreement.
       *[other] { $shown } more facts of this kind stand with the agreement.
    }
meeting-questions = Threshold questions still open
meeting-questions-none = No open threshold question is recorded.
meeting-position-since = since { $when }
meeting-more =
    { $count ->
        [one] One more entry
       *[other] { $shown } more entries
    }
meeting-answer = answer to { $to }: { $answer }
meeting-figures =
    { $count ->
        [one] One row of figures became known.
       *[other] { $shown } rows of figures became known.
    }
meeting-label-began = { $by } began to call { $about } “{ $term }”
meeting-label-ended = { $by } no longer calls { $about } “{ $term }”
meeting-then = then

settle-verification = Whether what report { $report } says happened.
settle-attribution = Who did what report { $report } says.
settle-count = The exact count in report { $report }.
settle-day-or-place = The exact day or place of report { $report }.
settle-agreed-figure = One agreed figure for { $period }, where agencies differ.
settle-figure-for = A figure for { $period }.
settle-judgement = A judgement of { $period } that says one thing, where there is none or several differ.
settle-observation = Observation of { $period }, of which no observation is recorded (or not enough).
settle-by = It could come from: { $who }.
settle-by-nobody = The agreement names nobody who could supply it.
settle-more =
    { $count ->
        [one] and one more
       *[other] and { $shown } more
    }

## Who is who

who-title = Who is who
who-actors = Actors
who-actors-none = No actor is described.
who-part-of = Part of: { $whole }
who-agendas = Pursues: { $agendas }
who-members = Members: { $people } ({ $during })
who-members-prison = Members: { $people }, of whom in prison { $prison } ({ $during })
who-protection = Protected while facilitating by: { $protection }
who-protection-none = No legal protection while facilitating is recorded.
who-labels = Labels
who-labels-lead = A label is a statement by somebody, with a day and a reason; it opens, complicates or closes responses. Statements are shown side by side and never merged.
who-strategies = Strategies
who-strategies-lead = Strategies run hand in hand as often as one after the other.
who-strategies-source = The three kinds follow Wennmann (2014): confrontation, accommodation, transformation.
who-markets = Markets
who-markets-lead = Organized crime is a market as much as a set of groups.
who-market = Market
who-tracks = Tracks of dialogue
who-track = Track
who-track-between = Between
who-track-carried = Carried by
label-about = About
label-by = Said by
label-term = Label
label-why = Basis, reason and consequence
label-from = since { $from }
label-from-until = { $from } to { $until }
label-basis = Basis: { $words }
label-reason = Reason: { $words }
label-consequence = Consequence: { $words }
label-no-reason = No reason is recorded.
strategy-kind = Strategy
strategy-by = Whose
strategy-what = What it consisted of

## Agreements

agreement-title = Agreements and where they stand
agreement-none = No agreement is recorded.
agreement-lead = Each clause is shown in the controlled language in which it is followed, then its standing with the reasons.
agreement-status = Text
agreement-parties = Between
agreement-witnesses = Witnessed by
agreement-force = In force
agreement-force-none = no day is stated
agreement-force-open = since { $from }, without an end
agreement-force-closed = { $from } to { $until }
agreement-clause-sources = This clause is reported by
agreement-confidential = This clause belongs to the confidential annex.
agreement-breach-now = In breach on the day of this report.
agreement-breach-before = Not in breach on the day of this report, but breached before; that stays on the record.
agreement-amnesty = amnesty
standing-key = What the standings mean
standing-none = not followed
standing-breached = breached
    .meaning = The evidence says that it was broken, to the stated standard of proof.
standing-contested = contested
    .meaning = The evidence can be read in ways that disagree.
standing-unknown = unknown
    .meaning = No observation is recorded, or not enough. Silence is not proof that it was kept.
standing-suspended = suspended
    .meaning = The agreement itself sets it aside for a time.
standing-in-effect = in effect
    .meaning = In force and, as far as it was observed, kept.
standing-pending = pending
    .meaning = Not yet in force.
standing-kept = kept
    .meaning = Its time is over, it was observed, and it was kept.
standing-excused = excused
    .meaning = Missed under a circumstance that the agreement excuses.
standing-discharged = discharged
    .meaning = Its force ended before it fell due.
finding-caption = Findings on “{ $clause }”
finding-none = There is no finding on this clause.
finding-whom = Party, place, period
finding-standing = Standing
finding-probability = Probability of breach, on what was reported
finding-coverage = Observed
finding-why = Why
finding-situation = situation
    .about = Situation: a limit on what happens, whoever does it. It is nobody’s duty in particular.
finding-withheld = This edition withholds what was found: it rests on reports that are not recorded as established.
finding-counted = Reported: { $counted }. Allowed or owed: { $against }.
finding-each = each of { $parties }
finding-episode = Crossed on { $day }; the violating days are { $days }.
finding-done-late = Done late, complete on { $day }.
finding-ever-breached = Breached before the day of this report.
finding-reports = Rests on

## Impact

impact-title = Impact and claims
impact-none = No outcome is stated, so nothing is measured.
impact-outcome = Counted: { $deed }. Where: { $zone }. By: { $agencies }.
impact-series = The record, month by month
impact-series-lead = A month that no figure gives alone is derived from longer totals where they determine it, and otherwise imputed. Imputed months are shown and decide nothing.
impact-series-none = There are no figures for this outcome.
impact-series-table =
    { $count ->
        [one] The month as a table
       *[other] The { $shown } months as a table
    }
impact-tallies =
    { $count ->
        [one] The figure as it was published
       *[other] All { $shown } figures as they were published
    }
impact-tallies-caption = Figures as published
impact-comparisons = Before and after
impact-comparisons-lead = A crude comparison: two windows, nothing adjusted. It says what changed and not why.
impact-models = Against what would have been
impact-models-lead = Each model is fitted on the time before only, on totals as they were published, and continued. What it expects is compared with what was counted.
impact-claims = Claims, tested
impact-claims-lead = Each claim is set against the published figures under each stated pair of windows. Whatever comes out is shown.
impact-harms = Other harms
impact-harms-lead = Fewer homicides can go together with more of something else. Where nobody counts, the table says so: “no data” does not mean “none”.
impact-notes =
    { $count ->
        [one] One statement on how this was computed
       *[other] { $shown } statements on how this was computed
    }
cell-month = Month
cell-count = Count
cell-status = How it is known
cell-without = Expected without the interruption
cell-observed = observed
cell-derived = derived
cell-imputed = imputed
cell-disputed = figures differ
cell-agency = Counted by
cell-source = Source
window-which = Window
window-before = Before
window-after = After
window-sum = Made of
window-no-totals = no published totals give it
window-months =
    { $count ->
        [one] one month
       *[other] { $shown } months
    }
window-days =
    { $count ->
        [one] one day
       *[other] { $shown } days
    }
comparison-ratio = Rate ratio { $ratio } ({ $change }).
comparison-per-month = Rates are per month.
comparison-per-day = Rates are per day.
comparison-zero-baseline = No death is counted in the window before: a ratio against a baseline of zero has no meaning.
comparison-no-ratio = The published totals do not determine a ratio for these windows.
reading-count =
    { $count ->
        [one] The ratio under one reading
       *[other] The ratio under each of { $shown } readings
    }
reading-caption = One official figure replaced at a time
reading-which = Reading
reading-ratio = Ratio
reading-preferred = the preferred figures
reading-instead = { $instead } in place of { $replaced }
reading-with = with { $instead }
reading-range = Over all readings the ratio lies between { $low } and { $high }.
published-title = Published estimates beside ours
published-what = What was estimated
published-estimate = Estimate
published-interval = Interval
published-rate-ratio = rate ratio
published-deaths = deaths, negative means fewer
published-warning = That a crude figure agrees with an adjusted one validates neither of them: they answer different questions, and can agree by chance.
model-averted = Deaths averted, by phase
model-ratio = Rate ratio, counted over expected, by phase
model-phase = Phase
model-observed = Counted
model-expected = counted { $counted }, expected { $expected }
model-covered = for { $covered } of { $days } days: the rest has no count of its own
model-sum = All phases
model-warning = Averted means fewer than the model expects; a number below zero means more. That the interruption caused the difference is an assumption the model makes and cannot test.
model-fits = How far each fit can be trusted
model-kind = { $law }, { $terms }
model-name = { $model }; baseline from the figures of { $agencies }
model-bracketed = In brackets stands the interval of { $level }: { $method }.
model-intervals = Intervals: “wandering” rests on joint paths of a rate of which one month resembles the next, “model” on the model’s own formula with the t law, “simulated” on simulating the model; all are about the days that independent counts cover.
model-law-latent-negative-binomial = Negative binomial, rate that wanders
model-law-poisson = Poisson
model-law-negative-binomial = Negative binomial
model-terms-level = constant level
model-terms-level-trend = level and trend
model-terms-level-season = level and season
model-terms-level-trend-season = level, trend and season
fit-size =
    Fitted on { $window }: { $observations ->
        [one] one independent observation
       *[other] { $observations } independent observations
    }, { $parameters ->
        [one] one parameter
       *[other] { $parameters } parameters
    } of the mean.
fit-months = Of { $months } months in it, { $observed } have a count of their own; the others enter through longer totals and are never imputed.
fit-rate = { $value } deaths a day at the beginning of that time.
fit-change = The rate changes by { $change } a year.
fit-dispersion = Scatter: { $value } times what independent deaths would show.
fit-phi = The negative binomial law takes a variance of { $value } times the mean.
fit-autocorrelation = Neighbouring residuals correlate at { $value }; far from zero, the intervals are too narrow.
fit-wandering = One month resembles the next with a correlation of { $correlation }; the rate wanders by a factor of { $factor } to either side.
fit-drawn = The answer is averaged over { $points } points and drawn in { $draws } joint paths, worth { $worth } independent ones.
fit-search =
    { $iterations ->
        [one] The search ended after one step
       *[other] The search ended after { $iterations } steps
    } with a relative gradient of { $gradient }.
case-verdict = What the figures support
case-verdict-fewer = { $phase }: fewer were counted than the past leads to expect, beyond what chance explains.
case-verdict-more = { $phase }: more were counted than the past leads to expect, beyond what chance explains.
case-verdict-unsettled = { $phase }: the figures do not settle whether there were fewer or more than the past leads to expect.
case-verdict-rests =
    This rests on { $models ->
        [one] the one model
       *[other] the { $models } models
    } of a rate that wanders and on no other: where months resemble their neighbours, the other intervals promise more than they hold. It does not show what caused the difference.
case-verdict-none = What the figures support is left open: no model of a rate that wanders could be computed, and the other intervals promise more than they hold where months resemble their neighbours.
claim-by = Claimed by { $who }
claim-on = on { $day }.
claim-says-averted =
    { $count ->
        [one] It says: one death fewer than otherwise.
       *[other] It says: { $shown } fewer deaths than otherwise.
    }
claim-says-change = It says: the rate changed by { $change }.
claim-method = Method, as far as it is known: { $method }
claim-window = Windows, and why these
claim-found = What the data give
claim-needed = Baseline that would make it true
claim-reached = Reached?
claim-fewer = { $shown } fewer deaths than at the baseline
claim-more = { $shown } more deaths than at the baseline
claim-change = rate changed by { $change }
claim-per-day = { $rate } a day
claim-per-month = { $rate } a month
claim-reached-yes = reached
claim-reached-no = not reached
claim-reached-unknown = not determined
harm-none = No other harm is named in the case. A truce can hide harm; name what might be watched, even where nobody counts.
harm-which = Harm
harm-counted = What is counted
harm-judged = What people judge
harm-no-data = no data
harm-more =
    { $count ->
        [one] and one more figure below
       *[other] and { $shown } more figures below
    }
harm-assessment = { $trend } ({ $when }), by { $method }

## Charts

chart-labels = Who calls whom what, over time
    .description =
        { $count ->
            [one] One bar, for one label, by actor and speaker; the table below says the same and more.
           *[other] { $shown } labels, each a bar by actor and speaker; the table below says the same and more.
        }
chart-strategies = Strategies over time
    .description =
        { $count ->
            [one] One bar, for one strategy; the table below says the same and more.
           *[other] { $shown } bars, one for each strategy; the table below says the same and more.
        }
chart-open-end = A bar that ends in an arrow goes on at the day of this report.
chart-series = Count in each month
    .description = From { $first } to { $last }. Among months that are known, the least is { $least } in { $least-month } and the most { $most } in { $most-month }. The table below has every month.
    .nothing-observed = No month is known by itself. The table below has what the longer totals allow.
chart-per-month = { $deed } per month
chart-observed = observed
chart-derived = derived from totals
chart-imputed = imputed; its line shows the bounds
chart-mean = a longer total at its monthly mean
chart-without = expected, with its 95% band
chart-phase = a phase
chart-disputed = bar above: figures differ
chart-published = Rate ratios: ours and published ones
    .description =
        { $count ->
            [one] One estimate; the tables beside it give the number.
           *[other] { $shown } estimates on one scale, with their intervals where they have one; the tables beside it give the numbers.
        }
chart-ratio = rate ratio; 1 means no change
chart-ours = computed here, crude
chart-theirs = published
chart-models = Rate ratio by phase and model
    .description =
        { $count ->
            [one] One estimate; the table below gives the number.
           *[other] { $shown } estimates on one scale with their intervals; the table below gives the numbers.
        }

## Lessons and notes

lesson-title = What experience says
lesson-lead = Prompts from experience elsewhere, each with its source. They are questions to talk about, never scores.
lesson-none = No lesson speaks about this draft.
lesson-answered-here =
    { $count ->
        [one] One lesson that the case has answered
       *[other] { $shown } lessons that the case has answered
    }
notes-title = Notes on the files
notes-lead = What was detected, assumed or refused while the files were read.
notes-none = There was nothing to say about the files.
notes-alike = { $shown } of this kind
notes-count =
    { $count ->
        [one] One note
       *[other] { $shown } notes
    }

## Evidence, sources, provenance

evidence-title = Evidence
evidence-lead = The reports on which findings rest, under the numbers by which they are cited.
evidence-none = This edition lists no single reports.
evidence-number = Report { $number }
evidence-report = Report
evidence-what = What it says
evidence-where = Where
evidence-known = Recorded on
evidence-tally = { $count }, counted by { $agency }
evidence-assessment = judged { $trend }, by { $method }
evidence-coverage = { $part } observed, by { $method }
evidence-by = attributed to { $who }
evidence-unattributed = not attributed
source-title = Sources
source-none = No source is cited.
source-number = Source { $number }
source-published = Published { $day }.
provenance-title = How this page came about
provenance-lead = Salida { $version }, seed { $seed }. The same files, version and seed give the same page, byte for byte.
provenance-inputs = Files that were read
provenance-file = File
provenance-bytes = Bytes
provenance-hash = SHA-256

## Words of the field

term-everywhere = wherever the case plays
term-actor-group = Armed and criminal groups
term-actor-faction = Factions
term-actor-institution = Public institutions
term-actor-state-agent = State agents in a market of their own
term-actor-international = International organizations and other states
term-actor-facilitator = Facilitators
term-actor-community = Communities
term-agenda-political = political aims
term-agenda-economic = income and work
term-agenda-criminal = gain from crime
term-agenda-security = its own safety
term-binding-yes = Its leaders can bind their own people.
term-binding-partly = Its leaders can bind a part of their own people.
term-binding-no = Its leaders cannot bind their own people.
term-binding-unknown = Not recorded here: whether its leaders can bind their own people.
term-act-communique = public statement
term-act-accession = joining
term-act-extension = extension
term-act-withdrawal = withdrawal
term-act-suspension = suspension
term-act-resumption = resumption
term-act-termination = termination
term-act-amendment = amendment
term-act-delivery = delivery
term-act-decision = decision
term-act-prosecution = prosecution
term-proposal-ask = Ask
term-proposal-offer = Offer
term-answer-accepted = accepted
term-answer-conditional = accepted under a condition
term-answer-counter = something else proposed instead
term-answer-refused = refused
term-stance-yes = prepared
term-stance-conditional = prepared under a condition
term-stance-no = not prepared
term-stance-ambivalent = ambivalent, as reported
term-stance-open = has not said
term-strategy-confrontation = Confrontation
term-strategy-accommodation = Accommodation
term-strategy-transformation = Transformation
term-status-unwritten = Unwritten
    .meaning = it is known to exist and was never written down
term-status-reconstructed = Reconstructed
    .meaning = put together afterwards from what sources report; this is not the wording that was agreed
term-status-draft = Draft
    .meaning = under discussion; it binds nobody
term-status-signed = Signed
    .meaning = the parties signed it
term-step-alleged = alleged
term-step-verified = verified
term-step-attributed = author established
term-trend-less = less than before
term-trend-same = about the same
term-trend-more = more than before
term-trend-unclear = those asked could not say
term-role-producer = producer
term-role-carrier = carrier
term-role-protector = protector
term-role-taxer = takes a levy
term-role-buyer = buyer
term-role-seller = seller
term-deed-homicide = homicides
term-deed-disappearance = disappearances
term-deed-torture = torture
term-deed-sexual-violence = sexual violence
term-deed-crimes-against-children = crimes against children
term-deed-crimes-against-humanity = crimes against humanity
term-deed-attack-on-police = attacks on police
term-deed-attack-in-school = attacks in schools
term-deed-displacement = forced displacement
term-deed-extortion = extortion
term-deed-recruitment = recruitment
term-deed-child-recruitment = recruitment of children
term-deed-hand-over-firearms = hand-over of firearms
term-deed-hand-over-explosives = hand-over of explosives
term-deed-disclosure = disclosure
term-deed-prison-transfer = prison transfers
term-deed-open-training-places = opening of training places
term-deed-open-jobs = opening of jobs
term-deed-raise-detection = higher risk of detection
term-deed-protect-informants = protection of informants
term-deed-protect-property = protection of property
term-deed-strengthen-institutions = stronger institutions
term-deed-no-prosecution = no prosecution
term-deed-no-confiscation = no confiscation
term-deed-enrolment = enrolment in an amnesty
