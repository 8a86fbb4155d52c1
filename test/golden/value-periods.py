"""Value by periods and rank correlation of formula-made rows, by NumPy and SciPy, independently of the project's code.

Run from the checkout: python3 test/golden/value-periods.py > test/golden/value-periods.json
"""

import json
from collections import defaultdict

import numpy as np
from scipy import stats

ROWS, CUSTOMERS, PERIODS = 600, 40, 12
DISCOUNT, ACQUISITION, HORIZON = 0.02, 35.0, 9

cells = defaultdict(lambda: [0.0, 0.0])
for row in range(ROWS):
    customer = (row * 17 + row // 40) % CUSTOMERS
    period = min(PERIODS - 1, (row * 31 + customer) % PERIODS + customer % 5)
    revenue = ((row * 7919) % 997) / 10 - 8
    cost = ((row * 104729) % 389) / 20
    cells[customer, period][0] += revenue
    cells[customer, period][1] += cost

first = {c: min(p for (d, p) in cells if d == c) for c in range(CUSTOMERS)}
value = np.zeros(CUSTOMERS)
discounted = np.zeros(CUSTOMERS)
payback = [None] * CUSTOMERS
for c in range(CUSTOMERS):
    for p in range(first[c], min(PERIODS, first[c] + HORIZON)):
        revenue, cost = cells.get((c, p), (0.0, 0.0))
        value[c] += revenue - cost
        discounted[c] += (revenue - cost) / (1 + DISCOUNT) ** (p - first[c])
        if payback[c] is None and (c, p) in cells and discounted[c] >= ACQUISITION:
            payback[c] = p - first[c] + 1

used = {(c, p): v for (c, p), v in cells.items() if p - first[c] < HORIZON}
# Who bought in a period, and who came back, does not depend on how far money is counted.
active = {key for key, (revenue, _) in cells.items() if revenue > 0}
at_risk = sum(1 for (c, p) in active if p < PERIODS - 1)
again = sum(1 for (c, p) in active if (c, p - 1) in active)
interval = stats.binomtest(again, at_risk).proportion_ci(method="wilson")
ages = []
for age in range(HORIZON):
    observed = [c for c in range(CUSTOMERS) if first[c] + age < PERIODS]
    sums = [used.get((c, first[c] + age), (0.0, 0.0)) for c in observed]
    ages.append([len(observed), float(np.mean([r - k for r, k in sums]))])

a = ((np.arange(500) * 7919) % 97) ** 1.5
b = a + ((np.arange(500) * 104729) % 211) * 3
print(
    json.dumps(
        {
            "clv": float(value.mean()),
            "discountedClv": float(discounted.mean()),
            "values": value.tolist(),
            "payback": payback,
            "periodRevenue": [sum(v[0] for (c, p), v in used.items() if p == t) for t in range(PERIODS)],
            "periodCost": [sum(v[1] for (c, p), v in used.items() if p == t) for t in range(PERIODS)],
            "active": [sum(1 for (c, p) in active if p == t) for t in range(PERIODS)],
            "ages": ages,
            "retention": [again / at_risk, interval.low, interval.high, at_risk],
            "spearman": float(stats.spearmanr(a, b).statistic),
            "kendall": float(stats.kendalltau(a, b).statistic),
        },
        indent=1,
    )
)
