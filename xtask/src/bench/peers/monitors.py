"""Runs one of the Python monitors over a table and prints the steps at which the formula does not hold.

monitors.py NAME FORMULA TABLE; the seconds of processor that the monitor itself took, without reading the table, come last.
"""

import sys
import time


def rows(path):
    """The rows as lists of 0 and 1, in the order p, q, r, s."""
    with open(path) as table:
        return [[int(cell) for cell in line.split(",")[1:]] for line in table if not line.startswith("#")]


def reelay_steps(formula, table):
    import reelay

    monitor = reelay.discrete_timed_monitor(pattern=formula, semantics="boolean", condense=False)
    events = [dict(zip("pqrs", map(bool, row))) for row in table]
    started = time.process_time()
    verdicts = [monitor.update(event)["value"] for event in events]
    return verdicts, time.process_time() - started


def rtamt_steps(formula, table):
    import rtamt

    specification = rtamt.StlDiscreteTimeSpecification()
    names = ["vp", "vq", "vr", "vs"]
    for name in names + ["out"]:
        specification.declare_var(name, "float")
    specification.spec = "out = " + formula
    specification.parse()
    events = [list(zip(names, map(float, row))) for row in table]
    started = time.process_time()
    verdicts = [specification.update(step, event) >= 0 for step, event in enumerate(events)]
    return verdicts, time.process_time() - started


def main(name, formula, path):
    table = rows(path)
    judge = {"reelay": reelay_steps, "rtamt": rtamt_steps}[name]
    verdicts, seconds = judge(formula, table)
    for step, holds in enumerate(verdicts):
        if not holds:
            print(step)
    print(f"steps={len(verdicts)}")
    print(f"monitoring={seconds:.6f}")


main(*sys.argv[1:])
