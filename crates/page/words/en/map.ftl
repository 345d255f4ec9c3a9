# What `salida map` says.

## The map

map-on-day = The map on { $on }, as known on that day.
map-on-known = The map on { $on }, as known on { $known }.
edition-without-marked = What rests on sources that are marked for fewer eyes (TLP), whether there are any or not.
edition-without-ties = How groups stand to one another: ties are for the team.
edition-without-quiet-channels = Back channels that nobody has acknowledged, whether there are any or not.
edition-without-placements = Who is placed to carry a response.
map-sources = Sources
map-item = { $name }: { $text }
map-between = { $low } to { $high }
map-best = { $best } ({ $between })

## Labels

map-called = Who calls whom what
map-called-none = No label stands.
map-label = { $by }: “{ $term }”
map-label-denied = { $by }: not “{ $term }”
map-category = in the sense of { $category } ({ $vocabulary })
map-confidence-probable = probable
map-confidence-possible = only possible
map-confidence-doubtful = doubtful
map-label-basis = Basis: { $words }
map-label-why = Reason given: { $words }
map-label-consequence = Consequence: { $words }
map-label-gain = What the speaker gains by it: { $words }
map-denied-by = { $one } is denied by { $other }.
map-excluded = { $one } and { $other } exclude each other.

## Openings

map-openings = What is open to whom
map-openings-none = Nothing on record says that anybody may do anything, or may not.
map-toward = Toward { $actor }
map-not-asked = { $count ->
        [one] One more actor was not gone through: ask for it with `salida map` and --actor.
       *[other] { $count } more actors were not gone through: ask for one with `salida map` and --actor.
    }
map-clashes-untold = More contradictions are on record than are told here about: { $actors }. `salida map` with --actor groups them all.
map-labels-untold =
    { $count ->
        [one] One more label is not told here: `salida map` with --export csv-labels writes all.
       *[other] { $shown } more labels are not told here: `salida map` with --export csv-labels writes all.
    }
map-ask-one = Name an institution, an actor and a response (--institution, --actor, --response) to see what carries the answer, what came before and what would open it.
map-state-open = open
map-state-in-spite = open in spite of what stands in the way
map-state-conditional = on a condition that is not met
map-state-closed = closed
map-state-not-on-record = not on record
map-response-dialogue = dialogue
map-response-humanitarian-contact = humanitarian contact
map-response-amnesty = amnesty
map-response-ddr = disarmament and reintegration
map-response-transitional-justice = transitional justice
map-response-security-sector-reform = security-sector reform
map-response-prosecution = prosecution
map-response-sanctions = sanctions
map-response-force = force
map-question = { $institution } toward { $actor }: { $response }
map-without-exceptions = Without exceptions: { $state }.
map-weak = Rests on what is only possible or doubtful: { $labels }.
map-weak-turns = Rests on what is only possible or doubtful: { $labels }. Without it: { $state }.
map-contradicted = Another label contradicts { $labels }.
map-chain = What carries it
map-chain-mandate = A mandate allows it: { $mandate }.
map-chain-outside = Mandates are on record, and none fits on this day: { $mandates }.
map-chain-no-mandate = No mandate for it is on record.
map-chain-closes = Closed by the rule “{ $rule }”.
map-chain-ties = Tied to a condition by the rule “{ $rule }”: { $condition }.
map-chain-ties-unspoken = Tied by the rule “{ $rule }” to a condition that it does not state.
map-chain-met = The condition is met, by { $by }.
map-chain-set-aside = Set aside by { $exceptions }.
map-chain-exception = Exception ({ $kind }) “{ $exception }”, made by { $by }.
map-chain-everything = It sets aside whatever stands in the way, a missing mandate included. It is a fact and no permission.
map-by-label = by the label { $label }
map-by-label-of-whole = by the label { $label }, said of { $whole }
map-by-label-of-other = by the label { $label }, said of another name that { $by } takes for the same
map-kind-waiver = waiver
map-kind-suspended-warrant = suspended warrant
map-kind-licence = licence
map-kind-carve-out = carve-out
map-kind-back-channel = back channel
map-history = What opened and closed when
map-history-began = began: { $statements }
map-history-ended = ended: { $statements }
map-statement-same-as = { $one } and { $other } are one, says { $by }
map-statement-mandate = mandate “{ $name }”
map-statement-rule = rule “{ $name }”
map-statement-exception = exception “{ $name }”
map-statement-fulfilment = the condition of “{ $name }” was met

## Changes

map-changes = What would open it
map-changes-open = It is open as it is.
map-changes-none = No change of a label, a mandate or an exception would open it.
map-changes-least = { $count ->
        [one] One change is needed at the least.
       *[other] { $count } changes are needed at the least: no set of fewer opens it.
    }
map-changes-complete = These are all the minimal sets.
map-changes-up-to = { $count ->
        [one] Of the minimal sets of one change all are listed; there are larger ones besides.
       *[other] Of the minimal sets of up to { $count } changes all are listed; there may be others besides.
    }
map-change-end-label = The label { $label } ends.
map-change-state-label = { $actor } is called “{ $category }” by one whose word counts.
map-change-mandate = { $institution } is given a mandate for it.
map-change-set-aside = The rule “{ $rule }” is set aside as a whole.
map-change-exception = An exception from “{ $rule }” is granted ({ $kind }).
map-change-condition = The condition of “{ $rule }” is met.
map-change-by = Who could: { $by }.
map-change-by-nobody = Who could: nobody on record.
map-without-mandate = Without it no mandate fits.
map-without-rule = Without it “{ $rule }” stands in the way.
map-without-rule-by-label = Without it “{ $rule }” stands in the way, by { $label }.

## Every institution at once

map-each = Toward { $actor }: { $response }
map-each-order = Those to whom it is open stand first, then those for whom the fewest changes would open it.
map-each-institution = Institution
map-each-now = Now
map-each-changes = Changes
map-each-none = none would
map-each-more = { $count ->
        [one] One more minimal set is known.
       *[other] { $count } more minimal sets are known.
    }
map-each-same = What would open it to several alike
map-each-same-to = To: { $institutions }.
map-each-same-besides = With a mandate or an exception of their own besides, to: { $institutions }.
map-each-same-more = { $count ->
        [one] One more such set is in the answer as data (--json).
       *[other] { $count } more such sets are in the answer as data (--json).
    }
map-each-ask = Name one of them as well (--institution) to see all its sets, what carries the answer, what came before and what opened it elsewhere.

## Precedents

map-precedents = What opened the same response elsewhere
map-precedents-lead = Acts in cases of the library, by their days. What one of them opened there need not be open here.
map-precedents-without = No precedent in the library for: { $changes }.
map-precedents-besides = Opened elsewhere by what is no part of the sets above:
map-precedent-end-label = the end of a label
map-precedent-state-label = a label that is stated
map-precedent-give-mandate = a mandate
map-precedent-set-aside-rule = the end of a rule
map-precedent-grant-exception = an exception ({ $kind })
map-precedent-meet-condition = a condition that is met
map-precedent-opened = Open to { $institutions } toward { $actors } from { $from }, at least until { $until }.
map-precedent-opened-in-spite = Open to { $institutions } toward { $actors } from { $from }, at least until { $until }, in spite of what stood in the way.
map-precedent-source = Source: { $citation }

## Markets

map-markets = Markets
map-market-contradictory = The shares that are stated contradict one another; nothing is drawn from them.
map-of-the-state = of the state
map-newcomer = newcomer
map-newcomer-means = A newcomer came within the last { $months } months: the case can set another limit (newcomer-months).
map-newcomer-named = { $actor } (newcomer)
map-unstated = Without a stated share: { $share }.
map-goes-on-without = Without { $actor } the market can go on; others are there: { $roles }.
map-alone-in = Nobody beside { $actor } is on record for: { $roles }.
map-elsewhere = { $actor } in { $market }
map-up-for-taking = Up for taking: { $share }.

## Factions

map-groups = Groups and their factions
map-group-contradictory = The weights that are stated contradict one another; nothing is drawn from them.
map-gains = Strengthened by: { $gains }
map-gains-idle = Reached by what serves none of its agendas: { $gains }
map-strengthened = What is given strengthens { $share } of the group, of it with a criminal agenda { $criminal }.
map-wrong-ones = A faction with a criminal agenda is strengthened and one without is not.
map-bound = Leaders bind { $share } of the group.

## Orders

map-orders = Who provides order where
map-function-security = security
map-function-justice = justice
map-function-disputes = settling of disputes
map-function-services = services
map-function-work = work
map-nobody-provides = { $function }: nobody on record
map-through = { $actor } through { $through }
map-said-of = (said of { $zone })
map-level-accepted = accepted by { $by }
map-level-tolerated = tolerated by { $by }
map-level-feared = feared by { $by }
map-level-rejected = rejected by { $by }
map-governs = { $count ->
        [one] In fact { $actor } provides one function of five, and nobody more.
       *[other] In fact { $actor } provides { $count } functions of five, and nobody more.
    }
map-depends-on = The state depends on { $actors }.
map-mediates = Mediation: { $role }, { $zone } ({ $coverage })
map-coverage-whole = all of it
map-coverage-part = part of it
map-nobody-mediates = No mediation is on record here.

## Power

map-power = Relative power
map-power-no-forecast = What follows is a way to order the argument (Wennmann 2014), not a forecast.
map-power-band = Amounts that are at most { $band } times each other are even: the case can set another limit (even-within).
map-sides = { $a } beside { $b }
map-dimension-finance = money
map-dimension-coercion = force
map-dimension-members = members
map-dimension-acceptance = acceptance
map-dimension-information = information
map-dimension-unknown = { $dimension }: not on record for both in one unit
map-comparison = { $dimension }: { $a } beside { $b } { $unit }: { $reading }.
map-stronger = { $side } is stronger
map-even = they are even
map-also-possible = Also possible: { $readings }.
map-outcome-state-led-transformation = transformation led by the state
map-outcome-bargaining = bargaining
map-outcome-symbiosis = symbiosis
map-outcome-parasitism = parasitism
map-outcome-capture = capture of the state
map-follows-surely = What follows, on all readings: { $outcome }.
map-follows = What follows at the best figures: { $outcome }. The intervals also allow: { $others }.
map-turned-by = If in { $dimension } { $reading }: { $outcome }.
map-relations = How groups stand to one another
map-relation-alliance = { $one } and { $other }: alliance.
map-relation-close = { $one } and { $other }: close.
map-relation-conflict = { $one } and { $other }: conflict.
map-relation-broken = { $one } and { $other }: broken.
map-relation-influence = { $one } has influence on { $other }.

## Placement

map-placement = Who is placed
map-placement-for = For { $response } with { $actor }. Prompts, head by head; nothing is added up.
map-placed-first = Nobody is placed before these:
map-placed-after = Others are placed before these:
map-head-mandate = mandate
map-head-labels = free of labels
map-head-acceptance = acceptance
map-head-neutrality = no stake on record
map-head-protection = protection in law
map-met-yes = yes
map-met-partly = in part
map-met-not-on-record = not on record
map-met-no = no
map-gaps = Nobody meets: { $heads }.
