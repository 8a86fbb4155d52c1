"""Data for the segmentation benchmark, and what scikit-learn takes for it, in milliseconds as JSON.

segments.py <folder>
"""
import json
import sys
import time
from pathlib import Path

import numpy as np
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import make_blobs
from sklearn.metrics import silhouette_score

folder = Path(sys.argv[1])
REPETITIONS = 3


def timed(work):
    times = []
    for _ in range(REPETITIONS):
        started = time.perf_counter()
        work()
        times.append((time.perf_counter() - started) * 1000)
    return times


rng = np.random.default_rng(5)
centers = rng.normal(0, 3, (8, 8))
points = np.round(centers[rng.integers(0, 8, 1_000_000)] + rng.normal(0, 2, (1_000_000, 8)), 4)
if not (folder / "kmeans.csv").exists():
    np.savetxt(folder / "kmeans.csv", points, fmt="%.4f", delimiter=",", header=",".join(f"x{j}" for j in range(8)), comments="")
start = points[:8].copy()
settings = {"n_clusters": 8, "init": start, "n_init": 1, "tol": 0, "max_iter": 300, "algorithm": "lloyd"}
fit = KMeans(**settings).fit(points)
print(f"scikit-learn: {fit.n_iter_} iterations to inertia {fit.inertia_}", file=sys.stderr)

plane, _ = make_blobs(50_000, centers=10, cluster_std=0.6, random_state=1)
plane.tofile(folder / "dbscan.bin")
rows, labels = make_blobs(5_000, n_features=8, centers=5, random_state=2)
rows.tofile(folder / "silhouette.bin")
labels.astype("<u4").tofile(folder / "silhouette-labels.bin")

print(
    json.dumps(
        {
            "k-means 1,000,000 x 8, k = 8": timed(lambda: KMeans(**settings).fit(points)),
            "DBSCAN 50,000 x 2": timed(lambda: DBSCAN(eps=0.1, min_samples=10).fit(plane)),
            "silhouette, 5,000 rows": timed(lambda: silhouette_score(rows, labels)),
        }
    )
)
