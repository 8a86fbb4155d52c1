"""Reference figures for k-means, silhouette and the adjusted Rand index, by scikit-learn 1.2.1.

Run from the checkout: python3 test/golden/kmeans.py
"""
import json
from pathlib import Path

import numpy as np
from sklearn.cluster import KMeans
from sklearn.metrics import adjusted_rand_score, silhouette_score

rng = np.random.default_rng(7)


def case(name, data, init, tol, max_iter=300):
    data = np.round(data, 3)
    init = np.array(init, dtype=float)
    model = KMeans(n_clusters=len(init), init=init, n_init=1, tol=tol, max_iter=max_iter, algorithm="lloyd").fit(data)
    return {
        "name": name,
        "columns": data.shape[1],
        "data": data.ravel().tolist(),
        "init": init.ravel().tolist(),
        "tol": tol,
        "maxIter": max_iter,
        "centers": model.cluster_centers_.ravel().tolist(),
        "labels": model.labels_.tolist(),
        "inertia": model.inertia_,
        "nIter": model.n_iter_,
        "silhouette": silhouette_score(data, model.labels_),
    }


means = np.array([[0, 0, 0], [9, 1, 2], [2, 10, 0], [3, 2, 11]])
planted = np.vstack([rng.normal(mean, 1, (count, 3)) for mean, count in zip(means, (60, 40, 30, 20))])
planted = planted[rng.permutation(len(planted))]
noise = rng.uniform(0, 1000, (200, 2))
outlier = np.vstack([rng.normal(0, 1, (30, 2)), [[100, 100]], rng.normal(8, 1, (20, 2))])

cases = [
    case("planted clusters", planted, np.round(planted[:4], 3), 0),
    case("uniform noise, stopped by the tolerance", noise, np.round(noise[:5], 3), 1e-2),
    case("uniform noise, stopped by maxIter", noise, np.round(noise[:5], 3), 0, 2),
    case("a center that no row is nearest to", planted, [[0, 0, 0], [9, 1, 2], [500, 500, 500], [900, 0, 0]], 0),
    case("a row alone in its cluster", outlier, [[0, 0], [8, 8], [50, 50]], 0),
]

labellings = [
    ([0, 0, 1, 1, 2, 2], [1, 1, 0, 0, 2, 2]),
    ([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2]),
    ([0, 1, 0, 1, 0, 1], [0, 0, 0, 1, 1, 1]),
    ([0, 0, 0, 0], [0, 1, 2, 3]),
    ([0, 0, 0], [0, 0, 0]),
    (rng.integers(0, 4, 50).tolist(), rng.integers(0, 3, 50).tolist()),
]

golden = {
    "cases": cases,
    "adjustedRand": [{"first": a, "second": b, "index": adjusted_rand_score(a, b)} for a, b in labellings],
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
