import type { Recipe } from '../../../domain/prepare/recipe';
import type { MessageKey, MessageValues } from '../../../messages/format';
import { jsonPlace } from './json-place';
import { isRecord, readStep } from './read-step';

/** A recipe as it is handed on: the steps with all that they have learnt. */
export interface RecipeFile {
  readonly name: string;
  /** The table that the steps have learnt from; empty where the file does not say. */
  readonly madeFrom: string;
  readonly steps: Recipe['steps'];
}

/** Why a file is no recipe, and where it goes wrong. */
export interface RecipeProblem {
  readonly message: MessageKey;
  readonly values: MessageValues;
  /** What is wrong with one option of a step. */
  readonly cause?: { readonly message: MessageKey; readonly values?: MessageValues };
}

export type ReadRecipe =
  | { readonly file: RecipeFile; readonly problem?: undefined }
  | { readonly problem: RecipeProblem; readonly file?: undefined };

const FORMAT = 'clientele-recipe';
const VERSION = 1;
const MOST_STEPS = 200;

export function recipeText({ name, madeFrom, steps }: RecipeFile): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, name, madeFrom, steps }, null, 2)}\n`;
}

const refused = (message: MessageKey, values: MessageValues = {}): ReadRecipe => ({ problem: { message, values } });

/** Reads a recipe as `recipeText` writes it, or as `prepare.apply` gives it. What steps have learnt the engine checks when it is used. */
export function readRecipe(text: string): ReadRecipe {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const place = jsonPlace(text, error);
    return place ? refused('prepare.file.jsonAt', { ...place }) : refused('prepare.file.json');
  }
  if (!isRecord(content) || !Array.isArray(content['steps']) || (content['format'] ?? FORMAT) !== FORMAT) {
    return refused('prepare.file.other');
  }
  if (content['version'] !== VERSION) return refused('prepare.file.version', { version: String(content['version']) });
  if (content['steps'].length > MOST_STEPS) return refused('prepare.file.steps', { most: MOST_STEPS });
  const steps: Recipe['steps'][number][] = [];
  for (const [at, entry] of content['steps'].entries() as IterableIterator<[number, unknown]>) {
    const place = { step: at + 1 };
    if (!isRecord(entry)) return refused('prepare.file.step', place);
    const { step, problem } = readStep(entry['step']);
    if (problem) {
      const { key, ...cause } = problem;
      return { problem: { message: 'prepare.file.option', values: { ...place, option: key || 'step' }, cause } };
    }
    const fitted = entry['fitted'] ?? null;
    if (fitted !== null && !(isRecord(fitted) && fitted['op'] === step.op))
      return refused('prepare.file.fitted', place);
    steps.push({ step, fitted: fitted as Recipe['steps'][number]['fitted'] });
  }
  const told = (key: string): string => (typeof content[key] === 'string' ? content[key] : '');
  return { file: { name: told('name'), madeFrom: told('madeFrom'), steps } };
}
