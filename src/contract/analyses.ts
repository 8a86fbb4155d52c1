import type { Catalogue } from './catalogue';
import type { Backend } from './backend';

export type AnalysisId = keyof Catalogue;

/** How a result was made: everything needed to make it again. */
export interface Provenance {
  readonly analysis: string;
  readonly version: number;
  /** The parameters with defaults filled in. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly seed: number | null;
  readonly inputs: readonly {
    readonly tableId: string;
    readonly name: string;
    readonly fingerprint: string;
    readonly rowCount: number;
  }[];
  readonly ms: number;
  /** The tensor backend, or `float64` where no tensors were used. */
  readonly backend: Backend | 'float64';
  /** Whether this is a stored result of the same inputs. */
  readonly cached: boolean;
}

/** A result's values at its top level, with how it was made beside them. */
export type Result<Id extends AnalysisId = AnalysisId> = Catalogue[Id]['result'] & { readonly provenance: Provenance };

/** A result whose analysis is only known at run time. */
export type AnyResult = Readonly<Record<string, unknown>> & { readonly provenance: Provenance };

export interface AnalysisInfo {
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** JSON Schema (draft-07) of the parameters. */
  readonly params: Readonly<Record<string, unknown>>;
}
