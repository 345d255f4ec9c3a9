# What the pictures of the map say.

## All pictures

plot-table = The same as a table, with sources
plot-more =
    { $count ->
        [one] One more is not drawn: see the table.
       *[other] { $shown } more are not drawn: see the table.
    }
plot-who = Who
plot-remarks = Remarks
plot-contradictory = the stated figures contradict one another
plot-best-and-interval = best figure and interval

## Labels

plot-says = says it
plot-goes-on = still holds
plot-denies = denies it
plot-doubtful = only possible or doubtful
plot-contradicted = contradicted on these days
plot-contradiction = Contradicts
plot-excludes = ≠{ $number } excludes what { $by } says, “{ $term }”: { $days }
plot-denied-by = ≠{ $number } { $by } denies “{ $term }”: { $days }
plot-denies-word-of = ≠{ $number } denies the word of { $by }, “{ $term }”: { $days }

## Openings

plot-openings = What opened and closed when
    .description =
        { $count ->
            [one] One line, with its states over the days by pattern and sign; the table below says the same and why.
           *[other] { $shown } lines, each with its states over the days by pattern and sign; the table below says the same and why.
        }
plot-openings-lead = What mandates, rules, labels and dated exceptions on record leave to each institution. Not on record is no permission and no prohibition.
plot-exception = an exception begins
plot-toward = Toward
plot-response = Response
plot-state = State
plot-turned-by = What turned it
plot-made-by = made by { $by }

## Orders

plot-orders = Who provides order where, and where nobody mediates
    .description =
        { $count ->
            [one] One zone: who provides each of five functions, who accepts that, and which roles mediate; the table below says the same.
           *[other] { $shown } zones: who provides each of five functions, who accepts that, and which roles mediate; the table below says the same.
        }
plot-zone = Zone
plot-function = Function
plot-provided-by = Provided by
plot-acceptance = Acceptance and dependence
plot-mediation = mediation
plot-mediates = { $role }, { $zone } ({ $coverage })
plot-nobody = nobody on record
plot-nobody-mediates = nobody mediates on record
plot-depends = the state depends on it
plot-in-fact = in fact
plot-governs = in fact, { $count } of 5: { $actor }
plot-of-the-state = of the state
plot-group = group or faction
plot-others = others
plot-gap = nobody on record

## Markets

plot-markets = Who plays which part in the market
    .description =
        { $count ->
            [one] One market: its roles from producer to buyer, who has them and with which share; the table below says the same.
           *[other] { $shown } markets: their roles from producer to buyer, who has them and with which share; the table below says the same.
        }
plot-role = Part
plot-share = Share of revenue
plot-not-stated = not stated
plot-if-gone = if it went

## Relations

plot-relations = How groups stand to one another
    .description =
        { $count ->
            [one] One relation, its kind shown by the line; the table below says the same.
           *[other] { $shown } relations, their kinds shown by the lines; the table below says the same.
        }
plot-alliance = alliance
plot-close = close
plot-conflict = conflict
plot-broken = broken
plot-influence = has influence on
plot-one = One
plot-relation = Relation
plot-other = The other
plot-in-words = In words

## Weights

plot-weights = The weight of factions over time
    .description =
        { $count ->
            [one] One faction: its weight in its group, with its interval; the table below says the same.
           *[other] { $shown } factions: the weight of each in its group, with its interval; the table below says the same.
        }
plot-nothing-sure = no figure that stands
plot-group-of = Group
plot-faction = Faction
plot-weight = Weight

## Power

plot-power = Relative power, by dimension
    .description =
        { $count ->
            [one] One comparison in five dimensions: the part of the first side in what both have, as an interval; the table below says the same.
           *[other] { $shown } comparisons in five dimensions: the part of the first side in what both have, as an interval; the table below says the same.
        }
plot-sides = Sides
plot-dimension = In what
plot-amount = How much each has
plot-reading = Reading
plot-amounts = { $a } beside { $b } { $unit }
plot-follows = what follows
