import type { Client } from '../../../client/client';
import type { ColumnType, ImportOptions, ImportPreview, ImportReport, Role } from '../../../contract/tables';
import { Job } from '../../app/job-state.svelte';
import { withChoice, withRole, withType, type ImportChoice } from './import-choices';
import { shapeOf } from './same-shape';

/** `review`: read as far as its preview; `failed`: the import broke off, and can be tried again. */
export type ImportStage = 'review' | 'waiting' | 'importing' | 'imported' | 'failed';

/** What is to become one table: a file, or several of the same shape, from the drop to the report. */
export class ImportItem {
  readonly previewing = new Job<ImportPreview>();
  readonly importing = new Job<ImportReport>();
  /** Settles when it has been looked at for the first time. */
  readonly looked: Promise<void>;
  readonly #given: ImportOptions;
  #options = $state.raw<ImportOptions>({});
  #waiting = $state(false);

  constructor(
    readonly id: string,
    readonly files: readonly File[],
    private readonly client: Client,
    given: ImportOptions = {},
  ) {
    this.#given = given;
    this.#options = given;
    this.looked = this.read();
  }

  /** The one that the preview shows. */
  get file(): File {
    return this.files[0]!;
  }

  get name(): string {
    return this.#options.name ?? this.file.name;
  }

  get bytes(): number {
    return this.files.reduce((sum, { size }) => sum + size, 0);
  }

  get options(): ImportOptions {
    return this.#options;
  }

  /** Whether nothing was chosen for it yet. */
  get untouched(): boolean {
    return this.#options === this.#given;
  }

  /** Whether anything but the name was chosen. */
  get chosen(): boolean {
    const own = (options: ImportOptions): string => JSON.stringify({ ...options, name: undefined });
    return own(this.#options) !== own(this.#given);
  }

  /** `null` until it is read, and where it cannot be read as asked. */
  get preview(): ImportPreview | null {
    return this.previewing.error ? null : this.previewing.result;
  }

  /** Equal for items that can be appended to each other. */
  get shape(): string | null {
    return this.importable && this.preview ? shapeOf(this.preview) : null;
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

  async read(): Promise<void> {
    await this.previewing.start(() => this.client.previewTable(this.file, this.#options));
  }

  choose(choice: ImportChoice): void {
    this.#reread(withChoice(this.#options, choice));
  }

  /** The table's name; an empty one goes back to the file's. */
  rename(name: string): void {
    this.#options = withChoice(this.#options, { name: name.trim() || this.#given.name });
  }

  keepOriginal(keep: boolean): void {
    this.#options = withChoice(this.#options, { keepOriginal: keep ? undefined : false });
  }

  setType(column: string, type: ColumnType): void {
    this.#reread(withType(this.#options, column, type));
  }

  setRole(column: string, role: Role | null): void {
    this.#reread(withRole(this.#options, this.preview?.columns ?? [], column, role));
  }

  /** Back to what is detected; the name stays. */
  reset(): void {
    this.#reread(withChoice(this.#given, { name: this.#options.name }));
  }

  wait(): void {
    this.#waiting = true;
  }

  async import(): Promise<void> {
    this.#waiting = false;
    const source = this.files.length > 1 ? this.files : this.file;
    await this.importing.start((call) => this.client.importTable(source, { ...this.#options, ...call }));
  }

  /** Stops the import, or its waiting; the files are as before. */
  cancel(): void {
    this.#waiting = false;
    this.importing.cancel();
  }

  #reread(options: ImportOptions): void {
    this.#options = options;
    this.importing.reset();
    void this.read();
  }
}
