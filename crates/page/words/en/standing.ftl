# The words of standings beside those of the report page: occasions, courses, explanations, the watch.

## Of which day

standing-on-known = Where each commitment stands on { $on }, as known on { $known }.
standing-on-day = Where each commitment stands on { $on }, as known on that day.
standing-soon = Due within thirty days
standing-soon-one = { $who }: { $clause } ({ $instrument }), due on { $day }.

## The table

column-whom = Party, place, occasion
column-standing = Standing
column-breach = Breach
column-probability = Probability
column-observed = Observed
breach-now = now
breach-before = before
breach-never = none
rows-periods =
    { $count ->
        [one] one period
       *[other] { $shown } periods
    }

## Occasions

occasion-link = what a breach calls for, step { $number }
occasion-milestone = by { $day }
occasion-trigger = called for by report { $report } ({ $when })
occasion-breach = after the breach that became known on { $day }
occasion-breach-number = after breach no. { $number } of those that became known on { $day }
occasion-breach-by = in breach: { $parties }
occasion-breach-of = breach over { $deeds }
occasion-enrolment = enrolled by report { $report } ({ $when })

## Why

finding-due = Due on { $day }.
finding-suspended = Suspended on these days, which count in no window and no deadline: { $days }.
finding-perhaps-fewer = Fewer of these reports may be enough: they are too many to try every part of them.
finding-not-covered = Never covered by the amnesty: { $reports }.
finding-act-without-effect = The act “{ $act }” is on record and had no effect: { $because }.
finding-enrolment-without-effect = The enrolment in report { $report } is on record and had no effect: { $because }.
ineffective-no-power = who acted has no power for it, or has it only together with others
ineffective-no-day = it is not dated to a single day
ineffective-outside-force = it lies before force began or after force had ended
ineffective-nothing-to-change = there was nothing to change
ineffective-outside-window = it lies outside the days on which one may enrol
ineffective-second-time = the amnesty is given once, and this group had enrolled before
scale-with-pace = Done: { $done } of what is owed; time used: { $used }. Implementation { $implementation } of 3 ({ $level }), pace { $pace } of 10.
scale-without-pace = Done: { $done } of what is owed. Implementation { $implementation } of 3 ({ $level }); no deadline, so no pace.
scale-level-none = not initiated
scale-level-minimum = minimum
scale-level-intermediate = intermediate
scale-level-full = full
explain-breach-now = In breach on this day.
explain-probability = Probability of breach over all readings of the evidence: { $probability }. From { $breached } on it counts as breached, up to { $kept } as kept.
explain-observed = Observed: { $part }.
explain-carries-breach = These reports carry the breach:
explain-disagree = These reports can be read in ways that disagree:
explain-delivers = These reports deliver:
explain-nearest-miss = This came nearest to a breach:
explain-rests-on = It rests on these reports:
explain-no-report = No single report carries it.
explain-source = Reported by: { $source }. Recorded on { $day }, { $place }.
explain-step-alleged = Alleged: nobody is recorded as having verified it. Who may: { $who }.
explain-step-verified = Verified, its author not established. Who may verify: { $who }.
explain-step-attributed = Author established. Who may do that: { $who }.
explain-step-nobody = the agreement names nobody

## Courses

course-title-week = How each came there: one sign for each week, as known on { $known }
course-title-month = How each came there: one sign for each month, as known on { $known }
course-title-quarter = How each came there: one sign for each quarter, as known on { $known }
course-title-year = How each came there: one sign for each year, as known on { $known }
course-days = ({ $days })
course-before = breached before, still on record
course-withheld = This edition withholds how it came there: it rests on reports that are not recorded as established.
course-in-words = The same in words

## The watch

change-line = { $day }: { $clause } ({ $instrument }), { $whom }: { $was } → { $is }.
change-withheld = { $day }: { $clause } ({ $instrument }): this edition withholds what was found, because it rests on reports that are not recorded as established.
change-new = new
change-gone = no longer there
change-was-withheld = withheld
change-by = By report { $id }, { $place }.
