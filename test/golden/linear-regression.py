"""Reference figures for linear regression: scikit-learn's LinearRegression and Ridge, standard errors in closed form.

Run with Python 3 (numpy, pandas, scipy, scikit-learn): python3 test/golden/linear-regression.py
Writes linear-regression.json beside itself. Four numeric features and a text feature with planted coefficients.
"""

import json
import pathlib

import numpy as np
import pandas as pd
from scipy import stats
from sklearn.dummy import DummyRegressor
from sklearn.linear_model import LinearRegression, Ridge
from sklearn.metrics import mean_absolute_error, mean_squared_error, r2_score
from sklearn.preprocessing import MinMaxScaler, StandardScaler

ROWS, TRAINING = 120, 90
rng = np.random.default_rng(2024)
X = np.column_stack(
    [
        rng.normal(50, 10, ROWS),
        rng.exponential(2000, ROWS),
        rng.uniform(-1, 1, ROWS),
        rng.integers(0, 12, ROWS).astype(float),
    ]
).round(6)
plan = rng.choice(["basic", "plus", "premium"], ROWS, p=[0.5, 0.3, 0.2])
y = (
    12
    + X @ np.array([1.5, -0.02, 8, 0])
    + 5 * (plan == "plus")
    + 20 * (plan == "premium")
    + rng.normal(0, 4, ROWS)
).round(6)


def ordinary(design):
    A = np.column_stack([np.ones(len(design)), design])
    beta, *_ = np.linalg.lstsq(A, y, rcond=None)
    fitted = LinearRegression().fit(design, y)
    assert np.allclose(beta, [fitted.intercept_, *fitted.coef_], rtol=1e-9)
    freedom = len(A) - A.shape[1]
    sigma2 = np.sum((y - A @ beta) ** 2) / freedom
    errors = np.sqrt(sigma2 * np.diag(np.linalg.inv(A.T @ A)))
    t = beta / errors
    return {
        "estimates": beta.tolist(),
        "standardErrors": errors.tolist(),
        "tValues": t.tolist(),
        "pValues": (2 * stats.t.sf(np.abs(t), freedom)).tolist(),
        "standardized": (beta[1:] * design.std(axis=0, ddof=1) / y.std(ddof=1)).tolist(),
    }


def ridge(alpha, scaler=None):
    design = X if scaler is None else scaler.fit_transform(X)
    fitted = Ridge(alpha=alpha, solver="svd").fit(design, y)
    return {"alpha": alpha, "intercept": fitted.intercept_, "coefficients": fitted.coef_.tolist()}


def metrics(model):
    model.fit(X[:TRAINING], y[:TRAINING])
    actual, predicted = y[TRAINING:], model.predict(X[TRAINING:])
    mse = mean_squared_error(actual, predicted)
    return {
        "mse": mse,
        "rmse": np.sqrt(mse),
        "mae": mean_absolute_error(actual, predicted),
        "r2": r2_score(actual, predicted),
    }


dummies = pd.get_dummies(plan)[["plus", "premium"]].to_numpy(dtype=float)
t_grid = [(t, nu) for nu in (1, 2, 5, 30, 1000, 100000) for t in (0.0, 0.1, 1.0, 2.5, 10.0, 40.0)]
golden = {
    "columns": {name: X[:, i].tolist() for i, name in enumerate(["age", "income", "balance", "visits"])},
    "plan": plan.tolist(),
    "target": y.tolist(),
    "training": TRAINING,
    "ordinary": ordinary(X),
    "withPlan": ordinary(np.column_stack([X, dummies])),
    "ridge": ridge(10.0),
    "ridgeStandardScaler": ridge(10.0, StandardScaler()),
    "ridgeMinMaxScaler": ridge(0.5, MinMaxScaler()),
    "heldOut": metrics(LinearRegression()),
    "baseline": metrics(DummyRegressor()),
    "studentTwoSided": [{"t": t, "df": nu, "p": 2 * stats.t.sf(t, nu)} for t, nu in t_grid],
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(golden) + "\n")
