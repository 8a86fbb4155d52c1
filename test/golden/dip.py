#!/usr/bin/env python3
"""Dips of small samples as what they are by definition: the least distance from any unimodal distribution function, by
linear programmes (scipy), one for each point at which its mode may be."""

import json
import pathlib

import numpy as np
from scipy.optimize import linprog


def dip(x):
    return min(distance(np.sort(x), mode) for mode in range(len(x)))


def distance(x, mode):
    """Convex up to the mode, where it may jump, concave from there: its values at the points, its limit from the left at
    the mode, and the distance are the variables."""
    n = len(x)
    limit, far = n, n + 1
    rows, bounds = [], []

    def at_most(terms, bound):
        row = np.zeros(n + 2)
        for place, factor in terms:
            row[place] += factor
        rows.append(row)
        bounds.append(bound)

    before = [limit if i == mode else i for i in range(n)]
    for i in range(n):
        for place, share in ((i, (i + 1) / n), (before[i], i / n)):
            at_most([(place, 1), (far, -1)], share)
            at_most([(place, -1), (far, -1)], -share)
        if i + 1 < n:
            at_most([(i if i >= mode else before[i], 1), (before[i + 1] if i + 1 <= mode else i + 1, -1)], 0)
    at_most([(limit, 1), (mode, -1)], 0)
    for part, sign in ((before[: mode + 1], 1), (list(range(mode, n)), -1)):
        first = 0 if sign == 1 else mode
        for i in range(1, len(part) - 1):
            left, right = x[first + i] - x[first + i - 1], x[first + i + 1] - x[first + i]
            at_most([(part[i], sign * (1 / left + 1 / right)), (part[i - 1], -sign / left), (part[i + 1], -sign / right)], 0)
    cost = np.zeros(n + 2)
    cost[far] = 1
    return linprog(cost, A_ub=np.array(rows), b_ub=bounds, bounds=[(0, 1)] * (n + 2), method="highs").fun


random = np.random.default_rng(5)
samples = [
    np.arange(8.0),
    random.normal(size=15),
    np.r_[random.normal(size=8), random.normal(6, 1, size=8)],
    random.random(20),
    np.r_[random.normal(size=5), random.normal(9, 1, size=12), random.normal(20, 1, size=6)],
    np.exp(random.normal(size=25)),
    np.r_[np.linspace(0, 1, 6), np.linspace(5, 6, 6)],
]
cases = [{"values": [float(value) for value in sample], "dip": float(dip(sample))} for sample in samples]
path = pathlib.Path(__file__).with_name("dip.json")
path.write_text(json.dumps(cases, indent=1) + "\n")
