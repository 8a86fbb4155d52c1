import { readStored, RECIPE_DRAFTS, writeStored } from '../../preferences/stored';
import { draftOf, NO_DRAFT, recipeOf, type Draft } from './draft';
import { readRecipe, recipeText } from './recipe-file';

/** Browsers keep about 5 million characters for a page's origin. */
const MOST_CHARACTERS = 1_000_000;

const nameOf = (tableId: string): string => `${RECIPE_DRAFTS}${tableId}`;

/** A draft as it was when it was last open, and whether what it had learnt elsewhere was too much to be kept with it. */
interface StoredDraft {
  readonly draft: Draft;
  readonly forgotten: boolean;
}

/** @param text as `draftText` writes it */
export function draftFrom(text: string | null): StoredDraft {
  const { file } = text === null ? {} : readRecipe(text);
  if (!file) return { draft: NO_DRAFT, forgotten: false };
  const learns = file.madeFrom === '';
  const known = file.steps.some(({ fitted }) => fitted !== null);
  return {
    draft: draftOf(file.name, file.steps, learns || !known ? null : file.madeFrom),
    forgotten: !learns && !known,
  };
}

export function draftText(draft: Draft): string {
  const file = { name: draft.name, madeFrom: draft.learntFrom ?? '', steps: recipeOf(draft).steps };
  const text = recipeText(file);
  if (text.length <= MOST_CHARACTERS) return text;
  return recipeText({ ...file, steps: file.steps.map(({ step }) => ({ step, fitted: null })) });
}

/** The drafts as the browser keeps them; each is read once. */
export class StoredDrafts {
  readonly #read = new Map<string, StoredDraft>();

  read(tableId: string): StoredDraft {
    let stored = this.#read.get(tableId);
    if (!stored) this.#read.set(tableId, (stored = draftFrom(readStored(nameOf(tableId)))));
    return stored;
  }

  write(tableId: string, draft: Draft): void {
    const empty = draft.steps.length === 0 && draft.name === '';
    writeStored(nameOf(tableId), empty ? null : draftText(draft));
  }
}
