//! The codes of everything this crate has to say beside its figures.

use salida_note::Code;

/// A count was given without a day it belongs to, or with days that overlap each other, and is left out.
/// Facts: `count`, `spans`. Way out: give each count the days it covers, each day once.
pub const OBSERVATION_WITHOUT_CLEAR_DAYS: Code = Code::warning("observation-without-clear-days");

/// A count covers days that an earlier one covers already, and is left out, because a death would count twice.
/// Facts: `count`, `spans`. Way out: give counts that do not overlap; reconcile them first.
pub const OVERLAPPING_OBSERVATIONS: Code = Code::warning("overlapping-observations");

/// A count covers days before and after the interruption and is used on neither side.
/// Facts: `count`, `spans`, `day`. Way out: find the two parts of the total.
pub const OBSERVATION_ACROSS_INTERRUPTION: Code = Code::statement("observation-across-interruption");

/// A count covers days of a phase and days outside it, so it belongs to the sum and to no phase.
/// Facts: `phase`, `count`, `spans`. Way out: find the parts of the total.
pub const OBSERVATION_ACROSS_PHASES: Code = Code::statement("observation-across-phases");

/// The data cannot identify a term of the model; it is left out and the rest is fitted.
/// Facts: `term`, `observations` (independent ones before the interruption), `needed`, `reason` (`too-few`,
/// `no-two-years-of-months`, `collinear`). Way out: more independent counts before the interruption, or fewer terms.
pub const TERM_NOT_IDENTIFIED: Code = Code::statement("term-not-identified");

/// Nobody was counted before the interruption, so there is no level to go on from, and nothing is estimated.
/// Facts: `observations`. Way out: a longer window before.
pub const NO_DEATHS_BEFORE: Code = Code::statement("no-deaths-before");

/// Fewer independent observations before the interruption than usual practice asks; the intervals rest on little.
/// Facts: `observations`, `advised`. Way out: a longer window, or finer counts.
pub const SHORT_SERIES: Code = Code::warning("short-series");

/// The counts vary less than a Poisson law; the intervals use a dispersion of 1 all the same.
/// Facts: `dispersion`. Way out: ask whether counts were smoothed or imputed.
pub const DISPERSION_BELOW_ONE: Code = Code::statement("dispersion-below-one");

/// Too few independent counts inside the windows to see how much they vary, so only the exact Poisson interval stands.
/// Facts: `observations`, `needed`. Way out: finer counts.
pub const DISPERSION_NOT_ESTIMABLE: Code = Code::statement("dispersion-not-estimable");

/// A ratio or its interval cannot be computed because a window has no deaths or no days.
/// Facts: `window` (`before`, `after`, `both`). Way out: a longer window.
pub const RATIO_WITHOUT_DEATHS: Code = Code::statement("ratio-without-deaths");

/// The search for the best fit did not settle, so nothing is estimated.
/// Facts: `iterations`, `gradient` (in standard errors). Way out: fewer terms.
pub const FIT_NOT_CONVERGED: Code = Code::warning("fit-not-converged");

/// The dependence of neighbouring residuals cannot be computed.
/// Facts: `observations`, `reason` (`irregular`, `too-few`, `constant`). Way out: a regular series.
pub const AUTOCORRELATION_NOT_COMPUTABLE: Code = Code::statement("autocorrelation-not-computable");

/// Neighbouring residuals depend on each other more than chance explains, so the intervals are too short.
/// Facts: `autocorrelation`, `p_value`. Way out: coarser counts; read the intervals as too short.
pub const AUTOCORRELATED_RESIDUALS: Code = Code::warning("autocorrelated-residuals");

/// A phase has no day after the interruption.
/// Facts: `phase`, `during`, `day`. Way out: check the dates.
pub const PHASE_BEFORE_INTERRUPTION: Code = Code::warning("phase-before-interruption");

/// Two phases share days, so their effects count the same deaths and do not add up.
/// Facts: `phase`, `during`, `other` (the one named first). Way out: end one phase on the day before the next begins.
pub const PHASES_OVERLAP: Code = Code::warning("phases-overlap");

/// No count lies inside a phase, so it has no effect of its own.
/// Facts: `phase`, `days`. Way out: find counts for it.
pub const PHASE_NOT_OBSERVED: Code = Code::statement("phase-not-observed");

/// Counts cover a part of a phase; observed and counterfactual are compared over that part.
/// Facts: `phase`, `days`, `covered`. Way out: find the missing counts.
pub const PHASE_PARTLY_OBSERVED: Code = Code::statement("phase-partly-observed");

/// An interval came out beyond what numbers can hold, because the path extrapolates without limit; it is left out.
/// Facts: `over`. Way out: fewer terms, a shorter forecast.
pub const INTERVAL_NOT_FINITE: Code = Code::statement("interval-not-finite");

/// Some replicates of the bootstrap could not be fitted; the others are used.
/// Facts: `failed`, `replicates`. Way out: fewer terms; read the interval with care.
pub const REPLICATES_FAILED: Code = Code::warning("replicates-failed");

/// Too few replicates for the tails of the interval; no bootstrap interval is given.
/// Facts: `replicates`, `needed`. Way out: ask for more replicates.
pub const TOO_FEW_REPLICATES: Code = Code::warning("too-few-replicates");

/// A window is longer than the model means to cover, and nothing is estimated.
/// Facts: `window` (`before`, `forecast`), `months`, `limit`. Way out: check the years.
pub const WINDOW_TOO_LONG: Code = Code::error("window-too-long");

/// The forecast ends before the interruption.
/// Facts: `day`, `until`. Way out: check the dates.
pub const FORECAST_ENDS_BEFORE_IT_BEGINS: Code = Code::error("forecast-ends-before-it-begins");

/// A claim about a percentage that no positive rate can meet (-100 % or less).
/// Facts: `percent`. Way out: check the figure.
pub const IMPOSSIBLE_PERCENTAGE: Code = Code::error("impossible-percentage");

/// Places came under the measure at different dates (or left it again), so a model with one effect compares late places
/// with early ones that are under the measure already. Facts: `dates`, `treated`. Way out: the group-time estimate.
pub const FORBIDDEN_COMPARISONS: Code = Code::warning("forbidden-comparisons");

/// Errors that let the periods of a unit depend on each other need two units on each side, so none is given.
/// Facts: `treated` (units of the smallest side), `needed`. Way out: placebos; read the estimate without an interval.
pub const TOO_FEW_CLUSTERS: Code = Code::statement("too-few-clusters");

/// Places that were under the measure in the first period already (or so soon after that nothing before can be
/// compared) are left out. Facts: `units`. Way out: earlier periods.
pub const TREATED_FROM_THE_START: Code = Code::statement("treated-from-the-start");

/// In some comparisons of a group and a period, units were left out because one of the two periods is missing.
/// Facts: `cells`, `of`. Way out: find the missing counts; read effects of such periods as those of fewer places.
pub const INCOMPLETE_COMPARISONS: Code = Code::statement("incomplete-comparisons");

/// There are as many periods before the measure as treated units, or more, so their placebo effects can not be tested
/// jointly by their covariance. Facts: `periods`, `units`. Way out: the test of the largest; fewer, longer periods.
pub const TOO_MANY_PLACEBO_PERIODS: Code = Code::statement("too-many-placebo-periods");

/// There are at least as many donors as periods before the measure, so their weights can follow the treated by chance,
/// and a good fit before is no proof. Facts: `donors`, `periods`. Way out: fewer donors; finer or more periods before.
pub const DONORS_OUTNUMBER_PERIODS: Code = Code::warning("donors-outnumber-periods");

/// Donors in which nobody died before the measure have no weight, because they say nothing of a rate.
/// Facts: `donors`, `of`. Way out: larger places, or their neighbours together.
pub const DONORS_WITHOUT_DEATHS: Code = Code::statement("donors-without-deaths");

// Panels and the blocks that are cut from them.

/// Covariates that others determine, or that never vary, say nothing of their own. Facts: `covariates`. Way out: leave them out.
pub const COLLINEAR_COVARIATES: Code = Code::warning("collinear-covariates");

/// No block could be cut, so that no method has anything to work on. Facts: `reason` (a flaw). Way out: by the reason.
pub const NO_COMPLETE_BLOCK: Code = Code::error("no-complete-block");

/// Units were under the measure from the first period on: nothing is known of them without it, and they are left out.
/// Facts: `units`, `count`. Way out: earlier periods.
pub const TREATED_THROUGHOUT: Code = Code::warning("treated-throughout");

/// Units that came under the measure at another time are no donors, because they are not without it. Facts: `units`, `count`.
/// Way out: none is needed; each time is compared by itself.
pub const TREATED_AT_ANOTHER_TIME: Code = Code::statement("treated-at-another-time");

/// Units of which nothing was counted before the measure are no donors. Facts: `units`, `count`. Way out: earlier periods.
pub const NOTHING_BEFORE: Code = Code::warning("nothing-before");

/// Units that were not counted in some periods, or only in a sum over several, are no donors: nothing is filled in.
/// Facts: `units`, `count`. Way out: a window in which they are complete.
pub const INCOMPLETE_DONORS: Code = Code::warning("incomplete-donors");

/// Periods in which a treated unit was not counted are left out for all. Facts: `periods`, `count`. Way out: find the figures.
pub const PERIODS_WITHOUT_TREATED: Code = Code::warning("periods-without-treated");

/// Donors that had nothing but zero before the measure: they follow nobody, and pull a weighted mean down. Facts: `units`,
/// `count`. Way out: leave them out, or longer periods.
pub const ALL_ZERO_DONORS: Code = Code::warning("all-zero-donors");

/// Units with values below zero, which no count has. Facts: `units`, `count`. Way out: correct them, where counts are meant.
pub const NEGATIVE_OUTCOMES: Code = Code::warning("negative-outcomes");

/// Few periods before the measure: placebo tests then reject too often. Facts: `periods`, `advised`. Way out: earlier periods.
pub const FEW_PERIODS_BEFORE: Code = Code::warning("few-periods-before");

/// So few donors that no placebo test can set the treated apart. Facts: `donors`, `smallest` (the least p-value). Way out: more
/// donors.
pub const FEW_DONORS: Code = Code::warning("few-donors");

/// Cells that somebody filled in are used like those that were counted. Facts: `donors`, `treated`. Way out: find the counts.
pub const IMPUTED_CELLS_USED: Code = Code::statement("imputed-cells-used");

/// Some units leave the measure again; all periods from its beginning on count as after it. Facts: `units`, `count`. Way out:
/// phases.
pub const TREATMENT_ENDS: Code = Code::statement("treatment-ends");

/// Figures over several periods are not split into parts, so that methods which need each period cannot use them. Facts:
/// `count`. Way out: find the parts.
pub const SUMS_NOT_SPLIT: Code = Code::statement("sums-not-split");

/// A count before is a sum over several months, and the law asked for has none for sums, so nothing is estimated.
/// Facts: `count`, `spans`. Way out: the linear spread, which adds up.
pub const SUM_WITHOUT_LAW: Code = Code::statement("sum-without-law");

/// A count reaches over more months than one term of the latent series may, so nothing is estimated.
/// Facts: `count`, `spans`, `limit` (months). Way out: the counts of its years, or half-years.
pub const SUM_TOO_LONG: Code = Code::statement("sum-too-long");

/// The approximation meets the posterior of the latent series badly, so its limits are rough.
/// Facts: `efficiency` (independent draws that one weighed draw is worth). Way out: finer counts, fewer terms, more draws.
pub const POSTERIOR_POORLY_MET: Code = Code::warning("posterior-poorly-met");

/// Counts shortly before the date were left out, because people may have acted on what they expected.
/// Facts: `during`, `observations`, `deaths`. Way out: none needed; compare with nothing left out.
pub const ANTICIPATION_LEFT_OUT: Code = Code::statement("anticipation-left-out");

/// A date was looked for in the counts. An effect estimated at it is too large on average, and its interval too short.
/// Facts: `day`, `dates` (tried). Way out: a date known from elsewhere; the p-value of the search for the change itself.
pub const DATE_FOUND_IN_COUNTS: Code = Code::warning("date-found-in-counts");

/// No date within the days searched has enough observations on each side.
/// Facts: `within`, `observations`. Way out: more counts, other days, fewer observations asked for on each side.
pub const NO_DATE_TO_TRY: Code = Code::statement("no-date-to-try");

/// Every code of this crate.
pub const ALL: &[Code] = &[
    OBSERVATION_WITHOUT_CLEAR_DAYS,
    OVERLAPPING_OBSERVATIONS,
    OBSERVATION_ACROSS_INTERRUPTION,
    OBSERVATION_ACROSS_PHASES,
    TERM_NOT_IDENTIFIED,
    NO_DEATHS_BEFORE,
    SHORT_SERIES,
    DISPERSION_BELOW_ONE,
    DISPERSION_NOT_ESTIMABLE,
    RATIO_WITHOUT_DEATHS,
    FIT_NOT_CONVERGED,
    AUTOCORRELATION_NOT_COMPUTABLE,
    AUTOCORRELATED_RESIDUALS,
    PHASE_BEFORE_INTERRUPTION,
    PHASES_OVERLAP,
    PHASE_NOT_OBSERVED,
    PHASE_PARTLY_OBSERVED,
    INTERVAL_NOT_FINITE,
    REPLICATES_FAILED,
    TOO_FEW_REPLICATES,
    WINDOW_TOO_LONG,
    FORECAST_ENDS_BEFORE_IT_BEGINS,
    IMPOSSIBLE_PERCENTAGE,
    FORBIDDEN_COMPARISONS,
    TOO_FEW_CLUSTERS,
    TREATED_FROM_THE_START,
    INCOMPLETE_COMPARISONS,
    TOO_MANY_PLACEBO_PERIODS,
    DONORS_OUTNUMBER_PERIODS,
    DONORS_WITHOUT_DEATHS,
    COLLINEAR_COVARIATES,
    NO_COMPLETE_BLOCK,
    TREATED_AT_ANOTHER_TIME,
    NOTHING_BEFORE,
    INCOMPLETE_DONORS,
    PERIODS_WITHOUT_TREATED,
    ALL_ZERO_DONORS,
    NEGATIVE_OUTCOMES,
    FEW_PERIODS_BEFORE,
    FEW_DONORS,
    IMPUTED_CELLS_USED,
    TREATMENT_ENDS,
    SUMS_NOT_SPLIT,
    TREATED_THROUGHOUT,
    SUM_WITHOUT_LAW,
    SUM_TOO_LONG,
    POSTERIOR_POORLY_MET,
    ANTICIPATION_LEFT_OUT,
    DATE_FOUND_IN_COUNTS,
    NO_DATE_TO_TRY,
];
