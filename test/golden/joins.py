"""Joins and their figures by pandas' merge, independently of the project's code.

Run with Python 3 (numpy, pandas): python3 test/golden/joins.py
Writes joins.json beside itself. Two tables a case, with missing, repeated and unmatched keys of one or two columns.
pandas lets missing keys match each other; as in SQL they match nothing here, and are taken out before the merge.
"""

import json
import pathlib

import numpy as np
import pandas as pd

rng = np.random.default_rng(20260301)


def keys(values, rows, missing):
    column = pd.Series(rng.choice(values, rows), dtype=object)
    column[rng.random(rows) < missing] = None
    return column


def table(columns, prefix):
    frame = pd.DataFrame({f"key{place}": column for place, column in enumerate(columns)})
    frame[prefix] = np.arange(len(frame))
    return frame


def keyed(frame):
    names = [name for name in frame.columns if name.startswith("key")]
    return frame.dropna(subset=names), names


def pairs(left, right, how):
    """Pairs of row numbers, -1 where a side has none, in ascending order."""
    left_keyed, names = keyed(left)
    right_keyed, _ = keyed(right)
    merged = left_keyed.merge(right_keyed, on=names, how={"full": "outer"}.get(how, how))
    rows = merged[["left", "right"]].fillna(-1).astype(int).values.tolist()
    if how != "inner":
        rows += [[row, -1] for row in left.index.difference(left_keyed.index)]
    if how == "full":
        rows += [[-1, row] for row in right.index.difference(right_keyed.index)]
    return sorted(rows)


def side(own, other):
    own_keyed, names = keyed(own)
    other_keys = keyed(other)[0][names].drop_duplicates()
    merged = own_keyed.merge(other_keys, on=names, how="left", indicator=True)
    groups = own_keyed.groupby(names).size()
    unmatched = merged[merged["_merge"] == "left_only"]
    return {
        "rows": len(own),
        "missing": len(own) - len(own_keyed),
        "matchedRows": int((merged["_merge"] == "both").sum()),
        "unmatchedRows": len(unmatched),
        "keys": len(groups),
        "unmatchedKeys": len(unmatched[names].drop_duplicates()),
        "duplicatedKeys": int((groups > 1).sum()),
        "repeatedRows": int(own_keyed.duplicated(subset=names).sum()),
    }


def case(name, left_columns, right_columns):
    left, right = table(left_columns, "left"), table(right_columns, "right")
    joined = {how: pairs(left, right, how) for how in ("left", "inner", "full")}
    return {
        "name": name,
        "leftKeys": [column.tolist() for column in left_columns],
        "rightKeys": [column.tolist() for column in right_columns],
        "left": side(left, right),
        "right": side(right, left),
        "results": {how: len(rows) for how, rows in joined.items()},
        "pairs": joined,
    }


people = [f"C{number:03}" for number in range(60)]
shops = ["north", "south", "east", "west"]
cases = [
    case(
        "texts, many to one",
        [keys(people[:45], 200, 0.05)],
        [pd.Series(people[5:] + [None], dtype=object).sample(frac=1, random_state=1, ignore_index=True)],
    ),
    case("texts, many to many", [keys(people, 80, 0.1)], [keys(people, 70, 0.1)]),
    case("whole numbers", [keys(range(-20, 30), 150, 0.05)], [keys(range(0, 60), 60, 0.05)]),
    case("numbers with decimals", [keys([0.1, 0.2, 0.1 + 0.2, 0.3, -0.5], 30, 0.1)], [keys([0.1, 0.3, 2.5], 6, 0)]),
    case(
        "two columns",
        [keys(shops, 150, 0.05), keys(range(12), 150, 0.05)],
        [keys(shops[1:] + ["web"], 40, 0.05), keys(range(15), 40, 0)],
    ),
    case("nothing in common", [keys(people[:20], 30, 0)], [keys(people[30:], 20, 0)]),
]

path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(cases, default=lambda number: number.item(), separators=(",", ":")) + "\n")
