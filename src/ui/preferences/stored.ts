const PREFIX = 'clientele.';

/** A remembered choice; `null` where there is none, or where the browser refuses storage. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers a choice; `null` forgets it. Where storage is refused it lasts as long as the page. */
export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(PREFIX + name);
    else localStorage.setItem(PREFIX + name, value);
  } catch {
    return;
  }
}
