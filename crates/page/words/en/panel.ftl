# Words of `salida impact --panel`: methods side by side, what the data can support, and the plots with their tables.

## Around everything
panel-title = { $outcome }: { $treated }, from { $from } on
panel-kind = Impact on a panel
panel-several = { $count ->
        [one] one treated unit
       *[other] { $count } treated units
    }
panel-lead = { $before } periods before ({ $first } to { $eve }), { $after } from { $from } to { $last }. { $donors ->
        [one] One donor
       *[other] { $donors } donors
    }: { $names }.
panel-per = Rates per { $per } of the exposure; sums are counts.
panel-names-more = { $names } and { $count } more
panel-read = How the table was read
panel-read-rows = { $file }: { $kept } of { $rows } rows, { $units } units, { $periods } periods; decimal mark: { $decimal ->
        [point] point
        [comma] comma
       *[none] none was needed
    }; cells without a figure: { $missing }.
panel-read-role = { $role }: `{ $column }`{ $default ->
        [yes] {" "}(the default name; no other was looked for)
       *[no] {""}
    }
panel-read-unused = Columns that nobody asked for: { $columns }.
panel-nothing = No comparison could be made; the notes say why.
panel-signs = Gap: observed less counterfactual, so that it is negative where there were fewer. Ratio: observed over counterfactual.
panel-footer = Made with Salida. The page holds everything and loads nothing.

## The verdict
panel-verdict = What the data can and cannot support
panel-direction = { $direction ->
        [fewer] { $methods ->
            [one] The one method with an answer says
           *[other] All { $methods } methods say
        } that there were fewer than without the measure: mean gap per period { $low } to { $high }, ratio { $least } to { $most }.
        [more] { $methods ->
            [one] The one method with an answer says
           *[other] All { $methods } methods say
        } that there were more than without the measure: mean gap per period { $low } to { $high }, ratio { $least } to { $most }.
        [mixed] The { $methods } methods do not agree on a direction (mean gap per period { $low } to { $high }), so that the data support neither “fewer” nor “more”.
       *[unknown] No method gave an answer, so that these data support nothing.
    }
panel-support = { $support ->
        [all] Placebo tests set it apart from chance with every method: a gap so large beside the fit before came at most { $at } times in { $of }.
        [some] Placebo tests set it apart from chance with { $apart } of { $tested } methods and not with the others, so that the answer rests on which method is believed.
        [none] Placebo tests do not set it apart from chance: where nothing happened, gaps as large beside the fit before come up to { $at } times in { $of }.
        [cannot-tell] With so few donors no placebo test could set anything apart from chance at 1 in 20: its smallest p-value is 1 in { $of }.
       *[untested] No placebo test was run, so that nothing says what chance alone would give.
    }
panel-turned = With “{ $phase }” the running total changes its sign: told without that phase, the effect would point the other way.
panel-caution = { $caution ->
        [poor-fit] Before the measure no method follows the treated to within a quarter of their level, so that gaps after it mean little.
        [few-before] There are few periods before, so that placebo tests find too much.
        [outside-donors] Most of the time before, the treated lie above or below every donor: no mixture of donors can look like them.
        [one-donor] Leaving out one donor turns the direction with at least one method.
        [in-time] Pretended earlier, the measure has an effect at least half as large with at least one method, although nothing had happened yet.
       *[spill-over] Whatever else happened to the treated alone in that time is in the gap, and so is what the measure did to donors.
    }
panel-rests = This rests on directions and placebo ranks only; no interval enters it.

## The table of methods
panel-methods = Methods side by side
panel-method = Method
panel-gap = Mean gap
panel-sum = Sum
panel-ratio = Ratio
panel-rank = Placebo p
panel-band = Not rejected
panel-fit = Fit before
panel-rests-on = Donors
panel-refused = no answer: { $why }
panel-not-done = not done: stopped before
panel-rank-of = { $at }/{ $of } = { $p }
panel-in-counts = in counts
panel-phases = By phase
panel-phase = Phase
panel-whole = whole time
panel-periods = Periods
panel-running = Running sum
panel-method-name = { $method ->
        [synthetic-control] synthetic control
        [synthetic-difference] synthetic difference in differences
        [difference-in-differences] difference in differences
        [penalised-synthetic-control] penalised synthetic control
        [augmented-synthetic-control] augmented synthetic control
        [synthetic-control-covariates] synthetic control with covariates
        [group-time] group-time effects (mean of donors)
        [count-synthetic-control] count synthetic control
        [matrix-completion] matrix completion
        [ratio-of-ratios] Poisson two-way (ratio of ratios)
       *[other] { $method }
    }
panel-flaw = { $flaw ->
        [shape] names and numbers do not belong together
        [not-finite] a value is no finite number
        [no-donors] there is nobody to compare with
        [no-treated] nobody is treated
        [too-few-before] too little was seen before
        [nothing-after] nothing was seen under the measure
        [several-treated] it knows only one treated unit
        [one-treated] it needs two treated units
        [too-few-donors] too few donors
        [negative] a value is below zero
        [no-variation] nothing in the data moves what it looks for
        [no-predictor] none of the covariates differs between units, or there is none
        [weighs-periods] it weighs periods by whether they are treated
        [weights-no-shares] its weights are no shares of one
        [unsettled] the search did not settle
        [reversible] a unit leaves the measure again
        [no-exposure] the exposure is not known everywhere
        [no-outcome] there is no such outcome
       *[other] { $flaw }
    }
panel-below-best = The table has no best row: the methods assume different things, and none was chosen by its result.

## Checks
panel-checks = Checks
panel-check = Check
panel-found = What was found
panel-check-in-time = Pretended from { $from } ({ $horizon } periods)
panel-check-without = Without one donor
panel-check-placebos = Placebos that ran
panel-check-conformal = Conformal p of no effect
panel-check-jackknife = Jackknife error
panel-check-standard-error = Placebo error
panel-check-corners = Lowest and highest the figures allow
panel-check-autocorrelation = Correlation of neighbouring gaps before
panel-check-gap = Optimum missed by at most
panel-range = { $low } to { $high }
panel-placebos-ran = { $ran } of { $groups }{ $all ->
        [yes] , all there are
       *[no] , drawn
    }{ $failed ->
        [0] {""}
       *[other] ; failed: { $names }
    }
panel-data = The data
panel-data-level = Mean of the treated before
panel-data-outside = Periods before with the treated outside all donors
panel-data-zeros = Cells that are zero
panel-data-imputed = Cells filled in: donors, treated
panel-data-smallest = Smallest placebo p there can be
panel-left-out = Left out
panel-why = { $why ->
        [asked-for] asked for
        [treated-from-the-start] under the measure from the start
        [treated-too] under the measure at another time
        [nothing-before] nothing counted before
       *[incomplete] not counted in every period
    }

## Plots and their tables
panel-plot-path = Observed and counterfactual
panel-plot-path-about = The observed path of the treated, and by each method what would have been without the measure.
panel-plot-gap = Gap
panel-plot-gap-about = Observed less counterfactual by each method; before the measure it should lie at zero.
panel-plot-placebos = Placebos: { $method }
panel-plot-placebos-about = The gap of the treated, dark, among the gaps of donors that play the treated.
panel-plot-study = Event study: { $method }
panel-plot-study-about = Gap by periods since the beginning, with the range of nine tenths of the placebos at each.
panel-plot-weights = Weights of donors: { $method }
panel-plot-weights-about = The donors that the comparison rests on.
panel-plot-choices = Specification curve
panel-plot-choices-about = The ratio under every set of choices, by size; none was picked by its result, and those of the table above are filled.
panel-observed = observed
panel-beginning = beginning
panel-period = Period
panel-counterfactual = Counterfactual
panel-treated-gap = gap of the treated
panel-placebo-gaps = gaps of donors
panel-placebo-range = nine tenths of the placebos
panel-since = Periods since
panel-donor = Donor
panel-weight = Weight
panel-effect = Effect
panel-pre-rmspe = Root mean squared gap before
panel-mspe-ratio = Ratio of mean squared gaps
panel-choice = Choices
panel-choice-text = { $method }; { $donors ->
        [without-heaviest] without the heaviest donor
       *[all] all donors
    }; { $time ->
        [later-half] later half of the time before
       *[all] all the time before
    }{ $scale ->
        [as-recorded] {""}
        [with-exposure] , counts with exposure
       *[rates] , rates
    }
panel-default-choice = choices of the table above
panel-other-choice = other choices
panel-reading-table = The same as a table
panel-low = 5 in 100
panel-high = 95 in 100

## While it works
panel-progress-rows = { $rows } rows read …
panel-progress-fits = { $done } of { $of } fits done …
