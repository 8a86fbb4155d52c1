const PREFIX = 'clientele.';
/** What recipes that are being written are remembered under, before the id of their table. */
export const RECIPE_DRAFTS = 'recipe.';
/** What names of segments and strategy cards are remembered under, before the id of the table of labels. */
export const SEGMENT_NAMES = 'segments.names.';
export const STRATEGY_CARDS = 'segments.cards.';
/** What RFM settings are remembered under, those that were saved and those being tried, before the id of the table of customers. */
export const RFM_SETTINGS = 'segments.rfm.';
export const RFM_DRAFTS = 'segments.rfmDraft.';

/** A remembered choice; `null` where there is none, or where the browser refuses storage. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Forgets what is remembered under names that begin so, unless the rest of the name is to be kept. */
export function forgetStored(beginning: string, keeps: (rest: string) => boolean): void {
  try {
    const names = Array.from({ length: localStorage.length }, (_, index) => localStorage.key(index)!);
    for (const name of names) {
      const rest = name.startsWith(PREFIX + beginning) ? name.slice(PREFIX.length + beginning.length) : null;
      if (rest !== null && !keeps(rest)) localStorage.removeItem(name);
    }
  } catch {
    return;
  }
}

/** Remembers a choice; `null` forgets it. Where storage is refused it lasts as long as the page; gives whether it is kept. */
export function writeStored(name: string, value: string | null): boolean {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
    return true;
  } catch {
    return false;
  }
}
