import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { forgetStored, readStored, writeStored } from '../../../src/ui/preferences/stored';

/** As the browser's: names in any order, gone at once when they are removed. */
class Names {
  readonly #held = new Map<string, string>();
  get length(): number {
    return this.#held.size;
  }
  key = (index: number): string | null => [...this.#held.keys()][index] ?? null;
  getItem = (name: string): string | null => this.#held.get(name) ?? null;
  setItem = (name: string, value: string): void => void this.#held.set(name, value);
  removeItem = (name: string): void => void this.#held.delete(name);
}

beforeEach(() => vi.stubGlobal('localStorage', new Names()));
afterEach(() => vi.unstubAllGlobals());

test('what is remembered of things that are gone is forgotten, and nothing else', () => {
  for (const name of ['recipe.t_1', 'recipe.t_2', 'recipe.t_3', 'recipes', 'theme']) writeStored(name, 'x');
  localStorage.setItem('other.recipe.t_1', 'x');
  forgetStored('recipe.', (tableId) => tableId === 't_2');
  const left = ['recipe.t_1', 'recipe.t_2', 'recipe.t_3', 'recipes', 'theme'].filter(
    (name) => readStored(name) !== null,
  );
  expect(left).toEqual(['recipe.t_2', 'recipes', 'theme']);
  expect(localStorage.getItem('other.recipe.t_1')).toBe('x');
});

test('where storage is refused there is nothing to forget', () => {
  vi.stubGlobal('localStorage', undefined);
  expect(() => forgetStored('recipe.', () => false)).not.toThrow();
});
