import type { EngineSettings } from '../contract/engine';

const STORAGE_KEY = 'clientele.backend';
const BACKENDS: readonly string[] = ['auto', 'webgl', 'wasm', 'cpu'];

/** The tensor backend asked for: `?backend=` in the address, else the stored setting, else `auto`. */
export function readSettings(): EngineSettings {
  const asked = new URLSearchParams(location.search).get('backend') ?? stored();
  return { backend: isBackend(asked) ? asked : 'auto' };
}

/** Remembers the backend; it counts from the engine's next start. */
export function writeSettings({ backend }: EngineSettings): void {
  try {
    localStorage.setItem(STORAGE_KEY, backend);
  } catch {
    // Storage is refused in some private windows; the setting then lasts as long as the page.
  }
}

function stored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY);
  } catch {
    return null;
  }
}

function isBackend(value: string | null): value is EngineSettings['backend'] {
  return value !== null && BACKENDS.includes(value);
}
