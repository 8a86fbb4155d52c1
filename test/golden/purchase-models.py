"""Purchase models and Gamma-Gamma by numerical integration and SciPy's optimiser, independently of the project's code.

Every figure follows from the story of a model for one customer; what mixes customers is integrated numerically, over the
dropout probability or the time of death. Fits are of customers simulated here.

Run from the checkout: python3 test/golden/purchase-models.py > test/golden/purchase-models.json
"""

import json

import numpy as np
from scipy.integrate import quad
from scipy.optimize import minimize
from scipy.special import betaln, gammaln, hyp2f1
from scipy.stats import beta as beta_of
from scipy.stats import nbinom

TIGHT = {"epsabs": 1e-14, "epsrel": 1e-12, "limit": 500}


def over(density, low, high, points=()):
    """An integral cut at the points where the integrand turns."""
    cuts = [low, *[p for p in points if low < p < high], high]
    return sum(quad(density, a, b, **TIGHT)[0] for a, b in zip(cuts, cuts[1:]))


def rate_part(r, alpha, x, t):
    """E[lambda^x exp(-lambda t)]."""
    return np.exp(gammaln(r + x) - gammaln(r) + r * np.log(alpha) - (r + x) * np.log(alpha + t))


def over_dropout(a, b, value):
    return over(lambda p: beta_of.pdf(p, a, b) * value(p), 0, 1, (1e-6, 1e-3, 0.1, 0.9, 1 - 1e-3, 1 - 1e-6))


def repeats_given_time(r, alpha, x, t):
    return nbinom.pmf(x, r, alpha / (alpha + t))


class BetaGeometric:
    def __init__(self, at_once):
        self.at_once = at_once

    def parts(self, params, x, tx, T):
        """The likelihood of being alive at T, and of having dropped out at t_x."""
        r, alpha, a, b = params
        chances = x + self.at_once
        alive = over_dropout(a, b, lambda p: (1 - p) ** chances) * rate_part(r, alpha, x, T)
        if chances == 0:
            return alive, 0
        gone = over_dropout(a, b, lambda p: p * (1 - p) ** (chances - 1)) * rate_part(r, alpha, x, tx)
        return alive, gone

    def while_alive(self, params, x, T, t):
        r, alpha, a, b = params
        stays = b + x + self.at_once
        m = r + x
        # By the rate: E[lambda exp(-lambda p u)] over u in (0, t].
        given = lambda p: m * t / (alpha + T) if p * t < 1e-12 else (1 - ((alpha + T) / (alpha + T + p * t)) ** m) / p
        return over_dropout(a, stays, given)

    def silence(self, params, x, T, t):
        r, alpha, _, _ = params
        return rate_part(r + x, alpha + T, 0, t)

    def pmf(self, params, t, x):
        r, alpha, a, b = params
        chances = x + self.at_once
        stayed = over_dropout(a, b, lambda p: (1 - p) ** chances) * repeats_given_time(r, alpha, x, t)
        if chances == 0:
            return stayed
        more = 1 - sum(repeats_given_time(r, alpha, j, t) for j in range(x))
        return stayed + over_dropout(a, b, lambda p: p * (1 - p) ** (chances - 1)) * more

    def likelihood_vector(self, params, x, tx, T):
        r, alpha, a, b = params
        m = x + self.at_once
        front = gammaln(r + x) - gammaln(r) + r * np.log(alpha)
        alive = front + betaln(a, b + m) - betaln(a, b) - (r + x) * np.log(alpha + T)
        with np.errstate(divide="ignore", invalid="ignore"):
            gone = front + betaln(a + 1, b + m - 1) - betaln(a, b) - (r + x) * np.log(alpha + tx)
        return np.where(m == 0, alive, np.logaddexp(alive, np.where(m == 0, 0, gone)))


class Pareto:
    def parts(self, params, x, tx, T):
        r, alpha, s, beta = params
        alive = (beta / (beta + T)) ** s * rate_part(r, alpha, x, T)
        death = lambda y: s / (beta + y) * (beta / (beta + y)) ** s
        gone = over(lambda y: death(y) * rate_part(r, alpha, x, y), tx, T, np.geomspace(1e-4, 1, 9) * T + tx)
        return alive, gone

    def while_alive(self, params, x, T, t):
        r, alpha, s, beta = params
        return (r + x) / (alpha + T) * over(lambda y: ((beta + T) / (beta + T + y)) ** s, 0, t)

    def silence(self, params, x, T, t):
        r, alpha, s, beta = params
        m = r + x
        waited = lambda y: ((alpha + T) / (alpha + T + y)) ** m
        still = lambda y: ((beta + T) / (beta + T + y)) ** s
        dies = over(lambda y: s / (beta + T + y) * still(y) * waited(y), 0, t)
        return waited(t) * still(t) + dies

    def pmf(self, params, t, x):
        r, alpha, s, beta = params
        death = lambda y: s / (beta + y) * (beta / (beta + y)) ** s
        gone = over(lambda y: death(y) * repeats_given_time(r, alpha, x, y), 0, t, np.geomspace(1e-4, 1, 9) * t)
        return (beta / (beta + t)) ** s * repeats_given_time(r, alpha, x, t) + gone

    def likelihood_vector(self, params, x, tx, T):
        r, alpha, s, beta = params
        m = r + x
        c = m + s
        top, e = (alpha, s + 1) if alpha >= beta else (beta, m)
        tail = lambda t: hyp2f1(c, e, c + 1, abs(alpha - beta) / (top + t)) / (top + t) ** c
        value = (alpha + T) ** -m * (beta + T) ** -s + s / c * (tail(tx) - tail(T))
        return gammaln(m) - gammaln(r) + r * np.log(alpha) + s * np.log(beta) + np.log(value)


MODELS = {"bgNbd": BetaGeometric(0), "mbgNbd": BetaGeometric(1), "paretoNbd": Pareto()}
PARAMETERS = {
    "bgNbd": [(0.243, 4.414, 0.793, 2.426), (2.5, 20, 1.0, 4), (0.6, 3, 5, 12), (12, 30, 0.4, 0.5)],
    "mbgNbd": [(0.525, 6.183, 0.891, 1.614), (2.5, 20, 1.0, 4), (0.6, 3, 5, 12), (12, 30, 0.4, 0.5)],
    "paretoNbd": [(0.553, 10.578, 0.606, 11.669), (2.5, 60, 1.0, 2), (1.2, 0.5, 1.7, 90), (4, 15, 0.3, 15)],
}
HISTORIES = [(0, 0, 38.86), (2, 30.43, 38.86), (7, 29.43, 38.86), (1, 1.71, 38.86), (26, 30.86, 31), (40, 12, 45), (3, 25, 25)]
AHEAD = 39


def checks(name):
    model = MODELS[name]
    made = []
    for params in PARAMETERS[name]:
        histories = []
        for x, tx, T in HISTORIES:
            alive, gone = model.parts(params, x, tx, T)
            living = alive / (alive + gone)
            histories.append(
                {
                    "frequency": x,
                    "recency": tx,
                    "T": T,
                    "logLikelihood": np.log(alive + gone),
                    "probabilityAlive": living,
                    "expectedPurchases": living * model.while_alive(params, x, T, AHEAD),
                    "probabilityNoPurchase": 1 - living + living * model.silence(params, x, T, AHEAD),
                }
            )
        new = model.parts(params, 0, 0, 0)
        made.append(
            {
                "parameters": params,
                "histories": histories,
                "expectedRepeats": new[0] / sum(new) * model.while_alive(params, 0, 0, AHEAD),
                "repeatProbabilities": [model.pmf(params, AHEAD, x) for x in range(7)],
            }
        )
    return made


def simulate(rng, count):
    """Customers of a Pareto/NBD population, in weeks."""
    rate = rng.gamma(0.9, 1 / 9, count)
    death = rng.exponential(1, count) / rng.gamma(0.8, 1 / 20, count)
    T = rng.integers(20, 60, count).astype(float)
    x, tx = np.zeros(count), np.zeros(count)
    for i in range(count):
        at = rng.exponential(1 / rate[i])
        while at < min(T[i], death[i]):
            x[i] += 1
            tx[i] = round(at, 2)
            at += rng.exponential(1 / rate[i])
    return x, np.minimum(tx, T), T


def fit(negative, start):
    best = minimize(negative, start, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
    best = minimize(negative, best.x, method="Nelder-Mead", options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
    return best.x, -best.fun


def hessian(f, at, h=1e-3):
    """Fourth-order differences."""
    n = len(at)
    steps, weights = [-2, -1, 1, 2], [1 / 12, -8 / 12, 8 / 12, -1 / 12]
    made = np.zeros((n, n))
    for i in range(n):
        for j in range(n):
            for a, wa in zip(steps, weights):
                for b, wb in zip(steps, weights):
                    moved = np.array(at, float)
                    moved[i] += a * h
                    moved[j] += b * h
                    made[i, j] += wa * wb * f(moved) / h**2
    return made


def fitted(name, x, tx, T, penalizer=0):
    model = MODELS[name]
    scale = 10 / T.max()
    times = {"bgNbd": [1], "mbgNbd": [1], "paretoNbd": [1, 3]}[name]

    def unscaled(theta):
        params = np.exp(theta)
        params[times] /= scale
        return params

    def negative(theta):
        penalty = penalizer * np.sum(np.exp(theta) ** 2)
        return -np.mean(model.likelihood_vector(unscaled(theta), x, tx, T)) + penalty

    theta, _ = fit(negative, np.zeros(4))
    params = unscaled(theta)
    covariance = np.linalg.inv(hessian(negative, theta) * len(x))
    return {
        "penalizer": penalizer,
        "parameters": params.tolist(),
        "standardErrors": (params * np.sqrt(np.diag(covariance))).tolist(),
        "logLikelihood": float(np.sum(model.likelihood_vector(params, x, tx, T))),
    }


def gamma_gamma(rng):
    count = 300
    x = rng.integers(1, 8, count).astype(float)
    m = np.round(rng.gamma(5 * x) / (x * rng.gamma(4, 1 / 40, count)), 2)

    def log_likelihood(p, q, v):
        return np.sum(
            gammaln(p * x + q) - gammaln(p * x) - gammaln(q) + q * np.log(v) + (p * x - 1) * np.log(m)
            + p * x * np.log(x) - (p * x + q) * np.log(x * m + v)
        )

    unscaled = lambda theta: (np.exp(theta[0]), 1 + np.exp(theta[1]), np.exp(theta[2]) * m.mean())
    negative = lambda theta: -log_likelihood(*unscaled(theta)) / count
    theta, _ = fit(negative, np.zeros(3))
    p, q, v = unscaled(theta)
    covariance = np.linalg.inv(hessian(negative, theta) * count)
    # E[M | x, m] = E[p / nu], where nu is Gamma(p x + q, x m + v).
    spend = [float(p * (v + a * b) / (p * a + q - 1)) for a, b in zip(x[:5], m[:5])]
    return {
        "frequency": x.tolist(),
        "money": m.tolist(),
        "parameters": [p, q, v],
        "standardErrors": (np.array([p, q - 1, v]) * np.sqrt(np.diag(covariance))).tolist(),
        "logLikelihood": float(log_likelihood(p, q, v)),
        "correlation": float(np.corrcoef(x, m)[0, 1]),
        "expectedSpend": spend,
    }


rng = np.random.default_rng(4)
x, tx, T = simulate(rng, 400)
print(
    json.dumps(
        {
            "ahead": AHEAD,
            "checks": {name: checks(name) for name in MODELS},
            "customers": {"frequency": x.tolist(), "recency": tx.tolist(), "T": T.tolist()},
            "fits": {name: [fitted(name, x, tx, T, penalty) for penalty in (0, 0.01)] for name in MODELS},
            "gammaGamma": gamma_gamma(rng),
        }
    )
)
