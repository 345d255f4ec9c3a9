"""Does one piece of the bench with another program, and prints what it found and the CPU seconds of the fit.

panels.py PROGRAM PIECE TABLE
"""

import csv
import os
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMBA_NUM_THREADS"):
    os.environ[threads] = "1"

import numpy  # noqa: E402

STATE = "California"


class Panel:
    """Units × periods, the treated last, and how many periods come before."""

    def __init__(self, outcomes, treated, before, units, periods):
        self.outcomes, self.treated, self.before = outcomes, treated, before
        self.units, self.periods = units, periods

    def frame(self):
        import pandas

        rows = [
            (unit, period, self.outcomes[i, t], int(i >= len(self.units) - self.treated and t >= self.before))
            for i, unit in enumerate(self.units)
            for t, period in enumerate(self.periods)
        ]
        return pandas.DataFrame(rows, columns=["unit", "period", "outcome", "treated"])

    def placebos(self):
        """One panel for each donor, which plays the treated; the treated is left out."""
        donors = len(self.units) - 1
        for one in range(donors):
            order = [other for other in range(donors) if other != one] + [one]
            yield Panel(self.outcomes[order], 1, self.before, [self.units[i] for i in order], self.periods)


def smoking(path):
    with open(path, newline="") as table:
        rows = list(csv.DictReader(table))
    years = sorted({int(float(row["year"])) for row in rows})
    states = sorted({row["state"] for row in rows}, key=lambda state: (state == STATE, state))
    value = {(row["state"], int(float(row["year"]))): float(row["cigsale"]) for row in rows}
    outcomes = numpy.array([[value[state, year] for year in years] for state in states])
    return Panel(outcomes, 1, years.index(1989), states, years)


def large(path):
    counts = numpy.loadtxt(path, delimiter=",")
    treated = numpy.loadtxt(path.replace("counts", "treated"), dtype=int)
    others = numpy.setdiff1d(numpy.arange(len(counts)), treated)
    units = numpy.concatenate([others, treated])
    return Panel(counts[units], len(treated), 180, [f"u{unit:04}" for unit in units], list(range(counts.shape[1])))


def ranked(fit, panel):
    """Fits the treated and every donor: the effect, the placebo error, and the rank of the ratio where there is one."""
    own, ratio = fit(panel)
    effects, ratios, lost = [], [], 0
    for placebo in panel.placebos():
        try:
            effect, other = fit(placebo)
        except Exception:  # noqa: BLE001
            lost += 1
            continue
        effects.append(effect)
        ratios.append(other)
    found = {"effect": own, "error": numpy.std(effects), "lost": lost}
    if ratio is not None:
        found["rank"] = f"{1 + sum(other >= ratio for other in ratios)}/{1 + len(ratios)}"
    return found


def ratio_of(gaps, before):
    return numpy.mean(gaps[before:] ** 2) / numpy.mean(gaps[:before] ** 2)


# pysyncon


def pysyncon_outcomes(panel):
    import pandas
    from pysyncon import Synth

    table = pandas.DataFrame(panel.outcomes.T, index=panel.periods, columns=panel.units)
    before = table.iloc[: panel.before]
    own = panel.units[-1]
    synth = Synth()
    # Predictors are divided by their standard deviation: with its square for V, all years count alike.
    importance = before.std(axis=1).to_numpy() ** 2
    rest = before.drop(columns=own)
    synth.fit(X0=rest, X1=before[own], Z0=rest, Z1=before[own], custom_V=importance)
    gaps = (table[own] - table.drop(columns=own) @ synth.W).to_numpy()
    return gaps[panel.before :].mean(), ratio_of(gaps, panel.before)


def pysyncon_nested(path):
    import pandas
    from pysyncon import Dataprep, Synth

    table = pandas.read_csv(path)
    table["year"] = table["year"].astype(int)
    wide = table.pivot(index="year", columns="state", values="cigsale")

    def fit(panel):
        own, rest = panel.units[-1], list(panel.units[:-1])
        prepared = Dataprep(
            foo=table,
            predictors=["lnincome", "retprice", "age15to24"],
            predictors_op="mean",
            dependent="cigsale",
            unit_variable="state",
            time_variable="year",
            treatment_identifier=own,
            controls_identifier=rest,
            time_predictors_prior=range(1980, 1989),
            time_optimize_ssr=range(1970, 1989),
            special_predictors=[
                ("beer", range(1984, 1989), "mean"),
                ("cigsale", [1975], "mean"),
                ("cigsale", [1980], "mean"),
                ("cigsale", [1988], "mean"),
            ],
        )
        synth = Synth()
        synth.fit(dataprep=prepared)
        gaps = (wide[own] - wide[rest] @ synth.W).to_numpy()
        fit.loss = numpy.mean(gaps[: panel.before] ** 2)
        return gaps[panel.before :].mean(), ratio_of(gaps, panel.before)

    return fit


def by_pysyncon(piece, path, start):
    panel = smoking(path)
    if piece == "outcome-only":
        import pysyncon  # noqa: F401

        start()
        return ranked(pysyncon_outcomes, panel)
    fit = pysyncon_nested(path)
    start()
    if piece == "nested":
        return {"effect": fit(panel)[0], "loss": fit.loss}
    return ranked(fit, panel)


# mlsynth


def by_mlsynth(piece, path, start):
    import pandas
    from mlsynth import SDID, VanillaSC

    if piece in ("synthetic-difference", "large"):
        panel = large(path) if piece == "large" else smoking(path)
        config = shared_config(panel.frame())
        start()
        found = SDID({**config, "B": 0 if piece == "large" else len(panel.units) - 1}).fit()
        return {"effect": found.att, "error": found.inference_detail.se}
    config = shared_config(smoking(path).frame())
    if piece != "outcome-only":
        config.update(mlsynth_covariates(path, config["df"], pandas))
    config["inference"] = False if piece == "nested" else "placebo"
    start()
    found = VanillaSC(config).fit()
    gaps = numpy.asarray(found.gap, dtype=float).ravel()
    told = {"effect": found.att, "loss": numpy.mean(gaps[:19] ** 2)}
    p = getattr(found.inference, "p_value", None) if found.inference else None
    return told if p is None else {**told, "rank": f"p = {p:.4f}"}


def shared_config(frame):
    return {
        "df": frame,
        "outcome": "outcome",
        "treat": "treated",
        "unitid": "unit",
        "time": "period",
        "display_graphs": False,
    }


def mlsynth_covariates(path, frame, pandas):
    table = pandas.read_csv(path)
    table["year"] = table["year"].astype(int)
    wanted = {name: (1980, 1988) for name in ("lnincome", "retprice", "age15to24")}
    wanted["beer"] = (1984, 1988)
    for year in (1975, 1980, 1988):
        table[f"cigsale{year}"] = table["cigsale"]
        wanted[f"cigsale{year}"] = (year, year)
    table = table.rename(columns={"state": "unit", "year": "period"})
    frame = frame.merge(table[["unit", "period", *wanted]], on=["unit", "period"])
    return {"df": frame, "covariates": list(wanted), "covariate_windows": wanted}


# synthdid and causaltensor


def by_synthdid(piece, path, start):
    from synthdid.synthdid import Synthdid

    def fit(panel):
        return Synthdid(panel.frame(), "unit", "period", "treated", "outcome").fit().att, None

    panel = smoking(path) if piece == "synthetic-difference" else large(path)
    if piece == "synthetic-difference":
        start()
        return ranked(fit, panel)
    table = panel.frame()
    start()
    found = Synthdid(table, "unit", "period", "treated", "outcome").fit()
    if piece == "large-jackknife":
        return {"effect": found.att, "error": found.vcov(method="jackknife").se}
    return {"effect": found.att}


def by_causaltensor(piece, path, start):
    from causaltensor.cauest import SDID

    def fit(panel):
        under = numpy.zeros_like(panel.outcomes)
        under[len(panel.units) - panel.treated :, panel.before :] = 1
        treated = list(range(len(panel.units) - panel.treated, len(panel.units)))
        return float(SDID(panel.outcomes, under, treat_units=treated, starting_time=panel.before)), None

    panel = smoking(path) if piece == "synthetic-difference" else large(path)
    start()
    return ranked(fit, panel) if piece == "synthetic-difference" else {"effect": fit(panel)[0]}


# pyfixest and csdid


def by_pyfixest(piece, path, start):
    import pyfixest

    table = large(path).frame()
    fit = pyfixest.fepois if piece == "large-poisson" else pyfixest.feols
    start()
    found = fit("outcome ~ treated | unit + period", data=table, vcov={"CRV1": "unit"})
    return {"effect": found.coef()["treated"], "error": found.se()["treated"]}


def by_csdid(_piece, path, start):
    from csdid.att_gt import ATTgt

    panel = large(path)
    table = panel.frame()
    number = {unit: place for place, unit in enumerate(panel.units)}
    table["number"] = table["unit"].map(number)
    table["first"] = numpy.where(table["number"] >= len(panel.units) - panel.treated, panel.before + 1, 0)
    table["time"] = table["period"] + 1
    start()
    effects = ATTgt(
        yname="outcome", tname="time", idname="number", gname="first", data=table, control_group="nevertreated"
    ).fit(est_method="reg", base_period="universal", bstrap=False)
    found = effects.aggte(typec="simple", bstrap=False, cband=False).atte
    return {"effect": numpy.ravel(found["overall_att"])[0], "error": numpy.ravel(found["overall_se"])[0]}


# one series


def counts(path):
    series = numpy.loadtxt(path, delimiter=",")[:, 0]
    return series, 150


def limits(draws):
    low, middle, high = numpy.quantile(draws, [0.025, 0.5, 0.975])
    return {"effect": middle, "low": low, "high": high}


def by_pymc(_piece, path, start):
    import pymc

    series, before = counts(path)
    angle = 2 * numpy.pi * numpy.arange(len(series)) / 12
    with pymc.Model():
        level = pymc.Flat("level", initval=numpy.log(series[:before].mean()))
        season = pymc.Flat("season", shape=2, initval=numpy.zeros(2))
        # The deviation of a month beyond Poisson, the share of the latent path in its square, and the correlation.
        beyond = pymc.Exponential("beyond", lam=numpy.log(20))
        share = pymc.Uniform("share", 0, 1)
        rho = pymc.Uniform("rho", -1, 1)
        deviation = beyond * share**0.5
        innovation = deviation * (1 - rho**2) ** 0.5
        latent = pymc.AR(
            "latent",
            rho=rho[None],
            sigma=innovation,
            init_dist=pymc.Normal.dist(0, deviation),
            shape=before,
            initval=numpy.zeros(before),
        )
        wave = season[0] * numpy.cos(angle[:before]) + season[1] * numpy.sin(angle[:before])
        size = 1 / (beyond**2 * (1 - share))
        pymc.NegativeBinomial("y", mu=pymc.math.exp(level + wave + latent), alpha=size, observed=series[:before])
        start()
        chains = pymc.sample(500, tune=500, chains=2, cores=1, random_seed=1, progressbar=False)
    import arviz

    mixed = arviz.rhat(chains, var_names=["level", "beyond", "share", "rho"])
    worst = max(float(mixed[name].max()) for name in mixed.data_vars)
    chains = chains.posterior.stack(draw_of_all=("chain", "draw"))
    kept = {name: chains[name].to_numpy() for name in ("level", "season", "beyond", "share", "rho", "latent")}
    return {**limits(carried_on(kept, series, before, angle)), "mixing": worst}


def carried_on(kept, series, before, angle):
    """The mean gap after, one for each draw: the latent path goes on, and counts are drawn around it."""
    random = numpy.random.default_rng(1)
    gaps = []
    for i in range(len(kept["level"])):
        beyond, share, rho = (kept[name][i] for name in ("beyond", "share", "rho"))
        deviation = beyond * share**0.5
        latent, total = kept["latent"][-1, i], 0.0
        size = 1 / (beyond**2 * (1 - share))
        for t in range(before, len(series)):
            latent = rho * latent + deviation * (1 - rho**2) ** 0.5 * random.normal()
            wave = kept["season"][0, i] * numpy.cos(angle[t]) + kept["season"][1, i] * numpy.sin(angle[t])
            mean = numpy.exp(kept["level"][i] + wave + latent)
            total += random.negative_binomial(size, size / (size + mean))
        gaps.append((series[before:].sum() - total) / (len(series) - before))
    return gaps


def by_causalpy(_piece, path, start):
    import causalpy
    import pandas

    series, before = counts(path)
    angle = 2 * numpy.pi * numpy.arange(len(series)) / 12
    table = pandas.DataFrame({"y": series, "cosine": numpy.cos(angle), "sine": numpy.sin(angle)})
    model = causalpy.pymc_models.LinearRegression(
        sample_kwargs={"draws": 1000, "tune": 1000, "chains": 4, "cores": 1, "random_seed": 1, "progressbar": False}
    )
    start()
    found = causalpy.InterruptedTimeSeries(table, before, formula="y ~ 1 + cosine + sine", model=model)
    impact = found.post_impact
    over = [name for name in impact.dims if name not in ("chain", "draw")]
    return limits(impact.mean(dim=over).to_numpy().ravel())


def by_causalimpact(_piece, path, start):
    import causalimpact
    import pandas

    series, before = counts(path)
    table = pandas.DataFrame({"y": series}, index=pandas.date_range("1995-01-01", periods=len(series), freq="MS"))
    days = table.index
    start()
    found = causalimpact.fit_causalimpact(
        data=table,
        pre_period=(days[0], days[before - 1]),
        post_period=(days[before], days[-1]),
        alpha=0.05,
        seed=1,
        model_options=causalimpact.ModelOptions(seasons=[causalimpact.Seasons(num_seasons=12)]),
    )
    mean = found.summary.loc["average"]
    return {"effect": mean["abs_effect"], "low": mean["abs_effect_lower"], "high": mean["abs_effect_upper"]}


PROGRAMS = {
    "pysyncon": ("pysyncon", by_pysyncon),
    "mlsynth": ("mlsynth", by_mlsynth),
    "synthdid": ("synthdid", by_synthdid),
    "causaltensor": ("causaltensor", by_causaltensor),
    "pyfixest": ("pyfixest", by_pyfixest),
    "csdid": ("csdid", by_csdid),
    "pymc": ("pymc", by_pymc),
    "causalpy": ("CausalPy", by_causalpy),
    "tfp-causalimpact": ("tfp-causalimpact", by_causalimpact),
}


def main(program, piece, path):
    import resource
    from importlib.metadata import version

    begun = []
    package, work = PROGRAMS[program]
    try:
        found = work(piece, path, lambda: begun.append(time.process_time()))
    except Exception as error:  # noqa: BLE001
        said = " ".join(str(error).split())
        print(f"failed={type(error).__name__}: {said[:160]}")
        return
    print(f"version={version(package)}")
    print(f"fit={time.process_time() - begun[-1]}")
    for name, value in found.items():
        print(f"{name}={value if isinstance(value, str) else float(value)}")
    print(f"peak={resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024}")


if __name__ == "__main__":
    main(*sys.argv[1:])
