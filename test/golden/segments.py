"""Reference figures for segmentation, by scikit-learn 1.2.1 and SciPy 1.10.1: separation of clusters, principal
components, DBSCAN, hierarchical clustering and Gaussian mixtures, on planted clusters and on Fisher's irises.

Run from the checkout: python3 test/golden/segments.py
"""
import json
from pathlib import Path

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from sklearn.cluster import DBSCAN, KMeans
from sklearn.datasets import load_iris
from sklearn.decomposition import PCA
from sklearn.metrics import calinski_harabasz_score, davies_bouldin_score, silhouette_score
from sklearn.mixture import GaussianMixture
from sklearn.neighbors import NearestNeighbors

rng = np.random.default_rng(11)


def separations(data):
    found = []
    for clusters in (2, 3, 5):
        labels = KMeans(n_clusters=clusters, n_init=3, random_state=1).fit_predict(data)
        inertia = sum(((data[labels == k] - data[labels == k].mean(axis=0)) ** 2).sum() for k in range(clusters))
        found.append(
            {
                "clusters": clusters,
                "labels": labels.tolist(),
                "inertia": inertia,
                "silhouette": silhouette_score(data, labels),
                "calinskiHarabasz": calinski_harabasz_score(data, labels),
                "daviesBouldin": davies_bouldin_score(data, labels),
            }
        )
    return found


def components(data):
    model = PCA().fit(data)
    return {
        "variances": model.explained_variance_.tolist(),
        "ratios": model.explained_variance_ratio_.tolist(),
        "axes": model.components_.tolist(),
        "scores": model.transform(data)[:10].tolist(),
    }


def densities(data, settings):
    return [
        {"eps": eps, "minSamples": least, "labels": DBSCAN(eps=eps, min_samples=least).fit(data).labels_.tolist()}
        for eps, least in settings
    ]


def neighbour_distances(data, k):
    """Distance of each row to its k-th nearest row, itself counted as the first."""
    return NearestNeighbors(n_neighbors=k).fit(data).kneighbors(data)[0][:, -1].tolist()


def trees(data):
    found = {}
    for method in ("ward", "average", "complete", "single"):
        merges = linkage(data, method)
        found[method] = {
            "heights": merges[:, 2].tolist(),
            "sizes": merges[:, 3].astype(int).tolist(),
            "labels": {str(k): fcluster(merges, k, "maxclust").tolist() for k in (2, 3, 6)},
        }
    return found


def mixtures(data):
    labels = KMeans(n_clusters=3, n_init=3, random_state=1).fit_predict(data)
    one_hot = np.eye(3)[labels]
    found = []
    for kind in ("full", "diag", "spherical"):
        # The start that scikit-learn makes of labels: one M step from them.
        start = GaussianMixture(3, covariance_type=kind)
        start._check_initial_parameters = lambda _: None
        start._initialize(data, one_hot)
        model = GaussianMixture(
            3,
            covariance_type=kind,
            tol=1e-6,
            max_iter=500,
            weights_init=start.weights_,
            means_init=start.means_,
            precisions_init=start.precisions_cholesky_**2
            if kind != "full"
            else np.array([c @ c.T for c in start.precisions_cholesky_]),
        ).fit(data)
        found.append(
            {
                "covariance": kind,
                "start": labels.tolist(),
                "logLikelihood": model.score(data) * len(data),
                "bic": model.bic(data),
                "aic": model.aic(data),
                "nIter": model.n_iter_,
                "weights": model.weights_.tolist(),
                "means": model.means_.tolist(),
                "covariances": model.covariances_.tolist(),
                "probabilities": model.predict_proba(data)[:5].tolist(),
                "labels": model.predict(data).tolist(),
            }
        )
    return found


def case(name, data, settings):
    data = np.round(data, 3)
    return {
        "name": name,
        "columns": data.shape[1],
        "data": data.ravel().tolist(),
        "separation": separations(data),
        "pca": components(data),
        "dbscan": densities(data, settings),
        "kDistance": {"k": 5, "distances": neighbour_distances(data, 5)},
        "trees": trees(data),
        "mixtures": mixtures(data),
    }


means = np.array([[0, 0, 0], [7, 1, 2], [2, 8, 0]])
planted = np.vstack([rng.normal(mean, [1, 1.5, 0.7], (count, 3)) for mean, count in zip(means, (70, 50, 30))])
planted = planted[rng.permutation(len(planted))]

golden = {
    "cases": [
        case("planted clusters", planted, [(1.2, 4), (0.8, 3), (2.5, 10)]),
        case("irises", load_iris().data, [(0.5, 5), (0.4, 3), (0.8, 10)]),
    ],
    "gap": {
        "own": [3.1, 2.2, 1.0, 0.9],
        "drawn": (drawn := rng.normal([3.2, 2.6, 2.2, 1.9], 0.05, (6, 4)).round(4)).tolist(),
        "gap": (drawn.mean(axis=0) - [3.1, 2.2, 1.0, 0.9]).tolist(),
        "error": (drawn.std(axis=0) * np.sqrt(1 + 1 / 6)).tolist(),
    },
}
Path(__file__).with_suffix(".json").write_text(json.dumps(golden) + "\n")
