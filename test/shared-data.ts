import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Text of a published data set beside the checkout; null where there is none. */
export function sharedText(name: string): string | null {
  const path = fileURLToPath(new URL(`../../shared/data/${name}`, import.meta.url));
  return existsSync(path) ? readFileSync(path, 'latin1') : null;
}
