/** Whether a value can be chosen. */
export type Check = (value: unknown) => boolean;

/** Which values each choice of a view can have. */
export type Choosable<Choices> = Readonly<Record<keyof Choices & string, Check>>;

export const within =
  (least: number, most: number): Check =>
  (value) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most;

export const between =
  (least: number, most: number): Check =>
  (value) =>
    typeof value === 'number' && value >= least && value <= most;

export const oneOf =
  (...texts: readonly string[]): Check =>
  (value) =>
    typeof value === 'string' && texts.includes(value);

export const orNull =
  (is: Check): Check =>
  (value) =>
    value === null || is(value);

export const isTexts: Check = (value) => Array.isArray(value) && value.every((name) => typeof name === 'string');

/** The choices that are not the usual ones, as the address holds them. */
export function changesText<Choices extends object>(
  choices: Choices,
  usual: Choices,
  choosable: Choosable<Choices>,
): string {
  const names = Object.keys(choosable) as (keyof Choices & string)[];
  const changed = names.filter((name) => JSON.stringify(choices[name]) !== JSON.stringify(usual[name]));
  return JSON.stringify(Object.fromEntries(changed.map((name) => [name, choices[name]])));
}

/** Choices as the address holds them; the usual ones as far as it holds none that can be chosen. */
export function changesFrom<Choices extends object>(
  text: string | undefined,
  usual: Choices,
  choosable: Choosable<Choices>,
): Choices {
  if (text === undefined) return usual;
  try {
    const record: unknown = JSON.parse(text);
    return typeof record === 'object' && record !== null ? withRecord(usual, { ...record }, choosable) : usual;
  } catch {
    return usual;
  }
}

/** The choices with those of a record that can be chosen. */
export function withRecord<Choices extends object>(
  choices: Choices,
  record: Readonly<Record<string, unknown>>,
  choosable: Choosable<Choices>,
): Choices {
  const usable = Object.entries<Check>(choosable).filter(([name, is]) => name in record && is(record[name]));
  return { ...choices, ...Object.fromEntries(usable.map(([name]) => [name, record[name]])) };
}
