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
        [some] Placebo tests set it apart from chance with { $apart } of { $tested } families of methods and not with the others, so that the answer rests on which assumption is believed.
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
        [eager] Where nothing happened, the placebo test of at least one method rejects at least twice as often as it should, so that its ranks say less.
        [fading] In the later half of the time after, the effect has the other sign with at least one method.
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
        [partially-pooled-synthetic-controls] partially pooled synthetic controls
        [event-study] event study
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
        [of] , drawn from the { $possible } there are
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

## Voices, and what could be seen
panel-voices = The { $methods ->
        [one] one method is
       *[other] { $methods } methods are
    } { $voices ->
        [one] one voice
       *[other] { $voices } voices
    } ({ $families }): methods of one family hang on the same assumption and err together, and a family says no more than its most doubtful method.
panel-voice = { $family ->
        [weighted-donors] mixtures of donors
        [weighted-difference] weighted differences
        [common-factors] common factors
       *[parallel-trends] parallel trends
    } ×{ $count }
panel-foreseen = { $seen ->
        [yes] Before looking at what came after: a placebo test on these data sees a fall of { $percent } % or more in four of five donors ({ $method }); a smaller one would mostly be missed.
       *[no] Before looking at what came after: no fall that was tried, up to { $percent } %, would be seen in four of five donors ({ $method }); finding nothing says nothing here.
    }
panel-check-durability = Earlier half, later half from { $from } on
panel-durability-found = { $early }, { $late }; the later half alone: { $rank }{ $turned ->
        [no] {""}
       *[other] ; with { $turned } the running sum changes its sign
    }
panel-check-power = Fall that could be seen{ $from ->
        [none] {""}
       *[other] {" "}(pretended from { $from }, before looking)
    }
panel-power-found = { $seen ->
        [yes] from { $percent } % on, found in { $detected } of { $of } donors
       *[no] none; a fall of { $percent } % in { $detected } of { $of } donors
    }
panel-check-size = Rejections where nothing happened
panel-size-found = { $share } % ± { $error } of { $of } series drawn without effect; meant are { $alpha } %
panel-check-prediction = Prediction interval of the mean gap
panel-prediction-found = { $windows } ({ $level } % promised; on drawn panels it held in 98 of 100, and the verdict does not rest on it){ $without ->
        [0] {""}
       *[other] ; without donors that never moved before: { $names }
    }
panel-check-importances = Importances of covariates that fit as well
panel-importances-found = { $vectors } seen; mean gap { $range }
panel-check-quality = What speaks against believing the fit
panel-quality = { $caution ->
        [few-periods-before] few periods before
        [many-donors] as many donors as periods before
        [too-close-before] a fit of next to nothing before, which follows noise
        [poor-fit-before] a poor fit before
        [outside-donors] the treated outside all donors most of the time before
        [dependent-gaps] neighbouring gaps before depend on each other
        [negative-counterfactual] a counterfactual below zero
        [silent-donors] donors that are all zero before
       *[one-donor] one donor carries more than three quarters
    }
panel-importances = Importances that fit as well, and what they make of donors
panel-kind-of-weight = Kind
panel-covariate = covariate
panel-name = Name
panel-best-found = Best found
panel-as-good = As good
panel-not-by-default = Too much work to be done without being asked for
panel-skipped = { $what ->
        [method] the whole method; name it with --method
        [without-donors] without each donor
        [choices] other choices
        [power] effects that could be seen
        [size] rejections without effect
        [prediction] prediction intervals
       *[importances] importances that fit as well
    }

## Units of several dates together
panel-together = All treated units together: { $outcome }
panel-together-lead = { $treated } treated units with { $dates ->
        [one] one date
       *[other] { $dates } dates
    }, beside { $donors } that were never treated.
panel-pooled-found = mean gap { $effect }, placebo p { $rank }{ $failed ->
        [0] {""}
       *[other] {" "}({ $failed } placebos failed or were not run)
    }; the mean of the treated counts { $nu } of 1; gaps before: of single units { $separate }, of their mean { $pooled }.
panel-events-found = mean gap { $effect }, standard error { $error }; all placebos before the date at once: p { $p }. On drawn panels of five treated units 1.96 of these errors held the truth in 88 to 91 of 100, not in 95, and no verdict rests on them.
panel-events = Event study of group-time effects
panel-events-about = Effects by periods since the date of each unit, against units that were never treated; rings before the date are placebos, and bars hold all together at 95 % as promised, not as measured.
panel-band-low = From
panel-band-high = To
panel-dates = Dates
panel-pooled-units = Each treated unit beside its own donors
panel-unit = Unit
