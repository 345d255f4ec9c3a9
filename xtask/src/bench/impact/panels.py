"""Does one piece of the bench with another program and prints what it found and the CPU seconds of the fit.

panels.py PROGRAM PIECE TABLE
"""

import csv
import sys
import time

import numpy


def smoking(path):
    """States × years with California last, and the number of years before 1989."""
    with open(path, newline="") as table:
        rows = list(csv.DictReader(table))
    years = sorted({float(row["year"]) for row in rows})
    states = sorted({row["state"] for row in rows}, key=lambda state: (state == "California", state))
    value = {(row["state"], float(row["year"])): float(row["cigsale"]) for row in rows}
    outcomes = numpy.array([[value[state, year] for year in years] for state in states])
    return outcomes, 1, years.index(1989.0), states, years


def large(path):
    counts = numpy.loadtxt(path, delimiter=",")
    treated = numpy.loadtxt(path.replace("counts", "treated"), dtype=int)
    others = numpy.setdiff1d(numpy.arange(len(counts)), treated)
    units = numpy.concatenate([others, treated])
    return counts[units], len(treated), 180, [str(unit) for unit in units], list(range(counts.shape[1]))


def frame(outcomes, treated, before, units, periods):
    import pandas

    rows = [
        (unit, period, outcomes[i, t], int(i >= len(units) - treated and t >= before))
        for i, unit in enumerate(units)
        for t, period in enumerate(periods)
    ]
    return pandas.DataFrame(rows, columns=["unit", "period", "outcome", "treated"])


def by_synthdid(panel):
    from synthdid.synthdid import Synthdid

    table = frame(*panel)
    start = time.process_time()
    found = Synthdid(table, "unit", "period", "treated", "outcome").fit()
    return found.att, time.process_time() - start


def by_causaltensor(panel):
    from causaltensor.cauest import SDIDPanelSolver

    outcomes, treated, before, *_ = panel
    under = numpy.zeros_like(outcomes)
    under[len(outcomes) - treated :, before:] = 1
    start = time.process_time()
    found = SDIDPanelSolver(outcomes, under, treat_units=list(range(len(outcomes) - treated, len(outcomes))), starting_time=before).fit()
    return getattr(found, "tau", found), time.process_time() - start


def by_mlsynth(panel):
    from mlsynth import TSSC

    table = frame(*panel)
    start = time.process_time()
    config = {"df": table, "outcome": "outcome", "treat": "treated", "unitid": "unit", "time": "period", "display_graphs": False}
    found = TSSC(config).fit()
    for one in found.sub_method_results.items() if hasattr(found, "sub_method_results") else []:
        if one[0] == "SIMPLEX":
            return one[1].effects.att, time.process_time() - start
    return float("nan"), time.process_time() - start


program, piece, path = sys.argv[1:]
panel = large(path) if piece.startswith("large") else smoking(path)
effect, fit = {"synthdid": by_synthdid, "causaltensor": by_causaltensor, "mlsynth": by_mlsynth}[program](panel)
print(f"effect={float(effect)}")
print(f"fit={fit}")
