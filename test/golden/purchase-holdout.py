"""Holdout, tracking and repeat distribution of BG/NBD on the CDNOW sample, by pandas and SciPy, independently of the project's
code: Fader, Hardie & Lee (2005), equations 6, 8, 9 and 10, calibrated to 1997-09-30.

Run from the checkout: python3 test/golden/purchase-holdout.py > test/golden/purchase-holdout.json
"""

import json

import numpy as np
import pandas as pd
from scipy.optimize import minimize
from scipy.special import beta as beta_function
from scipy.special import betaln, gammaln, hyp2f1
from scipy.stats import nbinom

lines = pd.read_csv(
    "../shared/data/cdnow_sample.txt",
    sep=r"\s+",
    header=None,
    names=["oldId", "id", "date", "cds", "dollars"],
    dtype={"oldId": str, "id": str},
)
lines["day"] = pd.to_datetime(lines["date"], format="%Y%m%d")
bought = lines.drop_duplicates(["id", "day"]).sort_values("day")
end, last = pd.Timestamp("1997-09-30"), bought["day"].max()

early = bought[bought["day"] <= end].groupby("id")["day"]
x = (early.count() - 1).to_numpy(float)
tx = ((early.max() - early.min()).dt.days / 7).to_numpy()
T = ((end - early.min()).dt.days / 7).to_numpy()
later = bought[bought["day"] > end].groupby("id").size().reindex(early.count().index, fill_value=0).to_numpy(float)


def negative(theta):
    r, alpha, a, b = np.exp(theta)
    alive = betaln(a, b + x) - betaln(a, b) - (r + x) * np.log(alpha + T)
    gone = betaln(a + 1, b + np.maximum(x, 1) - 1) - betaln(a, b) - (r + x) * np.log(alpha + tx)
    mixed = np.where(x > 0, np.logaddexp(alive, gone), alive)
    return -np.mean(gammaln(r + x) - gammaln(r) + r * np.log(alpha) + mixed)


options = {"xatol": 1e-11, "fatol": 1e-14, "maxiter": 20000, "maxfev": 20000}
theta = minimize(negative, np.zeros(4), method="Nelder-Mead", options=options).x
theta = minimize(negative, theta, method="Nelder-Mead", options=options).x
r, alpha, a, b = np.exp(theta)

H = (last - end).days / 7
alive = 1 / (1 + np.where(x > 0, a / (b + np.maximum(x, 1) - 1) * ((alpha + T) / (alpha + tx)) ** (r + x), 0))
gauss = hyp2f1(r + x, b + x, a + b + x - 1, H / (alpha + T + H))
expected = (a + b + x - 1) / (a - 1) * (1 - ((alpha + T) / (alpha + T + H)) ** (r + x) * gauss) * alive


def repeats_by(t):
    return (a + b - 1) / (a - 1) * (1 - (alpha / (alpha + t)) ** r * hyp2f1(r, b, a + b - 1, t / (alpha + t)))


births = early.min()
first = bought["day"].min()
weeks = [10, 20, 39, 52, 78]
ends = [first + pd.Timedelta(days=7 * week - 1) for week in weeks]
repeat_days = bought[bought.duplicated("id")]["day"]
groups = np.minimum(x, 7)


def probability(k, t):
    stay = beta_function(a, b + k) / beta_function(a, b) * nbinom.pmf(k, r, alpha / (alpha + t))
    if k == 0:
        return stay
    more = 1 - nbinom.cdf(k - 1, r, alpha / (alpha + t))
    return stay + beta_function(a + 1, b + k - 1) / beta_function(a, b) * more


counts = [float(np.sum(probability(k, T))) for k in range(7)]
print(
    json.dumps(
        {
            "params": {"r": r, "alpha": alpha, "a": a, "b": b},
            "actual": later.sum(),
            "expected": expected.sum(),
            "byFrequency": {
                "customers": [int(np.sum(groups == g)) for g in range(8)],
                "actual": [later[groups == g].mean() for g in range(8)],
                "expected": [expected[groups == g].mean() for g in range(8)],
            },
            "mae": np.abs(later - expected).mean(),
            "rmse": np.sqrt(np.mean((later - expected) ** 2)),
            "correlation": np.corrcoef(later, expected)[0, 1],
            "weeks": weeks,
            "actualCumulative": [int((repeat_days <= day).sum()) for day in ends],
            "expectedCumulative": [
                float(np.sum(repeats_by(np.maximum(0, (day - births).dt.days.to_numpy()) / 7))) for day in ends
            ],
            "repeats": {
                "actual": [int(np.sum(groups == g)) for g in range(8)],
                "expected": [*counts, len(x) - sum(counts)],
            },
        }
    )
)
