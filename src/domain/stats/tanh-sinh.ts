const STEP = 1 / 16;
const NODES = 56;

export interface QuadratureNode {
  /** In (0, 1). */
  readonly at: number;
  readonly weight: number;
}

/**
 * Nodes and weights on (0, 1) by the double-exponential rule (Takahasi & Mori 1974): exact to about 13 digits for integrands that are
 * smooth inside, whatever they do at the ends.
 */
export const TANH_SINH: readonly QuadratureNode[] = Array.from({ length: 2 * NODES + 1 }, (_, i) => {
  const u = (i - NODES) * STEP;
  const grown = Math.exp(-Math.PI * Math.sinh(u));
  return { at: 1 / (1 + grown), weight: (STEP * Math.PI * Math.cosh(u) * grown) / (1 + grown) ** 2 };
});
