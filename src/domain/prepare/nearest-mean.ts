/** Rows to take values from: a column of values for each feature, `NaN` where missing. */
export interface Donors {
  readonly rows: number;
  readonly values: readonly Float64Array[];
}

/** Judges the donors from one receiver at a time. */
interface NearestMean {
  /** Takes the distances to all donors. `NaN` is missing. */
  from(receiver: readonly number[]): void;
  /** The mean of a feature over the nearest donors that have it. */
  mean(feature: number): number;
}

/**
 * Mean of the k nearest donors, by the Euclidean distance over the features that both rows have, scaled up for those
 * that they do not: √(features / shared · Σ difference²) (Dixon 1979; scikit-learn's `nan_euclidean_distances`). Weighted by
 * `distance`, a donor counts 1 / distance, and donors at distance 0 alone where there are any. Donors that share no feature
 * come last; where all are so, the mean of all stands in, as in scikit-learn's `KNNImputer`. Of donors equally near the
 * earlier are taken.
 */
export function nearestMean(donors: Donors, nNeighbors: number, weights: 'uniform' | 'distance'): NearestMean {
  const features = donors.values.length;
  const squares = new Float64Array(donors.rows);
  const shared = new Uint32Array(donors.rows);
  const nearest = new Uint32Array(nNeighbors);
  const distances = new Float64Array(nNeighbors);

  function addFeature(value: number, cells: Float64Array): void {
    for (let donor = 0; donor < cells.length; donor++) {
      const difference = cells[donor]! - value;
      if (Number.isNaN(difference)) continue;
      squares[donor]! += difference * difference;
      shared[donor]!++;
    }
  }

  /** The nearest donors that have the feature, ascending by distance; unknown distances are Infinity. */
  function choose(cells: Float64Array): number {
    let count = 0;
    for (let donor = 0; donor < cells.length; donor++) {
      if (Number.isNaN(cells[donor]!)) continue;
      const distance = shared[donor] === 0 ? Infinity : Math.sqrt((squares[donor]! * features) / shared[donor]!);
      if (count === nNeighbors && !(distance < distances[count - 1]!)) continue;
      let at = count < nNeighbors ? count++ : count - 1;
      for (; at > 0 && distances[at - 1]! > distance; at--) {
        distances[at] = distances[at - 1]!;
        nearest[at] = nearest[at - 1]!;
      }
      distances[at] = distance;
      nearest[at] = donor;
    }
    return count;
  }

  function weight(distance: number): number {
    if (weights === 'uniform') return 1;
    return distances[0] === 0 ? Number(distance === 0) : 1 / distance;
  }

  return {
    from(receiver) {
      squares.fill(0);
      shared.fill(0);
      receiver.forEach((value, feature) => {
        if (!Number.isNaN(value)) addFeature(value, donors.values[feature]!);
      });
    },
    mean(feature) {
      const cells = donors.values[feature]!;
      const count = choose(cells);
      if (distances[0] === Infinity) return meanOf(cells);
      let [sum, total] = [0, 0];
      for (let i = 0; i < count; i++) {
        const share = weight(distances[i]!);
        sum += share * cells[nearest[i]!]!;
        total += share;
      }
      return sum / total;
    },
  };
}

function meanOf(cells: Float64Array): number {
  let [sum, count] = [0, 0];
  for (const value of cells) {
    if (Number.isNaN(value)) continue;
    sum += value;
    count++;
  }
  return sum / count;
}
