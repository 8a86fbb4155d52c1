import type { ClusterFigures, LabelsMade } from '../../../contract/catalogue';

/** The groups as they are shown and chosen: the clusters, and behind them those in none. */
export function shownGroups({ clusters, noise }: Pick<LabelsMade, 'clusters' | 'noise'>): readonly ClusterFigures[] {
  return noise ? [...clusters, noise] : clusters;
}
