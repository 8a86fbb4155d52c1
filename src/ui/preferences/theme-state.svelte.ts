import { readStored, writeStored } from './stored';

export type ThemeChoice = 'system' | 'light' | 'dark';
type Theme = 'light' | 'dark';

const DARK = '(prefers-color-scheme: dark)';

/** Light or dark: the system's unless chosen here. */
class ThemeState {
  #choice = $state<ThemeChoice>(storedChoice());
  #systemIsDark = $state(false);

  constructor() {
    if (typeof matchMedia === 'undefined') return;
    const query = matchMedia(DARK);
    this.#systemIsDark = query.matches;
    query.addEventListener('change', (event) => (this.#systemIsDark = event.matches));
    this.#show();
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  get theme(): Theme {
    if (this.#choice !== 'system') return this.#choice;
    return this.#systemIsDark ? 'dark' : 'light';
  }

  choose(choice: ThemeChoice): void {
    this.#choice = choice;
    writeStored('theme', choice === 'system' ? null : choice);
    this.#show();
  }

  #show(): void {
    const { dataset } = document.documentElement;
    if (this.#choice === 'system') delete dataset['theme'];
    else dataset['theme'] = this.#choice;
  }
}

function storedChoice(): ThemeChoice {
  const stored = readStored('theme');
  return stored === 'light' || stored === 'dark' ? stored : 'system';
}

export const theme = new ThemeState();
