import { untrack } from 'svelte';
import * as v from 'valibot';
import type { ValueSource } from '../../contract/catalogue';
import type { TableInfo } from '../../contract/tables';
import { readStored, writeStored } from '../preferences/stored';

/** A model of value as it was set on the Value page. */
export interface ChosenModel {
  readonly name: string;
  readonly source: Extract<ValueSource, { analysis: unknown }>;
}

const STORED = 'value.models';

const models = v.array(
  v.object({
    name: v.string(),
    source: v.object({ analysis: v.string(), params: v.record(v.string(), v.unknown()) }),
  }),
);

function modelsOf(text: string | null): readonly ChosenModel[] {
  try {
    return v.parse(models, JSON.parse(text ?? '[]')) as readonly ChosenModel[];
  } catch {
    return [];
  }
}

/** The models last set on the Value page, for the pages that tell value by them; kept in this browser. */
class ChosenModels {
  #all = $state.raw(modelsOf(readStored(STORED)));

  keep(all: readonly ChosenModel[]): void {
    const text = JSON.stringify(all);
    if (text === untrack(() => JSON.stringify(this.#all))) return;
    this.#all = all;
    writeStored(STORED, text);
  }

  /** Those whose table is still there. */
  of(tables: readonly TableInfo[]): readonly ChosenModel[] {
    return this.#all.filter(({ source }) => tables.some(({ tableId }) => tableId === source.params['table']));
  }
}

export const chosenModels = new ChosenModels();
