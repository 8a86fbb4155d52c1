"""Reference figures for movement between RFM segments, by pandas 1.5.3: order lines with refunds and undated lines, scored
by quintiles at two dates and named by the published 11-segment map.

Run from the checkout: python3 test/golden/movement.py
"""
import json
from pathlib import Path

import numpy as np
import pandas as pd

PUBLISHED = {
    "Champions": "555 554 544 545 454 455 445",
    "Loyal": "543 444 435 355 354 345 344 335",
    "Potential Loyalist": "553 551 552 541 542 533 532 531 452 451 442 441 431 453 433 432 423 353 352 351 342 341 333 323",
    "New": "512 511 422 421 412 411 311",
    "Promising": "525 524 523 522 521 515 514 513 425 424 413 414 415 315 314 313",
    "Need Attention": "535 534 443 434 343 334 325 324",
    "About To Sleep": "331 321 312 221 213 231 241 251",
    "At Risk": "255 254 245 244 253 252 243 242 235 234 225 224 153 152 145 143 142 135 134 133 125 124",
    "Cannot Lose": "155 154 144 214 215 115 114 113",
    "Hibernating": "332 322 233 232 223 222 132 123 122 212 211",
    "Lost": "111 112 121 131 141 151",
}
SEGMENT = {cell: segment for segment, cells in PUBLISHED.items() for cell in cells.split()}
FROM, TO = "2024-09-30", "2024-12-31"

rng = np.random.default_rng(23)
customers, rows = 400, 2_500
weight = rng.gamma(0.7, 1, customers)
lines = pd.DataFrame(
    {
        "customer": rng.choice(customers, rows, p=weight / weight.sum()),
        "order": rng.integers(0, 1_800, rows),
        "day": pd.Timestamp("2024-01-01") + pd.to_timedelta(rng.integers(0, 366, rows), unit="D"),
        "cents": rng.integers(100, 20_000, rows),
    }
)
# A customer's order is on one day, and belongs to nobody else.
lines["order"] = lines.groupby(["customer", "day", lines["order"] % 3]).ngroup()
refunds = rng.random(rows) < 0.04
lines.loc[refunds, "cents"] *= -1
lines.loc[rng.random(rows) < 0.01, "day"] = pd.NaT


def totals(as_of):
    end = pd.Timestamp(as_of)
    used = lines[lines["day"].notna() & (lines["day"] <= end)]
    bought = used[used["cents"] >= 0].groupby("customer").agg(last=("day", "max"), orders=("order", "nunique"))
    money = used.groupby("customer")["cents"].sum().rename("money")
    made = pd.concat([money, bought], axis=1).dropna()
    made["recency"] = (end - made["last"]).dt.days
    return made


def bounds(values):
    return np.quantile(values, [0.2, 0.4, 0.6, 0.8, 1], method="inverted_cdf")


def cuts_of(made):
    return {name: bounds(made[name]) for name in ("recency", "orders", "money")}


def segments(made, cuts):
    group = {name: np.minimum(np.searchsorted(cuts[name], made[name], side="left"), 4) + 1 for name in cuts}
    cells = zip(6 - group["recency"], group["orders"], group["money"])
    return pd.Series([SEGMENT[f"{r}{f}{m}"] for r, f, m in cells], index=made.index)


def movement(thresholds):
    before, after = totals(FROM), totals(TO)
    first = cuts_of(before)
    second = first if thresholds == "first" else cuts_of(after)
    both = pd.DataFrame({"to": segments(after, second), "spent": after["money"]})
    both["from"] = segments(before, first).reindex(both.index)
    both["earlier"] = before["money"].reindex(both.index)
    both["between"] = both["spent"] - both["earlier"]
    stayed = both[both["from"].notna()]
    arrived = both[both["from"].isna()].groupby("to")["spent"].agg(["size", "sum"])
    flows = stayed.groupby(["from", "to"]).agg(count=("to", "size"), before=("earlier", "sum"), between=("between", "sum"))
    return {
        "thresholds": thresholds,
        "flows": [
            {
                "from": start,
                "to": end,
                "count": int(flow["count"]),
                "revenueBefore": flow["before"] / 100,
                "revenueBetween": flow["between"] / 100,
            }
            for (start, end), flow in flows.iterrows()
        ],
        "arrivals": [
            {"to": segment, "count": int(new["size"]), "revenue": new["sum"] / 100} for segment, new in arrived.iterrows()
        ],
    }


found = {
    "from": FROM,
    "to": TO,
    "lines": {
        "customer": [f"c{customer}" for customer in lines["customer"]],
        "order": lines["order"].tolist(),
        "day": [None if pd.isna(day) else day.strftime("%Y-%m-%d") for day in lines["day"]],
        "cents": lines["cents"].tolist(),
    },
    "movements": [movement("first"), movement("each")],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(found, separators=(",", ":")) + "\n")
