interface ToastAction {
  readonly label: string;
  readonly onselect: () => void;
}

export interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'info' | 'warning' | 'danger';
  readonly action: ToastAction | undefined;
}

interface ToastOptions {
  readonly tone?: Toast['tone'];
  /** Such as undo. */
  readonly action?: ToastAction;
}

const SHOWN_MS = 6_000;
/** An action must be reachable without haste. */
const SHOWN_WITH_ACTION_MS = 15_000;
const MOST_SHOWN = 3;

class Toasts {
  #shown = $state.raw<readonly Toast[]>([]);
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>();
  #lastId = 0;

  get shown(): readonly Toast[] {
    return this.#shown;
  }

  show(message: string, { tone = 'info', action }: ToastOptions = {}): void {
    const toast: Toast = { id: ++this.#lastId, message, tone, action };
    for (const old of this.#shown.slice(0, Math.max(0, this.#shown.length + 1 - MOST_SHOWN))) this.dismiss(old.id);
    this.#shown = [...this.#shown, toast];
    this.resume(toast);
  }

  dismiss(id: number): void {
    this.pause(id);
    this.#shown = this.#shown.filter((toast) => toast.id !== id);
  }

  /** Keeps a toast while it is pointed at or focused. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.delete(id);
  }

  resume(toast: Toast): void {
    this.pause(toast.id);
    this.#timers.set(
      toast.id,
      setTimeout(() => this.dismiss(toast.id), toast.action ? SHOWN_WITH_ACTION_MS : SHOWN_MS),
    );
  }
}

export const toasts = new Toasts();
