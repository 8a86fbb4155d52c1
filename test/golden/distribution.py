"""Concentration figures of a formula-made column, by NumPy, independently of the project's code.

Run from the checkout: python3 test/golden/distribution.py > test/golden/distribution.json
"""

import json

import numpy as np

rows = np.arange(997)
values = ((rows * 7919) % 997) ** 1.5 / 10
ascending = np.sort(values)
descending = ascending[::-1]
differences = np.abs(values[:, None] - values[None, :]).sum()
places = np.floor(np.arange(201) / 200 * len(values) + 0.5).astype(int)
cumulative = np.concatenate([[0], ascending.cumsum()])


def top_share(share):
    return float(descending[: int(np.ceil(share * len(values)))].sum() / values.sum())


def histogram_counts(edges):
    return np.histogram(values, edges)[0].tolist()


print(
    json.dumps(
        {
            "quantiles": [
                [p, float(np.quantile(values, p))]
                for p in [0, 0.01, 0.05, 0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 1]
            ],
            "mean": float(values.mean()),
            "total": float(values.sum()),
            "std": float(values.std(ddof=1)),
            "gini": float(differences / (2 * len(values) ** 2 * values.mean())),
            "lorenz": (cumulative[places] / cumulative[-1]).tolist(),
            "paretoShares": [[top, top_share(top)] for top in [0.01, 0.05, 0.1, 0.2, 0.5]],
            "aboveMean": int((values > values.mean()).sum()),
            "freedmanDiaconis": float(2 * np.subtract(*np.quantile(values, [0.75, 0.25])) / np.cbrt(len(values))),
            "histogram500": histogram_counts(np.arange(0, 3501, 500)),
        }
    )
)
