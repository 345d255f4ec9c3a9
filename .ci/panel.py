"""A panel of 2,400 units and 240 periods drawn by NumPy's own generator, so that other programs can draw the same one."""

import hashlib
import sys

import numpy as np

SHA256 = "fed226fc5700839e1c845c89318f18cc2fc6ac3bea3da54638447e155a7a402c"


def series(draw):
    """The two series that come first in the stream; the second is 200 counts, of which 150 come before a change, and a donor."""
    draw.normal(0, 1, 200)
    draw.normal(0, 1, 200)
    walk = draw.normal(0, 0.08, 199)
    drift = draw.normal(0, 0.05, 200)
    level = np.zeros(200)
    for t in range(1, 200):
        level[t] = 0.85 * level[t - 1] + walk[t - 1]
    season = 0.15 * np.sin(2 * np.pi * np.arange(200) / 12)
    mean = np.exp(np.log(25) + season + 0.8 * level)
    mean[150:] *= 0.65
    outcome = draw.negative_binomial(8, 8 / (8 + mean))
    donor = draw.poisson(np.exp(np.log(60) + season + level + drift))
    if (outcome.sum(), donor.sum()) != (4693, 13558):
        sys.exit("another series than the one described")
    return np.column_stack([outcome, donor])


def main(counts_file, treated_file, series_file):
    draw = np.random.default_rng(20260101)
    np.savetxt(series_file, series(draw), fmt="%d", delimiter=",")
    population = np.exp(draw.normal(9.7, 1.3, 2400))
    factors = np.cumsum(draw.normal(0, 0.06, (2, 240)), axis=1)
    loadings = draw.normal(0, 1, (2400, 2))
    level = np.log(2.2e-5 * population) + draw.normal(0, 0.5, 2400)
    season = 0.1 * np.sin(2 * np.pi * np.arange(240) / 12)
    intensity = np.exp(level[:, None] + 0.35 * (loadings @ factors) + season)
    largest = np.argsort(-population, kind="stable")[:600]
    treated = np.sort(largest[draw.permutation(600)[:100]])
    intensity[treated, 180:] *= 0.7
    counts = draw.negative_binomial(5, 5 / (5 + intensity))
    found = hashlib.sha256(counts.astype("<i4").tobytes()).hexdigest()
    if found != SHA256:
        sys.exit(f"another panel than the one described: {found}")
    np.savetxt(counts_file, counts, fmt="%d", delimiter=",")
    np.savetxt(treated_file, treated, fmt="%d")


main(*sys.argv[1:])
