"""Customer features and RFM groups of the CDNOW sample, by pandas and NumPy, independently of the project's code.

Run from the checkout: python3 test/golden/customer-features.py > test/golden/customer-features.json
"""

import json

import numpy as np
import pandas as pd

lines = pd.read_csv(
    "../shared/data/cdnow_sample.txt",
    sep=r"\s+",
    header=None,
    names=["oldId", "id", "date", "cds", "dollars"],
    dtype={"oldId": str, "id": str},
)
lines["day"] = pd.to_datetime(lines["date"], format="%Y%m%d")
as_of = lines["day"].max()


def features(group):
    days = group.groupby("day")["dollars"].sum().sort_index()
    first, last = days.index[0], days.index[-1]
    repeats = days.iloc[1:]
    return {
        "orders": len(group),
        "monetaryValue": group["dollars"].sum(),
        "averageOrderValue": group["dollars"].mean(),
        "recencyDays": (as_of - last).days,
        "tenureDays": (as_of - first).days,
        "items": int(group["cds"].sum()),
        "meanDaysBetweenOrders": group["day"].sort_values().diff().dt.days.mean() if len(group) > 1 else None,
        "frequency": len(days) - 1,
        "recency": (last - first).days / 7,
        "T": (as_of - first).days / 7,
        "repeatOrderValue": repeats.mean() if len(repeats) else None,
    }


table = pd.DataFrame({customer: features(group) for customer, group in lines.groupby("id")}).T.astype(float)
chosen = ["0001", "0002", "0004", "0018", "0111", "1516", "2357"]


def groups(column, bins=5):
    bounds = np.quantile(table[column], np.arange(1, bins + 1) / bins, method="inverted_cdf")
    return bounds, np.searchsorted(bounds, table[column], side="left") + 1


recency_bounds, recency = groups("recencyDays")
frequency_bounds, f = groups("orders")
monetary_bounds, m = groups("monetaryValue")
r = 6 - recency
print(
    json.dumps(
        {
            "customers": len(table),
            "sums": table.sum().to_dict(),
            "chosen": {
                c: {name: None if np.isnan(value) else value for name, value in table.loc[c].items()} for c in chosen
            },
            "rfm": {
                "cuts": {
                    "recencyDays": recency_bounds.tolist(),
                    "frequency": frequency_bounds.tolist(),
                    "monetaryValue": monetary_bounds.tolist(),
                },
                "grid": [[int(((r == i) & (f == j)).sum()) for j in range(1, 6)] for i in range(1, 6)],
                "monetary": [int((m == i).sum()) for i in range(1, 6)],
            },
        }
    )
)
