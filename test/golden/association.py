"""Reference figures for two groupings of the same rows, by statsmodels and SciPy: adjusted residuals and Cramér's V,
on hair by eye colour (Snee 1974, men) and on random tables.

Run from the checkout: python3 test/golden/association.py
"""
import json
from pathlib import Path

import numpy as np
from scipy.stats.contingency import association
from statsmodels.stats.contingency_tables import Table

rng = np.random.default_rng(5)
tables = [
    [[32, 11, 10, 3], [53, 50, 25, 15], [10, 10, 7, 7], [3, 30, 5, 8]],
    rng.integers(1, 40, (3, 5)).tolist(),
    rng.integers(5, 900, (7, 2)).tolist(),
]
found = [
    {
        "count": count,
        "residual": Table(np.array(count), shift_zeros=False).standardized_resids.tolist(),
        "cramersV": float(association(np.array(count), method="cramer")),
    }
    for count in tables
]
Path(__file__).with_suffix(".json").write_text(json.dumps({"tables": found}) + "\n")
