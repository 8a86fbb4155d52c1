import type { Feature, Preprocess } from './preprocess';

/** Design columns that a feature becomes. */
export const featureWidth = (feature: Feature): number =>
  feature.kind === 'numeric'
    ? 1
    : Math.max(0, feature.levels.length - 1) + Number(feature.other) + Number(feature.missing);

/** Columns of the design matrix, without an intercept. */
export const designWidth = ({ features }: Preprocess): number =>
  features.reduce((sum, feature) => sum + featureWidth(feature), 0);

/** Names of the design columns: `tenure`, `contract = Two year`, `contract = (other)`, `contract = (missing)`. */
export function designTerms({ features }: Preprocess): string[] {
  return features.flatMap((feature) => {
    if (feature.kind === 'numeric') return [feature.name];
    const levels = feature.levels.slice(1);
    if (feature.other) levels.push('(other)');
    if (feature.missing) levels.push('(missing)');
    return levels.map((level) => `${feature.name} = ${level}`);
  });
}

/** Center and factor of each design column; 0 and 1 for indicators. */
export function designScaling({ features }: Preprocess): { center: number; factor: number }[] {
  return features.flatMap((feature) =>
    feature.kind === 'numeric'
      ? [{ center: feature.center, factor: feature.factor }]
      : Array.from({ length: featureWidth(feature) }, () => ({ center: 0, factor: 1 })),
  );
}
