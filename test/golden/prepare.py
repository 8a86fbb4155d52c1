"""Reference figures for data preparation: scikit-learn's imputers, scalers, encoders and trees, and Python's calendar.

Run with Python 3 (numpy, scikit-learn, mpmath): python3 test/golden/prepare.py
Writes prepare.json beside itself. Everything is fitted on one table and applied to it and to another; missing is null.
"""

import datetime
import json
import pathlib

import mpmath
import numpy as np
from sklearn.impute import KNNImputer, SimpleImputer
from sklearn.linear_model import Ridge
from sklearn.preprocessing import (
    MinMaxScaler,
    OneHotEncoder,
    OrdinalEncoder,
    PowerTransformer,
    RobustScaler,
    StandardScaler,
)
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

rng = np.random.default_rng(20240131)
mpmath.mp.dps = 40


def plain(values):
    array = np.asarray(values, dtype=float)
    return [None if np.isnan(value) else value for value in array.ravel().tolist()]


def columns(matrix):
    return [plain(column) for column in np.asarray(matrix, dtype=float).T]


def table(rows):
    """Tenure, spend and change are correlated; visits has many equal values."""
    tenure = rng.gamma(2, 12, rows)
    spend = np.exp(rng.normal(4, 1, rows)) + 3 * tenure
    change = rng.normal(-2, 6, rows) + 0.1 * tenure
    visits = rng.integers(0, 5, rows).astype(float)
    return np.column_stack([tenure, spend, change, visits]).round(6)


def with_gaps(matrix, share):
    gaps = rng.random(matrix.shape) < share
    gaps[gaps.all(axis=1), 0] = False
    return np.where(gaps, np.nan, matrix)


fitted, other = with_gaps(table(120), 0.12), with_gaps(table(60), 0.2)


def imputed(imputer, fitted=fitted, other=other):
    imputer.fit(fitted)
    return {"fitted": columns(imputer.transform(fitted)), "other": columns(imputer.transform(other))}


def correlated(rows):
    """Without equal values: scikit-learn's order among equally distant neighbours is not defined."""
    common = rng.normal(0, 1, rows)
    return np.column_stack([weight * common + rng.normal(0, 1, rows) for weight in (0, 1, -2, 3)]).round(9)


near, nearOther = with_gaps(correlated(120), 0.15), with_gaps(correlated(60), 0.25)


def scaled(scaler):
    scaler.fit(fitted)
    return {"fitted": columns(scaler.transform(fitted)), "other": columns(scaler.transform(other))}


SKEWED = {
    "gamma": rng.gamma(1.5, 40, 300),
    "lognormal": np.exp(rng.normal(5, 1.5, 300)),
    "large amounts": np.exp(rng.normal(12, 1, 300)),
    "negative": -rng.gamma(2, 5, 300),
    "both signs": rng.normal(1, 3, 300) ** 3,
    "counts": rng.poisson(2, 300).astype(float),
    "shares": rng.beta(2, 9, 300),
    "left skewed": 100 - rng.gamma(2, 8, 300),
    "few": rng.normal(10, 4, 8),
}


def best_lambda(values, near):
    """Where the derivative of the log-likelihood is 0, in 40 digits.

    scikit-learn compares values of the likelihood in doubles, which are alike near its top: the exponent that it finds
    is off by up to 4e-7 here, and another one where the rows are reversed or the processor has other instructions.
    """
    signed = [mpmath.sign(value) * mpmath.log1p(abs(mpmath.mpf(value))) for value in values[~np.isnan(values)].tolist()]

    def loss(exponent):
        def transformed(logarithm):
            power = exponent if logarithm >= 0 else 2 - exponent
            return mpmath.sign(logarithm) * mpmath.expm1(power * abs(logarithm)) / power

        cells = [transformed(logarithm) for logarithm in signed]
        mean = mpmath.fsum(cells) / len(cells)
        variance = mpmath.fsum((cell - mean) ** 2 for cell in cells) / len(cells)
        return len(cells) * mpmath.log(variance) / 2 - (exponent - 1) * mpmath.fsum(signed)

    span = mpmath.mpf("1e-12")
    slope = lambda exponent: (loss(exponent + span) - loss(exponent - span)) / (2 * span)
    return float(mpmath.findroot(slope, (mpmath.mpf(near), mpmath.mpf(near) + mpmath.mpf("1e-6")), tol=1e-20))


def best_power(matrix):
    """PowerTransformer with the exponents of greatest likelihood in the place of its own."""
    transformer = PowerTransformer(standardize=False).fit(matrix)
    transformer.lambdas_ = np.array([best_lambda(*column) for column in zip(matrix.T, transformer.lambdas_)])
    return transformer


def scaled_power():
    transformer = best_power(fitted)
    standard = StandardScaler().fit(transformer.transform(fitted))
    figures = {"fitted": fitted, "other": other}
    return {name: columns(standard.transform(transformer.transform(figures[name]))) for name in figures}


def power(values):
    values = values.round(6)[:, None]
    own = PowerTransformer().fit(values)
    best = best_power(values)
    transformed = best.transform(values)
    return {
        "values": plain(values),
        "lambda": best.lambdas_[0],
        "transformed": plain(transformed),
        "standardized": plain(StandardScaler().fit_transform(transformed)),
        "own": {"lambda": own.lambdas_[0], "standardized": plain(own.transform(values))},
    }


PLANS = ["plus", "basic", "premium", "trial"]
plans = rng.choice(PLANS[:3], 30).tolist()
other_plans = ["basic", "trial", "premium", "plus", "gold"]


def encoded():
    one_hot = OneHotEncoder(handle_unknown="ignore", sparse_output=False).fit([[plan] for plan in plans])
    ordinal = OrdinalEncoder(handle_unknown="use_encoded_value", unknown_value=-1).fit([[plan] for plan in plans])
    return {
        "fitted": plans,
        "other": other_plans,
        "levels": one_hot.categories_[0].tolist(),
        "oneHot": columns(one_hot.transform([[plan] for plan in other_plans])),
        "ordinal": plain(ordinal.transform([[plan] for plan in other_plans])),
    }


def learned():
    """Multiples of 1/64, which single precision holds exactly: scikit-learn's trees compute with it."""
    X = (rng.normal(0, 20, (200, 3)) * 64).round() / 64
    new = (rng.normal(0, 20, (50, 3)) * 64).round() / 64
    y = (X[:, 0] * 2 - np.where(X[:, 1] > 3, 40, 0) + rng.normal(0, 2, 200)).round(6)
    label = np.where(X[:, 2] > 8, "high", np.where(X[:, 0] + X[:, 1] > 0, "middle", "low"))
    scaler = StandardScaler().fit(X)
    ridge = Ridge(alpha=1, solver="svd").fit(scaler.transform(X), y)
    size = {"max_depth": 4, "min_samples_leaf": 5, "random_state": 0}
    regressor = DecisionTreeRegressor(**size).fit(X, y)
    classifier = DecisionTreeClassifier(**size).fit(X, label)
    return {
        "predictors": columns(X),
        "new": columns(new),
        "target": plain(y),
        "label": label.tolist(),
        "ridge": plain(ridge.predict(scaler.transform(new))),
        "tree": plain(regressor.predict(new)),
        "leaves": int(regressor.get_n_leaves()),
        "class": classifier.predict(new).tolist(),
    }


def calendar():
    days = [datetime.date(1600, 2, 29), datetime.date(1969, 12, 31), datetime.date(2100, 3, 1)]
    days += [datetime.date(1800, 1, 1) + datetime.timedelta(int(day)) for day in rng.integers(0, 150_000, 300)]
    days += [datetime.date(year, month, day) for year in range(2000, 2030) for month, day in [(1, 1), (1, 4), (12, 31)]]
    parts = [
        (day.isoformat(), day.year, (day.month + 2) // 3, day.month, day.isocalendar()[1], day.day, day.isoweekday())
        for day in days
    ]
    names = ["date", "year", "quarter", "month", "week", "day", "weekday"]
    return {name: list(values) for name, values in zip(names, zip(*parts))}


figures = {
    "table": {"fitted": columns(fitted), "other": columns(other)},
    "impute": {
        "mean": imputed(SimpleImputer(strategy="mean")),
        "median": imputed(SimpleImputer(strategy="median")),
        "mode": imputed(SimpleImputer(strategy="most_frequent")),
        "constant": imputed(SimpleImputer(strategy="constant", fill_value=-1)),
    },
    "neighbours": {
        "table": {"fitted": columns(near), "other": columns(nearOther)},
        "cases": [
            {
                "nNeighbors": k,
                "weights": weights,
                **imputed(KNNImputer(n_neighbors=k, weights=weights), near, nearOther),
            }
            for k, weights in [(1, "uniform"), (5, "uniform"), (5, "distance"), (200, "uniform"), (200, "distance")]
        ],
    },
    "scale": {
        "zscore": scaled(StandardScaler()),
        "minmax": scaled(MinMaxScaler()),
        "robust": scaled(RobustScaler()),
        "yeoJohnson": scaled_power(),
    },
    "power": {name: power(values) for name, values in SKEWED.items()},
    "encode": encoded(),
    "learned": learned(),
    "calendar": calendar(),
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(figures) + "\n")
