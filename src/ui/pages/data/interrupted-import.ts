const KEY = 'clientele.importing';

/** Keeps, for as long as this tab lives, the names of what is being imported; none forgets it. */
export function noteImports(names: readonly string[]): void {
  try {
    if (names.length === 0) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, JSON.stringify(names));
  } catch {
    return;
  }
}

/** What was being imported when the page was last closed or reloaded; told once. */
export function interruptedImports(): string[] {
  try {
    const names: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
    sessionStorage.removeItem(KEY);
    return Array.isArray(names) ? names.map(String) : [];
  } catch {
    return [];
  }
}
