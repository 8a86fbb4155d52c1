interface ModelHead {
  readonly kind: 'segments';
  readonly version: 1;
}

/** A segmentation by columns of a table, in a space of their own. */
interface PointsModel extends ModelHead {
  readonly columns: readonly string[];
  /** A value counts as (value − shift) / factor. */
  readonly scalings: readonly { readonly shift: number; readonly factor: number }[];
  readonly names: readonly string[];
}

/** A segmentation as plain data, by which other customers can be assigned. */
export type SegmentModel =
  | (ModelHead & {
      readonly method: 'rfm';
      readonly bins: number;
      /** The day, ISO 8601, from which recency was counted; absent where nothing told it. */
      readonly asOf?: string;
      /** Upper bounds of all groups. */
      readonly cuts: { readonly recencyDays: number[]; readonly frequency: number[]; readonly monetaryValue: number[] };
      readonly map: Readonly<Record<string, string>>;
    })
  | (PointsModel & {
      /** The nearest center decides. */
      readonly method: 'centers';
      /** In the scaled space, a row a segment. */
      readonly centers: readonly (readonly number[])[];
    })
  | (PointsModel & {
      /** The nearest core row, or row of a tree, decides; farther than eps from all of them there is no segment. */
      readonly method: 'density';
      /** Null: however far. */
      readonly eps: number | null;
      /** These rows in the scaled space, one after the other: all of `of`, or such that each of them is near one, by which eps is larger. */
      readonly cores: readonly number[];
      /** The place in `names` of each core row. */
      readonly labels: readonly number[];
      readonly of: number;
    })
  | (PointsModel & {
      /** The likeliest component decides. */
      readonly method: 'mixture';
      readonly covariance: 'full' | 'diag' | 'spherical';
      readonly weights: readonly number[];
      /** In the scaled space, as `covariances`. */
      readonly means: readonly (readonly number[])[];
      /** Columns x columns a component, row by row. */
      readonly covariances: readonly (readonly number[])[];
    })
  | (ModelHead & {
      readonly method: 'rules';
      /** The first rule whose conditions are all met decides. */
      readonly rules: readonly {
        readonly segment: string;
        /** Values above `above` and up to `upTo`; null is no bound. */
        readonly conditions: readonly {
          readonly column: string;
          readonly above: number | null;
          readonly upTo: number | null;
        }[];
      }[];
    });

/** To be given to `segments.assign`; also stored, under `modelId`, unless it is of a preview. */
export interface ModelMade {
  readonly modelId: string;
  readonly model: SegmentModel;
}
