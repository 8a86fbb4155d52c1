import { CALENDAR_FIELDS } from '../calendar-fields';
import {
  conditionArgument,
  dateArgument,
  measureArguments,
  numberArgument,
  sameType,
  textArgument,
  type Argument,
} from './argument';
import { chooseByCondition, chooseFirstPresent } from './choose-vectors';
import { expressionError } from './expression-error';
import { mapNumbers, zipNumbers } from './number-vectors';
import { concatTexts, mapTexts, measureTexts, testTexts, writeNumbers } from './text-vectors';
import { missingVector, type NumberVector, type TextVector, type Vector } from './vector';

const DAY = 86_400_000;

/** A function: how many arguments it takes, and the vector that it makes of them. */
interface Definition {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  build(args: readonly Argument[]): Vector;
}

const numeric = (name: string, compute: (value: number) => number): Definition => ({
  name,
  least: 1,
  most: 1,
  build: ([value]) => mapNumbers('number', numberArgument(value!), compute),
});

const calendar = (name: 'year' | 'month' | 'day' | 'weekday'): Definition => ({
  name,
  least: 1,
  most: 1,
  build: ([date]) => mapNumbers('number', dateArgument(date!), CALENDAR_FIELDS[name]),
});

const textual = (name: string, compute: (text: string) => string): Definition => ({
  name,
  least: 1,
  most: 1,
  build: ([text]) => mapTexts(textArgument(text!), compute),
});

const extreme = (name: string, choose: (a: number, b: number) => number): Definition => ({
  name,
  least: 1,
  most: Infinity,
  build: (args) =>
    measureArguments(args).reduce((left: NumberVector, right) => zipNumbers(left.type, left, right, choose)),
});

/** Half away from zero. */
function round(value: number, digits: number): number {
  const unit = 10 ** Math.trunc(digits);
  return (Math.sign(value) * Math.round(Math.abs(value) * unit)) / unit;
}

const written = (argument: Argument): TextVector =>
  argument.vector.type === 'number' ? writeNumbers(argument.vector) : textArgument(argument);

const DEFINITIONS: readonly Definition[] = [
  numeric('abs', Math.abs),
  numeric('sqrt', Math.sqrt),
  numeric('log', Math.log),
  numeric('log10', Math.log10),
  numeric('exp', Math.exp),
  numeric('floor', Math.floor),
  numeric('ceil', Math.ceil),
  {
    name: 'round',
    least: 1,
    most: 2,
    build: ([value, digits]) =>
      digits
        ? zipNumbers('number', numberArgument(value!), numberArgument(digits), round)
        : mapNumbers('number', numberArgument(value!), (number) => round(number, 0)),
  },
  extreme('min', Math.min),
  extreme('max', Math.max),
  {
    name: 'if',
    least: 3,
    most: 3,
    build: ([condition, yes, no]) => {
      const [a, b] = sameType([yes!, no!]);
      return chooseByCondition(conditionArgument(condition!), a!, b!);
    },
  },
  { name: 'coalesce', least: 1, most: Infinity, build: (args) => chooseFirstPresent(sameType(args)) },
  { name: 'isMissing', least: 1, most: 1, build: ([value]) => missingVector(value!.vector) },
  calendar('year'),
  calendar('month'),
  calendar('day'),
  calendar('weekday'),
  {
    name: 'daysBetween',
    least: 2,
    most: 2,
    build: ([from, to]) =>
      zipNumbers('number', dateArgument(from!), dateArgument(to!), (start, end) => (end - start) / DAY),
  },
  {
    name: 'length',
    least: 1,
    most: 1,
    build: ([text]) => measureTexts(textArgument(text!), (value) => Array.from(value).length),
  },
  textual('lower', (text) => text.toLowerCase()),
  textual('upper', (text) => text.toUpperCase()),
  { name: 'concat', least: 1, most: Infinity, build: (args) => concatTexts(args.map(written)) },
  {
    name: 'contains',
    least: 2,
    most: 2,
    build: ([text, part]) =>
      testTexts(textArgument(text!), textArgument(part!), (whole, piece) => whole.includes(piece)),
  },
];

/** Names of all functions, as they are written. Case does not matter where they are read. */
export const FUNCTION_NAMES: readonly string[] = DEFINITIONS.map(({ name }) => name);

const BY_NAME = new Map(DEFINITIONS.map((definition) => [definition.name.toLowerCase(), definition]));

function arity({ name, least, most }: Definition): string {
  const count = most === Infinity ? `${least} or more` : most > least ? `${least} or ${most}` : String(least);
  return `${name} with ${count} argument${most === 1 ? '' : 's'}`;
}

/** @throws ClienteleError `expression-invalid` for an unknown function, or arguments of the wrong number or type */
export function callVector(name: string, at: number, args: readonly Argument[]): Vector {
  const definition = BY_NAME.get(name.toLowerCase());
  if (!definition) throw expressionError(at, `one of the functions ${FUNCTION_NAMES.join(', ')}`, `“${name}”`);
  if (args.length < definition.least || args.length > definition.most) {
    throw expressionError(at, arity(definition), String(args.length));
  }
  return definition.build(args);
}
