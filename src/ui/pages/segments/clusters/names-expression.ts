/**
 * An expression of the steps of Prepare that gives each cluster its name; the last one also takes whatever is left.
 *
 * @param names of the labels in a column `cluster`, at least one
 */
export function namesExpression(names: readonly (readonly [number, string])[]): string {
  const quoted = (name: string): string => `"${name.replaceAll(/["＂]/g, '$&$&')}"`;
  const [last, ...others] = names.toReversed();
  return others.reduce(
    (rest, [label, name]) => `if(cluster = ${label}, ${quoted(name)}, ${rest})`,
    last ? `if(isMissing(cluster), "", ${quoted(last[1])})` : '""',
  );
}
