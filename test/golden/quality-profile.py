"""Reference figures for column profiles: pandas' describe, skew, duplicated and value_counts, Tukey's fences.

Run with Python 3 (numpy, pandas): python3 test/golden/quality-profile.py
Writes quality-profile.json beside itself. The figures of ../shared/data/telco_churn.csv are kept, its rows are not.
"""

import json
import pathlib

import numpy as np
import pandas as pd

ROWS = 240
rng = np.random.default_rng(7)


def with_gaps(values, share):
    values = np.array(values, dtype=float)
    values[rng.random(len(values)) < share] = np.nan
    return values


def bare(value):
    return None if pd.isna(value) else float(value)


def number_figures(column):
    described = column.describe()
    q1, q3 = described["25%"], described["75%"]
    low, high = q1 - 1.5 * (q3 - q1), q3 + 1.5 * (q3 - q1)
    return {
        "count": int(column.count()),
        "missing": int(column.isna().sum()),
        "distinct": int(column.nunique()),
        "mode": {"value": bare(column.mode()[0]), "count": int((column == column.mode()[0]).sum())},
        "mean": bare(described["mean"]),
        "std": bare(described["std"]),
        "min": bare(described["min"]),
        "q1": bare(q1),
        "median": bare(described["50%"]),
        "q3": bare(q3),
        "max": bare(described["max"]),
        "p5": bare(column.quantile(0.05)),
        "p95": bare(column.quantile(0.95)),
        "skewness": bare(column.skew()),
        "zeros": int((column == 0).sum()),
        "negatives": int((column < 0).sum()),
        "outliers": int(((column < low) | (column > high)).sum()),
        "fences": {"low": bare(low), "high": bare(high)},
    }


def text_figures(column):
    lengths = column.dropna().str.len()
    return {
        "count": int(column.count()),
        "missing": int(column.isna().sum()),
        "distinct": int(column.nunique()),
        "topCounts": column.value_counts().head(10).tolist(),
        "lengths": {"min": int(lengths.min()), "mean": bare(lengths.mean()), "max": int(lengths.max())},
    }


numbers = pd.DataFrame(
    {
        "normal": with_gaps(rng.normal(50, 10, ROWS).round(6), 0.1),
        "lognormal": rng.lognormal(3, 1, ROWS).round(2),
        "offset": (1e9 + rng.gamma(2, 1, ROWS)).round(6),
        "counts": rng.poisson(1, ROWS).astype(float),
        "signed": with_gaps(rng.integers(-3, 30, ROWS).astype(float), 0.05),
        "constant": np.full(ROWS, 7.25),
        "two": [1.0, 4.0] + [np.nan] * (ROWS - 2),
    }
)
rows = pd.DataFrame(
    {
        "plan": rng.choice(["basic", "plus", None], ROWS, p=[0.6, 0.3, 0.1]),
        "visits": with_gaps(rng.integers(0, 5, ROWS).astype(float), 0.1),
        "active": rng.random(ROWS) < 0.5,
    }
)
telco = pd.read_csv(pathlib.Path(__file__).parents[2] / "../shared/data/telco_churn.csv", na_values=[" "])
without_id = telco.drop(columns="customerID")
golden = {
    "numbers": {
        name: {"values": [bare(value) for value in column], "figures": number_figures(column)}
        for name, column in numbers.items()
    },
    "rows": {
        "plan": rows.plan.tolist(),
        "visits": [bare(value) for value in rows.visits],
        "active": rows.active.tolist(),
        "duplicateRows": int(rows.duplicated().sum()),
        "planFigures": text_figures(rows.plan),
    },
    "telco": {
        "numbers": {name: number_figures(telco[name]) for name in ["tenure", "MonthlyCharges", "TotalCharges"]},
        "texts": {name: text_figures(telco[name]) for name in ["customerID", "Contract", "PaymentMethod"]},
        "duplicateRows": int(telco.duplicated().sum()),
        "duplicateRowsWithoutId": int(without_id.duplicated().sum()),
    },
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden, allow_nan=False) + "\n")
