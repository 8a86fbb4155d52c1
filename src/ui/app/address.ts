export type RouteParams = Readonly<Record<string, string>>;

/** `#/value?table=t_x&model=margin`: the area, and what is chosen in it. */
export interface Address {
  readonly area: string;
  readonly params: RouteParams;
}

export function parseHash(hash: string): Address {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?', 2);
  return { area: path.split('/')[0] ?? '', params: Object.fromEntries(new URLSearchParams(query)) };
}

/** Parameters that are empty are left out. */
export function formatHash({ area, params }: Address): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== '')).toString();
  return `#/${area}${query ? `?${query}` : ''}`;
}

/** The parameters after some were changed; `null` takes one away. */
export function changedParams(params: RouteParams, changes: Readonly<Record<string, string | null>>): RouteParams {
  const entries = Object.entries({ ...params, ...changes });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== null));
}
