import type { Client } from '../../../client/client';
import type { ColumnType, ImportOptions, ImportPreview, ImportReport, Role } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { withChoice, withRole, withType, type ImportChoice } from './import-choices';

/** `review`: read as far as its preview; `failed`: the import broke off, and can be tried again. */
export type ImportStage = 'review' | 'waiting' | 'importing' | 'imported' | 'failed';

/** One file from the drop to its report. */
export class ImportFile {
  readonly previewing = new Job<ImportPreview>();
  readonly importing = new Job<ImportReport>();
  #options = $state.raw<ImportOptions>({});
  #waiting = $state(false);

  constructor(
    readonly id: string,
    readonly file: File,
    private readonly client: Client,
  ) {
    this.read();
  }

  get options(): ImportOptions {
    return this.#options;
  }

  /** `null` until it is read, and where it cannot be read as asked. */
  get preview(): ImportPreview | null {
    return this.previewing.error ? null : this.previewing.result;
  }

  get report(): ImportReport | null {
    return this.importing.result;
  }

  get stage(): ImportStage {
    if (this.importing.running) return 'importing';
    if (this.importing.result) return 'imported';
    if (this.#waiting) return 'waiting';
    return this.importing.error ? 'failed' : 'review';
  }

  /** Whether an import of it can be asked for. */
  get importable(): boolean {
    return this.preview !== null && (this.stage === 'review' || this.stage === 'failed');
  }

  read(): void {
    void this.previewing.start(() => this.client.previewTable(this.file, this.#options));
  }

  choose(choice: ImportChoice): void {
    this.#reread(withChoice(this.#options, choice));
  }

  /** The table's name; an empty one goes back to the file's. */
  rename(name: string): void {
    this.#options = withChoice(this.#options, { name: name.trim() || undefined });
  }

  setType(column: string, type: ColumnType): void {
    this.#reread(withType(this.#options, column, type));
  }

  setRole(column: string, role: Role | null): void {
    this.#reread(withRole(this.#options, this.preview?.columns ?? [], column, role));
  }

  /** Back to what is detected; the name stays. */
  reset(): void {
    const { name } = this.#options;
    this.#reread(name === undefined ? {} : { name });
  }

  wait(): void {
    this.#waiting = true;
  }

  async import(): Promise<void> {
    this.#waiting = false;
    await this.importing.start((call) => this.client.importTable(this.file, { ...this.#options, ...call }));
  }

  /** Stops the import, or its waiting; the file is as before. */
  cancel(): void {
    this.#waiting = false;
    this.importing.cancel();
  }

  #reread(options: ImportOptions): void {
    this.#options = options;
    this.importing.reset();
    this.read();
  }
}
