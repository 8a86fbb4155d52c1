export type OverlayName = 'palette' | 'settings' | 'shortcuts';

/** The one dialog of the shell that is open. */
class Overlay {
  shown = $state<OverlayName | null>(null);

  readonly open = (name: OverlayName): void => {
    this.shown = name;
  };

  readonly close = (): void => {
    this.shown = null;
  };

  readonly toggle = (name: OverlayName): void => {
    this.shown = this.shown === name ? null : name;
  };
}

export const overlay = new Overlay();
