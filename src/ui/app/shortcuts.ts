import type { MessageKey } from '../../messages/format';
import type { OverlayName } from './overlay-state.svelte';

/** The key that a shortcut is held with. */
export const MODIFIER = /Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Keys as they are written on the keyboard; `Mod` is ⌘ on a Mac and Ctrl elsewhere. */
export const SHORTCUTS: readonly { readonly keys: readonly string[]; readonly meaning: MessageKey }[] = [
  { keys: ['Mod', 'K'], meaning: 'app.shortcut.palette' },
  { keys: ['Mod', ','], meaning: 'app.shortcut.settings' },
  { keys: ['?'], meaning: 'app.shortcut.help' },
  { keys: ['Esc'], meaning: 'app.shortcut.close' },
  { keys: ['Tab'], meaning: 'app.shortcut.next' },
  { keys: ['↑', '↓', '←', '→'], meaning: 'app.shortcut.cells' },
  { keys: ['Mod', 'Home'], meaning: 'app.shortcut.firstRow' },
  { keys: ['Mod', 'End'], meaning: 'app.shortcut.lastRow' },
  { keys: ['Mod', 'Z'], meaning: 'app.shortcut.undo' },
  { keys: ['Mod', 'Shift', 'Z'], meaning: 'app.shortcut.redo' },
  { keys: ['Enter'], meaning: 'app.shortcut.open' },
];

/** The dialog of the shell that a key press asks for. Single keys count only where no text is entered. */
export function pressed(event: KeyboardEvent): OverlayName | null {
  const withModifier = event.ctrlKey || event.metaKey;
  if (withModifier && !event.altKey && event.key.toLowerCase() === 'k') return 'palette';
  if (withModifier && event.key === ',') return 'settings';
  if (event.key === '?' && !withModifier && !entersText(event.target)) return 'shortcuts';
  return null;
}

const TEXT_FIELDS = 'textarea, input:not([type=checkbox], [type=radio], [type=range], [type=file])';

/** Whether keys that are pressed there, or what is pasted, are text of a field. */
export function entersText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(TEXT_FIELDS));
}
