/**
 * An expression of the steps of Prepare that gives each cluster its name; a row without a cluster gets none.
 *
 * @param names of all labels in a column `cluster`
 */
export function namesExpression(names: readonly (readonly [number, string])[]): string {
  const quoted = (name: string): string => `"${name.replaceAll(/["＂]/g, '$&$&')}"`;
  return names.reduceRight((rest, [label, name]) => `if(cluster = ${label}, ${quoted(name)}, ${rest})`, '""');
}
